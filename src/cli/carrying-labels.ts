// What a person corrected of a claim besides its spans -> what of it goes with the claim to a newer version of its page.
//
// In:  judged claims as they stand, the entries that decided their labels, both texts.
// Out: for each label that a person corrected where the words stand that it points at. Nothing is written here.
//
//     old   Citing <the berth log>, Ruiz [denied] …     basis: the berth log     stands in a sentence that is the same
//     new   Ruiz [denied] …, citing another log.        gone: the claim is carried over without its ground
//
// A label goes whole or not at all. One that points at no words (a speaker, an act, "no ground") has none that could be missing.

import type { IndexedClaim, Label } from '../case/index.ts';
import {
  acts,
  type By,
  bases,
  type EntryDraft,
  type KnownEntry,
  type PlaceJudgement,
  type Relabelled,
  type Span,
  type TimeJudgement,
} from '../nouns/index.ts';
import { type CarriedOver, carriedOver, type Version } from '../text/carry-over.ts';
import { isHash } from './find-speaker.ts';

/** A judgement about where or when. */
export type Placing = Extract<KnownEntry, { kind: 'place' | 'time' }>;

export interface CarriedLabel {
  readonly label: Label;
  /** As for claims, of the words that are hardest to find; `done`: a person decided it there already. */
  readonly how: CarriedOver['how'] | 'done';
  /** Where each of its words stands in the new text: of each ground, or of each entry; null where it points at none. */
  readonly at: readonly (Span | null)[];
}

export interface LabelVersions {
  readonly before: { readonly id: string; readonly version: Version };
  readonly after: { readonly id: string; readonly version: Version };
  /** By their seqs. */
  readonly placings: ReadonlyMap<number, Placing>;
}

/** One list for each claim. `there`: the claims of the new report that they would be. */
export function carriedLabels(
  claims: readonly IndexedClaim[],
  there: readonly (IndexedClaim | undefined)[],
  { before, after, placings }: LabelVersions,
): readonly (readonly CarriedLabel[])[] {
  const pointed = claims.map((claim) =>
    claim.corrections.map(({ label }) => ({ label, spans: spansOf(claim, label, { before, placings }) })),
  );
  const spans = pointed.flatMap((labels) => labels.flatMap((one) => one.spans)).filter((one) => one !== null);
  const asClaims = spans.map((span) => ({ source: null, cue: span, content: [span] }));
  const found = new Map(carriedOver(before.version, after.version, asClaims).map((one, n) => [spans[n]!, one]));
  return pointed.map((labels, n) =>
    labels.map(({ label, spans: own }): CarriedLabel => {
      const all = own.map((span) => (span ? found.get(span)! : null));
      const isDone = there[n]?.corrections.some((one) => one.label === label) ?? false;
      const how = HARDEST.find((one) => all.some((place) => place?.how === one)) ?? 'same';
      return { label, how: isDone ? 'done' : how, at: all.map((place) => place?.spans?.cue ?? null) };
    }),
  );
}

const HARDEST: readonly CarriedOver['how'][] = ['gone', 'several', 'changed'];

/** Whether it goes with a claim that is taken. One around which something changed needs the look that its claim needs. */
export function goes({ how }: CarriedLabel, claim: { readonly how: string }): boolean {
  return how === 'same' || (how === 'changed' && claim.how === 'changed');
}

/** Words of another report than the old one stay where they are. */
function spansOf(
  claim: IndexedClaim,
  label: Label,
  { before, placings }: Pick<LabelVersions, 'before' | 'placings'>,
): readonly (Span | null)[] {
  if (label === 'basis') return claim.basis.map(({ at }) => at);
  return placingsOf(claim, label, placings).map(({ body: { at } }) =>
    at?.report === before.id ? { from: at.from, to: at.to } : null,
  );
}

function placingsOf(
  { corrections }: IndexedClaim,
  label: Label,
  placings: ReadonlyMap<number, Placing>,
): readonly Placing[] {
  const by = corrections.find((one) => one.label === label)?.by ?? [];
  return by.flatMap(({ entry }) => placings.get(entry) ?? []);
}

/** Seqs of the entries that decided where and when these claims are about. */
export function placingSeqs(claims: readonly IndexedClaim[]): ReadonlySet<number> {
  const decided = claims.flatMap(({ corrections }) => corrections).filter(({ label }) => isPlacing(label));
  return new Set(decided.flatMap(({ by }) => by.map(({ entry }) => entry)));
}

function isPlacing(label: Label): boolean {
  return label === 'places' || label.startsWith('time ');
}

/** What a correction of the claim says besides its spans; null when nothing. */
export function relabelledBy(
  { speaker, act, basis }: IndexedClaim,
  labels: readonly CarriedLabel[],
): Relabelled | null {
  const corrected = (label: Label): CarriedLabel | undefined => labels.find((one) => one.label === label);
  // The name of a speaker that a run found is the report's; the log holds no words of reports.
  const isPeoples = speaker.id !== null && speaker.name !== null && !isHash(speaker.id);
  const named = speaker.id === null ? null : { id: speaker.id, ...(isPeoples && { name: speaker.name! }) };
  const known = acts.find(({ name }) => name === act)?.name;
  const grounds = corrected('basis')?.at.map((at, n) => ({ kind: bases.find((one) => one === basis[n]!.kind)!, at }));
  const relabelled = {
    ...(corrected('speaker') && { speaker: named }),
    ...(corrected('act') && known && { act: known }),
    ...(grounds?.every(({ kind }) => kind !== undefined) && { basis: grounds }),
  };
  return Object.keys(relabelled).length === 0 ? null : relabelled;
}

export interface PlacingFor extends Pick<LabelVersions, 'before' | 'after' | 'placings'> {
  readonly by: By;
  readonly why: string;
  /** Id of the claim in the new report. */
  readonly to: string;
}

/** Where and when, as a person decided it for the old claim, for the new one. */
export function placingDrafts(
  claim: IndexedClaim,
  labels: readonly CarriedLabel[],
  { by, why, to, before, after, placings }: PlacingFor,
): readonly EntryDraft[] {
  return labels
    .filter(({ label }) => isPlacing(label))
    .flatMap(({ label, at }) => placingsOf(claim, label, placings).map((one, n) => ({ one, span: at[n] ?? null })))
    .sort((a, b) => a.one.seq - b.one.seq)
    .map(({ one, span }): EntryDraft => {
      const { at: old, carried: _before, ...rest } = one.body;
      const at = span ? { report: after.id, from: span.from, to: span.to } : old?.report === before.id ? null : old;
      const more = {
        target: { of: 'claim' as const, id: to },
        ...(at && { at }),
        why,
        carried: { claim: claim.id, entry: one.seq },
      };
      return one.kind === 'place'
        ? { by, kind: 'place', body: { ...(rest as PlaceJudgement), ...more } }
        : { by, kind: 'time', body: { ...(rest as TimeJudgement), ...more } };
    });
}
