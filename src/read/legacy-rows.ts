// Decodes charsets from before Unicode, with the bytes of every character.
//
// A single-byte charset is a table of 256 characters. In a multi-byte one no character begins like another, so the
// shortest run of bytes that TextDecoder takes is the character; runs of ASCII between them are taken whole.
// Well-formed bytes give what TextDecoder gives; in ill-formed ones the number of U+FFFD may differ from it.

import type { Walk, Walked } from './utf8-rows.ts';

/** Bytes 80 to 9F of windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt). Node 20 gets them wrong. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const BAD = 0xfffd;

/** Characters remembered while decoding: more than any of these charsets has in common use. */
const MAX_KNOWN = 200_000;

export function singleByteRows(
  { bytes, from, maxRows, rows }: Walk,
  charset: string,
): Walked & { readonly text: string } {
  const table = tableOf(charset);
  const units = new Uint16Array(bytes.length - from);
  let bad = 0;
  let i = from;
  while (i < bytes.length && rows.size() < maxRows) {
    const begin = i;
    while (i < bytes.length && table[bytes[i]!] !== BAD) {
      units[i - from] = table[bytes[i]!]!;
      i++;
    }
    if (i > begin) rows.add(begin - from, i - from, begin, i, 1);
    else {
      units[i - from] = BAD;
      rows.add(i - from, i - from + 1, i, i + 1, 0);
      i++;
      bad++;
    }
  }
  // Decoding the units as UTF-16 is many times faster than String.fromCharCode.
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units.subarray(0, i - from));
  return { text, bad, readTo: i };
}

function tableOf(charset: string): Uint16Array {
  const table = new Uint16Array(256);
  for (let byte = 0; byte < 256; byte++) {
    // Each of these charsets has ASCII in its first half; Node swaps three control characters of ibm866.
    if (byte < 0x80) {
      table[byte] = byte;
      continue;
    }
    const high = byte < 0xa0;
    table[byte] =
      charset === 'windows-1252'
        ? high
          ? WINDOWS_1252.charCodeAt(byte - 0x80)
          : byte
        : new TextDecoder(charset).decode(Uint8Array.of(byte)).charCodeAt(0);
  }
  return table;
}

/** One character for each first run of bytes that `charset` holds to be whole; text and rows grow together. */
export function multiByteRows(
  { bytes, from, maxRows, rows }: Walk,
  charset: string,
): Walked & { readonly text: string } {
  if (charset === 'iso-2022-jp') return switchingRows({ bytes, from, maxRows, rows }, charset);
  const ascii = new TextDecoder('utf-8', { ignoreBOM: true });
  const charAt = charactersOf(charset);
  const parts: string[] = [];
  let unit = 0;
  let bad = 0;
  let i = from;
  while (i < bytes.length && rows.size() < maxRows) {
    const begin = i;
    while (i < bytes.length && bytes[i]! < 0x80) i++;
    if (i > begin) {
      parts.push(ascii.decode(bytes.subarray(begin, i)));
      rows.add(unit, unit + i - begin, begin, i, 1);
      unit += i - begin;
      continue;
    }
    const { chars, length } = charAt(bytes, i);
    i += length;
    if (chars === '\ufffd') bad++;
    rows.add(unit, unit + chars.length, begin, i, chars.length === 1 && chars !== '\ufffd' ? length : 0);
    unit += chars.length;
    parts.push(chars);
  }
  return { text: parts.join(''), bad, readTo: i };
}

interface Character {
  readonly chars: string;
  /** Bytes that it took. */
  readonly length: number;
}

/** Reads one character that does not begin with an ASCII byte. Answers are kept: a call costs far more than a look-up. */
function charactersOf(charset: string): (bytes: Uint8Array, at: number) => Character {
  const decoder = new TextDecoder(charset);
  const known = new Map<number, string>();
  const tryDecode = (piece: Uint8Array): string => {
    try {
      const chars = decoder.decode(piece);
      return chars.includes('\ufffd') ? '' : chars;
    } catch {
      return ''; // Node 20 throws on some ill-formed input although it is not `fatal`
    }
  };
  return (bytes, at) => {
    const second = bytes[at + 1] ?? 0;
    const isFour = charset.startsWith('gb') && 0x30 <= second && second <= 0x39;
    const longest = isFour ? 4 : charset === 'euc-jp' && bytes[at] === 0x8f ? 3 : 2;
    for (let length = 1; length <= longest && at + length <= bytes.length; length++) {
      let key = length;
      for (let k = 0; k < length; k++) key = key * 256 + bytes[at + k]!;
      let chars = known.get(key);
      if (chars === undefined) {
        chars = tryDecode(bytes.subarray(at, at + length));
        if (known.size < MAX_KNOWN) known.set(key, chars);
      }
      if (chars) return { chars, length };
    }
    // Ill-formed: an ASCII byte behind the lead is text of its own, as the Encoding Standard says.
    return { chars: '\ufffd', length: second >= 0x80 ? 2 : 1 };
  };
}

/** ISO-2022-JP switches by escapes, so every byte depends on those before it: fed to TextDecoder one by one. */
function switchingRows({ bytes, from, maxRows, rows }: Walk, charset: string): Walked & { readonly text: string } {
  const decoder = new TextDecoder(charset);
  const feed = (byte: Uint8Array | undefined): string => {
    try {
      return byte ? decoder.decode(byte, { stream: true }) : decoder.decode();
    } catch {
      return '\ufffd'; // Node 20 throws on some ill-formed input although it is not `fatal`
    }
  };
  const parts: string[] = [];
  let unit = 0;
  let bad = 0;
  let begin = from;
  let i = from;
  for (let isAtEnd = false; !isAtEnd && rows.size() < maxRows; ) {
    isAtEnd = i >= bytes.length;
    const chars = feed(isAtEnd ? undefined : bytes.subarray(i, i + 1));
    if (!isAtEnd) i++;
    if (!chars || begin === i) continue; // an escape gives no character: its bytes go to the next one
    for (const char of chars) if (char === '\ufffd') bad++;
    rows.add(unit, unit + chars.length, begin, i, 0);
    unit += chars.length;
    parts.push(chars);
    begin = i;
  }
  return { text: parts.join(''), bad, readTo: i };
}
