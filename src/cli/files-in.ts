// Names on the command line -> files, folders looked through.
//
// In:  names: files, folders, `-`, addresses.
// Out: inputs in the order of the names; those of a folder sorted, its own folders after its files; and how many were skipped.
//
// Skipped in folders, and counted: names that begin with a dot, symbolic links (what they lead to stands in the folder already,
// or outside of it, where nobody sent us), what is neither file nor folder, and the case itself. A link that was named is followed.

import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from '../nouns/index.ts';
import { problemOf } from './inputs.ts';

interface Skipped {
  hidden: number;
  links: number;
  /** Sockets, devices, and what belongs to the case. */
  others: number;
}

export interface FilesIn {
  readonly inputs: readonly string[];
  readonly skipped: Readonly<Skipped>;
  /** Folders that could not be looked through. */
  readonly problems: readonly Problem[];
}

/** `except`: a folder that is not looked into. */
export async function filesIn(names: readonly string[], { except }: { except: string }): Promise<FilesIn> {
  const inputs: string[] = [];
  const problems: Problem[] = [];
  const skipped: Skipped = { hidden: 0, links: 0, others: 0 };
  const kept = await realpath(except);
  const look = async (folder: string): Promise<void> => {
    let entries: readonly Dirent[];
    try {
      if (`${await realpath(folder)}${sep}`.startsWith(`${kept}${sep}`)) {
        skipped.others++;
        return;
      }
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      problems.push(problemOf(folder, error as NodeJS.ErrnoException));
      return;
    }
    const folders: string[] = [];
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) skipped.hidden++;
      else if (entry.isSymbolicLink()) skipped.links++;
      else if (entry.isDirectory()) folders.push(join(folder, entry.name));
      else if (entry.isFile()) inputs.push(join(folder, entry.name));
      else skipped.others++;
    }
    for (const inner of folders) await look(inner);
  };
  for (const name of names) {
    const isFolder = name !== '-' && !isAddress(name) && (await stat(name).catch(() => null))?.isDirectory();
    if (isFolder) await look(name);
    else inputs.push(name);
  }
  return { inputs, skipped, problems };
}

export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}
