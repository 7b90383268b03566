// A file of chunks, unpacked where it is gzip: member by member, as web archives are written, or one member for all.
//
// In:  chunks of the file.
// Out: chunks of what they hold, each with the place of its member, and a gap for every stretch that could not be unpacked.
//
// A member that fits in a window is unpacked at once, ten times as fast as through a stream; a longer one is streamed, so
// that memory does not grow with it. Behind a broken member the next one is looked for that begins with a record: three
// magic bytes alone turn up by chance inside packed data. "Gzip member" is the word of RFC 1952; elsewhere a member is a person.

import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Problem } from '../nouns/index.ts';
import { type Chunk, type Feed, feedOf, type Gap, placedChunks } from './byte-feed.ts';
import { joinBytes } from './join-bytes.ts';

/** Most members of a web archive are shorter than the first; what is longer than the second is streamed. */
const WINDOWS = [65_536, 1_048_576] as const;

/** What a window may unpack to at once; more is streamed. */
const MAX_AT_ONCE = 8 * 1024 * 1024;

/** CRC-32 and length, after each member. */
const TRAILER = 8;

/** As much of a member as tells what it begins with: packed, it unpacks to half a megabyte at most. */
const HEAD = 512;

export interface UnpackLimits {
  /** Bytes that come out of one that goes in, … */
  readonly maxRatio: number;
  /** … which counts only once this many have come out. */
  readonly freeBytes: number;
}

export async function* unpackedChunks(
  chunks: AsyncIterable<Uint8Array>,
  limits: UnpackLimits,
): AsyncGenerator<Chunk | Gap> {
  const feed = feedOf(placedChunks(chunks));
  if (!isGzip(await feed.peek(3))) {
    for (let bytes = await next(feed); bytes; bytes = await next(feed)) yield bytes;
    return;
  }
  let given = 0;
  const isBomb = (chunk: Chunk): boolean => {
    given += chunk.bytes.length;
    return given > limits.freeBytes && given > feed.at() * limits.maxRatio;
  };
  for (let isFirst = true; ; isFirst = false) {
    const start = await feed.peek(WINDOWS[0]);
    if (start.length === 0) return;
    const at = feed.at();
    if (!isFirst && start[0] === 0) {
      const padding = start.findIndex((byte) => byte !== 0); // some writers pad with zeros
      await feed.skip(padding < 0 ? start.length : padding);
      continue;
    }
    for await (const opened of memberOf(feed, at)) {
      yield opened;
      if ('gap' in opened) {
        if (!isGzip(await feed.peek(3))) await seekMember(feed);
      } else if (isBomb(opened)) {
        yield { gap: bomb(at, given, limits.maxRatio) };
        return;
      }
    }
  }
}

/** One member from where the feed stands, or a gap if it is broken: then the feed stands somewhere in it. */
async function* memberOf(feed: Feed, at: number): AsyncGenerator<Chunk | Gap> {
  let header = 0;
  for (const size of WINDOWS) {
    const window = await feed.peek(size);
    header = headerSize(window);
    if (header === 0) {
      await feed.skip(1);
      yield broken(at, isGzip(window) ? 'its header is cut' : 'no gzip member begins here');
      return;
    }
    const out = inflated(window.subarray(header));
    if (out === 'too much') break;
    if (out === 'bad') {
      await feed.skip(1);
      yield broken(at, 'its data cannot be unpacked');
      return;
    }
    const to = header + out.packed;
    const isAll = window.length < size;
    if (to + TRAILER > window.length && !isAll) continue;
    const isWhole = to + TRAILER <= window.length;
    const sum = isWhole ? crcAt(window, to) : undefined;
    await feed.skip(isWhole ? to + TRAILER : window.length);
    yield { bytes: out.bytes, at, isUnpacked: true, isWall: beginsRecord(out.bytes) };
    if (sum !== undefined && sum !== crc32(out.bytes)) yield broken(at, 'its checksum does not hold');
    return;
  }
  yield* longMember(feed, at, header);
}

async function* longMember(feed: Feed, at: number, header: number): AsyncGenerator<Chunk | Gap> {
  const head = inflated((await feed.peek(header + HEAD)).subarray(header));
  let isWall = typeof head === 'object' && beginsRecord(head.bytes);
  await feed.skip(header);
  const engine = createInflateRaw({ chunkSize: WINDOWS[0], finishFlush: constants.Z_SYNC_FLUSH });
  /** What was taken last; all that the engine may not have used is in it. */
  let tail: Uint8Array = new Uint8Array(0);
  let written = 0;
  const write = async (): Promise<void> => {
    while (!engine.destroyed) {
      const chunk = await feed.take(WINDOWS[0]);
      if (!chunk) {
        engine.end();
        return;
      }
      tail = joinBytes([tail.subarray(tail.length - (written - engine.bytesWritten)), chunk]);
      written += chunk.length;
      // Not answered for the chunk in which the member ends, or for the one after it: then the loop below ends, and nobody
      // waits for this.
      await new Promise<void>((resolve) => engine.write(chunk, () => resolve()));
    }
  };
  engine.on('error', () => {});
  const writing = write();
  let sum = 0;
  try {
    for await (const piece of engine as AsyncIterable<Uint8Array>) {
      sum = crc32(piece, sum);
      yield { bytes: piece, at, isUnpacked: true, ...(isWall && { isWall }) };
      isWall = false;
    }
  } catch {
    await writing;
    feed.putBack(tail);
    yield broken(at, 'its data cannot be unpacked');
    return;
  } finally {
    engine.destroy();
  }
  const left = written - engine.bytesWritten;
  feed.putBack(tail.subarray(tail.length - left));
  const trailer = await feed.peek(TRAILER);
  if (trailer.length < TRAILER) {
    await feed.skip(TRAILER);
    return;
  }
  const isGood = crcAt(trailer, 0) === sum;
  await feed.skip(TRAILER);
  if (!isGood) yield broken(at, 'its checksum does not hold');
}

/** Moves to the next member whose first bytes are those of a record, or to the end. */
async function seekMember(feed: Feed): Promise<void> {
  for (;;) {
    const window = await feed.peek(WINDOWS[0]);
    if (window.length < 3) return feed.skip(window.length);
    let from = 0;
    for (;;) {
      const found = window.indexOf(0x1f, from);
      if (found < 0 || found > window.length - 3) {
        await feed.skip(found < 0 ? window.length : Math.max(1, found));
        break;
      }
      from = found + 1;
      if (window[found + 1] !== 0x8b || window[found + 2] !== 8) continue;
      await feed.skip(found);
      if (beginsAsWarc(await feed.peek(2 * HEAD))) return;
      await feed.skip(1);
      break;
    }
  }
}

/** Whether these are the first bytes of a gzip file of records. */
function beginsAsWarc(bytes: Uint8Array): boolean {
  return beginsRecord(startOfGzip(bytes) ?? new Uint8Array(0));
}

/** What a gzip file begins with, unpacked from its first bytes; undefined when it is none. */
export function startOfGzip(bytes: Uint8Array): Uint8Array | undefined {
  const header = headerSize(bytes.subarray(0, 2 * HEAD));
  const out = header === 0 ? 'bad' : inflated(bytes.subarray(header, header + HEAD));
  return typeof out === 'string' ? undefined : out.bytes;
}

function beginsRecord(bytes: Uint8Array): boolean {
  return 'WARC/'.split('').every((char, i) => bytes[i] === char.charCodeAt(0));
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** RFC 1952: ten bytes, and what their flags announce. 0 when there is no (whole) header. */
function headerSize(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0xff;
  if (!isGzip(bytes) || (flags & 0xe0) !== 0) return 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return 0;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return at <= bytes.length ? at : 0;
}

/** What the deflate data unpacks to, as far as it is there, and how long it is. */
function inflated(bytes: Uint8Array): { bytes: Uint8Array; packed: number } | 'too much' | 'bad' {
  try {
    const { buffer, engine } = inflateRawSync(bytes, {
      info: true,
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: MAX_AT_ONCE,
    }) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } };
    return { bytes: buffer, packed: engine.bytesWritten };
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too much' : 'bad';
  }
}

function crcAt(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

async function next(feed: Feed): Promise<Chunk | null> {
  const at = (await feed.stop()) === 'bytes' ? feed.at() : 0;
  const bytes = await feed.take(Number.MAX_SAFE_INTEGER);
  return bytes && { bytes, at, isUnpacked: false };
}

function broken(at: number, why: string): { gap: Problem } {
  return {
    gap: {
      code: 'warc/broken-gzip',
      message: `A gzip member of the archive is damaged: ${why}. Reading goes on at the next record that can be found.`,
      value: `offset ${at}`,
      fix: 'Fetch or copy the archive again; `gzip -t` tells whether it is whole.',
    },
  };
}

function bomb(at: number, given: number, maxRatio: number): Problem {
  return {
    code: 'warc/bomb',
    message: 'The archive unpacks to far more than web pages do; what comes after this was not read.',
    value: `${given} bytes from the first ${at}`,
    limit: `${maxRatio} bytes for each packed byte`,
    fix: 'Do not trust this file. If it is right, unpack it yourself and read the parts that you need.',
  };
}
