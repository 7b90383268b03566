// Labels of a text that is not ours: offsets in the file, words in the text, wherever that is.
//
// In:  a file of gold/wikinews/ (spans where a sidecar has words), and the text that it labels.
// Out: the same shape as a report of our own, so that every measure runs over both.
//
//     file   "to": [41, 50]        text   … told reporters that …        sidecar   "to": "reporters"
//
// The file holds no word of the text: gold/GUIDELINES.md, section 17. What it may hold is checked in test/gold/; here a
// file that was checked is read.

import type { BasisKind, MediumKind } from '../nouns/sense.ts';
import { span } from '../nouns/span.ts';
import type { ClaimLabels, GENRES, GoldSpeaker, LabelledIncident, MarkedSpans, PARTS, Sidecar } from './own-gold.ts';

/** Half-open, in UTF-16 units. */
export type Offsets = readonly [from: number, to: number];
/** A value and where the words stand that say it; null where a form says it. */
type Pointed<Value extends string = string> = readonly [value: Value, words: Offsets | null];

/** Why the manner is not what double quotation marks alone would say. */
export const REASONS = Object.freeze({
  form: 'A block quotation gives the words by its form.',
  name: 'The marks make a name or a title.',
  single: 'The marks are single ones.',
  broken: 'A quotation mark is missing or stands astray, or the quotation runs over the end of a paragraph.',
} as const);

type Plain = 'speaker' | 'how' | 'act' | 'manner' | 'polarity' | 'modality' | 'within';
export interface OffsetClaim extends Pick<ClaimLabels, Plain> {
  readonly source: Offsets | null;
  readonly cue: Offsets;
  readonly content: readonly Offsets[];
  readonly basis: readonly Pointed<BasisKind>[];
  readonly to: Offsets | null;
  readonly medium: Pointed<MediumKind> | null;
  readonly happened: Pointed | null;
  readonly said: Pointed | null;
  readonly place: readonly Pointed[];
  /** Words that show a polarity other than `for`. */
  readonly polarityAt?: readonly Offsets[];
  /** Words that show a modality other than `plain`. */
  readonly modalityAt?: readonly Offsets[];
  readonly because?: keyof typeof REASONS;
}

/** A file of gold/wikinews/. */
export interface OffsetFile {
  /** Where the text stands: a file of the data, and the id of its line. */
  readonly text: string;
  /** Of the text's UTF-8 bytes. */
  readonly textSha256: string;
  readonly part: (typeof PARTS)[number];
  readonly genre: (typeof GENRES)[number];
  readonly published: Pointed;
  readonly unmarked: readonly Offsets[];
  readonly speakers: Readonly<
    Record<string, Pick<GoldSpeaker, 'kind' | 'of' | 'number'> & { readonly named: readonly Offsets[] }>
  >;
  readonly places: Readonly<Record<string, { readonly named: readonly Offsets[]; readonly within: string | null }>>;
  readonly claims: Readonly<Record<string, OffsetClaim>>;
}

const OUTLET = Object.freeze({ id: 'wikinews', name: 'Wikinews' });

/** An incident of one report, which has the incident's id. */
export function fromOffsets(file: OffsetFile, text: string): LabelledIncident {
  const id = file.text.replace(/^.*#/, '');
  const words = ([from, to]: Offsets): string => text.slice(from, to);
  const claims = Object.entries(file.claims);
  const sidecar: Sidecar = {
    outlet: OUTLET.id,
    genre: file.genre,
    published: worded(file.published, words),
    captured: null,
    unmarked: file.unmarked.map(words),
    claims: Object.fromEntries(claims.map(([number, claim]) => [number, labelsOf(claim, words)])),
  };
  const speakers = Object.entries(file.speakers).map(([speaker, { kind, named, of, number }]) => {
    const [name, ...aliases] = named.map(words);
    return { id: speaker, kind, name: name!, aliases, of, number };
  });
  const places = Object.entries(file.places).map(([place, { named, within }]) => ({
    id: place,
    name: words(named[0]!),
    geonames: null,
    within,
  }));
  const report = { id, text, claims: claims.map(([, claim]) => spansOf(claim)), sidecar };
  const incident = { about: id, part: file.part, outlets: [OUTLET], speakers, places, links: [], origins: [] };
  return { id, incident, reports: [report] };
}

function spansOf({ source, cue, content }: OffsetClaim): MarkedSpans {
  return { source: source && span(...source), cue: span(...cue), content: content.map((c) => span(...c)) };
}

type Words = (at: Offsets) => string;

function labelsOf(claim: OffsetClaim, words: Words): ClaimLabels {
  const { speaker, how, act, manner, polarity, modality, within, polarityAt, modalityAt, because } = claim;
  return {
    speaker,
    how,
    act,
    manner,
    polarity,
    modality,
    basis: claim.basis.map((pair) => worded(pair, words)),
    to: claim.to && words(claim.to),
    medium: claim.medium && worded(claim.medium, words),
    within,
    happened: claim.happened && worded(claim.happened, words),
    said: claim.said && worded(claim.said, words),
    place: claim.place.map((pair) => worded(pair, words)),
    ...(polarityAt && { polarityWords: polarityAt.map(words) }),
    ...(modalityAt && { modalityWords: modalityAt.map(words) }),
    ...(because && { note: REASONS[because] }),
  };
}

function worded<Value extends string>([value, at]: Pointed<Value>, words: Words): readonly [Value, string | null] {
  return [value, at && words(at)];
}
