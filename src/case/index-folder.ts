// The folder of an index: whether what stands in it can be used.
//
//     index/format     which format and engine wrote it, or why it is not to be used; written when the tables are made
//     index/open       there while it is open, with the boot of the machine
//     index/pglite/    PGlite's files
//
// PGlite never flushes its files to the disk. A killed process does no harm, for the system still writes what it was given;
// a power cut may. So an index that was open when the machine went down is made anew, and closing flushes what changed.

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { FORMAT } from './index-shape.ts';

/** PGlite's folders do not open in another version of it. */
const WRITTEN_BY = JSON.stringify({ format: FORMAT, engine: 'pglite 0.5.16' });
const USELESS = 'useless: ';

export function dataFolder(folder: string): string {
  return join(folder, 'pglite');
}

/** Why the index in this folder cannot be used; null when it can, or when there is none. */
export async function whyUseless(folder: string): Promise<string | null> {
  if (!existsSync(folder)) return null;
  const format = await readOr(join(folder, 'format'));
  if (format === null) return 'it was not made to its end';
  if (format.startsWith(USELESS)) return format.slice(USELESS.length);
  if (format !== WRITTEN_BY) return 'another version of Hearsay wrote it';
  const boot = await readOr(join(folder, 'open'));
  return boot === null || isThisBoot(boot) ? null : 'the machine stopped while it was open';
}

/** Throws an index away: the log has all that is in it. */
export async function discard(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

export async function markOpen(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'open'), bootNow());
}

/** The tables are made: what stands here can be opened again. */
export async function markWritten(folder: string): Promise<void> {
  await writeFile(join(folder, 'format'), WRITTEN_BY);
}

/** What stands here can be used no more: it is made anew when it is opened next. */
export async function markUseless(folder: string, why: string): Promise<void> {
  await writeFile(join(folder, 'format'), `${USELESS}${why}`);
}

/** Files that are flushed at once: the file system writes its own journal once for all of them. A new index has a thousand files. */
const MOST_AT_ONCE = 16;

/** Flushes what changed since `since`, then says that it is closed. */
export async function markClosed(folder: string, since: number): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).values();
  const flushAll = async (): Promise<void> => {
    for (const name of names) await flush(join(folder, name), since);
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, flushAll));
  await rm(join(folder, 'open'), { force: true });
}

async function flush(path: string, since: number): Promise<void> {
  const found = await stat(path);
  if (!found.isFile() || found.mtimeMs < since) return;
  const file = await open(path, 'r+');
  await file.datasync().finally(() => file.close());
}

async function readOr(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

const LINUX_BOOT = '/proc/sys/kernel/random/boot_id';

/** Linux names each boot; elsewhere its time must do. */
function bootNow(): string {
  return existsSync(LINUX_BOOT) ? bootOfLinux() : String(Math.round(Date.now() / 1000 - uptime()));
}

function bootOfLinux(): string {
  return readFileSync(LINUX_BOOT, 'utf8').trim();
}

/** The time of a boot is computed from a clock that may be set, so a few seconds make no other boot. */
const CLOCK_SECONDS = 10;

function isThisBoot(boot: string): boolean {
  const now = bootNow();
  return boot === now || Math.abs(Number(boot) - Number(now)) <= CLOCK_SECONDS;
}
