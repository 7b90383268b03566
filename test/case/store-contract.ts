// What holds of every store, in a folder or in a database.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shelf, Store } from '../../src/case/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { utf8 } from '../read/fixtures.ts';

async function idsOf(shelf: Shelf): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const id of shelf.list()) ids.push(id);
  return ids;
}

/** `open`: an empty store; `reopen`: what it left. */
export function storeHolds(name: string, open: () => Promise<{ store: Store; reopen: () => Promise<Store> }>): void {
  describe(`the store of ${name}`, () => {
    it('gives back the bytes that were put, by their SHA-256', async () => {
      const { store, reopen } = await open();
      const some = fc.sample(fc.uint8Array({ maxLength: 300 }), 40);
      for (const bytes of [...some, new Uint8Array(3_000_000)]) {
        const id = await store.captures.put(bytes);
        expect(id).toBe(sha256(bytes));
        expect(Buffer.from(await (await reopen()).captures.get(id)).equals(bytes)).toBe(true);
      }
    });

    it('takes in pieces what is too large to be held, as if it were put whole', async () => {
      const { store, reopen } = await open();
      const bytes = new Uint8Array(3_000_000).map((_, n) => n % 251);
      const pieces = async function* (): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += 700_000) yield bytes.subarray(at, at + 700_000);
      };
      const id = await store.captures.putPieces(pieces());
      expect(id).toBe(sha256(bytes));
      expect(await store.captures.putPieces(pieces())).toBe(id);
      expect(await store.captures.put(bytes)).toBe(id);
      expect(await idsOf(store.captures)).toEqual([id]);
      expect(Buffer.from(await (await reopen()).captures.get(id)).equals(bytes)).toBe(true);
      const path = store.captures.pathOf(id);
      if (path !== null) expect(readFileSync(path).equals(bytes)).toBe(true);
    });

    it('keeps nothing of pieces that break off', async () => {
      const { store } = await open();
      const broken = async function* (): AsyncGenerator<Uint8Array> {
        yield utf8('half');
        throw new Error('the disk of the other end');
      };
      await expect(store.captures.putPieces(broken())).rejects.toThrow('the disk of the other end');
      expect(await idsOf(store.captures)).toEqual([]);
    });

    it('keeps its shelves apart', async () => {
      const { store } = await open();
      const id = await store.captures.put(utf8('one'));
      expect(await store.captures.has(id)).toBe(true);
      expect(await store.texts.has(id)).toBe(false);
      await expect(store.runs.get(id)).rejects.toMatchObject({ code: 'case/missing-file' });
    });

    it('keeps the same bytes once, from many at once too', async () => {
      const { store } = await open();
      const ids = await Promise.all(Array.from({ length: 20 }, () => store.texts.put(utf8('the same'))));
      expect(new Set(ids).size).toBe(1);
      expect(await idsOf(store.texts)).toEqual([ids[0]]);
    });

    it('lists ids in order', async () => {
      const { store } = await open();
      expect(await idsOf(store.runs)).toEqual([]);
      const ids = await Promise.all(Array.from({ length: 30 }, (_, i) => store.runs.put(utf8(`${i}`))));
      expect(await idsOf(store.runs)).toEqual([...ids].sort());
    });

    it('removes, once', async () => {
      const { store } = await open();
      const id = await store.captures.put(utf8('to be forgotten'));
      expect([await store.captures.remove(id), await store.captures.remove(id)]).toEqual([true, false]);
      expect(await store.captures.has(id)).toBe(false);
      expect(await idsOf(store.captures)).toEqual([]);
    });

    it.each([['../../../etc/passwd'], [''], ['AB'.repeat(32)], [`${'a'.repeat(64)}/..`], ['a'.repeat(63)]])(
      'takes %j for no id',
      async (id) => {
        const { store } = await open();
        for (const act of [store.captures.get, store.captures.has, store.captures.remove])
          await expect(act(id)).rejects.toMatchObject({ code: 'case/bad-id' });
      },
    );
  });
}
