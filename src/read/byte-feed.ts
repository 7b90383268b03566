// A stream of chunks as a parser wants it: look ahead, take, give back; never more in memory than was looked at.
//
// In:  chunks with their place in the file, and gaps where bytes could not be had.
// Out: a feed. Looking and taking stop at the end, before a gap, and before a wall.
//
// A wall is where a gzip member begins with a record of its own. A record that began at one cannot go on behind the next,
// whatever length it claims. Text inside a member cannot make one.

import type { Problem } from '../nouns/index.ts';
import { joinBytes } from './join-bytes.ts';

export interface Chunk {
  readonly bytes: Uint8Array;
  /** Where in the file: of the first byte, or of the gzip member that all of it came from. */
  readonly at: number;
  readonly isUnpacked: boolean;
  readonly isWall?: boolean;
}

/** Bytes of the file that could not be had, and why. */
export interface Gap {
  readonly gap: Problem;
}

export interface Feed {
  /** Where in the file the next byte stands (or the gzip member that holds it). */
  at(): number;
  /** The next bytes, up to `count` of them: fewer before a stop or any wall. Not taken. */
  peek(count: number): Promise<Uint8Array>;
  /** The next bytes, at least one and up to `most`, or null at a stop. */
  take(most: number): Promise<Uint8Array | null>;
  skip(count: number): Promise<void>;
  /** What stands next: bytes, or which stop. */
  stop(): Promise<'bytes' | 'wall' | 'gap' | 'end'>;
  /** Passes a wall. From now on other walls stop (or, where there was none here, do not). */
  pass(): Promise<void>;
  /** The gap that stands next, which is passed. */
  gap(): Promise<Problem | undefined>;
  /** The bytes that were taken last stand next again. */
  putBack(bytes: Uint8Array): void;
}

const NONE = new Uint8Array(0);

export function feedOf(source: AsyncIterable<Chunk | Gap>): Feed {
  const chunks = source[Symbol.asyncIterator]();
  const queue: (Chunk | Gap)[] = [];
  let used = 0; // bytes taken of the first chunk
  let end = 0; // where in the file the last byte that was taken ended
  let wasUnpacked = false; // and whether it came from a member
  let ended = false;
  let wallsStop = false;

  /** One more chunk into the queue; false at the end. */
  const pull = async (): Promise<boolean> => {
    while (!ended) {
      const { done, value } = await chunks.next();
      if (done) ended = true;
      else if ('gap' in value || value.bytes.length > 0) {
        queue.push(value);
        return true;
      }
    }
    return false;
  };
  const first = async (): Promise<Chunk | Gap | undefined> => {
    if (queue.length === 0) await pull();
    return queue[0];
  };
  const isStop = (item: Chunk | Gap): boolean => 'gap' in item || (wallsStop && used === 0 && item.isWall === true);
  const drop = (chunk: Chunk, count: number): void => {
    used += count;
    end = chunk.isUnpacked ? chunk.at : chunk.at + used;
    wasUnpacked = chunk.isUnpacked;
    if (used < chunk.bytes.length) return;
    queue.shift();
    used = 0;
  };
  /** The first chunks that no stop parts become one, with the place of the first, until it has `count` bytes left. */
  const join = async (count: number): Promise<Uint8Array> => {
    const head = await first();
    if (!head || isStop(head) || 'gap' in head) return NONE;
    let size = head.bytes.length - used;
    let many = 1;
    while (size < count && (many < queue.length || (await pull()))) {
      const next = queue[many]!;
      if ('gap' in next || next.isWall) break;
      size += next.bytes.length;
      many++;
    }
    if (many === 1) return head.bytes.subarray(used);
    const joined = queue.slice(0, many) as Chunk[];
    const bytes = joinBytes(joined.map((chunk, n) => (n === 0 ? chunk.bytes.subarray(used) : chunk.bytes)));
    const { isWall: _wall, ...rest } = head;
    const isWall = head.isWall === true && used === 0;
    const at = head.isUnpacked ? head.at : head.at + used;
    queue.splice(0, many, { ...rest, bytes, at, ...(isWall && { isWall }) });
    used = 0;
    return bytes;
  };
  const feed: Feed = {
    at() {
      const head = queue[0];
      if (!head || 'gap' in head) return end;
      return head.isUnpacked ? head.at : head.at + used;
    },
    async peek(count) {
      return (await join(count)).subarray(0, count);
    },
    async take(most) {
      const head = await first();
      if (!head || isStop(head) || 'gap' in head) return null;
      const part = head.bytes.subarray(used, used + most);
      drop(head, part.length);
      return part;
    },
    async skip(count) {
      for (let left = count; left > 0; ) {
        const part = await feed.take(left);
        if (!part) return;
        left -= part.length;
      }
    },
    async stop() {
      const head = await first();
      if (!head) return 'end';
      if ('gap' in head) return 'gap';
      return isStop(head) ? 'wall' : 'bytes';
    },
    async pass() {
      const head = await first();
      wallsStop = head !== undefined && !('gap' in head) && head.isWall === true && used === 0;
      if (!wallsStop) return;
      const { isWall: _wall, ...rest } = head as Chunk;
      queue[0] = rest;
    },
    async gap() {
      const head = await first();
      if (!head || !('gap' in head)) return undefined;
      queue.shift();
      return head.gap;
    },
    putBack(bytes) {
      if (bytes.length === 0) return;
      const head = queue[0];
      if (head && !('gap' in head) && used > 0) {
        const at = head.isUnpacked ? head.at : head.at + used;
        queue[0] = { bytes: head.bytes.subarray(used), at, isUnpacked: head.isUnpacked };
        used = 0;
      }
      queue.unshift({ bytes, at: wasUnpacked ? end : end - bytes.length, isUnpacked: wasUnpacked });
    },
  };
  return feed;
}

/** Plain chunks, with where each stands. */
export async function* placedChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk> {
  let at = 0;
  for await (const bytes of chunks) {
    yield { bytes, at, isUnpacked: false };
    at += bytes.length;
  }
}
