import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../src/extract/windows.ts';

/** Words with these numbers of pieces. */
function wordsOf(sizes: readonly number[]) {
  const first = new Int32Array(sizes.length + 1);
  sizes.forEach((size, n) => {
    first[n + 1] = first[n]! + size;
  });
  const none = new Int32Array(sizes.length);
  return { count: sizes.length, from: none, to: none, first, begins: new Uint8Array(sizes.length) };
}

const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 400 });

describe('windows', () => {
  it('hold no more pieces than the model can take, and own each word once, in order', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 30, max: 120 }), (sizes, longest) => {
        const words = wordsOf(sizes);
        const windows = windowsOf(words, longest, 10);
        let owned = 0;
        for (const { from, to, ownFrom, ownTo } of windows) {
          expect(words.first[to]! - words.first[from]!).toBeLessThanOrEqual(longest);
          expect(ownFrom).toBe(owned);
          expect(ownFrom).toBeGreaterThanOrEqual(from);
          expect(ownTo).toBeLessThanOrEqual(to);
          owned = ownTo;
        }
        expect(owned).toBe(sizes.length);
      }),
    );
  });

  it('leave a margin on both sides of what they own, the ends of the text aside', () => {
    const words = wordsOf(Array.from({ length: 1000 }, () => 1));
    const windows = windowsOf(words, 100, 20);
    expect(windows.length).toBeGreaterThan(10);
    for (const [n, { from, to, ownFrom, ownTo }] of windows.entries()) {
      if (n > 0) expect(ownFrom - from).toBeGreaterThanOrEqual(20);
      if (n < windows.length - 1) expect(to - ownTo).toBeGreaterThanOrEqual(20);
    }
  });

  it('take a word that is larger than the window alone', () => {
    expect(windowsOf(wordsOf([1, 500, 1]), 100).map(({ ownFrom, ownTo }) => [ownFrom, ownTo])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it('of no words are none', () => {
    expect(windowsOf(wordsOf([]), 100)).toEqual([]);
  });
});
