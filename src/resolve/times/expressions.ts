// Expressions of time: a day, a clock or both, with the words that bound or soften them.
//
//     by nightfall yesterday        bound "by", day "yesterday"
//     at about 7.42 p.m. on Friday  about, clock, day
//     shortly after 2 a.m.          about, clock
//
// In:  a stretch of a text.
// Out: expressions in order, not overlapping, with exact spans.

import type { Span } from '../../nouns/span.ts';
import { matchesOf } from '../../text/matches.ts';
import { type Clock, clocksIn } from './clock-words.ts';
import type { DayRef } from './day-ref.ts';
import { type DayWords, daysIn } from './day-words.ts';

/** `to`: up to and no later; `from`: then and later. */
type Bound = 'to' | 'from' | null;

export interface Expression extends Span {
  readonly day: DayRef | null;
  readonly clock: Clock | null;
  /** "from five to six", "at 19:42:06 and at 19:42:31": the second clock. */
  readonly secondClock: Clock | null;
  readonly bound: Bound;
  /** "before Tuesday" ends the day before; "by Tuesday", "before Tuesday's shooting" and "until Tuesday" on it. */
  readonly isBefore: boolean;
  readonly isAbout: boolean;
  /** A date that only names a paper: "the statement of 5 August". */
  readonly isName: boolean;
}

const BETWEEN_DAY_AND_CLOCK =
  /^,?\s(?:at|from|around|about|shortly\safter|just\safter)?\s?(?:about\s)?$|^,\sat\s$|^,?\s$|^\sat\s$/iu;
const BETWEEN_CLOCK_AND_DAY =
  /^,?\s?(?:\(?local\stime\)?\s?)?(?:in\sthe\s(?:morning|afternoon|evening)\s)?(?:on|of|the\smorning\sof|the\snight\sof|the\sevening\sof)?\s?$/iu;
const TWO_CLOCKS = /^(?:\s(?:to|and|until|till)(?:\sthe\slast)?(?:\sat)?\s|\s?[-–]\s?)$/iu;
const PART = String.raw`(?:the\s)?(?:(?:dawn|first\slight|sunrise|sunset|dusk|daybreak)\son\s|(?:very\s)?early\shours\s(?:of\s)?|(?:early|late|later)\s(?:on\s)?|(?:in\s|on\s)?the\s(?:morning|afternoon|evening|night)\s(?:of\s)?|nightfall\s|dawn\s(?:on\s)?|dusk\s(?:on\s)?)?`;
const LEFT = new RegExp(
  String.raw`(?:(?<![\p{L}])(?<bound>by|before|until|till|up\sto|no\slater\sthan|since|after|from|as\sof)\s)?(?:(?<![\p{L}])(?<about>at\sabout|at\saround|about|around|roughly|nearly|shortly\safter|shortly\sbefore|just\safter|just\sbefore|soon\safter|(?:a\s)?little\safter|(?:a\s)?little\sbefore|towards?)\s)?(?:(?<![\p{L}])(?:in|on|at|during)\s)?(?:(?<![\p{L}])${PART})?(?:(?<![\p{L}])(?:in|on|at|during)\s)?(?:(?<![\p{L}])the\s)?$`,
  'iu',
);
/** "a statement of 5 August", "the Litoral Daily of 19 March": which one. */
const NAMES =
  /(?<![\p{L}])(?!(?:events?|night|morning|evening|afternoon|hours|day|killings?|shootings?|attacks?|explosion)\s)[\p{L}’'-]+\sof\s(?:the\s)?$/iu;
/** Words before "of" that are times themselves. */
const OF_A_TIME =
  /(?:events?|night|morning|evening|afternoon|hours|day|killings?|shootings?|attacks?|explosion|blast|end|beginning|start|middle)\sof\s(?:the\s)?$/iu;
const PAPER = /^['’]s\s\p{Lu}/u;
const DAWN =
  /(?<![\p{L}])(?:(?<bound>[Bb]efore|[Bb]y|[Uu]ntil|[Ss]ince)\s|[Aa]t\s)(?:dawn|first\slight|sunrise|nightfall|dusk|sunset)(?![\p{L}])/gu;
const WITHIN = /(?<![\p{L}])within\sthe\s(?<unit>month|week|year)(?![\p{L}])/giu;
/** A term that is set: "within 48 hours". */
const TERM =
  /(?<![\p{L}])within\s(?:the\snext\s)?(?<count>\d{1,3}|two|three|four|five|ten|a|an|one)\s(?<unit>hour|day|week|month)s?(?![\p{L}])(?!\sof\s)/giu;
const TERM_DAYS: Readonly<Record<string, number>> = Object.freeze({ hour: 1 / 24, day: 1, week: 7, month: 30 });
const TERM_WORDS: Readonly<Record<string, number>> = Object.freeze({
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
});
const UNTIL_FURTHER = /(?<![\p{L}])until\sfurther\snotice(?![\p{L}])/giu;
const DAWN_OF = /(?<![\p{L}])(?:dawn|first\slight|sunrise|sunset|dusk|daybreak)\son\s(?:the\s)?$/iu;
const AROUND = 48;

/** "before dawn", "within the month": days that no day is named for. */
export interface Loose extends Span {
  readonly what: 'dawn' | 'before dawn' | 'month' | 'week' | 'year' | 'further notice' | 'term';
  /** Days from now, for a term. */
  readonly days?: number;
}

export function looseIn(text: string, { from, to }: Span): readonly Loose[] {
  const stretch = text.slice(from, to);
  const out: Loose[] = [];
  const add = (match: RegExpMatchArray, what: Loose['what']): void => {
    out.push({ from: from + match.index!, to: from + match.index! + match[0].length, what });
  };
  for (const match of matchesOf(DAWN, stretch)) add(match, match.groups!['bound'] ? 'before dawn' : 'dawn');
  for (const match of matchesOf(WITHIN, stretch)) add(match, match.groups!['unit']!.toLowerCase() as 'month');
  for (const match of matchesOf(UNTIL_FURTHER, stretch)) add(match, 'further notice');
  for (const { index, groups = {}, 0: words } of matchesOf(TERM, stretch)) {
    const count = groups['count']!.toLowerCase();
    const days = Math.round((TERM_WORDS[count] ?? Number(count)) * TERM_DAYS[groups['unit']!.toLowerCase()]!);
    if (days > 0) out.push({ from: from + index, to: from + index + words.length, what: 'term', days });
  }
  return out.sort((a, b) => a.from - b.from);
}

/** Without one of these no rule can find anything: most paragraphs are done with one search. */
const ANY =
  /\d|day|night|morning|noon|evening|clock|ago|week|month|[Yy]ear|\bend\b|Mon|Tue|Wed|Thu|Fri|Sat|spring|summer|autumn|winter|decade|fortnight|hristmas|alloween|[Mm]id|oday|orrow|yester|sun\s|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JU[NL]|AUG|SEP|OCT|NOV|DEC|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teenth|tieth|first|half|quarter|hours/;

export function expressionsIn(text: string, stretch: Span): readonly Expression[] {
  if (!ANY.test(text.slice(stretch.from, stretch.to))) return [];
  const pieces: ({ day: DayWords } | { clock: Clock })[] = [
    ...daysIn(text, stretch).map((day) => ({ day })),
    ...clocksIn(text, stretch).map((clock) => ({ clock })),
  ].sort((a, b) => spanOf(a).from - spanOf(b).from);
  const out: Expression[] = [];
  for (let i = 0; i < pieces.length; i++) {
    let day: DayWords | null = null;
    let clock: Clock | null = null;
    let second: Clock | null = null;
    const piece = pieces[i]!;
    const from = spanOf(piece).from;
    if ('day' in piece) day = piece.day;
    else clock = piece.clock;
    let to = spanOf(piece).to;
    // A date such as 18.03 is not also a clock.
    while (i + 1 < pieces.length && spanOf(pieces[i + 1]!).from < to) i++;
    for (let next = pieces[i + 1]; next; next = pieces[i + 1]) {
      const between = text.slice(to, spanOf(next).from);
      if (clock && !second && 'clock' in next && isPair(between)) second = next.clock;
      else if (!clock && 'clock' in next && BETWEEN_DAY_AND_CLOCK.test(between)) clock = next.clock;
      else if (!day && 'day' in next && BETWEEN_CLOCK_AND_DAY.test(between)) day = next.day;
      else break;
      to = spanOf(next).to;
      i++;
    }
    out.push(expression(text, stretch, { from, to, day, clock, second }));
  }
  return out;
}

/** "from 2011 to 2013" has both its ends. */
function isSpan(day: DayWords | null): boolean {
  return (
    day?.ref.kind === 'from to' ||
    day?.ref.kind === 'past' ||
    (day?.ref.kind === 'years' && day.ref.from !== day.ref.to)
  );
}

function isPair(between: string): boolean {
  return TWO_CLOCKS.test(between);
}

function spanOf(piece: { day: DayWords } | { clock: Clock }): Span {
  return 'day' in piece ? piece.day : piece.clock;
}

function expression(
  text: string,
  stretch: Span,
  { from, to, day, clock, second }: Span & { day: DayWords | null; clock: Clock | null; second: Clock | null },
): Expression {
  const left = text.slice(Math.max(stretch.from, from - AROUND), from);
  const match = LEFT.exec(left);
  const { bound, about } = match?.groups ?? {};
  // "before dawn on Tuesday" is of that day.
  const word = DAWN_OF.test(match?.[0] ?? '') ? undefined : bound?.toLowerCase();
  const right = text.slice(to - 2, to + 3);
  const isPossessive = /['’]s$/.test(text.slice(from, to)) || /^['’]s/.test(text.slice(to, to + 2));
  const start = match && match[0].trim() !== '' ? from - match[0].length : from;
  const upTo = word !== undefined && /^(?:by|before|until|till|up|no)/.test(word);
  return {
    from: start + (text.slice(start, from).match(/^\s+/)?.[0].length ?? 0),
    to,
    day: day?.ref ?? null,
    clock,
    secondClock: second,
    // "since shortly after two" says when it began.
    bound: isSpan(day)
      ? null
      : upTo
        ? 'to'
        : word === undefined || word === 'after' || word === 'as of' || about !== undefined
          ? null
          : 'from',
    isBefore: word === 'before' && clock === null && !isPossessive && day?.ref.kind !== 'end',
    isAbout: about !== undefined || (word === 'after' && clock !== null),
    isName: (day?.ref.kind === 'date' && NAMES.test(left) && !OF_A_TIME.test(left)) || PAPER.test(right),
  };
}
