// Where the values of a JSON document stand, in bytes, without reading it whole.
//
// In:  bytes of JSON in UTF-8, and where a value begins.
// Out: places of fields and elements, one at a time; the value or the text at a place.
//
// JSON's own signs are ASCII and ASCII never stands inside a character of UTF-8, so bytes can be walked without decoding
// them. Only what is asked for is decoded or parsed: an export of 60 MB is never a tree in memory. A document that breaks off
// gives what stands before the break, and says where that was.

import type { Charset } from '../nouns/index.ts';
import { decode } from './decode.ts';
import { type FieldText, unescaped } from './json-text.ts';

/** A value's bytes, half-open. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface Field extends Place {
  readonly name: string;
}

type OnBroken = (at: number) => void;

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/** Where the object begins that these bytes are, behind a mark and white space; undefined when they are none. */
export function objectIn(bytes: Uint8Array): number | undefined {
  const at = skipSpace(bytes, markOf(bytes));
  return bytes[at] === OBJECT ? at : undefined;
}

/** JSON is in UTF-8, whatever else is said. */
export function charsetOfJson(bytes: Uint8Array): Charset {
  return Object.freeze({ label: 'utf-8', decidedBy: markOf(bytes) > 0 ? 'bom' : 'default' });
}

function markOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** The first byte at or after `at` that is no white space. */
function skipSpace(bytes: Uint8Array, at: number): number {
  let i = at;
  while (bytes[i] === 0x20 || bytes[i] === 0x0a || bytes[i] === 0x0d || bytes[i] === 0x09) i++;
  return i;
}

export function isObject(bytes: Uint8Array, { from }: Place): boolean {
  return bytes[from] === OBJECT;
}

export function isList(bytes: Uint8Array, { from }: Place): boolean {
  return bytes[from] === LIST;
}

export function isString(bytes: Uint8Array, { from }: Place): boolean {
  return bytes[from] === QUOTE;
}

/** Fields of the object that begins at `at`, in order; of two of one name both. */
export function* fieldsOf(bytes: Uint8Array, at: number, onBroken: OnBroken = () => {}): Generator<Field> {
  let i = skipSpace(bytes, at + 1);
  while (bytes[i] !== OBJECT_END) {
    const nameEnd = bytes[i] === QUOTE ? stringEnd(bytes, i) : -1;
    const colon = nameEnd < 0 ? -1 : skipSpace(bytes, nameEnd);
    if (colon < 0 || bytes[colon] !== COLON) return onBroken(i);
    const from = skipSpace(bytes, colon + 1);
    const to = valueEnd(bytes, from);
    if (to < 0) {
      // What broke off inside is still there to be looked into.
      yield { name: nameOf(bytes, i, nameEnd), from, to: bytes.length };
      return onBroken(from);
    }
    yield { name: nameOf(bytes, i, nameEnd), from, to };
    i = skipSpace(bytes, to);
    if (bytes[i] === COMMA) i = skipSpace(bytes, i + 1);
    else if (bytes[i] !== OBJECT_END) return onBroken(i);
  }
}

/** Elements of the list that begins at `at`, in order; `withBroken`: also the one that breaks off, to be looked into. */
export function* elementsOf(
  bytes: Uint8Array,
  at: number,
  { onBroken = () => {}, withBroken = false }: { readonly onBroken?: OnBroken; readonly withBroken?: boolean } = {},
): Generator<Place> {
  let i = skipSpace(bytes, at + 1);
  while (bytes[i] !== LIST_END) {
    const to = valueEnd(bytes, i);
    if (to < 0) {
      if (withBroken && i < bytes.length) yield { from: i, to: bytes.length };
      return onBroken(i);
    }
    yield { from: i, to };
    i = skipSpace(bytes, to);
    if (bytes[i] === COMMA) i = skipSpace(bytes, i + 1);
    else if (bytes[i] !== LIST_END) return onBroken(i);
  }
}

/** Where each of the fields that are asked for stands. */
export type Places = ReadonlyMap<string, Place>;

/** Places of the object at `at`. Of two fields of one name the last counts, as in JSON.parse. */
export function placesIn(
  bytes: Uint8Array,
  at: number,
  { names, onBroken }: { readonly names: ReadonlySet<string>; readonly onBroken?: OnBroken },
): Places {
  const places = new Map<string, Place>();
  for (const { name, from, to } of fieldsOf(bytes, at, onBroken)) if (names.has(name)) places.set(name, { from, to });
  return places;
}

/** The value as JSON.parse has it; undefined when it is none. */
export function valueAt(bytes: Uint8Array, { from, to }: Place): unknown {
  try {
    return JSON.parse(UTF8.decode(bytes.subarray(from, to)));
  } catch {
    return undefined;
  }
}

/** The text of the string at a place, with the bytes of every character through its escapes. */
export function stringAt(
  bytes: Uint8Array,
  { from, to }: Place,
  maxRows: number,
): FieldText & { readonly bad: number; readonly readTo: number } {
  const plain = plainAt(bytes, from + 1, to - 1);
  if (plain !== undefined && maxRows > 0) {
    const rows = plain === '' ? [] : [{ from: 0, to: plain.length, byteFrom: from + 1, byteTo: to - 1, each: 1 }];
    return { text: plain, map: Object.freeze({ rows }), loneSurrogates: 0, bad: 0, readTo: to - 1 };
  }
  const decoded = decode(bytes.subarray(0, to - 1), 'utf-8', { from: from + 1, maxRows });
  const { text, map, loneSurrogates } = unescaped(decoded, 0, decoded.text.length);
  return { text, map, loneSurrogates, bad: decoded.bad, readTo: decoded.readTo };
}

/** One past the value that begins at `at`; -1 when it never ends, or there is none. */
function valueEnd(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (let i = at; i < bytes.length; ) {
    const byte = bytes[i]!;
    if (byte === QUOTE) {
      i = stringEnd(bytes, i);
      if (i < 0) return -1;
    } else if (byte === OBJECT || byte === LIST) {
      depth++;
      i++;
    } else if (byte === OBJECT_END || byte === LIST_END) {
      if (depth === 0) return -1;
      depth--;
      i++;
    } else if (depth > 0) {
      i++;
      continue;
    } else {
      while (i < bytes.length && isOfScalar(bytes[i]!)) i++;
      return i > at ? i : -1;
    }
    if (depth === 0) return i;
  }
  return -1;
}

/** `true`, `null`, numbers, and what else stands where one of them could. */
function isOfScalar(byte: number): boolean {
  return byte > 0x20 && ![COMMA, COLON, QUOTE, LIST, LIST_END, OBJECT, OBJECT_END].includes(byte);
}

function stringEnd(bytes: Uint8Array, open: number): number {
  for (let i = open + 1; i < bytes.length; i++) {
    if (bytes[i] === QUOTE) return i + 1;
    if (bytes[i] === BACKSLASH) i++;
  }
  return -1;
}

function nameOf(bytes: Uint8Array, from: number, to: number): string {
  const plain = plainAt(bytes, from + 1, to - 1);
  if (plain !== undefined) return plain;
  const name = valueAt(bytes, { from, to });
  return typeof name === 'string' ? name : '';
}

/** Most names and many words are short ASCII without escapes, and a file may hold a million of them. */
const MAX_PLAIN = 64;

function plainAt(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (to - from > MAX_PLAIN) return undefined;
  let text = '';
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte < 0x20 || byte >= 0x80 || byte === BACKSLASH) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}
