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
import { GROUND_RULES, type GroundRule, groundOf } from './grounds.ts';
import { REACH, type Told } from './told.ts';

/** Acts of which no ground is stated: nothing is held to be so. */
const GROUNDLESS: ReadonlySet<Act> = new Set<Act>(['question', 'decline', 'demand']);
/** Grounds of one pattern in one stretch. */
const MOST = 3;

/** Parts of claims near this one: those inside it, and the others. */
export interface Near {
  readonly inner: readonly Span[];
  readonly others: readonly Span[];
}

export function basisOf(told: Told, { inner, others }: Near, { act }: DecidedAct): readonly Basis[] {
  if (GROUNDLESS.has(act) || isAsker(told)) return [];
  const voice = told.words.length === 0 || isQuoted(told) ? 'quoted' : 'told';
  const out: Basis[] = [];
  for (const zone of zonesOf(told)) {
    for (const rule of GROUND_RULES) {
      if (!rule.where.includes(zone.of) || (rule.acts && !rule.acts.includes(act))) continue;
      if ((act === 'show' && !rule.ofShow) || (rule.voice && rule.voice !== voice)) continue;
      for (const at of found(rule, told.text, zone)) {
        if (zone.of === 'beside' && others.some((other) => overlaps(other, at))) continue;
        if (zone.of === 'cue' && /^(?:that|this|what)\b/.test(told.head)) continue;
        if (rule.outer && inner.some((part) => overlaps(part, at))) continue;
        const kind = rule.kind ?? groundOf(sliceOf(told.text, at));
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
  readonly of: 'content' | 'beside' | 'cue';
}

/** The content's parts, the cue with its source before it, and what stands in the cue's sentence beside the claim. */
function zonesOf({ content, cue, source, sentence }: Told): readonly Zone[] {
  const own = [cue, ...content, ...(source ? [source] : [])].toSorted((a, b) => a.from - b.from);
  const zones: Zone[] = content.map(({ from, to }) => ({
    from,
    to: Math.min(to, from + REACH),
    of: 'content' as const,
  }));
  zones.push({ ...cue, of: 'cue' });
  let at = sentence.from;
  for (const { from, to } of own) {
    if (from > at && from <= sentence.to) zones.push({ from: at, to: from, of: 'beside' });
    at = Math.max(at, to);
  }
  if (at < sentence.to) zones.push({ from: at, to: sentence.to, of: 'beside' });
  return zones;
}
