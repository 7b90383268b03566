// A disk that is full, or may not be written to: a small file system of its own, mounted in a child process.

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inNode } from './in-node.ts';
import { freshPath } from './little-case.ts';

/** Runs code where `folder` is a file system of 300 KB. */
function onSmallDisk(code: string): ReturnType<typeof inNode> {
  const folder = freshPath();
  mkdirSync(folder);
  const mount = `mount -t tmpfs -o size=300k tmpfs "${folder}" && exec "$@"`;
  return inNode(
    `import { spawnSync } from 'node:child_process';
     import { readdirSync, readFileSync } from 'node:fs';
     const disk = ${JSON.stringify(folder)}, folder = disk + '/case';
     const by = { person: 'P' };
     const note = (text) => ({ by, kind: 'note', body: { target: { of: 'case', id: 'x' }, text } });
     const failing = (promise) => promise.then(() => 'done', (error) => error.code ?? String(error));
     ${code}`,
    ['unshare', '-rm', 'sh', '-c', mount, 'sh'],
  );
}

/** Mounting needs Linux, and a kernel that lets users have name spaces. */
const canMount =
  spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt && mount -o remount,ro /mnt'], {
    stdio: 'ignore',
  }).status === 0;

describe.skipIf(!canMount)('a disk', () => {
  it('that is full: says so, loses nothing, takes nothing half, and goes on when there is space', async () => {
    const [said] = await onSmallDisk(`
      const open = await cases.newCase(folder, { name: 'x', person: 'P' });
      const kept = [];
      let refusals = new Set();
      for (let i = 0; i < 100; i++) {
        const answer = await failing(open.log.append([note(i + ' ' + 'x'.repeat(7000))]));
        if (answer === 'done') kept.push(i); else refusals.add(answer);
      }
      const segment = () => readFileSync(folder + '/log/00000001.jsonl', 'utf8');
      const full = { kept: kept.length, refusals: [...refusals], ends: segment().endsWith('\\n') };
      const put = await failing(open.store.captures.put(Buffer.alloc(100_000)));
      const left = readdirSync(folder + '/captures', { recursive: true }).filter((name) => name.length > 2);
      // Space again: the file system is made larger.
      spawnSync('mount', ['-o', 'remount,size=2m', disk]);
      const after = await failing(open.log.append([note('after')]));
      const id = await open.store.captures.put(Buffer.alloc(100_000));
      await open.close();
      const again = await cases.openCase(folder);
      const texts = [];
      for await (const { body } of again.log.read(2)) texts.push(body.text.split(' ')[0]);
      await again.close();
      const { wrong, besides } = await cases.verify(folder);
      console.log(JSON.stringify({ ...full, put, left, after, problems: again.problems,
        same: JSON.stringify(texts) === JSON.stringify([...kept.map(String), 'after']),
        wrong, besides: besides.map(({ code }) => code) }));`).ended;
    const found = JSON.parse(said!);
    expect(found.kept).toBeGreaterThan(10);
    expect(found.kept).toBeLessThan(60);
    expect(found).toMatchObject({
      refusals: ['case/disk-full'],
      ends: true,
      put: 'case/disk-full',
      left: [],
      after: 'done',
      problems: [],
      same: true,
      wrong: [],
      besides: ['case/unnamed-file'],
    });
  });

  it('that is full when many wait: those that are answered are there, the others are not', async () => {
    const [said] = await onSmallDisk(`
      const open = await cases.newCase(folder, { name: 'x', person: 'P', segmentBytes: 40_000 });
      const answers = await Promise.all(Array.from({ length: 100 }, (_, i) =>
        open.log.append([note(i + ' a ' + 'x'.repeat(3000)), note(i + ' b ' + 'x'.repeat(3000))]).then(() => i, () => -1)));
      const kept = answers.filter((i) => i >= 0);
      await failing(open.close());
      spawnSync('mount', ['-o', 'remount,size=2m', disk]);
      const again = await cases.openCase(folder);
      const texts = [];
      for await (const { body } of again.log.read(2)) texts.push(body.text.slice(0, body.text.indexOf('x') - 1));
      await again.close();
      const { wrong } = await cases.verify(folder);
      console.log(JSON.stringify({ kept, texts, wrong, torn: again.problems.filter(({ code }) => code === 'case/torn-line') }));`)
      .ended;
    const { kept, texts, wrong, torn } = JSON.parse(said!);
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.length).toBeLessThan(90);
    expect(texts).toEqual(kept.flatMap((i: number) => [`${i} a`, `${i} b`]));
    expect([wrong, torn]).toEqual([[], []]);
  });

  it('that may only be read: opening says so; reading and verifying work', async () => {
    const [said] = await onSmallDisk(`
      const open = await cases.newCase(folder, { name: 'x', person: 'P' });
      await open.close();
      spawnSync('mount', ['-o', 'remount,ro', disk]);
      const opening = await failing(cases.openCase(folder));
      const begin = await failing(cases.newCase(disk + '/other', { name: 'x', person: 'P' }));
      const reader = await cases.openCase(folder, { toRead: true });
      let entries = 0;
      for await (const _ of reader.log.read()) entries++;
      console.log(JSON.stringify({ opening, begin, entries, wrong: (await cases.verify(folder)).wrong }));`).ended;
    expect(JSON.parse(said!)).toEqual({ opening: 'case/read-only', begin: 'case/read-only', entries: 1, wrong: [] });
  });
});
