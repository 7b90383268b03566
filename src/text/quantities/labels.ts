// Numbers that count nothing: years, dates, times of day, ages, ordinals, sections, telephone numbers, addresses, names.
//
// In:  tokens, and the number that stands there.
// Out: what it is instead, or null: then it may count something.

import type { NumberRead } from './numbers.ts';
import type { QuantityKind } from './quantity.ts';
import { isDash, isDigitsJoined, isEnd, pastDigits, type Token } from './tokens.ts';

export interface Label {
  readonly kind: Extract<QuantityKind, 'age' | 'ordinal' | 'other'>;
  readonly low: number;
  readonly high: number;
  readonly next: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const MONTHS = set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`,
);
/** Before a number, it is the number of one of them. */
const NUMBERED = set(`
  section article chapter page pages paragraph clause rule room gate building flight route highway interstate channel resolution volume figure
  table platform precinct phase version episode season exhibit no nos nr number numbers apartment apt suite p pp art sec para annex appendix
  protocol clip slide verse question item docket order form windows level grade class year day week round game match division brigade regiment
  district block sector psalm size age`);
/** The same, in capitals only: in small letters they may stand before a count. */
const NUMBERED_NAMES = set(`
  group act line bus count type unit camp area zone terminal hall part category title case station school stage pier tower war super
  formula catch big g block corps amendment`);
const STREETS = set(
  'street st avenue ave road rd lane drive boulevard blvd square court place terrace highway crescent parkway plaza',
);
const CALLS = set('call calls called phone telephone tel dial dialed dialled fax hotline mobile text');
const BEFORE_YEARS = set(`
  in since by of until till from during the early late mid year and before after between through this his her its their for summer spring
  winter autumn fall fiscal circa around back to election elections ended ending`);
const SPELLS: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['month', 1 / 12],
  ['week', 7 / 365.25],
  ['day', 1 / 365.25],
]);
const OLDEST = 120;

/** `isHedged`: something like "at least" stands before it. `counts`: a noun stands behind it that it may count. */
export function labelOf(
  tokens: readonly Token[],
  number: NumberRead,
  { isHedged, counts }: { readonly isHedged: boolean; readonly counts: boolean },
): Label | null {
  const { from, next, low, high } = number;
  const is = (kind: Label['kind'], end = next, value = { low, high }): Label => ({ kind, ...value, next: end });
  const joined = joinedLabel(tokens, number);
  if (joined) return joined;
  const age = ageOf(tokens, number, counts);
  if (age) return age;
  if (isTime(tokens, number) || isDate(tokens, number) || isNumbered(tokens, number)) return is('other');
  if (!isHedged && isYear(tokens[from]!, tokens[from - 1], number, counts)) return is('other', pastYears(tokens, next));
  if (CALLS.has(tokens[from - 1]?.lower ?? '') && number.isDigits && !counts) return is('other');
  return isAddress(tokens, next) && number.isDigits ? is('other') : null;
}

/** What is written together with letters, marks and other numbers. */
function joinedLabel(tokens: readonly Token[], { from, next, low, high, isDigits }: NumberRead): Label | null {
  const is = (kind: Label['kind'], end: number): Label => ({ kind, low, high, next: end });
  const [token, before, behind] = [tokens[from]!, tokens[from - 1], tokens[next]];
  if (!isDigits) return null;
  if (token.isJoined && before !== undefined) {
    const isName = before.kind === 'word' || /^[@#№§_]$/.test(before.lower);
    const isDialled = before.lower === '+' && pastDigits(tokens, next) > next;
    const earlier = tokens[from - 2];
    const isHyphened =
      isDash(before) && before.isJoined && earlier?.kind === 'word' && !/^(?:to|or|and|then|now)$/.test(earlier.lower);
    if (isName || isDialled || isHyphened) return is('other', pastDigits(tokens, next));
  }
  if (/^0\d/.test(token.lower) && !token.lower.includes('.')) return is('other', pastDigits(tokens, next));
  if (behind?.isJoined && /^[:/]$/.test(behind.lower) && isDigitsJoined(tokens[next + 1])) {
    let end = next;
    while (/^[:/.]$/.test(tokens[end]?.lower ?? '') && tokens[end]!.isJoined && isDigitsJoined(tokens[end + 1]))
      end += 2;
    return is('other', end);
  }
  const hasThree =
    isDash(behind) && isDigitsJoined(tokens[next + 1]) && isDash(tokens[next + 2]) && isDigitsJoined(tokens[next + 3]);
  if (hasThree) return is('other', pastDigits(tokens, next));
  if (behind?.kind !== 'word' || !behind.isJoined || next !== from + 1) return null;
  if (/^(?:st|nd|rd|th)$/.test(behind.lower)) return is('ordinal', next + 1);
  if (/^(?:am|pm|a\.m\.|p\.m\.|hrs)$/.test(behind.lower)) return is('other', next + 1);
  if (behind.lower === 's') return decade(tokens, from, next);
  return /^(?:kg|g|km|kms|m|cm|mm|ft|mph|kph|kmh|lb|lbs|oz|ml|mg|l|gb|mb|tb|kw|mw|gw|kwh|c|f|sec|secs|min|mins|hr|yrs|pct|usd|eur|gbp|rub)$/.test(
    behind.lower,
  )
    ? null
    : is('other', next + 1);
}

/** "the 1990s"; "in his 30s" is an age. */
function decade(tokens: readonly Token[], from: number, next: number): Label {
  const { value } = tokens[from]!;
  const isAge = value < OLDEST && /^(?:his|her|their|my|early|mid|late)$/.test(tokens[from - 1]?.lower ?? '');
  return { kind: isAge ? 'age' : 'other', low: value, high: value + 9, next: next + 1 };
}

function ageOf(
  tokens: readonly Token[],
  { from, next, low, high, isDigits }: NumberRead,
  counts: boolean,
): Label | null {
  const lower = (at: number): string => tokens[at]?.lower ?? '';
  let at = isDash(tokens[next]) ? next + 1 : next;
  const spell = SPELLS.get(lower(at).replace(/s$/, ''));
  if (spell !== undefined) {
    at = isDash(tokens[at + 1]) ? at + 2 : at + 1;
    const isOld = /^olds?$/.test(lower(at));
    const end = isOld ? at + 1 : lower(at) === 'of' && lower(at + 1) === 'age' ? at + 2 : null;
    if (end !== null) return { kind: 'age', low: low * spell, high: high * spell, next: end };
  }
  if (low < 0 || high > OLDEST) return null;
  const is: Label = { kind: 'age', low, high, next };
  const before = /^(?:between|of|under|over)$/.test(lower(from - 1)) ? lower(from - 2) : lower(from - 1);
  const isTurned = /^turn(?:s|ed|ing)?$/.test(before) && !counts;
  if (/^(?:aged|age|ages)$/.test(before) || isTurned) return is;
  if (before === ',' && lower(from - 2) === 'age') return is;
  if (!isDigits || low !== high || !Number.isInteger(low) || low < 1) return null;
  const isNamed = tokens[from - 2]?.kind === 'word' && tokens[from - 2]!.isCapital && !MONTHS.has(lower(from - 2));
  const isApposed = before === ',' && (/^[,.;)]$/.test(lower(next)) || tokens[next] === undefined);
  return isNamed && (isApposed || (before === '(' && lower(next) === ')')) ? is : null;
}

function isTime(tokens: readonly Token[], { from, next, low, high, isVague }: NumberRead): boolean {
  const behind = tokens[next]?.lower ?? '';
  if (/^(?:a\.m\.|p\.m\.|am|pm|o'clock|gmt|utc)$/.test(behind)) return true;
  if (/^[ap]$/.test(behind) && tokens[next + 1]?.lower === '.' && tokens[next + 2]?.lower === 'm') return true;
  const isHour = low === high && low <= 24 && Number.isInteger(low) && !isVague;
  return isHour && tokens[from - 1]?.lower === 'at' && /^(?:on|in|local|sharp|yesterday|today|\.|,)$/.test(behind);
}

function isDate(tokens: readonly Token[], { from, next, low }: NumberRead): boolean {
  const isMonth = (token: Token | undefined): boolean =>
    token !== undefined && token.isCapital && MONTHS.has(token.lower);
  const before = tokens[from - 1]?.lower === '.' ? tokens[from - 2] : tokens[from - 1];
  const isDay = Number.isInteger(low) && low >= 1 && low <= 31;
  return (
    isDay && (isMonth(before) || isMonth(tokens[next]) || (tokens[next]?.lower === 'of' && isMonth(tokens[next + 1])))
  );
}

/** "Section 4", "No. 4", "p. 12", "Article Five". */
function isNumbered(tokens: readonly Token[], { from, low, high }: NumberRead): boolean {
  if (low !== high || low < 0) return false;
  const isDotted = tokens[from - 1]?.lower === '.' && tokens[from - 1]!.isJoined;
  const before = isDotted ? tokens[from - 2] : tokens[from - 1];
  if (before?.kind !== 'word') return false;
  if (/^(?:no|nos)$/.test(before.lower)) return isDotted || before.isCapital;
  if (isDotted) return /^(?:p|pp|art|sec|para|nr|apt|vol|ch|fig)$/.test(before.lower);
  if (NUMBERED_NAMES.has(before.lower)) return before.isCapital;
  const isWord = NUMBERED.has(before.lower);
  return (
    isWord &&
    (before.isCapital ||
      !/^(?:order|form|question|match|game|class|grade|block|size|year|day|week|level|round)$/.test(before.lower))
  );
}

function isYear(
  token: Token,
  before: Token | undefined,
  { low, high, next, from, isDigits }: NumberRead,
  counts: boolean,
): boolean {
  if (!isDigits || !/^\d{4}$/.test(token.lower)) return false;
  if (low !== high) return low >= 1900 && high < 2100 && !counts;
  if (next !== from + 1) return false;
  const word = before?.lower ?? '';
  if (low >= 1900 && low < 2100) return !counts || BEFORE_YEARS.has(word);
  return low >= 1000 && low < 1900 && !counts && /^(?:in|since|until|circa|year|from|by)$/.test(word);
}

/** "2014-15", "2015/16". */
function pastYears(tokens: readonly Token[], next: number): number {
  const isRange = (isDash(tokens[next]) || tokens[next]?.lower === '/') && isDigitsJoined(tokens[next + 1]);
  return isRange ? next + 2 : next;
}

/** "12 Main Street". */
function isAddress(tokens: readonly Token[], next: number): boolean {
  for (let at = next; at < next + 4; at++) {
    const token = tokens[at];
    if (isEnd(token) || token!.kind !== 'word' || !token!.isCapital) return false;
    if (at > next && STREETS.has(token!.lower)) return true;
  }
  return false;
}
