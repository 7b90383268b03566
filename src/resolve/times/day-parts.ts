// What rules of days are made of: names of days and months, numbers, and how a find becomes a reference.

import { builtLater, type Pattern } from './built-later.ts';
import type { DayRef } from './day-ref.ts';
import { NUMBER_WORDS, NUMBERS_IN_WORDS } from './number-words.ts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
export const WEEKDAY = String.raw`(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|Sun|Mon|Tues?|Wed|Thurs?|Fri|Sat`;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const MONTH = String.raw`January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec`;
const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
export const MONTH_OR_CAPS = `(?:(?:${SHORT})\\.(?=\\s\\d)|${MONTH}|${MONTH.toUpperCase()})`;
export const YEAR = String.raw`(?:19|20)\d\d`;
const END = String.raw`(?![\p{L}\p{N}])`;
const BEGIN = String.raw`(?<![\p{L}\p{N}-])`;
const COUNT: Readonly<Record<string, number>> = Object.freeze({
  a: 1,
  an: 1,
  'a couple of': 2,
  'a couple': 2,
  ...NUMBER_WORDS,
});
export const ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|twenty-fifth|twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first'.split(
    '|',
  );
export const COUNTED = String.raw`(?<count>\d{1,3}|${[...NUMBERS_IN_WORDS, 'a couple of', 'a couple', 'an', 'a'].join('|')})`;
/** What a year may be said of: "a 2019 fire", "the crash of 1929". */
export const EVENTS =
  'fire|blaze|attack|blast|bombing|crash|massacre|flood|floods|flooding|quake|earthquake|war|coup|siege|shooting|explosion|spill|leak|strike|storm|hurricane|disaster|collapse|riot|riots|protests|killing|killings|raid|battle|invasion|outbreak|pandemic|epidemic|famine|drought|eruption|derailment|stampede|shipwreck|uprising|revolution|elections?|referendum|ceasefire|offensive';
export const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;

export type Make = (groups: Readonly<Record<string, string | undefined>>) => DayRef | null;
export interface Rule {
  /** Letters that stand in all that it finds; by default from what its pattern names. */
  readonly needs?: RegExp;
  readonly pattern: Pattern;
  readonly make: Make;
}

export const date: Make = ({ year, month, day }) => ({
  kind: 'date',
  ...(year !== undefined && { year: Number(year) }),
  month: monthOf(month!),
  day: Number(/\d+/.exec(day!)![0]),
});
export const inMonth = (month: string, year: string | undefined): DayRef => ({
  kind: 'month',
  month: monthOf(month),
  ...(year !== undefined && { year: Number(year) }),
});
export const pastOf = (n: string, unit: string): DayRef | null => {
  const days = count(n) * { hour: 1 / 24, day: 1, week: 7 }[unit.toLowerCase() as 'hour']!;
  return Number.isNaN(days) || days < 1 ? null : { kind: 'past', days: Math.round(days) };
};
export const countedOf = (n: string, unit: string, way: string): DayRef | null => {
  const many = count(n);
  const sign = /^(?:earlier|before|previously)$/i.test(way) ? -1 : 1;
  const of = unit.toLowerCase() as 'day';
  return Number.isNaN(many) ? null : { kind: 'counted', unit: of, count: sign * many, isRough: of !== 'day' };
};
export const weekday = (written: string): number => WEEKDAYS.indexOf(written.slice(0, 3).toLowerCase());
export const count = (written: string | undefined): number => COUNT[written!.toLowerCase()] ?? Number(written);
export const shift =
  (days: number): Make =>
  () => ({ kind: 'shift', days });

/** Names of days and months need their capital ("may 5 people"); other words may begin a sentence. */
export function re(pattern: string, flags = /January|Sun/.test(pattern) ? 'gu' : 'giu'): Pattern {
  return builtLater(`${BEGIN}(?:${pattern})${END}`, flags);
}

export function monthOf(written: string): number {
  const named = MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1;
  return named > 0 ? named : Number(written);
}
