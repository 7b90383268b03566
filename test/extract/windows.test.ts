import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../src/extract/windows.ts';

/** Words with these numbers of pieces; a block begins at each of the given words. */
function wordsOf(sizes: readonly number[], blocks: readonly number[] = []) {
  const first = new Int32Array(sizes.length + 1);
  sizes.forEach((size, n) => {
    first[n + 1] = first[n]! + size;
  });
  const none = new Int32Array(sizes.length);
  const begins = Uint8Array.from(sizes, (_, n) => Number(n === 0 || blocks.includes(n)));
  return { count: sizes.length, from: none, to: none, first, begins };
}

const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 800 });
const blocks = fc.array(fc.integer({ min: 1, max: 800 }), { maxLength: 60 });

describe('windows', () => {
  it('hold no more pieces than the model can take, and own each word once, in order', () => {
    fc.assert(
      fc.property(sizes, blocks, fc.integer({ min: 30, max: 500 }), (sizes, blocks, longest) => {
        const words = wordsOf(sizes, blocks);
        const windows = windowsOf(words, longest);
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

  it('end at the end of a block, and the next one begins 40 pieces before it', () => {
    const words = wordsOf(
      Array.from({ length: 1000 }, () => 1),
      [90, 170, 240, 330, 410, 480, 570, 640, 730, 800, 890, 960],
    );
    expect(windowsOf(words, 200).map(({ from, to, ownFrom, ownTo }) => [from, ownFrom, ownTo, to])).toEqual([
      [0, 0, 170, 170],
      [130, 170, 330, 330],
      [290, 330, 480, 480],
      [440, 480, 640, 640],
      [600, 640, 800, 800],
      [760, 800, 960, 960],
      [920, 960, 1000, 1000],
    ]);
  });

  it('leave a margin on both sides of what they own, the ends of the text aside, where no block begins', () => {
    const words = wordsOf(Array.from({ length: 4000 }, () => 1));
    const windows = windowsOf(words, 300);
    expect(windows.length).toBeGreaterThan(10);
    for (const [n, { from, to, ownFrom, ownTo }] of windows.entries()) {
      if (n > 0) expect(ownFrom - from).toBeGreaterThanOrEqual(56);
      if (n < windows.length - 1) expect(to - ownTo).toBeGreaterThanOrEqual(56);
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
