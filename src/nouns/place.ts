// Where something is said to have happened: words of a report, and the records of a gazetteer that they may name.

import type { Reason } from './claim.ts';
import type { Span } from './span.ts';

/** How exactly words say where: `near` is "outside X", "30 km from X". */
export const precisions = Object.freeze(['point', 'town', 'region', 'country', 'near'] as const);
export type PlacePrecision = (typeof precisions)[number];

/** A record of a gazetteer that words may name. */
export interface PlaceCandidate {
  /** Such as `geonames:168325`. */
  readonly gazetteer: string;
  /** As the gazetteer writes it. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Degrees north, WGS 84. */
  readonly latitude: number;
  /** Degrees east, WGS 84. */
  readonly longitude: number;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Words that name a place. */
export interface NamedPlace {
  readonly at: Span;
  readonly precision: PlacePrecision;
  /** `geonames:…` of the record meant; null where none fits or several do. */
  readonly gazetteer: string | null;
  /** Best first; several where it is ambiguous. */
  readonly candidates: readonly PlaceCandidate[];
}
