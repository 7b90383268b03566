// How well places of claims are found: against the own gold, on the claims as people marked them.
//
// In:  a report's text, the labels of its claims, the places that were found for each, the places of the incident.
// Out: counts that add up over reports.
//
// A gold place is found when a place of the same claim shares characters with its words. Then its record is judged:
// `right` where it is the gold's; where the gold has none (labelled only where certain), any record of that name that is not
// another place of the incident, or none. `open` where none is chosen and the candidates hold the right one: rightly ambiguous.

import type { NamedPlace } from '../nouns/place.ts';
import { overlaps } from '../nouns/span.ts';
import type { Incident, MarkedSpans, Sidecar } from './own-gold.ts';
import { wordsNear } from './words-of-labels.ts';

export interface PlaceCounts {
  /** Places in the gold, with words. */
  readonly gold: number;
  /** Those of which the words were found. */
  readonly found: number;
  /** Of the found: names of which the record is right, … */
  readonly right: number;
  /** … is left open among candidates that hold it, … */
  readonly open: number;
  /** … is another place's. */
  readonly wrong: number;
  /** Places given that no gold place shares a character with. */
  readonly spurious: number;
  /** Of the spurious, those with a record. */
  readonly spuriousRecords: number;
}

export interface LocatedReport {
  readonly text: string;
  /** In the order of their numbers, from 1. */
  readonly claims: readonly MarkedSpans[];
  readonly labels: Sidecar['claims'];
  /** For each claim. */
  readonly places: readonly (readonly NamedPlace[])[];
}

/** What came of one gold place, or of a place that was given and is in no gold. */
export interface PlaceRow {
  readonly claim: number;
  readonly what: 'right' | 'open' | 'wrong' | 'missed' | 'spurious';
  readonly words: string;
  readonly given: NamedPlace | null;
}

/** Every gold place and every place given, one line each: what `placeCounts` counts. */
export function placeRows(
  { text, claims, labels, places }: LocatedReport,
  incident: Pick<Incident, 'places'>,
): readonly PlaceRow[] {
  const byId = new Map(incident.places.map((place) => [place.id, place]));
  const recordOf = (id: string): string | null => {
    const { geonames = null } = byId.get(id) ?? {};
    return geonames === null ? null : `geonames:${geonames}`;
  };
  /** Records of other places than this one and those that it lies in. */
  const othersThan = (id: string): ReadonlySet<string> => {
    const own = new Set<string>();
    for (let at: string | null = id; at !== null && !own.has(at); at = byId.get(at)?.within ?? null) own.add(at);
    return new Set([...byId.keys()].filter((other) => !own.has(other)).flatMap((other) => recordOf(other) ?? []));
  };
  return claims.flatMap((claim, i) => {
    const given = places[i] ?? [];
    const matched = new Set<NamedPlace>();
    const rows: PlaceRow[] = (labels[String(i + 1)]?.place ?? []).map(([id, words]) => {
      const at = words === null ? null : wordsNear(text, words, claim);
      const hits = at === null ? [] : given.filter((place) => overlaps(place.at, at));
      for (const hit of hits) matched.add(hit);
      const judgedHits = hits
        .map((given) => ({ given, what: judged(given, { gold: recordOf(id), others: othersThan(id) }) }))
        .sort((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
      return { claim: i + 1, words: words ?? id, ...(judgedHits[0] ?? { what: 'missed' as const, given: null }) };
    });
    const extra = given.filter((place) => !matched.has(place));
    return [
      ...rows,
      ...extra.map((place) => ({
        claim: i + 1,
        what: 'spurious' as const,
        words: text.slice(place.at.from, place.at.to),
        given: place,
      })),
    ];
  });
}

/** Of several places that touch the words of one label, the best counts. */
const ORDER = ['right', 'open', 'wrong', 'missed'];

function judged(
  { gazetteer, candidates }: NamedPlace,
  { gold, others }: { gold: string | null; others: ReadonlySet<string> },
): 'right' | 'open' | 'wrong' | 'missed' {
  if (gold === null) return gazetteer !== null && others.has(gazetteer) ? 'wrong' : 'right';
  if (gazetteer === gold) return 'right';
  if (gazetteer !== null) return 'wrong';
  return candidates.some((one) => one.gazetteer === gold) ? 'open' : 'missed';
}

export function placeCounts(rows: readonly PlaceRow[]): PlaceCounts {
  const n = (...whats: readonly PlaceRow['what'][]): number => rows.filter(({ what }) => whats.includes(what)).length;
  return Object.freeze({
    gold: n('right', 'open', 'wrong', 'missed'),
    found: n('right', 'open', 'wrong'),
    right: n('right'),
    open: n('open'),
    wrong: n('wrong'),
    spurious: n('spurious'),
    spuriousRecords: rows.filter(({ what, given }) => what === 'spurious' && (given?.gazetteer ?? null) !== null)
      .length,
  });
}
