// Files <-> one file that `tar` reads: POSIX ustar, plain files only.
//
// In:  names and bytes, in pieces; or the path of such a file.
// Out: 512-byte blocks; or names with their bytes, in pieces. Never more than a piece is in memory.
//
// What is read may come from anywhere: a header that is not exactly such as we write is refused, never guessed at.

import { type FileHandle, open } from 'node:fs/promises';
import { Fault } from '../nouns/index.ts';

const BLOCK = 512;
const PIECE_BYTES = 1024 * 1024;

/** Names of a case are 76 characters at most. */
const NAME_BYTES = 100;

/** Eleven octal digits. */
const MOST_BYTES = 8 ** 11 - 1;

/** Two blocks of zeros: without them the file was cut. */
export const TAR_END: Uint8Array = Buffer.alloc(2 * BLOCK);

export interface TarFile {
  readonly name: string;
  readonly size: number;
}

/** What stands before the bytes of a file. `seconds`: when it was made, from 1970 on. */
export function tarHeader({ name, size }: TarFile, seconds: number): Uint8Array {
  if (Buffer.byteLength(name) > NAME_BYTES || size > MOST_BYTES)
    throw new Error(`${name} of ${size} bytes does not fit into a backup; this is a bug in Hearsay`);
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, digits: number): void => {
    header.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
  };
  header.write(name, 0, 'utf8');
  octal(0o644, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(size, 124, 11);
  octal(seconds, 136, 11);
  header.write('        0', 148, 'latin1'); // spaces while the sum is made; then the type: a plain file
  header.write('ustar\0' + '00', 257, 'latin1');
  octal(sumOf(header), 148, 6);
  header.write('\0 ', 154, 'latin1');
  return header;
}

/** Zeros that fill the last block of a file. */
export function tarPadding(size: number): Uint8Array {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

function sumOf(header: Uint8Array): number {
  let sum = 0;
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 32 : byte;
  return sum;
}

export interface OpenTarFile extends TarFile {
  /** Its bytes, once, in order; what is left of them is passed over. */
  pieces(): AsyncGenerator<Uint8Array>;
}

/** Throws `case/bad-backup`. */
export async function* tarFiles(path: string): AsyncGenerator<OpenTarFile> {
  const file = await open(path, 'r');
  try {
    const { size: all } = await file.stat();
    for (let at = 0; ; ) {
      const header = await blockAt(file, { at, path });
      if (header.every((byte) => byte === 0)) {
        const second = await blockAt(file, { at: at + BLOCK, path });
        if (!second.every((byte) => byte === 0)) throw badBackup(path, `it goes on after its end, at byte ${at}`);
        return;
      }
      const { name, size } = fileOf(header, { at, path });
      const from = at + BLOCK;
      if (from + size > all) throw badBackup(path, `it was cut: ${name} has ${size} bytes, and ${all - from} are left`);
      yield { name, size, pieces: () => piecesOf(file, { from, size }) };
      at = from + size + tarPadding(size).length;
    }
  } finally {
    await file.close();
  }
}

async function blockAt(file: FileHandle, { at, path }: { at: number; path: string }): Promise<Buffer> {
  const block = Buffer.alloc(BLOCK);
  const { bytesRead } = await file.read(block, 0, BLOCK, at);
  if (bytesRead < BLOCK) throw badBackup(path, `it was cut at byte ${at + bytesRead}`);
  return block;
}

function fileOf(header: Buffer, { at, path }: { at: number; path: string }): TarFile {
  const name = header.toString('latin1', 0, NAME_BYTES).replace(/\0+$/, '');
  const size = Number.parseInt(header.toString('latin1', 124, 135), 8);
  const isOurs =
    name !== '' && !name.includes('\0') && size >= 0 && header.equals(tarHeader({ name, size }, timeOf(header)));
  if (!isOurs) throw badBackup(path, `what stands at byte ${at} is not what hearsay backup writes`);
  return { name, size };
}

function timeOf(header: Buffer): number {
  const seconds = Number.parseInt(header.toString('latin1', 136, 147), 8);
  return seconds >= 0 ? seconds : 0;
}

async function* piecesOf(file: FileHandle, { from, size }: { from: number; size: number }): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < size; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, size - done));
    const { bytesRead } = await file.read(piece, 0, piece.length, from + done);
    if (bytesRead === 0) throw new Error('a file became shorter while it was read');
    done += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}

export function badBackup(path: string, why: string): Fault {
  return new Fault('case/bad-backup', `${path} is no whole backup: ${why}.`, 'Take another backup, or copy it again.');
}
