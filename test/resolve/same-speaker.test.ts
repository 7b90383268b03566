import { expect, it } from 'vitest';
import { type NamedSpeaker, sameSpeakers } from '../../src/resolve/speakers/index.ts';

const speaker = (id: string, names: readonly string[], more: Partial<NamedSpeaker> = {}): NamedSpeaker => ({
  id,
  report: `report of ${id[0]}`,
  kind: 'person',
  names,
  affiliation: null,
  ...more,
});
const pairs = (...speakers: readonly NamedSpeaker[]): readonly string[] =>
  sameSpeakers(speakers).map(
    ({ a, b, merged, reasons }) => `${a}+${b} ${merged ? 'merged' : 'suggested'} ${reasons.join(' ')}`,
  );

it('the same full name is merged', () => {
  expect(pairs(speaker('a1', ['Anna Ruiz']), speaker('b1', ['Colonel Anna Ruiz', 'Ruiz']))).toEqual([
    'a1+b1 merged name/same',
  ]);
});

it('variants are only suggested, with the reason', () => {
  expect(pairs(speaker('a1', ['Anna Ruiz']), speaker('b1', ['Ms Ruiz']))).toEqual(['a1+b1 suggested name/part']);
  expect(pairs(speaker('a1', ['Stoil Kardzhiev']), speaker('b1', ['Stoyl Karjiev']))).toEqual([
    'a1+b1 suggested name/spelling',
  ]);
  const body = { kind: 'body' } as const;
  expect(pairs(speaker('a1', ['Arcadia Civic Guard'], body), speaker('b1', ['ACG'], body))).toEqual([
    'a1+b1 suggested name/acronym',
  ]);
});

it('what contradicts stops the rule', () => {
  expect(pairs(speaker('a1', ['Mr Sam Oss']), speaker('b1', ['Ms Sam Oss']))).toEqual([
    'a1+b1 suggested name/same address/other',
  ]);
  expect(
    pairs(
      speaker('a1', ['Sam Oss'], { affiliation: 'the Tomis Service' }),
      speaker('b1', ['Sam Oss'], { affiliation: 'Halmyris Grain' }),
    ),
  ).toEqual(['a1+b1 suggested name/same affiliation/other']);
  expect(pairs(speaker('a1', ['Anna Ruiz']), speaker('b1', ['Marta Ruiz']))).toEqual([]);
});

it('the unnamed, roles and speakers of one report are never joined', () => {
  expect(
    pairs(speaker('a1', ['two officials'], { kind: 'unnamed' }), speaker('b1', ['two officials'], { kind: 'unnamed' })),
  ).toEqual([]);
  expect(pairs(speaker('a1', ['Anna Ruiz']), speaker('a2', ['Anna Ruiz']))).toEqual([]);
});

it('nobody is merged with two speakers of one report', () => {
  const found = sameSpeakers([
    speaker('a1', ['Anna Ruiz']),
    speaker('b1', ['Anna Ruiz']),
    speaker('b2', ['Anna Ruiz']),
  ]);
  expect(found.filter(({ merged }) => merged)).toEqual([]);
  expect(found.every(({ reasons }) => reasons.includes('name/twice'))).toBe(true);
});
