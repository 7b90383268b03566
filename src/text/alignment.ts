// Which item of an old list is which item of a new one.
//
// In:  two lists of strings.
// Out: for each item of the old list, the index of the same item in the new one, or -1; in order, each at most once.
//
//     old   a b c d e        a ↔ a, b ↔ b at the beginning, e ↔ e at the end; in between what stands once in both (d ↔ d)
//     new   a b x d y e      holds the rest together, and equal neighbours join it. c is not in the new one.
//
// This is patience diff without recursion: what stands several times is matched only beside something certain. It takes time with
// the length of the lists, and never matches two items that differ.

export function aligned(before: readonly string[], after: readonly string[]): Int32Array {
  const match = new Int32Array(before.length).fill(-1);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) match[head] = head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail++;
    match[before.length - tail] = after.length - tail;
  }
  const ends = { before: before.length - tail, after: after.length - tail };
  for (const [i, j] of anchors(before, after, { head, ends })) match[i] = j;
  extend(match, { before, after, head, ends });
  return match;
}

interface Middle {
  readonly head: number;
  readonly ends: { readonly before: number; readonly after: number };
}

/** Items that stand once in both middles, as many as stand in the same order. */
function anchors(
  before: readonly string[],
  after: readonly string[],
  { head, ends }: Middle,
): readonly (readonly [number, number])[] {
  const inBefore = onceIn(before, head, ends.before);
  const inAfter = onceIn(after, head, ends.after);
  const pairs: [number, number][] = [];
  for (const [item, i] of inBefore) {
    const j = inAfter.get(item);
    if (j !== undefined) pairs.push([i, j]);
  }
  return longestRising(pairs.sort(([a], [b]) => a - b));
}

function onceIn(items: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  const twice = new Set<string>();
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    if (at.has(item)) twice.add(item);
    at.set(item, i);
  }
  for (const item of twice) at.delete(item);
  return at;
}

/** Of pairs in the order of their first numbers, the most whose second numbers rise too. */
function longestRising(pairs: readonly [number, number][]): readonly [number, number][] {
  /** By length of a rising row: the pair that it ends with, whose second number is the least. */
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [n, [, j]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    before[n] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = n;
  }
  const rising: [number, number][] = [];
  for (let n = ends.at(-1) ?? -1; n >= 0; n = before[n]!) rising.push(pairs[n]!);
  return rising.reverse();
}

/** Equal neighbours of what is matched are matched too, forwards and then backwards. */
function extend(
  match: Int32Array,
  { before, after, head, ends }: Middle & { readonly before: readonly string[]; readonly after: readonly string[] },
): void {
  const taken = new Set(match);
  const join = (i: number, j: number): void => {
    if (match[i] !== -1 || j < head || j >= ends.after || taken.has(j) || before[i] !== after[j]) return;
    match[i] = j;
    taken.add(j);
  };
  for (let i = head + 1; i < ends.before; i++) if (match[i - 1]! >= 0) join(i, match[i - 1]! + 1);
  for (let i = ends.before - 2; i >= head; i--) if (match[i + 1]! >= 0) join(i, match[i + 1]! - 1);
}
