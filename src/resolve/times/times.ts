// The four times of each claim, kept apart.
//
//     published 18 March   He [told] reporters on Wednesday {the first call came in at 2:21 a.m. (0021 GMT)}
//                                             ~~~~~~~~~~~~                          ~~~~~~~~~~~~~~~~~~~~
//                                             said 2026-03-18                    happened 2026-03-18T02:21+02:00
//
// In:  a report, its claims, and when its bytes were received.
// Out: for each claim at most one time of each kind, in the order of their kinds. Other readings of the same words are kept.
//
// `happened` is read in the content, `said` around the cue, `published` where the report or the post says it, `captured` from the
// receipt. Without any publication, and without a receipt, relative words mean nothing, and nothing is said.

import type { Claim } from '../../nouns/claim.ts';
import type { Report } from '../../nouns/report.ts';
import { firstEndingAfter, holds, overlaps, type Span, span } from '../../nouns/span.ts';
import type { ClaimTime, TimeKind, TimeReading } from '../../nouns/time.ts';
import { sentenceAt } from '../../text/sentences.ts';
import { writtenClock, writtenDay, writtenZone } from './calendar.ts';
import type { Expression } from './expressions.ts';
import type { Post } from './posts.ts';
import { knownAt, type ReportTimes, reportTimes } from './report-times.ts';
import { lastBefore, writtenLoose, writtenWhen } from './when.ts';

/** What a claim must have for its times to be found. */
export type Timed = Pick<Claim, 'content' | 'cue' | 'source'>;

/** Claims that may hold a claim, or stand between it and its words, are so many to either side of it. */
const NEIGHBOURS = 40;
/** So far from the cue or the source may words stand that say when it was said. */
const MAX_AWAY = 70;
/** "now says", "has just confirmed", "told me just now". */
const NOW = /(?<![\p{L}])(?:just\snow|right\snow|now|just)(?![\p{L}])/iu;
/** The scene of the event, for words that point at it without a day. */
const WHILE_IT_WENT_ON =
  /(?<![\p{L}])while\sthe\s(?:shots|shooting|attack|fire|fighting|bombing|shelling)\s(?:were|was)\s(?:still\s)?(?:being\s)?\p{L}+/iu;
/** What is seen or heard is seen when it happens. */
const PERCEIVES = /(?<![\p{L}])(?:saw|seen|see|heard|hear|smelt|smelled|felt|noticed|watched|witnessed)$/iu;
const MAX_SUBJECT = 25;
/** "[ordered] {that} the week before": a content so short hides nothing. */
const MAX_PRONOUN = 6;
/** So far into a turn its main thing may still be dated. */
const MAX_TURN = 160;
const TAKEN = /(?<![\p{L}])(?:taken|filmed|recorded|shot|drawn|made)(?![\p{L}])/iu;
/** A statement dated by its own header: "RADIO DUNE … 8.00 a.m.  Transcript". */
const TRANSCRIPT = /(?<![\p{L}])transcript/iu;

/** In the order of the claims. `captured` is ISO 8601, as a receipt writes it. */
export function timesOf(
  report: Pick<Report, 'text' | 'blocks' | 'dates'>,
  claims: readonly Timed[],
  captured: string | null = null,
): readonly (readonly ClaimTime[])[] {
  const received = capturedAt(captured);
  const times = reportTimes(report, captured, claims);
  if (times === null) return claims.map(() => Object.freeze(received ? [received] : []));
  const { text } = report;
  const isSpoken =
    times.posts.length === 0 && (TRANSCRIPT.test(text.slice(0, 600)) || TRANSCRIPT.test(text.slice(-300)));
  return claims.map((claim, i) => {
    const post = lastBefore(times.posts, claim.cue.from) ?? null;
    const near = claims.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS);
    const found = [
      timeOf('happened', happened(report, claim, { times, post })),
      timeOf('said', said(report, claim, { times, post, claims: near, isSpoken })),
      timeOf('published', publishedReadings(times, post)),
      received,
    ];
    return Object.freeze(found.filter((time) => time !== null));
  });
}

interface Setting {
  readonly times: ReportTimes;
  readonly post: Post | null;
}

function timeOf(of: TimeKind, readings: readonly TimeReading[]): ClaimTime | null {
  const [first, ...others] = readings;
  return first ? Object.freeze({ of, ...first, others: Object.freeze(others.slice(0, 3)) }) : null;
}

/** ISO 8601 to seconds at most; milliseconds are no EDTF. */
function capturedAt(captured: string | null): ClaimTime | null {
  const [, edtf, zone = ''] =
    /^(\d{4}(?:-\d\d){0,2}(?:T\d\d:\d\d(?::\d\d)?)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(captured ?? '') ?? [];
  return edtf === undefined
    ? null
    : timeOf('captured', [{ edtf: edtf + (edtf.includes('T') ? zone : ''), at: null, where: 'receipt' }]);
}

function publishedReadings({ day, zone, readings }: ReportTimes, post: Post | null): readonly TimeReading[] {
  if (!post) return readings;
  const own = post.zone ?? zone;
  const edtf =
    writtenDay(post.day ?? day!) +
    writtenClock(post.seconds, false) +
    (own === null ? '' : writtenZone(own, own === 0));
  return [{ edtf, at: post.stamp }];
}

function happened(
  { text }: Pick<Report, 'text'>,
  { content, cue, source }: Timed,
  { times, post }: Setting,
): readonly TimeReading[] {
  // What somebody says in a whole turn of an interview is about more than the time named late in it.
  const isTurn = isColon(text, cue);
  const isDeepInTurn = ({ to }: Span): boolean => isTurn && to - content[0]!.from > MAX_TURN;
  const isPrecise = ({ day, clock }: Expression): boolean => day !== null && clock !== null;
  for (const stretch of content) {
    const inside = between(times.expressions, stretch).filter(
      (one) => !one.isName && holds(stretch, coreOf(one)) && (isPrecise(one) || !isDeepInTurn(one)),
    );
    const loose = between(times.loose, stretch).filter((one) => holds(stretch, one) && !isDeepInTurn(one));
    const main = inside.find(({ clock }) => clock !== null) ?? inside[0];
    const reading = main && readingsOf(main, text, { times, post });
    if (reading && reading.length > 0) return reading;
    for (const one of loose) {
      const edtf = writtenLoose(one, knownAt(times, text, { at: one, post }));
      if (edtf !== null) return [{ edtf, at: span(one.from, one.to) }];
    }
  }
  for (const { from, to } of content) {
    const match = WHILE_IT_WENT_ON.exec(text.slice(from, to));
    if (match && times.event)
      return [{ edtf: times.event.edtf, at: span(from + match.index, from + match.index + match[0].length) }];
  }
  if (PERCEIVES.test(text.slice(cue.from, cue.to))) {
    const end = content.at(-1)!.to;
    const beside = between(times.expressions, { from: end, to: end + 3 }).find(
      (one) => one.to > end && one.from - end <= 2 && !one.isName,
    );
    if (beside) return readingsOf(beside, text, { times, post });
  }
  // "Samples taken at the bridge at 10.15 a.m. on 4 August showed …"
  const taken =
    source &&
    between(times.expressions, source).find(
      (one) => holds(source, one) && TAKEN.test(text.slice(source.from, one.from)),
    );
  return taken ? readingsOf(taken, text, { times, post }) : [];
}

/** Of rows in order, those that share a character with a stretch, and one more at its end. */
function between<T extends Span>(rows: readonly T[], { from, to }: Span): readonly T[] {
  const first = firstEndingAfter(rows, from);
  return rows.slice(first, firstEndingAfter(rows, to) + 1).filter((one) => one.from <= to);
}

function isColon(text: string, cue: Span): boolean {
  return /^\s*:$/.test(text.slice(cue.from, cue.to));
}

/** A day or a clock without the words before it that bound it: they may stand outside of a content that begins with it. */
function coreOf({ to, clock, from }: Expression): Span {
  return { from: clock ? Math.max(from, Math.min(clock.from, to - 1)) : Math.max(from, to - 1), to };
}

function readingsOf(expression: Expression, text: string, { times, post }: Setting): readonly TimeReading[] {
  const { from, to } = expression;
  const at = span(from, to);
  return writtenWhen(expression, knownAt(times, text, { at, post })).map((edtf) => ({ edtf, at }));
}

function said(
  report: Pick<Report, 'text' | 'blocks'>,
  claim: Timed,
  { times, post, claims, isSpoken }: Setting & { claims: readonly Timed[]; isSpoken: boolean },
): readonly TimeReading[] {
  const { text, blocks } = report;
  const { cue, content, source } = claim;
  const sentence = sentenceAt(text, blocks, cue.from);
  // Claims inside a content and those outside do not say each other's time.
  const around = holderOf(claim, claims);
  if (PERCEIVES.test(text.slice(cue.from, cue.to))) return [];
  // In "I was told to wait" the first of the content stands before the cue, as a source does.
  const subject = content.filter(
    ({ from, to }) => cue.from - to >= 0 && cue.from - to <= 1 && to - from <= MAX_SUBJECT,
  );
  const parts = [cue, ...(source ? [source] : []), ...subject];
  const isBeside = (one: Expression): boolean =>
    parts.some((part) => {
      const between = { from: Math.min(part.to, one.to), to: Math.max(part.from, one.from) };
      if (between.to - between.from > MAX_AWAY) return false;
      // Behind its content, or behind another's source or cue, it says when something else was.
      if (claims.some((other) => isOther(other, claim) && partsOf(other).some((one) => overlaps(one, between))))
        return false;
      const [first, last] = [content[0]!, content.at(-1)!];
      return (
        !content.some((span) => overlaps(span, between) && span.to - span.from > MAX_PRONOUN) ||
        (one.from >= first.to && one.to <= last.from)
      );
    });
  const outside = between(times.expressions, sentence ?? cue).filter(
    (one) =>
      !one.isName &&
      isBeside(one) &&
      !times.readings.some(({ at }) => at !== null && overlaps(at, one)) &&
      !content.some((span) => overlaps(span, coreOf(one))) &&
      !(source && holds(source, coreOf(one))) &&
      holderOf({ cue: coreOf(one) }, claims) === around,
  );
  const best = nearestTo(cue, outside);
  if (best) {
    const readings = readingsOf(best, text, { times, post });
    // "said last night" is rather the evening before than the small hours.
    if (best.day?.kind === 'last night' && readings.length > 0) {
      const eve = writtenDay(times.day! - 1);
      return [{ edtf: eve, at: readings[0]!.at }, ...readings];
    }
    if (readings.length > 0)
      return post && times.zone !== null ? readings.map((one) => inZone(one, times.zone!)) : readings;
  }
  const now = nowBeside(text, claim, sentence);
  if (now) {
    const clock = post ? writtenClock(post.seconds, false) : '';
    return [{ edtf: `${writtenDay(times.day!)}${clock}~`, at: now }];
  }
  if (isSpoken && around === null && isColon(text, cue)) {
    const [header] = times.readings;
    return header ? [{ edtf: header.edtf, at: null, where: 'header of the transcript' }] : [];
  }
  return [];
}

/** Its cue, and its source where that is not shared. */
function partsOf({ cue, source }: Timed): readonly Span[] {
  return source ? [source, cue] : [cue];
}

function isOther({ cue, source }: Timed, claim: Timed): boolean {
  return cue.from !== claim.cue.from && !(source && claim.source && source.from === claim.source.from);
}

/** A clock of a live blog is of the zone that it says it uses. */
function inZone(reading: TimeReading, zone: number): TimeReading {
  return /T\d\d:\d\d$/.test(reading.edtf) ? { ...reading, edtf: reading.edtf + writtenZone(zone) } : reading;
}

/** The content that the cue stands in, of another claim; the smallest. */
function holderOf({ cue }: Pick<Timed, 'cue'>, claims: readonly Timed[]): Span | null {
  let best: Span | null = null;
  for (const { content } of claims)
    for (const one of content)
      if (holds(one, cue) && (best === null || one.to - one.from < best.to - best.from)) best = one;
  return best;
}

function nearestTo(cue: Span, all: readonly Expression[]): Expression | undefined {
  const gap = ({ from, to }: Span): number => Math.max(0, cue.from - to, from - cue.to);
  return [...all].sort((a, b) => gap(a) - gap(b))[0];
}

/** "now" in the cue, or "just now" right after it. */
function nowBeside(text: string, { cue, content }: Timed, sentence: Span | undefined): Span | null {
  const inCue = NOW.exec(text.slice(cue.from, cue.to));
  if (inCue) return span(cue.from + inCue.index, cue.from + inCue.index + inCue[0].length);
  const end = Math.min(sentence?.to ?? cue.to, cue.to + 40);
  const after = /(?<![\p{L}])just\snow(?![\p{L}])|^\snow(?![\p{L}])/iu.exec(text.slice(cue.to, end));
  if (!after) return null;
  const at = span(cue.to + after.index + after[0].search(/\S/), cue.to + after.index + after[0].length);
  return content.some((one) => overlaps(one, at)) ? null : at;
}
