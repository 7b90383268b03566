// Inputs -> what is to be kept of them, in order.
//
// In:  inputs, what the case holds already, threads.
// Out: steps: a capture, a reading or a run to keep, a Problem, or the end of an input.
//
//     input ─ open, on a worker ─▶ captures, readings ─ those that are new ─▶ extract, on a worker ─▶ run
//
// Idea: an input is read again whenever it is added, for only reading tells which reports today's readers make of it; it takes a
// hundredth of the time of extracting. A report with a run of today's model is not extracted again. So what an earlier, killed
// process left out is completed, and what it kept is not kept twice. Many are in work at once, the order is that of the inputs.

import {
  captureKeeping,
  type Holdings,
  type Keeping,
  readingKeeping,
  receiptKey,
  runKeeping,
  unreadKey,
} from '../case/index.ts';
import type { By, Capture, Problem, Receipt, Report } from '../nouns/index.ts';
import { type About, type Found, isFound, type Reading } from '../read/index.ts';
import { inOrder, type Threads } from '../threads.ts';
import { problemOfFault } from './print.ts';

/** Bytes with how they were received, or why there are none. What `fetchUrl` of an address gives has this shape. */
export type Came = { readonly bytes: Uint8Array; readonly receipt: Receipt } | { readonly problem: Problem };

export interface NamedInput {
  readonly name: string;
  read(): Promise<Came>;
}

/** What comes of the inputs, in their order. `more`: how many reports the input turned out to hold besides the first. */
export type Step = { readonly input: string } & (
  | { readonly keep: Keeping }
  | { readonly problem: Problem }
  | { readonly more: number }
  | { readonly isRead: true }
  | { readonly isEnded: true }
);

export interface Adding {
  readonly threads: Threads;
  readonly held: Holdings;
  /** SHA-256 of today's model. */
  readonly model: string;
  readonly by: By;
  /** Keeps again what was forgotten. */
  readonly evenForgotten: boolean;
}

/** A step, or a report that is to be extracted first. */
type Work = Step | { readonly input: string; readonly report: Report };

export async function* stepsOf(inputs: AsyncIterable<NamedInput>, adding: Adding): AsyncGenerator<Step> {
  const { threads } = adding;
  const opened = inOrder(inputs, { most: 2 * threads.workers, begin: (input) => open(input, threads) });
  const work = inOrder(workOf(opened, adding), {
    most: 4 * threads.workers,
    begin: async (one): Promise<readonly Step[]> =>
      'report' in one ? extracted(one.input, { report: one.report, threads }) : [one],
  });
  for await (const steps of work) yield* steps;
}

interface Opened {
  readonly name: string;
  readonly found: readonly (Found | Reading)[];
  readonly problem?: Problem;
}

async function open({ name, read }: NamedInput, threads: Threads): Promise<Opened> {
  const came = await read();
  if ('problem' in came) return { name, found: [], problem: came.problem };
  const { bytes, receipt } = came;
  const { from = name, url } = receipt;
  const contentType = receipt.headers?.find(([header]) => header.toLowerCase() === 'content-type')?.[1];
  const about: About = {
    from,
    ...(url !== undefined && { url }),
    ...(contentType !== undefined && { contentType }),
    receipt,
  };
  return { name, found: await threads.open(bytes, about) };
}

async function* workOf(inputs: AsyncIterable<Opened>, adding: Adding): AsyncGenerator<Work> {
  const news = newsOf(adding);
  for await (const { name: input, found, problem } of inputs) {
    if (problem) yield { input, problem };
    const reports = found.reduce((sum, one) => sum + (isFound(one) ? 0 : one.reports.length), 0);
    if (reports > 1) yield { input, more: reports - 1 };
    for (const one of found)
      for (const work of isFound(one) ? news.ofCapture(one) : news.ofReading(one)) yield { input, ...work };
    yield { input, isEnded: true };
  }
}

type News =
  | { readonly keep: Keeping }
  | { readonly problem: Problem }
  | { readonly report: Report }
  | { readonly isRead: true };

/** What of a capture or a reading the case does not hold yet, nor was met before. */
function newsOf({ held, model, by, evenForgotten }: Adding) {
  const captures = new Set(held.captures.keys());
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
  return {
    *ofCapture({ capture, bytes }: Found): Generator<News> {
      const was = evenForgotten ? undefined : held.forgotten.get(capture.id);
      if (was) yield { problem: wasForgotten(capture, was) };
      else if (isNew(receipts, receiptKey(capture.id, capture))) {
        try {
          yield { keep: captureKeeping({ bytes, capture: modest(capture), by }) };
          captures.add(capture.id);
        } catch (error) {
          yield { problem: problemOfFault(error, capture.from ?? capture.id) };
        }
      }
    },
    *ofReading({ capture: { id: capture }, reports: read, problems }: Reading): Generator<News> {
      if (!captures.has(capture)) return; // it was forgotten, or could not be kept
      if (read.length === 0) {
        if (
          !isNew(
            unread,
            unreadKey(
              capture,
              problems.map(({ code }) => code),
            ),
          )
        )
          return;
        for (const problem of problems) yield { problem };
        yield { keep: readingKeeping({ capture, report: null, problems, by }) };
      }
      for (const [n, report] of read.entries()) {
        if (isNew(reports, report.id)) {
          const own = n === 0 ? problems : [];
          for (const problem of own) yield { problem };
          yield { keep: readingKeeping({ capture, report, problems: own, by }) };
        }
        if (isNew(extracted, report.id)) yield { report };
        else yield { isRead: true };
      }
    },
  };
}

async function extracted(
  input: string,
  { report, threads }: { readonly report: Report; readonly threads: Threads },
): Promise<readonly Step[]> {
  const { claims, problems, run } = await threads.extract(report, input);
  const said = problems.map((problem): Step => ({ input, problem: { ...problem, input } }));
  const kept: readonly Step[] = run ? [{ input, keep: runKeeping({ report: report.id, run, claims, problems }) }] : [];
  return [...said, ...kept, { input, isRead: true }];
}

/** Headers that are longer are kept in the archive or with the address, not in the log. */
const MAX_RECEIPT_CHARS = 64 * 1024;

function modest(capture: Capture): Capture {
  if (JSON.stringify(capture).length <= MAX_RECEIPT_CHARS) return capture;
  const { headers: _, ...rest } = capture;
  return rest;
}

function wasForgotten({ id, from }: Capture, { seq, time, why }: { seq: number; time: string; why: string }): Problem {
  return {
    code: 'case/was-forgotten',
    message: `This was forgotten on ${time.slice(0, 10)} (entry ${seq}: ${why}) and was not kept again.`,
    value: id,
    fix: 'Leave it out; or give --even-forgotten, when it should be kept again.',
    ...(from !== undefined && { input: from }),
  };
}
