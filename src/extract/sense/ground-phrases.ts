// Noun phrases that name what a claim may rest on.
//
// In:  the words of a stretch of text.
// Out: the phrases around a noun of ground-nouns.ts, and the kind that each is.
//
//     … noted in the harbour office’s berth log last night …
//                ^^^ ^^^^^^^ ^^^^^^^^ ^^^^^ ^^^               the noun is "log"; the phrase may begin at each word before it
//
// Nouns are looked up word by word: a pattern of all of them takes tens of milliseconds to compile, once for each place
// where a phrase may stand.

import type { BasisKind } from '../../nouns/sense.ts';
import {
  ALSO_VERBS,
  ANY_KIND,
  cited,
  DETERMINERS,
  INTERCEPTED,
  NO_MODIFIER,
  ON_THE_LINE,
  shown,
  TESTED,
  weak,
} from './ground-nouns.ts';

/** Words of a noun phrase before its noun, and articles before those. */
const MOST_MODIFIERS = 3;
const MOST_DETERMINERS = 3;

export interface GroundPhrase {
  /** Offsets at which it may begin: the widest first, then without its first word, and so on. */
  readonly begins: readonly number[];
  readonly to: number;
  readonly kind: BasisKind;
  /** A ground only where something is cited or shown: "polls show". */
  readonly isWeak: boolean;
}

interface Token {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly isCapital: boolean;
  /** Behind the mark of a possessive, where there is one. */
  readonly end: number;
}

const WORD = /[^\s.,;:!?()[\]{}“”"‘/—–]+/g;

function tokensOf(words: string): readonly Token[] {
  return [...words.matchAll(WORD)].map(({ 0: raw, index }) => {
    const bare = raw.replace(/[’']+$/, '');
    const word = bare.toLowerCase();
    return {
      from: index,
      to: index + bare.length,
      end: index + raw.length,
      word,
      isCapital: word !== bare && bare.length > 1,
    };
  });
}

/** Phrases around a noun that is a ground, in the order of their nouns. */
export function phrasesIn(words: string): readonly GroundPhrase[] {
  const tokens = tokensOf(words);
  const out: GroundPhrase[] = [];
  for (let n = 0; n < tokens.length; n++) {
    const own = kindAt(tokens, n);
    const kind = own ?? weak.get(tokens[n]!.word) ?? null;
    if (kind === null || isName(words, tokens, n) || goesOn(words, tokens, n)) continue;
    let first = n;
    while (n - first < MOST_MODIFIERS && isBefore(words, tokens, first) && isModifier(tokens[first - 1]!)) first--;
    const bare = first;
    while (
      bare - first < MOST_DETERMINERS &&
      isBefore(words, tokens, first) &&
      DETERMINERS.has(tokens[first - 1]!.word)
    )
      first--;
    out.push({
      begins: tokens.slice(first, n + 1).map(({ from }) => from),
      to: tokens[n]!.to,
      kind,
      isWeak: own === null,
    });
  }
  return out;
}

/** The kind of the ground that words which are cited name. A name alone is somebody who told. */
export function citedGround(words: string): BasisKind | null {
  const tokens = tokensOf(words);
  for (let n = 0; n < tokens.length; n++) {
    const kind = kindAt(tokens, n) ?? cited.get(tokens[n]!.word) ?? null;
    if (kind === null) continue;
    // "safety data", "witness statements": of several nouns in a row the last decides.
    const next = tokens[n + 1] && isBefore(words, tokens, n + 1) ? tokens[n + 1]! : null;
    const further = next && (kindAt(tokens, n + 1) ?? cited.get(next.word));
    if (kind === 'intelligence' || !further || ANY_KIND.has(next.word)) return kind;
  }
  if (/^\p{L}+ing (?:\p{Ll}+ ){0,3}\p{Lu}/u.test(words)) return 'told';
  const head = headOf(tokens);
  return PERSON.test(head) && !NO_PERSON.test(head) ? (head.endsWith('s') ? 'sources' : 'told') : null;
}

/** The last word before what says which one. */
function headOf(tokens: readonly Token[]): string {
  const ends = tokens.findIndex(({ word }, n) => n > 2 && NO_MODIFIER.has(word));
  return tokens.at(ends < 0 ? -1 : ends - 1)!.word;
}

/** Who does something, by the end of the word: "engineer", "fishermen". */
const PERSON = /(?:er|or|ist|ian|ant|man|men|woman|women|people)s?$/u;
const NO_PERSON =
  /^(?:\p{L}*(?:ther|ower|ber|ver|wer|ier|uter|eter|per|ster|mer|nder|rror|loor|actor|ctor|matter|letter|water|quarter|centre|center|order|error|favor|plant|grant|important|significant|relevant|warrant|constant|distant|instant|covenant|participant|weather|number|paper|power|winter|summer|later|after|over|under|her|other|another|either|neither|rather|whether|her|major|minor|prior|poor|for|or|nor))s?$/u;

function kindAt(tokens: readonly Token[], n: number): BasisKind | null {
  const { word } = tokens[n]!;
  const before = [tokens[n - 1]?.word ?? '', tokens[n - 2]?.word ?? ''];
  if (ON_THE_LINE.has(word) && before.some((one) => INTERCEPTED.has(one))) return 'intelligence';
  if (/^results?$/.test(word)) return TESTED.has(before[0]!) ? 'measurement' : null;
  const own = shown.get(word) ?? null;
  if (own === null || own === 'intelligence') return own;
  if (before[0] === 'intelligence') return 'intelligence';
  return (ANY_KIND.has(word) ? shown.get(before[0]!) : null) ?? own;
}

/** "the radar data", where the next noun is the one; but "the log records it". */
function goesOn(words: string, tokens: readonly Token[], n: number): boolean {
  const next = tokens[n + 1];
  return (
    next !== undefined && isBefore(words, tokens, n + 1) && !ALSO_VERBS.has(next.word) && kindAt(tokens, n + 1) !== null
  );
}

/** "the Evening Register", "the Register": a newspaper, no register. A sentence's first word is none, nor is "the CCTV". */
function isName(words: string, tokens: readonly Token[], n: number): boolean {
  const { isCapital, from, to } = tokens[n]!;
  if (!isCapital || BEGINS.test(words.slice(0, from))) return false;
  const before = isBefore(words, tokens, n) ? tokens[n - 1]! : null;
  if (before?.isCapital) return !DETERMINERS.has(before.word);
  return !/^\p{Lu}+s?$/u.test(words.slice(from, to));
}

const BEGINS = /(?:^|[.!?:;]["”’']? |["“‘(])$/u;

/** Whether nothing but one blank stands between a word and the one before it. */
function isBefore(words: string, tokens: readonly Token[], n: number): boolean {
  return n > 0 && tokens[n]!.from === tokens[n - 1]!.end + 1 && words[tokens[n]!.from - 1] === ' ';
}

function isModifier({ word }: Token): boolean {
  return !DETERMINERS.has(word) && !NO_MODIFIER.has(word);
}
