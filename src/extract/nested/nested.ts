// Claims inside the contents of claims: "A said that B told him …" holds a claim of B.
//
// In:  the outermost claims as drafts, the text, its quotations, and a tagger.
// Out: a draft for each claim that stands in one of them, at any depth, with the draft that it stands within.
//
//     <Ray> [said] {that <a worker> [had told] her {that <the log> [showed] {nothing}}}
//                        1                              2, within 1
//
// Word list and word order propose (cue-forms.ts, clause.ts), the model is asked about each proposal with its content read
// alone (read-contents.ts), and one logistic regression over both decides and gives the score (weights.ts). All depths are
// found in one reading, so the cost grows with the length of the contents and not with their depth.
//
// Invariant: the outermost claims are not touched. All spans of a nested claim stand in the content of the one that it is
// within, which is the innermost such; so no claim stands in itself.

import { overlaps, type Span, span } from '../../nouns/span.ts';
import { lastFrom, type Quotation } from '../../text/quotations.ts';
import { denialsInside } from '../denials.ts';
import type { Draft } from '../draft.ts';
import type { Tagger } from '../tagger.ts';
import { clauseOf } from './clause.ts';
import { type CueForm, cueForms } from './cue-forms.ts';
import { hostsOf } from './hosts.ts';
import { quotingIn } from './quoting.ts';
import { readContents } from './read-contents.ts';
import { type Candidate, candidateOf, type Signs } from './signs.ts';
import { KEEP, weights } from './weights.ts';

export interface NestedDraft extends Draft {
  /** As it stands in `within` of what it holds. */
  readonly of: Draft;
  readonly within: Draft;
  /** 1 for a claim that stands in an outermost one. */
  readonly depth: number;
}

/** Deeper than this nobody can follow who says what. */
export const DEEPEST = 6;

/** A part of a content with fewer words holds no claim. */
const LEAST_WORDS = 4;

export async function nested(
  outer: readonly Draft[],
  { text, tagger }: { text: string; tagger: Tagger },
): Promise<readonly NestedDraft[]> {
  const found = await candidates(outer, { text, tagger });
  return nestedOf(outer, found, {
    score: (signs) => scoreBy(weights, signs),
    keep: KEEP,
    denied: framedIn(text, outer),
  });
}

/** The proposals that score high enough, each within the innermost claim that holds it. */
export function nestedOf(
  outer: readonly Draft[],
  found: readonly Candidate[],
  {
    score,
    keep,
    denied = [],
  }: { readonly score: (signs: Signs) => number; readonly keep: number; readonly denied?: readonly Draft[] },
): readonly NestedDraft[] {
  const scored = found.flatMap(({ source, cue, content, byOrder, signs }): Draft[] => {
    const own = score(signs);
    if (own < keep) return [];
    const order = Object.freeze({ rule: 'nested/word-order', spans: Object.freeze([cue]) });
    return [{ source, cue, content, score: own, reasons: byOrder ? [order] : [] }];
  });
  const kept = scored.filter(({ cue }) => !denied.some((other) => overlaps(other.cue, cue)));
  return placed(
    outer,
    [...kept, ...denied].sort((a, b) => a.cue.from - b.cue.from),
  );
}

/** Denials, refusals and retractions in a regular frame, which the rules for outermost claims know, and who is quoted by whom. */
function framedIn(text: string, outer: readonly Draft[]): readonly Draft[] {
  const parts = outer.flatMap(({ content }) => content).sort((a, b) => a.from - b.from || a.to - b.to);
  const apart = parts.filter((part, n) => n === 0 || parts[n - 1]!.to <= part.from);
  return [...denialsInside(text, apart), ...quotingIn(text, apart)];
}

/**
 * Every run that the word list gives inside a content, and to which something gives a content of its own; in order. The model is asked
 * about those that word order alone gives a score in [worthAsking, sure).
 */
export async function candidates(
  outer: readonly Draft[],
  {
    text,
    tagger,
    worthAsking = WORTH_ASKING,
    sure = KEEP,
  }: { text: string; tagger: Tagger; worthAsking?: number; sure?: number },
): Promise<readonly Candidate[]> {
  const proposed = formsIn(text, outer).flatMap((form) => {
    const clause = clauseOf(text, form.part, form);
    const alone = candidateOf(text, form, { clause, said: null });
    const score = alone === null ? 0 : scoreBy(weights, alone.signs);
    return alone && score >= worthAsking ? [{ form, clause, alone, isAsked: score < sure }] : [];
  });
  const asked = proposed.filter(({ isAsked }) => isAsked).map(({ form }) => form);
  const said = (asked.length === 0 ? [] : await readContents(text, asked, tagger)).values();
  return proposed.flatMap(({ form, clause, alone, isAsked }) =>
    isAsked ? (candidateOf(text, form, { clause, said: said.next().value ?? null }) ?? []) : [alone],
  );
}

/**
 * What word order alone gives less than this, no answer of the model lifts to KEEP: it is not asked, and what holds nothing else not read.
 * Nor is it asked where word order alone gives KEEP: an answer could only lift the score, and claims are found no worse without it
 * (F1 73.3 on the gold that is not for testing, 72.9 when all are asked).
 */
const WORTH_ASKING = 0.15;

/** The probability that a logistic regression with these weights gives. */
export function scoreBy(by: Readonly<Record<keyof Signs, number>>, signs: Signs): number {
  let sum = 0;
  for (const [name, value] of Object.entries(signs) as [keyof Signs, number][]) sum += by[name] * value;
  return 1 / (1 + Math.exp(-sum));
}

interface PlacedForm extends CueForm {
  /** The content that holds it, and the part of it. */
  readonly inside: readonly Span[];
  readonly part: Span;
}

function formsIn(text: string, outer: readonly Draft[]): readonly PlacedForm[] {
  const parts = outer.flatMap(({ content }) => content).sort((a, b) => a.from - b.from || a.to - b.to);
  const cues = outer.map(({ cue }) => cue).sort((a, b) => a.from - b.from);
  const hostOf = hostsOf(outer);
  const out: PlacedForm[] = [];
  let done = 0;
  for (const part of parts) {
    // Where two contents overlap, words of both are looked at once.
    const from = Math.max(part.from, done);
    if (from >= part.to || wordsAtLeast(text, part, LEAST_WORDS) === false) continue;
    for (const form of cueForms(text, span(from, part.to))) {
      const before = cues[lastFrom(cues, form.to - 1)];
      if (before && before.to > form.from) continue;
      const inside = hostOf([form])?.content;
      const own = inside?.find((p) => p.from <= form.from && form.to <= p.to);
      if (inside && own) out.push({ ...form, inside, part: own });
    }
    done = Math.max(done, part.to);
  }
  return out;
}

function wordsAtLeast(text: string, part: Span, count: number): boolean {
  const words = text.slice(part.from, part.to).matchAll(/[\p{L}\p{N}]+/gu);
  for (let n = 0; n < count; n++) if (words.next().done) return false;
  return true;
}

/** Each within the innermost that holds all of it; outer ones first, so that a claim is placed after what it stands in. */
function placed(outer: readonly Draft[], inner: readonly Draft[]): readonly NestedDraft[] {
  const spansOf = ({ source, cue, content }: Draft): readonly Span[] => [...(source ? [source] : []), cue, ...content];
  const inOrder = inner
    .map((draft) => ({ draft, first: Math.min(...spansOf(draft).map((s) => s.from)) }))
    .sort((a, b) => a.first - b.first);
  const hostOf = hostsOf<Draft>([...outer, ...inner]);
  const hosts = new Map<Draft, Draft>();
  for (const { draft } of inOrder) {
    const host = hostOf(spansOf(draft));
    if (host) hosts.set(draft, host);
  }
  return inner.flatMap((draft) => {
    const within = hosts.get(draft);
    let depth = 0;
    for (let up: Draft | undefined = draft; up && depth <= DEEPEST + 1; up = hosts.get(up)) if (hosts.has(up)) depth++;
    return within && depth <= DEEPEST ? [{ ...draft, of: draft, within, depth }] : [];
  });
}

/** Quotations whose marks are the nested claim's own: those that do not stand around its cue too. */
export function ownQuotations(
  text: string,
  { cue, content }: Draft,
  quotations: readonly Quotation[],
): readonly Quotation[] {
  const first = content[0]!.from;
  const last = content.at(-1)!.to;
  const near = quotations.slice(Math.max(0, lastFrom(quotations, first)), lastFrom(quotations, last) + 1);
  const doubles = near.filter((q) => !(q.from <= cue.from && cue.to <= q.to));
  if (doubles.length > 0) return doubles;
  // Inside double marks, what somebody else is said to have said stands in single ones.
  return content.flatMap((part) =>
    [...text.slice(part.from, part.to).matchAll(SINGLE)].map((m) => ({
      from: part.from + m.index,
      to: part.from + m.index + m[0].length,
      open: false,
    })),
  );
}

const SINGLE = /(?<![\p{L}\p{N}])[‘'](?=\S)[^‘\n]*?\S[’'](?![\p{L}\p{N}])/gu;
