// Errors of the own gold by kind: on a small gold made here, with one of each error.

import { expect, test } from 'vitest';
import { errorTable, goldErrors } from '../../src/measure/gold-errors.ts';
import type { FoundReport } from '../../src/measure/gold-found.ts';
import type { ClaimLabels, Sidecar } from '../../src/measure/own-gold.ts';
import type { Claim, Span } from '../../src/nouns/index.ts';

const text =
  'Kim said two were hurt at the weir near Brno on Monday. She denied a leak at the mill, citing the log. A van stood in the yard, Oss said.';

const at = (words: string): Span => {
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`no ${words}`);
  return { from, to: from + words.length };
};

const labels: ClaimLabels = {
  speaker: 'kim',
  how: 'name',
  act: 'say',
  manner: 'indirect',
  polarity: 'for',
  modality: 'plain',
  basis: [],
  to: null,
  medium: null,
  within: null,
  happened: null,
  said: null,
  place: [],
};

const spans = [
  { source: at('Kim'), cue: at('said'), content: [at('two were hurt at the weir near Brno on Monday')] },
  { source: at('She'), cue: at('denied'), content: [at('a leak at the mill')] },
  { source: at('Oss'), cue: { from: text.length - 5, to: text.length - 1 }, content: [at('A van stood in the yard')] },
];

const sidecar: Sidecar = {
  outlet: 'lna',
  genre: 'agency',
  published: ['2026-03-18', null],
  captured: null,
  unmarked: [],
  claims: {
    '1': {
      ...labels,
      happened: ['2026-03-16', 'on Monday'],
      place: [
        ['weir', 'at the weir'],
        ['brno', 'near Brno'],
      ],
    },
    '2': { ...labels, how: 'pronoun', basis: [['document', 'citing the log']], place: [['weir', 'the weir']] },
    '3': { ...labels, speaker: 'oss' },
  },
};

const claimOf = (n: number, more: Partial<Claim>): Claim => ({
  id: String(n),
  report: 'r',
  ...spans[n]!,
  manner: 'indirect',
  score: 1,
  reasons: [],
  foreign: false,
  within: null,
  times: [{ of: 'published', edtf: '2026-03-18', at: null, others: [] }],
  ...more,
});

const place = (words: string, gazetteer: string | null) =>
  ({ at: at(words), precision: gazetteer ? 'town' : 'point', gazetteer, candidates: [] }) as const;

const speaker = (id: string, words: string) =>
  ({
    id,
    report: 'r',
    kind: 'person',
    mentions: [at(words)],
    affiliations: [],
    role: null,
    number: null,
  }) as unknown as FoundReport['speakers'][number];

const to = (id: string) => ({ speaker: id, how: 'name', candidates: [] }) as unknown as NonNullable<Claim['speaker']>;

const one: FoundReport = {
  report: { id: 'r', text, claims: spans, sidecar },
  incident: {
    speakers: [
      { id: 'kim', kind: 'person', name: 'Kim', aliases: [], of: null, number: 1 },
      { id: 'oss', kind: 'person', name: 'Oss', aliases: [], of: null, number: 1 },
    ],
    places: [
      { id: 'brno', name: 'Brno', geonames: 3078610, within: null },
      { id: 'weir', name: 'the weir', geonames: null, within: 'brno' },
    ],
  },
  speakers: [speaker('a', 'Kim'), speaker('b', 'Oss')],
  found: [
    claimOf(0, { speaker: to('a'), places: [place('Brno', 'geonames:1')] }),
    claimOf(1, { speaker: to('b'), places: [place('the mill', null)] }),
    claimOf(2, { basis: [{ kind: 'saw', at: at('in the yard') }] as unknown as NonNullable<Claim['basis']> }),
  ],
};

const rows = goldErrors([one]).map(({ label, what, kind, n }) => `${label} ${what} | ${kind} | ${n}`);

test('each error is counted once, by its kind', () =>
  expect(rows.filter((row) => !/ gold \|/.test(row))).toEqual([
    'basis missed | document | 1',
    'basis spurious | saw | 1',
    'place missed | noun, elsewhere | 1',
    'place missed | noun, in the content | 1',
    'place spurious | noun, as point | 1',
    'place wrong | name, in the content | 1',
    'speaker unknown | name | 1',
    'speaker wrong | pronoun | 1',
    'time missed | happened | 1',
  ]));

test('beside how many there are', () => {
  expect(rows).toContain('place gold | noun, in the content | 1');
  expect(rows).toContain('speaker gold | name | 2');
  expect(rows).toContain('time gold | published | 3');
});

test('without an error there are counts of the gold alone', () => {
  const right = {
    ...one,
    report: { ...one.report, sidecar: { ...sidecar, claims: { '1': labels, '2': labels, '3': labels } } },
  };
  const found = one.found.map((claim) => ({ ...claim, places: [], basis: [], speaker: to('a') }));
  expect(new Set(goldErrors([{ ...right, found }]).map(({ what }) => what))).toEqual(new Set(['gold']));
});

test('the table holds no word of the report', () => {
  const table = errorTable(goldErrors([one]));
  expect(table).toContain('place: noun, in the content');
  for (const word of ['Kim', 'Oss', 'weir', 'Brno', 'mill', 'van', 'yard', 'Monday']) expect(table).not.toContain(word);
});
