// The store in the folder of a case: `captures/ab/abcd…`, `texts/ab/…`, `runs/ab/…`.
//
// Invariant: what stands under an id was written to its end and flushed before it got that name, and is never written to
// again. So a name that is there leads to its bytes, unless somebody changed them: then reading says so.

import { readFile, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from '../nouns/index.ts';
import {
  codeOf,
  hashOfFile,
  makeFolder,
  namesIn,
  onDisk,
  openedToRead,
  putFile,
  READ_ONLY,
  removeFile,
  removeTemporaries,
  syncFolder,
  writePieces,
} from './files.ts';
import { SHELVES, type ShelfName, shelfPath, under } from './layout.ts';
import { hashOf } from './line.ts';
import type { Shelf, Store } from './store.ts';

const ID = /^[0-9a-f]{64}$/;

/** What a dead process left half written is removed, when the store is opened to write to it. */
export async function openFolderStore(folder: string, { toRead = false } = {}): Promise<Store> {
  if (!toRead) for (const shelf of SHELVES) await tidy(under(folder, shelf));
  return Object.freeze({
    captures: shelfOf(folder, { shelf: 'captures', toRead }),
    texts: shelfOf(folder, { shelf: 'texts', toRead }),
    runs: shelfOf(folder, { shelf: 'runs', toRead }),
  });
}

async function tidy(shelf: string): Promise<void> {
  await onDisk(shelf, async () => {
    await makeFolder(shelf);
    await removeTemporaries(shelf);
    for (const name of await namesIn(shelf)) await removeTemporaries(under(shelf, name));
  });
}

function shelfOf(folder: string, { shelf, toRead }: { shelf: ShelfName; toRead: boolean }): Shelf {
  const pathOf = (id: string): string => {
    if (ID.test(id)) return under(folder, shelfPath(shelf, id));
    throw new Fault(
      'case/bad-id',
      `${JSON.stringify(id).slice(0, 100)} is no id`,
      'An id is 64 lower-case hex digits.',
    );
  };
  const get: Shelf['get'] = async (id, { check = true } = {}) => {
    const path = pathOf(id);
    const bytes = await onDisk(path, () =>
      readFile(path).catch((error) => {
        throw codeOf(error) === 'ENOENT' ? missing(shelf, id) : error;
      }),
    );
    if (check && hashOf(bytes) !== id) throw changed(shelf, id);
    return bytes;
  };
  const has: Shelf['has'] = async (id) => {
    const path = pathOf(id);
    return onDisk(path, () =>
      stat(path).then(
        (found) => found.isFile(),
        (error) => {
          if (codeOf(error) === 'ENOENT') return false;
          throw error;
        },
      ),
    );
  };
  /** Folders whose own names are durable: asked for once each, and waited for by all who put into them. */
  const folders = new Map<string, Promise<void>>();
  const prepared = (path: string): Promise<void> => {
    const found = folders.get(path);
    if (found) return found;
    const making = makeFolder(path);
    folders.set(path, making);
    making.catch(() => folders.delete(path));
    return making;
  };
  return Object.freeze({
    get,
    has,
    async put(bytes: Uint8Array) {
      if (toRead) throw openedToRead(folder);
      const id = hashOf(bytes);
      const path = pathOf(id);
      if (await has(id)) {
        await get(id);
        // Whoever put it may have ended before its name was durable.
        await onDisk(path, async () => {
          await prepared(dirname(path));
          await syncFolder(dirname(path));
        });
        return id;
      }
      await onDisk(path, async () => {
        await prepared(dirname(path));
        await putFile(path, bytes, READ_ONLY);
      });
      return id;
    },
    async putPieces(pieces: AsyncIterable<Uint8Array>) {
      if (toRead) throw openedToRead(folder);
      const root = under(folder, shelf);
      return onDisk(root, async () => {
        const { id, temporary } = await writePieces(root, pieces, READ_ONLY);
        const path = pathOf(id);
        try {
          await prepared(dirname(path));
          if ((await has(id)) && (await hashOfFile(path)) !== id) throw changed(shelf, id);
          await rename(temporary, path); // over the same bytes, if they are there
          await syncFolder(dirname(path));
        } catch (error) {
          await removeFile(temporary);
          throw error;
        }
        return id;
      });
    },
    pathOf,
    async *list() {
      const root = under(folder, shelf);
      for (const prefix of await namesIn(root))
        for (const name of await namesIn(under(root, prefix))) if (ID.test(name) && name.startsWith(prefix)) yield name;
    },
    async remove(id: string) {
      if (toRead) throw openedToRead(folder);
      const path = pathOf(id);
      return onDisk(path, () => removeFile(path));
    },
  });
}

function missing(shelf: ShelfName, id: string): Fault {
  return new Fault(
    'case/missing-file',
    `${shelfPath(shelf, id)} is not there`,
    'Take it from a backup. Verify says whether it was forgotten, or is gone without a word.',
  );
}

function changed(shelf: ShelfName, id: string): Fault {
  return new Fault(
    'case/changed-file',
    `the bytes of ${shelfPath(shelf, id)} are no longer those it is named by`,
    'Move it away, keep it, and take the right bytes from a backup. Verify says what else was changed.',
  );
}
