// `hearsay reports`: the reports of a case as they stand: what each says of itself, where it came from, what was met while it was
// read, and how its claims stand. From the index, which is a fold of the log.

import type { IndexedReport, ReportFilter } from '../case/index.ts';
import { publishedInCell } from '../dossier/index.ts';
import { type ListOptions, list, pagesOf, refuseTerminal } from './listing.ts';
import { short, tally } from './print.ts';
import { withIndex } from './with-index.ts';

/** Rows asked of the index at once. */
const PAGE = 500;

export interface ReportsOptions extends ListOptions {
  /** Words of outlet, authors or text. */
  readonly text?: string;
  /** Name of the outlet, as the report has it. */
  readonly outlet?: string;
}

/** 1 when a cell could not hold its words. */
export function reports(folder: string, options: ReportsOptions): Promise<0 | 1> {
  refuseTerminal(options);
  const { text, outlet } = options;
  const filter: ReportFilter = { ...(text !== undefined && { search: text }), ...(outlet !== undefined && { outlet }) };
  return withIndex(folder, (index) =>
    list<IndexedReport>(
      {
        name: 'reports',
        columns: COLUMNS.map(([column]) => column),
        pages: () => pagesOf((after) => index.reports(filter, { limit: PAGE, ...after })),
        inWords,
        ends: (count) =>
          `${tally(count, 'report')}. \`hearsay claims ${folder} --report ID\` lists the claims of one.\n`,
        cells: (report) => COLUMNS.map(([, cell]) => cell(report)),
      },
      options,
    ),
  );
}

/** Its headline, or what its container calls it. */
export function titleOf({ about }: IndexedReport): string | null {
  return about?.headline ?? about?.title ?? null;
}

const COLUMNS: readonly (readonly [name: string, cell: (report: IndexedReport) => string | number | null])[] = [
  ['report', ({ report }) => report],
  ['outlet', ({ about }) => about?.outlet ?? null],
  ['title', titleOf],
  ['published', ({ about }) => about && publishedInCell(about.dates)],
  ['authors', ({ about }) => about && about.authors.join('; ')],
  ['credit', ({ about }) => about?.credit ?? null],
  ['url', ({ about }) => about?.url ?? null],
  ['language', ({ about }) => about?.language.code ?? null],
  ['length', ({ about }) => about?.units ?? null],
  ['suggested', ({ claims }) => claims.suggested],
  ['accepted', ({ claims }) => claims.accepted],
  ['rejected', ({ claims }) => claims.rejected],
  ['corrected', ({ claims }) => claims.corrected],
  ['withdrawn', ({ claims }) => claims.withdrawn],
  ['received from', fromOf],
  ['received at', ({ receipt }) => receipt?.at ?? null],
  ['problems', problemsInWords],
  ['capture', ({ capture }) => capture],
  ['part', ({ part }) => part],
  ['entry', ({ entry }) => entry],
  ['previous', ({ previous }) => previous],
];

function fromOf({ receipt }: IndexedReport): string | null {
  return receipt?.url ?? receipt?.from ?? null;
}

function problemsInWords({ problems }: IndexedReport): string {
  return Object.entries(problems)
    .map(([code, times]) => (times === 1 ? code : `${code} ×${times}`))
    .join(', ');
}

/**
 *     58fd86805126  2031-03-05  Port Vela Courier: Alarm silenced
 *                   12 suggested, 1 accepted; from reports/1.html; capture 005137e20bf1
 */
function inWords(report: IndexedReport): string {
  const { about, capture, part, claims, previous } = report;
  const id = short(report.report);
  if (!about) return `${id}  (forgotten)\n${MARGIN}capture ${short(capture)}`;
  const title = [about.outlet ?? 'unknown outlet', titleOf(report) ?? 'no title'].join(': ').replace(/\s+/g, ' ');
  const states = Object.entries(claims).filter(([, count]) => count > 0);
  const met = problemsInWords(report);
  const more = [
    states.length > 0 ? states.map(([state, count]) => `${count} ${state}`).join(', ') : 'no claims',
    `from ${fromOf(report) ?? 'somewhere unknown'}`,
    `capture ${short(capture)}${part === '' ? '' : `, part ${part}`}`,
    ...(previous === null ? [] : [`a newer version of ${short(previous)}`]),
    ...(met === '' ? [] : [met]),
  ];
  return `${id}  ${publishedInCell(about.dates) || 'undated'}  ${title}\n${MARGIN}${more.join('; ').replace(/\s+/g, ' ')}`;
}

const MARGIN = ' '.repeat(14);
