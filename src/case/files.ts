// What a case asks of the disk: bytes that are there for good, or not at all. The only file here that knows how.
//
// Idea: a file is written under a temporary name in the folder where it will stand, flushed, renamed, and its folder flushed.
// Whatever happens in between, the name leads to all of the bytes or to none. On Windows a folder cannot be flushed: there
// the rename alone must do, as it does in NTFS's own journal.
//
// What the disk cannot do is a Fault with a word code, whose fix is the person's.

import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Fault } from '../nouns/index.ts';

/** Evidence is for reading only. */
export const READ_ONLY = 0o444;

const TEMPORARY = /^tmp-\d+-[0-9a-f]{16}$/;

/** A name that no other file has. What a dead process leaves under such a name is never taken for whole. */
export function temporaryName(): string {
  return `tmp-${process.pid}-${randomBytes(8).toString('hex')}`;
}

export function isTemporary(path: string): boolean {
  return TEMPORARY.test(basename(path));
}

/** Writes all of the bytes, at their position. */
export async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Puts a whole file in place of whatever has its name. Durable when it answers. */
export async function putFile(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, temporaryName());
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await writeAt(file, bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => {}); // it may never have been made; the next opening removes it otherwise
    throw error;
  }
  await syncFolder(folder);
}

/** Writes pieces to a new temporary file in a folder, and hashes them on their way. Flushed; whoever called renames it. */
export async function writePieces(
  folder: string,
  pieces: AsyncIterable<Uint8Array>,
  mode: number,
): Promise<{ readonly id: string; readonly temporary: string }> {
  const temporary = join(folder, temporaryName());
  try {
    const file = await open(temporary, 'wx', mode);
    const hash = createHash('sha256');
    try {
      let at = 0;
      for await (const piece of pieces) {
        hash.update(piece);
        await writeAt(file, piece, at);
        at += piece.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { id: hash.digest('hex'), temporary };
  } catch (error) {
    await unlink(temporary).catch(() => {}); // it may never have been made
    throw error;
  }
}

/** SHA-256 of a file, which is not held whole. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: PIECE_BYTES }), hash);
  return hash.digest('hex');
}

/** Larger pieces are not faster. */
const PIECE_BYTES = 1024 * 1024;

/** Makes the names in a folder durable, where the file system can: some on a network cannot, and say so. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those that it stands in, unless they are there. Durable when it answers, whoever made it. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && dirname(folder) !== folder) {
      await makeFolder(dirname(folder));
      await mkdir(folder);
    } else if (codeOf(error) !== 'EEXIST') throw error;
  }
  await syncFolder(dirname(folder));
}

/** Removes a file, durably. False when it was not there. */
export async function removeFile(path: string): Promise<boolean> {
  try {
    await unlink(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
  await syncFolder(dirname(path));
  return true;
}

/** Names in a folder, sorted; none where there is no folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/** Removes what dead processes left half written. Only the owner of the case may. */
export async function removeTemporaries(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) if (isTemporary(name)) await removeFile(join(folder, name));
}

/** The system's word for an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** Does what a disk may refuse; what it refuses is a Fault that says so. */
export async function onDisk<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw diskFault(error, path);
  }
}

/** An error of the system as a Fault; a Fault, or an error that is not the system's, as it is. */
export function diskFault(error: unknown, path: string): unknown {
  const code = error instanceof Fault ? undefined : codeOf(error);
  switch (code) {
    case undefined:
      return error;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new Fault(
        'case/disk-full',
        `there is no space left to write ${path} (${code})`,
        'Free some space and do it again: nothing of it was kept, and everything before it is safe.',
      );
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new Fault(
        'case/read-only',
        `${path} may not be written or read here (${code})`,
        'Get the right to write to the folder of the case, or copy the case to where you may.',
      );
    default:
      return new Fault(
        'case/disk-failed',
        `the disk could not do what was asked for ${path} (${code})`,
        'Check the disk; then run verify on the case, or on its last backup.',
      );
  }
}

export function openedToRead(folder: string): Fault {
  return new Fault('case/opened-to-read', `${folder} was opened for reading only`, 'Open it for writing.');
}
