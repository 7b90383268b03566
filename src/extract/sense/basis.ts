// The ground that the text states for a claim.
//
// In:  a claim as the rules see it, and its act.
// Out: grounds with the words that state them, in order of the text; none where none is stated.
//
//     The toll rose, <she> [said], citing the ward's register.        document  citing the ward's register
//     <He> [said] {a driver had told him}.                            told      a driver had told him
//
// Never inferred from who speaks. Words are looked for in the content and in the cue's sentence; what another claim of
// that sentence covers is that claim's. The rules stand in grounds.ts.

import type { Act } from '../../nouns/act.ts';
import type { Basis, BasisKind } from '../../nouns/sense.ts';
import { overlaps, type Span, sliceOf, span } from '../../nouns/span.ts';
import { builtAtOnce } from '../../text/built-at-once.ts';
import type { DecidedAct } from './act.ts';
import { isQuoted } from './content-shapes.ts';
import { citedGround, type GroundPhrase, phrasesIn } from './ground-phrases.ts';
import type { PhraseRule, Where, WordsRule } from './ground-rule.ts';
import { GROUND_RULES } from './grounds.ts';
import { sentenceBefore } from './sentence-around.ts';
import { REACH, type Told } from './told.ts';

/** Acts of which no ground is stated: nothing is held to be so. */
const GROUNDLESS: ReadonlySet<Act> = new Set<Act>(['question', 'decline', 'demand', 'want', 'intend']);
/** Who is nobody has no ground. */
const NOBODY = /^(?:nobody|no one|no-one|none|neither)\b/;
/** Grounds of one pattern in one stretch. */
const MOST = 3;

/** Parts of claims near this one: those inside it, and the others. */
export interface Near {
  readonly inner: readonly Span[];
  readonly others: readonly Span[];
}

export function basisOf(told: Told, { inner, others }: Near, { act }: DecidedAct): readonly Basis[] {
  if (GROUNDLESS.has(act) || isAsker(told) || NOBODY.test(told.by)) return [];
  const voice = told.words.length === 0 || isQuoted(told) ? 'quoted' : 'told';
  const out: Basis[] = [];
  const hull = hullOf(told);
  for (const zone of zonesOf(told)) {
    const words = sliceOf(told.text, zone);
    const phrases = phrasesIn(words);
    for (const rule of GROUND_RULES) {
      if (!rule.where.includes(zone.of) || (rule.acts && !rule.acts.includes(act))) continue;
      if ((act === 'show' && !rule.ofShow) || (rule.voice && rule.voice !== voice)) continue;
      const grounds = 'pattern' in rule ? found(rule, words, told) : framed(rule, words, phrases);
      for (const { kind, from, to } of grounds) {
        const at = span(zone.from + from, zone.from + to);
        if (rule.not?.test(told.text.slice(at.from, zone.to))) continue;
        if (isBeside(zone) && others.some((other) => overlaps(other, at) || standsBetween(other, at, hull))) continue;
        if (zone.of === 'cue' && isHeldRather(told)) continue;
        if (rule.outer && inner.some((part) => overlaps(part, at))) continue;
        addTo(out, Object.freeze({ kind, at }));
      }
    }
  }
  return out.toSorted((a, b) => a.at.from - b.at.from);
}

/** A ground in the words of a zone. */
interface Found extends Span {
  readonly kind: BasisKind;
}

function found({ pattern, kind: own, otherwise }: WordsRule, words: string, told: Told): readonly Found[] {
  const out: Found[] = [];
  builtAtOnce(pattern, words);
  let begun = 0;
  for (let n = 0; n < MOST && begun < words.length; n++) {
    // The rest of the words begins nothing: "~" keeps "^" from matching there.
    const hit = pattern.exec(begun === 0 ? words : `~${words.slice(begun)}`);
    if (!hit) break;
    const at = begun === 0 ? hit.index : begun + hit.index - 1;
    const ground = hit.groups?.['ground'] ?? hit[0];
    const from = at + hit[0].indexOf(ground);
    const kind = own ?? citedGround(ground) ?? otherwise ?? null;
    const who = hit.groups?.['who'];
    if (kind !== null && (who === undefined || maySpeakOf(told, who.toLowerCase())))
      out.push({ kind, from, to: from + ground.trimEnd().length });
    if (pattern.source.startsWith('^')) break;
    begun = at + Math.max(1, hit[0].length);
  }
  return out;
}

/** How far before a phrase its frame is looked for. */
const LEAD = 80;

function framed(
  { behind, before, takes, weak }: PhraseRule,
  words: string,
  phrases: readonly GroundPhrase[],
): readonly Found[] {
  const out: Found[] = [];
  for (const { begins, to, kind, isWeak } of phrases) {
    if (out.length === MOST) break;
    if (isWeak && !weak) continue;
    const after = words.slice(to);
    if (before && !builtAtOnce(before, after).test(after)) continue;
    const from = behind ? begins.find((at) => builtAtOnce(behind, words).test(leadOf(words, at))) : begins[0]!;
    if (from !== undefined) out.push({ kind, from, to: to + (takes?.exec(after)?.[0].length ?? 0) });
  }
  return out;
}

/** What stands before a phrase; where it is cut, no pattern takes the cut for the beginning of the words. */
function leadOf(words: string, to: number): string {
  return to <= LEAD ? words.slice(0, to) : `~${words.slice(to - LEAD, to)}`;
}

function isBeside({ of }: Zone): boolean {
  return of === 'beside' || of === 'before';
}

/** All of the claim, from its first character to its last. */
function hullOf({ cue, content, source }: Told): Span {
  const own = [cue, ...content, ...(source ? [source] : [])];
  return { from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) };
}

/** A ground that another claim stands nearer to is that claim's. */
function standsBetween(other: Span, at: Span, hull: Span): boolean {
  return (at.to <= other.from && other.to <= hull.from) || (hull.to <= other.from && other.to <= at.from);
}

/** What overlaps a ground that was found is no second one; what goes on with it ("the detectors" "registered") is part of it. */
function addTo(out: Basis[], basis: Basis): void {
  if (out.some(({ at }) => overlaps(at, basis.at))) return;
  // "had seen" the letter: the letter is the ground.
  if (basis.kind === 'saw' && out.some(({ at }) => at.from === basis.at.to + 1)) return;
  const before = out.findIndex(({ kind, at }) => kind === basis.kind && at.to + 1 === basis.at.from);
  if (before < 0) out.push(basis);
  else out[before] = Object.freeze({ kind: basis.kind, at: span(out[before]!.at.from, basis.at.to) });
}

/** "saw it as a burden", "saw that": what one thinks, and no perception. */
function isHeldRather({ head, text, content }: Told): boolean {
  return (
    /^(?:that|this|what|who|whom|where|why|how|whether)\b/.test(head) ||
    content.some((part) => AS.test(sliceOf(text, part).slice(0, REACH)))
  );
}

const AS = /(?:^| )as (?:an?|the|his|her|its|their|not|more|less|being|\p{Ll}+ing)\b|^it that way\b/u;

/** Whether a pronoun can stand for the source: "they" not for one person with a name, "he" not for "she". */
function maySpeakOf({ by }: Told, pronoun: string): boolean {
  if (by === '' || by === 'who') return true;
  if (/^(?:he|she|they|it|we)$/.test(by)) return by === pronoun || by === 'we';
  return pronoun !== 'they' || !ONE_PERSON.test(by) || MANY.test(by);
}

const ONE_PERSON = /^(?:an? |mr |mrs |ms |dr )/;
const MANY = /\band\b|people|police|staff|crew|couple|group|team|family|s$/;

function isAsker({ form, by }: Told): boolean {
  return form?.asker != null && by === form.asker.toLowerCase();
}

interface Zone extends Span {
  readonly of: Where;
}

/** Who speaks on: what the sentence before tells of them may be their ground. */
const GOES_ON = /^(?:he|she|they)$/;

/** The content's parts, the cue with its source before it, and what stands in the cue's sentence beside the claim. */
function zonesOf({ text, content, cue, source, sentence, near, by, isNested }: Told): readonly Zone[] {
  const own = [cue, ...content, ...(source ? [source] : [])].toSorted((a, b) => a.from - b.from);
  const zones: Zone[] = content.map(({ from, to }) => ({
    from,
    to: Math.min(to, from + REACH),
    of: 'content' as const,
  }));
  zones.push({ ...cue, of: 'cue' });
  if (source) zones.push({ ...source, to: Math.min(source.to, source.from + REACH), of: 'source' });
  const before = sentenceBefore(text, near, sentence);
  if (source && !isNested && GOES_ON.test(by) && !own.some((part) => overlaps(part, before)))
    zones.push({ ...before, of: 'before' });
  if (isNested) return zones;
  let at = sentence.from;
  for (const { from, to } of own) {
    if (from > at && from <= sentence.to) zones.push({ from: at, to: from, of: 'beside' });
    at = Math.max(at, to);
  }
  if (at < sentence.to) zones.push({ from: at, to: sentence.to, of: 'beside' });
  return zones;
}
