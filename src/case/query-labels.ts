// The labels of claims as they stand, for a page of claims.
//
// In:  rows of claims.
// Out: for each its labels: what a person decided, else what the pass said; and of what a person decided, what the pass had said.

import type { By, Correct, Span, Split, TimeJudgement } from '../nouns/index.ts';
import type { KeptLabels } from './fold-labels.ts';
import { placeOf } from './fold-places.ts';
import type { RelabelledBy } from './fold-relabel.ts';
import type {
  ClaimLabels,
  Label,
  LabelCorrection,
  LabelledBasis,
  LabelledPlace,
  LabelledSpeaker,
  LabelledTime,
  StandingPlace,
} from './index-labels.ts';
import { namesOfSpeakers } from './query-speaker-names.ts';
import { type Db, isAny, isAnySeq } from './sql/bulk.ts';
import type { Tables } from './sql/tables.ts';

type ClaimRow = Pick<Tables['claims'], (typeof CLAIM)[number]>;
type FoundRow = Pick<Tables['found'], 'speaker' | 'act' | 'labels' | 'places' | 'source_from' | 'source_to'>;
type EntryRow = Pick<Tables['entries'], 'seq' | 'kind' | 'time' | 'by' | 'body'>;

/** By the ids of claims. */
export async function labelsOf(db: Db, rows: readonly ClaimRow[]): Promise<ReadonlyMap<string, ClaimLabels>> {
  const judged = rows.flatMap(({ alternative_of }) => alternative_of ?? []);
  if (judged.length === 0) return ownLabelsOf(db, rows);
  const others = await db
    .selectFrom('claims')
    .select(CLAIM)
    .where(isAny('id', judged))
    .where('relabelled', 'is not', null)
    .execute();
  const met = new Set(rows.map(({ id }) => id));
  const own = await ownLabelsOf(db, [...rows, ...others.filter(({ id }) => !met.has(id))]);
  return new Map(
    rows.map(({ id, alternative_of }) => {
      const offered = (alternative_of !== null && own.get(alternative_of)?.corrections) || [];
      return [id, Object.freeze({ ...own.get(id)!, offered })];
    }),
  );
}

const CLAIM = [
  ...(['id', 'source_from', 'source_to', 'said_of', 'said_by', 'within', 'speaker', 'act'] as const),
  ...(['relabelled', 'alternative_of'] as const),
] as const;

async function ownLabelsOf(db: Db, rows: readonly ClaimRow[]): Promise<ReadonlyMap<string, ClaimLabels>> {
  const found = await foundOf(db, rows);
  const by = new Map(rows.map((row) => [row.id, JSON.parse(row.relabelled ?? '{}') as RelabelledBy]));
  const entries = await entriesOf(
    db,
    [...by.values()].flatMap((labels) => Object.values(labels as Readonly<Record<string, readonly number[]>>).flat()),
  );
  const places = await placesOf(db, rows);
  const saids = [...found.values()];
  const names = await namesOfSpeakers(
    db,
    [...rows, ...saids].flatMap(({ speaker }) => speaker ?? []),
  );
  return new Map(
    rows.map((row) => {
      const said = row.said_of === null ? undefined : found.get(`${row.said_of} ${row.said_by}`);
      const standing = places.get(row.id) ?? [];
      return [row.id, labels({ row, said, by: by.get(row.id)!, entries, names, places: standing })];
    }),
  );
}

interface Labelling {
  readonly row: ClaimRow;
  /** What the pass said; undefined when none did. */
  readonly said: FoundRow | undefined;
  readonly by: RelabelledBy;
  readonly entries: ReadonlyMap<number, EntryRow>;
  readonly names: ReadonlyMap<string, string>;
  readonly places: readonly StandingPlace[];
}

function labels({ row, said, by, entries, names, places }: Labelling): ClaimLabels {
  const kept = JSON.parse(said?.labels ?? '{}') as KeptLabels;
  const isSameSource = said?.source_from === row.source_from && said?.source_to === row.source_to;
  const bodyOf = <T>(label: Label): T | null => {
    const seq = by[label]?.at(-1);
    return seq === undefined ? null : (JSON.parse(entries.get(seq)!.body ?? '{}') as T);
  };
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  const saidSpeaker = isSameSource ? (said?.speaker ?? null) : null;
  const decidedSpeaker = bodyOf<Correct | Split>('speaker');
  const speaker: LabelledSpeaker = {
    id: row.speaker,
    name: nameOf(row.speaker),
    how: decidedSpeaker || !isSameSource ? null : (kept.how ?? null),
    candidates: decidedSpeaker || !isSameSource ? [] : (kept.candidates ?? []),
  };
  const saidTimes = kept.times ?? [];
  const times = timesOf(saidTimes, by, bodyOf);
  const corrected = bodyOf<Correct>('basis')?.basis;
  const basis = corrected ? corrected.map(({ kind, at }) => ({ kind, at, words: null })) : (kept.basis ?? []);
  const was = (label: Label): string => {
    if (label === 'speaker') return nameOf(saidSpeaker) ?? '';
    if (label === 'act') return said?.act ?? '';
    if (label === 'basis') return basisInWords(kept.basis ?? []);
    if (label === 'places') return placesInWords(JSON.parse(said?.places ?? '[]') as readonly LabelledPlace[]);
    return saidTimes.find(({ of }) => label === `time ${of}`)?.edtf ?? '';
  };
  const is = (label: Label): string => {
    if (label === 'speaker') return speaker.name ?? row.speaker ?? '';
    if (label === 'act') return row.act ?? '';
    if (label === 'basis') return basisInWords(basis);
    if (label === 'places') return placesInWords(places);
    return times.find(({ of }) => label === `time ${of}`)?.edtf ?? '';
  };
  return Object.freeze({
    within: row.within,
    speaker,
    act: row.act,
    polarity: kept.polarity ?? null,
    modality: kept.modality ?? null,
    basis,
    addressee: kept.addressee ?? null,
    medium: kept.medium ?? null,
    places,
    times,
    corrections: (Object.entries(by) as [Label, readonly number[]][]).map(
      ([label, seqs]): LabelCorrection => ({
        label,
        by: seqs.map((seq) => authorOf(entries.get(seq)!)),
        is: is(label),
        was: was(label),
      }),
    ),
    offered: [],
  });
}

function timesOf(
  said: readonly LabelledTime[],
  by: RelabelledBy,
  bodyOf: <T>(label: Label) => T | null,
): readonly LabelledTime[] {
  const decided = (Object.keys(by) as Label[]).flatMap((label): readonly LabelledTime[] => {
    if (!label.startsWith('time ')) return [];
    const { of, edtf, at } = bodyOf<TimeJudgement>(label)!;
    const span: Span | null = at ? { from: at.from, to: at.to } : null;
    return [{ of, edtf, at: span, words: null, where: null, others: [] }];
  });
  const kinds = new Set(decided.map(({ of }) => of));
  return [...said.filter(({ of }) => !kinds.has(of)), ...decided].sort(
    (a, b) => KINDS.indexOf(a.of) - KINDS.indexOf(b.of),
  );
}

const KINDS = ['happened', 'said', 'published', 'captured'];

/** `saw: I saw; told`. */
function basisInWords(basis: readonly LabelledBasis[]): string {
  return basis.map(({ kind, words }) => (words === null ? kind : `${kind}: ${words}`)).join('; ');
}

/** `Tripoli (geonames:2210247); the port (-)`: its record, `?` where several may be meant, `-` where there is none. */
function placesInWords(places: readonly LabelledPlace[]): string {
  return places
    .map(({ words, gazetteer, candidates }) => `${words} (${gazetteer ?? (candidates.length > 0 ? '?' : '-')})`)
    .join('; ');
}

function authorOf({ seq, kind, time, by, body }: EntryRow): LabelCorrection['by'][number] {
  const { why } = JSON.parse(body ?? '{}') as { readonly why?: string };
  return { entry: seq, kind, time, by: JSON.parse(by) as By, why: why ?? null };
}

async function foundOf(db: Db, rows: readonly ClaimRow[]): Promise<ReadonlyMap<string, FoundRow>> {
  const wanted = rows.filter(({ said_of }) => said_of !== null);
  const found = await db
    .selectFrom('found')
    .select(['claim', 'seq', 'speaker', 'act', 'labels', 'places', 'source_from', 'source_to'])
    .where(
      isAny(
        'claim',
        wanted.map((row) => row.said_of!),
      ),
    )
    .where(
      isAnySeq(
        'seq',
        wanted.map((row) => row.said_by!),
      ),
    )
    .execute();
  return new Map(found.map((row) => [`${row.claim} ${row.seq}`, row]));
}

async function entriesOf(db: Db, seqs: readonly number[]): Promise<ReadonlyMap<number, EntryRow>> {
  if (seqs.length === 0) return new Map();
  const rows = await db
    .selectFrom('entries')
    .select(['seq', 'kind', 'time', 'by', 'body'])
    .where(isAnySeq('seq', seqs))
    .execute();
  return new Map(rows.map((row) => [row.seq, row]));
}

async function placesOf(db: Db, rows: readonly ClaimRow[]): Promise<ReadonlyMap<string, readonly StandingPlace[]>> {
  const found = await db
    .selectFrom('places')
    .selectAll()
    .where(
      isAny(
        'claim',
        rows.map(({ id }) => id),
      ),
    )
    .orderBy('claim')
    .orderBy('n')
    .execute();
  const places = new Map<string, StandingPlace[]>();
  for (const row of found) places.set(row.claim, [...(places.get(row.claim) ?? []), placeOf(row)]);
  return places;
}
