import { expect, test } from 'vitest';
import { runBytes, runOutputOf } from '../../src/case/runs.ts';
import { hex, runWith } from './run-with.ts';

test('what a claim stands within is kept, and given back as it was', () => {
  const output = runWith({ within: null }, { id: hex('d'), within: hex('a') });
  expect(runOutputOf(runBytes(output))).toEqual(output);
});

test('a file of a version that looked for no claims within claims stays readable', () => {
  const output = runWith({});
  expect(runOutputOf(runBytes(output))).toEqual(output);
});

test('within a number is within nothing', () => {
  const broken = runWith({ within: 1 as unknown as string });
  expect(() => runOutputOf(runBytes(broken))).toThrow('runs/');
});
