// Makes characters visible that would act on a reader's screen instead of being read.
//
// Reports are hostile: an escape sequence recolours or clears a terminal, a bidirectional control shows "denied" where
// "confirmed" is written, tag characters hide a sentence. We never drop them: they are evidence. We show their number.
//
//     ESC [ 2 J   →   U+001B shown as ␛: \u{1b}[2J
//
// Two characters that no XML can hold are shown in the same way, so that every form of output can hold what this gives.
//
// Line feeds and tabs are left alone: each format lays out its own lines. Marks that scripts need (joiners) are left alone too.

const ACTING =
  /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** The words with every control, bidirectional control, tag character and lone surrogate passed through `show`. */
export function visible(words: string, show: (character: string) => string = escaped): string {
  return words.replace(ACTING, show);
}

/** `\u{1b}`: as it would be written in JavaScript. */
function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
