// How sure the content is put: by words of the cue, or by those that govern the main verb of the content.
//
// In:  a claim as the rules see it, and its act.
// Out: the value, and the words that show it; none where it is `plain`.
//
//     [said] {it may have begun on Sunday}   possible       [said] {a man who may be ill left}   plain: the main verb is "left"
//     [said] {it will close unless …}        conditional    If it rains, <she> [said], {it …}    conditional
//
// Of several the weakest counts. Only the first sentence of a content is asked, up to its first clause of another's. What
// a speaker only believes is the act, no hedge; "allegedly" says who speaks; rounding is plain.

import type { Act } from '../../nouns/act.ts';
import type { Modality, Shown } from '../../nouns/sense.ts';
import { overlaps, type Span, span } from '../../nouns/span.ts';
import type { DecidedAct } from './act.ts';
import { HEDGES, type Hedge } from './hedges.ts';
import { REACH, type Told } from './told.ts';

/** Where another clause begins: what it says is not the main thing. */
const OTHER_CLAUSE =
  /(?<=\S\s)(?:which|who|whom|whose|where|because|when|while|whereas|although|though|since|than|that|after|before|until|so that)\s/i;
const SENTENCE_END = /[.!?]["”’')]*\s+(?=["“‘'(]?\p{Lu})/u;
/** In a denial, a ruling or an order "could" and "may" are what is denied or allowed. */
const NO_CHANCE: ReadonlySet<Act> = new Set<Act>(['deny', 'doubt', 'reject', 'decree', 'demand']);
const BY_WILL: ReadonlySet<Act> = new Set<Act>(['agree', 'support', 'intend', 'reject', 'confirm']);

export function modalityOf(told: Told, others: readonly Span[], { act }: DecidedAct): Shown<Modality> {
  const { text, cue } = told;
  const main = mainOf(told);
  const found: (readonly [Hedge, Span])[] = [];
  const look = (value: Hedge, pattern: RegExp, zone: Span): void => {
    const hit = pattern.exec(text.slice(zone.from, zone.to));
    if (hit) found.push([value, span(zone.from + hit.index, zone.from + hit.index + hit[0].trimEnd().length)]);
  };
  if (act === 'say' || act === 'show') look('probable', HEDGES.pointing, cue);
  if (BY_WILL.has(act)) look('conditional', HEDGES.would, cue);
  look('possible', HEDGES.suspecting, cue);
  if (act !== 'question') {
    look('conditional', HEDGES.if, main.whole);
    if (!NO_CHANCE.has(act)) look('possible', HEDGES.may, main.clause);
    look('probable', HEDGES.likely, main.clause);
  }
  if (told.words.length > 0) {
    for (const zone of besideOf(told)) {
      const before = found.length;
      look('conditional', zone.pattern, zone);
      const hit = found[before];
      if (hit && others.some((other) => overlaps(other, hit[1]))) found.pop();
    }
  }
  const weakest = (['conditional', 'possible', 'probable'] as const).find((value) => found.some(([v]) => v === value));
  if (!weakest) return PLAIN;
  return { value: weakest, at: found.filter(([value]) => value === weakest).map(([, at]) => at) };
}

const PLAIN: Shown<Modality> = Object.freeze({ value: 'plain', at: Object.freeze([]) });

/** The first sentence of the content, and its main clause. */
function mainOf({ text, content }: Told): { readonly whole: Span; readonly clause: Span } {
  const { from, to } = content[0]!;
  const words = text.slice(from, Math.min(to, from + REACH));
  const end = SENTENCE_END.exec(words)?.index;
  const sentence = words.slice(0, end === undefined ? words.length : end + 1);
  const opening = /^["“‘']?(?:that|whether|if|how|when|where|who|what|which|why)\s/i.exec(sentence)?.[0] ?? '';
  const other = OTHER_CLAUSE.exec(sentence.slice(opening.length + 1));
  const clause = other ? opening.length + 1 + other.index : sentence.length;
  // "asked if" is "asked whether"; an "if" that opens a quotation is a condition.
  const skipped = /^(?:if|whether)/i.test(opening) && opening[0] !== '“' ? opening.length : 0;
  return { whole: { from: from + skipped, to: from + sentence.length }, clause: { from, to: from + clause } };
}

/** What stands in the sentence before the claim, and behind it up to the next clause. */
function besideOf({ text, cue, source, content, sentence }: Told): readonly (Span & { readonly pattern: RegExp })[] {
  const first = Math.min(cue.from, source?.from ?? cue.from, content[0]!.from);
  const last = Math.max(cue.to, source?.to ?? 0, ...content.map((part) => part.to));
  const out: (Span & { readonly pattern: RegExp })[] = [];
  if (sentence.from < first) out.push({ from: sentence.from, to: first, pattern: HEDGES.ifBefore });
  if (last < sentence.to) {
    const stop = /[;:]|, because|\b(?:and|but)\b/.exec(text.slice(last, sentence.to))?.index;
    const to = stop === undefined ? sentence.to : last + stop;
    if (last < to) out.push({ from: last, to, pattern: HEDGES.ifAfter });
  }
  return out;
}
