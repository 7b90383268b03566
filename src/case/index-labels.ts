// What a claim is said to be, beside its spans: as the index gives it.
//
// Each label is as a person decided, else as the last pass said; what a person decided stands under `corrections` with who,
// when, why and what the pass had said. Words are as written in the report; a person's own where there is no span.

import type { Span } from '../nouns/index.ts';
import type { Author } from './index-shape.ts';

/** A ground that the text states. */
export interface LabelledBasis {
  readonly kind: string;
  /** Null where a person points at none. */
  readonly at: Span | null;
  readonly words: string | null;
}

/** Whom a source may mean, where that is open. */
export interface SpeakerChoice {
  readonly speaker: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Whose a claim is. */
export interface LabelledSpeaker {
  /** Of a speaker of the report, or of the case; null where it is unknown or open. */
  readonly id: string | null;
  /** As the report names it, or as a person does. */
  readonly name: string | null;
  /** How the source leads there; null where a person said so, or no pass looked. */
  readonly how: string | null;
  /** Best first, where it is open. */
  readonly candidates: readonly SpeakerChoice[];
}

/** A record of a gazetteer. */
export interface PlaceRecord {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Degrees north, WGS 84. */
  readonly latitude: number | null;
  /** Degrees east, WGS 84. */
  readonly longitude: number | null;
}

/** Words that name a place, as a pass found them. */
export interface LabelledPlace {
  readonly at: Span | null;
  readonly words: string;
  readonly precision: string | null;
  readonly gazetteer: string | null;
  readonly candidates: readonly (PlaceRecord & {
    readonly gazetteer: string;
    readonly score: number;
    readonly reasons: readonly string[];
  })[];
}

/** A place of a claim as it stands. */
export interface StandingPlace extends LabelledPlace {
  /** Null where none is chosen. */
  readonly record: PlaceRecord | null;
  /** Seq of the entry in which a person decided it; null while it is as the pass said. */
  readonly decidedBy: number | null;
}

export interface LabelledTime {
  /** `happened`, `said`, `published` or `captured`. */
  readonly of: string;
  /** EDTF; null: a person says that it is not known. */
  readonly edtf: string | null;
  readonly at: Span | null;
  readonly words: string | null;
  /** What says it, where no words do. */
  readonly where: string | null;
  /** Other readings of the same words, of which a person may choose. */
  readonly others: readonly string[];
}

/** Which labels a person may correct. */
export type Label = 'speaker' | 'act' | 'basis' | 'places' | `time ${string}`;

/** What a person decided about a label, and what the last pass over the report had said. */
export interface LabelCorrection {
  readonly label: Label;
  /** The entries that decided it; several where places were decided one by one. */
  readonly by: readonly (Author & { readonly why: string | null })[];
  /** As it stands, in words; empty where a person says that it is not known, or that there is none. */
  readonly is: string;
  /** As the pass had said, in words; empty where it said nothing. */
  readonly was: string;
}

export interface ClaimLabels {
  /** Id of the innermost claim whose content holds this one; null where none does, or no pass said. */
  readonly within: string | null;
  readonly speaker: LabelledSpeaker;
  readonly act: string | null;
  readonly polarity: string | null;
  readonly modality: string | null;
  readonly basis: readonly LabelledBasis[];
  /** Who was told. */
  readonly addressee: { readonly at: Span; readonly words: string } | null;
  readonly medium: { readonly kind: string; readonly at: Span | null; readonly words: string | null } | null;
  readonly places: readonly StandingPlace[];
  readonly times: readonly LabelledTime[];
  /** Labels that a person decided, by their names. */
  readonly corrections: readonly LabelCorrection[];
  /** Of another reading of a judged claim: what a person decided about the labels of that one. */
  readonly offered: readonly LabelCorrection[];
}
