// An index in PostgreSQL, in PGlite or on a server.

import { createHash } from 'node:crypto';
import { type Entry, Fault } from '../nouns/index.ts';
import { fold } from './fold.ts';
import type { Database } from './index-database.ts';
import { dump } from './index-dump.ts';
import { orFault } from './index-faults.ts';
import type { FoldFrom, Index } from './index-shape.ts';
import { claimHistory, unknown } from './query-claim.ts';
import { alternatives, claims, tally } from './query-claims.ts';
import { places } from './query-places.ts';
import { reports, status } from './query-reports.ts';
import { speakerHistory, speakerIds, speakers } from './query-speakers.ts';
import type { Db } from './sql/bulk.ts';

/** What the index of a database answers; `close` closes the database. */
export function sqlIndex(database: Database, from: FoldFrom): Index {
  const { db } = database;
  const asked = <T>(act: () => Promise<T>): Promise<T> =>
    orFault(act, () => database.abandon('it was found damaged when it was asked'));
  return Object.freeze<Index>({
    apply: (entries) => asked(() => apply(database, entries, from)),
    seq: () => asked(async () => (await progress(db)).seq),
    claims: (filter = {}, page = {}) => asked(() => claims(db, filter, page)),
    tally: (filter = {}) => asked(() => tally(db, filter)),
    claim: (id) => asked(() => claimHistory(db, id)),
    alternatives: (id) => asked(() => alternatives(db, id)),
    reports: (filter = {}, page = {}) => asked(() => reports(db, filter, page)),
    speakers: (same) => asked(() => speakers(db, same)),
    speakerIds: (begins) => asked(() => speakerIds(db, begins)),
    speakerHistory: (ids) => asked(() => speakerHistory(db, ids)),
    places: () => asked(() => places(db)),
    status: () => asked(() => status(db)),
    unknown: (page = {}) => asked(() => unknown(db, page)),
    dump: () => dump(db),
    close: () => database.close(),
  });
}

/** How far the log is folded: the last entry, by its seq and its hash. */
export async function progress(db: Db): Promise<{ readonly seq: number; readonly entry: string }> {
  return db.selectFrom('progress').select(['seq', 'entry']).executeTakeFirstOrThrow();
}

/** An entry, as the index remembers the last one that it folded. */
export function printOf(entry: Entry): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('hex');
}

/** All of them or none: whoever dies in between has folded none. On a server, one folds after the other. */
async function apply(database: Database, entries: readonly Entry[], from: FoldFrom): Promise<void> {
  if (entries.length === 0) return;
  let removed = false;
  await database.db.transaction().execute(async (transaction) => {
    const { seq } = await transaction.selectFrom('progress').select('seq').forUpdate().executeTakeFirstOrThrow();
    const further = entries.filter((entry) => entry.seq > seq);
    const gap = further.findIndex((entry, i) => entry.seq !== seq + 1 + i);
    if (gap >= 0)
      throw new Fault(
        'case/index-gap',
        `entry ${further[gap]!.seq} was given to the index, which is at entry ${seq + gap}`,
        'Give it every entry of the log, in order.',
      );
    const last = further.at(-1);
    if (!last) return;
    removed = await fold(transaction, further, from);
    await transaction
      .updateTable('progress')
      .set({ seq: last.seq, entry: printOf(last) })
      .execute();
  });
  // A row that was removed stays in PGlite's files, and in its log of changes, until something is written over it.
  if (removed) await database.abandon('a capture was forgotten, and its words may still lie in the files of the index');
}
