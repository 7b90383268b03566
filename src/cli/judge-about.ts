// What a person decides about what claims are about: where, when, who the speaker is, and what one claim is to another.
//
// Each may point at the words that say so: a span of a report, by offsets or by the exact words.

import { randomUUID } from 'node:crypto';
import {
  Fault,
  type MarkedClaim,
  type PlaceJudgement,
  relations,
  type SpanOfReport,
  type Target,
} from '../nouns/index.ts';
import { claimOf, heldId } from './find.ts';
import {
  dateOf,
  type Judged,
  type Judging,
  needed,
  reportOf,
  targetOf,
  timeKindOf,
  wholeSpeakerIds,
  whyOf,
} from './judging.ts';
import { spanNamed } from './marked.ts';

export async function place(judging: Judging): Promise<Judged> {
  const { by, options } = judging;
  const { target, claim } = await targetOf(judging);
  const at = await spanAt(judging, { target, claim });
  const body = { target, ...(at && { at }), place: placeOf(judging), ...whyOf(options) };
  return { drafts: [{ by, kind: 'place', body }], shown: claim ? [claim] : [] };
}

function placeOf({ options }: Judging): PlaceJudgement['place'] {
  if (options.place === false) return null;
  const name = needed(options.place, '--place NAME, or --no-place', 'where, or that nobody knows');
  const { gazetteer, coordinates } = options;
  return {
    name,
    ...(gazetteer !== undefined && { gazetteer }),
    ...(coordinates !== undefined && degreesOf(coordinates)),
  };
}

function degreesOf(written: string): { readonly latitude: number; readonly longitude: number } {
  const found = /^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*,\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/.exec(written);
  const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])];
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  throw new Fault(
    'judge/bad-coordinates',
    `${JSON.stringify(written).slice(0, 100)} is no place on the earth: latitude from -90 to 90, longitude from -180 to 180.`,
    'Give degrees north and east: --coordinates=43.5,-8.25',
  );
}

const WHEN = 'when, or that nobody knows';

export async function time(judging: Judging): Promise<Judged> {
  const { by, options } = judging;
  const { target, claim } = await targetOf(judging);
  const of = timeKindOf(options);
  const written = options.time === false ? null : needed(options.time, '--time DATE, or --no-time', WHEN);
  const edtf = written === null ? null : dateOf(written, '--no-time where it is not known');
  const at = await spanAt(judging, { target, claim });
  const body = { target, of, edtf, ...(at && { at }), ...whyOf(options) };
  return { drafts: [{ by, kind: 'time', body }], shown: claim ? [claim] : [] };
}

/** The id is that of the claim that updates, cites, denies or contradicts the other. */
export async function link({ open, held, by, options }: Judging): Promise<Judged> {
  const from = await claimOf(open, held, options.id);
  const to = await claimOf(open, held, needed(options.to, '--to', 'the other claim'));
  const words = needed(options.relation, '--relation', `one of ${relations.join(', ')}`)
    .trim()
    .replace(/\s+/g, ' ');
  const relation = relations.find((one) => one === words);
  if (!relation)
    throw new Fault('use/unknown-relation', `There is no relation ${words}.`, `Choose one of ${relations.join(', ')}.`);
  if (from.claim === to.claim)
    throw new Fault('judge/same-claim', 'A claim cannot be linked to itself.', 'Name another with --to.');
  const body = { link: `link-${randomUUID()}`, relation, from: from.claim, to: to.claim, ...whyOf(options) };
  return { drafts: [{ by, kind: 'link', body }], shown: [from, to] };
}

/** The id is that of the speaker. */
export async function attribute(judging: Judging): Promise<Judged> {
  const { by, options } = judging;
  const { url, since, until } = options;
  const name = needed(options.attribute, '--attribute', 'what it is, such as role or affiliation');
  const value = needed(options.value, '--value', 'such as mayor');
  const cites =
    url === undefined ? await spanAt(judging, { target: { of: 'speaker', id: options.id }, claim: null }) : { url };
  if (!cites)
    throw new Fault(
      'use/missing-option',
      'Something about a speaker is kept with what says so.',
      'Give --url ADDRESS; or --report ID with --at-words WORDS, or with --at FROM-TO.',
    );
  const [speaker] = await wholeSpeakerIds(judging, [options.id]);
  const body = {
    speaker: speaker!,
    name,
    value,
    cites,
    ...(since !== undefined && { since: dateOf(since, 'without --since it is not known') }),
    ...(until !== undefined && { until: dateOf(until, 'without --until it is not known') }),
    ...whyOf(options),
  };
  return { drafts: [{ by, kind: 'attribute', body }], shown: [] };
}

/** The words that `--at` or `--at-words` name: in the report of the claim, in the report itself, or in the one of `--report`. */
async function spanAt(
  judging: Judging,
  { target, claim }: { readonly target: Target; readonly claim: MarkedClaim | null },
): Promise<SpanOfReport | null> {
  const { held, options } = judging;
  const { at, atWords: words } = options;
  if (at === undefined && words === undefined) return null;
  const id =
    options.report !== undefined
      ? heldId(held.reports.keys(), { id: options.report, what: 'report' })
      : (claim?.report ??
        (target.of === 'report' ? target.id : needed(undefined, '--report', 'the report of these words')));
  const report = await reportOf(id, judging);
  const near = claim?.report === id ? [claim.cue, ...claim.content] : [];
  const span = spanNamed({ at, words }, { report, near })!;
  return { report: id, ...span };
}
