// Reads the imports of a TypeScript source: static, type-only, re-exports, dynamic imports, and `require` calls.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Room } from '../architecture.ts';

export interface Source {
  /** Path below src/, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every .ts file below a folder. */
export function sourcesOf(folder: string, below = ''): readonly Source[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return sourcesOf(folder, path);
    return entry.name.endsWith('.ts') ? [{ path, text: readFileSync(join(folder, path), 'utf8') }] : [];
  });
}

/** The module names that a source imports, comments left out. */
export function importsOf(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const forms = [
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"`]([^'"`]+)['"`]\s*\)/g,
    /\brequire\s*\(\s*['"`]([^'"`]+)['"`]\s*\)/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((m) => m[1]!));
}

/** Room of a path below src/. */
export function roomOf(path: string): string {
  return path.split('/')[0]!;
}

/** What a source imports that the table does not allow, in words. */
export function breachesOf(source: Source, rooms: Readonly<Record<string, Room>>): readonly string[] {
  const own = roomOf(source.path);
  const room = rooms[own];
  if (!room) return [`${source.path}: the room ${own} is not in the table`];
  return importsOf(source.text).flatMap((name) => {
    if (name.startsWith('.')) {
      const folder = source.path.split('/').slice(0, -1);
      for (const step of name.split('/')) {
        if (step === '..') folder.pop();
        else if (step !== '.') folder.push(step);
      }
      const target = roomOf(folder.join('/'));
      return target === own || room.rooms.includes(target)
        ? []
        : [`${source.path}: ${own} may not import ${target} (${name})`];
    }
    if (name.startsWith('node:'))
      return room.node === true || (room.node && room.node.includes(name))
        ? []
        : [`${source.path}: ${own} may not use Node's modules (${name})`];
    const parts = name.split('/');
    const bare = name.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
    return room.packages.includes(bare) ? [] : [`${source.path}: ${own} may not use the package ${bare}`];
  });
}
