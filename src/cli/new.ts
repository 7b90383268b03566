// `hearsay new`: begins a case.

import { basename, resolve } from 'node:path';
import { headLine, newCase } from '../case/index.ts';
import { personOf } from './person.ts';
import { type Form, print } from './print.ts';

export interface NewOptions {
  readonly name?: string;
  readonly by?: string;
  readonly format?: Form;
}

export async function begin(folder: string, options: NewOptions): Promise<0> {
  const person = await personOf(options.by);
  const open = await newCase(folder, { name: options.name ?? basename(resolve(folder)), person });
  const head = headLine(await open.log.head());
  await open.close();
  const { name, id } = open.about;
  await print(
    options.format === 'json'
      ? `${JSON.stringify({ case: folder, name, id, head })}\n`
      : `Began the case ${name} in ${folder}.\n  head ${head}\n`,
  );
  return 0;
}
