// Which of two reports was published first, as far as their dates say.
//
//     2026-05-14            2026-05-15T11:00+03:00        the first
//     2026-05-15            2026-05-15T11:00+03:00        nobody knows
//     2026-05-15T11:00      2026-05-15T12:00Z             nobody knows: the first has no zone
//
// EDTF (ISO 8601-2) as Hearsay writes it. Times with a zone are compared as instants, everything else by the parts that both dates
// have, as written: papers date by the day that it is where they are.

import type { Report } from '../../nouns/report.ts';

const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;

/** The publication that a report's own tags and lines name first; null where they name none. */
export function publishedIn({ dates }: Pick<Report, 'dates'>): string | null {
  return dates.find(({ of }) => of === 'published')?.edtf ?? null;
}

/** Below 0 where `a` is the earlier, above 0 where `b` is, 0 where nothing says it. */
export function earlier(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  if (INSTANT.test(a) && INSTANT.test(b)) return Date.parse(a) - Date.parse(b);
  const [one, other] = [a.match(DATE)?.[0], b.match(DATE)?.[0]];
  if (one === undefined || other === undefined) return 0;
  const length = Math.min(one.length, other.length);
  const [p, q] = [one.slice(0, length), other.slice(0, length)];
  return p < q ? -1 : p > q ? 1 : 0;
}
