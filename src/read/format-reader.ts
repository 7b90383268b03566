// What a reader of one format gives: documents read to the end, and captures that it found inside.
//
// Text, Markdown and HTML go through `read-capture.ts`; every other format has a file of its own with one FormatReader and a
// line in `formats.ts`. What a format is, is told by its bytes; a name only decides between two that look alike.

import type { Capture, Receipt } from '../nouns/index.ts';
import type { Limits } from './limits.ts';
import type { About, Reading } from './read-capture.ts';

/** Bytes inside a container that are a capture of their own, to be read in their turn. */
export interface Part {
  readonly bytes: Uint8Array;
  /** Its name inside the container, such as a WARC record's id. */
  readonly name: string;
  /** What the container says of it: its address and content type, how and when it was received. */
  readonly about: About & { readonly receipt?: Receipt };
}

export interface Context {
  readonly about: About;
  readonly capture: Capture;
  readonly limits: Limits;
}

export interface FormatReader {
  /** Its name: that of its fixtures, of which `test/read/mutated.test.ts` asks that no format is without. */
  readonly format: string;
  /** Whether these bytes are of this format. Cheap, and never throws. */
  is(bytes: Uint8Array, about: About): boolean;
  /** Readings and parts in the order of the input. Never throws on any bytes: what cannot be read is a Problem. */
  open(bytes: Uint8Array, context: Context): AsyncIterable<Reading | Part>;
}

export function isPart(opened: Reading | Part): opened is Part {
  return 'bytes' in opened;
}
