// Where the exact words of a claim stand in another version of its text, and what changed around them.
//
// In:  two texts with the stretches of them that are article; the spans of claims in the old one.
// Out: for each claim the spans in the new text, or why there are none; and a little diff by sentence.
//
//     old   The mayor said {the dam would close}. Nobody was hurt.
//     new   It rained. The mayor said {the dam would close}.        `same`: the sentences are the same, wherever they stand
//     new   The mayor never said {the dam would close}.             `changed`: the words stand, but not what is around them
//     new   The mayor said the dam would stay open.                 `gone`
//
// Words are found exactly or not at all. Only `same` may be taken without a look, because a word that was put in between can turn
// a claim into its opposite. Invariant: the words at the new spans are those at the old ones.

import { holds, overlaps, type Span } from '../nouns/span.ts';
import { aligned } from './alignment.ts';
import { sentencesOf } from './sentences.ts';

/** A text and the stretches of it that are article, in order. */
export interface Version {
  readonly text: string;
  readonly stretches: readonly Span[];
}

/** Where a claim stands. */
export interface ClaimSpans {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
}

/** A sentence that is only in the old text, or only in the new one. */
interface DiffLine {
  readonly in: 'old' | 'new';
  readonly words: string;
}

/** What became of a claim. */
export type CarriedOver =
  | { readonly how: 'same'; readonly spans: ClaimSpans }
  | { readonly how: 'changed'; readonly spans: ClaimSpans; readonly diff: readonly DiffLine[] }
  /** `several`: they stand in several places; `gone`: not all of them stand there. */
  | { readonly how: 'several' | 'gone'; readonly spans: null; readonly diff: readonly DiffLine[] };

/** One answer for each claim, in their order. */
export function carriedOver(before: Version, after: Version, claims: readonly ClaimSpans[]): readonly CarriedOver[] {
  const compared = comparedBy(before, after);
  return claims.map((claim) => carryOne(claim, compared));
}

interface Compared {
  readonly old: Version & { readonly sentences: readonly Span[] };
  readonly new: Version & { readonly sentences: readonly Span[] };
  /** For each sentence of the old text its index in the new one, or -1. */
  readonly match: Int32Array;
}

function comparedBy(before: Version, after: Version): Compared {
  const [old, now] = [before, after].map((version) => ({
    ...version,
    sentences: sentencesOf(version.text, version.stretches),
  }));
  const words = ({ text, sentences }: Compared['old']): string[] => sentences.map((one) => wordsOf(text, one));
  return { old: old!, new: now!, match: aligned(words(old!), words(now!)) };
}

function wordsOf(text: string, { from, to }: Span): string {
  return text.slice(from, to).trimEnd();
}

function carryOne(claim: ClaimSpans, compared: Compared): CarriedOver {
  const parts = partsOf(claim);
  const reach = reachOf(parts);
  const touched = touchedBy(reach, compared.old.sentences);
  const same = inSameSentences(claim, compared) ?? movedWhole(claim, touched, compared);
  if (same) return { how: 'same', spans: same };
  const near = nearBy(touched, compared);
  const spans = together(claim, near, compared) ?? apart(claim, { near, touched }, compared);
  if (spans) {
    const now = touchedBy(reachOf(partsOf(spans)), compared.new.sentences);
    return { how: 'changed', spans, diff: diffOf(touched, now, compared) };
  }
  const words = parts.map(({ from, to }) => compared.old.text.slice(from, to));
  const standAll = words.every((one) => placesOf(one, compared.new.text).length > 0);
  const likest = likestIn(near, { touched, compared });
  return { how: standAll ? 'several' : 'gone', spans: null, diff: diffOf(touched, likest, compared) };
}

/** Indexes of sentences, half-open. */
type Run = Span;

function partsOf({ source, cue, content }: ClaimSpans): readonly Span[] {
  return [...(source ? [source] : []), cue, ...content].sort((a, b) => a.from - b.from || a.to - b.to);
}

function reachOf(parts: readonly Span[]): Span {
  return { from: Math.min(...parts.map(({ from }) => from)), to: Math.max(...parts.map(({ to }) => to)) };
}

function touchedBy(reach: Span, sentences: readonly Span[]): Run {
  const from = sentences.findIndex((sentence) => overlaps(sentence, reach));
  let to = from;
  while (to >= 0 && to < sentences.length && overlaps(sentences[to]!, reach)) to++;
  return from < 0 ? { from: 0, to: 0 } : { from, to };
}

/** The sentences of each part stand in the new text too; what stands between two parts may differ. */
function inSameSentences(claim: ClaimSpans, compared: Compared): ClaimSpans | null {
  const { old, new: now, match } = compared;
  const places = new Map<Span, Span>();
  for (const part of partsOf(claim)) {
    const { from, to } = touchedBy(part, old.sentences);
    const first = match[from] ?? -1;
    if (from === to || first < 0) return null;
    for (let i = from; i < to; i++) if (match[i] !== first + i - from) return null;
    const at = (offset: number, i: number): number =>
      now.sentences[first + i - from]!.from + offset - old.sentences[i]!.from;
    // Each end by its own sentence, for the white space behind a sentence may differ.
    places.set(part, { from: at(part.from, from), to: at(part.to, to - 1) });
  }
  return exact(
    claim,
    mapped(claim, (part) => places.get(part)!),
    compared,
  );
}

/** The whole sentences stand in one other place, as whole sentences. */
function movedWhole(claim: ClaimSpans, run: Run, compared: Compared): ClaimSpans | null {
  if (run.from === run.to) return null;
  const { old, new: now } = compared;
  const context = { from: old.sentences[run.from]!.from, to: old.sentences[run.to - 1]!.to };
  const words = wordsOf(old.text, context);
  const ends = new Set(now.sentences.map(({ from, to }) => from + wordsOf(now.text, { from, to }).length));
  const begins = new Set(now.sentences.map(({ from }) => from));
  const [place, second] = placesOf(words, now.text);
  if (!place || second || !begins.has(place.from) || !ends.has(place.to)) return null;
  return shifted(claim, place.from - context.from, compared);
}

/** The words with all between them, once in the sentences that stand where the claim stood, or else once in the text. */
function together(claim: ClaimSpans, near: Run, compared: Compared): ClaimSpans | null {
  const { old, new: now } = compared;
  const reach = reachOf(partsOf(claim));
  const places = placesOf(old.text.slice(reach.from, reach.to), now.text);
  const here = places.filter((place) => overlaps(place, stretchOf(near, now.sentences)));
  const [place, second] = here.length > 0 ? here : places;
  return place && !second ? shifted(claim, place.from - reach.from, compared) : null;
}

/** Each part once in the sentences that stand where the claim stood, in the same order, and no farther apart. */
function apart(
  claim: ClaimSpans,
  { near, touched }: { readonly near: Run; readonly touched: Run },
  compared: Compared,
): ClaimSpans | null {
  const { old, new: now } = compared;
  const region = stretchOf(near, now.sentences);
  const found = new Map<Span, Span>();
  let last: { readonly part: Span; readonly place: Span } | undefined;
  for (const part of partsOf(claim)) {
    const places = placesOf(old.text.slice(part.from, part.to), now.text).filter((place) => holds(region, place));
    const [place, second] = places;
    if (!place || second) return null;
    // In the old order, and what did not overlap there does not here.
    if (last && place.from < (part.from < last.part.to ? last.place.from : last.place.to)) return null;
    last = { part, place };
    found.set(part, place);
  }
  const spans = exact(
    claim,
    mapped(claim, (part) => found.get(part)!),
    compared,
  );
  const run = spans && touchedBy(reachOf(partsOf(spans)), now.sentences);
  return run && run.to - run.from <= touched.to - touched.from + 1 ? spans : null;
}

/** The sentences of the new text between those that are the same before and after the old ones. */
function nearBy({ from, to }: Run, { match, new: now }: Compared): Run {
  let before = from - 1;
  while (before >= 0 && match[before]! < 0) before--;
  let after = to;
  while (after < match.length && match[after]! < 0) after++;
  const run = {
    from: before < 0 ? 0 : match[before]! + 1,
    to: after < match.length ? match[after]! : now.sentences.length,
  };
  return run.from <= run.to ? run : { from: 0, to: now.sentences.length };
}

function stretchOf({ from, to }: Run, sentences: readonly Span[]): Span {
  return from < to ? { from: sentences[from]!.from, to: sentences[to - 1]!.to } : { from: 0, to: 0 };
}

function mapped(claim: ClaimSpans, to: (part: Span) => Span): ClaimSpans {
  return { source: claim.source && to(claim.source), cue: to(claim.cue), content: claim.content.map(to) };
}

function shifted(claim: ClaimSpans, by: number, compared: Compared): ClaimSpans | null {
  return exact(
    claim,
    mapped(claim, ({ from, to }) => ({ from: from + by, to: to + by })),
    compared,
  );
}

/** The spans, if their words are those of the claim, and each stands inside one stretch. */
function exact(claim: ClaimSpans, spans: ClaimSpans, { old, new: now }: Compared): ClaimSpans | null {
  const before = [...(claim.source ? [claim.source] : []), claim.cue, ...claim.content];
  const after = [...(spans.source ? [spans.source] : []), spans.cue, ...spans.content];
  const isExact = after.every(
    (part, n) =>
      old.text.slice(before[n]!.from, before[n]!.to) === now.text.slice(part.from, part.to) &&
      now.stretches.some((stretch) => holds(stretch, part)),
  );
  return isExact ? spans : null;
}

/** More places tell no more. */
const MOST_PLACES = 1000;

/** Where words stand, as whole words. */
function placesOf(words: string, text: string): readonly Span[] {
  const places: Span[] = [];
  if (words === '') return places;
  for (let from = text.indexOf(words); from >= 0 && places.length < MOST_PLACES; from = text.indexOf(words, from + 1)) {
    const to = from + words.length;
    if (!cutsWord(text, from) && !cutsWord(text, to)) places.push({ from, to });
  }
  return places;
}

function cutsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\p{L}\p{N}]{2}$/u.test(text[at - 1]! + text[at]!);
}

/** As many sentences as a person compares. */
const MOST_LINES = 3;

/** At least this share of the old words must be in a sentence that is shown beside them. */
const LEAST_LIKE = 0.3;

/** Of the sentences near by, the one that shares most words with the old ones; none when none does. */
function likestIn(near: Run, { touched, compared }: { readonly touched: Run; readonly compared: Compared }): Run {
  const { old, new: now } = compared;
  const own = wordSet(wordsOf(old.text, stretchOf(touched, old.sentences)));
  let best = { at: -1, share: LEAST_LIKE };
  for (let at = near.from; at < near.to; at++) {
    const words = wordSet(wordsOf(now.text, now.sentences[at]!));
    const share = [...words].filter((word) => own.has(word)).length / Math.max(1, Math.min(own.size, words.size));
    if (share > best.share) best = { at, share };
  }
  return best.at < 0 ? { from: 0, to: 0 } : { from: best.at, to: best.at + 1 };
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function diffOf(before: Run, after: Run, { old, new: now }: Compared): readonly DiffLine[] {
  const lines = (run: Run, { text, sentences }: Compared['old'], side: DiffLine['in']): readonly DiffLine[] =>
    sentences
      .slice(run.from, Math.min(run.to, run.from + MOST_LINES))
      .map((one) => ({ in: side, words: wordsOf(text, one) }));
  return [...lines(before, old, 'old'), ...lines(after, now, 'new')];
}
