// What a report says about time as a whole: its publication, the day of its event, its clocks, its days.
//
// In:  a report, and when its bytes were received.
// Out: what the times of its claims are read against; found once for each report.
//
// The day of the event is the first day that stands in one sentence with a word of an event: "killed", "explosion", "leak".

import type { Claim } from '../../nouns/claim.ts';
import type { Report } from '../../nouns/report.ts';
import { firstEndingAfter, holds, type Span } from '../../nouns/span.ts';
import { type Expression, expressionsIn, type Loose, looseIn } from './expressions.ts';
import type { Post } from './posts.ts';
import { type Published, publishedOf } from './published.ts';
import { type Days, oneDay, resolveDay } from './resolve-day.ts';
import type { Known } from './when.ts';

export interface ReportTimes extends Published {
  readonly event: Days | null;
  /** Of the whole text, in order. */
  readonly expressions: readonly Expression[];
  readonly loose: readonly Loose[];
  /** Days of expressions that name one, in order, with where they stand. */
  readonly days: readonly (Span & { readonly days: Days; readonly hasClock: boolean })[];
  readonly clocks: readonly number[];
}

const EVENT =
  /(?<![\p{L}])(?:kill\w*|die[sd]?|dead|deaths?|explo\w+|blasts?|shots?|shoot\w*|fired?|fires|blaze|attack\w*|str(?:ike|uck)\w*|shell\w*|bomb\w*|crash\w*|collid\w*|capsiz\w*|sank|sink\w*|spill\w*|leak\w*|escap\w*|discharg\w*|collaps\w*|flood\w*|quakes?|earthquake|storm\w*|raid\w*|clash\w*|massacre\w*|events|spark|gas|poison\w*|struck|hit|injur\w*|wound\w*|happened|arrest\w*|kidnap\w*|outbreak)(?![\p{L}])/iu;
/** A report names the day of its event early. */
const MAX_DAYS = 200;
/** Texts longer than this are searched so far only; claims beyond it are read against what was found. */
const MAX_TEXT = 400_000;
const TO_COME =
  /(?<![\p{L}])(?:will|shall|would|going\sto|expect(?:s|ed)?|due|plan(?:s|ned|ning)?|hop(?:e|es|ed|ing)|promis\w+|must|may\snot|set\sfor|is\sto|are\sto|be|intends?|demands?|(?:prepared|ready)\sto)(?![\p{L}])|['’]ll\s/iu;
/** A clock belongs to a day of its sentence that stands no further off. */
const BEFORE = 200;
const BEHIND = 120;
/** "that day" points back no further. */
const JUST_SPOKEN_OF = 500;
/** What "by Friday" and "until Friday" may follow besides. */
const TO_COME_BY = /(?<![\p{L}])(?:to\s\p{Ll}+|could|may|might|can)(?![\p{L}])/iu;
/** "had been collected by 5 p.m." is past. */
const JUST_PAST = /(?<![\p{L}])(?:had|has|have|was|were)\s(?:\p{L}+\s)?\p{L}+(?:ed|en|wn|ne)\s(?:\p{L}+\s)?$/iu;
/** "Wednesday's explosion", "on Thursday evening when shots were fired". */
const RIGHT_AFTER = 28;
/** "At some point in the night …": a day so near to the head of its sentence dates all of it. */
const AT_THE_HEAD = 20;

/** Days that are read against another day of the text. */
const POINTS: ReadonlySet<string> = new Set(['that', 'weekday of it']);

export function reportTimes(
  report: Pick<Report, 'text' | 'blocks' | 'dates'>,
  captured: string | null,
  claims: readonly Pick<Claim, 'cue' | 'content'>[],
): ReportTimes | null {
  const published = publishedOf(report, captured);
  if (published.day === null) return null;
  const { text, blocks } = report;
  const bodies = blocks.filter(({ kind, from }) => kind !== 'boilerplate' && kind !== 'byline' && from < MAX_TEXT);
  const expressions = bodies.flatMap((block) => [...expressionsIn(text, block)]);
  const loose = bodies.flatMap((block) => [...looseIn(text, block)]);
  const against = { published: published.day, event: null, isToCome: false };
  const isOwn = (at: Span): boolean =>
    published.readings.slice(0, 2).some(({ at: own }) => own !== null && own.from < at.to && at.from < own.to);
  const days: { from: number; to: number; days: Days; hasClock: boolean }[] = [];
  for (const { day, clock, from, to, isName } of expressions) {
    if (day === null || POINTS.has(day.kind) || isName || isOwn({ from, to })) continue;
    // "on Friday … the night before": counted from the day that was named before it.
    const last = days.at(-1);
    const spokenOf = last && from - last.to <= JUST_SPOKEN_OF ? last.days : null;
    const [first] = resolveDay(day, { ...against, spokenOf });
    if (first && first.last - first.first <= 1) days.push({ from, to, days: first, hasClock: clock !== null });
  }
  return {
    ...published,
    event: eventOf(text, bodies, { days: days.filter(({ days: told }) => told.first <= published.day!), claims }),
    expressions,
    loose,
    days,
    clocks: expressions.flatMap(({ clock }) => (clock && !clock.isHalf ? [clock.seconds] : [])),
  };
}

function eventOf(
  text: string,
  blocks: Report['blocks'],
  { days, claims }: Pick<ReportTimes, 'days'> & { claims: readonly Pick<Claim, 'cue' | 'content'>[] },
): Days | null {
  const told: Days[] = [];
  for (const at of days.slice(0, MAX_DAYS)) {
    const block = blocks[firstEndingAfter(blocks, at.from)];
    if (!block || !holds(block, at)) continue;
    const [left, right] = clauseAround(text, block, at);
    // "on Thursday lowered the number of people injured" says when it was lowered.
    const isSaid =
      claims.some(({ cue }) => left <= cue.from && cue.to <= right && Math.abs(cue.from - at.to) < 40) &&
      !claims.some(({ content }) => content.some((one) => holds(one, at)));
    if (isSaid) continue;
    const reach = at.from - left <= AT_THE_HEAD ? right : Math.min(right, at.to + RIGHT_AFTER);
    if (EVENT.test(text.slice(left, at.to)) || EVENT.test(text.slice(at.to, reach))) told.push(at.days);
  }
  const often = mostOften(told);
  if (often) return often;
  // Else the first day that is told with its hour.
  return days.find(({ hasClock }) => hasClock)?.days ?? null;
}

/** The day told most often with words of an event; of several the first. */
function mostOften(days: readonly Days[]): Days | null {
  const counts = new Map<string, number>();
  for (const { edtf } of days) counts.set(edtf, (counts.get(edtf) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return days.find(({ edtf }) => counts.get(edtf) === most) ?? null;
}

/** The sentence around, roughly: to the next stop, and no more than some hundred characters. */
function clauseAround(text: string, block: Span, { from, to }: Span): readonly [number, number] {
  const before = text.slice(Math.max(block.from, from - 120), from);
  const after = text.slice(to, Math.min(block.to, to + 100));
  const begin = Math.max(...['. ', '? ', '! '].map((mark) => before.lastIndexOf(mark)));
  const end = after.search(/[.?!;](?:\s|$)/);
  return [from - before.length + begin + 1, end < 0 ? to + after.length : to + end];
}

/** What an expression at this place is read against. */
export function knownAt(
  times: ReportTimes,
  text: string,
  { at, post, inside = null }: { at: Span; post: Post | null; inside?: Span | null },
): Known {
  const published = post?.day ?? times.day!;
  const isToCome = isComing(text, at);
  const next = firstEndingAfter(times.days, at.from);
  const before = times.days[next - 1];
  const near = [before, ...times.days.slice(next, next + 2)].find(
    (one) =>
      one !== undefined &&
      (inside === null || times.event === null || holds(inside, one)) &&
      one.from >= at.from - BEFORE &&
      one.from <= at.to + BEHIND &&
      !/[.?!]\s|\n/.test(between(text, one, at)),
  );
  const [today] = oneDay(published);
  const clockDay = near?.days ?? (isToCome || post ? today : undefined) ?? times.event ?? before?.days ?? today!;
  // "that day" is the one that was just spoken of; "the second day" counts from the event.
  const spokenOf =
    before &&
    at.from - before.to <= JUST_SPOKEN_OF &&
    /(?:^|\s)that\s(?:same\s)?\p{L}+$/iu.test(text.slice(at.from, at.to));
  const told = before && at.from - before.to <= JUST_SPOKEN_OF ? before.days : times.event;
  return {
    published,
    spokenOf: told,
    event: spokenOf ? before.days : times.event,
    isToCome,
    clockDay,
    clocks: times.clocks,
    postSeconds: post?.seconds ?? times.seconds,
  };
}

function between(text: string, a: Span, b: Span): string {
  return a.from < b.from ? text.slice(Math.min(a.to, b.from), b.from) : text.slice(Math.min(b.to, a.from), a.from);
}

/** Whether the words before an expression, in its sentence, speak of what is to come. */
function isComing(text: string, at: Span): boolean {
  const before = text.slice(Math.max(0, at.from - 90), at.from);
  const stop = Math.max(...['. ', '? ', '! ', '; ', '\n'].map((mark) => before.lastIndexOf(mark)));
  const own = before.slice(stop + 1);
  const isBound = /^(?:by|until|till)\s/iu.test(text.slice(at.from, at.to));
  return (TO_COME.test(own) || (isBound && TO_COME_BY.test(own))) && !JUST_PAST.test(own);
}
