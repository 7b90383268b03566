// Folders for cases and reports that are removed after the tests, and what the command line says of a case.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { Entry } from '../../src/nouns/index.ts';
import { hearsay } from './hearsay.ts';

process.env['HEARSAY_NAME'] = 'Ines Calder';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 60_000); // indexes are large

/** A path where nothing is yet. */
export function freshPath(name = 'case'): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-commands-'));
  folders.push(folder);
  return join(folder, name);
}

/** A folder with files in it, by their path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = freshPath('reports');
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** Short reports with a claim each. */
export function reports(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `${String(n).padStart(3, '0')}.txt`,
      `The mayor said on Monday that bridge number ${n} would close for a week. Nobody was hurt.`,
    ]),
  );
}

export async function newCase(): Promise<string> {
  const folder = freshPath();
  expect(await hearsay(['new', folder, '--name', 'Port Vela'])).toMatchObject({ code: 0, err: '' });
  return folder;
}

export async function logOf(folder: string): Promise<readonly Entry[]> {
  const { code, out } = await hearsay(['log', folder, '--format', 'json']);
  expect(code).toBe(0);
  return JSON.parse(out) as Entry[];
}

/** What was done, without when: two cases that were made alike have the same. */
export async function deedsOf(folder: string): Promise<readonly unknown[]> {
  return (await logOf(folder)).slice(1).map(({ seq, by, kind, body }) => {
    const { receipt, ...rest } = body as { receipt?: { at?: string } };
    return { seq, by, kind, body: { ...rest, ...(receipt && { receipt: { ...receipt, at: undefined } }) } };
  });
}

/** Nothing is wrong, and nothing stands there that no entry names. */
export async function expectSound(folder: string): Promise<void> {
  const { code, out } = await hearsay(['verify', folder, '--format', 'json']);
  expect(JSON.parse(out)).toMatchObject({ wrong: [], besides: [] });
  expect(code).toBe(0);
}
