// A file that is too large to be held: its bytes are asked for in pieces.
//
// `read` opens no file itself: whoever does hands it this. Only web archives are read so (`archives.ts`); one of their records
// at a time is in memory.

/** A file that is read in pieces. */
export interface ArchiveFile {
  /** Bytes. */
  readonly size: number;
  /** Bytes from `from`, `count` of them; fewer at the end. */
  read(from: number, count: number): Promise<Uint8Array>;
}

/** Long enough that asking costs little, short enough to be nothing in memory. */
const PIECE_BYTES = 1024 * 1024;

export async function* chunksOfFile(file: ArchiveFile): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; ) {
    const chunk = await file.read(at, PIECE_BYTES);
    if (chunk.length === 0) return;
    yield chunk;
    at += chunk.length;
  }
}
