// When a claim was said: by words beside its cue, the header of a transcript, or the occasion that its speaker goes on with.
//
//     At a briefing on Tuesday <Oss> [said] {the bridge would close}. <She> [added] {that nobody was hurt}.
//                   ~~~~~~~~~~                                        the same
//
// In:  a report, a claim, the claims around it, what was said before.
// Out: readings, best first; none where the text does not say.

import type { Report } from '../../nouns/report.ts';
import { holds, overlaps, type Span, span } from '../../nouns/span.ts';
import type { TimeReading } from '../../nouns/time.ts';
import { sentenceAt } from '../../text/sentences.ts';
import { writtenClock, writtenDay, writtenZone } from './calendar.ts';
import type { DayRef } from './day-ref.ts';
import type { Expression } from './expressions.ts';
import { between, coreOf, isColon, isIssued, readingsOf, type Setting, type Timed } from './reading.ts';

/** So far from the cue or the source may words stand that say when it was said. */
const MAX_AWAY = 70;

/** "now says", "has just confirmed", "told me just now". */
const NOW = /(?<![\p{L}])(?:just\snow|right\snow|now|just)(?![\p{L}])/iu;

/** In characters. */
const AT_THE_HEAD = 8;
const TOUCHES = 8;

/** What is seen or heard is seen when it happens. */
export const PERCEIVES = /(?<![\p{L}])(?:saw|seen|see|heard|hear|smelt|smelled|felt|noticed|watched|witnessed)$/iu;

const MAX_SUBJECT = 25;

/** "[ordered] {that} the week before": a content so short hides nothing. */
const MAX_PRONOUN = 6;

const ASIDE = /,\s(?:who|which|whose|where|when|whom|due|appointed)\s[^,.;]*$/u;

/** What stands between a clause of its own and the next: "it began on Monday, and Oss says …". */
const NEXT_CLAUSE = /^\s*[,;]?\s*(?:and|but|while|so|because|though|although|whereas)\s*$/iu;

const MAX_ASIDE = 120;

/** The next sentence of the same speaker stands no further off. */
const MAX_CARRIED = 2;

const PRONOUN = /^(?:he|she|they|it)$/;

const PAST =
  /(?<!(?<![\p{L}])had\s(?:\p{L}+\s)?\p{L}{0,12})(?:ed|said|told|went\son|wrote|spoke|gave|put|made)(?![\p{L}])/iu;

/** A cue in the past, its first verb or the one after "has" and "had". */
const SPOKE =
  /^(?:(?:has|have|had|also|then|later|earlier|reportedly|\p{L}+ly)\s)*(?:\p{L}+ed|said|told|went\son|wrote|spoke|gave|put|made|took|held|found|saw|heard|thought|knew|swore)(?![\p{L}])/iu;

/** Where people say things. */
const OCCASION =
  /(?<![\p{L}])(?:spoke|speaking|met|interview(?:ed)?|briefing|conference|telephoned|phoned|called|appeared|testified|addressed|statement|faced\sreporters|came\sout)(?![\p{L}])/iu;

const DAYS: ReadonlySet<DayRef['kind']> = new Set(['date', 'weekday', 'shift', 'last night']);

/** A claim of which the words say when it was said. */
export interface Told {
  readonly claim: Timed;
  readonly readings: readonly TimeReading[];
}

export function said(
  report: Pick<Report, 'text' | 'blocks'>,
  claim: Timed,
  {
    times,
    post,
    claims,
    isSpoken,
    isMinuted,
  }: Setting & { claims: readonly Timed[]; isSpoken: boolean; isMinuted: boolean },
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
      !isAfar(one, sentence ?? cue, parts) &&
      holderOf({ cue: coreOf(one) }, claims) === around,
  );
  const best = nearestTo(cue, outside);
  const isPast = SPOKE.test(text.slice(cue.from, cue.to));
  if (best) {
    // A letter from Friday bears that day.
    const isOf = source !== null && holds(source, coreOf(best));
    const readings = readingsOf(isOf ? { ...best, bound: null } : best, text, { times, post, isPast });
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
  if (isMinuted && around === null)
    return times.readings
      .slice(0, 1)
      .map(({ edtf }) => ({ edtf: edtf.slice(0, 10), at: null, where: 'header of the minutes' }));
  return [];
}

/** "Oss said on Monday … She added …": what the same speaker says next is of the same occasion. */
export function carried(
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

/** "Oss, who was arrested on Monday, said …": the time of another thing, told beside. */
function isAside(text: string, sentence: Span, { from, to }: Span): boolean {
  const [aside] = text.slice(Math.max(sentence.from, from - MAX_ASIDE), from).match(ASIDE) ?? [];
  return aside !== undefined && /^[,)]/.test(text.slice(to));
}

/** "The site was raided in 1969, she said": a year or a month says when it was said only where it touches the saying or heads the sentence. */
function isAfar(one: Expression, sentence: Span, parts: readonly Span[]): boolean {
  if (one.day?.kind !== 'years' && one.day?.kind !== 'month') return false;
  if (one.from - sentence.from <= AT_THE_HEAD) return false;
  return !parts.some((part) => Math.max(part.from - one.to, one.from - part.to) <= TOUCHES);
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
