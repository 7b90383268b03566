// `hearsay rebuild`: the index of a case, thrown away and folded again from its log; and what the one that was there said otherwise.

import { differenceProblem, type Rebuilt, rebuild as rebuilt } from '../case/index.ts';
import { type Form, print, say, tally } from './print.ts';
import { openProgress } from './progress.ts';
import { withCase } from './with-case.ts';

export interface RebuildOptions {
  readonly format?: Form;
}

/** 1 when the index that was there differed. */
export function rebuild(folder: string, options: RebuildOptions): Promise<0 | 1> {
  return withCase<0 | 1>(folder, {}, async (open) => {
    const progress = openProgress('entries');
    const onProgress = ({ seq, of }: { readonly seq: number; readonly of: number | null }): void =>
      progress.at(seq, of ?? seq);
    const found = await rebuilt(open, { onProgress }).finally(progress.stop);
    const { compared, useless, status } = found;
    if (options.format === 'json') {
      const { seq: entries, reports, claims } = status;
      await print(`${JSON.stringify({ case: folder, entries, reports, claims, compared, useless })}\n`);
    } else {
      for (const difference of compared?.differences ?? []) say(differenceProblem(difference));
      await print(`${madeAnew(found)}\n${inWords(found)}\n`);
    }
    return compared && compared.differing > 0 ? 1 : 0;
  });
}

function madeAnew({ status: { seq, reports, claims } }: Rebuilt): string {
  const all = Object.values(claims).reduce((sum, count) => sum + count, 0);
  return `Made anew from ${tally(seq, 'entry', 'entries')}: ${tally(reports, 'report')}, ${tally(all, 'claim')} that stand by themselves.`;
}

function inWords({ compared, useless }: Rebuilt): string {
  if (useless !== null) return `The index that was there could not be compared: ${useless}.`;
  if (compared === null) return 'There was none before.';
  if (compared.differing === 0) return `The index that was there said the same, in all ${tally(compared.rows, 'row')}.`;
  return `The index that was there differed in ${tally(compared.differing, 'row')}. The log says what is so; what was read off that index may not be.`;
}
