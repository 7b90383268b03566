// What a person decides about the spans of claims: one that no machine found, one with other spans, two that are one; and
// whose claims they are.

import { randomUUID } from 'node:crypto';
import { type EntryDraft, Fault, type MarkedClaim } from '../nouns/index.ts';
import { claimOf, claimsBeginning, heldId, LEAST_DIGITS } from './find.ts';
import { correctLabel } from './judge-label.ts';
import { countsStill } from './judge-withdraw.ts';
import { type Judged, type JudgeOptions, type Judging, needed, reportOf, wholeSpeakerIds, whyOf } from './judging.ts';
import { added, corrected } from './marked.ts';

/** The id is that of the report. */
export async function add(judging: Judging): Promise<Judged> {
  const { open, held, by, options } = judging;
  const id = heldId(held.reports.keys(), { id: options.id, what: 'report' });
  const claim = added(await reportOf(id, judging), options);
  const known = await claimsBeginning(open, held, claim.claim);
  if (known.size > 0 && (await countsStill(judging, claim.claim)))
    throw new Fault(
      'judge/known-claim',
      `The case has a claim with these spans: ${claim.claim.slice(0, 12)}.`,
      `Accept it: hearsay judge CASE ${claim.claim.slice(0, 12)} accept`,
    );
  return { drafts: [{ by, kind: 'add', body: { ...claim, ...whyOf(options) } }], shown: [claim] };
}

export async function correct(judging: Judging): Promise<Judged> {
  const { open, held, options } = judging;
  if (options.what !== undefined) return correctLabel(judging, options.what);
  const claim = await claimOf(open, held, options.id);
  const to = corrected(claim, await reportOf(claim.report, judging), options);
  return { drafts: [correction(judging, { claim, to })], shown: [claim, to] };
}

/** Of speakers; of claims where an id names one of the case, or `--of` says so. */
export async function merge(judging: Judging): Promise<Judged> {
  const { by, options } = judging;
  const into = needed(options.into, '--into', 'the speaker or the claim that it goes into');
  const isOfClaims =
    options.of === undefined
      ? (await namesClaim(judging, options.id)) || (await namesClaim(judging, into))
      : options.of === 'claim';
  if (isOfClaims) return mergeClaims(judging, into);
  if (options.of !== undefined && options.of !== 'speaker')
    throw new Fault('use/unknown-target', `Nothing of ${options.of} is merged.`, 'Choose speaker or claim for --of.');
  const [one, other] = await wholeSpeakerIds(judging, [options.id, into]);
  if (one === other)
    throw new Fault('judge/same-speaker', 'A speaker cannot go into itself.', 'Name another with --into.');
  return {
    drafts: [{ by, kind: 'merge', body: { speakers: [one!], into: other!, ...whyOf(options) } }],
    shown: [],
  };
}

/**
 * Two suggestions are one claim: both are corrected to the same spans, those of the other one, or those that are named. Nothing
 * else is needed: the claims keep their ids and their history, and each correction can be withdrawn.
 */
async function mergeClaims(judging: Judging, into: string): Promise<Judged> {
  const { open, held, options } = judging;
  const one = await claimOf(open, held, options.id);
  const other = await claimOf(open, held, into);
  if (one.claim === other.claim)
    throw new Fault('judge/same-claim', 'A claim cannot go into itself.', 'Name another with --into.');
  if (one.report !== other.report)
    throw new Fault(
      'judge/other-report',
      'These claims stand in two reports, and a claim has its spans in one.',
      'Link them: hearsay judge CASE ID link --to ID --relation same',
    );
  const to = hasSpans(options) ? corrected(other, await reportOf(other.report, judging), options) : other;
  const drafts = [one, other]
    .filter(({ claim }) => claim !== to.claim)
    .map((claim) => correction(judging, { claim, to }));
  return { drafts, shown: to === other ? [one, other] : [one, other, to] };
}

export async function split(judging: Judging): Promise<Judged> {
  const { open, held, by, options } = judging;
  const into = needed(options.into, '--into', 'the speaker that they go to');
  const ids = needed(options.claims, '--claims', 'the claims that go to it').split(',');
  const claims: MarkedClaim[] = [];
  for (const id of ids) claims.push(await claimOf(open, held, id.trim()));
  const [speaker, other = `speaker-${randomUUID()}`] = await wholeSpeakerIds(judging, [
    options.id,
    ...(into === 'new' ? [] : [into]),
  ]);
  if (speaker === other)
    throw new Fault('judge/same-speaker', 'A speaker cannot go into itself.', 'Name another with --into.');
  const body = {
    speaker: speaker!,
    claims: claims.map(({ claim }) => claim),
    into: other,
    ...whyOf(options),
  };
  return { drafts: [{ by, kind: 'split', body }], shown: claims };
}

function correction(
  { by, options }: Judging,
  { claim: { claim }, to }: { readonly claim: MarkedClaim; readonly to: MarkedClaim },
): EntryDraft {
  return { by, kind: 'correct', body: { claim, to, ...whyOf(options) } };
}

function hasSpans({ source, cue, content, sourceWords, cueWords, contentWords }: JudgeOptions): boolean {
  return [source, cue, content, sourceWords, cueWords, contentWords].some((given) => given !== undefined);
}

async function namesClaim({ open, held }: Judging, id: string): Promise<boolean> {
  const isLikeOne = /^[0-9a-f]+$/.test(id) && id.length >= LEAST_DIGITS;
  return isLikeOne && (await claimsBeginning(open, held, id)).size > 0;
}
