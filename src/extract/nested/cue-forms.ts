// Where words of a content may attribute: cues that a word list gives, each in one unbroken run.
//
// In:  a text and one of its stretches (a part of a claim's content).
// Out: runs of words, in order: a word of cue-words.ts with what belongs to it on both sides
//
//     "I really did not tell him, and they have been asking for it"
//          ^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^
//
// Idea: a generous list; whether a run attributes anything is decided by what the model says of it.

import { type Span, span } from '../../nouns/span.ts';
import { type CueWordKind, cueNouns, cueWords } from './cue-words.ts';

/** A run of words that may attribute. */
export interface CueForm extends Span {
  readonly kind: CueWordKind;
  /** The word of the list, lower case. */
  readonly word: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** What may stand before a verb and belongs to the cue. */
const BEFORE = new Set(
  (
    'has have had is are was were be been being am got get gets did do does will would can could cannot may might must shall should not never ' +
    'also already still just now later earlier repeatedly always only really even once often recently previously first reportedly ' +
    "ever publicly flatly simply then to has haven't hasn't hadn't isn't aren't wasn't weren't didn't don't doesn't won't wouldn't " +
    "can't couldn't ain't shouldn't"
  ).split(' '),
);

/** Words that go with a verb when they touch it. */
const AFTER: Readonly<Record<string, RegExp>> = {
  ask: /^(?:for|about)$/,
  beg: /^for$/,
  call: /^for$/,
  speak: /^(?:of|about|to)$/,
  complain: /^(?:of|about)$/,
  warn: /^(?:of|about|against)$/,
  talk: /^(?:of|about)$/,
  know: /^of$/,
  accuse: /^of$/,
  respond: /^to$/,
  hear: /^(?:of|about)$/,
  shout: /^at$/,
  say: /^(?:nothing|about|themselves)$/,
  point: /^to$/,
  hint: /^at$/,
  allude: /^to$/,
  plead: /^for$/,
};

/** Cue forms inside a stretch; one that would reach over its edge stops there. */
export function cueForms(text: string, stretch: Span): readonly CueForm[] {
  const words = [...text.slice(stretch.from, stretch.to).matchAll(WORD)].map((m) => ({
    from: stretch.from + m.index,
    to: stretch.from + m.index + m[0].length,
    word: m[0].toLowerCase().replaceAll('’', "'"),
  }));
  const touches = (n: number): boolean => /^\s+$/.test(text.slice(words[n - 1]!.to, words[n]!.from));
  const out: CueForm[] = [];
  let done = 0;
  for (let n = 0; n < words.length; n++) {
    const { word } = words[n]!;
    const listed = cueWords.get(word);
    if (listed === undefined) continue;
    const isNoun = cueNouns.has(word) && n > 0 && touches(n) && BEFORE_NOUN.test(words[n - 1]!.word);
    const kind = isNoun ? 'noun' : listed;
    // "would like to see", "wanted to know": the later word is the one that attributes.
    if (LEADS.test(word) && words[n + 1]?.word === 'to' && cueWords.has(words[n + 2]?.word ?? '') && touches(n + 1))
      continue;
    if (word === 'like' && !/^(?:would|should|'d)$/.test(words[n - 1]?.word ?? '')) continue;
    let first = n;
    if (kind !== 'noun')
      while (
        first > done &&
        n - first < MOST_BEFORE &&
        touches(first) &&
        isBefore(words[first - 1]!.word, words[first]!.word)
      )
        first--;
    // "to" at the head belongs to what is before: "want to hear" begins with "want", "to hear" with "hear".
    while (first < n && /^(?:to|so|then|now|once|just|only)$/.test(words[first]!.word)) first++;
    let last = n;
    const after = AFTER[stemOf(word)];
    while (after && last + 1 < words.length && touches(last + 1) && after.test(words[last + 1]!.word)) last++;
    out.push({ ...span(words[first]!.from, words[last]!.to), kind, word });
    done = last + 1;
    n = last;
  }
  return out;
}

/** Words before the verb that a cue takes in; English needs fewer. */
const MOST_BEFORE = 8;

/** What makes a noun of a word that may be a verb too. */
const BEFORE_NOUN = /^(?:the|an?|my|your|his|her|its|our|their|this|that|any|no|of|for|.+'s|.+s')$/;

const LEADS = /^(?:like|want(?:s|ed)?)$/;

function isBefore(word: string, next: string): boolean {
  if (LEADS.test(word)) return next === 'to';
  return BEFORE.has(word) || /[^aeiou]ly$/.test(word);
}

const IRREGULAR: Readonly<Record<string, string>> = {
  spoke: 'speak',
  spoken: 'speak',
  knew: 'know',
  known: 'know',
  heard: 'hear',
  said: 'say',
};

function stemOf(word: string): string {
  const stem = IRREGULAR[word] ?? word.replace(/(?:ing|ed|s)$/, '');
  return stem in AFTER ? stem : `${stem}e` in AFTER ? `${stem}e` : stem;
}
