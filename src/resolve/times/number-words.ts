// Numbers in words, as days and clocks have them: one table for both.

const TO_TWENTY =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: readonly (readonly [string, number])[] = [
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
];

/** "one" to "fifty-nine". */
export const NUMBER_WORDS: Readonly<Record<string, number>> = Object.freeze({
  ...Object.fromEntries(TO_TWENTY.map((word, i) => [word, i + 1])),
  ...Object.fromEntries(
    TENS.flatMap(([ten, value]) => [
      [ten, value],
      ...TO_TWENTY.slice(0, 9).map((one, i) => [`${ten}-${one}`, value + i + 1]),
    ]),
  ),
});

/** "one" to "twelve", from which hours are spoken. */
export const HOUR_WORDS: readonly string[] = TO_TWENTY.slice(0, 12);

/** Longer ones first, for a regular expression. */
export const NUMBERS_IN_WORDS = Object.keys(NUMBER_WORDS).sort((a, b) => b.length - a.length);
