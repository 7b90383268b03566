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
  /** 0 to 1: the more shows it, the higher. Not calibrated. */
  readonly score: number;
  /** Of a copy: words that stand in the sentences taken and in the other report, of all words of the taker's body: 0 to 1. */
  readonly share?: number;
  /** Of a copy: of the telling words of the taker, those that the other has too, wherever they stand: 0 to 1. */
  readonly matter?: number;
  /**
   * `from` spans in the taker, `to` spans in the report it was taken from. `sentence/…` hold whole sentences: those taken, in the order of
   * the taker, or those that cite. `direction/…` says what showed who took from whom. The others hold the words that name somebody;
   * no spans where a tag or an address says it.
   */
  readonly reasons: readonly LinkReason[];
}
