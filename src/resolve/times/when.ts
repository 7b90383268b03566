// An expression of time -> EDTF.
//
// In:  an expression, and what the report knows: its publication, the day of its event, the clocks that it shows.
// Out: readings, best first; empty where the words name no real time.
//
// A clock without a day is one of the day of its sentence, of the event, or of the publication. A clock without its half of the
// day ("two") is the half that lies nearer to the other clocks of the report, before the post where what is told is past.

import type { Span } from '../../nouns/span.ts';
import { type Day, writtenClock, writtenDay, writtenZone } from './calendar.ts';
import type { Clock } from './clock-words.ts';
import type { Expression, Loose } from './expressions.ts';
import { type Against, type Days, oneDay, resolveDay } from './resolve-day.ts';

export interface Known extends Against {
  /** Day that a clock without one is of. */
  readonly clockDay: Days;
  /** Seconds of clocks that say their half of the day. */
  readonly clocks: readonly number[];
  /** Seconds of the post or publication, where said. */
  readonly postSeconds: number | null;
}

const HALF_DAY = 12 * 3600;
const DAY_SECONDS = 24 * 3600;

export function writtenWhen(expression: Expression, known: Known): readonly string[] {
  const { day, clock } = expression;
  const days = day === null ? [known.clockDay] : resolveDay(day, known);
  if (day !== null && days.length === 0 && clock === null) return [];
  const moments = (days.length > 0 ? days : [known.clockDay]).map((one) =>
    clock === null ? momentOfDay(one, expression) : momentOfClock(one, expression, known),
  );
  // "since Sunday" may say when it began, rather than all the time since.
  if (expression.bound === 'from') moments.push(moments[0]!.replace(/\/\.\.$/, ''));
  return [...new Set(moments)];
}

function momentOfDay(days: Days, { bound, isBefore, isAbout }: Expression): string {
  if (bound === 'to') {
    const last = isBefore ? days.first - 1 : days.last;
    const isMonth = !days.edtf.includes('/') && days.edtf.length < 10;
    return `../${isMonth && !isBefore ? days.edtf : writtenDay(last)}`;
  }
  const about = isAbout && !days.edtf.endsWith('~') ? '~' : '';
  if (bound === 'from') return `${days.edtf.split('/')[0]}/..`;
  return days.edtf.includes('/') ? days.edtf : days.edtf + about;
}

function momentOfClock(days: Days, { clock, secondClock, bound, isAbout }: Expression, known: Known): string {
  const about = isAbout ? '~' : '';
  const first = clockOn(days, clock!, known);
  if (secondClock !== null) {
    const zone = clock!.zone ?? secondClock.zone;
    const isGreenwich = clock!.isGreenwich || secondClock.isGreenwich;
    const [a, b] = [clock!, secondClock].map((one) => clockOn(days, { ...one, zone, isGreenwich }, known)) as [
      string,
      string,
    ];
    if (a <= b) return `${a}/${b}`;
  }
  if (bound === 'to') return `../${first}`;
  return bound === 'from' ? `${first}/..` : first + about;
}

function clockOn(days: Days, clock: Clock, known: Known): string {
  const seconds = clock.isHalf ? halfOf(clock.seconds, days, known) : clock.seconds;
  // Of a night, the hours after midnight are of its second day.
  const day: Day = days.first === days.last || seconds >= HALF_DAY ? days.first : days.last;
  const zone = clock.zone === null ? '' : writtenZone(clock.zone, clock.isGreenwich);
  return writtenDay(day) + writtenClock(seconds, clock.hasSeconds) + zone;
}

/** Hours of a night, seconds from midnight: from eight in the evening to eight in the morning. */
const NIGHT = { from: 20 * 3600, to: 8 * 3600 };

function halfOf(seconds: number, days: Days, { clocks, postSeconds, published, isToCome }: Known): number {
  const both = [seconds, (seconds + HALF_DAY) % DAY_SECONDS];
  if (days.first !== days.last) {
    const inTheNight = both.find((one) => one >= NIGHT.from || one < NIGHT.to);
    if (inTheNight !== undefined) return inTheNight;
  }
  if (postSeconds !== null && days.first === published) {
    const fits = both.filter((one) => (isToCome ? one >= postSeconds : one <= postSeconds));
    if (fits.length === 1) return fits[0]!;
    if (isToCome && fits.length === 2) return Math.min(...fits);
  }
  if (clocks.length === 0) return both[0]!;
  const far = (one: number): number => Math.min(...clocks.map((other) => Math.abs(other - one)));
  return far(both[1]!) < far(both[0]!) ? both[1]! : both[0]!;
}

/** "before dawn" is of the day; "within the month" ends about a month from now. */
export function writtenLoose({ what, days = 0 }: Loose, known: Known): string | null {
  const { published, event } = known;
  if (what === 'term')
    return known.isToCome ? (oneDay(published + days).map(({ edtf }) => `../${edtf}~`)[0] ?? null) : null;
  if (what === 'further notice') return `${writtenDay(published)}/..`;
  const [day] = oneDay(published + { week: 7, month: 31, year: 365, dawn: 0, 'before dawn': 0 }[what]);
  if (!day) return null;
  if (what === 'dawn' || what === 'before dawn')
    return known.isToCome ? `${writtenDay(published + 1)}~` : writtenDay(event?.last ?? published);
  return `../${day.edtf}~`;
}

/** Which of several an offset is nearest to, going back. */
export function lastBefore<T extends Span>(all: readonly T[], offset: number): T | undefined {
  let best: T | undefined;
  for (const one of all) {
    if (one.from >= offset) break;
    best = one;
  }
  return best;
}
