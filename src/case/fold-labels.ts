// What a pass says of a claim besides its spans -> columns of the index, with the words that it points at.
//
// In:  a claim as a file of `runs/` has it, and the text of its report.
// Out: within, speaker, act, places and the other labels; and whether something was left out because it points nowhere.
//
// A pass of other hands may have written anything: what has not the form of a label is no label, and what cannot be pointed at
// is left out and said so. Reasons are kept by their names; their spans stand in `runs/`.

import type { Span, SpeakerKind } from '../nouns/index.ts';
import { speakerKinds } from '../nouns/index.ts';
import { isIn } from './fold-points.ts';
import type { LabelledBasis, LabelledPlace, LabelledTime, PlaceRecord, SpeakerChoice } from './index-labels.ts';
import type { Yield } from './index-shape.ts';
import type { Tables } from './sql/tables.ts';

type LabelColumns = Pick<Tables['found'], 'within' | 'speaker' | 'act' | 'labels' | 'places'>;

/** The labels that have no column of their own. */
export interface KeptLabels {
  readonly polarity?: string;
  readonly modality?: string;
  readonly basis?: readonly LabelledBasis[];
  readonly addressee?: { readonly at: Span; readonly words: string };
  readonly medium?: { readonly kind: string; readonly at: Span | null; readonly words: string | null };
  readonly how?: string;
  readonly candidates?: readonly SpeakerChoice[];
  readonly times?: readonly LabelledTime[];
}

/** Candidates of one place, or of one source; more are noise. */
const MOST_CANDIDATES = 20;
/** Places, times or grounds of one claim. */
const MOST_OF_A_KIND = 50;

export function labelColumns(
  claim: Yield['claims'][number],
  text: string,
): { readonly columns: LabelColumns; readonly isWhole: boolean } {
  let isWhole = true;
  const at = (value: unknown): Span | null => {
    const span = spanOf(value);
    if (span && isIn(text, span)) return span;
    isWhole = false;
    return null;
  };
  const words = ({ from, to }: Span): string => text.slice(from, to);
  const shown = (value: unknown): { at: Span; words: string } | null => {
    const span = at(value);
    return span && { at: span, words: words(span) };
  };
  const basis = listOf(claim.basis).flatMap((one): readonly LabelledBasis[] => {
    const found = shown(one['at']);
    return found && isName(one['kind']) ? [{ kind: one['kind'], ...found }] : [];
  });
  const times = listOf(claim.times).flatMap((one): readonly LabelledTime[] => {
    if (!isName(one['of']) || !isName(one['edtf'])) return [];
    const span = one['at'] ? at(one['at']) : null;
    if (one['at'] && !span) return [];
    const others = listOf(one['others']).flatMap(({ edtf }) => (isName(edtf) ? [edtf] : []));
    const where = isName(one['where']) ? one['where'] : null;
    return [{ of: one['of'], edtf: one['edtf'], at: span, words: span && words(span), where, others }];
  });
  const places = listOf(claim.places).flatMap((one): readonly LabelledPlace[] => {
    const found = shown(one['at']);
    if (!found) return [];
    const candidates = listOf(one['candidates']).slice(0, MOST_CANDIDATES).flatMap(candidateOf);
    const gazetteer = isName(one['gazetteer']) ? one['gazetteer'] : null;
    const precision = isName(one['precision']) ? one['precision'] : null;
    return [{ ...found, precision, gazetteer, candidates }];
  });
  const medium = objectOf(claim.medium);
  const speaker = objectOf(claim.speaker);
  const labels: KeptLabels = {
    ...valueOf('polarity', objectOf(claim.polarity)?.['value']),
    ...valueOf('modality', objectOf(claim.modality)?.['value']),
    ...(basis.length > 0 && { basis }),
    ...(claim.addressee && shownAs('addressee', shown(claim.addressee))),
    ...(medium && isName(medium['kind']) && { medium: mediumOf(medium['kind'], medium['at']) }),
    ...valueOf('how', speaker?.['how']),
    ...(speaker && speaker['speaker'] === null && { candidates: choicesOf(speaker['candidates']) }),
    ...(times.length > 0 && { times }),
  };
  const columns: LabelColumns = {
    within: isName(claim.within) ? claim.within : null,
    speaker: isName(speaker?.['speaker']) ? speaker['speaker'] : null,
    act: isName(claim.act) ? claim.act : null,
    labels: Object.keys(labels).length === 0 ? null : JSON.stringify(labels),
    places: places.length === 0 ? null : JSON.stringify(places),
  };
  return { columns, isWhole };

  function mediumOf(kind: string, span: unknown): NonNullable<KeptLabels['medium']> {
    return { kind, ...((span ? shown(span) : null) ?? { at: null, words: null }) };
  }
}

/** Speakers of a report, as far as they point into its text. */
export function speakerRows(
  found: Yield['speakers'],
  { seq, report, text }: { readonly seq: number; readonly report: string; readonly text: string },
): { readonly rows: readonly Tables['speakers'][]; readonly isWhole: boolean } {
  let isWhole = true;
  const met = new Set<string>();
  const words = (value: unknown): string | null => {
    const span = spanOf(value);
    return span && isIn(text, span) ? text.slice(span.from, span.to) : null;
  };
  const json = (value: string | null): string | null => value && JSON.stringify(value);
  const rows = listOf(found).flatMap((one): readonly Tables['speakers'][] => {
    const { id, kind, mentions, of, number } = one;
    const name = words(one['name']);
    if (!isName(id) || met.has(id) || name === null || !isKind(kind)) {
      isWhole = false;
      return [];
    }
    met.add(id);
    const names = new Set(listOf(mentions).flatMap((mention) => words(mention) ?? []));
    names.delete(name);
    const first = spanOf(listOf(mentions)[0]) ?? spanOf(one['name'])!;
    return [
      {
        report,
        seq,
        speaker: id,
        at: first.from,
        kind,
        name: JSON.stringify(name),
        names: JSON.stringify([...names].slice(0, MOST_OF_A_KIND)),
        role: json(words(one['role'])),
        affiliation: json(words(one['affiliation'])),
        of: isName(of) ? of : null,
        number: Number.isSafeInteger(number) && Math.abs(number as number) < 2 ** 31 ? (number as number) : null,
      },
    ];
  });
  return { rows, isWhole };
}

type Fields = Readonly<Record<string, unknown>>;

function objectOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function listOf(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) return [];
  return value.map(objectOf).filter((one) => one !== null);
}

/** Names and ids go into columns: nothing in them that PostgreSQL does not take. */
function isName(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length > 0 && value.length <= 1000 && value.isWellFormed() && !/\0/.test(value)
  );
}

function isKind(value: unknown): value is SpeakerKind {
  return speakerKinds.includes(value as SpeakerKind);
}

function spanOf(value: unknown): Span | null {
  const { from, to } = objectOf(value) ?? {};
  return Number.isInteger(from) && Number.isInteger(to) ? { from: from as number, to: to as number } : null;
}

function valueOf(name: 'polarity' | 'modality' | 'how', value: unknown): Pick<KeptLabels, typeof name> {
  return isName(value) ? { [name]: value } : {};
}

function shownAs(name: 'addressee', value: KeptLabels['addressee'] | null): Pick<KeptLabels, typeof name> {
  return value ? { [name]: value } : {};
}

function rulesOf(value: unknown): readonly string[] {
  return listOf(value).flatMap(({ rule }) => (isName(rule) ? [rule] : []));
}

function choicesOf(value: unknown): readonly SpeakerChoice[] {
  return listOf(value)
    .slice(0, MOST_CANDIDATES)
    .flatMap(({ speaker, score, reasons }) =>
      isName(speaker) && Number.isFinite(score) ? [{ speaker, score: score as number, reasons: rulesOf(reasons) }] : [],
    );
}

function candidateOf(value: Fields): readonly LabelledPlace['candidates'][number][] {
  const { gazetteer, name, country, latitude, longitude, score, reasons } = value;
  if (!isName(gazetteer) || !isName(name) || !Number.isFinite(score)) return [];
  const record: PlaceRecord = {
    name,
    country: isName(country) ? country : null,
    latitude: Number.isFinite(latitude) ? (latitude as number) : null,
    longitude: Number.isFinite(longitude) ? (longitude as number) : null,
  };
  return [{ gazetteer, ...record, score: score as number, reasons: rulesOf(reasons) }];
}
