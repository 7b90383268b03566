// How well claims inside claims are found.
//
// In:  articles with what is marked in them, of which some stand in the content of others: gold, and predicted.
// Out: one ratio for each question, over all articles together.
//
// Nested claims are matched as outermost ones are (match.ts), among themselves. A nested claim cannot be found where the
// claim around it was not, so `outerFound` leaves out, on both sides, what stands in an outermost claim that has no
// partner; `all` leaves nothing out.

import { type Calibration, calibrationOf } from './calibration.ts';
import type { Attribution } from './gold.ts';
import { matched } from './match.ts';
import { add, newTally, type Ratio, ratioOf } from './ratio.ts';
import { type Relation, relationsOf } from './relations.ts';

/** One attribution, and where in its list the innermost one stands whose content holds it. */
export interface NestingMark extends Attribution {
  readonly within: number | null;
}

/** What a person and a machine marked in one article. */
export interface NestingPair {
  readonly text: string;
  readonly gold: readonly NestingMark[];
  readonly predicted: readonly NestingMark[];
}

export interface NestedScores {
  /** Nested claims whose outermost claim has a partner. */
  readonly outerFound: Ratio;
  /** The same, right only where the claim around it is the partner of the right one. */
  readonly placed: Ratio;
  /** The same as `outerFound`, of those two deep and deeper. */
  readonly deep: Ratio;
  /** All nested claims. */
  readonly all: Ratio;
  /** Of the predictions that `outerFound` counts; null where none has a score. */
  readonly calibration: Calibration | null;
}

export function nestedScores(pairs: Iterable<NestingPair>): NestedScores {
  const tallies = { outerFound: newTally(), placed: newTally(), deep: newTally(), all: newTally() };
  const scored: { readonly score: number; readonly isRight: boolean }[] = [];
  for (const pair of pairs) {
    const gold = sideOf(pair.text, pair.gold);
    const predicted = sideOf(pair.text, pair.predicted);
    const outer = pairsOf(gold, predicted, (side, at) => side.depth[at] === 0);
    const goldFound = new Set(outer.map(([i]) => i));
    const predictedFound = new Set(outer.map(([, j]) => j));
    const isFound: Choice = (side, at) =>
      side.depth[at]! > 0 && (side === gold ? goldFound : predictedFound).has(side.root[at]!);
    const nested = pairsOf(gold, predicted, isFound);
    const partner = new Map([...outer, ...nested]);
    const isPlaced = nested.filter(([i, j]) => partner.get(pair.gold[i]!.within!) === pair.predicted[j]!.within);
    const isDeep: Choice = (side, at) => isFound(side, at) && side.depth[at]! > 1;
    const isNested: Choice = (side, at) => side.depth[at]! > 0;
    const count = (choice: Choice, right: number) => ({
      right,
      gold: chosen(gold, choice).length,
      predicted: chosen(predicted, choice).length,
    });
    add(tallies.outerFound, count(isFound, nested.length));
    add(tallies.placed, count(isFound, isPlaced.length));
    add(tallies.deep, count(isDeep, pairsOf(gold, predicted, isDeep).length));
    add(tallies.all, count(isNested, pairsOf(gold, predicted, isNested).length));
    const right = new Set(nested.map(([, j]) => j));
    for (const { at, score } of chosen(predicted, isFound))
      if (score !== null) scored.push({ score, isRight: right.has(at) });
  }
  return Object.freeze({
    outerFound: ratioOf(tallies.outerFound),
    placed: ratioOf(tallies.placed),
    deep: ratioOf(tallies.deep),
    all: ratioOf(tallies.all),
    calibration: calibrationOf(scored),
  });
}

/** One side of a pair: its relations, and for each mark the outermost one around it and how deep it stands. */
interface Side {
  readonly relations: readonly Relation[];
  readonly root: readonly number[];
  readonly depth: readonly number[];
}

/** Which marks are meant, by their position. */
type Choice = (side: Side, at: number) => boolean;

function sideOf(text: string, marks: readonly NestingMark[]): Side {
  const up = marks.map((_, at) => {
    const above: number[] = [];
    for (let mark = marks[at]!.within; mark !== null; mark = marks[mark]!.within) {
      if (above.length === marks.length) throw new RangeError(`mark ${at} stands in itself; nesting knows no cycles`);
      above.push(mark);
    }
    return { root: above.at(-1) ?? at, depth: above.length };
  });
  return {
    relations: relationsOf({ text, attributions: marks }).relations,
    root: up.map(({ root }) => root),
    depth: up.map(({ depth }) => depth),
  };
}

function chosen(side: Side, choice: Choice): readonly Relation[] {
  return side.relations.filter(({ at }) => choice(side, at));
}

/** Partners among those chosen, by the positions of their marks. */
function pairsOf(gold: Side, predicted: Side, choice: Choice): readonly (readonly [gold: number, predicted: number])[] {
  const [g, p] = [chosen(gold, choice), chosen(predicted, choice)];
  return matched(g, p).map(([i, j]) => [g[i]!.at, p[j]!.at]);
}
