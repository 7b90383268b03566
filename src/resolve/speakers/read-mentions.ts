// One reading of a report: words, mentions, and the entities that somebody who decides makes of them.

import type { Claim } from '../../nouns/claim.ts';
import type { Block } from '../../nouns/report.ts';
import { quotationsOf } from '../../text/quotations.ts';
import { type Clusters, cluster, type Decide } from './cluster.ts';
import type { Mention } from './mention.ts';
import { probabilities, type Ranker } from './ranker.ts';
import { sourcesOf } from './sources.ts';
import { type Word, wordsOf } from './words.ts';

/** What is read of a report. */
export interface Text {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

interface Mentions {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  /** Of each claim, the mention that its source is headed by. */
  readonly ofClaim: readonly (Mention | null)[];
}

/** The mentions of a report, and those that are sources. */
export function mentionsOf({ text, blocks }: Text, claims: readonly Pick<Claim, 'source'>[]): Mentions {
  const read = blocks.filter((b) => b.kind !== 'boilerplate');
  const words = wordsOf(text, read, quotationsOf(text, read));
  return { words, ...sourcesOf(words, claims) };
}

export interface Reading extends Mentions, Clusters {}

export function readMentions(report: Text, claims: readonly Claim[], ranker: Ranker): Reading {
  const found = mentionsOf(report, claims);
  return { ...found, ...cluster({ ...found, claims }, decideBy(ranker)) };
}

/** He and she mean nobody that was named only where that is likelier than this: mostly a name was missed. */
const NOBODY = 0.9;

/** The likeliest of the candidates. training/speakers.mjs asks it too. @public */
export function decideBy({ weights }: Ranker): Decide {
  return ({ form, gender }, candidates, features) => {
    const chances = probabilities(features, weights);
    const named = chances.slice(0, candidates.length);
    const isNamed = form === 'pronoun' && gender !== null && named.length > 0 && chances.at(-1)! <= NOBODY;
    return { at: chances.indexOf(Math.max(...(isNamed ? named : chances))), chances };
  };
}
