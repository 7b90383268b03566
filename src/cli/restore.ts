// `hearsay restore`: a case from a backup, verified.

import { stat } from 'node:fs/promises';
import { headLine, restore as restored } from '../case/index.ts';
import { type Form, print, say, tally } from './print.ts';
import { openProgress } from './progress.ts';
import { headGiven } from './verify.ts';

export interface RestoreOptions {
  /** A head that was kept outside: `12 9f3c…`. */
  readonly head?: string;
  readonly format?: Form;
}

/** 1 when something is wrong with what was restored. */
export async function restore(file: string, folder: string, options: RestoreOptions): Promise<0 | 1> {
  const head = headGiven(options.head);
  const all = (await stat(file).catch(() => null))?.size ?? 0;
  const progress = openProgress('bytes');
  const onProgress = (bytes: number): void => progress.at(bytes, all);
  const {
    wrong,
    besides,
    files,
    head: end,
  } = await restored(file, folder, { ...(head && { head }), onProgress }).finally(progress.stop);
  if (options.format === 'json')
    await print(`${JSON.stringify({ case: folder, file, wrong, besides, files, head: headLine(end) })}\n`);
  else {
    for (const problem of [...wrong, ...besides]) say(problem);
    const what = `${tally(files.captures, 'capture')}, ${tally(files.texts, 'text')} and ${tally(files.runs, 'run')}`;
    await print(
      `Restored ${what} to ${folder}: ${wrong.length > 0 ? `${tally(wrong.length, 'thing')} wrong` : 'nothing is wrong'}.\n  head  ${headLine(end)}\n`,
    );
  }
  return wrong.length > 0 ? 1 : 0;
}
