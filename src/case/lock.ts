// One process owns a case: `lock` in its folder names it.
//
// In:  the path of the lock.
// Out: a lock to give back; or a Fault that names who has it.
//
// Idea: a lock is written under another name and linked, so that it is there whole or not at all, and only one of many can.
// To take the lock of a dead process over, one must first hold the lock of *that lock* (`lock.<its nonce>`), look again, and
// only then put one's own in its place. Whoever is late finds another nonce there, and begins again. A process that dies
// while it holds the lock of a lock is taken over from in the same way.
//
//     lock            nonce a1, dead          both see it
//     lock.a1         by B                    only B could link it; C waits
//     lock            nonce b7, B             B looked again, still a1, renamed its own over it, removed lock.a1

import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../nouns/index.ts';
import { codeOf, diskFault, temporaryName } from './files.ts';
import { LOCK } from './layout.ts';
import { mayRun, type ProcessId, thisProcess } from './processes.ts';

/** What a lock says. */
export interface LockRecord extends ProcessId {
  /** When it was taken: ISO 8601. */
  readonly since: string;
  /** What that process is doing, as it was started. */
  readonly command: string;
  /** Never used twice. */
  readonly nonce: string;
}

export interface Lock {
  readonly record: LockRecord;
  /** Gives the lock back. */
  release(): void;
}

/** Taking over lasts a few file operations; whoever waits for longer waits for a process that stands still. */
const PATIENCE_MS = 2000;
const PAUSE_MS = 5;

/** Throws `case/locked` when another process has the case, `case/read-only` or `case/disk-full` when no lock can be written. */
export function takeLock(path: string): Lock {
  const patientUntil = Date.now() + PATIENCE_MS;
  for (;;) {
    const taken = tryLock(path);
    if ('release' in taken) return taken;
    if (taken.isSettled || Date.now() > patientUntil) throw locked(path, taken.by);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}

interface Refused {
  /** Null: the lock is there, but cannot be read. */
  readonly by: LockRecord | null;
  /** Waiting does not help. */
  readonly isSettled: boolean;
}

function tryLock(path: string): Lock | Refused {
  const record = newRecord();
  if (place(record, path)) return lockOf(record, path);
  const found = readLock(path);
  if (found === 'gone') return { by: null, isSettled: false };
  if (found === 'unreadable') return { by: null, isSettled: false };
  if (mayRun(found, record)) return { by: found, isSettled: true };
  const right = tryLock(`${path}.${found.nonce}`);
  if (!('release' in right)) return { by: found, isSettled: false };
  try {
    const still = readLock(path);
    if (typeof still === 'string' || still.nonce !== found.nonce) return { by: null, isSettled: false };
    replace(record, path);
    return lockOf(record, path);
  } finally {
    right.release();
  }
}

function newRecord(): LockRecord {
  return {
    ...thisProcess(),
    since: new Date().toISOString(),
    command: process.argv.slice(1, 6).join(' ').slice(0, 500),
    nonce: randomBytes(8).toString('hex'),
  };
}

/** Puts the record where nothing is; false when something is there. */
function place(record: LockRecord, path: string): boolean {
  return written(record, path, (temporary) => {
    try {
      linkSync(temporary, path);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK'].includes(codeOf(error) ?? '')) throw error;
      return placeWithoutLinks(record, path);
    }
  });
}

/** On file systems without links (exFAT) a lock is seen while it is written: it cannot be read yet, and whoever sees it waits. */
function placeWithoutLinks(record: LockRecord, path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify(record), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function replace(record: LockRecord, path: string): void {
  written(record, path, (temporary) => renameSync(temporary, path));
}

function written<T>(record: LockRecord, path: string, act: (temporary: string) => T): T {
  const temporary = join(dirname(path), temporaryName());
  try {
    writeFileSync(temporary, JSON.stringify(record), { flag: 'wx' });
    return act(temporary);
  } catch (error) {
    throw diskFault(error, path);
  } finally {
    removeQuietly(temporary);
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was renamed, or never written; the owner of the case removes what stays.
  }
}

function lockOf(record: LockRecord, path: string): Lock {
  return {
    record,
    release() {
      const found = readLock(path);
      if (typeof found !== 'string' && found.nonce === record.nonce) removeQuietly(path);
    },
  };
}

/** Who has a case open to write to it; null when nobody has, or a process that is gone. */
export function ownerOf(folder: string): LockRecord | 'unreadable' | null {
  const found = readLock(join(folder, LOCK));
  if (found === 'gone') return null;
  return found === 'unreadable' || mayRun(found) ? found : null;
}

/** What a lock says, without taking it. */
function readLock(path: string): LockRecord | 'gone' | 'unreadable' {
  try {
    const record = JSON.parse(readFileSync(path, 'utf8')) as Partial<LockRecord> | null;
    const isWhole =
      Number.isSafeInteger(record?.pid) &&
      [record?.host, record?.started, record?.boot, record?.space, record?.since, record?.command].every(
        (field) => typeof field === 'string',
      ) &&
      /^[0-9a-f]{16}$/.test(record?.nonce ?? '');
    return isWhole ? (record as LockRecord) : 'unreadable';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone';
    if (error instanceof SyntaxError) return 'unreadable';
    throw diskFault(error, path);
  }
}

function locked(path: string, by: LockRecord | null): Fault {
  const isHere = by?.host === thisProcess().host;
  return new Fault(
    'case/locked',
    by
      ? `another process has this case: ${by.command}, process ${by.pid} on ${by.host.split(' ')[0]}, since ${by.since}`
      : `another process seems to have this case, but its lock ${path} cannot be read`,
    isHere && by.space === thisProcess().space
      ? 'End that process, or wait for it; open the case for reading meanwhile.'
      : `End that process, or open the case for reading. Only when it surely no longer runs, delete ${path}.`,
  );
}
