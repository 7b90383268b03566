// Who acts: a name that stands in the log beside what was done. It is never guessed.
//
// In:  --by; else HEARSAY_NAME; else `name` of the configuration file.
// Out: the name; a Fault that says how to give one when there is none.

import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../nouns/index.ts';

/** As long as an entry takes. */
const MAX_CHARS = 1000;

export async function personOf(by: string | undefined): Promise<string> {
  const name = (by ?? (process.env['HEARSAY_NAME'] || undefined) ?? (await configuredName()))?.trim();
  if (name === undefined || name === '')
    throw new Fault(
      'use/no-name',
      'The log of a case says who did what, and nothing says who you are.',
      `Give --by "Ines Calder"; or set HEARSAY_NAME; or write {"name": "Ines Calder"} to ${configurationPath()}.`,
    );
  if (name.length > MAX_CHARS)
    throw new Fault('use/long-name', `A name of ${name.length} characters is too long.`, `Give up to ${MAX_CHARS}.`);
  return name;
}

/** What is a person's own: XDG Base Directory Specification; on Windows where programs keep such files. */
export function configurationFolder(): string {
  const { XDG_CONFIG_HOME, APPDATA } = process.env;
  const folder = XDG_CONFIG_HOME || (process.platform === 'win32' && APPDATA) || join(homedir(), '.config');
  return join(folder, 'hearsay');
}

function configurationPath(): string {
  return join(configurationFolder(), 'config.json');
}

async function configuredName(): Promise<string | undefined> {
  const path = configurationPath();
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return undefined; // none there, or not for us: then nothing is configured
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw bad(path, 'it is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(path, 'it is not an object');
  const { name } = value as { readonly name?: unknown };
  if (name !== undefined && typeof name !== 'string') throw bad(path, 'its name is not a text');
  return name;
}

function bad(path: string, why: string): Fault {
  return new Fault('use/bad-configuration', `${path} cannot be used: ${why}.`, 'Write {"name": "Ines Calder"} there.');
}
