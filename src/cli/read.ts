// `hearsay read`: inputs -> claims, in the form that was asked for.

import { mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Format } from '../dossier/formats.ts';
import { terminal } from '../dossier/terminal.ts';
import { terminalProblem } from '../dossier/terminal-problem.ts';
import { visible } from '../dossier/visible.ts';
import { openHearsay } from '../hearsay.ts';
import type { RuntimeKind } from '../infer/runtime.ts';
import type { Extraction } from '../nouns/extraction.ts';
import { Fault } from '../nouns/problem.ts';
import { failed, openThreads, type ThreadInput } from '../threads.ts';
import { MAX_BYTES, readInputOrArchive, tooLarge } from './inputs.ts';
import { linesOf } from './lines.ts';
import { openOutput } from './output.ts';
import { openProgress } from './progress.ts';

export interface ReadOptions {
  readonly format?: string;
  readonly jsonl?: boolean;
  readonly out?: string;
  readonly workers?: number;
  readonly runtime?: RuntimeKind;
  readonly model?: string;
  readonly text?: boolean;
}

/** The options, with the format that they name; null: for people, on the terminal. */
interface Asked extends ReadOptions {
  readonly form: Format | null;
}

/** What a command ends with: 0 all well, 1 some inputs had Problems. */
export type ExitCode = 0 | 1;

export async function read(names: readonly string[], given: ReadOptions): Promise<ExitCode> {
  const options: Asked = { ...given, form: await formatOf(given.jsonl ? 'jsonl' : given.format) };
  if (options.jsonl) return readLines(names, options);
  const inputs = names.length === 0 ? ['-'] : names;
  if (inputs.length === 1 && inputs[0] === '-' && process.stdin.isTTY && names.length === 0)
    throw new Fault(
      'use/no-input',
      'Nothing to read was named.',
      'Name a file, or `-` for standard input. See `hearsay read --help`.',
    );
  onePlaceEach(options, inputs.length, 'inputs were named');
  return inputs.length === 1 ? readOne(inputs[0]!, options) : readMany(inputs, options);
}

/** A format that holds one report needs a folder for several. */
function onePlaceEach(options: Asked, count: number, what: string): void {
  if (count < 2 || options.out !== undefined || !options.form?.perReport) return;
  throw new Fault(
    'use/one-at-a-time',
    `The format ${options.format} holds one report, and ${count} ${what}.`,
    'Give --out FOLDER, and each report gets a file there.',
  );
}

/** The formats are loaded when one is asked for: the terminal needs none of them. */
async function formatOf(name: string | undefined): Promise<Format | null> {
  if (name === undefined || name === 'text') return null;
  const { formats } = await import('../dossier/formats.ts');
  const format = formats[name];
  if (!format)
    throw new Fault(
      'use/unknown-format',
      `There is no format ${name}.`,
      `Choose one of text, ${Object.keys(formats).join(', ')}.`,
    );
  return format;
}

/** One input, on this thread: the model is ready sooner than a worker would be. */
async function readOne(name: string, options: Asked): Promise<ExitCode> {
  const input = await readInputOrArchive(name);
  if ('problem' in input) {
    const sink = sinkOf(options, 1);
    await sink.take(failed(input.problem), name);
    return sink.end();
  }
  if ('file' in input) return readMany([name], options); // an archive of any size, a page at a time
  const hearsay = await openHearsay(options);
  const progress = openProgress('words');
  const extractions = await hearsay.read(input.bytes, { from: name }, progress.at);
  progress.stop();
  await hearsay.close();
  const reports = extractions.filter((e) => e.report).length;
  onePlaceEach(options, reports, 'reports are in this input');
  const sink = sinkOf(options, reports); // an archive or a feed holds many
  for (const extraction of extractions) if (!(await sink.take(extraction, name))) break;
  return sink.end();
}

async function readMany(names: readonly string[], options: Asked): Promise<ExitCode> {
  onePlaceEach(options, 2, 'reports or more may be in this input');
  const inputs = async function* (): AsyncGenerator<ThreadInput> {
    for (const name of names) {
      const input = await readInputOrArchive(name);
      const about = { from: name };
      if ('problem' in input) yield { name, problem: input.problem };
      else if ('file' in input) yield { name, job: { file: input.file, about } };
      else yield { name, job: { bytes: input.bytes, about } };
    }
  };
  const progress = openProgress('reports');
  const code = await readAll(inputs(), {
    options,
    sink: sinkOf(options, Math.max(2, names.length)),
    onDone: (n) => progress.at(n, names.length),
  });
  progress.stop();
  return code;
}

/** A filter: one JSON line in, one JSON line out, in order, in constant memory. */
async function readLines(names: readonly string[], options: Asked): Promise<ExitCode> {
  if (names.length > 1 || (names.length === 1 && names[0] !== '-'))
    throw new Fault(
      'use/jsonl-is-a-filter',
      '--jsonl reads standard input.',
      'Use `hearsay read --jsonl < reports.jsonl > claims.jsonl`.',
    );
  const inputs = async function* (): AsyncGenerator<ThreadInput> {
    for await (const { number, bytes } of linesOf(process.stdin, MAX_BYTES)) {
      const line = { from: '-', line: number };
      yield bytes
        ? { name: '-', job: { bytes, line } }
        : { name: '-', problem: { ...tooLarge('-', 'a longer line'), line: number } };
    }
  };
  return readAll(inputs(), { options, sink: sinkOf(options, 1) });
}

interface ReadAll {
  readonly options: Asked;
  readonly sink: Sink;
  readonly onDone?: (count: number) => void;
}

async function readAll(inputs: AsyncIterable<ThreadInput>, { options, sink, onDone }: ReadAll): Promise<ExitCode> {
  const { form: _, ...others } = options; // what a format does cannot be handed to a thread
  const threads = await openThreads(others);
  let count = 0;
  reading: for await (const { name, extractions, isLast } of threads.readAll(inputs)) {
    for (const extraction of extractions) if (!(await sink.take(extraction, name))) break reading;
    if (isLast) onDone?.(++count);
  }
  await threads.close();
  return sink.end();
}

interface Sink {
  /** Writes one extraction and its Problems. False: nobody reads any more. */
  take(extraction: Extraction, name: string): Promise<boolean>;
  end(): Promise<ExitCode>;
}

function sinkOf(options: Asked, count: number): Sink {
  const { form: format } = options;
  const folder = format?.perReport && count > 1 && options.out !== undefined ? options.out : null;
  if (folder) mkdirSync(folder, { recursive: true });
  const output = folder ? null : openOutput(options.out);
  const color = process.stdout.isTTY === true && options.out === undefined && !process.env['NO_COLOR'];
  const width = process.stdout.columns ?? 100;
  // A report's own control characters must not act on a terminal, whatever the format; a file gets them as they are.
  const onScreen = !folder && options.out === undefined && process.stdout.isTTY === true;
  const shown = (words: string): string => (onScreen ? visible(words.replaceAll('\r\n', '\n')) : words);
  const list = options.format === 'json' && !options.jsonl && count > 1 && !folder;
  let code: ExitCode = 0;
  let taken = 0;
  const names = new Map<string, number>();
  return {
    async take(extraction, name) {
      if (extraction.problems.length > 0) code = 1;
      if (!options.jsonl)
        for (const p of [...extraction.problems, ...(format?.problems?.(extraction) ?? [])])
          process.stderr.write(`${terminalProblem(p, { color: process.stderr.isTTY === true })}\n`);
      const first = taken++ === 0;
      if (!format) {
        if (!extraction.report) return true;
        return output!.write(
          `${first ? '' : '\n'}${terminal(extraction, { color, width, name: count > 1 ? name : undefined })}\n`,
        );
      }
      if (!extraction.report && format.perReport) return true;
      const words = format.write(extraction, { text: options.text !== false });
      if (folder) {
        const base = freeName(basename(name, extname(name)), names);
        const files = Object.entries(format.beside ?? {}).map(([extension, write]) => [extension, write(extraction)]);
        for (const [extension, text] of [[format.extension, (format.header ?? '') + words], ...files]) {
          const file = openOutput(join(folder, `${base}.${extension}`));
          await file.write(text!);
          await file.end();
        }
        return true;
      }
      const before = list ? (first ? '[\n' : ',\n') : first ? (format.header ?? '') : '';
      return output!.write(shown(before + (list ? words.trimEnd() : words)));
    },
    async end() {
      if (list) await output!.write(taken === 0 ? '[]\n' : '\n]\n');
      await output?.end();
      return code;
    },
  };
}

/** Two inputs of one name do not overwrite each other. */
function freeName(stem: string, names: Map<string, number>): string {
  const base = stem === '-' ? 'stdin' : stem;
  const n = (names.get(base) ?? 0) + 1;
  names.set(base, n);
  return n > 1 ? `${base}-${n}` : base;
}
