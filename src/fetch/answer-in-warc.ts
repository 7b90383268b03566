// A WARC file of one fetch -> the body of its last answer, by its hash.
//
// In:  a file as warc.ts writes it.
// Out: SHA-256 of the body's bytes as they crossed the wire; null when no answer came. Heads are left out: they hold the time, and
//      numbers that servers give to every request.

import { sha256 } from '../text/sha256.ts';

const END_OF_HEAD = '\r\n\r\n';

export function lastAnswerIn(warc: Uint8Array): string | null {
  const bytes = Buffer.from(warc.buffer, warc.byteOffset, warc.length);
  let last: Buffer | null = null;
  for (let at = 0; at < bytes.length; ) {
    const from = bytes.indexOf(END_OF_HEAD, at);
    const fields = bytes.toString('latin1', at, Math.max(at, from)).split('\r\n');
    const length = valueIn(fields, 'Content-Length');
    if (from < 0 || length === undefined) break;
    const block = from + END_OF_HEAD.length;
    at = block + Number(length) + END_OF_HEAD.length;
    if (valueIn(fields, 'WARC-Type') === 'response') last = bytes.subarray(block, block + Number(length));
  }
  if (!last) return null;
  const from = last.indexOf(END_OF_HEAD);
  return sha256(from < 0 ? last : last.subarray(from + END_OF_HEAD.length));
}

function valueIn(fields: readonly string[], name: string): string | undefined {
  return fields.find((field) => field.startsWith(`${name}: `))?.slice(name.length + 2);
}
