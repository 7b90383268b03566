// What a case holds, as its log says: for commands that need no index.
//
// In:  the entries of a log, in order.
// Out: captures, readings, runs, judgements and what was forgotten, by their ids; a fold in memory, made again each time.
//
// Only hashes, sizes and numbers are kept here, so that a case of a hundred thousand reports takes tens of megabytes.

import { type By, type CaptureKept, capturedAt, type Entry, type KnownEntry, type Receipt } from '../nouns/index.ts';
import { isProblem, knownEntry } from './line.ts';
import type { Log } from './log.ts';
import { type Versions, versions } from './versions.ts';

export interface HeldReport {
  readonly capture: string;
  /** The file in `texts/` of its last reading. */
  readonly text: string;
  /** Whether it is one of several in its capture, such as an item of a feed. */
  readonly isPart: boolean;
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

/** What was fetched from an address. */
export interface HeldPage {
  readonly capture: string;
  /** How it was received, in short: of its headers only the content type. */
  readonly receipt: Receipt;
}

export interface Holdings {
  /** Entries by kind. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Size by id of the capture. */
  readonly captures: ReadonlyMap<string, number>;
  /** When each capture was first captured, where its receipts say: `capturedAt`. */
  readonly capturedAt: ReadonlyMap<string, string>;
  /** `receiptKey` of everything that was received. */
  readonly receipts: ReadonlySet<string>;
  readonly reports: ReadonlyMap<string, HeldReport>;
  /** `unreadKey` of every reading that gave no report. */
  readonly unread: ReadonlySet<string>;
  /** By id of the report, in the order in which they were made. */
  readonly runs: ReadonlyMap<string, readonly HeldRun[]>;
  /** By id of the capture. */
  readonly forgotten: ReadonlyMap<string, WasForgotten>;
  /** Reports by the capture that they were read from. */
  readonly reportsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Captures that were found in another, by that one. */
  readonly partsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Captures that were read to their end, and as what (`readingAs`). */
  readonly whole: ReadonlyMap<string, ReadonlySet<string>>;
  /** WARC files of fetches that failed, by `failureKey`. */
  readonly failures: ReadonlyMap<string, readonly string[]>;
  /** The last page fetched from an address: as it was named, as it answered, and what led there. */
  readonly pages: ReadonlyMap<string, HeldPage>;
  /** Which report is the one before; whoever adds goes on with it. */
  readonly versions: Versions;
}

/** Reports of a capture and of all that was found in it. */
export function reportsBeneath(
  { reportsOf, partsOf }: Pick<Holdings, 'reportsOf' | 'partsOf'>,
  capture: string,
): ReadonlySet<string> {
  const reports = new Set<string>();
  const met = new Set([capture]);
  for (const one of met) {
    for (const report of reportsOf.get(one) ?? []) reports.add(report);
    for (const part of partsOf.get(one) ?? []) met.add(part);
  }
  return reports;
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

/**
 * Two fetches that failed are the same failure of the same day (UTC) when their keys are equal: how the address was named and which one
 * answered, with which status, and what was wrong with it.
 */
export function failureKey(failed: string, { from, url, status, at }: Receipt): string {
  return JSON.stringify([from, url, status, failed, at?.slice(0, 10)]);
}

export async function holdingsOf(log: Log): Promise<Holdings> {
  const held = fold();
  for await (const entry of log.read()) held.see(entry);
  return held;
}

function fold(): Holdings & { see(entry: Entry): void } {
  const kinds = new Map<string, number>();
  const captures = new Map<string, number>();
  const firstCaptured = new Map<string, string>();
  const receipts = new Set<string>();
  const reports = new Map<string, HeldReport>();
  const unread = new Set<string>();
  const runs = new Map<string, HeldRun[]>();
  const forgotten = new Map<string, WasForgotten>();
  const reportsOf = new Map<string, Set<string>>();
  const partsOf = new Map<string, Set<string>>();
  const whole = new Map<string, Set<string>>();
  const failures = new Map<string, readonly string[]>();
  const pages = new Map<string, HeldPage>();
  const held = versions();
  const put = (sets: Map<string, Set<string>>, key: string, value: string): void => {
    const set = sets.get(key);
    if (set) set.add(value);
    else sets.set(key, new Set([value]));
  };
  const forget = (id: string, outputs: readonly string[]): void => {
    captures.delete(id);
    firstCaptured.delete(id);
    // A key begins with the capture: `["<64 hex>"`.
    for (const keys of [receipts, unread]) for (const key of keys) if (key.startsWith(`["${id}"`)) keys.delete(key);
    for (const [report, { capture }] of reports) {
      if (capture !== id) continue;
      reports.delete(report);
      const left = runs.get(report)?.filter(({ output }) => !outputs.includes(output)) ?? [];
      if (left.length > 0) runs.set(report, left);
      else runs.delete(report);
    }
    reportsOf.delete(id);
    whole.delete(id);
    held.forget(id);
    for (const [key, warcs] of failures)
      if (warcs.includes(id))
        failures.set(
          key,
          warcs.filter((warc) => warc !== id),
        );
    for (const [address, { capture }] of pages) if (capture === id) pages.delete(address);
    // What it was found in is no longer whole.
    for (const [outer, parts] of partsOf) if (parts.delete(id)) whole.delete(outer);
  };
  const seeCapture = ({ capture, size, receipt, failed }: CaptureKept): void => {
    captures.set(capture, size);
    receipts.add(receiptKey(capture, receipt));
    const at = capturedAt(receipt);
    if (at !== null && !firstCaptured.has(capture)) firstCaptured.set(capture, at);
    forgotten.delete(capture);
    if (receipt.within) put(partsOf, receipt.within.capture, capture);
    if (failed !== undefined) {
      const key = failureKey(failed, receipt);
      failures.set(key, [...(failures.get(key) ?? []), capture]);
      return;
    }
    if (receipt.url === undefined) return;
    held.received({ url: receipt.url, at: receipt.at, capture });
    if (receipt.within) return;
    const page = { capture, receipt: inShort(receipt) };
    for (const address of [receipt.from, receipt.url, ...(receipt.redirects ?? [])])
      if (address !== undefined) pages.set(address, page);
  };
  const seeKnown = ({ kind, body, by, seq, time }: KnownEntry): void => {
    if (kind === 'capture') seeCapture(body);
    else if (kind === 'reading') {
      if (body.report === null) unread.add(unreadKey(body.capture, body.problems));
      else {
        reports.set(body.report, { capture: body.capture, text: body.text!, isPart: body.part !== '' });
        put(reportsOf, body.capture, body.report);
        held.read(body.report, body);
      }
      if (body.whole) put(whole, body.whole.capture, body.whole.as);
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
    capturedAt: firstCaptured,
    receipts,
    reports,
    unread,
    runs,
    forgotten,
    reportsOf,
    partsOf,
    whole,
    failures,
    pages,
    versions: held,
    see(entry) {
      kinds.set(entry.kind, (kinds.get(entry.kind) ?? 0) + 1);
      const known = knownEntry(entry);
      if (!isProblem(known)) seeKnown(known);
    },
  };
}

/** Headers of a hundred thousand pages are not held. */
function inShort({ from, at, url, headers, followed }: Receipt): Receipt {
  const type = headers?.find(([name]) => name.toLowerCase() === 'content-type');
  return {
    ...(from !== undefined && { from }),
    ...(at !== undefined && { at }),
    ...(url !== undefined && { url }),
    ...(type && { headers: [type] }),
    ...(followed && { followed }),
  };
}
