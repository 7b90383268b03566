// A table of words and numbers: what a spreadsheet opens, and how it is written as CSV.
//
// In:  rows of cells.
// Out: lines with CRLF and commas, UTF-8 after a byte order mark (Excel reads it as Latin-1 otherwise).
//
// What is written here was written by others: words that a spreadsheet would run as a formula get a leading apostrophe, and
// control characters are shown by their number. Numbers are ours.

import { stringify } from 'csv-stringify/sync';
import { visible } from './visible.ts';

/** Words, a number, or nothing. */
export type Cell = string | number | null;

/** As many cells as there are columns, in their order. */
export type Row = readonly Cell[];

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<Row>;
}

/** Byte order mark and column names: what stands once before all rows. */
export function csvHeaderOf(columns: readonly string[]): string {
  return `\ufeff${csvRows([columns])}`;
}

/** One line a row; empty when there are none. */
export function csvRows(rows: readonly Row[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? visible(cell) : cell)));
  return stringify(cells, { record_delimiter: 'windows', escape_formulas: true });
}
