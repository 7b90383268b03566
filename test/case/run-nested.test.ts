import { expect, test } from 'vitest';
import { type RunOutput, runBytes, runOutputOf } from '../../src/case/runs.ts';
import type { Claim } from '../../src/nouns/index.ts';

const hex = (digit: string): string => digit.repeat(64);
const claim = (id: string, within: Claim['within']): Claim => ({
  id,
  report: hex('b'),
  source: null,
  cue: { from: 0, to: 4 },
  content: [{ from: 5, to: 30 }],
  manner: 'indirect',
  score: 0.5,
  reasons: [],
  foreign: false,
  ...(within !== undefined && { within }),
});
const outputOf = (claims: readonly Claim[]): RunOutput => ({
  report: hex('b'),
  run: { model: 'attribution', modelSha256: hex('c'), runtime: 'node', version: '0.1.0' },
  claims,
  problems: [],
});

test('what a claim stands within is kept, and given back as it was', () => {
  const output = outputOf([claim(hex('a'), null), claim(hex('d'), hex('a'))]);
  expect(runOutputOf(runBytes(output))).toEqual(output);
});

test('a file of a version that looked for no claims within claims stays readable', () => {
  const output = outputOf([claim(hex('a'), undefined)]);
  expect(runOutputOf(runBytes(output))).toEqual(output);
});

test('within a number is within nothing', () => {
  const broken = outputOf([claim(hex('a'), 1 as unknown as string)]);
  expect(() => runOutputOf(runBytes(broken))).toThrow('runs/');
});
