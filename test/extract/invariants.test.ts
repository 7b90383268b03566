import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CUE, extract, LINK, type Tagger } from '../../src/extract/index.ts';
import { claimsHold } from './claims-hold.ts';
import { plainChains, plainWords, reportOf } from './scripted-tagger.ts';

/** Numbers that look random, the same for the same seed (a linear congruence, Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32 - 0.5) * 8;
  };
}

/** A model that says anything at all. */
function wild(seed: number, longest: number): Tagger {
  const next = numbers(seed);
  return {
    cueChain: plainChains.cue,
    linkChain: plainChains.link,
    calibration: { bias: 0.5, cue: 1, gate: 0.2, link: 0.1, noSource: -0.5, keep: 0.1 },
    longest,
    languages: ['en'],
    wordsOf: plainWords,
    async tag(_, from, to) {
      return { cues: Float32Array.from({ length: (to - from) * CUE.count }, next), hidden: to - from };
    },
    async link(hidden, cues) {
      const rows = Math.min(16, hidden as number);
      const offset = Int32Array.from(cues, (c) => Math.min(Math.max(0, c.from - 8), (hidden as number) - rows));
      const tags = Float32Array.from({ length: cues.length * rows * LINK.count }, next);
      return { rows, offset, tags, gate: Float32Array.from(cues, next) };
    },
  };
}

const text = fc.string({
  unit: fc.constantFrom(
    ...'abAB  ..,“”"\n\'’«»',
    '\n\n',
    ' said ',
    'é',
    '👩🏽‍🚒',
    '\ud800',
    '\u202e',
    '\u0000',
    '日',
    '\u0301',
  ),
  maxLength: 120,
});

it('whatever the text and whatever the scores, every span stands in order, inside, and slices to words', async () => {
  let claims = 0;
  await fc.assert(
    fc.asyncProperty(text, fc.integer(), fc.integer({ min: 3, max: 60 }), async (text, seed, longest) => {
      const report = reportOf(text);
      const extracted = await extract(report, wild(seed, longest));
      claims += extracted.claims.length;
      claimsHold(report, extracted.claims);
    }),
    {
      numRuns: 10_000,
      examples: [
        ['"a\n“ «', 1489662688, 3],
        ['"👩🏽‍🚒\n“a ', -269559692, 7],
      ],
    },
  );
  expect(claims).toBeGreaterThan(5_000);
});
