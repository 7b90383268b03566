// A stretch of a report's text.
//
// Half-open, in UTF-16 units, so that text.slice(from, to) is its words:
//
//     text   The mayor denied it.
//            |   ^^^^^
//     span       {from: 4, to: 9}

/** A stretch of a report's text: half-open, in UTF-16 units. `text.slice(from, to)` is its words. */
export interface Span {
  /** First UTF-16 unit. */
  readonly from: number;
  /** One past the last UTF-16 unit. */
  readonly to: number;
}

export function span(from: number, to: number): Span {
  if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to))
    throw new RangeError(`a span holds 0 <= from < to, not ${from}..${to}; this is a bug in Hearsay`);
  return Object.freeze({ from, to });
}

export function sliceOf(text: string, { from, to }: Span): string {
  return text.slice(from, to);
}

/** Whether the two share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Whether every unit of `inner` is in `outer`. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Index of the first row that ends after `offset`; the number of rows when none does. Rows are in order and do not overlap. */
export function firstEndingAfter(rows: readonly { readonly to: number }[], offset: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.to <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
