// Which report of an outlet is meant where a sentence names the outlet.
//
// In:  the sentence with those before it, when its report was published, and the outlet's reports.
// Out: the one report that speaks of the same and was there; null where none fits.
//
//     The Northern Correspondent reported on Sunday that …      of its two reports, the one of a Sunday, on the same matter
//
// What the outlet said and the case does not hold leads nowhere: the edge then names the outlet and no report.

import { earlier } from './dates.ts';
import type { Held } from './held.ts';
import { type Stems, sharedStems } from './stems.ts';

export interface Asked {
  /** What the sentence speaks of, and what it and the sentences before it do. */
  readonly stems: Stems;
  readonly around: Stems;
  /** The sentence. */
  readonly words: string;
  /** When the report that names the outlet was published. */
  readonly published: string | null;
  readonly at: number;
}

/** Words that sentence and report must share; fewer where the sentence says the day. */
const LEAST_SHARED = 2;
const LEAST_ON_ITS_DAY = 1;
/** A day that fits weighs as much as so many words. */
const DAY_WEIGHS = 4;
/** Words of the sentences before it weigh less. */
const AROUND_WEIGHS = 0.5;

export function meantBy(asked: Asked, reports: readonly Held[]): Held | null {
  let best: { readonly report: Held; readonly score: number } | null = null;
  for (const report of reports) {
    if (!couldHave(asked, report)) continue;
    const shared = sharedStems(asked.stems, report.stems);
    const around = AROUND_WEIGHS * Math.max(0, sharedStems(asked.around, report.stems) - shared);
    const isDay = saysDay(asked, report.published);
    if (shared + around < (isDay ? LEAST_ON_ITS_DAY : LEAST_SHARED)) continue;
    const score = shared + around + (isDay ? DAY_WEIGHS : 0);
    if (best === null || score >= best.score) best = { report, score };
  }
  return best?.report ?? null;
}

/** It was there when the other was written: published before, or the order of the case says so. */
export function couldHave({ published, at }: Pick<Asked, 'published' | 'at'>, report: Held): boolean {
  const order = earlier(report.published, published);
  return (
    order < 0 || (order === 0 && (report.at < at || (report.published !== null && report.published === published)))
  );
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAY = 86_400_000;

/** The sentence names the day on which the report was published. */
export function saysDay(
  { words, published: now }: Pick<Asked, 'words' | 'published'>,
  published: string | null,
): boolean {
  const day = published?.match(/^\d{4}-\d\d-\d\d/)?.[0];
  if (day === undefined) return false;
  const date = new Date(`${day}T00:00:00Z`);
  const lower = words.toLowerCase();
  const days = now?.match(/^\d{4}-\d\d-\d\d/) ? (Date.parse(now.slice(0, 10)) - date.getTime()) / DAY : null;
  if (days === 1 && /\byesterday\b/.test(lower)) return true;
  if (days !== null && days >= 0 && days < 8 && new RegExp(`\\b${WEEKDAYS[date.getUTCDay()]}\\b`).test(lower))
    return true;
  const month = MONTHS[date.getUTCMonth()]!;
  const named = `(?:${month}|${month.slice(0, 3)}\\.?|${month.slice(0, 4)}\\.?)`;
  const number = date.getUTCDate();
  return new RegExp(`\\b(?:${number}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${named}|${named}\\s+${number})(?![\\d:])`).test(
    lower,
  );
}
