// Between offsets in UTF-16 units (ours) and in Unicode code points (Python's, and of data made with it).
//
//     text          a 😀 b
//     UTF-16 units  0 1 3 4      one past the end: 4
//     code points   0 1 2 3      one past the end: 3
//
// Only characters beyond U+FFFF take two units, and texts hold few of them: we keep where those stand and count, by
// halving, how many come before an offset. A text without any costs one scan and no memory.

export interface CodePoints {
  /** How many code points the text has. */
  readonly length: number;
  /** From an offset in code points to one in UTF-16 units. */
  readonly toUtf16: (codePoint: number) => number;
  /** From an offset in UTF-16 units to one in code points; between the halves of a pair, the pair's own. */
  readonly toCodePoint: (unit: number) => number;
}

/** Both conversions for one text. */
export function codePointsOf(text: string): CodePoints {
  // Of each pair: the unit at which it begins, and its number in code points.
  const units: number[] = [];
  const points: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) {
    points.push(index - units.length);
    units.push(index);
  }
  return Object.freeze({
    length: text.length - units.length,
    toUtf16: (codePoint: number) => codePoint + countBelow(points, codePoint),
    toCodePoint: (unit: number) => unit - countBelow(units, unit),
  });
}

/** How many of the rising numbers are below the limit. */
function countBelow(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
