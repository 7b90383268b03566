// A backup -> the folder of a case, verified.
//
// In:  what `backup` wrote; a folder that is empty, or not there yet.
// Out: the case in it, and what verify says of it.
//
// A backup may come from anywhere: only names that a case has are taken, each once, and a file on a shelf only with the bytes
// that it is named by. `case.json` is put last: a folder that was not filled to the end is
// no case.

import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Fault } from '../nouns/index.ts';
import { makeEmpty } from './case.ts';
import { caseFileOf } from './case-file.ts';
import { codeOf, makeFolder, onDisk, putFile, READ_ONLY, syncFolder, temporaryName, writeAt } from './files.ts';
import { CASE_FILE, HEAD, LOG, SHELVES, segmentNumber, shelfPath, tornHash, under } from './layout.ts';
import type { Head } from './log.ts';
import { badBackup, type OpenTarFile, tarFiles } from './tar.ts';
import { type Verified, verify } from './verify.ts';

export interface RestoreOptions {
  /** A head that was kept outside. */
  readonly head?: Head;
  /** Bytes read, of as many as the backup has. */
  readonly onProgress?: (bytes: number) => void;
}

/** As long as a `case.json` may be: a name, a date, an id. */
const MOST_ABOUT_BYTES = 64 * 1024;

/** Throws `case/not-empty`, `case/bad-backup`, `case/no-backup`. */
export async function restore(
  file: string,
  path: string,
  { head, onProgress }: RestoreOptions = {},
): Promise<Verified> {
  const folder = resolve(path);
  await onDisk(folder, () => makeEmpty(folder));
  try {
    await onDisk(folder, () => fill(folder, { file, onProgress }));
  } catch (error) {
    // The folder was empty, and what stands there now is ours: it may be tried again.
    for (const name of [LOG, ...SHELVES]) await rm(under(folder, name), { recursive: true, force: true });
    throw error;
  }
  return verify(folder, head ? { head } : {});
}

async function fill(
  folder: string,
  { file, onProgress }: { readonly file: string; readonly onProgress: ((bytes: number) => void) | undefined },
): Promise<void> {
  const seen = new Set<string>();
  const folders = new Set<string>();
  let about: Uint8Array | null = null;
  let read = 0;
  try {
    for await (const packed of tarFiles(resolve(file))) {
      const { name, size } = packed;
      const place = placeOf(name);
      if (!place) throw badBackup(file, `${JSON.stringify(name)} is no file of a case`);
      if (seen.has(name)) throw badBackup(file, `${name} stands in it twice`);
      seen.add(name);
      const path = under(folder, name);
      if (!folders.has(dirname(path))) await makeFolder(dirname(path));
      folders.add(dirname(path));
      if (name === CASE_FILE) about = await wholeOf(packed, file);
      else await put(path, { packed, id: place.id, file });
      onProgress?.((read += size));
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !(error instanceof Fault))
      throw new Fault('case/no-backup', `There is no file ${file}.`, 'Check the name.');
    throw error;
  }
  if (!about || !seen.has(HEAD)) throw badBackup(file, `${about ? HEAD : CASE_FILE} is not in it`);
  caseFileOf(about, folder);
  for (const one of folders) await syncFolder(one);
  await putFile(under(folder, CASE_FILE), about, READ_ONLY);
}

/** Where a file of a case stands; `id`: the SHA-256 that its name holds. Null: no case has such a file. */
function placeOf(name: string): { readonly id: string | null } | null {
  if (name === CASE_FILE || name === HEAD) return { id: null };
  const [folder = '', ...rest] = name.split('/');
  const last = rest.at(-1) ?? '';
  if (folder === LOG && rest.length === 1) {
    const id = tornHash(last);
    return id !== null || segmentNumber(last) !== null ? { id } : null;
  }
  const shelf = SHELVES.find((one) => one === folder);
  return shelf && /^[0-9a-f]{64}$/.test(last) && name === shelfPath(shelf, last) ? { id: last } : null;
}

async function wholeOf({ name, size, pieces }: OpenTarFile, file: string): Promise<Uint8Array> {
  if (size > MOST_ABOUT_BYTES) throw badBackup(file, `${name} has ${size} bytes`);
  const all: Uint8Array[] = [];
  for await (const piece of pieces()) all.push(piece);
  return Buffer.concat(all);
}

/** Puts a file in pieces, as `putFile` does a whole one: under its name only when it is all there. Its folder is flushed later. */
async function put(
  path: string,
  { packed, id, file }: { readonly packed: OpenTarFile; readonly id: string | null; readonly file: string },
): Promise<void> {
  const temporary = join(dirname(path), temporaryName());
  const isLog = packed.name.startsWith(`${LOG}/`) && id === null;
  try {
    const out = await open(temporary, 'wx', isLog ? 0o666 : READ_ONLY);
    try {
      const hash = await copied(packed, out);
      if (id !== null && hash !== id) throw badBackup(file, `the bytes of ${packed.name} are not those it is named by`);
      await out.sync();
    } finally {
      await out.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
}

async function copied(packed: OpenTarFile, out: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  let at = 0;
  for await (const piece of packed.pieces()) {
    await writeAt(out, piece, at);
    hash.update(piece);
    at += piece.length;
  }
  return hash.digest('hex');
}
