// A regular expression for the words before a name, read backwards from the name: what does not fit is given up at its last word.

/** Of one that ends with `$`: the same, without a try at every offset before. */
export function endingIn({ source, flags }: RegExp): RegExp {
  return new RegExp(`$(?<=${source.replace(/\$$/, '')})`, flags);
}
