// The first migration: every table, and the indexes that the queries walk.

import { type Kysely, type Migration, sql } from 'kysely';
import { TABLES, type TableName } from './tables.ts';

const INDEXES: readonly string[] = [
  'entries (withdraws) where withdraws is not null',
  'entries (kind, seq) where not is_known',
  'concerns (thing, id, seq)',
  'receipts (capture)',
  'readings (report)',
  'readings (capture)',
  'readings (text)',
  'problems (code)',
  'problems (report, code)',
  'reports (seq)',
  'reports (capture)',
  'report_words using gin (words)',
  'runs (output)',
  'run_reports (report)',
  'found (claim)',
  'claims (report)',
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
  'places (report)',
  'places (gazetteer) where gazetteer is not null',
  'places (words)',
  'places (called) where called is not null',
];

export const first: Migration = {
  async up(db: Kysely<unknown>) {
    for (const [name, { key, columns }] of Object.entries(TABLES) as [TableName, (typeof TABLES)[TableName]][]) {
      const lines = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
      await sql
        .raw(`create table ${name} (${lines.join(', ')}, primary key (${key.map((k) => `"${k}"`).join(', ')}))`)
        .execute(db);
    }
    for (const index of INDEXES) await sql.raw(`create index on ${index}`).execute(db);
  },
};
