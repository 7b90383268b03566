// Judgements that were taken back, and those that count again because what took them back was itself taken back.
//
// In:  withdrawals that were just added, and the entries in the index.
// Out: `withdrawn_by` of every entry that hangs together with them is right; the seqs of those that changed.

import { sql } from 'kysely';
import { judgements as kinds } from '../nouns/index.ts';
import { type Withdrawal, withdrawn } from './fold-decide.ts';
import { type Db, insert, isAnySeq, update } from './sql/bulk.ts';

export async function withdraw(
  db: Db,
  withdrawals: readonly { readonly seq: number; readonly entry: number }[],
): Promise<readonly number[]> {
  if (withdrawals.length === 0) return [];
  const takenBack = await db
    .selectFrom('entries')
    .select(['seq'])
    .where(
      isAnySeq(
        'seq',
        withdrawals.map(({ entry }) => entry),
      ),
    )
    .where('is_known', '=', true)
    .where('kind', 'in', kinds)
    .execute();
  const judgements = new Set(takenBack.map(({ seq }) => seq));
  const takes = ({ seq, entry }: { seq: number; entry: number }): boolean => entry < seq && judgements.has(entry);
  const rows = withdrawals.filter(takes).map(({ seq, entry }) => ({ seq, withdraws: entry }));
  await update(db, 'entries', { columns: ['seq', 'withdraws'], rows });
  const idle = withdrawals.filter((w) => !takes(w));
  await insert(
    db,
    'problems',
    idle.map(({ seq }) => ({ seq, code: 'case/withdraws-nothing', report: '', claim: '', times: 1 })),
  );
  return rows.length === 0
    ? []
    : settle(
        db,
        rows.map(({ seq }) => seq),
      );
}

async function settle(db: Db, seqs: readonly number[]): Promise<readonly number[]> {
  const { rows: line } = await sql<{ seq: number; withdraws: number | null; withdrawn_by: number | null }>`
    with recursive line (seq) as (
      select unnest(${seqs}::bigint[])
      union
      select near.seq from line, lateral (
        select withdraws from entries where seq = line.seq and withdraws is not null
        union all
        select seq from entries where withdraws = line.seq
      ) as near (seq)
    )
    select seq, withdraws, withdrawn_by from line join entries using (seq)`.execute(db);
  const by = withdrawn(line.filter((entry): entry is typeof entry & Withdrawal => entry.withdraws !== null));
  const changed = line
    .map(({ seq, withdrawn_by }) => ({ seq, before: withdrawn_by, withdrawn_by: by.get(seq) ?? null }))
    .filter(({ before, withdrawn_by }) => before !== withdrawn_by)
    .map(({ seq, withdrawn_by }) => ({ seq, withdrawn_by }));
  await update(db, 'entries', { columns: ['seq', 'withdrawn_by'], rows: changed });
  return changed.map(({ seq }) => seq);
}
