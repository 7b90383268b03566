// Reports of the own gold as the linker takes them: claims as people marked them, all else about them read off the words by machine.
// So what is measured is the linking alone.

import { labelled } from '../hearsay.ts';
import type { Reported } from '../link/index.ts';
import type { PairLink } from '../measure/links.ts';
import type { LabelledIncident, LabelledReport } from '../measure/own-gold.ts';
import { Fault } from '../nouns/problem.ts';
import { readCapture } from '../read/index.ts';
import { claimId } from '../text/claim-id.ts';
import { mannerOf } from '../text/manner.ts';
import { quotationsOf } from '../text/quotations.ts';
import { aboutOf } from './read-gold.ts';

export interface GoldToLink {
  readonly id: string;
  /** In the order of their names. */
  readonly reports: readonly Reported[];
  /** Claims of all reports are counted through. */
  readonly links: readonly PairLink[];
  readonly claims: number;
}

export async function goldToLink({ id, incident, reports }: LabelledIncident): Promise<GoldToLink> {
  const read: Reported[] = [];
  const at = new Map<string, number>();
  let claims = 0;
  for (const report of reports) {
    const one = await reportedOf(report);
    one.claims.forEach((_, n) => at.set(`${report.id}#${n + 1}`, claims + n));
    claims += one.claims.length;
    read.push(one);
  }
  const links = incident.links.map(({ kind, from, to, about }) => ({
    kind,
    from: at.get(from)!,
    to: at.get(to)!,
    ...(about && { about }),
  }));
  return { id, reports: read, links, claims };
}

async function reportedOf(gold: LabelledReport): Promise<Reported> {
  const [report] = readCapture(new TextEncoder().encode(gold.text), aboutOf(gold)).reports;
  if (report?.text !== gold.text)
    throw new Fault('eval/other-text', `${gold.id} is read as another text than was labelled.`, 'See docs/eval.md.');
  const quotations = quotationsOf(report.text, report.blocks);
  const ids = gold.claims.map((claim) => claimId(report.id, claim));
  const marked = gold.claims.map((claim, n) => {
    const { within } = gold.sidecar.claims[String(n + 1)]!;
    return {
      ...claim,
      id: ids[n]!,
      report: report.id,
      manner: mannerOf(report.text, claim.content, quotations),
      score: 1,
      reasons: [],
      foreign: false,
      within: within === null ? null : ids[within - 1]!,
    };
  });
  const captured = gold.sidecar.captured;
  return { report, ...(await labelled(report, marked, captured)) };
}

/** Links as positions: claims of all reports are counted through. */
export function foundLinks(
  reports: readonly Reported[],
  links: readonly { readonly relation: string; readonly from: string; readonly to: string }[],
): readonly PairLink[] {
  const at = new Map(reports.flatMap(({ claims }) => claims).map(({ id }, n) => [id, n]));
  return links.map(({ relation, from, to }) => {
    const [kind, about] = relation.split(' ');
    return { kind, from: at.get(from)!, to: at.get(to)!, ...(about && { about }) } as PairLink;
  });
}
