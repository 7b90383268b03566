// Is everything in a case what it was when it was kept?
//
// In:  the folder of a case; a head that was kept outside of it, and a key that vouches for it, if there is one. Nothing is
//      locked or written.
// Out: what is wrong, and what is there besides that no entry vouches for.
//
// Idea: every file is named by its hash, every entry is vouched for by the next one, the last by `log/head`, and all of them by a
// head that was kept elsewhere: whoever can write to the folder can write all of it anew, but not that one. `wrong` is empty when
// nothing was changed, removed or cut; `besides` is what a crash or a running process leaves: it is no evidence, and no damage. The
// index is held against the log last, when all that it is computed from is right.

import type { Problem } from '../nouns/index.ts';
import { caseFileOf, readCaseFile } from './case-file.ts';
import { codeOf, namesIn, onDisk } from './files.ts';
import type { IndexProgress } from './index-open.ts';
import { CASE_FILE, LOG, type ShelfName, segmentNumber, segmentPath, under } from './layout.ts';
import { hashOf, isProblem, knownEntry } from './line.ts';
import type { Head } from './log.ts';
import { checkpointCheck, type Vouched } from './verify-checkpoints.ts';
import { type Expected, expected, verifyFiles } from './verify-files.ts';
import { verifyIndex } from './verify-index.ts';
import { verifyLog } from './verify-log.ts';

export interface VerifyOptions {
  /** A head that was kept outside: on paper, in a backup, with somebody else. */
  readonly head?: Head;
  /** A public key that checkpoints are expected to be signed with: base64 of its SubjectPublicKeyInfo in DER. */
  readonly key?: string;
  /** The format that is known. */
  readonly format?: number;
  /** Files looked at, of as many as entries name. */
  readonly onProgress?: (files: number, of: number) => void;
  /** False: the index is not compared with a fresh fold of the log. */
  readonly index?: boolean;
  readonly onIndex?: (progress: IndexProgress) => void;
}

export interface Verified {
  /** What was changed, removed, cut, or put where it does not belong. `input` is its path in the case, `line` its line there. */
  readonly wrong: readonly Problem[];
  /** What no entry vouches for: half-written and unnamed files, a head that lags, entries that are not understood. */
  readonly besides: readonly Problem[];
  /** Where the log ends; to be kept outside. */
  readonly head: Head;
  /** Files whose bytes were hashed and are right, of those that entries name. */
  readonly files: Readonly<Record<ShelfName, number>>;
  /** Checkpoints whose head, signature and time stamp hold, in the order of the log. */
  readonly checkpoints: readonly Vouched[];
  /** Rows of the index that were compared with a fresh fold of the log; null when none were. */
  readonly rows: number | null;
}

/** As many of one code as a person reads. */
const MOST_OF_ONE = 100;

/** Throws only when there is no case at all, or it is of another format. */
export async function verify(folder: string, options: VerifyOptions = {}): Promise<Verified> {
  const { head, key, format, onProgress, onIndex } = options;
  const bytes = await caseBytes(folder);
  const files = expected();
  /** Hashes of `case.json` that entries name, the last one last. */
  const named: string[] = [];
  let isFirst = false;
  const unknown: Problem[] = [];
  const checkpoints = checkpointCheck(key);
  const log = await onDisk(under(folder, LOG), () =>
    verifyLog(folder, {
      ...(head && { outside: head }),
      see(entry, hash) {
        checkpoints.line(entry, hash);
        if (entry.seq === 1) isFirst ||= entry.kind === 'case';
        const known = knownEntry(entry);
        if (isProblem(known)) unknown.push(known);
        else {
          files.see(known);
          if (known.kind === 'checkpoint') checkpoints.checkpoint(known);
          else if (known.kind === 'case') named.push(known.body.sha256);
        }
      },
    }),
  );
  const about = verifyCaseFile(folder, { bytes, named: isFirst ? named : [], format });
  const found = await onDisk(folder, () => verifyFiles(folder, { files: files as Expected, onProgress }));
  const { vouched, ...checked } = checkpoints.end();
  const evidence = [...about.wrong, ...log.wrong, ...found.wrong];
  // What a fold needs is not all there otherwise, and the index would be blamed for it.
  const isAsked = options.index !== false && evidence.length === 0;
  const index = isAsked
    ? await verifyIndex(folder, { format, onProgress: onIndex })
    : { wrong: [], besides: [], rows: null };
  return Object.freeze({
    wrong: Object.freeze([...few([...evidence, ...checked.wrong]), ...index.wrong]),
    besides: Object.freeze([
      ...few([...unknown, ...about.besides, ...log.besides, ...checked.besides, ...found.besides]),
      ...index.besides,
    ]),
    head: log.head,
    files: found.right,
    checkpoints: Object.freeze(vouched),
    rows: index.rows,
  });
}

/** Null when `case.json` alone is gone. */
async function caseBytes(folder: string): Promise<Uint8Array | null> {
  try {
    return await readCaseFile(folder);
  } catch (error) {
    const isGone = codeOf(error) === 'case/not-a-case';
    if (isGone && (await namesIn(under(folder, LOG))).some((name) => segmentNumber(name) !== null)) return null;
    throw error;
  }
}

interface CaseFileFound {
  readonly bytes: Uint8Array | null;
  readonly named: readonly string[];
  readonly format: number | undefined;
}

function verifyCaseFile(
  folder: string,
  { bytes, named, format }: CaseFileFound,
): { readonly wrong: readonly Problem[]; readonly besides: readonly Problem[] } {
  const wrong = (problem: Problem) => ({ wrong: [problem], besides: [] });
  if (bytes === null)
    return wrong({
      code: 'case/missing-file',
      message: `${CASE_FILE} is gone.`,
      fix: 'Take it from a backup.',
      input: CASE_FILE,
    });
  const last = named.at(-1);
  if (last === undefined)
    return wrong({
      code: 'case/no-first-entry',
      message: `The log does not begin with the entry that names ${CASE_FILE} by its hash.`,
      fix: 'Take the log from a backup.',
      input: segmentPath(1),
      line: 1,
    });
  const hash = hashOf(bytes);
  if (!named.includes(hash))
    return wrong({
      code: 'case/changed-file',
      message: `${CASE_FILE} is not the one that the log names.`,
      value: hash,
      limit: last,
      fix: 'Take it from a backup: nobody changes it once the case has begun.',
      input: CASE_FILE,
    });
  caseFileOf(bytes, folder, format);
  return { wrong: [], besides: hash === last ? [] : [unfinished()] };
}

function unfinished(): Problem {
  return {
    code: 'case/upgrade-unfinished',
    message: 'The case was being upgraded when a process ended; it is whole, and of its older format.',
    fix: 'Upgrade it again with the Hearsay that began it: that goes on.',
    input: CASE_FILE,
  };
}

/** The first of each code, and how many more there are. */
function few(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  const kept = problems.filter(({ code }) => {
    const n = (counts.get(code) ?? 0) + 1;
    counts.set(code, n);
    return n <= MOST_OF_ONE;
  });
  for (const [code, n] of counts)
    if (n > MOST_OF_ONE)
      kept.push({
        code,
        message: `The same is so ${n - MOST_OF_ONE} times more.`,
        fix: 'As for the ones before.',
      });
  return kept;
}
