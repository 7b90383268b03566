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
import { daysIn } from './day-words.ts';
import { expressionsIn } from './expressions.ts';
import { resolveDay } from './resolve-day.ts';

/** A post of a live blog: from its stamp to the next. */
export interface Post extends Span {
  readonly stamp: Span;
  readonly seconds: number;
}

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
/** One line that begins with a time is no live blog. */
const MIN_POSTS = 3;

const ALL_TIMES = /all\stimes\s(?:are\s)?[^\n]{0,60}?(?:GMT|UTC)\s?([+-]\d{1,2})(?::?(\d\d))?/iu;
const STAMP = /^(\d{1,2})[.:h]([0-5]\d)(?:\s?([ap])\.?m\.?)?(?:\s(?:[A-Z]{2,5}))?(?:\s\p{Lu}[\p{Lu} -]{2,30})?$/u;
const MAX_STAMP = 40;
/** "Statement on the events of 18 March" is not dated by it. */
const OF_THE_EVENT =
  /(?<![\p{L}])(?:events?|since|until|before|after|of)\s(?:of\s|on\s)?(?:the\s)?(?:\p{L}+,?\s)?\d{1,2}\s\p{Lu}/u;

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
  return { readings: readings.map((one) => Object.freeze(one)), day, seconds, zone, posts: postsOf(text, blocks) };
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
  const found: { reading: TimeReading; worth: number }[] = [];
  let lastDay: Day | null = null;
  for (const [n, block] of [...head, ...foot].entries()) {
    const isLong = block.to - block.from > MAX_LINE;
    const line = span(block.from, isLong ? block.from + MAX_LINE : block.to);
    const dateline = datelineEnd(text, line, block.kind === 'dateline');
    const area = dateline === null ? line : span(line.from, dateline);
    if (dateline === null && (isLong || isSentence(text, line))) continue;
    for (const { day, clock, bound, ...at } of expressionsIn(text, area)) {
      if (OF_THE_EVENT.test(text.slice(Math.max(line.from, at.from - 30), at.to))) continue;
      if (day === null) {
        if (clock?.isGreenwich && lastDay !== null && line.from === at.from && area.to - area.from <= 60)
          found.push({ reading: { edtf: written(lastDay, clock), at: span(clock.from, clock.to) }, worth: 4 });
        continue;
      }
      if (bound !== null || (day.kind !== 'date' && day.kind !== 'ordinal')) continue;
      const hasYear = day.kind === 'date' && day.year !== undefined;
      if (!hasYear && captured === null) continue;
      const [days] = resolveDay(day, { published: captured ?? 0, event: null, isToCome: false });
      if (!days || days.first !== days.last) continue;
      lastDay = days.first;
      const words = daysIn(text, area).find((one) => one.from >= at.from)!;
      const from = clock === null ? words.from : Math.min(words.from, clock.from);
      const to = clock === null ? words.to : Math.max(words.to, clock.to);
      const worth =
        (hasYear ? 2 : 0) + (clock === null ? 0 : 1) + (n < head.length ? 0.5 : 0) + (dateline === null ? 0 : 1.4);
      found.push({ reading: { edtf: written(days.first, clock), at: span(from, to) }, worth });
    }
  }
  return found.sort((a, b) => b.worth - a.worth).map(({ reading }) => reading);
}

function written(day: Day, clock: Clock | null): string {
  if (clock === null) return writtenDay(day);
  const zone = clock.zone === null ? '' : writtenZone(clock.zone, clock.isGreenwich);
  return writtenDay(day) + writtenClock(clock.seconds, clock.hasSeconds) + zone;
}

/** End of `TOWN, Country, March 18 (LNA) -`; null where the line does not begin so. */
function datelineEnd(text: string, line: Span, isMarked: boolean): number | null {
  const words = text.slice(line.from, line.to);
  if (isMarked) return line.to;
  const match = words.match(/^\p{Lu}[\p{Lu}\p{M}/’'-]+[^\n.]{0,80}?\)\s?[-–—]/u);
  return match ? line.from + match[0].length : null;
}

/** A line that ends like a sentence, of more words than a stamp has. */
function isSentence(text: string, line: Span): boolean {
  const words = text.slice(line.from, line.to);
  return /\p{Ll}\p{M}*[.!?…]["”’)]?$/u.test(words) && !/[ap]\.m\.$/iu.test(words) && words.split(/\s+/).length > 8;
}

/** Minutes east of Greenwich. */
function zoneOf(head: string): number | null {
  const match = ALL_TIMES.exec(head);
  if (!match) return null;
  const hours = Number(match[1]);
  return Math.abs(hours) > 14 ? null : hours * 60 + Math.sign(hours) * Number(match[2] ?? 0);
}

function postsOf(text: string, blocks: Report['blocks']): readonly Post[] {
  const stamps = blocks.flatMap(({ from, to, kind }) => {
    if (kind === 'boilerplate' || to - from > MAX_STAMP) return [];
    const match = STAMP.exec(text.slice(from, to));
    if (!match) return [];
    const hours = Number(match[1]) % (match[3] === undefined ? 24 : 12);
    const seconds = (hours + (match[3] === 'p' ? 12 : 0)) * 3600 + Number(match[2]) * 60;
    const end = from + match[0].match(/^\d{1,2}[.:h]\d\d(?:\s?[ap]\.?m\.?)?/u)![0].length;
    return Number(match[1]) > 23 ? [] : [{ stamp: span(from, end), seconds }];
  });
  if (stamps.length < MIN_POSTS) return [];
  const end = blocks.at(-1)!.to;
  return stamps.map(({ stamp, seconds }, i) => ({
    stamp,
    seconds,
    from: stamp.from,
    to: stamps[i + 1]?.stamp.from ?? end,
  }));
}

function secondsOf(edtf: string | undefined): number | null {
  const match = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(edtf ?? '');
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0) : null;
}
