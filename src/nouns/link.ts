// What two claims have to do with each other: a suggestion with its reasons, until a person judges it.
//
//     Ruiz said at least nine were killed        same         "At least nine people died," said Ruiz
//                          ----                  number/equal             ----
//
// A link says what was said again, brought up to date, taken up, denied, or cannot hold beside the other. It never says which of
// the two is right, nor that one makes the other likelier. Its id is a hash of what it joins: the same two claims joined in the
// same way by a later run are the same link, so that a person's word about it stays.

import type { Relation } from './judgement.ts';
import type { Span } from './span.ts';

/** Why two claims are joined, or what parts them: words on both sides. */
export interface LinkReason {
  /** A word code, such as `words/shared`, `number/other`, `speaker/same`. */
  readonly rule: string;
  /** In the report of the claim that the link comes from; empty where no words show it. */
  readonly from: readonly Span[];
  /** In the report of the claim that it leads to. */
  readonly to: readonly Span[];
}

/** A relation between two claims, of one report or of two. */
export interface Link {
  /** Hash of the relation and the two claims. 64 hex digits. */
  readonly id: string;
  readonly relation: Relation;
  /** Id of the claim that says it again, updates, cites, denies; of the later report where the relation has no direction. */
  readonly from: string;
  readonly to: string;
  /** Calibrated probability, 0 to 1, that a person would make this link too. */
  readonly score: number;
  /** At least one. */
  readonly reasons: readonly LinkReason[];
}
