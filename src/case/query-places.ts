// Where the claims of a case are said to be about.
//
// Words of one record are one place, wherever they stand; words that may mean several, or that nobody found a record for, are one
// place for each way of writing them.

import { sql } from 'kysely';
import { placeOf } from './fold-places.ts';
import type { CasePlace } from './index-speakers.ts';
import { STANDING } from './query-speakers.ts';
import type { Db } from './sql/bulk.ts';
import type { Tables } from './sql/tables.ts';

/** Those with a record first, then those that are open, then the others; most claims first. */
export async function places(db: Db): Promise<readonly CasePlace[]> {
  const { rows } = await sql<Tables['places']>`
    select places.* from places join claims on claims.id = places.claim
    where ${STANDING} order by claims.report_seq, claims.at, claims.id, places.n`.execute(db);
  const groups = new Map<string, Tables['places'][]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()]
    .map(gathered)
    .sort((a, b) => ORDER.indexOf(a.is) - ORDER.indexOf(b.is) || b.claims - a.claims);
}

const ORDER: readonly CasePlace['is'][] = ['record', 'open', 'none'];

function keyOf({ gazetteer, record, words, candidates }: Tables['places']): string {
  if (gazetteer !== null) return `record ${gazetteer}`;
  return `${record === null ? (candidates === '[]' ? 'none' : 'open') : `at ${record}`} ${words}`;
}

function gathered(rows: readonly Tables['places'][]): CasePlace {
  const all = rows.map(placeOf);
  const one = all.find(({ record }) => record !== null) ?? all[0]!;
  const candidates = new Map(all.flatMap((place) => place.candidates.map((found) => [found.gazetteer, found])));
  const is = one.record !== null || one.gazetteer !== null ? 'record' : candidates.size > 0 ? 'open' : 'none';
  return Object.freeze({
    is,
    gazetteer: one.gazetteer,
    name: one.record?.name ?? one.words,
    record: one.record,
    words: [...new Set(all.map(({ words }) => words))],
    precisions: [...new Set(all.flatMap(({ precision }) => precision ?? []))].sort(),
    candidates: is === 'open' ? [...candidates.values()].sort((a, b) => b.score - a.score) : [],
    claims: new Set(rows.map(({ claim }) => claim)).size,
    reports: new Set(rows.map(({ report }) => report)).size,
    decided: new Set(rows.flatMap(({ claim, decided_by }) => (decided_by === null ? [] : [claim]))).size,
  });
}
