// How many of the gold's origins are found, and how many that are found are right.
//
// In:  the origins that people labelled in some incidents, and the edges that were found there.
// Out: precision and recall, all together and by kind.
//
//     gold    06-rewrite  copy  from 03-agency          found   06-rewrite  copy  from 03-agency         right
//     gold    02-live     cites from nestani            found   02-live     cites from none, "Radio Nestani"   right: it is the outlet's name
//
// An edge is right where report, kind and from whom are those of the gold. An outlet that the incident does not list can be no gold, so
// what is found of it counts as wrong, whether it is or not. Common quotations are in no gold and are left out.

import type { OriginEdge, OriginKind } from '../nouns/origin.ts';
import type { Incident } from './own-gold.ts';
import { add, newTally, type Ratio, ratioOf, type Tally } from './ratio.ts';

/** The edges that were found in the reports of one incident. `report` and `from` are ids of the gold's reports. */
export interface FoundOrigins {
  readonly incident: Pick<Incident, 'outlets' | 'origins'>;
  readonly edges: readonly OriginEdge[];
}

export interface OriginFigures {
  readonly all: Ratio;
  /** Who had something from whom, by whatever sign. */
  readonly pairs: Ratio;
  readonly byKind: Readonly<Record<Exclude<OriginKind, 'quotes'>, Ratio>>;
}

const KINDS = ['copy', 'credit', 'cites'] as const;

export function originFigures(incidents: readonly FoundOrigins[]): OriginFigures {
  const all = newTally();
  const pairs = newTally();
  const byKind = { copy: newTally(), credit: newTally(), cites: newTally() };
  for (const { incident, edges } of incidents) {
    const names = new Map(incident.outlets.map(({ id, name }) => [id, name]));
    const gold = incident.origins.map(({ report, from, how }) => ({
      report,
      kind: how,
      from: names.get(from) ?? from,
    }));
    const found = edges
      .filter(({ kind }) => kind !== 'quotes')
      .map(({ report, kind, from, named }) => ({ report, kind, from: from ?? named ?? '' }));
    for (const kind of KINDS) {
      const ofKind = <One extends { readonly kind: string }>(rows: readonly One[]) =>
        rows.filter((row) => row.kind === kind);
      count(byKind[kind], ofKind(gold), ofKind(found));
      count(all, ofKind(gold), ofKind(found));
    }
    count(pairs, gold, found);
  }
  const figures = { copy: ratioOf(byKind.copy), credit: ratioOf(byKind.credit), cites: ratioOf(byKind.cites) };
  return { all: ratioOf(all), pairs: ratioOf(pairs), byKind: figures };
}

interface Row {
  readonly report: string;
  readonly from: string;
}

function count(tally: Tally, gold: readonly Row[], found: readonly Row[]): void {
  const key = ({ report, from }: Row): string => `${report} ${from}`;
  const wanted = new Set(gold.map(key));
  const got = new Set(found.map(key));
  const right = [...got].filter((one) => wanted.has(one)).length;
  add(tally, { right, gold: wanted.size, predicted: got.size });
}
