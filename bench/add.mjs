// How long and in how much memory `hearsay add` takes: node bench/add.mjs [FILES] [ITEMS]     (after npm run build)
//
// Makes a folder of FILES reports (by default 500) and adds it twice to a new case; then a feed of ITEMS items (by default 10,000),
// each a report of its own. Prints a line of JSON for each command: wall and CPU seconds, and the most memory. Wall times say what
// the machine had left; CPU times what it cost. HEARSAY names another command line to compare with.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILES = Number(process.argv[2] ?? 500);
const ITEMS = Number(process.argv[3] ?? 10_000);
const main = process.env.HEARSAY ?? fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const preload = new URL('usage.mjs', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));

const said = (n) =>
  `The mayor said on Monday that bridge number ${n} would close for a week. Nobody was hurt. "We will repair it", she told reporters.`;

function hearsay(what, args) {
  const log = join(folder, 'usage');
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, main, ...args], {
    encoding: 'utf8',
    env: { ...process.env, USAGE_LOG: log, HEARSAY_NAME: 'bench', NO_COLOR: '1' },
  });
  if (status > 1) throw new Error(stderr);
  const seconds = (performance.now() - began) / 1000;
  const { cpuSeconds, peakMB } = JSON.parse(readFileSync(log, 'utf8'));
  console.log(
    JSON.stringify({ what, seconds: Number(seconds.toFixed(2)), cpuSeconds, peakMB, said: stdout.split('\n')[0] }),
  );
}

try {
  const reports = join(folder, 'reports');
  mkdirSync(reports);
  for (let n = 0; n < FILES; n++) writeFileSync(join(reports, `${String(n).padStart(6, '0')}.txt`), said(n));
  const files = join(folder, 'files');
  hearsay('new', ['new', files]);
  hearsay(`${FILES} files`, ['add', files, reports]);
  hearsay(`${FILES} files again`, ['add', files, reports]);
  const items = Array.from(
    { length: ITEMS },
    (_, n) => `<item><guid>${n}</guid><title>Bridge ${n}</title><content:encoded>${said(n)}</content:encoded></item>`,
  );
  const feed = join(folder, 'feed.xml');
  writeFileSync(
    feed,
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bench</title>${items.join('\n')}</channel></rss>`,
  );
  const other = join(folder, 'other');
  hearsay('new', ['new', other]);
  hearsay(`feed of ${ITEMS}`, ['add', other, feed]);
  hearsay(`feed of ${ITEMS} again`, ['add', other, feed]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
