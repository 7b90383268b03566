// A web archive in a file of any size -> the captures in it and their readings. No more of it is in memory than one record.
//
// In:  a file that is read in pieces, and what it is as a capture.
// Out: as `openEach` gives it, the archive itself left out. Every other format is read whole, and so has a limit.

import type { Capture } from '../nouns/index.ts';
import type { ArchiveFile } from './archive-file.ts';
import { LIMITS } from './limits.ts';
import { type About, placed, type Reading } from './read-capture.ts';
import { type Found, openPart } from './read-each.ts';
import { isWaczFile, waczPartsOfFile } from './wacz.ts';
import { isWarc, warcPartsOfFile } from './warc.ts';

/** As much as tells what a file begins with. */
const START_BYTES = 65_536;

/** Whether a file is an archive that can be read in pieces. */
export async function isArchive(file: ArchiveFile): Promise<boolean> {
  const start = await file.read(0, START_BYTES);
  return isWarc(start) || (isZip(start) && isWaczFile(file));
}

/** Every capture in the archive, each before its readings. Never throws on any bytes. */
export async function* openArchive(
  file: ArchiveFile,
  { capture, about }: { readonly capture: Capture; readonly about: About },
): AsyncGenerator<Found | Reading> {
  const limits = { ...LIMITS, ...about.limits };
  const start = await file.read(0, START_BYTES);
  const items = isZip(start) ? waczPartsOfFile(file, limits) : warcPartsOfFile(file, { limits, start });
  for await (const item of items) {
    if ('code' in item) yield { capture, reports: [], problems: [placed(item, about.from)] };
    else yield* openPart(item, { about, capture, level: 0 });
  }
}

function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b;
}
