// A case of an older format -> one of today's, with a copy of it as it was.
//
// In:  the folder of a case; who upgrades it. The steps that there are, in order.
// Out: from which format to which, and where the copy stands.
//
// Idea: `case.json` is the switch, and it is replaced whole. Before it, everything that the newer format needs is written beside
// what the older one reads, which is not touched; so whatever ends the process, there is either the case of the older format,
// whole, or that of the newer one. Doing it again goes on.
//
//     case  ── copy ──▶ case.1   verified, then named so       the case is of format 1, whoever opens it
//       prepare: what format 2 needs, beside
//       an entry `case` with the hash of the new case.json
//       case.json ◀── put in place                             from here on it is of format 2
//       tidy: what only format 1 needed goes
//
// Captures, texts and entries are never rewritten: a step that would have to is no step.

import { copyFile, lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Fault } from '../nouns/index.ts';
import { type CaseFile, caseFileBytes, caseFileOf, FORMAT, formatOf, readCaseFile } from './case-file.ts';
import { isTemporary, makeFolder, onDisk, putFile, READ_ONLY, syncFolder } from './files.ts';
import { CASE_FILE, INDEX, LOCK, under } from './layout.ts';
import { hashOf } from './line.ts';
import { takeLock } from './lock.ts';
import type { Head } from './log.ts';
import { openFolderLog, openFolderLogToRead } from './log-folder.ts';
import type { Verified } from './verify.ts';

/** From one format to the next. Each part may be done again after it was broken off. */
export interface UpgradeStep {
  readonly from: number;
  readonly to: number;
  /** What is wrong with a case of `from`; with a head that its log must have. */
  verify(folder: string, head?: Head): Promise<Verified>;
  /** Writes what `to` needs, beside what `from` reads. */
  prepare(folder: string): Promise<void>;
  /** Removes what only `from` needed. */
  tidy(folder: string): Promise<void>;
}

/** There is one format so far. */
const STEPS: readonly UpgradeStep[] = Object.freeze([]);

export interface UpgradeOptions {
  /** Who upgrades it. */
  readonly person: string;
  /** What was done, as it is done. */
  readonly onStage?: (stage: 'copying' | 'copied' | 'prepared' | 'named' | 'switched' | 'tidied') => void;
  /** Steps, and the format that they lead to: tests hand in some that there are not yet. */
  readonly steps?: readonly UpgradeStep[];
  readonly format?: number;
}

export interface Upgraded {
  readonly from: number;
  readonly to: number;
  /** Folders of the case as it was before each step. */
  readonly copies: readonly string[];
}

/** Throws `case/newer-format`, `case/unknown-format`, `case/locked`, `case/not-whole`, `case/copy-exists`. */
export async function upgrade(path: string, options: UpgradeOptions): Promise<Upgraded> {
  const folder = resolve(path);
  const { steps = STEPS, format = FORMAT } = options;
  const lock = takeLock(join(folder, LOCK));
  try {
    const from = formatOf(await readCaseFile(folder));
    const copies: string[] = [];
    for (let at = from; at !== format; ) {
      const step = steps.find((one) => one.from === at);
      if (!step) caseFileOf(await readCaseFile(folder), folder, format); // says which formats there are
      copies.push(await onDisk(folder, () => taken(folder, step!, options)));
      at = step!.to;
    }
    // What a process that ended too early may have left.
    for (const { to, tidy } of steps) if (to === format) await tidy(folder);
    options.onStage?.('tidied');
    return { from, to: format, copies };
  } finally {
    lock.release();
  }
}

/** One step. Gives the folder of the copy. */
async function taken(folder: string, step: UpgradeStep, { person, onStage }: UpgradeOptions): Promise<string> {
  const { wrong, head } = await step.verify(folder);
  if (wrong[0])
    throw new Fault(
      'case/not-whole',
      `${folder} is not whole, and is not upgraded: ${wrong[0].message}`,
      'Run verify, which names all that is wrong, and take that from a backup first.',
    );
  const copy = await copied(folder, { step, head, onStage });
  onStage?.('copied');
  await step.prepare(folder);
  onStage?.('prepared');
  const about = caseFileOf(await readCaseFile(folder), folder, step.from);
  const bytes = caseFileBytes({ ...about, format: step.to } satisfies CaseFile);
  await name(folder, { sha256: hashOf(bytes), person });
  onStage?.('named');
  await putFile(under(folder, CASE_FILE), bytes, READ_ONLY);
  onStage?.('switched');
  await step.tidy(folder);
  return copy;
}

/** Copies the case, unless that was done before. */
async function copied(
  folder: string,
  { step, head, onStage }: { step: UpgradeStep; head: Head; onStage: UpgradeOptions['onStage'] },
): Promise<string> {
  const copy = `${folder}.${step.from}`;
  if (await lstat(copy).catch(() => null)) {
    const there = await step.verify(copy);
    if (there.wrong.length === 0 && (await isAsItWas(folder, { there: there.head, step }))) return copy;
    throw new Fault(
      'case/copy-exists',
      `${copy} is there, and is no copy of the case as it is`,
      'Move it elsewhere, then do it again.',
    );
  }
  const part = `${copy}.part`;
  await rm(part, { recursive: true, force: true }); // of a process that ended; we have the lock
  await copyInto(part, folder, onStage);
  const { wrong } = await step.verify(part, head);
  if (wrong[0])
    throw new Fault(
      'case/disk-failed',
      `the copy ${part} is not what was copied: ${wrong[0].message}`,
      'Check the disk. The case itself was not changed.',
    );
  await rename(part, copy);
  await syncFolder(dirname(copy));
  return copy;
}

/** Whether a copy lacks nothing but what an upgrade that was broken off wrote. */
async function isAsItWas(folder: string, { there, step }: { there: Head; step: UpgradeStep }): Promise<boolean> {
  if ((await step.verify(folder, there)).wrong.length > 0) return false;
  const { log } = await openFolderLogToRead(folder);
  for await (const { kind } of log.read(there.seq + 1)) if (kind !== 'case') return false;
  return true;
}

/** Every file but those that can be made again, flushed. */
async function copyInto(to: string, from: string, onStage: UpgradeOptions['onStage']): Promise<void> {
  await makeFolder(to);
  for (const entry of (await readdir(from, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name: one } = entry;
    if (one === INDEX || one === LOCK || one.startsWith(`${LOCK}.`) || isTemporary(one)) continue;
    if (entry.isDirectory()) await copyInto(join(to, one), join(from, one), onStage);
    else {
      await copyFile(join(from, one), join(to, one));
      const file = await open(join(to, one), 'r');
      await file.sync().finally(() => file.close());
      onStage?.('copying');
    }
  }
  await syncFolder(to);
}

/** The entry that names the new `case.json`, unless it is there. */
async function name(folder: string, { sha256, person }: { sha256: string; person: string }): Promise<void> {
  let last: unknown;
  const { log } = await openFolderLog(folder);
  try {
    for await (const { kind, body } of log.read()) if (kind === 'case') last = body['sha256'];
    if (last !== sha256) await log.append([{ by: { person }, kind: 'case', body: { sha256 } }]);
  } finally {
    await log.close();
  }
}
