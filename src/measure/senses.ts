// How well acts, polarities, modalities, grounds, addressees and media are read, given the right spans.
//
// In:  for each report its text, its claims as marked, their labels, and the sense that was computed on those same spans.
// Out: figures by label, and what was taken for what, the commonest first.
//
// The gold's own spans are handed in, so that errors of extraction do not mix in. Macro F1 is over the acts that stand in
// the gold at least MIN_OF_AN_ACT times: the mean of a handful says nothing. Spans are compared as sets of tokens, partly
// right ones by their share (Johansson & Moschitti 2010), each against the spans of the same claim.

import { type Act, acts } from '../nouns/act.ts';
import type { Sense } from '../nouns/sense.ts';
import { overlaps, type Span, sliceOf } from '../nouns/span.ts';
import { type GoldSense, goldSense } from './gold-sense.ts';
import type { MarkedSpans, Sidecar } from './own-gold.ts';
import { add, newTally, type Ratio, ratioOf, type Tally } from './ratio.ts';
import { sharedCount } from './relations.ts';
import { covered, type Tokens, tokensOf } from './tokens.ts';

/** One report: `claims` in the order of their numbers, and one sense for each. */
export interface SensePart {
  readonly text: string;
  readonly claims: readonly MarkedSpans[];
  readonly labels: Sidecar['claims'];
  readonly found: readonly Sense[];
}

/** What was taken for what. */
interface Confusion {
  readonly label: 'act' | 'polarity' | 'modality' | 'basis' | 'addressee' | 'medium';
  readonly gold: string;
  readonly found: string;
  /** The cue of each, as written. */
  readonly cues: readonly string[];
}

export interface SenseScores {
  readonly claims: number;
  /** Acts that stand in the gold or were found, the commonest first. */
  readonly acts: readonly (Ratio & { readonly act: Act })[];
  /** Mean F1 over the acts with at least MIN_OF_AN_ACT in the gold. */
  readonly macroF1: number;
  readonly accuracy: { readonly act: number; readonly polarity: number; readonly modality: number };
  /** Denials, refusals, retractions: `deny`, `decline`, `retract`, each found as itself. */
  readonly silence: Ratio;
  /** Claims whose modality is not `plain`, found with the right value. */
  readonly hedged: Ratio;
  readonly basis: {
    readonly partial: Ratio;
    /** Share of the right kind among gold grounds that a found one touches, and how many these are. */
    readonly kind: number;
    readonly met: number;
  };
  readonly addressee: { readonly exact: Ratio; readonly partial: Ratio };
  /** `kind`: the right kind was found; `partial`: its words, where the gold has words. */
  readonly medium: { readonly kind: Ratio; readonly partial: Ratio };
  readonly confusions: readonly Confusion[];
}

const MIN_OF_AN_ACT = 5;

const SILENCE: readonly Act[] = ['deny', 'decline', 'retract'];

export function senseScores(parts: Iterable<SensePart>): SenseScores {
  const byAct = new Map(acts.map(({ name }) => [name, newTally()]));
  const [hedged, basis, exact, addressee, kind, medium] = Array.from({ length: 6 }, newTally) as Six;
  const right = { act: 0, polarity: 0, modality: 0 };
  const confusions = new Map<string, { label: Confusion['label']; gold: string; found: string; cues: string[] }>();
  let claims = 0;
  let kinds = 0;
  let kindsRight = 0;
  for (const part of parts) {
    const tokens = tokensOf(part.text);
    for (const [n, claim] of part.claims.entries()) {
      const labels = part.labels[String(n + 1)];
      const found = part.found[n];
      if (!labels || !found) throw new RangeError(`claim ${n + 1} has no labels or no sense; this is a bug in Hearsay`);
      const gold = goldSense(part.text, claim, labels);
      const cue = sliceOf(part.text, claim.cue);
      const taken = (label: Confusion['label'], g: string, f: string): void => {
        const key = `${label}\t${g}\t${f}`;
        const row = confusions.get(key) ?? { label, gold: g, found: f, cues: [] };
        row.cues.push(cue);
        confusions.set(key, row);
      };
      claims++;
      byAct.get(gold.act)!.gold++;
      byAct.get(found.act)!.predicted++;
      if (gold.act === found.act) add(byAct.get(gold.act)!, { right: 1, gold: 0, predicted: 0 });
      const values = {
        act: [gold.act, found.act],
        polarity: [gold.polarity, found.polarity.value],
        modality: [gold.modality, found.modality.value],
      } as const;
      for (const label of ['act', 'polarity', 'modality'] as const) {
        const [g, f] = values[label];
        if (g === f) right[label]++;
        else taken(label, g, f);
      }
      const [g, f] = values.modality;
      add(hedged, {
        right: g === f && g !== 'plain' ? 1 : 0,
        gold: Number(g !== 'plain'),
        predicted: Number(f !== 'plain'),
      });
      addSpans(basis, tokens, gold.basis.map(atOf), found.basis.map(atOf));
      for (const { at, kind: of } of gold.basis) {
        const touching = found.basis.find((other) => overlaps(other.at, at));
        if (!touching) taken('basis', of, '');
        else if (++kinds && touching.kind === of) kindsRight++;
        else taken('basis', of, touching.kind);
      }
      for (const { at, kind: of } of found.basis)
        if (!gold.basis.some((other) => overlaps(other.at, at))) taken('basis', '', of);
      addWhole(exact, gold.addressee, found.addressee);
      addSpans(addressee, tokens, listOf(gold.addressee), listOf(found.addressee));
      if (!isSame(gold.addressee, found.addressee))
        taken('addressee', wordsOf(part.text, gold.addressee), wordsOf(part.text, found.addressee));
      const sameKind = gold.medium !== null && gold.medium.kind === found.medium?.kind;
      add(kind, {
        right: Number(sameKind),
        gold: Number(gold.medium !== null),
        predicted: Number(found.medium !== null),
      });
      addSpans(medium, tokens, listOf(gold.medium?.at ?? null), listOf(found.medium?.at ?? null));
      if (!sameKind && (gold.medium || found.medium))
        taken('medium', mediumWords(part.text, gold.medium), mediumWords(part.text, found.medium));
    }
  }
  const rows = [...byAct].map(([act, tally]) => Object.freeze({ act, ...ratioOf(tally) }));
  const often = rows.filter(({ gold }) => gold >= MIN_OF_AN_ACT);
  const silence = newTally();
  for (const act of SILENCE) addAll(silence, byAct.get(act)!);
  return Object.freeze({
    claims,
    acts: rows.filter((row) => row.gold + row.predicted > 0).sort((a, b) => b.gold - a.gold),
    macroF1: often.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, often.length),
    accuracy: {
      act: right.act / Math.max(1, claims),
      polarity: right.polarity / Math.max(1, claims),
      modality: right.modality / Math.max(1, claims),
    },
    silence: ratioOf(silence),
    hedged: ratioOf(hedged),
    basis: { partial: ratioOf(basis), kind: kindsRight / Math.max(1, kinds), met: kinds },
    addressee: { exact: ratioOf(exact), partial: ratioOf(addressee) },
    medium: { kind: ratioOf(kind), partial: ratioOf(medium) },
    confusions: [...confusions.values()].sort((a, b) => b.cues.length - a.cues.length),
  });
}

type Six = [Tally, Tally, Tally, Tally, Tally, Tally];

function atOf({ at }: { readonly at: Span }): Span {
  return at;
}

function listOf(at: Span | null): readonly Span[] {
  return at ? [at] : [];
}

function addAll(tally: Tally, other: Tally): void {
  tally.goldRight += other.goldRight;
  tally.gold += other.gold;
  tally.predictedRight += other.predictedRight;
  tally.predicted += other.predicted;
}

/** Each span counts by the share of its tokens that spans of the other side cover. */
function addSpans(tally: Tally, tokens: Tokens, gold: readonly Span[], found: readonly Span[]): void {
  const all = { gold: covered(tokens, gold), found: covered(tokens, found) };
  const share = (at: Span, others: readonly number[]) => {
    const own = covered(tokens, [at]);
    return sharedCount(own, others) / own.length;
  };
  for (const at of gold) tally.goldRight += share(at, all.found);
  for (const at of found) tally.predictedRight += share(at, all.gold);
  tally.gold += gold.length;
  tally.predicted += found.length;
}

function addWhole(tally: Tally, gold: Span | null, found: Span | null): void {
  add(tally, {
    right: Number(gold !== null && isSame(gold, found)),
    gold: Number(gold !== null),
    predicted: Number(found !== null),
  });
}

function isSame(a: Span | null, b: Span | null): boolean {
  return a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to);
}

function wordsOf(text: string, at: Span | null): string {
  return at ? sliceOf(text, at) : '';
}

function mediumWords(text: string, medium: GoldSense['medium']): string {
  return medium ? `${medium.kind} ${medium.at ? sliceOf(text, medium.at) : '(form)'}` : '';
}
