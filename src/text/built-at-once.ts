// A long pattern, built once.
//
// V8 builds a pattern for its interpreter, and when it is used again as machine code: for one of some hundred words that is ten
// milliseconds too many in a first report. Where the words are long it builds machine code at once; so a pattern meets them first
// with blanks behind them.

/** Words from which V8 wants machine code at once (`kTierUpForSubjectLengthValue`). Another engine only reads some blanks. */
const LONG = 1000;

const met = new WeakSet<RegExp>();

/** The same pattern. It is built for words as wide as these: one or two bytes a character. */
export function builtAtOnce(pattern: RegExp, words: string): RegExp {
  if (met.has(pattern)) return pattern;
  met.add(pattern);
  const { lastIndex } = pattern;
  if (words.length < LONG) pattern.exec(words.padEnd(LONG));
  pattern.lastIndex = lastIndex;
  return pattern;
}
