// The bytes of a file in a zip, unpacked in small steps.
//
// In:  the bytes of the zip, a file of its directory.
// Out: pieces, up to its end or to what is wrong with it, which is told beside them: what came before is good.
//
// Who takes the pieces counts them, and stops when they are too many: no size is believed that the zip says. At the end both
// are compared with what came, size and checksum.

import { constants, crc32, createInflateRaw } from 'node:zlib';
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

export function unzipping(bytes: Uint8Array, file: ZippedFile): Unzipping {
  let why: string | undefined;
  let taken = 0;
  return {
    async *pieces() {
      const packed = packedOf(bytes, file);
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
  bytes: Uint8Array,
  file: ZippedFile,
  { maxUnpackedBytes, maxRatio }: { readonly maxUnpackedBytes: number; readonly maxRatio: number },
): Promise<Unzipped | 'bomb' | null> {
  const unzip = unzipping(bytes, file);
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

/** Unpacked bytes, and how many packed ones they took. */
interface Step {
  readonly piece: Uint8Array;
  readonly to: number;
}

async function* stored(packed: Uint8Array): AsyncGenerator<Step> {
  for (let at = 0; at < packed.length; at += STORED_PIECE)
    yield { piece: packed.subarray(at, at + STORED_PIECE), to: at + STORED_PIECE };
}

async function* inflated(packed: Uint8Array, failed: (why: string) => void): AsyncGenerator<Step> {
  // This flush: data that is cut off gives what is there, and no error.
  const engine = createInflateRaw({ chunkSize: PIECE, finishFlush: constants.Z_SYNC_FLUSH });
  engine.on('error', () => {}); // also one that comes after the loop has ended
  engine.end(packed);
  try {
    for await (const piece of engine as AsyncIterable<Uint8Array>) yield { piece, to: engine.bytesWritten };
  } catch {
    failed('its data cannot be unpacked');
  } finally {
    engine.destroy();
  }
}
