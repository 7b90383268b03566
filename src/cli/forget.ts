// `hearsay forget`: the one lawful removal. Asks first; elsewhere than on a terminal it wants --yes.

import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { forget as forgotten, type Holdings, headLine, holdingsOf } from '../case/index.ts';
import { visible } from '../dossier/index.ts';
import { Fault } from '../nouns/index.ts';
import { heldId } from './find.ts';
import { personOf } from './person.ts';
import { bytesInWords, type Form, print, short, tally } from './print.ts';
import { withCase } from './with-case.ts';

export interface ForgetOptions {
  readonly why: string;
  readonly by?: string;
  readonly yes?: boolean;
  readonly format?: Form;
}

export async function forget(folder: string, id: string, options: ForgetOptions): Promise<0> {
  const by = { person: await personOf(options.by) };
  return withCase<0>(folder, {}, async (open) => {
    const held = await holdingsOf(open.log);
    const capture = heldId(held.captures.keys(), { id, what: 'capture' });
    if (!options.yes) await confirmed(lossOf(held, capture));
    const { seq, forgotten: gone, alsoIn } = await forgotten(open, { capture, by, why: options.why });
    const head = headLine(await open.log.head());
    await print(
      options.format === 'json'
        ? `${JSON.stringify({ case: folder, seq, ...gone, alsoIn, head })}\n`
        : [
            `Forgot ${short(capture)} with ${tally(gone.texts.length, 'text')} and ${tally(gone.runs.length, 'run')}; entry ${seq} says so.\n`,
            alsoIn.length > 0
              ? `  its bytes are also in ${alsoIn.join(', ')}: forget these too, if they should go\n`
              : '',
            '  backups, and what was published, are yours to clear\n',
            `  head  ${head}\n`,
          ].join(''),
    );
    return 0;
  });
}

function lossOf(held: Holdings, capture: string): string {
  const reports = [...held.reports].filter(([, report]) => report.capture === capture);
  const claims = reports.reduce((sum, [id]) => sum + (held.runs.get(id)?.at(-1)?.count ?? 0), 0);
  return `${short(capture)} (${bytesInWords(held.captures.get(capture)!)}), ${tally(reports.length, 'report')} and ${tally(claims, 'claim')} suggested in them`;
}

async function confirmed(loss: string): Promise<void> {
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new Fault('use/not-confirmed', `This would remove ${loss}, for good.`, 'Give --yes if that is meant.');
  const asking = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const closed = once(asking, 'close').then(() => ''); // Ctrl-D is no answer
  const answer = await Promise.race([asking.question(`Remove ${visible(loss)}, for good? Type yes: `), closed]);
  asking.close();
  if (answer.trim().toLowerCase() !== 'yes')
    throw new Fault('use/not-confirmed', 'Nothing was removed.', 'Answer yes, or give --yes, if it is meant.');
}
