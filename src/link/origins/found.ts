// An edge on its way: what a report names may be added to the case later.

import type { OriginEdge } from '../../nouns/origin.ts';
import type { Held } from './held.ts';

export interface Found {
  readonly edge: OriginEdge;
  /** Where the edge leads to no report: whether one that is added later is meant. */
  readonly fits: (held: Held) => boolean;
}

/** One edge for each report or name that they lead to, with all reasons. */
export function joined(found: readonly Found[]): readonly Found[] {
  const byTarget = new Map<string, Found>();
  for (const one of found) {
    const { from, named } = one.edge;
    const key = from === null ? `named ${named}` : `report ${from}`;
    const same = byTarget.get(key);
    const reasons = [...(same?.edge.reasons ?? []), ...one.edge.reasons];
    byTarget.set(key, same ? { ...same, edge: { ...same.edge, reasons } } : one);
  }
  return [...byTarget.values()];
}
