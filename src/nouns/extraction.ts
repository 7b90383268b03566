// What reading and extracting one report gave: the report, its claims, what went wrong, and the run that said so.

import type { Claim } from './claim.ts';
import type { Problem } from './problem.ts';
import type { Report } from './report.ts';
import type { Run } from './run.ts';
import type { Speaker } from './speaker.ts';

/** What one input gave. Without a report there are no claims, and the problems say why. */
export interface Extraction {
  /** The caller's own name for the input, handed back unchanged; from the `key` of a JSON line. */
  readonly key?: string;
  /** Null when nothing could be read. */
  readonly report: Report | null;
  /** In the order in which their first character appears. */
  readonly claims: readonly Claim[];
  /** Who stands behind the sources, in the order of their first mentions. */
  readonly speakers?: readonly Speaker[];
  readonly problems: readonly Problem[];
  /** Null when no model ran. */
  readonly run: Run | null;
}
