// `hearsay eval gold`: what is read in the reports of the project's own gold, label by label. See docs/eval.md.
//
// Figures only, each with its n and an interval, and counts of errors by kind: no words of a report are printed, so that the test part stays
// unread whoever runs this.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorTable, goldErrors } from '../measure/gold-errors.ts';
import { goldFigures } from '../measure/gold-figures.ts';
import { goldTable } from '../measure/gold-table.ts';
import { fromOffsets, type OffsetFile } from '../measure/offset-gold.ts';
import { type LabelledIncident, PARTS } from '../measure/own-gold.ts';
import { Fault } from '../nouns/problem.ts';
import type { ThreadOptions } from '../threads.ts';
import { goldIncidents, OTHERS, textsOfOthers } from './gold-folder.ts';
import { openOutput } from './output.ts';
import { readGold } from './read-gold.ts';

export interface EvalGoldOptions extends ThreadOptions {
  readonly part?: string;
  /** Folder that holds the texts of others: `gum/train.jsonl`. */
  readonly data?: string;
  readonly format?: string;
  /** Also what went wrong, by kind: counts. */
  readonly errors?: boolean;
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
  const { found, run } = await readGold(asked, options);
  const figures = goldFigures(found);
  const errors = options.errors === true ? goldErrors(found) : null;
  const output = openOutput();
  await output.write(
    options.format === 'json'
      ? `${JSON.stringify({ gold: folder, part, reports: found.length, run, figures, ...(errors && { errors }) })}\n`
      : `run  ${run ? `${run.model} ${run.modelSha256.slice(0, 12)}, ${run.runtime}, Hearsay ${run.version}` : 'no model ran'}\n` +
          `part ${part}: ${found.length} reports\n\n${goldTable(figures)}${errors ? `\n${errorTable(errors)}` : ''}`,
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
