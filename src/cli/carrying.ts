// Judgements on an earlier version of a page -> what each would be on the newer one. Nothing is written here.
//
// In:  the claims of both reports as they stand, and their texts.
// Out: for each judged claim where its words stand in the new text, which claims are suggested there, and the entries that would
//      carry the judgement over: of the kinds that there are, each naming the claim and the entry that it comes from.

import type { ClaimHistory, IndexedClaim } from '../case/index.ts';
import { type By, type EntryDraft, type MarkedClaim, overlaps, type Report, type Span } from '../nouns/index.ts';
import { type CarriedOver, carriedOver, type Version } from '../text/carry-over.ts';
import { claimId } from '../text/claim-id.ts';
import { mannerOf } from '../text/manner.ts';
import { quotationsOf } from '../text/quotations.ts';
import {
  type CarriedLabel,
  carriedLabels,
  goes,
  type LabelVersions,
  type Placing,
  placingDrafts,
  relabelledBy,
} from './carrying-labels.ts';

export interface Versions {
  readonly before: {
    readonly report: Report;
    readonly claims: readonly IndexedClaim[];
    /** Entries that decided where and when its claims are about, by their seqs. */
    readonly placings: ReadonlyMap<number, Placing>;
  };
  readonly after: { readonly report: Report; readonly claims: readonly IndexedClaim[] };
}

/** What could become of one judgement. */
export interface Proposal {
  /** The judged claim. */
  readonly claim: IndexedClaim;
  /** `done`: the claim there was judged already. `unasked`: a rejected claim that nobody suggests there. */
  readonly how: CarriedOver['how'] | 'done' | 'unasked';
  /** The claim in the new text; null when its words do not stand there, or in several places. */
  readonly to: MarkedClaim | null;
  /** Whether a run suggests that very claim. */
  readonly isSuggested: boolean;
  /** Other suggestions that share its cue or content. */
  readonly near: readonly string[];
  /** What a person corrected of it besides its spans. */
  readonly labels: readonly CarriedLabel[];
  readonly diff: Extract<CarriedOver, { spans: null }>['diff'];
}

/** One for each judged claim of the earlier version, in the order of its text. A corrected claim is carried with its correction. */
export function proposals(versions: Versions): readonly Proposal[] {
  const { before, after } = versions;
  const judged = before.claims.filter(({ state }) => state === 'accepted' || state === 'rejected');
  const known = new Map(after.claims.map((claim) => [claim.id, claim]));
  const found = carriedOver(versionOf(before.report), versionOf(after.report), judged);
  const marked = found.map(({ spans }) => spans && markedIn(after.report, spans));
  const there = marked.map((to) => (to ? known.get(to.claim) : undefined));
  const labels = carriedLabels(judged, there, labelVersions(versions));
  return judged.map((claim, n): Proposal => {
    const one = found[n]!;
    const to = marked[n]!;
    const own = there[n];
    const diff = one.how === 'same' ? [] : one.diff;
    const more = { claim, labels: claim.state === 'rejected' ? [] : labels[n]!, diff };
    if (!to) return { ...more, how: one.how, to: null, isSuggested: false, near: [] };
    const near = after.claims.filter(({ id, state }) => id !== to.claim && state === 'suggested');
    const isDone = own !== undefined && own.state !== 'suggested';
    const isUnasked = claim.state === 'rejected' && !own;
    return {
      ...more,
      how: isDone ? 'done' : isUnasked ? 'unasked' : one.how,
      to,
      isSuggested: own !== undefined,
      near: near.filter((other) => touches(other, to)).map(({ id }) => id),
    };
  });
}

function labelVersions({ before, after }: Versions): LabelVersions {
  return {
    before: { id: before.report.id, version: versionOf(before.report) },
    after: { id: after.report.id, version: versionOf(after.report) },
    placings: before.placings,
  };
}

/** Whether there is something to take. */
export function canBeTaken({ how }: Proposal): boolean {
  return how === 'same' || how === 'changed';
}

export interface Taking {
  readonly by: By;
  readonly why: string;
  /** Of the judged claim, with its flags, notes and tags. */
  readonly history: ClaimHistory | null;
  readonly versions: Versions;
}

/** The entries that carry a judgement over, what of its labels goes with it, and the flags, notes and tags on its claim. */
export function draftsOf(proposal: Proposal, { by, why, history, versions }: Taking): readonly EntryDraft[] {
  const { claim, to } = proposal;
  if (!to || !claim.decidedBy) return [];
  const labels = proposal.labels.filter((label) => goes(label, proposal));
  const more = { why, carried: { claim: claim.id, entry: claim.decidedBy.entry } };
  const target = { of: 'claim', id: to.claim } as const;
  const remarks = (history?.entries ?? []).flatMap(({ kind, entry, body, roles, withdrawnBy }): EntryDraft[] => {
    if (withdrawnBy !== null || !roles.includes('target')) return [];
    const carried = { claim: claim.id, entry };
    if (kind === 'flag') return [{ by, kind, body: { target, flag: String(body['flag']), why, carried } }];
    if (kind === 'note') return [{ by, kind, body: { target, text: String(body['text']), carried } }];
    return kind === 'tag' ? [{ by, kind, body: { target, tag: String(body['tag']), carried } }] : [];
  });
  const placings = placingDrafts(claim, labels, { by, why, to: to.claim, ...labelVersions(versions) });
  return [judgementOf(), ...placings, ...remarks];

  function judgementOf(): EntryDraft {
    if (claim.state === 'rejected') return { by, kind: 'reject', body: { target, ...more } };
    const corrected = correctedHere(claim, versions);
    const relabelled = relabelledBy(claim, labels);
    if (corrected || relabelled)
      return { by, kind: 'correct', body: { claim: corrected ?? to!.claim, to: to!, ...relabelled, ...more } };
    const isThere = versions.after.claims.some(({ id }) => id === to!.claim);
    return isThere ? { by, kind: 'accept', body: { target, ...more } } : { by, kind: 'add', body: { ...to!, ...more } };
  }
}

/** The suggestion in the new text that the same correction would correct; null when there is none. */
function correctedHere({ id }: IndexedClaim, { before, after }: Versions): string | null {
  const was = before.claims.find(({ correctedTo }) => correctedTo === id);
  if (!was) return null;
  const [one] = carriedOver(versionOf(before.report), versionOf(after.report), [was]);
  const here = one?.spans && claimId(after.report.id, one.spans);
  return after.claims.some((claim) => claim.id === here && claim.state === 'suggested') ? (here ?? null) : null;
}

function versionOf({ text, blocks }: Report): Version {
  return { text, stretches: blocks.filter(({ kind }) => kind !== 'boilerplate') };
}

function markedIn(
  report: Report,
  { source, cue, content }: Pick<MarkedClaim, 'source' | 'cue' | 'content'>,
): MarkedClaim {
  const { text, stretches } = versionOf(report);
  const manner = mannerOf(text, content, quotationsOf(text, stretches));
  return { claim: claimId(report.id, { source, cue, content }), report: report.id, source, cue, content, manner };
}

function touches(other: IndexedClaim, { cue, content }: MarkedClaim): boolean {
  const shares = (a: readonly Span[], b: readonly Span[]): boolean =>
    a.some((one) => b.some((two) => overlaps(one, two)));
  return overlaps(other.cue, cue) || shares(other.content, content);
}
