// Dates as written, to EDTF (ISO 8601-2), as precise as they were written and no more.
//
//     2017-04-04T07:58:00.000+0200   2017-04-04T07:58:00+02:00
//     Tue, 04 Apr 2017 07:58:00 GMT  2017-04-04T07:58:00Z
//     4 April 2017, 7.58am EDT       2017-04-04              the zone is not a number, so the time is left in `written`
//     04/05/2017                     undefined               April or May: nobody knows
//
// A date that the calendar does not have (31 February) is undefined too.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T\s]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?)?$/i;
const MAIL = /^(?:[a-z]{3},\s*)?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (Z|UT|GMT|UTC|[+-]\d{4})$/i;
const DAY_FIRST = new RegExp(`^(?:[a-z]+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})(?=$|\\D)`, 'i');
const MONTH_FIRST = new RegExp(`^(?:[a-z]+,?\\s+)?${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?=$|\\D)`, 'i');

/** Longer than any date that this reads. */
const MAX_WRITTEN = 100;

export function edtfOf(written: string): string | undefined {
  const text = written.trim();
  if (text.length > MAX_WRITTEN) return undefined;
  const iso = text.match(ISO);
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return join(year!, month, day, timeOf(hour, minute, second, zone));
  }
  const mail = text.match(MAIL);
  if (mail) {
    const [, day, month, year, hour, minute, second, zone] = mail;
    return join(year!, monthOf(month!), day!.padStart(2, '0'), timeOf(hour, minute, second, zone));
  }
  const dayFirst = text.match(DAY_FIRST);
  if (dayFirst) return join(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!.padStart(2, '0'), '');
  const monthFirst = text.match(MONTH_FIRST);
  if (monthFirst) return join(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!.padStart(2, '0'), '');
  return undefined;
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}

/** Undefined for a time that no clock shows. */
function timeOf(hour?: string, minute?: string, second?: string, zone?: string): string | undefined {
  if (hour === undefined || minute === undefined) return '';
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  const offset = zone === undefined ? '' : /^[+-]/.test(zone) ? offsetOf(zone) : 'Z';
  return `T${hour}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
}

function offsetOf(zone: string): string {
  return `${zone.slice(0, 3)}:${zone.length > 3 ? zone.slice(-2) : '00'}`;
}

function join(year: string, month?: string, day?: string, time?: string): string | undefined {
  if (time === undefined) return undefined;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${month}`;
  const last = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > last) return undefined;
  return `${year}-${month}-${day}${time}`;
}
