// `hearsay log`: what was done in a case, by whom and when.
//
// With `--claim`, what concerns one claim: the capture and the reading it comes from, the runs that yielded it, what people
// decided about it, about what it was corrected from or to, what they said of its report or its capture as a whole, and what they
// withdrew of that.

import { type Case, holdingsOf, isKind, isProblem, knownEntry, runOutputOf } from '../case/index.ts';
import { type Entry, Fault } from '../nouns/index.ts';
import { entryInWords } from './entry-words.ts';
import { claimOf } from './find.ts';
import { openOutput } from './output.ts';
import { shown } from './print.ts';
import { withCase } from './with-case.ts';

export interface LogOptions {
  readonly claim?: string;
  /** Kinds, with commas between them. */
  readonly kind?: string;
  /** Seq of the first entry. */
  readonly from?: number;
  readonly format?: 'text' | 'json' | 'jsonl';
}

export function log(folder: string, options: LogOptions): Promise<0> {
  return withCase<0>(folder, { toRead: true }, async (open) => {
    const kinds = options.kind?.split(',').map((kind) => kind.trim());
    const concerns = options.claim === undefined ? null : await concernsClaim(open, options.claim);
    const output = openOutput();
    const isList = options.format === 'json';
    const met = new Set<string>();
    let n = 0;
    for await (const entry of open.log.read(options.from)) {
      met.add(entry.kind);
      if ((kinds && !kinds.includes(entry.kind)) || (concerns && !(await concerns(entry)))) continue;
      const line = options.format === 'text' || !options.format ? entryInWords(entry) : JSON.stringify(entry);
      if (!(await output.write(shown(isList ? `${n === 0 ? '[\n' : ',\n'}${line}` : `${line}\n`)))) return 0;
      n++;
    }
    if (isList) await output.write(n === 0 ? '[]\n' : '\n]\n');
    await output.end();
    // A later version may have other kinds; then entries of them are there.
    const unknown = kinds?.find((kind) => !met.has(kind) && !isKind(kind));
    if (unknown !== undefined)
      throw new Fault('use/unknown-kind', `There is no kind of entry ${unknown}.`, 'docs/log.md names them.');
    return 0;
  });
}

async function concernsClaim(open: Case, id: string): Promise<(entry: Entry) => Promise<boolean>> {
  const held = await holdingsOf(open.log);
  const { claim, report } = await claimOf(open, held, id);
  const ids = await corrections(open, claim);
  const capture = held.reports.get(report)?.capture;
  const judged = new Set<number>();
  const isAbout = async (entry: Entry): Promise<boolean> => {
    const known = knownEntry(entry);
    if (isProblem(known)) return false;
    const { kind, body } = known;
    if (kind === 'capture' || kind === 'forget') return body.capture === capture;
    if (kind === 'reading') return body.report === report;
    if (kind === 'run') {
      if (!body.reports.includes(report) || !(await open.store.runs.has(body.output))) return false;
      return runOutputOf(await open.store.runs.get(body.output)).claims.some((found) => ids.has(found.id));
    }
    if ('carried' in body && body.carried && ids.has(body.carried.claim)) return true;
    if (kind === 'add') return ids.has(body.claim);
    if (kind === 'correct') return ids.has(body.claim) || ids.has(body.to.claim);
    if (kind === 'split') return body.claims.some((found) => ids.has(found));
    if (kind === 'link') return ids.has(body.from) || ids.has(body.to);
    if (kind === 'question') return [...(body.add ?? []), ...(body.remove ?? [])].some((found) => ids.has(found));
    if (kind === 'withdraw') return judged.has(body.entry);
    if (!('target' in body)) return false;
    const { of, id } = body.target;
    return of === 'claim' ? ids.has(id) : (of === 'report' && id === report) || (of === 'capture' && id === capture);
  };
  return async (entry) => {
    const is = await isAbout(entry);
    if (is) judged.add(entry.seq);
    return is;
  };
}

/** The claim, and all that it was corrected from or to. */
async function corrections(open: Case, claim: string): Promise<ReadonlySet<string>> {
  const pairs: (readonly [string, string])[] = [];
  for await (const entry of open.log.read()) {
    const known = knownEntry(entry);
    if (!isProblem(known) && known.kind === 'correct') pairs.push([known.body.claim, known.body.to.claim]);
  }
  const ids = new Set([claim]);
  for (let before = 0; before < ids.size; ) {
    before = ids.size;
    for (const [from, to] of pairs)
      if (ids.has(from) || ids.has(to)) {
        ids.add(from);
        ids.add(to);
      }
  }
  return ids;
}
