// Where things stand in the folder of a case. docs/case.md draws it.

import { join } from 'node:path';

/** The three kinds of files that are named by the SHA-256 of their bytes. */
export const SHELVES = ['captures', 'texts', 'runs'] as const;
export type ShelfName = (typeof SHELVES)[number];

export const CASE_FILE = 'case.json';
export const LOCK = 'lock';
export const LOG = 'log';
export const INDEX = 'index';
export const HEAD = 'log/head';

const SEGMENT = /^(\d{8})\.jsonl$/;

/** `log/00000001.jsonl`: segments are numbered from 1. */
export function segmentPath(n: number): string {
  return `${LOG}/${String(n).padStart(8, '0')}.jsonl`;
}

/** The number of a segment by its name in `log/`; null when it is something else. */
export function segmentNumber(name: string): number | null {
  const found = SEGMENT.exec(name);
  return found ? Number(found[1]) : null;
}

/** Bytes of a torn line that were set aside: the segment they stood in, and their SHA-256. */
export function tornPath(segment: number, hash: string): string {
  return `${LOG}/torn-${String(segment).padStart(8, '0')}-${hash}`;
}

/** The SHA-256 in the name of bytes that were set aside; null when it is something else. */
export function tornHash(name: string): string | null {
  return /^torn-\d{8}-([0-9a-f]{64})$/.exec(name)?.[1] ?? null;
}

/** `captures/ab/abcd…` */
export function shelfPath(shelf: ShelfName, id: string): string {
  return `${shelf}/${id.slice(0, 2)}/${id}`;
}

/** The path in a folder. */
export function under(folder: string, path: string): string {
  return join(folder, ...path.split('/'));
}
