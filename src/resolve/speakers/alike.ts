// By what names that may be one find each other.
//
// In:  the folded parts of a name.
// Out: keys of the whole name, and keys of its pieces. Whenever two names are alike (`names.ts`), a whole of the one is a piece of
//      the other: so each is looked up instead of being compared with all.
//
//     ruiz        whole  =ruiz ~r…                anna ruiz   pieces  =anna =ruiz =anna ruiz ~r… ~a… r… @ar
//     acg         whole  =acg  ~a… @acg           arcadia civic guard   pieces  … @acg @cg
//
// `=` the parts as they are, `~` as they sound, `@` their first letters.

import { bonesOf, LIGHT, LONGEST_ACRONYM } from '../../text/names.ts';

/** A name of more words, and what is more than this of a longer one, is found by all of its words alone. */
const MOST_PARTS = 8;

export function wholesOf(parts: readonly string[]): readonly string[] {
  const [one] = parts;
  const isShort = parts.length === 1 && one!.length > 1 && one!.length <= LONGEST_ACRONYM;
  return [`=${parts.join(' ')}`, `~${parts.map(soundOf).join(' ')}`, ...(isShort ? [`@${one}`] : [])];
}

export function piecesOf(parts: readonly string[]): readonly string[] {
  const sounds = parts.map(soundOf);
  const keys = [`=${parts.join(' ')}`, `~${sounds.join(' ')}`];
  for (let length = 1; length < parts.length && length <= MOST_PARTS; length++)
    keys.push(
      `=${parts.slice(0, length).join(' ')}`,
      `=${parts.slice(-length).join(' ')}`,
      `~${sounds.slice(-length).join(' ')}`,
    );
  if (parts.length === 3) keys.push(`=${parts[0]} ${parts[2]}`, `=${parts[0]![0]} ${parts[2]}`);
  return parts.length < 2 ? keys : [...keys, ...lettersOf(parts)];
}

/** Acronyms of it: of all its words, of the heavy ones, of the last of these. */
function lettersOf(parts: readonly string[]): readonly string[] {
  const first = (words: readonly string[]): string => words.map((word) => word[0]).join('');
  const heavy = first(parts.filter((part) => !LIGHT.has(part)));
  const lasts = Array.from({ length: LONGEST_ACRONYM - 1 }, (_, n) => heavy.slice(-(n + 2)));
  return [first(parts), heavy, ...lasts].map((letters) => `@${letters}`);
}

/** What two spellings of a part have in common. */
function soundOf(part: string): string {
  return `${part[0]}${bonesOf(part)}`;
}
