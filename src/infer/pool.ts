// Worker threads that each do one job at a time.
//
// In:  jobs, in any number.
// Out: their results. A worker that dies, or takes longer than the limit, is replaced, and its job fails alone.
//
// Nothing here knows what a job is: the worker's module does. It answers {ready} once and then, to each job, {result} or
// {error}. It is told {close} and then ends by itself: stopped from outside, a native runtime can take the process with it.

import { Worker } from 'node:worker_threads';

export interface Pool<In, Out> {
  readonly size: number;
  /** Runs a job on the next free worker. Rejects with a PoolError. */
  run(payload: In): Promise<Out>;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly size: number;
  readonly module: URL;
  /** Handed to each worker when it starts; cloned. */
  readonly data: unknown;
  /** A job that takes longer ends with its worker. */
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

interface Job<In, Out> {
  readonly payload: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: Error) => void;
}

interface Hand<In, Out> {
  readonly worker: Worker;
  ready: boolean;
  job: Job<In, Out> | null;
  timer: NodeJS.Timeout | null;
}

type Answer<Out> = { readonly ready: true } | { readonly result: Out } | { readonly error: string };

/** Starts the workers; resolves when the first of them is ready, rejects when it cannot start. */
export async function openPool<In, Out>(options: PoolOptions): Promise<Pool<In, Out>> {
  const waiting: Job<In, Out>[] = [];
  const hands = new Set<Hand<In, Out>>();
  let closed = false;

  const next = (hand: Hand<In, Out>): void => {
    const job = waiting.shift();
    if (!job) return;
    hand.job = job;
    hand.timer = setTimeout(
      () => drop(hand, new PoolError('too slow', `took over ${options.limitMs} ms`)),
      options.limitMs,
    );
    hand.worker.postMessage(job.payload);
  };
  const settle = (hand: Hand<In, Out>): Job<In, Out> | null => {
    const { job } = hand;
    if (hand.timer) clearTimeout(hand.timer);
    hand.job = null;
    hand.timer = null;
    return job;
  };
  const drop = (hand: Hand<In, Out>, error: PoolError): void => {
    if (!hands.delete(hand)) return;
    const job = settle(hand);
    void hand.worker.terminate();
    if (!closed && job) start().catch((e: Error) => waiting.splice(0).forEach((j) => j.reject(e)));
    job?.reject(error);
  };
  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(options.module, { workerData: options.data });
      const hand: Hand<In, Out> = { worker, ready: false, job: null, timer: null };
      hands.add(hand);
      hand.worker.on('message', (answer: Answer<Out>) => {
        if ('ready' in answer) {
          hand.ready = true;
          resolve();
        } else {
          const job = settle(hand);
          if ('error' in answer) job?.reject(new PoolError('died', answer.error));
          else job?.resolve(answer.result);
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

  const starting = Array.from({ length: options.size }, start);
  for (const s of starting) s.catch(() => {}); // the first to fail or to be ready decides
  await Promise.race(starting);

  return {
    size: options.size,
    run: (payload) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new PoolError('closed', 'the pool is closed'));
        waiting.push({ payload, resolve, reject });
        for (const hand of hands) if (hand.ready && !hand.job) return next(hand);
      }),
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(new PoolError('closed', 'the pool is closed'));
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
