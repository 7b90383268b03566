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
import type { DayRef } from './day-words.ts';
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

/** So many turns make a conversation. */
const MIN_TURNS = 4;
const SPOKEN =
  /(?<![\p{L}])(?:press\s(?:briefing|conference)|news\sconference|briefing|hearing|radio|television|tv|broadcast|bulletin|podcast|on\sair|aired|verbatim|remarks\sby)(?![\p{L}])/iu;

/** Words between a paper and the day that it bears. */
const ISSUED =
  /(?<![\p{L}])(?:post(?:s|ings?|ed)?|letters?|statements?|messages?|e-?mails?|tweets?|videos?|reports?|figures|data|memos?|orders?|notices?|communiqués?|decrees?|interviews?)(?![\p{L}])[^.;]{0,80}?(?<![\p{L}])(?:from|dated|issued|published|released|posted|made|sent|written|aired|filed|given)(?![\p{L}])[^.;,]{0,40}$/iu;
const ASIDE = /,\s(?:who|which|whose|where|when|whom|due|appointed)\s[^,.;]*$/u;
/** What stands between a clause of its own and the next: "it began on Monday, and Oss says …". */
const NEXT_CLAUSE = /^\s*[,;]?\s*(?:and|but|while|so|because|though|although|whereas)\s*$/iu;
const MAX_ASIDE = 120;

/** The next sentence of the same speaker stands no further off. */
const MAX_CARRIED = 2;
const PRONOUN = /^(?:he|she|they|it)$/;
const PAST =
  /(?<!(?<![\p{L}])had\s(?:\p{L}+\s)?\p{L}{0,12})(?:ed|said|told|went\son|wrote|spoke|gave|put|made)(?![\p{L}])/iu;
const EVENTS =
  'blast|explosion|fire|blaze|crash|collision|attack|shooting|quake|earthquake|storm|flood|collapse|leak|spill|raid|clash|strike|outage|derailment|landslide';
/** A content that goes on about the event just told. */
const SAME_EVENT = new RegExp(
  String.raw`^["“‘'\s]*(?:that\s)?(?:it\s(?:was\s(?:heard|felt|seen|followed|caused|over|so)|could\sbe\s(?:heard|felt|seen)|killed|lasted|shook|destroyed|tore|happened|came|struck|hit)|the\s(?:${EVENTS})\s(?!will|may|might|would)\p{L}+)(?![\p{L}])`,
  'iu',
);
const HAPPENED = new RegExp(
  String.raw`(?<![\p{L}])(?:${EVENTS})(?:\s\p{L}+){0,3}\s(?:happened|occurred|struck|began|started|broke\sout|hit|came|took\splace|went\soff|fell|was\sreported)(?:\s[^.;:]{0,40})?$`,
  'iu',
);
/** Where people say things. */
const OCCASION =
  /(?<![\p{L}])(?:spoke|speaking|met|interview(?:ed)?|briefing|conference|telephoned|phoned|called|appeared|testified|addressed|statement|faced\sreporters|came\sout)(?![\p{L}])/iu;
const DAYS: ReadonlySet<DayRef['kind']> = new Set(['date', 'weekday', 'shift', 'last night']);

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
  const isSpoken = times.posts.length === 0 && isTranscript(text, claims, times);
  const told: Told[] = [];
  return claims.map((claim, i) => {
    const post = lastBefore(times.posts, claim.cue.from) ?? null;
    const near = claims.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS);
    const setting = { times, post, claims: near };
    const own = said(report, claim, { ...setting, isSpoken });
    const saidAt = own.length > 0 ? own : carried(report, claim, { ...setting, told });
    if (saidAt.some(({ at }) => at !== null)) told.push({ claim, readings: saidAt });
    const found = [
      timeOf('happened', happened(report, claim, { times, post })),
      timeOf('said', saidAt),
      timeOf('published', publishedReadings(times, post)),
      received,
    ];
    return Object.freeze(found.filter((time) => time !== null));
  });
}

/** A claim of which the words say when it was said. */
interface Told {
  readonly claim: Timed;
  readonly readings: readonly TimeReading[];
}

/** "Oss said on Monday … She added …": what the same speaker says next is of the same occasion. */
function carried(
  { text, blocks }: Pick<Report, 'text' | 'blocks'>,
  claim: Timed,
  { times, post, claims, told }: Setting & { readonly claims: readonly Timed[]; readonly told: readonly Told[] },
): readonly TimeReading[] {
  if (!claim.source || isColon(text, claim.cue) || holderOf(claim, claims) !== null) return [];
  if (!PAST.test(text.slice(claim.cue.from, claim.cue.to))) return [];
  const met = occasion({ text, blocks }, claim, times.expressions);
  if (met) return readingsOf(met, text, { times, post });
  const last = told.at(-1);
  if (!last?.claim.source) return [];
  const [before, here] = [last.claim.cue, claim.cue].map((cue) => sentenceAt(text, blocks, cue.from));
  if (!before || !here || here.from < before.from) return [];
  if (/\n/.test(text.slice(before.to, here.from)) || here.from - before.to > MAX_CARRIED) return [];
  if (holderOf(last.claim, claims) !== null) return [];
  const words = ({ from, to }: Span): string => text.slice(from, to).toLowerCase();
  const isSame = words(claim.source) === words(last.claim.source) || PRONOUN.test(words(claim.source));
  return isSame && last.readings.every(({ edtf }) => !edtf.endsWith('~')) ? last.readings : [];
}

/** "She spoke on Thursday, in the car park. “…,” she said": the sentence before tells of the occasion. */
function occasion(
  { text, blocks }: Pick<Report, 'text' | 'blocks'>,
  { cue, source, content }: Timed,
  expressions: readonly Expression[],
): Expression | undefined {
  if (!source || !PRONOUN.test(text.slice(source.from, source.to).toLowerCase())) return undefined;
  const first = Math.min(cue.from, source.from, content[0]!.from);
  const here = sentenceAt(text, blocks, first);
  const before = here && sentenceAt(text, blocks, Math.max(0, here.from - 2));
  if (!before || /\n/.test(text.slice(before.to, first)) || !OCCASION.test(text.slice(before.from, before.to)))
    return undefined;
  return between(expressions, before).find(
    (one) => holds(before, one) && !one.isName && one.bound === null && one.day !== null && DAYS.has(one.day.kind),
  );
}

/** By its own word; or turns under a head that tells of something spoken, or says the hour. */
function isTranscript(text: string, claims: readonly Timed[], { seconds }: ReportTimes): boolean {
  const head = text.slice(0, 600);
  if (TRANSCRIPT.test(head) || TRANSCRIPT.test(text.slice(-300))) return true;
  const turns = claims.filter(({ cue }) => isColon(text, cue)).length;
  return turns >= MIN_TURNS && (seconds !== null || SPOKEN.test(head.slice(0, claims[0]!.cue.from)));
}

interface Setting {
  readonly times: ReportTimes;
  readonly post: Post | null;
  /** Days outside of it date no clock. */
  readonly inside?: Span | null;
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
  report: Pick<Report, 'text' | 'blocks'>,
  { content, cue, source }: Timed,
  { times, post }: Setting,
): readonly TimeReading[] {
  const { text } = report;
  // What somebody says in a whole turn of an interview is about more than the time named late in it.
  const isTurn = isColon(text, cue);
  const isDeepInTurn = ({ to }: Span): boolean => isTurn && to - content[0]!.from > MAX_TURN;
  const isPrecise = ({ day, clock }: Expression): boolean => day !== null && clock !== null;
  for (const stretch of content) {
    const inside = between(times.expressions, stretch).filter(
      (one) =>
        !one.isName && holds(stretch, coreOf(one)) && (isPrecise(one) || !isDeepInTurn(one)) && !isTimeCheck(text, one),
    );
    const loose = between(times.loose, stretch).filter((one) => holds(stretch, one) && !isDeepInTurn(one));
    const main = inside.find(({ clock }) => clock !== null) ?? inside[0];
    const reading = main && readingsOf(main, text, { times, post, inside: stretch });
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
      (one) => holds(source, one) && TAKEN.test(text.slice(source.from, one.from)) && !isIssued(text, source, one),
    );
  if (taken) return readingsOf(taken, text, { times, post });
  const before = goesOn(report, content[0]!, times.expressions);
  return before ? readingsOf(before, text, { times, post }) : [];
}

/** "The blast happened at 2.21 a.m. [It was heard …]": the sentence before says when, of the same event. */
function goesOn(
  { text, blocks }: Pick<Report, 'text' | 'blocks'>,
  content: Span,
  expressions: readonly Expression[],
): Expression | undefined {
  if (!SAME_EVENT.test(text.slice(content.from, Math.min(content.to, content.from + 120)))) return undefined;
  const here = sentenceAt(text, blocks, content.from);
  const before = here && here.from > 2 ? sentenceAt(text, blocks, here.from - 2) : undefined;
  if (!before || /\n/.test(text.slice(before.to, content.from))) return undefined;
  const found = between(expressions, before).filter(
    (one) => holds(before, one) && !one.isName && (one.clock !== null || one.day !== null),
  );
  const told = found.find(({ clock }) => clock !== null) ?? found[0];
  // Right behind its verb, and not behind somebody who says it.
  return told && HAPPENED.test(text.slice(before.from, told.from)) ? told : undefined;
}

/** "It's five past eight": what the clock says, and no event. */
function isTimeCheck(text: string, { from, day }: Expression): boolean {
  return (
    day === null &&
    /(?<![\p{L}])it(?:['’]s|\sis)\s(?:now\s|just\s|nearly\s)?$/iu.test(text.slice(Math.max(0, from - 20), from))
  );
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

function readingsOf(
  expression: Expression,
  text: string,
  { times, post, inside = null }: Setting,
): readonly TimeReading[] {
  const { from, to } = expression;
  const at = span(from, to);
  return writtenWhen(expression, knownAt(times, text, { at, post, inside })).map((edtf) => ({ edtf, at }));
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
  const begin = Math.min(...parts.map(({ from }) => from), content[0]!.from);
  const isBeside = (one: Expression): boolean =>
    !(one.to <= begin && NEXT_CLAUSE.test(text.slice(one.to, begin))) &&
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
      !(source && holds(source, coreOf(one)) && !isIssued(text, source, one)) &&
      !isAside(text, sentence ?? cue, one) &&
      holderOf({ cue: coreOf(one) }, claims) === around,
  );
  const best = nearestTo(cue, outside);
  if (best) {
    // A letter from Friday bears that day.
    const isOf = source !== null && holds(source, coreOf(best));
    const readings = readingsOf(isOf ? { ...best, bound: null } : best, text, { times, post });
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

/** "posts on the board from Friday", "a letter dated 3 May": a paper says when it was issued. */
function isIssued(text: string, source: Span, { from, to, isName, day }: Expression): boolean {
  return !isName && day !== null && ISSUED.test(text.slice(source.from, Math.max(from, to - 1)));
}

/** "Oss, who was arrested on Monday, said …": the time of another thing, told beside. */
function isAside(text: string, sentence: Span, { from, to }: Span): boolean {
  const [aside] = text.slice(Math.max(sentence.from, from - MAX_ASIDE), from).match(ASIDE) ?? [];
  return aside !== undefined && /^[,)]/.test(text.slice(to));
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
