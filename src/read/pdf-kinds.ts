// What each paragraph of a PDF is, as its letters tell: larger ones head, smaller ones note.
//
// In:  paragraphs with their size and font, the title that the file says it has.
// Out: a kind for each.
//
// The size of most letters is the body's. The headline is what stands in the largest letters of the first page that has
// a heading, or the title that the file gives itself, where the text has it. PDFs seldom say that a font is bold, so a
// line alone in another font than the body's, which ends no sentence, is a heading too.

import type { BlockKind } from '../nouns/index.ts';
import { authorsOfByline, datelineOf, endsSentence, isCredit } from './news-lines.ts';
import { isBulleted, type Paragraph } from './pdf-paragraphs.ts';

/** As multiples of the body's size. */
const HEADING = 1.12;
const HEADLINE = 1.25;
const CAPTION = 0.95;

/** Longer than any heading. */
const MAX_HEADING = 250;
const MAX_SAME_SIZE_HEADING = 90;
const MAX_CAPTION = 600;

const CAPTION_WORD =
  /^(?:fig(?:ure|\.)?\s*\d|table\s+\d|photo(?:graph)?\b|picture\b|image\b|map\s*[\d:]|chart\s*[\d:]|source:|foto\b|abb(?:ildung|\.)|quelle:|credit:|©)/i;

/** The dots between a line of a table of contents and its page number. */
const LEADERS = /(?:\s?[.…]){8,}\s*\d{1,4}(?=\s|$)/;

export function kindsOf(
  paragraphs: readonly Paragraph[],
  words: readonly string[],
  title: string | undefined,
): readonly BlockKind[] {
  const body = bodyOf(paragraphs, words);
  const kinds = paragraphs.map((paragraph, at) => kindOf(paragraph, words[at]!, body));
  const headline = headlineAt(paragraphs, { words, kinds, title, body });
  return kinds.map((kind, at) => (at === headline ? 'headline' : kind));
}

/** Size and font of most letters. */
interface Body {
  readonly size: number;
  readonly font: string;
}

function bodyOf(paragraphs: readonly Paragraph[], words: readonly string[]): Body {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  paragraphs.forEach(({ size, font }, at) => {
    const chars = words[at]!.length;
    const half = Math.round(size * 2) / 2;
    sizes.set(half, (sizes.get(half) ?? 0) + chars);
    fonts.set(font, (fonts.get(font) ?? 0) + chars);
  });
  return { size: most(sizes) ?? 1, font: most(fonts) ?? '' };
}

function most<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  let count = -1;
  for (const [value, n] of counts) if (n > count) [best, count] = [value, n];
  return best;
}

function kindOf({ size, font }: Paragraph, words: string, body: Body): BlockKind {
  if (LEADERS.test(words)) return 'boilerplate';
  const isLetters = /\p{L}{2}/u.test(words);
  if (isLetters && words.length <= MAX_HEADING && size >= HEADING * body.size) return 'heading';
  if (isBulleted(words)) return 'list item';
  if (words.length <= MAX_CAPTION && size <= CAPTION * body.size && CAPTION_WORD.test(words)) return 'caption';
  const isNewsLine = authorsOfByline(words) || isCredit(words) || datelineOf(words);
  const isShort = words.length <= MAX_SAME_SIZE_HEADING && !endsSentence(words) && /^\P{Ll}/u.test(words);
  const isHeading = isLetters && isShort && font !== body.font && size >= 0.98 * body.size && !isNewsLine;
  return isHeading ? 'heading' : 'paragraph';
}

function headlineAt(
  paragraphs: readonly Paragraph[],
  {
    words,
    kinds,
    title,
    body,
  }: {
    readonly words: readonly string[];
    readonly kinds: readonly BlockKind[];
    readonly title: string | undefined;
    readonly body: Body;
  },
): number {
  const isHead = (at: number): boolean => kinds[at] === 'heading' || words[at]!.length <= MAX_SAME_SIZE_HEADING;
  const first = paragraphs[0]?.lines[0]?.page;
  const named = title === undefined ? -1 : words.findIndex((own, at) => bare(own) === bare(title) && isHead(at));
  if (named >= 0 && paragraphs[named]!.lines[0]!.page === first) return named;
  let largest = -1;
  paragraphs.forEach(({ size, lines }, at) => {
    if (kinds[at] !== 'heading' || lines[0]!.page !== first || size < HEADLINE * body.size) return;
    if (largest < 0 || size > paragraphs[largest]!.size * 1.02) largest = at;
  });
  return largest;
}

/** Letters and digits only: a title is written in many ways. */
function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
