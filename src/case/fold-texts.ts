// The texts that a fold has in hand.
//
// A reading, the pass over it and the claims that come of both need the same text soon after each other: the last ones are kept.

import type { Report } from '../nouns/index.ts';
import type { FoldFrom } from './index-shape.ts';

/** By number and by size: many short reports, or few books. */
const MOST_KEPT = 500;
const MOST_UNITS = 20_000_000;

export interface Texts {
  /** The report in a file of `texts/`; null when it was forgotten. */
  of(sha256: string): Promise<Report | null>;
}

export function textsOf({ text }: Pick<FoldFrom, 'text'>): Texts {
  const kept = new Map<string, Report>();
  let units = 0;
  return {
    async of(sha256) {
      const known = kept.get(sha256);
      if (known) return known;
      const report = await text(sha256);
      if (report === null) return null;
      kept.set(sha256, report);
      units += report.text.length;
      for (const [oldest, { text: t }] of kept) {
        if (kept.size <= MOST_KEPT && (units <= MOST_UNITS || kept.size === 1)) break;
        kept.delete(oldest);
        units -= t.length;
      }
      return report;
    },
  };
}
