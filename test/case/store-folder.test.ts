import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFolderStore } from '../../src/case/store-folder.ts';
import { utf8 } from '../read/fixtures.ts';
import { filesOf, freshPath } from './little-case.ts';
import { storeHolds } from './store-contract.ts';

function freshFolder(): string {
  const folder = freshPath();
  mkdirSync(folder);
  return folder;
}

storeHolds('a folder', async () => {
  const folder = freshFolder();
  return { store: await openFolderStore(folder), reopen: () => openFolderStore(folder) };
});

it('stands in folders by the first two digits, for reading only', async () => {
  const folder = freshFolder();
  const store = await openFolderStore(folder);
  const id = await store.captures.put(utf8('bytes'));
  const path = join(folder, 'captures', id.slice(0, 2), id);
  expect(readFileSync(path, 'utf8')).toBe('bytes');
  expect(statSync(path).mode & 0o222).toBe(0);
});

it('says so when bytes were changed, and does not keep them again over that', async () => {
  const folder = freshFolder();
  const store = await openFolderStore(folder);
  const id = await store.captures.put(utf8('bytes'));
  const path = join(folder, 'captures', id.slice(0, 2), id);
  writeFileSync(path, 'bites');
  await expect(store.captures.get(id)).rejects.toMatchObject({ code: 'case/changed-file' });
  await expect(store.captures.put(utf8('bytes'))).rejects.toMatchObject({ code: 'case/changed-file' });
  expect(Buffer.from(await store.captures.get(id, { check: false })).toString()).toBe('bites');
});

it('removes what a dead process left half written, and never takes it for whole', async () => {
  const folder = freshFolder();
  await (await openFolderStore(folder)).captures.put(utf8('bytes'));
  const [prefix] = readdirSync(join(folder, 'captures'));
  writeFileSync(join(folder, 'captures', prefix!, 'tmp-1-0123456789abcdef'), 'by');
  const toRead = await openFolderStore(folder, { toRead: true });
  const ids: string[] = [];
  for await (const id of toRead.captures.list()) ids.push(id);
  expect(ids).toHaveLength(1);
  expect(filesOf(folder)).toHaveLength(2);
  await openFolderStore(folder);
  expect(filesOf(folder)).toHaveLength(1);
});

it('writes nothing when it was opened for reading', async () => {
  const folder = freshFolder();
  const store = await openFolderStore(folder, { toRead: true });
  await expect(store.captures.put(utf8('x'))).rejects.toMatchObject({ code: 'case/opened-to-read' });
  await expect(store.captures.remove('a'.repeat(64))).rejects.toMatchObject({ code: 'case/opened-to-read' });
  expect(filesOf(folder)).toEqual([]);
});
