// One claim with all that was ever said of it; entries that nobody understands yet.
//
// Judgements that were superseded or taken back stand in the history as they were written, beside what took them back.

import { sql } from 'kysely';
import type { By } from '../nouns/index.ts';
import type { ClaimHistory, History, Page, PageOptions, UnknownEntry } from './index-shape.ts';
import { claimById } from './query-claims.ts';
import { cursorOf, limitOf, pageOf, valuesOf } from './query-cursor.ts';
import type { Db } from './sql/bulk.ts';
import type { Tables } from './sql/tables.ts';

export async function claimHistory(db: Db, id: string): Promise<ClaimHistory | null> {
  const claim = await claimById(db, id);
  const entries = await historyOf(db, { thing: 'claim', id });
  if (!claim && entries.length === 0) return null;
  const found = await db
    .selectFrom('found')
    .innerJoin('runs', 'runs.seq', 'found.seq')
    .innerJoin('entries', 'entries.seq', 'found.seq')
    .select(['found.seq', 'found.score', 'runs.model', 'entries.time', 'entries.by', 'entries.kind'])
    .where('found.claim', '=', id)
    .orderBy('found.seq')
    .execute();
  return Object.freeze({
    id,
    claim,
    found: found.map(({ seq, score, model, time, by, kind }) => ({
      entry: seq,
      kind,
      time,
      by: JSON.parse(by) as By,
      model,
      score,
    })),
    entries,
  });
}

/** Every entry that concerns a thing, and what withdrew it, and what withdrew that. */
export async function historyOf(
  db: Db,
  { thing, id }: { readonly thing: string; readonly id: string },
): Promise<readonly History[]> {
  type Row = Pick<Tables['entries'], 'seq' | 'time' | 'by' | 'kind' | 'body' | 'withdrawn_by'> & { roles: string[] };
  const { rows } = await sql<Row>`
    with recursive line (seq, role) as (
      select seq, role from concerns where thing = ${thing} and id = ${id}
      union
      select entries.seq, 'withdraws' collate "C" from line join entries on entries.withdraws = line.seq
    )
    select seq, time, by, kind, body, withdrawn_by, array_agg(role order by role) as roles
    from line join entries using (seq) group by seq, time, by, kind, body, withdrawn_by order by seq`.execute(db);
  return rows.map(({ seq, time, by, kind, body, withdrawn_by, roles }) => ({
    entry: seq,
    kind,
    time,
    by: JSON.parse(by) as By,
    roles,
    body: JSON.parse(body ?? '{}') as History['body'],
    withdrawnBy: withdrawn_by,
  }));
}

export async function unknown(db: Db, { limit, after }: PageOptions): Promise<Page<UnknownEntry>> {
  const most = limitOf(limit);
  const [from] = after === undefined ? [0] : valuesOf(after, 'unknown', [0]);
  const rows = await db
    .selectFrom('entries')
    .select(['seq', 'time', 'by', 'kind', 'body'])
    .where('is_known', '=', false)
    .where('seq', '>', from as number)
    .orderBy('seq')
    .limit(most + 1)
    .execute();
  return pageOf(rows, {
    limit: most,
    row: ({ seq, time, by, kind, body }) => ({
      entry: seq,
      kind,
      time,
      by: JSON.parse(by) as By,
      body: JSON.parse(body ?? '{}') as UnknownEntry['body'],
    }),
    cursor: ({ seq }) => cursorOf('unknown', [seq]),
  });
}
