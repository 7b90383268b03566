// Opens the index of a case, up to date with its log.
//
// In:  where it is kept, the entries of the log, texts and what runs yielded. Whoever opens it holds the lock of the case.
// Out: an index at the last entry. One that is missing, of another format, damaged, or of another log is made anew: that is
//      always right, for the log is the truth.
//
// Idea: the index knows the hash of the last entry that it folded. The log is read from that entry on: when it is another
// one there, or gone, the log is not the one that was folded.
//
// The engine and its driver take 0.3 s to load: they are loaded here, when an index is opened, and nowhere else.

import { type Entry, Fault } from '../nouns/index.ts';
import type { Database } from './index-database.ts';
import type { FoldFrom, Index } from './index-shape.ts';

export interface OpenIndexOptions extends FoldFrom {
  /** A folder of its own, `index/` in the folder of a case; or a schema of its own on a PostgreSQL server. */
  readonly at: { readonly folder: string } | { readonly postgres: string; readonly schema?: string };
  /** Entries of the log from `seq` on. */
  entries(seq: number): AsyncIterable<Entry>;
  /** Seq of the log's last entry, where the caller knows it. */
  readonly last?: number;
  /** It will be asked for its dump alone: what answers other questions quickly is not made. */
  readonly toDump?: boolean;
  onProgress?(progress: IndexProgress): void;
}

export interface IndexProgress {
  /** Seq of the last entry that was folded. */
  readonly seq: number;
  /** Seq of the log's last entry, where the caller said it. */
  readonly of: number | null;
  /** Why the index that was there is made anew; null when it is not. */
  readonly anew: string | null;
}

/** Entries in one transaction: enough to write many rows at once, few enough to hold them in memory. */
const BATCH = 1000;

/** A run of a whole archive may hold this many claims by itself. */
const BATCH_CLAIMS = 2000;

/** After so many entries the engine's picture of the tables is drawn anew. */
const MANY_ENTRIES = 2000;

/** Throws `case/index-failed`, `case/schema-taken`, and what reading the log throws. */
export async function openIndex(options: OpenIndexOptions): Promise<Index> {
  const { sqlIndex } = await import('./index-sql.ts');
  const { database, anew } = await opened(options);
  try {
    const index = sqlIndex(database, options);
    await catchUp(index, { options, database, anew });
    return index;
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Opened {
  readonly database: Database;
  readonly anew: string | null;
}

async function opened({ at, entries }: OpenIndexOptions): Promise<Opened> {
  const { openPglite, openPostgres } = await import('./index-database.ts');
  if ('postgres' in at) {
    const { orFault } = await import('./index-faults.ts');
    const database = await openPostgres(at.postgres, at.schema ?? 'hearsay_index');
    return orFault(
      () => sound(database, { entries, anew: null }),
      async () => {},
    );
  }
  const { discard, whyUseless } = await import('./index-folder.ts');
  const start = async (anew: string | null): Promise<Opened> => {
    if (anew !== null) await discard(at.folder);
    return sound(await openPglite(at.folder), { entries, anew });
  };
  const useless = await whyUseless(at.folder);
  try {
    return await start(useless).catch((error: Error) => {
      if (useless !== null || error instanceof Fault) throw error;
      return start(`it does not open: ${error.message}`);
    });
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      'case/index-failed',
      `the index in ${at.folder} cannot be made: ${(error as Error).message}`,
      'Check that the folder can be written to, and that the disk has 200 MB left.',
    );
  }
}

/** The database with tables of this format that follow this log; made anew where they do not. */
async function sound(
  database: Database,
  { entries, anew }: Pick<OpenIndexOptions, 'entries'> & { anew: string | null },
): Promise<Opened> {
  try {
    const why = (await database.prepare()) ?? (await whyOtherLog(database, entries));
    if (why !== null) await database.reset();
    return { database, anew: why ?? anew };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function whyOtherLog({ db }: Database, entries: OpenIndexOptions['entries']): Promise<string | null> {
  const { printOf, progress } = await import('./index-sql.ts');
  const { seq, entry: print } = await progress(db);
  if (seq === 0) return null;
  for await (const entry of entries(seq)) return printOf(entry) === print ? null : 'the log is another one';
  return 'the log is shorter than it was';
}

async function catchUp(
  index: Index,
  { options, database, anew }: Opened & { readonly options: OpenIndexOptions },
): Promise<void> {
  const from = await index.seq();
  const of = options.last ?? null;
  options.onProgress?.({ seq: from, of, anew });
  let seq = from;
  let batch: Entry[] = [];
  let claims = 0;
  const flush = async (): Promise<void> => {
    await index.apply(batch);
    seq = batch.at(-1)?.seq ?? seq;
    batch = [];
    claims = 0;
    options.onProgress?.({ seq, of, anew });
  };
  for await (const entry of options.entries(from + 1)) {
    batch.push(entry);
    claims += entry.kind === 'run' && typeof entry.body.count === 'number' ? entry.body.count : 0;
    if (batch.length >= BATCH || claims >= BATCH_CLAIMS) await flush();
  }
  if (batch.length > 0) await flush();
  if (options.toDump) return;
  await database.complete();
  if (seq - from >= MANY_ENTRIES) await database.tidy();
}
