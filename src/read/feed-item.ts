// One item of a feed to a draft, whichever feed it comes from.
//
// In:  what the item says, its words with their bytes.
// Out: a draft: the title as headline, then the item's words; undefined when there are none.
//
// HTML goes through the HTML reader, all of it as article: a feed's item has no menus. RSS does not say whether words are
// HTML, so tags and references tell (`looksHtml`).

import type { Problem } from '../nouns/index.ts';
import { blockWriter } from './block-writer.ts';
import { byteFinder, rowBuilder } from './byte-rows.ts';
import type { Draft, DraftBlock, Source } from './draft.ts';
import { readHtml } from './html.ts';
import type { Limits } from './limits.ts';
import { readPlainText } from './plain-text.ts';
import { trimmed } from './white-space.ts';

/** Words of an item, as HTML or as they are. */
export interface Words {
  readonly source: Source;
  readonly isHtml: boolean;
}

/** Words that may be the item's text. */
export interface Body {
  readonly words: Words;
  /** The field or element that they stood in. */
  readonly where: string;
  /** Nothing in the feed says that they are the whole text. */
  readonly isSummary: boolean;
}

export interface FeedItem
  extends Pick<Draft, 'dates' | 'authors' | 'url' | 'outlet' | 'credit' | 'refersTo' | 'language' | 'problems'> {
  readonly title: Words | undefined;
  /** The whole text before a summary; the first that has words is read. */
  readonly bodies: Iterable<Body>;
}

export function draftOf(item: FeedItem, format: string, limits: Limits): Draft | undefined {
  const title = item.title && titleOf(item.title, limits);
  let body: Draft | undefined;
  let from: Body | undefined;
  for (const one of item.bodies) {
    body = textOf(one.words, limits);
    from = one;
    if (body) break;
  }
  if (!title && !body) return undefined;
  const laidOut = title && body ? behind(title, body) : (title ?? body)!;
  const isSummary = !body || from!.isSummary;
  return {
    ...laidOut,
    dates: [...item.dates, ...(body?.dates ?? [])],
    authors: item.authors.length > 0 ? item.authors : (body?.authors ?? []),
    outlet: item.outlet,
    url: item.url,
    credit: item.credit ?? body?.credit,
    refersTo: item.refersTo ?? [],
    language: item.language,
    reader: {
      name: 'feed',
      options: { format, ...(body && { text: from!.where }), ...(isSummary && { summary: true }) },
    },
    problems: [...item.problems, ...(title?.problems ?? []), ...(body?.problems ?? [])],
  };
}

type LaidOut = Pick<Draft, 'text' | 'map' | 'blocks' | 'problems'>;

/** A title is one line, whatever line ends stand in its element. */
function titleOf(title: Words, limits: Limits): LaidOut | undefined {
  const { source } = title;
  if (!/\S/.test(source.text)) return undefined;
  if (title.isHtml) {
    const page = textOf(title, limits);
    return page && { ...page, blocks: page.blocks.map(({ from, to }) => ({ from, to, kind: 'headline' })) };
  }
  const writer = blockWriter<undefined>(source);
  writer.put(source.text, { from: 0, to: source.text.length, each: 1 }, undefined);
  const { text, map, blocks } = writer.done();
  return { text, map, blocks: blocks.map(({ from, to }) => ({ from, to, kind: 'headline' })), problems: [] };
}

function textOf({ source: given, isHtml }: Words, limits: Limits): Draft | undefined {
  const most = isHtml ? Math.min(limits.maxBytes, limits.maxHtmlBytes) : limits.maxBytes;
  const source = stretchOf(given, trimmed(given.text, 0, Math.min(given.text.length, most)));
  if (source.text === '') return undefined;
  const draft = isHtml ? readHtml(source, limits, { isArticle: true }) : readPlainText(source);
  const cut: readonly Problem[] = given.text.length > most ? [tooLong(given.text.length, most)] : [];
  return draft.blocks.length > 0 ? { ...draft, problems: [...cut, ...draft.problems] } : undefined;
}

function stretchOf(source: Source, { from, to }: { from: number; to: number }): Source {
  if (from === 0 && to === source.text.length) return source;
  const rows = rowBuilder();
  if (from < to) byteFinder(source.map).copy(rows, from, to, 0);
  return { ...source, text: source.text.slice(from, to), map: rows.done() };
}

/** The body behind the title, whose headline is the item's only one. */
function behind(title: LaidOut, body: Draft): LaidOut & Pick<Draft, 'dates'> {
  const shift = title.text.length + 2;
  const rows = rowBuilder();
  byteFinder(title.map).copy(rows, 0, title.text.length, 0);
  for (const row of body.map.rows) rows.add(row.from + shift, row.to + shift, row.byteFrom, row.byteTo, row.each);
  const moved = body.blocks.map(
    ({ from, to, kind }): DraftBlock => ({
      from: from + shift,
      to: to + shift,
      kind: kind === 'headline' ? 'heading' : kind,
    }),
  );
  return {
    text: `${title.text}\n\n${body.text}`,
    map: rows.done(),
    blocks: [...title.blocks, ...moved],
    problems: [],
    dates: body.dates,
  };
}

function tooLong(size: number, most: number): Problem {
  return {
    code: 'input/too-large',
    message: `Only the first ${most} characters of an item were read.`,
    value: `${size} characters`,
    limit: `${most} characters`,
    fix: 'Fetch the page that the item stands for and read that.',
  };
}

const TAG =
  /<\/?(?:p|br|a|b|i|u|s|em|strong|small|sub|sup|div|span|ul|ol|li|dl|dt|dd|img|h[1-6]|hr|pre|code|q|cite|blockquote|table|tr|td|th|figure|figcaption|iframe|video|audio|script|style|section|article|font|center|abbr|time|del|ins)(?=[\s/>])[^<>]{0,5000}>/i;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

/** Whether words that say nothing of themselves are HTML. */
export function looksHtml(text: string): boolean {
  return TAG.test(text) || REFERENCE.test(text);
}
