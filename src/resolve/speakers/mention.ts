// A mention: words of a report that stand for somebody, a body or a document, as the rules of find-mentions.ts read them.

import type { Span } from '../../nouns/span.ts';
import type { Gender, Sort } from './lexicon.ts';

type Form = 'name' | 'nominal' | 'pronoun';

/** How a phrase begins: "the", "a", "this", a possessor, a number, nothing. */
export type Opening = 'the' | 'a' | 'this' | 'possessive' | 'number' | 'bare';

export interface Mention extends Span {
  /** First and last word, both inside. */
  readonly first: number;
  readonly last: number;
  /** The word that says what it is: the noun, the last part of a name, the pronoun. */
  readonly head: number;
  readonly form: Form;
  readonly sort: Sort;
  readonly plural: boolean;
  readonly gender: Gender | null;
  /** Parts of the name, folded; empty where there is none. */
  readonly name: readonly string[];
  /** Nouns that say what it is, singular: of "Colonel Oss, the harbour master" each mention has its own. */
  readonly nouns: readonly string[];
  /** Words before the noun that tell which one: "harbour" of "harbour master". */
  readonly traits: readonly string[];
  readonly opening: Opening;
  /** The words that say the office. */
  readonly role: Span | null;
  /** How many, where it is said. */
  readonly number: number | null;
  /** It stands before a noun that it belongs to: "Kremlin" of "Kremlin spokesman". */
  readonly modifier: boolean;
  /** The mention that it belongs to by a possessive, "of", "for" or "at". */
  readonly owner: Mention | null;
}

/** Third-person and relative pronouns that are resolved, and what they tell. */
export interface Pronoun {
  readonly person: 1 | 2 | 3;
  readonly plural: boolean;
  readonly gender: Gender | null;
  /** Whom it can mean. */
  readonly sort: Sort;
  readonly possessive: boolean;
  readonly relative: boolean;
}

const row = (person: 1 | 2 | 3, more: Partial<Pronoun> = {}): Pronoun => ({
  person,
  plural: false,
  gender: null,
  sort: 'unknown',
  possessive: false,
  relative: false,
  ...more,
});
const he = row(3, { gender: 'm', sort: 'person' });
const she = row(3, { gender: 'f', sort: 'person' });
const it = row(3, { sort: 'body' });
const they = row(3, { plural: true });
const we = row(1, { plural: true });
const own = { possessive: true };

export const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ['he', he],
  ['him', he],
  ['himself', he],
  ['his', { ...he, ...own }],
  ['she', she],
  ['her', { ...she, ...own }],
  ['hers', she],
  ['herself', she],
  ['it', it],
  ['itself', it],
  ['its', { ...it, ...own }],
  ['they', they],
  ['them', they],
  ['themselves', they],
  ['their', { ...they, ...own }],
  ['theirs', they],
  ['who', row(3, { relative: true, sort: 'person' })],
  ['whom', row(3, { relative: true, sort: 'person' })],
  ['whose', row(3, { relative: true, ...own })],
  ['which', row(3, { relative: true, sort: 'body' })],
  ['i', row(1)],
  ['me', row(1)],
  ['my', row(1, own)],
  ['mine', row(1)],
  ['myself', row(1)],
  ['we', we],
  ['us', we],
  ['our', { ...we, ...own }],
  ['ours', we],
  ['ourselves', we],
  ['you', row(2)],
  ['your', row(2, own)],
]);

/** Pronouns that point at nobody in particular. As a source they are somebody of their own. */
export const indefinites: ReadonlySet<string> = new Set([
  'nobody',
  'somebody',
  'someone',
  'everybody',
  'everyone',
  'anybody',
  'anyone',
  'none',
  'neither',
  'both',
  'each',
  'some',
  'others',
  'many',
  'one',
  'whoever',
]);
