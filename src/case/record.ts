// A capture, a reading or a run into a case: its file first, then the entry that names it.
//
// Invariant: an entry never names a file that is not there. A process that ends in between leaves a file that no entry names:
// it is no evidence, and verify says that it is there.

import type { By, Capture, EntryDraft, Problem, Report } from '../nouns/index.ts';
import type { Writable } from './gate.ts';
import type { ShelfName } from './layout.ts';
import { hashOf, unsealed } from './line.ts';
import { type RunOutput, runBytes } from './runs.ts';
import { textBytes } from './texts.ts';

/** Something to be kept: the entry, and the file that it names where there is one. */
export interface Keeping {
  readonly file: { readonly shelf: ShelfName; readonly id: string; readonly bytes: Uint8Array } | null;
  readonly draft: EntryDraft;
  /** How long its line will be, nearly: characters. */
  readonly chars: number;
}

export interface CaptureToKeep {
  readonly bytes: Uint8Array;
  readonly capture: Capture;
  readonly by: By;
}

/** What reading a capture gave: a report, or none and why. */
export interface ReadingToKeep {
  readonly capture: string;
  readonly report: Report | null;
  readonly problems: readonly Problem[];
  readonly by: By;
}

/** Bytes as received. Throws `case/bad-entry`, `case/entry-too-large`: what an archive says of how it received may be anything. */
export function captureKeeping({ bytes, capture, by }: CaptureToKeep): Keeping {
  const { id, size: _, ...receipt } = capture;
  return keeping(
    { shelf: 'captures', id, bytes },
    { by, kind: 'capture', body: { capture: id, size: bytes.length, receipt } },
  );
}

/** Throws `case/entry-too-large`. */
export function readingKeeping({ capture, report, problems, by }: ReadingToKeep): Keeping {
  const bytes = report && textBytes(report);
  const text = bytes && hashOf(bytes);
  const part = report?.part ?? '';
  const codes = problems.map(({ code }) => code);
  const body = { capture, part, report: report?.id ?? null, text, problems: codes };
  return keeping(bytes && { shelf: 'texts', id: text!, bytes }, { by, kind: 'reading', body });
}

/** What a machine pass yielded over one report. */
export function runKeeping(output: RunOutput): Keeping {
  const { modelSha256, runtime, version } = output.run;
  const bytes = runBytes(output);
  const id = hashOf(bytes);
  const by = { run: modelSha256, runtime, version };
  const body = { yields: 'claims', reports: [output.report], output: id, count: output.claims.length };
  return keeping({ shelf: 'runs', id, bytes }, { by, kind: 'run', body });
}

/** Refused here, and not when it is its turn, so that one bad entry does not take others with it. */
function keeping(file: Keeping['file'], draft: EntryDraft): Keeping {
  const { length: chars } = unsealed(draft, new Date(0).toISOString());
  return Object.freeze({ file, draft, chars });
}

/** Keeps all of them: files at once, then the entries in their order, next to each other. Gives their seqs. */
export function keepAll({ log, store, gate }: Writable, keepings: readonly Keeping[]): Promise<readonly number[]> {
  return gate.together(async () => {
    const files = new Map(keepings.flatMap(({ file }) => (file ? [[`${file.shelf}/${file.id}`, file]] : [])));
    const puts = await Promise.allSettled(
      [...files.values()].map(async ({ shelf, id: named, bytes }) => {
        const id = await store[shelf].put(bytes);
        if (id !== named) throw new Error(`${shelf}/${named} has other bytes (${id}); this is a bug in Hearsay`);
      }),
    );
    for (const put of puts) if (put.status === 'rejected') throw put.reason;
    return log.append(keepings.map(({ draft }) => draft));
  });
}

/** Keeps bytes as received. Gives the seq of the entry. */
export function recordCapture(open: Writable, toKeep: CaptureToKeep): Promise<number> {
  return keepOne(open, captureKeeping(toKeep));
}

/** Keeps what reading a capture gave. */
export function recordReading(open: Writable, toKeep: ReadingToKeep): Promise<number> {
  return keepOne(open, readingKeeping(toKeep));
}

/** Keeps what a machine pass yielded over one report. */
export function recordRun(open: Writable, output: RunOutput): Promise<number> {
  return keepOne(open, runKeeping(output));
}

async function keepOne(open: Writable, one: Keeping): Promise<number> {
  const [seq] = await keepAll(open, [one]);
  return seq!;
}
