// Every row of the index as lines of JSON, in an order and with bytes that depend on the log alone.
//
// Two indexes of one log are the same exactly when their dumps are: whatever engine, batches and restarts they went through.
// What a dump does not hold, the index does not hold: after `forget`, no word of the forgotten.

import { type RawBuilder, sql } from 'kysely';
import type { Db } from './sql/bulk.ts';
import { TABLES, type TableName, typeOf } from './sql/tables.ts';

const AT_ONCE = 1000;

export async function* dump(db: Db): AsyncGenerator<string> {
  for (const name of Object.keys(TABLES) as TableName[]) yield* rowsOf(db, name);
}

async function* rowsOf(db: Db, table: TableName): AsyncGenerator<string> {
  const { key, columns } = TABLES[table];
  const keys = key.map((column) => sql.ref(column));
  // A vector is written as each engine's own text, the same for all of them.
  const selected = Object.keys(columns)
    .sort()
    .map((column) => (typeOf(table, column) === 'tsvector' ? sql`${sql.ref(column)}::text` : sql.ref(column)));
  let last: readonly unknown[] | null = null;
  for (;;) {
    const after: RawBuilder<unknown> = last === null ? sql`` : sql`where (${sql.join(keys)}) > (${sql.join(last)})`;
    const { rows } = await sql<Record<string, unknown>>`
      select ${sql.join(selected)} from ${sql.table(table)} ${after}
      order by ${sql.join(keys)} limit ${AT_ONCE}`.execute(db);
    for (const row of rows) yield JSON.stringify({ table, ...row });
    if (rows.length < AT_ONCE) return;
    const end = rows.at(-1)!;
    last = key.map((column) => end[column]);
  }
}
