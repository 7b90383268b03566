// Where a page of a listing ended, as a text that the next request hands back.
//
// In:  the values that the listing is sorted by, of the last row.
// Out: a text; or the values again. A row that comes in between moves no page: what follows is what sorts after that row.

import { Fault } from '../nouns/index.ts';

export type CursorValues = readonly (string | number)[];

export function cursorOf(listing: string, values: CursorValues): string {
  return Buffer.from(JSON.stringify([listing, ...values])).toString('base64url');
}

/** Throws `case/bad-cursor` for one that is of no listing, or of another. `like` has a value of each type. */
export function valuesOf(cursor: string, listing: string, like: CursorValues): CursorValues {
  let found: unknown;
  try {
    found = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    found = null;
  }
  const [of, ...values] = Array.isArray(found) ? (found as unknown[]) : [];
  const fits =
    values.length === like.length && values.every((value, i) => typeof value === typeof like[i] && value !== '');
  if (of === listing && fits) return values as CursorValues;
  throw new Fault(
    'case/bad-cursor',
    `${JSON.stringify(cursor.slice(0, 80))} is not where a page of this listing ended`,
    'Give `next` of the page before, with the same order; or begin anew without it.',
  );
}

const MOST_ROWS = 1000;

/** Throws `case/bad-limit`. */
export function limitOf(limit = 50): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_ROWS) return limit;
  throw new Fault('case/bad-limit', `a page cannot hold ${limit} rows`, `Ask for 1 to ${MOST_ROWS} rows.`);
}

/** A page out of rows of which one more was asked for than it holds. */
export function pageOf<R, T>(
  rows: readonly R[],
  { limit, row, cursor }: { readonly limit: number; row(from: R): T; cursor(last: R): string },
): { readonly rows: readonly T[]; readonly next: string | null } {
  const some = rows.slice(0, limit);
  return Object.freeze({ rows: some.map(row), next: rows.length > limit ? cursor(some.at(-1)!) : null });
}
