// Where a report has text or news from: another report of the case, or somebody outside it.
//
//     07-local   "… the arcade on the east side of Areos Square …"  with PNB        copy, credit    from 03-agency
//     02-live    "The Peloponnese News Bureau is now quoting …"                     cites           from "Peloponnese News Bureau"
//
// Copies are folded, never deleted. What is not known is not invented: two reports without an edge are not thereby independent,
// so that reports always stand beside *at most* so many origins.

import type { LinkReason } from './link.ts';

/**
 * `copy`: sentences taken over, word for word or rewritten. `credit`: a line, a dateline or a tag says so. `cites`: the text names
 * the other as where it has something from. `quotes`: the same words of somebody, which both may have heard themselves.
 */
export const originKinds = Object.freeze(['copy', 'credit', 'cites', 'quotes'] as const);
export type OriginKind = (typeof originKinds)[number];

/** One report has something from another, or from an outlet of which the case holds no report. */
export interface OriginEdge {
  /** Id of the report that took it. */
  readonly report: string;
  /** Id of the report it was taken from; null where the case holds none that fits. */
  readonly from: string | null;
  /** The outlet, agency or document as the taker names it; null where it names none. */
  readonly named: string | null;
  readonly kind: OriginKind;
  /** 0 to 1: that a person would say so too. */
  readonly score: number;
  /** Of a copy, how much of the taker's body is the other's: 0 to 1. */
  readonly share?: number;
  /** `from` spans in the taker, `to` spans in the report it was taken from; pairs of sentences of a copy stand in order. */
  readonly reasons: readonly LinkReason[];
}
