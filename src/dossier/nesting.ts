// Which claim of a list stands in which, for formats that show it.
//
// In:  claims of one report, in the order in which they are shown.
// Out: for each, the place in the list of the claim around it, and how deep it stands. A claim around that is not in the
//      list counts as none.

import type { Claim } from '../nouns/index.ts';

export interface Nesting {
  /** Place in the list, from 0; null where none of the list is around it. */
  readonly within: number | null;
  /** 0 for an outermost claim. */
  readonly depth: number;
}

export function nestingOf(claims: readonly Pick<Claim, 'id' | 'within'>[]): readonly Nesting[] {
  const places = new Map(claims.map(({ id }, at) => [id, at]));
  const around = claims.map(({ within }) => (within ? (places.get(within) ?? null) : null));
  return around.map((within, at) => {
    let depth = 0;
    // A list that somebody else wrote may lead back to itself.
    for (let up = within; up !== null && up !== at && depth < claims.length; up = around[up]!) depth++;
    return { within, depth };
  });
}
