// When a report was published, and each post of a live blog.
//
// In:  a report, and when its bytes were received.
// Out: readings of the report's own time, best first; posts with their stamps; the zone that the report says it uses.
//
// A tag of the page (`report.dates`) comes first; then a line of the text's head or foot, or a dateline: "Aug 4" without a year
// is that of the capture. When nothing says it, the capture's day is what relative words are read against, and is not said to
// be the publication.

import type { Report } from '../../nouns/report.ts';
import { type Span, span } from '../../nouns/span.ts';
import type { TimeReading } from '../../nouns/time.ts';
import { type Day, dayOf, dayOfEdtf, writtenClock, writtenDay, writtenZone } from './calendar.ts';
import type { Clock } from './clock-words.ts';
import { type HeadDate, headClocksIn, headDatesIn } from './head-dates.ts';
import { type Post, postsOf, zoneOf } from './posts.ts';
import { resolveDay } from './resolve-day.ts';

export interface Published {
  /** Best first; empty where nothing says it. */
  readonly readings: readonly TimeReading[];
  /** What relative words are read against; null where there is nothing at all. */
  readonly day: Day | null;
  /** Seconds of the day, where a time of day is said. */
  readonly seconds: number | null;
  /** Minutes east of Greenwich, where the text says which zone it uses throughout. */
  readonly zone: number | null;
  readonly posts: readonly Post[];
}

const FIRST_DAY = dayOf(1000, 1, 1)!;
const LAST_DAY = dayOf(9000, 1, 1)!;
/** The date of the text itself stands in so many blocks of its head, in short lines. */
const HEAD_BLOCKS = 8;
const FOOT_BLOCKS = 2;
const MAX_LINE = 160;
/** "Statement on the events of 18 March" is not dated by it. */
const OF_THE_EVENT =
  /(?<![\p{L}])(?:events?|since|until|before|after|of)\s(?:of\s|on\s)?(?:the\s)?(?:\p{L}+,?\s)?\d{1,2}\s\p{Lu}/u;

/** What a page says of its date. */
const POSTED =
  /(?<![\p{L}])(?:published|posted|issued|released|first\sposted|filed|date|dated)(?:\s(?:on|at))?:?\s(?:\p{L}+,?\s)?$/iu;
const UPDATED =
  /(?<![\p{L}])(?:updated?|modified|edited|amended|corrected|revised)(?:\s(?:on|at))?:?\s(?:\p{L}+,?\s)?$/iu;
const BOUND = /(?<![\p{L}])(?:by|before|until|till|since|after|from)\s(?:\p{L}+,?\s)?$/iu;
const DAILY =
  /(?<![\p{L}])(?:updated|brought\sup\sto\sdate|revised|published|appears)\s(?:daily|(?:every|each)\s(?:day|morning|afternoon|evening|night))(?![\p{L}])/iu;
const HALF_DAY = 12 * 3600;
/** A line of a take is no longer. */
const MAX_TAKE = 60;
/** What may follow a date that a text begins with. */
const OPENS = /^[\s,.:–—-]{1,2}[\p{Lu}"“‘]/u;
/** Words of a dateline: names, figures, and the small words between them. */
const NAMES_ONLY =
  /^[\s(/[]*\p{Lu}[\p{L}\p{M}.’'-]*(?:[\s,/()[\].|·:–—-]+(?:\p{Lu}[\p{L}\p{M}.’'/-]*|[\d.:]+(?:st|nd|rd|th|h\d*|er)?|de|da|del|la|le|el|al|of|the|and|on|near|at|am|pm|a\.m\.|p\.m\.|\p{L}{3,12}(?=\s\d{4})))*[\s,/()[\].|·:–—-]*$/u;

export function publishedOf(
  { text, blocks, dates }: Pick<Report, 'text' | 'blocks' | 'dates'>,
  captured: string | null,
): Published {
  const capturedDay = captured === null ? null : (dayOfEdtf(captured) ?? null);
  const zone = zoneOf(text.slice(0, 4000));
  const readings: TimeReading[] = dates
    .filter(({ of }) => of === 'published')
    .map(({ edtf, where }) => ({ edtf, at: null, where }));
  const lines = linesOf(text, blocks, { captured: capturedDay });
  // A line of the text says the hour that a tag or the reader left out, with its words.
  const [tag] = readings;
  const fuller = tag && lines.find(({ edtf }) => edtf.startsWith(tag.edtf) && edtf !== tag.edtf);
  if (fuller) readings.unshift(fuller);
  readings.push(...lines.filter(({ edtf }) => !readings.some((reading) => reading.edtf === edtf)));
  const day = sensible(dayOfEdtf(readings[0]?.edtf ?? '')) ?? sensible(capturedDay);
  const seconds = secondsOf(readings[0]?.edtf);
  return { readings: readings.map((one) => Object.freeze(one)), day, seconds, zone, posts: postsOf(text, blocks, day) };
}

/** Days around which EDTF's four digits are enough for any year that words can mean. */
function sensible(day: Day | null | undefined): Day | null {
  return day === null || day === undefined || day < FIRST_DAY || day > LAST_DAY ? null : day;
}

/** Readings in the lines of head and foot, those with a year first, then those with a time of day. */
function linesOf(
  text: string,
  blocks: Report['blocks'],
  { captured }: { captured: Day | null },
): readonly TimeReading[] {
  const body = blocks.filter(({ kind }) => kind !== 'boilerplate');
  const head = body.slice(0, HEAD_BLOCKS);
  const foot = body.slice(HEAD_BLOCKS).slice(-FOOT_BLOCKS);
  const found: { reading: TimeReading; worth: number; day: Day }[] = [];
  const bare: { clock: Clock; isZoned: boolean }[] = [];
  for (const [n, block] of [...head, ...foot].entries()) {
    const isLong = block.to - block.from > MAX_LINE;
    const line = span(block.from, isLong ? block.from + MAX_LINE : block.to);
    const dateline = datelineEnd(text, line, block.kind === 'dateline');
    const area = dateline === null ? line : span(line.from, dateline);
    const isProse = dateline === null && (isLong || isSentence(text, line));
    const dates = headDatesIn(text, area);
    if (dates.length === 0 && !isProse && n < head.length) {
      const clock = bareClock(text, area);
      if (clock) bare.push(clock);
    }
    for (const dated of dates) {
      const { days, clock, from, to } = dated;
      const [first] = days;
      const hasYear = first?.kind === 'date' && first.year !== undefined;
      // "Thursday, May 7, 2015 On Tuesday, the government …": a date that the text begins with.
      const opens =
        (from === line.from && OPENS.test(text.slice(to, to + 3))) ||
        (/[.!?]\s$/.test(text.slice(line.from, from)) && /^(?:[.]\s|$)/.test(text.slice(to, to + 2)));
      if (isProse && !(hasYear && opens && n < head.length)) continue;
      const before = text.slice(Math.max(line.from, from - 30), from);
      if (OF_THE_EVENT.test(before + text.slice(from, to))) continue;
      if (!hasYear && captured === null) continue;
      if (BOUND.test(before)) continue;
      const worth =
        (hasYear ? 2 : 0) +
        (clock === null ? 0 : 1) +
        (n < head.length ? 0.5 : 0) +
        (dateline === null ? 0 : 1.4) +
        (POSTED.test(before) ? 1 : 0) -
        (UPDATED.test(before) ? 4 : 0);
      for (const [k, { day, reading }] of readingsOf(dated, captured).entries())
        found.push({ reading: { ...reading, at: span(from, to) }, worth: worth - k / 10, day });
    }
  }
  found.sort((a, b) => b.worth - a.worth);
  // "0119 GMT - URGENT": a take of its own, of the day that another line says.
  const [best] = found;
  const clock = bare.filter(({ isZoned }) => isZoned).at(-1) ?? bare.at(0);
  if (best && clock && (clock.isZoned || !best.reading.edtf.includes('T')))
    found.unshift({
      ...best,
      reading: { edtf: written(best.day, clock.clock), at: span(clock.clock.from, clock.clock.to) },
    });
  // "brought up to date every evening at six": about then, of the day that it bears.
  const daily = best && !best.reading.edtf.includes('T') ? dailyClock(text, head) : null;
  if (daily) found.unshift({ ...best!, reading: { edtf: `${written(best!.day, daily)}~`, at: best!.reading.at } });
  return found.map(({ reading }) => reading);
}

function dailyClock(text: string, head: Report['blocks']): Clock | null {
  for (const block of head) {
    if (block.to - block.from > MAX_LINE) continue;
    const match = DAILY.exec(text.slice(block.from, block.to));
    const [clock] = match ? headClocksIn(text, block) : [];
    if (!clock) continue;
    const isEvening = clock.isHalf && /evening|afternoon|night/iu.test(match![0]);
    return { ...clock, seconds: clock.seconds + (isEvening && clock.seconds < HALF_DAY ? HALF_DAY : 0) };
  }
  return null;
}

function readingsOf(
  { days, clock }: HeadDate,
  captured: Day | null,
): readonly { readonly day: Day; readonly reading: { readonly edtf: string } }[] {
  return days.flatMap((ref) => {
    const [of] = resolveDay(ref, { published: captured ?? 0, event: null, isToCome: false });
    return of && of.first === of.last ? [{ day: of.first, reading: { edtf: written(of.first, clock) } }] : [];
  });
}

/** A line that is a clock alone, or begins with one that says its zone: "0119 GMT - URGENT", "(1342 EST)". */
function bareClock(text: string, line: Span): { clock: Clock; isZoned: boolean } | null {
  if (line.to - line.from > MAX_TAKE) return null;
  const [clock] = headClocksIn(text, line);
  if (!clock || /[\p{L}\p{N}]/u.test(text.slice(line.from, clock.from))) return null;
  if (clock.zone !== null) return { clock, isZoned: true };
  return /[\p{L}\p{N}]/u.test(text.slice(clock.to, line.to)) ? null : { clock, isZoned: false };
}

function written(day: Day, clock: Clock | null): string {
  if (clock === null) return writtenDay(day);
  const zone = clock.zone === null ? '' : writtenZone(clock.zone, clock.isGreenwich);
  return writtenDay(day) + writtenClock(clock.seconds, clock.hasSeconds) + zone;
}

/** End of `TOWN, Country, March 18 (LNA) -` and its like; null where the line does not begin so. */
function datelineEnd(text: string, line: Span, isMarked: boolean): number | null {
  const words = text.slice(line.from, line.to);
  if (isMarked) return line.to;
  const match = words.match(/^\p{Lu}[\p{Lu}\p{M}/’'-]+[^\n.]{0,80}?\)\s?[-–—]/u);
  if (match) return line.from + match[0].length;
  const head = words.match(/^[^\n]{3,90}?(?:\s[-–—]{1,2}\s|[–—]|--|:\s)(?:\s?[^-–—\n]{4,24}?\s?[-–—:]\s)?/u)?.[0];
  if (head === undefined || !NAMES_ONLY.test(head)) return null;
  const end = line.from + head.length;
  return headDatesIn(text, span(line.from, end)).length > 0 ? end : null;
}

/** A line that ends like a sentence, of more words than a stamp has. */
function isSentence(text: string, line: Span): boolean {
  const words = text.slice(line.from, line.to);
  return /\p{Ll}\p{M}*[.!?…]["”’)]?$/u.test(words) && !/[ap]\.m\.$/iu.test(words) && words.split(/\s+/).length > 8;
}

function secondsOf(edtf: string | undefined): number | null {
  const match = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(edtf ?? '');
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0) : null;
}
