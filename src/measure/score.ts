// Every measure of predicted relations against gold ones, over any number of articles.
//
// In:  pairs of relations, one pair per article (or per pair of annotators of an article).
// Out: one ratio per measure and role; docs/eval.md says what each means.
//
// Counts are summed over all pairs first and divided last, so a long article weighs more than a short one.

import { type Calibration, calibrationOf, type Scored } from './calibration.ts';
import { ROLES, type Role } from './gold.ts';
import { KINDS, type Kind } from './kinds.ts';
import { matched } from './match.ts';
import { add, newTally, type Ratio, ratioOf, sharedInBags, type Tally } from './ratio.ts';
import { byRole, type Pair, type Relation, sharedCount, type TokenSet } from './relations.ts';
import { runsOf } from './runs.ts';

type ByRole<T> = Readonly<Record<Role, T>>;

interface KindScore {
  readonly kind: Kind | 'all';
  /** Recall over gold of this kind, precision over predictions that are of this kind by their own marks. */
  readonly relation: Ratio;
  /** The same when cues are not compared: for systems that mark none. */
  readonly cueIgnored: Ratio;
}

export interface Scores {
  /** How many pairs were measured. */
  readonly pairs: number;
  readonly exact: ByRole<Ratio>;
  readonly token: ByRole<Ratio>;
  readonly partial: ByRole<Ratio>;
  readonly relation: Ratio;
  readonly relationStrict: Ratio;
  /** Counted in another way than all the others: never in one table with them. */
  readonly runs: ByRole<Ratio>;
  readonly kinds: readonly KindScore[];
  /** Null when no prediction has a score. */
  readonly calibration: Calibration | null;
}

export function scoresOf(pairs: Iterable<Pair>): Scores {
  const tallies = () => byRole(newTally);
  const [exact, token, partial, runs] = [tallies(), tallies(), tallies(), tallies()];
  const [relation, strict] = [newTally(), newTally()];
  const kinds = (['all', ...KINDS] as const).map((kind) => ({ kind, relation: newTally(), cueIgnored: newTally() }));
  const scored: Scored[] = [];
  let count = 0;
  for (const { gold: goldArticle, predicted: predictedArticle } of pairs) {
    count++;
    const gold = goldArticle.relations;
    const predicted = predictedArticle.relations;
    for (const role of ROLES) {
      const g = gold.map((r) => r[role]).filter((tokens) => tokens.length > 0);
      const p = predicted.map((r) => r[role]).filter((tokens) => tokens.length > 0);
      addBags(exact[role], g.map(String), p.map(String));
      const goldUnion = union(g);
      const predictedUnion = union(p);
      const right = sharedCount(goldUnion, predictedUnion);
      add(token[role], { right, gold: goldUnion.length, predicted: predictedUnion.length });
      addPartial(partial[role], { g, p, goldUnion, predictedUnion });
      addBags(runs[role], runsOf(goldArticle, role), runsOf(predictedArticle, role));
    }
    const pairing = matched(gold, predicted);
    add(relation, { right: pairing.length, gold: gold.length, predicted: predicted.length });
    addBags(strict, gold.map(keyOf), predicted.map(keyOf));
    const pairingWithoutCue = matched(gold, predicted, { ignoringCue: true });
    for (const row of kinds) {
      addKind(row.relation, row.kind, { gold, predicted, pairing });
      addKind(row.cueIgnored, row.kind, { gold, predicted, pairing: pairingWithoutCue });
    }
    const found = new Set(pairing.map(([, j]) => j));
    for (const [j, { score }] of predicted.entries()) if (score !== null) scored.push({ score, isRight: found.has(j) });
  }
  const ratios = (tallied: ByRole<Tally>) => byRole((role) => ratioOf(tallied[role]));
  return Object.freeze({
    pairs: count,
    exact: ratios(exact),
    token: ratios(token),
    partial: ratios(partial),
    relation: ratioOf(relation),
    relationStrict: ratioOf(strict),
    runs: ratios(runs),
    kinds: kinds.map((k) => ({ kind: k.kind, relation: ratioOf(k.relation), cueIgnored: ratioOf(k.cueIgnored) })),
    calibration: calibrationOf(scored),
  });
}

function addBags(tally: Tally, gold: readonly string[], predicted: readonly string[]): void {
  add(tally, { right: sharedInBags(gold, predicted), gold: gold.length, predicted: predicted.length });
}

/**
 * Johansson & Moschitti (2010): each span counts as far as it is covered by spans of the other side. They are covered by
 * all of those together, so that two claims of one source do not count its tokens twice.
 */
function addPartial(
  tally: Tally,
  {
    g,
    p,
    goldUnion,
    predictedUnion,
  }: Readonly<Record<'g' | 'p', readonly TokenSet[]>> & Readonly<Record<'goldUnion' | 'predictedUnion', TokenSet>>,
): void {
  const share = (tokens: TokenSet, others: TokenSet) => sharedCount(tokens, others) / tokens.length;
  for (const tokens of g) tally.goldRight += share(tokens, predictedUnion);
  for (const tokens of p) tally.predictedRight += share(tokens, goldUnion);
  tally.gold += g.length;
  tally.predicted += p.length;
}

function addKind(
  tally: Tally,
  kind: Kind | 'all',
  of: {
    readonly gold: readonly Relation[];
    readonly predicted: readonly Relation[];
    readonly pairing: readonly (readonly [number, number])[];
  },
): void {
  const isOf = (relation: Relation) => kind === 'all' || relation.kinds.includes(kind);
  tally.gold += of.gold.filter(isOf).length;
  tally.predicted += of.predicted.filter(isOf).length;
  tally.goldRight += of.pairing.filter(([i]) => isOf(of.gold[i]!)).length;
  tally.predictedRight += of.pairing.filter(([, j]) => isOf(of.predicted[j]!)).length;
}

function keyOf({ source, cue, content }: Relation): string {
  return [source, cue, content].join(' / ');
}

function union(sets: readonly TokenSet[]): TokenSet {
  return [...new Set(sets.flat())].sort((a, b) => a - b);
}
