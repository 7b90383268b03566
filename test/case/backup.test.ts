// A case to one file and back: whole, up to one entry, whatever is written meanwhile; and nothing but a case comes out of one.

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { backup, forget, headLine, openCase, restore, verify } from '../../src/case/index.ts';
import { TAR_END, tarHeader, tarPadding } from '../../src/case/tar.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { copyOf, entriesOf, filesOf, freshPath, INES, keep, littleCase, note } from './little-case.ts';

let whole: string;
let file: string;
beforeAll(async () => {
  whole = await littleCase({ segmentBytes: 4000 });
  file = freshPath('whole.tar');
  await backup(whole, file);
}, 60_000);

const contentsOf = (folder: string): readonly (readonly [string, string])[] =>
  filesOf(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]);

function tarOf(files: readonly (readonly [name: string, bytes: Uint8Array])[], end: Uint8Array = TAR_END): string {
  const path = freshPath('made.tar');
  const parts = files.flatMap(([name, bytes]) => [
    tarHeader({ name, size: bytes.length }, 0),
    bytes,
    tarPadding(bytes.length),
  ]);
  writeFileSync(path, Buffer.concat([...parts, end]));
  return path;
}

describe('a backup', () => {
  it('gives the same case back, byte for byte, and the head is inside', async () => {
    const folder = freshPath();
    expect(await restore(file, folder)).toMatchObject({ wrong: [], besides: [] });
    expect(contentsOf(folder)).toEqual(contentsOf(whole));
    expect(readFileSync(join(folder, 'log/head'), 'utf8')).toBe(readFileSync(join(whole, 'log/head'), 'utf8'));
    const open = await openCase(folder);
    expect(open.problems).toEqual([]);
    await open.log.append([note('on it goes')]);
    await open.close();
    expect(await verify(folder)).toMatchObject({ wrong: [], besides: [] });
  });

  it('leaves out the index and the lock', async () => {
    const folder = copyOf(whole);
    mkdirSync(join(folder, 'index'));
    writeFileSync(join(folder, 'index/data'), 'x');
    const open = await openCase(folder);
    const to = freshPath('b.tar');
    await backup(folder, to);
    await open.close();
    const again = freshPath();
    await restore(to, again);
    expect(existsSync(join(again, 'index'))).toBe(false);
    expect(existsSync(join(again, 'lock'))).toBe(false);
  });

  it('is read by tar', () => {
    const folder = freshPath();
    mkdirSync(folder);
    const { status, error } = spawnSync('tar', ['-xf', file, '-C', folder]);
    if (error) return; // there is none here
    expect(status).toBe(0);
    expect(contentsOf(folder)).toEqual(contentsOf(whole));
  });

  it('of a case in use is whole, up to where the log was', async () => {
    const folder = copyOf(whole);
    const open = await openCase(folder, { segmentBytes: 4000 });
    let isWriting = true;
    const writing = (async () => {
      for (let n = 0; isWriting; n++) {
        await open.log.append([note(`note ${n}`)]);
        if (n === 3) await keep(open, 'report.md');
      }
    })();
    const heads: string[] = [];
    for (let n = 0; n < 8; n++) {
      const to = freshPath('b.tar');
      const { head } = await backup(folder, to);
      const again = freshPath();
      const found = await restore(to, again, { head });
      expect(found).toMatchObject({ wrong: [], besides: [] });
      expect(headLine(found.head)).toBe(headLine(head));
      heads.push(headLine(head));
    }
    isWriting = false;
    await writing;
    await open.close();
    expect(new Set(heads).size).toBeGreaterThan(3); // it was written to in between
    for (const text of heads) {
      const [seq, hash] = text.split(' ');
      expect(await verify(folder, { head: { seq: Number(seq), hash: hash! } })).toMatchObject({ wrong: [] });
    }
  });

  it('holds nothing of what was forgotten', async () => {
    const folder = copyOf(whole);
    const open = await openCase(folder);
    const [, { body }] = (await entriesOf(open.log)) as [unknown, { body: { capture: string } }];
    await forget(open, { capture: body.capture, by: INES, why: 'The witness asked for it.' });
    await open.close();
    const to = freshPath('b.tar');
    await backup(folder, to);
    expect(readFileSync(to).includes(body.capture, readFileSync(to).indexOf('captures/'))).toBe(false);
    expect(await restore(to, freshPath())).toMatchObject({ wrong: [], besides: [] });
  });

  it('is not made of a case with changed bytes, and leaves nothing behind', async () => {
    const folder = copyOf(whole);
    const [capture] = filesOf(folder).filter((path) => path.startsWith('captures/'));
    rmSync(join(folder, capture!));
    const to = freshPath('b.tar');
    await expect(backup(folder, to)).rejects.toMatchObject({ code: 'case/missing-file' });
    writeFileSync(join(folder, capture!), 'other bytes');
    await expect(backup(folder, to)).rejects.toMatchObject({ code: 'case/changed-file' });
    expect(existsSync(to) || existsSync(`${to}.part`)).toBe(false);
  });

  it('replaces no file, and does not stand in the case', async () => {
    await expect(backup(whole, file)).rejects.toMatchObject({ code: 'case/file-exists' });
    await expect(backup(whole, join(whole, 'b.tar'))).rejects.toMatchObject({ code: 'case/backup-inside' });
    await expect(restore(file, whole)).rejects.toMatchObject({ code: 'case/not-empty' });
    await expect(restore(freshPath('none.tar'), freshPath())).rejects.toMatchObject({ code: 'case/no-backup' });
  });
});

describe('what is no backup', () => {
  const bytes = Buffer.from('x');
  it.each([
    ['a path that leads out', '../evil'],
    ['a path from the root', '/evil'],
    ['a path of its own', 'captures/../../evil'],
    ['another file', 'notes.txt'],
    ['a lock', 'lock'],
    ['an index', 'index/PG_VERSION'],
    ['a capture in another folder', `captures/00/${'ab'.repeat(32)}`],
    ['a name with a NUL', 'case.json\0x'],
  ])('%s is refused, and nothing is written elsewhere', async (_, name) => {
    const folder = freshPath();
    await expect(restore(tarOf([[name, bytes]]), folder)).rejects.toMatchObject({ code: 'case/bad-backup' });
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(join(folder, '../evil'))).toBe(false);
  });

  it('a capture with other bytes than it is named by is refused by its name', async () => {
    const files = filesOf(whole).map((path) => [path, readFileSync(join(whole, path))] as const);
    const [capture] = files.find(([path]) => path.startsWith('captures/'))!;
    const changed = files.map(([path, own]) => [path, path === capture ? bytes : own] as const);
    await expect(restore(tarOf(changed), freshPath())).rejects.toMatchObject({
      code: 'case/bad-backup',
      message: expect.stringContaining(capture),
    });
    expect(await restore(tarOf(files), freshPath())).toMatchObject({ wrong: [] });
  });

  it('a file twice, no case.json, no end', async () => {
    const about = [['case.json', readFileSync(join(whole, 'case.json'))]] as const;
    for (const made of [tarOf([...about, ...about]), tarOf([]), tarOf(about), tarOf(about, Buffer.alloc(0))])
      await expect(restore(made, freshPath())).rejects.toMatchObject({ code: 'case/bad-backup' });
  });

  it('a size that lies asks for no memory', async () => {
    const made = tarOf([['log/head', Buffer.from('x')]]);
    const lying = Buffer.concat([
      tarHeader({ name: 'log/head', size: 8 ** 11 - 1 }, 0),
      readFileSync(made).subarray(512),
    ]);
    writeFileSync(made, lying);
    await expect(restore(made, freshPath())).rejects.toMatchObject({ code: 'case/bad-backup' });
  });

  it('one cut anywhere is refused, or verified to be wrong', async () => {
    const size = statSync(file).size;
    for (const at of [0, 100, 511, 512, 600, 2048, Math.floor(size / 2), size - 1025, size - 1024, size - 513]) {
      const cut = freshPath('cut.tar');
      writeFileSync(cut, readFileSync(file));
      truncateSync(cut, at);
      const folder = freshPath();
      await expect(restore(cut, folder)).rejects.toMatchObject({ code: 'case/bad-backup' });
      expect(readdirSync(folder)).toEqual([]); // so that it can be tried again
    }
  });

  it('one changed byte anywhere is refused, verified to be wrong, or stands where nothing is kept', async () => {
    const original = readFileSync(file);
    const before = contentsOf(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: original.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = freshPath('changed.tar');
          const bytes = Buffer.from(original);
          bytes[at]! ^= by;
          writeFileSync(changed, bytes);
          const folder = freshPath();
          const found = await restore(changed, folder).catch(({ code }) => code as string);
          if (typeof found === 'string') expect(found).toMatch(/^case\//);
          else if (found.wrong.length === 0) expect(contentsOf(folder)).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('bites: a restored case whose log was changed is found to be wrong', async () => {
    const files = filesOf(whole).map((path) => {
      const bytes = readFileSync(join(whole, path));
      return [
        path,
        path === 'log/00000001.jsonl' ? Buffer.from(bytes.toString().replace('Ines', 'Enis')) : bytes,
      ] as const;
    });
    const { wrong } = await restore(tarOf(files), freshPath());
    expect(wrong.map(({ code }) => code)).toContain('case/wrong-line');
  });
});
