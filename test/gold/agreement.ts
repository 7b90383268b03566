// How far two readers agree who labelled the same texts without seeing each other's labels.
//
// In:  each text with the labels of both.
// Out: one row a figure: its value, how many claims it counts, and an interval over the texts.
//
// Spans are counted as F1, as `hearsay eval` counts them: outermost claims, then nested ones too. Every other label is
// counted over the claims that both marked, matched one to one as relations are.

import { bootstrap, type Interval } from '../../src/measure/bootstrap.ts';
import type { Marked } from '../../src/measure/gold.ts';
import { matched } from '../../src/measure/match.ts';
import {
  type ClaimLabels,
  type GoldSpeaker,
  type LabelledReport,
  type MarkedSpans,
  outermostOf,
} from '../../src/measure/own-gold.ts';
import type { Ratio } from '../../src/measure/ratio.ts';
import { relationsOf } from '../../src/measure/relations.ts';
import { scoresOf } from '../../src/measure/score.ts';

type Labelled = Pick<LabelledReport, 'claims' | 'sidecar'> & {
  /** Where there are none, speakers are not compared. */
  readonly speakers?: readonly GoldSpeaker[];
};

/** One text, labelled twice. Spans of both are those of `text`. */
export interface Twice {
  readonly text: string;
  readonly first: Labelled;
  readonly second: Labelled;
}

export interface Agreement extends Interval {
  readonly figure: string;
  /** Claims of the first reader, or claims that both marked. */
  readonly claims: number;
}

/** What agrees of one text: `right` of `gold` claims of the first reader and `predicted` of the second. */
interface Counts {
  readonly right: number;
  readonly gold: number;
  readonly predicted: number;
}

type Same = (a: ClaimLabels, b: ClaimLabels) => boolean;
const kinds = (pairs: readonly (readonly [string, unknown])[]): string =>
  [...new Set(pairs.map(([k]) => k))].sort().join();

const LABELS: Readonly<Record<string, Same>> = {
  act: (a, b) => a.act === b.act,
  manner: (a, b) => a.manner === b.manner,
  polarity: (a, b) => a.polarity === b.polarity,
  modality: (a, b) => a.modality === b.modality,
  how: (a, b) => a.how === b.how,
  'kinds of basis': (a, b) => kinds(a.basis) === kinds(b.basis),
  to: (a, b) => touch(a.to, b.to),
  'kind of medium': (a, b) => a.medium?.[0] === b.medium?.[0],
  happened: (a, b) => a.happened?.[0] === b.happened?.[0],
  said: (a, b) => a.said?.[0] === b.said?.[0],
  'whether a place': (a, b) => a.place.length > 0 === b.place.length > 0,
};

/** One holds the other, or both are missing. */
function touch(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return a.includes(b) || b.includes(a);
}

export function agreementOf(texts: readonly Twice[], seed = 1): readonly Agreement[] {
  const counted = texts.map(countsOf);
  const names = Object.keys(counted[0] ?? {});
  return names.map((figure) => {
    const rows = counted.map((counts) => counts[figure]!);
    const { n, ...interval } = bootstrap(rows, f1Of, { seed });
    return Object.freeze({ figure, claims: rows.reduce((sum, { gold }) => sum + gold, 0), n, ...interval });
  });
}

function f1Of(rows: readonly Counts[]): number | null {
  const sum = (of: (row: Counts) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const all = sum((r) => r.gold + r.predicted);
  return all > 0 ? (2 * sum((r) => r.right)) / all : null;
}

function countsOf({ text, first, second }: Twice): Readonly<Record<string, Counts>> {
  const outermost = pairOf(
    text,
    outermostOf(first.claims, first.sidecar.claims),
    outermostOf(second.claims, second.sidecar.claims),
  );
  const nested = pairOf(text, first.claims, second.claims);
  const scores = scoresOf([outermost]);
  const both = matched(nested.gold.relations, nested.predicted.relations).map(([i, j]) => ({
    a: first.sidecar.claims[i + 1]!,
    b: second.sidecar.claims[j + 1]!,
  }));
  const same = (is: Same): Counts => ({
    right: both.filter(({ a, b }) => is(a, b)).length,
    gold: both.length,
    predicted: both.length,
  });
  return {
    source: of(scores.exact.source),
    cue: of(scores.exact.cue),
    content: of(scores.exact.content),
    relation: of(scores.relation),
    'relation strict': of(scores.relationStrict),
    'relation, with nested': of(scoresOf([nested]).relation),
    ...Object.fromEntries(Object.entries(LABELS).map(([label, is]) => [label, same(is)])),
    ...(first.speakers && second.speakers && speakersOf(first.speakers, second.speakers, same)),
  };
}

function speakersOf(
  first: readonly GoldSpeaker[],
  second: readonly GoldSpeaker[],
  same: (is: Same) => Counts,
): Readonly<Record<string, Counts>> {
  const by = (list: readonly GoldSpeaker[], id: string | null): GoldSpeaker | undefined =>
    list.find((s) => s.id === id);
  const isOne = (a: GoldSpeaker | undefined, b: GoldSpeaker | undefined): boolean => {
    if (!a || !b) return a === b;
    const forms = (s: GoldSpeaker): readonly string[] => [s.name, ...s.aliases].map((form) => form.toLowerCase());
    return forms(a).some((x) => forms(b).some((y) => touch(x, y)));
  };
  return {
    speaker: same((a, b) => isOne(by(first, a.speaker), by(second, b.speaker))),
    'kind of speaker': same((a, b) => by(first, a.speaker)?.kind === by(second, b.speaker)?.kind),
  };
}

/** Right ones count alike on both sides in every measure that is asked for here. */
function of({ recall, gold, predicted }: Ratio): Counts {
  return { right: Math.round(recall * gold), gold, predicted };
}

function pairOf(text: string, first: readonly MarkedSpans[], second: readonly MarkedSpans[]) {
  const attributions = (claims: readonly MarkedSpans[]): Marked['attributions'] =>
    claims.map(({ source, cue, content }) => ({ source: source ? [source] : [], cue: [cue], content }));
  return {
    gold: relationsOf({ text, attributions: attributions(first) }),
    predicted: relationsOf({ text, attributions: attributions(second) }),
  };
}

/** A line a figure: `act  98.0  [96.4, 99.1]  496 claims`. */
export function agreementLines(rows: readonly Agreement[]): string {
  const percent = (x: number | null): string => (x === null ? '–' : (100 * x).toFixed(1));
  const width = Math.max(...rows.map(({ figure }) => figure.length));
  return rows
    .map(
      ({ figure, value, from, to, claims }) =>
        `${figure.padEnd(width)} ${percent(value).padStart(6)}  [${percent(from)}, ${percent(to)}]  ${claims} claims`,
    )
    .join('\n');
}
