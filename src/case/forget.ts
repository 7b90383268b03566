// The one lawful removal: a capture's bytes, the texts read from them and what runs yielded over these.
//
// In:  the id of a capture, who forgets it and why.
// Out: the entry that says so, which stays. The chain still verifies, for the log holds no words of reports.
//
// The entry is written first: a process that ends in between leaves files that the entry names, and opening removes them. What
// was captured again after it was forgotten is kept.

import { type By, Fault, type Forgotten, type Problem } from '../nouns/index.ts';
import type { Writable } from './gate.ts';
import { isProblem, knownEntry } from './line.ts';
import type { Log } from './log.ts';
import type { Store } from './store.ts';

/** What forgetting a capture removed, and what still holds its bytes. */
export interface ForgottenCapture {
  readonly seq: number;
  readonly forgotten: Forgotten;
  /** Captures that hold these bytes too: archives that it came from, or parts of it. Each is forgotten by itself. */
  readonly alsoIn: readonly string[];
}

/** Forgets a capture. Throws `case/not-captured`. */
export function forget(
  { log, store, gate }: Writable,
  { capture, by, why }: { readonly capture: string; readonly by: By; readonly why: string },
): Promise<ForgottenCapture> {
  return gate.alone(async () => {
    const found = await tracesOf(log, capture);
    if (!found.isKept)
      throw new Fault('case/not-captured', `no capture ${capture} is kept in this case`, 'Check its id.');
    const { texts, runs, warcs } = found;
    const forgotten: Forgotten = {
      capture,
      texts: [...texts],
      runs: [...runs],
      why,
      ...(warcs.length > 0 && { warcs }),
    };
    const [seq] = await log.append([{ by, kind: 'forget', body: forgotten }]);
    await removeAll(store, forgotten);
    return Object.freeze({ seq: seq!, forgotten, alsoIn: [...found.alsoIn] });
  });
}

/** What the log says of one capture. */
async function tracesOf(log: Log, capture: string) {
  const texts = new Set<string>();
  const runs = new Set<string>();
  const alsoIn = new Set<string>();
  const reports = new Set<string>();
  const warcs = new Set<string>();
  /** What other entries name in `captures/`: it is forgotten by itself. */
  const others = new Set<string>();
  let isKept = false;
  for await (const entry of log.read()) {
    const known = knownEntry(entry);
    if (isProblem(known)) continue;
    const { kind, body } = known;
    if (kind === 'capture') {
      if (body.capture === capture) {
        isKept = true;
        if (body.warc !== undefined) warcs.add(body.warc);
        if (body.receipt.within) alsoIn.add(body.receipt.within.capture);
      } else {
        others.add(body.capture);
        if (body.receipt.within?.capture === capture || body.warc === capture) alsoIn.add(body.capture);
      }
    } else if (kind === 'reading' && body.capture === capture && body.report !== null) {
      reports.add(body.report);
      texts.add(body.text!);
    } else if (kind === 'run' && body.reports.every((report) => reports.has(report))) runs.add(body.output);
    else if (kind === 'forget') {
      alsoIn.delete(body.capture);
      others.delete(body.capture);
      if (body.capture === capture) isKept = false;
    }
  }
  for (const warc of warcs) if (others.has(warc)) alsoIn.add(warc);
  return { isKept, texts, runs, alsoIn, warcs: [...warcs].filter((warc) => !others.has(warc)) };
}

async function removeAll(store: Store, { capture, texts, runs, warcs = [] }: Forgotten): Promise<void> {
  for (const run of runs) await store.runs.remove(run);
  for (const text of texts) await store.texts.remove(text);
  for (const warc of warcs) await store.captures.remove(warc);
  await store.captures.remove(capture);
}

/** Files that entries forget, and that no later entry names again. */
export interface Forgetting {
  see(entry: Parameters<typeof knownEntry>[0]): void;
  readonly captures: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
}

export function forgetting(): Forgetting {
  const captures = new Set<string>();
  const texts = new Set<string>();
  const runs = new Set<string>();
  return {
    captures,
    texts,
    runs,
    see(entry) {
      const known = knownEntry(entry);
      if (isProblem(known)) return;
      const { kind, body } = known;
      if (kind === 'capture') {
        captures.delete(body.capture);
        if (body.warc !== undefined) captures.delete(body.warc);
      } else if (kind === 'reading' && body.text !== null) texts.delete(body.text);
      else if (kind === 'run') runs.delete(body.output);
      else if (kind === 'forget') {
        captures.add(body.capture);
        for (const text of body.texts) texts.add(text);
        for (const run of body.runs) runs.add(run);
        for (const warc of body.warcs ?? []) captures.add(warc);
      }
    },
  };
}

/** Ends what a process that ended in between had begun. */
export async function removeForgotten(
  store: Store,
  { captures, texts, runs }: Forgetting,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const capture of captures)
    if (await store.captures.has(capture))
      problems.push({
        code: 'case/was-being-forgotten',
        message: 'A capture was forgotten, but a process ended before its bytes were removed; they are removed now.',
        value: capture,
        fix: 'Nothing.',
      });
  for (const run of runs) await store.runs.remove(run);
  for (const text of texts) await store.texts.remove(text);
  for (const capture of captures) await store.captures.remove(capture);
  return problems;
}
