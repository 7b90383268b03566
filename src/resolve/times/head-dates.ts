// Dates and clocks as heads of reports write them: in any order, with any mark between, with months in other languages.
//
//     Ministère de la Santé | Bichkek, le 3 mai 2026, 14h05        day 3 May 2026, clock 14:05
//     1342 EST, 05/03/2026                                         5 March, or 3 May; clock 13:42-05:00
//     Posted 3 May, updated 14:05                                  day 3 May; the clock is of another time
//
// In:  a stretch of a line.
// Out: dates in order, each with the clock beside it, where one is, and the span of both.

import type { Span } from '../../nouns/span.ts';
import { matchesOf } from '../../text/matches.ts';
import { type Clock, clocksIn } from './clock-words.ts';
import type { DayRef } from './day-ref.ts';
import { daysIn } from './day-words.ts';

export interface HeadDate extends Span {
  /** More than one where the figures alone do not say which is the month. */
  readonly days: readonly DayRef[];
  readonly clock: Clock | null;
}

/** The names of each month, in languages that heads of reports and public bodies are written in; English stands in day-words.ts. */
const MONTHS: readonly string[] = [
  'janvier|januar|jänner|enero|gennaio|janeiro|januari|ianuarie|ocak|stycznia|января|січня|ιανουαρίου|қаңтар',
  'février|februar|febrero|febbraio|fevereiro|februari|februarie|şubat|lutego|февраля|лютого|φεβρουαρίου',
  'mars|märz|marzo|março|maart|martie|mart|marca|марта|березня|μαρτίου',
  'avril|abril|aprile|aprilie|nisan|kwietnia|апреля|квітня|απριλίου',
  'mai|mayo|maggio|maio|mei|mayıs|maja|мая|травня|μαΐου',
  'juin|juni|junio|giugno|junho|iunie|haziran|czerwca|июня|червня|ιουνίου',
  'juillet|juli|julio|luglio|julho|iulie|temmuz|lipca|июля|липня|ιουλίου',
  'août|agosto|augustus|ağustos|sierpnia|августа|серпня|αυγούστου',
  'septembre|septiembre|settembre|setembro|septembrie|eylül|września|сентября|вересня|σεπτεμβρίου',
  'octobre|oktober|octubre|ottobre|outubro|octombrie|ekim|października|октября|жовтня|οκτωβρίου',
  'noviembre|novembro|noiembrie|kasım|listopada|ноября|листопада|νοεμβρίου|novembre',
  'décembre|dezember|diciembre|dicembre|dezembro|decembrie|aralık|grudnia|декабря|грудня|δεκεμβρίου',
];
const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.split('|').map((name) => [name, i + 1] as const)));
const YEAR = String.raw`(?:19|20)\d\d`;
const ELSEWHERE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<day>\d{1,2})(?:er|º|ª|\.)?\s(?:de\s|di\s)?(?<month>${MONTHS.join('|')})(?:,?\s(?:de\s|del\s)?(?<year>${YEAR}))?(?![\p{L}\p{N}])`,
  'giu',
);
const FIGURES = [
  new RegExp(String.raw`(?<![\p{L}\p{N}/.-])(?<year>${YEAR})[/.-](?<month>\d\d?)[/.-](?<day>\d\d?)(?![\p{N}/])`, 'gu'),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}/.-])(?<day>\d\d?)(?<mark>[/.-])(?<month>\d\d?)\k<mark>(?<year>${YEAR})(?![\p{N}/])`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}/.-])(?<day>\d\d?)-(?<short>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(?<year>${YEAR})(?![\p{N}/])`,
    'giu',
  ),
];
const SHORT = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** 14h05, as French and Portuguese write it; 14:05 in an ISO date. */
const OWN_CLOCKS =
  /(?<![\p{L}\p{N}])(?<h>[01]?\d|2[0-3])h(?<m>[0-5]\d)?(?![\p{L}\p{N}])|(?<=\dT)(?<isoH>[01]\d|2[0-3]):(?<isoM>[0-5]\d)(?::[0-5]\d)?(?<zone>Z|[+-]\d\d:?\d\d)?/gu;
const MARKS = String.raw`[\s,;|·•/()\[\]T–—-]*`;
const AFTER_DAY = new RegExp(
  String.raw`^${MARKS}(?:at|um|kl\.?|à|a\slas|alle|ore|ora|saat|в|о|ca\.?|as\sof)?${MARKS}$`,
  'iu',
);
const BEFORE_DAY = new RegExp(
  String.raw`^${MARKS}(?:local\stime|uhr|hours|hrs|h)?${MARKS}(?:on|of)?\s?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)?\.?${MARKS}$`,
  'iu',
);
const MOST_BETWEEN = 16;

export function headDatesIn(text: string, area: Span): readonly HeadDate[] {
  const days = headDaysIn(text, area);
  const clocks = headClocksIn(text, area).filter(
    (clock) => !days.some((day) => clock.from < day.to && day.from < clock.to),
  );
  const taken = new Set<Clock>();
  return days.map((day) => {
    const gap = (from: number, to: number, marks: RegExp): boolean =>
      to >= from && to - from <= MOST_BETWEEN && marks.test(text.slice(from, to));
    const clock =
      clocks.find((one) => !taken.has(one) && gap(day.to, one.from, AFTER_DAY)) ??
      clocks.find((one) => !taken.has(one) && gap(one.to, day.from, BEFORE_DAY)) ??
      null;
    if (clock) taken.add(clock);
    return {
      days: day.days,
      clock,
      from: Math.min(day.from, clock?.from ?? day.from),
      to: Math.max(day.to, clock?.to ?? day.to),
    };
  });
}

/** Clocks of a head say the whole hour: "12:30" is half an hour past noon. */
export function headClocksIn(text: string, area: Span): readonly Clock[] {
  const own = [...matchesOf(OWN_CLOCKS, text.slice(area.from, area.to))].map(
    ({ index, groups = {}, 0: words }): Clock => {
      const zone = groups['zone'];
      const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):?(\d\d)/.exec(zone ?? '') ?? [];
      const from = area.from + index;
      return {
        from,
        to: from + words.length,
        seconds: Number(groups['h'] ?? groups['isoH']) * 3600 + Number(groups['m'] ?? groups['isoM'] ?? 0) * 60,
        hasSeconds: false,
        isHalf: false,
        zone: zone === undefined ? null : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)),
        isGreenwich: zone === 'Z',
      };
    },
  );
  const all = clocksIn(text, area)
    .filter((clock) => !own.some((one) => one.from < clock.to && clock.from < one.to))
    .map((clock) =>
      clock.isHalf && clock.seconds < 3600 && text.startsWith('12', clock.from)
        ? { ...clock, seconds: clock.seconds + 12 * 3600 }
        : clock,
    );
  return [...own, ...all].sort((a, b) => a.from - b.from);
}

function headDaysIn(text: string, area: Span): readonly (Span & { readonly days: readonly DayRef[] })[] {
  const stretch = text.slice(area.from, area.to);
  const found = daysIn(text, area)
    .filter(({ ref }) => ref.kind === 'date' || ref.kind === 'ordinal')
    .map(({ from, to, ref }): Span & { days: readonly DayRef[] } => ({ from, to, days: [ref] }));
  for (const match of [ELSEWHERE, ...FIGURES].flatMap((pattern) => [...matchesOf(pattern, stretch)])) {
    const from = area.from + match.index;
    const days = daysOf(match.groups ?? {}, /^\d{4}/.test(match[0]));
    const to = from + match[0].length;
    // "18 mars" is not "18 Mar": the longer reading of the same figures stands.
    const inTheWay = found.findIndex((one) => one.from < to && from < one.to);
    if (days.length === 0) continue;
    if (inTheWay < 0) found.push({ from, to, days });
    else if (found[inTheWay]!.to < to) found[inTheWay] = { from, to, days };
  }
  return found.sort((a, b) => a.from - b.from);
}

function daysOf(
  { day, month, short, year }: Readonly<Record<string, string | undefined>>,
  isYearFirst: boolean,
): readonly DayRef[] {
  const ref = (n: number, of: number): DayRef[] =>
    of >= 1 && of <= 12 && n >= 1 && n <= 31
      ? [{ kind: 'date', ...(year !== undefined && { year: Number(year) }), month: of, day: n }]
      : [];
  if (short !== undefined) return ref(Number(day), SHORT.indexOf(short.toLowerCase()) + 1);
  const named = MONTH_OF.get(month!.toLowerCase());
  if (named !== undefined) return ref(Number(day), named);
  const [n, of] = [Number(day), Number(month)];
  if (isYearFirst) return ref(n, of);
  // 05/03/2026 is the fifth of March for most of the world, and the third of May for America.
  return n === of ? ref(n, of) : [...ref(n, of), ...(n <= 12 ? ref(of, n) : [])];
}
