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

import type { Report } from '../../nouns/report.ts';
import type { ClaimTime, TimeKind, TimeReading } from '../../nouns/time.ts';
import { writtenClock, writtenDay, writtenZone } from './calendar.ts';
import { happened } from './happened.ts';
import type { Post } from './posts.ts';
import { isColon, type Timed } from './reading.ts';
import { type ReportTimes, reportTimes } from './report-times.ts';
import { carried, said, type Told } from './said.ts';
import { lastBefore } from './when.ts';

/** Claims that may hold a claim, or stand between it and its words, are so many to either side of it. */
const NEIGHBOURS = 40;

/** A statement dated by its own header: "RADIO DUNE … 8.00 a.m.  Transcript". */
const TRANSCRIPT = /(?<![\p{L}])transcript/iu;

/** So many turns make a conversation. */
const MIN_TURNS = 4;

/** Minutes: their head says when the meeting was that all of it was said at. */
const MINUTES =
  /(?<![\p{L}])(?:minutes\sof|(?:summary|record|notes?)\sof\s(?:the\s)?(?:testimony|evidence|proceedings|hearing|meeting|session|debate|inquiry)|(?:hearing|meeting|session)\s(?:minutes|record|summary))(?![\p{L}])/iu;

const SPOKEN =
  /(?<![\p{L}])(?:press\s(?:briefing|conference)|news\sconference|briefing|hearing|radio|television|tv|broadcast|bulletin|podcast|on\sair|aired|verbatim|remarks\sby)(?![\p{L}])/iu;

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
  const isMinuted = times.posts.length === 0 && !isSpoken && isMinutes(text, claims);
  const told: Told[] = [];
  return claims.map((claim, i) => {
    const post = lastBefore(times.posts, claim.cue.from) ?? null;
    const near = claims.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS);
    const setting = { times, post, claims: near };
    const own = said(report, claim, { ...setting, isSpoken, isMinuted });
    const saidAt = own.length > 0 ? own : carried(report, claim, { ...setting, told });
    if (saidAt.some(({ at }) => at !== null)) told.push({ claim, readings: saidAt });
    const found = [
      timeOf('happened', happened(report, claim, { times, post })),
      timeOf('said', saidAt),
      timeOf(
        'published',
        publishedReadings(times, post).map((one) => (isMinuted ? ofTheDay(one) : one)),
      ),
      received,
    ];
    return Object.freeze(found.filter((time) => time !== null));
  });
}

/** By its own word; or turns under a head that tells of something spoken, or says the hour. */
function isTranscript(text: string, claims: readonly Timed[], { seconds }: ReportTimes): boolean {
  const head = text.slice(0, 600);
  if (TRANSCRIPT.test(head) || TRANSCRIPT.test(text.slice(-300))) return true;
  const turns = claims.filter(({ cue }) => isColon(text, cue)).length;
  return turns >= MIN_TURNS && (seconds !== null || SPOKEN.test(head.slice(0, claims[0]!.cue.from)));
}

function isMinutes(text: string, claims: readonly Timed[]): boolean {
  const first = claims[0]?.cue.from ?? 0;
  return MINUTES.test(text.slice(0, Math.min(first, 600)));
}

/** The hour at the head of minutes is when the meeting began, not when they came out. */
function ofTheDay(reading: TimeReading): TimeReading {
  return { ...reading, edtf: reading.edtf.replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1') };
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
