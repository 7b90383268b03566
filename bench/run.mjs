// The whole-process figures: node bench/run.mjs [TEXTS.jsonl] [REPORT.txt] [--keep]
//
// Rates and ratios come from `hearsay bench` on TEXTS (by default the examples); here are added the time of `--help`, the
// cold start on REPORT, and the memory of a long stream. --keep adds a line to results.jsonl with the machine's description.

import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const hearsay = join(root, 'dist', 'cli', 'main.js');
const args = process.argv.slice(2).filter((a) => a !== '--keep');
const [texts, report = join(root, 'examples', '1-agency.txt')] = args;
const REPORTS = 10_000;

/** Median wall time of a whole process, in ms. */
function wallMs(command, runs = 5) {
  const times = [];
  for (let i = 0; i < runs; i++) {
    const began = performance.now();
    const { status } = spawnSync(process.execPath, [hearsay, ...command], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status === 2) throw new Error(`hearsay ${command.join(' ')} failed`);
    times.push(performance.now() - began);
  }
  return Math.round(times.sort((a, b) => a - b)[runs >> 1]);
}

function residentMb(pid) {
  const kb = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1];
  return Math.round(Number(kb) / 1024);
}

/** Resident memory of `read --jsonl --workers 2` after each tenth of many short reports, in MB. */
async function memoryOfStream() {
  const text = readFileSync(join(root, 'examples', '1-agency.txt'), 'utf8').slice(0, 600);
  const child = spawn(process.execPath, [hearsay, 'read', '--jsonl', '--workers', '2'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const samples = [];
  let done = 0;
  child.stdout.on('data', (chunk) => {
    for (const byte of chunk) if (byte === 10 && ++done % (REPORTS / 10) === 0) samples.push(residentMb(child.pid));
  });
  for (let n = 0; n < REPORTS; n++) {
    const line = `${JSON.stringify({ key: String(n), text: `${text} ${n}` })}\n`;
    if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  await new Promise((resolve) => child.once('exit', resolve));
  return { reports: done, afterEachTenthMb: samples };
}

const { stdout } = spawnSync(
  process.execPath,
  [hearsay, 'bench', ...(texts ? [texts] : []), '--workers', '2', '--format', 'json'],
  { encoding: 'utf8' },
);
const figures = {
  date: new Date().toISOString().slice(0, 10),
  ...JSON.parse(stdout),
  helpMs: wallMs(['--help']),
  coldStartMs: wallMs(['read', report]),
  stream: await memoryOfStream(),
};
console.log(JSON.stringify(figures, null, 2));
if (process.argv.includes('--keep'))
  appendFileSync(join(root, 'bench', 'results.jsonl'), `${JSON.stringify(figures)}\n`);
