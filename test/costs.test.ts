// The measure of costs that other tests rely on tells a square from a line.

import { expect, it } from 'vitest';
import { growthOf, LINEAR } from './costs.ts';

function spin(times: number): number {
  let sum = 0;
  for (let n = 0; n < times; n++) sum = (sum * 31 + n) | 0;
  return sum;
}

it('tells work that grows with the square of the input from work that grows with it', async () => {
  const LONG = 600_000_000;
  expect(await growthOf((share) => spin(LONG * share))).toBeLessThan(LINEAR);
  expect(await growthOf((share) => spin(LONG * share * share))).toBeGreaterThan(LINEAR);
}, 120_000);
