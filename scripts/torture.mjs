// npm run torture: what is kept must outlive kills, and what is read must outlive anything.
//
//   node scripts/torture.mjs [--moments 1000] [--mutations 10000] [--seed N] [--keep]
//
// Half of the moments kill a process that writes to a case by every way of the library (torture-log.mjs), half kill the command
// `hearsay add` (torture-add.mjs). The mutations are spoilt inputs through every reader (test/read/mutated.test.ts). --keep adds a
// line to bench/torture.jsonl, with the seed and the machine.
//
// A killed process loses no more than what it holds itself. What a power cut takes from the disk is another question: fsync
// stands between, and this script does not pull the plug.

import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { arch, availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from './random.mjs';
import { build, root } from './setup.mjs';

const { values } = parseArgs({
  options: {
    moments: { type: 'string', default: '1000' },
    mutations: { type: 'string', default: '10000' },
    seed: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const [moments, mutations] = [Number(values.moments), Number(values.mutations)];
const seed = Number(values.seed ?? Date.now() % 2 ** 31);

build();
const { tortureLog } = await import('./torture-log.mjs');
const { tortureAdd } = await import('./torture-add.mjs');

console.log(`torture: ${moments} moments, ${mutations} mutations, seed ${seed}`);
const top = mkdtempSync(join(tmpdir(), 'hearsay-torture-'));
const ofLog = await tortureLog(join(top, 'log'), {
  moments: Math.ceil(moments / 2),
  random: randomOf(seed),
  onMoment: said('a writer'),
});
const ofAdd = await tortureAdd(join(top, 'add'), {
  moments: Math.floor(moments / 2),
  random: randomOf(seed + 1),
  onMoment: said('hearsay add'),
});
const kinds = { 'a writer': ofLog, 'hearsay add': ofAdd };
for (const [name, { counts, mended }] of Object.entries(kinds))
  console.log(`${name}: ${inWords(counts)}; left behind and mended: ${inWords(mended) || 'nothing'}`);
const ofReading = mutations > 0 ? await mutate() : { wrong: [], counts: { mutations: 0 } };

const wrong = [...ofLog.wrong, ...ofAdd.wrong, ...ofReading.wrong];
for (const what of wrong) console.log(what);
console.log(`${wrong.length} failures`);
if (wrong.length === 0) rmSync(top, { recursive: true });
else console.log(`the cases are kept in ${top}`);
if (values.keep) appendFileSync(join(root, 'bench', 'torture.jsonl'), `${JSON.stringify(line())}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** Every fiftieth moment a line, so that a long run is seen to go on. */
function said(who) {
  return (moment) => {
    if (moment % 50 === 0) console.log(`${who}: ${moment} moments`);
  };
}

function inWords(counts) {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

/** The test of spoilt inputs, with as many as are asked for. */
function mutate() {
  return new Promise((resolve, reject) => {
    const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/read/mutated.test.ts'], {
      cwd: root,
      env: { ...process.env, HEARSAY_SEED: String(seed), HEARSAY_MUTATIONS: String(mutations), NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    vitest.stdout.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
      process.stdout.write(chunk);
    });
    vitest.on('error', reject);
    vitest.on('close', (code) => {
      const sums = /(\d+) inputs, (\d+) failures, slowest (\d+) ms, peak (\d+) MB/.exec(said);
      const [inputs, failures, slowestMs, peakMb] = (sums ?? []).slice(1).map(Number);
      const isDone = code === 0 && inputs === mutations && failures === 0;
      resolve({
        wrong: isDone ? [] : ['spoilt inputs: see above'],
        counts: { mutations, failures, slowestMs, peakMb },
      });
    });
  });
}

function line() {
  const cpu = cpus()[0]?.model.replace(/\s+Processor$/, '') ?? 'a processor';
  return {
    date: new Date().toISOString().slice(0, 10),
    seed,
    machine: `${cpu}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${arch()}, Node ${process.versions.node}`,
    writer: { ...ofLog.counts, mended: ofLog.mended },
    add: { ...ofAdd.counts, mended: ofAdd.mended },
    reading: ofReading.counts,
    failures: wrong.length,
  };
}
