// How long a large case takes to be listed, and how much memory: node bench/tables.mjs [CLAIMS]     (after npm run build)
//
// Makes a case in a folder of its own (by default 100,000 claims in 5,000 reports, every tenth claim judged), folds it with
// `hearsay rebuild`, then runs `hearsay claims` and `hearsay reports` in every form, and `hearsay verify`. Prints one line of JSON:
// seconds, and the most memory of each process.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const { newCase, openRecorder, captureKeeping, readingKeeping, runKeeping } = await import('../dist/case/index.js');
const { readCapture } = await import('../dist/read/index.js');

const CLAIMS = Number(process.argv[2] ?? 100_000);
const PER_REPORT = 20;
const WORDS =
  'the plant would close after spring because nobody paid for its repair and workers were told to leave'.split(' ');
const person = { person: 'Ines' };
const hash = (text) => createHash('sha256').update(text).digest('hex');

const parent = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
const folder = join(parent, 'case');
const open = await newCase(folder, { name: 'Bench', person: 'Ines' });
const recorder = openRecorder(open, () => {});
const judgements = [];
for (let n = 0; n < CLAIMS / PER_REPORT; n++) await report(n);
await recorder.end();
for (let at = 0; at < judgements.length; at += 1000) await open.log.append(judgements.slice(at, at + 1000));
await open.close();

async function report(n) {
  let text = '';
  const spans = [];
  for (let i = 0; i < PER_REPORT; i++) {
    const name = `Source${(n * 31 + i * 7) % 997}`;
    const content = Array.from({ length: 18 }, (_, w) => WORDS[(n + i * 3 + w * 5) % WORDS.length]).join(' ');
    const at = text.length;
    text += `${name} said ${content} ${n * PER_REPORT + i}.\n\n`;
    const cue = at + name.length + 1;
    const source = { from: at, to: at + name.length };
    spans.push({ source, cue: { from: cue, to: cue + 4 }, content: [{ from: cue + 5, to: text.length - 3 }] });
  }
  const bytes = Buffer.from(text);
  const { capture, reports, problems } = readCapture(bytes, { from: `report-${n}.txt` });
  const [read] = reports;
  await recorder.keep(captureKeeping({ bytes, capture, by: person }));
  await recorder.keep(readingKeeping({ capture: capture.id, report: read, problems, by: person }));
  const claims = spans.map((span, i) => ({
    ...{ id: hash(`claim ${n} ${i}`), report: read.id, ...span, manner: 'indirect' },
    ...{ score: ((n * 13 + i * 29) % 1000) / 1000, reasons: [], foreign: false },
  }));
  const run = { model: 'made up', modelSha256: hash('model'), runtime: 'made up', version: '0' };
  await recorder.keep(runKeeping({ report: read.id, run, claims, problems: [] }));
  for (const [i, kind] of [
    [3, 'accept'],
    [13, 'reject'],
  ])
    judgements.push({ by: person, kind, body: { target: { of: 'claim', id: claims[i].id } } });
}

/** The built command, in a process that writes down how much memory it took when it ends. */
const preload = join(parent, 'rss.mjs');
const rss = join(parent, 'rss');
writeFileSync(
  preload,
  `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(${JSON.stringify(rss)}, String(process.resourceUsage().maxRSS)));`,
);
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

function timed(args, out) {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', pathToFileURL(preload).href, main, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const figure = {
    seconds,
    MB: Math.round(Number(readFileSync(rss, 'utf8')) / 1024),
    ...(out && { fileMB: Math.round(statSync(out).size / 1e5) / 10 }),
  };
  process.stderr.write(`${args.join(' ')}  ${JSON.stringify(figure)}\n`);
  return figure;
}

const figures = { rebuild: timed(['rebuild', folder]) };
for (const format of ['text', 'json', 'csv', 'xlsx'])
  for (const command of ['claims', 'reports']) {
    const to = join(parent, `${command}.${format}`);
    figures[`${command} ${format}`] = timed([command, folder, '--format', format, '--to', to], to);
  }
figures.verify = timed(['verify', folder]);
figures['verify --no-index'] = timed(['verify', folder, '--no-index']);
const on = { cpu: cpus()[0]?.model, cores: availableParallelism(), load: loadavg()[0], node: process.version };
console.log(JSON.stringify({ claims: CLAIMS, ...figures, ...on }));
rmSync(parent, { recursive: true, force: true });
