// How well claims of an incident are linked, against the links that people made.
//
// In:  the gold's links, and those that were suggested, both as pairs of positions of claims.
// Out: one count a relation, to be added up over incidents.
//
//     gold    a = b = c          `same` makes chains, each to the earliest, so it is counted in chains: of the links that hold the
//     found   a = b, c = d       gold's three together one of two is found; of the two given one is right (MUC, Vilain et al. 1995)
//
// The other relations hold between whatever is the same: "X denied it", linked to one report of what was denied, denies them all.

import type { GoldLink } from './own-gold.ts';

/** Positions of two claims of an incident. */
export interface PairLink {
  readonly kind: GoldLink['kind'];
  readonly from: number;
  readonly to: number;
  readonly about?: GoldLink['about'];
}

/** Right ones of the gold and of the found. */
export interface LinkCount {
  readonly goldRight: number;
  readonly gold: number;
  readonly foundRight: number;
  readonly found: number;
}

export interface LinkCounts {
  readonly relations: Readonly<Record<GoldLink['kind'], LinkCount>>;
  /** Contradictions that were found, and of how many what parts them is named rightly. */
  readonly parted: { readonly right: number; readonly of: number };
  /** Updates of the gold, and how many of them are called contradictions. */
  readonly updatesContradicted: { readonly right: number; readonly of: number };
}

const DIRECTED = ['updates', 'cites', 'denies'] as const;

export function linkCounts(claims: number, gold: readonly PairLink[], found: readonly PairLink[]): LinkCounts {
  const goldRoot = chained(claims, gold);
  const foundRoot = chained(claims, found);
  const keyOf = ({ kind, from, to }: PairLink): string => {
    const [a, b] = [goldRoot(from), goldRoot(to)];
    return kind === 'contradicts' ? `${Math.min(a, b)} ${Math.max(a, b)}` : `${a} ${b}`;
  };
  const of = (links: readonly PairLink[], kind: PairLink['kind']): ReadonlyMap<string, PairLink> =>
    new Map(links.filter((link) => link.kind === kind).map((link) => [keyOf(link), link]));
  const count = (kind: PairLink['kind']): LinkCount => {
    const [wanted, given] = [of(gold, kind), of(found, kind)];
    const right = [...wanted.keys()].filter((key) => given.has(key)).length;
    return { goldRight: right, gold: wanted.size, foundRight: right, found: given.size };
  };
  const contradictions = of(found, 'contradicts');
  const matched = [...of(gold, 'contradicts').keys()].flatMap((key) => contradictions.get(key) ?? []);
  // Two may part in two ways.
  const parts = new Set(
    gold.filter(({ kind }) => kind === 'contradicts').map((link) => `${keyOf(link)} ${link.about}`),
  );
  const updates = [...of(gold, 'updates').keys()].map((key) =>
    key
      .split(' ')
      .map(Number)
      .toSorted((a, b) => a - b)
      .join(' '),
  );
  return {
    relations: {
      same: { ...missing(claims, goldRoot, foundRoot), ...turned(missing(claims, foundRoot, goldRoot)) },
      ...(Object.fromEntries(DIRECTED.map((kind) => [kind, count(kind)])) as Record<
        (typeof DIRECTED)[number],
        LinkCount
      >),
      contradicts: count('contradicts'),
    },
    parted: { right: matched.filter((link) => parts.has(`${keyOf(link)} ${link.about}`)).length, of: matched.length },
    updatesContradicted: { right: updates.filter((key) => contradictions.has(key)).length, of: updates.length },
  };
}

/** The chain that each claim is in, by its smallest position. */
function chained(claims: number, links: readonly PairLink[]): (n: number) => number {
  const above = Array.from({ length: claims }, (_, n) => n);
  const rootOf = (n: number): number => {
    let at = n;
    while (above[at] !== at) at = above[at]!;
    return at;
  };
  for (const { kind, from, to } of links) {
    if (kind !== 'same') continue;
    const [a, b] = [rootOf(from), rootOf(to)];
    above[Math.max(a, b)] = Math.min(a, b);
  }
  return rootOf;
}

/** Of the links that chains need, those that the other side's chains make too. */
function missing(
  claims: number,
  rootOf: (n: number) => number,
  otherRootOf: (n: number) => number,
): Pick<LinkCount, 'goldRight' | 'gold'> {
  const members = new Map<number, Set<number>>();
  const sizes = new Map<number, number>();
  for (let n = 0; n < claims; n++) {
    const root = rootOf(n);
    members.set(root, (members.get(root) ?? new Set()).add(otherRootOf(n)));
    sizes.set(root, (sizes.get(root) ?? 0) + 1);
  }
  let gold = 0;
  let goldRight = 0;
  for (const [root, size] of sizes) {
    gold += size - 1;
    goldRight += size - members.get(root)!.size;
  }
  return { goldRight, gold };
}

function turned({ goldRight, gold }: Pick<LinkCount, 'goldRight' | 'gold'>): Pick<LinkCount, 'foundRight' | 'found'> {
  return { foundRight: goldRight, found: gold };
}
