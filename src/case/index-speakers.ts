// Speakers and places of a whole case, as the index gives them.

import type { NamedSpeaker, SpeakerKind } from '../nouns/index.ts';
import type { PlaceRecord, StandingPlace } from './index-labels.ts';
import type { Author } from './index-shape.ts';

/** Who may be one across reports. The rule is a stage's, which whoever asks hands in. */
export type SameSpeakers = (speakers: readonly NamedSpeaker[]) => readonly {
  readonly a: string;
  readonly b: string;
  readonly merged: boolean;
  readonly reasons: readonly string[];
}[];

/** A speaker of one report, or one that people named. */
export interface SpeakerMember {
  readonly id: string;
  /** Null for one that people named. */
  readonly report: string | null;
  readonly name: string | null;
  /** `rule`: by the full name; a person, by their judgement; null: the first one, or alone. */
  readonly joinedBy: 'rule' | Author | null;
}

/** Something about a speaker: by the words of reports, or by a person who says what says so. */
export interface SpeakerAttribute {
  /** Such as `role`, `affiliation`. */
  readonly name: string;
  readonly value: string;
  /** In how many reports; 0 where only a person says so. */
  readonly reports: number;
  /** The judgement; null where reports say so. */
  readonly by: Author | null;
  readonly since: string | null;
  readonly until: string | null;
}

/** One speaker of a case. */
export interface CaseSpeaker {
  /** Of its first member, or of the one that people merged others into. */
  readonly id: string;
  /** Null where people gave an id and no name. */
  readonly name: string | null;
  /** Null where no run found it. */
  readonly kind: SpeakerKind | null;
  /** Other words by which reports call it, pronouns too, each once. */
  readonly names: readonly string[];
  readonly attributes: readonly SpeakerAttribute[];
  /** How many they are, where it is said. */
  readonly number: number | null;
  /** Suggested and accepted claims that stand. */
  readonly claims: number;
  /** Reports in which they stand. Which of them copy another is not known here. */
  readonly reports: number;
  /** How many claims are of each act. */
  readonly acts: Readonly<Record<string, number>>;
  readonly flags: readonly string[];
  readonly members: readonly SpeakerMember[];
  /** Others that may be the same one: for a person to merge. */
  readonly mayBe: readonly { readonly id: string; readonly name: string | null; readonly reasons: readonly string[] }[];
}

/** Every speaker that claims or judgements speak of: most claims first, then as they come in the reports. */
export interface CaseSpeakers {
  readonly speakers: readonly CaseSpeaker[];
  /** Suggested and accepted claims that stand, whose speaker is unknown or open. */
  readonly unknown: number;
}

/** One place of a case. */
export interface CasePlace {
  /** `record`: one is chosen; `open`: several may be meant; `none`: no record, or none that is known. */
  readonly is: 'record' | 'open' | 'none';
  readonly gazetteer: string | null;
  /** Of the record, or as written. */
  readonly name: string;
  readonly record: PlaceRecord | null;
  /** As reports, or people, write it: each once. */
  readonly words: readonly string[];
  readonly precisions: readonly string[];
  /** Records that the words may mean, where it is open. */
  readonly candidates: StandingPlace['candidates'];
  /** Suggested and accepted claims that stand. */
  readonly claims: number;
  readonly reports: number;
  /** In how many of these claims a person decided it. */
  readonly decided: number;
}
