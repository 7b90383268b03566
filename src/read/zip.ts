// The directory of a zip file.
//
// In:  the bytes (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, with its 64-bit fields).
// Out: its files in the order of the directory, and why that is not all of them. `unzip.ts` gives their bytes.
//
// Nothing that the directory says is believed, and nothing is written anywhere: names are names, "../../x" as any other, and
// places and sizes only say where to look. A directory that breaks off gives what stands before the break.

import type { ArchiveFile } from './archive-file.ts';

export interface ZippedFile {
  /** As written, which may look like a path anywhere. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Packed and unpacked size, as the directory says. */
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly at: number;
}

export interface Zip {
  readonly files: readonly ZippedFile[];
  /** Why the directory could not be read to its end. */
  readonly broken?: string;
  /** It has more files than are read. */
  readonly isCut: boolean;
}

/** How a zip file begins: with the header of its first file. */
export const LOCAL = 0x04034b50;
export const LOCAL_BYTES = 30;

const END = 0x06054b50;
const END_BYTES = 22;
const END_64 = 0x06064b50;
const END_64_BYTES = 56;
/** Stands before the end, and says where the 64-bit end is. */
const LOCATOR = 0x07064b50;
const LOCATOR_BYTES = 20;
const RECORD = 0x02014b50;
const RECORD_BYTES = 46;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 1;

/** A number that is in a 64-bit field instead. */
const ELSEWHERE = 0xffffffff;

export function zipOf(bytes: Uint8Array, maxFiles: number): Zip {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (!end) return { files: [], broken: 'no directory stands at its end', isCut: false };
  const files: ZippedFile[] = [];
  let { at } = end;
  for (let n = 0; n < end.count; n++) {
    if (n >= maxFiles) return { files, isCut: true };
    if (at < 0 || at + RECORD_BYTES > end.to || view.getUint32(at, true) !== RECORD)
      return { files, broken: `${n} of ${end.count} files stand in it`, isCut: false };
    const name = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const to = at + RECORD_BYTES + name;
    const [size, packed, place] = wide(bytes.subarray(to, Math.min(to + extra, end.to)), [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    files.push({
      name: new TextDecoder().decode(bytes.subarray(at + RECORD_BYTES, to)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      at: place + end.shift,
    });
    at = to + extra + view.getUint16(at + 32, true);
  }
  return { files, isCut: false };
}

/** A directory of ten thousand files has a megabyte or two; it stands at the end. */
const TAIL_BYTES = 16 * 1024 * 1024;

/** The directory of a zip that is not held whole. */
export async function zipOfFile(file: ArchiveFile, maxFiles: number): Promise<Zip> {
  const from = Math.max(0, file.size - TAIL_BYTES);
  const zip = zipOf(await file.read(from, TAIL_BYTES), maxFiles);
  return { ...zip, files: zip.files.map((one) => ({ ...one, at: one.at + from })) };
}

/** Names in the file's directory, and the first that stands before it: also when the end, and the directory, were cut off. */
export function zipNames(bytes: Uint8Array, maxFiles: number): readonly string[] {
  if (!beginsAsZip(bytes)) return [];
  const size = viewOf(bytes).getUint16(26, true);
  const first = new TextDecoder().decode(bytes.subarray(LOCAL_BYTES, LOCAL_BYTES + size));
  return [first, ...zipOf(bytes, maxFiles).files.map(({ name }) => name)];
}

export function beginsAsZip(bytes: Uint8Array): boolean {
  return bytes.length >= LOCAL_BYTES && viewOf(bytes).getUint32(0, true) === LOCAL;
}

/** Whether files share bytes, which is how a small zip is made to unpack without end. */
export function hasOverlaps({ files }: Zip, bytes: { readonly length: number }): boolean {
  return files.reduce((sum, { packed }) => sum + packed, 0) > bytes.length;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

interface End {
  /** The first and the last byte of the directory. */
  readonly at: number;
  readonly to: number;
  readonly count: number;
  /** Bytes before the first file, such as a program that unpacks it: they move everything. */
  readonly shift: number;
}

function endOf(view: DataView): End | undefined {
  const last = view.byteLength - END_BYTES;
  for (let to = last; to >= 0 && to >= last - MAX_COMMENT; to--) {
    if (view.getUint32(to, true) !== END) continue;
    const count = view.getUint16(to + 10, true);
    const size = view.getUint32(to + 12, true);
    const from = view.getUint32(to + 16, true);
    return endOf64(view, to) ?? placed(view, { to, count, size, from });
  }
  return undefined;
}

/** The end of a file with 64-bit fields, which stands before the other and says the same in wider numbers. */
function endOf64(view: DataView, end: number): End | undefined {
  const locator = end - LOCATOR_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR) return undefined;
  // Before the locator, where it has no data of its own; else where the locator says.
  const places = [locator - END_64_BYTES, Number(view.getBigUint64(locator + 8, true))];
  const to = places.find(
    (at) => at >= 0 && at + END_64_BYTES <= view.byteLength && view.getUint32(at, true) === END_64,
  );
  if (to === undefined) return undefined;
  const [count, size, from] = [32, 40, 48].map((field) => Number(view.getBigUint64(to + field, true)));
  return placed(view, { to, count: count!, size: size!, from: from! });
}

/** The directory stands where the end says; or right before it, when something was put before the whole file. */
function placed(
  view: DataView,
  {
    to,
    count,
    size,
    from,
  }: { readonly to: number; readonly count: number; readonly size: number; readonly from: number },
): End {
  const isThere = from + RECORD_BYTES <= to && view.getUint32(from, true) === RECORD;
  return isThere ? { at: from, to, count, shift: 0 } : { at: to - size, to, count, shift: to - size - from };
}

type Three = readonly [size: number, packed: number, place: number];

/** Each number, or the 64-bit one that stands instead of it in the extra field, in the same order. */
function wide(extra: Uint8Array, numbers: Three): Three {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const found = numbers.map((number) => {
      if (number !== ELSEWHERE || next + 8 > extra.length) return number;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
    return found as unknown as Three;
  }
  return numbers;
}
