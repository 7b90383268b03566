// One claim as the rules see it: the report's text, the claim's spans, the plain words of its cue, what stands near it.
//
// Rules look at most REACH characters away, so that the cost of a claim does not depend on how long its paragraph is.

import type { Claim } from '../../nouns/claim.ts';
import type { Span } from '../../nouns/span.ts';
import type { Form } from './form.ts';
import type { Word } from './words.ts';

/** How far rules look from a cue or into a content. A long sentence has 400 characters. */
export const REACH = 600;

export interface Told extends Pick<Claim, 'source' | 'cue' | 'content'> {
  readonly text: string;
  /** The paragraph of the cue, cut to what rules look at. */
  readonly near: Span;
  /** Sentence of the cue, and those of the claim's other parts in the same paragraph. */
  readonly sentence: Span;
  /** Words of the cue. */
  readonly words: readonly Word[];
  /** The source in lower case; empty where there is none. */
  readonly by: string;
  /** What the content begins with, in lower case and without the quotation mark. */
  readonly head: string;
  /** The cue stands in the content of another claim. */
  readonly isNested: boolean;
  readonly form: Form | null;
}
