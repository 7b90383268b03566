// How fast a case is: node bench/case.mjs [--reports 1000] [--claims 100000] [--entries 200000] [--keep]     (after npm run build)
//
// Made HTML reports of 800 words go into a new case (`hearsay add`), and through `hearsay read --format jsonl` alone; what `add` takes longer
// is what keeping costs. The log alone takes entries from many at once. The index, `rebuild` and `verify` are measured by
// index.mjs. Beside each stands `sha256sum` of the same bytes: what any program must do that vouches for them. All of it takes twelve
// minutes at the most on two free cores.
//
// Wall times say what the machine had left; CPU times what it cost. --keep adds a line to results.jsonl.

import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { newCase, openCase } from '../dist/case/index.js';
import { hearsay, ran, short } from './ran.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    claims: { type: 'string', default: '100000' },
    entries: { type: 'string', default: '200000' },
    keep: { type: 'boolean', default: false },
  },
});
const [REPORTS, CLAIMS, ENTRIES] = [values.reports, values.claims, values.entries].map(Number);
const WORDS = 800;
/** As many wait for the log at once as a recorder hands over. */
const AT_ONCE = 64;
const TIMES = 5;

const top = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));

const reports = join(top, 'reports');
makeReports(reports);
const files = readdirSync(reports).map((name) => join(reports, name));
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
const floor = await ran('sha256sum', files);

const folder = join(top, 'case');
await (await newCase(folder, { name: 'bench', person: 'Bench' })).close();
const read = await hearsay(['read', '--format', 'jsonl', ...files]);
const add = await hearsay(['add', folder, reports, '--by', 'Bench']);
const again = await hearsay(['add', folder, reports, '--by', 'Bench']);
const indexed = await hearsay(['claims', folder]);
const opened = [];
for (let n = 0; n < TIMES; n++) opened.push(await hearsay(['claims', folder, '--text', 'reservoir']));

const log = await logAlone();
const index = measuredIndex();
rmSync(top, { recursive: true, force: true });

const figures = {
  bench: 'case',
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model.replace(/\s+Processor$/, '')}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${arch()}, Node ${process.versions.node}`,
  load: short(loadavg()[0]),
  reports: REPORTS,
  bytes,
  sha256sum: floor,
  read,
  add,
  'read / add': { wall: short(read.seconds / add.seconds), cpu: short(read.cpuSeconds / add.cpuSeconds) },
  'add of what is there': again,
  'claims, the index made': indexed,
  'claims, one filter': {
    seconds: opened.map(({ seconds }) => seconds).sort((a, b) => a - b)[TIMES >> 1],
    peakMB: opened[0].peakMB,
  },
  log,
  index,
};
console.log(JSON.stringify(figures, null, 2));
if (values.keep) appendFileSync(join(root, 'bench', 'results.jsonl'), `${JSON.stringify(figures)}\n`);

/** Pages of a newspaper that does not exist; each sentence of another length, every second one attributed. */
function makeReports(to) {
  mkdirSync(to);
  const who = [
    'The mayor',
    'A spokesman for the ministry',
    'Two officials',
    'Harmsworth',
    'Karin Vale, the harbour master,',
    'She',
  ];
  const cues = [
    'said on Monday that',
    'denied that',
    'told reporters that',
    'warned that',
    'said it was not clear whether',
  ];
  const what = [
    'the reservoir',
    'the northern gate',
    'a convoy of eleven lorries',
    'the water authority',
    'the second shed',
    'the bridge',
  ];
  const done = [
    'had been inspected in the spring',
    'would stay shut until the autumn',
    'was hit shortly after dawn',
    'had never been warned',
    'would be repaired by the end of the week',
  ];
  for (let n = 0; n < REPORTS; n++) {
    const pick = (list, k) => list[(n * 7 + k * 13 + Math.floor((n * k) / 5)) % list.length];
    let words = 0;
    const paragraphs = [];
    for (let k = 0; words < WORDS; k++) {
      const said = `${pick(who, k)} ${pick(cues, k + 1)} ${pick(what, k + 2)} ${pick(done, k + 3)}.`;
      const plain = `In report ${n}, ${pick(what, k + 4)} stood ${k + 2} metres from ${pick(what, k + 5)}, which nobody disputed.`;
      paragraphs.push(`<p>${said} ${plain}</p>`);
      words += said.split(' ').length + plain.split(' ').length;
    }
    const page = `<html lang="en"><head><title>Report ${n}</title></head><body><nav><a href="/">News</a></nav><article><h1>Report ${n} of the reservoir</h1>${paragraphs.join('\n')}</article></body></html>`;
    writeFileSync(join(to, `${String(n).padStart(5, '0')}.html`), page);
  }
}

/** In a process of its own: what an index holds is not what the log held. */
function measuredIndex() {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'bench', 'index.mjs'), String(CLAIMS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`bench/index.mjs ended with ${status}`);
  return JSON.parse(stdout);
}

/** Entries a second into a log, handed over by many at once, each answered when the disk has it. */
async function logAlone() {
  const path = join(top, 'log');
  const open = await newCase(path, { name: 'bench', person: 'Bench' });
  const note = {
    by: { person: 'Bench' },
    kind: 'note',
    body: { target: { of: 'case', id: 'bench' }, text: 'heard on the recording of the afternoon' },
  };
  const each = Math.ceil(ENTRIES / AT_ONCE / AT_ONCE);
  const began = performance.now();
  const cpu = process.cpuUsage();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let n = 0; n < each; n++) await open.log.append(Array(AT_ONCE).fill(note));
    }),
  );
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - began) / 1000;
  const entries = AT_ONCE * AT_ONCE * each;
  await open.close();
  const segments = readdirSync(join(path, 'log')).filter((name) => name.endsWith('.jsonl'));
  const hashed = await ran(
    'sha256sum',
    segments.map((name) => join(path, 'log', name)),
  );
  const before = performance.now();
  await (await openCase(path)).close();
  return {
    entries,
    seconds: short(seconds),
    cpuSeconds: short((user + system) / 1e6),
    entriesPerSecond: Math.round(entries / seconds),
    entriesPerCpuSecond: Math.round(entries / ((user + system) / 1e6)),
    sha256sum: hashed,
    openedSeconds: short((performance.now() - before) / 1000),
  };
}
