// Worker threads: parts that are made when they are asked for, workers that die, and none that starts without a job.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openPool, type Pool, PoolError } from '../../src/infer/pool.ts';

type Job = { readonly parts: number } | { readonly die: true } | { readonly stall: true };

const file = join(mkdtempSync(join(tmpdir(), 'hearsay-pool-')), 'counts.mjs');
// Answers with numbers; `made` says how many it has made so far.
writeFileSync(
  file,
  `import { parentPort, workerData } from 'node:worker_threads';
  const made = new Int32Array(workerData);
  let job, n = 0;
  const next = () => {
    Atomics.add(made, 0, 1);
    parentPort.postMessage(++n < job.parts ? { part: n } : { result: n });
  };
  parentPort.on('message', (message) => {
    if (message.close) return parentPort.close();
    if (message.more) return next();
    if (message.stop) return parentPort.postMessage({ result: -1 });
    if (message.given) return Atomics.add(made, 2, message.given);
    if (message.die) process.exit(3);
    if (message.stall) return;
    job = message;
    n = 0;
    next();
  });
  Atomics.add(made, 1, 1);
  parentPort.postMessage({ ready: true });`,
);

const pools: Pool<Job, number>[] = [];
afterAll(async () => {
  for (const pool of pools) await pool.close();
});

function open(
  size = 1,
  limitMs = 60_000,
  later?: () => Promise<unknown>,
): { pool: Pool<Job, number>; made: Int32Array } {
  const data = new SharedArrayBuffer(12);
  const pool = openPool<Job, number>({ size, module: pathToFileURL(file), data, limitMs, ...(later && { later }) });
  pools.push(pool);
  return { pool, made: new Int32Array(data) };
}

async function all(parts: AsyncIterable<number>): Promise<readonly number[]> {
  const out: number[] = [];
  for await (const part of parts) out.push(part);
  return out;
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('a pool', () => {
  it('starts no worker before there is a job', async () => {
    const { pool, made } = open(2);
    await soon();
    expect(made[1]).toBe(0);
    expect(await all(pool.stream({ parts: 1 }))).toEqual([1]);
    expect(made[1]).toBeGreaterThan(0);
  });

  it('makes no part before it is asked for', async () => {
    const { pool, made } = open();
    const parts = pool.stream({ parts: 5 });
    expect((await parts.next()).value).toBe(1);
    await soon();
    expect(made[0]).toBe(1);
    expect(await all(parts)).toEqual([2, 3, 4, 5]);
  });

  it('gives the worker to others when nobody wants the rest', async () => {
    const { pool, made } = open();
    for await (const part of pool.stream({ parts: 1000 })) if (part === 2) break;
    expect(await all(pool.stream({ parts: 2 }))).toEqual([1, 2]);
    expect(made[0]).toBe(4);
  });

  it('fails the job whose worker dies or stalls, alone; the time between two parts does not count', async () => {
    const { pool } = open(1, 400);
    const slowly = pool.stream({ parts: 2 });
    await slowly.next();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await all(slowly)).toEqual([2]);
    await expect(all(pool.stream({ die: true }))).rejects.toMatchObject({ why: 'died' });
    expect(await all(pool.stream({ parts: 2 }))).toEqual([1, 2]);
    await expect(all(pool.stream({ stall: true }))).rejects.toMatchObject({ why: 'too slow' });
    expect(await all(pool.stream({ parts: 1 }))).toEqual([1]);
  });

  it('makes what its workers share once, and hands it to each, also to one that takes the place of another', async () => {
    let times = 0;
    const { pool, made } = open(1, 400, async () => {
      times++;
      await soon();
      return 10;
    });
    expect(times).toBe(0);
    expect(await all(pool.stream({ parts: 1 }))).toEqual([1]);
    await expect.poll(() => made[2]).toBe(10);
    await expect(all(pool.stream({ die: true }))).rejects.toMatchObject({ why: 'died' });
    expect(await all(pool.stream({ parts: 1 }))).toEqual([1]);
    await expect.poll(() => made[2]).toBe(20);
    expect(times).toBe(1);
  });

  it('takes nothing more when it is closed', async () => {
    const { pool } = open();
    await pool.close();
    await expect(all(pool.stream({ parts: 1 }))).rejects.toBeInstanceOf(PoolError);
  });
});
