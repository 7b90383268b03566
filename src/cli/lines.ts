// A stream of bytes -> its lines, in constant memory.
//
// In:  chunks.
// Out: each line without its end (\n or \r\n), with its 1-based number. A line longer than the limit is given as null,
//      and its bytes are let go: the lines after it are read.

export interface Line {
  readonly number: number;
  /** Null when the line was longer than the limit. */
  readonly bytes: Uint8Array | null;
}

export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let kept: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const take = (): Line => {
    let bytes: Uint8Array | null = null;
    if (size <= maxBytes) {
      bytes = Buffer.concat(kept);
      if (bytes.at(-1) === 13) bytes = bytes.subarray(0, -1);
    }
    kept = [];
    size = 0;
    return { number: ++number, bytes };
  };
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size > maxBytes) kept = [];
    else if (part.length > 0) kept.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, to));
      yield take();
      from = to + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
