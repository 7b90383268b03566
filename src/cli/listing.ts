// A listing of a case to standard output or a file: lines to read, JSON, or a table for spreadsheets.
//
// In:  pages of rows; how a row is said in words, and what stands in its cells.
// Out: all of them, a page in memory at a time.

import { type CutCell, csvHeaderOf, csvRows, type Row, xlsx } from '../dossier/index.ts';
import { Fault, type Problem } from '../nouns/index.ts';
import { type Output, openOutput } from './output.ts';
import { say, shown } from './print.ts';

type ListForm = 'text' | 'json' | 'csv' | 'xlsx';

export interface ListOptions {
  readonly format?: ListForm;
  /** Path of a file, instead of standard output. */
  readonly to?: string;
}

export interface Listing<T> {
  readonly name: string;
  readonly columns: readonly string[];
  pages(): AsyncIterable<readonly T[]>;
  /** A line, without its end. */
  inWords(one: T): string;
  /** What stands below the lines. */
  ends(count: number): string;
  cells(one: T): Row;
}

/** What comes in pages, page by page. */
export async function* pagesOf<T>(
  ask: (after: { readonly after?: string }) => Promise<{ readonly rows: readonly T[]; readonly next: string | null }>,
): AsyncGenerator<readonly T[]> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await ask(after === undefined ? {} : { after });
    yield page.rows;
    after = page.next;
  }
}

/** Said before anything is opened: an Excel file would act on a terminal, and nobody could read it. */
export function refuseTerminal({ format, to }: ListOptions): void {
  if (format !== 'xlsx' || to !== undefined || !process.stdout.isTTY) return;
  throw new Fault(
    'use/not-on-a-terminal',
    'An Excel file cannot be shown on a terminal.',
    'Name a file: --to claims.xlsx; or send it on with > or |.',
  );
}

/** 1 when something could not be said whole. */
export async function list<T>(listing: Listing<T>, options: ListOptions): Promise<0 | 1> {
  const output = openOutput(options.to);
  const { format = 'text' } = options;
  if (format === 'xlsx') return listXlsx(listing, output);
  const words = (text: string): string => (options.to === undefined ? shown(text) : text);
  const { before, join, after, of } = inForm(listing, format);
  let count = 0;
  let isRead = await output.write(words(before));
  for await (const rows of listing.pages()) {
    if (!isRead) return 0;
    if (rows.length === 0) continue;
    const some = `${count > 0 ? join : ''}${rows.map(of).join(join)}`;
    isRead = await output.write(words(some));
    count += rows.length;
  }
  if (isRead) await output.write(words(after(count)));
  await output.end();
  return 0;
}

interface InForm<T> {
  readonly before: string;
  readonly join: string;
  after(count: number): string;
  of(one: T): string;
}

function inForm<T>(listing: Listing<T>, format: Exclude<ListForm, 'xlsx'>): InForm<T> {
  if (format === 'json')
    return {
      before: '[',
      join: ',',
      after: (count) => (count === 0 ? ']\n' : '\n]\n'),
      of: (one) => `\n${JSON.stringify(one)}`,
    };
  if (format === 'csv')
    return {
      before: csvHeaderOf(listing.columns),
      join: '',
      after: () => '',
      of: (one) => csvRows([listing.cells(one)]),
    };
  return { before: '', join: '', after: listing.ends, of: (one) => `${listing.inWords(one)}\n` };
}

async function listXlsx<T>({ name, columns, pages, cells }: Listing<T>, output: Output): Promise<0 | 1> {
  async function* rows(): AsyncGenerator<Row> {
    for await (const some of pages()) yield* some.map(cells);
  }
  let cut = 0;
  const onCut = (cell: CutCell): void => {
    cut++;
    say(cutProblem(cell));
  };
  for await (const piece of xlsx({ name, columns, rows: rows() }, onCut)) if (!(await output.write(piece))) return 0;
  await output.end();
  return cut > 0 ? 1 : 0;
}

function cutProblem({ column, row, units, limit }: CutCell): Problem {
  return {
    code: 'table/cell-cut',
    message: `Row ${row + 1}, ${column}: ${units.toLocaleString('en')} characters, of which a cell of Excel holds ${limit.toLocaleString('en')}. It was cut, and says so.`,
    value: String(units),
    limit: String(limit),
    fix: 'CSV and JSON hold all of it.',
  };
}
