// Headlines and reports -> whether a report agrees with a headline rather than disagrees.
//
// In:  a headline, a report with its claims, and the cosine of each claim with the headline.
// Out: features of the two; and, of scores, the share of pairs (one report that agrees, one that disagrees, with one headline) put in order.
//
// A baseline: how near the claims stand to the headline, and words by which reports say that something is not so.

import { compareQuantities, quantitiesIn } from '../text/quantities/index.ts';
import { bootstrap, type Interval } from './bootstrap.ts';
import { countOf, DENIALS, FALSEHOODS, HEDGES, NEGATIONS } from './sign-words.ts';

export interface ReportedClaim {
  readonly cue: string;
  readonly content: string;
}

export interface StanceRow {
  readonly topic: number;
  readonly headline: string;
  readonly agrees: boolean;
  readonly score: number;
}

const NEAREST = 3;

export function stanceFeatures(
  headline: string,
  { text, claims }: { readonly text: string; readonly claims: readonly ReportedClaim[] },
  cosines: readonly number[],
): readonly number[] {
  const ranked = claims.map((claim, n) => ({ claim, cosine: cosines[n]! })).sort((a, b) => b.cosine - a.cosine);
  const near = ranked.slice(0, NEAREST);
  const words = near.map(({ claim }) => `${claim.cue} ${claim.content}`).join(' . ');
  const all = claims.map(({ cue, content }) => `${cue} ${content}`).join(' . ');
  const rate = (of: string, pattern: RegExp): number => Math.log(1 + (1000 * countOf(of, pattern)) / (of.length + 200));
  const isDoubted = countOf(headline, FALSEHOODS) + countOf(headline, DENIALS) > 0 ? 1 : -1;
  const signs = [
    rate(text, FALSEHOODS),
    rate(text, DENIALS),
    rate(all, FALSEHOODS),
    rate(all, DENIALS),
    rate(words, DENIALS),
  ];
  const numbers = quantitiesIn(headline);
  const compared = near.flatMap(({ claim }) =>
    quantitiesIn(claim.content).flatMap((q) => numbers.map((n) => compareQuantities(n, q))),
  );
  return [
    ranked[0]?.cosine ?? 0,
    near.reduce((sum, { cosine }) => sum + cosine, 0) / Math.max(1, near.length),
    Math.log(1 + claims.length),
    ...signs,
    ...signs.map((sign) => sign * isDoubted),
    isDoubted,
    rate(words, NEGATIONS) * (countOf(headline, NEGATIONS) > 0 ? -1 : 1),
    rate(words, HEDGES),
    rate(text, HEDGES),
    rate(text, NEGATIONS),
    compared.filter((how) => how === 'apart').length,
    compared.filter((how) => how === 'equal').length,
  ];
}

/** Share of the pairs within a headline whose agreeing report has the higher score; ties count half. Whole topics are drawn again. */
export function orderedWithin(rows: readonly StanceRow[]): { readonly interval: Interval; readonly pairs: number } {
  const byTopic = new Map<number, StanceRow[]>();
  for (const row of rows) byTopic.set(row.topic, [...(byTopic.get(row.topic) ?? []), row]);
  const counts = [...byTopic.values()].map(orderedIn);
  const interval = bootstrap(counts, (drawn) => {
    const pairs = drawn.reduce((sum, one) => sum + one.pairs, 0);
    return pairs === 0 ? null : drawn.reduce((sum, one) => sum + one.right, 0) / pairs;
  });
  return { interval, pairs: counts.reduce((sum, one) => sum + one.pairs, 0) };
}

function orderedIn(rows: readonly StanceRow[]): { readonly right: number; readonly pairs: number } {
  let [right, pairs] = [0, 0];
  for (const agreeing of rows.filter(({ agrees }) => agrees))
    for (const other of rows) {
      if (other.agrees || other.headline !== agreeing.headline) continue;
      pairs++;
      right += agreeing.score > other.score ? 1 : agreeing.score === other.score ? 0.5 : 0;
    }
  return { right, pairs };
}
