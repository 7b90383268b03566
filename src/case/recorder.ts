// Keeps many things in the order in which they are handed over.
//
// In:  keepings, one after the other.
// Out: entries in the same order; what was kept is told as soon as it is on the disk.
//
// Idea: what is handed over while the disk is busy waits, then goes out together, with one flush of the log. The order never
// depends on the disk, so that work that was ended and begun again makes the same log as work done in one go.

import type { Writable } from './gate.ts';
import { type Keeping, keepAll } from './record.ts';

export interface Recorder {
  /** Resolves when there is room for more. Rejects when an earlier one could not be kept. */
  keep(keeping: Keeping): Promise<void>;
  /** Waits until all that was handed over is kept; nothing more is taken. */
  end(): Promise<void>;
}

/** More would lose more when the disk is full, less would flush too often. */
const MOST_AT_ONCE = 64;

/** What one append takes, with room: an archive may say much of how it received a page. */
const MOST_CHARS = 4 * 1024 * 1024;

/** Captures may be large; no more than this waits in memory, and one. */
const MOST_BYTES = 64 * 1024 * 1024;

export function openRecorder(open: Writable, onKept: (keepings: readonly Keeping[]) => void): Recorder {
  const waiting: Keeping[] = [];
  let isEnded = false;
  let hasFailed = false;
  let writing: Promise<void> | null = null;
  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchOf(waiting));
      await keepAll(open, batch);
      onKept(batch);
    }
    writing = null;
  };
  return {
    async keep(keeping) {
      if (hasFailed) await writing;
      if (isEnded) return;
      waiting.push(keeping);
      if (!writing) {
        writing = writeAll();
        writing.catch(() => {
          hasFailed = true; // whoever hands over the next one is told
        });
      }
      const bytes = waiting.reduce((sum, { files }) => sum + bytesOf(files), 0);
      if (waiting.length >= MOST_AT_ONCE || bytes > MOST_BYTES) await writing;
    },
    async end() {
      isEnded = true;
      await writing;
    },
  };
}

function bytesOf(files: Keeping['files']): number {
  return files.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
}

function batchOf(waiting: readonly Keeping[]): number {
  let n = 1;
  let { chars } = waiting[0]!;
  while (n < waiting.length && n < MOST_AT_ONCE && (chars += waiting[n]!.chars) < MOST_CHARS) n++;
  return n;
}
