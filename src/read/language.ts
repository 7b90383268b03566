// The language of a report's body: its words decide when there are enough of them, else what the page declares.
//
// tinyld takes short English news for other languages now and then (names weigh much in it), so common English words
// are counted first: no other language has "the", "of" and "said" together in one word of eight.

import type { Language } from '../nouns/index.ts';
import { tinyld } from './when-needed.ts';

/** Fewer letters than this say little: 25 letters of names fit any language. */
const MIN_LETTERS = 40;

/** More text does not change the answer, and costs time on large files. */
export const LANGUAGE_SAMPLE = 4000;

const ENGLISH = new Set(
  'the and of to in that said for with by from was were has have had which who would not this after on at as is it his her their they an be been are but he she will'.split(
    ' ',
  ),
);
const ONLY_ENGLISH = new Set('the and of that said with from which would after were their they has been'.split(' '));
const ENGLISH_SHARE = 1 / 8;

export function languageOf(words: string, declared: string | undefined): Language {
  const sample = words.slice(0, LANGUAGE_SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const found = letters >= MIN_LETTERS ? byWords(sample) : undefined;
  if (found !== undefined) return Object.freeze({ code: found, decidedBy: 'words' });
  const code = codeOf(declared);
  return code ? Object.freeze({ code, decidedBy: 'declared' }) : Object.freeze({ code: 'und', decidedBy: 'none' });
}

function byWords(sample: string): string | undefined {
  if (isEnglish(sample)) return 'en';
  return tinyld().detectAll(sample)[0]?.lang || undefined;
}

function isEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const common = words.filter((word) => ENGLISH.has(word));
  const sure = new Set(common.filter((word) => ONLY_ENGLISH.has(word)));
  return common.length >= words.length * ENGLISH_SHARE && sure.size >= Math.min(3, Math.ceil(words.length / 12));
}

/** `en` of `en-GB`, `EN_us`; undefined for what is no language tag. */
function codeOf(declared: string | undefined): string | undefined {
  const primary = declared
    ?.trim()
    .match(/^([a-z]{2,3})(?=$|[-_,;])/i)?.[1]
    ?.toLowerCase();
  return primary === 'und' ? undefined : primary;
}
