// GUM's documents, as the measure of speakers needs them.
//
// In:  a line of JSON: text, tokens with heads, mentions with entities; offsets in code points.
// Out: the text with its paragraphs as blocks, a claim for each verb of speech that has a subject, and the gold mentions.
//
// The claims are made of gold grammar: source is the subject, cue the verb, content what is said. Offsets are converted
// here, once. A mention's head is the token whose own head lies outside of it.

import type { Claim } from '../nouns/claim.ts';
import type { Block } from '../nouns/report.ts';
import { type Span, span } from '../nouns/span.ts';
import { codePointsOf } from '../text/code-points.ts';

export interface GumMention extends Span {
  readonly entity: string;
  /** First unit of its head. */
  readonly head: number;
}

export interface GumDocument {
  readonly id: string;
  readonly genre: string;
  readonly report: { readonly id: string; readonly text: string; readonly blocks: readonly Block[] };
  readonly claims: readonly Claim[];
  /** Of each claim, the first unit of the head of its source. */
  readonly subjects: readonly number[];
  readonly mentions: readonly GumMention[];
}

/** Verbs of speech, as lemmas. */
const SPEECH = new Set(
  (
    'say tell ask add claim deny warn announce argue note report explain insist reply answer admit confirm state suggest ' +
    'declare mention describe remark observe complain promise demand urge call accuse blame believe think know hope fear ' +
    'expect predict estimate conclude acknowledge agree reject dismiss recall remember write reveal indicate show stress ' +
    'emphasize emphasise assert allege maintain contend concede caution advise recommend propose request order testify ' +
    'whisper shout cry yell exclaim respond wonder inquire point comment vow pledge threaten apologize apologise praise'
  ).split(' '),
);

interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly head: number;
  readonly deprel: string;
}

interface Raw {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly paragraphs: readonly (readonly [number, number])[];
  readonly tokens: readonly RawToken[];
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly entity: string }[];
}

/** Null where the line is no such document. */
export function gumDocument(line: string): GumDocument | null {
  const raw = parsed(line);
  if (!raw) return null;
  const { toUtf16 } = codePointsOf(raw.text);
  const of = ({ start, end }: { readonly start: number; readonly end: number }): Span =>
    span(toUtf16(start), toUtf16(end));
  const blocks = raw.paragraphs
    .filter(([start, end]) => start < end)
    .map(([start, end]): Block => ({ kind: 'paragraph', ...of({ start, end }), bytes: { from: 0, to: 0 } }));
  const claims: Claim[] = [];
  const subjects: number[] = [];
  const tree = treeOf(raw.tokens);
  raw.tokens.forEach((subject, i) => {
    const verb = raw.tokens[subject.head];
    if (!verb || subject.deprel !== 'nsubj' || !SPEECH.has(verb.lemma)) return;
    const content = contentOf(raw.tokens, tree, subject.head, i);
    if (!content) return;
    const source = of(nounPhrase(raw.tokens, tree, i));
    claims.push({
      id: `${raw.id} ${i}`,
      report: raw.id,
      source,
      cue: of(verb),
      content: [of(content)],
      manner: 'indirect',
      score: 1,
      reasons: [],
      foreign: false,
    });
    subjects.push(toUtf16(subject.start));
  });
  const mentions = raw.mentions.flatMap(({ start, end, entity }): GumMention[] => {
    const head = headIn(raw.tokens, start, end);
    return head < 0 ? [] : [{ ...of({ start, end }), entity, head: toUtf16(raw.tokens[head]!.start) }];
  });
  return {
    id: raw.id,
    genre: raw.genre,
    report: { id: raw.id, text: raw.text, blocks },
    claims,
    subjects,
    mentions,
  };
}

function parsed(line: string): Raw | null {
  try {
    const value = JSON.parse(line) as Raw | null;
    return value && typeof value.text === 'string' && Array.isArray(value.tokens) && Array.isArray(value.mentions)
      ? value
      : null;
  } catch {
    return null;
  }
}

/** Of each token, those that depend on it. */
function treeOf(tokens: readonly RawToken[]): readonly (readonly number[])[] {
  const tree: number[][] = tokens.map(() => []);
  tokens.forEach(({ head }, i) => tree[head]?.push(i));
  return tree;
}

function under(tree: readonly (readonly number[])[], root: number, leave: (i: number) => boolean): readonly number[] {
  const out = [root];
  for (let n = 0; n < out.length; n++) for (const child of tree[out[n]!]!) if (!leave(child)) out.push(child);
  return out.sort((a, b) => a - b);
}

/** The unbroken run of its words, without clauses, asides and marks at its ends. */
function nounPhrase(tokens: readonly RawToken[], tree: readonly (readonly number[])[], root: number): Ends {
  const all = under(tree, root, (i) => /^(?:acl|parataxis|punct|discourse|dep)/.test(tokens[i]!.deprel) && i !== root);
  const marks = (i: number): boolean => tokens[i]?.deprel === 'punct';
  let at = all.indexOf(root);
  let last = root;
  while (at + 1 < all.length && (all[at + 1] === last + 1 || (all[at + 1] === last + 2 && marks(last + 1))))
    last = all[++at]!;
  at = all.indexOf(root);
  let first = root;
  while (at > 0 && (all[at - 1] === first - 1 || (all[at - 1] === first - 2 && marks(first - 1)))) first = all[--at]!;
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}

interface Ends {
  readonly start: number;
  readonly end: number;
}

/** What is said: the clause that depends on the verb, or the one that the verb is set beside. */
function contentOf(
  tokens: readonly RawToken[],
  tree: readonly (readonly number[])[],
  verb: number,
  subject: number,
): Ends | null {
  const clause = tree[verb]!.find((i) => i !== subject && /^(?:ccomp|parataxis|xcomp|obj)$/.test(tokens[i]!.deprel));
  const beside = tokens[verb]!.deprel === 'parataxis' ? tokens[verb]!.head : -1;
  const own = new Set(under(tree, verb, () => false));
  const all =
    clause !== undefined ? under(tree, clause, () => false) : beside >= 0 ? under(tree, beside, (i) => own.has(i)) : [];
  const first = all[0];
  return first === undefined ? null : { start: tokens[first]!.start, end: tokens[all.at(-1)!]!.end };
}

/** The token of the span whose head lies outside of it; -1 where the span holds no token. */
function headIn(tokens: readonly RawToken[], start: number, end: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let best = -1;
  for (let i = low; i < tokens.length && tokens[i]!.end <= end; i++) {
    const { head } = tokens[i]!;
    const inside = head >= 0 && tokens[head]!.start >= start && tokens[head]!.end <= end;
    if (!inside && tokens[i]!.deprel !== 'punct' && best < 0) best = i;
  }
  return best;
}
