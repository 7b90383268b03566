// The index of an open case: its log and its store, folded into `index/` of its folder, or into a schema of a server.
//
// In:  a case that is open to write, for whoever has its lock has its index too.
// Out: its index, up to date. What is appended to the log later is handed to `apply`.

import { Fault } from '../nouns/index.ts';
import type { Case } from './case.ts';
import { type IndexProgress, type OpenIndexOptions, openIndex } from './index-open.ts';
import type { FoldFrom, Index } from './index-shape.ts';
import { INDEX, under } from './layout.ts';
import { runOutputOf } from './runs.ts';
import type { Shelf } from './store.ts';
import { reportOfText } from './texts.ts';

export interface IndexOfCaseOptions {
  /** A server to keep it on, instead of the folder of the case. */
  readonly postgres?: { readonly url: string; readonly schema?: string };
  onProgress?(progress: IndexProgress): void;
}

/** Throws `case/index-failed`, `case/schema-taken`, and what reading the case throws. */
export async function indexOfCase(opened: Case, { postgres, onProgress }: IndexOfCaseOptions = {}): Promise<Index> {
  const { folder, log } = opened;
  const at: OpenIndexOptions['at'] = postgres
    ? { postgres: postgres.url, ...(postgres.schema !== undefined && { schema: postgres.schema }) }
    : { folder: under(folder, INDEX) };
  const { seq: last } = await log.head();
  return openIndex({ ...foldFromOf(opened, last), at, last, ...(onProgress && { onProgress }) });
}

/** What a fold of a case needs, up to an entry of its log. */
export function foldFromOf(
  { log, store }: Pick<Case, 'log' | 'store'>,
  last: number,
): FoldFrom & Pick<OpenIndexOptions, 'entries'> {
  return {
    async *entries(seq) {
      for await (const entry of log.read(seq)) {
        if (entry.seq > last) return;
        yield entry;
      }
    },
    text: (sha256) => whereThere(store.texts, sha256, reportOfText),
    run: (sha256) => whereThere(store.runs, sha256, runOutputOf),
  };
}

/** What was forgotten is not there. What is not there for another reason, verify finds. */
async function whereThere<T>(shelf: Shelf, id: string, of: (bytes: Uint8Array) => T): Promise<T | null> {
  try {
    return of(await shelf.get(id));
  } catch (error) {
    if (error instanceof Fault && error.code === 'case/missing-file') return null;
    throw error;
  }
}
