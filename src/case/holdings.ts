// What a case holds, as its log says: for commands that need no index.
//
// In:  the entries of a log, in order.
// Out: captures, readings, runs, judgements and what was forgotten, by their ids; a fold in memory, made again each time.
//
// Only hashes, sizes and numbers are kept here, so that a case of a hundred thousand reports takes tens of megabytes.

import type { By, Entry, KnownEntry, Receipt } from '../nouns/index.ts';
import { isProblem, knownEntry } from './line.ts';
import type { Log } from './log.ts';

export interface HeldReport {
  readonly capture: string;
  /** The file in `texts/` of its last reading. */
  readonly text: string;
}

export interface HeldRun {
  /** SHA-256 of the model. */
  readonly model: string;
  /** The file in `runs/`. */
  readonly output: string;
  readonly count: number;
}

/** Who forgot a capture, when and why; `seq` of the entry. */
interface WasForgotten {
  readonly seq: number;
  readonly by: By;
  readonly time: string;
  readonly why: string;
}

export interface Holdings {
  /** Entries by kind. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Size by id of the capture. */
  readonly captures: ReadonlyMap<string, number>;
  /** `receiptKey` of everything that was received. */
  readonly receipts: ReadonlySet<string>;
  readonly reports: ReadonlyMap<string, HeldReport>;
  /** `unreadKey` of every reading that gave no report. */
  readonly unread: ReadonlySet<string>;
  /** By id of the report, in the order in which they were made. */
  readonly runs: ReadonlyMap<string, readonly HeldRun[]>;
  /** By id of the capture. */
  readonly forgotten: ReadonlyMap<string, WasForgotten>;
}

/**
 * Two receipts are the same news when their keys are equal. A copy of a file under another name is no news; the same bytes at
 * an address at another time are, and so is another part of an archive.
 */
export function receiptKey(capture: string, { url, at, within }: Receipt): string {
  return JSON.stringify([capture, url && [url, at], within && [within.capture, within.part]]);
}

export function unreadKey(capture: string, problems: readonly string[]): string {
  return JSON.stringify([capture, ...problems]);
}

export async function holdingsOf(log: Log): Promise<Holdings> {
  const held = fold();
  for await (const entry of log.read()) held.see(entry);
  return held;
}

function fold(): Holdings & { see(entry: Entry): void } {
  const kinds = new Map<string, number>();
  const captures = new Map<string, number>();
  const receipts = new Set<string>();
  const reports = new Map<string, HeldReport>();
  const unread = new Set<string>();
  const runs = new Map<string, HeldRun[]>();
  const forgotten = new Map<string, WasForgotten>();
  const forget = (id: string, outputs: readonly string[]): void => {
    captures.delete(id);
    // A key begins with the capture: `["<64 hex>"`.
    for (const keys of [receipts, unread]) for (const key of keys) if (key.startsWith(`["${id}"`)) keys.delete(key);
    for (const [report, { capture }] of reports) {
      if (capture !== id) continue;
      reports.delete(report);
      const left = runs.get(report)?.filter(({ output }) => !outputs.includes(output)) ?? [];
      if (left.length > 0) runs.set(report, left);
      else runs.delete(report);
    }
  };
  const seeKnown = ({ kind, body, by, seq, time }: KnownEntry): void => {
    if (kind === 'capture') {
      captures.set(body.capture, body.size);
      receipts.add(receiptKey(body.capture, body.receipt));
      forgotten.delete(body.capture);
    } else if (kind === 'reading') {
      if (body.report === null) unread.add(unreadKey(body.capture, body.problems));
      else reports.set(body.report, { capture: body.capture, text: body.text! });
    } else if (kind === 'run') {
      const { output, count } = body;
      const model = 'run' in by ? by.run : '';
      for (const report of body.reports) runs.set(report, [...(runs.get(report) ?? []), { model, output, count }]);
    } else if (kind === 'forget') {
      forget(body.capture, body.runs);
      forgotten.set(body.capture, { seq, by, time, why: body.why });
    }
  };
  return {
    kinds,
    captures,
    receipts,
    reports,
    unread,
    runs,
    forgotten,
    see(entry) {
      kinds.set(entry.kind, (kinds.get(entry.kind) ?? 0) + 1);
      const known = knownEntry(entry);
      if (!isProblem(known)) seeKnown(known);
    },
  };
}
