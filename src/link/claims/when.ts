// What the times of two claims say of each other. Dates are compared as far as both are known.

import type { Claim } from '../../nouns/claim.ts';
import type { TimeKind } from '../../nouns/time.ts';

export function comparedTimes(a: Claim, b: Claim): readonly string[] {
  const out: string[] = [];
  const happened = order(edtfOf(a, ['happened']), edtfOf(b, ['happened']));
  if (happened !== null) out.push(happened === 0 ? 'happened at once' : 'happened apart');
  const said = order(edtfOf(a, ['said', 'published']), edtfOf(b, ['said', 'published']));
  if (said !== null) out.push(said > 0 ? 'said later' : said < 0 ? 'said earlier' : 'said at once');
  return out;
}

function edtfOf({ times = [] }: Claim, kinds: readonly TimeKind[]): string | null {
  for (const kind of kinds) {
    const found = times.find(({ of }) => of === kind);
    if (found) return found.edtf;
  }
  return null;
}

/** Below 0 where a is earlier, 0 where neither is as far as both say; null where one is not known. */
function order(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  const [x, y] = [a, b].map((edtf) => /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?/.exec(edtf)?.[0] ?? '');
  const length = Math.min(x!.length, y!.length);
  if (length === 0) return null;
  return Math.sign(x!.slice(0, length).localeCompare(y!.slice(0, length)));
}
