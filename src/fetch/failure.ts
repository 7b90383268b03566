// What the system or the parser said of an answer that did not come whole -> a Problem, and what to write in the record.
//
// The reason is handed on as it was given (`ECONNRESET`, `CERT_HAS_EXPIRED`, `HPE_INVALID_CHUNK_SIZE`): no retry hides it.

import type { IncomingMessage } from 'node:http';
import type { Problem } from '../nouns/index.ts';
import type { FetchLimits } from './limits.ts';

/** Values of WARC-Truncated (WARC/1.1, 5.13). */
export type Cut = 'length' | 'time' | 'disconnect' | 'unspecified';

export interface Failure {
  readonly problem: Problem;
  readonly cut: Cut;
}

interface SoFar {
  readonly url: URL;
  readonly wireBytes: number;
  readonly response: IncomingMessage | undefined;
  readonly limits: FetchLimits;
}

export function failureOf(error: Error, { url, wireBytes, response, limits }: SoFar): Failure {
  const reason = reasonOf(error);
  if (reason === 'HPE_HEADER_OVERFLOW' || reason === 'HPE_CHUNK_EXTENSIONS_OVERFLOW')
    return headersTooLarge(wireBytes, limits.maxHeadBytes);
  if (reason.startsWith('HPE_'))
    return {
      problem: badAnswer(`${reason}: ${(error as { reason?: string }).reason ?? error.message}`),
      cut: 'unspecified',
    };
  if (wireBytes > 0) return { problem: cutOff(`${wireBytes} bytes, then ${reason}`, response), cut: 'disconnect' };
  if (isTls(reason)) return { problem: tls(url, reason), cut: 'unspecified' };
  return { problem: noConnection(url, reason), cut: 'disconnect' };
}

/** A connection that tried several addresses gives an AggregateError, whose code is that of the last attempt. */
function reasonOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? error.message;
}

/** OpenSSL's reasons, and Node's for a certificate that was made for another name. */
function isTls(reason: string): boolean {
  return /CERT|SSL|TLS|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH/.test(reason);
}

export function tooLarge(value: string, maxBytes: number): Failure {
  return {
    problem: {
      code: 'fetch/too-large',
      message: 'The answer is larger than is fetched at once; nothing of it was taken.',
      value,
      limit: `${maxBytes} bytes`,
      fix: 'Save it with a browser, and read the part that you need from the file.',
    },
    cut: 'length',
  };
}

export function headersTooLarge(bytes: number, maxHeadBytes: number): Failure {
  return {
    problem: {
      code: 'fetch/headers-too-large',
      message: 'The headers of the answer are larger than any page needs.',
      value: `${bytes} bytes had come`,
      limit: `${maxHeadBytes} bytes`,
      fix: 'Save the page with a browser and read the file.',
    },
    cut: 'length',
  };
}

function badAnswer(value: string): Problem {
  return {
    code: 'fetch/bad-answer',
    message: 'What came is not a whole HTTP answer.',
    value,
    fix: 'Check that the address is that of a page; else save the page with a browser and read the file.',
  };
}

function cutOff(value: string, response: IncomingMessage | undefined): Problem {
  const declared = response?.headers['content-length'];
  return {
    code: 'fetch/cut-off',
    message: 'The connection ended before the answer did; nothing of it was taken.',
    value,
    ...(declared !== undefined && { limit: `${declared} bytes, the answer says` }),
    fix: 'Try again; if it happens each time, save the page with a browser and read the file.',
  };
}

function tls(url: URL, reason: string): Problem {
  return {
    code: 'fetch/tls',
    message: 'No safe connection came about: the certificate or the TLS of the server does not hold.',
    value: `${url.host}: ${reason}`,
    fix: 'Look at the page with a browser, which says what is wrong with the certificate.',
  };
}

function noConnection(url: URL, reason: string): Problem {
  return {
    code: 'fetch/no-connection',
    message: 'No connection to the server of this address came about, or it ended without an answer.',
    value: `${url.host}: ${reason}`,
    fix: 'Check the address and the connection, and try again.',
  };
}
