// How many origins stand behind some reports, at most.
//
// In:  the reports (all of a case, or those of one claim or one figure), and the edges of the case.
// Out: "N reports · at most M origins", and which report leads to which origin.
//
//     06 ──copy 0.8──▶ 03        one origin: 03
//     07 ──copy 0.2──▶ 03        07 has most of its text and matter from elsewhere, perhaps its own: it counts, and is said to lean on 03
//     08 ──credit (AP)           one origin: AP, of which the case holds nothing
//
// The number must be true as it stands, so a report is folded only where what is asked of it is the other's: a copy that has half or more
// of its text or of its matter from there, or the very sentences that are asked about; a credit of the whole; a citing sentence, where the claim in it is asked about.
// A report without an edge is not thereby independent: so "at most". Quotations do not fold, for both may have heard them.
// Reports that cite each other in a circle are one origin.

import type { OriginEdge } from '../../nouns/origin.ts';
import { overlaps, type Span } from '../../nouns/span.ts';
import { rootsOf } from './roots.ts';

/** A report, or only the stretches of it that a question is about: the content of a claim, a figure. */
export interface AskedReport {
  readonly report: string;
  readonly spans?: readonly Span[];
}

export interface OriginGroup {
  /** Id of a report; null where the case holds none, and then `named` says which outlet. */
  readonly origin: string | null;
  readonly named: string | null;
  /** Ids of the reports asked about that lead to it, in the order in which they were asked; the origin too, if it was asked about. */
  readonly reports: readonly string[];
}

export interface OriginTally {
  readonly reports: number;
  readonly atMost: number;
  readonly groups: readonly OriginGroup[];
  /** Of the reports that count as origins, those that have a part of their text or news from another. */
  readonly leaning: readonly string[];
}

/** A copy that has less of its text and less of its matter from the other has something of its own, for all that is known. */
const MOST_OF_IT = 0.5;
const NAMED = 'named:';
/** A credit of the whole: what the report is, not what it was helped by. */
const WHOLE_CREDITS: ReadonlySet<string> = new Set([
  'credit/dateline',
  'credit/byline',
  'credit/line',
  'credit/tag',
  'address/taken-from',
  'address/same',
]);

export function originsOf(asked: readonly AskedReport[], edges: readonly OriginEdge[]): OriginTally {
  const given = new Map<string, AskedReport>();
  for (const one of asked) given.set(one.report, joinedWith(given.get(one.report), one));
  const byReport = new Map<string, OriginEdge[]>();
  for (const edge of settled(edges)) {
    const list = byReport.get(edge.report);
    if (list) list.push(edge);
    else byReport.set(edge.report, [edge]);
  }
  const leadsTo = (node: string): readonly string[] =>
    (byReport.get(node) ?? []).filter((edge) => folds(edge, given.get(node)?.spans)).map(nodeOf);
  const roots = rootsOf([...given.keys()], leadsTo);
  const groups = new Map<string, string[]>();
  for (const report of given.keys())
    for (const root of roots.get(report)!) groups.set(root, [...(groups.get(root) ?? []), report]);
  const origins = [...given.keys()].filter((report) => roots.get(report)!.has(report));
  return {
    reports: given.size,
    atMost: Math.min(given.size, groups.size),
    groups: [...groups].map(([root, reports]) => ({
      origin: root.startsWith(NAMED) ? null : root,
      named: root.startsWith(NAMED) ? root.slice(NAMED.length) : null,
      reports,
    })),
    leaning: origins.filter((report) => byReport.get(report)?.some(({ kind }) => kind !== 'quotes')),
  };
}

function nodeOf({ from, named }: OriginEdge): string {
  return from ?? `${NAMED}${named ?? ''}`;
}

/** Without the edges to a name that a report added later has answered: they come again with that report. */
export function settled(edges: readonly OriginEdge[]): readonly OriginEdge[] {
  const key = ({ report, kind, named }: OriginEdge): string => `${report} ${kind} ${named}`;
  const answered = new Set(edges.filter(({ from }) => from !== null).map(key));
  return edges.filter((edge) => edge.from !== null || (edge.named !== null && !answered.has(key(edge))));
}

/** Asked about twice, it is asked about both; as a whole, if either is. */
function joinedWith(before: AskedReport | undefined, one: AskedReport): AskedReport {
  if (before === undefined) return one;
  if (before.spans === undefined || one.spans === undefined) return { report: one.report };
  return { report: one.report, spans: [...before.spans, ...one.spans] };
}

function folds(edge: OriginEdge, spans: readonly Span[] | undefined): boolean {
  if (edge.kind === 'credit') return edge.reasons.some(({ rule }) => WHOLE_CREDITS.has(rule));
  if (edge.kind === 'copy' && Math.max(edge.share ?? 0, edge.matter ?? 0) >= MOST_OF_IT) return true;
  if (spans === undefined || spans.length === 0) return false;
  const sentences = edge.reasons.filter(({ rule }) => rule.startsWith('sentence/')).flatMap(({ from }) => from);
  return spans.every((span) => sentences.some((sentence) => overlaps(sentence, span)));
}
