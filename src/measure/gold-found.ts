// What was found in a report of the own gold, laid beside its labels.
//
// In:  a labelled report, and the claims and speakers that a machine found in the same text.
// Out: which found claim stands for which labelled one, outermost among outermost and nested among nested.
//
// Matched as everywhere (match.ts): half of both contents, cues touch, sources touch or both are missing. Labels of a
// claim that was not found cannot be right or wrong; measures of labels are over the pairs.

import type { Claim } from '../nouns/claim.ts';
import type { Speaker } from '../nouns/speaker.ts';
import { matched } from './match.ts';
import type { Incident, LabelledReport, MarkedSpans } from './own-gold.ts';
import { type Relation, relationsOf } from './relations.ts';

/** One report of the gold, and what was found in it. Spans of both count in the report's text. */
export interface FoundReport {
  readonly report: LabelledReport;
  readonly incident: Pick<Incident, 'speakers' | 'places'>;
  readonly found: readonly Claim[];
  readonly speakers: readonly Speaker[];
}

/** Positions in `report.claims` and in `found`. */
export type FoundPair = readonly [gold: number, found: number];

export interface FoundPairs {
  readonly outermost: readonly FoundPair[];
  readonly nested: readonly FoundPair[];
  /** Of the outermost pairs, those in which all three roles hold the same tokens. */
  readonly strict: number;
}

export function pairsOf({ report, found }: FoundReport): FoundPairs {
  const gold = report.claims.map((claim) => relationOf(report.text, claim));
  const machine = found.map((claim) => relationOf(report.text, claim));
  const isNested = (n: number) => report.sidecar.claims[String(n + 1)]!.within !== null;
  const wasNested = (n: number) => (found[n]!.within ?? null) !== null;
  const among = (nested: boolean): readonly FoundPair[] => {
    const left = positions(gold, (n) => isNested(n) === nested);
    const right = positions(machine, (n) => wasNested(n) === nested);
    const pairs = matched(
      left.map((n) => gold[n]!),
      right.map((n) => machine[n]!),
    );
    return pairs.map(([i, j]) => [left[i]!, right[j]!] as const);
  };
  const outermost = among(false);
  return {
    outermost,
    nested: among(true),
    strict: outermost.filter(([i, j]) => isSame(gold[i]!, machine[j]!)).length,
  };
}

function positions(relations: readonly (Relation | null)[], is: (n: number) => boolean): readonly number[] {
  return [...relations.keys()].filter((n) => relations[n] !== null && is(n));
}

/** Null where no word is content. */
function relationOf(text: string, { source, cue, content }: MarkedSpans): Relation | null {
  const attribution = { source: source ? [source] : [], cue: [cue], content };
  return relationsOf({ text, attributions: [attribution] }).relations[0] ?? null;
}

function isSame(a: Relation, b: Relation): boolean {
  return (['source', 'cue', 'content'] as const).every(
    (role) => a[role].length === b[role].length && a[role].every((token, n) => token === b[role][n]),
  );
}
