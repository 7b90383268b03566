// A report <-> its file in `texts/`.
//
// In:  a report.
// Out: bytes that depend on the report alone, so that the same reading made twice is one file. Reading them back gives an
//      equal report, frozen.

import type { Report } from '../nouns/index.ts';
import { Fault } from '../nouns/index.ts';
import { frozen, hashOf } from './line.ts';
import { sortedJson } from './sorted-json.ts';

/** Raised when the shape changes; files of every version stay readable. */
const FORMAT = 'hearsay/text/1';

export function textBytes(report: Report): Uint8Array {
  return sortedJson({ format: FORMAT, report });
}

/** Throws `case/bad-text` when they are not such bytes. */
export function reportOfText(bytes: Uint8Array): Report {
  const { format, report } = parsed(bytes) as { readonly format?: unknown; readonly report?: Report };
  if (format !== FORMAT || typeof report?.text !== 'string' || hashOf(Buffer.from(report.text)) !== report.textSha256)
    throw new Fault('case/bad-text', `a file in texts/ is not of the form ${FORMAT}`, 'Read its capture again.');
  return frozen(report);
}

/** The value of JSON; an empty object where it is none, which no form accepts. */
export function parsed(bytes: Uint8Array): object {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
