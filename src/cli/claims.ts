// `hearsay claims`: the claims of a case as they stand now, with the ids by which they are judged.
//
// From the index, which is a fold of the log. A table names the report of each claim too: what a report says of itself is kept in
// memory for it, not its text.

import {
  type Author,
  type ClaimFilter,
  type ClaimState,
  holdingsOf,
  type Index,
  type IndexedClaim,
  type IndexedReport,
  type Standing,
} from '../case/index.ts';
import { contentInCell, publishedInCell, refuseRows, spansInCell } from '../dossier/index.ts';
import { Fault, type Span } from '../nouns/index.ts';
import { byInWords } from './entry-words.ts';
import { heldId } from './find.ts';
import { speakersMeant } from './find-speaker.ts';
import { correctionInWords, LABEL_COLUMNS, speakerBeside } from './label-words.ts';
import { type ListOptions, list, pagesOf, refuseTerminal } from './listing.ts';
import { short, tally } from './print.ts';
import { titleOf } from './reports.ts';
import { withIndex } from './with-index.ts';

const STATES: readonly ClaimState[] = ['suggested', 'accepted', 'rejected', 'corrected', 'withdrawn'];

const STANDINGS: readonly Standing[] = ['stands', 'alternative', 'superseded'];

/** Rows asked of the index at once. */
const PAGE = 500;

export interface ClaimsOptions extends ListOptions {
  /** Words of the source. */
  readonly source?: string;
  /** Words of source, cue or content. */
  readonly text?: string;
  /** Id of a report, or as much of it as tells it apart. */
  readonly report?: string;
  /** Id or name of a speaker. */
  readonly speaker?: string;
  /** A record, or a name. */
  readonly place?: string;
  readonly flag?: string;
  readonly tag?: string;
  /** States, with commas between them. */
  readonly state?: string;
  /** Standings, with commas between them. */
  readonly standing?: string;
}

/** 1 when a cell could not hold its words. */
export function claims(folder: string, options: ClaimsOptions): Promise<0 | 1> {
  const filter = filterOf(options);
  refuseTerminal(options);
  return withIndex(folder, async (index, open) => {
    const { report, speaker } = options;
    const of: ClaimFilter = {
      ...filter,
      ...(report !== undefined && {
        report: heldId((await holdingsOf(open.log)).reports.keys(), { id: report, what: 'report' }),
      }),
      ...(speaker !== undefined && {
        speakers: (await speakersMeant(index, speaker)).flatMap(({ members }) => members.map(({ id }) => id)),
      }),
    };
    if (options.format === 'xlsx')
      refuseRows(Object.values(await index.tally(of)).reduce((sum, count) => sum + count, 0));
    const isTable = options.format === 'csv' || options.format === 'xlsx';
    const about = isTable ? await reportsOf(index) : new Map<string, ReportInCells>();
    return list<IndexedClaim>(
      {
        name: 'claims',
        columns: COLUMNS.map(([column]) => column),
        pages: () => pagesOf((after) => index.claims(of, { limit: PAGE, ...after })),
        inWords,
        ends: (count) => `${tally(count, 'claim')}. \`hearsay judge ${folder} ID accept --why …\` decides about one.\n`,
        cells: (claim) => COLUMNS.map(([, cell]) => cell(claim, about.get(claim.report))),
      },
      options,
    );
  });
}

function filterOf({ source, text, flag, tag, state, standing, place }: ClaimsOptions): ClaimFilter {
  const standings = standing?.split(',').map((one) => one.trim());
  const other = standings?.find((one) => !STANDINGS.includes(one as Standing));
  if (other !== undefined)
    throw new Fault('use/unknown-standing', `No claim stands ${other}.`, `Choose of ${STANDINGS.join(', ')}.`);
  const states = state?.split(',').map((one) => one.trim());
  const unknown = states?.find((one) => !STATES.includes(one as ClaimState));
  if (unknown !== undefined)
    throw new Fault('use/unknown-state', `There is no state ${unknown}.`, `Choose of ${STATES.join(', ')}.`);
  return {
    ...(source !== undefined && { source }),
    ...(text !== undefined && { search: text }),
    ...(flag !== undefined && { flags: [flag] }),
    ...(tag !== undefined && { tags: [tag] }),
    ...(states && { states: states as ClaimState[] }),
    ...(standings && { standings: standings as Standing[] }),
    ...(place !== undefined && { place }),
  };
}

interface ReportInCells {
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

async function reportsOf(index: Index): Promise<ReadonlyMap<string, ReportInCells>> {
  const all = new Map<string, ReportInCells>();
  for await (const page of pagesOf((after) => index.reports({}, { limit: PAGE, ...after })))
    for (const row of page) all.set(row.report, inCells(row));
  return all;
}

function inCells(row: IndexedReport): ReportInCells {
  const { about } = row;
  if (!about) return { outlet: null, title: null, published: null, url: null };
  return { outlet: about.outlet, title: titleOf(row), published: publishedInCell(about.dates), url: about.url };
}

type CellOf = (claim: IndexedClaim, report: ReportInCells | undefined) => string | number | null;

/** The columns of a table; docs/claims.md says what each holds. */
const COLUMNS: readonly (readonly [name: string, cell: CellOf])[] = [
  ['claim', ({ id }) => id],
  ['state', ({ state }) => state],
  ['standing', ({ standing }) => standing],
  ['report', ({ report }) => report],
  ['outlet', (_, report) => report?.outlet ?? null],
  ['title', (_, report) => report?.title ?? null],
  ['published', (_, report) => report?.published ?? null],
  ['url', (_, report) => report?.url ?? null],
  ['source', ({ words }) => words?.source ?? null],
  ['cue', ({ words }) => words?.cue ?? null],
  ['content', ({ words }) => words && contentInCell(words.content)],
  ['parts', ({ content }) => content.length],
  ['manner', ({ manner }) => manner],
  ['score', ({ score }) => score && Number(score.toFixed(4))],
  ['found by', ({ foundBy }) => foundBy && byInWords(foundBy.by)],
  ['decision', ({ decidedBy }) => decidedBy?.kind ?? null],
  ['decided by', ({ decidedBy }) => decidedBy && byInWords(decidedBy.by)],
  ['decided at', ({ decidedBy }) => decidedBy?.time ?? null],
  ['entry', ({ decidedBy }) => entryOf(decidedBy)],
  ['flags', ({ flags }) => flags.join(', ')],
  ['corrected to', ({ correctedTo }) => correctedTo],
  ['another reading of', ({ alternativeOf }) => alternativeOf],
  ['from', (claim) => Math.min(...partsOf(claim).map(({ from }) => from))],
  ['to', (claim) => Math.max(...partsOf(claim).map(({ to }) => to))],
  ['spans', spansInCell],
  ...LABEL_COLUMNS,
];

function entryOf(author: Author | null): number | null {
  return author && author.entry;
}

function partsOf({ source, cue, content }: IndexedClaim): readonly Span[] {
  return [...(source ? [source] : []), cue, ...content];
}

/**
 *     b69c2f0e81d2  accepted   <She> (Anna Ruiz) [said] {the plant would close}
 *                   act deny (Ines Calder; the run said: say)
 *
 * Parts in the order of the text.
 */
function inWords(claim: IndexedClaim): string {
  const { id, state, source, cue, content, words, corrections, alternativeOf, offered } = claim;
  if (!words) return `${short(id)}  ${state}  (its text was forgotten)`;
  const parts = [
    ...(source ? [{ from: source.from, words: `<${words.source}>${speakerBeside(claim)}` }] : []),
    { from: cue.from, words: `[${words.cue}]` },
    ...content.map(({ from }, n) => ({ from, words: `{${words.content[n]}}` })),
  ].sort((a, b) => a.from - b.from);
  const below = [
    ...corrections.map(correctionInWords),
    ...(alternativeOf === null ? [] : [`another reading of ${short(alternativeOf)}`]),
    ...offered.map((one) => `there ${correctionInWords(one)}`),
  ];
  const line = `${source ? '' : speakerBeside(claim)} ${parts.map((part) => part.words).join(' ')}`;
  return [
    `${short(id)}  ${state.padEnd(9)} ${spaced(line)}`,
    ...below.map((one) => `${MARGIN}${spaced(one).trim()}`),
  ].join('\n');
}

function spaced(words: string): string {
  return words.replace(/\s+/g, ' ');
}

const MARGIN = ' '.repeat(14);
