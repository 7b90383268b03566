// Finds what may be a mention: names with their titles, phrases around a noun of the lexicon, pronouns.
//
// In:  the words of a report, and nouns that its own sources taught.
// Out: mentions in order; one that belongs to another ("Ruiz" of "Ruiz’s aide") comes before it.
//
//     Russian president Vladimir Putin met the head of the bank’s union.
//     -------------------------------- name    -------- nominal
//     -------  (modifier)                               --------        nominal, owner of
//                                                       -------------- nominal
//
// The rules look at capitals, the tables of lexicon.ts and what stands between; they know no name. A phrase that they miss
// is a mention that cannot be meant, one too many is a rival that the ranker must reject: so they take what they can.

import {
  addresses,
  calendar,
  determiners,
  joiners,
  type Noun,
  nounOf,
  numberOf,
  openers,
  particles,
  ranks,
  stops,
} from './lexicon.ts';
import { type Mention, pronouns } from './mention.ts';
import { isAcronym, isBodyWord, isOffice, nameMention, titleInside } from './name-phrase.ts';
import { mentionOf, nominalMention } from './noun-phrase.ts';
import type { Word } from './words.ts';

/** Words that a name may have. */
const MOST_OF_NAME = 12;

interface Lexicon {
  /** Nouns that the report's own sources taught, besides the tables. */
  readonly taught: ReadonlySet<string>;
}

/** Mentions of a report, in order of their heads. */
export function findMentions(words: readonly Word[], { taught }: Lexicon): readonly Mention[] {
  const seen = spellingsOf(words);
  const out: Mention[] = [];
  /** The mention that ends with a word. */
  const ending = new Map<number, Mention>();
  const put = (mention: Mention): void => {
    out.push(mention);
    ending.set(mention.last, mention);
  };
  const noun = (i: number): Noun | null => {
    const word = words[i];
    if (!word?.isWord) return null;
    // "the head of the port", not "her head".
    if (word.lower === 'head' && words[i + 1]?.lower === 'of') return HEAD;
    return (
      nounOf(word.lower) ??
      // "a caretaker who had smelt it": whoever is followed by "who" is somebody.
      (isBeforeWho(words, i)
        ? { word: word.lower, sort: 'person', plural: false, gender: null, either: false }
        : null) ??
      (taught.has(word.lower)
        ? { word: word.lower, sort: 'unknown', plural: false, gender: null, either: false }
        : null)
    );
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!word.isWord) continue;
    const pronoun = pronouns.get(word.lower);
    if (pronoun && word.text !== 'US' && word.text !== 'i') {
      put(pronounMention(words, i));
      continue;
    }
    const end = nameEnd(words, i, seen);
    const office = end < 0 ? -1 : officeAlone(words, i, end) ? end : officeBehindName(words, i, ending);
    if (office >= 0) {
      put(nominalMention(words, office, nounOf(words[office]!.lower)!, ending));
      i = office;
      continue;
    }
    if (end >= 0) {
      const after = noun(end + 1);
      const lower = words[end + 1]?.capital === false;
      if (after && lower && words[end + 1]!.sentence === word.sentence && !isVerbLike(words, end + 1)) {
        // A name before a noun belongs to it, unless a later word of the phrase is the noun.
        const mention = nameMention(words, i, end, ending, noun);
        if (mention) put({ ...mention, modifier: true });
        i = end;
        continue;
      }
      const person = titleInside(words, i, end);
      const body = person < 0 ? null : nameMention(words, i, person - 1, ending, noun);
      if (body) put({ ...body, modifier: true });
      const mention = nameMention(words, person < 0 ? i : person, end, ending, noun);
      if (mention) put(mention);
      i = end;
      continue;
    }
    const here = noun(i);
    if (here && !(word.capital && !word.first)) {
      const next = noun(i + 1);
      const compound = next !== null && !words[i + 1]!.capital && !isVerbLike(words, i + 1);
      // "replaced her as chief executive": what somebody is, nobody.
      const phrase = nominalMention(words, i, here, ending);
      const asWhat = words[phrase.first - 1]?.lower === 'as' && phrase.opening === 'bare';
      if (!compound && !asWhat && !isDescriptor(words, i, seen, here) && !isVerbLike(words, i)) put(phrase);
    }
  }
  return out;
}

function isBeforeWho(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const who = words[i + 1]?.text === ',' ? words[i + 2] : words[i + 1];
  if (who?.lower !== 'who' || who.sentence !== word.sentence || word.capital) return false;
  return (
    !stops.has(word.lower) && !determiners.has(word.lower) && numberOf(word.lower) === null && !word.lower.endsWith('s')
  );
}

const HEAD: Noun = { word: 'head', sort: 'person', plural: false, gender: null, either: false };

/** "The Chair", "the Prime Minister": an office with an article is a description, however it is written. */
function officeAlone(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1];
  if (before?.lower !== 'the' || before.sentence !== words[from]!.sentence) return false;
  for (let i = from; i < to; i++) if (!ranks.has(words[i]!.lower) && !isOffice(words[i]!)) return false;
  return isOffice(words[to]!) && nounOf(words[to]!.lower) !== null;
}

/** "Ruiz, Chief Executive of Halmyris Grain": the last word of the office that stands behind a name, not a name itself; else -1. */
function officeBehindName(words: readonly Word[], from: number, ending: ReadonlyMap<number, Mention>): number {
  if (words[from - 1]?.text !== ',' || ending.get(from - 2)?.form !== 'name') return -1;
  let i = from;
  while (ranks.has(words[i]!.lower) && words[i + 1]?.capital && !isOf(words[i + 1])) i++;
  return isOffice(words[i]!) && nounOf(words[i]!.lower) !== null && isOf(words[i + 1]) ? i : -1;
}

function isOf(word: Word | undefined): boolean {
  return word?.lower === 'of' || word?.lower === 'for' || word?.lower === 'at';
}

/** How words are written in this report, away from the heads of sentences. */
interface Spellings {
  /** Without a capital. */
  readonly lowered: ReadonlySet<string>;
  /** With one. */
  readonly capital: ReadonlySet<string>;
}

function spellingsOf(words: readonly Word[]): Spellings {
  const inside = words.filter((w) => w.isWord && !w.first);
  return {
    lowered: new Set(words.filter((w) => w.isWord && !w.capital).map((w) => w.lower)),
    capital: new Set(inside.filter((w) => w.capital).map((w) => w.lower)),
  };
}

/** What shows that a lone capital at the head of a sentence is a name: a verb, a possessive, a label's colon. */
const BEHIND_NAME =
  /^(?:['’]s|:|\(|[a-z]+ed|[a-z]{3,}s|is|was|has|had|will|would|did|does|may|might|can|could|said|told|wrote|put|made|went)$/;

/** A noun that names what the next words are: "spokeswoman Ilinca Vatafu". It becomes part of that name. */
function isDescriptor(words: readonly Word[], i: number, seen: Spellings, noun: Noun): boolean {
  const next = words[i + 1];
  return !noun.plural && next !== undefined && next.capital && !next.first && nameEnd(words, i + 1, seen) >= 0;
}

/** "He reports that": a plural of the tables that is a verb here. */
function isVerbLike(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const before = words[i - 1];
  if (!before || before.sentence !== word.sentence) return false;
  if (before.lower === 'to' && !word.lower.endsWith('s')) return true;
  if (!before.isWord) return false;
  const personal = pronouns.get(before.lower);
  if (personal && !personal.possessive) return true;
  const after = words[i + 1];
  const leads = after !== undefined && /^(?:that|whether|the|a|an|how|his|her|its|their)$/.test(after.lower);
  return leads && (before.capital || nounOf(before.lower) !== null) && word.lower.endsWith('s');
}

function pronounMention(words: readonly Word[], i: number): Mention {
  const { plural, gender, sort } = pronouns.get(words[i]!.lower)!;
  return mentionOf(words, i, i, { head: i, form: 'pronoun', plural, gender, sort });
}

/** Last word of the name that begins here; -1 where none does. */
function nameEnd(words: readonly Word[], from: number, seen: Spellings): number {
  const start = words[from]!;
  if (!start.isWord || !start.capital || calendar.has(start.lower) || isMay(words, from)) return -1;
  if (determiners.has(start.lower) || (start.lower === 'i' && start.text === 'I')) return -1;
  const acronym = isAcronym(start.text);
  if (start.first && !acronym) {
    if (openers.has(start.lower)) return -1;
    const next = words[from + 1];
    const goesOn = next?.capital === true && next.sentence === start.sentence && !calendar.has(next.lower);
    // "Officials said", "Driving home": what is a common word elsewhere, or a noun, begins a name only before a capital.
    if (!goesOn && (seen.lowered.has(start.lower) || nounOf(start.lower) !== null || stops.has(start.lower))) return -1;
    if (!goesOn && !seen.capital.has(start.lower) && !BEHIND_NAME.test(words[from + 1]?.text ?? '')) return -1;
    if (goesOn && stops.has(start.lower)) return -1;
  }
  let end = from;
  let body = isBodyWord(start);
  let of = false;
  for (let i = from + 1; i < words.length && i - from < MOST_OF_NAME; i++) {
    const word = words[i]!;
    if (word.sentence !== start.sentence || word.quotation !== start.quotation || word.first) break;
    const next = words[i + 1];
    const nextIsName = next?.capital === true && next.sentence === start.sentence && !calendar.has(next.lower);
    if (word.isWord && word.capital && !calendar.has(word.lower) && word.text !== 'I') {
      end = i;
      body ||= isBodyWord(word);
    } else if (
      word.text === '.' &&
      (addresses.has(words[i - 1]!.lower) || words[i - 1]!.text.length === 1) &&
      nextIsName
    ) {
    } else if (word.isWord && particles.has(word.lower) && nextIsName && !joiners.has(word.lower)) {
    } else if (joiners.has(word.lower) && (body || isOffice(words[end]!)) && (word.lower !== 'and' || of)) {
      const skipped = next?.lower === 'the' ? words[i + 2] : next;
      if (!(skipped?.capital && skipped.sentence === start.sentence) || calendar.has(skipped.lower)) break;
      if (/^(?:in|on|to)$/.test(word.lower) && !of) break;
      of = true;
    } else if (word.lower === 'and' && !isBodyWord(words[end]!) && endsInBody(words, i + 1)) {
    } else break;
  }
  return end;
}

/** "Fire and Rescue Service": what "and" joins is one name, when only its end says that it is a body. */
function endsInBody(words: readonly Word[], from: number): boolean {
  let i = from;
  while (words[i]?.capital && !words[i]!.first && i - from < MOST_OF_NAME) i++;
  return i > from && isBodyWord(words[i - 1]!);
}

/** "14 May", "May 14": the month. */
function isMay(words: readonly Word[], i: number): boolean {
  const digits = (n: number): boolean => /^\d/.test(words[n]?.text ?? '');
  return (
    words[i]!.text === 'May' &&
    (digits(i - 1) || digits(i + 1) || /^(?:in|of|last|until|since)$/.test(words[i - 1]?.lower ?? ''))
  );
}
