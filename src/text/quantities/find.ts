// A stretch of a text -> every number in it, with what it is a number of.
//
// In:  any string.
// Out: quantities in the order of the text, none of them overlapping another.
//
// One pass over the words. At each: nobody? a share? a number, or a range of two? Then its hedges, its unit or its noun phrase, what
// became of those who are counted; and, before it is taken for a count, whether it is a year, a date, an age, a section. All of these
// look a fixed number of words to each side, so that time grows with the length alone.

import { type Span, span } from '../../nouns/span.ts';
import { type NounPhrase, nounPhraseAt, wholeOf } from './counted.ts';
import { type Fate, fateBeside, NO_FATE } from './fates.ts';
import { type Hedged, hedged } from './hedges.ts';
import { type Label, labelOf } from './labels.ts';
import { noneAt } from './none.ts';
import { isNumberLike, ordinalOf } from './number-words.ts';
import { type RangeRead, rangeAt } from './numbers.ts';
import type { Interval, Quantity, QuantityKind } from './quantity.ts';
import { shareAt } from './shares.ts';
import { isDash, type Token, tokensOf } from './tokens.ts';
import { moneyBefore, type Unit, unitAt } from './units.ts';

interface Found {
  readonly quantity: Quantity | null;
  /** Index of the token to go on from. */
  readonly next: number;
}

/** Where the reading stands: nothing before `floor` is free. */
interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly floor: number;
}

/** Every quantity in a stretch of a text; in all of it by default. */
export function quantitiesIn(text: string, stretch: Span = { from: 0, to: text.length }): readonly Quantity[] {
  const tokens = tokensOf(text, stretch);
  const out: Quantity[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length; ) {
    const found = foundAt({ text, tokens, at, floor });
    if (found?.quantity) out.push(found.quantity);
    at = Math.max(at + 1, found?.next ?? 0);
    if (found) floor = at;
  }
  return out;
}

function foundAt(place: Place): Found | null {
  const token = place.tokens[place.at]!;
  if (token.kind === 'mark' || token.kind === 'code') return null;
  return noneHere(place) ?? shareHere(place) ?? numberHere(place) ?? ordinalHere(place);
}

/** What a quantity is built of, tokens by their index. */
interface Parts extends Interval {
  readonly kind: QuantityKind;
  readonly first: number;
  readonly next: number;
  readonly isExact: boolean;
  readonly unit?: string;
  readonly head?: string;
  readonly noun?: NounPhrase | null;
  readonly hedges?: readonly Span[];
  readonly isMore?: boolean;
  readonly fate?: Fate;
  readonly otherwise?: Interval | null;
}

function quantityOf({ text, tokens }: Place, parts: Parts): Quantity {
  const { kind, low, high, first, next, isExact, noun, fate = NO_FATE } = parts;
  const of = noun ? span(tokens[noun.from]!.from, tokens[noun.to - 1]!.to) : null;
  return Object.freeze({
    at: span(tokens[first]!.from, tokens[next - 1]!.to),
    low,
    high,
    isExact,
    kind,
    unit: parts.unit ?? (of ? wordsOf(text, of) : ''),
    head: parts.head ?? noun?.head ?? '',
    of,
    hedges: Object.freeze(parts.hedges ?? []),
    isMore: parts.isMore ?? false,
    about: Object.freeze(fate.about),
    fate: fate.fate,
    otherwise: parts.otherwise ?? null,
  });
}

const wordsOf = (text: string, { from, to }: Span): string =>
  text
    .slice(from, to)
    .toLowerCase()
    .replace(/["“”‘]/g, '')
    .replace(/\s+/g, ' ');

function noneHere(place: Place): Found | null {
  const { tokens, at } = place;
  const none = noneAt(tokens, at);
  if (!none) return null;
  const { noun, next, isPeople } = none;
  const fate = fateOf(tokens, { first: at, noun, behind: next });
  const unit = isPeople ? { unit: 'people', head: 'person' } : {};
  return {
    quantity: quantityOf(place, {
      kind: 'count',
      low: 0,
      high: 0,
      first: at,
      next,
      isExact: true,
      noun,
      fate,
      ...unit,
    }),
    next,
  };
}

function fateOf(
  tokens: readonly Token[],
  { first, noun, behind }: { readonly first: number; readonly noun: NounPhrase | null; readonly behind: number },
): Fate {
  const isCounted = noun === null || /^(?:person|people|victim|body|man|woman|child|civilian|soldier)$/.test(noun.head);
  return fateBeside(tokens, { first, nounFrom: noun?.from ?? behind, behind: noun?.to ?? behind, isCounted });
}

function shareHere(place: Place): Found | null {
  const { tokens, at, floor } = place;
  const share = shareAt(tokens, at);
  if (!share) return null;
  const { next } = share;
  const hedge = hedged(tokens, share, { from: at, next, floor, isSpell: false });
  const noun = wholeOf(tokens, hedge.next) ?? nounPhraseAt(tokens, hedge.next, false);
  const fate = fateOf(tokens, { first: hedge.first, noun, behind: hedge.next });
  const parts = { ...partsOf(hedge), high: Math.min(100, hedge.high), kind: 'share' as const, unit: '%', noun, fate };
  return { quantity: quantityOf(place, { ...parts, isExact: !hedge.isOpen }), next: hedge.next };
}

const partsOf = ({
  low,
  high,
  first,
  next,
  hedges,
  isMore,
}: Hedged): Interval & Pick<Parts, 'first' | 'next' | 'hedges' | 'isMore'> => ({
  low,
  high: Math.max(low, high),
  first,
  next,
  hedges,
  isMore,
});

function numberHere(place: Place): Found | null {
  const { tokens, at, floor } = place;
  const read = rangeAt(tokens, at);
  if (!read) return null;
  if (read.isPair) return { quantity: otherOf(place, { ...read, kind: 'other' }), next: read.next };
  const money = moneyBefore(tokens, at);
  const from = Math.max(floor, money?.first ?? read.first);
  let unit = money ? { unit: money.unit, next: read.next } : unitAt(tokens, read.next, read.isLarge);
  const isSpell = unit?.unit.dimension === 'time';
  let hedge = hedged(tokens, read, { from, next: read.next, floor, isSpell });
  if (hedge.next > read.next && !money) unit = unitAt(tokens, hedge.next, read.isLarge);
  else if (unit && unit.next > read.next) hedge = hedged(tokens, read, { from, next: unit.next, floor, isSpell });
  const behind = Math.max(hedge.next, unit?.next ?? 0);
  const isMore = tokens[behind]?.lower === 'more' && tokens[behind + 1]?.lower !== 'than';
  const start = isMore ? behind + 1 : behind;
  const isOne = read.low === 1 && read.high === 1;
  const noun = unit ? wholeOf(tokens, start) : nounPhraseAt(tokens, start, isOne);
  if (noun && !unit && hedge.next === read.next) {
    // "200 people or more"
    const wider = hedged(tokens, read, { from, next: noun.to, floor, isSpell });
    if (wider.next > noun.to && !isNumberLike(tokens[wider.next])) hedge = wider;
  }
  const measured = { place, read, hedge, unit, isMore, behind, start, noun };
  if (!money && unit?.unit.kind !== 'share') {
    const label = labelOf(tokens, read, { isHedged: hedge.isOpen, counts: noun !== null || unit !== null });
    if (label) return labelled(measured, label);
  }
  if (unit) return isSomeDay(measured) ? null : { quantity: withUnit(measured, unit.unit), next: behind };
  if (isOne && tokens[at]!.lower === 'one' && !isCounting(tokens, at, noun)) {
    if (noun || fateOf(tokens, { first: hedge.first, noun, behind: start }) === NO_FATE) return null;
  }
  return { quantity: counted(measured), next: Math.max(behind, hedge.next) };
}

/** "One day it will open". */
function isSomeDay({ place: { tokens, at }, hedge, unit }: Measured): boolean {
  return (
    tokens[at]!.lower === 'one' &&
    unit?.unit.name === 'days' &&
    !hedge.isOpen &&
    !/^(?:for|in|after|only)$/.test(tokens[at - 1]?.lower ?? '')
  );
}

interface Measured {
  readonly place: Place;
  readonly read: RangeRead;
  readonly hedge: Hedged;
  readonly unit: { readonly unit: Unit; readonly next: number } | null;
  readonly isMore: boolean;
  readonly behind: number;
  readonly start: number;
  readonly noun: NounPhrase | null;
}

function otherOf(place: Place, label: Interval & { readonly kind: QuantityKind; readonly next: number }): Quantity {
  const { kind, low, high, next } = label;
  return quantityOf(place, { kind, low, high, first: place.at, next, isExact: low === high });
}

function labelled({ place, hedge }: Measured, label: Label): Found {
  if (label.kind !== 'age') return { quantity: otherOf(place, label), next: label.next };
  const { first, hedges, isOpen } = hedge;
  const value = isOpen && label.next >= hedge.next && Number.isInteger(label.low) ? hedge : label;
  const parts = { kind: 'age', low: value.low, high: value.high, first, next: label.next, hedges } as const;
  const quantity = quantityOf(place, {
    ...parts,
    isExact: value.low === value.high && !isOpen,
    unit: 'years',
    head: 'years',
  });
  return { quantity, next: label.next };
}

function withUnit({ place, read, hedge, unit: found, isMore, behind, noun }: Measured, unit: Unit): Quantity {
  const { tokens, at, text } = place;
  const isBelowZero = (unit.dimension === 'heat' || unit.dimension === 'degrees') && isMinus(tokens, at);
  const parts = partsOf(hedge);
  const words = noun ? wordsOf(text, { from: tokens[found!.next]!.from, to: tokens[noun.to - 1]!.to }) : '';
  return quantityOf(place, {
    ...parts,
    ...(isBelowZero && { low: -read.high, high: -read.low, first: at - 1 }),
    kind: unit.kind,
    next: behind,
    isExact: read.low === read.high && !hedge.isOpen,
    isMore: hedge.isMore || isMore,
    unit: unit.kind === 'measure' && words.startsWith('of ') ? `${unit.name} ${words}` : unit.name,
    head: unit.kind === 'money' ? unit.dimension : unit.kind === 'share' ? (noun?.head ?? '') : unit.name,
    noun,
    otherwise: hedge.isOpen ? null : read.otherwise,
  });
}

function isMinus(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.lower === 'minus') return true;
  return (isDash(before) || before?.lower === '−') && !before!.isJoined && tokens[at]!.isJoined;
}

/** "the one who", "one another", "no one but", "one of the largest towns": no counts. */
function isCounting(tokens: readonly Token[], at: number, noun: NounPhrase | null): boolean {
  if (!noun || /^(?:the|this|that|any|every|each|which|another|with|by)$/.test(tokens[at - 1]?.lower ?? ''))
    return false;
  const inside = tokens.slice(at + 1, noun.to).map((t) => t.lower);
  return !inside.some((word) => /^(?:most|few|main|first|last|many|best|worst)$|.{3}est$/.test(word));
}

const COUNTS_BEHIND =
  /^(?:were|was|are|is|have|had|has|others|of|who|remain|remained|in|at|on|so|to|by|from|and|after|\.|,|;)$/;

function counted({ place, read, hedge, isMore, behind, start, noun }: Measured): Quantity | null {
  const { tokens, at } = place;
  const fate = fateOf(tokens, { first: hedge.first, noun, behind: start });
  const isOfThem =
    tokens[start]?.lower === 'of' && /^(?:the|those|these|them|whom|us|which)$/.test(tokens[start + 1]?.lower ?? '');
  const isWhole = Number.isInteger(read.low) || noun !== null;
  const isSure =
    noun !== null ||
    isOfThem ||
    (!read.isDigits && !isDash(tokens[start])) ||
    hedge.isOpen ||
    fate !== NO_FATE ||
    read.isRange ||
    read.isVague ||
    isMore;
  const before = tokens[at - 1];
  const isThose = /^(?:the|those|these|all)$/.test(before?.lower ?? '');
  const follows = before?.kind === 'word' && (!before.isCapital || tokens[at - 2]?.lower === '.');
  if (!isWhole || (!isSure && !isThose && !(follows && COUNTS_BEHIND.test(tokens[start]?.lower ?? '.'))))
    return otherOf(place, { ...read, kind: 'other' });
  const more = isMore ? [span(tokens[behind]!.from, tokens[behind]!.to)] : [];
  const isThousands = read.otherwise !== null && noun !== null; // nobody counts 1.2 people
  const value = isThousands ? read.otherwise! : hedge;
  return quantityOf(place, {
    ...partsOf(hedge),
    low: value.low,
    high: value.high,
    kind: 'count',
    next: Math.max(behind, hedge.next),
    isExact: read.low === read.high && !hedge.isOpen,
    noun,
    fate,
    hedges: [...hedge.hedges, ...more],
    isMore: hedge.isMore || isMore,
    otherwise: isThousands ? { low: read.low, high: read.high } : hedge.isOpen ? null : read.otherwise,
  });
}

function ordinalHere(place: Place): Found | null {
  const value = ordinalOf(place.tokens[place.at]!.lower);
  if (value === null) return null;
  const next = place.at + 1;
  return { quantity: otherOf(place, { kind: 'ordinal', low: value, high: value, next }), next };
}
