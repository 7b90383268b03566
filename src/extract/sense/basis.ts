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
import type { Basis } from '../../nouns/sense.ts';
import { overlaps, type Span, sliceOf, span } from '../../nouns/span.ts';
import type { DecidedAct } from './act.ts';
import { isQuoted } from './content-shapes.ts';
import { citedGround, groundOf, hasGroundNoun } from './ground-nouns.ts';
import { GROUND_RULES, type GroundRule, type Where } from './grounds.ts';
import { sentenceBefore } from './sentence-around.ts';
import { REACH, type Told } from './told.ts';

/** Acts of which no ground is stated: nothing is held to be so. */
const GROUNDLESS: ReadonlySet<Act> = new Set<Act>(['question', 'decline', 'demand']);
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
    const hasNoun = hasGroundNoun(sliceOf(told.text, zone));
    for (const rule of GROUND_RULES) {
      if (rule.noun && !hasNoun) continue;
      if (!rule.where.includes(zone.of) || (rule.acts && !rule.acts.includes(act))) continue;
      if ((act === 'show' && !rule.ofShow) || (rule.voice && rule.voice !== voice)) continue;
      for (const at of found(rule, told.text, zone)) {
        if (isBeside(zone) && others.some((other) => overlaps(other, at) || standsBetween(other, at, hull))) continue;
        if (zone.of === 'cue' && /^(?:that|this|what)\b/.test(told.head)) continue;
        if (rule.outer && inner.some((part) => overlaps(part, at))) continue;
        const kind = rule.kind ?? (rule.cites ? citedGround : groundOf)(sliceOf(told.text, at));
        if (kind !== null) addTo(out, Object.freeze({ kind, at }));
      }
    }
  }
  return out.toSorted((a, b) => a.at.from - b.at.from);
}

function found({ pattern, not }: GroundRule, text: string, zone: Zone): readonly Span[] {
  const out: Span[] = [];
  let from = zone.from;
  while (out.length < MOST && from < zone.to) {
    const words = text.slice(from, zone.to);
    const hit = pattern.exec(words);
    if (!hit) break;
    const ground = hit.groups?.['ground'] ?? hit[0];
    const at = from + hit.index + hit[0].indexOf(ground);
    if (!not?.test(text.slice(at, zone.to))) out.push(span(at, at + ground.trimEnd().length));
    if (pattern.source.startsWith('^')) break;
    from += hit.index + Math.max(1, hit[0].length);
  }
  return out;
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
  const before = out.findIndex(({ kind, at }) => kind === basis.kind && at.to + 1 === basis.at.from);
  if (before < 0) out.push(basis);
  else out[before] = Object.freeze({ kind: basis.kind, at: span(out[before]!.at.from, basis.at.to) });
}

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
