// Breaks styled words into lines that fit a width of terminal columns.
//
// In:  runs of words, each with the function that colours it.
// Out: lines, coloured; nothing is left out, and white space at a break becomes the break.
//
// Colour is put on after breaking, piece by piece: an escape sequence has no width and must not be torn. Letters of
// Chinese, Japanese and Korean and emoji take two columns, combining marks none. A word wider than a line is broken.

/** Words and how to colour them. */
export interface Run {
  readonly words: string;
  readonly paint: (words: string) => string;
}

/** A piece of a line that is kept together: a word, or the white space between two. */
interface Piece extends Run {
  readonly columns: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /[\p{Emoji_Presentation}\ufe0f\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u;

/** How many columns of a terminal the words take. */
export function columnsOf(words: string): number {
  if (/^[\x20-\x7e]*$/.test(words)) return words.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(words)) columns += columnsOfOne(segment);
  return columns;
}

/** Lines of at most `width` columns. */
export function wrap(runs: readonly Run[], width: number): readonly string[] {
  const lines: string[] = [];
  let line: Piece[] = [];
  let columns = 0;
  const end = (): void => {
    while (line.length && /^\s*$/.test(line.at(-1)!.words)) line.pop();
    lines.push(painted(line));
    line = [];
    columns = 0;
  };
  for (const word of joined(runs)) {
    const wide = word.reduce((sum, piece) => sum + piece.columns, 0);
    const blank = /^\s+$/.test(word[0]!.words);
    if (word[0]!.words === '\n') end();
    else if (blank && columns === 0) continue;
    else {
      if (columns + wide > width && columns > 0 && !blank) end();
      for (const piece of wide > width ? word.flatMap(letters) : word) {
        if (columns + piece.columns > width && columns > 0) end();
        line.push(piece);
        columns += piece.columns;
      }
    }
  }
  if (line.length || !lines.length) end();
  return lines;
}

/** Words: pieces with no white space between them, across runs, so that `{word}` is not torn from its braces. */
function joined(runs: readonly Run[]): Piece[][] {
  const words: Piece[][] = [];
  let open = false;
  for (const { words: text, paint } of runs)
    for (const [piece] of text.replaceAll('\t', ' ').matchAll(/\n|[^\S\n]+|\S+/g)) {
      const blank = /^\s/.test(piece);
      if (open && !blank) words.at(-1)!.push({ words: piece, paint, columns: columnsOf(piece) });
      else words.push([{ words: piece, paint, columns: columnsOf(piece) }]);
      open = !blank;
    }
  return words;
}

/** Pieces of one colour are coloured together. */
function painted(line: readonly Piece[]): string {
  let out = '';
  for (let i = 0; i < line.length; ) {
    const { paint } = line[i]!;
    let words = '';
    while (i < line.length && line[i]!.paint === paint) words += line[i++]!.words;
    out += paint(words);
  }
  return out;
}

function letters({ words, paint }: Piece): Piece[] {
  return Array.from(graphemes.segment(words), ({ segment }) => ({
    words: segment,
    paint,
    columns: columnsOfOne(segment),
  }));
}

function columnsOfOne(grapheme: string): number {
  if (/^\p{M}+$/u.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
