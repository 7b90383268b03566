// What goes wrong with a case on a disk, as a person meets it: by the built command. Each is said in a clear word, and nothing is lost.
//
// Faults of single parts stand in test/case: disk.test.ts (full, read-only), crash.test.ts and tamper.test.ts (what was cut or
// changed), lock.test.ts (two processes), torture.test.ts (killed at any moment).

import { spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../src/text/sha256.ts';
import { filesOf } from '../case/little-case.ts';
import { deedsOf, expectSound, folderWith, freshPath, logOf, newCase, reports } from './case-folders.ts';
import { type Ended, hearsay, main, root } from './hearsay.ts';

// Dozens of processes.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const SEGMENT = 'log/00000001.jsonl';
const note = (folder: string): string[] => ['judge', folder, 'case', 'note', '--of', 'case', '--text', 'x'];

let whole: string;
const inputs = folderWith(reports(3));
beforeAll(async () => {
  whole = await newCase();
  expect((await hearsay(['add', whole, inputs, '--workers', '1'])).code).toBe(0);
}, 60_000);

function copyOfWhole(): string {
  const folder = freshPath();
  cpSync(whole, folder, { recursive: true });
  return folder;
}

/** What stands in a case, but for the lock and the index. */
const bytesOf = (folder: string): readonly (readonly [string, string])[] =>
  filesOf(folder)
    .filter((path) => !/^(lock|index)/.test(path))
    .map((path) => [path, sha256(readFileSync(join(folder, path)))]);

/** `hearsay ARGS` with other rights or limits. */
function hearsayAs(
  args: readonly string[],
  { wrap = [], uid }: { readonly wrap?: readonly string[]; readonly uid?: number },
): Promise<Ended> {
  const [command, ...rest] = [...wrap, process.execPath, main, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(command!, rest, { cwd: root, ...(uid !== undefined && { uid, gid: uid }) });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end();
  });
}

/** Flips one bit of a file, or flips it back. */
function flip(folder: string, path: string, at: number): void {
  const bytes = readFileSync(join(folder, path));
  bytes[at]! ^= 1;
  const { mode } = statSync(join(folder, path));
  chmodSync(join(folder, path), 0o644);
  writeFileSync(join(folder, path), bytes);
  chmodSync(join(folder, path), mode);
}

describe.skipIf(process.platform === 'win32')('a disk that is full', () => {
  it('while reports are added: says so, keeps what it had answered, and goes on when there is space', async () => {
    const many = folderWith(reports(25));
    const folder = copyOfWhole();
    // No file may get larger than 8 KB: the log soon would.
    const wrap = ['sh', '-c', 'ulimit -f 16; exec "$@"', 'sh'];
    const full = await hearsayAs(['add', folder, many, '--workers', '1'], { wrap });
    expect(full.code).toBe(2);
    expect(full.err).toContain('case/disk-full');
    expect(statSync(join(folder, SEGMENT)).size).toBeLessThanOrEqual(8192);
    const { code, out } = await hearsay(['verify', folder, '--format', 'json']);
    expect([code, JSON.parse(out).wrong]).toEqual([0, []]);
    const before = await deedsOf(folder);
    expect(before.slice(0, 9)).toEqual(await deedsOf(whole));
    expect((await hearsay(['add', folder, many, '--workers', '1'])).code).toBe(0);
    // As if there had been space all the time.
    const other = copyOfWhole();
    await hearsay(['add', other, many, '--workers', '1']);
    expect(await deedsOf(folder)).toEqual(await deedsOf(other));
    expect((await deedsOf(folder)).slice(0, before.length)).toEqual(before);
    await expectSound(folder);
  });
});

/** Nobody's; where the tests are run by root, who may do everything, a process becomes this user. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const uid = isRoot ? NOBODY : undefined;

/** Whether another user can run the built command at all. */
let canRun = process.platform !== 'win32';
if (canRun && uid !== undefined)
  canRun = (await hearsayAs(['--version'], { uid }).catch(() => ({ code: 1 }))).code === 0;
if (!canRun) process.stderr.write('\nNOT TESTED: a case without permission. Let another user read this folder.\n\n');

describe.skipIf(!canRun)('a folder that one may not', () => {
  const rights = (folder: string, mode: number): void => {
    chmodSync(dirname(folder), 0o755);
    chmodSync(folder, mode);
    if (!isRoot) for (const path of ['log', 'captures', 'texts', 'runs']) chmodSync(join(folder, path), mode);
  };

  it('write to: says so and writes nothing; looking and verifying work', async () => {
    const folder = copyOfWhole();
    const before = bytesOf(folder);
    rights(folder, 0o555);
    for (const args of [['add', folder, inputs], note(folder), ['extract', folder, '--again']]) {
      const { code, err } = await hearsayAs(args, { ...(uid !== undefined && { uid }) });
      expect([args[0], code, err]).toEqual([args[0], 2, expect.stringContaining('case/read-only')]);
    }
    for (const command of ['status', 'log', 'verify']) {
      const { code, err } = await hearsayAs([command, folder], { ...(uid !== undefined && { uid }) });
      expect([command, code, err]).toEqual([command, 0, '']);
    }
    rights(folder, 0o755);
    expect(bytesOf(folder)).toEqual(before);
    await expectSound(folder);
  });

  it('write to in its log alone: nothing half is kept, and all of it is when one may again', async () => {
    const folder = copyOfWhole();
    const before = bytesOf(folder);
    chmodSync(dirname(folder), 0o755);
    if (isRoot) chownSync(folder, NOBODY, NOBODY);
    for (const path of [join(folder, SEGMENT), join(folder, 'log')]) chmodSync(path, 0o555);
    const refused = await hearsayAs(note(folder), { ...(uid !== undefined && { uid }) });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('case/read-only')]);
    chmodSync(join(folder, 'log'), 0o755);
    chmodSync(join(folder, SEGMENT), 0o644);
    expect(bytesOf(folder)).toEqual(before);
    expect((await hearsay(note(folder))).code).toBe(0);
    await expectSound(folder);
  });

  it('read: says so, and does not say that there is no case', async () => {
    const folder = copyOfWhole();
    rights(folder, 0o000);
    for (const args of [['status', folder], ['verify', folder], note(folder)]) {
      const { code, err } = await hearsayAs(args, { ...(uid !== undefined && { uid }) });
      expect([args[0], code, err]).toEqual([args[0], 2, expect.stringContaining('case/read-only')]);
    }
    rights(folder, 0o755);
    await expectSound(folder);
  });
});

describe('a capture', () => {
  const captureOf = (folder: string): string => filesOf(folder).find((path) => path.startsWith('captures/'))!;

  it('that was deleted by hand: verify names it, the rest goes on, and it can be put back', async () => {
    const folder = copyOfWhole();
    const path = captureOf(folder);
    renameSync(join(folder, path), `${folder}.kept`);
    const { code, err } = await hearsay(['verify', folder]);
    expect([code, err]).toEqual([1, expect.stringContaining('case/missing-file')]);
    expect(err).toContain(path);
    expect(err).toContain('backup');
    expect((await hearsay(note(folder))).code).toBe(0);
    expect((await hearsay(['log', folder])).code).toBe(0);
    renameSync(`${folder}.kept`, join(folder, path));
    await expectSound(folder);
  });

  it('in which one bit was flipped: verify names it, no backup takes it, and flipped back it is whole', async () => {
    const folder = copyOfWhole();
    const path = captureOf(folder);
    flip(folder, path, 20);
    const { code, err } = await hearsay(['verify', folder]);
    expect([code, err]).toEqual([1, expect.stringContaining('case/changed-file')]);
    expect(err).toContain(path);
    const refused = await hearsay(['backup', folder, `${folder}.tar`]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('case/changed-file')]);
    flip(folder, path, 20);
    await expectSound(folder);
  });

  it('is in a backup, from which all comes back', async () => {
    const folder = copyOfWhole();
    await hearsay(['backup', folder, `${folder}.tar`]);
    rmSync(join(folder, 'captures'), { recursive: true });
    expect((await hearsay(['verify', folder])).code).toBe(1);
    expect((await hearsay(['restore', `${folder}.tar`, `${folder}-2`])).code).toBe(0);
    expect(bytesOf(`${folder}-2`)).toEqual(bytesOf(whole));
  });
});

describe('one bit of the log', () => {
  const lines = (folder: string): readonly string[] =>
    readFileSync(join(folder, SEGMENT), 'utf8').split('\n').slice(0, -1);
  /** Within the time of the line: it stays an entry. */
  const inLine = (folder: string, line: number): number =>
    Buffer.byteLength(
      lines(folder)
        .slice(0, line - 1)
        .join('\n'),
    ) +
    (line > 1 ? 1 : 0) +
    lines(folder)[line - 1]!.indexOf('"time":"') +
    10;

  it.each([
    ['in the middle', (count: number) => Math.ceil(count / 2)],
    ['in the last line', (count: number) => count],
  ])('%s: verify names the line, no command writes over it, and flipped back it is whole', async (_, which) => {
    const folder = copyOfWhole();
    const line = which(lines(folder).length);
    const at = inLine(folder, line);
    flip(folder, SEGMENT, at);
    const before = bytesOf(folder);
    const found = JSON.parse((await hearsay(['verify', folder, '--format', 'json'])).out);
    expect(found.wrong).toMatchObject([{ code: 'case/wrong-line', input: SEGMENT, line }]);
    for (const args of [
      ['log', folder],
      ['backup', folder, `${folder}.tar`],
    ]) {
      const { code, err } = await hearsay(args);
      expect([args[0], code, err]).toEqual([args[0], 2, expect.stringContaining('case/wrong-line')]);
    }
    // Opening to write looks at the whole of a log of one segment.
    for (const args of [note(folder), ['add', folder, inputs]]) {
      const { code, err } = await hearsay(args);
      expect([args[0], code, err]).toEqual([args[0], 2, expect.stringContaining('case/wrong-line')]);
    }
    expect(bytesOf(folder)).toEqual(before);
    flip(folder, SEGMENT, at);
    await expectSound(folder);
    expect((await hearsay(note(folder))).code).toBe(0);
  });
});

describe('the same file', () => {
  it('added by several processes at once is kept once', async () => {
    const folder = await newCase();
    const one = folderWith(reports(1));
    const ended = await Promise.all(Array.from({ length: 3 }, () => hearsay(['add', folder, one, '--workers', '1'])));
    for (const { code, err } of ended)
      if (code !== 0) expect([code, err]).toEqual([2, expect.stringContaining('case/locked')]);
    expect(ended.some(({ code }) => code === 0)).toBe(true);
    for (const { code } of ended) if (code !== 0) expect((await hearsay(['add', folder, one])).code).toBe(0);
    expect((await logOf(folder)).map(({ kind }) => kind)).toEqual(['case', 'capture', 'reading', 'run']);
    await expectSound(folder);
  });
});
