// One worker thread: opens the model once, then does what it is handed, one job at a time.

import { parentPort, workerData } from 'node:worker_threads';
import { type Hearsay, type Options, openHearsay } from './hearsay.ts';
import type { Extraction } from './nouns/extraction.ts';
import type { Report } from './nouns/report.ts';
import { type About, type Found, openEach, type Reading } from './read/index.ts';

/** One input, or one line of a stream of JSON lines, to its extractions. */
export type Job =
  | { readonly bytes: Uint8Array; readonly about: About }
  | { readonly bytes: Uint8Array; readonly line: { readonly from?: string; readonly line: number } };

/** One input to the captures and readings in it; nothing is extracted. */
export interface OpenJob {
  readonly open: Uint8Array;
  readonly about: About;
}

/** A report that was read before, to its extraction. */
export interface ExtractJob {
  readonly report: Report;
}

/** What a worker answers to each kind of job. */
export type Answer<J> = J extends OpenJob ? readonly (Found | Reading)[] : readonly Extraction[];

async function done(job: Job | OpenJob | ExtractJob, hearsay: Hearsay): Promise<Answer<typeof job>> {
  if ('open' in job) {
    const opened: (Found | Reading)[] = [];
    for await (const found of openEach(job.open, job.about)) opened.push(found);
    return opened;
  }
  if ('report' in job) return [await hearsay.extract(job.report)];
  return 'line' in job ? [await hearsay.readLine(job.bytes, job.line)] : hearsay.read(job.bytes, job.about);
}

if (parentPort) {
  const port = parentPort;
  const hearsay = await openHearsay(workerData as Options);
  port.on('message', async (job: Job | OpenJob | ExtractJob | { readonly close: true }) => {
    if ('close' in job) {
      await hearsay.close();
      port.close();
      return;
    }
    try {
      port.postMessage({ result: await done(job, hearsay) });
    } catch (error) {
      port.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  port.postMessage({ ready: true });
}
