// From the sources of claims to mentions.
//
// In:  words, claims, and a way to find the mentions.
// Out: all mentions, and of each claim the mention that its source is headed by; null where it has no source.
//
//     <Tom Oss, the port’s chief pilot>      headed by   Tom Oss
//     <the Directorate’s> claim                          the Directorate
//     <one of them>, <the chemist>                       a mention of its own, where the rules saw none
//     <the port and the union>                           one mention of both
//
// What a report quotes can speak: the heads of sources that the tables lack are taught, and the rules look once more.

import type { Claim } from '../../nouns/claim.ts';
import type { Span } from '../../nouns/span.ts';
import { folded } from '../../text/names.ts';
import { findMentions } from './find-mentions.ts';
import { determiners, nounOf, numberOf, stops } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { indefinites } from './mention.ts';
import { mentionOf, nominalMention } from './noun-phrase.ts';
import type { Word } from './words.ts';

export interface Sources {
  /** In order of the text. */
  readonly mentions: readonly Mention[];
  /** Of each claim, in the order of the claims. */
  readonly ofClaim: readonly (Mention | null)[];
}

export function sourcesOf(words: readonly Word[], claims: readonly Pick<Claim, 'source'>[]): Sources {
  const ranges = claims.map(({ source }) => source && rangeOf(words, source));
  let mentions = findMentions(words, { taught: new Set() });
  let heads = headsOf(words, ranges, mentions);
  const taught = new Set<string>();
  heads.forEach((head, i) => {
    const range = ranges[i];
    if (!range || head) return;
    const word = words[headWord(words, range)]!;
    if (word.isWord && !stops.has(word.lower) && !determiners.has(word.lower) && numberOf(word.lower) === null)
      taught.add(word.lower);
  });
  if (taught.size > 0) {
    mentions = findMentions(words, { taught });
    heads = headsOf(words, ranges, mentions);
  }
  const made = new Map<string, Mention>();
  const ofClaim = heads.map((head, i) => {
    const range = ranges[i];
    if (head || !range) return head;
    const key = `${range.first} ${range.last}`;
    if (!made.has(key)) made.set(key, madeOf(words, range));
    return made.get(key)!;
  });
  if (made.size === 0) return { mentions, ofClaim };
  return { mentions: [...mentions, ...made.values()].sort((a, b) => a.head - b.head || b.first - a.first), ofClaim };
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** First and last word of a source, a closing possessive left out; null where it holds no word. */
function rangeOf(words: readonly Word[], { from, to }: Span): Range | null {
  let first = firstAt(words, from);
  let last = first;
  while (last + 1 < words.length && words[last + 1]!.from < to) last++;
  while (first < last && !words[first]!.isWord) first++;
  while (last > first && (!words[last]!.isWord || /^['’]s?$/.test(words[last]!.text))) last--;
  return words[first] !== undefined && words[first]!.from < to ? { first, last } : null;
}

/** Index of the first word that ends after an offset. */
export function firstAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.to <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mention that heads each range: it begins there, and nothing that ends a phrase stands before it. */
function headsOf(
  words: readonly Word[],
  ranges: readonly (Range | null)[],
  mentions: readonly Mention[],
): (Mention | null)[] {
  const byFirst = new Map<number, Mention[]>();
  for (const mention of mentions) byFirst.set(mention.first, [...(byFirst.get(mention.first) ?? []), mention]);
  return ranges.map((range) => {
    if (!range) return null;
    for (let i = range.first; i <= range.last; i++) {
      const here = (byFirst.get(i) ?? []).filter((m) => m.last <= range.last && !m.modifier);
      const longest = here.sort((a, b) => b.last - a.last)[0];
      if (longest && isHead(words, longest, range)) return longest;
      if (longest && longest.form !== 'pronoun') return null;
      if (i > range.first && !words[i]!.isWord) return null;
      if (stops.has(words[i]!.lower) || indefinites.has(words[i]!.lower)) return null;
    }
    return null;
  });
}

/** Not one of several joined by "and", nor the owner of what follows. */
function isHead(words: readonly Word[], mention: Mention, range: Range): boolean {
  const after = words[mention.last + 1];
  if (mention.last >= range.last || !after) return true;
  if (/^['’]s?$/.test(after.text)) return false;
  if (/^(?:and|or|&)$/.test(after.lower)) return false;
  // "two of the injured" is headed by the number, "Kremlin watchers" by a noun that no table holds.
  if (AFTER_NOUN.test(after.lower)) return true;
  return !(after.isWord && !after.capital && !stops.has(after.lower) && !determiners.has(after.lower));
}

/** What follows a noun and tells more of it: "taken at noon", "familiar with it". */
const AFTER_NOUN =
  /^(?:[a-z-]+(?:ed|en|ing)|familiar|close|present|able|aware|responsible|known|seen|sent|told|held|made|shown)$/;

/** The last word before anything that ends a phrase. */
function headWord(words: readonly Word[], { first, last }: Range): number {
  let at = first;
  let owned = false;
  for (let i = first; i <= last; i++) {
    const word = words[i]!;
    if (/^['’]s?$/.test(word.text)) {
      owned = true;
      continue;
    }
    if (!word.isWord || (i > first && stops.has(word.lower))) break;
    if (i > first && !owned && words[i - 1]!.capital && !word.capital && stops.has(word.lower)) break;
    if (i > first && !owned && nounOf(words[i - 1]!.lower) !== null && AFTER_NOUN.test(word.lower)) break;
    at = i;
  }
  return at;
}

function madeOf(words: readonly Word[], range: Range): Mention {
  const head = headWord(words, range);
  const word = words[head]!;
  const joined = words.slice(range.first, range.last + 1).some((w) => /^(?:and|or|both|neither)$/.test(w.lower));
  const number = numberOf(words[range.first]!.lower) ?? null;
  const isName = word.capital && !word.first && !joined;
  if (!joined && !isName && head > range.first) {
    const noun = { word: word.lower, sort: 'unknown' as const, plural: false, gender: null, either: false };
    const phrase = nominalMention(words, head, noun, new Map());
    return { ...phrase, first: range.first, from: words[range.first]!.from };
  }
  return mentionOf(words, range.first, joined ? range.last : head, {
    head,
    form: isName ? 'name' : 'nominal',
    sort: indefinites.has(word.lower) || number !== null ? 'person' : 'unknown',
    plural: joined || (number !== null && number > 1),
    name: isName ? [folded(word.text)] : [],
    nouns: joined || number !== null ? [] : [word.lower],
    opening: number !== null || indefinites.has(word.lower) ? 'a' : 'bare',
    number,
  });
}
