// `hearsay eval claimdiff`: does the second of two claims weaken (or strengthen) the first? See docs/eval.md.
//
// Each pair is scored by weights that have not seen its topic. All counting is in measure/.

import { aucOf, rowsOf } from '../measure/auc.ts';
import { type ClaimPair, pairFeatures, readPairs } from '../measure/claim-pairs.ts';
import { scoresInFolds } from '../measure/logistic.ts';
import { dot } from '../measure/topics.ts';
import { noGold, show, textOf, vectorsFor } from './eval-auc.ts';

const ASKED = 0.75;

/** Ends with 0 (all well) or 1 (some lines had Problems); throws a Fault for bad use. */
export async function evalClaimDiff(path: string, { format }: { readonly format?: string } = {}): Promise<0 | 1> {
  const { rows: pairs, problems } = readPairs(await textOf(path), path);
  if (pairs.length === 0) throw noGold(path, problems, '{topic, claim_a, claim_b, relation}');
  const vectors = await vectorsFor(pairs.flatMap(({ first, second }) => [first, second]));
  const topics = new Map([...new Set(pairs.map(({ topic }) => topic))].map((topic, n) => [topic, n]));
  const of = pairs.length;
  const figure = (features: (pair: ClaimPair, a: Float32Array, b: Float32Array) => readonly number[]) => {
    const rows = pairs.map((pair) => ({
      features: features(pair, vectors.get(pair.first)!, vectors.get(pair.second)!),
      isSo: pair.isSo,
      topic: topics.get(pair.topic)!,
    }));
    const scores = scoresInFolds(rows);
    return aucOf(rowsOf(rows.map(({ isSo, topic }, n) => ({ isSo, topic, score: scores[n]! }))));
  };
  const signs = (pair: ClaimPair, a: Float32Array, b: Float32Array) => pairFeatures(pair, dot(a, b));
  const figures = [
    { name: 'cosine alone', of, asked: null, interval: figure((_, a, b) => [dot(a, b)]) },
    { name: 'cosine, words, quantities', of, asked: null, interval: figure(signs) },
    {
      name: 'these and both vectors',
      of,
      asked: ASKED,
      interval: figure((pair, a, b) => [...signs(pair, a, b), ...a, ...b]),
    },
  ];
  return show({ path, figures, problems, format });
}
