// The store of a case, as everything outside sees it: bytes by their SHA-256, on three shelves.
//
// The folder's store (`store-folder.ts`) is one; a store in a database is another. test/case/store-contract.ts says what holds
// of every one of them.

import { Fault } from '../nouns/index.ts';
import type { ShelfName } from './layout.ts';

export interface Shelf {
  /** Keeps bytes and gives their id, the SHA-256 of them. The same bytes twice are one. Durable when it answers. */
  put(bytes: Uint8Array): Promise<string>;
  /** The same for what is too large to be held. What the pieces throw is thrown on, and nothing is kept. */
  putPieces(pieces: AsyncIterable<Uint8Array>): Promise<string>;
  /** Where its bytes stand as a file, for whoever reads them in pieces; null when this store has no files. */
  pathOf(id: string): string | null;
  /**
   * The bytes. Their hash is checked, unless `check` is false. Throws `case/missing-file`, `case/changed-file`, `case/bad-id`.
   */
  get(id: string, options?: { readonly check?: boolean }): Promise<Uint8Array>;
  has(id: string): Promise<boolean>;
  /** Ids, sorted. */
  list(): AsyncIterable<string>;
  /** Only for what was forgotten. False when it was not there. */
  remove(id: string): Promise<boolean>;
}

/** Captures as received, texts of reports, what runs yielded. */
export type Store = { readonly [S in ShelfName]: Shelf };

/** The bytes; null where they are not there. What was forgotten is not; what is not there for another reason, verify finds. */
export async function whereThere(shelf: Shelf, id: string): Promise<Uint8Array | null> {
  try {
    return await shelf.get(id);
  } catch (error) {
    if (error instanceof Fault && error.code === 'case/missing-file') return null;
    throw error;
  }
}
