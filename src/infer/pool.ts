// Worker threads that each do one job at a time.
//
// In:  jobs, in any number.
// Out: their results, whole or in parts. A worker that dies, or takes longer than the limit, is replaced, and its job fails alone.
//
// Nothing here knows what a job is: the worker's module does. It answers {ready} once and then, to each job, {result} or
// {error}. A job of many parts is answered with {part} and goes on when it is told {more}, or ends with {result} when it is told
// {stop}: so no more of it is in memory than somebody waits for. Meanwhile its worker does nothing else, and no time runs.
// A worker is told {close} and then ends by itself: stopped from outside, a native runtime can take the process with it.
//
// Workers start with the first job, or before it (`ready`). What all of them share is made meanwhile.

import { Worker } from 'node:worker_threads';

export interface Pool<In, Out> {
  readonly size: number;
  /** Starts the workers; resolves when the first of them is ready, rejects when it cannot start. */
  ready(): Promise<void>;
  /** The parts of a job, on the next free worker. Throws a PoolError. */
  stream(payload: In): AsyncGenerator<Out>;
  close(): Promise<void>;
}

/** What a job makes is soon dead: a larger young generation is no faster (measured), and takes 15 MB more of each worker. */
const maxYoungGenerationSizeMb = 8;

export interface PoolOptions {
  readonly size: number;
  readonly module: URL;
  /** Handed to each worker when it starts; cloned. */
  readonly data: unknown;
  /** Made when the first worker starts, and handed to each as {given} as soon as it is there. It must not reject. */
  readonly later?: () => Promise<unknown>;
  /** A job that takes longer for one part ends with its worker. */
  readonly limitMs: number;
}

/** Why a job has no result. */
export class PoolError extends Error {
  readonly why: 'died' | 'too slow' | 'closed';
  constructor(why: PoolError['why'], message: string) {
    super(message);
    this.why = why;
  }
}

interface Reply<Out> {
  readonly part: Out;
  readonly isLast: boolean;
}

interface Job<In, Out> {
  readonly payload: In;
  /** The worker that is at it. */
  hand: Hand<In, Out> | null;
  resolve: (reply: Reply<Out>) => void;
  reject: (error: Error) => void;
}

interface Hand<In, Out> {
  readonly worker: Worker;
  ready: boolean;
  job: Job<In, Out> | null;
  timer: NodeJS.Timeout | null;
}

type Answer<Out> =
  | { readonly ready: true }
  | { readonly part: Out }
  | { readonly result: Out }
  | { readonly error: string };

export function openPool<In, Out>(options: PoolOptions): Pool<In, Out> {
  const waiting: Job<In, Out>[] = [];
  const hands = new Set<Hand<In, Out>>();
  let closed = false;
  let starting: Promise<void> | null = null;
  let later: Promise<unknown> | undefined;

  /** Lets a worker go on with its job; what it answers comes to whoever waits for it. */
  const tell = (hand: Hand<In, Out>, message: unknown): void => {
    hand.timer = setTimeout(
      () => drop(hand, new PoolError('too slow', `took over ${options.limitMs} ms`)),
      options.limitMs,
    );
    hand.worker.postMessage(message);
  };
  const next = (hand: Hand<In, Out>): void => {
    const job = waiting.shift();
    if (!job) return;
    hand.job = job;
    job.hand = hand;
    tell(hand, job.payload);
  };
  const rest = (hand: Hand<In, Out>): void => {
    if (hand.timer) clearTimeout(hand.timer);
    hand.timer = null;
  };
  const settle = (hand: Hand<In, Out>): Job<In, Out> | null => {
    const { job } = hand;
    rest(hand);
    hand.job = null;
    if (job) job.hand = null;
    return job;
  };
  const failAll = (error: Error): void => {
    for (const job of waiting.splice(0)) job.reject(error);
  };
  const drop = (hand: Hand<In, Out>, error: PoolError): void => {
    if (!hands.delete(hand)) return;
    const job = settle(hand);
    void hand.worker.terminate();
    if (!closed && job) start().catch(failAll);
    job?.reject(error);
  };
  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(options.module, {
        workerData: options.data,
        resourceLimits: { maxYoungGenerationSizeMb },
      });
      const hand: Hand<In, Out> = { worker, ready: false, job: null, timer: null };
      hands.add(hand);
      later ??= options.later?.();
      void later?.then((given) => worker.postMessage({ given }));
      hand.worker.on('message', (answer: Answer<Out>) => {
        if ('part' in answer) {
          rest(hand);
          hand.job?.resolve({ part: answer.part, isLast: false });
          return;
        }
        if ('ready' in answer) {
          hand.ready = true;
          resolve();
        } else {
          const job = settle(hand);
          if ('error' in answer) job?.reject(new PoolError('died', answer.error));
          else job?.resolve({ part: answer.result, isLast: true });
        }
        next(hand);
      });
      hand.worker.on('error', (error: Error) => {
        reject(error);
        drop(hand, new PoolError('died', error.message));
      });
      hand.worker.on('exit', (code) => {
        reject(new Error(`a worker ended with code ${code}`));
        drop(hand, new PoolError(closed ? 'closed' : 'died', `the worker ended with code ${code}`));
      });
    });

  const ready = (): Promise<void> => {
    if (starting) return starting;
    const all = Array.from({ length: options.size }, start);
    for (const s of all) s.catch(() => {}); // the first to fail or to be ready decides
    starting = Promise.race(all);
    starting.catch(failAll);
    return starting;
  };
  const closedError = (): PoolError => new PoolError('closed', 'the pool is closed');
  /** Hands the job to a worker when there is one, or lets it go on; gives the next part of it. */
  const asked = (job: Job<In, Out>, goOn: boolean): Promise<Reply<Out>> =>
    new Promise((resolve, reject) => {
      job.resolve = resolve;
      job.reject = reject;
      if (closed) return reject(closedError());
      if (goOn) {
        if (!job.hand) return reject(new PoolError('died', 'the worker ended between two parts'));
        return tell(job.hand, { more: true });
      }
      waiting.push(job);
      void ready().catch(() => {}); // failAll has told it
      for (const hand of hands) if (hand.ready && !hand.job) return next(hand);
    });

  return {
    size: options.size,
    ready,
    async *stream(payload) {
      const job: Job<In, Out> = { payload, hand: null, resolve: () => {}, reject: () => {} };
      try {
        for (let goOn = false; ; goOn = true) {
          const { part, isLast } = await asked(job, goOn);
          yield part;
          if (isLast) return;
        }
      } finally {
        if (job.hand) tell(job.hand, { stop: true }); // nobody wants more of it
      }
    },
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(closedError());
      await Promise.all([...hands].map(({ worker }) => leave(worker)));
    },
  };
}

/** A worker that does not end by itself in this time is stopped. */
const LEAVE_MS = 2000;

async function leave(worker: Worker): Promise<void> {
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.postMessage({ close: true });
  const timer = setTimeout(() => void worker.terminate(), LEAVE_MS);
  await gone;
  clearTimeout(timer);
}
