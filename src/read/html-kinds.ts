// What each block of a page is: headline, byline, dateline, body or boilerplate.
//
// In:  the page's blocks, which of them Readability keeps (null: it could not say), what the page says of itself.
// Out: blocks with their kinds, authors, credit, and dates from <time> at the head of the article.
//
// Readability drops headline and byline, and now and then a paragraph in the midst of the article. Those are taken back
// where they are evident: a headline by what the page calls itself, a byline by its form and place, a paragraph by
// standing among the article's own. The word lists are about form ("By …"), never about who is named.

import type { BlockKind, DateCandidate } from '../nouns/index.ts';
import { edtfOf } from './dates.ts';
import type { DraftBlock } from './draft.ts';
import type { PageText, RawBlock } from './html-blocks.ts';
import type { PageMeta } from './html-meta.ts';
import { attributeOf, type Element, isElement, placeOfAttribute, textIn } from './html-tree.ts';
import { authorsOfByline, closingCredit, datelineOf, isCredit, namesIn } from './news-lines.ts';
import { splitAfter } from './with-news-lines.ts';

export interface Kinds {
  readonly blocks: readonly DraftBlock[];
  readonly authors: readonly string[];
  readonly credit?: string | undefined;
  /** With places in the source. */
  readonly dates: readonly DateCandidate[];
}

/** A byline stands this many blocks from the headline or from the first paragraph, at most. */
const NEAR = 8;
const MAX_BYLINE = 150;

/** Dates of one article; a page with more lists other articles. */
const MAX_TIMES = 10;

const BYLINE_CLASS = /byline|author|writer|contributor/i;
const ASIDE_CLASS = /comment|related|recommend|sidebar|promo|newsletter|cookie|consent|share|social/i;
const ASIDE_TAGS = new Set(['nav', 'aside', 'footer', 'form', 'button', 'select', 'dialog', 'menu']);

export function kindsOf(page: PageText, body: ReadonlySet<number> | null, meta: PageMeta): Kinds {
  const { text, blocks } = page;
  const wordsOf = ({ from, to }: RawBlock): string => text.slice(from, Math.min(to, from + 400));
  const kept = body === null ? new Set(blocks.keys()) : takenBack(blocks, body, text);
  const headline = headlineAt(page, meta, kept);
  const firstBody = Math.max(
    0,
    blocks.findIndex((block, at) => kept.has(at) && at !== headline && isProse(block, text)),
  );
  const isNear = (at: number): boolean =>
    (headline >= 0 && Math.abs(at - headline) <= NEAR && at <= firstBody + 2) || Math.abs(at - firstBody) <= 3;
  const out: DraftBlock[] = [];
  const authors: string[] = [];
  let credit: string | undefined;
  let dateline = -1;
  blocks.forEach((block, at) => {
    const { from, to } = block;
    const words = wordsOf(block);
    const put = (kind: BlockKind): void => void out.push({ from, to, kind });
    if (at === headline) return put('headline');
    const named =
      to - from <= MAX_BYLINE && isNear(at) && !isAside(block.element)
        ? bylineOf(block, words, meta.authors)
        : undefined;
    if (named) {
      authors.push(...named);
      return put('byline');
    }
    const isCreditLine = to - from <= 200 && isCredit(words);
    if (isCreditLine && (kept.has(at) || (at > firstBody && !isAside(block.element)))) credit ??= words;
    if (!kept.has(at)) return put('boilerplate');
    if (block.kind === 'headline') return put('heading');
    if (block.kind !== 'paragraph' || dateline >= 0 || at > firstBody + 2) return put(block.kind);
    const found = datelineOf(words);
    if (!found) return put('paragraph');
    dateline = at;
    credit ??= found.credit;
    out.push(...splitAfter(text, { from, to, kind: 'paragraph' }, found.length));
  });
  const last = out.findLast(({ kind }) => kind === 'paragraph');
  if (last) credit ??= closingCredit(text.slice(Math.max(last.from, last.to - 200), last.to));
  return { blocks: out, authors, credit, dates: datesOf(page, { headline, firstBody }) };
}

/** The block that the page itself names as its headline; else its first <h1> outside menus. */
function headlineAt({ text, blocks }: PageText, meta: PageMeta, kept: ReadonlySet<number>): number {
  const own = [...meta.headlines, meta.title, withoutSite(meta.title)].map(plain).filter((words) => words.length > 0);
  const matches = (block: RawBlock): boolean => {
    if (block.to - block.from > 300) return false;
    const words = plain(text.slice(block.from, block.to));
    return words.length > 0 && own.some((name) => name === words || (words.length >= 20 && name.startsWith(words)));
  };
  const isHeading = (block: RawBlock): boolean => block.kind === 'headline' || block.kind === 'heading';
  const named = blocks.findIndex((block) => block.kind === 'headline' && matches(block));
  if (named >= 0) return named;
  const firsts = [...blocks.keys()].filter((at) => blocks[at]!.kind === 'headline' && !isAside(blocks[at]!.element));
  const subheads = blocks.findIndex((block) => isHeading(block) && matches(block) && !isAside(block.element));
  if (subheads >= 0) return subheads;
  const first = firsts.find((at) => kept.has(at)) ?? firsts.at(-1);
  if (first !== undefined) return first;
  // A page without <h1> and <title>: the heading that it begins with.
  const begin = blocks.findIndex((_, at) => kept.has(at));
  return !meta.title && begin >= 0 && isHeading(blocks[begin]!) ? begin : -1;
}

/** `Mayor says no` of `Mayor says no | Post`: the longest part. */
function withoutSite(title: string): string {
  return title
    .split(/\s[|\u2013\u2014\u00b7\u2022\u00bb-]\s/)
    .reduce((most, part) => (part.length > most.length ? part : most));
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function bylineOf({ element }: RawBlock, words: string, known: readonly string[]): readonly string[] | undefined {
  const named = authorsOfByline(words);
  if (named) return named;
  const marked = isMarkedByline(element);
  if (marked) return namesIn(words.replace(/^\s*by[: ]\s*/i, ''));
  return known.some((name) => name === words) ? [words] : undefined;
}

function isMarkedByline(element: Element): boolean {
  const parent =
    element.parentNode && isElement(element.parentNode as never) ? (element.parentNode as Element) : undefined;
  return [element, parent].some(
    (one) =>
      one !== undefined &&
      (/\bauthor\b/.test(`${attributeOf(one, 'rel') ?? ''} ${attributeOf(one, 'itemprop') ?? ''}`) ||
        BYLINE_CLASS.test(`${attributeOf(one, 'class') ?? ''} ${attributeOf(one, 'id') ?? ''}`.slice(0, 300))),
  );
}

/** In a menu, a sidebar, comments: by tag or class of the nearest elements. */
function isAside(element: Element): boolean {
  let at: Element | null = element;
  for (let steps = 0; at && steps < 12; steps++) {
    if (ASIDE_TAGS.has(at.tagName)) return true;
    if (
      at.tagName !== 'body' &&
      at.tagName !== 'html' &&
      ASIDE_CLASS.test(`${attributeOf(at, 'class') ?? ''} ${attributeOf(at, 'id') ?? ''}`.slice(0, 300))
    )
      return true;
    at = at.parentNode && isElement(at.parentNode as never) ? (at.parentNode as Element) : null;
  }
  return false;
}

function isProse({ from, to, kind }: RawBlock, text: string): boolean {
  return (
    kind === 'paragraph' &&
    to - from >= 60 &&
    /[.!?\u2026\u06d4\u061f\u3002"\u201d]\s*$/.test(text.slice(Math.max(from, to - 4), to))
  );
}

/** What Readability keeps; prose that it dropped from between paragraphs of one parent; captions of the same article. */
function takenBack(blocks: readonly RawBlock[], body: ReadonlySet<number>, text: string): ReadonlySet<number> {
  const own = new Map<unknown, number>();
  for (const at of body) {
    const { parentNode } = blocks[at]!.element;
    own.set(parentNode, (own.get(parentNode) ?? 0) + 1);
  }
  const kept = new Set(body);
  const articles = new Set([...body].map((at) => articleOf(blocks[at]!.element)));
  articles.delete(null);
  blocks.forEach((block, at) => {
    if (kept.has(at) || isAside(block.element)) return;
    if (block.kind === 'caption' && articles.has(articleOf(block.element))) kept.add(at);
    if (block.element.tagName !== 'p') return;
    if ((own.get(block.element.parentNode) ?? 0) >= 2 && isProse(block, text)) kept.add(at);
  });
  return kept;
}

/** The nearest <article> around an element. */
function articleOf(element: Element): Element | null {
  for (let at = element; ; at = at.parentNode as Element) {
    if (at.tagName === 'article') return at;
    if (!at.parentNode || !isElement(at.parentNode as never)) return null;
  }
}

/** `<time>` at the head of the article, or marked as a date of publication. Times in the story belong to the story. */
function datesOf(
  page: PageText,
  { headline, firstBody }: { headline: number; firstBody: number },
): readonly DateCandidate[] {
  const dates: DateCandidate[] = [];
  for (const { element, block } of page.times) {
    if (dates.length >= MAX_TIMES) break;
    const property = attributeOf(element, 'itemprop') ?? '';
    const isMarked = /^date(?:Published|Modified)$/.test(property) || attributeOf(element, 'pubdate') !== undefined;
    const isAtHead = block <= firstBody && block >= Math.max(0, (headline < 0 ? firstBody : headline) - 3);
    if ((!isMarked && !isAtHead) || isAside(element)) continue;
    const attribute = attributeOf(element, 'datetime')?.trim();
    const written = attribute ?? textIn(element).replace(/\s+/g, ' ').trim();
    const edtf = edtfOf(written);
    if (!edtf) continue;
    const near = page.blocks[block];
    const context = `${property} ${attributeOf(element, 'class') ?? ''} ${near ? page.text.slice(near.from, Math.min(near.to, near.from + 40)) : ''}`;
    const of = property === 'datePublished' ? 'published' : /modif|updat/i.test(context) ? 'modified' : 'published';
    const place = attribute === undefined ? undefined : placeOfAttribute(element, 'datetime');
    dates.push({ of, edtf, written, where: 'time', ...(place && { bytes: place }) });
  }
  return dates;
}
