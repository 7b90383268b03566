// Quantities in texts, from a table that can be read, and what holds for any text.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareQuantities, type Quantity, quantitiesIn } from '../../src/text/quantities/index.ts';
import { growthOf, LINEAR } from '../costs.ts';

const table = readFileSync(new URL('quantities.txt', import.meta.url), 'utf8');
const rows = [...table.matchAll(/^(?![#\s])(.+)\n {4}(.+)$/gm)].map((m) => [m[1]!, m[2]!] as const);

function shown(text: string): string {
  return (
    quantitiesIn(text)
      .map((q) => shownOne(text, q))
      .join(' ; ') || 'nothing'
  );
}

function shownOne(text: string, q: Quantity): string {
  const n = (value: number): string =>
    value === Number.POSITIVE_INFINITY ? '∞' : String(Number(value.toPrecision(6)));
  const number = q.low === q.high ? `${q.isExact ? '' : '~'}${n(q.low)}` : `${n(q.low)}…${n(q.high)}`;
  return [
    `${text.slice(q.at.from, q.at.to)} =`,
    q.kind !== 'count' && q.kind,
    number,
    q.unit,
    q.kind === 'share' && q.head && `of ${q.head}`,
    q.fate && `(${q.fate})`,
    q.isMore && 'more',
    q.otherwise && `or ${n(q.otherwise.low)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

describe('quantities of the table', () => {
  it('has rows', () => expect(rows.length).toBeGreaterThan(250));
  it.each(rows)('%s', (text, expected) => expect(shown(text)).toBe(expected));
});

const only = (text: string): Quantity => {
  const found = quantitiesIn(text);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('a quantity points at its words', () => {
  const words = (text: string, spans: readonly { from: number; to: number }[]): readonly string[] =>
    spans.map(({ from, to }) => text.slice(from, to));

  it('its hedges, what it counts, what became of them', () => {
    const text = 'Officials said at least 58 miners, some of them young, were feared dead.';
    const found = only(text);
    expect(words(text, found.hedges)).toEqual(['at least']);
    expect(words(text, [found.of!])).toEqual(['miners']);
    expect(words(text, found.about)).toEqual(['dead']);
    expect(found).toMatchObject({ low: 58, high: Number.POSITIVE_INFINITY, isExact: false, head: 'miner' });
  });

  it('in a stretch, with offsets of the whole text', () => {
    const text = '12 men. The toll rose to 58 on Monday. 13 men.';
    const [found, ...more] = quantitiesIn(text, { from: 8, to: 38 });
    expect(more).toEqual([]);
    expect(words(text, [found!.at, ...found!.about])).toEqual(['58', 'toll']);
  });

  it('beside emoji and marks above letters', () => {
    const text = '🚢🚢 Ａt ｌeast — café́s: “nearly 20 bodies” 👍🏽 30 more.';
    expect(quantitiesIn(text).map((q) => text.slice(q.at.from, q.at.to))).toEqual(['nearly 20', '30']);
  });
});

const PIECES = [
  'at least',
  'no',
  'one',
  'of the',
  '58',
  '1,200',
  '1.200',
  '1,2,3',
  'and',
  'to',
  '-',
  '–',
  'between',
  'half',
  'a',
  'third',
  'in',
  'ten',
  '%',
  'people',
  'killed',
  'million',
  'dozens',
  '$',
  'km',
  '٣٠',
  '½',
  ',',
  '.',
  '\n',
  '"',
  '“',
  "'s",
  ':',
  '/',
  '+',
  '1.5m',
  '34-year-old',
  '2014',
  'May',
  '°C',
  'or',
  'more',
  'hundred',
  'thousand',
  'twenty',
  '0',
  '007',
  '(',
  ')',
  'No.',
  '🚢',
  '\ud83d',
  '\u0301',
  '1\u00a0000',
  '7'.repeat(40),
];

describe('whatever the text is', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', ' ')), { maxLength: 30 })
      .map((parts) => parts.flat().join('')),
  );

  it('quantities stand in order, point at words, and are numbers', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const q of quantitiesIn(text)) {
          expect(q.at.from).toBeGreaterThanOrEqual(end);
          end = q.at.to;
          expect(q.low).toBeLessThanOrEqual(q.high);
          expect(Number.isFinite(q.low)).toBe(true);
          expect(Number.isNaN(q.high)).toBe(false);
          if (q.isExact) expect(q.low).toBe(q.high);
          for (const { from, to } of [q.at, ...q.hedges, ...q.about, ...(q.of ? [q.of] : [])]) {
            expect(from).toBeLessThan(to);
            expect(to).toBeLessThanOrEqual(text.length);
            expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
          }
          for (const hedge of q.hedges.filter(() => !q.isMore)) {
            expect(q.at.from).toBeLessThanOrEqual(hedge.from);
            expect(hedge.to).toBeLessThanOrEqual(q.at.to);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a stretch gives what its own text gives', () => {
    fc.assert(
      fc.property(texts, texts, (before, text) => {
        const moved = quantitiesIn(`${before}\n${text}`, {
          from: before.length + 1,
          to: before.length + 1 + text.length,
        });
        const alone = quantitiesIn(text);
        expect(moved.map((q) => q.at.from - before.length - 1)).toEqual(alone.map((q) => q.at.from));
        expect(moved.map((q) => [q.low, q.high, q.kind, q.unit, q.fate])).toEqual(
          alone.map((q) => [q.low, q.high, q.kind, q.unit, q.fate]),
        );
      }),
    );
  });

  const LENGTH = 2 ** 19;
  it.each([
    ['digits', '7'],
    ['points', '1.'],
    ['letters with points', 'a.'],
    ['a list', '1,'],
    ['a chain', '1-'],
    ['words', 'twenty '],
    ['halves', 'and a half million '],
    ['hedges', 'at least '],
    ['of the', '5 of the '],
  ])('takes time with the length only: %s', async (_, piece) => {
    const work = (share: number): unknown => quantitiesIn(piece.repeat((LENGTH * share) / piece.length));
    expect(await growthOf(work)).toBeLessThan(LINEAR);
  });

  it('a megabyte of digits is no number', () => {
    expect(quantitiesIn('7'.repeat(2 ** 20))).toEqual([]);
  });
});

describe('two quantities', () => {
  const PAIRS: readonly (readonly [string, Comparison, string])[] = [
    ['58 people were killed', 'equal', '58 dead'],
    ['58 people were killed', 'equal', 'the death toll rose to 58'],
    ['58 bodies', 'equal', 'fifty-eight victims were killed'],
    ['58 people were killed', 'apart', '72 people were killed'],
    ['58 people were killed', 'other', '72 people were wounded'],
    ['58 people were killed', 'other', '72 people live there'],
    ['at least 58 people were killed', 'compatible', '72 people were killed'],
    ['at least 58 people were killed', 'apart', '12 people were killed'],
    ['more than 100 people were killed', 'compatible', '100 people were killed'],
    ['no more than six people were killed', 'apart', 'at least nine people were killed'],
    ['nearly 100 people were killed', 'compatible', '97 people were killed'],
    ['nearly 100 people were killed', 'apart', '70 people were killed'],
    ['dozens were killed', 'compatible', '58 were killed'],
    ['dozens were killed', 'apart', '12 were killed'],
    ['58 to 72 people were killed', 'compatible', 'about 70 people were killed'],
    ['nobody was killed', 'apart', 'at least one person was killed'],
    ['nobody was killed', 'equal', 'no deaths'],
    ['58 people were killed', 'other', 'another 12 people were killed'],
    ['12 people were killed', 'other', '12 people were killed or wounded'],
    ['12 children were killed', 'other', '58 people were killed'],
    ['12 children were killed', 'apart', '11 children were killed'],
    ['12 Syrian soldiers were killed', 'other', '15 Turkish soldiers were killed'],
    ['12 Syrian soldiers were killed', 'apart', '15 soldiers were killed'],
    ['12 houses burned', 'equal', 'a dozen houses'],
    ['12 houses burned', 'apart', '30 houses were destroyed'],
    ['12 houses', 'other', '12 boats'],
    ['1.200 houses', 'equal', '1,200 houses'],
    ['1.200 tonnes', 'equal', '1,200 kg'],
    ['3 tonnes of solvent', 'equal', '3,000 kilograms of solvent'],
    ['3 tonnes of solvent', 'other', '3 tonnes of rice'],
    ['3 tonnes of solvent', 'equal', '3 tonnes'],
    ['10 km', 'compatible', '6.2 miles'],
    ['10 km', 'apart', '10 miles'],
    ['5,000 litres', 'compatible', '1,300 gallons'],
    ['220 pounds', 'compatible', '100 kg'],
    ['40°C', 'equal', '104°F'],
    ['40°C', 'apart', '-40°C'],
    ['40 degrees', 'other', '40°C'],
    ['3 km', 'other', '3 kg'],
    ['3 hours', 'equal', '180 minutes'],
    ['a third of voters', 'compatible', 'about 33% of voters'],
    ['half of the voters', 'equal', '50 per cent of voters'],
    ['half of the voters', 'other', '50 per cent of members'],
    ['one in ten voters', 'apart', 'a third of voters'],
    ['$5 million', 'equal', 'US$5m'],
    ['$5 million', 'other', '€5 million'],
    ['$5 million', 'apart', '$4 million'],
    ['a man aged 34', 'apart', 'a 35-year-old man'],
    ['the third man', 'other', 'the fourth man'],
    ['in 2014', 'other', 'in 2015'],
    ['Section 4', 'other', 'Section 5'],
    ['34 people', 'other', 'aged 34'],
  ];

  it.each(PAIRS)('%s: %s: %s', (a, how, b) => {
    expect(compareQuantities(only(a), only(b))).toBe(how);
    expect(compareQuantities(only(b), only(a))).toBe(how);
  });

  it('are equal to themselves or other, and the order does not matter', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(texts, texts, (one, two) => {
        const [a, b] = [quantitiesIn(one), quantitiesIn(two)];
        for (const x of a) {
          expect(['equal', 'other']).toContain(compareQuantities(x, x));
          for (const y of b) expect(compareQuantities(x, y)).toBe(compareQuantities(y, x));
        }
      }),
    );
  });
});
