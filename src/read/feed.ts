// RSS, RDF and Atom feeds: each item is a report.
//
// In:  the bytes of a feed.
// Out: a reading an item, in the order of the feed, its part the item's guid or id.
//
// The feed is gone through twice: once for what it says of all of its items, which may stand behind them, and once for the
// items, of which one at a time is read. feedsmith reads feeds well, but tells no places; words without bytes are of no use here.

import { documentOf } from './document.ts';
import { type Entry, entriesOf, formatOfRoot } from './feed-entries.ts';
import { draftOf } from './feed-item.ts';
import { aboutItems, cutOff, entities } from './feed-problems.ts';
import { factsOf, itemOf } from './feed-xml.ts';
import type { Context, FormatReader } from './format-reader.ts';
import { startOf } from './read-capture.ts';
import { leftOut, type Piece, readSeries } from './series.ts';
import { rootOf, type Unended } from './xml-tokens.ts';

export const feed: FormatReader = Object.freeze({
  format: 'feed',
  is: (bytes, about) => mayBeXml(bytes) && formatOfRoot(rootOf(startOf(bytes, about))) !== undefined,
  open,
} satisfies FormatReader);

async function* open(bytes: Uint8Array, context: Context): ReturnType<FormatReader['open']> {
  const { limits } = context;
  const { source: document, problems } = documentOf(bytes, context, { isXml: true });
  const format = formatOfRoot(rootOf(document.text)) ?? 'rss';

  let whole: Entry = { isFeed: true, fields: [] };
  let unended: Unended | undefined;
  const items = entriesOf(document.text, { onUnended: (what) => (unended ??= what) });
  for (const entry of items) if (entry.isFeed) whole = entry;
  const facts = factsOf(document, whole, format);

  let summaries = 0;
  let empty = 0;
  const pieces = function* (): Generator<() => Piece | undefined> {
    for (const entry of entriesOf(document.text))
      if (!entry.isFeed)
        yield () => {
          const { item, name } = itemOf(document, entry, facts);
          const draft = draftOf(item, format, limits);
          if (!draft) empty++;
          else if (draft.reader.options['summary']) summaries++;
          return draft && { draft, charset: document.charset, name };
        };
  };
  yield* readSeries(
    {
      noun: 'item',
      pieces: pieces(),
      closing: ({ read, left }) => [
        ...problems,
        ...(unended ? [cutOff(unended)] : []),
        ...(/<!ENTITY/i.test(document.text.slice(0, 10_000)) ? [entities()] : []),
        ...aboutItems({ read, empty, summaries }),
        ...leftOut('item', left, limits.maxItems),
      ],
    },
    context,
  );
}

/** What an XML document in any charset begins with: a mark, white space, `<`. */
function mayBeXml(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 200).filter((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte));
  return head[0] === 0x3c;
}
