// A claim on its way: spans and how sure the numbers are, before rules have looked at it and before it has an id.

import type { Reason } from '../nouns/claim.ts';
import type { Span } from '../nouns/span.ts';

export interface Draft {
  readonly source: Span | null;
  readonly cue: Span;
  /** At least one, in order, not overlapping, none over the end of a block. */
  readonly content: readonly Span[];
  /** Calibrated probability. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}
