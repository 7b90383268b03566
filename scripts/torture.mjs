// npm run torture: a process that writes to a case is killed at random moments; what it had answered must be there.
//
//   node scripts/torture.mjs [--moments 1000] [--seed N]
//
// A child (this script with --child) opens the case, appends entries one by one and many at once, puts captures and forgets some,
// and writes a line for each that was answered. It is killed (SIGKILL) after a random time, from its first instant on. Then
// the case is opened here, over the dead child's lock, and every answered line is looked for; verify must find nothing
// wrong. The case lives on from one moment to the next, in small segments, so that its turns are hit too.
//
// A killed process loses no more than what it holds itself. What a power cut takes from the disk is another question: fsync
// stands between, and this script does not pull the plug.

import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './setup.mjs';

const SEGMENT_BYTES = 20_000;
const LONGEST_MS = 160;
const by = { person: 'Torture' };

const { values } = parseArgs({
  options: { moments: { type: 'string', default: '1000' }, seed: { type: 'string' }, child: { type: 'string' } },
});
if (values.child === undefined) build();
const { forget, newCase, openCase, recordCapture, verify } = await import('../dist/case/index.js');

if (values.child !== undefined) await child(values.child);
else process.exitCode = await torture(Number(values.moments), Number(values.seed ?? Date.now() % 2 ** 31));

/** mulberry32 */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

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

async function torture(moments, seed) {
  console.log(`torture: ${moments} moments, seed ${seed}`);
  const random = randomOf(seed);
  const top = mkdtempSync(join(tmpdir(), 'hearsay-torture-'));
  const folder = join(top, 'case');
  await (await newCase(folder, { name: 'torture', person: 'Torture' })).close();
  const answered = { entries: new Map(), captures: new Set(), forgotten: new Set() };
  const mended = new Map();
  let failures = 0;
  for (let moment = 1; moment <= moments; moment++) {
    await killed(folder, { afterMs: random() * LONGEST_MS, answered });
    const wrong = await lost(folder, { answered, mended });
    failures += wrong.length;
    for (const what of wrong) console.log(`moment ${moment}: ${what}`);
    if (wrong.length > 0) break;
  }
  const counts = [...mended].map(([code, n]) => `${code} ${n}`).join(', ') || 'nothing';
  console.log(
    `${answered.entries.size} entries, ${answered.captures.size} captures and ${answered.forgotten.size} forgotten were answered; mended: ${counts}`,
  );
  const isIdle = moments >= 10 && (answered.entries.size === 0 || answered.captures.size === 0);
  if (isIdle) console.log('the child never got to write: nothing was tried');
  console.log(`${failures} failures`);
  if (failures === 0) rmSync(top, { recursive: true });
  else console.log(`the case is kept in ${folder}`);
  return failures === 0 && !isIdle ? 0 : 1;
}

/** Lets a child write for a while after its first word, kills it, and takes down what it had answered. */
function killed(folder, { afterMs, answered }) {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [fileURLToPath(import.meta.url), '--child', folder], {
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
