// `hearsay eval gold`: what is read in the reports of the project's own gold, label by label. See docs/eval.md.
//
// Figures only, each with its n and an interval: no words of a report and no error are printed, so that the test part stays
// unread whoever runs this.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldFigures } from '../measure/gold-figures.ts';
import type { FoundReport } from '../measure/gold-found.ts';
import { goldTable } from '../measure/gold-table.ts';
import { fromOffsets, type OffsetFile } from '../measure/offset-gold.ts';
import { type LabelledIncident, type LabelledReport, PARTS } from '../measure/own-gold.ts';
import { Fault } from '../nouns/problem.ts';
import type { Run } from '../nouns/run.ts';
import type { About } from '../read/index.ts';
import { openThreads, type ThreadInput, type ThreadOptions } from '../threads.ts';
import { goldIncidents, OTHERS, textsOfOthers } from './gold-folder.ts';
import { openOutput } from './output.ts';
import { openProgress } from './progress.ts';

export interface EvalGoldOptions extends ThreadOptions {
  readonly part?: string;
  /** Folder that holds the texts of others: `gum/train.jsonl`. */
  readonly data?: string;
  readonly format?: string;
}

/** Ends with 0; throws a Fault for bad use. */
export async function evalGold(folder: string, options: EvalGoldOptions): Promise<0> {
  const part = options.part ?? 'dev';
  if (!(PARTS as readonly string[]).includes(part))
    throw new Fault('eval/no-such-part', `There is no part ${part}.`, `Choose of ${PARTS.join(', ')}.`);
  if (!existsSync(join(folder, 'incidents')))
    throw new Fault('eval/no-gold', `${folder} holds no gold.`, 'Name the folder gold/ of a clone of Hearsay.');
  const incidents = [...goldIncidents(folder), ...(options.data === undefined ? [] : ofOthers(folder, options.data))];
  const asked = incidents.filter(({ incident }) => incident.part === part);
  if (asked.length === 0)
    throw new Fault(
      'eval/no-gold',
      `${folder} holds no gold of the part ${part}.`,
      'Texts of others need --data: see docs/eval.md.',
    );
  const { found, run } = await read(asked, options);
  const figures = goldFigures(found);
  const output = openOutput();
  await output.write(
    options.format === 'json'
      ? `${JSON.stringify({ gold: folder, part, reports: found.length, run, figures })}\n`
      : `run  ${run ? `${run.model} ${run.modelSha256.slice(0, 12)}, ${run.runtime}, Hearsay ${run.version}` : 'no model ran'}\n` +
          `part ${part}: ${found.length} reports\n\n${goldTable(figures)}`,
  );
  await output.end();
  return 0;
}

/** Labels of texts that are not ours; a text that is not there, or another than was labelled, is left out. */
function ofOthers(folder: string, data: string): readonly LabelledIncident[] {
  const texts = textsOfOthers(data);
  if (texts === null) throw new Fault('input/missing', `There is no file ${join(data, OTHERS)}.`, 'Check --data.');
  return readdirSync(join(folder, 'wikinews')).flatMap((name) => {
    const file = JSON.parse(readFileSync(join(folder, 'wikinews', name), 'utf8')) as OffsetFile;
    const text = texts.get(file.text);
    return text === undefined ? [] : [fromOffsets(file, text)];
  });
}

/**
 * A report is read as it was received: "Aug 4" without a year is that of the capture, which the labels were written with. Where a
 * sidecar says no capture, nothing is known of it.
 */
export function aboutOf({ sidecar: { captured } }: Pick<LabelledReport, 'sidecar'>): About {
  return { format: 'text', ...(captured !== null && { receipt: { archived: { archive: 'gold', at: captured } } }) };
}

async function read(
  incidents: readonly LabelledIncident[],
  options: ThreadOptions,
): Promise<{ readonly found: readonly FoundReport[]; readonly run: Run | null }> {
  const todo = incidents.flatMap(({ incident, reports }) => reports.map((report) => ({ report, incident })));
  const inputs = async function* (): AsyncGenerator<ThreadInput> {
    for (const { report } of todo)
      yield { name: report.id, job: { bytes: new TextEncoder().encode(report.text), about: aboutOf(report) } };
  };
  const threads = await openThreads(options);
  const progress = openProgress('reports');
  const found: FoundReport[] = [];
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
      found.push({ ...one, found: extraction.claims, speakers: extraction.speakers ?? [] });
      run ??= extraction.run;
      progress.at(found.length, todo.length);
    }
  } finally {
    progress.stop();
    await threads.close();
  }
  return { found, run };
}
