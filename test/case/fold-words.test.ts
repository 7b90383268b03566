import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords, VECTOR_WORDS, vectorOf, vectorsOf } from '../../src/case/fold-words.ts';
import { searchOf, together } from '../../src/case/query-search.ts';

describe('words that are searched for', () => {
  it.each([
    ['The Plant', ['the', 'plant']],
    ["O'Neill’s", ['o', 'neill', 's']],
    ['José LÓPEZ', ['jose', 'lopez']],
    ['Øresund Straße ﬁre', ['øresund', 'straße', 'fire']],
    ['İstanbul', ['istanbul']],
    ['ΟΔΟΣ οδος', ['οδοσ', 'οδοσ']],
    ['Київ Йод', ['киів', 'иод']],
    ['أحمد مُحَمَّد', ['احمد', 'محمد']],
    ['工場 closed', ['工', '場', 'closed']],
    ['12,000 km²', ['12', '000', 'km2']],
    ['\0\ud800 — …', []],
  ])('%s', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it('are letters and digits alone, never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const wrong = searchWords(text).filter((word) => !/^[\p{L}\p{N}]+$/u.test(word) || word.length > 64);
        expect(wrong).toEqual([]);
      }),
    );
  });
});

describe('vectors', () => {
  it('know where each word stands and in which part', () => {
    const parts = [
      { words: ['kim', 'said'], weight: 'A' },
      { words: ['kim'], weight: 'C' },
    ] as const;
    expect(vectorOf(parts)).toBe("'kim':1A,4C 'said':2A");
  });

  it('of a long text are several, which share words at the seam', () => {
    const words = Array.from({ length: VECTOR_WORDS + 100 }, (_, i) => `w${i}`);
    const vectors = vectorsOf(words);
    expect(vectors).toHaveLength(2);
    expect(vectors[1]!.startsWith(`'w${VECTOR_WORDS - 20}':1D`)).toBe(true);
    expect(vectorsOf(words.slice(0, VECTOR_WORDS))).toHaveLength(1);
    expect(vectorsOf([])).toEqual([]);
  });
});

describe('a search', () => {
  it.each([
    ['lopez "would close" -may plan*', "('lopez') & ('would' <-> 'close') & ('plan':*) & !('may')"],
    ['« in Kürze »', "('in' <-> 'kurze')"],
    ["o'neill*", "('o' <-> 'neill':*)"],
    ['-"not this"', "!('not' <-> 'this')"],
    ["') | ('", null],
    ["x') | ('y", "('x') & ('y')"],
  ])('%s', (text, query) => {
    const search = searchOf(text);
    expect(search && together(search)).toBe(query);
  });

  it('may look in the source alone', () => {
    expect(together(searchOf('lop* kim', 'A')!)).toBe("('lop':*A) & ('kim':A)");
  });
});
