// One input of any format -> its readings: one for a document, many for a feed or an archive.
//
// In:  bytes, and what is known about them.
// Out: readings in the order of the input. A part of an archive is a capture of its own, read in its turn; archives in
//      archives are followed a few levels deep. Who keeps captures is handed each with its bytes, before what it gave: the
//      archives between the input and a page too, for the receipt of the page names them. Never throws on any bytes.

import type { Capture } from '../nouns/index.ts';
import { type FormatReader, isPart, type Part } from './format-reader.ts';
import { FORMATS } from './formats.ts';
import { LIMITS } from './limits.ts';
import { type About, captureOf, type Reading, readCapture } from './read-capture.ts';

/** A mail in an archive in an archive is read; what lies deeper is a hostile file more often than not. */
const MOST_LEVELS = 4;

/** A capture with its bytes: the input itself, or a part of an archive. What reading it gave comes after it. */
export interface Found {
  readonly capture: Capture;
  readonly bytes: Uint8Array;
}

export function isFound(opened: Found | Reading): opened is Found {
  return 'bytes' in opened;
}

export async function* readEach(bytes: Uint8Array, about: About): AsyncGenerator<Reading> {
  for await (const opened of openEach(bytes, about)) if (!isFound(opened)) yield opened;
}

/** Every capture on the way, the input first, and every reading. */
export async function* openEach(bytes: Uint8Array, about: About, level = 0): AsyncGenerator<Found | Reading> {
  const reader = readerOf(bytes, about);
  if (!reader) {
    const reading = readCapture(bytes, about);
    yield { capture: reading.capture, bytes };
    yield reading;
    return;
  }
  const capture = captureOf(bytes, about);
  yield { capture, bytes };
  const limits = { ...LIMITS, ...about.limits };
  for await (const opened of reader.open(bytes, { about, capture, limits })) {
    if (isPart(opened)) yield* openPart(opened, { about, capture, level });
    else yield opened;
  }
}

/** What stands inside an archive that lies `level` archives deep. */
export async function* openPart(
  part: Part,
  { about, capture, level }: { readonly about: About; readonly capture: Capture; readonly level: number },
): AsyncGenerator<Found | Reading> {
  if (level >= MOST_LEVELS) yield tooDeep(capture, part);
  else yield* openEach(part.bytes, aboutOf(part, { about, capture }), level + 1);
}

function readerOf(bytes: Uint8Array, about: About): FormatReader | undefined {
  if (about.format) return undefined;
  return FORMATS.find((format) => format.is(bytes, about));
}

function aboutOf({ name, about }: Part, outer: { about: About; capture: Capture }): About {
  const { from, limits } = outer.about;
  return {
    ...(from !== undefined && { from }),
    ...(limits && { limits }),
    ...about,
    receipt: { ...about.receipt, within: { capture: outer.capture.id, part: name } },
  };
}

function tooDeep(capture: Capture, { name }: Part): Reading {
  return {
    capture,
    reports: [],
    problems: [
      {
        code: 'input/too-deep',
        message: `A part of this archive was not read: it lies more than ${MOST_LEVELS} archives deep.`,
        value: name,
        limit: `${MOST_LEVELS} levels`,
        fix: 'Unpack the outer archive and read what is inside.',
        ...(capture.from !== undefined && { input: capture.from }),
      },
    ],
  };
}
