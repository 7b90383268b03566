// The outlets of a case, and where a report names one of them.
//
// In:  names of outlets, as captures or people give them.
// Out: the outlet that words of a report name.
//
//     Peloponnese News Bureau     Peloponnese News Bureau · PNB · the Peloponnese bureau
//     The Washdyke Bell           Washdyke Bell · the Bell · yesterday's Bell
//     ZNS, Zlatibor News Service  ZNS · Zlatibor News Service · the Zlatibor agency
//
// Short forms are made from the names alone, by one rule for all outlets. A form that two outlets of the case share names neither.

import type { Span } from '../../nouns/span.ts';
import { AGENCIES, ISSUING, LAST_WORDS } from './outlet-words.ts';
import { foldedWord, hashOf, type Reading } from './words.ts';

/** An outlet, by its folded name without its article. */
export type Outlet = string;

interface Form {
  readonly words: readonly number[];
  readonly outlet: Outlet;
  /** Written in capitals, such as PNB. */
  readonly isAcronym: boolean;
  /** A word that is also a common one: it needs a capital, and "the" or a day's genitive before it. */
  readonly isShort: boolean;
}

/** Where a report names an outlet. */
export interface Mention extends Span {
  readonly outlet: Outlet;
  /** Number of the sentence. */
  readonly sentence: number;
}

export interface Outlets {
  /** Whether it issues documents rather than news, as its name says: "Halmyris Grain, communications". */
  isIssuer(outlet: Outlet): boolean;
  /** The key of a name; the name is known from then on. Null where the name has no word. */
  add(name: string): Outlet | null;
  /** In a text's body, in order. */
  mentionsIn(reading: Reading): readonly Mention[];
  /** In a line by itself, such as a credit. */
  namedIn(line: string): readonly Outlet[];
}

export function openOutlets(): Outlets {
  const known = new Map<string, Outlet>();
  const issuers = new Set<Outlet>();
  /** By first word. */
  const forms = new Map<number, Form[]>();
  const has = (form: Form): void => {
    const [first] = form.words;
    if (first === undefined) return;
    const others = forms.get(first) ?? [];
    if (others.some((other) => other.outlet === form.outlet && sameWords(other.words, form.words))) return;
    forms.set(
      first,
      [...others, form].sort((a, b) => b.words.length - a.words.length),
    );
  };
  /** The longest form that stands at a word; null where none does or two outlets share it. */
  const at = (words: ArrayLike<number>, i: number, stands: (form: Form) => boolean): Form | null => {
    const here = (forms.get(words[i]!) ?? []).filter(
      (form) => form.words.every((word, n) => words[i + n] === word) && stands(form),
    );
    const longest = here.filter((form) => form.words.length === here[0]!.words.length);
    return new Set(longest.map(({ outlet }) => outlet)).size === 1 ? longest[0]! : null;
  };
  return {
    add(name) {
      const kept = known.get(name);
      if (kept !== undefined) return kept === '' ? null : kept;
      const { outlet, all } = formsOf(name);
      known.set(name, outlet);
      for (const form of all) has(form);
      if (
        name
          .split(',')
          .slice(1)
          .some((part) => ISSUING.test(part))
      )
        issuers.add(outlet);
      return outlet === '' ? null : outlet;
    },
    isIssuer: (outlet) => issuers.has(outlet),
    mentionsIn(reading) {
      const found: Mention[] = [];
      for (const [sentence, { first, end }] of reading.sentences.entries())
        for (let i = first; i < end; i++) {
          const form = at(reading.words, i, (f) => i + f.words.length <= end && isWritten(f, reading, i));
          if (form === null) continue;
          const last = i + form.words.length - 1;
          found.push({ outlet: form.outlet, sentence, from: reading.from[i]!, to: reading.to[last]! });
          i = last;
        }
      return found;
    },
    namedIn(line) {
      const written = wordsIn(line);
      const words = written.map((word) => hashOf(foldedWord(word)));
      const found = new Set<Outlet>();
      for (let i = 0; i < words.length; i++) {
        const form = at(words, i, (f) => !f.isShort && (!f.isAcronym || isCapitals(written[i]!)));
        if (form !== null) found.add(form.outlet);
      }
      return [...found];
    },
  };
}

function formsOf(name: string): { readonly outlet: Outlet; readonly all: readonly Form[] } {
  const parts = name.split(/\s*,\s*/).filter((part, n) => n === 0 || !ISSUING.test(part));
  const [main] = parts;
  const outlet = withoutArticle(wordsIn(main ?? ''))
    .map(foldedWord)
    .join(' ');
  const form = (words: readonly string[], how: Partial<Form> = {}): Form => ({
    words: words.map((word) => hashOf(foldedWord(word))),
    outlet,
    isAcronym: false,
    isShort: false,
    ...how,
  });
  const all = parts.flatMap((part): readonly Form[] => {
    const words = withoutArticle(wordsIn(part));
    const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
    if (words.length < 2) return words.length === 1 ? [form(words, isCapitals(first) ? { isAcronym: true } : {})] : [];
    const initials = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0]!)
      .join('');
    const isAgency = words.some((word) => AGENCIES.has(foldedWord(word)));
    return [
      form(words),
      ...(initials.length >= (isAgency ? 2 : 3) ? [form([initials], { isAcronym: true })] : []),
      ...(isAgency ? ['agency', 'bureau', 'service'].map((kind) => form([first, kind])) : []),
      ...(LAST_WORDS.has(foldedWord(last)) && !AGENCIES.has(foldedWord(last)) ? [form([last], { isShort: true })] : []),
    ];
  });
  return { outlet, all };
}

function isWritten({ isAcronym, isShort }: Form, { text, from, to, words }: Reading, i: number): boolean {
  const word = text.slice(from[i], to[i]);
  if (isAcronym) return isCapitals(word.replace(/['’]s$/u, ''));
  if (!isShort) return /^\p{Lu}/u.test(word) || words.length === 0;
  const before = i > 0 ? text.slice(from[i - 1], from[i]) : '';
  return /^\p{Lu}\p{Ll}/u.test(word) && /^(?:the|this|\p{L}+['’]s)\s+$/iu.test(before);
}

/** Two capitals or more, and digits. */
export function isCapitals(word: string): boolean {
  return /^[\p{Lu}\p{N}]{2,}$/u.test(word);
}

export function wordsIn(line: string): readonly string[] {
  return line.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && /^the$/iu.test(words[0]!) ? words.slice(1) : words;
}

function sameWords(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((word, n) => word === b[n]);
}
