// What the verbs of `hearsay judge` share: what they are handed, what they give, and what an id names.

import { type Case, type Holdings, indexOfCase, reportOfText } from '../case/index.ts';
import {
  type By,
  type EntryDraft,
  Fault,
  type MarkedClaim,
  type Report,
  type Target,
  type TimeKind,
  timeKinds,
} from '../nouns/index.ts';
import { isEdtf } from '../text/edtf.ts';
import { claimOf, heldId } from './find.ts';
import { speakerId } from './find-speaker.ts';
import type { Marking } from './marked.ts';
import type { Form } from './print.ts';

export interface JudgeOptions extends Marking {
  /** Of a claim, a report, a speaker; the seq of an entry. */
  readonly id: string;
  readonly verb: string;
  /** correct: what of a claim, if not its spans. */
  readonly what?: string;
  /** What the id names, where the verb leaves that open. */
  readonly of?: string;
  readonly why?: string;
  readonly text?: string;
  readonly flag?: string;
  readonly tag?: string;
  /** A speaker, or a claim. */
  readonly into?: string;
  /** Ids, with commas between them. */
  readonly claims?: string;
  /** A claim; what a label is. */
  readonly to?: string;
  readonly relation?: string;
  /** False: not known, or no place. */
  readonly place?: string | false;
  readonly gazetteer?: string;
  /** `LATITUDE,LONGITUDE` */
  readonly coordinates?: string;
  /** EDTF; false: not known. */
  readonly time?: string | false;
  readonly which?: string;
  readonly attribute?: string;
  readonly value?: string;
  readonly since?: string;
  readonly until?: string;
  /** What says so: an address, or a span of a report. */
  readonly url?: string;
  readonly report?: string;
  readonly at?: string;
  readonly atWords?: string;
  readonly by?: string;
  readonly format?: Form;
}

export interface Judging {
  readonly open: Case;
  readonly held: Holdings;
  readonly by: { readonly person: string } & By;
  readonly options: JudgeOptions;
}

export interface Judged {
  /** Kept next to each other. */
  readonly drafts: readonly EntryDraft[];
  /** Claims that it is about, as they were and as they are to be. */
  readonly shown: readonly MarkedClaim[];
}

const TARGETS = ['claim', 'speaker', 'link', 'report', 'capture', 'question', 'side', 'case'] as const;

/** What `--of` and the id name: a claim, unless something else is said. Throws `use/unknown-target`, `case/no-such-id`. */
export async function targetOf(
  judging: Judging,
): Promise<{ readonly target: Target; readonly claim: MarkedClaim | null }> {
  const {
    open,
    held,
    options: { of = 'claim', id },
  } = judging;
  const kind = TARGETS.find((target) => target === of);
  if (!kind)
    throw new Fault('use/unknown-target', `Nothing is of ${of}.`, `Choose one of ${TARGETS.join(', ')} for --of.`);
  if (kind === 'claim') {
    const claim = await claimOf(open, held, id);
    return { target: { of: kind, id: claim.claim }, claim };
  }
  const whole =
    kind === 'capture'
      ? heldId(held.captures.keys(), { id, what: kind })
      : kind === 'report'
        ? heldId(held.reports.keys(), { id, what: kind })
        : kind === 'case'
          ? open.about.id
          : kind === 'speaker'
            ? (await wholeSpeakerIds(judging, [id]))[0]!
            : id;
  return { target: { of: kind, id: whole }, claim: null };
}

/** Throws `use/unknown-time`. */
export function timeKindOf({ which = 'happened' }: JudgeOptions): TimeKind {
  const of = timeKinds.find((one) => one === which);
  if (of) return of;
  throw new Fault(
    'use/unknown-time',
    `There is no time ${which}.`,
    `Choose one of ${timeKinds.join(', ')} for --which.`,
  );
}

/** Throws `judge/bad-time`. */
export function dateOf(written: string, besides: string): string {
  if (isEdtf(written)) return written;
  throw new Fault(
    'judge/bad-time',
    `${JSON.stringify(written).slice(0, 100)} is no date in EDTF (ISO 8601-2): the year comes first, and no more is said than is known.`,
    `Such as 2031, 2031-03, 2031-03-05, 2031-03-05T09:30, 2031-03-05?, 2031-03~, 2031-03-05/2031-03-11, ../2031-03; ${besides}.`,
  );
}

/** A speaker by as much of its id as tells it apart. The index is opened for it alone. */
export async function wholeSpeakerIds({ open }: Judging, ids: readonly string[]): Promise<readonly string[]> {
  const index = await indexOfCase(open);
  try {
    const whole: string[] = [];
    for (const id of ids) whole.push(await speakerId(index, id));
    return whole;
  } finally {
    await index.close();
  }
}

export function whyOf({ why }: JudgeOptions): { readonly why?: string } {
  return why === undefined ? {} : { why };
}

/** Throws `use/missing-option`. */
export function needed(value: string | undefined, option: string, what: string): string {
  if (value !== undefined && value.trim() !== '') return value;
  throw new Fault('use/missing-option', `This judgement needs ${option}: ${what}.`, 'See `hearsay judge --help`.');
}

/** A report of the case, by its whole id. */
export async function reportOf(id: string, { open, held }: Pick<Judging, 'open' | 'held'>): Promise<Report> {
  return reportOfText(await open.store.texts.get(held.reports.get(id)!.text));
}
