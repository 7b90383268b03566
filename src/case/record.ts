// A capture, a reading or a run into a case: its file first, then the entry that names it.
//
// Invariant: an entry never names a file that is not there. A process that ends in between leaves a file that no entry names:
// it is no evidence, and verify says that it is there.

import {
  type By,
  type Capture,
  type EntryDraft,
  Fault,
  type Problem,
  type ReadingKept,
  type Receipt,
  type Report,
} from '../nouns/index.ts';
import type { Writable } from './gate.ts';
import { type ShelfName, shelfPath } from './layout.ts';
import { hashOf, unsealed } from './line.ts';
import { type RunOutput, runBytes } from './runs.ts';
import type { Store } from './store.ts';
import { textBytes } from './texts.ts';

/** A file to be kept; without bytes it was put there already, because it is too large to be held (`Shelf.putPieces`). */
interface FileToKeep {
  readonly shelf: ShelfName;
  readonly id: string;
  readonly bytes: Uint8Array | null;
}

/** Something to be kept: the entry, and the files that it names. */
export interface Keeping {
  readonly files: readonly FileToKeep[];
  readonly draft: EntryDraft;
  /** How long its line will be, nearly: characters. */
  readonly chars: number;
}

export interface CaptureToKeep {
  /** Null when they were put on their shelf already. */
  readonly bytes: Uint8Array | null;
  readonly capture: Capture;
  readonly by: By;
  /** The WARC file of its fetch. */
  readonly warc?: Uint8Array;
}

/** A fetch that gave no capture, and what had crossed the wire by then. */
export interface FailedToKeep {
  readonly warc: Uint8Array;
  readonly receipt: Receipt;
  /** Code of the Problem that it ended with. */
  readonly failed: string;
  readonly by: By;
}

/** What reading a capture gave: a report, or none and why. */
export interface ReadingToKeep {
  readonly capture: string;
  readonly report: Report | null;
  readonly problems: readonly Problem[];
  readonly by: By;
  readonly previous?: string;
  readonly whole?: ReadingKept['whole'];
}

/** Bytes as received. Throws `case/bad-entry`, `case/entry-too-large`: what an archive says of how it received may be anything. */
export function captureKeeping({ bytes, capture, by, warc }: CaptureToKeep): Keeping {
  const { id, size, ...receipt } = capture;
  const wire = warc && captureFile(warc);
  const body = { capture: id, size: bytes?.length ?? size, receipt, ...(wire && { warc: wire.id }) };
  return keeping([{ shelf: 'captures', id, bytes }, ...(wire ? [wire] : [])], { by, kind: 'capture', body });
}

/** What a fetch that failed had asked and got: evidence too. */
export function failedKeeping({ warc, receipt, failed, by }: FailedToKeep): Keeping {
  const file = captureFile(warc);
  return keeping([file], { by, kind: 'capture', body: { capture: file.id, size: warc.length, receipt, failed } });
}

function captureFile(bytes: Uint8Array): FileToKeep {
  return { shelf: 'captures', id: hashOf(bytes), bytes };
}

/** Throws `case/entry-too-large`. */
export function readingKeeping({ capture, report, problems, by, previous, whole }: ReadingToKeep): Keeping {
  const bytes = report && textBytes(report);
  const text = bytes && hashOf(bytes);
  const part = report?.part ?? '';
  const codes = problems.map(({ code }) => code);
  const body = {
    capture,
    part,
    report: report?.id ?? null,
    text,
    problems: codes,
    ...(previous !== undefined && { previous }),
    ...(whole && { whole }),
  };
  return keeping(bytes ? [{ shelf: 'texts', id: text!, bytes }] : [], { by, kind: 'reading', body });
}

/** What a machine pass yielded over one report. */
export function runKeeping(output: RunOutput): Keeping {
  const { modelSha256, runtime, version } = output.run;
  const bytes = runBytes(output);
  const id = hashOf(bytes);
  const by = { run: modelSha256, runtime, version };
  const body = { yields: 'claims', reports: [output.report], output: id, count: output.claims.length };
  return keeping([{ shelf: 'runs', id, bytes }], { by, kind: 'run', body });
}

/** Refused here, and not when it is its turn, so that one bad entry does not take others with it. */
function keeping(files: readonly FileToKeep[], draft: EntryDraft): Keeping {
  const { length: chars } = unsealed(draft, new Date(0).toISOString());
  return Object.freeze({ files, draft, chars });
}

/** Keeps all of them: files at once, then the entries in their order, next to each other. Gives their seqs. */
export function keepAll({ log, store, gate }: Writable, keepings: readonly Keeping[]): Promise<readonly number[]> {
  return gate.together(async () => {
    const files = new Map(keepings.flatMap((one) => one.files.map((file) => [`${file.shelf}/${file.id}`, file])));
    const puts = await Promise.allSettled(
      [...files.values()].map(async ({ shelf, id: named, bytes }) => {
        if (!bytes) return mustStand(store, { shelf, id: named });
        const id = await store[shelf].put(bytes);
        if (id !== named) throw new Error(`${shelf}/${named} has other bytes (${id}); this is a bug in Hearsay`);
      }),
    );
    for (const put of puts) if (put.status === 'rejected') throw put.reason;
    return log.append(keepings.map(({ draft }) => draft));
  });
}

/** It may have been forgotten since it was put there. */
async function mustStand(store: Store, { shelf, id }: Pick<FileToKeep, 'shelf' | 'id'>): Promise<void> {
  if (!(await store[shelf].has(id)))
    throw new Fault(
      'case/missing-file',
      `${shelfPath(shelf, id)} is not there any more`,
      'Somebody forgot it while it was being added: add it again, if it should be kept.',
    );
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
