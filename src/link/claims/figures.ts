// Whether the figures of two claims can both be so.
//
//     nine dead     at least nine people were killed    equal
//     nine dead     17 were killed                      apart
//     nine dead     17 injured                          other: they count something else

import type { Span } from '../../nouns/span.ts';
import { compareQuantities } from '../../text/quantities/index.ts';
import type { Told } from './told.ts';

type Figures = 'none' | 'one' | 'other' | 'compatible' | 'equal' | 'apart';

export interface ComparedFigures {
  /** The most that any two of them say: one pair apart is apart. */
  readonly figures: Figures;
  /** Those of the pair that says so. */
  readonly from: readonly Span[];
  readonly to: readonly Span[];
}

const RANK: readonly Figures[] = ['other', 'compatible', 'equal', 'apart'];

export function comparedFigures({ quantities: some }: Told, { quantities: others }: Told): ComparedFigures {
  if (some.length === 0 || others.length === 0)
    return { figures: some.length + others.length === 0 ? 'none' : 'one', from: [], to: [] };
  let best: ComparedFigures = { figures: 'other', from: [], to: [] };
  for (const a of some) {
    // What is given equally is not apart from another figure of the same claim.
    const compared = others.map((b) => ({ b, figures: compareQuantities(a, b) }));
    const isEqual = compared.some(({ figures }) => figures === 'equal');
    for (const { b, figures } of compared) {
      if (isEqual && figures !== 'equal') continue;
      if (RANK.indexOf(figures) > RANK.indexOf(best.figures)) best = { figures, from: [a.at], to: [b.at] };
    }
  }
  return best;
}
