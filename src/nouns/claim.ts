// Someone is said to say, hold, intend or deny something.
//
//     "The plant," Lopez said, "would close."        source  Lopez
//      ~~~~~~~~~~  -----  ====  ~~~~~~~~~~~~         cue     said
//                                                    content "The plant,"  and  "would close."
//
// The content is an ordered list of spans because a quotation is split by its cue or goes on in the next paragraph.

import type { NamedPlace } from './place.ts';
import type { Sense } from './sense.ts';
import type { Span } from './span.ts';
import type { ResolvedSpeaker } from './speaker.ts';
import type { ClaimTime } from './time.ts';

/** `direct`: all of the content is in quotation marks; `mixed`: some; `indirect`: none. */
export type Manner = 'direct' | 'mixed' | 'indirect';

/** A rule that took part in this claim, with the words that made it. */
export interface Reason {
  /** A word code, such as `quotation/goes-on`. */
  readonly rule: string;
  /** The words that made the rule act. */
  readonly spans: readonly Span[];
}

/** What is known of a claim beyond its spans. A field is missing where the version that found the claim did not say. */
interface Known extends Partial<Sense> {
  /** Id of the innermost claim whose content holds this one; null where none does. */
  readonly within?: string | null;
  readonly speaker?: ResolvedSpeaker;
  /** Places where the main thing of the content is said to have happened, in order of the text. */
  readonly places?: readonly NamedPlace[];
  /** At most one of each kind, in the order of their kinds. */
  readonly times?: readonly ClaimTime[];
}

/** Someone is said to say, hold, intend or deny something. */
export interface Claim extends Known {
  /** Hash of the report's id and the spans. 64 hex digits. */
  readonly id: string;
  /** Id of the report. */
  readonly report: string;
  /** Who is quoted, as written; null where the text names nobody. */
  readonly source: Span | null;
  /** The words that attribute: "said", "according to", "denied". */
  readonly cue: Span;
  /** What is attributed: at least one span, in order, not overlapping. */
  readonly content: readonly Span[];
  readonly manner: Manner;
  /** Calibrated probability, 0 to 1, that a person would mark this claim too. A suggestion, never a certainty. */
  readonly score: number;
  /** Rules that took part; empty when the model alone decided. */
  readonly reasons: readonly Reason[];
  /** True when the text is in a language that the model was not trained for. */
  readonly foreign: boolean;
}

/** Whether it stands in no other claim's content, as far as the version that found it said. */
export function isOutermost({ within }: Pick<Claim, 'within'>): boolean {
  return (within ?? null) === null;
}
