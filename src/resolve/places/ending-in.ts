// A regular expression for the words before a name, read backwards from the name: what does not fit is given up at its last word.

import { builtAtOnce } from '../../text/built-at-once.ts';

/** What is asked of it. */
export type Ending = Pick<RegExp, 'exec' | 'test'>;

/** Of one that ends with `$`: the same, without a try at every offset before. */
export function endingIn({ source, flags }: RegExp): Ending {
  const pattern = new RegExp(`$(?<=${source.replace(/\$$/, '')})`, flags);
  return {
    exec: (words) => builtAtOnce(pattern, words).exec(words),
    test: (words) => builtAtOnce(pattern, words).test(words),
  };
}
