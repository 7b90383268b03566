// Rules of what is more than one day, or counted from another: "from 3 to 5 March", "the summer of 2014", "two days later".

import {
  count,
  countedOf,
  DAY,
  date,
  inMonth,
  MONTH,
  monthOf,
  pastOf,
  type Rule,
  re,
  weekday,
  YEAR,
} from './day-parts.ts';
import { NUMBERS_IN_WORDS } from './number-words.ts';

const NUMERALS = String.raw`(?<count>\d{1,3}|${[...NUMBERS_IN_WORDS, 'an', 'a', 'several', 'few'].join('|')})`;
const WHOLE_DAY = String.raw`(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)(?:\s(?:morning|afternoon|evening|night))?`;
const TO = String.raw`(?:\s(?:to|and|until|till|through)\s|\s?[-–]\s?)`;
const BETWEEN = String.raw`(?<=\b(?:[Bb]etween|[Ff]rom|[Oo]n)\s(?:the\s)?)`;
const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = Object.freeze({
  'new year’s eve': [12, 31],
  'new year’s day': [1, 1],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
  'valentine’s day': [2, 14],
  'bastille day': [7, 14],
  'may day': [5, 1],
  halloween: [10, 31],
});
const SEASONS: Readonly<Record<string, number>> = Object.freeze({
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
});
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const inYear = (g: Readonly<Record<string, string | undefined>>): { year?: number; shift?: number } =>
  g['year'] !== undefined
    ? { year: Number(g['year']) }
    : { shift: { last: -1, next: 1, this: 0 }[g['which']?.toLowerCase() ?? 'this'] ?? 0 };
const OF_YEAR = String.raw`(?:\s(?:of\s)?(?:(?<year>${YEAR})|(?<which>last|this|next)\syear))`;

export const SPAN_RULES: readonly Rule[] = [
  // From one day or month to another.
  {
    needs:
      /(?:etween|rom|[Oo]n)\s(?:the\s)?(?:\d|[A-Z][a-z]{2,}\s\d)[^.;]{0,24}(?:\s(?:to|and|until|till|through)\s|[-–])/,
    pattern: re(
      String.raw`${BETWEEN}(?<a>${DAY})${TO}(?<b>${DAY})\s(?:of\s)?(?<month>${MONTH})(?:,?\s(?<year>${YEAR}))?`,
    ),
    make: (g) => ({ kind: 'from to', first: date({ ...g, day: g['a'] })!, second: date({ ...g, day: g['b'] })! }),
  },
  {
    needs:
      /(?:etween|rom|[Oo]n)\s(?:the\s)?(?:\d|[A-Z][a-z]{2,}\s\d)[^.;]{0,24}(?:\s(?:to|and|until|till|through)\s|[-–])/,
    pattern: re(
      String.raw`${BETWEEN}(?<month>${MONTH})\s(?<a>${DAY})${TO}(?<b>${DAY})(?:,?\s(?<year>${YEAR}))?(?!\s?[.:]\d|\s[ap]\.?m)`,
    ),
    make: (g) => ({ kind: 'from to', first: date({ ...g, day: g['a'] })!, second: date({ ...g, day: g['b'] })! }),
  },
  {
    needs:
      /(?:etween|rom|[Oo]n)\s(?:the\s)?(?:\d|[A-Z][a-z]{2,}\s\d)[^.;]{0,24}(?:\s(?:to|and|until|till|through)\s|[-–])/,
    pattern: re(
      String.raw`${BETWEEN}(?:(?<d1>${DAY})\s(?<m1>${MONTH})|(?<m2>${MONTH})\s(?<d2>${DAY}))(?:,?\s(?<y1>${YEAR}))?${TO}(?:(?<d3>${DAY})\s(?<m3>${MONTH})|(?<m4>${MONTH})\s(?<d4>${DAY}))(?:,?\s(?<year>${YEAR}))?`,
    ),
    make: (g) => ({
      kind: 'from to',
      first: date({ day: g['d1'] ?? g['d2'], month: g['m1'] ?? g['m2'], year: g['y1'] ?? g['year'] })!,
      second: date({ day: g['d3'] ?? g['d4'], month: g['m3'] ?? g['m4'], year: g['year'] })!,
    }),
  },
  {
    needs: /day(?:\s[a-z]+)?(?:\s(?:to|and|until|till|through)\s|\s?[-–]\s?)[A-Z][a-z]+day/,
    pattern: re(String.raw`${BETWEEN}(?<a>${WHOLE_DAY})${TO}(?<b>${WHOLE_DAY})`),
    make: ({ a, b }) => ({
      kind: 'from to',
      first: { kind: 'weekday', weekday: weekday(a!) },
      second: { kind: 'weekday', weekday: weekday(b!) },
    }),
  },
  {
    needs: /(?:etween|rom|[Ii]n)\s[A-Z][a-z]{2,}(?:\s\d{4})?(?:\s(?:to|and|until|till|through)\s|\s?[-–]\s?)[A-Z]/,
    pattern: re(
      String.raw`(?<=\b(?:[Bb]etween|[Ff]rom|[Ii]n)\s)(?<a>${MONTH})(?:\s(?<y1>${YEAR}))?${TO}(?<b>${MONTH})(?:,?\s(?<year>${YEAR}))?(?!\s\d)`,
    ),
    make: (g) => ({
      kind: 'from to',
      first: inMonth(g['a']!, g['y1'] ?? g['year']),
      second: inMonth(g['b']!, g['year']),
    }),
  },
  // Overnight into a day.
  {
    needs: /vernight|in\sthe\snight/,
    pattern: re(
      String.raw`(?:[Oo]vernight|in\sthe\snight)\s(?:(?:in)?to|from\s(?:the\s)?${WHOLE_DAY}\sto)\s(?<b>${WHOLE_DAY})`,
    ),
    make: ({ b }) => ({
      kind: 'night',
      first: { kind: 'weekday', weekday: weekday(b!) },
      second: { kind: 'weekday', weekday: weekday(b!) },
    }),
  },
  {
    needs: /vernight/,
    pattern: re(String.raw`[Oo]vernight\s(?:on\s)?(?<b>${WHOLE_DAY})`),
    make: ({ b }) => ({ kind: 'weekday', weekday: weekday(b!) }),
  },
  // "that Saturday", "on the Monday".
  {
    needs: /th(?:at|e)\s(?:same\s)?(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)/,
    pattern: re(
      String.raw`(?:[Oo]n\s(?<that>that|the)|that)\s(?:same\s)?(?<name>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)(?:\s(?:morning|afternoon|evening|night))?(?!\s(?:\p{Lu}|the\s\d))`,
    ),
    make: ({ that, name }) => ({ kind: 'weekday of it', weekday: weekday(name!), isAfter: that === 'the' }),
  },
  // A month or a date of last year.
  {
    needs: /(?:last|this|next)\syear/,
    pattern: re(
      String.raw`(?:(?<day>${DAY})\s)?(?<month>${MONTH})(?:\s(?<late>${DAY}))?,?\s(?:of\s)?(?<which>last|this|next)\syear`,
    ),
    make: ({ day, late, month, which }) => ({
      kind: 'in a year',
      shift: { last: -1, this: 0, next: 1 }[which!.toLowerCase()]!,
      month: monthOf(month!),
      ...((day ?? late) !== undefined && { day: Number(/\d+/.exec((day ?? late)!)![0]) }),
    }),
  },
  {
    pattern: re(
      String.raw`(?:${Object.keys(HOLIDAYS).join('|').replaceAll('’', "['’]")})(?:,?\s(?<year>${YEAR}))?`,
      'giu',
    ),
    make: (g) => {
      const [month, day] =
        HOLIDAYS[
          g['0']!.toLowerCase()
            .replace("'", '’')
            .replace(/,?\s\d{4}$/, '')
        ]!;
      return { kind: 'date', ...(g['year'] !== undefined && { year: Number(g['year']) }), month, day };
    },
  },
  // Parts of years.
  {
    needs: /(?:spring|summer|autumn|winter)(?:\sof)?\s\d/i,
    pattern: re(String.raw`(?:(?:the|in)\s)?(?<season>spring|summer|autumn|winter)(?:\sof)?\s(?<year>${YEAR})`),
    make: ({ season, year }) => ({ kind: 'season', season: SEASONS[season!.toLowerCase()]!, year: Number(year) }),
  },
  {
    needs: /(?:last|next|this)\s(?:spring|summer|autumn|fall|winter)/i,
    pattern: re(String.raw`(?<which>last|next|this)\s(?<season>spring|summer|autumn|fall|winter)`),
    make: ({ season, which }) => ({
      kind: 'season',
      season: SEASONS[season!.toLowerCase()]!,
      which: which!.toLowerCase() as 'last',
    }),
  },
  {
    pattern: re(String.raw`the\s(?<word>first|second|third|fourth|last)\squarter(?:${OF_YEAR})`),
    make: (g) => {
      const n = g['word']!.toLowerCase() === 'last' ? 3 : QUARTERS.indexOf(g['word']!.toLowerCase());
      return { kind: 'months', ...inYear(g), from: 3 * n + 1, to: 3 * n + 3 };
    },
  },
  {
    needs: /\shalf\s/i,
    pattern: re(String.raw`the\s(?<word>first|second)\shalf${OF_YEAR}`),
    make: (g) => ({
      kind: 'months',
      ...inYear(g),
      ...(g['word']!.toLowerCase() === 'first' ? { from: 1, to: 6 } : { from: 7, to: 12 }),
    }),
  },
  {
    needs: /(?:arly|ate|id)[\s-](?:19|20)\d/,
    pattern: re(String.raw`(?:[Ee]arly|[Ll]ate|[Mm]id)[\s-](?<year>${YEAR})(?!\s?s)`),
    make: ({ year }) => ({ kind: 'years', from: Number(year), to: Number(year) }),
  },
  {
    needs: /\sof\s/i,
    pattern: re(
      String.raw`(?:the\s)?(?:start|beginning|middle|turn)\sof\s(?:(?<month>${MONTH})(?:,?\s(?<my>${YEAR}))?|(?<year>${YEAR}))`,
    ),
    make: ({ month, my, year }) =>
      month === undefined ? { kind: 'years', from: Number(year), to: Number(year) } : inMonth(month, my),
  },
  {
    needs: /end\sof/i,
    pattern: re(
      String.raw`(?:the\s)?end\sof\s(?:(?<month>${MONTH})(?:,?\s(?<my>${YEAR}))?|(?<year>${YEAR})|(?:(?:the|this)\s)(?<here>year|month|week)|(?<which>last|next)\s(?<unit>year|month|week))`,
    ),
    make: ({ month, my, year, here, which, unit }) => ({
      kind: 'end',
      of:
        month !== undefined
          ? inMonth(month, my)
          : year !== undefined
            ? { kind: 'years', from: Number(year), to: Number(year) }
            : {
                kind: 'span',
                unit: (here ?? unit)!.toLowerCase() as 'week',
                shift: which === undefined ? 0 : which.toLowerCase() === 'last' ? -1 : 1,
                isAbout: false,
              },
    }),
  },
  {
    needs: /end/i,
    pattern: re(String.raw`(?:the\s)?(?:year|month)['’]s\send|year-?end`, 'giu'),
    make: (g) => ({
      kind: 'end',
      of: { kind: 'span', unit: /month/i.test(g['0']!) ? 'month' : 'year', shift: 0, isAbout: false },
    }),
  },
  {
    needs: /mid-/,
    pattern: re(String.raw`mid-(?<month>${MONTH})(?:,?\s(?<year>${YEAR}))?`),
    make: ({ month, year }) => inMonth(month!, year),
  },
  {
    needs: /['’]\d0s/,
    pattern: re(String.raw`(?<=\b(?:the|early|late|mid)\s)['’](?<ten>[2-9])0s`, 'giu'),
    make: ({ ten }) => ({ kind: 'years', from: 1900 + 10 * Number(ten), to: 1909 + 10 * Number(ten) }),
  },
  {
    needs: /(?:19|20)\d\d[-–/]\d\d/,
    pattern: re(String.raw`(?<=\b(?:in|from|during)\s)(?<from>(?:19|20)\d\d)[-–/](?<to>\d\d)`),
    make: ({ from, to }) => {
      const last = Number(from!.slice(0, 2) + to!);
      return last > Number(from) ? { kind: 'years', from: Number(from), to: last } : null;
    },
  },
  // So long until now, or from another day of the text.
  {
    needs: /(?:past|last|previous|preceding)\s\S+\s(?:hour|day|week)/i,
    pattern: re(String.raw`(?:the\s)?(?:past|last|previous|preceding)\s${NUMERALS}\s(?<unit>hour|day|week)s?`),
    make: ({ count: n, unit }) => pastOf(n!, unit!),
  },
  {
    needs: /past\s(?:day|week)/i,
    pattern: re(String.raw`the\spast\s(?<unit>day|week)`),
    make: ({ unit }) => pastOf('one', unit!),
  },
  {
    needs: /(?:day|week|month|year)s?\s(?:earlier|before|previously|later|after)/i,
    pattern: re(
      String.raw`(?:just\s|only\s|about\s|some\s)?${NUMERALS}\s(?<unit>day|week|month|year)s?\s(?<way>earlier|before|previously|later|after|afterwards)(?=$|[.,;:”"’)!?]|\s(?:in|at|on|he|she|they|it|the|a|by|from|and|but|when|to)(?!\p{L}))`,
    ),
    make: ({ count: n, unit, way }) => countedOf(n!, unit!, way!),
  },
  {
    needs: /fortnight/i,
    pattern: re(String.raw`a\sfortnight\s(?<way>earlier|before|later|after)(?=$|[.,;:”"’)]|\s(?:in|at|on)(?!\p{L}))`),
    make: ({ way }) => countedOf('two', 'week', way!),
  },
  {
    needs: /previous|preceding|the\s(?:day|night|evening|morning)\s(?:before|earlier)/i,
    pattern: re(
      String.raw`the\s(?:previous|preceding)\s(?:day|morning|afternoon|evening|night)|the\s(?:day|night|evening|morning)\s(?:before|earlier)(?=$|[.,;:”"’)])`,
    ),
    make: () => ({ kind: 'counted', unit: 'day', count: -1, isRough: false }),
  },
  {
    needs: /previous/i,
    pattern: re(String.raw`the\sprevious\s(?<unit>week|month|year)`),
    make: ({ unit }) => ({ kind: 'span', unit: unit!.toLowerCase() as 'week', shift: -1, isAbout: false }),
  },
  {
    needs: /decade/i,
    pattern: re(String.raw`a\sdecade\sago`),
    make: () => ({ kind: 'span', unit: 'year', shift: -10, isAbout: true }),
  },
  {
    needs: /\sin\s\S+\s(?:day|week|month|year)/i,
    pattern: re(
      String.raw`(?<=\b(?:will|would|shall|opens?|due|expected|ready|back|again|meet|vote|decide|answer|resume|return|reopen)\s(?:\p{L}+\s){0,4})in\s${NUMERALS}\s(?<unit>day|week|month|year)s?['’]?(?:\stime)?`,
    ),
    make: ({ count: n, unit }) =>
      unit!.toLowerCase() === 'day'
        ? { kind: 'shift', days: count(n) }
        : { kind: 'span', unit: unit!.toLowerCase() as 'week', shift: count(n), isAbout: true },
  },
];
