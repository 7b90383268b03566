// `hearsay add`: files, folders, standard input and addresses into a case: captured, read, extracted.
//
// Everything is written in the order of the inputs, so that a command that was ended and run again makes the same case as one
// that ran through. Ctrl-C ends it between two writes: what was kept stays. Articles that feeds lead to come after all of them.

import { resolve, sep } from 'node:path';
import { headLine, holdingsOf, openRecorder } from '../case/index.ts';
import { fetchUrl, POLITENESS, politely } from '../fetch/index.ts';
import { defaultModel, version } from '../hearsay.ts';
import { modelHash } from '../infer/attribution.ts';
import { Fault, type Problem } from '../nouns/index.ts';
import { type ThreadOptions, threadsWhenNeeded } from '../threads.ts';
import { countInWords, counting } from './add-count.ts';
import { type Came, type NamedInput, stepsOf } from './adding.ts';
import { filesIn, isAddress } from './files-in.ts';
import { readInputOrArchive } from './inputs.ts';
import { interruption, untilInterrupted } from './interruption.ts';
import { type LeadsTo, leadsBeneath } from './leads.ts';
import { openOutput } from './output.ts';
import { listIn, pagesOf } from './pages.ts';
import { personOf } from './person.ts';
import { type Form, print, say, tally } from './print.ts';
import { openProgress } from './progress.ts';
import { withCase } from './with-case.ts';

export interface AddOptions extends ThreadOptions {
  readonly by?: string;
  /** A file with addresses. */
  readonly urls?: string;
  /** Asks again for addresses of a list, or of a feed, whose pages are held. */
  readonly again?: boolean;
  /** Fetches the articles of feed items that are only a summary. */
  readonly follow?: boolean;
  /** Seconds between two requests to a host. */
  readonly pause?: number;
  /** Hosts whose private network addresses may be asked for, with commas between them. */
  readonly allowPrivate?: string;
  /** A file for every Problem, one JSON object a line. */
  readonly problems?: string;
  readonly evenForgotten?: boolean;
  readonly format?: Form;
}

/** 0 all well, 1 some inputs had Problems, 130 Ctrl-C. */
export type EndedWith = 0 | 1 | 130;

/** More articles than feeds lead to in a week; a hostile one may name any number of addresses. */
const MOST_FOLLOWED = 1000;

export async function add(folder: string, names: readonly string[], options: AddOptions): Promise<EndedWith> {
  if (names.length === 0 && options.urls === undefined)
    throw new Fault('use/no-input', 'Nothing to add was named.', 'Name files, folders, or `-` for standard input.');
  const by = { person: await personOf(options.by) };
  const list = options.urls === undefined ? { urls: [], problems: [] } : await listIn(options.urls);
  return withCase(folder, {}, async (open) => {
    const model = await modelHash(options.model ?? defaultModel);
    const held = await holdingsOf(open.log);
    const files = await filesIn(names, { except: open.folder });
    const named = files.inputs.length + list.urls.length;
    const count = counting(named, [...files.problems, ...list.problems]);
    const interrupted = interruption();
    const recorder = openRecorder(open, count.kept);
    const threads = threadsWhenNeeded(options);
    const progress = openProgress('reports');
    const { again = false, follow = false, evenForgotten = false } = options;
    const pages = pagesOf({ held, again, fetchAddress: addressesBy(options) });
    const led = new Map<string, LeadsTo>();
    const namedAreDone = signal();
    const inputs = async function* (): AsyncGenerator<NamedInput> {
      for (const name of files.inputs) yield isAddress(name) ? pages.named(name) : { name, read: () => received(name) };
      for (const { url } of list.urls) yield pages.listed(url);
      if (!follow || named === 0) return;
      await namedAreDone.comes;
      if (led.size > MOST_FOLLOWED) count.say(tooManyToFollow(led.size));
      const few = [...led.values()].slice(0, MOST_FOLLOWED);
      count.expect(few.length);
      for (const leadsTo of few) yield pages.followed(leadsTo);
    };
    const all = async (): Promise<void> => {
      const { captures, texts } = open.store;
      const leads = follow ? (capture: string) => leadsBeneath(capture, { held, texts }) : null;
      const adding = { threads, held, captures, model, by, evenForgotten, leads };
      for await (const step of stepsOf(inputs(), adding)) {
        count.see(step);
        if ('keep' in step) await recorder.keep(step.keep);
        else if ('leadsTo' in step && !namedAreDone.is()) led.set(step.leadsTo.address, step.leadsTo);
        if (count.ended() === named) namedAreDone.give();
        progress.at(count.done(), count.of());
        if (interrupted.is()) return;
      }
    };
    await untilInterrupted(interrupted, all, { progress, recorder, threads });
    const head = headLine(await open.log.head());
    const { problems, ...sums } = count.sums();
    if (options.problems !== undefined) await write(problems, options.problems);
    const isJson = options.format === 'json';
    const { skipped } = files;
    const of = named + Math.min(led.size, MOST_FOLLOWED);
    await print(
      isJson
        ? `${JSON.stringify({ case: folder, ...sums, skipped, problems, head })}\n`
        : countInWords({ ...sums, of, skipped, head, isCut: interrupted.is() }),
    );
    if (!isJson) sayFew(problems, options.problems);
    if (interrupted.is()) return 130;
    return problems.length > 0 ? 1 : 0;
  });
}

/** Gets what an address gives; once, and nothing but that address. */
function addressesBy({ allowPrivate, pause }: AddOptions): (address: string) => Promise<Came> {
  const hosts = allowPrivate?.split(',').map((host) => host.trim()) ?? [];
  const pauseMs = pause === undefined ? POLITENESS.pauseMs : pause * 1000;
  return politely((address) => fetchUrl(address, { version, allowPrivate: hosts }), { ...POLITENESS, pauseMs });
}

async function received(name: string): Promise<Came> {
  const input = await readInputOrArchive(name);
  if ('problem' in input) return input;
  // Paths are written alike on every system.
  const from = name.split(sep).join('/');
  return { ...input, receipt: { from, at: new Date().toISOString(), tool: `hearsay ${version}` } };
}

function signal() {
  let is = false;
  let resolve = (): void => {};
  const comes = new Promise<void>((done) => {
    resolve = done;
  });
  return {
    comes,
    is: () => is,
    give(): void {
      is = true;
      resolve();
    },
  };
}

function tooManyToFollow(count: number): Problem {
  return {
    code: 'feed/too-many-to-follow',
    message: 'Feeds lead to more articles than are fetched at once; the rest was left out.',
    value: `${count} addresses`,
    limit: `${MOST_FOLLOWED} addresses`,
    fix: 'Look whether you meant all of them. If so, put their addresses into a file, and use --urls.',
  };
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
