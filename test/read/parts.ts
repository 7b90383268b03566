// What a container gives: parts and problems, with one line for each.

import type { Problem } from '../../src/nouns/index.ts';
import type { FormatReader, Part } from '../../src/read/format-reader.ts';
import { isPart } from '../../src/read/format-reader.ts';
import { LIMITS, type Limits } from '../../src/read/limits.ts';
import { captureOf } from '../../src/read/read-capture.ts';

export interface Opened {
  readonly parts: readonly Part[];
  readonly problems: readonly Problem[];
  /** Text of a part, or code of a problem, in the order in which they came. */
  readonly order: readonly string[];
}

export async function opened(reader: FormatReader, bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Opened> {
  const about = { from: 'x', limits };
  const parts: Part[] = [];
  const problems: Problem[] = [];
  const order: string[] = [];
  const context = { about, capture: captureOf(bytes, about), limits: { ...LIMITS, ...limits } };
  for await (const item of reader.open(bytes, context)) {
    if (isPart(item)) parts.push(item);
    else problems.push(...item.problems);
    order.push(...(isPart(item) ? [textOf(item)] : item.problems.map(({ code }) => code)));
  }
  return { parts, problems, order };
}

export function textOf({ bytes }: Part): string {
  return new TextDecoder().decode(bytes);
}

/** In pieces of this many bytes. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}
