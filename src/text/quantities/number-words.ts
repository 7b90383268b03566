// Numbers in words -> a number or the interval that the words leave open.
//
//     twenty-three   23          two hundred and fifty thousand   250000        a dozen   12        half a million   500000
//     dozens         24 to 99    tens of thousands        20000 to 99999        several hundred   300 to 999

import type { Interval } from './quantity.ts';
import { areWords, isDash, type Token } from './tokens.ts';
import { unitAt } from './units.ts';

export interface Read extends Interval {
  /** Index of the first token behind it. */
  readonly next: number;
}

const ONES = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`
    .split(/\s+/)
    .map((word, n) => [word, n] as const),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, n) => [word, 10 * (n + 2)] as const),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const DOZEN = 12;

const isNumberWord = (word: string): boolean => ONES.has(word) || TENS.has(word);

/** A number in digits or in words. */
export function isNumberLike(token: Token | undefined): boolean {
  return token?.kind === 'number' || (token?.kind === 'word' && isNumberWord(token.lower));
}

/** "million", "hundred", "dozen" behind a number. */
export function scaleOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  return SCALES.get(word) ?? (word === 'hundred' ? 100 : word === 'dozen' ? DOZEN : null);
}

/** Words without a number of their own. News uses them loosely, so that they meet; "dozens" is what the others are measured by. */
const VAGUE: readonly (readonly [string, number, number])[] = [
  ['hundreds of thousands', 200_000, 999_999],
  ['hundreds of millions', 2e8, 999_999_999],
  ['tens of thousands', 20_000, 99_999],
  ['tens of millions', 2e7, 99_999_999],
  ['thousands', 2000, 99_999],
  ['hundreds', 200, 1999],
  ['dozens', 24, 99],
  ['scores', 40, 199],
  ['millions', 2e6, 999_999_999],
  ['billions', 2e9, 999_999_999_999],
  ['a handful', 2, 9],
  ['several', 3, 9],
  ['a couple', 2, 3],
  ['a few', 2, 9],
  ['a pair', 2, 2],
];
const vague = VAGUE.map(([words, low, high]) => ({ words: words.split(' '), low, high }));
const beginsVague = new Set(vague.map(({ words }) => words[0]!));

/** "dozens", "several", "a few hundred", "a couple of thousand". */
export function vagueAt(tokens: readonly Token[], at: number): Read | null {
  if (!beginsVague.has(tokens[at]!.lower)) return null;
  const found = vague.find(({ words }) => areWords(tokens, at, words));
  if (!found) return null;
  const { low, high, words } = found;
  let next = at + words.length;
  if (words.at(-1) === 'couple' || words.at(-1) === 'pair') {
    if (tokens[next]?.lower === 'of') next++;
    else if (scaleOf(tokens[next]?.lower) === null) return null; // two who are married
  }
  const scale = high < 10 ? scaleOf(tokens[next]?.lower) : null;
  return scale === null ? { low, high, next } : { low: low * scale, high: (high + 1) * scale - 1, next: next + 1 };
}

/** A number in words; not "one" as a pronoun, which only its surroundings tell. */
export function wordsAt(tokens: readonly Token[], at: number): Read | null {
  const exactly = (value: number, next: number): Read => ({ low: value, high: value, next });
  const lower = (n: number): string => tokens[n]?.lower ?? '';
  if (lower(at) === 'half') {
    const n = /^an?$/.test(lower(at + 1)) || isDash(tokens[at + 1]) ? at + 2 : at + 1;
    const scale = scaleOf(lower(n));
    if (scale === null && lower(n - 1) !== 'half' && unitAt(tokens, n, false)) return exactly(0.5, n);
    return scale === null ? null : exactly(scale / 2, n + 1);
  }
  let n = at;
  let total = 0;
  let current = 0;
  let last: 'none' | 'one' | 'ten' | 'hundred' | 'scale' = 'none';
  let smallest = Number.POSITIVE_INFINITY;
  if (/^an?$/.test(lower(at))) {
    if (
      /^half$/.test(lower(at + 1)) &&
      /^(?:dozen|million|billion)$/.test(lower(at + (isDash(tokens[at + 2]) ? 3 : 2)))
    )
      return wordsAt(tokens, at + 1);
    if (scaleOf(lower(at + 1)) === null) return null;
    current = 1;
    last = 'one';
    n++;
  }
  for (;;) {
    const isBelow = last === 'hundred' || last === 'scale';
    let m = n;
    if (isBelow && lower(m) === 'and' && isNumberWord(lower(m + 1))) m++;
    if (last === 'ten' && isDash(tokens[m])) m++;
    const word = lower(m);
    const one = ONES.get(word);
    const ten = TENS.get(word);
    const scale = SCALES.get(word);
    if (one !== undefined && (last === 'none' || isBelow || (last === 'ten' && one > 0 && one < 10))) {
      current += one;
      last = 'one';
    } else if (ten !== undefined && (last === 'none' || isBelow)) {
      current += ten;
      last = 'ten';
    } else if (word === 'hundred' && m === n && (last === 'one' || last === 'ten') && current > 0 && current < 100) {
      current *= 100;
      last = 'hundred';
    } else if (word === 'dozen' && m === n && last !== 'none' && last !== 'scale' && total === 0)
      return exactly(current * DOZEN, m + 1);
    else if (scale !== undefined && m === n && current > 0 && scale < smallest) {
      total += current * scale;
      smallest = scale;
      current = 0;
      last = 'scale';
    } else if (last !== 'none' && word === 'and' && areWords(tokens, m + 1, ['a', 'half'])) {
      const after = SCALES.get(lower(m + 3));
      const part = last === 'scale' ? smallest / 2 : 0.5;
      const value = (total + current + part) * (after ?? 1);
      return exactly(value, m + (after === undefined ? 3 : 4));
    } else break;
    n = m + 1;
  }
  return last === 'none' ? null : exactly(total + current, n);
}

const ORDINALS = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
  seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, n) => [word, n + 1] as const),
);

/** The value of "third". */
export function ordinalOf(word: string): number | null {
  return ORDINALS.get(word) ?? null;
}

/** What "third" or "quarters" divides by. */
export function partOf(word: string): number | null {
  if (word === 'half' || word === 'halves') return 2;
  const one = word.endsWith('s') ? word.slice(0, -1) : word;
  if (one === 'quarter') return 4;
  const ordinal = ORDINALS.get(one);
  return ordinal !== undefined && ordinal > 2 && ordinal <= 10 ? ordinal : one === 'hundredth' ? 100 : null;
}
