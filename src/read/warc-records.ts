// Chunks of a WARC file -> its records, one after another, in constant memory.
//
// In:  unpacked chunks and gaps.
// Out: records, whose block is read on demand and skipped otherwise, and problems, in the order of the file.
//
//     WARC/1.1 ⏎ fields ⏎ ⏎ [ block, Content-Length bytes ] ⏎ ⏎ WARC/1.1 …
//
// A length is believed when the next record, or the end, stands behind the block: so a page that has a whole WARC record in
// its text is one page. Only when it is not so, the block ends before the first record that stands in it (a length
// that is too long), or the next record is looked for behind it (too short).

import type { Problem } from '../nouns/index.ts';
import { type Chunk, type Feed, feedOf, type Gap } from './byte-feed.ts';
import { type HeaderFields, headerFieldsOf, headerPlaceOf } from './header-fields.ts';
import { type Block, blockOf, isRecordStart, lineEndsSkipped, type ReadAgain, START_BYTES } from './warc-block.ts';

export interface WarcRecord {
  /** Where in the file it begins; in gzip, where its member begins. */
  readonly at: number;
  readonly fields: HeaderFields;
  readonly type: string;
  /** Content-Length. */
  readonly length: number;
  /** First bytes of the block; before `block`. */
  head(count: number): Promise<Uint8Array>;
  /** The block, if it is no longer than this. Once, and before the next record is asked for. */
  block(maxBytes: number): Promise<Block>;
}

/** Fields of a record take a few hundred bytes. */
const MAX_HEADER = 65_536;

export async function* recordsOf(chunks: AsyncIterable<Chunk | Gap>): AsyncGenerator<WarcRecord | Problem> {
  const feed = feedOf(chunks);
  const again: ReadAgain = { bytes: 0 };
  for (;;) {
    await lineEndsSkipped(feed);
    const stop = await feed.stop();
    if (stop === 'end') return;
    if (stop === 'gap') {
      yield (await feed.gap())!;
      continue;
    }
    await feed.pass();
    const at = feed.at();
    const header = await headerOf(feed);
    if (typeof header === 'string') {
      await seekRecord(feed);
      // A gap says itself why the record before it cannot be read.
      if ((await feed.stop()) !== 'gap') yield noRecord(at, header);
      continue;
    }
    let block: Block | undefined;
    const take = async (maxBytes: number): Promise<Block> => {
      block ??= await blockOf(feed, header.length, { maxBytes, again });
      return block;
    };
    yield {
      at,
      ...header,
      head: async (count) => (await feed.peek(Math.min(count, header.length))).slice(),
      block: take,
    };
    const { end } = await take(0);
    if (end === 'lying') {
      if (!isRecordStart(await feed.peek(START_BYTES))) await seekRecord(feed);
      yield lying(at, header);
    } else if (end === 'cut') yield cutOff(at, header);
  }
}

type Header = Pick<WarcRecord, 'fields' | 'type' | 'length'>;

/** The header that stands next, taken; or why there is none. */
async function headerOf(feed: Feed): Promise<Header | string> {
  if (!isRecordStart(await feed.peek(START_BYTES))) return 'there is no record where one should begin';
  const place = headerPlaceOf(await feed.peek(MAX_HEADER));
  if (!place) {
    await feed.skip(1);
    return 'its header does not end';
  }
  const text = new TextDecoder().decode((await feed.peek(place.to)).subarray(0, place.to));
  const [, ...lines] = text.split(/\r?\n/);
  const fields = headerFieldsOf(lines);
  const type = fields.get('WARC-Type')?.toLowerCase();
  const written = fields.get('Content-Length');
  const length = /^\d{1,15}$/.test(written ?? '') ? Number(written) : undefined;
  await feed.skip(length === undefined || type === undefined ? 1 : place.bodyFrom);
  if (length === undefined) return `it has no length that could be read (${(written ?? 'none').slice(0, 40)})`;
  return type === undefined ? 'it does not say its type' : { fields, type, length };
}

/** Moves to the next line that begins a record, or to a stop. */
async function seekRecord(feed: Feed): Promise<void> {
  for (;;) {
    const window = await feed.peek(MAX_HEADER);
    if (window.length === 0) return;
    for (let at = window.indexOf(10); at >= 0; at = window.indexOf(10, at + 1)) {
      if (!isRecordStart(window.subarray(at + 1, at + 1 + START_BYTES))) continue;
      return feed.skip(at + 1);
    }
    // A line end and most of a version may stand at the end of the window.
    await feed.skip(window.length < MAX_HEADER ? window.length : window.length - START_BYTES);
  }
}

/** How a record is named in a problem. */
export function nameOf({ at, fields }: Pick<WarcRecord, 'at' | 'fields'>): string {
  return `${fields.get('WARC-Record-ID') ?? 'a record without a name'} at offset ${at}`;
}

function noRecord(at: number, why: string): Problem {
  return {
    code: 'warc/broken-record',
    message: `A record of the archive cannot be read: ${why}. Reading goes on at the next one.`,
    value: `offset ${at}`,
    fix: 'Fetch or copy the archive again, or ask who made it.',
  };
}

function lying(at: number, header: Header): Problem {
  return {
    code: 'warc/length',
    message: 'A record of the archive is longer or shorter than it says. What stands before the next record was read.',
    value: `${nameOf({ at, fields: header.fields })}: ${header.length} bytes`,
    fix: 'Compare the report with the page: its end may be missing.',
  };
}

function cutOff(at: number, header: Header): Problem {
  return {
    code: 'warc/cut-off',
    message: 'The archive ends inside a record. What is there of it was read.',
    value: `${nameOf({ at, fields: header.fields })}: ${header.length} bytes`,
    fix: 'Fetch or copy the archive again: its end is missing.',
  };
}
