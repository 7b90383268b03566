// RSS, RDF and Atom feeds: each item is a report.
//
// In:  the bytes of a feed.
// Out: a reading an item, in the order of the feed, its part the item's guid or id.
//
// The feed is gone through twice: once for what it says of all of its items, which may stand behind them, and once for the
// items, of which one at a time is read. feedsmith reads feeds well, but tells no places; words without bytes are of no use here.

import type { Problem } from '../nouns/index.ts';
import { chooseCharset } from './charset.ts';
import { decode } from './decode.ts';
import type { Source } from './draft.ts';
import { type Entry, entriesOf, formatOfRoot } from './feed-entries.ts';
import { draftOf } from './feed-item.ts';
import { factsOf, itemOf } from './feed-xml.ts';
import type { Context, FormatReader } from './format-reader.ts';
import { decodingProblems, startOf, tooLarge } from './read-capture.ts';
import { leftOut, type Piece, readSeries } from './series.ts';
import { rootOf, type Unended } from './xml-tokens.ts';

export const feed: FormatReader = Object.freeze({
  format: 'feed',
  is: (bytes, about) => mayBeXml(bytes) && formatOfRoot(rootOf(startOf(bytes, about))) !== undefined,
  open,
} satisfies FormatReader);

async function* open(bytes: Uint8Array, context: Context): ReturnType<FormatReader['open']> {
  const { limits } = context;
  const part = bytes.subarray(0, Math.max(1, limits.maxBytes));
  const choice = chooseCharset(part, { ...context.about, isXml: true });
  const decoded = decode(part, choice.charset.label, { from: choice.markBytes, maxRows: limits.maxRows });
  const document: Source = { text: decoded.text, map: decoded.map, charset: choice.charset };
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
        ...choice.problems,
        ...(decoded.readTo < bytes.length
          ? [tooLarge(bytes.length, decoded.readTo, decoded.readTo < part.length ? limits.maxRows : undefined)]
          : []),
        ...decodingProblems(decoded, document.charset.label),
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

/** What is to be said of the items of a feed, whichever way it is written. */
export function aboutItems(count: { read: number; empty: number; summaries: number }): readonly Problem[] {
  const { read, empty, summaries } = count;
  const problems: Problem[] = [];
  if (read === 0)
    problems.push({
      code: 'feed/no-items',
      message: 'The feed has no item with words in it.',
      value: empty === 1 ? '1 item without words' : `${empty} items without words`,
      fix: 'Open the feed in a browser: it may be empty today, or say there why it is.',
    });
  else if (empty > 0)
    problems.push({
      code: 'feed/empty-items',
      message: 'Some items of the feed have neither title nor text and were left out.',
      value: `${empty} of ${read + empty} items`,
      fix: 'Nothing, if these are pictures or sound; else look at the feed: it may be damaged.',
    });
  if (summaries > 0)
    problems.push({
      code: 'feed/summary-only',
      message: 'For some items the feed may hold a summary only, or a title; their reports say so (summary).',
      value: `${summaries} of ${read} items`,
      fix: 'Fetch the page of an item (its url) and read that, where its whole text matters.',
    });
  return problems;
}

function cutOff(what: Unended): Problem {
  return {
    code: 'feed/cut-off',
    message: `A ${what} of the feed never ends, and hides what comes after it.`,
    value: what,
    fix: 'Fetch the feed again: it may be incomplete. What stands before that place was read.',
  };
}

function entities(): Problem {
  return {
    code: 'feed/entities',
    message: 'The feed defines entities of its own; they stand in the text as written and are not expanded.',
    fix: 'Compare the reports with the feed if words are missing.',
  };
}
