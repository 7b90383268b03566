// Hearsay on several threads: many inputs at once, results in the order of the inputs.
//
// In:  inputs, one after another; no more of them are taken than are in work.
// Out: extractions in input order. An input that kills or stalls its worker gives a Problem, and the rest goes on.

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Options } from './hearsay.ts';
import { openPool, PoolError } from './infer/pool.ts';
import type { Extraction } from './nouns/extraction.ts';
import type { Problem } from './nouns/problem.ts';
import type { Report } from './nouns/report.ts';
import { type About, captureOf, type Found, type Reading } from './read/index.ts';
import type { Answer, ExtractJob, Job, OpenJob } from './worker.ts';

/** A worker holds about 150 MB; more than this pays only on servers, where the person can say so. */
const MOST_WORKERS = 8;

/** One input may take this long: far over the slowest real report, so only a stall or a hostile file meets it. */
const LIMIT_MS = 10 * 60_000;

export interface Threads {
  readonly workers: number;
  /** One input or line; which input it was stands in `name`, for Problems. */
  read(job: Job, name: string): Promise<readonly Extraction[]>;
  /** All of them, in order, with no more than 2 × workers in work at once. */
  readAll(inputs: AsyncIterable<ThreadInput>): AsyncGenerator<Done>;
  /** The captures in one input, each before its readings; the input itself comes first, whatever becomes of the reading. */
  open(bytes: Uint8Array, about: About): Promise<readonly (Found | Reading)[]>;
  /** A report that was read before. Without a run in it when its worker ended: then a Problem says why. */
  extract(report: Report, name: string): Promise<Extraction>;
  close(): Promise<void>;
}

/** A job for a worker, or a Problem known before: it keeps its place among the others. */
export type ThreadInput = { readonly name: string } & ({ readonly job: Job } | { readonly problem: Problem });

interface Done {
  readonly name: string;
  readonly extractions: readonly Extraction[];
}

export interface ThreadOptions extends Options {
  readonly workers?: number;
  readonly limitMs?: number;
}

export async function openThreads(options: ThreadOptions = {}): Promise<Threads> {
  const { workers = Math.min(availableParallelism(), MOST_WORKERS), limitMs = LIMIT_MS, ...rest } = options;
  const pool = await openPool<Job | OpenJob | ExtractJob, unknown>({
    size: workers,
    module: workerModule(),
    data: rest,
    limitMs,
  });
  /** What a worker answers, or what its end comes to. */
  const asked = async <J extends Job | OpenJob | ExtractJob>(
    job: J,
    otherwise: (error: PoolError) => Answer<J>,
  ): Promise<Answer<J>> => {
    try {
      return (await pool.run(job)) as Answer<J>;
    } catch (error) {
      if (!(error instanceof PoolError) || error.why === 'closed') throw error;
      return otherwise(error);
    }
  };
  const read = (job: Job, name: string): Promise<readonly Extraction[]> => {
    const place = { input: name, ...('line' in job ? { line: job.line.line } : {}) };
    return asked(job, (error) => [failed(problemOf(error, { size: job.bytes.byteLength, place, limitMs }))]);
  };
  return {
    workers: pool.size,
    read,
    async *readAll(inputs) {
      yield* inOrder(inputs, {
        most: 2 * pool.size,
        async begin(input: ThreadInput): Promise<Done> {
          const { name } = input;
          return { name, extractions: 'job' in input ? await read(input.job, name) : [failed(input.problem)] };
        },
      });
    },
    open: (bytes, about) =>
      asked({ open: bytes, about }, (error) => {
        const capture = captureOf(bytes, about);
        const place = { input: about.from ?? capture.id };
        const problem = problemOf(error, { size: bytes.byteLength, place, limitMs });
        return [
          { capture, bytes },
          { capture, reports: [], problems: [problem] },
        ];
      }),
    async extract(report, name) {
      const size = Buffer.byteLength(report.text);
      const [extraction] = await asked({ report }, (error) => [
        failed(problemOf(error, { size, place: { input: name }, limitMs })),
      ]);
      return extraction!;
    },
    close: () => pool.close(),
  };
}

/**
 * What `begin` makes of each input, in the order of the inputs, with no more than `most` of them in work. A result goes out as
 * soon as it is there, also while the next input is long in coming.
 */
export async function* inOrder<In, Out>(
  inputs: AsyncIterable<In>,
  { most, begin }: { readonly most: number; readonly begin: (input: In) => Promise<Out> },
): AsyncGenerator<Out> {
  const going: Promise<Out>[] = [];
  const source = inputs[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<In>> | null = source.next();
  try {
    while (next || going.length > 0) {
      const isReady = next && going.length < most && (await first(next, going[0]));
      if (next && isReady) {
        const came: IteratorResult<In> = await next;
        next = came.done ? null : source.next();
        if (came.done) continue;
        const out = begin(came.value);
        out.catch(() => {}); // it is said when its turn comes
        going.push(out);
      } else yield await going.shift()!;
    }
  } finally {
    // Who stops early (a closed pipe) wants no more results, whatever becomes of them.
    next?.catch(() => {});
    if (next) void source.return?.(undefined);
  }
}

/** True when `input` settles before `result` does; a failure of either is left to whoever awaits it. */
function first(input: Promise<unknown>, result: Promise<unknown> | undefined): Promise<boolean> {
  const [came, went] = [input, result].map((p) =>
    p?.then(
      () => {},
      () => {},
    ),
  );
  return Promise.race([came!.then(() => true), ...(went ? [went.then(() => false)] : [])]);
}

/** An input that gave nothing but a Problem. */
export function failed(problem: Problem): Extraction {
  return { report: null, claims: [], problems: [problem], run: null };
}

/** Threads run compiled code; from the sources (tests) it is the build that they run. */
function workerModule(): URL {
  const beside = new URL('./worker.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../dist/worker.js', import.meta.url);
}

interface At {
  /** Bytes of the input. */
  readonly size: number;
  readonly place: Pick<Problem, 'input' | 'line'>;
  readonly limitMs: number;
}

function problemOf(error: PoolError, { size, place, limitMs }: At): Problem {
  if (error.why === 'too slow')
    return {
      code: 'input/too-slow',
      message: 'Reading this input took too long and was stopped.',
      value: `${size} bytes`,
      limit: `${limitMs / 1000} s`,
      fix: 'Split the input, or give its text without markup.',
      ...place,
    };
  return {
    code: 'input/unreadable',
    message: `Reading this input ended its worker: ${error.message.split('\n')[0]}`,
    value: `${size} bytes`,
    fix: 'This is a bug in Hearsay: please report it with the input. The other inputs were read.',
    ...place,
  };
}
