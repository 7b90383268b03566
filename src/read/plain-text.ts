// Plain text: kept exactly as decoded, with blocks laid over it.
//
// In:  text with its bytes.
// Out: blocks: each line is a paragraph; in a file wrapped by hand, what stands between blank lines is one.
//
//     MAYOR DENIES CLOSURE                        headline
//     By Jane Doe                                 byline
//
//     GENEVA, 4 April (Agency) — The mayor said   dateline, paragraph: two lines, because the first does not end a
//     on Tuesday that …                           sentence and the file parts its paragraphs by blank lines

import type { BlockKind, DateCandidate } from '../nouns/index.ts';
import { bytesOf } from '../nouns/index.ts';
import { edtfOf } from './dates.ts';
import type { Draft, Source } from './draft.ts';
import { authorsOfByline, datelineOf, endsSentence } from './news-lines.ts';
import { trimmed } from './white-space.ts';
import { withNewsLines } from './with-news-lines.ts';

/** A line, without its break and the white space at its ends. */
interface Line {
  readonly from: number;
  readonly to: number;
  /** A blank line, or the start of the text, stands before it. */
  readonly afterBlank: boolean;
  /** White space stood before its first character. */
  readonly isIndented: boolean;
}

/** A headline of more characters is a paragraph. */
const MAX_HEADLINE = 150;

/** The date of the text itself stands among its first paragraphs. */
const HEAD_BLOCKS = 5;

/** Of the line breaks inside paragraphs, this share does not end a sentence when a text was wrapped by hand. */
const WRAPPED_SHARE = 0.3;

/** Lines wrapped by hand are no longer than this; one that is longer is a paragraph. */
const MAX_WRAPPED_LINE = 120;

/** `Last updated: Tuesday, 4 September 2017 10:00 +02:00` has 52 characters. */
const MAX_DATE_LINE = 80;

const BULLET = /^(?:[\u2022\u25aa\u25e6\u2023\u00b7]|[-*](?=\s)|\d{1,3}[.)](?=\s))\s*\S/;
const DATE_LINE =
  /^(?:(published|posted|updated|modified|last updated|first published)(?: on| at)?:?\s+)?(\S.{3,50})$/i;

export function readPlainText(source: Source): Draft {
  const { text } = source;
  const lines = linesOf(text);
  const paragraphs = isWrapped(text, lines) ? joined(text, lines) : lines;
  const found = withNewsLines(
    text,
    paragraphs.map(({ from, to }, at) => ({ from, to, kind: kindOf(text, paragraphs, at) })),
  );
  return {
    text,
    map: source.map,
    ...found,
    dates: paragraphs.slice(0, HEAD_BLOCKS).flatMap(({ from, to }) => dateOfLine(source, from, to)),
    reader: { name: 'plain-text', options: {} },
    problems: [],
  };
}

function kindOf(text: string, paragraphs: readonly Line[], at: number): BlockKind {
  const { from, to } = paragraphs[at]!;
  if (at === 0 && paragraphs.length > 1 && to - from <= MAX_HEADLINE && isHeadline(text.slice(from, to)))
    return 'headline';
  return BULLET.test(text.slice(from, from + 10)) && isListed(text, paragraphs, at) ? 'list item' : 'paragraph';
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\f\v\u2028\u2029]/g;
  let afterBlank = true;
  for (let begin = 0; begin <= text.length; ) {
    const found = breaks.exec(text);
    const end = found ? found.index : text.length;
    const { from, to } = trimmed(text, begin, end);
    if (from < to) lines.push({ from, to, afterBlank, isIndented: from > begin });
    afterBlank = from === to;
    begin = found ? end + found[0].length : text.length + 1;
  }
  return lines;
}

function isWrapped(text: string, lines: readonly Line[]): boolean {
  const hasBlanks = lines.some((line, at) => at > 0 && line.afterBlank);
  let breaks = 0;
  let running = 0;
  let longest = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    longest = Math.max(longest, line.to - line.from);
    const next = lines[at + 1];
    if (!next || next.afterBlank) continue;
    const start = startOf(text, next);
    // Headline, byline and first paragraph may stand above each other without being one paragraph.
    if (at === 0 && isHeadline(startOf(text, line)) && !/^\p{Ll}/u.test(start)) continue;
    if (at < 3 && (authorsOfByline(startOf(text, line)) || authorsOfByline(start) || datelineOf(start))) continue;
    if (BULLET.test(start)) continue;
    breaks++;
    if (!endsSentence(text.slice(line.from, line.to))) running++;
  }
  if (breaks === 0 || longest > MAX_WRAPPED_LINE) return false;
  return hasBlanks ? running >= breaks * WRAPPED_SHARE : breaks >= 4 && running >= breaks * 0.6;
}

/** Lines of a wrapped file joined to paragraphs. Without blank lines a short last line or an indent parts them. */
function joined(text: string, lines: readonly Line[]): readonly Line[] {
  const hasBlanks = lines.some((line, at) => at > 0 && line.afterBlank);
  const width = lines.reduce((most, line) => Math.max(most, line.to - line.from), 0);
  const out: Line[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = out.at(-1);
    const start = startOf(text, line);
    const isHead = out.length <= 2;
    const begins =
      before === undefined ||
      line.afterBlank ||
      BULLET.test(start) ||
      (isHead && (authorsOfByline(start) !== undefined || datelineOf(start) !== undefined)) ||
      (isHead && authorsOfByline(startOf(text, before)) !== undefined) ||
      (!hasBlanks &&
        (line.isIndented ||
          (before.to - before.from < width * 0.75 && endsSentence(text.slice(before.from, before.to)))));
    if (begins || last === undefined) out.push(line);
    else out[out.length - 1] = { ...last, to: line.to };
    before = line;
  }
  return out;
}

/** As much of a line as tells a byline, a dateline or a bullet. */
function startOf(text: string, { from, to }: Line): string {
  return text.slice(from, Math.min(to, from + 200));
}

function isHeadline(words: string): boolean {
  if (/[\r\n]/.test(words) || BULLET.test(words) || datelineOf(words) || authorsOfByline(words)) return false;
  return !endsSentence(words.replace(/\?["'\u201d\u2019]?$/, '')); // a headline may be a question
}

/** A bullet sign is sure; a dash or a number may open a sentence, so a neighbour must have one too. */
function isListed(text: string, paragraphs: readonly Line[], at: number): boolean {
  const isBulleted = (line: Line | undefined): boolean =>
    line !== undefined && BULLET.test(text.slice(line.from, line.from + 10));
  return (
    /[\u2022\u25aa\u25e6\u2023\u00b7]/.test(text[paragraphs[at]!.from]!) ||
    isBulleted(paragraphs[at - 1]) ||
    isBulleted(paragraphs[at + 1])
  );
}

function dateOfLine(source: Source, from: number, to: number): readonly DateCandidate[] {
  const found = to - from <= MAX_DATE_LINE ? source.text.slice(from, to).match(DATE_LINE) : null;
  const edtf = found?.[2] && edtfOf(found[2]);
  if (!found || !edtf || edtf.length < '2017-04-04'.length) return [];
  const written = found[2]!;
  const bytes = bytesOf(source.map, to - written.length, to);
  const of = /updated|modified/i.test(found[1] ?? '') ? 'modified' : 'published';
  return [{ of, edtf, written, where: 'line', ...(bytes && { bytes: Object.freeze(bytes) }) }];
}
