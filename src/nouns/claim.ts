// Someone is said to say, hold, intend or deny something.
//
//     "The plant," Lopez said, "would close."        source  Lopez
//      ~~~~~~~~~~  -----  ====  ~~~~~~~~~~~~         cue     said
//                                                    content "The plant,"  and  "would close."
//
// The content is an ordered list of spans because a quotation is split by its cue or goes on in the next paragraph.

import type { Span } from './span.ts';

/** `direct`: all of the content is in quotation marks; `mixed`: some; `indirect`: none. */
export type Manner = 'direct' | 'mixed' | 'indirect';

/** A rule that took part in this claim, with the words that made it. */
export interface Reason {
  /** A word code, such as `quotation/goes-on`. */
  readonly rule: string;
  /** The words that made the rule act. */
  readonly spans: readonly Span[];
}

/** Someone is said to say, hold, intend or deny something. */
export interface Claim {
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
