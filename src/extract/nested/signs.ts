// Signs by which a run of words inside a content is, or is not, a claim of its own.
//
// In:  a run from the word list, what word order gives it (clause.ts), what the model says of it (read-contents.ts).
// Out: its source and content, and one number for each sign; null where nothing gives it a content.
//
// The content is that of word order wherever the model's overlaps it: the model ends it too early inside contents. The
// source is the model's, since a long one is beyond word order.

import { overlaps, type Span } from '../../nouns/span.ts';
import type { Clause } from './clause.ts';
import type { CueForm } from './cue-forms.ts';
import type { Said } from './read-contents.ts';

export interface Candidate {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  /** Whether word order gave the content. */
  readonly byOrder: boolean;
  readonly signs: Signs;
}

export type Signs = Readonly<Record<Sign, number>>;
export type Sign = ReturnType<typeof signsOf> extends Readonly<Record<infer Name, number>> ? Name : never;

export function candidateOf(text: string, form: CueForm, { clause, said }: Grounds): Candidate | null {
  const isPassive =
    clause !== null && (clause.byAgent === true || (clause.source === null && clause.content.length > 1));
  const given = said && said.content.length > 0 ? said : null;
  const byOrder =
    clause !== null && (!given || isPassive || form.kind === 'noun' || touch(clause.content, given.content));
  const content = byOrder ? clause.content : given?.content;
  if (!content || (form.kind === 'say' && content.every((part) => says(text, part, NOTHING_SAID)))) return null;
  const source =
    byOrder && (isPassive || form.kind === 'noun') ? clause.source : (given?.source ?? clause?.source ?? null);
  if ([...content, ...(source ? [source] : [])].some((part) => overlaps(part, form))) return null;
  if (source && content.some((part) => overlaps(part, source))) return null;
  if (content.some((part, n) => n > 0 && content[n - 1]!.to > part.from)) return null;
  const cue = { from: form.from, to: form.to };
  return { source, cue, content, byOrder, signs: signsOf(text, form, { source, content, clause, said, isPassive }) };
}

/** "told me", "stated on Thursday": to whom and when, and nothing that is said. */
const NOTHING_SAID =
  /^(?:me|him|us|them|you|(?:on|in|at|since|during|until) (?:\S+ ){0,3}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December|\d|morning|evening|night|afternoon|noon).{0,20})$/u;

function says(text: string, { from, to }: Span, pattern: RegExp): boolean {
  return to - from < 80 && pattern.test(text.slice(from, to));
}

interface Grounds {
  readonly clause: Clause | null;
  readonly said: Said | null;
}

interface Joined extends Grounds {
  readonly source: Span | null;
  readonly content: readonly Span[];
  readonly isPassive: boolean;
}

function signsOf(text: string, form: CueForm, { source, content, clause, said, isPassive }: Joined) {
  const words = (s: Span): string => text.slice(s.from, s.to);
  const cue = words(form);
  const who = source ? words(source) : '';
  const what = content.map(words).join(' ');
  const before = text.slice(Math.max(0, form.from - 12), form.from);
  const after = text.slice(form.to, form.to + 12);
  const leadsIn = /^\s+(?:that|whether|how|who|what|why|if)\b/.test(after);
  const isClause = leadsIn || /^(?:I|we|he|she|they|you|it|there|nobody)\b.*\s/i.test(what);
  return {
    always: 1,
    /** Word order gives it source or content. */
    order: is(clause),
    passive: is(isPassive),
    asks: is(form.kind === 'ask'),
    sees: is(form.kind === 'see'),
    shows: is(form.kind === 'show'),
    noun: is(form.kind === 'noun'),
    plainSay: is(/^(?:said|says?|saying|told)$/.test(form.word)),
    hasSource: is(source),
    /** "Ask him yourself": no source, and the verb as it stands in a command. */
    command: is(!source && !isPassive && form.kind !== 'noun' && !/(?:s|ed|ing|told|said|seen)$/.test(form.word)),
    pronoun: is(/^(?:I|we|he|she|they|you|it|who|nobody|somebody|everybody)$/i.test(who)),
    firstPerson: is(/^(?:I|we)$/i.test(who)),
    secondPerson: is(/^you$/i.test(who)),
    relative: is(/^(?:who|which|that|what|and|but)$/i.test(who)),
    capital: is(/^\p{Lu}/u.test(who) && who.length > 2),
    leadsIn: is(leadsIn),
    clause: is(isClause),
    seesClause: is(form.kind === 'see' && isClause),
    infinitive: is(/^\s+to\b/.test(after)),
    wantsTo: is(form.kind === 'want' && /^\s+to\b/.test(after)),
    afterTo: is(/\bto\s+$/i.test(before)),
    afterDeterminer: is(/\b(?:the|a|an|of|for|this|those|any|no|in|by|with|without|after|from)\s+$/i.test(before)),
    proForm: is(/^(?:it|that|them|so|this|those|these|him|her|me|us|you)$/i.test(what)),
    quoted: is(/^["“‘']/.test(what)),
    inFront: is(!isPassive && content[0]!.from < form.from),
    stops: is(/^["”]?[.!?,;:]/.test(after)),
    negated: is(/\b(?:not|never|no|cannot)\b|n['’]t\b/i.test(cue)),
    perfect: is(/\b(?:has|have|had)\b/i.test(cue)),
    /** The model: logit of its chance, its gate. */
    chance: said ? logit(said.chance) : -6,
    gate: said ? said.gate : -4,
    /** Share of characters that the contents of word order and model have in common. */
    sameContent: clause && said ? jaccard(clause.content, said.content) : 0,
    sameSource: is(clause && said && isSame(clause.source, said.source)),
  };
}

function is(value: unknown): number {
  return value ? 1 : 0;
}

function logit(chance: number): number {
  const p = Math.min(Math.max(chance, 1e-4), 1 - 1e-4);
  return Math.log(p / (1 - p));
}

function touch(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => overlaps(x, y)));
}

function isSame(a: Span | null, b: Span | null): boolean {
  return a && b ? overlaps(a, b) : a === b;
}

function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0);
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from));
  return shared / Math.max(1, size(a) + size(b) - shared);
}
