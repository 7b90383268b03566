// Finds the end of a log, and mends what a crash can leave there.
//
// In:  the folder of a case.
// Out: where the log ends, and what had to be mended (Problems).
//
// Idea: `log/head` names an entry that was answered. From the segment that holds it on, every line must follow the one before.
// Lines after it were written, but the process ended before the head was moved on: they count, and the head is moved on. A
// last line without its newline was never answered: its bytes are set aside. Anything else is no crash: it stops with a Fault
// that names segment, line and what was expected, and nothing is changed. What lies before is checked by reading and by verify.

import { open } from 'node:fs/promises';
import { type Entry, Fault, type Problem } from '../nouns/index.ts';
import { namesIn, putFile } from './files.ts';
import { HEAD, LOG, segmentNumber, segmentPath, tornPath, under } from './layout.ts';
import { entryOf, hashOf, unlike } from './line.ts';
import { isTorn, type Line, linesOf } from './lines.ts';
import { EMPTY, type Head } from './log.ts';
import { mustReadHead, writeHead } from './log-head.ts';

/** The last acknowledged byte. */
export interface End {
  readonly segment: number;
  /** Bytes of that segment. */
  readonly size: number;
  readonly head: Head;
}

/** A line that was seen when the log was opened: whoever wants entries from there on need not read those before it. */
export interface Mark extends Pick<Line, 'at' | 'number'> {
  readonly seq: number;
  readonly segment: number;
  /** The line before; null where that was not read. */
  readonly before: Head | null;
}

export interface Opened {
  readonly end: End;
  /** In order; the last one is that of the last entry. */
  readonly marks: readonly Mark[];
  readonly problems: readonly Problem[];
}

export interface FindOptions {
  /** Whether to mend what a crash left, or only to say it. */
  readonly mend: boolean;
  /** Is shown the entries that are looked at: from the segment of the head on. */
  readonly see?: ((entry: Entry) => void) | undefined;
}

/** Few to remember, and soon read from one to the next. */
const MARK_EVERY = 1000;

/** Throws `case/no-log`, `case/no-head`, `case/wrong-line`, `case/lines-missing`, `case/log-gap`. */
export async function findEnd(folder: string, { mend, see }: FindOptions): Promise<Opened> {
  const segments = await segmentsOf(folder);
  const named = await mustReadHead(folder);
  const first = await segmentOfEntry(folder, { segments, seq: named.seq });
  const problems: Problem[] = [];
  let before: Head | null = first === 1 ? EMPTY : null;
  let end: End = { segment: first, size: 0, head: EMPTY };
  const marks: Mark[] = [];
  let last: Mark | undefined;
  let torn = false;
  for (let segment = first; segment <= segments; segment++) {
    end = { ...end, segment, size: 0 };
    for await (const lines of linesOf(under(folder, segmentPath(segment))))
      for (const line of lines) {
        if (isTorn(line) && segment === segments) {
          torn = true;
          break;
        }
        const entry: Entry = follow({ segment, line, before });
        const { at, number } = line;
        last = { seq: entry.seq, segment, at, number, before };
        if (number % MARK_EVERY === 0) marks.push(last);
        before = { seq: entry.seq, hash: hashOf(line.bytes) };
        if (before.seq === named.seq && before.hash !== named.hash) throw otherHead(segment, line, named);
        end = { segment, size: line.at + line.bytes.length, head: before };
        see?.(entry);
      }
  }
  if (end.head.seq < named.seq)
    throw new Fault(
      'case/lines-missing',
      `${HEAD} names entry ${named.seq}, but the log ends with entry ${end.head.seq} in ${segmentPath(end.segment)}`,
      'Entries that were kept are gone: take the log from a backup. Verify names the rest.',
    );
  if (torn) problems.push(await setAside(folder, { end, mend }));
  if (end.head.seq > named.seq) problems.push(await moveOn(folder, { from: named, to: end.head, mend }));
  if (last) marks.push(last);
  return { end, marks, problems };
}

/** How many segments there are: numbered from 1 without a gap. */
async function segmentsOf(folder: string): Promise<number> {
  const numbers = (await namesIn(under(folder, LOG))).flatMap((name) => segmentNumber(name) ?? []);
  if (numbers.length === 0)
    throw new Fault('case/no-log', `there is no ${segmentPath(1)} in ${folder}`, 'Take the log from a backup.');
  const gap = numbers.findIndex((number, i) => number !== i + 1);
  if (gap >= 0)
    throw new Fault(
      'case/log-gap',
      `${segmentPath(gap + 1)} is missing: the next segment is ${segmentPath(numbers[gap]!)}`,
      'Take the missing segment from a backup.',
    );
  return numbers.length;
}

/** The segment that holds an entry, by the first lines of the segments; the first when none says so. */
export async function segmentOfEntry(
  folder: string,
  { segments, seq }: { segments: number; seq: number },
): Promise<number> {
  for (let segment = segments; segment > 1; segment--) {
    const first = await firstSeq(under(folder, segmentPath(segment)));
    if (first !== null && first <= seq) return segment;
  }
  return 1;
}

async function firstSeq(path: string): Promise<number | null> {
  const file = await open(path, 'r');
  try {
    const start = Buffer.alloc(32);
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    const found = /^\{"seq":(\d+),/.exec(start.toString('latin1', 0, bytesRead));
    return found ? Number(found[1]) : null;
  } finally {
    await file.close();
  }
}

/** The entry of a line, which follows the one before; a Fault otherwise. `before` null: the line before was not read. */
export function follow({ segment, line, before }: { segment: number; line: Line; before: Head | null }): Entry {
  const entry = entryOf(line.bytes);
  const breach =
    typeof entry === 'string' ? entry : isTorn(line) ? 'it has no newline' : before ? unlike(entry, before) : null;
  if (breach === null) return entry as Entry;
  throw new Fault(
    'case/wrong-line',
    `${segmentPath(segment)}, line ${line.number}: ${breach}`,
    'This line or the one before it was changed. Run verify to see all that is wrong; take the log from a backup.',
  );
}

function otherHead(segment: number, line: Line, named: Head): Fault {
  return new Fault(
    'case/wrong-line',
    `${segmentPath(segment)}, line ${line.number}: a line with hash ${named.hash} was expected, as ${HEAD} names entry ${named.seq}`,
    `This line or ${HEAD} was changed. Compare with a head that was kept elsewhere, or with a backup.`,
  );
}

/** What stands behind the last whole line. */
async function setAside(
  folder: string,
  { end: { segment, size }, mend }: { end: End; mend: boolean },
): Promise<Problem> {
  const path = under(folder, segmentPath(segment));
  const file = await open(path, mend ? 'r+' : 'r');
  try {
    const bytes = Buffer.alloc((await file.stat()).size - size);
    await file.read(bytes, 0, bytes.length, size);
    const aside = tornPath(segment, hashOf(bytes));
    if (mend) {
      await putFile(under(folder, aside), bytes);
      await file.truncate(size);
      await file.sync();
    }
    return {
      code: 'case/torn-line',
      message: mend
        ? `The last line of ${segmentPath(segment)} was not written to its end and was never answered; its bytes were set aside in ${aside}.`
        : `The last line of ${segmentPath(segment)} is not written to its end: it is being written, or a process ended there.`,
      value: `${bytes.length} bytes`,
      fix: 'Do again what was being done; the bytes set aside may be deleted.',
      input: segmentPath(segment),
    };
  } finally {
    await file.close();
  }
}

async function moveOn(folder: string, { from, to, mend }: { from: Head; to: Head; mend: boolean }): Promise<Problem> {
  if (mend) await writeHead(folder, to);
  return {
    code: 'case/head-lags',
    message: mend
      ? `${HEAD} named entry ${from.seq}; the entries after it follow one another, and it now names entry ${to.seq}.`
      : `${HEAD} names entry ${from.seq}; the log goes on to entry ${to.seq}.`,
    value: `${to.seq - from.seq} entries`,
    fix: 'Nothing: a process ended between writing the entries and the head, or is doing so now.',
    input: HEAD,
  };
}
