// The index of a case, thrown away and folded again from its log.
//
// In:  a case that is open to write.
// Out: a fresh index in its folder, closed; and what the one that was there said otherwise, where it could still be asked.
//
// The index that was there is first brought up to date, so that what differs is not just what was not folded yet.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './case.ts';
import { type Comparison, compared, putAside } from './index-compare.ts';
import { discard } from './index-folder.ts';
import { indexOfCase } from './index-of-case.ts';
import type { IndexProgress } from './index-open.ts';
import type { Status } from './index-shape.ts';
import { INDEX, under } from './layout.ts';
import { inScratch } from './scratch.ts';

export interface RebuildOptions {
  /** Entries folded, of as many as there are. */
  onProgress?(progress: IndexProgress): void;
}

export interface Rebuilt {
  /** What the fresh index says that the case holds. */
  readonly status: Status;
  /** The index that was there against the fresh one; null when there was none that could be asked. */
  readonly compared: Comparison | null;
  /** Why it could not be asked; null when it could, or when there was none. */
  readonly useless: string | null;
}

/** Throws `case/index-failed`, and what reading the case throws. */
export async function rebuild(opened: Case, { onProgress }: RebuildOptions = {}): Promise<Rebuilt> {
  const folder = under(opened.folder, INDEX);
  const told = onProgress ? { onProgress } : {};
  return inScratch(async (scratch) => {
    const aside = join(scratch, 'rows');
    const was = existsSync(folder);
    const useless = was ? await putOldAside(opened, aside) : null;
    await discard(folder);
    const index = await indexOfCase(opened, told);
    try {
      return Object.freeze({
        compared: was && useless === null ? await compared(aside, index.dump()) : null,
        useless,
        status: await index.status(),
      });
    } finally {
      await index.close();
    }
  });
}

/** Gives why it cannot be asked; null when it was put aside. */
async function putOldAside(opened: Case, aside: string): Promise<string | null> {
  let anew: string | null = null;
  const index = await indexOfCase(opened, {
    onProgress: (progress) => {
      anew ??= progress.anew;
    },
  });
  try {
    // One that had to be made anew to be opened is a fresh fold already: it says nothing of what was there.
    if (anew === null) await putAside(index.dump(), aside);
    return anew;
  } catch (error) {
    return `it cannot be asked: ${(error as Error).message}`;
  } finally {
    await index.close();
  }
}
