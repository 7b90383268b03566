// The migrations that make the tables, and the indexes that the fold walks; and those that only questions walk.
//
// What only questions need is made when all is folded: put together at once, an index takes a fraction of what it takes row by row.

import { type Kysely, type Migration, sql } from 'kysely';
import { TABLES, type TableName } from './tables.ts';

const OF_THE_FOLD: readonly string[] = [
  'entries (withdraws) where withdraws is not null',
  'concerns (thing, id, seq)',
  'receipts (capture)',
  'readings (report)',
  'readings (capture)',
  'readings (text)',
  'problems (report, code)',
  'reports (capture)',
  'runs (output)',
  'run_reports (report)',
  'found (claim)',
  'claims (report)',
  'places (report)',
];

const OF_QUESTIONS: readonly string[] = [
  'entries (kind, seq) where not is_known',
  'problems (code)',
  'reports (seq)',
  'report_words using gin (words)',
  'claims (standing, state)',
  'claims (report_seq, at, id)',
  'claims (state, report_seq, at, id)',
  'claims (rank, id)',
  'claims ((coalesce(-decided_by, 0)), id)',
  'claims (alternative_of) where alternative_of is not null',
  'claims using gin (flags)',
  'claims using gin (search)',
  'claims (speaker) where speaker is not null',
  'claims (within) where within is not null',
  'speakers (speaker)',
  'places (gazetteer) where gazetteer is not null',
  'places (words)',
  'places (called) where called is not null',
];

export const tables: Migration = {
  async up(db: Kysely<unknown>) {
    for (const [name, { key, columns }] of Object.entries(TABLES) as [TableName, (typeof TABLES)[TableName]][]) {
      const lines = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
      await sql
        .raw(`create table ${name} (${lines.join(', ')}, primary key (${key.map((k) => `"${k}"`).join(', ')}))`)
        .execute(db);
    }
    await indexed(db, OF_THE_FOLD);
  },
};

export const questions: Migration = {
  async up(db: Kysely<unknown>) {
    await indexed(db, OF_QUESTIONS);
  },
};

async function indexed(db: Kysely<unknown>, indexes: readonly string[]): Promise<void> {
  for (const index of indexes) await sql.raw(`create index on ${index}`).execute(db);
}
