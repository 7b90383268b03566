// Where an answer leads on to.

import { type Head, headerOf } from './head.ts';

/** Whether a status leads on to the address in `Location`. The others of 300 to 399 do not. */
export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/** The address that an answer leads on to, as written; undefined when it does not. */
export function locationOf(head: Head): string | undefined {
  if (!isRedirect(head.status)) return undefined;
  const location = headerOf(head, 'location');
  if (location === undefined) return undefined;
  // Headers come as one character a byte; servers write letters beyond ASCII in UTF-8, as browsers read them.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(location, 'latin1'));
  } catch {
    return location;
  }
}
