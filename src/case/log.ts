// The log of a case, as everything outside sees it: entries go in, seqs come out, and all of them can be read again.
//
// The folder's log (`log-folder.ts`) is one; a log in a database is another. test/case/log-contract.ts says what holds of
// every one of them.

import type { Entry, EntryDraft } from '../nouns/index.ts';

/** Where a log ends: its last entry, by the hash of its line. */
export interface Head {
  /** 0: the log is empty. */
  readonly seq: number;
  /** SHA-256 of the line of entry `seq`, its newline included; 64 zeros when the log is empty. */
  readonly hash: string;
}

export const EMPTY: Head = Object.freeze({ seq: 0, hash: '0'.repeat(64) });

export interface Log {
  /**
   * Appends entries, in order and next to each other. Once it answers, they are on the disk. Entries that were not answered
   * may be there after a crash or not, from the first on. Throws `case/bad-entry`, and nothing is appended; or what the
   * disk could not do (`case/disk-full`, `case/read-only`), and nothing is appended either.
   */
  append(drafts: readonly EntryDraft[]): Promise<readonly number[]>;
  /** Entries from `seq` to the end as it is now, in order, each checked against the one before. */
  read(from?: number): AsyncIterable<Entry>;
  head(): Promise<Head>;
  /** Waits for what is being appended. */
  close(): Promise<void>;
}
