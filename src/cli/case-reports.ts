// The reports of a case, in the order in which they were read, each with what the last pass over it found.
//
// What was forgotten is passed over. A person's corrections are not in here: claims are as the machine found them.

import { type Case, holdingsOf, reportOfText, runOutputOf, whereThere } from '../case/index.ts';
import type { CaseReport } from '../link/index.ts';
import type { Report } from '../nouns/report.ts';
import { publishedOf } from '../resolve/times/published.ts';
import { openProgress } from './progress.ts';

/** A report without the way back to its bytes, of which a case may hold tens of thousands at once. */
export type ReadReport = CaseReport & { readonly report: Omit<Report, 'bytes'> };

export async function readReports({ log, store }: Case): Promise<readonly ReadReport[]> {
  const { reports, runs, capturedAt } = await holdingsOf(log);
  const progress = openProgress('reports');
  const out: ReadReport[] = [];
  try {
    for (const [id, { capture, text }] of reports) {
      const whole = await whereThere(store.texts, text);
      progress.at(out.length, reports.size);
      if (!whole) continue;
      const { bytes: _bytes, ...report } = reportOfText(whole);
      const output = runs.get(id)?.at(-1)?.output;
      const run = output === undefined ? null : await whereThere(store.runs, output);
      const { claims = [], speakers = [] } = run ? runOutputOf(run) : {};
      const published = publishedOf(report, capturedAt.get(capture) ?? null).readings[0]?.edtf;
      out.push({ report, claims, speakers, ...(published !== undefined && { published }) });
    }
  } finally {
    progress.stop();
  }
  return out;
}
