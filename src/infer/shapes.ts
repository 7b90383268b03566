// What an uncased model cannot see of a word: its capitals, whether it stands in double quotation marks, whether it
// begins a line. One code a word, 0..15, learned as vectors beside the words (`training/words.py` holds the twin).
//
//     text    He   said  "Stop   the  NATO  plan  .  "
//     case    1    0     0    1  0    2     0     0  0     0 no capitals, 1 first letter, 2 all, 3 otherwise
//     quote   -    -     x    x  x    x     x     x  x
//
// A quotation is forgotten at the end of its line: one that goes on opens again in the next paragraph.

const OPENING = '\u201c\u00ab\u201e';
const CLOSING = '\u201d\u00bb';
const BEFORE_OPENING = /[\s([\-\u2014\u2013\u2018']/;

/** Codes of the words [from[n], to[n]) of a text; begins[n] is 1 where a word begins a line (a block of the report). */
export function shapesOf(text: string, from: Int32Array, to: Int32Array, begins: Uint8Array): Uint8Array {
  const out = new Uint8Array(from.length);
  let inside = false;
  for (let n = 0; n < from.length; n++) {
    const a = from[n]!;
    const b = to[n]!;
    if (begins[n]) inside = false;
    let quoted = inside;
    if (b - a === 1) {
      const mark = text[a]!;
      if (OPENING.includes(mark)) {
        inside = true;
        quoted = true;
      } else if (CLOSING.includes(mark)) {
        inside = false;
        quoted = true;
      } else if (mark === '"') {
        const opens = (a === 0 || BEFORE_OPENING.test(text[a - 1]!)) && !(b >= text.length || /\s/.test(text[b]!));
        inside = opens && !inside;
        quoted = true;
      }
    }
    out[n] = caseOf(text, a, b) * 4 + (quoted ? 2 : 0) + (begins[n] ? 1 : 0);
  }
  return out;
}

function caseOf(text: string, from: number, to: number): number {
  let letters = 0;
  let capitals = 0;
  let firstIsCapital = false;
  for (let i = from; i < to; ) {
    const code = text.codePointAt(i)!;
    const size = code > 0xffff ? 2 : 1;
    const lower = code >= 97 && code <= 122;
    const upper = code >= 65 && code <= 90;
    if (lower || upper || (code >= 128 && /^\p{L}$/u.test(text.slice(i, i + size)))) {
      const capital = upper || (code >= 128 && /^\p{Lu}$/u.test(text.slice(i, i + size)));
      if (letters === 0) firstIsCapital = capital;
      letters++;
      if (capital) capitals++;
    }
    i += size;
  }
  if (capitals === 0) return 0;
  if (capitals === letters) return letters > 1 ? 2 : 1;
  return firstIsCapital && capitals === 1 ? 1 : 3;
}
