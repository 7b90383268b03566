// `hearsay add` is killed at random moments, and run again; what it had acknowledged must be there, and nothing half.
//
// The command goes over a folder of small reports (text, pages, a feed), with model and threads. `log/head` is what it acknowledges: it is
// rewritten after the disk has what it names. It is read right before the kill (SIGKILL); afterwards the log must still hold
// that entry, `verify` must find nothing wrong, and the next `add` goes on. When one comes to its end, the case must be
// the one that a single `add` makes, times apart, with no file that no entry names; then a fresh case is begun.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newCase, openCase, verify } from '../dist/case/index.js';

const REPORTS = 40;
/** What becomes of the longest time before a kill when one came in time, and when `add` ended first: four in five come in time. */
const LONGER = 1.05;
const SHORTER = 0.8;
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** What a killed process leaves, and the next one mends or uses. */
const LEFT_BEHIND = new Set(['case/unnamed-file', 'case/half-written', 'case/head-lags', 'case/torn-line']);

/** Out: what went wrong, in words, and counts of what was tried. */
export async function tortureAdd(top, { moments, random, onMoment }) {
  const reports = join(top, 'reports');
  write(reports);
  const whole = await freshCase(join(top, 'whole'));
  const times = await timesOf(whole, reports);
  const deeds = await deedsOf(whole);
  const wrong = [];
  const left = new Map();
  let cases = 0;
  let acknowledged = 0;
  let folder;
  const complete = async () => {
    cases++;
    if ((await deedsOf(folder)) !== deeds) wrong.push('killed and run again, it made another log than in one go');
    const { wrong: bad, besides } = await verify(folder);
    for (const { code, message } of [...bad, ...besides]) wrong.push(`at the end, verify: ${code}: ${message}`);
    if (wrong.length === 0) rmSync(folder, { recursive: true });
    folder = undefined;
  };
  let moment = 0;
  while (moment < moments && wrong.length === 0) {
    folder ??= await freshCase(join(top, `case-${cases}`));
    const isWhileWriting = random() < 0.8;
    const time = isWhileWriting ? 'writingMs' : 'wholeMs';
    const { code, head } = await killed(folder, { reports, isWhileWriting, afterMs: random() * times[time] });
    // One that goes on where another was killed has less to do, and the machine has more or less to give than at first.
    times[time] *= code === null ? LONGER : SHORTER;
    if (code !== null) {
      if (code !== 0) wrong.push(`add ended with ${code}`);
      await complete();
      continue;
    }
    moment++;
    acknowledged += head.seq;
    for (const what of await lost(folder, { head, left })) wrong.push(`moment ${moment} of add: ${what}`);
    onMoment?.(moment);
  }
  if (folder && wrong.length === 0) {
    const { code } = await ran(folder, reports);
    if (code !== 0) wrong.push(`add ended with ${code}`);
    await complete();
  }
  if (moments >= 10 && acknowledged <= 2 * moments) wrong.push('add never got to write before it was killed');
  return { wrong, counts: { moments, cases, entries: acknowledged }, mended: Object.fromEntries(left) };
}

/** Reports of some formats, each with a claim. */
function write(folder) {
  mkdirSync(folder, { recursive: true });
  const said = (n) => `The mayor said on Monday that bridge number ${n} would close for a week. Nobody was hurt.`;
  for (let n = 0; n < REPORTS; n++) {
    const name = join(folder, String(n).padStart(3, '0'));
    if (n % 10 === 3) writeFileSync(`${name}.html`, `<html><body><h1>Bridge ${n}</h1><p>${said(n)}</p></body></html>`);
    else if (n % 10 === 7) {
      const items = [1, 2, 3].map(
        (i) => `<item><title>Bridge</title><description>${said(100 * n + i)}</description></item>`,
      );
      writeFileSync(`${name}.xml`, `<rss version="2.0"><channel><title>Post</title>${items.join('')}</channel></rss>`);
    } else if (n % 10 === 9)
      writeFileSync(`${name}.txt`, ''); // nothing to read: evidence all the same
    else writeFileSync(`${name}.txt`, said(n));
  }
}

async function freshCase(folder) {
  await (await newCase(folder, { name: 'torture', person: 'Torture' })).close();
  return folder;
}

function adding(folder, reports) {
  return spawn(process.execPath, [main, 'add', folder, reports, '--workers', '1', '--by', 'Torture'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

const logBytes = (folder) => statSync(join(folder, 'log', '00000001.jsonl')).size;

/** 1 is how `add` ends when some inputs had Problems, as the empty ones have. */
const endOf = (code) => (code === 1 ? 0 : code);

/** How long one `add` takes, and how long of that it writes. */
async function timesOf(folder, reports) {
  const began = performance.now();
  const child = adding(folder, reports);
  const before = logBytes(folder);
  let firstAt;
  const watch = setInterval(() => {
    if (firstAt === undefined && logBytes(folder) > before) firstAt = performance.now();
  }, 2);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (endOf(code) !== 0) throw new Error(`add ended with ${code}`);
  const end = performance.now();
  return { wholeMs: end - began, writingMs: end - (firstAt ?? began) };
}

function ran(folder, reports) {
  return new Promise((resolve) => adding(folder, reports).once('close', (code) => resolve({ code: endOf(code) })));
}

/** Lets `add` run for a while, from its start or from its first entry, and kills it. `code` is null unless it had ended. */
function killed(folder, { reports, isWhileWriting, afterMs }) {
  return new Promise((resolve) => {
    const child = adding(folder, reports);
    const before = logBytes(folder);
    const began = performance.now();
    let countedFrom = isWhileWriting ? undefined : began;
    let head;
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => (said += chunk));
    const watch = setInterval(() => {
      if (countedFrom === undefined && logBytes(folder) > before) countedFrom = performance.now();
      if (countedFrom === undefined || performance.now() - countedFrom < afterMs) return;
      clearInterval(watch);
      head = headOf(folder);
      child.kill('SIGKILL');
    }, 1);
    child.once('close', (code) => {
      clearInterval(watch);
      if (code !== null && endOf(code) !== 0) console.log(said);
      resolve({ code: endOf(code), head: head ?? headOf(folder) });
    });
  });
}

function headOf(folder) {
  const [seq, hash] = readFileSync(join(folder, 'log', 'head'), 'utf8')
    .trim()
    .split(' ');
  return { seq: Number(seq), hash };
}

/** What was acknowledged and is not there, or is wrong; in words. */
async function lost(folder, { head, left }) {
  const wrong = [];
  const line = readFileSync(join(folder, 'log', '00000001.jsonl'), 'utf8').split('\n')[head.seq - 1];
  const hash = createHash('sha256').update(`${line}\n`).digest('hex');
  if (hash !== head.hash) wrong.push(`entry ${head.seq} was acknowledged, and is not there`);
  const found = await verify(folder, { head });
  for (const { code, message } of found.wrong) wrong.push(`verify: ${code}: ${message}`);
  for (const { code, message } of found.besides) {
    left.set(code, (left.get(code) ?? 0) + 1);
    if (!LEFT_BEHIND.has(code)) wrong.push(`verify: ${code}: ${message}`);
  }
  if (existsSync(join(folder, 'index'))) wrong.push('add made an index');
  return wrong;
}

/** What a case holds, without when. */
async function deedsOf(folder) {
  const open = await openCase(folder, { toRead: true });
  const deeds = [];
  for await (const { seq, by, kind, body } of open.log.read()) {
    if (seq === 1) continue; // names the case
    const { receipt, ...rest } = body;
    deeds.push({ seq, by, kind, ...rest, ...(receipt && { receipt: { ...receipt, at: undefined } }) });
  }
  return JSON.stringify(deeds);
}
