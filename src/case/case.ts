// A case: the folder of one investigation, open.
//
// In:  a folder.
// Out: its log and its store, and what opening had to mend.
//
// Idea: a new case is written from the inside out, `case.json` last: a folder without it is no case, whatever happened. Opening
// takes the lock, then mends what a crash can leave: a torn line, a head that lags, half-written files, a capture that was being
// forgotten. Opened for reading, nothing is locked, written or mended; another process may be writing meanwhile.

import { join, resolve } from 'node:path';
import { Fault, type Problem } from '../nouns/index.ts';
import { type CaseFile, caseFileBytes, caseFileOf, newCaseFile, readCaseFile } from './case-file.ts';
import { isTemporary, makeFolder, namesIn, onDisk, putFile, READ_ONLY, removeFile } from './files.ts';
import { type Forgetting, forgetting, removeForgotten } from './forget.ts';
import { gate, type Writable } from './gate.ts';
import { CASE_FILE, LOCK, LOG, SHELVES, under } from './layout.ts';
import { hashOf } from './line.ts';
import { takeLock } from './lock.ts';
import type { Log } from './log.ts';
import { type FolderLogOptions, newFolderLog, openFolderLog, openFolderLogToRead } from './log-folder.ts';
import { isAlive } from './processes.ts';
import { openFolderStore } from './store-folder.ts';

/** An open case. */
export interface Case extends Writable {
  /** Its folder, from the root. */
  readonly folder: string;
  readonly about: CaseFile;
  /** What opening had to mend, or would mend. */
  readonly problems: readonly Problem[];
  /** Waits for what is being written, and gives the lock back. */
  close(): Promise<void>;
}

export interface NewCaseOptions extends Pick<FolderLogOptions, 'now' | 'segmentBytes'> {
  readonly name: string;
  /** Who begins it. */
  readonly person: string;
  /** Minted when none is given. */
  readonly id?: string;
}

export interface OpenCaseOptions extends Pick<FolderLogOptions, 'now' | 'segmentBytes'> {
  /** The format that is known: tests of upgrading hand in one that there is not yet. */
  readonly format?: number;
  /** Without the lock; nothing can be written. */
  readonly toRead?: boolean;
}

/** Begins a case in a folder that is empty, or is not there yet. Throws `case/not-empty`, `case/bad-name`. */
export async function newCase(path: string, { name, person, id, ...options }: NewCaseOptions): Promise<Case> {
  const folder = resolve(path);
  const now = options.now ?? (() => new Date());
  const about = newCaseFile(name, { ...(id !== undefined && { id }), now: now() });
  const bytes = caseFileBytes(about);
  await onDisk(folder, () => makeEmpty(folder));
  const lock = takeLock(join(folder, LOCK));
  let log: Log | undefined;
  try {
    log = await newFolderLog(folder, options);
    await log.append([{ by: { person }, kind: 'case', body: { sha256: hashOf(bytes) } }]);
    const store = await openFolderStore(folder);
    await onDisk(folder, () => putFile(under(folder, CASE_FILE), bytes, READ_ONLY));
    return caseOf({ folder, about, problems: [], log, store, release: lock.release });
  } catch (error) {
    await log?.close().catch(() => {}); // the first error says more
    lock.release();
    throw error;
  }
}

/** Opens a case. Throws `case/not-a-case`, `case/newer-format`, `case/older-format`, `case/locked`, and what is wrong with the end of its log. */
export async function openCase(path: string, options: OpenCaseOptions = {}): Promise<Case> {
  const folder = resolve(path);
  const about = caseFileOf(await readCaseFile(folder), folder, options.format);
  if (options.toRead) {
    const store = await openFolderStore(folder, { toRead: true });
    const { log, problems } = await openFolderLogToRead(folder);
    return caseOf({ folder, about, problems, log, store, release: () => {} });
  }
  const lock = takeLock(join(folder, LOCK));
  let opened: Log | undefined;
  try {
    await onDisk(folder, () => tidy(folder));
    const store = await openFolderStore(folder);
    const unfinished: Forgetting = forgetting();
    const { log, problems } = await openFolderLog(folder, { ...options, see: unfinished.see });
    opened = log;
    const removed = await removeForgotten(store, unfinished);
    return caseOf({ folder, about, problems: [...problems, ...removed], log, store, release: lock.release });
  } catch (error) {
    await opened?.close().catch(() => {});
    lock.release();
    throw error;
  }
}

function caseOf({ release, ...parts }: Omit<Case, 'close' | 'gate'> & { readonly release: () => void }): Case {
  return Object.freeze({
    ...parts,
    gate: gate(),
    problems: Object.freeze([...parts.problems]),
    async close() {
      try {
        await parts.log.close();
      } finally {
        release();
      }
    },
  });
}

/** The folder of a case that is to begin: made, with its shelves. Throws `case/not-empty`. */
export async function makeEmpty(folder: string): Promise<void> {
  const [there] = await namesIn(folder);
  if (there !== undefined)
    throw new Fault(
      'case/not-empty',
      `${folder} is not empty: it holds ${there}`,
      (await namesIn(folder)).includes(CASE_FILE)
        ? 'There is a case in it: open that, or name another folder.'
        : 'Name an empty or a new folder.',
    );
  for (const shelf of SHELVES) await makeFolder(under(folder, shelf));
}

/** Removes what dead processes left beside the log and the shelves. */
async function tidy(folder: string): Promise<void> {
  for (const name of [...(await namesIn(folder)), ...(await namesIn(under(folder, LOG))).map((n) => `${LOG}/${n}`)]) {
    const isLeft = isTemporary(name) && !isAlive(Number(name.split('-')[1]));
    if (isLeft || (name.startsWith(`${LOCK}.`) && !name.includes('/'))) await removeFile(under(folder, name));
  }
}
