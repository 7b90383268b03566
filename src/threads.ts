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
import type { Job } from './worker.ts';

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
  const pool = await openPool<Job, readonly Extraction[]>({
    size: workers,
    module: workerModule(),
    data: rest,
    limitMs,
  });
  const read = async (job: Job, name: string): Promise<readonly Extraction[]> => {
    try {
      return await pool.run(job);
    } catch (error) {
      if (!(error instanceof PoolError) || error.why === 'closed') throw error;
      return [failed(problemOf(error, { job, name, limitMs }))];
    }
  };
  return {
    workers: pool.size,
    read,
    async *readAll(inputs) {
      const going: Promise<Done>[] = [];
      const begin = async (input: ThreadInput): Promise<Done> => {
        const { name } = input;
        return { name, extractions: 'job' in input ? await read(input.job, name) : [failed(input.problem)] };
      };
      const source = inputs[Symbol.asyncIterator]();
      let next: Promise<IteratorResult<ThreadInput>> | null = source.next();
      try {
        while (next || going.length > 0) {
          // A result goes out as soon as it is there, also while the next input is long in coming.
          const full = going.length >= 2 * pool.size;
          const isReady = next && !full && (await first(next, going[0]));
          if (next && isReady) {
            const came: IteratorResult<ThreadInput> = await next;
            next = came.done ? null : source.next();
            if (!came.done) going.push(begin(came.value));
          } else yield await going.shift()!;
        }
      } finally {
        // Who stops early (a closed pipe) wants no more results, whatever becomes of them.
        for (const left of going) left.catch(() => {});
        next?.catch(() => {});
        if (next) void source.return?.(undefined);
      }
    },
    close: () => pool.close(),
  };
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
  readonly job: Job;
  readonly name: string;
  readonly limitMs: number;
}

function problemOf(error: PoolError, { job, name, limitMs }: At): Problem {
  const place = { input: name, ...('line' in job ? { line: job.line.line } : {}) };
  if (error.why === 'too slow')
    return {
      code: 'input/too-slow',
      message: 'Reading this input took too long and was stopped.',
      value: `${job.bytes.byteLength} bytes`,
      limit: `${limitMs / 1000} s`,
      fix: 'Split the input, or give its text without markup.',
      ...place,
    };
  return {
    code: 'input/unreadable',
    message: `Reading this input ended its worker: ${error.message.split('\n')[0]}`,
    value: `${job.bytes.byteLength} bytes`,
    fix: 'This is a bug in Hearsay: please report it with the input. The other inputs were read.',
    ...place,
  };
}
