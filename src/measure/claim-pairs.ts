// Pairs of claims about one topic, as ClaimDiff has them -> what may show that the second weakens the first.
//
// In:  JSON lines {topic, claim_a, claim_b, relation}, and the cosine of the two claims' vectors.
// Out: rows with their features, in the order of FEATURES.
//
// A baseline: vectors, and counts of words that anyone can read here. Nothing in it knows what the two say.

import { compareQuantities, quantitiesIn } from '../text/quantities/index.ts';
import { type NoRow, type RowsOfLines, rowsOfLines } from './rows-of-lines.ts';
import { CONTRASTS, countOf, DENIALS, HEDGES, NEGATIONS, wordsOf } from './sign-words.ts';

export interface ClaimPair {
  readonly topic: string;
  readonly first: string;
  readonly second: string;
  readonly isSo: boolean;
}

const NO_PAIR: NoRow = {
  code: 'measure/no-pair',
  message: 'This line is no pair of claims.',
  fix: 'Give {"topic", "claim_a", "claim_b", "relation": 0 or 1}; see docs/eval.md.',
};

export function readPairs(jsonl: string, input: string): RowsOfLines<ClaimPair> {
  return rowsOfLines(jsonl, {
    input,
    noRow: NO_PAIR,
    rowOf: ({ topic, claim_a: first, claim_b: second, relation }) => {
      if (typeof topic !== 'string' || typeof first !== 'string' || typeof second !== 'string') return null;
      return relation === 0 || relation === 1 ? { topic, first, second, isSo: relation === 1 } : null;
    },
  });
}

/** `cosine`: of the two claims' vectors, which are features themselves: what is said on a topic is seldom weakened by any claim on it alike. */
export function pairFeatures({ first, second }: ClaimPair, cosine: number): readonly number[] {
  const [a, b] = [first, second].map((text) => wordsOf(text));
  const shared = [...a!].filter((word) => b!.has(word)).length;
  const each = (pattern: RegExp): readonly number[] => {
    const [x, y] = [countOf(first, pattern), countOf(second, pattern)];
    return [x, y, Math.abs(Math.min(x, 1) - Math.min(y, 1))];
  };
  const [p, q] = [quantitiesIn(first), quantitiesIn(second)];
  const compared = p.flatMap((x) => q.map((y) => compareQuantities(x, y)));
  return [
    cosine,
    cosine * cosine,
    shared / Math.max(1, a!.size + b!.size - shared),
    shared / Math.max(1, a!.size),
    shared / Math.max(1, b!.size),
    Math.log(first.length + 1),
    Math.log(second.length + 1),
    ...each(NEGATIONS),
    ...each(DENIALS),
    ...each(HEDGES),
    ...each(CONTRASTS),
    compared.filter((how) => how === 'apart').length,
    compared.filter((how) => how === 'equal' || how === 'compatible').length,
    p.length,
    q.length,
  ];
}
