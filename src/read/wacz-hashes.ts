// datapackage.json: the files of a WACZ with their hashes, and its own hash from datapackage-digest.json.
//
// In:  the bytes of both, where they are there.
// Out: the hash that each file should have, and a problem where the list cannot be read.

import type { Problem } from '../nouns/index.ts';
import { noList } from './wacz-problems.ts';

export const LIST = 'datapackage.json';
export const LIST_DIGEST = 'datapackage-digest.json';

/** SHA-256 in hex by name of the file; null for a hash of another kind, which is not checked. */
export type ListedHashes = ReadonlyMap<string, string | null>;

export function hashesOf(
  list: Uint8Array | undefined,
  digest: Uint8Array | undefined,
): { readonly hashes: ListedHashes; readonly problems: readonly Problem[] } {
  const hashes = new Map<string, string | null>();
  const own = objectOf(digest)?.['hash'];
  if (typeof own === 'string') hashes.set(LIST, sha256Of(own));
  if (!list) return { hashes, problems: [noList('it is not there')] };
  const resources = objectOf(list)?.['resources'];
  if (!Array.isArray(resources)) return { hashes, problems: [noList('it is not JSON with a list of resources')] };
  for (const resource of resources as readonly unknown[]) {
    const { path, hash } = (resource ?? {}) as { path?: unknown; hash?: unknown };
    if (typeof path === 'string' && typeof hash === 'string') hashes.set(path, sha256Of(hash));
  }
  return { hashes, problems: [] };
}

function objectOf(bytes: Uint8Array | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function sha256Of(hash: string): string | null {
  return /^(?:sha-?256:)?([0-9a-f]{64})$/i.exec(hash.trim())?.[1]!.toLowerCase() ?? null;
}
