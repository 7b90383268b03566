// `hearsay origins`: who took text or news from whom, and how many origins the reports of a case have at most. One report after the
// other, with what each has from where, and the words that show it; with `--diff`, what a copy did with its origin.

import type { Case } from '../case/index.ts';
import { type CaseReport, diffOf, openOrigins, originsOf, settled } from '../link/index.ts';
import type { OriginEdge } from '../nouns/origin.ts';
import { type Span, sliceOf } from '../nouns/span.ts';
import { type ReadReport, readReports } from './case-reports.ts';
import { heldId } from './find.ts';
import { type ListOptions, list, refuseTerminal } from './listing.ts';
import { short, tally } from './print.ts';
import { withCase } from './with-case.ts';

export interface OriginsOptions extends ListOptions {
  /** Id of a report: what it did with the one it copies. */
  readonly diff?: string;
}

/** 1 when a cell could not hold its words. */
export function origins(folder: string, options: OriginsOptions): Promise<0 | 1> {
  refuseTerminal(options);
  return withCase<0 | 1>(folder, {}, async (open) => {
    const { reports, edges } = await originsIn(open);
    if (options.diff !== undefined) return diff(options.diff, { reports, edges }, options);
    const byId = new Map(reports.map((one) => [one.report.id, one]));
    const whole = originsOf(
      reports.map(({ report }) => ({ report: report.id })),
      edges,
    );
    const leads = new Map(
      whole.groups.flatMap(({ origin, named, reports: some }) => some.map((id) => [id, { origin, named }] as const)),
    );
    const rows = reports.map(({ report }): OriginRow => {
      const { origin = null, named = null } = leads.get(report.id) ?? {};
      return {
        report: report.id,
        outlet: report.outlet ?? null,
        title: titleOf(report),
        origin,
        originNamed: named,
        edges: edges.filter((edge) => edge.report === report.id).map((edge) => withWords(edge, byId)),
      };
    });
    return list<OriginRow>(
      {
        name: 'origins',
        columns: COLUMNS.map(([column]) => column),
        async *pages() {
          yield rows;
        },
        inWords: (row) => inWords(row, byId),
        ends: () => endOf(whole.reports, whole.atMost, whole.leaning.length),
        cells: (row) => COLUMNS.map(([, cell]) => cell(row)),
      },
      options,
    );
  });
}

/** Found anew each time: the same case gives the same edges. */
async function originsIn(
  open: Case,
): Promise<{ readonly reports: readonly ReadReport[]; readonly edges: readonly OriginEdge[] }> {
  const reports = await readReports(open);
  const byId = new Map<string, CaseReport>(reports.map((one) => [one.report.id, one]));
  const added = openOrigins({ reportOf: (id) => byId.get(id) });
  return { reports, edges: settled(reports.flatMap((one) => added.add(one))) };
}

/** An edge with the words that show it. */
interface ShownEdge extends OriginEdge {
  /** Of each reason, in both reports. */
  readonly words: readonly {
    readonly rule: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
}

interface OriginRow {
  readonly report: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** The report that it leads to, itself where it counts as an origin; null where the case holds none. */
  readonly origin: string | null;
  /** Who, where the case holds no such report. */
  readonly originNamed: string | null;
  readonly edges: readonly ShownEdge[];
}

function withWords(edge: OriginEdge, byId: ReadonlyMap<string, ReadReport>): ShownEdge {
  const textOf = (id: string | null): string => (id === null ? '' : (byId.get(id)?.report.text ?? ''));
  const wordsIn = (id: string | null, spans: readonly Span[]): readonly string[] =>
    spans.map((at) => sliceOf(textOf(id), at));
  return {
    ...edge,
    words: edge.reasons.map(({ rule, from, to }) => ({
      rule,
      from: wordsIn(edge.report, from),
      to: wordsIn(edge.from, to),
    })),
  };
}

function titleOf({ text, blocks, title }: ReadReport['report']): string | null {
  const headline = blocks.find(({ kind }) => kind === 'headline');
  return headline ? sliceOf(text, headline).replace(/\s+/g, ' ') : (title ?? null);
}

const COLUMNS: readonly (readonly [name: string, cell: (row: OriginRow) => string | number | null])[] = [
  ['report', ({ report }) => report],
  ['outlet', ({ outlet }) => outlet],
  ['title', ({ title }) => title],
  ['origin', ({ origin, originNamed }) => origin ?? originNamed],
  ['copies', ({ edges }) => fromsOf(edges, 'copy')],
  ['share of it that is copied', ({ edges }) => edges.find(({ kind }) => kind === 'copy')?.share ?? null],
  ['credits', ({ edges }) => fromsOf(edges, 'credit')],
  ['cites', ({ edges }) => fromsOf(edges, 'cites')],
  ['quotes the same words as', ({ edges }) => fromsOf(edges, 'quotes')],
];

function fromsOf(edges: readonly OriginEdge[], kind: OriginEdge['kind']): string {
  return [...new Set(edges.filter((edge) => edge.kind === kind).map(({ from, named }) => from ?? named ?? ''))].join(
    '; ',
  );
}

/**
 *     5f31c9ab20d4  Peloponnese Gazette: Shots in the square
 *         copies 03ab…  The Bureau: Two dead in Tripoli; 82 % of it, 14 sentences
 *         credits Peloponnese News Bureau: "with PNB"
 */
function inWords({ report, outlet, title, edges }: OriginRow, byId: ReadonlyMap<string, ReadReport>): string {
  const nameOf = (id: string): string => {
    const { report: one } = byId.get(id)!;
    return `${short(id)} ${[one.outlet, titleOf(one)].filter(Boolean).join(': ')}`.trim();
  };
  const lines = edges.map((edge) => `    ${edgeInWords(edge, nameOf)}`);
  const head = `${short(report)}  ${[outlet ?? 'unknown outlet', title ?? 'no title'].join(': ')}`;
  return [head, ...(lines.length > 0 ? lines : ['    takes nothing from a report of this case, as far as it shows'])]
    .map((line) => line.replace(/\s*\n\s*/g, ' '))
    .join('\n');
}

const VERBS: Readonly<Record<OriginEdge['kind'], string>> = {
  copy: 'copies',
  credit: 'credits',
  cites: 'cites',
  quotes: 'quotes the same words as',
};
const MOST_CHARS = 90;

function edgeInWords({ kind, from, named, share, words }: ShownEdge, nameOf: (id: string) => string): string {
  const who = from === null ? `${named ?? 'somebody'} (no report of it in this case)` : nameOf(from);
  const sentences = words.filter(({ rule }) => rule.startsWith('sentence/')).length;
  const how =
    kind === 'copy'
      ? `${share === undefined ? '' : `${Math.round(100 * share)} % of it, `}${tally(sentences, 'sentence')}`
      : cut(words.find((one) => one.from.length > 0)?.from[0] ?? '');
  return `${VERBS[kind]} ${who}${how === '' ? '' : `; ${how}`}`;
}

function cut(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line === '' ? '' : `“${line.length > MOST_CHARS ? `${line.slice(0, MOST_CHARS).trimEnd()} …` : line}”`;
}

function endOf(reports: number, atMost: number, leaning: number): string {
  return [
    `${tally(reports, 'report')} · at most ${tally(atMost, 'origin')}.`,
    ...(leaning > 0
      ? [`${tally(leaning, 'of them has', 'of them have')} a part of the text or news from another.`]
      : []),
    'Reports that show nothing in common may still have one origin: what is not known is not counted as independent.',
    '',
  ].join('\n');
}

async function diff(
  begins: string,
  { reports, edges }: { readonly reports: readonly ReadReport[]; readonly edges: readonly OriginEdge[] },
  options: OriginsOptions,
): Promise<0 | 1> {
  const byId = new Map(reports.map((one) => [one.report.id, one.report]));
  const id = heldId(byId.keys(), { id: begins, what: 'report' });
  const from = edges.find((edge) => edge.report === id && edge.kind === 'copy' && edge.from !== null)?.from ?? null;
  const [copy, origin] = [byId.get(id)!, from === null ? null : byId.get(from)!];
  const rows = origin === null ? [] : diffOf(copy, origin);
  const wordsOf = (report: ReadReport['report'], at: Span | null): string | null => at && sliceOf(report.text, at);
  const shown = rows.map(({ how, moved, copy: here, origin: there, gone, fresh }) => ({
    how,
    moved,
    copy: wordsOf(copy, here),
    origin: origin && wordsOf(origin, there),
    gone: gone.map((at) => sliceOf(origin!.text, at)),
    fresh: fresh.map((at) => sliceOf(copy.text, at)),
  }));
  const count = (how: string): number => shown.filter((row) => row.how === how).length;
  const line = (text: string): string => text.replace(/\s+/g, ' ');
  return list<(typeof shown)[number]>(
    {
      name: 'diff',
      columns: ['how', 'moved', 'in the copy', 'in the origin', 'words gone', 'words new'],
      async *pages() {
        yield shown;
      },
      inWords: ({ how, moved, copy: here, origin: there, gone, fresh }) =>
        [
          `${SIGNS[how]} ${line(here ?? there ?? '')}${moved ? '   (stood elsewhere)' : ''}`,
          ...(gone.length > 0 ? [`      gone: ${gone.map(line).join(' · ')}`] : []),
          ...(fresh.length > 0 ? [`      new:  ${fresh.map(line).join(' · ')}`] : []),
        ].join('\n'),
      ends: () =>
        from === null
          ? `${short(id)} copies no report of this case.\n`
          : `${short(id)} against ${short(from)}: ${count('kept')} kept, ${count('changed')} changed, ${count('dropped')} dropped, ${count('added')} added.\n`,
      cells: ({ how, moved, copy: here, origin: there, gone, fresh }) => [
        how,
        moved ? 'yes' : '',
        here,
        there,
        gone.join(' · '),
        fresh.join(' · '),
      ],
    },
    options,
  );
}

const SIGNS = { kept: '  =', changed: '  ~', dropped: '  -', added: '  +' } as const;
