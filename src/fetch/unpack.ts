// A body as it came -> the body as it is: gzip, deflate and Brotli taken off.
//
// In:  bytes, the values of Content-Encoding and Transfer-Encoding, how large the outcome may be.
// Out: bytes, or the Problem. A body may be packed more than once; each step is limited on its own, so that a bomb stops at
//      the limit and not at the end of memory.

import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import type { Problem } from '../nouns/index.ts';

export type Unpacked = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** Servers pack once; twice is a mistake that browsers put up with; more is hostile. */
const MOST_CODINGS = 2;

type Step = (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array>;

const steps: Readonly<Record<string, Step>> = Object.freeze({
  gzip: promisify<Uint8Array, ZlibOptions, Buffer>(gunzip),
  'x-gzip': promisify<Uint8Array, ZlibOptions, Buffer>(gunzip),
  deflate: (bytes: Uint8Array, options: ZlibOptions) => (isZlib(bytes) ? inflated : inflatedRaw)(bytes, options),
  br: (bytes: Uint8Array, { maxOutputLength }: ZlibOptions) => unbrotli(bytes, { maxOutputLength }),
});
const inflated = promisify<Uint8Array, ZlibOptions, Buffer>(inflate);
const inflatedRaw = promisify<Uint8Array, ZlibOptions, Buffer>(inflateRaw);
const unbrotli = promisify<Uint8Array, { maxOutputLength: number | undefined }, Buffer>(brotliDecompress);

/** Values of Content-Encoding and of Transfer-Encoding. */
export interface Encodings {
  readonly content: string;
  readonly transfer: string;
}

export async function unpack(body: Uint8Array, encodings: Encodings, maxBytes: number): Promise<Unpacked> {
  const codings = codingsOf(encodings.content);
  // `chunked` is off already, and no other transfer encoding may come that was not asked for.
  const others = codingsOf(encodings.transfer).filter((coding) => coding !== 'chunked');
  if (others.length > 0) return { problem: unknownEncoding(encodings.transfer) };
  if (codings.length > MOST_CODINGS || codings.some((coding) => !Object.hasOwn(steps, coding)))
    return { problem: unknownEncoding(encodings.content) };
  let bytes = body;
  for (const coding of codings.reverse()) {
    if (bytes.length === 0) break; // "no body" is sometimes sent with the header of a packed one
    try {
      bytes = await steps[coding]!(bytes, { maxOutputLength: maxBytes });
    } catch (error) {
      return { problem: unpackProblem(error as NodeJS.ErrnoException, { coding, size: bytes.length, maxBytes }) };
    }
  }
  return { bytes };
}

function codingsOf(value: string): string[] {
  return value
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
}

/** RFC 1950's header. `deflate` should have it, and many servers leave it out. */
function isZlib(bytes: Uint8Array): boolean {
  return (bytes[0]! & 0x0f) === 8 && (bytes[0]! * 256 + (bytes[1] ?? 0)) % 31 === 0;
}

function unpackProblem(
  { code, message }: NodeJS.ErrnoException,
  { coding, size, maxBytes }: { coding: string; size: number; maxBytes: number },
): Problem {
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return {
      code: 'fetch/too-large',
      message: 'The answer unpacks to more than is fetched at once; nothing of it was taken.',
      value: `${size} bytes of ${coding}`,
      limit: `${maxBytes} bytes unpacked`,
      fix: 'Do not open it elsewhere without a limit: it may be made to fill memory.',
    };
  return {
    code: 'fetch/bad-encoding',
    message: `The answer says that it is packed with ${coding}, and cannot be unpacked.`,
    value: code ?? message,
    fix: 'Try again; if it happens each time, save the page with a browser and read the file.',
  };
}

function unknownEncoding(value: string): Problem {
  return {
    code: 'fetch/unknown-encoding',
    message: 'The answer is packed in a way that was not asked for.',
    value: value.slice(0, 100),
    limit: `gzip, deflate, br; at most ${MOST_CODINGS}`,
    fix: 'Save the page with a browser and read the file.',
  };
}
