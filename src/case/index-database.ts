// A PostgreSQL to keep an index in: PGlite in a thread of its own, or a server.
//
// Both are reached through the same driver and the same pool, so everything above is one path. PGlite is one connection, and
// a pool of one hands it to one after the other; a transaction that asked the pool again would wait for itself, so waiting ends.
// All tables stand in a schema that is the index's alone, and can be dropped with all that is in it.

import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { Fault } from '../nouns/index.ts';
import { dataFolder, markClosed, markOpen, markUseless, markWritten } from './index-folder.ts';
import { FORMAT } from './index-shape.ts';
import { type FromThread, Wire } from './index-wire.ts';
import type { Db } from './sql/bulk.ts';
import { FOR_THE_FOLD, MIGRATIONS } from './sql/migrations.ts';
import type { Tables } from './sql/tables.ts';

export interface Database {
  readonly db: Db;
  /** Makes the tables where they are missing. Gives why the index in them cannot be used, or null. */
  prepare(): Promise<string | null>;
  /** Drops all tables and makes them anew. */
  reset(): Promise<void>;
  /** Makes what only questions need, where it is missing: once all is folded, for it slows the fold. */
  complete(): Promise<void>;
  /** What stands here is not to be used again: it is made anew when it is opened next. */
  abandon(why: string): Promise<void>;
  /** Tells the engine what changed in the tables, so that it finds good ways through them. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** The schema of an index on a server, and of every one in PGlite. */
const SCHEMA = 'hearsay_index';

/** Said outright, so that no variable of the environment that means a server is heard. */
const NO_SERVER = { host: 'pglite', user: 'postgres', database: 'postgres', password: 'none', ssl: false } as const;

/** Starting takes 0.5 s, or 3 s for a new folder; far over that it hangs on what it found there. */
const START_MS = 120_000;
const WAIT_MS = 60_000;

/** Throws when PGlite does not start on what is in the folder. */
export async function openPglite(folder: string): Promise<Database> {
  const began = Date.now();
  await markOpen(folder);
  const thread = new Worker(threadModule(), { workerData: { folder: dataFolder(folder) } });
  await started(thread);
  const pool = poolOf({ ...NO_SERVER, stream: () => new Wire(thread), max: 1 });
  const database = databaseOf(pool, SCHEMA, { onReady: () => markWritten(folder) });
  return {
    ...database,
    abandon: (why) => markUseless(folder, why),
    async close() {
      await database.close();
      const ended = new Promise((resolve) => thread.once('exit', resolve));
      thread.postMessage({ close: true });
      await ended;
      await markClosed(folder, began);
    },
  };
}

/** An index on a server, in a schema of its own. Throws `case/schema-taken`. */
export async function openPostgres(url: string, schema: string): Promise<Database> {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(schema) || schema === 'public' || schema.startsWith('pg_'))
    throw new Fault(
      'case/schema-taken',
      `an index cannot be kept in a schema named ${JSON.stringify(schema)}`,
      'Name one that begins with a letter and holds lower-case letters, digits and _ only; not public.',
    );
  return databaseOf(poolOf({ connectionString: url, max: 4 }), schema);
}

/** Threads run compiled code; from the sources (tests) it is the build that they run. */
function threadModule(): URL {
  const beside = new URL('./index-thread.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../../dist/case/index-thread.js', import.meta.url);
}

async function started(thread: Worker): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`PGlite did not start in ${START_MS / 1000} s`)), START_MS);
      thread.once('message', (message: FromThread) =>
        'failed' in message ? reject(new Error(message.failed)) : resolve(),
      );
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('PGlite ended while it started')));
    });
  } catch (error) {
    await thread.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    connectionTimeoutMillis: WAIT_MS,
    idleTimeoutMillis: 0,
    types: {
      // Seqs and counts: far below 2^53, and a number everywhere else.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === pg.types.builtins.INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  });
  // An idle connection that breaks is told to whoever asks next.
  pool.on('error', () => {});
  return pool;
}

function databaseOf(pool: pg.Pool, schema: string, { onReady }: { onReady?: () => Promise<void> } = {}): Database {
  Object.assign(pool.options, { onConnect: (client: pg.PoolClient) => client.query(`set search_path to "${schema}"`) });
  const db: Db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableSchema: schema,
  });
  let isComplete = false;
  const makeTables = async (): Promise<void> => {
    isComplete = false;
    const { error } = await migrator.migrateTo(FOR_THE_FOLD);
    if (error) throw error;
    await sql`insert into progress (one, format, seq, entry) values (true, ${FORMAT}, 0, '') on conflict do nothing`.execute(
      db,
    );
    await onReady?.();
  };
  const reset = async (): Promise<void> => {
    await db.schema.dropSchema(schema).ifExists().cascade().execute();
    await makeTables();
  };
  return {
    db,
    async prepare() {
      const now = await written(db);
      if (now === null) {
        await refuseOthers(db, schema);
        await makeTables();
      } else if (now.format !== FORMAT) return 'another version of Hearsay wrote it';
      isComplete = now?.migrated === LAST_MIGRATION;
      return null;
    },
    reset,
    async complete() {
      if (isComplete) return;
      const { error } = await migrator.migrateToLatest();
      if (error) throw error;
      isComplete = true;
    },
    // A server looks after its own files.
    abandon: async () => {},
    async tidy() {
      await sql`vacuum analyze`.execute(db);
    },
    close: () => db.destroy(),
  };
}

const LAST_MIGRATION = Object.keys(MIGRATIONS).sort().at(-1);

const NO_SUCH_TABLE = '42P01';

/** What wrote the tables that are there, in one query, for every opening waits for it; null when there are none. */
async function written(db: Db): Promise<{ readonly format: number; readonly migrated: string } | null> {
  const found = sql<{ format: number; migrated: string }>`
    select format, (select max(name) from kysely_migration) as migrated from progress`.execute(db);
  try {
    return (await found).rows[0] ?? null;
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_TABLE) return null;
    throw error;
  }
}

/** A schema is dropped when its index is made anew: it may hold nothing else. */
async function refuseOthers(db: Db, schema: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = ${schema} order by 1`.execute(db);
  const names = rows.map(({ name }) => name);
  if (names.length === 0 || names.includes('kysely_migration')) return;
  throw new Fault(
    'case/schema-taken',
    `the schema ${schema} holds other tables than those of an index, such as ${names[0]}`,
    'Name another schema: that of an index may be dropped at any time.',
  );
}
