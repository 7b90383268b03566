// `hearsay extract`: today's model over the reports of a case.
//
// By default over those that it has not been over; with --again over all. What a run yields names its model, so that runs of
// many models stand beside each other; one that yields the very same file is no new entry.

import { headLine, holdingsOf, type Keeping, openRecorder, reportOfText, runKeeping } from '../case/index.ts';
import { defaultModel } from '../hearsay.ts';
import { modelHash } from '../infer/attribution.ts';
import { Fault, type Problem } from '../nouns/index.ts';
import { inOrder, openThreads, type ThreadOptions } from '../threads.ts';
import type { EndedWith } from './add.ts';
import { interruption, untilInterrupted } from './interruption.ts';
import { type Form, print, problemOfFault, say, tally } from './print.ts';
import { openProgress } from './progress.ts';
import { withCase } from './with-case.ts';

export interface ExtractOptions extends ThreadOptions {
  readonly again?: boolean;
  readonly format?: Form;
}

interface Yielded {
  readonly keep: Keeping | null;
  readonly problems: readonly Problem[];
}

export function extract(folder: string, options: ExtractOptions): Promise<EndedWith> {
  return withCase(folder, {}, async (open) => {
    const model = await modelHash(options.model ?? defaultModel);
    const held = await holdingsOf(open.log);
    const known = new Set([...held.runs.values()].flatMap((runs) => runs.map(({ output }) => output)));
    const isDone = (report: string): boolean => held.runs.get(report)?.some((run) => run.model === model) ?? false;
    const reports = [...held.reports].filter(([report]) => options.again || !isDone(report));
    const sums = { reports: reports.length, same: 0, runs: 0, claims: 0 };
    const problems: Problem[] = [];
    const recorder = openRecorder(open, (kept) => {
      sums.runs += kept.length;
      for (const { draft } of kept) if (draft.kind === 'run') sums.claims += draft.body.count;
    });
    const interrupted = interruption();
    const progress = openProgress('reports');
    const threads = await openThreads(options);
    const ids = async function* (): AsyncGenerator<(typeof reports)[number]> {
      yield* reports;
    };
    const begin = async ([report, { text, capture }]: (typeof reports)[number]): Promise<Yielded> => {
      try {
        const read = reportOfText(await open.store.texts.get(text));
        const captured = held.capturedAt.get(capture) ?? null;
        const { claims, speakers, problems: met, run } = await threads.extract(read, { name: report, captured });
        return {
          keep: run && runKeeping({ report, run, claims, ...(speakers && { speakers }), problems: met }),
          problems: run ? [] : met,
        };
      } catch (error) {
        // A text that is gone or was changed: verify says so too, and the others are read.
        if (error instanceof Fault) return { keep: null, problems: [problemOfFault(error, report)] };
        throw error;
      }
    };
    const all = async (): Promise<void> => {
      let done = 0;
      for await (const { keep, problems: met } of inOrder(ids(), { most: 4 * threads.workers, begin })) {
        problems.push(...met);
        if (keep?.files.some(({ id }) => known.has(id))) sums.same++;
        else if (keep) await recorder.keep(keep);
        progress.at(++done, reports.length);
        if (interrupted.is()) return;
      }
    };
    await untilInterrupted(interrupted, all, { progress, recorder, threads });
    const head = headLine(await open.log.head());
    for (const problem of problems) if (options.format !== 'json') say(problem);
    await print(
      options.format === 'json'
        ? `${JSON.stringify({ case: folder, model, ...sums, problems, head })}\n`
        : `Model ${model.slice(0, 8)} over ${tally(reports.length, 'report')}: ${tally(sums.runs, 'new run')} with ${tally(sums.claims, 'claim')}, ${sums.same} the same as before.\n  head  ${head}\n`,
    );
    if (interrupted.is()) return 130;
    return problems.length > 0 ? 1 : 0;
  });
}
