// Bytes to text, with the bytes of every character.
//
// In:  bytes, the WHATWG name of their charset, where to begin (after a byte order mark), how many rows are allowed.
// Out: the text that TextDecoder gives, a byte map, how many pieces were not valid (each is one U+FFFD and one
//      indivisible row), and up to where the bytes were read.
//
// TextDecoder tells no positions, so the bytes are walked beside it; tests hold both to the same text. Where Node's own
// decoder is wrong (20.x reads windows-1252 as Latin-1) the WHATWG table is used instead.

import type { ByteMap } from '../nouns/index.ts';
import { rowBuilder } from './byte-rows.ts';
import { multiByteRows, singleByteRows } from './legacy-rows.ts';
import { utf8Rows } from './utf8-rows.ts';
import { utf16Rows } from './utf16-rows.ts';

export interface Decoded {
  readonly text: string;
  readonly map: ByteMap;
  /** How many U+FFFD stand for bytes that were not valid. */
  readonly bad: number;
  /** Bytes from here on were not read, because the map grew too long. */
  readonly readTo: number;
}

const MULTI_BYTE = new Set(['gbk', 'gb18030', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr']);

export function decode(
  bytes: Uint8Array,
  charset: string,
  { from = 0, maxRows = Number.POSITIVE_INFINITY }: { from?: number; maxRows?: number } = {},
): Decoded {
  const rows = rowBuilder();
  const walk = { bytes, from, maxRows, rows };
  if (charset === 'utf-8' || charset === 'utf-16le' || charset === 'utf-16be') {
    const { bad, readTo } = charset === 'utf-8' ? utf8Rows(walk) : utf16Rows(walk, charset === 'utf-16be');
    const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes.subarray(from, readTo));
    return { text, map: rows.done(), bad, readTo };
  }
  const { text, bad, readTo } = MULTI_BYTE.has(charset) ? multiByteRows(walk, charset) : singleByteRows(walk, charset);
  return { text, map: rows.done(), bad, readTo };
}
