// A claim, a capture or a report by its id, or by as much of it as tells it apart.

import type { Case, Holdings } from '../case/index.ts';
import { isProblem, knownEntry, runOutputOf } from '../case/index.ts';
import { type Entry, Fault, type MarkedClaim } from '../nouns/index.ts';

/** Fewer digits are more likely a slip than an id. */
export const LEAST_DIGITS = 6;

const WHOLE = 64;

/** The claim as a run yielded it, or as a person marked it. Throws `case/no-such-id`, `case/ambiguous-id`. */
export async function claimOf(open: Case, held: Holdings, id: string): Promise<MarkedClaim> {
  const found = await claimsBeginning(open, held, checked(id, 'claim'));
  return theOne([...found.keys()], { id, what: 'claim' }, (key) => found.get(key)!);
}

/** Claims by their ids, of those that begin so. */
export async function claimsBeginning(
  open: Case,
  held: Holdings,
  begins: string,
): Promise<ReadonlyMap<string, MarkedClaim>> {
  const found = new Map<string, MarkedClaim>();
  const look = (claim: MarkedClaim): void => {
    if (claim.claim.startsWith(begins) && held.reports.has(claim.report)) found.set(claim.claim, claim);
  };
  for await (const entry of open.log.read()) {
    const known = knownEntry(entry);
    if (isProblem(known)) continue;
    if (known.kind === 'add') look(known.body);
    else if (known.kind === 'correct') look(known.body.to);
  }
  const outputs = [...held.runs.values()].flatMap((runs) => runs.map(({ output }) => output));
  for (const output of outputs) {
    if (begins.length === WHOLE && found.size > 0) break;
    const { report, claims } = runOutputOf(await open.store.runs.get(output));
    for (const { id: claim, source, cue, content, manner } of claims)
      look({ claim, report, source, cue, content, manner });
  }
  return found;
}

export async function entryAt(open: Case, seq: number): Promise<Entry> {
  for await (const entry of open.log.read(seq)) return entry;
  throw new Error(`entry ${seq} was written and is not there; this is a bug in Hearsay`);
}

/** The whole id of a capture or a report that the case holds. */
export function heldId(ids: Iterable<string>, { id, what }: { id: string; what: string }): string {
  const begins = checked(id, what);
  return theOne(
    [...ids].filter((held) => held.startsWith(begins)),
    { id, what },
    (held) => held,
  );
}

function checked(id: string, what: string): string {
  if (/^[0-9a-f]+$/.test(id) && id.length >= LEAST_DIGITS && id.length <= WHOLE) return id;
  throw new Fault(
    'case/bad-id',
    `${JSON.stringify(id).slice(0, 100)} is no id of a ${what}.`,
    `An id is ${WHOLE} lower-case hex digits; the first ${LEAST_DIGITS} or more of them do where they tell it apart.`,
  );
}

function theOne<T>(found: readonly string[], { id, what }: { id: string; what: string }, of: (id: string) => T): T {
  const [first, second] = found;
  if (first === undefined)
    throw new Fault(
      'case/no-such-id',
      `This case has no ${what} ${id}.`,
      `Check the id; \`hearsay ${what === 'claim' ? 'claims' : 'log'}\` names what there is.`,
    );
  if (second !== undefined && first !== id)
    throw new Fault(
      'case/ambiguous-id',
      `${found.length} ids of a ${what} begin with ${id}: ${first.slice(0, 16)}…, ${second.slice(0, 16)}…`,
      'Give more digits of it.',
    );
  return of(first);
}
