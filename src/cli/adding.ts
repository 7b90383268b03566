// Inputs -> what is to be kept of them, in order.
//
// In:  inputs, what the case holds already, threads.
// Out: steps: a capture, a reading or a run to keep, a Problem, or the end of an input.
//
//     input ─ hash ─ open, on a worker ─▶ captures, readings ─ those that are new ─▶ extract, on a worker ─▶ run
//
// Idea: an input that was read to its end by today's readers, and of which every report has a run of today's model, is not opened:
// its hash tells. Any other is read again, for only reading tells which reports it holds; a report with a run is not extracted
// again. So what an earlier, killed process left out is completed, and what it kept is not kept twice. Many are in work at once,
// the order is that of the inputs. What an input holds is asked for as it is kept, so that no archive is in memory whole.

import { createReadStream } from 'node:fs';
import {
  type Holdings,
  hashOf,
  hashOfFile,
  type Keeping,
  reportsBeneath,
  runKeeping,
  type Shelf,
} from '../case/index.ts';
import type { By, Capture, Problem, Receipt, Report } from '../nouns/index.ts';
import { Fault } from '../nouns/index.ts';
import { type About, type Found, isFound, type Reading, readingAs } from '../read/index.ts';
import { ahead, inOrder, type Threads, withLast } from '../threads.ts';
import { problemOf } from './inputs.ts';
import type { LeadsTo } from './leads.ts';
import { type Failure, type News, newsOf, wasForgotten } from './news.ts';
import { problemOfFault } from './print.ts';

/** Bytes with how they were received, or why there are none. What `fetchUrl` of an address gives has this shape. */
export type Came =
  | { readonly bytes: Uint8Array; readonly receipt: Receipt; readonly warc?: Uint8Array }
  /** An archive that is too large to be held. */
  | { readonly file: string; readonly size: number; readonly receipt: Receipt }
  /** A capture that the case holds, received as it says. */
  | { readonly held: string; readonly receipt: Receipt }
  | { readonly problem: Problem; readonly warc?: Uint8Array; readonly receipt?: Receipt };

export interface NamedInput {
  readonly name: string;
  read(): Promise<Came>;
}

/** What comes of the inputs, in their order. `more`: how many reports the input turned out to hold besides those before. */
export type Step = { readonly input: string } & (
  | { readonly keep: Keeping; readonly isNoNews?: true }
  | { readonly problem: Problem }
  | { readonly more: number }
  | { readonly leadsTo: LeadsTo }
  | { readonly isRead: true }
  | { readonly isEnded: true; readonly isHeld?: true }
);

export interface Adding {
  readonly threads: Threads;
  readonly held: Holdings;
  /** The captures of the case. */
  readonly captures: Pick<Shelf, 'get' | 'putPieces' | 'pathOf'>;
  /** SHA-256 of today's model. */
  readonly model: string;
  readonly by: By;
  /** Keeps again what was forgotten. */
  readonly evenForgotten: boolean;
  /** Says where a capture leads that is not opened, because it is held to its end; null when nobody follows. */
  readonly leads: ((capture: string) => AsyncIterable<LeadsTo>) | null;
}

/** A step, or a report that is to be extracted first. */
type Work = Step | { readonly input: string; readonly report: Report; readonly captured: string | null };

export async function* stepsOf(inputs: AsyncIterable<NamedInput>, adding: Adding): AsyncGenerator<Step> {
  const { threads } = adding;
  const opened = inOrder(inputs, { most: 2 * threads.workers, begin: (input) => open(input, adding) });
  const work = inOrder(workOf(opened, adding), {
    most: 4 * threads.workers,
    begin: async (one): Promise<readonly Step[]> =>
      'report' in one ? extracted(one.input, { ...one, threads }) : [one],
  });
  for await (const steps of work) yield* steps;
}

interface Opened {
  readonly name: string;
  readonly problem?: Problem;
  /** What a fetch that failed left. */
  readonly failure?: Failure;
  /** The input itself, unless it was captured before and nobody has its bytes here. */
  readonly input?: { readonly capture: Capture; readonly bytes: Uint8Array | null; readonly warc?: Uint8Array };
  /** What is in it; nothing when none of it can be new. */
  readonly found?: AsyncGenerator<Found | Reading>;
  /** The capture that is not opened, because nothing in it can be new. */
  readonly done?: string;
  readonly as?: string;
  readonly isHeld?: true;
}

async function open({ name, read }: NamedInput, adding: Adding): Promise<Opened> {
  const came = await read();
  try {
    if ('problem' in came) return failed(name, came);
    const about = aboutOf(came.receipt, name);
    const as = readingAs(about);
    if ('file' in came) return await openLarge(came, { name, about, as, adding });
    const id = 'held' in came ? came.held : hashOf(came.bytes);
    const isDone = hasNothingNew(id, as, adding);
    const isHeld = 'held' in came && { isHeld: true as const };
    if (isDone && isHeld) return { name, done: id, ...isHeld };
    const bytes = 'held' in came ? await adding.captures.get(id) : came.bytes;
    const capture = captureOf(id, bytes.length, about);
    const inside = isDone ? { done: id } : { found: await ahead(adding.threads.open({ capture, bytes }, about)) };
    const warc = 'warc' in came ? came.warc : undefined;
    return { name, as, input: { capture, bytes, ...(warc && { warc }) }, ...inside, ...isHeld };
  } catch (error) {
    return { name, problem: problemOfFault(error, name) };
  }
}

function failed(name: string, { problem, warc, receipt }: Extract<Came, { problem: Problem }>): Opened {
  if (!warc?.length || !receipt) return { name, problem };
  return { name, problem, failure: { warc, receipt, failed: problem.code } };
}

interface Opening {
  readonly name: string;
  readonly about: About;
  readonly as: string;
  readonly adding: Adding;
}

/**
 * The archive goes onto its shelf first, hashed on its way, and is read from there: what is read is what is kept. It is
 * hashed alone before only where the case may hold it, which its size tells.
 */
async function openLarge(
  { file, size }: Extract<Came, { file: string }>,
  { name, about, as, adding }: Opening,
): Promise<Opened> {
  const { held, captures, threads, evenForgotten } = adding;
  const mayBeKnown = held.forgotten.size > 0 || [...held.captures.values()].includes(size);
  const known = mayBeKnown ? await hashOfFile(file).catch((error) => Promise.reject(unread(name, error))) : undefined;
  if (known !== undefined) {
    const was = evenForgotten ? undefined : held.forgotten.get(known);
    const capture = captureOf(known, size, about);
    if (was) return { name, problem: wasForgotten(capture, was) };
    if (hasNothingNew(known, as, adding)) return { name, as, input: { capture, bytes: null }, done: known };
  }
  let kept = 0;
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
        kept += (piece as Uint8Array).length;
        yield piece as Uint8Array;
      }
    } catch (error) {
      throw unread(name, error);
    }
  };
  const isKept = known !== undefined && held.captures.has(known);
  const id = isKept ? known : await captures.putPieces(pieces());
  const capture = captureOf(id, isKept ? size : kept, about);
  const path = captures.pathOf(id) ?? file;
  return {
    name,
    as,
    input: { capture, bytes: null },
    found: await ahead(threads.open({ capture, file: path }, about)),
  };
}

/** Why the system did not give the rest of a file: the fault of the input, and not of the disk of the case. */
function unread(name: string, error: unknown): Fault {
  const { code, message, fix } = problemOf(name, error as NodeJS.ErrnoException);
  return new Fault(code, message, fix);
}

function aboutOf(receipt: Receipt, name: string): About {
  const { from = name, url } = receipt;
  const contentType = receipt.headers?.find(([header]) => header.toLowerCase() === 'content-type')?.[1];
  return {
    from,
    ...(url !== undefined && { url }),
    ...(contentType !== undefined && { contentType }),
    receipt,
  };
}

function captureOf(id: string, size: number, { from, receipt }: About): Capture {
  return Object.freeze({ id, size, ...(from !== undefined && { from }), ...receipt });
}

/** Whether today's readers were through with it, and today's model with all of its reports. */
function hasNothingNew(capture: string, as: string, { held, model }: Adding): boolean {
  if (!held.whole.get(capture)?.has(as)) return false;
  for (const report of reportsBeneath(held, capture))
    if (!held.runs.get(report)?.some((run) => run.model === model)) return false;
  return true;
}

async function* workOf(inputs: AsyncIterable<Opened>, adding: Adding): AsyncGenerator<Work> {
  const news = newsOf(adding);
  for await (const { name: input, problem, failure, input: own, found, done, as = '', isHeld } of inputs) {
    if (failure) for await (const keep of news.ofFailure(failure)) yield { input, keep, isNoNews: true };
    if (problem) yield { input, problem };
    let reports = 0;
    let isPartial = false;
    const seen = function* (work: Iterable<News>): Generator<Work> {
      for (const one of work) {
        if ('isPartial' in one) isPartial = true;
        else yield { input, ...one };
      }
    };
    if (own) yield* seen(news.ofCapture(own));
    for await (const { one, isLast } of withLast(found ?? none())) {
      if (isFound(one)) yield* seen(news.ofCapture(one));
      else {
        const more = one.reports.length - (reports === 0 ? 1 : 0);
        if (more > 0) yield { input, more };
        reports += one.reports.length;
        const whole = isLast && own && !isPartial && !mayGoOtherwise(one) && { capture: own.capture.id, as };
        yield* seen(news.ofReading(one, whole || undefined));
      }
    }
    if (done !== undefined) yield* leadsOf(done, input, adding);
    yield { input, isEnded: true, ...(isHeld && { isHeld }) };
  }
}

async function* leadsOf(capture: string, input: string, { leads }: Adding): AsyncGenerator<Work> {
  try {
    for await (const leadsTo of leads?.(capture) ?? none()) yield { input, leadsTo };
  } catch (error) {
    yield { input, problem: problemOfFault(error, input) };
  }
}

async function* none(): AsyncGenerator<never> {}

/** A reading that ended for want of time, or with its worker, may end otherwise the next time. */
function mayGoOtherwise({ problems }: Reading): boolean {
  return problems.some(({ code }) => code === 'input/unreadable' || code.endsWith('/too-slow'));
}

async function extracted(
  input: string,
  {
    report,
    captured,
    threads,
  }: { readonly report: Report; readonly captured: string | null; readonly threads: Threads },
): Promise<readonly Step[]> {
  const { claims, speakers, problems, run } = await threads.extract(report, { name: input, captured });
  const said = problems.map((problem): Step => ({ input, problem: { ...problem, input } }));
  const kept: readonly Step[] = run
    ? [{ input, keep: runKeeping({ report: report.id, run, claims, ...(speakers && { speakers }), problems }) }]
    : [];
  return [...said, ...kept, { input, isRead: true }];
}
