// Every line of the log against the one before it, the last one against `log/head`, all against a head kept outside.
//
// Idea: where a line's prev is not the hash of the line before, one of the two was changed. Which one, the next line tells:
//
//     … 4 ─ 5 ╳ 6 ─ 7 …     only one joint is broken: the content of 5 was changed
//     … 4 ─ 5 ╳ 6 ╳ 7 …     both joints of 6 are broken: 6 was changed, its prev too
//
// The walk goes on behind a wrong line, so that one look names all of them.

import { readFile } from 'node:fs/promises';
import type { Entry, Problem } from '../nouns/index.ts';
import { isTemporary, namesIn } from './files.ts';
import { HEAD, LOG, segmentNumber, segmentPath, tornHash, under } from './layout.ts';
import { entryOf, hashOf } from './line.ts';
import { isTorn, type Line, linesOf } from './lines.ts';
import { EMPTY, type Head } from './log.ts';
import { headLine, readHead } from './log-head.ts';

interface VerifyLogOptions {
  readonly outside?: Head;
  /** Is shown every entry that can be read, wrong ones too, and the hash of its line. */
  readonly see: (entry: Entry, hash: string) => void;
}

interface VerifiedLog {
  readonly wrong: readonly Problem[];
  readonly besides: readonly Problem[];
  readonly head: Head;
}

/** A line that was looked at. */
interface Seen {
  readonly segment: number;
  readonly line: number;
  /** Null when it is no entry. */
  readonly seq: number | null;
  readonly hash: string;
}

const BEFORE_ALL: Seen = { segment: 1, line: 0, seq: 0, hash: EMPTY.hash };

export async function verifyLog(folder: string, { outside, see }: VerifyLogOptions): Promise<VerifiedLog> {
  const named = await readHead(folder);
  const names = await namesIn(under(folder, LOG));
  const segments = names.flatMap((name) => segmentNumber(name) ?? []);
  const besides: Problem[] = [];
  const wrong: Problem[] = [...gaps(segments), ...(await otherFiles(folder, { names, besides }))];
  const chain = chainCheck([typeof named === 'string' ? 0 : named.seq, outside?.seq ?? 0]);
  for (const segment of segments)
    for await (const lines of linesOf(under(folder, segmentPath(segment))))
      for (const line of lines)
        if (isTorn(line) && segment === segments.at(-1)) besides.push(torn(segment, line));
        else {
          const found = chain.look(segment, line);
          if (found) see(found.entry, found.hash);
        }
  const end = chain.end(typeof named === 'string' ? null : named);
  if (typeof named === 'string') wrong.push(headProblem(named));
  else if (named.seq > end.head.seq) wrong.push(tooShort(end.head, { named, where: HEAD }));
  else if (named.seq < end.head.seq && chain.hashAt(named.seq) === named.hash) besides.push(lags(named, end.head));
  else if (named.seq < end.head.seq) wrong.push(otherHistory(named, HEAD));
  if (outside) {
    if (outside.seq > end.head.seq) wrong.push(tooShort(end.head, { named: outside, where: 'the head kept outside' }));
    else if (chain.hashAt(outside.seq) !== outside.hash) wrong.push(otherHistory(outside, 'the head kept outside'));
  }
  return { wrong: [...wrong, ...end.wrong], besides, head: end.head };
}

/** Looks at lines in order and says in the end which were changed. `wanted`: seqs whose hashes will be asked for. */
function chainCheck(wanted: readonly number[]) {
  const hashes = new Map<number, string>([[0, EMPTY.hash]]);
  const wrong = new Map<string, { readonly at: Seen; readonly reasons: string[] }>();
  let before = BEFORE_ALL;
  let last: Head = EMPTY;
  /** The line before a joint that is broken; the next joint says which of its two lines was changed. */
  let suspect: Seen | null = null;

  const blame = (at: Seen, reason: string): void => {
    const key = `${at.segment}:${at.line}`;
    const found = wrong.get(key);
    if (found) found.reasons.push(reason);
    else wrong.set(key, { at, reasons: [reason] });
  };
  const isBlamed = ({ segment, line }: Seen): boolean => wrong.has(`${segment}:${line}`);
  /** The joint between `before` and what comes next. */
  const joint = (isBroken: boolean): void => {
    if (suspect) blame(isBroken ? before : suspect, 'the line after it does not vouch for it');
    suspect = isBroken && !isBlamed(before) ? before : null;
  };

  return {
    look(segment: number, line: Line): { readonly entry: Entry; readonly hash: string } | null {
      const entry = entryOf(line.bytes);
      const hash = hashOf(line.bytes);
      const at: Seen = { segment, line: line.number, seq: typeof entry === 'string' ? null : entry.seq, hash };
      if (typeof entry === 'string') {
        joint(false);
        blame(at, entry);
      } else {
        joint(entry.prev !== before.hash);
        if (before.seq !== null && entry.seq !== before.seq + 1)
          blame(at, `entry ${before.seq + 1} was expected here, not ${entry.seq}`);
        if (wanted.includes(entry.seq)) hashes.set(entry.seq, hash);
        last = { seq: entry.seq, hash };
      }
      before = at;
      return typeof entry === 'string' ? null : { entry, hash };
    },
    hashAt: (seq: number): string | undefined => hashes.get(seq),
    end(named: Head | null): { readonly wrong: readonly Problem[]; readonly head: Head } {
      const isOther = named !== null && named.seq === last.seq && named.hash !== last.hash;
      const isAlone = isOther && suspect === null;
      joint(isOther);
      if (isAlone && !isBlamed(before)) blame(before, `${HEAD} does not vouch for it: one of the two was changed`);
      if (isOther && !isAlone) blame(before, `${HEAD} does not vouch for it`);
      // A joint broken at the top: entry 1 has another prev than 64 zeros.
      return { wrong: [...wrong.values()].map(({ at, reasons }) => changed(at, reasons)), head: last };
    },
  };
}

function changed({ segment, line, seq }: Seen, reasons: readonly string[]): Problem {
  return {
    code: 'case/wrong-line',
    message: `${line === 0 ? 'The beginning of the log' : `Line ${line} of ${segmentPath(segment)}`} was changed: ${[...new Set(reasons)].join('; ')}.`,
    ...(seq !== null && { value: `entry ${seq}` }),
    fix: 'Take the line from a backup, and compare.',
    input: segmentPath(segment),
    line: Math.max(1, line),
  };
}

function gaps(segments: readonly number[]): readonly Problem[] {
  if (segments.length === 0)
    return [{ code: 'case/no-log', message: 'There is no log.', fix: 'Take it from a backup.', input: segmentPath(1) }];
  const there = new Set(segments);
  return Array.from({ length: segments.at(-1)! }, (_, i) => i + 1)
    .filter((n) => !there.has(n))
    .slice(0, 100)
    .map((n) => ({
      code: 'case/log-gap',
      message: `${segmentPath(n)} is missing.`,
      fix: 'Take it from a backup.',
      input: segmentPath(n),
    }));
}

/** What stands in `log/` beside head and segments. Bytes that were set aside are named by their hash. */
async function otherFiles(
  folder: string,
  { names, besides }: { names: readonly string[]; besides: Problem[] },
): Promise<readonly Problem[]> {
  const wrong: Problem[] = [];
  for (const name of names) {
    const path = `${LOG}/${name}`;
    if (path === HEAD || segmentNumber(name) !== null) continue;
    const hash = tornHash(name);
    if (hash === null) besides.push(isTemporary(name) ? halfWritten(path) : foreign(path));
    else if (hashOf(await readFile(under(folder, path))) !== hash)
      wrong.push({
        code: 'case/changed-file',
        message: `The bytes that were set aside in ${path} were changed.`,
        fix: 'They were never answered, and may be deleted.',
        input: path,
      });
  }
  return wrong;
}

export function halfWritten(path: string): Problem {
  return {
    code: 'case/half-written',
    message: `${path} was not written to its end: a process ended there, or is writing it now.`,
    fix: 'Nothing: opening the case removes it.',
    input: path,
  };
}

export function foreign(path: string): Problem {
  return {
    code: 'case/foreign-file',
    message: `${path} is not Hearsay's; it was not looked at.`,
    fix: 'Move it out of the case.',
    input: path,
  };
}

function torn(segment: number, { bytes, number }: Line): Problem {
  return {
    code: 'case/torn-line',
    message: 'The last line of the log is not written to its end: a process ended there, or is writing it now.',
    value: `${bytes.length} bytes`,
    fix: 'Nothing: it was never answered, and opening the case sets its bytes aside.',
    input: segmentPath(segment),
    line: number,
  };
}

function headProblem(what: 'missing' | 'unreadable'): Problem {
  return {
    code: 'case/no-head',
    message: `${HEAD} is ${what}: nothing in the case vouches for its last entry.`,
    fix: 'Compare with a head that was kept elsewhere, then write seq and hash of the last line there.',
    input: HEAD,
  };
}

function tooShort(last: Head, { named, where }: { named: Head; where: string }): Problem {
  return {
    code: 'case/lines-missing',
    message: `The log ends with entry ${last.seq}, but ${where} names entry ${named.seq}: the last entries were removed, or ${where} is not of this case.`,
    value: `entry ${last.seq}`,
    limit: headLine(named),
    fix: 'Take the log from a backup.',
    input: where === HEAD ? HEAD : LOG,
  };
}

export function otherHistory(named: Head, where: string): Problem {
  return {
    code: 'case/other-history',
    message: `Entry ${named.seq} is not the one that ${where} names: the log was rewritten, or ${where} is not of this case.`,
    limit: headLine(named),
    fix: 'Take the log from a backup.',
    input: where === HEAD ? HEAD : LOG,
  };
}

function lags(named: Head, last: Head): Problem {
  return {
    code: 'case/head-lags',
    message: `${HEAD} names entry ${named.seq}; the log goes on to entry ${last.seq}: a process ended there, or is writing now.`,
    fix: 'Nothing: opening the case moves it on.',
    input: HEAD,
  };
}
