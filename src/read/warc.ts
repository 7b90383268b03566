// Web archives: WARC 1.0 and 1.1 (ISO 28500), plain or gzip. ARC is known, and refused by name.

import type { Problem } from '../nouns/index.ts';
import { type ArchiveFile, chunksOfFile } from './archive-file.ts';
import type { FormatReader, Part } from './format-reader.ts';
import { startOfGzip } from './gzip-members.ts';
import type { Limits } from './limits.ts';
import { placed } from './read-capture.ts';
import { partsOfWarc } from './warc-parts.ts';
import { oldArc } from './warc-problems.ts';

/** As long as the chunks of a file stream. */
const CHUNK = 65_536;

const BEGINS = /^\s{0,16}WARC\/\d\.\d{1,2}\r?\n[!-9;-~]+:/;
const BEGINS_ARC = /^filedesc:\/\/\S+ [\d.]+ \d{14} /;

export const warc: FormatReader = {
  format: 'warc',
  is: isWarc,
  async *open(bytes, { about, capture, limits }) {
    const items = isArc(bytes) ? [oldArc()] : partsOfWarc(chunksOf(bytes), { limits });
    for await (const item of items)
      yield 'code' in item ? { capture, reports: [], problems: [placed(item, about.from)] } : item;
  },
};

/** Of a file that is not held whole. */
export async function* warcPartsOfFile(
  file: ArchiveFile,
  { limits, start }: { readonly limits: Limits; readonly start: Uint8Array },
): AsyncGenerator<Part | Problem> {
  if (isArc(start)) yield oldArc();
  else yield* partsOfWarc(chunksOfFile(file), { limits });
}

/** By the first bytes. */
export function isWarc(start: Uint8Array): boolean {
  return BEGINS.test(startOf(start)) || isArc(start);
}

function isArc(start: Uint8Array): boolean {
  return BEGINS_ARC.test(startOf(start));
}

function startOf(bytes: Uint8Array): string {
  const first = bytes[0] === 0x1f ? startOfGzip(bytes) : bytes;
  return new TextDecoder('latin1').decode((first ?? new Uint8Array(0)).subarray(0, 512));
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
