// One worker thread: does what it is handed, one job at a time. It opens the model at once, or none when it only reads.
//
// What a job gives goes out in parts of a size, and the next part is made when somebody wants it: a feed of a hundred thousand
// items is never in memory whole, here or there.

import { parentPort, workerData } from 'node:worker_threads';
import { type Hearsay, type Options, openFileEach, openHearsay, unpackGazetteer } from './hearsay.ts';
import type { Capture } from './nouns/capture.ts';
import type { Extraction } from './nouns/extraction.ts';
import type { Report } from './nouns/report.ts';
import { type About, type Found, isFound, openEach, type Reading } from './read/index.ts';

/** One input, or one line of a stream of JSON lines, to its extractions. */
export type Job =
  | { readonly bytes: Uint8Array; readonly about: About }
  | { readonly file: string; readonly about: About }
  | { readonly bytes: Uint8Array; readonly line: { readonly from?: string; readonly line: number } };

/** One input to the captures in it, itself left out, and the readings; nothing is extracted. */
export type OpenJob =
  | { readonly open: Uint8Array; readonly about: About }
  | { readonly openFile: string; readonly capture: Capture; readonly about: About };

/** A report that was read before, to its extraction. */
export interface ExtractJob {
  readonly report: Report;
  /** When its bytes were captured; null where that is not known. */
  readonly captured: string | null;
}

/** What a worker is handed when it starts. */
export interface WorkerOptions extends Options {
  /** It gets `OpenJob`s alone, and needs no model. */
  readonly readsOnly?: boolean;
}

type AnyJob = Job | OpenJob | ExtractJob;

/** What the parts of the answer to each kind of job hold. */
type Answer<J> = J extends OpenJob ? Found | Reading : Extraction;

async function* done(job: AnyJob, hearsay: Hearsay | null): AsyncGenerator<Answer<typeof job>> {
  if ('open' in job || 'openFile' in job) yield* opened(job);
  else if (!hearsay) throw new Error('this worker only reads; this is a bug in Hearsay');
  else if ('report' in job) yield await hearsay.extract(job.report, job.captured);
  else if ('line' in job) yield await hearsay.readLine(job.bytes, job.line);
  else if ('file' in job) yield* hearsay.readFileEach(job.file, job.about);
  else yield* hearsay.readEach(job.bytes, job.about);
}

async function* opened(job: OpenJob): AsyncGenerator<Found | Reading> {
  if ('openFile' in job) {
    yield* openFileEach(job.openFile, job);
    return;
  }
  let isInput = true;
  // Whoever sent the bytes of the input has them.
  for await (const found of openEach(job.open, job.about)) {
    if (!isInput) yield found;
    isInput = false;
  }
}

/** What a part may hold: as much as makes the way to the other thread worth it, … */
const MOST_WEIGHT = 4 * 1024 * 1024;

/** … and no more than is soon used. */
const MOST_AT_ONCE = 64;

/** About how many bytes it takes in memory. */
function weightOf(one: Found | Reading | Extraction): number {
  if ('bytes' in one && isFound(one as Found)) return (one as Found).bytes.length;
  const reports = 'reports' in one ? one.reports : 'report' in one && one.report ? [one.report] : [];
  return reports.reduce((sum, { text, bytes }) => sum + 4 * text.length + 40 * bytes.rows.length, 1000);
}

interface Going {
  readonly parts: AsyncGenerator<Answer<AnyJob>>;
}

if (parentPort) {
  const port = parentPort;
  const { readsOnly = false, ...options } = workerData as WorkerOptions;
  let give!: (bytes: Uint8Array | Promise<Uint8Array>) => void;
  const gazetteer = new Promise<Uint8Array>((resolve) => {
    give = resolve;
  });
  const hearsay = readsOnly ? null : await openHearsay({ ...options, gazetteer });
  let going: Going | null = null;
  const goOn = async ({ parts }: Going): Promise<void> => {
    const part: Answer<AnyJob>[] = [];
    let weight = 0;
    try {
      while (part.length < MOST_AT_ONCE && weight < MOST_WEIGHT) {
        const { done: isDone, value } = await parts.next();
        if (isDone) {
          going = null;
          port.postMessage({ result: part });
          return;
        }
        part.push(value);
        weight += weightOf(value);
      }
      port.postMessage({ part });
    } catch (error) {
      going = null;
      port.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
  type Given = { readonly given: SharedArrayBuffer | null };
  type Message = AnyJob | { readonly close: true } | { readonly more: true } | { readonly stop: true } | Given;
  port.on('message', async (message: Message) => {
    if ('close' in message) {
      await hearsay?.close();
      port.close();
    } else if ('given' in message) give(message.given ? Buffer.from(message.given) : unpackGazetteer());
    else if ('more' in message) await goOn(going!);
    else if ('stop' in message) {
      await going?.parts.return(undefined);
      going = null;
      port.postMessage({ result: [] });
    } else {
      going = { parts: done(message, hearsay) };
      await goOn(going);
    }
  });
  port.postMessage({ ready: true });
}
