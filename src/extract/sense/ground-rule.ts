// What a rule for grounds is: words that state one by themselves, or a place in which a noun phrase is one.
//
// The rules stand in grounds-cited.ts, grounds-shown.ts, grounds-seen.ts, grounds-told.ts and grounds-reasoned.ts, one file for
// each way of knowing; words that several of them take in ground-verbs.ts.

import type { Act } from '../../nouns/act.ts';
import type { BasisKind } from '../../nouns/sense.ts';

/** Parts of a claim, what stands beside it in the cue's sentence, and the sentence before, of one who speaks on. */
export type Where = 'content' | 'beside' | 'cue' | 'source' | 'before';

interface Rule {
  readonly where: readonly Where[];
  /** What must not stand from the ground on. */
  readonly not?: RegExp;
  /** Only for claims of these acts. */
  readonly acts?: readonly Act[];
  /** Also for what an instrument shows: it has no ground unless it names one. */
  readonly ofShow?: true;
  /** Whose words they must be: in a quotation "he" is another, outside of one "he" may be the speaker. */
  readonly voice?: 'quoted' | 'told';
  /** Not where they stand in the content of a claim inside this one: then they are that claim's. */
  readonly outer?: true;
}

/**
 * Words that state a ground by themselves. Where the pattern has a group `ground`, that alone is the words of the ground; what stands
 * around it only shows it. A group `who` is the pronoun that must be able to stand for the source.
 */
export interface WordsRule extends Rule {
  /** Null: the words say that something is cited, and its noun decides. */
  readonly kind: BasisKind | null;
  /** The kind where no noun decides; none by default. */
  readonly otherwise?: BasisKind;
  readonly pattern: RegExp;
}

/** A noun phrase of ground-phrases.ts in one of the places where it is a ground; its noun says of which kind. */
export interface PhraseRule extends Rule {
  /** What stands behind: matches the words up to the phrase, at their end. At least one of the two is there. */
  readonly behind?: RegExp;
  /** What it stands before: matches the words after the phrase, at their beginning. */
  readonly before?: RegExp;
  /** What of the words after it belongs to it. */
  readonly takes?: RegExp;
  /** Also phrases that are grounds only where something is cited or shown: "polls show", "a review found". */
  readonly weak?: true;
}

export type GroundRule = WordsRule | PhraseRule;
