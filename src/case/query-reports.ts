// The reports of a case, and what the case holds in numbers.

import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Receipt } from '../nouns/index.ts';
import type { IndexedReport, Page, PageOptions, ReportFilter, Status } from './index-shape.ts';
import { tallyOf } from './query-claims.ts';
import { cursorOf, limitOf, pageOf, valuesOf } from './query-cursor.ts';
import { searchOf } from './query-search.ts';
import { type Db, isAny, well } from './sql/bulk.ts';

/** In the order in which they were first read. */
export async function reports(
  db: Db,
  filter: ReportFilter,
  { limit, after }: PageOptions,
): Promise<Page<IndexedReport>> {
  const most = limitOf(limit);
  const [seq, report] = after === undefined ? [0, ''] : valuesOf(after, 'reports', [0, '']);
  const rows = await db
    .selectFrom('reports')
    .select(['report', 'seq', 'capture', 'part', 'previous', 'about'])
    .where(holding(filter))
    .where(sql<SqlBool>`(seq, report) > (${seq}, ${report})`)
    .orderBy('seq')
    .orderBy('report')
    .limit(most + 1)
    .execute();
  const states = await db
    .selectFrom('claims')
    .select(['report', 'state', sql<number>`count(*)`.as('count')])
    .where(
      isAny(
        'report',
        rows.map((row) => row.report),
      ),
    )
    .where('standing', '=', 'stands')
    .groupBy(['report', 'state'])
    .execute();
  const receipts = await receiptsOf(
    db,
    rows.map((row) => row.capture),
  );
  const problems = await problemsOf(
    db,
    rows.map((row) => row.report),
  );
  return pageOf(rows, {
    limit: most,
    row: (row) => ({
      report: row.report,
      capture: row.capture,
      part: row.part,
      entry: row.seq,
      about: row.about === null ? null : (JSON.parse(row.about) as IndexedReport['about']),
      receipt: receipts.get(row.capture) ?? null,
      problems: problems.get(row.report) ?? {},
      claims: tallyOf(states.filter((state) => state.report === row.report)),
      previous: row.previous,
    }),
    cursor: (row) => cursorOf('reports', [row.seq, row.report]),
  });
}

/** The first receipt of each capture that has not been forgotten. */
async function receiptsOf(db: Db, captures: readonly string[]): Promise<ReadonlyMap<string, Receipt>> {
  const { rows } = await sql<{ capture: string; receipt: string }>`
    select distinct on (capture) capture, receipt from receipts
    where ${isAny('capture', captures)} and receipt is not null order by capture, seq`.execute(db);
  return new Map(rows.map(({ capture, receipt }) => [capture, JSON.parse(receipt) as Receipt]));
}

/** What a reading met stands at its entry; what a pass met, at the report. */
async function problemsOf(
  db: Db,
  reports: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const { rows } = await sql<{ report: string; met: Record<string, number> }>`
    with met as (
      select readings.report, code, times from readings join problems using (seq) where ${isAny('readings.report', reports)}
      union all
      select report, code, times from problems where ${isAny('report', reports)}
    ), summed as (select report, code, sum(times)::int8 as times from met group by report, code)
    select report, json_object_agg(code, times order by code) as met from summed group by report`.execute(db);
  return new Map(rows.map(({ report, met }) => [report, met]));
}

/** A long text is several vectors: each word may be found in another one. */
function holding({ search, outlet, language, capture }: ReportFilter): RawBuilder<SqlBool> {
  const all: RawBuilder<boolean>[] = [sql`true`];
  if (outlet !== undefined) all.push(sql`outlet = ${well(outlet)}`);
  if (language !== undefined) all.push(sql`language = ${well(language)}`);
  if (capture !== undefined) all.push(sql`capture = ${capture}`);
  if (search !== undefined) {
    const found = searchOf(search);
    const has = (query: string): RawBuilder<boolean> =>
      sql`exists (select from report_words where report_words.report = reports.report and words @@ ${query}::tsquery)`;
    if (!found) all.push(sql`false`);
    // The text is gone: nothing can be said of its words, not even that one is missing.
    if (found && found.all.length === 0) all.push(sql`text is not null`);
    for (const query of found?.all ?? []) all.push(has(query));
    for (const query of found?.none ?? []) all.push(sql`not ${has(query)}`);
  }
  return sql.join(all, sql` and `) as RawBuilder<SqlBool>;
}

export async function status(db: Db): Promise<Status> {
  const claims = await db
    .selectFrom('claims')
    .select(['standing', 'state', sql<number>`count(*)`.as('count')])
    .groupBy(['standing', 'state'])
    .execute();
  const standing = (name: string) => claims.filter((row) => row.standing === name);
  const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((all, { count }) => all + count, 0);
  const { rows } = await sql<Pick<Status, 'seq' | 'captures' | 'forgotten' | 'reports' | 'runs'>>`select
    (select seq from progress) as seq,
    (select count(*) from captures) as captures,
    (select count(*) from captures where forgotten is not null) as forgotten,
    (select count(*) from reports) as reports,
    (select count(*) from runs) as runs`.execute(db);
  const problems = await db
    .selectFrom('problems')
    .select(['code', sql<number>`sum(times)::int8`.as('count')])
    .groupBy('code')
    .orderBy('code')
    .execute();
  const strangers = await db
    .selectFrom('entries')
    .select(['kind', sql<number>`count(*)`.as('count')])
    .where('is_known', '=', false)
    .groupBy('kind')
    .orderBy(sql`kind collate "C"`)
    .execute();
  return Object.freeze({
    ...rows[0]!,
    claims: tallyOf(standing('stands')),
    alternatives: sum(standing('alternative')),
    superseded: sum(standing('superseded')),
    problems: Object.fromEntries(problems.map(({ code, count }) => [code, count])),
    unknown: Object.fromEntries(strangers.map(({ kind, count }) => [kind, count])),
  });
}
