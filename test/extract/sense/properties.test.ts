import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarked, writeMarked } from '../../../src/dossier/index.ts';
import { sensesOf } from '../../../src/extract/sense/senses-of.ts';
import type { Sense, Span } from '../../../src/nouns/index.ts';
import { workMs } from '../../costs.ts';
import { goldIncidents } from '../../gold/own-gold-files.ts';
import { linesOf, sensesIn, spansOf } from './senses-in.ts';

const unit = fc.constantFrom(
  ...'aé日.,;:?!“”"’()- \n',
  '\n\n',
  ' said ',
  ' told reporters ',
  ' did not deny ',
  'because ',
  ' if ',
  ' may ',
  'I saw ',
  ' citing the log ',
  ' in a statement ',
  '👩🏽‍🚒',
  '\ud800',
  '\u202e',
  '\u0000',
  '\u0301',
  'KIM: ',
  'STATEMENT',
);
const claimAt = fc.array(fc.nat({ max: 160 }), { minLength: 4, maxLength: 8 });

/** Claims with spans anywhere in a text, each from one word's border to another's: a model cuts no word. */
function claimsOf(text: string, offsets: readonly (readonly number[])[]) {
  return offsets.flatMap((numbers) => {
    const borders = numbers.map((n) => n % (text.length + 1)).filter((at) => !cutsWord(text, at));
    const cuts = [...new Set(borders)].toSorted((a, b) => a - b);
    const spans = cuts.slice(1).map((to, n): Span => ({ from: cuts[n]!, to }));
    const [cue, source, ...content] = numbers[0]! % 2 === 0 ? spans : spans.toReversed();
    if (!cue || !source || content.length === 0) return [];
    return [
      { cue, source: numbers[1]! % 3 === 0 ? null : source, content: content.toSorted((a, b) => a.from - b.from) },
    ];
  });
}

const PART = /[\p{L}\p{N}\p{M}]/u;

/** Whether an offset stands inside a word. */
function cutsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1)!;
  return PART.test(before) && PART.test(String.fromCodePoint(text.codePointAt(at)!));
}

describe('whatever the text and the claims', () => {
  it('nothing throws, every span lies inside the text and cuts no word', () => {
    let spans = 0;
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.array(claimAt, { maxLength: 4 }), (text, offsets) => {
        const claims = claimsOf(text, offsets);
        const senses = sensesOf(text, linesOf(text), claims);
        expect(senses).toHaveLength(claims.length);
        for (const at of senses.flatMap(spansOf)) {
          spans++;
          expect(0 <= at.from && at.from < at.to && at.to <= text.length).toBe(true);
          expect([cutsWord(text, at.from), cutsWord(text, at.to)]).toEqual([false, false]);
        }
      }),
      {
        numRuns: 5_000,
        examples: [
          ['aKIM: a citing the log a\ud800because aa', [[146, 0, 43, 62]]],
          ['aa told reporters \ud800KIM: because ', [[0, 120, 154, 23]]],
        ],
      },
    );
    expect(spans).toBeGreaterThan(500);
  });

  it('says the same again', () => {
    const marked = '<1:Kim> [1:denied] {1:it}. {2:“I saw it,”} <2:Roe> [2:told] LNA by telephone.';
    expect(sensesIn(marked)).toEqual(sensesIn(marked));
  });
});

describe('cost', () => {
  const hostile: readonly (readonly [string, (n: number) => string])[] = [
    ['claims', (n) => '<Kim> [did not deny] {that it may have fallen, because he saw it}, citing the log. '.repeat(n)],
    ['one paragraph of commas', (n) => `<Kim> [said] {${'it fell, '.repeat(n)}so}.`],
    ['letters', (n) => `<Kim> [said] {${'a'.repeat(9 * n)}}.`],
    ['blanks', (n) => `<Kim> [said]${' '.repeat(9 * n)}{so}.`],
    ['articles', (n) => `<${'the '.repeat(2 * n)}log> [${'not '.repeat(2 * n)}said] {${'the first two '.repeat(n)}}.`],
    ['turns', (n) => `<A> [said] {so}.\n${'KIM: so\n\n'.repeat(n)}`],
    ['capitals', (n) => `<A> [said] {so}.\n${'A '.repeat(4 * n)}`],
  ];

  it.each(hostile)('is linear in %s', (_, make) => {
    const parsed = (n: number) => {
      const raw = make(n);
      const { text, claims } = raw.startsWith('<Kim> [did') ? manyClaims(n) : readMarked(raw);
      return { text, claims, blocks: linesOf(text) };
    };
    const time = ({ text, claims, blocks }: ReturnType<typeof parsed>): number => {
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 3; i++) {
        const begun = process.cpuUsage();
        sensesOf(text, blocks, claims);
        best = Math.min(best, workMs(begun));
      }
      return best;
    };
    const [small, large] = [parsed(500), parsed(5_000)];
    time(small);
    // Ten times the text may take ten times the time; thirty is noise, a hundred would be the square.
    expect(time(large)).toBeLessThan(30 * time(small) + 20);
  });
});

/** The same sentence n times, one claim each. */
function manyClaims(n: number) {
  const one = readMarked('<Kim> [did not deny] {that it may have fallen, because he saw it}, citing the log. ');
  const moved = (at: Span, by: number): Span => ({ from: at.from + by, to: at.to + by });
  const claims = Array.from({ length: n }, (_, i) => {
    const by = i * one.text.length;
    const { source, cue, content } = one.claims[0]!;
    return { source: source && moved(source, by), cue: moved(cue, by), content: content.map((at) => moved(at, by)) };
  });
  return { text: one.text.repeat(n), claims };
}

describe('names decide nothing', () => {
  /** What the labels are without their places. */
  const bare = ({ act, polarity, modality, basis, addressee, medium }: Sense) => ({
    act,
    polarity: polarity.value,
    modality: modality.value,
    basis: basis.map(({ kind }) => kind),
    told: addressee !== null,
    medium: medium?.kind,
  });

  const sides = [
    ['Halmyris Grain', 'Shabla Bulk'],
    ['Romanian', 'Bulgarian'],
    ['Cazacliu', 'Karjiev'],
    ['the Guard', 'the union'],
    ['Tsoungaras', 'Ganasoulis'],
    ['Caroline Resins', 'South Coast Waters Commission'],
    ['Halmyris Grain', 'Dobrogea Seismic Network'],
    ['LNA', 'Litoral Daily'],
    ['she', 'he'],
  ] as const;

  it.each(sides)('%s and %s change places, and no label changes', (a, b) => {
    const swapped = (text: string) =>
      text.replace(new RegExp(`\\b(?:${a}|${b})\\b`, 'g'), (found) => (found === a ? b : a));
    let changed = 0;
    for (const { incident, reports } of goldIncidents('gold')) {
      if (incident.part !== 'dev') continue;
      for (const { text, claims } of reports) {
        const marked = writeMarked(text, claims);
        if (swapped(marked) === marked) continue;
        changed++;
        expect(sensesIn(swapped(marked)).senses.map(bare)).toEqual(sensesOf(text, linesOf(text), claims).map(bare));
      }
    }
    expect(changed).toBeGreaterThan(0);
  });
});
