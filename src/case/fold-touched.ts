// Which reports an entry can change.
//
// In:  reports, captures and claims that entries speak of; judgements that count again or no longer.
// Out: the reports whose claims must be settled: those, and those to which corrections lead from one report to another.

import { sql } from 'kysely';
import type { Touched } from './fold-facts.ts';
import { type Db, isAny, isAnySeq } from './sql/bulk.ts';

export async function reportsTouched(
  db: Db,
  { reports, captures, claims }: Touched,
  changed: readonly number[],
): Promise<readonly string[]> {
  const all = { reports: new Set(reports), captures: new Set(captures), claims: new Set(claims) };
  if (changed.length > 0)
    for (const { thing, id } of await db
      .selectFrom('concerns')
      .select(['thing', 'id'])
      .where(isAnySeq('seq', changed))
      .execute()) {
      if (thing === 'claim') all.claims.add(id);
      else if (thing === 'report') all.reports.add(id);
      else if (thing === 'capture') all.captures.add(id);
    }
  if (all.captures.size > 0)
    for (const { report } of await db
      .selectFrom('reports')
      .select('report')
      .where(isAny('capture', [...all.captures]))
      .execute())
      all.reports.add(report);
  if (all.claims.size > 0) for (const report of await reportsOf(db, [...all.claims])) all.reports.add(report);
  return [...all.reports].sort();
}

async function reportsOf(db: Db, claims: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ report: string }>`
    with recursive line (id) as (
      select unnest(${claims}::text[]) collate "C"
      union
      select other.id
      from line
      join concerns as one on one.thing = 'claim' and one.id = line.id and one.role in ('corrected', 'made')
      join concerns as other on other.seq = one.seq and other.thing = 'claim' and other.role in ('corrected', 'made')
    )
    select report from line join claims using (id)
    union
    select report from line join found on found.claim = line.id
    union
    select held.id from line
      join concerns as made on made.thing = 'claim' and made.id = line.id and made.role = 'made'
      join concerns as held on held.seq = made.seq and held.role = 'holds'`.execute(db);
  return rows.map(({ report }) => report);
}
