// Where the stages meet: bytes -> report -> claims -> their places and times.
//
// In:  bytes of a capture and what is known about them.
// Out: extractions, one for each report in them. Whatever the bytes are, nothing is thrown for them.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { extract } from './extract/extract.ts';
import type { OnProgress } from './extract/read-windows.ts';
import { type Attribution, openAttribution } from './infer/attribution.ts';
import { openRuntime, type RuntimeKind } from './infer/runtime.ts';
import type { Claim } from './nouns/claim.ts';
import type { Extraction } from './nouns/extraction.ts';
import { Fault } from './nouns/problem.ts';
import type { Report } from './nouns/report.ts';
import type { Run } from './nouns/run.ts';
import { type About, type Reading, readEach, readJsonLine } from './read/index.ts';
import type { Gazetteer, GazetteerFile } from './resolve/index.ts';

/** An open model, ready to read. */
export interface Hearsay {
  readonly run: Run;
  readonly runtime: RuntimeKind;
  /** One input: bytes as received. */
  read(bytes: Uint8Array, about: About, onProgress?: OnProgress): Promise<readonly Extraction[]>;
  /** One line of a stream of JSON lines; always one extraction. */
  readLine(line: Uint8Array, about: { from?: string; line: number }): Promise<Extraction>;
  /** A report that was read before. */
  extract(report: Report): Promise<Extraction>;
  close(): Promise<void>;
}

export interface Options {
  /** Folder of the model. By default the one that the package carries. */
  readonly model?: string;
  /** Insists on one runtime. By default the native one where it is installed. */
  readonly runtime?: RuntimeKind;
}

/** The package's own folder, from `src/` and from `dist/` alike. */
const PACKAGE = new URL('../', import.meta.url);

export const version: string = (
  JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')) as { version: string }
).version;

export const defaultModel: string = fileURLToPath(new URL('models/attribution/', PACKAGE));

const GAZETTEER = new URL('models/gazetteer/', PACKAGE);

/** Unpacks the gazetteer: a tenth of a second, and eleven megabytes, that only a report with claims is worth. */
async function readGazetteer(): Promise<Gazetteer> {
  const [about, towns] = ['gazetteer.json', 'towns.br'].map((name) => new URL(name, GAZETTEER));
  if (!existsSync(about!) || !existsSync(towns!))
    throw new Fault('gazetteer/missing', 'The gazetteer of this package is not there.', 'Install Hearsay again.');
  const { openGazetteer } = await import('./resolve/index.ts');
  const bytes = await promisify(brotliDecompress)(readFileSync(towns!));
  return openGazetteer(JSON.parse(readFileSync(about!, 'utf8')) as GazetteerFile, bytes);
}

/** Opens the model. Throws a Fault when the model or the runtime that was asked for is missing. */
export async function openHearsay(options: Options = {}): Promise<Hearsay> {
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
  return hearsayOf(model, { runtime: runtime.name, kind: runtime.kind });
}

/** What is known besides the report. */
interface Beside {
  readonly before?: Reading['problems'];
  readonly captured?: string | null;
  readonly onProgress?: OnProgress;
}

function hearsayOf(model: Attribution, { runtime, kind }: { runtime: string; kind: RuntimeKind }): Hearsay {
  const run: Run = Object.freeze({ model: model.name, modelSha256: model.sha256, runtime, version });
  let gazetteer: Promise<Gazetteer> | null = null;
  const resolved = async (
    report: Report,
    claims: readonly Claim[],
    captured: string | null,
  ): Promise<readonly Claim[]> => {
    if (claims.length === 0) return claims;
    gazetteer ??= readGazetteer();
    const { withPlacesAndTimes } = await import('./resolve/index.ts');
    return withPlacesAndTimes(report, claims, { gazetteer: await gazetteer, captured });
  };
  const extractionOf = async (
    report: Report,
    { before = [], captured = null, onProgress }: Beside = {},
  ): Promise<Extraction> => {
    const { claims, problems } = await extract(report, model, onProgress);
    return { report, claims: await resolved(report, claims, captured), problems: [...before, ...problems], run };
  };
  const extractionsOf = async (reading: Reading, onProgress?: OnProgress): Promise<readonly Extraction[]> => {
    if (reading.reports.length === 0) return [{ report: null, claims: [], problems: reading.problems, run: null }];
    const out: Extraction[] = [];
    for (const [n, report] of reading.reports.entries())
      out.push(
        await extractionOf(report, {
          before: n === 0 ? reading.problems : [],
          captured: reading.capture.at ?? null,
          ...(onProgress && { onProgress }),
        }),
      );
    return out;
  };
  return {
    run,
    runtime: kind,
    async read(bytes, about, onProgress) {
      const out: Extraction[] = [];
      for await (const reading of readEach(bytes, about)) out.push(...(await extractionsOf(reading, onProgress)));
      return out;
    },
    async readLine(line, about) {
      const reading = readJsonLine(line, about);
      const [extraction] = await extractionsOf(reading);
      return { ...(reading.key === undefined ? {} : { key: reading.key }), ...extraction! };
    },
    extract: (report) => extractionOf(report),
    close: () => model.close(),
  };
}
