// Folds entries of the log into the tables of the index.
//
// In:  entries in order of seq, a transaction; texts and what runs yielded.
// Out: tables as all entries up to the last one make them. In which batches they came does not show, nor when: no clock and
//      no locale is read, and no reader and no model runs.
//
// Idea: first the facts that entries state, then what was taken back, then the reports that were touched are settled from all
// that is known of them. `forget` removes facts, so it is folded by itself, between what came before and after.

import type { Entry, Forgotten } from '../nouns/index.ts';
import { type Facts, factsOf } from './fold-facts.ts';
import { settleReports } from './fold-reports.ts';
import { textsOf } from './fold-texts.ts';
import { reportsTouched } from './fold-touched.ts';
import { withdraw } from './fold-withdraw.ts';
import type { FoldFrom } from './index-shape.ts';
import { isProblem, knownEntry } from './line.ts';
import { type Db, insert, isAny, isAnySeq } from './sql/bulk.ts';

/** True when rows with words were removed. */
export async function fold(db: Db, entries: readonly Entry[], from: FoldFrom): Promise<boolean> {
  let removed = false;
  const texts = textsOf(from);
  for (const { some, forgotten } of parts(entries)) {
    const files = await filesOf(db, some);
    const { rows, touched, withdrawals } = await factsOf(some, {
      text: texts.of,
      run: (sha256) => from.run(sha256),
      fileOf: (report) => files.get(report) ?? null,
    });
    await writeFacts(db, rows);
    if (forgotten) {
      const reports = await forget(db, some[0]!.seq, forgotten);
      for (const report of reports) touched.reports.add(report);
      removed ||= reports.length > 0;
    }
    const changed = await withdraw(db, withdrawals);
    await settleReports(db, await reportsTouched(db, touched, changed), texts);
  }
  return removed;
}

interface Part {
  readonly some: readonly Entry[];
  /** The body, when this part is one `forget`. */
  readonly forgotten: Forgotten | null;
}

function parts(entries: readonly Entry[]): readonly Part[] {
  const all: { some: Entry[]; forgotten: Forgotten | null }[] = [];
  for (const entry of entries) {
    const found = entry.kind === 'forget' ? knownEntry(entry) : null;
    const forgotten = found && !isProblem(found) && found.kind === 'forget' ? found.body : null;
    const last = all.at(-1);
    if (last && !forgotten && !last.forgotten) last.some.push(entry);
    else all.push({ some: [entry], forgotten });
  }
  return all;
}

/** The files of reports that these entries speak of and earlier ones read. */
async function filesOf(db: Db, entries: readonly Entry[]): Promise<ReadonlyMap<string, string>> {
  const reports = new Set<string>();
  for (const entry of entries) {
    const found = knownEntry(entry);
    if (isProblem(found)) continue;
    const { kind, body } = found;
    if (kind === 'run') for (const report of body.reports) reports.add(report);
    else if (kind === 'add') reports.add(body.report);
    else if (kind === 'correct') reports.add(body.to.report);
  }
  if (reports.size === 0) return new Map();
  const rows = await db
    .selectFrom('readings')
    .select(['report', 'text'])
    .where(isAny('report', [...reports]))
    .where('gone', '=', false)
    .orderBy('seq')
    .execute();
  return new Map(rows.map(({ report, text }) => [report!, text!]));
}

async function writeFacts(db: Db, { captures, ...rows }: Facts['rows']): Promise<void> {
  if (captures.length > 0) await writeCaptures(db, captures);
  for (const table of [
    'entries',
    'concerns',
    'receipts',
    'readings',
    'problems',
    'runs',
    'run_reports',
    'found',
    'speakers',
  ] as const)
    await insert(db, table, rows[table]);
}

/** What is captured again is kept again, and stays where it was first. */
async function writeCaptures(db: Db, captures: Facts['rows']['captures']): Promise<void> {
  const ids = captures.map(({ capture }) => capture);
  const again = await db
    .updateTable('captures')
    .set({ forgotten: null })
    .where(isAny('capture', ids))
    .returning('capture')
    .execute();
  const known = new Set(again.map(({ capture }) => capture));
  await insert(
    db,
    'captures',
    captures.filter(({ capture }) => !known.has(capture)),
  );
}

/** Removes every word of a capture: what is left is what the log says. Gives the reports that it touched. */
async function forget(db: Db, seq: number, { capture, texts, runs }: Forgotten): Promise<readonly string[]> {
  await db.updateTable('captures').set({ forgotten: seq }).where('capture', '=', capture).execute();
  await db.updateTable('receipts').set({ receipt: null }).where('capture', '=', capture).execute();
  const read = await db
    .updateTable('readings')
    .set({ gone: true })
    .where('text', 'is not', null)
    .where((where) => where.or([where('capture', '=', capture), isAny('text', texts)]))
    .returning('report')
    .execute();
  const reports = [...new Set(read.map(({ report }) => report!))];
  const passes = await db
    .updateTable('runs')
    .set({ gone: true, model: null })
    .where(isAny('output', runs))
    .returning('seq')
    .execute();
  const seqs = passes.map(({ seq: run }) => run);
  const over = await db.selectFrom('run_reports').select('report').where(isAnySeq('seq', seqs)).execute();
  await db
    .deleteFrom('found')
    .where((where) => where.or([isAnySeq('seq', seqs), isAny('report', reports)]))
    .execute();
  await db
    .deleteFrom('speakers')
    .where((where) => where.or([isAnySeq('seq', seqs), isAny('report', reports)]))
    .execute();
  await db
    .deleteFrom('problems')
    .where((where) => where.or([isAnySeq('seq', seqs), isAny('report', reports)]))
    .execute();
  return [...reports, ...over.map(({ report }) => report)];
}
