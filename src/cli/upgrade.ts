// `hearsay upgrade`: a case of an older format to today's, with a copy of it as it was.

import { upgrade as upgraded } from '../case/index.ts';
import { personOf } from './person.ts';
import { type Form, print } from './print.ts';

export interface UpgradeOptions {
  readonly by?: string;
  readonly format?: Form;
}

export async function upgrade(folder: string, options: UpgradeOptions): Promise<0> {
  const { from, to, copies } = await upgraded(folder, { person: await personOf(options.by) });
  const done =
    from === to ? `It is of format ${to}, the newest; nothing was to be done.` : `From format ${from} to ${to}.`;
  await print(
    options.format === 'json'
      ? `${JSON.stringify({ case: folder, from, to, copies })}\n`
      : `${[done, ...copies.map((copy) => `  as it was  ${copy}`)].join('\n')}\n`,
  );
  return 0;
}
