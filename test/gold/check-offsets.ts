// Whether a file of labels for a text of others holds: by itself, and upon its text.
//
// In:  a file of gold/wikinews/; the text that it labels.
// Out: one sentence for each thing that is wrong.
//
// By itself: every string is a label, an id, a time, a hash or the text's address, so that no word of the text can stand
// in it; spans are spans; claims are numbered, ids stand in the order of their first use. Upon its text: the hash is the
// text's, no span cuts a word, and all that holds for a report of our own.

import { createHash } from 'node:crypto';
import { fromOffsets, type OffsetClaim, type Offsets, REASONS } from '../../src/measure/offset-gold.ts';
import { GENRES, type LabelledReport, PARTS } from '../../src/measure/own-gold.ts';
import { acts, bases, hows, media, modalities, polarities, speakerKinds } from '../../src/nouns/index.ts';
import { checkTogether } from './check-incident.ts';
import { checkValues, firstDifference, wrongIn } from './check-labels.ts';
import { checkMarks, spansOf } from './check-spans.ts';
import { isEdtf } from './edtf.ts';
import { layOut } from './layout.ts';
import type { WrittenOffsets } from './offset-files.ts';

type Holds = (value: unknown) => boolean;

const oneOf =
  (list: readonly string[]): Holds =>
  (v) =>
    list.includes(v as string);
const like =
  (pattern: RegExp): Holds =>
  (v) =>
    typeof v === 'string' && pattern.test(v);
const orNull =
  (holds: Holds): Holds =>
  (v) =>
    v === null || holds(v);
const listOf =
  (holds: Holds, atLeast = 0): Holds =>
  (v) =>
    Array.isArray(v) && v.length >= atLeast && v.every(holds);
const pairOf =
  (value: Holds, words: Holds): Holds =>
  (v) =>
    Array.isArray(v) && v.length === 2 && value(v[0]) && words(v[1]);
const offsets: Holds = (v) => {
  if (!Array.isArray(v) || v.length !== 2 || !v.every(Number.isInteger)) return false;
  const [from, to] = v as [number, number];
  return 0 <= from && from < to;
};
const edtf: Holds = (v) => typeof v === 'string' && isEdtf(v);
const rowsOf =
  (key: RegExp): Holds =>
  (v) =>
    typeof v === 'object' && v !== null && !Array.isArray(v) && Object.keys(v).every((k) => key.test(k));

const ADDRESS = /^gum\/train\.jsonl#GUM_news_[a-z0-9]+$/;
const SPEAKER_ID = /^s[1-9]\d*$/;
const PLACE_ID = /^p[1-9]\d*$/;
const FILE: Readonly<Record<string, Holds>> = {
  text: like(ADDRESS),
  textSha256: like(/^[0-9a-f]{64}$/),
  part: oneOf(PARTS),
  genre: oneOf(GENRES),
  published: pairOf(edtf, orNull(offsets)),
  unmarked: listOf(offsets),
  speakers: rowsOf(SPEAKER_ID),
  places: rowsOf(PLACE_ID),
  claims: rowsOf(/^[1-9]\d*$/),
};
const SPEAKER = {
  kind: oneOf(speakerKinds),
  named: listOf(offsets, 1),
  of: orNull(like(SPEAKER_ID)),
  number: orNull((v) => Number.isInteger(v) && (v as number) > 0),
};
const PLACE = { named: listOf(offsets, 1), within: orNull(like(PLACE_ID)) };
const CLAIM = {
  source: orNull(offsets),
  cue: offsets,
  content: listOf(offsets, 1),
  speaker: orNull(like(SPEAKER_ID)),
  how: oneOf(hows),
  act: oneOf(acts.map((a) => a.name)),
  manner: oneOf(['direct', 'mixed', 'indirect']),
  polarity: oneOf(polarities),
  modality: oneOf(modalities),
  basis: listOf(pairOf(oneOf(bases), offsets)),
  to: orNull(offsets),
  medium: orNull(pairOf(oneOf(media), orNull(offsets))),
  within: orNull(Number.isInteger),
  happened: orNull(pairOf(edtf, offsets)),
  said: orNull(pairOf(edtf, orNull(offsets))),
  place: listOf(pairOf(like(PLACE_ID), offsets)),
};
const MAY = { polarityAt: listOf(offsets, 1), modalityAt: listOf(offsets, 1), because: oneOf(Object.keys(REASONS)) };

/** What can be seen without the text. */
export function checkOffsets({ name, written, file }: WrittenOffsets): readonly string[] {
  const out = wrongIn(name, file, FILE);
  if (out.length > 0) return out;
  const claims = Object.entries(file.claims);
  for (const [id, row] of Object.entries(file.speakers)) out.push(...wrongIn(`${name} ${id}`, row, SPEAKER));
  for (const [id, row] of Object.entries(file.places)) out.push(...wrongIn(`${name} ${id}`, row, PLACE));
  for (const [number, claim] of claims) out.push(...wrongIn(`${name}#${number}`, claim, CLAIM, MAY));
  if (out.length > 0) return out;
  if (!file.text.endsWith(`#${name}`)) out.push(`${name}: is named otherwise than its text, ${file.text}`);
  if (claims.some(([number], i) => number !== String(i + 1))) out.push(`${name}: claims are not numbered from 1`);
  for (const [kind, ids, used] of [
    ['speaker', Object.keys(file.speakers), claims.map(([, c]) => c.speaker)],
    ['place', Object.keys(file.places), claims.flatMap(([, c]) => c.place.map(([place]) => place))],
  ] as const) {
    const order = [...new Set(used)].filter((id) => id !== null);
    if (ids.filter((id) => order.includes(id)).join() !== order.join())
      out.push(`${name}: ${kind}s do not stand in the order of their first claims: ${order.join(' ')}`);
  }
  for (const [number, claim] of claims) out.push(...apart(claim).map((wrong) => `${name}#${number}: ${wrong}`));
  if (out.length === 0 && written !== layOut({ ...file }))
    out.push(`${name}: not laid out one line a row: ${firstDifference(written, layOut({ ...file }))}`);
  return out;
}

/** Source, cue and contents of one claim touch nowhere, contents rise, and words show what is not there anyway. */
function apart({ source, cue, content, ...labels }: OffsetClaim): string[] {
  const { polarity, polarityAt, modality, modalityAt } = labels;
  const out = content.some(([from], i) => i > 0 && from < content[i - 1]![1])
    ? ['contents overlap, or do not stand in order']
    : [];
  if (polarityAt && polarity === 'for') out.push('words show a polarity, and it is for');
  if (modalityAt && modality === 'plain') out.push('words show a modality, and it is plain');
  const parts = [...(source ? [source] : []), cue];
  const crossed = [...content, ...parts].some((a) => parts.some((b) => a !== b && a[0] < b[1] && b[0] < a[1]));
  return crossed ? [...out, 'source, cue and content overlap'] : out;
}

/** What can be seen upon the text only. The file was checked by itself. */
export function checkUpon(text: string, { name, file }: WrittenOffsets): readonly string[] {
  const hash = createHash('sha256').update(text).digest('hex');
  if (hash !== file.textSha256) return [`${name}: labels another text: its SHA-256 is ${hash}`];
  const out: string[] = [];
  for (const [where, spans] of spansIn(file))
    for (const [from, to] of spans) {
      const shown = `${where}: ${from} to ${to}`;
      if (to > text.length) out.push(`${shown} stands outside the text`);
      else if (cuts(text, from) || cuts(text, to)) out.push(`${shown} cuts a word`);
    }
  if (out.length > 0) return out.map((wrong) => `${name} ${wrong}`);
  const incident = fromOffsets(file, text);
  const [report] = incident.reports as readonly [LabelledReport];
  const values = checkValues(report);
  if (values.length > 0) return values;
  return [...checkMarks(report), ...checkTogether(incident), ...astray(report, file.claims)];
}

function spansIn({ published, unmarked, speakers, places, claims }: WrittenOffsets['file']) {
  const some = (list: readonly (Offsets | null | undefined)[]): readonly Offsets[] => list.filter((s) => s != null);
  return [
    ['published', some([published[1]])] as const,
    ['unmarked', unmarked] as const,
    ...Object.entries(speakers).map(([id, { named }]) => [id, named] as const),
    ...Object.entries(places).map(([id, { named }]) => [id, named] as const),
    ...Object.entries(claims).map(
      ([number, c]) => [`#${number}`, some([c.source, c.cue, ...c.content, ...labelSpans(c)])] as const,
    ),
  ];
}

const labelSpans = (c: OffsetClaim) => [
  ...nearSpans(c),
  c.happened?.[1],
  c.said?.[1],
  ...(c.polarityAt ?? []),
  ...(c.modalityAt ?? []),
];
/** Those that stand in the paragraphs of the claim; times may stand anywhere. */
const nearSpans = (c: OffsetClaim) => [
  ...c.basis.map(([, at]) => at),
  c.to,
  c.medium?.[1],
  ...c.place.map(([, at]) => at),
];

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
const cuts = (text: string, at: number): boolean =>
  (isLetter(text[at - 1]) && isLetter(text[at])) || /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');

/** Labels that are not where a sidecar, which has words only, would have them: nearest to the cue. */
function astray({ id, text, claims }: LabelledReport, files: WrittenOffsets['file']['claims']): string[] {
  return claims.flatMap((claim, i) => {
    const file = files[String(i + 1)]!;
    const lines = spansOf(claim).map(({ from }) => lineAt(text, from));
    const isNear = (at: number): boolean => lines.some(({ from, to }) => from <= at && at < to);
    const distance = (from: number, to: number): number => Math.max(0, claim.cue.from - to, from - claim.cue.to);
    const wrong = (at: Offsets, mayBe: (from: number) => boolean): string[] => {
      const words = text.slice(...at);
      if (!mayBe(at[0])) return [`${id}#${i + 1}: “${words}” stands outside the paragraphs of the claim`];
      const others = everyPlace(text, words).map((from) => [from, from + words.length] as const);
      const nearer = others.some(
        ([from, to]) => mayBe(from) && !cuts(text, from) && !cuts(text, to) && distance(from, to) < distance(...at),
      );
      return nearer ? [`${id}#${i + 1}: “${words}” stands nearer to the cue elsewhere`] : [];
    };
    const near = nearSpans(file).flatMap((at) => (at ? wrong(at, isNear) : []));
    return [...near, ...[file.happened, file.said].flatMap((time) => (time?.[1] ? wrong(time[1], () => true) : []))];
  });
}

function lineAt(text: string, at: number): { readonly from: number; readonly to: number } {
  const end = text.indexOf('\n', at);
  return { from: text.lastIndexOf('\n', at - 1) + 1, to: end < 0 ? text.length : end };
}

function everyPlace(text: string, words: string): number[] {
  const out: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) out.push(at);
  return out;
}
