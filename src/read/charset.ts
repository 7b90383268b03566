// Which charset the bytes are in, and what said so.
//
// In:  the bytes, the Content-Type header, whether they are HTML or XML.
// Out: a WHATWG name, what decided, how many bytes the byte order mark takes, and problems.
//
// Order: byte order mark, HTTP header, the page's own <meta> or XML declaration (first 4 KB), then the bytes
// themselves: valid UTF-8, UTF-16 by where its NULs stand, and last a guess by chardet, which is said to be one.

import { analyse } from 'chardet';
import type { Charset, Problem } from '../nouns/index.ts';

export interface CharsetChoice {
  readonly charset: Charset;
  /** Bytes of the byte order mark. */
  readonly markBytes: number;
  readonly problems: readonly Problem[];
}

/** A page says its charset in its first kilobyte; pages with long comments before it are common enough for four. */
const META_BYTES = 4096;

/** chardet reads this much: more does not change its answer on news text, and 64 MB would take it minutes. */
const GUESS_BYTES = 65_536;

/** UTF-16 without a mark is told from this many bytes. */
const NUL_BYTES = 4096;

/** Words of a script outside Latin are parted by an ASCII space at least this often, in characters. */
const MAX_WORD = 12;

export function chooseCharset(
  bytes: Uint8Array,
  about: { readonly contentType?: string; readonly isHtml?: boolean; readonly isXml?: boolean },
): CharsetChoice {
  const problems: Problem[] = [];
  const choose = (label: string, decidedBy: Charset['decidedBy'], markBytes = 0): CharsetChoice => ({
    charset: Object.freeze({ label, decidedBy }),
    markBytes,
    problems,
  });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return choose('utf-8', 'bom', 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return choose('utf-16le', 'bom', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return choose('utf-16be', 'bom', 2);

  const said = [
    { by: 'http' as const, label: charsetOfHeader(about.contentType) },
    { by: 'meta' as const, label: about.isHtml || about.isXml ? charsetOfMarkup(bytes, about.isXml) : undefined },
  ];
  for (const { by, label } of said) {
    if (label === undefined) continue;
    const name = nameOf(label);
    // A <meta> that could be read as ASCII is not in UTF-16, whatever it says.
    if (name !== undefined) return choose(by === 'meta' && name.startsWith('utf-16') ? 'utf-8' : name, by);
    problems.push({
      code: 'charset/unknown-label',
      message: `The ${by === 'http' ? 'HTTP header' : 'page'} names a charset that is not known; the bytes decided instead.`,
      value: label.slice(0, 60),
      fix: 'Check a few names with accents in the text; if they are wrong, give the right charset in the content type.',
    });
  }

  if (isAscii(bytes)) return choose('utf-8', 'default');
  const wide = utf16WithoutMark(bytes);
  if (wide !== undefined) return choose(wide, 'detection');
  if (isUtf8(bytes)) return choose('utf-8', 'detection');
  const guess = guessOf(bytes);
  problems.push({
    code: 'charset/guessed',
    message: `Nothing says which charset this is, and it is not UTF-8: read as ${guess}, a guess from the bytes.`,
    value: guess,
    fix: 'Check a few names with accents in the text; if they are wrong, give the right charset in the content type.',
  });
  return choose(guess, 'detection');
}

/** The name that the WHATWG Encoding Standard has for a label; undefined when this Node cannot decode it. */
function nameOf(label: string): string | undefined {
  const plain = label.trim().toLowerCase();
  if (plain === 'x-user-defined') return 'windows-1252';
  try {
    const name = new TextDecoder(plain).encoding;
    return name === 'iso-8859-8-i' ? 'iso-8859-8' : name === 'latin1' ? 'windows-1252' : name;
  } catch {
    return undefined;
  }
}

function charsetOfHeader(contentType: string | undefined): string | undefined {
  return contentType?.slice(0, 1000).match(/charset\s*=\s*["']?([^\s"';]+)/i)?.[1];
}

/** In XML its declaration alone: a <meta> is part of a page that it quotes. */
function charsetOfMarkup(bytes: Uint8Array, isXml = false): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, META_BYTES));
  const declaration = head.match(/^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,60})["']/i);
  if (isXml) return declaration?.[1];
  const visible = head.replace(/<!--[^]*?(?:-->|$)/g, '');
  const meta = visible.match(/<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([^\s"'/>;]{1,60})/i);
  return meta?.[1] ?? declaration?.[1];
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! >= 0x80 || bytes[i] === 0) return false;
  return true;
}

/** Valid UTF-8; a character cut by the end of a part that was too large does not count against it. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Text in UTF-16 has NULs (of ASCII, of its spaces at least) on one side of each pair only, and that side holds little
 * else: the letters of one script share their high byte. Other text with a stray NUL has letters of all sorts there.
 */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const size = Math.min(bytes.length, NUL_BYTES) & ~1;
  const even = new Uint32Array(256);
  const odd = new Uint32Array(256);
  for (let i = 0; i < size; i += 2) {
    even[bytes[i]!]!++;
    odd[bytes[i + 1]!]!++;
  }
  const units = size / 2;
  const isHigh = (side: Uint32Array, other: Uint32Array): boolean =>
    side[0]! >= Math.max(2, units / MAX_WORD) &&
    other[0]! * 20 <= side[0]! &&
    side[0]! + Math.max(...side.subarray(1)) >= units / 2;
  return isHigh(odd, even) ? 'utf-16le' : isHigh(even, odd) ? 'utf-16be' : undefined;
}

function guessOf(bytes: Uint8Array): string {
  for (const { name } of analyse(sampleOf(bytes))) {
    const known = nameOf(name);
    if (known !== undefined && !known.startsWith('utf-')) return known;
  }
  return 'windows-1252';
}

/** A stretch around the first byte that is not ASCII, which alone can tell charsets apart. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let first = 0;
  while (first < bytes.length && bytes[first]! < 0x80) first++;
  const from = Math.max(0, first - GUESS_BYTES / 2);
  return bytes.subarray(from, from + GUESS_BYTES);
}
