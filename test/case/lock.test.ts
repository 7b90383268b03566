import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCase } from '../../src/case/index.ts';
import { type LockRecord, takeLock } from '../../src/case/lock.ts';
import { thisProcess } from '../../src/case/processes.ts';
import { root } from '../cli/hearsay.ts';
import { inNode } from './in-node.ts';
import { freshPath, littleCase } from './little-case.ts';

/** No process has it: it lies above the largest pid of Linux. */
const DEAD_PID = 2 ** 22 + 1;

function recordOf(change: Partial<LockRecord>): LockRecord {
  return {
    ...thisProcess(),
    since: '2031-03-05T09:00:00.000Z',
    command: 'hearsay serve',
    nonce: '0123456789abcdef',
    ...change,
  };
}

function lockWith(change: Partial<LockRecord>): string {
  const folder = freshPath();
  mkdirSync(folder);
  const path = join(folder, 'lock');
  writeFileSync(path, JSON.stringify(recordOf(change)));
  return path;
}

describe('another process', () => {
  it('is refused, and told who has the case', async () => {
    const folder = await littleCase();
    const open = await openCase(folder);
    const child = inNode(`
      await cases.openCase(${JSON.stringify(folder)}).then(
        () => console.log('opened'),
        ({ code, message, fix }) => console.log(JSON.stringify({ code, message, fix })),
      );`);
    const [said] = await child.ended;
    expect(JSON.parse(said!)).toMatchObject({
      code: 'case/locked',
      message: expect.stringContaining(`process ${process.pid} on`),
    });
    await expect(openCase(folder)).rejects.toMatchObject({ code: 'case/locked' });
    await open.close();
    await (await openCase(folder)).close();
  });

  it('that was killed is taken over from', async () => {
    const folder = await littleCase();
    const child = inNode(`
      const open = await cases.openCase(${JSON.stringify(folder)});
      console.log('open');
      setInterval(() => open, 1000);`);
    await child.said('open');
    await expect(openCase(folder)).rejects.toMatchObject({ code: 'case/locked' });
    child.process.kill('SIGKILL');
    await child.ended;
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    await (await openCase(folder)).close();
    expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  it('one of many that take over at once wins, every time', { timeout: 60_000 }, async () => {
    const folder = freshPath();
    mkdirSync(folder);
    const rounds = 40;
    for (let round = 0; round < rounds; round++) {
      const path = join(folder, `lock-${round}`);
      writeFileSync(path, JSON.stringify(recordOf({ pid: DEAD_PID })));
      // Every other time somebody died in the middle of taking over.
      if (round % 2)
        writeFileSync(
          `${path}.0123456789abcdef`,
          JSON.stringify(recordOf({ pid: DEAD_PID + 1, nonce: 'aa'.repeat(8) })),
        );
    }
    const start = Date.now() + 1500;
    const children = Array.from({ length: 4 }, () =>
      inNode(`
        import { takeLock } from ${JSON.stringify(`${root}dist/case/lock.js`)};
        for (let round = 0; round < ${rounds}; round++) {
          while (Date.now() < ${start} + round * 30) {}
          try { takeLock(${JSON.stringify(folder)} + '/lock-' + round); console.log('won ' + round); }
          catch ({ code }) { console.log(code + ' ' + round); }
        }
        console.log('done');
        process.stdin.resume(); // alive, with all it won, until the others have tried`),
    );
    await Promise.all(children.map((child) => child.said('done')));
    for (const child of children) child.process.stdin!.end();
    const said = (await Promise.all(children.map((child) => child.ended))).flat();
    for (let round = 0; round < rounds; round++) {
      expect(said.filter((line) => line === `won ${round}`)).toHaveLength(1);
      expect(said.filter((line) => line === `case/locked ${round}`)).toHaveLength(children.length - 1);
    }
    const winners = children.filter(({ lines }) => lines.some((line) => line.startsWith('won')));
    expect(winners.length).toBeGreaterThan(1); // they did compete
    expect(readdirSync(folder).filter((name) => /\.|tmp/.test(name))).toEqual([]);
  });
});

describe('a lock', () => {
  it.each([
    ['whose process is gone', { pid: DEAD_PID }],
    ['whose pid was given to another process', { started: '1' }],
    ['from before the machine was started anew', { boot: 'another' }],
  ])('%s is taken over', (_, change) => {
    const path = lockWith(change);
    const { record, release } = takeLock(path);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(record);
    expect(readdirSync(join(path, '..'))).toEqual(['lock']);
    release();
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['on another machine', { host: 'otherhost', pid: DEAD_PID }, 'on otherhost', 'delete'],
    ['where pids count otherwise', { space: 'pid:[1]', pid: DEAD_PID }, 'hearsay serve', 'delete'],
    ['that runs', {}, `process ${process.pid}`, 'wait for it'],
  ])('of a process %s is left', (_, change, words, fix) => {
    const path = lockWith(change);
    const before = readFileSync(path, 'utf8');
    expect(() => takeLock(path)).toThrow(
      expect.objectContaining({
        code: 'case/locked',
        message: expect.stringContaining(words),
        fix: expect.stringContaining(fix),
      }),
    );
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('that cannot be read is waited for, then left', () => {
    const path = lockWith({});
    writeFileSync(path, '{"pid":');
    const began = Date.now();
    expect(() => takeLock(path)).toThrow(
      expect.objectContaining({ code: 'case/locked', fix: expect.stringContaining(path) }),
    );
    expect(Date.now() - began).toBeGreaterThan(1500);
    expect(readFileSync(path, 'utf8')).toBe('{"pid":');
  });

  it('that somebody else took meanwhile is not given back', () => {
    const path = lockWith({ pid: DEAD_PID });
    const { release } = takeLock(path);
    const other = JSON.stringify(recordOf({ nonce: 'bb'.repeat(8) }));
    writeFileSync(path, other);
    release();
    expect(readFileSync(path, 'utf8')).toBe(other);
  });
});
