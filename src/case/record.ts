// A capture, a reading or a run into a case: its file first, then the entry that names it.
//
// Invariant: an entry never names a file that is not there. A process that ends in between leaves a file that no entry names:
// it is no evidence, and verify says that it is there.

import type { By, Capture, Problem, Report } from '../nouns/index.ts';
import type { Writable } from './gate.ts';
import { type RunOutput, runBytes } from './runs.ts';
import { textBytes } from './texts.ts';

/** Keeps bytes as received. Gives the seq of the entry. */
export function recordCapture(
  { log, store, gate }: Writable,
  { bytes, capture, by }: { readonly bytes: Uint8Array; readonly capture: Capture; readonly by: By },
): Promise<number> {
  return gate.together(async () => {
    const { id: named, size: _, ...receipt } = capture;
    const id = await store.captures.put(bytes);
    if (id !== named) throw new Error(`capture ${named} has other bytes (${id}); this is a bug in Hearsay`);
    const [seq] = await log.append([{ by, kind: 'capture', body: { capture: id, size: bytes.length, receipt } }]);
    return seq!;
  });
}

/** Keeps what reading a capture gave: a report, or none and why. */
export function recordReading(
  { log, store, gate }: Writable,
  reading: {
    readonly capture: string;
    readonly report: Report | null;
    readonly problems: readonly Problem[];
    readonly by: By;
  },
): Promise<number> {
  const { capture, report, problems, by } = reading;
  return gate.together(async () => {
    const text = report && (await store.texts.put(textBytes(report)));
    const part = report?.part ?? '';
    const codes = problems.map(({ code }) => code);
    const body = { capture, part, report: report?.id ?? null, text, problems: codes };
    const [seq] = await log.append([{ by, kind: 'reading', body }]);
    return seq!;
  });
}

/** Keeps what a machine pass yielded over one report. */
export function recordRun({ log, store, gate }: Writable, output: RunOutput): Promise<number> {
  const { modelSha256, runtime, version } = output.run;
  return gate.together(async () => {
    const id = await store.runs.put(runBytes(output));
    const by = { run: modelSha256, runtime, version };
    const body = { yields: 'claims', reports: [output.report], output: id, count: output.claims.length };
    const [seq] = await log.append([{ by, kind: 'run', body }]);
    return seq!;
  });
}
