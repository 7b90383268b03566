// The engines that every index must be the same on. One PGlite and one server serve all tests of a file, emptied in between:
// making a new folder takes PGlite some seconds.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { FoldFrom, Index } from '../../src/case/index.ts';
import { type Database, openPglite, openPostgres } from '../../src/case/index-database.ts';
import { FORMAT } from '../../src/case/index-shape.ts';
import { sqlIndex } from '../../src/case/index-sql.ts';
import { TABLES } from '../../src/case/sql/tables.ts';
import { postgresBinaries, startPostgres } from './postgres.ts';

export interface Engine {
  /** An index of nothing; the one before is gone. It is not to be closed. */
  empty(files: FoldFrom): Promise<Index>;
  end(): Promise<void>;
}

export const ENGINES: readonly { readonly name: string; start(): Promise<Engine>; readonly missing?: string }[] = [
  { name: 'PGlite', start: onPglite },
  { name: 'PostgreSQL', start: onPostgres, ...postgresBinaries() },
];

async function onPglite(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-index-'));
  return engineOf(await openPglite(join(folder, 'index')), async () =>
    rmSync(folder, { recursive: true, force: true }),
  );
}

async function onPostgres(): Promise<Engine> {
  const found = postgresBinaries();
  if ('missing' in found) throw new Error(found.missing);
  const server = await startPostgres(found.bin);
  return engineOf(await openPostgres(server.url, 'hearsay_index'), server.stop);
}

function engineOf(database: Database, gone: () => Promise<void>): Engine {
  const tables = sql.join(Object.keys(TABLES).map((name) => sql.table(name)));
  let made = false;
  return {
    async empty(files) {
      if (!made) await database.reset();
      made = true;
      // Ten times as fast as making all tables anew.
      await sql`truncate ${tables}`.execute(database.db);
      await sql`insert into progress (one, format, seq, entry) values (true, ${FORMAT}, 0, '')`.execute(database.db);
      return sqlIndex(database, files);
    },
    async end() {
      await database.close();
      await gone();
    },
  };
}

export async function dumpOf(index: Index): Promise<string> {
  let all = '';
  for await (const line of index.dump()) all += `${line}\n`;
  return all;
}
