// WACZ (Web Archive Collection Zipped, 1.1): a zip that holds WARC files, an index and a list of them with their hashes.
//
// In:  the bytes of the zip, or the file that it stands in.
// Out: what can be read in its WARC files, as if each was read alone, and a problem for each file that is not as listed.
//
// A WARC inside is streamed, so nothing is unpacked that is not read, and nothing is written anywhere. Revisits and redirects
// are followed from file to file.

import type { Problem } from '../nouns/index.ts';
import { sha256Stream } from '../text/sha256.ts';
import type { ArchiveFile } from './archive-file.ts';
import { tally } from './archive-tally.ts';
import type { FormatReader, Member } from './format-reader.ts';
import { joinBytes } from './join-bytes.ts';
import { LIMITS, type Limits } from './limits.ts';
import { placed } from './read-capture.ts';
import { hashesOf, LIST, LIST_DIGEST } from './wacz-hashes.ts';
import { bomb, brokenFile, brokenZip, otherHash, tooManyFiles } from './wacz-problems.ts';
import { endOf, membersOfWarc } from './warc-members.ts';
import { warcMemory } from './warc-memory.ts';
import { type ZipDirectory, type ZipEntry, zipDirectoryOf, zipNamesOf } from './zip-entries.ts';

const IS_WARC = /^archive\/.*\.warc(?:\.gz)?$/i;

export const wacz: FormatReader = {
  format: 'wacz',
  is: (bytes) => zipNamesOf(bytes).some(isOfWacz),
  async *open(bytes, { about, capture, limits }) {
    const directory = await zipDirectoryOf(bytes, limits.maxMembers);
    for await (const item of membersIn(directory, { size: bytes.length, limits }))
      yield 'code' in item ? { capture, reports: [], problems: [placed(item, about.from)] } : item;
  },
};

/** The list of a WACZ of ten thousand files has a megabyte or two. */
const MAX_LIST_BYTES = 16 * 1024 * 1024;

function isOfWacz(name: string): boolean {
  return name === LIST || IS_WARC.test(name);
}

/** Whether a file that is not held whole is a WACZ, by the names in its directory. */
export async function isWaczFile(file: ArchiveFile): Promise<boolean> {
  const directory = await zipDirectoryOf(file, LIMITS.maxMembers);
  directory.close();
  return directory.entries.some(({ name }) => isOfWacz(name));
}

export async function* waczMembersOfFile(file: ArchiveFile, limits: Limits): AsyncGenerator<Member | Problem> {
  const directory = await zipDirectoryOf(file, limits.maxMembers);
  try {
    yield* membersIn(directory, { size: file.size, limits });
  } finally {
    directory.close();
  }
}

async function* membersIn(
  { entries, broken, isCut }: ZipDirectory,
  { size, limits }: { readonly size: number; readonly limits: Limits },
): AsyncGenerator<Member | Problem> {
  const counts = tally();
  if (broken !== undefined) yield brokenZip(broken);
  if (isCut) yield tooManyFiles(limits.maxMembers);
  // Entries that share their bytes are how a small zip is made to unpack without end.
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > size) {
    yield bomb('files that overlap', `${size} packed bytes`);
    return;
  }
  const named = async (name: string): Promise<Uint8Array | undefined> => {
    const entry = entries.find((one) => one.name === name);
    return entry && (await wholeOf(entry));
  };
  const { hashes, problems } = hashesOf(await named(LIST), await named(LIST_DIGEST));
  yield* problems;

  const budget = { left: Math.max(limits.maxBytes, size * limits.maxRatio) };
  const memory = warcMemory();
  for (const entry of entries) {
    const isWarc = IS_WARC.test(entry.name);
    const hash = hashes.get(entry.name);
    if (!isWarc && !hash) continue;
    const read = readThrough(entry, budget);
    if (isWarc) yield* membersOfWarc(read.bytes(), { limits, memory, inFile: entry.name, counts });
    else for await (const _ of read.bytes());
    if (read.failed() !== undefined) yield* counts.met(brokenFile(entry.name, read.failed()!));
    else if (budget.left < 0) {
      yield bomb(entry.name, `${limits.maxRatio} bytes for each packed byte`);
      break;
    } else if (isWarc && hash === undefined && problems.length === 0)
      yield* counts.met(otherHash(entry.name, 'not listed'));
    else if (hash && read.isWhole() && read.hash() !== hash) yield* counts.met(otherHash(entry.name, 'other'));
  }
  const names = new Set(entries.map(({ name }) => name));
  for (const name of broken === undefined && !isCut ? hashes.keys() : [])
    if (!names.has(name)) yield* counts.met(otherHash(name, 'missing'));
  yield* endOf(counts);
}

interface ReadThrough {
  bytes(): AsyncIterable<Uint8Array>;
  failed(): string | undefined;
  isWhole(): boolean;
  hash(): string;
}

/** The bytes of an entry, hashed and counted as they go by. They end when the budget does. */
function readThrough(entry: ZipEntry, budget: { left: number }): ReadThrough {
  const sha = sha256Stream();
  let why: string | undefined;
  let isWhole = false;
  return {
    async *bytes() {
      for await (const piece of entry.bytes((error) => {
        why = error;
      })) {
        budget.left -= piece.length;
        if (budget.left < 0) return;
        sha.add(piece);
        yield piece;
      }
      isWhole = why === undefined;
    },
    failed: () => why,
    isWhole: () => isWhole,
    hash: () => sha.hex(),
  };
}

async function wholeOf(entry: ZipEntry): Promise<Uint8Array | undefined> {
  if (entry.size > MAX_LIST_BYTES) return undefined;
  const parts: Uint8Array[] = [];
  for await (const piece of entry.bytes(() => {})) parts.push(piece);
  return joinBytes(parts);
}
