// A zip file's entries, each as a stream; whatever is wrong with one is said, and the others are read.
//
// In:  the bytes of the file, or where it stands; limits.
// Out: entries in the order of the directory, or why there is none.
//
// yauzl reads the directory and holds each entry to the size and place that it claims; it is loaded when a zip is met. Names
// stay bytes there, so that it does not refuse the whole file for one name: to us they are names, never paths.

export interface ZipEntry {
  readonly name: string;
  /** As the directory claims; yauzl holds the data to it. */
  readonly packed: number;
  readonly size: number;
  /** Its bytes, unpacked. What goes wrong ends them, and is told to `failed`. */
  bytes(failed: (why: string) => void): AsyncIterable<Uint8Array>;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Why the directory could not be read to its end. */
  readonly broken?: string;
  /** It has more entries than are read. */
  readonly isCut: boolean;
  /** Closes the file, where there is one. */
  close(): void;
}

/** A zip file in memory, or one that stands somewhere and is read as it is needed. */
export type ZipSource = Uint8Array | { readonly path: string };

export async function zipDirectoryOf(source: ZipSource, maxMembers: number): Promise<ZipDirectory> {
  const { fromBufferPromise, openPromise } = await import('yauzl');
  const entries: ZipEntry[] = [];
  let close = (): void => {};
  try {
    const zip =
      'path' in source
        ? await openPromise(source.path, { decodeStrings: false, autoClose: false })
        : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), {
            decodeStrings: false,
          });
    close = () => zip.close();
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= maxMembers) return { entries, isCut: true, close };
      entries.push({
        name: new TextDecoder().decode(entry.fileNameRaw),
        packed: entry.compressedSize,
        size: entry.uncompressedSize,
        bytes: (failed) => piecesOf(() => zip.openReadStreamPromise(entry), failed),
      });
    }
    return { entries, isCut: false, close };
  } catch (error) {
    return { entries, broken: wordsOf(error), isCut: false, close };
  }
}

/** As much of a stream of Node as is used. */
interface Pieces extends AsyncIterable<Uint8Array> {
  on(event: 'error', listener: () => void): unknown;
}

async function* piecesOf(open: () => Promise<Pieces>, failed: (why: string) => void): AsyncGenerator<Uint8Array> {
  try {
    const stream = await open();
    stream.on('error', () => {}); // also one that comes after the loop has ended
    for await (const piece of stream) yield piece;
  } catch (error) {
    failed(wordsOf(error));
  }
}

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 120);
}

/** Names in the directory of a zip file, as far as they can be read at a glance; empty when it is none. */
export function zipNamesOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  const nameAt = (at: number, size: number): void => {
    names.push(new TextDecoder('latin1').decode(bytes.subarray(at, at + size)));
  };
  if (bytes.length > 30 && view.getUint32(0, true) === 0x04034b50) nameAt(30, view.getUint16(26, true));
  let at = directoryAt(bytes, view);
  while (names.length < 1000 && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const size = view.getUint16(at + 28, true);
    nameAt(at + 46, size);
    at += 46 + size + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Where the directory begins, from the record at the end of the file. */
function directoryAt(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at--)
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true);
  return bytes.length;
}
