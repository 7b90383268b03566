// Files -> one zip file, in pieces: only what is being written is in memory.
//
// In:  names, and bytes in pieces.
// Out: pieces of a zip file, packed with DEFLATE. Sizes and checksums follow the bytes of each file, for nobody knows them
//      before. The same bytes give the same zip: its times all say 1980.

import { Fault } from '../nouns/index.ts';

export interface FileToZip {
  /** ASCII. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Sizes follow the bytes; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const MIDNIGHT = 0;
const FIRST_OF_JANUARY_1980 = 0x21;
const VERSION = 20;

/** What is larger needs another kind of zip. */
const MOST_BYTES = 0xffff_ffff;

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** Throws `table/too-large`. */
export async function* zipped(files: readonly FileToZip[]): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const begins = at;
    const utf8 = new TextEncoder().encode(name);
    const head = (sums: readonly number[]): Uint8Array =>
      joined(u16(VERSION, FLAGS, DEFLATE, MIDNIGHT, FIRST_OF_JANUARY_1980), u32(...sums), u16(utf8.length, 0));
    const local = joined(u32(0x04034b50), head([0, 0, 0]), utf8);
    yield local;
    const plain = { crc: 0xffff_ffff, size: 0 };
    let packed = 0;
    for await (const piece of deflated(counted(bytes, plain))) {
      packed += piece.length;
      yield piece;
    }
    const sums = [~plain.crc >>> 0, packed, plain.size];
    const after = u32(0x08074b50, ...sums);
    yield after;
    at += local.length + packed + after.length;
    if (plain.size > MOST_BYTES || at > MOST_BYTES) throw tooLarge();
    directory.push(joined(u32(0x02014b50), u16(VERSION), head(sums), u16(0, 0, 0), u32(0, begins), utf8));
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  yield* directory;
  yield joined(u32(0x06054b50), u16(0, 0, files.length, files.length), u32(size, at), u16(0));
}

async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  sums: { crc: number; size: number },
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    let { crc } = sums;
    for (const byte of piece) crc = CRC[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
    sums.crc = crc;
    sums.size += piece.length;
    yield piece;
  }
}

async function* deflated(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const write = async (): Promise<void> => {
    for await (const piece of pieces) await writer.write(piece);
    await writer.close();
  };
  let failed: unknown = null;
  const written = write().catch(async (error: unknown) => {
    failed = error;
    await writer.abort(error).catch(() => {}); // whoever reads is told
  });
  try {
    for await (const piece of readable) yield piece as Uint8Array;
  } catch (error) {
    throw failed ?? error;
  }
  await written;
  if (failed !== null) throw failed;
}

function tooLarge(): Fault {
  return new Fault(
    'table/too-large',
    'The table is larger than 4 GB, which no Excel file of this kind holds.',
    'Narrow it, or take CSV.',
  );
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Little-endian, whatever the machine is. */
function u16(...values: readonly number[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(values.length * 2));
  for (const [i, value] of values.entries()) bytes.setUint16(i * 2, value, true);
  return new Uint8Array(bytes.buffer);
}

function u32(...values: readonly number[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(values.length * 4));
  for (const [i, value] of values.entries()) bytes.setUint32(i * 4, value, true);
  return new Uint8Array(bytes.buffer);
}
