// The project's own gold: what its files hold, and its outermost claims as lines that `hearsay eval claims` reads.
//
// In:  a report's claims as spans (read from the marked notation) and their labels (the sidecar of the same name).
// Out: lines of JSON with the text and the claims that PolNeAR would mark: those that stand in no other claim.
//
// The labels are defined in gold/GUIDELINES.md; test/gold/own-gold.test.ts holds every file to it. A label that is not
// there is null or an empty list, never left out. Pairs are [value, words of the report]; words are null where a form
// says it rather than words.

import type { Act } from '../nouns/act.ts';
import type { Claim, Manner } from '../nouns/claim.ts';
import type { BasisKind, MediumKind, Modality, Polarity } from '../nouns/sense.ts';
import type { Span } from '../nouns/span.ts';
import type { How, SpeakerKind } from '../nouns/speaker.ts';
import { codePointsOf } from '../text/code-points.ts';

/** A value and the words that say it. */
type Worded<Value extends string = string> = readonly [value: Value, words: string | null];

export const LINK_KINDS = Object.freeze(['same', 'updates', 'cites', 'denies', 'contradicts'] as const);
export const ABOUTS = Object.freeze(['number', 'place', 'time', 'agent', 'event', 'attribution'] as const);
export const ORIGIN_HOWS = Object.freeze(['copy', 'credit', 'cites'] as const);
export const GENRES = Object.freeze([
  'flash',
  'agency',
  'rewrite',
  'live blog',
  'communiqué',
  'statement',
  'interview',
  'broadcast',
  'local paper',
  'update',
  'long read',
  'opinion',
] as const);
export const PARTS = Object.freeze(['train', 'dev', 'test'] as const);

/** The labels of one claim, in this order. */
export interface ClaimLabels {
  /** Id of a speaker of the incident; null where the text does not say who. */
  readonly speaker: string | null;
  readonly how: How;
  readonly act: Act;
  readonly manner: Manner;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly basis: readonly Worded<BasisKind>[];
  /** Words that say who was told. */
  readonly to: string | null;
  readonly medium: Worded<MediumKind> | null;
  /** Number of the innermost claim whose content holds this one. */
  readonly within: number | null;
  /** EDTF: when the main thing of the content is said to have happened. */
  readonly happened: Worded | null;
  /** EDTF: when it was said. */
  readonly said: Worded | null;
  /** Ids of places of the incident. */
  readonly place: readonly Worded[];
  /** EDTF: when this post of a live blog was published. */
  readonly published?: Worded;
  /** Words that show a polarity other than `for`, in order. Only where somebody marked them. */
  readonly polarityWords?: readonly string[];
  /** Words that show a modality other than `plain`, in order. Only where somebody marked them. */
  readonly modalityWords?: readonly string[];
  readonly note?: string;
}

/** The sidecar of one report. */
export interface Sidecar {
  /** Id of an outlet of the incident. */
  readonly outlet: string;
  readonly genre: (typeof GENRES)[number];
  readonly published: Worded;
  /** EDTF; null where nobody wrote it down. */
  readonly captured: string | null;
  /** Quoted words that belong to no claim, since the text ascribes them to nobody. */
  readonly unmarked: readonly string[];
  readonly claims: Readonly<Record<string, ClaimLabels>>;
}

/** What the reports of one incident share. */
export interface Incident {
  readonly about: string;
  /** `test` is kept apart: see the guidelines. */
  readonly part: (typeof PARTS)[number];
  readonly outlets: readonly { readonly id: string; readonly name: string }[];
  readonly speakers: readonly GoldSpeaker[];
  readonly places: readonly GoldPlace[];
  readonly links: readonly GoldLink[];
  readonly origins: readonly GoldOrigin[];
}

export interface GoldSpeaker {
  readonly id: string;
  readonly kind: SpeakerKind;
  readonly name: string;
  /** Other ways in which sources write this speaker; the name itself is one. */
  readonly aliases: readonly string[];
  /** Speaker that this one belongs to. */
  readonly of: string | null;
  /** How many they are; null where it is not said. */
  readonly number: number | null;
}

interface GoldPlace {
  readonly id: string;
  readonly name: string;
  /** Only where certain. */
  readonly geonames: number | null;
  readonly within: string | null;
}

/** A relation between two claims, each `report#number`. */
export interface GoldLink {
  readonly kind: (typeof LINK_KINDS)[number];
  readonly from: string;
  readonly to: string;
  /** Of a contradiction. */
  readonly about?: (typeof ABOUTS)[number];
  readonly why?: string;
}

interface GoldOrigin {
  readonly report: string;
  /** A report, or an outlet whose report is not in the gold. */
  readonly from: string;
  readonly how: (typeof ORIGIN_HOWS)[number];
  /** Words of the report that show it. */
  readonly words: string;
}

/** The part of a claim that is marked in the text. */
export type MarkedSpans = Pick<Claim, 'source' | 'cue' | 'content'>;

/** A report with its labels, wherever its words are kept: what measures read. */
export interface LabelledReport {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly MarkedSpans[];
  readonly sidecar: Sidecar;
}

/** Reports of one event, and what they share. */
export interface LabelledIncident {
  readonly id: string;
  readonly incident: Incident;
  readonly reports: readonly LabelledReport[];
}

/** Claims that stand in no other claim: what PolNeAR marks. `claims` in the order of their numbers, from 1. */
export function outermostOf(claims: readonly MarkedSpans[], labels: Sidecar['claims']): readonly MarkedSpans[] {
  return claims.filter((_, i) => labels[String(i + 1)]?.within === null);
}

/** One line of gold for `hearsay eval claims`, without its line break. */
export function goldLine(id: string, text: string, claims: readonly MarkedSpans[]): string {
  const points = codePointsOf(text);
  const pair = (s: Span) => [points.toCodePoint(s.from), points.toCodePoint(s.to)];
  const attributions = claims.map(({ source, cue, content }) => ({
    ...(source && { source: [pair(source)] }),
    cue: [pair(cue)],
    content: content.map(pair),
  }));
  return JSON.stringify({ id, text, attributions });
}
