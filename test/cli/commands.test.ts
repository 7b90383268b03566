// Every command of the program, as its own help tells of it: a page, an example, and JSON for programs.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hearsay, root } from './hearsay.ts';

/** Those that speak of a case. */
const OF_CASES = 'new add extract reports claims log status judge forget verify rebuild backup restore'.split(' ');

/** Those that print one thing for a person to read. */
const WITHOUT_JSON: readonly string[] = ['doctor'];

/** Where a command is described on the page of something else. */
const PAGES: Readonly<Record<string, string>> = { log: 'log.md' };

const commands = new Map<string, string>();

async function helpOf(...path: readonly string[]): Promise<string> {
  const { code, out } = await hearsay([...path, '--help']);
  expect(code).toBe(0);
  return out;
}

/** Names below `Commands:`, each with the commands below it. */
async function walk(path: readonly string[]): Promise<void> {
  const help = await helpOf(...path);
  const [, list] = /\nCommands:\n((?: .*\n)+)/.exec(help) ?? [];
  const names = [...(list ?? '').matchAll(/^ {2}([a-z]+)/gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'help');
  if (names.length === 0) commands.set(path.join(' '), help);
  for (const name of names) await walk([...path, name]);
}

describe('every command', () => {
  beforeAll(() => walk([]), 120_000);

  it('is found by walking the program', () => {
    expect([...commands.keys()]).toEqual(
      expect.arrayContaining([...OF_CASES, 'read', 'eval claims', 'doctor', 'bench']),
    );
  });

  it('has a page that names it and its options', () => {
    for (const name of commands.keys()) {
      const path = join(root, 'docs', PAGES[name] ?? `${name.split(' ')[0]}.md`);
      expect(existsSync(path), path).toBe(true);
      const page = readFileSync(path, 'utf8');
      expect(page, path).toContain(`hearsay ${name}`);
    }
    for (const name of OF_CASES) {
      const page = readFileSync(join(root, 'docs', PAGES[name] ?? `${name}.md`), 'utf8');
      const options = [...commands.get(name)!.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option!);
      expect(options.length, name).toBeGreaterThan(0);
      expect(
        options.filter((option) => option !== '--help' && !page.includes(option)),
        name,
      ).toEqual([]);
    }
  });

  it('has an example that begins as it is called', () => {
    for (const [name, help] of commands)
      expect(help, name).toMatch(new RegExp(`\\nExamples?:\\n  \\$ hearsay ${name}\\b`));
  });

  it('has JSON for programs', () => {
    for (const [name, help] of commands)
      if (!WITHOUT_JSON.includes(name))
        expect(help.replace(/\s+/g, ' '), name).toMatch(/--format <name> [^-]*\bjson\b/);
  });
});
