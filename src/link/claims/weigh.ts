// How much a shared word says: the rarer in news at large, the more. The table is part of the weights and never of the case, so that
// a link between two claims does not depend on what else the case holds.

/** Of a stem; above 0. */
export type Weigh = (stem: string) => number;

/** `seen`: in how many of `of` paragraphs a stem stands. One that is in no table is taken for rare. */
export function weighBy({ of, seen }: { readonly of: number; readonly seen: Readonly<Record<string, number>> }): Weigh {
  const table = new Map(Object.entries(seen).map(([stem, n]) => [stem, Math.log((of + 1) / (n + 0.5))]));
  const rare = Math.log((of + 1) / RARE);
  return (stem) => table.get(stem) ?? rare;
}

/** As if in so many paragraphs: a word that only this case has is often a slip of the pen. */
const RARE = 8;
