// Kinds of entries in which a person decides something about a claim, a speaker, a link, a place or a time.

import type { Judgements } from '../nouns/index.ts';

const each: { readonly [K in keyof Judgements]: true } = {
  add: true,
  accept: true,
  reject: true,
  correct: true,
  merge: true,
  split: true,
  flag: true,
  note: true,
  tag: true,
  withdraw: true,
  link: true,
  place: true,
  time: true,
  attribute: true,
};

export const JUDGEMENTS: readonly string[] = Object.keys(each);
