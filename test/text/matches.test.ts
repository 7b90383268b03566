// Matches one by one are those of `matchAll`, whoever else uses the pattern meanwhile.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../src/text/matches.ts';

const patterns = [/\p{L}+/gu, /a*/g, /a*/gu, /(?<=b)(?<x>a|😀)?/gu, /\b(?<day>\d{1,2})\s(?:May|June)/giu, /$/gm];
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '7', ' May', '\n', '😀', '\ud83d') });

describe('matchesOf', () => {
  it('gives what matchAll gives', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.constantFrom(...patterns), words, (pattern, text) => {
        const got = [...matchesOf(pattern, text)];
        found += got.length;
        expect(got).toEqual([...text.matchAll(new RegExp(pattern))]);
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it('goes on where it was when the same pattern is used in between', () => {
    const pattern = /\d/g;
    const inner = (text: string): string => [...matchesOf(pattern, text)].join('');
    expect([...matchesOf(pattern, '1a2b3')].map(String)).toEqual(['1', '2', '3']);
    const out: string[] = [];
    for (const [digit] of matchesOf(pattern, '1a2b3')) out.push(digit + inner(`${digit}9`));
    expect(out).toEqual(['119', '229', '339']);
  });

  it('takes no pattern that would match for ever', () => {
    expect(() => [...matchesOf(/a/, 'aa')]).toThrow('flag g');
  });
});
