// Scenes that no gazetteer knows: "silo 4", "the arcade", "aboard", "Areos Square", "the Zarnitsa Clinic".
//
//     {the fire had started in the elevator of silo 4}
//                              ^^^^^^^^^^^^    ^^^^^^   words that say where, inside a town
//
// In:  a stretch of a text.
// Out: spans, in order: numbered sites and sites with names anywhere, others after a word of place. They have no record.
//
// The words of a stretch are looked up in sets: a regular expression of all sites takes longer to build than most reports to read.

import { type Span, span } from '../../nouns/span.ts';
import { FOLLOWS, HEADS, NUMBERED, SITES, STOPS, SUBJECTS, WHERE } from './site-words.ts';
import { isDoneTo } from './standing.ts';

interface Word extends Span {
  readonly lower: string;
  readonly isCapital: boolean;
  /** Nothing but one space stands between it and the word before. */
  readonly follows: boolean;
}

const WORDS = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}’'-]*[\p{L}\p{M}\p{N}])?/gu;
const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an its our their his her my your this that one both these those'.split(' '),
);
/** How many words may stand between "the" and its site. */
const MAX_BETWEEN = 4;
/** "the Bagram air base", "the Zaporizhzhia nuclear power plant". */
const MAX_MODIFIERS = 2;
const MAX_NAME = 4;
/** "the port of Constanța" is Constanța. */
const OF_A_TOWN = /^\sof\s\p{Lu}/u;
const SETTLEMENTS: ReadonlySet<string> = new Set([
  'port',
  'city',
  'town',
  'village',
  'island',
  'township',
  'settlement',
  'resort',
]);
const ABOARD =
  /(?<![\p{L}-])(?:aboard|on\sboard|on\sland|offshore|ashore)(?:\s(?:the|an?|his|her|their)(?:\s[\p{Ll}-]+){1,3}?,?(?=\s\p{Lu}|[,.;]|$|\s(?:and|when|as|at|in|off|was|were|had|that)\s)|\sship)?(?:(?<=\s[\p{Ll}-]+,?|(?:aboard|on\sboard)(?:\sthe)?)\s(?:the\s)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)?(?![\p{L}-])/giu;

/** In order, not overlapping. */
export function scenesIn(text: string, { from, to }: Span): readonly Span[] {
  const words = wordsIn(text, { from, to });
  const found: Span[] = [];
  for (let i = 0; i < words.length; i++) {
    const at = siteAt(text, words, i);
    if (at && at.from >= from && at.to <= to) found.push(at);
  }
  const stretch = text.slice(from, to);
  if (/aboard|board|land|shore/iu.test(stretch))
    for (const { index, 0: match } of stretch.matchAll(ABOARD))
      found.push(span(from + index, from + index + match.trimEnd().length));
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Span[] = [];
  for (const one of found) if (kept.length === 0 || one.from >= kept.at(-1)!.to) kept.push(one);
  return kept;
}

function wordsIn(text: string, { from, to }: Span): readonly Word[] {
  let end = from;
  return [...text.slice(from, to).matchAll(WORDS)].map(({ index, 0: word }) => {
    const at = from + index;
    const follows = at - end === 1 && text[end] === ' ';
    end = at + word.length;
    return {
      from: at,
      to: end,
      lower: word.toLowerCase().replaceAll('’', "'"),
      isCapital: /^(?:(?:al|el|as|ash|ar|an|at|ad)-)?\p{Lu}/u.test(word),
      follows,
    };
  });
}

/** The site whose last word, or first one ("Lake Baikal"), is this. */
function siteAt(text: string, words: readonly Word[], i: number): Span | null {
  const word = words[i]!;
  const next = words[i + 1]?.follows ? words[i + 1]! : null;
  if (HEADS.has(word.lower) && word.isCapital && next?.isCapital) return headed(words, i);
  const single = singular(word.lower);
  if (single === null) return null;
  if (
    next &&
    NUMBERED.has(single) &&
    /^(?:\d{1,3}|\p{Lu}\d?)$/u.test(text.slice(next.from, next.to)) &&
    next.lower !== 'i' &&
    (next.lower !== 'a' || word.isCapital)
  ) {
    const the = word.follows && words[i - 1]?.lower === 'the' ? words[i - 1]! : word;
    return span(the.from, next.to);
  }
  const right = text.slice(word.to, word.to + 40);
  if (OF_A_TOWN.test(right) && SETTLEMENTS.has(single)) return null;
  if (OF_A_TOWN.test(right)) return (word.isCapital ? ofName(text, words, i) : null) ?? named(words, i);
  const isLast = next === null || FOLLOWS.has(next.lower) || /^(?:north|south)-?(?:east|west)/.test(next.lower);
  if (!isLast) return null;
  return named(words, i) ?? determined(text, words, i, single);
}

/** "the railway bridge", after a word of place, or as what something is done to. */
function determined(text: string, words: readonly Word[], i: number, single: string): Span | null {
  for (let n = i; n > 0 && n > i - MAX_BETWEEN - 1 && words[n]!.follows; n--) {
    const the = words[n - 1]!;
    if (!DETERMINERS.has(the.lower)) {
      if (STOPS.has(the.lower)) return null;
      continue;
    }
    const before = words[n - 2];
    const where = before && the.follows ? before.lower : '';
    const at = span(the.from, words[i]!.to);
    // "the upper part of a silo", "lost to a creek": what something is of, or came to, rather than where it happened.
    if (WHERE.has(where) && !(/^(?:of|to|by|toward|towards|where)$/.test(where) && /^an?$/.test(the.lower))) return at;
    const isDefinite = the.lower === 'the' || the.lower === 'our';
    const left = text.slice(Math.max(words[0]!.from, at.from - 60), at.from);
    const right = text.slice(at.to, at.to + 40);
    return isDefinite && i - n < 3 && (SUBJECTS.has(single) || isDoneTo(left, right)) ? at : null;
  }
  return null;
}

/** "in Areos Square", "at Bagram air base", "into Mecca’s Grand Mosque". */
function named(words: readonly Word[], i: number): Span | null {
  let n = i;
  for (
    let k = 0;
    k < MAX_MODIFIERS && n > 0 && words[n]!.follows && !words[n]!.isCapital && !words[n - 1]!.isCapital;
    k++
  ) {
    if (STOPS.has(words[n - 1]!.lower) || DETERMINERS.has(words[n - 1]!.lower)) return null;
    n--;
  }
  const last = n;
  while (
    n > 0 &&
    last - n < MAX_NAME &&
    words[n]!.follows &&
    words[n - 1]!.isCapital &&
    !isOwner(words[n - 1]!) &&
    !WHERE.has(words[n - 1]!.lower)
  )
    n--;
  const isOwned = n === last && words[n]!.isCapital && n > 0 && isOwner(words[n - 1]!);
  if (n === last && !isOwned) return null;
  const before = n > 0 && words[n]!.follows ? words[n - 1]! : null;
  const owner = before && (isOwner(before) || before.lower === "'s" || before.lower === 's') ? before : null;
  const the = owner ?? (before && (before.lower === 'the' || before.lower.endsWith('-')) ? before : null);
  let k = the ? n - 1 : n;
  // "into Mecca 's Grand Mosque"
  if (owner) while (k > 0 && words[k - 1]!.isCapital && !WHERE.has(words[k - 1]!.lower)) k--;
  const where = k > 0 ? words[k - 1]! : null;
  if (!where || !WHERE.has(where.lower)) return null;
  // "Zarnitsa Children’s Hospital" is one name.
  const first = n === last ? words[k]! : the?.lower === 'the' ? the : words[n]!;
  return span(first.from, words[i]!.to);
}

function isOwner({ lower }: Word): boolean {
  return lower.endsWith("'s") || lower.endsWith("s'");
}

/** "Lake Baikal", "Mount Elbrus", after a word of place. */
function headed(words: readonly Word[], i: number): Span | null {
  let end = i + 1;
  while (end - i < MAX_NAME && words[end + 1]?.follows && words[end + 1]!.isCapital && !isOwner(words[end]!)) end++;
  const before = words[i]!.follows ? words[i - 1] : undefined;
  const where = before?.lower === 'the' ? words[i - 2] : before;
  return where && WHERE.has(where.lower) ? span(words[i]!.from, words[end]!.to) : null;
}

/** "at the University of Garissa": of sites that are called so. */
function ofName(text: string, words: readonly Word[], i: number): Span | null {
  const { lower } = words[i]!;
  if (!OF_NAMES.has(lower)) return null;
  const the = words[i]!.follows && words[i - 1]?.lower === 'the' ? i - 1 : i;
  const where = words[the]!.follows ? words[the - 1] : undefined;
  if (!where || !WHERE.has(where.lower)) return null;
  const rest = /^\sof\s(?:the\s)?\p{Lu}[\p{L}\p{M}’'-]*(?:\s\p{Lu}[\p{L}\p{M}’'-]*){0,3}/u.exec(
    text.slice(words[i]!.to, words[i]!.to + 80),
  );
  return rest && span(words[the]!.from, words[i]!.to + rest[0].length);
}

const OF_NAMES: ReadonlySet<string> = new Set(
  'university cathedral mosque museum palace temple tower monastery hospital college shrine basilica chapel'.split(' '),
);

/** The site that a word is, one or many; null where it is none. */
function singular(word: string): string | null {
  if (SITES.has(word)) return word;
  if (!word.endsWith('s')) return null;
  for (const one of [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`]) if (SITES.has(one)) return one;
  return null;
}
