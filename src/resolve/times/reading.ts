// What the times of a claim are read with: its parts, what the report says, and expressions as readings.
//
// In:  an expression and where it stands.
// Out: readings of it, best first.

import type { Claim } from '../../nouns/claim.ts';
import { firstEndingAfter, type Span, span } from '../../nouns/span.ts';
import type { TimeReading } from '../../nouns/time.ts';
import type { Expression } from './expressions.ts';
import type { Post } from './posts.ts';
import { knownAt, type ReportTimes } from './report-times.ts';
import { writtenWhen } from './when.ts';

/** What a claim must have for its times to be found. */
export type Timed = Pick<Claim, 'content' | 'cue' | 'source'>;

export interface Setting {
  readonly times: ReportTimes;
  readonly post: Post | null;
  /** Days outside of it date no clock. */
  readonly inside?: Span | null;
  /** What is read is past, whatever the words around speak of: "“I would go,” she said on Tuesday". */
  readonly isPast?: boolean;
}

/** Of rows in order, those that share a character with a stretch, and one more at its end. */
export function between<T extends Span>(rows: readonly T[], { from, to }: Span): readonly T[] {
  const first = firstEndingAfter(rows, from);
  return rows.slice(first, firstEndingAfter(rows, to) + 1).filter((one) => one.from <= to);
}

export function isColon(text: string, cue: Span): boolean {
  return /^\s*:$/.test(text.slice(cue.from, cue.to));
}

/** A day or a clock without the words before it that bound it: they may stand outside of a content that begins with it. */
export function coreOf({ to, clock, from }: Expression): Span {
  return { from: clock ? Math.max(from, Math.min(clock.from, to - 1)) : Math.max(from, to - 1), to };
}

export function readingsOf(
  expression: Expression,
  text: string,
  { times, post, inside = null, isPast = false }: Setting,
): readonly TimeReading[] {
  const { from, to } = expression;
  const at = span(from, to);
  const known = knownAt(times, text, { at, post, inside });
  return writtenWhen(expression, isPast ? { ...known, isToCome: false } : known).map((edtf) => ({ edtf, at }));
}

/** "posts on the board from Friday", "a letter dated 3 May": a paper says when it was issued. */
export function isIssued(text: string, source: Span, { from, to, isName, day }: Expression): boolean {
  return !isName && day !== null && ISSUED.test(text.slice(source.from, Math.max(from, to - 1)));
}

/** Words between a paper and the day that it bears. */
const ISSUED =
  /(?<![\p{L}])(?:post(?:s|ings?|ed)?|letters?|statements?|messages?|e-?mails?|tweets?|videos?|reports?|figures|data|memos?|orders?|notices?|communiqués?|decrees?|interviews?)(?![\p{L}])[^.;]{0,80}?(?<![\p{L}])(?:from|dated|issued|published|released|posted|made|sent|written|aired|filed|given)(?![\p{L}])[^.;,]{0,40}$/iu;
