// A case -> one file: everything but `index/` and `lock`, up to one entry. Another process may be writing meanwhile.
//
// In:  the folder of a case; the path of a new file.
// Out: a tar file: case.json, the log cut at its end as it was when we began, `log/head` for that end, then the files that these
//      entries name. So it holds a whole case, which `restore` or `tar -x` gives back, and nothing of a later entry.
//
// A file is there before the entry that names it, so all are found, but for what is forgotten meanwhile: then we stop. Each
// is hashed on its way, for a backup of changed bytes is worth nothing. Memory does not grow with the files.

import { createHash } from 'node:crypto';
import { type FileHandle, lstat, open, rename, unlink } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { type CaptureKept, Fault } from '../nouns/index.ts';
import { caseFileOf, readCaseFile } from './case-file.ts';
import { codeOf, namesIn, onDisk, syncFolder, writeAt } from './files.ts';
import { CASE_FILE, HEAD, LOG, SHELVES, type ShelfName, segmentPath, shelfPath, tornHash, under } from './layout.ts';
import { isProblem, knownEntry } from './line.ts';
import type { Head } from './log.ts';
import { entriesOf } from './log-folder.ts';
import { headLine } from './log-head.ts';
import { type End, findEnd } from './log-open.ts';
import { TAR_END, tarHeader, tarPadding } from './tar.ts';

export interface BackupOptions {
  /** Files written, of as many as there are. */
  readonly onProgress?: (files: number, of: number) => void;
}

export interface BackedUp {
  /** Up to where. */
  readonly head: Head;
  readonly files: number;
  readonly bytes: number;
}

/** Throws `case/file-exists`, `case/backup-inside`, and what is wrong with the case. */
export async function backup(path: string, file: string, { onProgress }: BackupOptions = {}): Promise<BackedUp> {
  const folder = resolve(path);
  const to = resolve(file);
  if (`${to}${sep}`.startsWith(`${folder}${sep}`))
    throw new Fault(
      'case/backup-inside',
      `${file} stands in the case itself.`,
      'Name a file elsewhere, best on another disk.',
    );
  if (await lstat(to).catch(() => null))
    throw new Fault(
      'case/file-exists',
      `${file} is there already.`,
      'Name a new file: a backup never replaces another.',
    );
  const about = await readCaseFile(folder);
  const { created } = caseFileOf(about, folder);
  const { end, named } = await onDisk(under(folder, LOG), () => contentsOf(folder));
  const part = `${to}.part`;
  return onDisk(to, async () => {
    const out = await open(part, 'w');
    try {
      const tar = writerOf(out, Math.floor(Date.parse(created) / 1000));
      const whole = end.segment + 2 + named.length;
      const done = (): void => onProgress?.(tar.files(), whole);
      await tar.bytes(CASE_FILE, about);
      for (let n = 1; n <= end.segment; n++) {
        const size = n === end.segment ? end.size : (await lstat(under(folder, segmentPath(n)))).size;
        await tar.copy(segmentPath(n), { folder, size });
        done();
      }
      await tar.bytes(HEAD, Buffer.from(`${headLine(end.head)}\n`));
      for (const { path, id } of named) {
        await tar.copy(path, { folder, id });
        done();
      }
      await tar.end();
      await out.sync();
      await out.close();
      await rename(part, to);
      await syncFolder(dirname(to));
      return { head: end.head, files: tar.files(), bytes: tar.size() };
    } catch (error) {
      await out.close().catch(() => {});
      await unlink(part).catch(() => {});
      throw error;
    }
  });
}

interface Named {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly id: string;
}

/** Where the log ends now, and the files that its entries name; bytes of the log that were set aside too. */
async function contentsOf(folder: string): Promise<{ readonly end: End; readonly named: readonly Named[] }> {
  const { end } = await findEnd(folder, { mend: false });
  const ids: Record<ShelfName, Set<string>> = { captures: new Set(), texts: new Set(), runs: new Set() };
  for await (const entry of entriesOf(folder, { end, from: 1 })) {
    const known = knownEntry(entry);
    if (isProblem(known)) continue;
    const { kind, body } = known;
    if (kind === 'capture') for (const id of capturesOf(body)) ids.captures.add(id);
    else if (kind === 'reading' && body.text !== null) ids.texts.add(body.text);
    else if (kind === 'run') ids.runs.add(body.output);
    else if (kind === 'forget') {
      ids.captures.delete(body.capture);
      for (const text of body.texts) ids.texts.delete(text);
      for (const run of body.runs) ids.runs.delete(run);
      for (const warc of body.warcs ?? []) ids.captures.delete(warc);
    }
  }
  const aside = (await namesIn(under(folder, LOG))).flatMap((name): Named[] => {
    const id = tornHash(name);
    return id === null ? [] : [{ path: `${LOG}/${name}`, id }];
  });
  const kept = SHELVES.flatMap((shelf) =>
    [...ids[shelf]].sort().map((id): Named => ({ path: shelfPath(shelf, id), id })),
  );
  return { end, named: [...aside, ...kept] };
}

/** What an entry names in `captures/`. */
function capturesOf({ capture, warc }: CaptureKept): readonly string[] {
  return warc === undefined ? [capture] : [capture, warc];
}

const PIECE_BYTES = 1024 * 1024;

function writerOf(out: FileHandle, seconds: number) {
  let at = 0;
  let files = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    await writeAt(out, bytes, at);
    at += bytes.length;
  };
  return {
    files: () => files,
    size: () => at,
    async bytes(name: string, bytes: Uint8Array): Promise<void> {
      await write(Buffer.concat([tarHeader({ name, size: bytes.length }, seconds), bytes, tarPadding(bytes.length)]));
      files++;
    },
    /** `id`: what its bytes must hash to; `size`: how many of them, where not all. */
    async copy(name: string, { folder, id, size }: { folder: string; id?: string; size?: number }): Promise<void> {
      const from = await open(under(folder, name), 'r').catch((error) => {
        throw codeOf(error) === 'ENOENT' ? goneMeanwhile(name) : error;
      });
      try {
        const of = size ?? (await from.stat()).size;
        const hash = createHash('sha256');
        await write(tarHeader({ name, size: of }, seconds));
        for (let done = 0; done < of; ) {
          const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, of - done));
          const { bytesRead } = await from.read(piece, 0, piece.length, done);
          if (bytesRead === 0) throw changed(name);
          done += bytesRead;
          hash.update(piece.subarray(0, bytesRead));
          await write(piece.subarray(0, bytesRead));
        }
        if (id !== undefined && hash.digest('hex') !== id) throw changed(name);
        await write(tarPadding(of));
        files++;
      } finally {
        await from.close();
      }
    },
    end: () => write(TAR_END),
  };
}

function goneMeanwhile(name: string): Fault {
  return new Fault(
    'case/missing-file',
    `${name} is not there`,
    'When somebody forgot it just now, take the backup again. Verify says whether it is gone without a word.',
  );
}

function changed(name: string): Fault {
  return new Fault(
    'case/changed-file',
    `the bytes of ${name} are no longer those that the log names; no backup was made`,
    'Verify says what else was changed. Take the right bytes from an earlier backup, or copy the folder as it is.',
  );
}
