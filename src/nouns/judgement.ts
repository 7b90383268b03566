// A person's decision about a claim, a speaker, a link, a place or a time: what each kind of judgement says.
//
// Who, when and in what order stand in the entry that holds it (`entry.ts`). A judgement holds ids, spans and what the person
// wrote; never the words of a report, so that a report can be forgotten. It is superseded by a later one, never changed.

import type { Act } from './act.ts';
import type { Manner } from './claim.ts';
import type { BasisKind } from './sense.ts';
import type { Span } from './span.ts';
import type { TimeKind } from './time.ts';

/** What a judgement is about. */
export interface Target {
  readonly of: 'claim' | 'speaker' | 'link' | 'report' | 'capture' | 'question' | 'side' | 'case';
  /** Its id; the id of the case for the case itself. */
  readonly id: string;
}

/** A span of one report. */
export interface SpanOfReport extends Span {
  readonly report: string;
}

/** A claim as a person marked it: its id is the hash of the report's id and the spans, as for every claim. */
export interface MarkedClaim {
  readonly claim: string;
  readonly report: string;
  readonly source: Span | null;
  readonly cue: Span;
  /** At least one, in order, not overlapping. */
  readonly content: readonly Span[];
  readonly manner: Manner;
}

/** Why a person decided so, in their own words; shown as theirs. */
interface Why {
  readonly why?: string;
}

/** A judgement that a person carried over from an earlier version of the page. */
interface Carried {
  /** The claim there, and the entry that had decided it. */
  readonly carried?: { readonly claim: string; readonly entry: number };
}

/** A claim that the machine did not find. */
export interface Add extends MarkedClaim, Why, Carried {}

/** A suggestion is taken as it is. */
export interface Accept extends Why, Carried {
  readonly target: Target;
}

/** A suggestion is not taken; it does not come back. */
export interface Reject extends Why, Carried {
  readonly target: Target;
}

/** Whose a claim is. */
export interface SpeakerNamed {
  /** Of a speaker of the case; or minted, once. */
  readonly id: string;
  /** As the person calls it, where no run found it. */
  readonly name?: string;
}

/** A ground that the text states: its kind, and the words; null where the person points at none. */
export interface BasisNamed {
  readonly kind: BasisKind;
  readonly at: Span | null;
}

/** What a person says of a claim besides its spans. A field that is missing stays as it was. */
export interface Relabelled {
  /** Null: not known. */
  readonly speaker?: SpeakerNamed | null;
  readonly act?: Act;
  /** All of them; empty: none is stated. */
  readonly basis?: readonly BasisNamed[];
}

/** A claim is taken otherwise than it was suggested: with other spans, or with the same spans and another speaker, act or ground. */
export interface Correct extends Why, Carried, Relabelled {
  /** The claim as it was suggested, or as it was corrected before. */
  readonly claim: string;
  readonly to: MarkedClaim;
}

/** Several speakers are one. */
export interface Merge extends Why {
  /** Ids of the speakers that go into the other. */
  readonly speakers: readonly string[];
  readonly into: string;
}

/** Some claims of a speaker are another's. */
export interface Split extends Why {
  readonly speaker: string;
  /** Ids of the claims that go to the other. */
  readonly claims: readonly string[];
  /** Id of the other; new, or one that is there. */
  readonly into: string;
}

/** Something to be careful of: `minor`, `victim`, `witness`, `locates`, `graphic` …; travels to every view and export. */
export interface Flag extends Why, Carried {
  readonly target: Target;
  readonly flag: string;
}

/** A person's free text. */
export interface Note extends Carried {
  readonly target: Target;
  readonly text: string;
}

/** A word by which things are found again. */
export interface Tag extends Carried {
  readonly target: Target;
  readonly tag: string;
}

/** An earlier judgement of any kind no longer counts; it stays readable. */
export interface Withdraw extends Why {
  /** Seq of the entry that holds it. */
  readonly entry: number;
}

/** What a link says of two claims. */
export type Relation = (typeof relations)[number];

export const relations = Object.freeze([
  'same',
  'updates',
  'cites',
  'denies',
  'contradicts number',
  'contradicts place',
  'contradicts time',
  'contradicts agent',
  'contradicts event',
  'contradicts attribution',
] as const);

/** A link made by hand. */
export interface HandMadeLink extends Why {
  /** Its id, minted once. */
  readonly link: string;
  readonly relation: Relation;
  /** Id of the claim that updates, cites, denies or contradicts. */
  readonly from: string;
  /** Id of the claim that it does so to. */
  readonly to: string;
}

/** Where something is said to have happened, as a person decided. */
export interface PlaceJudgement extends Why, Carried {
  readonly target: Target;
  /** The words that name it, where there are any. */
  readonly at?: SpanOfReport;
  /** Null: the place is not known, or what was suggested is not a place. */
  readonly place: {
    readonly name: string;
    /** Such as `geonames:168325`. */
    readonly gazetteer?: string;
    /** Degrees north, WGS 84. */
    readonly latitude?: number;
    /** Degrees east, WGS 84. */
    readonly longitude?: number;
  } | null;
}

/** When: as a person decided. */
export interface TimeJudgement extends Why, Carried {
  readonly target: Target;
  readonly of: TimeKind;
  /** EDTF (ISO 8601-2), as precise as what is known; null: not known. */
  readonly edtf: string | null;
  /** The words that say so, where there are any. */
  readonly at?: SpanOfReport;
}

/** Something about a speaker, with what says so: "minister of defence", cited to a span or an address. */
export interface Attribute extends Why {
  readonly speaker: string;
  /** Such as `role`, `affiliation`. */
  readonly name: string;
  readonly value: string;
  readonly cites: SpanOfReport | { readonly url: string };
  /** EDTF: from when it holds, where known. */
  readonly since?: string;
  /** EDTF: until when. */
  readonly until?: string;
}

/** Judgements by the kind of their entry. */
export interface Judgements {
  readonly add: Add;
  readonly accept: Accept;
  readonly reject: Reject;
  readonly correct: Correct;
  readonly merge: Merge;
  readonly split: Split;
  readonly flag: Flag;
  readonly note: Note;
  readonly tag: Tag;
  readonly withdraw: Withdraw;
  readonly link: HandMadeLink;
  readonly place: PlaceJudgement;
  readonly time: TimeJudgement;
  readonly attribute: Attribute;
}

/** Every kind: one that is missing here is an error of the compiler. */
const EACH: Readonly<Record<keyof Judgements, true>> = {
  add: true,
  accept: true,
  reject: true,
  correct: true,
  merge: true,
  split: true,
  flag: true,
  note: true,
  tag: true,
  withdraw: true,
  link: true,
  place: true,
  time: true,
  attribute: true,
};

/** Kinds of entries that hold a judgement; a `withdraw` can take each of them back. */
export const judgements: readonly string[] = Object.freeze(Object.keys(EACH));
