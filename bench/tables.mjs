// How long a large case takes to be listed, and how much memory: node bench/tables.mjs [CLAIMS]     (after npm run build)
//
// Makes a case in a folder of its own (by default 100,000 claims in 5,000 reports, every tenth claim judged), folds it with
// `hearsay rebuild`, then runs `hearsay claims` and `hearsay reports` in every form, and `hearsay verify`. Prints one line of JSON:
// seconds, and the most memory of each process.

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCase } from './made-case.mjs';
import { hearsay } from './ran.mjs';

const CLAIMS = Number(process.argv[2] ?? 100_000);
const parent = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
const folder = join(parent, 'case');
await makeCase(folder, CLAIMS);

async function timed(args, out) {
  const figure = { ...(await hearsay(args)), ...(out && { fileMB: Math.round(statSync(out).size / 1e5) / 10 }) };
  process.stderr.write(`${args.join(' ')}  ${JSON.stringify(figure)}\n`);
  return figure;
}

const figures = { rebuild: await timed(['rebuild', folder]) };
for (const format of ['text', 'json', 'csv', 'xlsx'])
  for (const command of ['claims', 'reports']) {
    const to = join(parent, `${command}.${format}`);
    figures[`${command} ${format}`] = await timed([command, folder, '--format', format, '--to', to], to);
  }
figures.verify = await timed(['verify', folder]);
figures['verify --no-index'] = await timed(['verify', folder, '--no-index']);
const on = { cpu: cpus()[0]?.model, cores: availableParallelism(), load: loadavg()[0], node: process.version };
console.log(JSON.stringify({ claims: CLAIMS, ...figures, ...on }));
rmSync(parent, { recursive: true, force: true });
