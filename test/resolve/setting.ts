// What tests of places and times read with: the package's own gazetteer, and reports as the readers make them.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { readMarked } from '../../src/dossier/index.ts';
import type { Report } from '../../src/nouns/index.ts';
import { readCapture } from '../../src/read/index.ts';
import { type GazetteerFile, openGazetteer } from '../../src/resolve/index.ts';
import { placesOf } from '../../src/resolve/places/places.ts';
import { timesOf } from '../../src/resolve/times/times.ts';

const folder = new URL('../../models/gazetteer/', import.meta.url);
const packed = readFileSync(new URL('towns.br', folder));

export const gazetteerFile = JSON.parse(readFileSync(new URL('gazetteer.json', folder), 'utf8')) as GazetteerFile;
export const packedSha256 = createHash('sha256').update(packed).digest('hex');
export const packedBytes = packed.length;
export const gazetteer = openGazetteer(gazetteerFile, brotliDecompressSync(packed));

/** A text as a file of it would be read. */
export function reportOf(text: string): Report {
  const [report] = readCapture(Buffer.from(text), { from: 'report.txt' }).reports;
  if (!report || report.text !== text) throw new Error('the reader changed this text');
  return report;
}

/** `words → record` of each place of each claim; `?` where several may be meant, `-` where there is no record. */
export function placesIn(notation: string): readonly string[] {
  const { text, claims } = readMarked(notation);
  return placesOf(reportOf(text), claims, gazetteer).flatMap((places) =>
    places.map(({ at, gazetteer, candidates }) => {
      const chosen = candidates.find((one) => one.gazetteer === gazetteer);
      const record = chosen ? `${chosen.name}, ${chosen.country}` : candidates.length > 0 ? '?' : '-';
      return `${text.slice(at.from, at.to)} → ${record}`;
    }),
  );
}

/** `kind edtf` of the times of the first claim, but for those of the report itself. */
export function timesIn(notation: string, captured: string | null = null): readonly string[] {
  const { text, claims } = readMarked(notation);
  const [times] = timesOf(reportOf(text), claims, captured);
  return times!.filter(({ of }) => of === 'happened' || of === 'said').map(({ of, edtf }) => `${of} ${edtf}`);
}
