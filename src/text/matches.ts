// Every match of a pattern, as `matchAll` gives them, for patterns that are long and used again and again.
//
// In:  a pattern with the flag g, and words.
// Out: its matches in order.
//
// `matchAll` works on a copy of the pattern, and what V8 has built for the copy is forgotten after some collections of garbage: a
// pattern of some hundred words is then built anew, in up to ten milliseconds, for a stretch that takes ten microseconds.

import { builtAtOnce } from './built-at-once.ts';

export function* matchesOf(pattern: RegExp, words: string): Generator<RegExpExecArray, void> {
  if (!pattern.global) throw new Error('a pattern without the flag g matches for ever; this is a bug in Hearsay');
  builtAtOnce(pattern, words);
  for (let at = 0; ; ) {
    pattern.lastIndex = at; // whoever takes a match may use the pattern before the next one
    const match = pattern.exec(words);
    if (!match) return;
    at = pattern.lastIndex;
    if (match[0] === '') at += pattern.unicode && words.codePointAt(at)! > 0xffff ? 2 : 1;
    yield match;
  }
}
