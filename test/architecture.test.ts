import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rooms } from '../architecture.ts';
import { breachesOf, importsOf, roomOf, sourcesOf } from './imports.ts';

const sources = sourcesOf(fileURLToPath(new URL('../src/', import.meta.url)));

describe('the table in architecture.ts', () => {
  it('holds for every import', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(sources.flatMap((s) => importsOf(s.text)).length).toBeGreaterThan(100);
    expect(sources.flatMap((s) => breachesOf(s, rooms))).toEqual([]);
  });

  it('names every room, and no room that is gone', () => {
    expect(Object.keys(rooms).sort()).toEqual([...new Set(sources.map((s) => roomOf(s.path)))].sort());
  });

  it('gives each package to one room', () => {
    const owners = Object.values(rooms).flatMap((room) => room.packages);
    expect(owners.length).toBe(new Set(owners).size);
  });

  it.each([
    ['a stage that imports a stage', "import { readCapture } from '../read/index.ts';"],
    ['a type of another stage', "import type { Reading } from '../read/index.ts';"],
    ['a re-export', "export { readCapture } from '../read/index.ts';"],
    ['several lines', "import {\n  readCapture,\n} from '../read/index.ts';"],
    ['a dynamic import', "const read = await import('../read/index.ts');"],
    ['for its side effects', "import '../read/index.ts';"],
    ['a file or a database', "import { readFileSync } from 'node:fs';"],
    ['a package of another room', "import { parse } from 'parse5';"],
    ['a part of a package', "import x from '@mozilla/readability/lib/x.js';"],
  ])('catches %s', (_, text) => {
    expect(breachesOf({ path: 'extract/planted.ts', text }, rooms)).toHaveLength(1);
  });

  it('allows read three modules of Node, and no other', () => {
    const of = (name: string): number =>
      breachesOf({ path: 'read/planted.ts', text: `import x from '${name}';` }, rooms).length;
    expect(['node:module', 'node:zlib', 'node:worker_threads'].map(of)).toEqual([0, 0, 0]);
    expect([of('node:fs'), of('node:child_process'), of('node:http')]).toEqual([1, 1, 1]);
  });

  it('catches a room that nobody named', () => {
    expect(breachesOf({ path: 'utils/planted.ts', text: '' }, rooms)).toHaveLength(1);
  });

  it('is not misled by comments', () => {
    expect(
      breachesOf({ path: 'extract/planted.ts', text: "// import x from 'node:fs'\n/* import y from 'pg' */" }, rooms),
    ).toEqual([]);
  });
});
