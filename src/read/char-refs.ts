// Where each character of parsed HTML text stood in its source, through character references.
//
// In:  the source of one text node and the text that the parser made of it.
// Out: pieces in order: `each` 1 for characters as they stand, 0 for one reference or line end.
//
//     source   A T &amp; T &notit;         text   A T & T ¬ i t ;
//     pieces   [0,2) [2,7)→& [7,8) …       `&notit;` is ¬ and "it;": a name without its semicolon ends where it must
//
// The parser is asked what a reference means, and remembers; nothing here knows a list of entities.

import { parseFragment } from 'parse5';
import { isText, type Node } from './html-tree.ts';

export interface Piece {
  readonly textFrom: number;
  readonly textTo: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  /** 1: character by character; 0: all of it at once. */
  readonly each: 0 | 1;
}

/** A reference that the text holds decoded, and how much of the source it took. */
export interface Reference {
  readonly chars: string;
  readonly length: number;
}

/** Longer than any named reference; numbers of more digits are not characters. */
const MAX_REFERENCE = 40;
const REFERENCE = /&(?:#[xX][0-9a-fA-F]+;?|#[0-9]+;?|[a-zA-Z][a-zA-Z0-9]*;?)/y;
const MAX_KNOWN = 10_000;
const known = new Map<string, Reference | null>();

/** The reference that begins at `at`, or null where the ampersand is just that. */
export function referenceAt(source: string, at: number): Reference | null {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(source)?.[0];
  if (found === undefined) return null;
  // A number may be written with any count of zeros; a name may not be longer than the longest name.
  const written = found[1] === '#' ? found : found.slice(0, MAX_REFERENCE);
  let answer = known.get(written);
  if (answer === undefined) {
    answer = meaningOf(written);
    if (written.length <= MAX_REFERENCE && known.size < MAX_KNOWN) known.set(written, answer);
  }
  return answer;
}

function meaningOf(written: string): Reference | null {
  const chars = textOf(parseFragment(written).childNodes);
  if (chars === written) return null;
  // What the source and its meaning end with in common is not part of the reference; its first character always is.
  let rest = 0;
  while (rest < chars.length - 1 && chars.at(-1 - rest) === written.at(-1 - rest)) rest++;
  return { chars: chars.slice(0, chars.length - rest), length: written.length - rest };
}

function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (isText(node) ? node.value : '')).join('');
}

/** Lays the text of a node over its source [from, to). */
export function align(
  text: string,
  source: string,
  { from, to, isRaw }: { from: number; to: number; isRaw: boolean },
): Piece[] {
  if (to - from === text.length && source.startsWith(text, from))
    return [{ textFrom: 0, textTo: text.length, sourceFrom: from, sourceTo: to, each: 1 }];
  const pieces: Piece[] = [];
  let i = isRaw ? from : referenceStart(source, from);
  let j = 0;
  const put = (chars: number, length: number, each: 0 | 1): void => {
    pieces.push({ textFrom: j, textTo: j + chars, sourceFrom: i, sourceTo: i + length, each });
    i += length;
    j += chars;
  };
  while (i < to && j < text.length) {
    const char = source[i]!;
    if (char === '&' && !isRaw) {
      const reference = referenceAt(source, i);
      if (reference && text.startsWith(reference.chars, j)) {
        put(reference.chars.length, reference.length, 0);
        continue;
      }
    }
    if (char === '\r' && text[j] === '\n') put(1, source[i + 1] === '\n' ? 2 : 1, 0);
    else if (char === text[j]) {
      let length = 1;
      while (
        i + length < to &&
        j + length < text.length &&
        isPlain(source[i + length]!) &&
        source[i + length] === text[j + length]
      )
        length++;
      put(length, length, 1);
    } else if (char === '\0' && text[j] === '\ufffd') put(1, 1, 0);
    else i++; // dropped by the parser: a NUL, the line end that opens a <pre>
  }
  if (j < text.length) put(text.length - j, Math.max(to - i, 0), 0);
  return pieces.filter((piece) => piece.sourceFrom < piece.sourceTo);
}

/**
 * parse5 parts runs of words from runs of white space, and where a reference begins the new run it gives the reference's
 * last character as the place. The reference may begin that much earlier:
 *
 *     source   dam &amp; lock      runs   "dam"  " " at " &amp"  "&" at ";"
 */
function referenceStart(source: string, from: number): number {
  const begin = Math.max(0, from - MAX_REFERENCE);
  const at = begin + source.slice(begin, from).lastIndexOf('&');
  if (at < begin) return from;
  const reference = referenceAt(source, at);
  return reference && at + reference.length > from ? at : from;
}

function isPlain(char: string): boolean {
  return char !== '&' && char !== '\r' && char !== '\0';
}
