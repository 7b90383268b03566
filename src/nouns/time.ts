// When: four times that are kept apart, each as precise as its words.

import type { Span } from './span.ts';

/** `happened`: what the content tells; `said`: the claiming; `published`: the report or post; `captured`: the bytes. */
export const timeKinds = Object.freeze(['happened', 'said', 'published', 'captured'] as const);
export type TimeKind = (typeof timeKinds)[number];

/** One reading of a time. */
export interface TimeReading {
  /** EDTF (ISO 8601-2). */
  readonly edtf: string;
  /** The words that say it; null where a tag or the receipt does. */
  readonly at: Span | null;
  /** What said it, where no words do, such as `meta article:published_time`. */
  readonly where?: string;
}

/** A time of a claim. */
export interface ClaimTime extends TimeReading {
  readonly of: TimeKind;
  /** Other readings of the same words, of which a person may choose. */
  readonly others: readonly TimeReading[];
}
