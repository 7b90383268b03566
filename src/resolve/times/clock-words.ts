// Times of day as written: "2:21 a.m. (0021 GMT)", "at 19.44", "ten to six", "shortly after two", "noon".
//
// In:  a stretch of a text.
// Out: clocks in order, each with its exact span. Whether "two" is two in the morning is decided later (when.ts): a clock
//      that does not say it has `isHalf`.

import type { Span } from '../../nouns/span.ts';
import { matchesOf } from '../../text/matches.ts';
import { builtLater, type Pattern } from './built-later.ts';
import { HOUR_WORDS, NUMBER_WORDS, NUMBERS_IN_WORDS } from './number-words.ts';

export interface Clock extends Span {
  /** Seconds since midnight; of the first half of the day where `isHalf`. */
  readonly seconds: number;
  readonly hasSeconds: boolean;
  /** The words do not say which half of the day. */
  readonly isHalf: boolean;
  /** Minutes east of Greenwich, where a zone is said or follows from the same time in Greenwich. */
  readonly zone: number | null;
  /** The zone is Greenwich itself, by name. */
  readonly isGreenwich: boolean;
}

const NUMBERS: Readonly<Record<string, number>> = Object.freeze({ ...NUMBER_WORDS, half: 30, quarter: 15 });

/** Zones that agencies write, minutes east of Greenwich. "IST", "CST" and "BST" mean several; the last is Britain's in news. */
export const ZONES: Readonly<Record<string, number>> = Object.freeze({
  GMT: 0,
  UTC: 0,
  BST: 60,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  EST: -300,
  EDT: -240,
  CDT: -300,
  PST: -480,
  PDT: -420,
  NZST: 720,
  NZDT: 780,
  AEST: 600,
  AEDT: 660,
  AWST: 480,
  JST: 540,
  KST: 540,
  HKT: 480,
  SGT: 480,
  WIB: 420,
  KGT: 360,
  PKT: 300,
  AFT: 270,
  TRT: 180,
  EAT: 180,
  SAST: 120,
  CAT: 120,
  WAT: 60,
  MDT: -360,
});

/** One of them. */
export const ZONE = `(?:${Object.keys(ZONES).join('|')})`;
/** Zones in words. Those of which summer time is not said are left open: "Eastern time". */
const ZONE_WORDS: Readonly<Record<string, number>> = Object.freeze({
  'central africa time': 120,
  'central african time': 120,
  'east africa time': 180,
  'west africa time': 60,
  'south african standard time': 120,
  'central european time': 60,
  'central european summer time': 120,
  'eastern european time': 120,
  'eastern european summer time': 180,
  'western european time': 0,
  'british summer time': 60,
  'moscow time': 180,
  'kyiv time': 120,
  'india standard time': 330,
  'indian standard time': 330,
  'pakistan standard time': 300,
  'philippine time': 480,
  'philippine standard time': 480,
  'singapore time': 480,
  'hong kong time': 480,
  'beijing time': 480,
  'china standard time': 480,
  'japan time': 540,
  'japan standard time': 540,
  'korea time': 540,
  'eastern standard time': -300,
  'eastern daylight time': -240,
  'central standard time': -360,
  'central daylight time': -300,
  'mountain standard time': -420,
  'mountain daylight time': -360,
  'pacific standard time': -480,
  'pacific daylight time': -420,
  'new zealand standard time': 720,
  'new zealand daylight time': 780,
  'australian eastern standard time': 600,
  'australian eastern daylight time': 660,
  'bishkek time': 360,
  'tehran time': 210,
  'kabul time': 270,
  'tashkent time': 300,
});
const WORD = NUMBERS_IN_WORDS.filter((word) => NUMBER_WORDS[word]! < 30).join('|');
const MINUTES = NUMBERS_IN_WORDS.join('|');
const LEAD = String.raw`(?<=\b(?:at|by|before|after|since|until|till)\s(?:about\s|around\s|exactly\s)?)`;
const AFTER = String.raw`(?=$|[.,;:)\]”"’'–-]|\s(?:in\sthe|on|and|or|but|that|local|today|tonight|tomorrow|yesterday|this|sharp|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|because|when|as|[(“"]))`;
const HALF = String.raw`(?:\s?(?:[ap]m|[ap]\.\s?m\.)(?![\p{L}]))`;
const IN_THE = String.raw`(?:\sin\sthe\s(morning|afternoon|evening)|\sat\s(night)(?!fall))`;

/** `needs` stands in all that a pattern can find. */
const PATTERNS: readonly { readonly needs: RegExp; readonly pattern: Pattern }[] = [
  // 2:21 a.m.   19:42:06   9.12am   02:40 hours
  {
    needs: /\d[:.]\d\d/,
    pattern: builtLater(
      String.raw`(?<![\p{L}\p{N}.:,$£€¥#])(?<h>\d{1,2})[:.](?<m>[0-5]\d)(?:[:.](?<s>[0-5]\d))?(?:${HALF}|\s(?:hours|hrs)(?!\p{L}))?(?<seconds>\sand\s(\d{1,2})\sseconds)?(?<greenwich>\sGreenwich\stime)?${IN_THE}?(?![\p{N}%]|[.,]\d)(?!\s?(?:per\s?cent|million|billion|trillion|tonnes|FM|MHz|metres|meters|miles|feet|km|kg|cm|mm|points?|times|litres|degrees|an?\shour|euros?|dollars?|pounds?))`,
      'giu',
    ),
  },
  // 5 p.m.
  { needs: /\d\s?[ap]\.?\s?m/i, pattern: builtLater(String.raw`(?<![\p{L}\p{N}.:,])(?<h>\d{1,2})${HALF}`, 'giu') },
  // 8 o’clock in the evening
  {
    needs: /\d\so[’']clock/i,
    pattern: builtLater(String.raw`(?<![\p{L}\p{N}.:,])(?<h>\d{1,2})\so[’']clock${IN_THE}?(?![\p{L}-])`, 'giu'),
  },
  // between 2 and 4 p.m.: the first has the half of the second
  {
    needs: /(?:etween|rom)\s\d/,
    pattern: builtLater(
      String.raw`(?<=\b(?:between|from)\s)(?<h>\d{1,2})(?:[.:](?<m>[0-5]\d))?(?=(?:\sand\s|\sto\s|\suntil\s|\s?[-–]\s?)\d{1,2}(?:[.:][0-5]\d)?(?<shared>${HALF}))`,
      'giu',
    ),
  },
  // 0119 GMT, 1400 hours
  {
    needs: /\d{4}\s[A-Zhl]/,
    pattern: builtLater(
      String.raw`(?<![\p{L}\p{N}.:,])(?<h>[01]\d|2[0-3])(?<m>[0-5]\d)(?=\s(?:${ZONE}|hours|hrs|local\stime)(?!\p{L}))(?:\s(?:hours|hrs))?`,
      'gu',
    ),
  },
  // ten to six, a quarter past two, two minutes past four in the afternoon
  {
    needs: /\s(?:past|to)\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|twenty)/i,
    pattern: builtLater(
      String.raw`(?<![\p{L}-])(?:an?\s)?(?<off>half|quarter|${WORD})(?:\sminutes?)?\s(?<way>past|to)\s(?<word>${WORD})(?:\so[’']clock)?${IN_THE}?(?![\p{L}-])${AFTER}`,
      'giu',
    ),
  },
  // sixteen hours and two minutes
  {
    needs: /[a-z]\shours/i,
    pattern: builtLater(
      String.raw`(?<![\p{L}-])(?<!\b(?:for|lasted|took|some|about|within|after|last|next|past|in|least|than|of)\s)(?<word>${WORD})\shours(?:\sand\s(?<minutes>${MINUTES})\sminutes)?(?![\p{L}-])${AFTER}`,
      'giu',
    ),
  },
  // at five in the afternoon, before two, from six o’clock
  {
    needs:
      /(?:at|by|before|after|since|until|till)\s(?:about\s|around\s|exactly\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)/i,
    pattern: builtLater(
      String.raw`${LEAD}(?<word>${HOUR_WORDS.join('|')})(?:\so[’']clock)?${IN_THE}?(?![\p{L}-])${AFTER}`,
      'giu',
    ),
  },
  {
    needs: /[a-z]\so[’']clock/i,
    pattern: builtLater(
      String.raw`(?<![\p{L}-])(?<word>${HOUR_WORDS.join('|')})\so[’']clock${IN_THE}?(?![\p{L}-])`,
      'giu',
    ),
  },
  // shortly after 2
  {
    needs: /(?:after|before)\s\d/,
    pattern: builtLater(
      String.raw`(?<=\b(?:shortly|just|soon|little|minutes)\s(?:after|before)\s)(?<h>\d{1,2})(?![\p{L}\p{N}:.%]|\s\p{L}*(?:officers|people|days|hours|minutes))${AFTER}`,
      'giu',
    ),
  },
  {
    needs: /noon|mid(?:day|night)/i,
    pattern: builtLater(String.raw`(?<![\p{L}-])(?<name>noon|midday|midnight)(?![\p{L}-])`, 'giu'),
  },
];
const OFFSET = /^\s?\(?(?:GMT|UTC)\s?([+−-]\d{1,2})(?::?(\d\d))?\)?/u;
const WORDED_ZONE = /^\s(?:local\stime\s)?\(?((?:\p{Lu}\p{Ll}+\s){1,3}(?:[Tt]ime))\)?/u;
const NAMED_ZONE = new RegExp(String.raw`^\s?(?:local\stime\s?)?\(?(${ZONE})(?![\p{L}])\)?`, 'u');
/** The same time in Greenwich: "2:21 a.m. (0021 GMT)". */
const IN_GREENWICH = /^(?:\slocal\stime)?\s?\((\d{2})[:.]?(\d{2})\s?(?:GMT|UTC)\)/u;
const LOCAL = /^\slocal\stime/u;

const HALF_DAY = 12 * 3600;

/** In order, not overlapping; of two that overlap the earlier, then the longer. */
export function clocksIn(text: string, { from, to }: Span): readonly Clock[] {
  const stretch = text.slice(from, to);
  const found: Clock[] = [];
  for (const { needs, pattern } of PATTERNS) {
    if (!needs.test(stretch)) continue;
    for (const match of matchesOf(pattern.built(), stretch)) {
      const clock = isCount(text, from + match.index) ? null : clockOf(match);
      if (clock) found.push({ ...withZone(clock, stretch, match.index + match[0].length), from: match.index });
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Clock[] = [];
  for (const one of found)
    if (one.to <= stretch.length && (kept.length === 0 || one.from >= kept.at(-1)!.to)) kept.push(one);
  return kept.map((clock) => {
    const { from: a, to: b, ...rest } = withHalf(clock, stretch);
    return { ...rest, from: from + a, to: from + b };
  });
}

/** "puts the dead at five" is no time. */
const COUNT =
  /(?<![\p{L}])(?:puts?|putting|stood|stands|estimat\p{L}+|dead|toll|number|figure)(?![\p{L}])[^.\d]{0,40}\sat\s$/iu;

function isCount(text: string, at: number): boolean {
  return /^\p{L}/u.test(text.slice(at, at + 1)) && COUNT.test(text.slice(Math.max(0, at - 60), at));
}

type Bare = Pick<Clock, 'seconds' | 'hasSeconds' | 'isHalf' | 'isGreenwich'>;

function clockOf({ groups = {}, 0: words }: RegExpMatchArray): Bare | null {
  if (groups['name'] !== undefined)
    return {
      seconds: groups['name'].toLowerCase() === 'midnight' ? 0 : HALF_DAY,
      hasSeconds: false,
      isHalf: false,
      isGreenwich: false,
    };
  const number = (name: string): number | undefined => {
    const written = groups[name]?.toLowerCase();
    return written === undefined ? undefined : (NUMBERS[written] ?? Number(written));
  };
  let hours = number('h') ?? number('word')!;
  let minutes = number('m') ?? number('minutes') ?? 0;
  const spoken = groups['seconds'] === undefined ? undefined : Number(/\d+/.exec(groups['seconds'])![0]);
  const seconds = number('s') ?? spoken ?? 0;
  const off = number('off');
  if (off !== undefined) {
    minutes = groups['way']!.toLowerCase() === 'to' ? 60 - off : off;
    if (groups['way']!.toLowerCase() === 'to') hours = (hours + 23) % 24;
  }
  const half =
    words.match(/(?<!\p{L})([ap])(?:m|\.\s?m\.)(?!\p{L})/iu)?.[1]?.toLowerCase() ??
    /[ap]/i.exec(groups['shared'] ?? '')?.[0].toLowerCase() ??
    halfOfDay(words, hours);
  // "0:29" is a place in a recording.
  if (groups['h'] === '0' && half === undefined) return null;
  if (hours > 24 || minutes > 59 || seconds > 59 || (half !== undefined && hours > 12)) return null;
  const saysAll =
    half !== undefined || hours > 12 || hours === 0 || /^0\d/.test(groups['h'] ?? '') || /hours/iu.test(words);
  const hour = half === 'p' ? (hours % 12) + 12 : half === 'a' ? hours % 12 : saysAll ? hours % 24 : hours % 12;
  return {
    seconds: hour * 3600 + minutes * 60 + seconds,
    hasSeconds: groups['s'] !== undefined || spoken !== undefined,
    isHalf: !saysAll,
    isGreenwich: groups['greenwich'] !== undefined,
  };
}

function halfOfDay(words: string, hours: number): string | undefined {
  if (hours > 12) return undefined;
  if (/in\sthe\smorning/iu.test(words)) return 'a';
  if (/in\sthe\s(?:afternoon|evening)/iu.test(words)) return 'p';
  return /at\snight/iu.test(words) ? (hours >= 6 && hours < 12 ? 'p' : 'a') : undefined;
}

/** "at 10:53 on the night of 8 November", "Monday evening at 8": words of the day beside a clock say its half. */
const NIGHT_BEHIND =
  /^,?\s(?:on\s|in\s|of\s|that\s|the\s|of\sthe\s|on\sthe\s|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\s|tomorrow\s|yesterday\s|this\s|last\s){1,3}(morning|afternoon|evening|night)(?!\p{L})/u;
const NIGHT_BEFORE =
  /(?<!\p{L})(?:day|tomorrow|yesterday|this|that|the|last)\s(morning|afternoon|evening|night),?\s(?:at\s)?(?:about\s|around\s)?$/u;

function withHalf(clock: Clock, text: string): Clock {
  if (!clock.isHalf) return clock;
  const word =
    NIGHT_BEHIND.exec(text.slice(clock.to, clock.to + 40))?.[1] ??
    NIGHT_BEFORE.exec(text.slice(Math.max(0, clock.from - 40), clock.from))?.[1];
  if (word === undefined) return clock;
  const hour = clock.seconds / 3600;
  // The hours of a night lie on both sides of midnight.
  const isLate = word === 'afternoon' || word === 'evening' || (word === 'night' && hour >= 6);
  return { ...clock, isHalf: false, seconds: isLate ? clock.seconds + HALF_DAY : clock.seconds };
}

function withZone(clock: Bare, text: string, end: number): Clock {
  const after = text.slice(end, end + 40);
  const greenwich = after.match(IN_GREENWICH);
  if (greenwich) {
    const there = Number(greenwich[1]) * 60 + Number(greenwich[2]);
    const here = Math.floor(clock.seconds / 60);
    // A clock without its half is the one that a real zone can explain: within fourteen hours, in quarters.
    let zone = here - there;
    while (zone > 14 * 60) zone -= 24 * 60;
    while (zone < -12 * 60) zone += 24 * 60;
    if (zone % 15 === 0) return { ...clock, from: 0, to: end + greenwich[0].length, zone, isGreenwich: false };
  }
  const offset = after.match(OFFSET);
  const shift = offset ? Number(offset[1]!.replace('−', '-')) : 0;
  if (offset && Math.abs(shift) <= 14) {
    const hours = shift;
    const zone = hours * 60 + Math.sign(hours) * Number(offset[2] ?? 0);
    return { ...clock, from: 0, to: end + offset[0].length, zone, isGreenwich: false };
  }
  const worded = after.match(WORDED_ZONE);
  const minutes = worded ? ZONE_WORDS[worded[1]!.toLowerCase()] : undefined;
  if (worded && minutes !== undefined)
    return { ...clock, from: 0, to: end + worded[0].length, zone: minutes, isGreenwich: false };
  const named = after.match(NAMED_ZONE);
  if (named) {
    const zone = ZONES[named[1]!]!;
    return {
      ...clock,
      isHalf: false,
      from: 0,
      to: end + named[0].length,
      zone,
      isGreenwich: /GMT|UTC/.test(named[1]!),
    };
  }
  const local = after.match(LOCAL);
  if (clock.isGreenwich) return { ...clock, from: 0, to: end, zone: 0 };
  return { ...clock, from: 0, to: end + (local?.[0].length ?? 0), zone: null, isGreenwich: false };
}
