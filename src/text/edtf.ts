// Whether words are a date in EDTF (ISO 8601-2, levels 0 to 2), so that what a person writes is one before it is kept for ever.
//
//     2031   2031-03   2031-03-05   2031-03-05T09   2031-03-05T09:30+02:00   203X   2031-XX   2031-21 (spring)   Y170000
//     2031-03-05?   2031~   2031-03/2031-04   ../2031   2031/..   [2031-03-05,2031-03-06]   {2031,2033..2035}

const QUALIFIER = '[?~%]?';
const YEAR = `${QUALIFIER}(?:-?[0-9X]{4}(?:S[1-9]\\d*)?|Y-?[1-9]\\d*(?:E\\d{1,3})?(?:S[1-9]\\d*)?)${QUALIFIER}`;
const DATE = new RegExp(
  `^(${YEAR})(?:-${QUALIFIER}([0-9X]{2})${QUALIFIER}(?:-${QUALIFIER}([0-9X]{2})${QUALIFIER})?)?(?:T([^?~%]+)${QUALIFIER})?$`,
);
const TIME = /^(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?)?(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?$/;

/** Longer than any that means something. */
const LONGEST = 100;

export function isEdtf(written: string): boolean {
  if (written.length > LONGEST) return false;
  const some = /^(?:\[(.+)\]|\{(.+)\})$/.exec(written);
  if (some) return (some[1] ?? some[2])!.split(',').every(isDateOrRange);
  const ends = written.split('/');
  if (ends.length === 1) return isDate(written);
  const isEnd = (end: string): boolean => end === '..' || end === '' || isDate(end);
  return ends.length === 2 && ends.every(isEnd) && ends.some(isDate);
}

/** In a set dates may run from one to another, or be open. */
function isDateOrRange(written: string): boolean {
  const ends = written.split('..');
  if (ends.length === 1) return isDate(written);
  return ends.length === 2 && ends.every((end) => end === '' || isDate(end)) && ends.some(isDate);
}

function isDate(written: string): boolean {
  const [whole, year, month, day, time] = DATE.exec(written) ?? [];
  if (whole === undefined) return false;
  if (month === undefined) return time === undefined;
  // From 21 on they are seasons, quarters and parts of years.
  if (day === undefined)
    return time === undefined && (fits(month, 1, 12) || (Number(month) >= 21 && Number(month) <= 41));
  return fits(month, 1, 12) && fits(day, 1, lastDay(year!, month)) && (time === undefined || TIME.test(time));
}

/** Whether some number between the two is written so; `X` is any digit. */
function fits(digits: string, from: number, to: number): boolean {
  const pattern = new RegExp(`^${digits.replaceAll('X', '\\d')}$`);
  for (let n = from; n <= to; n++) if (pattern.test(String(n).padStart(2, '0'))) return true;
  return false;
}

function lastDay(year: string, month: string): number {
  if (!/^\d\d$/.test(month)) return 31;
  const digits = year.replace(/[?~%]/g, '');
  // A year that is not known may be a leap year.
  const known = /^\d{4}$/.test(digits) ? Number(digits) : 2000;
  const end = new Date(Date.UTC(2000, Number(month), 0));
  end.setUTCFullYear(known, Number(month), 0);
  return end.getUTCDate();
}
