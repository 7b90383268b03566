// What of a capture or a reading the case does not hold yet, nor was met before in this command.
//
// In:  captures and readings, in the order of the inputs; what the case holds.
// Out: what is to be kept of each, reports that are to be extracted, Problems.

import {
  captureKeeping,
  failedKeeping,
  failureKey,
  type Keeping,
  readingKeeping,
  receiptKey,
  unreadKey,
} from '../case/index.ts';
import { lastAnswerIn } from '../fetch/index.ts';
import { type Capture, capturedAt, type Problem, type ReadingKept, type Receipt, type Report } from '../nouns/index.ts';
import type { Reading } from '../read/index.ts';
import type { Adding } from './adding.ts';
import { type LeadsTo, leadOf } from './leads.ts';
import { problemOfFault } from './print.ts';

export type News =
  | { readonly keep: Keeping; readonly isNoNews?: true }
  | { readonly problem: Problem }
  /** To be extracted; `captured` is when its bytes first were. */
  | { readonly report: Report; readonly captured: string | null }
  | { readonly leadsTo: LeadsTo }
  | { readonly isRead: true }
  /** A capture of the input was not kept: it is not whole. */
  | { readonly isPartial: true };

/** A fetch that failed: what had crossed the wire, and the code of its Problem. */
export interface Failure {
  readonly warc: Uint8Array;
  readonly receipt: Receipt;
  readonly failed: string;
}

interface CaptureMet {
  readonly capture: Capture;
  /** Null when they stand on their shelf already. */
  readonly bytes: Uint8Array | null;
  readonly warc?: Uint8Array;
}

/**
 * Failures of one address, of one kind and one day, that are kept where the body is another each time: a page that names the time, or
 * gives each visitor a number, would fill the disk.
 */
const MOST_FAILURES_ALIKE = 8;

type Known = Pick<Adding, 'held' | 'captures' | 'model' | 'by' | 'evenForgotten'>;

export function newsOf({ held, captures: shelf, model, by, evenForgotten }: Known) {
  const captures = new Set(held.captures.keys());
  const firstCaptured = new Map(held.capturedAt);
  const receipts = new Set(held.receipts);
  const reports = new Set(held.reports.keys());
  const unread = new Set(held.unread);
  const extracted = new Set(
    [...held.runs].flatMap(([report, runs]) => (runs.some((r) => r.model === model) ? [report] : [])),
  );
  const isNew = (keys: Set<string>, key: string): boolean => {
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  };
  /** What was read to its end, and as what. */
  const marked = new Set([...held.whole].flatMap(([capture, all]) => [...all].map((as) => `${capture} ${as}`)));
  /** Bodies of the answers that failures came with, by `failureKey`. */
  const failures = new Map<string, (string | null)[]>();
  const failedBefore = async (key: string): Promise<(string | null)[]> => {
    const bodies: (string | null)[] = [];
    for (const warc of held.failures.get(key) ?? []) {
      const bytes = await shelf.get(warc).catch(() => null); // what is not there vouches for nothing
      if (bytes) bodies.push(lastAnswerIn(bytes));
    }
    return bodies;
  };
  const isMarked = (whole: ReadingKept['whole']): boolean =>
    whole === undefined || !isNew(marked, `${whole.capture} ${whole.as}`);
  return {
    *ofCapture({ capture, bytes, warc }: CaptureMet): Generator<News> {
      const was = evenForgotten ? undefined : held.forgotten.get(capture.id);
      if (was) {
        yield { isPartial: true };
        yield { problem: wasForgotten(capture, was) };
      } else if (isNew(receipts, receiptKey(capture.id, capture))) {
        try {
          yield { keep: captureKeeping({ bytes, capture: modest(capture), by, ...(warc && { warc }) }) };
          captures.add(capture.id);
          const at = capturedAt(capture);
          if (at !== null && !firstCaptured.has(capture.id)) firstCaptured.set(capture.id, at);
          if (capture.url !== undefined)
            held.versions.received({ url: capture.url, at: capture.at, capture: capture.id });
        } catch (error) {
          yield { isPartial: true };
          yield { problem: problemOfFault(error, capture.from ?? capture.id) };
        }
      }
    },
    /** Nothing, when the same was kept on the same day already. */
    async *ofFailure({ warc, receipt, failed }: Failure): AsyncGenerator<Keeping> {
      const key = failureKey(failed, receipt);
      const bodies = failures.get(key) ?? (await failedBefore(key));
      failures.set(key, bodies);
      const body = lastAnswerIn(warc);
      if (bodies.includes(body) || bodies.length >= MOST_FAILURES_ALIKE) return;
      bodies.push(body);
      yield failedKeeping({ warc, receipt, failed, by });
    },
    /** `whole`: this is the last reading of an input. */
    *ofReading({ capture: from, reports: read, problems }: Reading, whole?: ReadingKept['whole']): Generator<News> {
      const capture = from.id;
      if (!captures.has(capture)) return; // it was forgotten, or could not be kept
      const mark = (isLast: boolean) => (isLast && !isMarked(whole) ? { whole: whole! } : {});
      if (read.length === 0) {
        const codes = problems.map(({ code }) => code);
        const isNews = isNew(unread, unreadKey(capture, codes));
        const last = mark(true);
        if (isNews) for (const problem of problems) yield { problem };
        if (isNews || last.whole)
          yield keptReading(readingKeeping({ capture, report: null, problems, by, ...last }), isNews);
      }
      for (const [n, report] of read.entries()) {
        const own = n === 0 ? problems : [];
        const isNews = isNew(reports, report.id);
        const last = mark(n === read.length - 1);
        if (isNews) for (const problem of own) yield { problem };
        if (isNews || last.whole) {
          const previous = isNews ? previousOf(from, report) : undefined;
          const keep = { capture, report, problems: own, by, ...(previous !== undefined && { previous }), ...last };
          yield keptReading(readingKeeping(keep), isNews);
          held.versions.read(report.id, report);
        }
        const leadsTo = leadOf(report);
        if (leadsTo) yield { leadsTo };
        if (isNew(extracted, report.id)) yield { report, captured: firstCaptured.get(capture) ?? null };
        else yield { isRead: true };
      }
    },
  };

  function previousOf({ id: capture, url, at }: Capture, { part }: Report): string | undefined {
    return url === undefined ? undefined : held.versions.previous({ url, at, capture, part });
  }
}

/** A reading that is kept again only to say that its input was read to the end is no news. */
function keptReading(keep: Keeping, isNews: boolean): News {
  return isNews ? { keep } : { keep, isNoNews: true };
}

/** Headers that are longer are kept in the archive or with the address, not in the log. */
const MAX_RECEIPT_CHARS = 64 * 1024;

function modest(capture: Capture): Capture {
  if (JSON.stringify(capture).length <= MAX_RECEIPT_CHARS) return capture;
  const { headers: _, ...rest } = capture;
  return rest;
}

export function wasForgotten(
  { id, from }: Capture,
  { seq, time, why }: { seq: number; time: string; why: string },
): Problem {
  return {
    code: 'case/was-forgotten',
    message: `This was forgotten on ${time.slice(0, 10)} (entry ${seq}: ${why}) and was not kept again.`,
    value: id,
    fix: 'Leave it out; or give --even-forgotten, when it should be kept again.',
    ...(from !== undefined && { input: from }),
  };
}
