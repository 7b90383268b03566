// Scenes that no gazetteer knows: "silo 4", "the arcade", "aboard", "Areos Square", "the Zarnitsa Clinic".
//
//     {the fire had started in the elevator of silo 4}
//                              ^^^^^^^^^^^^    ^^^^^^   words that say where, inside a town
//     {the bridge was closed and a school burned down}
//      ^^^^^^^^^^               ^^^^^^^^               sites that something befell
//
// In:  a stretch of a text.
// Out: spans, in order: numbered sites and sites with names; others after a word of place, or where something befell them. No record.
//
// A site is a noun phrase whose last word is a kind of place (site-kinds.ts) or a compound that ends like one. What acts ("the hospital
// said"), what is an adjective ("a school caretaker") and what is a manner of speaking ("the job market") is none.
// The words of a stretch are looked up in sets: a regular expression of all sites takes longer to build than most reports to read.

import { type Span, span } from '../../nouns/span.ts';
import { BARE, BODY_NAMES, FIGURATIVE, METONYMS, NUMBERED, PARTS, WHICH } from './site-kinds.ts';
import { isListed, isSite, siteOf } from './site-of.ts';
import { isFigurative, stands, type Word } from './site-phrase.ts';
import { DETERMINERS, FOLLOWS, HEADS, STOPS, SURELY, TAKEN, WHERE } from './site-words.ts';

const WORDS = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}’'-]*[\p{L}\p{M}\p{N}])?/gu;
/** How many words may stand between "the" and its site. */
const MAX_BETWEEN = 4;
/** "the Bagram air base", "the Zaporizhzhia nuclear power plant". */
const MAX_MODIFIERS = 2;
const MAX_NAME = 4;
/** "the port of Constanța" is Constanța. */
const OF_A_TOWN = /^\sof\s\p{Lu}/u;
const SETTLEMENTS: ReadonlySet<string> = new Set(
  'port city town village island township settlement resort district region suburb suburbs outskirts vicinity coast coastline shore shores area side part parts'.split(
    ' ',
  ),
);
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
  const kind = siteOf(word.lower);
  if (kind === null && NUMBERED.has(word.lower)) return withNumber(text, words, i);
  if (kind === null || (word.isCapital && !isListed(kind.one)))
    return BARE.has(word.lower) && mayEnd(next) ? bare(words, i) : null;
  const numbered = NUMBERED.has(kind.one) && !kind.isMany ? withNumber(text, words, i) : null;
  if (numbered) return numbered;
  if (word.isCapital && isMetonym(text, words, i)) return null;
  const right = text.slice(word.to, word.to + 40);
  if (OF_A_TOWN.test(right) && (SETTLEMENTS.has(kind.one) || SETTLEMENTS.has(word.lower))) return null;
  if (OF_A_TOWN.test(right) && word.isCapital) return ofName(text, words, i) ?? named(words, i, kind.one);
  if (!mayEnd(next) && !isPartSaid(words, i, kind.one)) return null;
  return (
    named(words, i, kind.one) ??
    determined(words, i, kind) ??
    (kind.isMany ? many(words, i, kind.one) : null) ??
    (BARE.has(word.lower) ? bare(words, i) : null)
  );
}

/** Whether a site may end before this word: before a noun it would be an adjective. */
function mayEnd(next: Word | null): boolean {
  if (next === null || FOLLOWS.has(next.lower) || /^(?:north|south)-?(?:east|west)/.test(next.lower)) return true;
  return (
    !next.isCapital &&
    /.{3}(?:ed|ing|ly)$/.test(next.lower) &&
    !isSite(next.lower) &&
    !/^(?:parking|wedding|bed|feed|seed|shed|shooting|bombing|shelling|siege|killing|spending|funding)$/.test(
      next.lower,
    )
  );
}

/** "silo 4", "Gate B", "Hospital No. 4". */
function withNumber(text: string, words: readonly Word[], i: number): Span | null {
  const word = words[i]!;
  const right = text.slice(word.to, word.to + 24);
  const number = NUMBER.exec(right);
  if (!number || number[0] === ' I' || (number[0] === ' A' && !word.isCapital)) return null;
  const the = word.follows && words[i - 1]?.lower === 'the' ? words[i - 1]! : word;
  return span(the.from, word.to + number[0].length);
}

/** A count of something is no number of a site: "from that office 10 months ago". */
const NUMBER =
  /^\s(?:(?:No\.?|№|[Nn]umber|#)\s?\d{1,4}|\d{1,4}\p{Lu}?(?!\s(?:months?|years?|days?|hours?|minutes?|people|per|times|million|billion|miles?|km|kilomet|met(?:re|er)s?|feet|yards?|votes?|dead)|[.,:]\d|\s?%)|\p{Lu}\d{0,2})(?![\p{L}\p{N}’'-])/u;

/** "the far end", "the bank side". */
function isPartSaid(words: readonly Word[], i: number, one: string): boolean {
  const before = words[i]!.follows ? (words[i - 1]?.lower ?? '') : '';
  return PARTS.has(one) && (WHICH.has(before) || (before !== one && isSite(before)));
}

/** "the railway bridge", after a word of place, or as what something befalls. */
function determined(words: readonly Word[], i: number, { one, isMany }: { one: string; isMany: boolean }): Span | null {
  if (isFigurative(words, i, one)) return null;
  for (let n = i; n > 0 && n > i - MAX_BETWEEN - 1 && words[n]!.follows; n--) {
    const the = words[n - 1]!;
    if (!DETERMINERS.has(the.lower) || (the.lower === 'that' && words[i]!.isCapital)) {
      // "near Savanna Aid’s main clinic"
      if (STOPS.has(the.lower))
        return n < i && isOwner(words[n]!) && stands(words, { first: n, last: i, one, isMany })
          ? span(words[n]!.from, words[i]!.to)
          : null;
      continue;
    }
    if (PARTS.has(one) && !isPartSaid(words, i, one)) return null;
    const at = span(the.from, words[i]!.to);
    return stands(words, { first: n - 1, last: i, one, isMany }) ? at : null;
  }
  return null;
}

/** "in shopping centres", "on public pavements". */
function many(words: readonly Word[], i: number, one: string): Span | null {
  if (FIGURATIVE.has(one) || isFigurative(words, i, one)) return null;
  for (let n = i; n > 0 && i - n <= MAX_MODIFIERS && words[n]!.follows; n--) {
    const before = words[n - 1]!;
    if (SURELY.has(before.lower))
      return stands(words, { first: n, last: i, one }) ? span(words[n]!.from, words[i]!.to) : null;
    if (before.isCapital || STOPS.has(before.lower) || DETERMINERS.has(before.lower)) return null;
  }
  return null;
}

/** "in prison", "taken to hospital". */
function bare(words: readonly Word[], i: number): Span | null {
  const word = words[i]!;
  const where = i > 0 && word.follows ? words[i - 1]!.lower : '';
  if (word.isCapital || !/^(?:in|at|into|from|to|on|outside|near|inside)$/.test(where)) return null;
  if ((where === 'on') !== /^(?:stage|land|shore)$/.test(word.lower)) return null;
  const next = words[i + 1]?.lower;
  // "here at home", "at home and abroad": in one's country.
  if (word.lower === 'home' && (where !== 'at' || words[i - 2]?.lower === 'here' || words[i + 2]?.lower === 'abroad'))
    return null;
  if (where === 'to' && ![2, 3, 4].some((back) => TAKEN.has(words[i - back]?.lower ?? ''))) return null;
  return next === 'of' ? null : span(word.from, word.to);
}

/** "in Areos Square", "at Bagram air base", "into Mecca’s Grand Mosque". */
function named(words: readonly Word[], i: number, one: string): Span | null {
  let n = i;
  for (
    let k = 0;
    k < MAX_MODIFIERS && n > 0 && words[n]!.follows && !words[n]!.isCapital && !words[n - 1]!.isCapital;
    k++
  ) {
    const { lower } = words[n - 1]!;
    if (STOPS.has(lower) || DETERMINERS.has(lower) || (FOLLOWS.has(lower) && !WHICH.has(lower))) return null;
    n--;
  }
  const last = n;
  while (
    n > 0 &&
    last - n < MAX_NAME &&
    words[n]!.follows &&
    words[n - 1]!.isCapital &&
    !isOwner(words[n - 1]!) &&
    !WHERE.has(words[n - 1]!.lower) &&
    !DETERMINERS.has(words[n - 1]!.lower) &&
    !STOPS.has(words[n - 1]!.lower)
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
  // "Zarnitsa Children’s Hospital" is one name.
  const first = n === last ? words[k]! : the?.lower === 'the' ? the : words[n]!;
  const at = span(first.from, words[i]!.to);
  const where = k > 0 ? words[k - 1]!.lower : '';
  if (PARTS.has(one) || isFigurative(words, i, one)) return null;
  if (!WHERE.has(where) && !words[i]!.isCapital) return null;
  return stands(words, { first: k, last: i, one }) ? at : null;
}

/** "close to the White House", but not "two shots outside the White House". */
function isMetonym(text: string, words: readonly Word[], i: number): boolean {
  let n = i;
  while (n > 0 && words[n]!.follows && (words[n - 1]!.isCapital || words[n - 1]!.lower === 'the')) n--;
  const name = text.slice(words[n]!.from, words[i]!.to);
  if (!METONYMS.test(name) && !BODY_NAMES.test(name)) return false;
  return n === 0 || !/^(?:at|outside|inside|near|behind|around)$/.test(words[n - 1]!.lower);
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
  if (!stands(words, { first: the, last: i, one: lower })) return null;
  const rest = /^\sof\s(?:the\s)?\p{Lu}[\p{L}\p{M}’'-]*(?:\s\p{Lu}[\p{L}\p{M}’'-]*){0,3}/u.exec(
    text.slice(words[i]!.to, words[i]!.to + 80),
  );
  return rest && span(words[the]!.from, words[i]!.to + rest[0].length);
}

const OF_NAMES: ReadonlySet<string> = new Set(
  'university cathedral mosque museum palace temple tower monastery hospital college shrine basilica chapel'.split(' '),
);
