// Predictions against gold, beside people against people.
//
// In:  gold; predictions, of which an article may have none; marks of several people, where there are any.
// Out: one Evaluation, ready for tables.ts or for JSON.

import type { Marked } from './gold.ts';
import { type People, peopleOf } from './human.ts';
import { relationsOf } from './relations.ts';
import { type Scores, scoresOf } from './score.ts';

export interface Evaluation {
  readonly articles: number;
  /** Gold attributions that are counted nowhere, because no word of content is marked. */
  readonly goldWithoutContent: number;
  /** Articles for which there is no line of predictions; they count as read in vain. */
  readonly articlesWithoutPrediction: number;
  readonly system: Scores;
  /** On the articles of the gold, and on all that the people marked; null where no two people share one. */
  readonly people: { readonly sameArticles: People | null; readonly allArticles: People | null };
}

/** Where two predictions have the same id, the later one counts. */
export function evaluate(
  gold: readonly Marked[],
  predicted: readonly Marked[],
  several: readonly Marked[] = [],
): Evaluation {
  const byId = new Map(predicted.map((row) => [row.id, row]));
  const pairs = gold.map((row) => ({
    gold: relationsOf(row),
    predicted: relationsOf({ text: row.text, attributions: byId.get(row.id)?.attributions ?? [] }),
  }));
  const marks = gold.reduce((sum, row) => sum + row.attributions.length, 0);
  const counted = pairs.reduce((sum, pair) => sum + pair.gold.relations.length, 0);
  return Object.freeze({
    articles: gold.length,
    goldWithoutContent: marks - counted,
    articlesWithoutPrediction: gold.filter((row) => !byId.has(row.id)).length,
    system: scoresOf(pairs),
    people: Object.freeze({
      sameArticles: peopleOf(several, new Set(gold.map((row) => row.id))),
      allArticles: peopleOf(several),
    }),
  });
}
