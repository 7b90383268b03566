// Whether a sidecar has every label, in its order, with a value that it may have.
//
// In:  a report of the gold.
// Out: one sentence for each thing that is wrong; empty when all is well.
//
// The other checks read labels without asking whether they are there, so they come after this one.

import { GENRES, type LabelledReport } from '../../src/measure/own-gold.ts';
import { acts, bases, hows, media, modalities, polarities } from '../../src/nouns/index.ts';
import { isEdtf } from './edtf.ts';
import { layOut } from './layout.ts';
import type { GoldReport } from './own-gold-files.ts';

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const oneOf =
  (list: readonly string[]) =>
  (value: unknown): boolean =>
    list.includes(value as string);
const orNull =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || holds(value);
const listOf =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(holds);
const worded =
  (holds: (value: unknown) => boolean, mayBeWordless = true) =>
  (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length === 2 &&
    holds(value[0]) &&
    (isText(value[1]) || (value[1] === null && mayBeWordless));
const edtf = (value: unknown): boolean => typeof value === 'string' && isEdtf(value);

const CLAIM: Readonly<Record<string, (value: unknown) => boolean>> = {
  speaker: orNull(isText),
  how: oneOf(hows),
  act: oneOf(acts.map((a) => a.name)),
  manner: oneOf(['direct', 'mixed', 'indirect']),
  polarity: oneOf(polarities),
  modality: oneOf(modalities),
  basis: listOf(worded(oneOf(bases), false)),
  to: orNull(isText),
  medium: orNull(worded(oneOf(media))),
  within: orNull(Number.isInteger),
  happened: orNull(worded(edtf, false)),
  said: orNull(worded(edtf)),
  place: listOf(worded(isText, false)),
};
const MAY: typeof CLAIM = {
  published: worded(edtf, false),
  polarityWords: listOf(isText),
  modalityWords: listOf(isText),
  note: isText,
};
const REPORT: typeof CLAIM = {
  outlet: isText,
  genre: oneOf(GENRES),
  published: worded(edtf),
  captured: orNull(edtf),
  unmarked: listOf(isText),
  claims: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** Of a report that we wrote: the layout of its file too. */
export function checkLabels(report: GoldReport): readonly string[] {
  const out = checkValues(report);
  const laidOut = layOut({ ...report.sidecar });
  if (out.length > 0 || report.written === laidOut) return out;
  return [`${report.id}: not laid out one line a claim: ${firstDifference(report.written, laidOut)}`];
}

/** Of any report. */
export function checkValues({ id, sidecar, claims }: LabelledReport): readonly string[] {
  const out = wrongIn(id, sidecar, REPORT);
  if (out.length > 0) return out;
  const numbers = Object.keys(sidecar.claims);
  if (numbers.join() !== claims.map((_, i) => i + 1).join())
    return [`${id}: claims 1 to ${claims.length} are marked, labels are there for ${numbers.join(' ')}`];
  for (const [number, labels] of Object.entries(sidecar.claims)) {
    out.push(...wrongIn(`${id}#${number}`, labels, CLAIM, MAY));
    if (labels.published && sidecar.genre !== 'live blog') out.push(`${id}#${number}: published is for live blogs`);
  }
  return out;
}

/** What is missing, unknown, out of order, or has a value that it may not have. */
export function wrongIn(where: string, value: object, must: typeof CLAIM, may: typeof CLAIM = {}): string[] {
  const keys = Object.keys(value);
  const wanted = [...Object.keys(must), ...Object.keys(may).filter((key) => keys.includes(key))];
  if (keys.join() !== wanted.join()) return [`${where}: has ${keys.join(' ')}; wanted ${wanted.join(' ')}`];
  return Object.entries(value)
    .filter(([key, v]) => !(must[key] ?? may[key])!(v))
    .map(([key, v]) => `${where}: ${key} may not be ${JSON.stringify(v)}`);
}

/** The first line of `a` that is not that of `b`. */
export function firstDifference(a: string, b: string): string {
  const other = b.split('\n');
  const at = a.split('\n').findIndex((line, i) => line !== other[i]);
  return at < 0 ? 'a line is missing at the end' : `line ${at + 1} should be ${other[at] ?? '(nothing)'}`;
}
