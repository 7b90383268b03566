// Opening an index: going on where it was, and making it anew where it cannot be used.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Index, type IndexProgress, type OpenIndexOptions, openIndex } from '../../src/case/index.ts';
import { openPglite } from '../../src/case/index-database.ts';
import { dumpOf } from './engines.ts';
import { INES, type MadeCase, madeCase } from './made-case.ts';
import { postgresBinaries, type Server, startPostgres } from './postgres.ts';

const PLANT = ['<Lopez> [said] {the harbourplant would close}.'];
const SLOW = 300_000;

function plantCase(): MadeCase {
  const made = madeCase();
  made.pass(made.read(PLANT), PLANT);
  return made;
}

/** Opens, does, closes; gives what was told on the way. */
async function opened(
  made: MadeCase,
  options: Partial<OpenIndexOptions> & Pick<OpenIndexOptions, 'at'>,
  act: (index: Index) => unknown = () => {},
): Promise<readonly IndexProgress[]> {
  const told: IndexProgress[] = [];
  const index = await openIndex({ entries: made.from, ...made.files, onProgress: (p) => told.push(p), ...options });
  try {
    await act(index);
  } finally {
    await index.close();
  }
  return told;
}

describe('an index in a folder', () => {
  const parent = mkdtempSync(join(tmpdir(), 'hearsay-open-'));
  const folder = join(parent, 'index');
  const at = { folder };
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  it(
    'goes on from where it was',
    async () => {
      const made = plantCase();
      expect(await opened(made, { at })).toEqual([
        { seq: 0, of: null, anew: null },
        { seq: 4, of: null, anew: null },
      ]);
      made.log('note', { target: { of: 'case', id: 'c' }, text: 'ask Kim' });
      expect(await opened(made, { at, last: 5 })).toEqual([
        { seq: 4, of: 5, anew: null },
        { seq: 5, of: 5, anew: null },
      ]);
      expect(readdirSync(folder).sort()).toEqual(['format', 'pglite']);
    },
    SLOW,
  );

  it(
    'is made anew when the log is another one, or shorter',
    async () => {
      await opened(plantCase(), { at });
      const other = madeCase();
      for (let i = 0; i < 3; i++) other.log('note', { target: { of: 'case', id: 'c' }, text: 'n' }, { person: 'Kim' });
      expect((await opened(other, { at }))[0]).toEqual({ seq: 0, of: null, anew: 'the log is another one' });
      expect((await opened(madeCase(), { at }))[0]!.anew).toBe('the log is shorter than it was');
    },
    SLOW,
  );

  it(
    'is made anew when it is of another format, not whole, or was open when the machine stopped',
    async () => {
      const made = plantCase();
      let before = '';
      await opened(made, { at }, async (index) => {
        before = await dumpOf(index);
      });
      for (const [file, text, why] of [
        ['format', '{"format":0}', 'another version of Hearsay wrote it'],
        ['open', 'another boot', 'the machine stopped while it was open'],
      ] as const) {
        writeFileSync(join(folder, file), text);
        const told = await opened(made, { at }, async (index) => expect(await dumpOf(index)).toBe(before));
        expect(told[0]).toEqual({ seq: 0, of: null, anew: why });
      }
      truncateSync(join(folder, 'pglite', 'global', 'pg_control'), 100);
      const told = await opened(made, { at }, async (index) => expect(await dumpOf(index)).toBe(before));
      expect(told[0]!.anew).toMatch(/^it does not open: /);
      rmSync(join(folder, 'format'));
      expect((await opened(made, { at }))[0]!.anew).toBe('it was not made to its end');
    },
    SLOW,
  );

  it(
    'holds no forgotten word in any file, once it was opened again',
    async () => {
      const holders = () =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
          const path = join(folder, name);
          return statSync(path).isFile() && readFileSync(path).includes('harbourplant');
        });
      const made = plantCase();
      await opened(made, { at }, async (index) => {
        const seq = made.forget(made.entries[1]!.body.capture as string);
        await index.apply(made.entries.slice(seq - 1));
      });
      expect(holders().length).toBeGreaterThan(0);
      expect((await opened(made, { at }))[0]!.anew).toMatch(/forgotten/);
      expect(holders()).toEqual([]);
    },
    SLOW,
  );

  it(
    'is whole after its process was killed while it folded, and reaches for no network',
    async () => {
      const script = join(parent, 'killed.mjs');
      const built = new URL('../../dist/case/index.js', import.meta.url);
      const made = madeCase();
      for (let i = 0; i < 2500; i++)
        made.log('note', { target: { of: 'claim', id: 'a'.repeat(64) }, text: `note ${i}` }, INES);
      writeFileSync(join(parent, 'log.json'), JSON.stringify(made.entries));
      writeFileSync(
        script,
        `import { readFileSync } from 'node:fs';
        const { openIndex } = await import(${JSON.stringify(built.href)});
        const log = JSON.parse(readFileSync(${JSON.stringify(join(parent, 'log.json'))}, 'utf8'));
        await openIndex({
          at: { folder: ${JSON.stringify(folder)} },
          entries: async function* (seq) { yield* log.slice(seq - 1); },
          text: () => null, run: () => null,
          onProgress: ({ seq }) => seq >= 2000 && process.kill(process.pid, 'SIGKILL'),
        });`,
      );
      const network = join(parent, 'network');
      const preload = new URL('../fetch/no-network.mjs', import.meta.url).href;
      const { signal, stderr } = spawnSync(process.execPath, ['--import', preload, script], {
        encoding: 'utf8',
        // Variables that mean a server are not for PGlite.
        env: { ...process.env, NETWORK_LOG: network, PGHOST: '127.0.0.1', PGSSLMODE: 'require', PGUSER: 'nobody' },
      });
      expect(signal, stderr).toBe('SIGKILL');
      expect(readFileSync(network, 'utf8').trim().split('\n')).toEqual(['watching main', 'watching worker']);
      const told = await opened(made, { at }, async (index) => {
        expect((await index.claim('a'.repeat(64)))!.entries).toHaveLength(2500);
      });
      expect(told).toEqual([
        { seq: 2000, of: null, anew: null },
        { seq: 2501, of: null, anew: null },
      ]);
      // What only questions need is made when all is folded: the killed process had not come so far.
      const database = await openPglite(folder);
      const { rows } = await sql<{ walked: string }>`
        select indexdef as walked from pg_indexes where tablename = 'claims' and indexdef like '%search%'`.execute(
        database.db,
      );
      await database.close();
      expect(rows.map(({ walked }) => walked)).toEqual([expect.stringContaining('USING gin')]);
    },
    SLOW,
  );

  it(
    'says so once when it is found damaged, and is made anew',
    async () => {
      const made = plantCase();
      await opened(made, { at });
      const database = await openPglite(folder);
      const { rows } = await sql<{ path: string }>`select pg_relation_filepath('claims') as path`.execute(database.db);
      await database.close();
      writeFileSync(join(folder, 'pglite', rows[0]!.path), Buffer.alloc(16_384, 0xff));
      await opened(made, { at }, async (index) => {
        await expect(index.claims()).rejects.toMatchObject({ code: 'case/index-damaged' });
      });
      const told = await opened(made, { at }, async (index) => expect((await index.claims()).rows).toHaveLength(1));
      expect(told[0]!.anew).toBe('it was found damaged when it was asked');
    },
    SLOW,
  );

  it('says so when it cannot be made', async () => {
    const file = join(parent, 'file');
    writeFileSync(file, '');
    await expect(opened(madeCase(), { at: { folder: join(file, 'index') } })).rejects.toMatchObject({
      code: 'case/index-failed',
    });
  });
});

const found = postgresBinaries();
const missing = 'missing' in found ? found.missing : null;

describe.skipIf(missing)(`an index on a server${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let server: Server;
  beforeAll(async () => {
    if ('bin' in found) server = await startPostgres(found.bin);
  }, SLOW);
  afterAll(() => server.stop(), SLOW);

  it('goes on from where it was, is made anew, and leaves other schemas alone', async () => {
    const made = plantCase();
    const one = { postgres: server.url, schema: 'case_one' };
    expect((await opened(made, { at: one })).map(({ seq }) => seq)).toEqual([0, 4]);
    expect((await opened(made, { at: { ...one, schema: 'case_two' } })).map(({ seq }) => seq)).toEqual([0, 4]);
    expect((await opened(made, { at: one })).map(({ seq }) => seq)).toEqual([4]);
    expect((await opened(madeCase(), { at: one }))[0]!.anew).toBe('the log is shorter than it was');
    expect((await opened(made, { at: { ...one, schema: 'case_two' } })).map(({ seq }) => seq)).toEqual([4]);
  });

  it('drops no tables but its own', async () => {
    const at = { postgres: server.url, schema: 'taken' };
    const pg = (await import('pg')).default;
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('create schema taken; create table taken.books (title text)');
    await client.end();
    await expect(opened(madeCase(), { at })).rejects.toMatchObject({ code: 'case/schema-taken' });
    for (const schema of ['public', 'pg_catalog', 'a"; drop schema taken; --'])
      await expect(opened(madeCase(), { at: { ...at, schema } })).rejects.toMatchObject({ code: 'case/schema-taken' });
  });

  it('says so when there is no server', async () => {
    const at = { postgres: server.url.replace('hearsay-pg-', 'hearsay-no-pg-') };
    await expect(opened(madeCase(), { at })).rejects.toMatchObject({ code: 'case/no-database' });
  });

  it('lets one fold after the other when two do at once', async () => {
    const made = plantCase();
    const at = { postgres: server.url, schema: 'at_once' };
    await opened(madeCase(), { at, ...made.files }, async (one) => {
      const two = await openIndex({ at, entries: madeCase().from, ...made.files });
      await Promise.all([one.apply(made.entries), two.apply(made.entries), two.apply(made.entries)]);
      expect(await two.status()).toMatchObject({ seq: 4, claims: { suggested: 1 } });
      await two.close();
    });
  });
});

describe('the room', () => {
  it('loads no database before an index is opened', () => {
    const met = new Set<string>();
    const packages: string[] = [];
    const walk = (path: string): void => {
      if (met.has(path)) return;
      met.add(path);
      const source = readFileSync(path, 'utf8');
      for (const [, name] of source.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm))
        if (name!.startsWith('.')) walk(join(dirname(path), name!));
        else if (!name!.startsWith('node:')) packages.push(name!);
    };
    walk(fileURLToPath(new URL('../../src/case/index.ts', import.meta.url)));
    expect(met.size).toBeGreaterThan(1);
    expect(packages).toEqual([]);
  });
});
