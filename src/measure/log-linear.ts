// Fits the weights of a log-linear model: among options, each a list of features, which one was right.
//
// Plain gradient steps over all questions, scaled for each weight by what it has seen (Adagrad), in the order given: the
// same questions give the same weights. Weights near zero are dropped.

export interface Question {
  /** Features of each option. */
  readonly options: readonly (readonly string[])[];
  /** The right option. */
  readonly right: number;
}

export interface FitOptions {
  readonly rounds?: number;
  /** How strongly weights are drawn to zero. */
  readonly pull?: number;
}

export function fit(
  questions: readonly Question[],
  { rounds = 30, pull = 0.5 }: FitOptions = {},
): Record<string, number> {
  const numbers = new Map<string, number>();
  const coded = questions.map(({ options, right }) => ({
    right,
    options: options.map((features) => Int32Array.from(features, (f) => numberIn(numbers, f))),
  }));
  const weights = new Float64Array(numbers.size);
  const seen = new Float64Array(numbers.size).fill(1);
  const gradient = new Float64Array(numbers.size);
  const perStep = Math.max(1, Math.ceil(coded.length / 64));
  for (let round = 0; round < rounds; round++)
    for (let step = 0; step * perStep < coded.length; step++) {
      const batch = coded.filter((_, i) => i % Math.ceil(coded.length / perStep) === step);
      if (batch.length === 0) continue;
      gradient.fill(0);
      for (const { options, right } of batch) addGradient(gradient, options, { right, weights });
      const share = batch.length / coded.length;
      for (let i = 0; i < weights.length; i++) {
        const g = gradient[i]! - pull * share * weights[i]!;
        seen[i] = seen[i]! + g * g;
        weights[i] = weights[i]! + (0.5 * g) / Math.sqrt(seen[i]!);
      }
    }
  const out: Record<string, number> = {};
  for (const [feature, i] of [...numbers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = Math.round(weights[i]! * 1000) / 1000;
    if (Math.abs(weight) >= 0.01) out[feature] = weight;
  }
  return out;
}

function numberIn(numbers: Map<string, number>, feature: string): number {
  const known = numbers.get(feature);
  if (known !== undefined) return known;
  numbers.set(feature, numbers.size);
  return numbers.size - 1;
}

function addGradient(
  gradient: Float64Array,
  options: readonly Int32Array[],
  { right, weights }: { readonly right: number; readonly weights: Float64Array },
): void {
  const scores = options.map((features) => features.reduce((sum, f) => sum + weights[f]!, 0));
  const highest = Math.max(...scores);
  const raised = scores.map((s) => Math.exp(s - highest));
  const all = raised.reduce((sum, x) => sum + x, 0);
  options.forEach((features, i) => {
    const step = (i === right ? 1 : 0) - raised[i]! / all;
    for (const f of features) gradient[f] = gradient[f]! + step;
  });
}
