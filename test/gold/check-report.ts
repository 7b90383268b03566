// Everything that is wrong with one report of the gold: its labels first, since the other checks rely on them.

import { checkLabels } from './check-labels.ts';
import { checkSpans } from './check-spans.ts';
import type { GoldReport } from './own-gold-files.ts';

export function checkReport(report: GoldReport): readonly string[] {
  const labels = checkLabels(report);
  return labels.length > 0 ? labels : checkSpans(report);
}
