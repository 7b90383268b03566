// Whether scores mean what they say: of the claims with a score near 0.8, are eight in ten right?
//
// In:  the score of each prediction, and whether it matches a gold relation (leniently, see match.ts).
// Out: ten bins of equal width with their mean score and share of right ones, and the expected calibration error: the
//      mean distance of the two, weighted by how many fall into the bin (Naeini et al. 2015; Guo et al. 2017).

export interface Scored {
  readonly score: number;
  readonly isRight: boolean;
}

interface Bin {
  /** Scores from this, included, … */
  readonly from: number;
  /** … to this, left out, but for 1 itself. */
  readonly to: number;
  readonly predicted: number;
  /** Null where the bin is empty. */
  readonly meanScore: number | null;
  /** Share that is right, 0 to 1; null where the bin is empty. */
  readonly right: number | null;
}

export interface Calibration {
  /** How many predictions have a score. */
  readonly predicted: number;
  /** Expected calibration error, 0 (scores mean what they say) to 1. */
  readonly error: number;
  readonly bins: readonly Bin[];
}

const BINS = 10;

/** Null when nothing has a score. */
export function calibrationOf(scored: readonly Scored[]): Calibration | null {
  if (scored.length === 0) return null;
  const filled = Array.from({ length: BINS }, () => ({ predicted: 0, sum: 0, right: 0 }));
  for (const { score, isRight } of scored) {
    const bin = filled[Math.min(BINS - 1, Math.floor(score * BINS))]!;
    bin.predicted++;
    bin.sum += score;
    if (isRight) bin.right++;
  }
  const distances = filled.map(({ sum, right }) => Math.abs(sum - right));
  return Object.freeze({
    predicted: scored.length,
    error: distances.reduce((a, b) => a + b, 0) / scored.length,
    bins: filled.map(({ predicted, sum, right }, i) =>
      Object.freeze({
        from: i / BINS,
        to: (i + 1) / BINS,
        predicted,
        meanScore: predicted > 0 ? sum / predicted : null,
        right: predicted > 0 ? right / predicted : null,
      }),
    ),
  });
}
