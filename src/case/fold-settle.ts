// The claims of one report as they now stand.
//
// In:  every pass over the report in order, the claims that people marked, and what the judgements decided.
// Out: each claim with its state and how it stands. Pure: from all that is known, never from how claims stood before, so
//      that a judgement can be taken back, and a fold in any steps ends the same.
//
//     pass 4 finds A, B, C     9 accept A     10 reject B     pass 12 finds A, B′ (over B), D
//     A accepted · B rejected · B′ alternative of B · C superseded by 12 · D suggested
//
// A claim that nobody judged stands as the last pass says. It is another reading of a judged claim, not a suggestion of its own,
// when the two are near and the pass that the judge saw did not show both: what it showed beside each other are two claims.

import type { Manner, Reason, Span } from '../nouns/index.ts';
import { type ClaimState, corrections, type Decided } from './fold-decide.ts';
import { isNearer, type Nearness, nearness, type Spans } from './fold-overlap.ts';
import { standingPlaces } from './fold-places.ts';
import { type Relabel, type Relabelled, type RelabelledBy, relabelled } from './fold-relabel.ts';
import type { LabelledPlace, StandingPlace } from './index-labels.ts';

/** `stands`: by itself; `alternative`: another reading of a judged claim; `superseded`: a later pass did not find it. */
export type Standing = 'stands' | 'alternative' | 'superseded';

/** What one pass said of one claim. */
export interface Finding extends Spans {
  readonly manner: Manner;
  readonly score: number;
  readonly foreign: boolean;
  readonly reasons: readonly Reason[];
}

/** The labels that a claim is found by, as a pass gave them. */
export interface FoundLabels {
  readonly within: string | null;
  readonly speaker: string | null;
  readonly act: string | null;
  readonly places: readonly LabelledPlace[];
}

/** One pass over the report. */
export interface Pass {
  /** Seq of its entry. */
  readonly seq: number;
  /** By the claim's id. */
  readonly found: ReadonlyMap<string, Finding & FoundLabels>;
}

/** A claim as a person marked it, whether that judgement still counts or not. */
export interface Mark extends Spans {
  readonly seq: number;
  readonly claim: string;
  readonly manner: Manner;
}

export interface ReportFacts {
  /** In order of seq. */
  readonly passes: readonly Pass[];
  /** In order of seq. */
  readonly marks: readonly Mark[];
  /** Of this report, and of those that corrections tie to it. */
  readonly decided: ReadonlyMap<string, Decided>;
  /** Flags on claims, by their ids. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
  /** Flags on the report and on its capture. */
  readonly around: readonly string[];
  /** What people decided about labels, by the ids of claims. */
  readonly relabels: ReadonlyMap<string, readonly Relabel[]>;
}

/** A claim as it stands. */
export interface Settled extends Spans {
  readonly id: string;
  readonly manner: Manner;
  /** By the last pass that found it; null when no pass did. */
  readonly score: number | null;
  readonly foreign: boolean;
  readonly reasons: readonly Reason[];
  /** Seq of the first and the last pass that found it. */
  readonly foundFirst: number | null;
  readonly foundLast: number | null;
  /** Seq of the first entry in which a person marked it. */
  readonly markedBy: number | null;
  readonly state: ClaimState;
  readonly decidedBy: number | null;
  readonly correctedTo: string | null;
  /** Seq of the first judgement about it, or about a label of it, that counts; null while there is none. */
  readonly judgedFirst: number | null;
  readonly standing: Standing;
  readonly alternativeOf: string | null;
  /** Seq of the pass that did not find it. */
  readonly supersededBy: number | null;
  readonly flags: readonly string[];
  /** The claim whose labels, of the pass of which seq, it has; null when there are none. */
  readonly said: { readonly of: string; readonly by: number } | null;
  readonly within: string | null;
  readonly speaker: string | null;
  readonly act: string | null;
  readonly places: readonly StandingPlace[];
  readonly relabelledBy: RelabelledBy;
}

type Labelled = Pick<Settled, 'said' | 'within' | 'speaker' | 'act' | 'places' | 'relabelledBy'>;

type Known = Omit<Settled, 'standing' | 'alternativeOf' | 'supersededBy' | 'flags' | keyof Labelled>;

/** In order of their ids. */
export function settle(facts: ReportFacts): readonly Settled[] {
  const { passes } = facts;
  const claims = known(facts);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const judged = claims.filter(({ judgedFirst }) => judgedFirst !== null);
  const lineOf = lines(facts);
  const flagsOf = flagged(facts, lineOf);
  const labelsOf = labelled(facts, lineOf);
  return claims.map((claim) => {
    const isOpen = claim.judgedFirst === null && claim.foundLast !== null;
    const supersededBy = isOpen ? (passes.find(({ seq }) => seq > claim.foundLast!)?.seq ?? null) : null;
    const near = isOpen && supersededBy === null ? nearest(claim, judged, passes) : null;
    const alternativeOf = near && endOf(near, byId);
    // Field by field: leaving some out of a copy, or copying into what has some, takes a tenth of a whole fold.
    const { said, within, speaker, act, places, relabelledBy } = labelsOf(claim);
    return {
      ...claim,
      standing: supersededBy !== null ? 'superseded' : alternativeOf !== null ? 'alternative' : 'stands',
      alternativeOf,
      supersededBy,
      flags: sortedSet([...flagsOf(claim.id), ...(alternativeOf === null ? [] : flagsOf(alternativeOf))]),
      said,
      within,
      speaker,
      act,
      places,
      relabelledBy,
    };
  });
}

function known({ passes, marks, decided, relabels }: ReportFacts): readonly Known[] {
  const ids = sortedSet([...passes.flatMap(({ found }) => [...found.keys()]), ...marks.map(({ claim }) => claim)]);
  return ids.map((id) => {
    const finders = passes.filter(({ found }) => found.has(id));
    const last = finders.at(-1)?.found.get(id);
    const mark = marks.find(({ claim }) => claim === id);
    const { source, cue, content, manner } = (last ?? mark)!;
    const decision = decided.get(id) ?? null;
    return {
      id,
      source,
      cue,
      content,
      manner,
      score: last?.score ?? null,
      foreign: last?.foreign ?? false,
      reasons: last?.reasons ?? [],
      foundFirst: finders[0]?.seq ?? null,
      foundLast: finders.at(-1)?.seq ?? null,
      markedBy: mark?.seq ?? null,
      state: decision?.state ?? (last ? 'suggested' : 'withdrawn'),
      decidedBy: decision?.by ?? null,
      correctedTo: decision?.to ?? null,
      judgedFirst: firstOf([decision?.first, ...(relabels.get(id) ?? []).map(({ seq }) => seq)]),
    };
  });
}

function firstOf(seqs: readonly (number | undefined)[]): number | null {
  const known = seqs.filter((seq) => seq !== undefined);
  return known.length === 0 ? null : Math.min(...known);
}

/** The judged claim that this one is another reading of. */
function nearest(
  claim: Spans & { readonly id: string },
  judged: readonly Known[],
  passes: readonly Pass[],
): Known | null {
  let best: { readonly of: Known; readonly near: Nearness } | null = null;
  for (const of of judged) {
    const near = nearness(claim, of);
    if (near === null || (best && !isNearer(near, best.near))) continue;
    const seen = passes.findLast(({ seq }) => seq < of.judgedFirst!);
    if (!seen?.found.has(claim.id)) best = { of, near };
  }
  return best?.of ?? null;
}

/** The claim that it was corrected into, as far as that is in this report. */
function endOf(claim: Known, byId: ReadonlyMap<string, Known>): string {
  const seen = new Set<string>();
  let end = claim;
  while (end.correctedTo !== null && byId.has(end.correctedTo) && !seen.has(end.id)) {
    seen.add(end.id);
    end = byId.get(end.correctedTo)!;
  }
  return end.id;
}

/** A claim, and the claims that were corrected into it, the nearest first. */
type LineOf = (id: string) => readonly string[];

function lines({ decided }: ReportFacts): LineOf {
  const from = corrections(decided);
  return (id) => {
    const line = [id];
    for (const at of line) line.push(...(from.get(at) ?? []).filter((earlier) => !line.includes(earlier)));
    return line;
  };
}

/** Flags of a claim: its own, those of the claims that were corrected into it, those of its report and capture. */
function flagged({ flags, around }: ReportFacts, lineOf: LineOf): (id: string) => readonly string[] {
  if (flags.size === 0) return () => around;
  return (id) => [...lineOf(id).flatMap((at) => flags.get(at) ?? []), ...around];
}

/**
 * Labels of a claim: what people decided about it or about what was corrected into it, else what the last pass said. A claim that
 * a person made has those of the nearest one that it was made from, as far as cue and source are the same.
 */
function labelled({ passes, relabels }: ReportFacts, lineOf: LineOf): (claim: Spans & { id: string }) => Labelled {
  return ({ id, cue, source }) => {
    const line = lineOf(id);
    const said = saidOf(line, passes, cue);
    const of = said && { of: said.of, by: said.by };
    const judged = relabels.size === 0 ? NOTHING : relabelled(line.flatMap((at) => relabels.get(at) ?? []));
    const isSameSource =
      said !== null && said.found.source?.from === source?.from && said.found.source?.to === source?.to;
    return {
      said: of,
      within: said?.of === id ? said.found.within : null,
      speaker: judged.speaker === undefined ? (isSameSource ? said.found.speaker : null) : judged.speaker,
      act: judged.act ?? said?.found.act ?? null,
      places: standingPlaces(said?.found.places ?? [], judged.places),
      relabelledBy: judged.by,
    };
  };
}

const NOTHING: Relabelled = Object.freeze({ speaker: undefined, act: undefined, places: [], by: {} });

function saidOf(
  line: readonly string[],
  passes: readonly Pass[],
  cue: Span,
): { readonly of: string; readonly by: number; readonly found: Finding & FoundLabels } | null {
  for (const of of line) {
    const pass = passes.findLast(({ found }) => found.has(of));
    const found = pass?.found.get(of);
    if (pass && found && found.cue.from === cue.from && found.cue.to === cue.to) return { of, by: pass.seq, found };
  }
  return null;
}

function sortedSet(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
