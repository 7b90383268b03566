// Claims -> the same claims, with places and times.
//
// In:  a report, its claims, a gazetteer, and when the bytes were received, where known.
// Out: claims in the same order, each with `places` and `times`; nothing else of them is touched.

import type { Claim } from '../nouns/claim.ts';
import type { Report } from '../nouns/report.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { placesOf } from './places/places.ts';
import { timesOf } from './times/times.ts';

/** What is known beside the report. */
interface World {
  readonly gazetteer: Gazetteer;
  /** ISO 8601, as a receipt writes it; null where it is not known. */
  readonly captured: string | null;
}

export function withPlacesAndTimes(
  report: Report,
  claims: readonly Claim[],
  { gazetteer, captured }: World,
): readonly Claim[] {
  const places = placesOf(report, claims, gazetteer);
  const times = timesOf(report, claims, captured);
  return claims.map((claim, i) => Object.freeze({ ...claim, places: places[i]!, times: times[i]! }));
}
