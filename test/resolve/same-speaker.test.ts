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

const shuffled = (speakers: readonly NamedSpeaker[]) =>
  sameSpeakers(speakers)
    .map(({ a, b, merged, reasons }) => `${[a, b].sort().join('+')} ${merged} ${reasons.join(' ')}`)
    .sort();

it('nobody is merged through a third one with somebody who contradicts them', () => {
  const harbour = { affiliation: 'the Tomis harbour office' };
  const found = sameSpeakers([
    speaker('a1', ['Anna Ruiz'], harbour),
    speaker('b1', ['Anna Ruiz']),
    speaker('c1', ['Anna Ruiz'], { affiliation: 'Halmyris Grain' }),
    speaker('d1', ['Anna Ruiz'], harbour),
  ]);
  expect(found.filter(({ merged }) => merged).map(({ a, b }) => a + b)).toEqual(['a1d1']);
  expect(found.filter(({ reasons }) => reasons.includes('name/contested'))).toHaveLength(2);
});

it('descriptions are no names, whatever they begin with', () => {
  const of = (kind: NamedSpeaker['kind'], words: string) =>
    pairs(speaker('a1', [words], { kind }), speaker('b1', [words], { kind }));
  for (const words of ['the ministry', 'Police', 'The Guard', 'The police']) expect(of('body', words)).toEqual([]);
  for (const words of ['the harbour master', 'Prime Minister', 'She', 'The mayor'])
    expect(of('person', words)).toEqual([]);
  for (const words of ['Reuters', 'the Coast Guard', 'Ministry of Health', 'ACG'])
    expect(of('body', words)).toEqual(['a1+b1 merged name/same']);
  expect(of('person', 'Ruiz')).toEqual(['a1+b1 suggested name/part']);
  expect(of('document', 'the report')).toEqual([]);
});

it('a name in thousands of reports costs one comparison, and any order gives the same', () => {
  const many = Array.from({ length: 20_000 }, (_, i) =>
    speaker(`${i}`, [['Anna Ruiz', 'Ms Ruiz', 'Port Vela Police', `Ben Oss${i % 3000}`][i % 4]!], {
      report: `r${i}`,
      kind: i % 4 === 2 ? 'body' : 'person',
    }),
  );
  const began = performance.now();
  const found = sameSpeakers(many);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(found.filter(({ merged }) => merged).length).toBeGreaterThan(9990);
  const some = many.slice(0, 300);
  const joinedBy = (speakers: readonly NamedSpeaker[]) => sameSpeakers(speakers).filter(({ merged }) => merged).length;
  expect(joinedBy([...some].reverse())).toBe(joinedBy(some));
  const few = [
    speaker('a1', ['Sam Oss']),
    speaker('b1', ['Mr Oss']),
    speaker('c1', ['Ms Oss']),
    speaker('d1', ['S. Oss']),
  ];
  expect(shuffled([...few].reverse())).toEqual(shuffled(few));
});
