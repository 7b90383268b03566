// A number at a place, in digits or in words, with its scale, and a range of two: "1.5m", "2 million", "58 to 72", "12-15".
//
// In:  tokens and an index.
// Out: the interval, and where it ends. What it counts is not decided here.

import { nounPhraseAt } from './counted.ts';
import { scaleOf, vagueAt, wordsAt } from './number-words.ts';
import type { Interval } from './quantity.ts';
import { isDash, isEnd, pastDigits, type Token } from './tokens.ts';
import { moneyBefore, unitAt } from './units.ts';

export interface NumberRead extends Interval {
  readonly from: number;
  readonly next: number;
  readonly otherwise: Interval | null;
  readonly isVague: boolean;
  /** It has a scale of millions or more. */
  readonly isLarge: boolean;
  readonly isDigits: boolean;
  /** Without its scale. */
  readonly bare: number;
}

const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['million', 1e6],
  ['billion', 1e9],
]);
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
const ACROSS = /^(?:wide|tall|high|deep|long|away|above|below|race|sprint|freestyle|hurdles|relay|tower|from|final)$/;

/** One number, without hedges. */
export function numberAt(tokens: readonly Token[], at: number): NumberRead | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return digitsAt(tokens, at);
  if (token.kind !== 'word') return null;
  const vague = vagueAt(tokens, at);
  const read = vague ?? wordsAt(tokens, at);
  if (!read) return null;
  const { low, high, next } = read;
  const isLarge = low >= 1e6;
  return { low, high, from: at, next, otherwise: null, isVague: low !== high, isLarge, isDigits: false, bare: low };
}

function digitsAt(tokens: readonly Token[], at: number): NumberRead {
  const token = tokens[at]!;
  let { value } = token;
  let next = at + 1;
  const fraction = tokens[next]?.isJoined ? FRACTIONS.get(tokens[next]!.lower) : undefined;
  if (fraction !== undefined) {
    value += fraction;
    next++;
  }
  if (token.lower.length <= 3 && tokens[next]?.lower === '000' && tokens[next]!.from === token.to + 1) {
    value *= 1000;
    next++;
  }
  const scale = scaleBehind(tokens, at, next);
  const factor = scale?.factor ?? 1;
  const { otherwise } = token;
  return {
    low: rounded(value * factor),
    high: rounded(value * factor),
    from: at,
    next: scale?.next ?? next,
    otherwise: otherwise === null ? null : { low: otherwise * factor, high: otherwise * factor },
    isVague: false,
    isLarge: factor >= 1e6,
    isDigits: true,
    bare: value,
  };
}

/** 1.1 million is 1100000, not 1100000.0000000001. */
function rounded(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

function scaleBehind(tokens: readonly Token[], at: number, next: number): { factor: number; next: number } | null {
  const token = tokens[next];
  if (token?.kind === 'word' && token.isJoined) {
    const factor = SUFFIXES.get(token.lower);
    if (factor === undefined || (token.lower === 'm' && isAcross(tokens, at, next))) return null;
    return { factor, next: next + 1 };
  }
  if (token?.kind === 'word' && /^(?:m|bn|mn)$/.test(token.lower) && moneyBefore(tokens, at))
    return { factor: SUFFIXES.get(token.lower)!, next: next + 1 };
  const word = isDash(token) && token!.isJoined && tokens[next + 1]?.isJoined ? next + 1 : next;
  const factor = scaleOf(tokens[word]?.lower);
  return factor === null ? null : { factor, next: word + 1 };
}

/** Whether an "m" stands for metres. */
function isAcross(tokens: readonly Token[], at: number, m: number): boolean {
  return !moneyBefore(tokens, at) && ACROSS.test(tokens[m + 1]?.lower ?? '');
}

const CHANGES =
  /^(?:rose|risen|rise|rising|rises|increased|increase|increasing|grew|grown|grow|jumped|climbed|fell|fallen|fall|dropped|drop|declined|decreased|cut|reduced|raised|boost|boosted|lifted|expanded|changed|went|revised|up|down|shrank|shrunk|moved|lowered|slipped|surged|soared|doubled)$/;
const SCORES =
  /^(?:won|win|wins|winning|beat|beats|beaten|lost|lose|losing|defeat|defeated|score|scored|scores|vote|voted|votes|tie|tied|lead|led|leads|draw|drew|victory|ruling|ruled|match|game|aggregate|odds|ratio)$/;

export interface RangeRead extends NumberRead {
  /** Two numbers that are no range: a score, a telephone number. */
  readonly isPair: boolean;
  readonly isRange: boolean;
  /** Index of "between" or "from" before a range; else of the number. */
  readonly first: number;
}

/** A number, or the range that begins with it. */
export function rangeAt(tokens: readonly Token[], at: number): RangeRead | null {
  const first = numberAt(tokens, at);
  if (!first) return null;
  const alone: RangeRead = { ...first, isPair: false, isRange: false, first: at };
  const unit = unitAt(tokens, first.next, first.isLarge);
  const link = linkAt(tokens, first, first.next) ?? (unit ? linkAt(tokens, first, unit.next) : null);
  if (!link) return alone;
  const start = moneyBefore(tokens, link.at + 1) ? link.at + 1 : link.at;
  const second = numberAt(tokens, start);
  if (start > link.at && !moneyBefore(tokens, at)) return alone; // "in 2014 to $557 million"
  if (!second || tokens.slice(first.next, start).some((t) => isEnd(t))) return alone;
  const factor = inherited(first, second);
  const low = rounded(first.low * factor);
  if (link.is === 'dash' && isCode(tokens[at]!, tokens[start]!))
    return { ...alone, next: pastDigits(tokens, second.next), isPair: true };
  const isPlain = !first.isLarge && !second.isLarge && !moneyBefore(tokens, at) && !unit;
  const isScore = isPlain && isScored(tokens, at, second.next);
  if (link.is === 'to' && hasChange(tokens, at)) return alone;
  const isRatio = link.is === 'dash' || (link.is === 'to' && isPlain && tokens[at - 1]?.lower !== 'from');
  if (second.low <= low && isRatio) return { ...alone, next: second.next, isPair: true };
  if (second.low <= low) return alone;
  if (isScore && /^(?:dash|to)$/.test(link.is)) return { ...alone, next: second.next, isPair: true };
  if (link.is === 'or' && second.low > low * 3) return alone;
  return {
    ...alone,
    low,
    high: second.high,
    next: second.next,
    isLarge: first.isLarge || second.isLarge,
    otherwise: null,
    isRange: true,
    first: beginOf(tokens, at, link),
  };
}

type Link = { readonly is: 'dash' | 'to' | 'or' | 'and'; readonly at: number };

function linkAt(tokens: readonly Token[], { from }: NumberRead, next: number): Link | null {
  const token = tokens[next];
  if (isDash(token)) {
    if (tokens[next + 1]?.lower === 'to' && isDash(tokens[next + 2])) return { is: 'to', at: next + 3 };
    if (token!.isJoined !== tokens[next + 1]?.isJoined) return null;
    return { is: 'dash', at: next + 1 };
  }
  if (token?.lower === 'to' || token?.lower === 'or') return { is: token.lower, at: next + 1 };
  const isBetween = token?.lower === 'and' && [1, 2].some((n) => tokens[from - n]?.lower === 'between');
  return isBetween ? { is: 'and', at: next + 1 } : null;
}

function beginOf(tokens: readonly Token[], at: number, link: Link): number {
  const begins = link.is === 'and' ? 'between' : link.is === 'to' ? 'from' : '';
  return tokens[at - 1]?.lower === begins ? at - 1 : at;
}

/** "2 to 3 million": the scale of the second is the first one's too. */
function inherited(first: NumberRead, second: NumberRead): number {
  const isPlain = first.low === first.bare && !first.isVague && !first.isLarge;
  return isPlain && second.low > second.bare && first.bare < second.bare ? second.low / second.bare : 1;
}

/** "555-0123", "020-7946". */
function isCode(a: Token, b: Token): boolean {
  return /^0\d/.test(a.lower) || /^0\d/.test(b.lower) || (/^\d{3}$/.test(a.lower) && /^\d{4}$/.test(b.lower));
}

function isScored(tokens: readonly Token[], at: number, next: number): boolean {
  if (nounPhraseAt(tokens, next, false)) return false;
  for (let n = Math.max(0, at - 5); n < Math.min(tokens.length, next + 3); n++)
    if (tokens[n]!.kind === 'word' && SCORES.test(tokens[n]!.lower)) return true;
  return false;
}

/** "rose from 12 to 58", but "rose by 5 to 10 per cent". */
function hasChange(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower === 'by') return false;
  for (let n = at - 1; n >= Math.max(0, at - 5) && !isEnd(tokens[n]); n--)
    if (CHANGES.test(tokens[n]!.lower)) return true;
  return false;
}
