// Where a claim is said to be about: what the last pass said, and what people decided since.
//
// In:  places as a pass found them; judgements that count, in order of seq.
// Out: the places as they stand, in the order of their words, those without words last.
//
//     pass: Tripoli (2 records)     7 place at "Tripoli": geonames:2210247     Tripoli as 7 says
//     pass: Tripoli, the port       8 place, no words: none                    no place at all
//
// A judgement that points at words decides the place that these words name; one that points at none decides all of them, those
// that were decided before it too.

import { overlaps, type PlaceJudgement, type Span } from '../nouns/index.ts';
import { searchWords } from './fold-words.ts';
import type { LabelledPlace, PlaceRecord, StandingPlace } from './index-labels.ts';
import { well } from './sql/bulk.ts';
import type { Tables } from './sql/tables.ts';

export interface PlaceDecision extends Pick<PlaceJudgement, 'at' | 'place'> {
  /** Of its entry. */
  readonly seq: number;
}

export function standingPlaces(
  found: readonly LabelledPlace[],
  decisions: readonly PlaceDecision[],
): readonly StandingPlace[] {
  let places: StandingPlace[] = found.map((place) => ({ ...place, record: recordOf(place), decidedBy: null }));
  for (const { seq, at, place } of decisions) {
    const span = at ? { from: at.from, to: at.to } : null;
    const was = places.find((one) => isSame(one.at, span));
    places = span === null ? [] : places.filter((one) => !isSame(one.at, span));
    if (place) places.push(decided({ seq, span, place, was }));
  }
  return places.sort((a, b) => (a.at?.from ?? Infinity) - (b.at?.from ?? Infinity));
}

/** The judgements that still say something about where: those after the last one that decided all. */
export function standingDecisions(decisions: readonly PlaceDecision[]): readonly PlaceDecision[] {
  const whole = decisions.findLastIndex(({ at }) => !at);
  const after = decisions.slice(Math.max(0, whole));
  return after.filter(({ at }, i) => !at || !after.slice(i + 1).some((later) => later.at && overlaps(later.at, at)));
}

function isSame(one: Span | null, other: Span | null): boolean {
  return one !== null && other !== null && overlaps(one, other);
}

function decided({
  seq,
  span,
  place,
  was,
}: {
  readonly seq: number;
  readonly span: Span | null;
  readonly place: NonNullable<PlaceJudgement['place']>;
  readonly was: StandingPlace | undefined;
}): StandingPlace {
  const { name, gazetteer = null, latitude = null, longitude = null } = place;
  const country = was?.candidates.find((one) => one.gazetteer === gazetteer)?.country ?? null;
  return {
    at: span,
    words: name,
    precision: was?.precision ?? null,
    gazetteer,
    candidates: [],
    record: gazetteer !== null || latitude !== null ? { name, country, latitude, longitude } : null,
    decidedBy: seq,
  };
}

function recordOf({ gazetteer, candidates }: LabelledPlace): PlaceRecord | null {
  const chosen = gazetteer === null ? undefined : candidates.find((one) => one.gazetteer === gazetteer);
  if (!chosen) return null;
  const { name, country, latitude, longitude } = chosen;
  return { name, country, latitude, longitude };
}

export function placeRow(
  { at, words, precision, gazetteer, record, candidates, decidedBy }: StandingPlace,
  { claim, n, report }: Pick<Tables['places'], 'claim' | 'n' | 'report'>,
): Tables['places'] {
  return {
    claim,
    n,
    report,
    precision,
    gazetteer: gazetteer && well(gazetteer),
    decided_by: decidedBy,
    at: at && [at.from, at.to],
    name: JSON.stringify(words),
    words: placeKey(words),
    called: record && placeKey(record.name),
    record: record && JSON.stringify(record),
    candidates: JSON.stringify(candidates),
  };
}

/** A name as places are found by it: letters and digits, whatever the case and accents. */
export function placeKey(words: string): string {
  return searchWords(words).join(' ');
}

export function placeOf(row: Tables['places']): StandingPlace {
  const [from, to] = row.at ?? [];
  return {
    at: from === undefined || to === undefined ? null : { from, to },
    words: JSON.parse(row.name) as string,
    precision: row.precision,
    gazetteer: row.gazetteer,
    candidates: JSON.parse(row.candidates) as StandingPlace['candidates'],
    record: row.record === null ? null : (JSON.parse(row.record) as PlaceRecord),
    decidedBy: row.decided_by,
  };
}
