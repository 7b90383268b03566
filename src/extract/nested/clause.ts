// Who and what stands around a cue inside a content, as the order of English words has it.
//
// In:  a text, a part of a claim's content, and a run of words in it that may attribute.
// Out: source and content, or null where the words around it give no content:
//
//     … but <the other side> [says] {you had made up your mind}, and …      the subject before, the clause behind
//     … <he> [told] me {it was only dust}.                                  the one who is told stands outside
//     … {She} [was told] {not to speak}.                                    passive: no source, who is told shall act
//     … {the divers have been down}, <they> [say].                          a tag: what stands before it
//
// The model links a cue to its source and content too, and better where the sentence is long; here stands what it was
// never shown, since whoever marked its training data marked nothing inside a content.

import { type Span, span } from '../../nouns/span.ts';
import type { CueForm } from './cue-forms.ts';

export interface Clause {
  readonly source: Span | null;
  readonly content: readonly Span[];
  /** The source is the agent of a passive: "told by the tower". */
  readonly byAgent?: true;
}

/** Pronouns that speak, when they touch the cue. */
const SUBJECT =
  /(?:^|[^\p{L}\p{N}'’])((?:I|we|he|she|they|you|it|who|whoever|nobody|no one|somebody|someone|everybody|everyone|people|others|both|one|some|many)(?:['’](?:ve|d|ll|m|re|s))?)\s*$/iu;

/** Where the subject's clause begins: a mark, or a word that leads a clause in. */
const CLAUSE_HEAD =
  /[.!?;:,()“”"—–\n]|(?<![\p{L}\p{N}'’])(?:that|and|but|or|because|if|when|whether|what|which|who|whom|where|while|since|though|although|as|than|then|so|how|why|for|until|before|after|once|says?|said|told|thinks?|thought)(?=\s)/giu;

const PASSIVE =
  /(?:^|\s)(?:was|were|is|are|am|been|being|be|got|gets?)(?:\s+(?:\p{L}+ly|also|never|not|now|already|just|first))*\s+(?:\p{L}+ed|told|seen|heard|known|said|found|shown|forgotten|sought|written|begged)(?:\s+(?:of|to|for|as|about))?$/iu;

/** Verbs whose next words may say who is told. */
const TELLS =
  /^(?:tell|tells|told|telling|inform\w*|remind\w*|assur\w*|ask(?:s|ed|ing)?|promis\w*|warn\w*|advis\w*|urg\w*|order\w*|beg\w*|invit\w*)$/i;
const TOLD_ONLY = /^(?:tell|tells|told|telling|inform\w*|remind\w*|assur\w*)$/i;
const TOLD_PRONOUN = /^\s+(?:me|him|her|us|them|you|it|people|everybody|everyone|anybody|nobody)(?=[\s,:])/i;
const TOLD_WORDS =
  /^\s+(?:(?!that\b|to\b|what\b|who\b|how\b|why\b|whether\b|if\b)[\p{L}\p{N}'’.-]+\s+){1,6}?(?=that\b|what\b|who\b|how\b|why\b|whether\b|he\b|she\b|it\b|they\b|we\b|I\b|there\b|so\b|[“"‘])/iu;

/** Where a clause ends. */
const CLAUSE_END =
  /[.!?…](?=["”’'»]*(?:\s|$))|[;—–\n]|:(?!\d)|,(?=["”’]?\s+(?:and|but|so|or|nor|because|although|though|which|who|while|yet|I|you|he|she|we|they|then)\b)|\s(?=(?:and|but)\s+(?:that|have|has|had|was|were|is|are|I|he|she|they|we|you)\b|because\b)/u;

/** A word that points back and is the whole content, when no verb follows. */
const PRO_FORM =
  /^\s+(?:so(?=\s+(?:to|within)\b)|(?:so|it|them|yes|no)(?=$|[.,;:!?]|\s+(?:in|on|at|from|since|as|of|by|for|with|within|outside|again|today|now|before|after|himself|herself|and|but|two|three|last|this)\b))/i;

export function clauseOf(text: string, stretch: Span, cue: CueForm | Span): Clause | null {
  const words = text.slice(cue.from, cue.to);
  const isNoun = 'kind' in cue && cue.kind === 'noun';
  if (isNoun) return nounClause(text, stretch, cue);
  const from = Math.max(stretch.from, cue.from - LONGEST_SUBJECT - 40);
  const subject = subjectOf(from, text.slice(from, cue.from));
  const after = afterOf(text, stretch, cue);
  const behind = behindOf(words, after, cue.to);
  if (PASSIVE.test(words)) {
    const by = AGENT.exec(after);
    if (by) return byAgent({ subject, after, by, at: cue.to });
    // "Her office had been warned" says to whom, not what.
    if (!behind && TELLS.test(lastVerbOf(words))) return null;
    const content = [...(subject ? [subject] : []), ...(behind ? [behind] : [])];
    return content.length > 0 ? { source: null, content } : null;
  }
  if (behind) return { source: subject, content: [behind] };
  const front = frontOf(stretch, text, subject?.from ?? cue.from);
  return front ? { source: subject, content: [front] } : null;
}

/** "by the tower": who told, in the passive. */
const AGENT =
  /^\s+by\s+((?:(?:the|a|an|his|her|its|their|our|my|one|two|both)\s)?(?:[\p{L}\p{N}’'.-]+\s){0,5}?[\p{L}\p{N}’'-]+?)(?=\s+(?:that|to|not|never|how|what|whether|who|why|over|in|on|as|after|for|and|but|because|when)\b|[,.;:!?”"]|$)/iu;

/** "He was told by the tower to wait", "the scheme was rejected by the minister": the agent speaks, of the subject or of what follows. */
function byAgent({
  subject,
  after,
  by,
  at,
}: {
  readonly subject: Span | null;
  readonly after: string;
  readonly by: RegExpExecArray;
  readonly at: number;
}): Clause | null {
  const from = at + by[0].length - by[1]!.length;
  const source = span(from, at + by[0].length);
  const rest = after.slice(by[0].length);
  const lead = /^\s+(?=(?:that|(?:not |never )?to|how|what|whether|who|why)\b)/.exec(rest)?.[0].length;
  const behind = lead === undefined ? null : trimmedIn(rest, source.to, lead, lead + endOf(rest.slice(lead)));
  const content = [...(subject ? [subject] : []), ...(behind ? [behind] : [])];
  return content.length > 0 ? { source, content, byAgent: true } : null;
}

/** What follows the cue in its stretch; beyond REACH nothing is looked at, so that a long one costs no more than many short ones. */
function afterOf(text: string, stretch: Span, cue: Span): string {
  return text.slice(cue.to, Math.min(stretch.to, cue.to + REACH));
}

const REACH = 800;

/** Who a noun of speech belongs to: nearest the noun, with its article where it has one. */
const HOLDERS = [
  /(?<![\p{L}\p{N}])(my|your|his|her|its|our|their)\s+$/iu,
  /^(?:.*[\s("“])?((?:the|a|an|this)\s[^,.;:“”"]{1,60}?(?:['’]s|s['’]))\s+$/isu,
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}.-]*(?:\s\p{Lu}[\p{L}\p{N}.-]*){0,4}(?:['’]s|s['’]))\s+$/u,
];

/** "the claim that", "its statement of 9 November that", "fears it would": what leads from a noun to its content. */
const NOUN_LEADS =
  /^\s+(?=that\b|to\b)|^\s+(?:of|from|on|last|by)\s[^,.;:“”"]{2,40}?\s(?=that\b)|^\s+(?=(?:it|they|he|she|we|there)\s+(?:would|will|could|might|may|was|were|had|is|are)\b)|^\s+of\s+/i;

function nounClause(text: string, stretch: Span, cue: Span): Clause | null {
  const after = afterOf(text, stretch, cue);
  const lead = NOUN_LEADS.exec(after);
  if (!lead) return null;
  const behind = trimmed(text, cue.to + lead[0].length, cue.to + endOf(after));
  if (!behind) return null;
  const begin = Math.max(stretch.from, cue.from - LONGEST_SUBJECT);
  const before = text.slice(begin, cue.from);
  const holder = HOLDERS.map((form) => form.exec(before)).find((match) => match !== null);
  if (!holder) return { source: null, content: [behind] };
  const to = begin + holder.index + holder[0].trimEnd().length;
  return { source: trimmed(text, to - holder[1]!.length, to), content: [behind] };
}

/** The pronoun or the noun phrase that touches the cue from the left. */
function subjectOf(from: number, before: string): Span | null {
  const pronoun = SUBJECT.exec(before);
  if (pronoun) {
    const at = before.lastIndexOf(pronoun[1]!);
    return span(from + at, from + at + pronoun[1]!.replace(/['’](?:ve|d|ll|m|re|s)$/i, '').length);
  }
  if (!/\S\s+$/.test(before) && before !== '') return null;
  if (/\b(?:and|but)(?:\s(?:then|also|later))?\s*$/i.test(before)) return sharedSubject(from, before);
  let head = 0;
  for (const m of before.trimEnd().matchAll(CLAUSE_HEAD)) head = m.index + m[0].length;
  const phrase = before.slice(head);
  // Its first word may be cut where the look back ends.
  if (head === 0 && before.length > LONGEST_SUBJECT) return null;
  const begin = head + /^[\s"“‘']*/.exec(phrase)![0].length;
  const end = before.trimEnd().length;
  if (/^(?:(?:not |never )?to|there\b.*)$/is.test(before.slice(begin, end))) return null;
  return begin < end && end - begin <= LONGEST_SUBJECT ? span(from + begin, from + end) : null;
}

/** "I sent it off and said": the verb after "and" has the subject of the clause. */
function sharedSubject(from: number, before: string): Span | null {
  const clause = SHARED.exec(before);
  if (!clause) return null;
  const at = from + clause.index + clause[0].indexOf(clause[1]!);
  return span(at, at + clause[1]!.length);
}

const SHARED =
  /(?:^|[.!?;:“"]\s*|\b(?:that|but|because)\s)((?:I|we|he|she|they|(?:\p{Lu}[\p{L}.’'-]+\s){0,2}\p{Lu}[\p{L}’'-]+))\s(?:(?:had|have|has)\s)?\p{Ll}+\b[^.!?;:“”"]{0,70}?,?\s(?:and|but)(?:\s(?:then|also|later))?\s*$/iu;

/** Longer than this, words before a cue are hardly its subject. */
const LONGEST_SUBJECT = 90;

/** The clause that follows, without who is told. */
function behindOf(cue: string, after: string, at: number): Span | null {
  const verb = lastVerbOf(cue);
  let skip = 0;
  if (TELLS.test(verb)) {
    const pronoun = TOLD_PRONOUN.exec(after)?.[0];
    const phrase = TOLD_ONLY.test(verb) ? TOLD_WORDS.exec(after)?.[0].trimEnd() : undefined;
    // "told her crew that": a possessive is not yet who is told.
    const told = (pronoun && /her$/i.test(pronoun) ? phrase : undefined) ?? pronoun ?? phrase;
    // "told him to go": who shall act is content.
    if (told && !/^\s+(?:not\s+)?to\b/i.test(after.slice(told.length))) skip = told.length;
  }
  const rest = after.slice(skip);
  const pro = PRO_FORM.exec(rest);
  if (pro) return trimmedIn(after, at, skip, skip + pro[0].length);
  if (/^\s*[,.!?;:]?["”]?\s*$/.test(rest)) return null;
  if (/^["”]?[.!?;)]/.test(rest.trimStart()) || /^,["”]?\s/.test(rest)) return null;
  const lead = /^[\s:,]*/.exec(rest)![0].length;
  return trimmedIn(after, at, skip + lead, skip + lead + endOf(rest.slice(lead)));
}

/** What stands before a tag that ends its clause. */
function frontOf(stretch: Span, text: string, to: number): Span | null {
  const start = Math.max(stretch.from, to - REACH);
  const before = text.slice(start, to);
  const tag = /,["”’]?\s*$/.exec(before);
  if (!tag) return null;
  const body = before.slice(0, tag.index);
  const begin = Math.max(...[...body.matchAll(/[.!?](?=["”’]?\s)["”’]?\s+|\n/g)].map((m) => m.index + m[0].length), 0);
  if (begin === 0 && start > stretch.from) return null;
  return trimmed(text, start + begin, start + tag.index);
}

function lastVerbOf(cue: string): string {
  return /\p{L}+(?=(?:\s+(?:of|to|for|about|at|against|nothing|themselves|so))?$)/iu.exec(cue)?.[0] ?? '';
}

function endOf(words: string): number {
  const quoted = /^(?:‘[^‘\n]*?’(?![\p{L}\p{N}])|“[^“”\n]*”|"[^"\n]*")/u.exec(words);
  if (quoted) return quoted[0].length;
  const end = CLAUSE_END.exec(words)?.index;
  return end ?? (words.length < REACH - 100 ? words.length : 0);
}

function trimmedIn(words: string, at: number, from: number, to: number): Span | null {
  const part = words.slice(from, to);
  const lead = /^\s*/.exec(part)![0].length;
  const whole = part.trimEnd();
  // The closing mark of a quotation that began before is not of this content.
  const own = /["“]/.test(whole.slice(0, -1)) ? whole : whole.replace(/["”]$/, '').trimEnd();
  const end = own.replace(/\s*[,;:]$/, '').length;
  return lead < end && /[\p{L}\p{N}]/u.test(part) ? span(at + from + lead, at + from + end) : null;
}

function trimmed(text: string, from: number, to: number): Span | null {
  return trimmedIn(text.slice(from, to), from, 0, to - from);
}
