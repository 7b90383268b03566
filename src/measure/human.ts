// What people reach against each other: the height that a machine can be measured up to.
//
// In:  marks of several people on the same articles, one Marked per person and article.
// Out: the same measures, over every ordered pair of people: one taken as gold, the other as predicted.
//
// Ordered, because each person is as good a gold as the other; precision and recall then come out alike. Marks of one
// article whose texts differ cannot be compared: those that differ from the first are set aside with a Problem.

import type { Problem } from '../nouns/problem.ts';
import type { Marked } from './gold.ts';
import { type Relations, relationsOf } from './relations.ts';
import { type Scores, scoresOf } from './score.ts';

export interface People {
  /** How many articles have marks of two people or more. */
  readonly articles: number;
  readonly scores: Scores;
}

/** Null when nobody shares an article with anybody. `among` keeps to these article ids. */
export function peopleOf(marked: readonly Marked[], among?: ReadonlySet<string>): People | null {
  const articles = new Map<string, Relations[]>();
  const texts = new Map<string, string>();
  for (const row of marked) {
    if (among && !among.has(row.id)) continue;
    if (row.text !== texts.get(row.id) && texts.has(row.id)) continue;
    texts.set(row.id, row.text);
    articles.set(row.id, [...(articles.get(row.id) ?? []), relationsOf(row)]);
  }
  const shared = [...articles.values()].filter((people) => people.length > 1);
  if (shared.length === 0) return null;
  const pairs = shared.flatMap((people) =>
    people.flatMap((gold) => people.filter((other) => other !== gold).map((predicted) => ({ gold, predicted }))),
  );
  return Object.freeze({ articles: shared.length, scores: scoresOf(pairs) });
}

/** One Problem per line whose text differs from that of an earlier line with the same id. */
export function otherTexts(marked: readonly Marked[], input: string): readonly Problem[] {
  const texts = new Map<string, string>();
  return marked.flatMap(({ id, text }) => {
    const first = texts.get(id) ?? text;
    texts.set(id, first);
    if (first === text) return [];
    return [
      Object.freeze({
        code: 'measure/other-text',
        message: 'Two people marked different texts under one id; the later one is set aside.',
        value: id,
        fix: 'Give each text an id of its own.',
        input,
      }),
    ];
  });
}
