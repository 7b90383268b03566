// The index of an open case: its log and its store, folded into `index/` of its folder, or into a schema of a server.
//
// In:  a case that is open to write, for whoever has its lock has its index too.
// Out: its index, up to date. What is appended to the log later is handed to `apply`.

import type { Entry } from '../nouns/index.ts';
import type { Case } from './case.ts';
import { type IndexProgress, type OpenIndexOptions, openIndex } from './index-open.ts';
import type { FoldFrom, Index } from './index-shape.ts';
import { INDEX, under } from './layout.ts';
import { type Loaded, readAhead } from './read-ahead.ts';
import { runOutputOf } from './runs.ts';
import { type Shelf, whereThere } from './store.ts';
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

/** Entries that are read before they are folded: as many as one transaction may hold, so that the next one finds its files read. */
const ENTRIES_AHEAD = 500;

/** Files that wait for their entry. Read, they take some times their bytes. */
const FILES_AHEAD = 500;
const BYTES_AHEAD = 8 * 1024 * 1024;
const MOST_AHEAD = { mostFiles: FILES_AHEAD, mostBytes: BYTES_AHEAD } as const;

/** What a fold of a case needs, up to an entry of its log. While one transaction is written, the files of the next are read. */
export function foldFromOf(
  { log, store }: Pick<Case, 'log' | 'store'>,
  last: number,
): FoldFrom & Pick<OpenIndexOptions, 'entries'> {
  const texts = readAhead({ ...MOST_AHEAD, load: (sha256) => read(store.texts, sha256, reportOfText) });
  const runs = readAhead({ ...MOST_AHEAD, load: (sha256) => read(store.runs, sha256, runOutputOf) });
  const nameFiles = ({ kind, body }: Entry): void => {
    if (kind === 'reading' && typeof body.text === 'string') texts.name(body.text);
    if (kind === 'run' && body.yields === 'claims' && typeof body.output === 'string') runs.name(body.output);
  };
  return {
    async *entries(seq) {
      const ahead: Entry[] = [];
      let isWhole = false;
      try {
        for await (const entry of log.read(seq)) {
          if (entry.seq > last) break;
          // The first one is given at once: it may be all that is asked for.
          if (entry.seq === seq) yield entry;
          else ahead.push(entry);
          nameFiles(entry);
          if (ahead.length > ENTRIES_AHEAD) yield ahead.shift()!;
        }
        yield* ahead;
        isWhole = true;
      } finally {
        if (!isWhole) for (const files of [texts, runs]) files.letGo();
      }
    },
    text: (sha256) => texts.ask(sha256),
    run: (sha256) => runs.ask(sha256),
  };
}

/** What a file holds, and how long it is. */
async function read<T>(shelf: Shelf, id: string, of: (bytes: Uint8Array) => T): Promise<Loaded<T | null>> {
  const bytes = await whereThere(shelf, id);
  return { value: bytes && of(bytes), bytes: bytes?.length ?? 0 };
}
