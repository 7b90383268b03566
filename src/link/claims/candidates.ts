// Which earlier claims a claim is compared with.
//
// In:  a claim, its keys, the claims that were filed, those before it in its report.
// Out: few of them, those with most in common first. What is left out is never compared: so there is no pass over all pairs.

import type { Told } from './told.ts';

/** Claims by the keys under which they are filed; earlier ones first. */
export interface Filed {
  /** Those under a key, or none where too many stand under it. */
  under(key: string): readonly Told[];
  file(told: Told, keys: readonly string[]): void;
}

/** A claim is compared with no more than this many, those with most keys in common. */
const MOST_COMPARED = 160;
/** Claims of one report that stand this near are always compared: "he denied it". */
const NEIGHBOURS = 4;
const MOST_UNDER = 300;

export function inMemory(): Filed {
  const lists = new Map<string, Told[]>();
  return {
    under: (key) => {
      const list = lists.get(key);
      return list && list.length <= MOST_UNDER ? list : [];
    },
    file(told, keys) {
      for (const key of keys) {
        const list = lists.get(key);
        if (!list) lists.set(key, [told]);
        else if (list.length <= MOST_UNDER) list.push(told);
      }
    },
  };
}

/** Earlier claims that this one is compared with: those that share the most keys, and its neighbours. */
export function comparable(
  one: Told,
  {
    keys,
    filed,
    before,
  }: { readonly keys: readonly string[]; readonly filed: Filed; readonly before: readonly Told[] },
): readonly Told[] {
  const met = new Map<Told, number>();
  for (const key of keys)
    for (const other of filed.under(key)) if (other !== one) met.set(other, (met.get(other) ?? 0) + 1);
  for (const other of before.slice(-NEIGHBOURS)) met.set(other, (met.get(other) ?? 0) + MOST_COMPARED);
  // What stands in a claim has its words, and is another claim.
  const isApart = (other: Told): boolean => !one.around.has(other.claim.id) && !other.around.has(one.claim.id);
  return [...met]
    .filter(([other]) => isApart(other))
    .toSorted(([a, m], [b, n]) => n - m || a.order - b.order || a.n - b.n)
    .slice(0, MOST_COMPARED)
    .map(([other]) => other);
}
