// A few bytes to one address that a person named -> the bytes of its answer. For services that answer questions, such as time stamps.
//
// In:  an address, what is sent and what is wanted, limits, and whether private network addresses are allowed.
// Out: the body as it came; or the Problem.
//
// By the rules of fetch-url.ts: every network address is checked, the connection is made to what was checked, there is one
// attempt. But no redirect is followed: what was meant for one address is not handed to another. No WARC file is made, because
// the answer is kept whole by whoever asked.

import type { Problem } from '../nouns/index.ts';
import { exchange, type Posted } from './exchange.ts';
import type { FetchOptions } from './fetch-url.ts';
import { headersOf } from './head.ts';
import { FETCH_LIMITS, type FetchLimits } from './limits.ts';
import { isRedirect } from './redirect.ts';
import { checkedAddresses, systemResolve } from './resolve.ts';
import { statusProblem } from './status.ts';
import { deadlineAfter } from './time.ts';
import { unpack } from './unpack.ts';
import { webAddress } from './web-address.ts';

export interface PostOptions extends FetchOptions, Posted {}

/** An answer to a question is short; a time stamp with its certificates has some 6 KB. */
const MOST_BYTES = 1024 * 1024;

/** Posts once. Never rejects: what went wrong is a Problem. */
export async function postTo(
  written: string,
  options: PostOptions,
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: Problem }> {
  const { allowPrivate = false, resolve = systemResolve, type, accept, body } = options;
  const limits: FetchLimits = { ...FETCH_LIMITS, maxBytes: MOST_BYTES, ...options.limits };
  const deadline = deadlineAfter(limits.totalTimeoutMs);
  const address = webAddress(written);
  if ('problem' in address) return address;
  const { url } = address;
  const { firstByteTimeoutMs } = limits;
  const checked = await checkedAddresses(url, { resolve, allowPrivate, firstByteTimeoutMs, deadline });
  if ('problem' in checked) return checked;
  const userAgent = `Hearsay/${options.version}`;
  const { addresses } = checked;
  const post = { type, accept, body };
  const answer = await exchange(url, { addresses, userAgent, trusted: options.trusted, limits, deadline, post });
  const { head, problem } = answer;
  if (problem || !head) return { problem: problem! };
  if (isRedirect(head.status)) return { problem: leadsOn(url.href, head.status) };
  const refused = statusProblem(url.href, head.status);
  if (refused) return { problem: refused };
  const encodings = { content: headersOf(head, 'content-encoding'), transfer: headersOf(head, 'transfer-encoding') };
  return unpack(answer.body, encodings, limits.maxBytes);
}

function leadsOn(url: string, status: number): Problem {
  return {
    code: 'fetch/leads-on',
    message: 'The address leads to another one, and what is sent to one address is not handed on.',
    value: `${status} for ${url}`,
    fix: 'Name the address at which it ends.',
  };
}
