// Many rows in one statement.
//
// Rows travel as one JSON parameter: a bind parameter for each value would meet the limit of 65,535, and is slower.

import { type Kysely, type RawBuilder, sql } from 'kysely';
import { TABLES, type TableName, type Tables, typeOf } from './tables.ts';

/** Rows of one statement; more only makes the message larger. */
const AT_ONCE = 1000;

export type Db = Kysely<Tables>;

export async function insert<T extends TableName>(db: Db, table: T, rows: readonly Tables[T][]): Promise<void> {
  const columns = Object.keys(TABLES[table].columns);
  for (const some of slices(rows))
    await sql`insert into ${sql.table(table)} (${names(columns)})
      select ${names(columns)} from ${recordset(table, columns, some)}`.execute(db);
}

/** Sets the named columns of the rows that have these keys. */
export async function update<T extends TableName, C extends keyof Tables[T] & string>(
  db: Db,
  table: T,
  { columns, rows }: { readonly columns: readonly C[]; readonly rows: readonly Pick<Tables[T], C>[] },
): Promise<void> {
  const { key } = TABLES[table];
  const set = columns.filter((column) => !(key as readonly string[]).includes(column));
  for (const some of slices(rows))
    await sql`update ${sql.table(table)} as old
      set ${sql.join(set.map((column) => sql`${sql.ref(column)} = ${sql.ref(`t.${column}`)}`))}
      from ${recordset(table, columns, some)}
      where ${sql.join(
        key.map((column) => sql`${sql.ref(`old.${column}`)} = ${sql.ref(`t.${column}`)}`),
        sql` and `,
      )}`.execute(db);
}

function recordset(table: TableName, columns: readonly string[], rows: readonly unknown[]): RawBuilder<unknown> {
  const typed = columns.map((column) => sql`${sql.ref(column)} ${sql.raw(typeOf(table, column))}`);
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as t(${sql.join(typed)})`;
}

function names(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)));
}

function* slices<R>(rows: readonly R[]): Generator<readonly R[]> {
  for (let from = 0; from < rows.length; from += AT_ONCE) yield rows.slice(from, from + AT_ONCE);
}

/** Text that PostgreSQL takes, to look things up by; what is shown comes from JSON. See tables.ts. */
export function well(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}

/** `column = any(array)`, with one parameter however many there are. */
export function isAny(column: string, values: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} = any(${values}::text[])`;
}

/** The same for seqs. */
export function isAnySeq(column: string, values: readonly number[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} = any(${values}::bigint[])`;
}
