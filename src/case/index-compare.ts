// Are two indexes the same, and if not, where do they differ?
//
// In:  the rows of one, put aside in a file; the rows of a fresh fold of the same log.
// Out: how many rows differ, and the first of them, by table, key and column.
//
// Both dumps come in the order of their keys, so one pass over both finds what is only in one. Most rows are the same, and then their
// lines are: only lines that differ are taken apart. A long row is put aside in brief, its long values by their hash, so that no line
// is longer than can be read back.

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Problem } from '../nouns/index.ts';
import { linesOf } from './lines.ts';
import { TABLES, type TableName } from './sql/tables.ts';

/** A row that is not what a fresh fold gives. */
export interface Difference {
  readonly table: string;
  /** What names the row: `78fb…`, `4 target claim 78fb…`. */
  readonly row: string;
  /** Columns that differ, with their value in the index and by the fold; null when the whole row is in one of them only. */
  readonly columns: Readonly<Record<string, { readonly index: string; readonly fold: string }>> | null;
  /** Where the row is. */
  readonly isIn: 'both' | 'the index' | 'the fold';
}

export interface Comparison {
  /** Rows of the fresh fold. */
  readonly rows: number;
  /** How many rows differ. */
  readonly differing: number;
  /** The first of them. */
  readonly differences: readonly Difference[];
}

/** As many as a person reads. */
const MOST_DIFFERENCES = 100;

interface Brief {
  readonly table: TableName;
  readonly key: readonly (string | number | boolean)[];
  /** By column, as JSON; what is long by its hash. */
  readonly values: Readonly<Record<string, string>>;
}

/** JSON of a value that is shown as it is. */
const MOST_SHOWN = 120;

function briefOf(line: string): Brief {
  const { table, ...row } = JSON.parse(line) as { table: TableName } & Record<string, unknown>;
  const values = Object.entries(row).map(([column, value]) => {
    const json = JSON.stringify(value);
    const isShort = json.length <= MOST_SHOWN;
    return [
      column,
      isShort ? json : `${json.length} characters, SHA-256 ${createHash('sha256').update(json).digest('hex')}`,
    ];
  });
  return {
    table,
    key: TABLES[table].key.map((column) => row[column] as string | number | boolean),
    values: Object.fromEntries(values),
  };
}

/** A row that is longer is put aside in brief. */
const MOST_WHOLE = 64 * 1024;

/** So begins the line of a row in brief; that of a whole one begins with its table. */
const IN_BRIEF = '{"brief":';

function lineAside(line: string): string {
  return line.length <= MOST_WHOLE ? line : `${IN_BRIEF}${JSON.stringify(briefOf(line))}}`;
}

function rowAside(line: string): Brief {
  return line.startsWith(IN_BRIEF) ? (JSON.parse(line) as { readonly brief: Brief }).brief : briefOf(line);
}

/** Written at once: a row by itself is too little to be worth a call. */
const PIECE_CHARS = 256 * 1024;

/** Puts the rows of an index aside. */
export async function putAside(dump: AsyncIterable<string>, path: string): Promise<void> {
  async function* pieces(): AsyncGenerator<string> {
    let piece = '';
    for await (const line of dump) {
      piece += `${lineAside(line)}\n`;
      if (piece.length < PIECE_CHARS) continue;
      yield piece;
      piece = '';
    }
    yield piece;
  }
  await pipeline(Readable.from(pieces()), createWriteStream(path, { mode: 0o600 }));
}

/** What was put aside against a fresh fold. */
export async function compared(path: string, fresh: AsyncIterable<string>): Promise<Comparison> {
  const before = linesAside(path);
  const after = fresh[Symbol.asyncIterator]();
  const differences: Difference[] = [];
  let differing = 0;
  let rows = 0;
  const differs = (difference: Difference): void => {
    if (++differing <= MOST_DIFFERENCES) differences.push(difference);
  };
  const one = (old: string, line: string): number => {
    if (old === line) return 0;
    const [row, other] = [rowAside(old), rowAside(line)];
    const order = inOrder(row, other);
    if (order !== 0) return order;
    const columns = columnsThatDiffer(row, other);
    if (columns) differs({ ...named(other), columns, isIn: 'both' });
    return 0;
  };
  try {
    let [was, is] = [await before.next(), await after.next()];
    while (!was.done || !is.done) {
      const order = was.done ? 1 : is.done ? -1 : one(was.value, lineAside(is.value));
      if (order < 0) differs(lonely(rowAside(was.value as string), 'the index'));
      else if (order > 0) differs(lonely(briefOf(is.value as string), 'the fold'));
      if (order >= 0) rows++;
      if (order <= 0) was = await before.next();
      if (order >= 0) is = await after.next();
    }
  } finally {
    await before.return(undefined);
    await after.return?.(undefined);
  }
  return Object.freeze({ rows, differing, differences: Object.freeze(differences) });
}

async function* linesAside(path: string): AsyncGenerator<string, undefined> {
  for await (const lines of linesOf(path))
    for (const { bytes } of lines) yield bytes.toString('utf8', 0, bytes.length - 1);
}

const ORDER = Object.keys(TABLES);

/** As the dump sorts: by table, then by its key; words by their bytes. */
function inOrder(a: Brief, b: Brief): number {
  if (a.table !== b.table) return ORDER.indexOf(a.table) - ORDER.indexOf(b.table);
  for (const [i, value] of a.key.entries()) {
    const other = b.key[i]!;
    const order =
      typeof value === 'string'
        ? Buffer.compare(Buffer.from(value), Buffer.from(String(other)))
        : Number(value) - Number(other);
    if (order !== 0) return order;
  }
  return 0;
}

function columnsThatDiffer({ values: was }: Brief, { values: is }: Brief): Difference['columns'] {
  const columns = Object.keys(is).filter((column) => was[column] !== is[column]);
  if (columns.length === 0) return null;
  return Object.fromEntries(columns.map((column) => [column, { index: was[column] ?? 'nothing', fold: is[column]! }]));
}

function named({ table, key }: Brief): Pick<Difference, 'table' | 'row'> {
  return { table, row: key.join(' ') };
}

function lonely(brief: Brief, isIn: 'the index' | 'the fold'): Difference {
  return { ...named(brief), columns: null, isIn };
}

/** `claims 78fb…: state is "accepted" in the index, "suggested" by the log`. */
export function differenceProblem({ table, row, columns, isIn }: Difference): Problem {
  const what =
    columns !== null
      ? Object.entries(columns)
          .map(([column, { index, fold }]) => `${column} is ${index} in the index, ${fold} by the log`)
          .join('; ')
      : isIn === 'the index'
        ? 'is in the index, and nothing in the log says so'
        : 'follows from the log, and is not in the index';
  return {
    code: 'case/index-differs',
    message: `${table} ${row}: ${what}.`,
    fix: 'hearsay rebuild makes the index anew from the log; then ask again what was asked of it.',
    input: 'index',
  };
}
