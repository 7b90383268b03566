// Does the index of a case say what a fresh fold of its log gives?
//
// In:  the folder of a case whose log and files are right.
// Out: rows that differ; or why there was nothing to compare.
//
// Opening a database writes to its files. So the index is copied out of the case and opened there, and the fresh fold is made beside
// it: nothing in the case changes, not even a time. The index is no evidence, but it is what people look at: one row that does not
// follow from the log is wrong. One that is not used again as it stands is not: the next opening makes it anew.

import { copyFile, lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../nouns/index.ts';
import { type Case, openCase } from './case.ts';
import { namesIn, onDisk } from './files.ts';
import { type Comparison, compared, differenceProblem, putAside } from './index-compare.ts';
import { discard, whyUseless } from './index-folder.ts';
import { foldFromOf } from './index-of-case.ts';
import { type IndexProgress, openIndex } from './index-open.ts';
import type { Index } from './index-shape.ts';
import { INDEX, under } from './layout.ts';
import { ownerOf } from './lock.ts';
import { inScratch } from './scratch.ts';

export interface VerifiedIndex {
  readonly wrong: readonly Problem[];
  readonly besides: readonly Problem[];
  /** Rows of the fresh fold that were compared; null when none were. */
  readonly rows: number | null;
}

interface VerifyIndexOptions {
  /** The format of cases that is known. */
  readonly format?: number | undefined;
  readonly onProgress?: ((progress: IndexProgress) => void) | undefined;
}

export async function verifyIndex(folder: string, { format, onProgress }: VerifyIndexOptions): Promise<VerifiedIndex> {
  const path = under(folder, INDEX);
  if ((await onDisk(folder, () => namesIn(folder))).every((name) => name !== INDEX)) return notCompared(null);
  if (ownerOf(folder) !== null) return notCompared(inUse());
  const useless = await whyUseless(path);
  if (useless !== null) return notCompared(unused(useless));
  const opened = await openCase(folder, { toRead: true, ...(format !== undefined && { format }) });
  try {
    const { seq: last } = await opened.log.head();
    const found = await inScratch((scratch) => comparison(opened, { scratch, last, onProgress }));
    // What is written while it is copied may be torn in the copy.
    if (ownerOf(folder) !== null || (await headNow(folder)) !== last) return notCompared(inUse());
    return typeof found === 'string' ? notCompared(unused(found)) : told(found);
  } finally {
    await opened.close();
  }
}

interface Comparing extends VerifyIndexOptions {
  readonly scratch: string;
  /** Seq of the last entry that is folded. */
  readonly last: number;
}

/** Gives why there is nothing to compare instead. */
async function comparison(opened: Case, { scratch, last, onProgress }: Comparing): Promise<Comparison | string> {
  const copy = join(scratch, 'copy');
  const aside = join(scratch, 'rows');
  await onDisk(scratch, () => copyFolder(under(opened.folder, INDEX), copy));
  const open = (at: string, progress?: (of: IndexProgress) => void): Promise<Index> =>
    openIndex({
      ...foldFromOf(opened, last),
      at: { folder: at },
      last,
      toDump: true,
      ...(progress && { onProgress: progress }),
    });
  let anew: string | null = null;
  const old = await open(copy, (progress) => {
    anew ??= progress.anew;
  });
  try {
    if (anew === null) await putAside(old.dump(), aside);
  } catch (error) {
    anew = `it cannot be asked: ${(error as Error).message}`;
  } finally {
    await old.close();
  }
  await discard(copy);
  if (anew !== null) return anew;
  const fresh = await open(join(scratch, 'fresh'), onProgress);
  try {
    return await compared(aside, fresh.dump());
  } finally {
    await fresh.close();
  }
}

/** Files and folders alone: a link would lead out of the copy. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await namesIn(from)) {
    const found = await lstat(join(from, name));
    if (found.isDirectory()) await copyFolder(join(from, name), join(to, name));
    else if (found.isFile()) await copyFile(join(from, name), join(to, name));
  }
}

async function headNow(folder: string): Promise<number> {
  const again = await openCase(folder, { toRead: true });
  try {
    return (await again.log.head()).seq;
  } finally {
    await again.close();
  }
}

function told({ rows, differing, differences }: Comparison): VerifiedIndex {
  const wrong = differences.map(differenceProblem);
  if (differing > differences.length)
    wrong.push({
      code: 'case/index-differs',
      message: `${differing - differences.length} more rows of the index are not what a fresh fold of the log gives.`,
      fix: 'As for the ones before.',
      input: INDEX,
    });
  return { wrong, besides: [], rows };
}

function notCompared(why: Problem | null): VerifiedIndex {
  return { wrong: [], besides: why ? [why] : [], rows: null };
}

function inUse(): Problem {
  return {
    code: 'case/index-in-use',
    message: 'The index was not compared with the log: another process has the case open.',
    fix: 'Verify again when it is done.',
    input: INDEX,
  };
}

function unused(why: string): Problem {
  return {
    code: 'case/index-unused',
    message: `The index was not compared with the log, for it is not used as it stands: ${why}. It is made anew when it is needed next.`,
    fix: 'Nothing; hearsay rebuild makes it anew at once.',
    input: INDEX,
  };
}
