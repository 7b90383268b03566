// The block of one record: kept or skipped, and whether its length can be believed.
//
// In:  the feed at the first byte of the block, the length that the record claims, how many bytes to keep.
// Out: the block and how it ended. The feed then stands behind it, or before the first record that it had swallowed.

import type { Feed } from './byte-feed.ts';
import { joinBytes } from './join-bytes.ts';

/** `broken`: a gap took its end; `cut`: the file ends in it; `lying`: its length is wrong; `too large`: not kept. */
type BlockEnd = 'whole' | 'too large' | 'cut' | 'lying' | 'broken';

export interface Block {
  readonly bytes: Uint8Array;
  readonly end: BlockEnd;
}

/** A record that a skipped block swallowed is kept with what follows, up to this, until the length is seen to lie. */
const MAX_HELD = 16 * 1024 * 1024;

/** All that is read again of one file: a file of nothing but wrong lengths would else be read once for each record. */
const MAX_AGAIN = 256 * 1024 * 1024;

/** `WARC/0.18\r\n` has 11 bytes. */
export const START_BYTES = 11;

/** How much of a file was read again because lengths were wrong. */
export interface ReadAgain {
  bytes: number;
}

export async function blockOf(
  feed: Feed,
  length: number,
  { maxBytes, again }: { readonly maxBytes: number; readonly again: ReadAgain },
): Promise<Block> {
  let kept: Uint8Array[] | undefined = [];
  const held = holder();
  let left = length;
  while (left > 0) {
    const bytes = await feed.take(left);
    if (!bytes) break;
    left -= bytes.length;
    kept?.push(bytes);
    if (kept && length - left > maxBytes) {
      for (const part of kept) held.see(part);
      kept = undefined;
    } else if (!kept) held.see(bytes);
  }
  const bytes = joinBytes(kept ?? []);
  if (left === 0 && (await isFollowed(feed))) return { bytes, end: kept ? 'whole' : 'too large' };
  const stop = await feed.stop();
  if (left > 0 && stop === 'gap') return { bytes, end: 'broken' };
  if (left > 0 && stop === 'wall') return { bytes, end: 'lying' };
  // The next record may have begun in the last bytes of the block.
  const ahead = await feed.peek(START_BYTES);
  const swallowed = kept ? recordIn(bytes, ahead) : held.record(ahead);
  if (!swallowed) return { bytes, end: left > 0 ? 'cut' : 'lying' };
  again.bytes += swallowed.rest.length;
  if (again.bytes <= MAX_AGAIN) feed.putBack(swallowed.rest);
  return { bytes: bytes.subarray(0, swallowed.to), end: 'lying' };
}

/** Whether a record, or a stop, comes next behind line ends. */
async function isFollowed(feed: Feed): Promise<boolean> {
  const window = await feed.peek(4096);
  const first = window.findIndex((byte) => byte !== 10 && byte !== 13);
  return first < 0 || isRecordStart((await feed.peek(first + START_BYTES)).subarray(first));
}

/** Skips line ends; false when nothing else comes before a stop. */
export async function lineEndsSkipped(feed: Feed): Promise<boolean> {
  for (;;) {
    const window = await feed.peek(4096);
    const first = window.findIndex((byte) => byte !== 10 && byte !== 13);
    await feed.skip(first < 0 ? window.length : first);
    if (first >= 0) return true;
    if (window.length === 0) return false;
  }
}

/** `WARC/1.1` and the end of a line. */
export function isRecordStart(bytes: Uint8Array): boolean {
  return /^WARC\/\d\.\d{1,2}\r?\n/.test(String.fromCharCode(...bytes.subarray(0, START_BYTES)));
}

interface Swallowed {
  /** One past the last byte before the blank line before the record. */
  readonly to: number;
  /** The record and what follows it. */
  readonly rest: Uint8Array;
}

/** The first record that begins in these bytes behind a blank line; `ahead` stands behind them. */
function recordIn(bytes: Uint8Array, ahead: Uint8Array): Swallowed | undefined {
  for (let at = bytes.indexOf(0x57); at >= 0; at = bytes.indexOf(0x57, at + 1)) {
    if (bytes[at - 1] !== 10) continue;
    const start = bytes.subarray(at, at + START_BYTES);
    if (!isRecordStart(start.length < START_BYTES ? joinBytes([start, ahead]) : start)) continue;
    let to = at;
    while (to > 0 && (bytes[to - 1] === 10 || bytes[to - 1] === 13) && at - to < 4) to--;
    if (at - to >= 2) return { to, rest: bytes.subarray(at) };
  }
  return undefined;
}

interface Holder {
  see(bytes: Uint8Array): void;
  record(ahead: Uint8Array): Swallowed | undefined;
}

/** Watches bytes that are not kept for a record among them, and holds it with what follows. */
function holder(): Holder {
  let tail: Uint8Array = new Uint8Array(0);
  let held: Uint8Array[] = [];
  let size = 0;
  return {
    see(bytes) {
      if (size === 0) {
        const both = joinBytes([tail, bytes]);
        // What begins in the last bytes is seen with the next ones.
        const found = recordIn(both.subarray(0, Math.max(0, both.length - START_BYTES)), new Uint8Array(0));
        if (found) held.push(both.slice(both.length - START_BYTES - found.rest.length));
        size = held[0]?.length ?? 0;
        tail = both.slice(-START_BYTES - 4);
        return;
      }
      held.push(bytes);
      size += bytes.length;
      if (size <= MAX_HELD) return;
      held = [];
      size = 0;
    },
    record(ahead) {
      if (size > 0) return { to: 0, rest: joinBytes(held) };
      return recordIn(tail, ahead);
    },
  };
}
