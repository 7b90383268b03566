// The head of an answer: status and headers, as received.

import type { IncomingMessage } from 'node:http';

export interface Head {
  readonly status: number;
  /** In order, names and values as received: one character a byte. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export function headOf({ statusCode, rawHeaders }: IncomingMessage): Head {
  const headers: (readonly [string, string])[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2)
    headers.push(Object.freeze([rawHeaders[i]!, rawHeaders[i + 1]!] as const));
  return Object.freeze({ status: statusCode!, headers: Object.freeze(headers) });
}

/** The first value of a header. */
export function headerOf(head: Pick<Head, 'headers'>, name: string): string | undefined {
  return head.headers.find(([found]) => found.toLowerCase() === name)?.[1];
}

/** All values of a header that may stand several times, joined as HTTP allows. */
export function headersOf(head: Pick<Head, 'headers'>, name: string): string {
  return head.headers
    .filter(([found]) => found.toLowerCase() === name)
    .map(([, value]) => value)
    .join(', ');
}
