// `hearsay add`: files, folders, standard input and addresses into a case: captured, read, extracted.
//
// Everything is written in the order of the inputs, so that a command that was ended and run again makes the same case as one
// that ran through. Ctrl-C ends it between two writes: what was kept stays.

import { resolve, sep } from 'node:path';
import { headLine, holdingsOf, type Keeping, openRecorder } from '../case/index.ts';
import { fetchUrl } from '../fetch/index.ts';
import { defaultModel, version } from '../hearsay.ts';
import { modelHash } from '../infer/attribution.ts';
import { Fault, type Problem } from '../nouns/index.ts';
import { openThreads, type ThreadOptions } from '../threads.ts';
import { type Came, type NamedInput, type Step, stepsOf } from './adding.ts';
import { type FilesIn, filesIn, isAddress } from './files-in.ts';
import { readInput } from './inputs.ts';
import { interruption } from './interruption.ts';
import { openOutput } from './output.ts';
import { personOf } from './person.ts';
import { type Form, print, say, tally } from './print.ts';
import { openProgress } from './progress.ts';
import { withCase } from './with-case.ts';

export interface AddOptions extends ThreadOptions {
  readonly by?: string;
  /** A file for every Problem, one JSON object a line. */
  readonly problems?: string;
  readonly evenForgotten?: boolean;
  readonly format?: Form;
}

export interface AddDeps {
  /** Gets what an address gives; once, and nothing but that address. */
  readonly fetchAddress: (address: string) => Promise<Came>;
}

/** 0 all well, 1 some inputs had Problems, 130 Ctrl-C. */
export type EndedWith = 0 | 1 | 130;

const byNetwork: AddDeps = { fetchAddress: (address) => fetchUrl(address, { version }) };

export async function add(
  folder: string,
  names: readonly string[],
  options: AddOptions,
  deps: AddDeps = byNetwork,
): Promise<EndedWith> {
  if (names.length === 0)
    throw new Fault('use/no-input', 'Nothing to add was named.', 'Name files, folders, or `-` for standard input.');
  const by = { person: await personOf(options.by) };
  return withCase(folder, {}, async (open) => {
    const model = await modelHash(options.model ?? defaultModel);
    const held = await holdingsOf(open.log);
    const files = await filesIn(names, { except: open.folder });
    const count = counting(files);
    const interrupted = interruption();
    const recorder = openRecorder(open, count.kept);
    const threads = await openThreads(options);
    const progress = openProgress('reports');
    const inputs = async function* (): AsyncGenerator<NamedInput> {
      for (const name of files.inputs) yield { name, read: () => received(name, deps) };
    };
    const all = async (): Promise<void> => {
      const { evenForgotten = false } = options;
      for await (const step of stepsOf(inputs(), { threads, held, model, by, evenForgotten })) {
        if ('keep' in step) await recorder.keep(step.keep);
        count.see(step);
        progress.at(count.done(), count.of());
        if (interrupted.is()) return;
      }
    };
    try {
      await Promise.race([all(), interrupted.comes]);
      await recorder.end();
    } finally {
      progress.stop();
      // Workers that were interrupted end with the process: what they are at may take long.
      if (!interrupted.is()) await threads.close();
    }
    const head = headLine(await open.log.head());
    const { problems, ...sums } = count.sums();
    if (options.problems !== undefined) await write(problems, options.problems);
    const isJson = options.format === 'json';
    await print(
      isJson
        ? `${JSON.stringify({ case: folder, ...sums, skipped: files.skipped, problems, head })}\n`
        : inWords({ ...sums, files, head, isCut: interrupted.is() }),
    );
    if (!isJson) sayFew(problems, options.problems);
    if (interrupted.is()) return 130;
    return problems.length > 0 ? 1 : 0;
  });
}

async function received(name: string, { fetchAddress }: AddDeps): Promise<Came> {
  if (isAddress(name)) return fetchAddress(name);
  const input = await readInput(name);
  if ('problem' in input) return input;
  // Paths are written alike on every system.
  const from = name.split(sep).join('/');
  return { bytes: input.bytes, receipt: { from, at: new Date().toISOString(), tool: `hearsay ${version}` } };
}

interface Sums {
  readonly inputs: number;
  /** Inputs of which something new was kept. */
  readonly added: number;
  readonly known: number;
  readonly captures: number;
  readonly reports: number;
  readonly claims: number;
}

/** What was kept, counted when it is on the disk; what was met, counted when it is met. */
function counting({ inputs, problems: before }: FilesIn) {
  const problems: Problem[] = [...before];
  const wrong = new Set<string>();
  const news = new Set<string>();
  const sums = { captures: 0, reports: 0, claims: 0 };
  let of = inputs.length;
  let ended = 0;
  let known = 0;
  let added = 0;
  let done = 0;
  /** Whether the input that is in work has had a report. */
  let hasRead = false;
  return {
    kept(keepings: readonly Keeping[]): void {
      for (const { draft } of keepings) {
        if (draft.kind === 'capture') sums.captures++;
        else if (draft.kind === 'reading') sums.reports += draft.body.report === null ? 0 : 1;
        else if (draft.kind === 'run') sums.claims += draft.body.count;
      }
    },
    see(step: Step): void {
      const { input } = step;
      if ('keep' in step) news.add(input);
      else if ('problem' in step) {
        problems.push(step.problem);
        wrong.add(input);
      } else if ('more' in step) of += step.more;
      else if ('isRead' in step) {
        done++;
        hasRead = true;
      } else {
        ended++;
        if (!hasRead) done++;
        hasRead = false;
        if (news.delete(input)) added++;
        else if (!wrong.has(input)) known++;
        wrong.delete(input);
      }
    },
    done: () => done,
    of: () => of,
    sums: (): Sums & { readonly problems: readonly Problem[] } => ({ inputs: ended, added, known, ...sums, problems }),
  };
}

interface Words extends Sums {
  readonly files: FilesIn;
  readonly head: string;
  readonly isCut: boolean;
}

function inWords({ inputs, added, known, captures, reports, claims, files, head, isCut }: Words): string {
  const { hidden, links, others } = files.skipped;
  const skipped = [
    hidden > 0 && `${hidden} hidden`,
    links > 0 && tally(links, 'symbolic link'),
    others > 0 && `${others} that ${others === 1 ? 'is' : 'are'} no file, or the case itself`,
  ].filter((part) => part !== false);
  return [
    isCut
      ? `Ended early, after ${tally(inputs, 'input')} of ${files.inputs.length}; run it again to go on. ${added} added`
      : `${added} of ${tally(inputs, 'input')} added`,
    `: ${tally(captures, 'capture')}, ${tally(reports, 'report')}, ${tally(claims, 'claim')} suggested by a machine.\n`,
    known > 0 ? `  ${known} known already\n` : '',
    skipped.length > 0 ? `  skipped: ${skipped.join(', ')}\n` : '',
    `  head  ${head}\n`,
  ].join('');
}

/** As many as a person reads at the end of a command. */
const MOST_SAID = 10;

function sayFew(problems: readonly Problem[], file: string | undefined): void {
  for (const problem of problems.slice(0, MOST_SAID)) say(problem);
  const left = problems.length - MOST_SAID;
  if (problems.length > 0 && file !== undefined)
    process.stderr.write(`All ${tally(problems.length, 'Problem')}: ${file}\n`);
  else if (left > 0)
    process.stderr.write(`${tally(left, 'Problem')} more; --problems FILE writes all of them to a file.\n`);
}

async function write(problems: readonly Problem[], path: string): Promise<void> {
  const output = openOutput(resolve(path));
  for (const problem of problems) await output.write(`${JSON.stringify(problem)}\n`);
  await output.end();
}
