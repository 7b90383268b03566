// A phrase around a noun: who owns it, how it begins, how many, which office.
//
//     the bank’s two senior lawyers        owner the bank, number 2, traits senior, noun lawyer
//     --------  =
//
// In:  words, the place of the noun, and the mentions that end before it.
// Out: the mention. It walks to the left until something cannot belong: a verb, a mark, a clause.

import { span } from '../../nouns/span.ts';
import { determiners, type Noun, nounOf, numberOf, ranks, stops } from './lexicon.ts';
import { type Mention, type Opening, pronouns } from './mention.ts';
import type { Word } from './words.ts';

/** Words that a phrase may have before its noun. */
const MOST_BEFORE = 6;

/** The phrase whose noun stands here. */
export function nominalMention(
  words: readonly Word[],
  head: number,
  noun: Noun,
  ending: ReadonlyMap<number, Mention>,
): Mention {
  const { sentence } = words[head]!;
  let first = head;
  let opening: Opening = 'bare';
  let owner: Mention | null = null;
  let number: number | null = null;
  const traits: string[] = [];
  let open = head;
  for (let i = head - 1; i >= 0 && head - i <= MOST_BEFORE; i--) {
    const word = words[i]!;
    if (word.sentence !== sentence || word.quotation !== words[head]!.quotation) break;
    if (/^['’]s$/.test(word.text) || (/^['’]$/.test(word.text) && words[i - 1]?.text.endsWith('s') === true)) {
      owner = ending.get(i - 1) ?? null;
      open = owner?.first ?? Math.max(0, i - 1);
      opening = 'possessive';
      break;
    }
    const pronoun = pronouns.get(word.lower);
    if (pronoun) {
      if (!pronoun.possessive) break;
      owner = ending.get(i) ?? null;
      open = i;
      opening = 'possessive';
      break;
    }
    if (!word.isWord) break;
    if (determiners.has(word.lower)) {
      open = i;
      opening = /^(?:the)$/.test(word.lower) ? 'the' : /^(?:this|that|these|those)$/.test(word.lower) ? 'this' : 'a';
      break;
    }
    const n = numberOf(word.lower);
    if (n !== null) {
      number ??= n;
      open = i;
      opening = 'number';
      continue;
    }
    if (stops.has(word.lower)) break;
    const modifier = ending.get(i);
    if (modifier?.form === 'name' && !modifier.modifier) break;
    traits.push(word.lower);
    if (word.capital || nounOf(word.lower) !== null || ranks.has(word.lower)) first = i;
  }
  if (opening === 'bare') open = first;
  else if (opening === 'number') open = Math.min(open, first);
  const begin = Math.min(open, head);
  const modifier = owner ?? modifierOf(words, begin, head, ending);
  const roleFrom = opening === 'bare' ? begin : Math.min(head, roleStart(words, begin, owner));
  return mentionOf(words, begin, head, {
    head,
    form: 'nominal',
    sort: noun.either && words[head]!.capital ? 'body' : noun.sort,
    plural: noun.plural || (number !== null && number > 1),
    gender: noun.gender,
    nouns: [noun.word],
    traits: traits.filter((trait) => words.length > 0 && trait.length > 1),
    opening,
    owner: modifier,
    number: number ?? (opening === 'a' && !noun.plural ? 1 : null),
    role: noun.sort === 'person' ? span(words[roleFrom]!.from, words[head]!.to) : null,
  });
}

/** The office begins after the possessor or the determiner. */
function roleStart(words: readonly Word[], begin: number, owner: Mention | null): number {
  if (!owner) return begin + 1;
  const at = owner.last + 1;
  return /^['’]s?$/.test(words[at]?.text ?? '') ? at + 1 : at;
}

/** A name that stands before the noun and belongs to it: "Kremlin" of "the Kremlin spokesman". */
function modifierOf(
  words: readonly Word[],
  begin: number,
  head: number,
  ending: ReadonlyMap<number, Mention>,
): Mention | null {
  for (let i = head - 1; i >= begin; i--) {
    const mention = ending.get(i);
    if (mention?.modifier) return mention;
    if (!words[i]!.isWord) return null;
  }
  return null;
}

type Parts = Pick<Mention, 'head' | 'form'> & Partial<Mention>;

export function mentionOf(words: readonly Word[], first: number, last: number, parts: Parts): Mention {
  return {
    from: words[first]!.from,
    to: words[last]!.to,
    first,
    last,
    sort: 'unknown',
    plural: false,
    gender: null,
    name: [],
    nouns: [],
    traits: [],
    opening: 'bare',
    role: null,
    number: null,
    modifier: false,
    owner: null,
    ...parts,
  };
}
