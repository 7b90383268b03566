// Whether a claim that a later pass found is another reading of a claim that a person has judged.
//
// In:  the spans of both, in one report.
// Out: how near they are, or null when they are two claims.
//
//     judged   <Lopez> [said] {the plant would close}
//     later    Lopez <said> ... [said] {the plant would close} in May      the cue is shared: another reading
//     later    Lopez [said {that <the mayor> [told] {him to go}}]          a claim within the other: two claims
//
// Near means that the cues share a character, or that at least half of the judged claim's content is in the later one's. A
// claim whose cue stands in the other's content says what somebody is said to have said there: it is a claim of its own.

import { holds, overlaps, type Span } from '../nouns/index.ts';

/** Where a claim stands. */
export interface Spans {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
}

/** How near two readings are: cues that touch come before any share of content. */
export interface Nearness {
  readonly cue: boolean;
  /** UTF-16 units of the judged claim's content that the later one's holds too. */
  readonly shared: number;
}

/** Null when `later` is not another reading of `judged`. */
export function nearness(later: Spans, judged: Spans): Nearness | null {
  const shared = sharedUnits(later.content, judged.content);
  if (overlaps(later.cue, judged.cue)) return { cue: true, shared };
  if (isWithin(later, judged) || isWithin(judged, later)) return null;
  return shared * 2 >= units(judged.content) ? { cue: false, shared } : null;
}

/** Whether `a` is nearer than `b`. */
export function isNearer(a: Nearness, b: Nearness): boolean {
  return a.cue === b.cue ? a.shared > b.shared : a.cue;
}

function isWithin(inner: Spans, outer: Spans): boolean {
  return outer.content.some((part) => holds(part, inner.cue));
}

/** Both in order and without overlaps of their own, so that one walk over both meets every pair that overlaps. */
function sharedUnits(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    shared += Math.max(0, Math.min(a[i]!.to, b[j]!.to) - Math.max(a[i]!.from, b[j]!.from));
    if (a[i]!.to < b[j]!.to) i++;
    else j++;
  }
  return shared;
}

function units(content: readonly Span[]): number {
  return content.reduce((sum, { from, to }) => sum + to - from, 0);
}
