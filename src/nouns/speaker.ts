// Who stands behind sources, once resolved.
//
//     Anna Ruiz, the harbour master, said …     She added …      source  She
//     ---------                                 ===              speaker the one whose first mention is "Anna Ruiz"
//
// A source is words of a report; a speaker is an entity, made of mentions in one report. Unknown is a value, and so is
// ambiguous: then nothing is chosen and the candidates stand with their reasons. Speakers of two reports are joined by a
// judgement, or by the rule of the full name; unnamed ones by a person alone.

import type { Reason } from './claim.ts';
import type { Span } from './span.ts';

/**
 * `person` is named, `role` is one person known by office only, `body` an organisation, company, state or outlet, `group`
 * "residents", `document` also an image, poll or instrument, `unnamed` "two officials", "sources".
 */
export const speakerKinds = Object.freeze(['person', 'role', 'body', 'group', 'document', 'unnamed'] as const);
export type SpeakerKind = (typeof speakerKinds)[number];

/** How a source leads to its speaker. `context`: no source span, but the words beside leave no doubt. `none`: it does not. */
export const hows = Object.freeze(['name', 'apposition', 'description', 'pronoun', 'context', 'none'] as const);
export type How = (typeof hows)[number];

/** One speaker of one report. */
export interface Speaker {
  /** Hash of the report's id and the span of the first mention. 64 hex digits. */
  readonly id: string;
  readonly report: string;
  readonly kind: SpeakerKind;
  /** The fullest mention: its words are the name to show. */
  readonly name: Span;
  /** Every mention that was found, in order. */
  readonly mentions: readonly Span[];
  /** Id of the speaker of the same report that this one belongs to: a spokesman's ministry. */
  readonly of: string | null;
  /** How many they are, where it is said. */
  readonly number: number | null;
  /** Words that say the office: "harbour master". */
  readonly role: Span | null;
  /** Words that say the body, whether or not it is a speaker itself. */
  readonly affiliation: Span | null;
}

/** A speaker of one report by words, as speakers of several reports are compared. */
export interface NamedSpeaker extends Pick<Speaker, 'id' | 'report' | 'kind'> {
  /** Words of its mentions, the fullest first; some may be no names. */
  readonly names: readonly string[];
  /** Words of the body, where they are known. */
  readonly affiliation: string | null;
}

/** A speaker that a source may mean. */
export interface SpeakerCandidate {
  /** Id of a speaker of the report. */
  readonly speaker: string;
  /** 0 to 1; the scores of one source add up to at most 1, what is left is that none of them is meant. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Whom a claim's source means. */
export interface ResolvedSpeaker {
  /** Id of a speaker of the report; null where it is unknown or ambiguous. */
  readonly speaker: string | null;
  readonly how: How;
  /** Best first; several where it is ambiguous, none where it is unknown. */
  readonly candidates: readonly SpeakerCandidate[];
}
