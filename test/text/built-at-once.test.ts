// A pattern that met long words first is the same pattern.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtAtOnce } from '../../src/text/built-at-once.ts';

const sources: readonly (readonly [string, string])[] = [
  ['\\p{L}+', 'gu'],
  ['(?<=a)b|\\s$', 'y'],
  ['(?<word>a|b)\\s*$', 'u'],
  ['^\\s+', ''],
];
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '’', '😀') });

describe('builtAtOnce', () => {
  it('finds what the pattern finds, from where it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sources), words, fc.nat({ max: 4 }), ([source, flags], text, at) => {
        const [plain, built] = [new RegExp(source, flags), new RegExp(source, flags)];
        plain.lastIndex = at;
        built.lastIndex = at;
        for (let n = 0; n < 3; n++) {
          expect(builtAtOnce(built, text)).toBe(built);
          expect(built.lastIndex).toBe(plain.lastIndex);
          expect(built.exec(text)).toEqual(plain.exec(text));
        }
      }),
      { numRuns: 500 },
    );
  });
});
