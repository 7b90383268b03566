// The weights of the relations, and what they make of a pair.

/** A contradiction is found first; what parts the two is read off the words. */
export type Judged = 'same' | 'updates' | 'cites' | 'denies' | 'contradicts';

/** What is learnt of one relation: log-odds of each feature, and what is suggested at all. */
export interface RelationWeights {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  /** Scores below it are not suggested. */
  readonly least: number;
}

/** The file models/links/weights.json. */
export interface LinkWeights {
  readonly name: string;
  /** In how many of `of` paragraphs of news a stem stands. */
  readonly words: { readonly of: number; readonly seen: Readonly<Record<string, number>> };
  readonly relations: Readonly<Record<Judged, RelationWeights>>;
}

/** Probability, 0 to 1. */
export function scoreOf(features: readonly string[], { bias, weights }: RelationWeights): number {
  let sum = bias;
  for (const feature of features) sum += weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
