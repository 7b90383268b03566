// Listings of claims, and how many there are.
//
// In:  a filter, an order, where the page before ended.
// Out: claims as they stand, each with who found it and who decided.

import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { By, Manner, Reason } from '../nouns/index.ts';
import type { ClaimState } from './fold-decide.ts';
import { spansOf } from './fold-load.ts';
import { placeKey } from './fold-places.ts';
import type { Standing } from './fold-settle.ts';
import type { ClaimLabels } from './index-labels.ts';
import type { Author, ClaimFilter, ClaimOrder, IndexedClaim, Page, PageOptions, StateTally } from './index-shape.ts';
import { type CursorValues, cursorOf, limitOf, pageOf, valuesOf } from './query-cursor.ts';
import { labelsOf } from './query-labels.ts';
import { type Search, searchOf, together } from './query-search.ts';
import { type Db, isAny, well } from './sql/bulk.ts';
import type { Tables } from './sql/tables.ts';

interface Order {
  /** What it sorts by, in SQL; the last one names the row. */
  readonly by: readonly string[];
  of(row: ClaimRow): CursorValues;
  /** A value of each type. */
  readonly like: CursorValues;
}

const ORDERS: Readonly<Record<ClaimOrder, Order>> = {
  text: {
    by: ['claims.report_seq', 'claims.at', 'claims.id'],
    of: ({ report_seq, at, id }) => [report_seq, at, id],
    like: [0, 0, ''],
  },
  score: { by: ['claims.rank', 'claims.id'], of: ({ rank, id }) => [rank, id], like: [0, ''] },
  judged: {
    by: ['coalesce(-claims.decided_by, 0)', 'claims.id'],
    of: ({ decided_by, id }) => [-(decided_by ?? 0), id],
    like: [0, ''],
  },
};

type ClaimRow = Omit<Tables['claims'], 'search'> & {
  readonly found_kind: string | null;
  readonly found_time: string | null;
  readonly found_by: string | null;
  readonly decided_kind: string | null;
  readonly decided_time: string | null;
  readonly decided_who: string | null;
};

export async function claims(
  db: Db,
  filter: ClaimFilter,
  { order = 'text', limit, after }: PageOptions & { readonly order?: ClaimOrder },
): Promise<Page<IndexedClaim>> {
  const { by, of, like } = ORDERS[order];
  const most = limitOf(limit);
  const listing = `claims ${order}`;
  const keys = by.map((key) => sql.raw(key));
  let query = selected(db)
    .where(holding(filter))
    .limit(most + 1);
  for (const key of keys) query = query.orderBy(key);
  if (after !== undefined) query = query.where(isAfter(keys, valuesOf(after, listing, like)));
  const rows = await query.execute();
  const labels = await labelsOf(db, rows);
  return pageOf(rows, {
    limit: most,
    row: (row) => claimOf(row, labels.get(row.id)!),
    cursor: (row) => cursorOf(listing, of(row)),
  });
}

function isAfter(keys: readonly RawBuilder<unknown>[], values: CursorValues): RawBuilder<SqlBool> {
  return sql`(${sql.join(keys)}) > (${sql.join(values.map((value) => sql.val(value)))})`;
}

export async function tally(db: Db, filter: ClaimFilter): Promise<StateTally> {
  const rows = await db
    .selectFrom('claims')
    .select(['state', sql<number>`count(*)`.as('count')])
    .where(holding(filter))
    .groupBy('state')
    .execute();
  return tallyOf(rows);
}

export function tallyOf(rows: readonly { readonly state: string; readonly count: number }[]): StateTally {
  const none = { suggested: 0, accepted: 0, rejected: 0, corrected: 0, withdrawn: 0 };
  return Object.freeze({ ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) });
}

export async function claimById(db: Db, id: string): Promise<IndexedClaim | null> {
  const row = await selected(db).where('claims.id', '=', id).executeTakeFirst();
  return row ? claimOf(row, (await labelsOf(db, [row])).get(id)!) : null;
}

export async function alternatives(db: Db, id: string): Promise<readonly IndexedClaim[]> {
  const rows = await selected(db).where('alternative_of', '=', id).orderBy('at').orderBy('claims.id').execute();
  const labels = await labelsOf(db, rows);
  return rows.map((row) => claimOf(row, labels.get(row.id)!));
}

function selected(db: Db) {
  return db
    .selectFrom('claims')
    .leftJoin('entries as finder', 'finder.seq', 'claims.found_last')
    .leftJoin('entries as decider', 'decider.seq', 'claims.decided_by')
    .selectAll('claims')
    .select([
      'finder.kind as found_kind',
      'finder.time as found_time',
      'finder.by as found_by',
      'decider.kind as decided_kind',
      'decider.time as decided_time',
      'decider.by as decided_who',
    ]);
}

function holding(filter: ClaimFilter): RawBuilder<SqlBool> {
  const { states = ['suggested', 'accepted'], standings = ['stands'], report, capture, minScore, maxScore } = filter;
  const all = [isAny('claims.state', states), isAny('claims.standing', standings)];
  if (report !== undefined) all.push(sql`claims.report = ${report}`);
  if (capture !== undefined) all.push(sql`claims.report in (select report from reports where capture = ${capture})`);
  if (minScore !== undefined) all.push(sql`claims.score >= ${minScore}`);
  if (maxScore !== undefined) all.push(sql`claims.score <= ${maxScore}`);
  if (filter.flags?.length) all.push(sql`claims.flags @> ${filter.flags.map(well)}::text[]`);
  for (const tag of filter.tags ?? [])
    all.push(sql`exists (select from concerns join entries using (seq) where concerns.thing = 'claim'
      and concerns.id = claims.id and kind = 'tag' and label = ${well(tag)} and withdrawn_by is null)`);
  if (filter.speakers) all.push(isAny('claims.speaker', filter.speakers.map(well)));
  if (filter.place !== undefined)
    all.push(sql`exists (select from places where places.claim = claims.id and ${isPlace(filter.place)})`);
  if (filter.source !== undefined) all.push(finds(searchOf(filter.source, 'A')));
  if (filter.search !== undefined) all.push(finds(searchOf(filter.search)));
  return sql.join(all, sql` and `) as RawBuilder<SqlBool>;
}

/** A record by its id; or a name, of the words or of the record. */
function isPlace(place: string): RawBuilder<boolean> {
  if (/^\w+:\S+$/.test(place)) return sql`places.gazetteer = ${well(place)}`;
  return sql`(places.words = ${placeKey(place)} or places.called = ${placeKey(place)})`;
}

function finds(search: Search | null): RawBuilder<boolean> {
  return search === null ? sql`false` : sql`claims.search @@ ${together(search)}::tsquery`;
}

function claimOf(row: ClaimRow, labels: ClaimLabels): IndexedClaim {
  return Object.freeze({
    id: row.id,
    report: row.report,
    ...spansOf(row),
    manner: row.manner as Manner,
    state: row.state as ClaimState,
    standing: row.standing as Standing,
    alternativeOf: row.alternative_of,
    correctedTo: row.corrected_to,
    supersededBy: row.superseded_by,
    score: row.score,
    reasons: JSON.parse(row.reasons) as readonly Reason[],
    foreign: row.foreign,
    foundBy: authorOf(row.found_last, row.found_kind, row.found_time, row.found_by),
    decidedBy: authorOf(row.decided_by, row.decided_kind, row.decided_time, row.decided_who),
    flags: row.flags,
    words: row.words === null ? null : (JSON.parse(row.words) as IndexedClaim['words']),
    ...labels,
  });
}

function authorOf(entry: number | null, ...rest: readonly (string | null)[]): Author | null {
  const [kind, time, by] = rest;
  return entry === null || !kind || !time || !by ? null : { entry, kind, time, by: JSON.parse(by) as By };
}
