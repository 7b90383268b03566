// Hearsay on several threads: many inputs at once, results in the order of the inputs.
//
// In:  inputs, one after another; no more of them are taken than are in work.
// Out: extractions in input order. An input that kills or stalls its worker gives a Problem, and the rest goes on. What an
//      input holds comes in parts, and no more of it is made than somebody waits for.

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Options, unpackGazetteer } from './hearsay.ts';
import { openPool, type Pool, PoolError } from './infer/pool.ts';
import { withoutTelemetry } from './infer/runtime.ts';
import type { Capture } from './nouns/capture.ts';
import type { Extraction } from './nouns/extraction.ts';
import type { Problem } from './nouns/problem.ts';
import type { Report } from './nouns/report.ts';
import type { About, Found, Reading } from './read/index.ts';
import type { ExtractJob, Job, OpenJob, WorkerOptions } from './worker.ts';

/** A worker holds about 150 MB; more than this pays only on servers, where the person can say so. */
const MOST_WORKERS = 8;

/** One input may take this long: far over the slowest real report, so only a stall or a hostile file meets it. */
const LIMIT_MS = 10 * 60_000;

export interface Threads {
  readonly workers: number;
  /** All of them, in order, with no more than 2 × workers in work at once; a feed or an archive comes in several parts. */
  readAll(inputs: AsyncIterable<ThreadInput>): AsyncGenerator<Done>;
  /** What is inside an input, each capture before its readings; the input itself left out. Held back until it is asked for. */
  open(input: ToOpen, about: About): AsyncGenerator<Found | Reading>;
  /** A report that was read before. Without a run in it when its worker ended: then a Problem says why. */
  extract(report: Report, about: { readonly name: string; readonly captured: string | null }): Promise<Extraction>;
  close(): Promise<void>;
}

/** An input as a capture, with its bytes or, where it is too large to be held, the file that it stands in. */
type ToOpen = { readonly capture: Capture } & ({ readonly bytes: Uint8Array } | { readonly file: string });

/** A job for a worker, or a Problem known before: it keeps its place among the others. */
export type ThreadInput = { readonly name: string } & ({ readonly job: Job } | { readonly problem: Problem });

interface Done {
  readonly name: string;
  readonly extractions: readonly Extraction[];
  /** Nothing more comes of this input. */
  readonly isLast: boolean;
}

export interface ThreadOptions extends Options {
  readonly workers?: number;
  readonly limitMs?: number;
}

/** Starts the workers. Rejects when they cannot start. */
export async function openThreads(options: ThreadOptions = {}): Promise<Threads> {
  const { threads, extractors } = threadsOf(options);
  await extractors.ready();
  return threads;
}

/** The same, but each worker starts when there is something for it to do. */
export function threadsWhenNeeded(options: ThreadOptions = {}): Threads {
  return threadsOf(options).threads;
}

/**
 * Those that read have threads of their own: one whose archive is waited for rests, and were it the same thread that extracts,
 * everything could wait for each other.
 */
function threadsOf(options: ThreadOptions): { readonly threads: Threads; readonly extractors: AnyPool } {
  const { workers = Math.min(availableParallelism(), MOST_WORKERS), limitMs = LIMIT_MS, ...rest } = options;
  const poolOf = (data: WorkerOptions, later?: () => Promise<unknown>): AnyPool =>
    openPool({ size: workers, module: workerModule(), data, limitMs, ...(later && { later }) });
  withoutTelemetry();
  const extractors = poolOf(rest, sharedGazetteer);
  const readers = poolOf({ ...rest, readsOnly: true });
  const place = (job: Job, name: string) => ({ input: name, ...('line' in job ? { line: job.line.line } : {}) });
  const sizeOf = (job: Job): number | undefined => ('bytes' in job ? job.bytes.byteLength : undefined);
  const read = (job: Job, name: string): AsyncGenerator<readonly Extraction[]> =>
    partsOf<Extraction>(extractors, job, (error) =>
      failed(problemOf(error, { size: sizeOf(job), place: place(job, name), limitMs })),
    );
  return {
    extractors,
    threads: {
      workers,
      async *readAll(inputs) {
        const begun = inOrder(inputs, {
          most: 2 * workers,
          begin: async (input: ThreadInput) => ({
            name: input.name,
            parts: await ahead('job' in input ? read(input.job, input.name) : only([failed(input.problem)])),
          }),
        });
        for await (const { name, parts } of begun)
          for await (const { one, isLast } of withLast(parts)) yield { name, extractions: one, isLast };
      },
      async *open(input, about) {
        const { capture } = input;
        const job: OpenJob = 'file' in input ? { openFile: input.file, capture, about } : { open: input.bytes, about };
        const otherwise = (error: PoolError): Reading => {
          const at = { input: about.from ?? capture.id };
          return { capture, reports: [], problems: [problemOf(error, { size: capture.size, place: at, limitMs })] };
        };
        for await (const part of partsOf<Found | Reading>(readers, job, otherwise)) yield* part;
      },
      async extract(report, { name, captured }) {
        const size = Buffer.byteLength(report.text);
        const parts = partsOf<Extraction>(extractors, { report, captured }, (error) =>
          failed(problemOf(error, { size, place: { input: name }, limitMs })),
        );
        const { value } = await parts.next();
        return (value as readonly Extraction[])[0]!;
      },
      async close() {
        await Promise.all([extractors.close(), readers.close()]);
      },
    },
  };
}

/** The gazetteer, unpacked once for all workers; null where it cannot be: they say why. */
async function sharedGazetteer(): Promise<SharedArrayBuffer | null> {
  try {
    const bytes = await unpackGazetteer();
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    return shared;
  } catch {
    return null;
  }
}

type AnyJob = Job | OpenJob | ExtractJob;
type AnyPool = Pool<AnyJob, readonly unknown[]>;

/** What a worker answers, part by part, or what its end comes to. */
async function* partsOf<T>(
  pool: AnyPool,
  job: AnyJob,
  otherwise: (error: PoolError) => T,
): AsyncGenerator<readonly T[]> {
  try {
    yield* pool.stream(job) as AsyncGenerator<readonly T[]>;
  } catch (error) {
    if (!(error instanceof PoolError) || error.why === 'closed') throw error;
    yield [otherwise(error)];
  }
}

async function* only<T>(one: T): AsyncGenerator<T> {
  yield one;
}

/** Each, and whether it is the last. */
export async function* withLast<T>(
  all: AsyncIterable<T>,
): AsyncGenerator<{ readonly one: T; readonly isLast: boolean }> {
  let held: { readonly one: T } | undefined;
  for await (const one of all) {
    if (held) yield { ...held, isLast: false };
    held = { one };
  }
  if (held) yield { ...held, isLast: true };
}

/** The same, begun: its first part is made now, the others when they are asked for. */
export async function ahead<T>(parts: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await parts.next();
  return (async function* () {
    try {
      if (!first.done) yield first.value;
      else return;
      yield* parts;
    } finally {
      await parts.return(undefined);
    }
  })();
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
  /** Bytes of the input; undefined for one that is read from its file. */
  readonly size: number | undefined;
  readonly place: Pick<Problem, 'input' | 'line'>;
  readonly limitMs: number;
}

function problemOf(error: PoolError, { size, place, limitMs }: At): Problem {
  const value = size === undefined ? 'a large archive' : `${size} bytes`;
  if (error.why === 'too slow')
    return {
      code: 'input/too-slow',
      message: 'Reading this input took too long and was stopped.',
      value,
      limit: `${limitMs / 1000} s`,
      fix: 'Split the input, or give its text without markup.',
      ...place,
    };
  return {
    code: 'input/unreadable',
    message: `Reading this input ended its worker: ${error.message.split('\n')[0]}`,
    value,
    fix: 'This is a bug in Hearsay: please report it with the input. The other inputs were read.',
    ...place,
  };
}
