// Parts of a whole in words: "a third of", "two-thirds", "half the", "one in ten", "three out of four" -> per cent.

import { partOf, type Read, scaleOf } from './number-words.ts';
import { numberAt } from './numbers.ts';
import { isDash, isEnd, type Token } from './tokens.ts';
import { unitAt } from './units.ts';

/** A share, in per cent. */
export function shareAt(tokens: readonly Token[], at: number): Read | null {
  return halfAt(tokens, at) ?? fractionAt(tokens, at) ?? slashAt(tokens, at) ?? oneInAt(tokens, at);
}

const per = (part: number, whole: number, next: number): Read => {
  const value = (100 * part) / whole;
  return { low: value, high: value, next };
};

const WHOLE = /^(?:of|the|its|their|his|her|our|my|all|those|these)$/;
/** "The first half of" is a time, not a share. */
const NO_HALF = /^(?:first|second|other|latter|later|early|better|bottom|top|this|that|each|either|and|a-)$/;

function halfAt(tokens: readonly Token[], at: number): Read | null {
  const word = tokens[at]?.lower;
  const begin = word === 'a' || word === 'one' ? (isDash(tokens[at + 1]) ? at + 2 : at + 1) : at;
  if (tokens[begin]?.lower !== 'half' || NO_HALF.test(tokens[at - 1]?.lower ?? '') || isDash(tokens[at - 1]))
    return null;
  return WHOLE.test(tokens[begin + 1]?.lower ?? '') ? per(1, 2, begin + 1) : null;
}

const BEFORE_A_PART = /^(?:by|about|around|nearly|almost|over|than|least|to|roughly|approximately|some)$/;

function fractionAt(tokens: readonly Token[], at: number): Read | null {
  const isA = tokens[at]?.lower === 'a';
  const number = isA ? { low: 1, next: at + 1 } : tokens[at]?.kind === 'word' ? numberAt(tokens, at) : null;
  if (!number || number.low < 1 || number.low > 9) return null;
  const begin = isDash(tokens[number.next]) ? number.next + 1 : number.next;
  const word = tokens[begin]?.lower ?? '';
  const part = partOf(word);
  if (part === null || number.low >= part) return null;
  if (number.low > 1 !== /s$|halves$/.test(word) && begin === number.next) return null;
  const next = tokens[begin + 1];
  const isOfUnit =
    next?.lower === 'of' && /^an?$/.test(tokens[begin + 2]?.lower ?? '') && unitAt(tokens, begin + 3, false);
  if (isOfUnit) return null;
  const ends =
    isEnd(next) || next!.kind === 'mark' || /^(?:of|more|less|fewer|in|since|from|and|on|to)$/.test(next!.lower);
  const isShare =
    next?.lower === 'of' || number.low > 1 || !isA || (ends && BEFORE_A_PART.test(tokens[at - 1]?.lower ?? ''));
  return isShare ? per(number.low, part, begin + 1) : null;
}

const SLASHED = new Set(['1/2', '1/3', '2/3', '1/4', '3/4', '1/5', '2/5', '3/5', '4/5']);

function slashAt(tokens: readonly Token[], at: number): Read | null {
  const [a, slash, b, next] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (a?.kind !== 'number' || b?.kind !== 'number' || slash?.lower !== '/' || next?.lower !== 'of') return null;
  return SLASHED.has(`${a.lower}/${b.lower}`) ? per(a.value, b.value, at + 3) : null;
}

const ROUND = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 1000, 10_000, 100_000, 1_000_000]);
const SPELL = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|cases|places|cities|rows?)$/;

/** "one in ten", "three out of four", "two of every five". */
function oneInAt(tokens: readonly Token[], at: number): Read | null {
  const first = numberAt(tokens, at);
  if (!first || first.isVague || scaleOf(tokens[first.next]?.lower) !== null) return null;
  const [one, two] = [tokens[first.next]?.lower, tokens[first.next + 1]?.lower];
  const begin =
    one === 'in'
      ? two === 'every'
        ? first.next + 2
        : first.next + 1
      : one === 'out' && two === 'of'
        ? tokens[first.next + 2]?.lower === 'every'
          ? first.next + 3
          : first.next + 2
        : one === 'of' && two === 'every'
          ? first.next + 2
          : null;
  if (begin === null) return null;
  const second = numberAt(tokens, begin);
  if (!second || second.isVague || second.low <= first.low || SPELL.test(tokens[second.next]?.lower ?? '')) return null;
  if (one === 'in' && (!ROUND.has(second.low) || (two !== 'every' && first.low > 9))) return null;
  return per(first.low, second.low, second.next);
}
