// One reading of a report: words, mentions, and the entities that somebody who decides makes of them.

import type { Claim } from '../../nouns/claim.ts';
import type { Block } from '../../nouns/report.ts';
import { quotationsOf } from '../../text/quotations.ts';
import { type Clusters, cluster, type Decide, type Votes } from './cluster.ts';
import type { Entity } from './entity.ts';
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

/** Two passes: the first tells who is called he and who she, the second knows it from the first word on. */
export function readMentions(report: Text, claims: readonly Claim[], ranker: Ranker): Reading {
  const found = mentionsOf(report, claims);
  const decide = decideBy(ranker);
  const first = cluster({ ...found, claims }, decide);
  const second = cluster({ ...found, claims, votes: votesOf(first) }, decide);
  return { ...found, ...second };
}

/** The likeliest of the candidates. */
export function decideBy({ weights }: Ranker): Decide {
  return (_mention, _candidates, features) => {
    const chances = probabilities(features, weights);
    return { at: chances.indexOf(Math.max(...chances)), chances };
  };
}

/** A first pass's choice below this is no vote. */
const SURE = 0.6;

/** Of each mention that names or describes somebody, the pronouns that surely meant it. */
export function votesOf({ entityOf, decided }: Clusters): Votes {
  const out = new Map<Mention, Mention[]>();
  const lists = new Map<Entity, Mention[]>();
  for (const [mention, { choice }] of decided) {
    if (mention.form !== 'pronoun' || !mention.gender || (choice.chances[choice.at] ?? 0) < SURE) continue;
    const entity = entityOf.get(mention);
    if (!entity) continue;
    const held = lists.get(entity);
    if (held) held.push(mention);
    else lists.set(entity, [mention]);
  }
  for (const [entity, list] of lists)
    for (const mention of entity.mentions) if (mention.form !== 'pronoun') out.set(mention, list);
  return out;
}
