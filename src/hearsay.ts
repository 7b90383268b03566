// Where the stages meet: bytes -> report -> claims -> their speakers, places and times.
//
// In:  bytes of a capture and what is known about them.
// Out: extractions, one for each report in them. Whatever the bytes are, nothing is thrown for them.

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { extract } from './extract/extract.ts';
import type { OnProgress } from './extract/read-windows.ts';
import { sensesOf } from './extract/sense/senses-of.ts';
import { type Attribution, openAttribution } from './infer/attribution.ts';
import { openRuntime, type RuntimeKind } from './infer/runtime.ts';
import { type Capture, capturedAt } from './nouns/capture.ts';
import type { Claim } from './nouns/claim.ts';
import type { Extraction } from './nouns/extraction.ts';
import { Fault } from './nouns/problem.ts';
import type { Report } from './nouns/report.ts';
import type { Run } from './nouns/run.ts';
import type { Sense } from './nouns/sense.ts';
import type { Speaker } from './nouns/speaker.ts';
import {
  type About,
  type ArchiveFile,
  type Found,
  isFound,
  openArchive,
  type Reading,
  readEach,
  readJsonLine,
} from './read/index.ts';
import type { Gazetteer, GazetteerFile } from './resolve/index.ts';
import { type Ranker, resolveSpeakers } from './resolve/speakers/index.ts';

/** An open model, ready to read. */
export interface Hearsay {
  readonly run: Run;
  readonly runtime: RuntimeKind;
  /** One input: bytes as received. */
  read(bytes: Uint8Array, about: About, onProgress?: OnProgress): Promise<readonly Extraction[]>;
  /** The same, one at a time. */
  readEach(bytes: Uint8Array, about: About, onProgress?: OnProgress): AsyncGenerator<Extraction>;
  /** A web archive in a file, which is never held whole: one extraction at a time. */
  readFileEach(path: string, about: About, onProgress?: OnProgress): AsyncGenerator<Extraction>;
  /** One line of a stream of JSON lines; always one extraction. */
  readLine(line: Uint8Array, about: { from?: string; line: number }): Promise<Extraction>;
  /** A report that was read before. `captured`: when its bytes were, as `capturedAt` of their receipt gives it. */
  extract(report: Report, captured?: string | null): Promise<Extraction>;
  close(): Promise<void>;
}

export interface Options {
  /** Folder of the model. By default the one that the package carries. */
  readonly model?: string;
  /** Insists on one runtime. By default the native one where it is installed. */
  readonly runtime?: RuntimeKind;
}

/** What one thread unpacked for all of them. */
interface Given {
  readonly gazetteer?: Promise<Uint8Array>;
}

/** The package's own folder, from `src/` and from `dist/` alike. */
const PACKAGE = new URL('../', import.meta.url);

export const version: string = (
  JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')) as { version: string }
).version;

export const defaultModel: string = fileURLToPath(new URL('models/attribution/', PACKAGE));

/** Folder of the sentence vectors. */
export const vectorsModel: string = fileURLToPath(new URL('models/vectors/', PACKAGE));

/** The weights by which claims are linked. */
export const linkWeightsFile: string = fileURLToPath(new URL('models/links/weights.json', PACKAGE));

/** The weights by which sources are led to speakers. */
export function speakerRanker(): Ranker {
  return JSON.parse(readFileSync(new URL('models/speakers/ranker.json', PACKAGE), 'utf8')) as Ranker;
}

const GAZETTEER = new URL('models/gazetteer/', PACKAGE);

/** Throws a Fault when the gazetteer is not there. */
function aboutGazetteer(): GazetteerFile {
  const files = ['gazetteer.json', 'towns.br'].map((name) => new URL(name, GAZETTEER));
  if (!files.every((file) => existsSync(file)))
    throw new Fault('gazetteer/missing', 'The gazetteer of this package is not there.', 'Install Hearsay again.');
  return JSON.parse(readFileSync(files[0]!, 'utf8')) as GazetteerFile;
}

/**
 * The gazetteer's eleven megabytes: a tenth of a second beside this thread. They come in one piece, since each piece waits until
 * this thread is free, and all would be put together in a second copy.
 */
export async function unpackGazetteer(): Promise<Uint8Array> {
  const size = Object.values(aboutGazetteer().sections).reduce((sum, bytes) => sum + bytes, 0);
  return promisify(brotliDecompress)(await readFile(new URL('towns.br', GAZETTEER)), { chunkSize: size + 1 });
}

/** A claim whose spans somebody marked. */
export type Marked = Omit<Claim, 'speaker' | 'places' | 'times' | keyof Sense>;

/** Claims that somebody marked, with all that is read off their words: acts, grounds, speakers, places, times. No model runs. */
export async function labelled(
  report: Report,
  marked: readonly Marked[],
  captured: string | null = null,
): Promise<{ readonly claims: readonly Claim[]; readonly speakers: readonly Speaker[] }> {
  const read = report.blocks.filter(({ kind }) => kind !== 'boilerplate');
  const senses = sensesOf(report.text, read, marked);
  const claims = marked.map((claim, n): Claim => ({ ...claim, ...senses[n]! }));
  const { speakers, ofClaim } = resolveSpeakers(report, claims, speakerRanker());
  const spoken = claims.map((claim, n) => ({ ...claim, speaker: ofClaim[n]! }));
  const { withPlacesAndTimes } = await import('./resolve/index.ts');
  gazetteerOnce ??= gazetteerOf(unpackGazetteer());
  return { claims: withPlacesAndTimes(report, spoken, { gazetteer: await gazetteerOnce, captured }), speakers };
}

let gazetteerOnce: Promise<Gazetteer> | null = null;

async function gazetteerOf(unpacked: Promise<Uint8Array>): Promise<Gazetteer> {
  const { openGazetteer } = await import('./resolve/index.ts');
  return openGazetteer(aboutGazetteer(), await unpacked);
}

/** Opens the model. Throws a Fault when the model or the runtime that was asked for is missing. */
export async function openHearsay(options: Options & Given = {}): Promise<Hearsay> {
  const gazetteer = options.gazetteer ?? unpackGazetteer(); // while the model is opened
  gazetteer.catch(() => {}); // told to who awaits it
  const runtime = await openRuntime(options.runtime);
  if (!runtime)
    throw new Fault(
      'runtime/missing',
      `The ${options.runtime ?? 'wasm'} runtime is not installed or does not load here.`,
      'Run `hearsay doctor`: it says what is missing and how to mend it.',
    );
  const folder = options.model ?? defaultModel;
  if (!existsSync(folder))
    throw new Fault('model/missing', `There is no model in ${folder}.`, 'Give --model a folder that holds one.');
  const model = await openAttribution(folder, runtime);
  return hearsayOf(model, { runtime: runtime.name, kind: runtime.kind, gazetteer });
}

/** A file, to be read in pieces. */
export async function openFile(path: string): Promise<ArchiveFile & { close(): Promise<void> }> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    size,
    async read(from, count) {
      const bytes = new Uint8Array(Math.max(0, Math.min(count, size - from)));
      let done = 0;
      while (done < bytes.length) {
        const { bytesRead } = await handle.read(bytes, done, bytes.length - done, from + done);
        if (bytesRead === 0) break; // somebody cut it meanwhile
        done += bytesRead;
      }
      return bytes.subarray(0, done);
    },
    close: () => handle.close(),
  };
}

/** A file by its hash; it is not held whole. */
async function captureOfFile(path: string, { from, receipt }: About): Promise<Capture> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const { size } = await stat(path);
  return Object.freeze({ id: hash.digest('hex'), size, ...(from !== undefined && { from }), ...receipt });
}

/** The captures in a web archive that stands in a file, each before its readings; the archive itself is `capture`. */
export async function* openFileEach(
  path: string,
  { capture, about }: { readonly capture: Capture; readonly about: About },
): AsyncGenerator<Found | Reading> {
  const file = await openFile(path);
  try {
    yield* openArchive(file, { capture, about });
  } finally {
    await file.close();
  }
}

/** What is known besides the report. */
interface Beside {
  readonly before?: Reading['problems'];
  readonly captured?: string | null;
  readonly onProgress?: OnProgress;
}

interface World {
  readonly runtime: string;
  readonly kind: RuntimeKind;
  /** Unpacked. */
  readonly gazetteer: Promise<Uint8Array>;
}

function hearsayOf(model: Attribution, { runtime, kind, gazetteer }: World): Hearsay {
  const ranker = speakerRanker();
  const run: Run = Object.freeze({ model: model.name, modelSha256: model.sha256, runtime, version });
  let opened: Promise<Gazetteer> | null = null;
  const resolved = async (
    report: Report,
    claims: readonly Claim[],
    captured: string | null,
  ): Promise<readonly Claim[]> => {
    if (claims.length === 0) return claims;
    const { withPlacesAndTimes } = await import('./resolve/index.ts');
    opened ??= gazetteerOf(gazetteer);
    return withPlacesAndTimes(report, claims, { gazetteer: await opened, captured });
  };
  const extractionOf = async (
    report: Report,
    { before = [], captured = null, onProgress }: Beside = {},
  ): Promise<Extraction> => {
    const extracted = await extract(report, model, onProgress);
    const { speakers, ofClaim } = resolveSpeakers(report, extracted.claims, ranker);
    const spoken = extracted.claims.map((claim, i) => Object.freeze({ ...claim, speaker: ofClaim[i]! }));
    const claims = await resolved(report, spoken, captured);
    return { report, claims, speakers, problems: [...before, ...extracted.problems], run };
  };
  async function* extractionsOf(reading: Reading, onProgress?: OnProgress): AsyncGenerator<Extraction> {
    if (reading.reports.length === 0) yield { report: null, claims: [], problems: reading.problems, run: null };
    for (const [n, report] of reading.reports.entries())
      yield await extractionOf(report, {
        before: n === 0 ? reading.problems : [],
        captured: capturedAt(reading.capture),
        ...(onProgress && { onProgress }),
      });
  }
  async function* each(readings: AsyncIterable<Found | Reading>, onProgress?: OnProgress): AsyncGenerator<Extraction> {
    for await (const reading of readings) if (!isFound(reading)) yield* extractionsOf(reading, onProgress);
  }
  return {
    run,
    runtime: kind,
    async read(bytes, about, onProgress) {
      const out: Extraction[] = [];
      for await (const extraction of each(readEach(bytes, about), onProgress)) out.push(extraction);
      return out;
    },
    readEach: (bytes, about, onProgress) => each(readEach(bytes, about), onProgress),
    async *readFileEach(path, about, onProgress) {
      const capture = await captureOfFile(path, about);
      yield* each(openFileEach(path, { capture, about }), onProgress);
    },
    async readLine(line, about) {
      const reading = readJsonLine(line, about);
      const { value } = await extractionsOf(reading).next();
      return { ...(reading.key === undefined ? {} : { key: reading.key }), ...(value as Extraction) };
    },
    extract: (report, captured = null) => extractionOf(report, { captured }),
    close: () => model.close(),
  };
}
