// Every file on the shelves against its name, and against the entries that name it.
//
// In:  the entries of a log, one after the other; then the folder.
// Out: files that are gone, changed, cut, or there although they were forgotten; spans that point outside their text; and what
//      no entry names.

import { lstat, readFile } from 'node:fs/promises';
import type { Claim, KnownEntry, MarkedClaim, Problem, Span } from '../nouns/index.ts';
import { codeOf, hashOfFile, isTemporary, namesIn } from './files.ts';
import { CASE_FILE, INDEX, LOCK, LOG, SHELVES, type ShelfName, shelfPath, under } from './layout.ts';
import { hashOf } from './line.ts';
import { runOutputOf } from './runs.ts';
import { reportOfText } from './texts.ts';
import { foreign, halfWritten } from './verify-log.ts';

/** What the entries say should be there. */
export interface Expected {
  see(entry: KnownEntry): void;
  /** By shelf and id: the entry that names the file. */
  readonly named: Readonly<Record<ShelfName, ReadonlyMap<string, KnownEntry>>>;
  readonly forgotten: Readonly<Record<ShelfName, ReadonlySet<string>>>;
  /** Claims that people marked, with the seq of their entry. */
  readonly marked: readonly { readonly seq: number; readonly claim: MarkedClaim }[];
}

export function expected(): Expected {
  const named = {
    captures: new Map<string, KnownEntry>(),
    texts: new Map<string, KnownEntry>(),
    runs: new Map<string, KnownEntry>(),
  };
  const forgotten = { captures: new Set<string>(), texts: new Set<string>(), runs: new Set<string>() };
  const marked: { seq: number; claim: MarkedClaim }[] = [];
  const name = (shelf: ShelfName, id: string, entry: KnownEntry): void => {
    named[shelf].set(id, entry);
    forgotten[shelf].delete(id);
  };
  const drop = (shelf: ShelfName, id: string): void => {
    named[shelf].delete(id);
    forgotten[shelf].add(id);
  };
  return {
    named,
    forgotten,
    marked,
    see(entry) {
      const { kind, body, seq } = entry;
      if (kind === 'capture') {
        name('captures', body.capture, entry);
        if (body.warc !== undefined) name('captures', body.warc, entry);
      } else if (kind === 'reading' && body.text !== null) name('texts', body.text, entry);
      else if (kind === 'run') name('runs', body.output, entry);
      else if (kind === 'add') marked.push({ seq, claim: body });
      else if (kind === 'correct') marked.push({ seq, claim: body.to });
      else if (kind === 'forget') {
        drop('captures', body.capture);
        for (const text of body.texts) drop('texts', text);
        for (const run of body.runs) drop('runs', run);
        for (const warc of body.warcs ?? []) drop('captures', warc);
      }
    },
  };
}

interface VerifyFilesOptions {
  readonly files: Expected;
  readonly onProgress?: ((files: number, of: number) => void) | undefined;
}

interface VerifiedFiles {
  readonly wrong: readonly Problem[];
  readonly besides: readonly Problem[];
  readonly right: Readonly<Record<ShelfName, number>>;
}

export async function verifyFiles(folder: string, { files, onProgress }: VerifyFilesOptions): Promise<VerifiedFiles> {
  const wrong: Problem[] = [];
  const besides: Problem[] = await strangers(folder);
  const right = { captures: 0, texts: 0, runs: 0 };
  const of = SHELVES.reduce((sum, shelf) => sum + files.named[shelf].size, 0);
  /** Lengths of texts, by id of the report. */
  const lengths = new Map<string, number>();
  let looked = 0;
  for (const shelf of SHELVES) {
    const seen = new Set<string>();
    for await (const path of pathsOn(folder, shelf)) {
      const id = path.split('/')[2] ?? '';
      if (isTemporary(path)) besides.push(halfWritten(path));
      else if (!/^[0-9a-f]{64}$/.test(id) || path !== shelfPath(shelf, id)) besides.push(foreign(path));
      else {
        const entry = files.named[shelf].get(id);
        const { problem, bytes } = await lookedAt(folder, { shelf, id, entry });
        seen.add(id);
        onProgress?.(++looked, of);
        if (problem) wrong.push(problem);
        else if (files.forgotten[shelf].has(id)) wrong.push(stillThere(path));
        else if (!entry) besides.push(unnamed(path));
        else {
          right[shelf]++;
          const broken = await contentProblem({
            path,
            entry,
            lengths,
            bytes: () => bytes ?? readFile(under(folder, path)),
          });
          if (broken) wrong.push(broken);
        }
      }
    }
    for (const [id, entry] of files.named[shelf]) if (!seen.has(id)) wrong.push(gone(shelfPath(shelf, id), entry));
  }
  for (const { seq, claim } of files.marked) {
    const length = lengths.get(claim.report);
    if (length !== undefined && !isInside(claim, length)) wrong.push(outside(`entry ${seq}`, claim.claim, LOG));
  }
  return { wrong, besides, right };
}

/** What stands in the folder of the case beside what belongs there. */
async function strangers(folder: string): Promise<Problem[]> {
  const own: readonly string[] = [CASE_FILE, LOCK, LOG, INDEX, ...SHELVES];
  return (await namesIn(folder))
    .filter((name) => !own.includes(name) && !name.startsWith(`${LOCK}.`))
    .map((name) => (isTemporary(name) ? halfWritten(name) : foreign(name)));
}

/** Paths of what stands on a shelf, in its folders and beside them. */
async function* pathsOn(folder: string, shelf: ShelfName): AsyncGenerator<string> {
  for (const prefix of await namesIn(under(folder, shelf))) {
    const path = `${shelf}/${prefix}`;
    if (!(await lstat(under(folder, path))).isDirectory()) yield path;
    else for (const name of await namesIn(under(folder, path))) yield `${path}/${name}`;
  }
}

/** A larger file is hashed as it is read, and read again where its content is asked for. */
const MOST_HELD = 16 * 1024 * 1024;

interface LookedAt {
  /** What is wrong with the bytes; null when they are those that the file is named by. */
  readonly problem: Problem | null;
  /** Null when they are not held. */
  readonly bytes: Uint8Array | null;
}

async function lookedAt(
  folder: string,
  { shelf, id, entry }: { shelf: ShelfName; id: string; entry: KnownEntry | undefined },
): Promise<LookedAt> {
  const path = shelfPath(shelf, id);
  const found = await lstat(under(folder, path));
  const isHeld = found.isFile() && found.size <= MOST_HELD;
  const bytes = isHeld ? await ifReadable(() => readFile(under(folder, path))) : null;
  const ofFile = () => (found.isFile() ? ifReadable(() => hashOfFile(under(folder, path))) : null);
  const hash = bytes === UNREADABLE ? bytes : bytes ? hashOf(bytes) : await ofFile();
  if (hash === id) return { problem: null, bytes: bytes === UNREADABLE ? null : bytes };
  const size = entry?.kind === 'capture' && entry.body.capture === id ? entry.body.size : undefined;
  const what =
    hash === null
      ? 'is no longer a file'
      : hash === UNREADABLE
        ? 'cannot be read'
        : size !== undefined && size !== found.size
          ? `was changed: it has ${found.size} bytes, and had ${size}`
          : 'was changed';
  const problem = {
    code: 'case/changed-file',
    message: `${path}${named(entry)} ${what}.`,
    ...(hash !== null && { value: hash }),
    limit: id,
    fix: 'Keep what is there elsewhere, and take the file from a backup.',
    input: path,
  };
  return { problem, bytes: null };
}

const UNREADABLE = 'unreadable';

async function ifReadable<T>(act: () => Promise<T>): Promise<T | typeof UNREADABLE> {
  try {
    return await act();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return UNREADABLE;
  }
}

interface Content {
  readonly path: string;
  readonly entry: KnownEntry;
  readonly lengths: Map<string, number>;
  bytes(): Uint8Array | Promise<Uint8Array>;
}

/** What is wrong with a text or a run whose bytes are right: they would have been wrong from the first. */
async function contentProblem({ path, entry, lengths, bytes }: Content): Promise<Problem | null> {
  try {
    if (entry.kind === 'reading') {
      const { id, capture, text } = reportOfText(await bytes());
      lengths.set(id, text.length);
      if (id !== entry.body.report || capture !== entry.body.capture) return otherThan(path, entry);
    } else if (entry.kind === 'run') {
      const { report, claims } = runOutputOf(await bytes());
      const length = lengths.get(report);
      if (!entry.body.reports.includes(report)) return otherThan(path, entry);
      const stray = length === undefined ? undefined : claims.find((claim) => !isInside(claim, length));
      if (stray) return outside(path, stray.id, path);
    }
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'case/bad-text' || code === 'case/bad-run') return otherThan(path, entry);
    throw error;
  }
}

function isInside({ source, cue, content }: Pick<Claim, 'source' | 'cue' | 'content'>, length: number): boolean {
  return [...(source ? [source] : []), cue, ...content].every(
    ({ from, to }: Span) => 0 <= from && from < to && to <= length,
  );
}

function named(entry: KnownEntry | undefined): string {
  return entry ? `, which entry ${entry.seq} names,` : '';
}

function gone(path: string, entry: KnownEntry): Problem {
  return {
    code: 'case/missing-file',
    message: `${path}${named(entry)} is gone, and no entry forgets it.`,
    fix: 'Take it from a backup.',
    input: path,
  };
}

function stillThere(path: string): Problem {
  return {
    code: 'case/forgotten-file',
    message: `${path} was forgotten, but is there.`,
    fix: 'Delete it, here and in backups; opening the case removes it when a process ended while it forgot.',
    input: path,
  };
}

function unnamed(path: string): Problem {
  return {
    code: 'case/unnamed-file',
    message: `No entry names ${path}: a process ended before it wrote one, or somebody put it there. It is no evidence.`,
    fix: 'Keep it again with Hearsay if it belongs to the case; delete it otherwise.',
    input: path,
  };
}

function otherThan(path: string, entry: KnownEntry): Problem {
  return {
    code: 'case/other-content',
    message: `${path} holds something else than entry ${entry.seq} says.`,
    fix: 'This is a bug in Hearsay, or the entry was made by something else: report it.',
    input: path,
  };
}

function outside(where: string, claim: string, input: string): Problem {
  return {
    code: 'case/span-outside',
    message: `A claim of ${where} points outside the text of its report.`,
    value: claim,
    fix: 'This is a bug in Hearsay, or it was made by something else: report it.',
    input,
  };
}
