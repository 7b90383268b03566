// A judgement no longer counts: by the number of its entry, or the last that one made oneself.
//
// A withdrawal can be withdrawn too. `last` passes over withdrawals, so that it undoes one decision after the other.

import { isProblem, knownEntry, withdrawn } from '../case/index.ts';
import { Fault, judgements, type KnownEntry } from '../nouns/index.ts';
import { entryAt } from './find.ts';
import { type Judged, type Judging, whyOf } from './judging.ts';

export async function withdraw(judging: Judging): Promise<Judged> {
  const { open, by, options } = judging;
  const seq = options.id === 'last' ? await lastOf(judging) : await seqOf(judging);
  const entry = await entryAt(open, seq);
  if (!judgements.includes(entry.kind))
    throw new Fault(
      'judge/no-judgement',
      `Entry ${seq} is no judgement but of kind ${entry.kind}.`,
      'Only judgements are withdrawn.',
    );
  if ((await withdrawnIn(judging)).has(seq))
    throw new Fault('judge/withdrawn-already', `Entry ${seq} is withdrawn already.`, 'Nothing is left to do.');
  return { drafts: [{ by, kind: 'withdraw', body: { entry: seq, ...whyOf(options) } }], shown: [] };
}

async function seqOf({ open, options: { id } }: Judging): Promise<number> {
  const seq = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0;
  const { seq: last } = await open.log.head();
  if (seq > 0 && seq <= last) return seq;
  throw new Fault(
    'judge/no-such-entry',
    `There is no entry ${id}.`,
    `Give a number from 1 to ${last}, which hearsay log prints; or last, for your own last judgement.`,
  );
}

async function lastOf(judging: Judging): Promise<number> {
  const { person } = judging.by;
  const gone = await withdrawnIn(judging);
  let last = 0;
  for await (const { seq, kind, by } of judging.open.log.read())
    if (judgements.includes(kind) && kind !== 'withdraw' && 'person' in by && by.person === person && !gone.has(seq))
      last = seq;
  if (last > 0) return last;
  throw new Fault(
    'judge/nothing-to-withdraw',
    `No judgement of ${person} counts in this case.`,
    'Give the number of an entry; hearsay log prints them.',
  );
}

/** Whether a judgement that made this claim counts, or a run found it. */
export async function countsStill(judging: Judging, claim: string): Promise<boolean> {
  const gone = await withdrawnIn(judging);
  let isMade = false;
  let counts = false;
  for await (const known of knownIn(judging)) {
    const made = known.kind === 'add' ? known.body.claim : known.kind === 'correct' ? known.body.to.claim : null;
    if (made !== claim) continue;
    isMade = true;
    counts ||= !gone.has(known.seq);
  }
  return counts || !isMade;
}

/** Seqs of entries that no longer count. */
async function withdrawnIn(judging: Judging): Promise<{ has(seq: number): boolean }> {
  const withdrawals: { seq: number; withdraws: number }[] = [];
  for await (const { seq, kind, body } of knownIn(judging))
    if (kind === 'withdraw') withdrawals.push({ seq, withdraws: body.entry });
  return withdrawn(withdrawals);
}

async function* knownIn({ open }: Judging): AsyncGenerator<KnownEntry> {
  for await (const entry of open.log.read()) {
    const known = knownEntry(entry);
    if (!isProblem(known)) yield known;
  }
}
