// Lines of a PDF to paragraphs, over columns and pages.
//
// In:  regions in reading order, each with its lines from top to bottom.
// Out: paragraphs: lines that belong together, in order.
//
// A PDF knows lines, no paragraphs. One ends where a person sees it end:
//
//     the dam would stay open.            the line ends early, and its sentence with it
//       The ministry said on Monday       the next is set in
//                                         the gap is wider than between lines
//     What they say                       the letters are larger or smaller, or of another font
//     • the gates                         a bullet
//
// At the end of a column or a page the paragraph goes on when its sentence does; notes and captions in smaller letters
// between the two parts do not matter.

import { endsSentence } from './news-lines.ts';
import type { Line } from './pdf-lines.ts';

export interface Paragraph {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly font: string;
}

/** Line distances as shares of what is usual for their size: a wider one parts paragraphs. */
const WIDE = 1.3;

/** Where a size has one line only: the usual distance, in ems. */
const USUAL_DISTANCE = 1.2;

/** A share of all distances that makes one usual; in a text of short paragraphs the gaps between them are many too. */
const USUAL_SHARE = 0.15;

/** In ems: lines farther apart are not lines of one paragraph, in whatever document. */
const FARTHEST = 3;

/** In ems: how far a line is set in that begins a paragraph. */
const INDENT = 0.7;

/** In ems: where a line ends this far before the edge, more would have fit. */
const SLACK = 0.5;

/** A line that does not end a sentence and is shorter than this share of its neighbours was ended on purpose. */
const SHORT = 0.6;

/** Sizes within this factor are one size. */
const SAME_SIZE = 1.08;

/** A paragraph that goes on in the next column stands among the last few: notes and captions come between. */
const LOOK_BACK = 4;

const BULLET = /^(?:[•▪◦‣●■□–—*·]\s|[-]\s+\S)/;
const NUMBERED = /^\(?(?:\d{1,2}|[a-z])[.)]\s+\S/;

/** Whether a line begins an item of a list. */
export function isBulleted(words: string): boolean {
  return BULLET.test(words) || NUMBERED.test(words);
}

export function paragraphsOf(regions: readonly (readonly Line[])[]): readonly Paragraph[] {
  const distances = usualDistances(regions);
  const paragraphs: Line[][] = [];
  for (const lines of regions) {
    const right = rightEdgeOf(lines);
    let open = goingOn(paragraphs, lines);
    lines.forEach((line, at) => {
      if (open && (at === 0 || !begins(line, { open, next: lines[at + 1], right, distances }))) open.push(line);
      else {
        open = [line];
        paragraphs.push(open);
      }
    });
  }
  return paragraphs.map((lines) => ({ lines, size: lines[0]!.size, font: mostFont(lines) }));
}

interface Around {
  /** The paragraph so far. */
  readonly open: readonly Line[];
  readonly next: Line | undefined;
  /** Where full lines of the region end. */
  readonly right: number;
  readonly distances: ReadonlyMap<number, number>;
}

function begins(line: Line, { open, next, right, distances }: Around): boolean {
  const last = open.at(-1)!;
  const em = last.size;
  if (!areOneSize(last, line)) return true;
  const usual = distances.get(sizeKey(last)) ?? USUAL_DISTANCE * em;
  const distance = last.base - line.base;
  if (distance > Math.min(WIDE * usual + 0.5, FARTHEST * em) || distance < 0) return true;
  if (BULLET.test(line.words)) return true;
  const isItem = isBulleted(open[0]!.words);
  const endsEarly = couldHoldMore(last, line, right);
  if (NUMBERED.test(line.words) && (isItem || endsEarly)) return true;
  if (isOtherFont(last, line, right) && !isMidSentence(last, line)) return true;
  if (!line.isRightToLeft) {
    const shift = line.left - last.left;
    // The second line of an item hangs under its words.
    if (shift > INDENT * em && !(isItem && open.length === 1) && !isCentred(last, line)) return true;
    if (shift < -INDENT * em && open.length > 1 && !open[0]!.hasDropCap && !isCentred(last, line)) return true;
  }
  if (!endsEarly) return false;
  if (endsSentence(last.words)) return true;
  const widest = Math.max(widthOf(line), ...open.slice(-2, -1).map(widthOf), next ? widthOf(next) : 0);
  return widthOf(last) < SHORT * widest && !/^\p{Ll}/u.test(line.words);
}

/** The paragraph that goes on at the head of a region: the last one, or before notes and captions in other sizes. */
function goingOn(paragraphs: readonly Line[][], [first, second]: readonly Line[]): Line[] | undefined {
  if (!first || isBulleted(first.words)) return undefined;
  const open = paragraphs.slice(-LOOK_BACK).findLast((lines) => areOneSize(lines[0]!, first));
  const last = open?.at(-1);
  if (!open || !last || endsSentence(last.words)) return undefined;
  if (/^\p{Ll}/u.test(first.words) || endsInHyphen(last.words)) return open;
  const isSetIn = second !== undefined && first.left - second.left > INDENT * first.size;
  const widest = Math.max(...open.slice(-4).map(widthOf));
  return open.length > 1 && !isSetIn && widthOf(last) > 0.9 * widest && first.font === last.font ? open : undefined;
}

function endsInHyphen(words: string): boolean {
  return /\p{L}[-\u00ad\u2010]$/u.test(words);
}

/** Whether the first word of the next line would have fit behind this one. */
function couldHoldMore(line: Line, next: Line, right: number): boolean {
  if (line.isRightToLeft) return false;
  const firstWord = next.words.split(' ', 1)[0]!.length;
  const width = (widthOf(next) * firstWord) / next.words.length;
  return right - line.right > width + SLACK * line.size;
}

/** A heading before its text, or behind it: a line of another font of which one or the other ends early. */
function isOtherFont(last: Line, line: Line, right: number): boolean {
  if (last.font === line.font) return false;
  return couldHoldMore(last, line, right) || (endsSentence(last.words) && couldHoldMore(line, last, right));
}

function isMidSentence(last: Line, line: Line): boolean {
  return !endsSentence(last.words) && !/^["'“‘«([¿¡]*[\p{Lu}\p{Lo}\p{N}]/u.test(line.words);
}

function isCentred(a: Line, b: Line): boolean {
  return Math.abs(a.left + a.right - b.left - b.right) < a.size && Math.abs(a.right - b.right) > INDENT * a.size;
}

function widthOf({ left, right }: Line): number {
  return Math.max(1, right - left);
}

function areOneSize(a: Line, b: Line): boolean {
  return a.size / b.size < SAME_SIZE && b.size / a.size < SAME_SIZE;
}

/** Half points. */
function sizeKey({ size }: Line): number {
  return Math.round(size * 2);
}

/** Where lines of a region end at the right: most reach near it, a few reach over. */
function rightEdgeOf(lines: readonly Line[]): number {
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.95)] ?? 0;
}

/** For each size, how far its lines stand apart inside of paragraphs. */
function usualDistances(regions: readonly (readonly Line[])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const lines of regions)
    for (let at = 1; at < lines.length; at++) {
      const [last, line] = [lines[at - 1]!, lines[at]!];
      const distance = last.base - line.base;
      if (!areOneSize(last, line) || distance <= 0 || distance > FARTHEST * line.size) continue;
      const key = sizeKey(last);
      const ofSize = counts.get(key) ?? new Map<number, number>();
      counts.set(key, ofSize);
      const half = Math.round(distance * 2);
      ofSize.set(half, (ofSize.get(half) ?? 0) + 1);
    }
  const usual = new Map<number, number>();
  for (const [key, ofSize] of counts) {
    const all = [...ofSize.values()].reduce((a, b) => a + b, 0);
    const often = [...ofSize].filter(([, count]) => count >= USUAL_SHARE * all).map(([half]) => half);
    if (often.length > 0) usual.set(key, Math.min(...often) / 2);
  }
  return usual;
}

function mostFont(lines: readonly Line[]): string {
  const chars = new Map<string, number>();
  for (const { font, words } of lines) chars.set(font, (chars.get(font) ?? 0) + words.length);
  return [...chars].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
