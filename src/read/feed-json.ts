// JSON Feed (https://www.jsonfeed.org/version/1.1/): each item is a report.
//
// In:  the bytes of a feed.
// Out: a reading an item, in the order of the feed, its part the item's id; every word with its bytes through its escapes.

import type { Charset, DateCandidate, Problem } from '../nouns/index.ts';
import { edtfOf } from './dates.ts';
import { type Body, draftOf, type FeedItem, type Words } from './feed-item.ts';
import { aboutItems } from './feed-problems.ts';
import type { Context, FormatReader } from './format-reader.ts';
import {
  charsetOfJson,
  elementsOf,
  isList,
  isString,
  objectIn,
  type Places,
  placesIn,
  stringAt,
  valueAt,
} from './json-places.ts';
import { faultsOf, stringProblems } from './json-problems.ts';
import { tooLarge } from './read-capture.ts';
import { unreadableDate } from './report-of.ts';
import { leftOut, type Piece, readSeries } from './series.ts';

export const jsonFeed: FormatReader = Object.freeze({
  format: 'json-feed',
  is: (bytes) => objectIn(bytes) !== undefined && VERSION.test(edgesOf(bytes)),
  open,
} satisfies FormatReader);

const VERSION = /"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org\\?\/version\\?\//;

/** The version stands first or, where a program sorts fields, last. */
const EDGE_BYTES = 16_384;

function edgesOf(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  return `${decoder.decode(bytes.subarray(0, EDGE_BYTES))}\n${decoder.decode(bytes.subarray(-EDGE_BYTES))}`;
}

async function* open(bytes: Uint8Array, context: Context): ReturnType<FormatReader['open']> {
  const { limits } = context;
  const part = bytes.subarray(0, Math.max(1, limits.maxBytes));
  const charset = charsetOfJson(bytes);
  let brokenAt: number | undefined;
  let brokenItemAt: number | undefined;
  const fields = placesIn(part, objectIn(part) ?? 0, { names: FIELDS, onBroken: (at) => void (brokenAt = at) });
  const feed = {
    outlet: wordsOf(valueOf(part, fields, 'title')),
    language: wordsOf(valueOf(part, fields, 'language')),
    authors: authorsOf(part, fields),
  };
  const items = fields.get('items');
  let broken = 0;
  let empty = 0;
  let summaries = 0;
  const pieces = function* (): Generator<() => Piece | undefined> {
    if (!items || !isList(part, items)) return;
    for (const place of elementsOf(part, items.from, { onBroken: (at) => void (brokenItemAt = at) }))
      yield () => {
        const value = valueAt(part, place);
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
          broken++;
          return undefined;
        }
        const { item, name } = itemOf(part, placesIn(part, place.from, { names: FIELDS }), {
          feed,
          charset,
          maxRows: limits.maxRows,
        });
        const draft = draftOf(item, 'json', limits);
        if (!draft) empty++;
        else if (draft.reader.options['summary']) summaries++;
        return draft && { draft, charset, name };
      };
  };
  yield* readSeries(
    {
      noun: 'item',
      pieces: pieces(),
      closing: ({ read, left }) => [
        ...(part.length < bytes.length ? [tooLarge(bytes.length, part.length, undefined)] : []),
        ...faultsOf({ brokenAt: brokenItemAt ?? brokenAt, broken }, 'item'),
        ...aboutItems({ read, empty, summaries }),
        ...leftOut('item', left, limits.maxItems),
      ],
    },
    context,
  );
}

const FIELDS = new Set(
  `title language authors author items id url content_html content_text summary date_published date_modified`.split(
    ' ',
  ),
);

interface Feed {
  readonly feed: { outlet: string | undefined; language: string | undefined; authors: readonly string[] };
  readonly charset: Charset;
  readonly maxRows: number;
}

function itemOf(
  bytes: Uint8Array,
  places: Places,
  { feed, charset, maxRows }: Feed,
): { readonly item: FeedItem; readonly name: string | undefined } {
  const problems: Problem[] = [];
  const words = (field: string, isHtml: boolean): Words | undefined => {
    const place = places.get(field);
    if (!place || !isString(bytes, place)) return undefined;
    const found = stringAt(bytes, place, maxRows);
    problems.push(...stringProblems(found));
    if (found.readTo < place.to - 1) problems.push(tooLarge(place.to - place.from, found.readTo - place.from, maxRows));
    return /\S/.test(found.text) ? { source: { text: found.text, map: found.map, charset }, isHtml } : undefined;
  };
  const bodies = function* (): Generator<Body> {
    for (const [where, isHtml, isSummary] of [
      ['content_html', true, false],
      ['content_text', false, false],
      ['summary', false, true],
    ] as const) {
      const found = words(where, isHtml);
      if (found) yield { words: found, where, isSummary };
    }
  };
  const dates: DateCandidate[] = [];
  for (const [field, of] of [
    ['date_published', 'published'],
    ['date_modified', 'modified'],
  ] as const) {
    const place = places.get(field);
    const written = wordsOf(valueOf(bytes, places, field));
    if (!place || written === undefined) continue;
    const edtf = edtfOf(written);
    const where = `json ${field}`;
    if (edtf) dates.push({ of, edtf, written, where, bytes: { from: place.from + 1, to: place.to - 1 } });
    else problems.push(unreadableDate(written, where));
  }
  const named = authorsOf(bytes, places);
  const id = valueOf(bytes, places, 'id');
  const name = typeof id === 'number' ? String(id) : wordsOf(id);
  const item: FeedItem = {
    title: words('title', false),
    bodies: bodies(),
    dates,
    authors: named.length > 0 ? named : feed.authors,
    outlet: feed.outlet,
    url: wordsOf(valueOf(bytes, places, 'url')) ?? (name && /^https?:/i.test(name) ? name : undefined),
    language: wordsOf(valueOf(bytes, places, 'language')) ?? feed.language,
    problems,
  };
  return { item, name };
}

function valueOf(bytes: Uint8Array, places: Places, field: string): unknown {
  const place = places.get(field);
  return place && valueAt(bytes, place);
}

/** `authors`, or `author` of version 1. */
function authorsOf(bytes: Uint8Array, places: Places): readonly string[] {
  const list = valueOf(bytes, places, 'authors') ?? valueOf(bytes, places, 'author');
  return (Array.isArray(list) ? list : [list])
    .map((one) => wordsOf((one as { name?: unknown } | null | undefined)?.name))
    .filter((one) => one !== undefined);
}

/** Names and addresses of more characters are something else. */
const MAX_LINE = 2000;

function wordsOf(value: unknown): string | undefined {
  const words = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return words !== '' && words.length <= MAX_LINE ? words : undefined;
}
