// A table with one row a claim, for Excel, LibreOffice and whoever counts in spreadsheets.
//
// The byte order mark and the column names are `csvHeader`, apart, so that many reports make one file: header, then the rows
// of each.
//
// `from` and `to` say where a claim begins and ends; `spans` says exactly where its parts stand, because content in several
// pieces is not what lies between the first and the last.

import type { Claim, Extraction, Report, Span } from '../nouns/index.ts';
import { contextOf, reachOf } from './context.ts';
import { contentInCell, publishedInCell, spansInCell } from './in-cells.ts';
import { speakerBeside } from './speaker-beside.ts';
import { csvHeaderOf, csvRows } from './table.ts';
import { whereAndWhenCells } from './where-and-when.ts';

const columns = Object.freeze([
  'report',
  'key',
  'capture',
  'part',
  'url',
  'outlet',
  'published',
  'language',
  'claim',
  'source',
  'cue',
  'content',
  'manner',
  'score',
  'state',
  'from',
  'to',
  'spans',
  'context',
  'run',
  'act',
  'polarity',
  'modality',
  'basis',
  'addressee',
  'medium',
  'places',
  'gazetteer',
  'happened',
  'said',
  'speaker',
  'within',
] as const);

/** Byte order mark and column names. */
export const csvHeader = csvHeaderOf(columns);

/** One row a claim, without a header; empty when there are no claims. */
export function csv(extraction: Extraction): string {
  const { report, claims } = extraction;
  if (!report || !claims.length) return '';
  const rows = claims.map((claim) => rowOf(extraction, report, claim));
  return csvRows(rows.map((row) => columns.map((column) => row[column])));
}

type Row = Readonly<Record<(typeof columns)[number], string>>;

function rowOf(extraction: Extraction, report: Report, claim: Claim): Row {
  const { key, run } = extraction;
  const words = (span: Span): string => report.text.slice(span.from, span.to);
  const reach = reachOf(claim);
  return {
    report: report.id,
    key: key ?? '',
    capture: report.capture,
    part: report.part,
    url: report.url ?? '',
    outlet: report.outlet ?? '',
    published: publishedInCell(report.dates),
    language: report.language.code,
    claim: claim.id,
    source: claim.source ? words(claim.source) : '',
    cue: words(claim.cue),
    content: contentInCell(claim.content.map(words)),
    manner: claim.manner,
    score: claim.score.toFixed(2),
    state: 'suggested',
    from: String(reach.from),
    to: String(reach.to),
    spans: spansInCell(claim),
    context: words(contextOf(report, claim)),
    run: run ? `${run.model} ${run.modelSha256.slice(0, 12)}, Hearsay ${run.version}` : '',
    act: claim.act ?? '',
    polarity: claim.polarity?.value ?? '',
    modality: claim.modality?.value ?? '',
    basis: (claim.basis ?? []).map(({ kind, at }) => `${kind}: ${words(at)}`).join('; '),
    addressee: claim.addressee ? words(claim.addressee) : '',
    medium: claim.medium ? [claim.medium.kind, ...(claim.medium.at ? [words(claim.medium.at)] : [])].join(': ') : '',
    ...whereAndWhenCells(claim, words),
    speaker: speakerInCell(extraction, claim),
    within: claim.within ?? '',
  };
}

/** The name behind the source; the source itself where that is one; empty where nobody was found. */
function speakerInCell(extraction: Extraction, claim: Claim): string {
  if (!claim.speaker?.speaker) return '';
  const { from, to } = claim.source ?? { from: 0, to: 0 };
  return speakerBeside(extraction, claim) ?? extraction.report!.text.slice(from, to);
}
