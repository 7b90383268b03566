// Where a stretch of text stands in double quotation marks.
//
// In:  a text and the stretches (blocks) of it that are read.
// Out: quotations, each with the offsets of its marks, in order. One that its block never closes runs to the block's
//      end and says so: news opens such a quotation again at the head of the next paragraph.
//
//     “It was late.     ← open: true       a straight mark opens after white space and before a word,
//     “It was dark,” …  ← open: false      and closes otherwise; an apostrophe is no mark here
//
// A mark that opens inside a quotation closes it first: one missed mark spoils one quotation, not the report.

export interface Quotation {
  /** Offset of the opening mark. */
  readonly from: number;
  /** One past the closing mark, or the end of the block where none closes it. */
  readonly to: number;
  /** No mark closes it in its block. */
  readonly open: boolean;
}

const OPENING = '\u201c\u201e\u00ab';
const CLOSING = '\u201d\u00bb';
const BEFORE_OPENING = /[\s([\-\u2014\u2013\u2018'.,:;]/;

/** Quotations inside the given stretches, in order. */
export function quotationsOf(
  text: string,
  stretches: readonly { readonly from: number; readonly to: number }[],
): readonly Quotation[] {
  const out: Quotation[] = [];
  for (const stretch of stretches) {
    let from = -1;
    const close = (to: number, open: boolean): void => {
      if (from >= 0 && to > from + 1) out.push({ from, to, open });
      from = -1;
    };
    for (let i = stretch.from; i < stretch.to; i++) {
      const mark = text[i]!;
      if (mark === '"') {
        const begins = i === stretch.from || BEFORE_OPENING.test(text[i - 1]!);
        const opens = begins && i + 1 < stretch.to && !/\s/.test(text[i + 1]!);
        if (from < 0 && opens) from = i;
        else if (from >= 0) close(i + 1, false);
      } else if (OPENING.includes(mark)) {
        let end = i;
        while (end > stretch.from && /\s/.test(text[end - 1]!)) end--;
        close(end, false);
        from = i;
      } else if (CLOSING.includes(mark)) close(i + 1, false);
    }
    close(stretch.to, true);
  }
  return out;
}

/** Index of the last stretch that begins at or before `offset`, or -1. Stretches are in order. */
export function lastFrom(stretches: readonly { readonly from: number }[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.from <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
