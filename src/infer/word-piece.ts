// Text -> words and word pieces, as BERT's uncased tokenizer cuts them, with UTF-16 offsets.
//
// In:  any string.
// Out: flat arrays: where each word stands, which pieces it is, and its shape (see shapes.ts).
//
// A word is a run between white space, punctuation and CJK characters; each of the last two is a word of its own. Each
// character is folded (NFD without accents, lower case) and keeps its place, so a span never cuts a character in two:
//
//     text    Café—12 % 👍🏽        words   Café | — | 12 | % | 👍🏽       folded  cafe
//
// Checked against the reference tokenizer by property tests. ASCII takes a path without normalisation.

/** Longer words are one unknown piece, as in BERT. In UTF-16 units of the folded word. */
const LONGEST_WORD = 100;

/** Units of a folded word that are kept: enough to know that it is too long, so that no text makes us build a huge string. */
const KEPT_UNITS = 4 * LONGEST_WORD;

export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  /** Units of the longest piece. */
  readonly longest: number;
  readonly unknown: number;
  readonly begin: number;
  readonly end: number;
}

/** The words of a text. Word n is text[from[n], to[n]) and pieces[first[n] .. first[n + 1]). */
export interface Words {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** count + 1 entries. */
  readonly first: Int32Array;
  readonly pieces: Int32Array;
}

/** `vocabulary`: one piece a line, its id the line number from 0. */
export function readVocabulary(vocabulary: string): Vocabulary {
  const ids = new Map<string, number>();
  let longest = 0;
  for (const piece of vocabulary.split(/\r?\n/)) {
    if (piece === '') continue;
    ids.set(piece, ids.size);
    longest = Math.max(longest, piece.length);
  }
  const id = (piece: string): number => {
    const found = ids.get(piece);
    if (found === undefined) throw new Error(`the vocabulary has no ${piece}; this is a bug in Hearsay`);
    return found;
  };
  return Object.freeze({ ids, longest, unknown: id('[UNK]'), begin: id('[CLS]'), end: id('[SEP]') });
}

const SPACE = 1;
const PUNCTUATION = 2;
const DROPPED = 3;
const LETTER = 4;

const asciiKind = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const mark = (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
  const space = c === 32 || c === 9 || c === 10 || c === 13;
  asciiKind[c] = space ? SPACE : mark ? PUNCTUATION : c < 32 || c === 127 ? DROPPED : LETTER;
}

function isCjk(c: number): boolean {
  return (
    (c >= 0x4e00 && c <= 0x9fff) ||
    (c >= 0x3400 && c <= 0x4dbf) ||
    (c >= 0x20000 && c <= 0x2a6df) ||
    (c >= 0x2a700 && c <= 0x2b73f) ||
    (c >= 0x2b740 && c <= 0x2b81f) ||
    (c >= 0x2b820 && c <= 0x2ceaf) ||
    (c >= 0xf900 && c <= 0xfaff) ||
    (c >= 0x2f800 && c <= 0x2fa1f)
  );
}

function kindOf(character: string, codePoint: number): number {
  if (codePoint < 128) return asciiKind[codePoint]!;
  if (codePoint === 0xfffd || /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}]$/u.test(character)) return DROPPED;
  if (/^\p{Z}$/u.test(character)) return SPACE;
  if (isCjk(codePoint) || /^\p{P}$/u.test(character)) return PUNCTUATION;
  return LETTER;
}

const kinds = new Map<number, number>();
const folds = new Map<number, string>();

/** Lower case without accents; may be empty (a combining mark) or longer than one character. */
function fold(character: string, codePoint: number): string {
  let folded = folds.get(codePoint);
  if (folded === undefined) {
    const plain = character.normalize('NFD').replace(/\p{Mn}/gu, '');
    folded = plain
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '');
    folds.set(codePoint, folded);
  }
  return folded;
}

/** Numbers that grow: a typed array that doubles. */
interface Column {
  data: Int32Array;
  length: number;
}

function push(column: Column, value: number): void {
  if (column.length === column.data.length) {
    const wider = new Int32Array(column.data.length * 2);
    wider.set(column.data);
    column.data = wider;
  }
  column.data[column.length++] = value;
}

/** Cuts a text into words and pieces. */
export function wordsOf(text: string, vocabulary: Vocabulary): Words {
  const room = Math.max(16, text.length >> 2);
  const column = (): Column => ({ data: new Int32Array(room), length: 0 });
  const from = column();
  const to = column();
  const first = column();
  const pieces = column();
  const cache = new Map<string, readonly number[]>();
  let folded = '';
  let begin = -1;
  let end = -1;

  const add = (word: string, wordFrom: number, wordTo: number): void => {
    if (word === '') return;
    push(from, wordFrom);
    push(to, wordTo);
    push(first, pieces.length);
    let cut = cache.get(word);
    if (cut === undefined) {
      cut = piecesOf(word, vocabulary);
      if (cache.size < 50_000) cache.set(word, cut);
    }
    for (const piece of cut) push(pieces, piece);
  };
  const flush = (): void => {
    if (begin >= 0) add(folded, begin, end);
    folded = '';
    begin = -1;
  };

  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      const kind = asciiKind[code]!;
      if (kind === LETTER) {
        if (begin < 0) begin = i;
        if (folded.length <= KEPT_UNITS) folded += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text[i];
        end = i + 1;
      } else if (kind !== DROPPED) {
        flush();
        if (kind === PUNCTUATION) add(text[i]!, i, i + 1);
      }
      i++;
      continue;
    }
    const codePoint = text.codePointAt(i)!;
    const size = codePoint > 0xffff ? 2 : 1;
    const character = text.slice(i, i + size);
    let kind = kinds.get(codePoint);
    if (kind === undefined) {
      kind = kindOf(character, codePoint);
      kinds.set(codePoint, kind);
    }
    if (kind === LETTER) {
      const plain = fold(character, codePoint);
      if (plain !== '' || begin >= 0) {
        if (begin < 0) begin = i;
        if (folded.length <= KEPT_UNITS) folded += plain;
        end = i + size;
      }
    } else if (kind !== DROPPED) {
      flush();
      if (kind === PUNCTUATION) add(fold(character, codePoint), i, i + size);
    }
    i += size;
  }
  flush();
  push(first, pieces.length);
  return {
    count: from.length,
    from: from.data.subarray(0, from.length),
    to: to.data.subarray(0, to.length),
    first: first.data.subarray(0, first.length),
    pieces: pieces.data.subarray(0, pieces.length),
  };
}

/** Greedy longest match; a word that cannot be cut whole is one unknown piece. */
function piecesOf(word: string, { ids, longest, unknown }: Vocabulary): readonly number[] {
  const whole = ids.get(word);
  if (whole !== undefined) return [whole];
  if ([...word].length > LONGEST_WORD) return [unknown];
  const out: number[] = [];
  for (let i = 0; i < word.length; ) {
    let j = Math.min(word.length, i + longest);
    let id: number | undefined;
    for (; j > i; j--) {
      id = ids.get(i === 0 ? word.slice(i, j) : `##${word.slice(i, j)}`);
      if (id !== undefined) break;
    }
    if (id === undefined) return [unknown];
    out.push(id);
    i = j;
  }
  return out;
}
