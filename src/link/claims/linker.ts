// Links between claims, one report after the other.
//
// In:  reports in the order of the case, each with its claims, their speakers and a vector of each content.
// Out: for each report, the links of its claims to those that came before and among themselves.
//
// Idea: a claim is compared with those that it shares a key with and with its neighbours in the report; what is the same as an
// earlier claim of the same speaker is linked to that one and not filed, so that a thousand copies cost as much as one. A link
// depends on the two claims and on what came before, never on what comes later: linking a case anew gives the same links.

import type { Relation } from '../../nouns/judgement.ts';
import type { Link } from '../../nouns/link.ts';
import { sha256 } from '../../text/sha256.ts';
import { comparable, type Filed, inMemory } from './candidates.ts';
import { type Compared, compared, featuresOf } from './features.ts';
import { keysOf } from './keys.ts';
import { partedBy } from './parted-by.ts';
import { reasonsFor } from './reasons.ts';
import { type Reported, type Told, toldOf } from './told.ts';
import { type Weigh, weighBy } from './weigh.ts';
import { type Judged, type LinkWeights, scoreOf } from './weights.ts';

export interface Linker {
  /** The vectors are of the contents of the claims, in their order; empty where no model gives any. */
  add(reported: Reported, vectors: readonly (Float32Array | null)[]): readonly Link[];
}

/** From one claim, and of one relation; what is said again is linked to where it was said first. */
const MOST_LINKS = 4;
const MOST_SAME = 1;

export function openLinker(weights: LinkWeights, filed: Filed = inMemory()): Linker {
  const weigh = weighBy(weights.words);
  let order = 0;
  return {
    add(reported, vectors) {
      const told = toldOf(reported, order++, vectors);
      const out: Link[] = [];
      told.forEach((one, n) => {
        const keys = keysOf(one, weigh);
        const suggestions = suggestionsFor(one, {
          others: comparable(one, { keys, filed, before: told.slice(0, n) }),
          weights,
          weigh,
        });
        out.push(...suggestions.map(linkOf));
        if (!suggestions.some(isRepetition)) filed.file(one, keys);
      });
      return Object.freeze(out);
    },
  };
}

/** What was said before in the same words is found through the earlier claim. */
function isRepetition({ relation, compared: { ofBoth, speakers } }: Suggestion): boolean {
  return relation === 'same' && ofBoth === 1 && speakers !== 'other';
}

interface Suggestion {
  readonly relation: Judged;
  readonly from: Told;
  readonly to: Told;
  readonly score: number;
  readonly compared: Compared;
}

interface Among {
  readonly others: readonly Told[];
  readonly weights: LinkWeights;
  readonly weigh: Weigh;
}

function suggestionsFor(one: Told, { others, weights, weigh }: Among): readonly Suggestion[] {
  const suggestions = others.flatMap((other) => suggested(one, other, weights, weigh));
  const count = new Map<string, number>();
  return suggestions
    .toSorted((a, b) => b.score - a.score || a.to.order - b.to.order || a.to.n - b.to.n)
    .filter(({ relation, from }) => {
      const key = `${relation} ${from.claim.id}`;
      const n = (count.get(key) ?? 0) + 1;
      count.set(key, n);
      return n <= (relation === 'same' ? MOST_SAME : MOST_LINKS);
    });
}

/** What the two have to do with each other: what is said again contradicts nothing, and an update contradicts nothing either. */
function suggested(one: Told, other: Told, { relations }: LinkWeights, weigh: Weigh): readonly Suggestion[] {
  const there = compared(one, other, weigh);
  const features = featuresOf(one, other, there);
  const score = (relation: Judged, some = features): number => {
    const value = scoreOf(some, relations[relation]);
    return value >= relations[relation].least ? value : 0;
  };
  const of = (relation: Judged, value: number, turned = false): readonly Suggestion[] =>
    value === 0
      ? []
      : [
          {
            relation,
            score: value,
            compared: there,
            ...(turned ? { from: other, to: one } : { from: one, to: other }),
          },
        ];
  const same = score('same');
  if (same > 0) return of('same', same);
  const turned = featuresOf(other, one, { ...there, ofA: there.ofB, ofB: there.ofA });
  const directed = (['updates', 'cites', 'denies'] as const).flatMap((relation) => {
    const [ahead, behind] = [score(relation), score(relation, turned)];
    return ahead >= behind ? of(relation, ahead) : of(relation, behind, true);
  });
  const isOneVoice = there.speakers === 'same' || directed.some(({ relation }) => relation === 'updates');
  return isOneVoice ? directed : [...directed, ...of('contradicts', score('contradicts'))];
}

function linkOf({ relation, from, to, score, compared: there }: Suggestion): Link {
  const named: Relation = relation === 'contradicts' ? `contradicts ${partedBy(from, to)}` : relation;
  const link: Link = {
    id: sha256(JSON.stringify([named, from.claim.id, to.claim.id])),
    relation: named,
    from: from.claim.id,
    to: to.claim.id,
    score: Math.round(score * 1000) / 1000,
    reasons: reasonsFor(from, to, there.speakers),
  };
  return Object.freeze(link);
}
