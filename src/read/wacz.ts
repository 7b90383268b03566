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
import type { FormatReader, Part } from './format-reader.ts';
import { LIMITS, type Limits } from './limits.ts';
import { placed } from './read-capture.ts';
import { type Unzipping, unzipped, unzipping } from './unzip.ts';
import { hashesOf, LIST, LIST_DIGEST } from './wacz-hashes.ts';
import { bomb, brokenFile, brokenZip, otherHash, tooManyFiles } from './wacz-problems.ts';
import { warcMemory } from './warc-memory.ts';
import { endOf, partsOfWarc } from './warc-parts.ts';
import { hasOverlaps, type Zip, type ZippedFile, zipNames, zipOf, zipOfFile } from './zip.ts';

const IS_WARC = /^archive\/.*\.warc(?:\.gz)?$/i;

export const wacz: FormatReader = {
  format: 'wacz',
  is: (bytes) => zipNames(bytes, LIMITS.maxZipFiles).some(isOfWacz),
  async *open(bytes, { about, capture, limits }) {
    for await (const item of partsOfWacz(bytes, { zip: zipOf(bytes, limits.maxZipFiles), size: bytes.length, limits }))
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
  return (await zipOfFile(file, LIMITS.maxZipFiles)).files.some(({ name }) => isOfWacz(name));
}

export async function* waczPartsOfFile(file: ArchiveFile, limits: Limits): AsyncGenerator<Part | Problem> {
  yield* partsOfWacz(file, { zip: await zipOfFile(file, limits.maxZipFiles), size: file.size, limits });
}

async function* partsOfWacz(
  bytes: Uint8Array | ArchiveFile,
  { zip, size, limits }: { readonly zip: Zip; readonly size: number; readonly limits: Limits },
): AsyncGenerator<Part | Problem> {
  const { files, broken, isCut } = zip;
  const counts = tally();
  if (broken !== undefined) yield brokenZip(broken);
  if (isCut) yield tooManyFiles(limits.maxZipFiles);
  if (hasOverlaps(zip, { length: size })) {
    yield bomb('files that overlap', `${size} packed bytes`);
    return;
  }
  const named = async (name: string): Promise<Uint8Array | undefined> => {
    const file = files.find((one) => one.name === name);
    return file && (await wholeOf(bytes, file, limits.maxRatio));
  };
  const { hashes, problems } = hashesOf(await named(LIST), await named(LIST_DIGEST));
  yield* problems;

  const budget = { left: Math.max(limits.maxBytes, size * limits.maxRatio) };
  const memory = warcMemory();
  for (const file of files) {
    const isWarc = IS_WARC.test(file.name);
    const hash = hashes.get(file.name);
    if (!isWarc && !hash) continue;
    const read = readThrough(unzipping(bytes, file), budget);
    if (isWarc) yield* partsOfWarc(read.bytes(), { limits, memory, inFile: file.name, counts });
    else for await (const _ of read.bytes());
    if (read.failed() !== undefined) yield* counts.met(brokenFile(file.name, read.failed()!));
    else if (budget.left < 0) {
      yield bomb(file.name, `${limits.maxRatio} bytes for each packed byte`);
      break;
    } else if (isWarc && hash === undefined && problems.length === 0)
      yield* counts.met(otherHash(file.name, 'not listed'));
    else if (hash && read.isWhole() && read.hash() !== hash) yield* counts.met(otherHash(file.name, 'other'));
  }
  const names = new Set(files.map(({ name }) => name));
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

/** The bytes of a file, hashed and counted as they go by. They end when the budget does. */
function readThrough(unzip: Unzipping, budget: { left: number }): ReadThrough {
  const sha = sha256Stream();
  let isWhole = false;
  return {
    async *bytes() {
      for await (const piece of unzip.pieces()) {
        budget.left -= piece.length;
        if (budget.left < 0) return;
        sha.add(piece);
        yield piece;
      }
      isWhole = unzip.failed() === undefined;
    },
    failed: () => unzip.failed(),
    isWhole: () => isWhole,
    hash: () => sha.hex(),
  };
}

async function wholeOf(
  bytes: Uint8Array | ArchiveFile,
  file: ZippedFile,
  maxRatio: number,
): Promise<Uint8Array | undefined> {
  const found = await unzipped(bytes, file, { maxUnpackedBytes: MAX_LIST_BYTES, maxRatio });
  return found === null || found === 'bomb' || found.flaw === 'too large' ? undefined : found.bytes;
}
