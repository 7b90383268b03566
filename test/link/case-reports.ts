// Little reports of a case, read as any input is.

import type { CaseReport } from '../../src/link/index.ts';
import { openOrigins } from '../../src/link/index.ts';
import type { OriginEdge } from '../../src/nouns/index.ts';
import { readCapture } from '../../src/read/index.ts';

export interface Given {
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly refersTo?: CaseReport['report']['refersTo'];
}

/** Paragraphs stand on lines of their own. */
export function caseReport(id: string, text: string, { outlet, published, url, refersTo }: Given = {}): CaseReport {
  const lines = text.trim().split(/\n+/).join('\n\n');
  const { reports } = readCapture(new TextEncoder().encode(lines), { format: 'text' });
  const report = { ...reports[0]!, id, ...(url !== undefined && { url }), ...(refersTo && { refersTo }) };
  return {
    report,
    claims: [],
    speakers: [],
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
  };
}

/** The edges that the reports bring, added in this order. */
export function edgesAmong(reports: readonly CaseReport[], outlets: readonly string[] = []): readonly OriginEdge[] {
  const origins = openOrigins({ reportOf: (id) => reports.find(({ report }) => report.id === id), outlets });
  return reports.flatMap((report) => origins.add(report));
}

/** `taker kind from` of each edge; an outlet outside the case in quotation marks. */
export function shown(edges: readonly OriginEdge[]): readonly string[] {
  return edges.map(({ report, kind, from, named }) => `${report} ${kind} ${from ?? `"${named}"`}`);
}
