// Which days words mean: references against a publication date.
//
//     published Thursday 19 March      "on Wednesday"  → 18 March, or, of what is to come, 25 March
//                                      "on 2 March"    → the nearest 2 March, rather past than to come
//
// In:  a reference, what it is resolved against, and whether the sentence speaks of what is to come.
// Out: the days it may mean, best first, each as EDTF. Empty where the calendar has none ("30 February").

import { type Day, dayOf, partsOf, weekdayOf, writtenDay, writtenMonth, writtenYear } from './calendar.ts';
import type { DayRef } from './day-ref.ts';

/** Days from first to last, and how they are written. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
  readonly edtf: string;
}

export interface Against {
  readonly published: Day;
  /** The day of the event that the report is about, where it says. */
  readonly event: Days | null;
  /** The sentence speaks of what is to come. */
  readonly isToCome: boolean;
  /** The day that was named just before, where one was. */
  readonly spokenOf?: Days | null;
}

const WEEK = 7;
/** A date without a year that lies further ahead than this was last year's. */
const MOST_AHEAD = 120;

export function resolveDay(ref: DayRef, against: Against): readonly Days[] {
  const { published, event, isToCome } = against;
  switch (ref.kind) {
    case 'date': {
      if (ref.year !== undefined) return oneDay(dayOf(ref.year, ref.month, ref.day));
      return nearestYear(published, (year) => oneDay(dayOf(year, ref.month, ref.day)));
    }
    case 'month': {
      if (ref.year !== undefined) return oneMonth(ref.year, ref.month);
      const [ahead, behind] = beside(published, (year) => oneMonth(year, ref.month));
      const isNearerAhead = ahead.first - published < published - behind.last;
      const isAhead = ref.which === 'next' || (ref.which !== 'last' && (isToCome || isNearerAhead));
      return isAhead ? [ahead, behind] : [behind, ahead];
    }
    case 'years': {
      const [from, to] = [writtenYear(ref.from), writtenYear(ref.to)];
      const [first, last] = [dayOf(ref.from, 1, 1)!, dayOf(ref.to, 12, 31)!];
      return [{ first, last, edtf: from === to ? from : `${from}/${to}` }];
    }
    case 'weekday': {
      const back = (weekdayOf(published) - ref.weekday + WEEK) % WEEK;
      // "last Tuesday", written on a Tuesday, was a week ago; "on Tuesday" is today.
      const behind = oneDay(published - (ref.which === 'last' && back === 0 ? WEEK : back));
      const ahead = oneDay(published + (WEEK - back));
      const isAhead = ref.which === 'next' || (isToCome && ref.which !== 'last');
      // On its own day a weekday of what is to come is today.
      if (isAhead && back === 0 && ref.which !== 'next') return [...oneDay(published), ...ahead];
      return isAhead ? [...ahead, ...behind] : [...behind, ...(ref.which === 'last' ? [] : ahead)];
    }
    case 'shift':
      return oneDay(published + ref.days);
    case 'span':
      return [spanOf(ref, published)];
    case 'weekend': {
      // The last that has begun; of what is to come the next.
      const back = (weekdayOf(published) - 6 + WEEK) % WEEK;
      const saturday = published - back + (ref.shift > 0 || isToCome ? WEEK : 0);
      return [{ first: saturday, last: saturday + 1, edtf: `${writtenDay(saturday)}/${writtenDay(saturday + 1)}` }];
    }
    case 'ordinal': {
      const { year, month } = partsOf(published);
      const here = oneDay(dayOf(year, month, ref.day));
      const before = oneDay(month === 1 ? dayOf(year - 1, 12, ref.day) : dayOf(year, month - 1, ref.day));
      const after = oneDay(month === 12 ? dayOf(year + 1, 1, ref.day) : dayOf(year, month + 1, ref.day));
      const past = [...here, ...before].filter(({ first }) => first <= published);
      const coming = [...here, ...after].filter(({ first }) => first > published);
      return isToCome ? [...coming, ...past].slice(0, 2) : [...past, ...coming].slice(0, 2);
    }
    case 'night': {
      const [second] = resolveDay(ref.second, against);
      if (!second) return [];
      const first = second.first - 1;
      return [{ first, last: second.first, edtf: `${writtenDay(first)}/${writtenDay(second.first)}` }];
    }
    case 'last night':
    case 'in the night':
      return [{ first: published - 1, last: published, edtf: `${writtenDay(published - 1)}/${writtenDay(published)}` }];
    case 'from to': {
      const [second] = resolveDay(ref.second, against);
      const [first] = second ? resolveDay(ref.first, { ...against, published: second.last, isToCome: false }) : [];
      if (!first || !second || first.first > second.last) return [];
      return [{ first: first.first, last: second.last, edtf: `${first.edtf}/${second.edtf}` }];
    }
    case 'past': {
      const first = published - ref.days;
      return [{ first, last: published, edtf: `${writtenDay(first)}/${writtenDay(published)}` }];
    }
    case 'months': {
      const year = ref.year ?? partsOf(published).year + (ref.shift ?? 0);
      const [[first], [last]] = [oneMonth(year, ref.from), oneMonth(year, ref.to)];
      return [{ first: first.first, last: last.last, edtf: `${first.edtf}/${last.edtf}` }];
    }
    case 'season': {
      const { year: now } = partsOf(published);
      const months = SEASON_MONTHS[ref.season]!;
      const begins = (year: number): Day => oneMonth(year, months)[0].first;
      // The last that is over, or the next that has not begun.
      const year =
        ref.year ??
        (ref.which === 'last'
          ? begins(now) + 92 > published
            ? now - 1
            : now
          : ref.which === 'next' && begins(now) <= published
            ? now + 1
            : now);
      const first = begins(year);
      return [{ first, last: first + 91, edtf: `${writtenYear(year)}-${ref.season}` }];
    }
    case 'end': {
      const [whole] = resolveDay(ref.of, against);
      return whole ? [{ first: whole.first, last: whole.last, edtf: whole.edtf }] : [];
    }
    case 'in a year': {
      const year = partsOf(published).year + ref.shift;
      return ref.day === undefined ? oneMonth(year, ref.month) : oneDay(dayOf(year, ref.month, ref.day));
    }
    case 'counted': {
      const base = against.spokenOf ?? event ?? { first: published, last: published };
      const from = ref.count < 0 ? base.first : base.last;
      if (ref.unit === 'day') return oneDay(from + ref.count);
      const { year, month, day } = partsOf(from);
      if (ref.unit === 'year') return oneYear(year + ref.count);
      const to = ref.unit === 'week' ? from + 7 * ref.count : dayOf(year, month + ref.count, day);
      return oneDay(to).map((one) => ({ ...one, edtf: `${one.edtf}~` }));
    }
    case 'weekday of it': {
      const base = against.spokenOf ?? event;
      if (!base) return resolveDay({ kind: 'weekday', weekday: ref.weekday }, against);
      const ahead = (ref.weekday - weekdayOf(base.last) + WEEK) % WEEK;
      const day = ref.isAfter || ahead <= 3 ? base.last + ahead : base.last + ahead - WEEK;
      return oneDay(day);
    }
    case 'that':
      if (!event) return [];
      if (!ref.isNight) return oneDay(event.last + ref.shift);
      const second = event.first === event.last ? event.first + 1 : event.last;
      return [{ first: event.first, last: second, edtf: `${writtenDay(event.first)}/${writtenDay(second)}` }];
  }
}

/** The first month of each season, in the north; in the south its months are others, and EDTF leaves that open. */
const SEASON_MONTHS: Readonly<Record<number, number>> = Object.freeze({ 21: 3, 22: 6, 23: 9, 24: 12 });

function oneYear(year: number): readonly Days[] {
  const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  return first === undefined || last === undefined ? [] : [{ first, last, edtf: `${writtenYear(year)}~` }];
}

export function oneDay(day: Day | undefined): readonly Days[] {
  return day === undefined || day < MIN_DAY || day > MAX_DAY ? [] : [{ first: day, last: day, edtf: writtenDay(day) }];
}

/** EDTF writes years with four digits. */
const MIN_DAY = dayOf(1, 1, 1)!;
const MAX_DAY = dayOf(9999, 12, 31)!;

function oneMonth(year: number, month: number): readonly [Days] {
  const first = dayOf(year, month, 1)!;
  const next = month === 12 ? dayOf(year + 1, 1, 1)! : dayOf(year, month + 1, 1)!;
  return [{ first, last: next - 1, edtf: writtenMonth(year, month) }];
}

/** The same of the years around: the last that has begun by then, and the next. */
function beside(published: Day, of: (year: number) => readonly [Days]): readonly [ahead: Days, behind: Days] {
  const { year } = partsOf(published);
  const [here] = of(year);
  return here.first <= published ? [of(year + 1)[0], here] : [here, of(year - 1)[0]];
}

function nearestYear(published: Day, of: (year: number) => readonly Days[]): readonly Days[] {
  const { year } = partsOf(published);
  const all = [year - 1, year, year + 1].flatMap(of).filter(({ first }) => first - published <= MOST_AHEAD);
  return all.sort((a, b) => Math.abs(a.first - published) - Math.abs(b.first - published)).slice(0, 1);
}

function spanOf({ unit, shift, isAbout }: Extract<DayRef, { kind: 'span' }>, published: Day): Days {
  const about = isAbout ? '~' : '';
  const { year, month } = partsOf(published);
  if (unit === 'year') {
    const [first, last] = [dayOf(year + shift, 1, 1)!, dayOf(year + shift, 12, 31)!];
    return { first, last, edtf: writtenYear(year + shift) + about };
  }
  if (unit === 'month') {
    const index = year * 12 + month - 1 + shift;
    const [days] = oneMonth(Math.floor(index / 12), (index % 12) + 1);
    return { ...days, edtf: days.edtf + about };
  }
  const monday = published - ((weekdayOf(published) + 6) % WEEK) + shift * WEEK;
  return { first: monday, last: monday + 6, edtf: `${writtenDay(monday)}/${writtenDay(monday + 6)}${about}` };
}
