// Noun phrases that a claim may rest on: where one begins, and of which kind it is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedGround, phrasesIn } from '../../../src/extract/sense/ground-phrases.ts';

const widest = (words: string) =>
  phrasesIn(words).map(
    ({ kind, begins, to, isWeak }) => `${isWeak ? 'weak ' : ''}${kind}: ${words.slice(begins[0], to)}`,
  );

describe('phrases in words', () => {
  it.each([
    ['it was noted in the harbour office’s berth log last night', ['document: the harbour office’s berth log']],
    ['the two new satellite images and a drone video', ['image: the two new satellite images', 'image: a drone video']],
    ['intercepted radio traffic suggested it', ['intelligence: intercepted radio traffic']],
    ['radio traffic was heavy', []],
    ['the log records it', ['document: the log', 'document: the log records']],
    ['surveillance video', ['image: surveillance video']],
    ['intelligence reports say', ['intelligence: intelligence', 'intelligence: intelligence reports']],
    ['the autopsy report', ['measurement: the autopsy report']],
    ['DNA results and the results of the vote', ['measurement: DNA results']],
    ['she said that a video shows it', ['image: a video']],
    ['the Evening Register said so, and the register shows it', ['document: the register']],
    ['officials said the polls were plain', ['weak measurement: the polls']],
    ['he asked the Register, and Bill said so', []],
    ["in the visitors' book", ["document: the visitors' book"]],
  ])('%s', (words, phrases) => {
    expect(widest(words)).toEqual(phrases);
  });

  it('may begin at each of their words', () => {
    const words = 'in the first berth log';
    expect(phrasesIn(words)[0]!.begins.map((from) => words.slice(from))).toEqual([
      'the first berth log',
      'first berth log',
      'berth log',
      'log',
    ]);
  });

  it('stand in the words, whatever those are', () => {
    const unit = fc.constantFrom(
      ...'aé日.,’\'" -\n',
      ' the ',
      ' log',
      'video ',
      'intercepted ',
      'calls',
      '👩🏽‍🚒',
      '\ud800',
    );
    let phrases = 0;
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (words) => {
        for (const { begins, to } of phrasesIn(words)) {
          phrases++;
          expect(begins).toEqual(begins.toSorted((a, b) => a - b));
          expect(begins[0]! >= 0 && begins.at(-1)! < to && to <= words.length).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(phrases).toBeGreaterThan(500);
  });
});

describe('what is cited', () => {
  it.each([
    ['sources', 'citing officials familiar with the documents'],
    ['document', 'citing witness statements'],
    ['measurement', 'citing safety data'],
    ['image', 'citing video evidence'],
    ['inference', 'citing the lack of evidence'],
    ['intelligence', 'citing intelligence officials'],
    ['told', 'quoting Anna Roe'],
    [null, 'citing nothing in particular'],
  ])('%s: %s', (kind, words) => {
    expect(citedGround(words)).toBe(kind);
  });
});
