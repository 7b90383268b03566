// A number that a text gives, with what it is a number of.
//
//     Officials said at least 58 people were killed in the blast.
//                    -----------        at: the number with its hedges; low 58, high Infinity
//                    --------           hedges
//                                ======  of, unit "people"
//                                            ======  about; fate "killed"
//
// Bounds belong to the interval: "more than 100" begins at 100. Who writes that and who writes "100" are not taken to differ.

import type { Span } from '../../nouns/span.ts';

/**
 * `count`: how many. `share`: a part of something, in per cent. `measure`: with a unit. `money`. `age`. `ordinal`: "the third".
 * `other`: a number that counts nothing: a year, a date, a time of day, a score, a telephone or section number, a name.
 */
export type QuantityKind = 'count' | 'share' | 'measure' | 'money' | 'age' | 'ordinal' | 'other';

/** Both bounds belong to it. `low` is 0 and `high` Infinity where nothing bounds it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Quantity extends Interval {
  /** The number with its hedges, and its unit where it has one. */
  readonly at: Span;
  /** One number, and nothing that widens it. */
  readonly isExact: boolean;
  readonly kind: QuantityKind;
  /** Words of what is counted, in lower case: "people", "tonnes of solvent", "%", "euros". Empty where none are there. */
  readonly unit: string;
  /** What is compared: of a count or a share the head noun in the singular, else the unit's name. */
  readonly head: string;
  /** The noun phrase of what is counted or measured. */
  readonly of: Span | null;
  /** "at least", "some", "or more", "another". */
  readonly hedges: readonly Span[];
  /** It counts what comes on top of others: "another 12", "12 more". */
  readonly isMore: boolean;
  /** Words beside it that say what became of those who are counted: "killed", "death toll". */
  readonly about: readonly Span[];
  /** What these words mean, as a word of the table in fates.ts; empty where there are none. */
  readonly fate: string;
  /** The other way to read its digits: "1.200" is 1.2 or 1200. */
  readonly otherwise: Interval | null;
}
