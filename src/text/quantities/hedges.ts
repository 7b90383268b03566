// Words around a number that open it: "at least 58", "nearly 100", "40 or so", "no more than about 20".
//
// In:  tokens, where the number stands, the interval it gives.
// Out: where its hedges begin and end, and the wider interval. The nearest hedge is applied first.
//
// How far "about" reaches is a choice, and stands once: a tenth on each side.

import type { Span } from '../../nouns/span.ts';
import type { Interval } from './quantity.ts';
import { isDash, type Token } from './tokens.ts';

/** What "about 100" may mean: 90 to 110. */
const ABOUT = 0.1;

type Effect = 'least' | 'most' | 'about' | 'below' | 'above' | 'exactly' | 'more';

const BEFORE: Readonly<Record<Effect, string>> = {
  least: `at least|no fewer than|no less than|not fewer than|not less than|not fewer than|a minimum of|minimum of|upwards of|upward of|in
    excess of|more than|greater than|higher than|larger than|over|well over|above|exceeding|exceeds|exceeded|far more than|well
    above|many more than|as few as|≥|>`,
  most: `up to|as many as|as much as|as high as|no more than|not more than|no greater than|at most|at the most|a maximum of|maximum of|fewer
    than|less than|far fewer than|far less than|under|well under|below|well below|lower than|smaller than|≤|<`,
  about: `about|around|some|roughly|approximately|approx|approx .|an estimated|estimated|circa|ca|ca .|c .|~|≈|somewhere around|in the
    region of|on the order of|more or less|perhaps|maybe|probably|as about`,
  below:
    'nearly|almost|close to|approaching|not quite|just under|just short of|just below|slightly less than|slightly under|slightly fewer than|a little under',
  above: 'just over|just above|a little over|slightly more than|slightly over|a little more than|little more than',
  exactly: 'exactly|precisely|just|only|a total of|all|merely|fully',
  more: 'another|an additional|additional|a further|further',
};

const before = (Object.entries(BEFORE) as [Effect, string][])
  .flatMap(([effect, rows]) => rows.split('|').map((row) => ({ effect, words: row.trim().split(/\s+/) })))
  .sort((a, b) => b.words.length - a.words.length);
const byLast = new Map<string, typeof before>();
for (const hedge of before) byLast.set(hedge.words.at(-1)!, [...(byLast.get(hedge.words.at(-1)!) ?? []), hedge]);

const AFTER: readonly (readonly [Effect, string])[] = [
  ['least', 'or more'],
  ['about', 'or so'],
  ['most', 'or fewer'],
  ['most', 'or less'],
  ['most', 'at most'],
  ['least', 'at least'],
  ['least', '+'],
  ['least', '- plus'],
  ['least', 'plus'],
  ['above', '- odd'],
  ['about', '- ish'],
];
const after = AFTER.map(([effect, words]) => ({ effect, words: words.split(' ') }));
const beginsAfter = new Set(after.map(({ words }) => words[0]!));

/** More of them than this before one number are not believed. */
const MOST_HEDGES = 3;

export interface Hedged extends Interval {
  /** Index of the first token, hedges included. */
  readonly first: number;
  /** Index behind the last one. */
  readonly next: number;
  readonly hedges: readonly Span[];
  readonly isMore: boolean;
  /** Something other than "exactly" stands there. */
  readonly isOpen: boolean;
}

/** `from` and `next`: tokens of the number. Nothing before `floor` is looked at. `isSpell`: it is a time span, over which "over" means "during". */
export function hedged(
  tokens: readonly Token[],
  interval: Interval,
  {
    from,
    next,
    floor,
    isSpell,
  }: { readonly from: number; readonly next: number; readonly floor: number; readonly isSpell: boolean },
): Hedged {
  let { low, high } = interval;
  let first = from;
  let behind = next;
  const hedges: Span[] = [];
  let isMore = false;
  let isOpen = false;
  const apply = (effect: Effect, begin: number, end: number): void => {
    hedges.push({ from: tokens[begin]!.from, to: tokens[end - 1]!.to });
    if (effect === 'more') isMore = true;
    if (effect === 'more' || effect === 'exactly') return;
    isOpen = true;
    ({ low, high } = opened({ low, high }, effect));
  };
  const behindIt =
    beginsAfter.has(tokens[next]?.lower ?? '') &&
    after.find(({ words }) => words.every((w, n) => tokens[next + n]?.lower === w));
  if (behindIt && (behindIt.words.length > 1 || behindIt.words[0] === '+' || tokens[next]!.isJoined)) {
    behind = next + behindIt.words.length;
    apply(behindIt.effect, next, behind);
  }
  for (let n = 0; n < MOST_HEDGES; n++) {
    const found = byLast.get(tokens[first - 1]?.lower ?? '')?.find(({ words }) => {
      const begin = first - words.length;
      return begin >= floor && words.every((word, k) => tokens[begin + k]!.lower === word);
    });
    if (!found || isDash(tokens[first - 1])) break;
    const begin = first - found.words.length;
    if (isSpell && /^(?:over|under)$/.test(found.words[0]!)) break;
    if (found.effect === 'about' && tokens[from]!.lower === 'one') break; // "about one of us" speaks of one
    if (found.words[0] === 'c' && !tokens[begin + 1]?.isJoined) break;
    apply(found.effect, begin, first);
    first = begin;
  }
  return { low, high, first, next: behind, hedges: hedges.sort((a, b) => a.from - b.from), isMore, isOpen };
}

function opened({ low, high }: Interval, effect: Effect): Interval {
  const part = (value: number, factor: number): number => Number((value * factor).toPrecision(12));
  const down = (value: number): number =>
    Number.isInteger(value) ? Math.floor(part(value, 1 - ABOUT)) : part(value, 1 - ABOUT);
  const up = (value: number): number =>
    Number.isInteger(value) ? Math.ceil(part(value, 1 + ABOUT)) : part(value, 1 + ABOUT);
  if (effect === 'least') return { low, high: Number.POSITIVE_INFINITY };
  if (effect === 'most') return { low: Math.min(0, low), high };
  if (effect === 'below') return { low: down(low), high };
  if (effect === 'above') return { low, high: up(high) };
  return { low: down(low), high: up(high) };
}
