// The commands of docs/verify-by-hand.md, run as a person would, on a case that is whole and on spoilt ones.

import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { copyOf, filesOf } from './little-case.ts';

const page = readFileSync(new URL('../../docs/verify-by-hand.md', import.meta.url), 'utf8');
const commands = [...page.matchAll(/```sh\n([^]*?)```/g)].map(([, command]) => command!);
const format1 = fileURLToPath(new URL('../fixtures/case/format-1', import.meta.url));

const run = (command: string, cwd: string): readonly string[] => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').slice(0, -1);
};
const named = (words: string): string => {
  const found = commands.filter((command) => command.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} commands with ${words}`);
  return found[0]!;
};
const hasTools = spawnSync('sh', ['-c', 'sha256sum --version && python3 --version']).status === 0;

describe.skipIf(!hasTools)('checking by hand', () => {
  const FILES = named('captures/*/*');
  const CHAIN = named('while IFS=');
  const ONE = named('sed -n 5p');
  const LAST = named('log/head');
  const CASE = named('< case.json');
  const GONE = named('"kind":"capture"');

  it('finds a whole case whole', () => {
    expect(commands).toHaveLength(8);
    for (const command of [FILES, CHAIN, GONE]) expect(run(command, format1)).toEqual([]);
    for (const command of [ONE, LAST, CASE]) {
      const [first, second, ...rest] = run(command, format1);
      expect(first).toMatch(/^[0-9a-f]{64}$/);
      expect([second, rest]).toEqual([first, []]);
    }
    expect(run(named('sed -n 12p'), format1)[0]).toMatch(/^[0-9a-f]{64}$/);
    const [isSame, words] = run(named('python3'), format1);
    expect(isSame).toBe('True');
    expect(words).toHaveLength(3);
  });

  const spoil = (path: string, change: (text: string) => string): string => {
    const folder = copyOf(format1);
    chmodSync(join(folder, path), 0o644);
    const before = readFileSync(join(folder, path), 'latin1');
    const after = change(before);
    if (after === before) throw new Error('nothing was changed');
    writeFileSync(join(folder, path), after, 'latin1');
    return folder;
  };

  it('bites', () => {
    const [capture] = filesOf(format1).filter((path) => path.startsWith('captures/'));
    expect(
      run(
        FILES,
        spoil(capture!, (text) => text.slice(1)),
      ),
    ).toEqual([`changed: ${capture}`]);
    const changed = spoil('log/00000002.jsonl', (text) => text.replace('too early', 'too late'));
    expect(run(CHAIN, changed)).toHaveLength(1);
    const last = spoil('log/00000003.jsonl', (text) => text.replace(/.*\n$/, ''));
    expect(run(CHAIN, last)).toEqual([]);
    const [hash, head] = run(LAST, last);
    expect(hash).not.toBe(head);
    const [bytes, entry] = run(
      CASE,
      spoil('case.json', (text) => text.replace('Vela', 'Vola')),
    );
    expect(bytes).not.toBe(entry);
    const gone = copyOf(format1);
    rmSync(join(gone, capture!));
    expect(run(GONE, gone)).toEqual([`gone: ${capture!.split('/')[2]}`]);
  });
});
