// Marks for tests, by their words, so that a person can check a case without counting characters.

import type { Attribution, Marked } from '../../src/measure/gold.ts';
import { relationsOf } from '../../src/measure/relations.ts';
import { type Scores, scoresOf } from '../../src/measure/score.ts';
import { type Span, span } from '../../src/nouns/span.ts';

export interface Words {
  readonly source?: string;
  readonly cue?: string;
  readonly content: readonly string[];
  readonly score?: number;
}

/** Each part stands for its first occurrence in the text. */
export function marks(text: string, rows: readonly Words[]): Marked {
  const find = (words: string): Span => {
    const from = text.indexOf(words);
    if (from < 0) throw new Error(`the text has no "${words}"`);
    return span(from, from + words.length);
  };
  const attributions = rows.map(
    ({ source, cue, content, score }): Attribution => ({
      source: source === undefined ? [] : [find(source)],
      cue: cue === undefined ? [] : [find(cue)],
      content: content.map(find),
      ...(score !== undefined && { score }),
    }),
  );
  return { id: 'example', text, attributions };
}

export function measured(text: string, gold: readonly Words[], predicted: readonly Words[]): Scores {
  return scoresOf([{ gold: relationsOf(marks(text, gold)), predicted: relationsOf(marks(text, predicted)) }]);
}
