// The command line and its workers as they are built: a few files each, which lead to each other and to nothing else of the build.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './hearsay.ts';

const dist = join(root, 'dist');
const programs = ['cli/main.js', 'worker.js'];
const files = [...programs, ...readdirSync(join(dist, 'parts')).map((name) => `parts/${name}`)];

const IMPORT = /^(?:import|export)\b[^"';]*?(?:from )?["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gm;
const importsOf = (file: string): readonly { name: string; isLate: boolean }[] =>
  [...readFileSync(join(dist, file), 'utf8').matchAll(IMPORT)].map(([, now, late]) => ({
    name: (now ?? late)!,
    isLate: late !== undefined,
  }));

/** The file that a relative import leads to; null for a package. */
const fileOf = (from: string, name: string): string | null =>
  name.startsWith('.') ? relative(dist, join(dist, from, '..', name)).replaceAll('\\', '/') : null;

/** Files and packages that are loaded before the first line of a program runs, packages that Node has left out. */
function loadedAtOnce(program: string, found = new Set<string>()): ReadonlySet<string> {
  found.add(program);
  for (const { name, isLate } of importsOf(program)) {
    if (isLate || name.startsWith('node:') || builtinModules.includes(name)) continue;
    const file = fileOf(program, name);
    if (file === null) found.add(name);
    else if (!found.has(file)) loadedAtOnce(file, found);
  }
  return found;
}

describe('the built programs', () => {
  it('import their own parts alone, and packages', () => {
    const own = files.flatMap((file) => importsOf(file).flatMap(({ name }) => fileOf(file, name) ?? []));
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter((file) => !files.includes(file))).toEqual([]);
    expect(own.filter((file) => !existsSync(join(dist, file)))).toEqual([]);
  });

  it('load little before they run: no command before it is called, no package that few reports need', () => {
    const main = [...loadedAtOnce('cli/main.js')];
    expect(main).toContain('commander');
    expect(main.length).toBeLessThan(8);
    const worker = [...loadedAtOnce('worker.js')];
    expect(worker.length).toBeLessThan(20);
    const packages = worker.filter((name) => !name.endsWith('.js') || name.startsWith('@'));
    expect(packages).toContain('parse5');
    for (const late of ['zod', 'pg', 'kysely', 'linkedom', 'unpdf', 'onnxruntime-node', 'csv-stringify'])
      expect(packages).not.toContain(late);
  });

  it('keep the names of functions, and say where each module begins: a stack trace can be read', () => {
    const words = readFileSync(join(dist, files.find((file) => file.includes('hearsay-'))!), 'utf8');
    expect(words).toContain('// extract/denials.js');
    expect(words).toMatch(/^async function openHearsay\(/m);
  });
});
