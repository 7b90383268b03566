// Tests that hold for every index: each runs on PGlite and on PostgreSQL.

import { afterAll, beforeAll, describe } from 'vitest';
import type { ClaimFilter, Index, IndexedClaim } from '../../src/case/index.ts';
import { ENGINES, type Engine } from './engines.ts';
import type { MadeCase } from './made-case.ts';

export const PLANT = ['<Lopez> [said] {the plant would close}.', 'It rained.', '<The mayor> [denied] {any plan}.'];

export function claimTarget(id: string) {
  return { target: { of: 'claim' as const, id } };
}

/** A claim as a person would write it down. */
export function shown({ state, words }: IndexedClaim): string {
  return `${state}: ${words?.source} ${words?.cue} ${words?.content.join(' … ')}`;
}

interface OnEngine {
  /** An index of this case, and of nothing else. */
  readonly indexOf: (made: MadeCase) => Promise<Index>;
  readonly listed: (index: Index, filter?: ClaimFilter) => Promise<readonly string[]>;
}

/** A skip needs a reason: the server's programs are not on this machine. */
export function onEveryEngine(what: string, tests: (on: OnEngine) => void): void {
  for (const { name, start, missing } of ENGINES)
    describe.skipIf(missing)(`${what}, on ${name}${missing ? ` (skipped: ${missing})` : ''}`, () => {
      let engine: Engine;
      beforeAll(async () => {
        engine = await start();
      }, 120_000);
      afterAll(() => engine.end(), 120_000);
      tests({
        async indexOf(made) {
          const index = await engine.empty(made.files);
          await index.apply(made.entries);
          return index;
        },
        listed: async (index, filter) => (await index.claims(filter)).rows.map(shown),
      });
    });
}
