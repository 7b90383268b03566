// Lines and tags of a report that credit somebody for its text.
//
// In:  a report.
// Out: the lines, with where they stand. Whether they name an outlet or a person is asked later (credits.ts).
//
//     TRIPOLI, May 15 (PNB) —        By staff, with PNB        With reporting by LNA        (AP)
//
// Only short blocks near the report's head and foot are such lines, and what stands under a heading "Sources".

import type { Report } from '../../nouns/report.ts';
import { type Span, span } from '../../nouns/span.ts';

/** A line of a credit, with the words that name somebody. */
export interface CreditLine {
  readonly words: string;
  /** Null where a tag says it. */
  readonly at: Span | null;
  readonly rule: string;
}

const EDGE_BLOCKS = 6;
const LONGEST_LINE = 220;
const LONGEST_BYLINE = 80;
/** The text is from there. */
const OF_THE_WHOLE =
  /^\W{0,3}(?:(?:[Tt]his (?:article|story|report) )?(?:was )?(?:[Ff]irst |[Oo]riginally )(?:published|appeared)|(?:[Ss]ource|SOURCE|[Cc]redit|[Aa]gency|[Vv]ia)\s?:)|^\(\p{Lu}[^()\n]{1,40}\)$|^[—–-]\s?\p{Lu}[\p{L} /]{1,30}$/u;
/** Something in it is from there. */
const OF_A_PART =
  /^\W{0,3}(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Mm]aterial|[Ff]iles|[Ii]nputs?) (?:by|from)\s|^\W{0,3}[Ww]ith (?:(?:the )?\p{Lu}[\p{L}'’-]*(?:,? (?:and |& )?)?){1,8}\W{0,3}$|\bcontributed (?:to|reporting)\b|,\s*with\s+(?=\p{Lu})/u;
const BYLINE = /^(?:[Bb]y|BY|[Ff]rom)\s/u;
const SOURCES_HEADING = /^(?:sources|references|further reading)\W*$/iu;
const PARENTHESES = /\(([^()\n]{2,60})\)/u;

export function creditLinesOf(
  report: Pick<Report, 'text' | 'blocks'> & Partial<Pick<Report, 'credit' | 'refersTo'>>,
): readonly CreditLine[] {
  const { text, blocks } = report;
  const lines: CreditLine[] = [];
  let inSources = false;
  for (const [n, { kind, from, to }] of blocks.entries()) {
    if (to - from > LONGEST_LINE || kind === 'headline') {
      inSources = false;
      continue;
    }
    const words = text.slice(from, to);
    const isEdge = n < EDGE_BLOCKS || n >= blocks.length - EDGE_BLOCKS;
    const at = span(from, to);
    if (SOURCES_HEADING.test(words)) inSources = true;
    else if (inSources) lines.push({ words, at, rule: 'credit/source-list' });
    else if (kind === 'dateline') {
      const credit = words.match(PARENTHESES)?.[1];
      if (credit !== undefined) lines.push({ words: credit, at, rule: 'credit/dateline' });
    } else if (isEdge) {
      const rule = ruleOf(words, kind === 'byline');
      if (rule !== null) lines.push({ words, at, rule });
    }
  }
  if (report.credit !== undefined && !lines.some(({ words }) => words.includes(report.credit!.replace(/[()]/g, '')))) {
    const from = text.lastIndexOf(report.credit);
    const at = from < 0 ? null : span(from, from + report.credit.length);
    lines.push({ words: report.credit, at, rule: OF_A_PART.test(report.credit) ? 'credit/part' : 'credit/line' });
  }
  for (const { how, name } of report.refersTo ?? [])
    if (how === 'taken from' && name !== undefined) lines.push({ words: name, at: null, rule: 'credit/tag' });
  return lines;
}

function ruleOf(words: string, isByline: boolean): string | null {
  if (OF_A_PART.test(words)) return 'credit/part';
  const isLine = words.length <= LONGEST_BYLINE && !/[.!?]$/.test(words);
  if (isByline || (isLine && BYLINE.test(words))) return 'credit/byline';
  return OF_THE_WHOLE.test(words) ? 'credit/line' : null;
}
