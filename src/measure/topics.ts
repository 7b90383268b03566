// Topics with several reports each, and what headlines say of them, as FNC-1 has them -> pairs of reports, and how near their claims stand.
//
// In:  JSON lines {topic, reports: [{id, text}], stances: [{headline, report, stance}]}; vectors of the contents of each report's claims.
// Out: every pair of reports, of one topic or of two, with the cosine of their means.
//
// A report's mean is taken less the mean of all reports: what all news shares says nothing of its matter, and counts for a lot otherwise.

import type { ScoredRows } from './auc.ts';
import { type NoRow, type RowsOfLines, rowsOfLines } from './rows-of-lines.ts';

interface TopicReport {
  readonly id: string;
  readonly text: string;
}

interface Stance {
  readonly headline: string;
  /** Id of a report. */
  readonly report: string;
  readonly stance: string;
}

interface Topic {
  readonly topic: string;
  readonly reports: readonly TopicReport[];
  readonly stances: readonly Stance[];
}

const NO_TOPIC: NoRow = {
  code: 'measure/no-topic',
  message: 'This line is no topic with reports.',
  fix: 'Give {"topic", "reports": [{"id", "text"}], "stances"}; see docs/eval.md.',
};

export function readTopics(jsonl: string, input: string): RowsOfLines<Topic> {
  return rowsOfLines(jsonl, {
    input,
    noRow: NO_TOPIC,
    rowOf: ({ topic, reports, stances = [] }) => {
      if (typeof topic !== 'string' || !areRows(reports, ['id', 'text'])) return null;
      if (!areRows(stances, ['headline', 'report', 'stance'])) return null;
      return {
        topic,
        reports: reports as unknown as readonly TopicReport[],
        stances: stances as unknown as readonly Stance[],
      };
    },
  });
}

function areRows(value: unknown, names: readonly string[]): value is readonly object[] {
  const isRow = (row: unknown): boolean =>
    typeof row === 'object' &&
    row !== null &&
    names.every((name) => typeof (row as Record<string, unknown>)[name] === 'string');
  return Array.isArray(value) && value.every(isRow);
}

/** A report's topic, numbered from 0, and the vectors of its claims; or of its beginning, where it has none and that is asked for. */
export interface Embedded {
  readonly topic: number;
  readonly vectors: readonly Float32Array[];
}

/** A report as one vector: the mean of its own, less the mean of all reports' vectors, at unit length. All zeros where it has none. */
function meansOf(reports: readonly Embedded[]): readonly Float32Array[] {
  const all = reports.flatMap(({ vectors }) => vectors);
  const middle = meanOf(all, all[0]?.length ?? 0);
  return reports.map(({ vectors }) => {
    if (vectors.length === 0) return new Float32Array(middle.length);
    const mean = meanOf(vectors, middle.length).map((value, k) => value - middle[k]!);
    const length = Math.sqrt(dot(mean, mean)) || 1;
    return mean.map((value) => value / length);
  });
}

function meanOf(vectors: readonly Float32Array[], width: number): Float32Array {
  const sum = new Float64Array(width);
  for (const vector of vectors) for (let k = 0; k < width; k++) sum[k] = sum[k]! + vector[k]!;
  return Float32Array.from(sum, (value) => value / Math.max(1, vectors.length));
}

/** Every pair once, with the cosine of their means. */
export function pairsOfReports(reports: readonly Embedded[]): ScoredRows {
  const means = meansOf(reports);
  const count = (reports.length * (reports.length - 1)) / 2;
  const rows = {
    scores: new Float64Array(count),
    isSo: new Uint8Array(count),
    from: new Int32Array(count),
    to: new Int32Array(count),
  };
  let row = 0;
  for (let a = 0; a < reports.length; a++)
    for (let b = a + 1; b < reports.length; b++, row++) {
      const [one, two] = [reports[a]!.topic, reports[b]!.topic];
      rows.scores[row] = dot(means[a]!, means[b]!);
      rows.isSo[row] = Number(one === two);
      rows.from[row] = one;
      rows.to[row] = two;
    }
  return rows;
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
