// A process that writes to a case by every way of the library is killed at random moments; what it had answered must be there.
//
// A child (this script with a folder) opens the case, appends entries one by one and many at once, puts captures and forgets some,
// and writes a line for each that was answered. It is killed (SIGKILL) after a random time, from its first instant on. Then
// the case is opened here, over the dead child's lock, and every answered line is looked for; verify must find nothing
// wrong. The case lives on for fifty moments, in small segments, so that its turns are hit too.

import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forget, newCase, openCase, recordCapture, verify } from '../dist/case/index.js';

const SEGMENT_BYTES = 20_000;
const LONGEST_MS = 160;
/** Then a fresh one: every moment reads all of its case. */
const MOMENTS_OF_A_CASE = 50;
const by = { person: 'Torture' };
const script = fileURLToPath(import.meta.url);

if (process.argv[1] === script) await child(process.argv[2]);

/** Writes to the case until it is killed; a line for each thing that was answered. */
async function child(folder) {
  const say = (...words) => writeSync(1, `${words.join(' ')}\n`); // at once: what was said was answered
  say('begun');
  const open = await openCase(folder, { segmentBytes: SEGMENT_BYTES });
  say('opened');
  const note = (text) => ({ by, kind: 'note', body: { target: { of: 'case', id: 'torture' }, text } });
  const appending = async (size) => {
    for (;;) {
      const text = randomBytes(8).toString('hex');
      const [seq] = await open.log.append([note(text + '.'.repeat(size))]);
      say('entry', seq, text);
    }
  };
  const putting = async () => {
    for (let n = 0; ; n++) {
      const bytes = randomBytes(20 + (n % 5) * 40_000);
      const id = createHash('sha256').update(bytes).digest('hex');
      await recordCapture(open, { bytes, capture: { id, size: bytes.length }, by });
      say('capture', id);
      if (n % 3 === 2) {
        say('forgetting', id);
        await forget(open, { capture: id, by, why: 'torture' });
        say('forgotten', id);
      }
    }
  };
  await Promise.all([appending(0), appending(300), appending(3000), appending(10), putting(), putting()]);
}

/** Out: what went wrong, in words, and counts of what was tried. */
export async function tortureLog(top, { moments, random, onMoment }) {
  mkdirSync(top, { recursive: true });
  const counts = { moments, cases: 0, entries: 0, captures: 0, forgotten: 0 };
  const mended = new Map();
  const wrong = [];
  let folder;
  let answered;
  for (let moment = 1; moment <= moments && wrong.length === 0; moment++) {
    if ((moment - 1) % MOMENTS_OF_A_CASE === 0) {
      if (folder) rmSync(folder, { recursive: true });
      folder = join(top, `case-${counts.cases++}`);
      answered = { entries: new Map(), captures: new Set(), forgotten: new Set() };
      await (await newCase(folder, { name: 'torture', person: 'Torture' })).close();
    }
    await killed(folder, { afterMs: random() * LONGEST_MS, answered });
    for (const what of await lost(folder, { answered, mended })) wrong.push(`moment ${moment} of a writer: ${what}`);
    if (moment % MOMENTS_OF_A_CASE === 0 || moment === moments)
      for (const kind of ['entries', 'captures', 'forgotten']) counts[kind] += answered[kind].size;
    onMoment?.(moment);
  }
  if (moments >= 10 && (counts.entries === 0 || counts.captures === 0)) wrong.push('the writer never got to write');
  return { wrong, counts, mended: Object.fromEntries(mended) };
}

/** Lets a child write for a while after its first word, kills it, and takes down what it had answered. */
function killed(folder, { afterMs, answered }) {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    let isTimed = false;
    writer.stdout.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
      if (!isTimed) setTimeout(() => writer.kill('SIGKILL'), afterMs);
      isTimed = true;
    });
    writer.on('error', reject);
    writer.on('close', (code) => {
      if (code !== null) return reject(new Error(`the child ended by itself, with ${code}`));
      for (const line of said.split('\n').slice(0, -1)) {
        const [what, name, text] = line.split(' ');
        if (what === 'entry') answered.entries.set(Number(name), text);
        else if (what === 'capture') answered.captures.add(name);
        else if (what === 'forgetting') answered.captures.delete(name);
        else if (what === 'forgotten') answered.forgotten.add(name);
      }
      resolve();
    });
  });
}

/** What was answered and is not there, or is there and should not be; in words. */
async function lost(folder, { answered, mended }) {
  const wrong = [];
  const open = await openCase(folder, { segmentBytes: SEGMENT_BYTES });
  for (const { code } of open.problems) mended.set(code, (mended.get(code) ?? 0) + 1);
  const texts = new Map();
  const captured = new Set();
  for await (const { seq, kind, body } of open.log.read()) {
    if (kind === 'note') texts.set(seq, body.text.replace(/\.+$/, ''));
    if (kind === 'capture') captured.add(body.capture);
  }
  for (const [seq, text] of answered.entries) if (texts.get(seq) !== text) wrong.push(`entry ${seq} is lost`);
  for (const id of answered.captures) {
    if (!captured.has(id)) wrong.push(`the entry of capture ${id} is lost`);
    if (!(await open.store.captures.has(id))) wrong.push(`capture ${id} is lost`);
  }
  for (const id of answered.forgotten)
    if (await open.store.captures.has(id)) wrong.push(`capture ${id} was forgotten, but is there`);
  const head = await open.log.head();
  await open.close();
  const found = await verify(folder, { head });
  for (const { code, message } of found.wrong) wrong.push(`verify: ${code}: ${message}`);
  for (const { code, message } of found.besides)
    if (code !== 'case/unnamed-file') wrong.push(`verify: ${code}: ${message}`);
  return wrong;
}
