// The log in the folder of a case.
//
// In:  drafts of entries, from as many callers as like.
// Out: their seqs, once the lines are on the disk.
//
// Idea: group commit. What is handed in while the disk is busy waits, then goes out with one write and one flush. Then the head
// is rewritten; when that fails, the log takes nothing more until it can be. Whatever fails, the segment is cut back to the
// last answered byte, so that nothing half written is taken for whole, and the log goes on when there is space again.
//
// Invariant: bytes up to `end` are flushed and answered. What one append hands in stands in one segment.

import { type FileHandle, open } from 'node:fs/promises';
import { type Entry, type EntryDraft, Fault, type Problem } from '../nouns/index.ts';
import { diskFault, makeFolder, onDisk, openedToRead, syncFolder, writeAt } from './files.ts';
import { LOG, segmentPath, under } from './layout.ts';
import { hashOf, sealed, type Unsealed, unsealed } from './line.ts';
import { linesOf } from './lines.ts';
import { EMPTY, type Head, type Log } from './log.ts';
import { writeHead } from './log-head.ts';
import { type End, findEnd, follow, type Mark, segmentOfEntry } from './log-open.ts';

export interface FolderLogOptions {
  /** The clock of `time`. */
  readonly now?: () => Date;
  /** How long a segment may get. */
  readonly segmentBytes?: number;
  /** Is shown the last entries, as far as opening looks at them. */
  readonly see?: (entry: Entry) => void;
}

/** A segment can be opened in an editor, and copied to a stick. */
const SEGMENT_BYTES = 64 * 1024 * 1024;

/** As much as one write takes: more would keep the others waiting, less would flush too often. */
const COMMIT_BYTES = 4 * 1024 * 1024;

interface Waiting {
  readonly middles: readonly Unsealed[];
  readonly chars: number;
  readonly answer: (seqs: readonly number[]) => void;
  readonly refuse: (error: unknown) => void;
}

export interface OpenedLog {
  readonly log: Log;
  /** What had to be mended. */
  readonly problems: readonly Problem[];
}

/** Makes the log of a new case: one empty segment. */
export async function newFolderLog(folder: string, options: FolderLogOptions = {}): Promise<Log> {
  return onDisk(under(folder, LOG), async () => {
    await makeFolder(under(folder, LOG));
    const file = await open(under(folder, segmentPath(1)), 'wx+');
    await syncFolder(under(folder, LOG));
    return new FolderLog({ folder, file, end: { segment: 1, size: 0, head: EMPTY }, marks: [], options });
  });
}

/** Opens the log to write to it. The caller owns the case: two logs on one folder would destroy it. */
export async function openFolderLog(folder: string, options: FolderLogOptions = {}): Promise<OpenedLog> {
  return onDisk(under(folder, LOG), async () => {
    const { end, marks, problems } = await findEnd(folder, { mend: true, see: options.see });
    const file = await open(under(folder, segmentPath(end.segment)), 'r+');
    return { log: new FolderLog({ folder, file, end, marks, options }), problems };
  });
}

/** Opens the log to read what is there now. Changes nothing. */
export async function openFolderLogToRead(folder: string): Promise<OpenedLog> {
  return onDisk(under(folder, LOG), async () => {
    const { end, marks, problems } = await findEnd(folder, { mend: false });
    const log: Log = {
      append: () => Promise.reject(openedToRead(folder)),
      read: (from = 1) => entriesOf(folder, { end, from, marks }),
      head: () => Promise.resolve(end.head),
      close: () => Promise.resolve(),
    };
    return { log, problems };
  });
}

class FolderLog implements Log {
  readonly #folder: string;
  readonly #now: () => Date;
  readonly #segmentBytes: number;
  readonly #marks: readonly Mark[];
  #file: FileHandle;
  #end: End;
  /** Something may stand behind `end` that was not answered. */
  #isRagged = false;
  /** The head file names an earlier entry. */
  #headLags = false;
  #isClosed = false;
  readonly #waiting: Waiting[] = [];
  #committing: Promise<void> | null = null;

  constructor(start: {
    folder: string;
    file: FileHandle;
    end: End;
    marks: readonly Mark[];
    options: FolderLogOptions;
  }) {
    this.#folder = start.folder;
    this.#file = start.file;
    this.#end = start.end;
    this.#marks = start.marks;
    this.#now = start.options.now ?? (() => new Date());
    this.#segmentBytes = start.options.segmentBytes ?? SEGMENT_BYTES;
  }

  async append(drafts: readonly EntryDraft[]): Promise<readonly number[]> {
    if (this.#isClosed) throw new Fault('case/closed', `the case ${this.#folder} was closed`, 'Open it again.');
    if (drafts.length === 0) return [];
    const time = this.#now().toISOString();
    const middles = drafts.map((draft) => unsealed(draft, time));
    const chars = middles.reduce((sum, middle) => sum + middle.length, 0);
    if (chars > SEGMENT_BYTES / 4)
      throw new Fault(
        'case/too-much-at-once',
        `one append of ${drafts.length} entries has ${chars} characters; it may have ${SEGMENT_BYTES / 4}`,
        'Append them in several steps.',
      );
    return new Promise((answer, refuse) => {
      this.#waiting.push({ middles, chars, answer, refuse });
      this.#committing ??= this.#commitAll();
    });
  }

  read(from = 1): AsyncIterable<Entry> {
    return entriesOf(this.#folder, { end: this.#end, from, marks: this.#marks });
  }

  head(): Promise<Head> {
    return Promise.resolve(this.#end.head);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#committing;
    try {
      await this.#settle();
    } finally {
      await this.#file.close();
    }
  }

  async #commitAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      let taken = 0;
      for (let chars = 0; taken < this.#waiting.length && chars < COMMIT_BYTES; taken++)
        chars += this.#waiting[taken]!.chars;
      let group: readonly Waiting[] = this.#waiting.splice(0, taken);
      try {
        await this.#settle();
        while (group.length > 0) group = await this.#commit(group);
      } catch (error) {
        for (const { refuse } of group) refuse(error);
      }
    }
    this.#committing = null;
  }

  /** Pays what an earlier failure left to do: cuts the segment back, moves the head on. */
  async #settle(): Promise<void> {
    await onDisk(under(this.#folder, LOG), async () => {
      if (this.#isRagged) await this.#cutBack();
      if (this.#headLags) await this.#moveHead();
    });
  }

  /** Writes as many of the group as the segment takes; gives back those that must go into the next one. */
  async #commit(group: readonly Waiting[]): Promise<readonly Waiting[]> {
    const lines: Buffer[] = [];
    const answers: (() => void)[] = [];
    let { head, size } = this.#end;
    for (const { middles, answer } of group) {
      const own: Buffer[] = [];
      const seqs: number[] = [];
      let ownHead = head;
      for (const middle of middles) {
        const { line, head: next } = sealed(middle, ownHead);
        own.push(line);
        seqs.push(next.seq);
        ownHead = next;
      }
      const bytes = own.reduce((sum, { length }) => sum + length, 0);
      if (size > 0 && size + bytes > this.#segmentBytes) break;
      lines.push(...own);
      answers.push(() => answer(seqs));
      head = ownHead;
      size += bytes;
    }
    if (lines.length === 0) {
      await this.#turn();
      return group;
    }
    await this.#write(Buffer.concat(lines));
    this.#end = { ...this.#end, size, head };
    this.#headLags = true;
    for (const answer of answers) answer();
    // A head that cannot be moved on now is tried again before anything else is written, and said then.
    await this.#moveHead().catch(() => {});
    return group.slice(answers.length);
  }

  async #write(bytes: Buffer): Promise<void> {
    const path = under(this.#folder, segmentPath(this.#end.segment));
    try {
      this.#isRagged = true;
      await writeAt(this.#file, bytes, this.#end.size);
      await this.#file.datasync();
      this.#isRagged = false;
    } catch (error) {
      await this.#cutBack().catch(() => {}); // tried again before the next write
      throw diskFault(error, path);
    }
  }

  async #cutBack(): Promise<void> {
    await this.#file.truncate(this.#end.size);
    await this.#file.sync();
    this.#isRagged = false;
  }

  async #moveHead(): Promise<void> {
    await writeHead(this.#folder, this.#end.head);
    this.#headLags = false;
  }

  /** Goes on in a new segment. */
  async #turn(): Promise<void> {
    const segment = this.#end.segment + 1;
    const path = under(this.#folder, segmentPath(segment));
    await onDisk(path, async () => {
      const file = await open(path, 'w+');
      await syncFolder(under(this.#folder, LOG));
      await this.#file.close();
      this.#file = file;
      this.#end = { ...this.#end, segment, size: 0 };
    });
  }
}

interface Reading {
  readonly end: End;
  /** Seq of the first entry that is wanted. */
  readonly from: number;
  readonly marks?: readonly Mark[];
}

/** Entries of a log from one on, each checked against the one before. */
export async function* entriesOf(folder: string, { end, from, marks = [] }: Reading): AsyncGenerator<Entry> {
  if (from > end.head.seq) return;
  const mark = marks.findLast(({ seq, segment }) => seq <= from && segment === end.segment);
  const first = mark?.segment ?? (await segmentOfEntry(folder, { segments: end.segment, seq: from }));
  let before: Head | null = mark ? mark.before : first === 1 ? EMPTY : null;
  for (let segment = first; segment <= end.segment; segment++) {
    const stretch = {
      ...(segment === end.segment && { to: end.size }),
      ...(segment === mark?.segment && { from: mark }),
    };
    for await (const lines of linesOf(under(folder, segmentPath(segment)), stretch))
      for (const line of lines) {
        const entry: Entry = follow({ segment, line, before });
        before = { seq: entry.seq, hash: hashOf(line.bytes) };
        if (entry.seq >= from) yield entry;
      }
  }
}
