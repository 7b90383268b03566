// An HTTP answer as an archive holds it -> status, headers as received, and the body without its codings.
//
// In:  the bytes of the answer (RFC 9112), whole or cut.
// Out: status and headers; and, asked for, the body after transfer coding (chunked) and content coding (gzip, deflate, br).
//
// Archives keep headers as the server sent them, also when they keep the body decoded; so a body that is not in the coding
// that a header names is taken as it is.

import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { type HeaderFields, headerFieldsOf, headerPlaceOf, headerTextOf } from './header-fields.ts';

export interface HttpHead {
  readonly status: number;
  readonly fields: HeaderFields;
  /** First byte of the body. */
  readonly bodyFrom: number;
}

/** Undefined when the bytes do not begin with a whole header of an answer. */
export function httpHeadOf(bytes: Uint8Array): HttpHead | undefined {
  const place = headerPlaceOf(bytes);
  if (!place) return undefined;
  const [first, ...lines] = headerTextOf(bytes.subarray(0, place.to)).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})(?:[ \t]|$)/i.exec(first!)?.[1];
  if (status === undefined) return undefined;
  return { status: Number(status), fields: headerFieldsOf(lines), bodyFrom: place.bodyFrom };
}

export interface HttpBody {
  readonly bytes: Uint8Array;
  /** The body at each step, as received first: a digest may be of any. */
  readonly steps: readonly Uint8Array[];
  /** The body ended in the middle of a coding; what is there of it was decoded. */
  readonly isCut: boolean;
}

export interface CannotDecode {
  readonly coding: string;
  readonly why: 'unknown' | 'broken' | 'too large';
}

/** A server applies one coding; two are met, more are hostile. */
const MOST_CODINGS = 3;

export function httpBodyOf(body: Uint8Array, fields: HeaderFields, maxBytes: number): HttpBody | CannotDecode {
  const steps = [body];
  let isCut = false;
  if (/\bchunked\b/i.test(fields.get('Transfer-Encoding') ?? '')) {
    const chunks = unchunked(body);
    if (chunks) steps.push(chunks.bytes);
    isCut = chunks?.isCut ?? false;
  }
  const codings = (fields.get('Content-Encoding') ?? '').toLowerCase().split(',');
  const named = codings.map((coding) => coding.trim()).filter((coding) => coding !== '' && coding !== 'identity');
  if (named.length > MOST_CODINGS) return { coding: named.join(', ').slice(0, 60), why: 'unknown' };
  for (const coding of named.reverse()) {
    const decoded = decodedBody(steps.at(-1)!, coding, maxBytes);
    if (typeof decoded === 'string') return { coding: coding.slice(0, 60), why: decoded };
    if (decoded.bytes !== steps.at(-1)) steps.push(decoded.bytes);
  }
  return { bytes: steps.at(-1)!, steps, isCut };
}

type Codec = (bytes: Uint8Array, maxOutputLength: number) => Uint8Array;

/** Each gives what it can of data that is cut off. */
const FLUSH = { finishFlush: constants.Z_SYNC_FLUSH };
const CODECS: Readonly<Record<string, Codec>> = {
  gzip: (bytes, maxOutputLength) => gunzipSync(bytes, { ...FLUSH, maxOutputLength }),
  deflate: (bytes, maxOutputLength) =>
    // The standard says zlib, and some servers send it bare.
    (bytes[0]! & 15) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0
      ? inflateSync(bytes, { ...FLUSH, maxOutputLength })
      : inflateRawSync(bytes, { ...FLUSH, maxOutputLength }),
  br: (bytes, maxOutputLength) =>
    brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength }),
};

function decodedBody(bytes: Uint8Array, coding: string, maxBytes: number): { bytes: Uint8Array } | CannotDecode['why'] {
  const name = coding.replace(/^x-/, '');
  if (bytes.length === 0 || looksDecoded(bytes, name)) return { bytes };
  const codec = Object.hasOwn(CODECS, name) ? CODECS[name]! : undefined;
  if (!codec) return 'unknown';
  try {
    return { bytes: codec(bytes, maxBytes) };
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'broken';
  }
}

/** gzip and zstd have a magic number; what is text in UTF-8 is no deflate or brotli stream but by a wild chance. */
function looksDecoded(bytes: Uint8Array, coding: string): boolean {
  if (coding === 'gzip') return bytes[0] !== 0x1f || bytes[1] !== 0x8b;
  if (coding === 'zstd') return bytes[0] !== 0x28 || bytes[1] !== 0xb5;
  const start = bytes.subarray(0, 1024);
  if (start.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A length in hex, and extensions that nobody uses. */
const MAX_CHUNK_LINE = 1000;

/** Undefined when the body does not begin with a chunk: then it was kept without its chunks. */
function unchunked(body: Uint8Array): { bytes: Uint8Array; isCut: boolean } | undefined {
  const out = new Uint8Array(body.length);
  let size = 0;
  const done = (isCut: boolean) => ({ bytes: out.subarray(0, size), isCut });
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.subarray(at, at + MAX_CHUNK_LINE).indexOf(10);
    const line = String.fromCharCode(...body.subarray(at, at + Math.max(0, lineEnd)));
    const length = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(line)?.[1];
    if (length === undefined) return at === 0 ? undefined : done(true);
    const count = Number.parseInt(length, 16);
    if (count === 0) return done(false);
    const from = at + lineEnd + 1;
    const part = body.subarray(from, from + count);
    out.set(part, size);
    size += part.length;
    if (part.length < count) return done(true);
    at = from + count;
    if (body[at] === 13) at++;
    if (body[at] === 10) at++;
  }
  return done(true);
}
