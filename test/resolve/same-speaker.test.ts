import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NamedSpeaker } from '../../src/nouns/index.ts';
import { piecesOf, wholesOf } from '../../src/resolve/speakers/alike.ts';
import { sameSpeakers } from '../../src/resolve/speakers/index.ts';
import { likenessOf } from '../../src/text/names.ts';
import { growthOf, LINEAR } from '../costs.ts';

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

/** Parts that are often one another's beginnings, spellings and letters. */
const part = fc.oneof(
  fc.constantFrom('anna', 'ruiz', 'a', 'j', 'of', 'the', 'kardzhiev', 'karjiev', 'stoil', 'stoyl', 'ar', 'ministry'),
  fc.stringMatching(/^[adehijkz]{1,6}$/),
);
const name = fc.array(part, { minLength: 1, maxLength: 8 });
/** Two names of which the second often is made from the first. */
const two = fc.oneof(
  fc.tuple(name, name),
  fc
    .tuple(name, fc.nat(8), fc.nat(8))
    .map(([a, from, to]) => [a, a.slice(from % a.length, (to % a.length) + 1)] as const),
  name.map((a) => [a, [a.map((word) => word[0]).join('')]] as const),
);

it('names that are alike find each other', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(two, ([a, b]) => {
      fc.pre(b.length > 0);
      const like = likenessOf(a, b);
      if (like === null) return;
      met.add(like);
      const isFound = (x: readonly string[], y: readonly string[]): boolean =>
        wholesOf(x).some((key) => piecesOf(y).includes(key));
      expect(isFound(a, b) || isFound(b, a), `${a.join(' ')} / ${b.join(' ')}: ${like}`).toBe(true);
    }),
    { numRuns: 20_000 },
  );
  expect([...met].sort()).toEqual(['acronym', 'part', 'same', 'spelling']);
});

it('acronyms leave light words out', () => {
  const body = { kind: 'body' } as const;
  expect(pairs(speaker('a1', ['Ministry of Health'], body), speaker('b1', ['MH'], body))).toEqual([
    'a1+b1 suggested name/acronym',
  ]);
});

it.each([
  ['one word each, few names', (i: number) => `Source${i % 997}`],
  ['one word each, all others', (i: number) => `Vorbel${i.toString(36)}`],
  ['first and last names that hundreds share', (i: number) => `First${i % 300} Last${(i * 7) % 311}`],
])(
  'costs as much more as there are more: %s',
  async (_, nameOf) => {
    const ALL = 40_000;
    const many = Array.from({ length: ALL }, (_, i) =>
      speaker(`${i}`, [nameOf(i)], { report: `r${i}`, affiliation: i % 3 ? null : `Office ${i % 7}` }),
    );
    expect(await growthOf((share) => sameSpeakers(many.slice(0, ALL * share)))).toBeLessThan(LINEAR);
  },
  120_000,
);
