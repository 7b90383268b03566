// Which labels go with a claim to a newer version of its page.

import { expect, it } from 'vitest';
import { type CarriedLabel, goes } from '../../src/cli/carrying-labels.ts';

const label = (how: CarriedLabel['how']): CarriedLabel => ({ label: 'basis', how, at: [{ from: 0, to: 3 }] });

it('a label around which something changed needs the look that its claim needs', () => {
  const all = ['same', 'changed', 'several', 'gone', 'done'] as const;
  const going = (how: string) => all.filter((one) => goes(label(one), { how }));
  expect(going('same')).toEqual(['same']);
  expect(going('changed')).toEqual(['same', 'changed']);
});
