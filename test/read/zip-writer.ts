// Writes zip files for tests, right or wrong.

import { crc32, deflateRawSync } from 'node:zlib';
import { utf8 } from './fixtures.ts';
import { joined } from './warc-writer.ts';

export interface FileToZip {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly isStored?: boolean;
  /** Instead of the right one. */
  readonly size?: number;
  /** Puts its numbers into 64-bit fields, as writers do that know no size beforehand. */
  readonly isWide?: boolean;
}

export function zip(files: readonly FileToZip[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, isStored = false, size, isWide = false } of files) {
    const plain = typeof bytes === 'string' ? utf8(bytes) : bytes;
    const packed = isStored ? plain : new Uint8Array(deflateRawSync(plain));
    const numbers = [isStored ? 0 : 8, 0, 0, crc32(plain), packed.length, size ?? plain.length];
    const local = joined(
      u32(0x04034b50),
      u16(20, 0x800),
      fields(numbers),
      u16(utf8(name).length, 0),
      utf8(name),
      packed,
    );
    const extra = isWide ? joined(u16(1, 24), u64(size ?? plain.length, packed.length, at)) : new Uint8Array(0);
    directory.push(
      joined(
        u32(0x02014b50),
        u16(20, 20, 0x800),
        fields(isWide ? [...numbers.slice(0, 4), 0xffffffff, 0xffffffff] : numbers),
        u16(utf8(name).length, extra.length, 0, 0, 0),
        u32(0, isWide ? 0xffffffff : at),
        utf8(name),
        extra,
      ),
    );
    locals.push(local);
    at += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  if (files.some(({ isWide }) => isWide)) {
    const count = files.length;
    const end64 = joined(u32(0x06064b50), u64(44), u16(45, 45), u32(0, 0), u64(count, count, size, at));
    const locator = joined(u32(0x07064b50, 0), u64(at + size), u32(1));
    const none = joined(u32(0x06054b50), u16(0, 0, 0xffff, 0xffff), u32(0xffffffff, 0xffffffff), u16(0));
    return joined(...locals, ...directory, end64, locator, none);
  }
  const end = joined(u32(0x06054b50), u16(0, 0, files.length, files.length), u32(size, at), u16(0));
  return joined(...locals, ...directory, end);
}

/** Method, time, date, checksum, sizes: the same in both places. */
function fields([method, time, date, ...rest]: readonly number[]): Uint8Array {
  return joined(u16(method!, time!, date!), u32(...rest));
}

function u16(...values: readonly number[]): Uint8Array {
  return new Uint8Array(new Uint16Array(values).buffer);
}

function u32(...values: readonly number[]): Uint8Array {
  return new Uint8Array(new Uint32Array(values).buffer);
}

function u64(...values: readonly number[]): Uint8Array {
  return new Uint8Array(new BigUint64Array(values.map(BigInt)).buffer);
}
