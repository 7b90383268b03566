// One worker thread: opens the model once, then reads what it is handed, one input at a time.

import { parentPort, workerData } from 'node:worker_threads';
import { type Options, openHearsay } from './hearsay.ts';
import type { Extraction } from './nouns/extraction.ts';
import type { About } from './read/index.ts';

/** What a worker is asked: one input, or one line of a stream of JSON lines. */
export type Job =
  | { readonly bytes: Uint8Array; readonly about: About }
  | { readonly bytes: Uint8Array; readonly line: { readonly from?: string; readonly line: number } };

if (parentPort) {
  const port = parentPort;
  const hearsay = await openHearsay(workerData as Options);
  port.on('message', async (job: Job | { readonly close: true }) => {
    if ('close' in job) {
      await hearsay.close();
      port.close();
      return;
    }
    try {
      const result: readonly Extraction[] =
        'line' in job ? [await hearsay.readLine(job.bytes, job.line)] : await hearsay.read(job.bytes, job.about);
      port.postMessage({ result });
    } catch (error) {
      port.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  port.postMessage({ ready: true });
}
