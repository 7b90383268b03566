// The bytes of a file in a zip, unpacked in small steps.
//
// In:  the bytes of the zip, or the file that it stands in; a file of its directory.
// Out: pieces, up to its end or to what is wrong with it, which is told beside them: what came before is good.
//
// Who takes the pieces counts them, and stops when they are too many: no size is believed that the zip says. At the end both
// are compared with what came, size and checksum.

import { constants, crc32, createInflateRaw } from 'node:zlib';
import type { ArchiveFile } from './archive-file.ts';
import { LOCAL, LOCAL_BYTES, viewOf, type ZippedFile } from './zip.ts';

const STORED = 0;
const DEFLATED = 8;

/** Where data is damaged, no more than this many good bytes before it are lost. */
const PIECE = 4096;

/** Stored bytes are only pointed at: larger steps cost nothing. */
const STORED_PIECE = 65_536;

/** Below this size a high ratio is no attack: an empty table packs well. */
const SMALL = 1024 * 1024;

export interface Unzipping {
  /** Once. */
  pieces(): AsyncGenerator<Uint8Array>;
  /** What ended it, or what is wrong with it, in words; undefined when all is well so far. */
  failed(): string | undefined;
  /** Packed bytes that were taken so far. */
  taken(): number;
}

export function unzipping(zip: Uint8Array | ArchiveFile, file: ZippedFile): Unzipping {
  let why: string | undefined;
  let taken = 0;
  return {
    async *pieces() {
      const packed = 'read' in zip ? await packedInFile(zip, file) : packedOf(zip, file);
      if (typeof packed === 'string') {
        why = packed;
        return;
      }
      let sum = 0;
      let size = 0;
      const unpacked = file.method === STORED ? stored(packed) : inflated(packed, (reason) => (why = reason));
      for await (const { piece, to } of unpacked) {
        taken = to;
        sum = crc32(piece, sum);
        size += piece.length;
        yield piece;
      }
      if (why === undefined && size !== file.size) why = `${size} bytes came, ${file.size} were announced`;
      else if (why === undefined && sum !== file.crc) why = 'its checksum does not hold';
    },
    failed: () => why,
    taken: () => taken,
  };
}

export interface Unzipped {
  readonly bytes: Uint8Array;
  /** Why these are not all bytes, or not the right ones. */
  readonly flaw?: 'too large' | 'damaged';
}

/** All of a file, up to a size; `bomb` when it is too much for what was packed, null when there is nothing. */
export async function unzipped(
  zip: Uint8Array | ArchiveFile,
  file: ZippedFile,
  { maxUnpackedBytes, maxRatio }: { readonly maxUnpackedBytes: number; readonly maxRatio: number },
): Promise<Unzipped | 'bomb' | null> {
  const unzip = unzipping(zip, file);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of unzip.pieces()) {
    pieces.push(piece);
    size += piece.length;
    if (size > SMALL && size > maxRatio * unzip.taken()) return 'bomb';
    if (size > maxUnpackedBytes) break;
  }
  const whole = Buffer.concat(pieces);
  if (size > maxUnpackedBytes) return { bytes: whole.subarray(0, maxUnpackedBytes), flaw: 'too large' };
  if (unzip.failed() === undefined) return { bytes: whole };
  return size === 0 ? null : { bytes: whole, flaw: 'damaged' };
}

/** What stands packed in the zip, or why there is nothing to unpack. */
function packedOf(bytes: Uint8Array, { at, packed, method, isEncrypted }: ZippedFile): Uint8Array | string {
  if (isEncrypted) return 'it is encrypted';
  if (method !== STORED && method !== DEFLATED) return `its compression (${method}) is not known`;
  const view = viewOf(bytes);
  if (at < 0 || at + LOCAL_BYTES > bytes.length || view.getUint32(at, true) !== LOCAL)
    return 'it does not stand where the directory says';
  const from = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(from, from + packed);
}

/** The same of a zip that is not held whole: pieces of it, read as they are wanted. */
async function packedInFile(zip: ArchiveFile, file: ZippedFile): Promise<AsyncIterable<Uint8Array> | string> {
  if (file.at < 0) return packedOf(new Uint8Array(0), file) as string;
  const header = await zip.read(file.at, LOCAL_BYTES);
  const found = packedOf(header, { ...file, at: 0 });
  if (typeof found === 'string') return found;
  const view = viewOf(header);
  const from = file.at + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  return (async function* () {
    for (let done = 0; done < file.packed; done += STORED_PIECE) {
      const piece = await zip.read(from + done, Math.min(STORED_PIECE, file.packed - done));
      if (piece.length > 0) yield piece;
    }
  })();
}

/** Unpacked bytes, and how many packed ones they took. */
interface Step {
  readonly piece: Uint8Array;
  readonly to: number;
}

async function* stored(packed: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Step> {
  let to = 0;
  if (!(packed instanceof Uint8Array)) for await (const piece of packed) yield { piece, to: (to += piece.length) };
  else
    for (let at = 0; at < packed.length; at += STORED_PIECE)
      yield { piece: packed.subarray(at, at + STORED_PIECE), to: at + STORED_PIECE };
}

async function* inflated(
  packed: Uint8Array | AsyncIterable<Uint8Array>,
  failed: (why: string) => void,
): AsyncGenerator<Step> {
  // This flush: data that is cut off gives what is there, and no error.
  const engine = createInflateRaw({ chunkSize: PIECE, finishFlush: constants.Z_SYNC_FLUSH });
  engine.on('error', () => {}); // also one that comes after the loop has ended
  if (packed instanceof Uint8Array) engine.end(packed);
  else void written(packed, engine);
  try {
    for await (const piece of engine as AsyncIterable<Uint8Array>) yield { piece, to: engine.bytesWritten };
  } catch {
    failed('its data cannot be unpacked');
  } finally {
    engine.destroy();
  }
}

/** Hands over piece by piece. A piece is not answered for when the engine has ended: then nobody waits for this. */
async function written(packed: AsyncIterable<Uint8Array>, engine: ReturnType<typeof createInflateRaw>): Promise<void> {
  try {
    for await (const piece of packed) {
      if (engine.destroyed) return;
      await new Promise<void>((resolve) => engine.write(piece, () => resolve()));
    }
    engine.end();
  } catch {
    engine.destroy(new Error('the file cannot be read'));
  }
}
