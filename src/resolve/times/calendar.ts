// Days as numbers, and EDTF written from them. Pure arithmetic on the Gregorian calendar: no clock and no locale is read.
//
// EDTF here is the part that gold/GUIDELINES.md §12 names: 2026-03-18, 2026-03, 2026, T02:21 with seconds or a zone, `~` after
// it, `a/b`, `../b`, `a/..`, XX for what is not given.

/** Days since 1 January 1970. */
export type Day = number;

const DAY_MS = 86_400_000;

/** Undefined where the calendar has no such day: 30 February. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const at = Date.UTC(2000, month - 1, day);
  const date = new Date(at);
  date.setUTCFullYear(year, month - 1, day);
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? Math.floor(date.getTime() / DAY_MS) : undefined;
}

export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The day of an EDTF that begins with a whole date; for a month or a year its first day; undefined for anything else. */
export function dayOfEdtf(edtf: string): Day | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T~?])/.exec(edtf) ?? [];
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}

export function writtenDay(day: Day): string {
  const { year, month, day: n } = partsOf(day);
  return `${writtenMonth(year, month)}-${two(n)}`;
}

export function writtenMonth(year: number, month: number): string {
  return `${writtenYear(year)}-${two(month)}`;
}

export function writtenYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** Seconds of a day, 0 to 86399, with seconds where they were said. */
export function writtenClock(seconds: number, withSeconds: boolean): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `T${two(hours)}:${two(minutes)}${withSeconds ? `:${two(seconds % 60)}` : ''}`;
}

/** `Z`, or hours and minutes before or after Greenwich. */
export function writtenZone(minutes: number, isGreenwich = false): string {
  if (isGreenwich && minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
