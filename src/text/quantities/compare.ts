// Two quantities -> whether they can both be so.
//
//     equal        58 people killed       58 dead                    the same interval of the same thing
//     compatible   at least 58 killed     72 people were killed      the intervals meet
//     apart        58 people killed       72 people were killed      they do not
//     other        58 people killed       72 people were wounded     not of the same thing: nothing follows
//
// Units are made one (tonnes, pounds; miles, km; °F, °C). People as such, bodies and victims are one class, where the same became of
// them. Whatever is not clearly the same thing is `other`: silence is better than a contradiction that is none.

import { classOf } from './counted.ts';
import type { Interval, Quantity } from './quantity.ts';
import { type Unit, unitNamed } from './units.ts';

export type Comparison = 'equal' | 'compatible' | 'apart' | 'other';

/** Numbers that were turned from one unit into another are rounded: so far apart they still meet. */
const CONVERSION_SLACK = 0.05;
/** What is left of arithmetic. */
const SAME = 1e-9;

export function compareQuantities(a: Quantity, b: Quantity): Comparison {
  if (a.kind !== b.kind || a.kind === 'ordinal' || a.kind === 'other' || a.isMore !== b.isMore) return 'other';
  if (!isSameThing(a, b)) return 'other';
  const [one, two] = [unitNamed(a.head), unitNamed(b.head)];
  const slack = one && two && one !== two ? CONVERSION_SLACK : 0;
  let best: Comparison = 'apart';
  for (const x of readings(a))
    for (const y of readings(b)) {
      const how = compared(inUnit(x, one), inUnit(y, two), slack);
      if (how === 'equal') return 'equal';
      if (how === 'compatible') best = how;
    }
  return best;
}

const readings = (q: Quantity): readonly Interval[] => (q.otherwise ? [q, q.otherwise] : [q]);

function isSameThing(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'count') return isSameNoun(a, b);
  if (a.kind === 'money') return a.head === b.head;
  if (a.kind === 'age') return true;
  if (a.kind === 'share') return a.fate === b.fate && (a.head === '' || b.head === '' || a.head === b.head);
  const [one, two] = [unitNamed(a.head), unitNamed(b.head)];
  return one !== null && two !== null && dimensionOf(one) === dimensionOf(two) && isSameWhole(a, b);
}

/** Degrees alone may be of either scale; then they are compared with none. */
const dimensionOf = ({ dimension, name }: Unit): string => (dimension === 'degrees' ? name : dimension);

function isSameNoun(a: Quantity, b: Quantity): boolean {
  const [one, two] = [classOf(a.head), classOf(b.head)];
  if (one !== two) return false;
  const isAgreed = one === 'person' ? a.fate === b.fate : a.fate === '' || b.fate === '' || a.fate === b.fate;
  return isAgreed && (a.unit === '' || b.unit === '' || !isDivided(modifiers(a), modifiers(b)));
}

const modifiers = ({ unit }: Quantity): readonly string[] => unit.split(/[\s-]+/).slice(0, -1);

/** Both are described, and nothing is in both: "12 Syrian soldiers", "15 Turkish soldiers". */
function isDivided(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
}

/** "of solvent" beside "of rice" is another thing; beside nothing it may be the same. */
function isSameWhole(a: Quantity, b: Quantity): boolean {
  const [one, two] = [wholeWords(a), wholeWords(b)];
  return one.length === 0 || two.length === 0 || one.at(-1) === two.at(-1);
}

function wholeWords({ unit, of }: Quantity): readonly string[] {
  if (of === null) return [];
  const at = unit.indexOf(' of ');
  return at < 0 ? [] : unit.slice(at + 4).split(' ');
}

function inUnit({ low, high }: Interval, unit: Unit | null): Interval {
  if (!unit) return { low, high };
  const turned = (value: number): number => (value + unit.offset) * unit.factor;
  return { low: turned(low), high: turned(high) };
}

function compared(a: Interval, b: Interval, slack: number): Comparison {
  const reach = (x: number, y: number, part: number): number =>
    Number.isFinite(x) && Number.isFinite(y) ? Math.max(Math.abs(x), Math.abs(y)) * part : 0;
  const isSame = (x: number, y: number): boolean => x === y || Math.abs(x - y) <= reach(x, y, SAME);
  if (isSame(a.low, b.low) && isSame(a.high, b.high)) return 'equal';
  const near = slack + SAME;
  const meets = a.low <= b.high + reach(a.low, b.high, near) && b.low <= a.high + reach(b.low, a.high, near);
  return meets ? 'compatible' : 'apart';
}
