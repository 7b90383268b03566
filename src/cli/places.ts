// `hearsay places`: where the claims of a case are said to be about. One line a place: the record, how exactly, how many claims and
// reports; then names of which several records may be meant, with the candidates; then those that nobody found a record for.

import type { CasePlace } from '../case/index.ts';
import { areWordsOf } from './find-speaker.ts';
import { type ListOptions, list, refuseTerminal } from './listing.ts';
import { tally } from './print.ts';
import { withIndex } from './with-index.ts';

export interface PlacesOptions extends ListOptions {
  /** Words of a name, or how they begin. */
  readonly text?: string;
  /** ISO 3166-1 alpha-2, with commas between them. */
  readonly country?: string;
  /** Only those without a chosen record. */
  readonly open?: boolean;
}

export function places(folder: string, options: PlacesOptions): Promise<0 | 1> {
  refuseTerminal(options);
  const countries = options.country?.split(',').map((code) => code.trim().toUpperCase());
  return withIndex(folder, async (index) => {
    const all = await index.places();
    const rows = all
      .filter(({ is }) => options.open !== true || is !== 'record')
      .filter(({ record, candidates }) =>
        countries === undefined
          ? true
          : [record, ...candidates].some((one) => one?.country && countries.includes(one.country)),
      )
      .filter(({ name, words }) => options.text === undefined || areWordsOf([name, ...words], options.text));
    return list<CasePlace>(
      {
        name: 'places',
        columns: COLUMNS.map(([column]) => column),
        async *pages() {
          yield rows;
        },
        inWords,
        ends: (count) => endOf(folder, count, rows),
        cells: (place) => COLUMNS.map(([, cell]) => cell(place)),
      },
      options,
    );
  });
}

type CellOf = (place: CasePlace) => string | number | null;

/** The columns of a table; docs/places.md says what each holds. */
const COLUMNS: readonly (readonly [name: string, cell: CellOf])[] = [
  ['place', ({ name }) => name],
  ['record', ({ gazetteer }) => gazetteer],
  ['is', ({ is }) => is],
  ['country', ({ record }) => record?.country ?? null],
  ['latitude', ({ record }) => record?.latitude ?? null],
  ['longitude', ({ record }) => record?.longitude ?? null],
  ['precision', ({ precisions }) => precisions.join(', ')],
  ['as written', ({ words }) => words.join('; ')],
  ['claims', ({ claims }) => claims],
  ['reports', ({ reports }) => reports],
  ['decided by a person', ({ decided }) => decided],
  ['candidates', ({ candidates }) => candidates.map(candidateInWords).join('; ')],
];

function candidateInWords({ gazetteer, name, country, score, reasons }: CasePlace['candidates'][number]): string {
  return `${gazetteer} ${name}${country === null ? '' : `, ${country}`} (${score.toFixed(2)}; ${reasons.join(', ')})`;
}

/**
 *     Constanța, RO            geonames:680963  44.18,28.63   town
 *         6 claims in 3 reports; written Constanta, the port of Constanța
 *     Tripoli                  open: 2 records may be meant
 *         geonames:2210247 Tripoli, LY (0.52; place/name)
 */
function inWords(place: CasePlace): string {
  const { is, gazetteer, name, record, words, precisions, candidates, claims, reports, decided } = place;
  const where =
    record?.latitude == null || record.longitude == null
      ? []
      : [`${record.latitude.toFixed(2)},${record.longitude.toFixed(2)}`];
  const what =
    is === 'record'
      ? [gazetteer ?? 'no record', ...where]
      : is === 'open'
        ? [`open: ${tally(candidates.length, 'record')} may be meant`]
        : ['no record'];
  const others = words.filter((one) => one !== name);
  const more = [
    `${tally(claims, 'claim')} in ${tally(reports, 'report')}`,
    ...(others.length > 0
      ? [`written ${others.slice(0, MOST_WORDS).join(', ')}${others.length > MOST_WORDS ? ' …' : ''}`]
      : []),
    ...(decided > 0 ? [`decided by a person in ${decided}`] : []),
  ];
  const head = `${name}${record?.country ? `, ${record.country}` : ''}`;
  return [
    [head.padEnd(28), ...what, precisions.join(', ')].join('  ').trimEnd(),
    `    ${more.join('; ')}`,
    ...candidates.map((one) => `    ${candidateInWords(one)}`),
  ]
    .map((line) => line.replace(/\s*\n\s*/g, ' '))
    .join('\n');
}

const MOST_WORDS = 8;

function endOf(folder: string, count: number, rows: readonly CasePlace[]): string {
  const open = rows.filter(({ is }) => is === 'open').length;
  const none = rows.filter(({ is }) => is === 'none').length;
  return [
    `${tally(count, 'place')}, ${open} of them open, ${none} without a record.`,
    'Reports are counted as they came: which of them copy another is not known.',
    `\`hearsay judge ${folder} CLAIM correct place --to RECORD\` chooses one for a claim; \`hearsay claims ${folder} --place NAME\` lists the claims.\n`,
  ].join('\n');
}
