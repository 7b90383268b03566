// A table with one row a claim, for Excel, LibreOffice and whoever counts in spreadsheets.
//
// UTF-8 with a byte order mark (Excel reads it as Latin-1 otherwise), CRLF, commas. The mark and the column names are
// `csvHeader`, apart, so that many reports make one file: header, then the rows of each.
//
// A report is hostile: a cell that a spreadsheet would run as a formula gets a leading apostrophe, and control
// characters are shown by their number. `from` and `to` say where a claim begins and ends; `spans` says exactly where
// its parts stand, because content in several pieces is not what lies between the first and the last.

import { stringify } from 'csv-stringify/sync';
import type { Claim, Extraction, Report, Span } from '../nouns/index.ts';
import { contextOf, reachOf } from './context.ts';
import { visible } from './visible.ts';

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
  'within',
] as const);

/** Byte order mark and column names. */
export const csvHeader = `\ufeff${stringify([[...columns]], { record_delimiter: 'windows' })}`;

/** One row a claim, without a header; empty when there are no claims. */
export function csv(extraction: Extraction): string {
  const { report, claims } = extraction;
  if (!report || !claims.length) return '';
  const rows = claims.map((claim) => rowOf(extraction, report, claim));
  return stringify(rows, { columns: [...columns], record_delimiter: 'windows', escape_formulas: true });
}

type Row = Readonly<Record<(typeof columns)[number], string>>;

function rowOf({ key, run }: Extraction, report: Report, claim: Claim): Row {
  const words = (span: Span): string => report.text.slice(span.from, span.to);
  const reach = reachOf(claim);
  const row: Row = {
    report: report.id,
    key: key ?? '',
    capture: report.capture,
    part: report.part,
    url: report.url ?? '',
    outlet: report.outlet ?? '',
    published: report.dates
      .filter((date) => date.of === 'published')
      .map((date) => date.edtf)
      .filter((edtf, i, all) => all.indexOf(edtf) === i)
      .join(' or '),
    language: report.language.code,
    claim: claim.id,
    source: claim.source ? words(claim.source) : '',
    cue: words(claim.cue),
    content: claim.content.map(words).join(' … '),
    manner: claim.manner,
    score: claim.score.toFixed(2),
    state: 'suggested',
    from: String(reach.from),
    to: String(reach.to),
    spans: spansOf(claim),
    context: words(contextOf(report, claim)),
    run: run ? `${run.model} ${run.modelSha256.slice(0, 12)}, Hearsay ${run.version}` : '',
    within: claim.within ?? '',
  };
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, visible(cell)])) as Row;
}

/** `source 0..5; cue 6..10; content 11..32, 34..45`: two dots, because a spreadsheet takes 3-5 for a date. */
function spansOf({ source, cue, content }: Claim): string {
  const range = ({ from, to }: Span): string => `${from}..${to}`;
  return [
    ...(source ? [`source ${range(source)}`] : []),
    `cue ${range(cue)}`,
    `content ${content.map(range).join(', ')}`,
  ].join('; ');
}
