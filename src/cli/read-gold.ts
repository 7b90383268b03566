// The reports of the gold, read and extracted as any other input.

import type { FoundReport } from '../measure/gold-found.ts';
import type { LabelledIncident, LabelledReport } from '../measure/own-gold.ts';
import { Fault } from '../nouns/problem.ts';
import type { Report } from '../nouns/report.ts';
import type { Run } from '../nouns/run.ts';
import type { About } from '../read/index.ts';
import { openThreads, type ThreadInput, type ThreadOptions } from '../threads.ts';
import { openProgress } from './progress.ts';

/** A labelled report with what was found in it, and as it was read. */
export interface ReadReport extends FoundReport {
  readonly read: Report;
}

/**
 * A report is read as it was received: "Aug 4" without a year is that of the capture, which the labels were written with. Where a
 * sidecar says no capture, nothing is known of it.
 */
export function aboutOf({ sidecar: { captured } }: Pick<LabelledReport, 'sidecar'>): About {
  return { format: 'text', ...(captured !== null && { receipt: { archived: { archive: 'gold', at: captured } } }) };
}

/** In the order of the incidents and their reports. Throws a Fault where a text is read as another than was labelled. */
export async function readGold(
  incidents: readonly LabelledIncident[],
  options: ThreadOptions,
): Promise<{ readonly found: readonly ReadReport[]; readonly run: Run | null }> {
  const todo = incidents.flatMap(({ incident, reports }) => reports.map((report) => ({ report, incident })));
  const inputs = async function* (): AsyncGenerator<ThreadInput> {
    for (const { report } of todo)
      yield { name: report.id, job: { bytes: new TextEncoder().encode(report.text), about: aboutOf(report) } };
  };
  const threads = await openThreads(options);
  const progress = openProgress('reports');
  const found: ReadReport[] = [];
  let run: Run | null = null;
  try {
    for await (const { extractions } of threads.readAll(inputs())) {
      const one = todo[found.length]!;
      const [extraction] = extractions;
      if (extraction?.report?.text !== one.report.text)
        throw new Fault(
          'eval/other-text',
          `${one.report.id} is read as another text than was labelled.`,
          'Its spans cannot be compared; see docs/eval.md.',
        );
      found.push({ ...one, found: extraction.claims, speakers: extraction.speakers ?? [], read: extraction.report });
      run ??= extraction.run;
      progress.at(found.length, todo.length);
    }
  } finally {
    progress.stop();
    await threads.close();
  }
  return { found, run };
}
