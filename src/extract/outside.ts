// A source stands outside of the quotation that follows it.
//
// In:  drafts, the text, and its quotations.
// Out: drafts whose source ends where, after a comma, a quotation begins inside it:
//
//     “Yes,” said Ilse Brandt, a customs officer, “and twice.”
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  the source goes no further; `resumed.ts` then joins the quotation
//
// Of 18,361 sources in PolNeAR's train part two hold a quotation after a comma, both of them titles.

import { span } from '../nouns/span.ts';
import { lastFrom, type Quotation } from '../text/quotations.ts';
import type { Draft } from './draft.ts';

export function outside(
  drafts: readonly Draft[],
  { text, quotations }: { text: string; quotations: readonly Quotation[] },
): readonly Draft[] {
  return drafts.map((draft) => {
    const { source } = draft;
    if (!source) return draft;
    for (let n = lastFrom(quotations, source.from) + 1; n < quotations.length; n++) {
      const { from } = quotations[n]!;
      if (from >= source.to) break;
      const before = text.slice(source.from, from).match(/^(.*\S),\s*$/su);
      if (before) return { ...draft, source: span(source.from, source.from + before[1]!.length) };
    }
    return draft;
  });
}
