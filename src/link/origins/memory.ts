// What is remembered of the reports of a case while others are added: who published what, under which address, and what was
// named that the case does not hold yet.
//
// Lists are bounded: of an outlet with more reports, the latest are those that others cite.

import type { OriginEdge } from '../../nouns/origin.ts';
import type { Found } from './found.ts';
import type { Held } from './held.ts';
import { type Outlets, openOutlets } from './outlets.ts';

export interface Memory {
  readonly outlets: Outlets;
  readonly documents: readonly Held[];
  at(number: number): Held;
  readonly count: number;
  know(name: string): void;
  nameOf(outlet: string): string;
  reportsOf(outlet: string): readonly Held[];
  reportsAt(address: string): readonly Held[];
  /** It issues documents, as its name or all its reports so far say. */
  isIssuer(outlet: string): boolean;
  keep(one: Held): void;
  /** An edge that leads to no report. */
  await(found: Found): void;
  /** Edges of reports that were added before and named what is added now. */
  answeredBy(one: Held): readonly OriginEdge[];
}

const MOST_OF_ONE = 50;
const MOST_AWAITED = 50;
const MOST_NAMES = 2000;

export function openMemory(names: readonly string[]): Memory {
  const outlets = openOutlets();
  const held: Held[] = [];
  const nameOf = new Map<string, string>();
  const byOutlet = new Map<string, Held[]>();
  const byAddress = new Map<string, Held[]>();
  const documents: Held[] = [];
  const awaited = new Map<string, Found[]>();
  const know = (name: string): void => {
    const key = outlets.add(name);
    if (key !== null && !nameOf.has(key)) nameOf.set(key, name);
  };
  for (const name of names) know(name);
  return {
    outlets,
    documents,
    know,
    at: (number) => held[number]!,
    get count() {
      return held.length;
    },
    nameOf: (outlet) => nameOf.get(outlet) ?? outlet,
    reportsOf: (outlet) => byOutlet.get(outlet) ?? [],
    reportsAt: (address) => byAddress.get(address) ?? [],
    isIssuer(outlet) {
      if (outlets.isIssuer(outlet)) return true;
      const reports = byOutlet.get(outlet) ?? [];
      return reports.length > 0 && reports.every(({ document }) => document !== null);
    },
    keep(one) {
      held.push(one);
      if (one.outlet !== null) latest(byOutlet, one.outlet, one);
      if (one.url !== null && !byAddress.has(one.url)) byAddress.set(one.url, [one]);
      if (one.document !== null) documents.push(one);
      if (documents.length > MOST_OF_ONE) documents.shift();
    },
    await(found) {
      const { named } = found.edge;
      if (named === null || (awaited.size >= MOST_NAMES && !awaited.has(named))) return;
      const list = awaited.get(named) ?? [];
      if (list.length < MOST_AWAITED) awaited.set(named, [...list, found]);
    },
    answeredBy(one) {
      if (one.outlet === null) return [];
      const edges: OriginEdge[] = [];
      for (const [name, list] of awaited) {
        if (!outlets.namedIn(name).includes(one.outlet)) continue;
        const met = list.filter(({ edge, fits }) => edge.report !== one.id && fits(one));
        edges.push(...met.map(({ edge }) => ({ ...edge, from: one.id })));
        const left = list.filter((found) => !met.includes(found));
        if (left.length > 0) awaited.set(name, left);
        else awaited.delete(name);
      }
      return edges;
    },
  };
}

function latest(lists: Map<string, Held[]>, key: string, one: Held): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  list.push(one);
  if (list.length > MOST_OF_ONE) list.shift();
}
