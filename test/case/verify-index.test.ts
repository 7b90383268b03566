// The index against a fresh fold of its log: what was changed in it is found and named, and looking changes nothing.

import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexOfCase, openCase, rebuild, verify } from '../../src/case/index.ts';
import { openPglite } from '../../src/case/index-database.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { copyOf, filesOf, freshPath, littleCase, note } from './little-case.ts';

const SLOW = 300_000;

let whole: string;
beforeAll(async () => {
  whole = await littleCase();
  await openAndClose(whole);
}, SLOW);

/** As any command does that asks the index. */
async function openAndClose(folder: string): Promise<void> {
  const open = await openCase(folder);
  await (await indexOfCase(open)).close();
  await open.close();
}

/** What somebody does who has a PostgreSQL and no scruples. */
async function tampered(...statements: readonly string[]): Promise<string> {
  const folder = copyOf(whole);
  const database = await openPglite(join(folder, 'index'));
  for (const statement of statements) await sql.raw(statement).execute(database.db);
  await database.close();
  return folder;
}

function stateOf(folder: string): readonly unknown[] {
  return filesOf(folder).map((path) => {
    const { mtimeMs, mode } = lstatSync(join(folder, path));
    return [path, mtimeMs, mode, sha256(readFileSync(join(folder, path)))];
  });
}

const scratches = (): readonly string[] => readdirSync(tmpdir()).filter((name) => /^hearsay-\w{6}$/.test(name));

describe('verify', () => {
  it(
    'finds an index that follows from the log right, changes nothing, and leaves nothing behind',
    async () => {
      const before = stateOf(whole);
      const others = scratches();
      const told: number[] = [];
      const { wrong, besides, rows } = await verify(whole, { onIndex: ({ seq, of }) => told.push(seq, of ?? -1) });
      expect([wrong, besides]).toEqual([[], []]);
      expect(rows).toBeGreaterThan(30);
      expect(told.slice(-2)).toEqual([told.at(-1), told.at(-1)]);
      expect(stateOf(whole)).toEqual(before);
      expect(scratches()).toEqual(others);
    },
    SLOW,
  );

  it(
    'names the one cell that was changed, and what the log says',
    async () => {
      const folder = await tampered(
        "update claims set state = 'accepted' where state = 'suggested' and score = 0.87 and id = (select min(id) from claims where state = 'suggested')",
      );
      const { wrong } = await verify(folder);
      expect(wrong).toHaveLength(1);
      expect(wrong[0]).toMatchObject({ code: 'case/index-differs', input: 'index' });
      expect(wrong[0]!.message).toMatch(
        /^claims [0-9a-f]{64}: state is "accepted" in the index, "suggested" by the log\.$/,
      );
      expect((await verify(folder, { index: false })).wrong).toEqual([]);
    },
    SLOW,
  );

  it(
    'names rows that were removed, put in, or whose words were changed, and says how many more there are',
    async () => {
      const folder = await tampered(
        'delete from run_reports where seq = (select min(seq) from run_reports)',
        "insert into concerns (seq, role, thing, id) values (2, 'target', 'claim', 'é')",
        `insert into found (report, seq, claim, cue_from, cue_to, content, manner, score, "foreign", reasons)
          select report, 1000 + n, claim, cue_from, cue_to, content, manner, score, "foreign", reasons
          from found, generate_series(1, 100) n where seq = (select max(seq) from found)`,
        `update reports set about = '{"outlet":"${'x'.repeat(200)}"}' where seq = (select min(seq) from reports)`,
      );
      const { wrong, rows } = await verify(folder);
      expect(rows).toBeGreaterThan(30);
      const messages = wrong.map(({ message }) => message);
      expect(messages).toHaveLength(101);
      expect(messages[0]).toBe('concerns 2 target claim é: is in the index, and nothing in the log says so.');
      expect(messages[1]).toMatch(
        /^reports [0-9a-f]{64}: about is 219 characters, SHA-256 [0-9a-f]{64} in the index, /,
      );
      expect(messages[2]).toMatch(/^run_reports .*: follows from the log, and is not in the index\.$/);
      expect(messages[3]).toMatch(/^found .* 1001 .*: is in the index, and nothing/);
      expect(messages[100]).toMatch(/^3 more rows of the index/);
    },
    SLOW,
  );

  it(
    'does not blame an index that is behind, is not used again, is being used, or whose case is wrong',
    async () => {
      const behind = copyOf(whole);
      const open = await openCase(behind);
      await open.log.append([note('later')]);
      await open.close();
      expect(await verify(behind)).toMatchObject({ wrong: [], besides: [] });

      const useless = copyOf(whole);
      writeFileSync(join(useless, 'index/format'), 'another');
      const before = stateOf(useless);
      expect(await verify(useless)).toMatchObject({ wrong: [], besides: [{ code: 'case/index-unused' }], rows: null });
      expect(stateOf(useless)).toEqual(before);

      const used = copyOf(whole);
      const user = await openCase(used);
      expect(await verify(used)).toMatchObject({ wrong: [], besides: [{ code: 'case/index-in-use' }], rows: null });
      await user.close();

      const wrong = copyOf(whole);
      const text = filesOf(wrong).find((path) => path.startsWith('texts/'))!;
      renameSync(join(wrong, text), freshPath('text'));
      expect(await verify(wrong)).toMatchObject({ wrong: [{ code: 'case/missing-file' }], besides: [], rows: null });
    },
    SLOW,
  );

  it(
    'follows no link out of the index',
    async () => {
      const folder = copyOf(whole);
      const outside = freshPath('outside');
      renameSync(join(folder, 'index/pglite/base'), outside);
      symlinkSync(outside, join(folder, 'index/pglite/base'));
      const before = stateOf(outside);
      expect(await verify(folder)).toMatchObject({ wrong: [], besides: [{ code: 'case/index-unused' }] });
      expect(stateOf(outside)).toEqual(before);
    },
    SLOW,
  );
});

describe('rebuild', () => {
  it(
    'makes the index anew, and says what the one that was there said otherwise',
    async () => {
      const folder = await tampered("update claims set flags = '{minor}' where id = (select min(id) from claims)");
      const open = await openCase(folder);
      await open.log.append([note('later')]);
      const { compared, useless, status } = await rebuild(open);
      expect([compared!.differing, useless]).toEqual([1, null]);
      expect(compared!.differences).toMatchObject([
        { table: 'claims', isIn: 'both', columns: { flags: { index: '["minor"]', fold: '[]' } } },
      ]);
      expect(status.seq).toBe((await open.log.head()).seq);
      expect(await rebuild(open)).toMatchObject({ compared: { differing: 0, rows: compared!.rows }, useless: null });
      await open.close();
    },
    SLOW,
  );

  it(
    'says so when there was none, or none that could be asked',
    async () => {
      const folder = copyOf(whole);
      writeFileSync(join(folder, 'index/format'), 'another');
      const open = await openCase(folder);
      expect(await rebuild(open)).toMatchObject({ compared: null, useless: 'another version of Hearsay wrote it' });
      expect(existsSync(join(folder, 'index/pglite'))).toBe(true);
      await open.close();
      const none = await littleCase();
      const opened = await openCase(none);
      expect(await rebuild(opened)).toMatchObject({ compared: null, useless: null });
      await opened.close();
    },
    SLOW,
  );
});
