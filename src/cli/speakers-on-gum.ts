// Where the speakers' own code and GUM meet: questions to fit the ranker on, and answers to judge.
//
// Both `hearsay eval speakers` and training/speakers.mjs use this file, so the features of training, measuring and running
// are made by one implementation.

import type { GumDocument } from '../measure/gum.ts';
import { fit, type Question } from '../measure/log-linear.ts';
import { type Answer, type FoundMention, goldEntity } from '../measure/speakers.ts';
import { cluster, type Decide } from '../resolve/speakers/cluster.ts';
import { shownOf } from '../resolve/speakers/describe.ts';
import type { Mention } from '../resolve/speakers/mention.ts';
import type { Weights } from '../resolve/speakers/ranker.ts';
import { mentionsOf, readMentions } from '../resolve/speakers/read-mentions.ts';
import { meantBy } from '../resolve/speakers/resolve.ts';
import type { Word } from '../resolve/speakers/words.ts';

/** Genres that are like reports: talk without names before its turns teaches other habits. */
const LIKE_REPORTS = /^(?:academic|bio|court|essay|fiction|interview|letter|news|speech|textbook|voyage)$/;
/** Genres whose pronouns without an antecedent teach "nobody yet": in others it is mostly missed by the rules. */
const WELL_NAMED = /^(?:academic|bio|interview|news)$/;

/** Weights fitted on these documents, and on further questions, each counted so many times. */
export function fitted(
  docs: readonly GumDocument[],
  more: (weights: Weights) => readonly Question[] = () => [],
): Record<string, number> {
  const questions = docs.filter((doc) => LIKE_REPORTS.test(doc.genre)).flatMap(questionsOf);
  const first = fit(questions, HOW);
  const others = more(first);
  return others.length === 0 ? first : fit([...questions, ...others], HOW);
}

/** Chosen on the own gold, each incident left out in turn (training/RUNS.md). */
const HOW = Object.freeze({ rounds: 20, pull: 6 });

function foundOf(words: readonly Word[], mention: Mention): FoundMention {
  const from = mention.form === 'name' ? (mention.owner ? mention.owner.last + 1 : mention.first) : mention.head;
  const heads = words.slice(from, (mention.form === 'name' ? mention.last : mention.head) + 1).map((word) => word.from);
  return { from: mention.from, to: mention.to, heads, form: mention.form };
}

/** What the ranker is asked over one document, with the gold's answer; earlier choices are the gold's too. */
function questionsOf(doc: GumDocument): readonly Question[] {
  const found = mentionsOf(doc.report, doc.claims);
  const input = { ...found, claims: doc.claims };
  const gold = new Map(found.mentions.map((m) => [m, goldEntity(doc, foundOf(found.words, m))]));
  const questions: Question[] = [];
  const decide: Decide = (mention, candidates, features) => {
    const entity = gold.get(mention) ?? null;
    const at = entity === null ? -1 : candidates.findIndex((c) => gold.get(c.entity.mentions[0]!) === entity);
    const right = at < 0 ? candidates.length : at;
    const told = mention.form !== 'pronoun' || at >= 0 || WELL_NAMED.test(doc.genre);
    if (told && (entity !== null || mention.form === 'pronoun')) questions.push({ options: features, right });
    return { at: right, chances: features.map((_, i) => (i === right ? 1 : 0)) };
  };
  cluster(input, decide);
  return questions;
}

/** Of each claim of a document, whom its source was led to; and all mentions. */
export function answersFor(
  doc: GumDocument,
  weights: Weights,
): {
  readonly answers: readonly (Answer | null)[];
  readonly forms: readonly (FoundMention['form'] | null)[];
  readonly found: readonly FoundMention[];
} {
  const reading = readMentions(doc.report, doc.claims, { name: 'eval', weights });
  const entities = meantBy(reading, doc.claims);
  const found = new Map(reading.mentions.map((m) => [m, foundOf(reading.words, m)]));
  const foundFor = (m: Mention): FoundMention => found.get(m) ?? foundOf(reading.words, m);
  const answers = entities.map((entity, i): Answer | null => {
    const source = reading.ofClaim[i];
    if (!entity || !source) return null;
    return { source: foundFor(source), mentions: entity.mentions.map(foundFor), shown: foundFor(shownOf(entity)) };
  });
  return { answers, forms: reading.ofClaim.map((m) => m?.form ?? null), found: [...found.values()] };
}
