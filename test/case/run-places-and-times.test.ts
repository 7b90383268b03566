import { expect, test } from 'vitest';
import { runBytes, runOutputOf } from '../../src/case/runs.ts';
import type { Claim } from '../../src/nouns/index.ts';
import { BARE, runWith } from './run-with.ts';

const at = { from: 10, to: 17 };
const candidate = {
  gazetteer: 'geonames:252601',
  name: 'Trípoli',
  country: 'GR',
  latitude: 37.509,
  longitude: 22.379,
  score: 0.7,
  reasons: [{ rule: 'place/dateline', spans: [at] }],
};

test('places and times are kept and given back as they were', () => {
  const output = runWith({
    places: [{ at, precision: 'town', gazetteer: 'geonames:252601', candidates: [candidate] }],
    times: [{ of: 'published', edtf: '2026-03-18', at: null, where: 'line', others: [] }],
  });
  expect(runOutputOf(runBytes(output))).toEqual(output);
});

test('a file of a version that did not look for them stays readable', () =>
  expect(runOutputOf(runBytes(runWith({}))).claims[0]).toEqual(BARE));

test.each([
  ['a place that points at nothing', { places: [{ at: { from: 1 }, gazetteer: null }] }],
  ['a time that is no EDTF', { times: [{ of: 'said', edtf: 'yesterday', at: null, others: [] }] }],
])('%s is no such file', (_, broken) =>
  expect(() => runOutputOf(runBytes(runWith(broken as unknown as Partial<Claim>)))).toThrow('runs/'),
);
