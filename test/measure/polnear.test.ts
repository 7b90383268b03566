// On PolNeAR itself, where it is at hand: HEARSAY_DATA names the folder that holds polnear/. Its text is not ours to give.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/measure/evaluate.ts';
import { readMarks } from '../../src/measure/gold.ts';

const folder = process.env['HEARSAY_DATA'];
const paths = ['dev.jsonl', 'several-annotators.jsonl'].map((name) => join(folder ?? '', 'polnear', name));
const reason = folder ? `no PolNeAR in ${folder}` : 'HEARSAY_DATA names no folder of data';
const isThere = folder !== undefined && paths.every((path) => existsSync(path));

describe.skipIf(!isThere)(isThere ? 'PolNeAR' : `PolNeAR (skipped: ${reason})`, () => {
  const read = (at: number) => readMarks(readFileSync(paths[at]!, 'utf8'), paths[at]!);

  test('the dev part is read whole, and agrees with itself', () => {
    const { marked, problems } = read(0);
    expect(problems).toEqual([]);
    const { articles, goldWithoutContent, system } = evaluate(marked, marked);
    expect({ articles, goldWithoutContent, claims: system.relation.gold }).toEqual({
      articles: 84,
      goldWithoutContent: 1,
      claims: 2192,
    });
    expect(system.relationStrict.f1).toBe(1);
    const gold = Object.fromEntries(system.kinds.map(({ kind, relation }) => [kind, relation.gold]));
    expect(gold['direct']! + gold['mixed']! + gold['indirect']!).toBe(2192);
    expect(gold['no source']! + gold['pronoun']! + gold['named']!).toBe(2192);
  });

  // python3 score.py --human several-annotators.jsonl; and on those of its lines that are articles of dev
  test('people against people are those of the reference scorer', () => {
    const { sameArticles, allArticles } = evaluate(read(0).marked, [], read(1).marked).people;
    const f1 = (people: typeof allArticles) => {
      const { exact, relation, relationStrict } = people!.scores;
      return [exact.source, exact.cue, exact.content, relation, relationStrict].map((r) => (100 * r.f1).toFixed(1));
    };
    expect(allArticles?.articles).toBe(22);
    expect(f1(allArticles)).toEqual(['78.3', '72.2', '69.8', '75.4', '61.2']);
    expect(sameArticles?.articles).toBe(2);
    expect(f1(sameArticles)).toEqual(['89.0', '85.7', '85.9', '88.5', '78.2']);
  });
});
