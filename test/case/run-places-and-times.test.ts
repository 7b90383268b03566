import { expect, test } from 'vitest';
import { type RunOutput, runBytes, runOutputOf } from '../../src/case/runs.ts';
import type { Claim } from '../../src/nouns/index.ts';

const hex = (digit: string): string => digit.repeat(64);
const bare: Claim = {
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
const run = { model: 'attribution', modelSha256: hex('c'), runtime: 'node', version: '0.1.0' };
const outputOf = (claim: Partial<Claim>): RunOutput => ({
  report: hex('b'),
  run,
  claims: [{ ...bare, ...claim }],
  problems: [],
});
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
  const output = outputOf({
    places: [{ at, precision: 'town', gazetteer: 'geonames:252601', candidates: [candidate] }],
    times: [{ of: 'published', edtf: '2026-03-18', at: null, where: 'line', others: [] }],
  });
  expect(runOutputOf(runBytes(output))).toEqual(output);
});

test('a file of a version that did not look for them stays readable', () =>
  expect(runOutputOf(runBytes(outputOf({}))).claims[0]).toEqual(bare));

test.each([
  ['a place that points at nothing', { places: [{ at: { from: 1 }, gazetteer: null }] }],
  ['a time that is no EDTF', { times: [{ of: 'said', edtf: 'yesterday', at: null, others: [] }] }],
])('%s is no such file', (_, broken) =>
  expect(() => runOutputOf(runBytes(outputOf(broken as unknown as Partial<Claim>)))).toThrow('runs/'),
);
