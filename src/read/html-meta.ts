// What a page says about itself: <title>, <meta>, <link rel=canonical>, JSON-LD.
//
// In:  the tree and its source.
// Out: dates with where they stood, outlet, authors, language, address, headlines and credit, in falling order of how
//      often publishers keep them right (JSON-LD, then meta), and problems.

import type { DateCandidate, Problem } from '../nouns/index.ts';
import { edtfOf } from './dates.ts';
import { attributeOf, type Element, elementsOf, type HtmlTree, placeOfAttribute, textIn } from './html-tree.ts';
import { articlesIn, type JsonLdArticle } from './json-ld.ts';
import { namesIn } from './news-lines.ts';
import { unreadableDate } from './report-of.ts';

/** A date or a word of the page, with its place in the source. */
export interface PageMeta {
  readonly title: string;
  readonly titleElement?: Element;
  /** What the page calls its article; the blocks are searched for them. */
  readonly headlines: readonly string[];
  /** Places are source offsets still: `html.ts` turns them into bytes. */
  readonly dates: readonly DateCandidate[];
  readonly outlet?: string | undefined;
  readonly authors: readonly string[];
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly credit?: string | undefined;
  readonly problems: readonly Problem[];
}

/** Names (or properties) of <meta> that hold dates. */
const DATES: Readonly<Record<string, DateCandidate['of']>> = {
  'article:published_time': 'published',
  'og:published_time': 'published',
  'article:modified_time': 'modified',
  'og:updated_time': 'modified',
  datepublished: 'published',
  datemodified: 'modified',
  'parsely-pub-date': 'published',
  'sailthru.date': 'published',
  pubdate: 'published',
  publishdate: 'published',
  publish_date: 'published',
  'dc.date': 'published',
  'dc.date.issued': 'published',
  'dcterms.created': 'published',
  'dcterms.modified': 'modified',
  date: 'published',
  'last-modified': 'modified',
};
const AUTHORS = new Set(['author', 'article:author', 'parsely-author', 'dc.creator', 'sailthru.author']);

/** A script of more characters is data, not a description of one article. */
const MAX_JSON_LD = 1_000_000;

export function metaOf(tree: HtmlTree, source: string): PageMeta {
  const problems: Problem[] = [];
  const dates: DateCandidate[] = [];
  const metas = new Map<string, string>();
  const authors: string[] = [];
  const articles: JsonLdArticle[] = [];
  let titleElement: Element | undefined;
  let language: string | undefined;
  let canonical: string | undefined;
  const date = (
    of: DateCandidate['of'],
    written: string,
    where: string,
    bytes?: { from: number; to: number },
  ): void => {
    const edtf = edtfOf(written);
    if (edtf) dates.push({ of, edtf, written, where, ...(bytes && { bytes }) });
    else problems.push(unreadableDate(written, where));
  };
  for (const element of elementsOf(tree.document)) {
    if (element.tagName === 'html') language = attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang');
    else if (element.tagName === 'title' && element.namespaceURI.endsWith('xhtml')) titleElement ??= element;
    else if (element.tagName === 'link' && isCanonical(element)) canonical ??= attributeOf(element, 'href')?.trim();
    else if (element.tagName === 'meta') {
      const name = (
        attributeOf(element, 'property') ??
        attributeOf(element, 'name') ??
        attributeOf(element, 'itemprop') ??
        ''
      ).trim();
      const content = attributeOf(element, 'content')?.trim();
      if (!name || !content) continue;
      const key = name.toLowerCase();
      const of = Object.hasOwn(DATES, key) ? DATES[key] : undefined;
      if (of) date(of, content, `meta ${name}`, placeOfAttribute(element, 'content'));
      else if (AUTHORS.has(key)) authors.push(...(/^https?:/.test(content) ? [] : namesIn(content)));
      else if (!metas.has(key)) metas.set(key, content);
    } else if (
      element.tagName === 'script' &&
      /^application\/ld\+json/i.test(attributeOf(element, 'type')?.trim() ?? '')
    ) {
      const script = textIn(element).slice(0, MAX_JSON_LD);
      const found = articlesIn(script);
      if (found === null) problems.push(badJsonLd(script));
      const begin = element.sourceCodeLocation?.startTag?.endOffset ?? 0;
      for (const article of found ?? []) {
        articles.push(article);
        for (const of of ['published', 'modified'] as const) {
          const written = article[of];
          if (written === undefined) continue;
          const at = source.slice(begin, begin + script.length).indexOf(`"${written}"`);
          const place = at < 0 ? undefined : { from: begin + at + 1, to: begin + at + 1 + written.length };
          date(of, written, of === 'published' ? 'json-ld datePublished' : 'json-ld dateModified', place);
        }
      }
    }
  }
  const title = titleElement ? textIn(titleElement).replace(/\s+/g, ' ').trim() : '';
  const first = <K extends keyof JsonLdArticle>(key: K): JsonLdArticle[K] | undefined =>
    articles.find((article) => article[key] !== undefined)?.[key];
  const named = articles.flatMap((article) => article.authors);
  return {
    title,
    ...(titleElement && { titleElement }),
    headlines: [first('headline'), metas.get('og:title'), metas.get('twitter:title')].filter(
      (words) => words !== undefined,
    ),
    dates: [...dates].sort((a, b) => rank(a) - rank(b)),
    outlet:
      first('publisher') ?? metas.get('og:site_name') ?? metas.get('application-name') ?? metas.get('dc.publisher'),
    authors: named.length > 0 ? named : authors,
    language: language || first('language') || metas.get('og:locale') || metas.get('language'),
    url: canonical || metas.get('og:url') || first('url'),
    credit: first('credit'),
    problems,
  };
}

/** JSON-LD is written for machines, `article:` tags for sharing; the rest is habit. */
function rank({ where }: DateCandidate): number {
  return where.startsWith('json-ld') ? 0 : where.startsWith('meta article:') ? 1 : 2;
}

function isCanonical(element: Element): boolean {
  return (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/).includes('canonical');
}

function badJsonLd(script: string): Problem {
  return {
    code: 'html/bad-json-ld',
    message: 'A description of the article for machines (JSON-LD) is broken and was not read.',
    value: script.trim().slice(0, 60),
    fix: 'Check dates, authors and outlet of this report by eye, and give the date of publication if it is missing.',
  };
}
