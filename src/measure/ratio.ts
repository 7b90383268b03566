// Precision, recall and F1 from counts that grow over articles (micro averages).

export interface Ratio {
  /** Share of the predicted that is right, 0 to 1; 0 where nothing was predicted. */
  readonly precision: number;
  /** Share of the gold that was found, 0 to 1; 0 where there is no gold. */
  readonly recall: number;
  /** Their harmonic mean; 0 where both are 0. */
  readonly f1: number;
  /** How many there are in the gold. */
  readonly gold: number;
  /** How many were predicted. */
  readonly predicted: number;
}

/** Counts on their way to a Ratio. Right ones are counted on both sides, since some measures weigh them differently. */
export interface Tally {
  goldRight: number;
  gold: number;
  predictedRight: number;
  predicted: number;
}

export function newTally(): Tally {
  return { goldRight: 0, gold: 0, predictedRight: 0, predicted: 0 };
}

/** Adds counts where one right prediction finds exactly one of the gold. */
export function add(
  tally: Tally,
  counts: { readonly right: number; readonly gold: number; readonly predicted: number },
): void {
  tally.goldRight += counts.right;
  tally.predictedRight += counts.right;
  tally.gold += counts.gold;
  tally.predicted += counts.predicted;
}

export function ratioOf({ goldRight, gold, predictedRight, predicted }: Tally): Ratio {
  const precision = predicted > 0 ? predictedRight / predicted : 0;
  const recall = gold > 0 ? goldRight / gold : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return Object.freeze({ precision, recall, f1, gold, predicted });
}

/** How many elements two lists share, an element that stands in both twice counting twice. */
export function sharedInBags(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const key of a) left.set(key, (left.get(key) ?? 0) + 1);
  let shared = 0;
  for (const key of b) {
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(key, count - 1);
  }
  return shared;
}
