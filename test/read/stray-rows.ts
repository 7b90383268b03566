// Rows of a byte map that lead to other characters than the text has.

import type { Report } from '../../src/nouns/index.ts';

/** As many as one looks at. */
const MOST = 5;

/** Charsets whose bytes mean what they mean only behind others, or nothing that can be read back here. */
const NOT_READ_BACK = /^(?:iso-2022-jp|pdf|x-user-defined|replacement)$/;

/** Node 20 reads windows-1252 as Latin-1; then only ASCII is compared. */
const ASCII_ONLY = /^(?:windows-1252|iso-8859-1)$/;

/** Every row in which each character took the same number of bytes, where those bytes say something else. */
export function strayRows({ text, bytes, charset, reader }: Report, capture: Uint8Array): readonly string[] {
  if (NOT_READ_BACK.test(charset.label)) return [];
  // Without a mark of Unicode to ignore: asked to, Node 20 takes the first 0xFF of other charsets for one.
  const decoder = new TextDecoder(charset.label, { ignoreBOM: charset.label.startsWith('utf-') });
  const stray: string[] = [];
  for (const { from, to, byteFrom, byteTo, each } of bytes.rows) {
    if (each === 0 || stray.length >= MOST) continue;
    const words = text.slice(from, to);
    const found =
      each === 1
        ? singles(capture.subarray(byteFrom, byteTo), decoder)
        : decoder.decode(capture.subarray(byteFrom, byteTo));
    if (!isSame(words, found, { asciiOnly: ASCII_ONLY.test(charset.label), reader: reader.name }))
      stray.push(`${JSON.stringify(words.slice(0, 80))} ← ${JSON.stringify(found.slice(0, 80))}`);
  }
  return stray;
}

/** ASCII as it is: of some charsets Node's decoder swaps control characters, which no standard does. */
function singles(bytes: Uint8Array, decoder: { decode(bytes: Uint8Array): string }): string {
  const found = decoder.decode(bytes);
  return found.length === bytes.length
    ? [...bytes].map((byte, at) => (byte < 0x80 ? String.fromCharCode(byte) : found[at])).join('')
    : found;
}

function isSame(
  words: string,
  found: string,
  { asciiOnly, reader }: { readonly asciiOnly: boolean; readonly reader: string },
): boolean {
  if (words.length !== found.length) return false;
  for (let at = 0; at < words.length; at++) {
    const [char, other] = [words[at]!, found[at]!];
    if (char === other || /\s/.test(char)) continue; // a space may stand for a tag, a bar of a table, a mark
    if (asciiOnly && char > '\x7f' && other > '\x7f') continue;
    if (reader === 'subtitles' && char === ':' && other === '>') continue; // behind who speaks
    return false;
  }
  return true;
}
