// What a claim's words say of the claiming: what the cue does, how the speaker stands to the content, how sure it is put,
// on what ground, to whom and through what.
//
// Read off the words alone. A basis is the ground that the text states, never one that we checked; a modality is how sure
// the speaker puts it, never how sure we are. Gold and code share these lists: a value never changes its meaning.

import type { Act } from './act.ts';
import type { Span } from './span.ts';

/** What the speaker is said to hold of the content as marked: for it, against it, neither. */
export const polarities = Object.freeze(['for', 'against', 'open'] as const);
export type Polarity = (typeof polarities)[number];

/** How sure the content is put, by cue or content. */
export const modalities = Object.freeze(['plain', 'probable', 'possible', 'conditional'] as const);
export type Modality = (typeof modalities)[number];

/** Kinds of stated ground. */
export const bases = Object.freeze([
  'saw',
  'told',
  'document',
  'image',
  'measurement',
  'intelligence',
  'sources',
  'inference',
] as const);
export type BasisKind = (typeof bases)[number];

/** Through what something was said. */
export const media = Object.freeze([
  'statement',
  'briefing',
  'interview',
  'broadcast',
  'post',
  'letter',
  'document',
  'call',
  'meeting',
] as const);
export type MediumKind = (typeof media)[number];

/** A value, and the words that show it. */
export interface Shown<Value extends string> {
  readonly value: Value;
  /** In order; empty where no word shows it. */
  readonly at: readonly Span[];
}

/** A stated ground: "citing the berth log", "I saw". */
export interface Basis {
  readonly kind: BasisKind;
  readonly at: Span;
}

/** "in a statement", "told a briefing". */
export interface Medium {
  readonly kind: MediumKind;
  /** Null where the form of the text says it: a transcript, a communiqué. */
  readonly at: Span | null;
}

/** What the words of a claim say of the claiming. */
export interface Sense {
  readonly act: Act;
  readonly polarity: Shown<Polarity>;
  readonly modality: Shown<Modality>;
  /** In order of the text; empty where none is stated. */
  readonly basis: readonly Basis[];
  /** Who was told, as written. */
  readonly addressee: Span | null;
  readonly medium: Medium | null;
}
