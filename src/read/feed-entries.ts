// The items of an XML feed (RSS, RDF, Atom), one at a time, and what the feed says of itself.
//
// In:  the feed as text.
// Out: entries: the fields of each item, as stretches of the text, in order; last, the fields of the feed itself.
//
//     <item><title>Dam open<link>https://x.example/1</link></item>        title [Dam open]  link [https://x.example/1]
//                          ^ no end tag: the next field ends it
//
// Feeds in the wild are broken XML. An end tag closes what it can be the end of, or nothing; a field that holds words only
// is closed by the next field, an item by the next item. Nothing is kept but places, and of those only the fields in FIELDS.

import { nameIn, type Spaces, spacesIn } from './xml-names.ts';
import { rootOf, type StartTag, type Unended, xmlTokens } from './xml-tokens.ts';
import { attributesOf } from './xml-words.ts';

export type XmlFeedFormat = 'rss' | 'rdf' | 'atom';

/** One element of an item or of the feed: what stands between its tags. */
export interface Field {
  /** Keys of the elements from the item down to this one, such as `title`, `author/name`, `dc:date`. */
  readonly path: string;
  readonly tag: StartTag;
  readonly from: number;
  readonly to: number;
  /** `xml:base` and `xml:lang` as they hold there. */
  readonly base?: string | undefined;
  readonly language?: string | undefined;
}

export interface Entry {
  readonly isFeed: boolean;
  readonly fields: readonly Field[];
}

/** Fields that hold words only: another field inside one means that its end tag is missing. */
const WORDS = new Set(
  `title link guid id pubdate published updated issued created modified author category comments language rights
  dc:creator dc:date dc:source dc:language dcterms:issued dcterms:created dcterms:modified atom:link atom:updated
  atom:published`.split(/\s+/),
);

/** Fields that HTML has no element for: they end also a field whose words are HTML. */
const PLAIN = new Set('guid pubdate content:encoded dc:creator dc:date enclosure'.split(' '));

const FIELDS = new Set([
  ...WORDS,
  ...PLAIN,
  ...`description summary content source source/title source/link source/id author/name atom:author/atom:name atom:content
  atom:summary media:description media:group/media:description itunes:summary thr:in-reply-to`.split(/\s+/),
]);

/** More fields than this of one item tell nothing new. */
const MAX_FIELDS = 200;

/** Elements inside each other that are followed; what is deeper is part of the field it stands in. */
const MAX_DEPTH = 200;

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly key: string;
  readonly tag: StartTag;
  readonly spaces: Spaces | undefined;
  readonly base: string | undefined;
  readonly language: string | undefined;
  readonly isItem: boolean;
}

export function formatOfRoot(root: string | undefined): XmlFeedFormat | undefined {
  const local = root?.slice(root.indexOf(':') + 1).toLowerCase();
  return local === 'rss' || local === 'rdf' ? local : local === 'feed' ? 'atom' : undefined;
}

export function* entriesOf(
  text: string,
  options: { readonly onUnended?: (what: Unended) => void } = {},
): Generator<Entry> {
  const item = formatOfRoot(rootOf(text)) === 'atom' ? 'entry' : 'item';
  const stack: Open[] = [];
  const ofFeed: Field[] = [];
  let fields: Field[] | undefined; // of the item that is open
  let ownSpace: string | undefined;

  let itemAt = -1; // where it stands in the stack
  /** Where fields begin: inside the item that is open, the channel or the feed. */
  const base = (): number => (itemAt >= 0 ? itemAt + 1 : stack[1]?.key === 'channel' ? 2 : 1);
  const closeTo = (depth: number, at: number): Entry | undefined => {
    let done: Entry | undefined;
    while (stack.length > depth) {
      const into = fields ?? ofFeed;
      const begin = base();
      const { key, tag, isItem, base: ownBase, language } = stack.at(-1)!;
      if (isItem) {
        done = { isFeed: false, fields: fields! };
        fields = undefined;
        itemAt = -1;
      } else if (stack.length > begin && stack.length <= begin + 2) {
        const path = stack.length === begin + 1 ? key : `${stack.at(-2)!.key}/${key}`;
        if (FIELDS.has(path) && into.length < MAX_FIELDS)
          into.push({ path, tag, from: tag.to, to: Math.max(tag.to, at), base: ownBase, language });
      }
      stack.pop();
    }
    return done;
  };

  for (const token of xmlTokens(text, options)) {
    if (token.kind === 'end') {
      const name = token.name.toLowerCase();
      const depth = stack.findLastIndex((open) => open.name === name);
      const done = depth >= 0 ? closeTo(depth, token.from) : undefined;
      if (done) yield done;
    } else if (token.kind === 'start') {
      const around = stack.at(-1);
      const attributes = /xmlns|xml:/i.test(text.slice(token.from, token.to)) ? attributesOf(text, token) : undefined;
      const spaces = attributes ? spacesIn(attributes, around?.spaces) : around?.spaces;
      const { space, local } = nameIn(spaces, token.name);
      ownSpace ??= space === 'rdf' ? 'rss' : space;
      const key = space === '' || space === ownSpace || space === 'rss' ? local : `${space}:${local}`;
      const isItem = key === item && stack.length > 0;
      const done = isItem && fields ? closeTo(base() - 1, token.from) : undefined;
      if (done) yield done;
      if (isItem) closeTo(base(), token.from);
      else {
        const field = stack[base()];
        if (field && (WORDS.has(field.key) ? FIELDS.has(key) : PLAIN.has(key))) closeTo(base(), token.from);
      }
      if (stack.length >= MAX_DEPTH) continue;
      if (isItem) {
        fields = [];
        itemAt = stack.length;
      }
      stack.push({
        name: token.name.toLowerCase(),
        key,
        tag: token,
        spaces,
        base: attributes?.get('xml:base') ?? stack.at(-1)?.base,
        language: attributes?.get('xml:lang') ?? stack.at(-1)?.language,
        isItem,
      });
      const whole = token.isEmpty ? closeTo(stack.length - 1, token.to) : undefined;
      if (whole) yield whole;
    }
  }
  const last = closeTo(0, text.length);
  if (last) yield last;
  yield { isFeed: true, fields: ofFeed };
}
