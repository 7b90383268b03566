// A name with what stands before it: titles, an office, a possessor, a noun that says what it is.
//
//     Russian President Vladimir Putin        spokeswoman Ilinca Vatafu        Col. Gen. Sergei Rudskoy
//     ------- ========= --------------        =========== -------------        ========= --------------
//
// In:  words, the first and last word of the name, and the mentions that end before it.
// Out: the mention; its name is what is left when titles and offices are off.

import { type Span, span } from '../../nouns/span.ts';
import { folded } from '../../text/names.ts';
import { addresses, type Gender, genderOfAddress, type Noun, nounOf, offices, ranks, type Sort } from './lexicon.ts';
import type { Mention, Opening } from './mention.ts';
import { mentionOf, nominalMention } from './noun-phrase.ts';
import type { Word } from './words.ts';

export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(text) || /^\p{Lu}{2,5}s?$/u.test(text);
}

export function isBodyWord({ lower }: Word): boolean {
  const noun = nounOf(lower);
  return noun !== null && (noun.sort === 'body' || noun.either);
}

export function isOffice({ lower }: Word): boolean {
  return offices.has(lower) && !nounOf(lower)?.either;
}

/** A capitalised word before an office: "Russian", "British", "French", "Iraqi". */
const WHOSE = /(?:an|ish|ese|ch|i)$/;

/** Where a person's title stands behind the name of a body, the body ends: "… Main Directorate Col. Gen. Sergei Rudskoy". */
export function titleInside(words: readonly Word[], from: number, to: number): number {
  let body = false;
  for (let i = from; i < to; i++) {
    if (i > from && body && addresses.has(words[i]!.lower)) return i;
    body ||= isBodyWord(words[i]!);
  }
  return -1;
}

/** "in Chad", "near eastern Chad": what stands behind is a place. */
function isWhere(words: readonly Word[], at: number): boolean {
  const compass = /^(?:(?:north|south|east|west|central)(?:ern|east|west)*(?:ern)?|downtown|upper|lower|nearby)$/;
  const word = words[compass.test(words[at]!.lower) ? at - 1 : at];
  return word !== undefined && /^(?:in|at|near|across|outside)$/.test(word.lower);
}

/** The name between two words, with what stands before it; null where only a title stands there. */
export function nameMention(
  words: readonly Word[],
  from: number,
  to: number,
  ending: ReadonlyMap<number, Mention>,
  noun: (i: number) => Noun | null,
): Mention | null {
  let begin = from;
  let gender: Gender | null = null;
  const nouns: string[] = [];
  let titled = false;
  // Titles at the head, and wherever the last of them stands: "Chief of the … Directorate Col. Gen. Sergei Rudskoy".
  let lastTitle = -1;
  // "the General Staff" is a body, whatever it begins with.
  const isBody = to > from && isBodyWord(words[to]!);
  for (let i = from; i <= to && !isBody; i++) {
    const { lower } = words[i]!;
    const title = addresses.has(lower);
    const office = !title && isOffice(words[i]!);
    if (!title && !office) continue;
    // A surname may be a title too ("Anna King"): at the end it is a name, unless nothing else is.
    if (i === to && i > from) continue;
    // "Russian President Putin": an office behind a word that says whose.
    const whose = i === from + 1 && WHOSE.test(words[from]!.lower);
    if (i > lastTitle + 1 && i > from && !title && !whose && lastTitle !== from) continue;
    lastTitle = i;
    gender ??= genderOfAddress(lower) ?? nounOf(lower)?.gender ?? null;
    if (office) nouns.push(nounOf(lower)!.word);
    titled ||= title || office;
  }
  if (lastTitle >= 0) {
    begin = lastTitle + 1;
    while (begin <= to && !words[begin]!.isWord) begin++;
    while (begin < to && ranks.has(words[begin]!.lower) && words[begin]!.capital) begin++;
  }
  const alone = begin > to;
  if (alone) begin = from;
  const parts: string[] = [];
  for (let i = begin; i <= to; i++) if (words[i]!.isWord) parts.push(folded(words[i]!.text));
  let sort: Sort = titled ? 'person' : 'unknown';
  const capitals = words.slice(begin, to + 1).filter((w) => w.isWord);
  const bodyWord = capitals.findLast(isBodyWord);
  // "RUIZ: On Monday": capitals are how labels are set, not letters of a body.
  const label = words[to + 1]?.text === ':' && words[from - 1]?.block !== words[from]!.block;
  const acronym = capitals.length === 1 && isAcronym(capitals[0]!.text) && !label;
  if (!titled && (bodyWord !== undefined || acronym)) sort = 'body';
  if (alone || (!titled && capitals.length > 1 && words[begin]!.capital)) {
    const documentWord = capitals.findLast((w) => nounOf(w.lower)?.sort === 'document');
    if (!bodyWord && documentWord) sort = 'document';
  }
  if (bodyWord && sort === 'body') nouns.push(nounOf(bodyWord.lower)!.word);
  // What stands before: a possessor, a determiner, a descriptor.
  let first = from;
  let role: Span | null = titled && begin > from ? span(words[from]!.from, words[begin - 1]!.to) : null;
  let owner: Mention | null = null;
  let opening: Opening = 'bare';
  const descriptor = noun(from - 1);
  const before = words[from - 1];
  if (
    descriptor &&
    before &&
    !before.capital &&
    !descriptor.plural &&
    before.sentence === words[from]!.sentence &&
    !words[from]!.first
  ) {
    const phrase = nominalMention(words, from - 1, descriptor, ending);
    first = phrase.first;
    ({ opening, owner } = phrase);
    nouns.push(descriptor.word);
    // "operator Halmyris Grain" is a body, "operator" alone may be a person.
    if (descriptor.either) sort = sort === 'unknown' ? 'body' : sort;
    else if (sort === 'unknown' || descriptor.sort === 'person') sort = descriptor.sort;
    gender ??= descriptor.gender;
    role = phrase.role;
  } else if (before && before.sentence === words[from]!.sentence) {
    if (before.lower === 'the') {
      first = from - 1;
      opening = 'the';
      // "the Courier", "the Kaliakra Dawn": persons have no article.
      if (sort === 'unknown') sort = 'body';
    } else if (/^['’]s$/.test(before.text) && ending.has(from - 2)) {
      owner = ending.get(from - 2)!;
      first = owner.first;
      opening = 'possessive';
    } else if (sort === 'unknown' && capitals.length <= 2 && isWhere(words, from - 1)) sort = 'place';
  }
  return mentionOf(words, first, to, {
    head: to,
    form: 'name',
    sort,
    gender,
    name: parts,
    nouns,
    role,
    owner,
    opening,
  });
}
