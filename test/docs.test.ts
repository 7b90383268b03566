import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CommandRow } from '../src/cli/command-row.ts';
import { COMMANDS } from '../src/cli/commands.ts';
import { sourcesOf } from './imports.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const pages = [
  ...readdirSync(root),
  ...readdirSync(join(root, 'docs')).map((n) => `docs/${n}`),
  'training/README.md',
  'models/attribution/card.md',
  'models/speakers/card.md',
  'models/vectors/card.md',
  'gold/RESULTS.md',
]
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
const docs = pages
  .filter((p) => p.name.startsWith('docs/'))
  .map((p) => p.text)
  .join('\n');
const sources = sourcesOf(join(root, 'src'));

describe('the documents', () => {
  it('name every code that a Problem or a Fault can have', () => {
    const codes = new Set(
      sources.flatMap((s) => [...s.text.matchAll(/(?:code: |Fault\(\s*)'([a-z]+\/[a-z-]+)'/g)].map((m) => m[1]!)),
    );
    expect(codes.size).toBeGreaterThan(25);
    expect([...codes].filter((code) => !docs.includes(`\`${code}\``))).toEqual([]);
  });

  it('have a page for every command', () => {
    expect(COMMANDS.length).toBeGreaterThanOrEqual(16);
    for (const { name } of COMMANDS) expect(existsSync(join(root, 'docs', `${name}.md`)), name).toBe(true);
  });

  it('name every option of every command', () => {
    const optionsOf = ({ options = [], commands = [] }: CommandRow): readonly string[] => [
      ...options.flatMap(({ long }) => long ?? []),
      ...commands.flatMap(optionsOf),
    ];
    const options = new Set(COMMANDS.flatMap(optionsOf));
    expect(options.size).toBeGreaterThan(40);
    expect([...options].filter((o) => !docs.includes(o))).toEqual([]);
  });

  it('have links that lead somewhere', () => {
    const links = pages.flatMap(({ name, text }) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((m) => join(dirname(name), m[1]!)),
    );
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  it('hold no path of a machine', () => {
    const all = [...pages, ...sources.map((s) => ({ name: s.path, text: s.text }))];
    expect(
      all.filter(({ text }) => /(^|[\s`'"(])\/(root|home|work|tmp|Users)\//m.test(text)).map((p) => p.name),
    ).toEqual([]);
  });
});
