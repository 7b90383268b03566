// How long and in how much memory `hearsay add` takes: node bench/add.mjs [FILES] [ITEMS] [SECONDS]     (after npm run build)
//
// Makes a folder of FILES reports (by default 500) and adds it twice to a new case; then a feed of ITEMS items (by default 10,000),
// each a report of its own; then one of 100,000 items, ended by Ctrl-C after SECONDS (by default 120), with what it held after each tenth
// of that time: it must not grow with what was kept. Prints a line of JSON for each command: wall and CPU seconds, and the most memory.
// Wall times say what the machine had left; CPU times what it cost. HEARSAY names another command line to compare with.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hearsay } from './ran.mjs';

const [FILES, ITEMS, SECONDS] = [500, 10_000, 120].map((usual, n) => Number(process.argv[2 + n] ?? usual));
const LONG = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));

const said = (n) =>
  `The mayor said on Monday that bridge number ${n} would close for a week. Nobody was hurt. "We will repair it", she told reporters.`;

function feedOf(items) {
  const path = join(folder, `${items}.xml`);
  const each = Array.from(
    { length: items },
    (_, n) => `<item><guid>${n}</guid><title>Bridge ${n}</title><content:encoded>${said(n)}</content:encoded></item>`,
  );
  writeFileSync(
    path,
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bench</title>${each.join('\n')}</channel></rss>`,
  );
  return path;
}

async function newCase(name) {
  const path = join(folder, name);
  await hearsay(['new', path]);
  return path;
}

async function added(what, args, options) {
  const figures = await hearsay(['add', ...args], options);
  console.log(JSON.stringify({ what, ...figures }));
}

const entriesOf = (path) => readFileSync(join(path, 'log', '00000001.jsonl'), 'utf8').split('\n').length - 1;

try {
  const reports = join(folder, 'reports');
  mkdirSync(reports);
  for (let n = 0; n < FILES; n++) writeFileSync(join(reports, `${String(n).padStart(6, '0')}.txt`), said(n));
  const files = await newCase('files');
  await added(`${FILES} files`, [files, reports]);
  await added(`${FILES} files again`, [files, reports]);
  const feed = feedOf(ITEMS);
  const feeds = await newCase('feeds');
  await added(`feed of ${ITEMS}`, [feeds, feed]);
  await added(`feed of ${ITEMS} again`, [feeds, feed]);
  const long = await newCase('long');
  const endedAfterSeconds = SECONDS;
  await added(`feed of ${LONG}, ${SECONDS} s of it`, [long, feedOf(LONG)], { endedAfterSeconds, endsWith: [130] });
  console.log(JSON.stringify({ what: 'entries of that', entries: entriesOf(long) }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
