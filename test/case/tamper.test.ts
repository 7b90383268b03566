// A thousand single bytes changed, one after the other, anywhere in a case: each is found, and the file is named.

import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verify } from '../../src/case/index.ts';
import { filesOf, littleCase } from './little-case.ts';

const TIMES = 1000;

/** mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

it(`${TIMES} changes of a byte are found, each in its file`, { timeout: 120_000 }, async () => {
  const folder = await littleCase({ segmentBytes: 3000 });
  const seed = Date.now() % 2 ** 31;
  const random = randomOf(seed);
  const files = filesOf(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
  for (const { path } of files) chmodSync(join(folder, path), 0o644);
  const places = new Map<string, number>();
  // Half of the changes go to the log: it is the smaller part.
  const log = files.filter(({ path }) => path.startsWith('log/'));
  for (let n = 0; n < TIMES; n++) {
    const among = n % 2 ? log : files;
    const { path, bytes } = among[Math.floor(random() * among.length)]!;
    const at = Math.floor(random() * bytes.length);
    const changed = Buffer.from(bytes);
    changed[at] = bytes[at]! ^ (1 + Math.floor(random() * 255));
    writeFileSync(join(folder, path), changed);
    const { wrong } = await verify(folder);
    const where = `seed ${seed}, change ${n}: ${path}, byte ${at}: ${bytes[at]} → ${changed[at]}: ${JSON.stringify(wrong)}`;
    expect(wrong.length, where).toBeGreaterThan(0);
    expect(
      wrong.some(({ input, message }) => input === path || message.includes(path)),
      where,
    ).toBe(true);
    if (path.endsWith('.jsonl')) {
      const line = bytes.subarray(0, at).toString('latin1').split('\n').length;
      expect(
        wrong.some((found) => found.input === path && found.line === line),
        where,
      ).toBe(true);
    }
    writeFileSync(join(folder, path), bytes);
    const kind = path.split('/')[0]!;
    places.set(kind, (places.get(kind) ?? 0) + 1);
  }
  expect([...places.keys()].sort()).toEqual(['captures', 'case.json', 'log', 'runs', 'texts']);
  expect((await verify(folder)).wrong).toEqual([]);
});
