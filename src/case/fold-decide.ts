// Which judgement decides each claim.
//
// In:  the judgements about claims that count: those that were not withdrawn.
// Out: for each claim that they decide, its state, the entry that decided, and when it was first judged.
//
//     5 correct A → B     7 accept A          A accepted (7); B was made by 5 alone, and 5 no longer decides A: nothing decides B
//     5 correct A → B     7 reject B          A corrected into B (5), B rejected (7)
//
// The last judgement about a claim decides it. A correction decides two: the claim that it corrects, and the one that it makes;
// and only as long as it decides the first. So they are walked from the last to the first. A correction to the same spans
// takes the claim as it is.

export type ClaimState = 'suggested' | 'accepted' | 'rejected' | 'corrected' | 'withdrawn';

/** A judgement about claims. */
export interface Decision {
  readonly seq: number;
  readonly kind: 'add' | 'accept' | 'reject' | 'correct';
  readonly claim: string;
  /** The claim that a correction makes. */
  readonly to: string | null;
}

/** What became of a claim. */
export interface Decided {
  readonly state: 'accepted' | 'rejected' | 'corrected';
  /** Seq of the entry that decided. */
  readonly by: number;
  /** The claim that it was corrected into. */
  readonly to: string | null;
  /** Seq of the first judgement about it that counts. */
  readonly first: number;
}

export function decide(decisions: readonly Decision[]): ReadonlyMap<string, Decided> {
  const decided = new Map<string, Decided>();
  const judge = (claim: string, first: number, found: Omit<Decided, 'first'>): void => {
    decided.set(claim, { ...(decided.get(claim) ?? found), first });
  };
  for (const { seq, kind, claim, to } of [...decisions].sort((a, b) => b.seq - a.seq)) {
    const isMoved = kind === 'correct' && to !== null && to !== claim;
    const isOverruled = decided.has(claim);
    judge(claim, seq, {
      state: isMoved ? 'corrected' : kind === 'reject' ? 'rejected' : 'accepted',
      by: seq,
      to: isMoved ? to : null,
    });
    if (isMoved && !isOverruled) judge(to, seq, { state: 'accepted', by: seq, to: null });
  }
  return decided;
}

/** From each claim that corrections made to the claims that they corrected. */
export function corrections(decided: ReadonlyMap<string, Decided>): ReadonlyMap<string, readonly string[]> {
  const from = new Map<string, string[]>();
  for (const [claim, { to }] of decided) if (to !== null) from.set(to, [...(from.get(to) ?? []), claim].sort());
  return from;
}

/** A withdrawal, and the entry that it withdraws. */
export interface Withdrawal {
  readonly seq: number;
  readonly withdraws: number;
}

/** From each entry that no longer counts to the withdrawal that took it back. All that hang together must be given. */
export function withdrawn(withdrawals: readonly Withdrawal[]): ReadonlyMap<number, number> {
  const by = new Map<number, number>();
  for (const { seq, withdraws } of [...withdrawals].sort((a, b) => b.seq - a.seq))
    if (!by.has(seq) && !by.has(withdraws)) by.set(withdraws, seq);
  return by;
}
