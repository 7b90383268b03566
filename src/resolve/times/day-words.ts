// Days as written: "Wednesday", "18 March", "yesterday", "the night of 17 to 18 March", "last week", "the 1990s".
//
// In:  a stretch of a text.
// Out: references in order, each with its exact span; nothing is resolved yet (resolve-day.ts does, against a publication date).

import type { Span } from '../../nouns/span.ts';
import { matchesOf } from '../../text/matches.ts';
import {
  COUNTED,
  count,
  DAY,
  date,
  EVENTS,
  MONTH,
  MONTH_OR_CAPS,
  monthOf,
  ORDINALS,
  type Rule,
  re,
  shift,
  WEEKDAY,
  weekday,
  YEAR,
} from './day-parts.ts';
import type { DayRef } from './day-ref.ts';
import { SPAN_RULES } from './day-spans.ts';

export interface DayWords extends Span {
  readonly ref: DayRef;
}

const RULES: readonly Rule[] = [
  ...SPAN_RULES,
  // The night of 17 to 18 March, of Tuesday to Wednesday.
  {
    pattern: re(
      String.raw`night\s(?:of|from)\s(?<first>${DAY})(?:\s(?:to|and)\s|[-–/])(?<day>${DAY})\s(?<month>${MONTH_OR_CAPS})(?:\s(?<year>${YEAR}))?`,
    ),
    make: (g) => ({ kind: 'night', first: date({ ...g, day: g['first'] })!, second: date(g)! }),
  },
  {
    pattern: re(String.raw`night\s(?:of|from)\s(?<a>${WEEKDAY})(?:\s(?:to|and)\s|[-–/])(?<b>${WEEKDAY})`),
    make: ({ a, b }) => ({
      kind: 'night',
      first: { kind: 'weekday', weekday: weekday(a!) },
      second: { kind: 'weekday', weekday: weekday(b!) },
    }),
  },
  // Whole dates, with or without the day of the week and the year.
  {
    pattern: re(
      String.raw`(?:(?:${WEEKDAY}),?\s(?:the\s)?)?(?<day>${DAY})\s(?:of\s)?(?<month>${MONTH_OR_CAPS})(?:,?\s(?<year>${YEAR}))?`,
    ),
    make: date,
  },
  {
    pattern: re(String.raw`(?:(?:${WEEKDAY}),?\s)?(?<month>${MONTH_OR_CAPS})\s(?<day>${DAY})(?:,?\s(?<year>${YEAR}))?`),
    make: date,
  },
  { pattern: re(String.raw`(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\d)`), make: date },
  { pattern: re(String.raw`(?<day>1[3-9]|2\d|3[01])/(?<month>0?[1-9]|1[0-2])/(?<year>${YEAR})`), make: date },
  {
    pattern: re(
      String.raw`(?<=\b(?:on|since|until|by|from)\s)(?<name>Sun|Mon|Tues?|Wed|Thurs?|Fri|Sat)\.?(?=$|[.,;”"’)]|\s\p{Ll})`,
    ),
    make: ({ name }) => ({ kind: 'weekday', weekday: weekday(name!) }),
  },
  { pattern: re(String.raw`(?<day>[0-3]?\d)\.(?<month>0?[1-9]|1[0-2])\.(?<year>${YEAR})`), make: date },
  {
    pattern: re(String.raw`(?:${WEEKDAY})\sthe\s(?<day>\d{1,2})(?:st|nd|rd|th)`),
    make: ({ day }) => ({ kind: 'ordinal', day: Number(day) }),
  },
  {
    pattern: re(
      String.raw`(?:on\s)?the\s(?<word>${ORDINALS.slice(3).join('|')})(?=$|[.,;:?!”"’)\]]|\s(?:at|in|and|by|before|after|sixteen)(?!\p{L}))`,
    ),
    make: ({ word }) => ({ kind: 'ordinal', day: ORDINALS.indexOf(word!.toLowerCase()) + 1 }),
  },
  {
    pattern: re(String.raw`(?<=\bon\s)the\s(?<day>\d{1,2})(?:st|nd|rd|th)(?!\s\p{L}*day|\s\p{Lu})`),
    make: ({ day }) => ({ kind: 'ordinal', day: Number(day) }),
  },
  // Days of the week.
  {
    pattern: re(
      String.raw`(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his(?:\spast|\scoming)?|coming|past)\s)?(?<!Black\s|Good\s|Easter\s|Palm\s|Ash\s|Bloody\s)(?<name>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)(?:['’]s)?(?:\s(?:morning|afternoon|evening|night))?(?!\s(?:Times|Mosque|Post|Telegraph|Mirror|Mail|Herald|Club|Market|Prayers?|League|Sun|Star|Tribune|Agreement)(?!\p{L}))`,
    ),
    make: ({ which, name }) => ({
      kind: 'weekday',
      weekday: weekday(name!),
      ...(which !== undefined && {
        which: /coming/i.test(which) ? 'next' : /past/i.test(which) ? 'last' : (which.toLowerCase() as 'last'),
      }),
    }),
  },
  // Days counted from the publication.
  { pattern: re(String.raw`the\sday\sbefore\syesterday`), make: shift(-2) },
  { pattern: re(String.raw`yesterday(?:['’]s)?(?:\s(?:morning|afternoon|evening|night))?`), make: shift(-1) },
  {
    pattern: re(
      String.raw`today(?:['’]s)?|tonight(?:['’]s)?|this\s(?:morning|afternoon|evening)(?:['’]s)?|earlier\stoday`,
    ),
    make: shift(0),
  },
  { pattern: re(String.raw`tomorrow(?:['’]s)?(?:\s(?:morning|afternoon|evening|night))?`), make: shift(1) },
  { pattern: re(String.raw`last\snight(?:['’]s)?`), make: () => ({ kind: 'last night' }) },
  { pattern: re(String.raw`overnight|(?:in|during)\sthe\snight(?!\sof)`), make: () => ({ kind: 'in the night' }) },
  {
    pattern: re(String.raw`${COUNTED}\sdays?\sago`),
    make: ({ count: n }) => ({ kind: 'shift', days: -count(n) }),
  },
  {
    pattern: re(String.raw`(?<count>\d{1,3})\shours\sago`),
    make: ({ count: n }) => ({ kind: 'shift', days: -Math.round(Number(n) / 24) }),
  },
  {
    pattern: re(String.raw`${COUNTED}\s(?<unit>week|month|year)s?\sago`),
    make: ({ count: n, unit }) => ({ kind: 'span', unit: unit as 'week', shift: -count(n), isAbout: true }),
  },
  {
    pattern: re(String.raw`(?<which>last|next|this)\s(?<unit>week|month|year)(?:['’]s)?`),
    make: ({ which, unit }) => ({
      kind: 'span',
      unit: unit!.toLowerCase() as 'week',
      shift: { last: -1, next: 1, this: 0 }[which!.toLowerCase()]!,
      isAbout: false,
    }),
  },
  {
    pattern: re(
      String.raw`(?:(?:this\s)?(?<which>last|past|next|this|coming|previous)\s|over\sthe\s|at\sthe\s)weekend(?:['’]s)?`,
    ),
    make: ({ which }) => ({ kind: 'weekend', shift: /next|coming/i.test(which ?? '') ? 1 : 0 }),
  },
  {
    pattern: re(String.raw`the\sweek\sbefore(?=$|[.,;:”"’)])`),
    make: () => ({ kind: 'span', unit: 'week', shift: -1, isAbout: true }),
  },
  {
    pattern: re(
      String.raw`(?:on\s)?that\s(?:same\s)?(?:day|morning|afternoon|evening)|(?:on|at)\sthe\s(?:same\s)?day(?=$|[,.])|before\sthe\ssun\swas\sup|(?:on\s)?the\sfirst\s(?:day|evening)`,
    ),
    make: () => ({ kind: 'that', shift: 0, isNight: false }),
  },
  {
    pattern: re(String.raw`(?:on\s|in\s)?(?:that|the\sfirst)\s(?:same\s)?night`),
    make: () => ({ kind: 'that', shift: 0, isNight: true }),
  },
  {
    pattern: re(String.raw`(?:on\s)?the\s(?:morning\safter|second\sday|next\sday|day\safter|following\sday)`),
    make: () => ({ kind: 'that', shift: 1, isNight: false }),
  },
  // Months and years, after a word that says that they are times: "May" may, and 2019 may be a number of things.
  {
    pattern: re(
      String.raw`(?<=\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Dd]uring|to|[Ee]arly|[Ll]ate|mid)\s)(?:(?<which>last|next)\s)?(?<month>${MONTH})(?:,?\s(?<year>${YEAR}))?(?!\s\d)`,
    ),
    make: ({ month, year, which }) => ({
      kind: 'month',
      month: monthOf(month!),
      ...(year !== undefined && { year: Number(year) }),
      ...(which !== undefined && { which: which.toLowerCase() as 'last' }),
    }),
  },
  {
    pattern: re(String.raw`(?<which>[Ll]ast|[Nn]ext)\s(?<month>${MONTH})`),
    make: ({ month, which }) => ({
      kind: 'month',
      month: monthOf(month!),
      which: which!.toLowerCase() as 'last',
    }),
  },
  {
    pattern: re(
      String.raw`(?<=\b(?:from|between|in|during)\s)(?<from>${YEAR})\s?(?:to|and|until|-|–)\s?(?<to>${YEAR})`,
    ),
    make: ({ from, to }) => ({ kind: 'years', from: Number(from), to: Number(to) }),
  },
  {
    pattern: re(String.raw`(?<=\b(?:the|early|late|mid|mid-)\s?)(?<year>(?:19|20)\d0)s`),
    make: ({ year }) => ({ kind: 'years', from: Number(year), to: Number(year) + 9 }),
  },
  {
    pattern: re(
      String.raw`(?<=\b(?:in|since|until|till|by|before|after|from|during|around|about)\s)(?<year>${YEAR})(?!\s?(?:people|tonnes|litres|officers|votes|men|women|jobs|[,.]\d))`,
    ),
    make: ({ year }) => ({ kind: 'years', from: Number(year), to: Number(year) }),
  },
  {
    pattern: re(
      String.raw`(?<=\b(?:an?|the|that|its|their|his|her)\s)(?<year>${YEAR})(?=\s(?:\p{Ll}+\s)?(?:${EVENTS})(?!\p{L}))|(?<=\b(?:${EVENTS})\sof\s)(?<of>${YEAR})`,
    ),
    make: ({ year, of }) => ({ kind: 'years', from: Number(year ?? of), to: Number(year ?? of) }),
  },
  {
    pattern: re(String.raw`(?<=\b(?:${EVENTS})\sof\s)(?<month>${MONTH})\s(?<year>${YEAR})`),
    make: ({ month, year }) => ({ kind: 'month', month: monthOf(month!), year: Number(year) }),
  },
  {
    pattern: re(String.raw`(?:earlier|later)\sin\sthe\s(?<unit>week|month|year)`),
    make: ({ unit }) => ({ kind: 'span', unit: unit!.toLowerCase() as 'week', shift: 0, isAbout: false }),
  },
];

/** Letters that stand in all that a rule can find: most paragraphs need few of the rules, and what is not needed is never built. */
const NEEDS: readonly (readonly [string, RegExp])[] = [
  ['January', /Ja|Fe|Mar|Ap|May|Ju|Au|Se|Oc|No|De|JA|FE|MA|AP|JU|AU|SE|OC|NO|DE/],
  ['Satur', /day|Sun|Mon|Tue|Wed|Thu|Fri|Sat/],
  ['halloween', /hristmas|[Nn]ew\s[Yy]ear|oxing|alentine|astille|May\sDay|alloween/],
  ['fourth|last', /quarter/i],
  ['quarter', /quarter/i],
  ['fourth', /th|ieth|first|second|third/],
  ['19|20', /19|20/],
  ['morrow', /morrow/i],
];
const NEEDING = RULES.map((rule) => ({
  ...rule,
  needs:
    rule.needs ??
    NEEDS.find(([named]) => rule.pattern.source.includes(named))?.[1] ??
    /da|night|ago|hours|week|month|year|sun|orning|evening|afternoon|First|first|second|\dth|\dst|\dnd|\drd|spring|summer|autumn|winter|fall|decade|['’]\d0s|end/i,
}));

/** In order, not overlapping; of two that overlap the earlier, then the longer. */
export function daysIn(text: string, { from, to }: Span): readonly DayWords[] {
  const stretch = text.slice(from, to);
  const found: DayWords[] = [];
  for (const { pattern, make, needs } of NEEDING) {
    if (!needs.test(stretch)) continue;
    for (const match of matchesOf(pattern.built(), stretch)) {
      const ref = make({ ...match.groups, 0: match[0] });
      if (ref) found.push({ from: from + match.index, to: from + match.index + match[0].length, ref });
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: DayWords[] = [];
  for (const one of found) if (kept.length === 0 || one.from >= kept.at(-1)!.to) kept.push(one);
  return kept;
}

/** Names of days and months need their capital ("may 5 people"); other words may begin a sentence. */
