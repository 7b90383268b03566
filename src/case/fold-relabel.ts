// Which judgements decide the labels of a claim: whose it is, what its cue does, on what ground, where and when.
//
// In:  judgements about labels that count, on the claim and on those that were corrected into it.
// Out: for each label the entries that decide it: the last one; of places each that still says something.
//
//     5 correct A: act deny     9 correct A: speaker S     12 split A off to T     act by 5 · speaker T by 12
//
// Labels travel as flags do: to the claim that this one was corrected into.

import type { Correct, KnownEntry, PlaceJudgement, Split, TimeJudgement } from '../nouns/index.ts';
import { type PlaceDecision, standingDecisions } from './fold-places.ts';
import type { Label } from './index-labels.ts';

/** One judgement about one label of one claim. */
export interface Relabel {
  readonly seq: number;
  readonly label: Label;
  /** The speaker's id, or the act; null: not known, or another label. */
  readonly value: string | null;
  readonly place?: PlaceDecision;
}

/** By label, in the order of their names. */
export type RelabelledBy = Readonly<Partial<Record<Label, readonly number[]>>>;

export interface Relabelled {
  /** Undefined: as the pass said. */
  readonly speaker: string | null | undefined;
  readonly act: string | undefined;
  readonly places: readonly PlaceDecision[];
  readonly by: RelabelledBy;
}

/** What an entry of one of these kinds says of labels; of the claim `to` when it is a correction. */
export function relabelsOf(
  kind: KnownEntry['kind'],
  { seq, body }: { readonly seq: number; readonly body: unknown },
): readonly Relabel[] {
  if (kind === 'correct') {
    const { speaker, act, basis } = body as Correct;
    return [
      ...(speaker === undefined ? [] : [{ seq, label: 'speaker' as const, value: speaker?.id ?? null }]),
      ...(act === undefined ? [] : [{ seq, label: 'act' as const, value: act }]),
      ...(basis === undefined ? [] : [{ seq, label: 'basis' as const, value: null }]),
    ];
  }
  if (kind === 'split') return [{ seq, label: 'speaker', value: (body as Split).into }];
  if (kind === 'time') return [{ seq, label: `time ${(body as TimeJudgement).of}`, value: null }];
  if (kind !== 'place') return [];
  const { at, place } = body as PlaceJudgement;
  return [{ seq, label: 'places', value: null, place: { seq, place, ...(at && { at }) } }];
}

/** In any order. */
export function relabelled(all: readonly Relabel[]): Relabelled {
  const inOrder = [...all].sort((a, b) => a.seq - b.seq);
  const last = (label: Label): Relabel | undefined => inOrder.findLast((one) => one.label === label);
  const places = standingDecisions(inOrder.flatMap(({ place }) => place ?? []));
  const by = Object.fromEntries(
    [...new Set(inOrder.map(({ label }) => label))]
      .sort()
      .map((label) => [label, label === 'places' ? places.map(({ seq }) => seq) : [last(label)!.seq]]),
  );
  return { speaker: last('speaker')?.value, act: last('act')?.value ?? undefined, places, by };
}
