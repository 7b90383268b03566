// What the elements of one item of an XML feed say: its words, dates, names and addresses.
//
// In:  the feed as text with its bytes, the fields of an item, and what the feed says for all of its items.
// Out: a FeedItem; and the same for the feed itself (its title is the outlet of its items).
//
// The whole text comes first (`content:encoded`, Atom's `content`), then what may be a summary (`description`, `summary`).
// RSS 2.0 lets a description be the whole story too, and says it nowhere: a text from there counts as a summary.

import type { DateCandidate, Problem, RefersTo } from '../nouns/index.ts';
import { bytesOf } from '../nouns/index.ts';
import { edtfOf } from './dates.ts';
import type { Source } from './draft.ts';
import type { Entry, Field, XmlFeedFormat } from './feed-entries.ts';
import { type Body, type FeedItem, looksHtml, type Words } from './feed-item.ts';
import { unreadableDate } from './report-of.ts';
import { trimmed } from './white-space.ts';
import { attributesOf, holdsElements, markupOf, wordsOf } from './xml-words.ts';

/** What holds for every item of the feed. */
export interface FeedFacts {
  readonly format: XmlFeedFormat;
  readonly outlet: string | undefined;
  readonly authors: readonly string[];
  readonly language: string | undefined;
  readonly base: string | undefined;
}

const WHOLE = ['content:encoded', 'content', 'atom:content'];
const SUMMARY = [
  'description',
  'summary',
  'atom:summary',
  'media:group/media:description',
  'media:description',
  'itunes:summary',
];
const DATES: readonly (readonly [string, DateCandidate['of']])[] = [
  ['pubdate', 'published'],
  ['published', 'published'],
  ['issued', 'published'],
  ['atom:published', 'published'],
  ['dcterms:issued', 'published'],
  ['dc:date', 'published'],
  ['created', 'published'],
  ['dcterms:created', 'published'],
  ['updated', 'modified'],
  ['modified', 'modified'],
  ['atom:updated', 'modified'],
  ['dcterms:modified', 'modified'],
];
const AUTHORS = ['author/name', 'atom:author/atom:name', 'dc:creator', 'author'];

/** Names and addresses of more characters are something else. */
const MAX_LINE = 2000;

export function factsOf(document: Source, { fields }: Entry, format: XmlFeedFormat): FeedFacts {
  const look = lookInto(document, fields);
  return {
    format,
    outlet: look.line('title'),
    authors: look.authors(),
    language: look.line('language') ?? look.line('dc:language') ?? fields.find(({ language }) => language)?.language,
    base: addressOf(look.links(undefined), undefined),
  };
}

/** The item, and the name that it has in the feed. */
export function itemOf(
  document: Source,
  { fields }: Entry,
  feed: FeedFacts,
): { readonly item: FeedItem; readonly name: string | undefined } {
  const look = lookInto(document, fields);
  const problems: Problem[] = [];
  const id = look.line('guid') ?? look.line('id');
  const named = look.authors();
  const refersTo = look.refersTo(feed);
  const item: FeedItem = {
    title: [...look.words(['title'], false)][0]?.words,
    bodies: look.bodies(),
    dates: look.dates(feed.format, problems),
    authors: named.length > 0 ? named : feed.format === 'atom' ? feed.authors : [],
    outlet: feed.outlet,
    url: addressOf(look.links(feed.base), id !== undefined && look.isAddress('guid') ? id : undefined),
    credit: refersTo.find(({ how, name }) => how === 'taken from' && name !== undefined)?.name,
    refersTo,
    language: look.line('dc:language') ?? fields.find(({ language }) => language)?.language ?? feed.language,
    problems,
  };
  return { item, name: id ?? undefined };
}

interface Link {
  readonly rel: string;
  readonly href: string;
}

function addressOf(links: readonly Link[], id: string | undefined): string | undefined {
  return links.find(({ rel }) => rel === 'alternate')?.href ?? id;
}

function lookInto(document: Source, fields: readonly Field[]) {
  const { text } = document;
  const of = (path: string): readonly Field[] => fields.filter((field) => field.path === path);
  const attribute = (field: Field, name: string): string | undefined => attributesOf(text, field.tag).get(name)?.trim();
  const lineOf = (field: Field): string | undefined => {
    const words = wordsOf(document, field)
      .text.slice(0, 10 * MAX_LINE)
      .replace(/\s+/g, ' ')
      .trim();
    return words.length > 0 && words.length <= MAX_LINE ? words : undefined;
  };
  const lines = (path: string): readonly string[] =>
    of(path)
      .map(lineOf)
      .filter((words) => words !== undefined);

  return {
    line: (path: string): string | undefined => lines(path)[0],

    *words(paths: readonly string[], isSummary: boolean): Generator<Body> {
      for (const field of paths.flatMap(of)) {
        const words = wordsOfField(document, field, attributesOf(text, field.tag));
        if (words && /\S/.test(words.source.text)) yield { words, where: field.tag.name, isSummary };
      }
    },

    *bodies(): Generator<Body> {
      yield* this.words(WHOLE, false);
      yield* this.words(SUMMARY, true);
    },

    authors(): readonly string[] {
      const path = AUTHORS.find((one) => lines(one).length > 0);
      // RSS 2.0 wants `lawyer@example.com (Lawyer Boyer)`.
      return path ? lines(path).map((name) => name.match(/^\S+@\S+\s+\((.+)\)$/)?.[1] ?? name) : [];
    },

    links(base: string | undefined): readonly Link[] {
      return [...of('link'), ...of('atom:link')].flatMap((field) => {
        const href = attribute(field, 'href') ?? lineOf(field);
        if (!href || href.length > MAX_LINE) return [];
        return [{ rel: attribute(field, 'rel') ?? 'alternate', href: resolved(href, field.base ?? base) }];
      });
    },

    /** A guid is an address unless it says that it is none. */
    isAddress(path: string): boolean {
      const [field] = of(path);
      return (
        field !== undefined && attribute(field, 'ispermalink') !== 'false' && /^https?:/i.test(lineOf(field) ?? '')
      );
    },

    dates(format: XmlFeedFormat, problems: Problem[]): readonly DateCandidate[] {
      const dates: DateCandidate[] = [];
      for (const [path, kind] of DATES)
        for (const field of of(path)) {
          const source = wordsOf(document, field);
          const { from, to } = trimmed(source.text, 0, source.text.length);
          if (from === to) continue;
          const written = source.text.slice(from, Math.min(to, from + MAX_LINE));
          const where = `${format} ${field.tag.name}`;
          const edtf = edtfOf(written);
          const bytes = bytesOf(source.map, from, to);
          if (edtf) dates.push({ of: kind, edtf, written, where, ...(bytes && { bytes: Object.freeze(bytes) }) });
          else problems.push(unreadableDate(written, where));
        }
      return dates;
    },

    refersTo({ format, base }: FeedFacts): readonly RefersTo[] {
      const found: RefersTo[] = [];
      const put = (
        how: RefersTo['how'],
        { name, url, where }: { name?: string; url?: string; where: string },
      ): void => {
        if (name !== undefined || url !== undefined)
          found.push({ how, ...(name !== undefined && { name }), ...(url !== undefined && { url }), where });
      };
      for (const field of of('source')) {
        // Atom's has elements of its own, RSS's has words and an address.
        const inside = fields.filter(
          (one) => one.path.startsWith('source/') && one.from >= field.from && one.to <= field.to,
        );
        const own =
          inside.length > 0
            ? lookInto(
                document,
                inside.map((one) => ({ ...one, path: one.path.slice(7) })),
              )
            : undefined;
        const name = own ? own.line('title') : lineOf(field);
        const url = own ? addressOf(own.links(base), own.line('id')) : attribute(field, 'url');
        put('taken from', { ...(name && { name }), ...(url && { url }), where: `${format} source` });
      }
      for (const words of lines('dc:source'))
        put('taken from', {
          ...(/^https?:/i.test(words) ? { url: words } : { name: words }),
          where: `${format} dc:source`,
        });
      for (const { rel, href } of this.links(base))
        if (rel === 'via') put('taken from', { url: href, where: `${format} link via` });
      for (const field of of('thr:in-reply-to')) {
        const url = attribute(field, 'href') ?? attribute(field, 'ref');
        put('answers', { ...(url && { url }), where: `${format} thr:in-reply-to` });
      }
      return found;
    },
  };
}

/** What an element's words are: HTML that the XML holds, HTML that it quotes, or words. Undefined for a picture. */
function wordsOfField(document: Source, field: Field, attributes: ReadonlyMap<string, string>): Words | undefined {
  const isAtom = /^(?:atom:)?(?:title|summary|content)$/.test(field.path) && attributes.has('type');
  const type = isAtom ? attributes.get('type')!.toLowerCase().split(';')[0]!.trim() : undefined;
  if (type !== undefined && /^(?:image|audio|video)\/|^application\/(?!xhtml)/.test(type)) return undefined;
  const inner = document.text.slice(field.from, field.to);
  const quotes = /&lt;\/?[a-z]|<!\[CDATA\[/i.test(inner);
  if ((type === 'xhtml' || !quotes) && holdsElements(document.text, field))
    return { source: markupOf(document, field), isHtml: true };
  const source = wordsOf(document, field);
  const isText = type === 'text' || type === 'text/plain';
  const isHtml = !isText && (type === 'html' || type === 'text/html' || looksHtml(source.text));
  return { source, isHtml };
}

function resolved(href: string, base: string | undefined): string {
  if (base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
  return URL.canParse(href, base) ? new URL(href, base).href : href;
}
