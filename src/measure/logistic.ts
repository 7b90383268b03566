// A logistic regression over a few numbers, fitted on some topics and asked about others.
//
// In:  rows of numbers, what is so of each, its topic.
// Out: a score for each row, from weights that have not seen its topic.
//
// Each number is brought to mean 0 and spread 1 on the rows that are fitted; then plain gradient steps over all rows, scaled for each weight by
// what it has seen (Adagrad), drawn to zero a little. The same rows give the same scores.

export interface Row {
  readonly features: readonly number[];
  readonly isSo: boolean;
  readonly topic: number;
}

const FOLDS = 10;
const STEPS = 150;
/** How strongly weights are drawn to zero: as many rows as this would. */
const PULL = 500;

/** In the order of the rows. Topics go to folds in turn. */
export function scoresInFolds(rows: readonly Row[]): readonly number[] {
  const scores = rows.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = rows.filter(({ topic }) => topic % FOLDS !== fold);
    if (seen.length === 0 || seen.length === rows.length) continue;
    const scoreOf = fitted(seen);
    for (const [n, { features, topic }] of rows.entries()) if (topic % FOLDS === fold) scores[n] = scoreOf(features);
  }
  return scores;
}

function fitted(rows: readonly Row[]): (features: readonly number[]) => number {
  const width = rows[0]!.features.length;
  const mean = columnMeans(rows, width, (value) => value);
  const spread = columnMeans(rows, width, (value, k) => (value - mean[k]!) ** 2).map((v) => Math.sqrt(v) || 1);
  const standard = (features: readonly number[]): Float64Array =>
    Float64Array.from([1, ...features.map((value, k) => (value - mean[k]!) / spread[k]!)]);
  const x = rows.map(({ features }) => standard(features));
  const weights = new Float64Array(width + 1);
  const seen = new Float64Array(width + 1).fill(1e-6);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, k) => (k === 0 ? 0 : (PULL * weight) / rows.length));
    for (const [n, row] of x.entries()) {
      const miss = (1 / (1 + Math.exp(-dot(row, weights))) - Number(rows[n]!.isSo)) / rows.length;
      for (let k = 0; k <= width; k++) gradient[k] = gradient[k]! + miss * row[k]!;
    }
    for (let k = 0; k <= width; k++) {
      seen[k] = seen[k]! + gradient[k]! ** 2;
      weights[k] = weights[k]! - (0.3 * gradient[k]!) / Math.sqrt(seen[k]!);
    }
  }
  return (features) => dot(standard(features), weights);
}

function columnMeans(rows: readonly Row[], width: number, of: (value: number, k: number) => number): readonly number[] {
  return Array.from(
    { length: width },
    (_, k) => rows.reduce((sum, row) => sum + of(row.features[k]!, k), 0) / rows.length,
  );
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
