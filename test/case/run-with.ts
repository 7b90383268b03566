// What a pass yielded over one report, with claims that say as much as a test needs.

import type { RunOutput } from '../../src/case/runs.ts';
import type { Claim } from '../../src/nouns/index.ts';

export const hex = (digit: string): string => digit.repeat(64);

/** A claim that says nothing but what every claim must. */
export const BARE: Claim = {
  id: hex('a'),
  report: hex('b'),
  source: null,
  cue: { from: 0, to: 4 },
  content: [{ from: 5, to: 30 }],
  manner: 'indirect',
  score: 0.5,
  reasons: [],
  foreign: false,
};

export const runWith = (...claims: readonly Partial<Claim>[]): RunOutput => ({
  report: BARE.report,
  run: { model: 'attribution', modelSha256: hex('c'), runtime: 'node', version: '0.1.0' },
  claims: claims.map((claim) => ({ ...BARE, ...claim })),
  problems: [],
});
