import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPath, marginals } from '../../src/extract/chain.ts';
import type { Chain } from '../../src/extract/index.ts';
import { plainChains } from './scripted-tagger.ts';

const score = fc.float({ min: -4, max: 4, noNaN: true });
const chains = fc.constantFrom<Chain>(plainChains.cue, plainChains.link);

/** Every labelling of a row, with its score: what the clever ways must agree with. */
function everyPath(scores: readonly number[], length: number, chain: Chain): { path: number[]; score: number }[] {
  const labels = chain.start.length;
  let all = chain.start.map((s, l) => ({ path: [l], score: s + scores[l]! }));
  for (let n = 1; n < length; n++)
    all = all.flatMap(({ path, score }) =>
      chain.start.map((_, l) => ({
        path: [...path, l],
        score: score + chain.move[path.at(-1)!]![l]! + scores[n * labels + l]!,
      })),
    );
  return all.map(({ path, score }) => ({ path, score: score + chain.end[path.at(-1)!]! }));
}

const rows = chains.chain((chain) =>
  fc
    .integer({ min: 1, max: 5 })
    .chain((length) =>
      fc
        .array(score, { minLength: length * chain.start.length, maxLength: length * chain.start.length })
        .map((scores) => ({ chain, length, scores })),
    ),
);

describe('a chain', () => {
  it('finds the best legal path, as trying all of them does', () => {
    fc.assert(
      fc.property(rows, ({ chain, length, scores }) => {
        const all = everyPath(scores, length, chain);
        const best = Math.max(...all.map((p) => p.score));
        const found = [...bestPath({ scores: Float32Array.from(scores), at: 0, length }, chain)];
        const mine = all.find((p) => p.path.join() === found.join())!;
        expect(mine.score).toBeCloseTo(best, 4);
      }),
      { numRuns: 300 },
    );
  });

  it('gives each label its share of all paths', () => {
    fc.assert(
      fc.property(rows, ({ chain, length, scores }) => {
        const labels = chain.start.length;
        const all = everyPath(scores, length, chain);
        const sum = all.reduce((s, p) => s + Math.exp(p.score), 0);
        const found = marginals({ scores: Float32Array.from(scores), at: 0, length }, chain);
        for (let n = 0; n < length; n++)
          for (let l = 0; l < labels; l++) {
            const share = all.filter((p) => p.path[n] === l).reduce((s, p) => s + Math.exp(p.score), 0) / sum;
            expect(found[n * labels + l]).toBeCloseTo(share, 4);
          }
      }),
      { numRuns: 200 },
    );
  });

  it('never goes on with what did not begin, however high it scores', () => {
    const scores = Float32Array.from([0, 0, 9, 0, 0, 9]);
    expect([...bestPath({ scores, at: 0, length: 2 }, plainChains.cue)]).toEqual([1, 2]);
  });
});
