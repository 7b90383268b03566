// How well times of claims are found: against the own gold, on the claims as people marked them.
//
// In:  a report's labels and the times that were found for each claim.
// Out: counts that add up over reports, for each kind of time.
//
// A time is `right` when its EDTF is the gold's, character for character; `other` when one of its other readings is; `wrong`
// when it is neither; `missed` when nothing was given; `spurious` when the gold has none.

import type { ClaimTime } from '../nouns/time.ts';
import type { Sidecar } from './own-gold.ts';

export const MEASURED_TIMES = Object.freeze(['happened', 'said', 'published'] as const);
export type MeasuredTime = (typeof MEASURED_TIMES)[number];

export interface TimeCounts {
  readonly gold: number;
  readonly right: number;
  readonly other: number;
  readonly wrong: number;
  readonly missed: number;
  readonly spurious: number;
}

/** What came of one time of one claim. */
export interface TimeRow {
  readonly claim: number;
  readonly of: MeasuredTime;
  readonly what: 'right' | 'other' | 'wrong' | 'missed' | 'spurious';
  readonly gold: string | null;
  readonly given: ClaimTime | null;
}

/** One line for each time that the gold has or that was given. `times` in the order of the claims' numbers, from 1. */
export function timeRows(
  { claims, published }: Pick<Sidecar, 'claims' | 'published'>,
  times: readonly (readonly ClaimTime[])[],
): readonly TimeRow[] {
  return times.flatMap((found, i) => {
    const labels = claims[String(i + 1)];
    if (!labels) return [];
    return MEASURED_TIMES.flatMap((of): readonly TimeRow[] => {
      // A post of a live blog has its own; any other claim is of its report.
      const gold = (of === 'published' ? (labels.published ?? published)[0] : labels[of]?.[0]) ?? null;
      const given = found.find((time) => time.of === of) ?? null;
      if (gold === null && given === null) return [];
      return [{ claim: i + 1, of, what: judged(gold, given), gold, given }];
    });
  });
}

function judged(gold: string | null, given: ClaimTime | null): TimeRow['what'] {
  if (gold === null) return 'spurious';
  if (given === null) return 'missed';
  if (given.edtf === gold) return 'right';
  return given.others.some(({ edtf }) => edtf === gold) ? 'other' : 'wrong';
}

export function timeCounts(rows: readonly TimeRow[], of: MeasuredTime): TimeCounts {
  const n = (what: TimeRow['what']): number => rows.filter((row) => row.of === of && row.what === what).length;
  const [right, other, wrong, missed] = [n('right'), n('other'), n('wrong'), n('missed')];
  return Object.freeze({ gold: right + other + wrong + missed, right, other, wrong, missed, spurious: n('spurious') });
}
