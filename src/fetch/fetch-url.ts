// One address that a person named -> bytes as received, with a receipt. With post.ts the only place in Hearsay that opens connections.
//
// In:  an address, limits, and for which hosts private network addresses are allowed.
// Out: the body unpacked, which is the capture; the receipt; and a WARC file with every request and answer on the way, bytes
//      as they crossed the wire. Or the Problem, with the WARC file of what had come by then.
//
// Each redirect is a new address: looked up anew, checked anew, connected to what was checked. There is one attempt.
// Nothing follows from the bytes: no script is run, no picture or frame is loaded, no cookie is kept.

import type { Problem, Receipt } from '../nouns/index.ts';
import { archivedOf } from './archived-of.ts';
import { type Exchange, exchange } from './exchange.ts';
import { type Head, headersOf } from './head.ts';
import { FETCH_LIMITS, type FetchLimits } from './limits.ts';
import { locationOf } from './redirect.ts';
import { checkedAddresses, type Resolve, systemResolve } from './resolve.ts';
import { statusProblem } from './status.ts';
import { deadlineAfter } from './time.ts';
import { unpack } from './unpack.ts';
import { warcOf } from './warc.ts';
import { shown, type WebAddress, webAddress } from './web-address.ts';

export interface FetchOptions {
  /** Version of Hearsay, for the User-Agent and the receipt. */
  readonly version: string;
  readonly limits?: Partial<FetchLimits>;
  /** Allows private network addresses: for every host, or for the hosts of this list, as they stand in the address. */
  readonly allowPrivate?: boolean | readonly string[];
  /** Certificates in PEM form that are trusted beside those that Node brings. */
  readonly trusted?: string;
  /** Who answers for names. By default the system. */
  readonly resolve?: Resolve;
}

/** What one address gave. */
export interface Fetched {
  /** The body, unpacked: the capture's bytes. */
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;
  /** Every request and answer as it crossed the wire, redirects included: a WARC/1.1 file. */
  readonly warc: Uint8Array;
}

/** Why an address gave nothing. */
export interface NotFetched {
  readonly problem: Problem;
  /** What was asked and what had come, for the record; no bytes when nothing was asked. */
  readonly warc: Uint8Array;
  /** How far it came: when it was asked, which address was the last, what that one answered. */
  readonly receipt: Receipt;
}

/** Fetches one address, once. Never rejects: what went wrong is a Problem. */
export async function fetchUrl(written: string, options: FetchOptions): Promise<Fetched | NotFetched> {
  const limits: FetchLimits = { ...FETCH_LIMITS, ...options.limits };
  const tool = `Hearsay/${options.version}`;
  const { exchanges, redirects, problem } = await followed(written, { ...options, limits, userAgent: tool });
  const last = exchanges.at(-1);
  const outcome = problem || !last?.head ? undefined : await bodyOf(last, last.head, limits);
  const warc = warcOf(exchanges, tool);
  const wrong = problem ?? (outcome && 'problem' in outcome ? outcome.problem : undefined);
  const receipt = receiptOf(last, { from: withoutCredentials(written), redirects, tool: `hearsay ${options.version}` });
  if (wrong || !outcome || 'problem' in outcome)
    return Object.freeze({ problem: Object.freeze({ ...wrong!, input: receipt.from! }), warc, receipt });
  return Object.freeze({ bytes: outcome.bytes, receipt, warc });
}

function receiptOf(
  last: Exchange | undefined,
  { from, redirects, tool }: { readonly from: string; readonly redirects: readonly string[]; readonly tool: string },
): Receipt {
  if (!last) return Object.freeze({ from, tool });
  const { at, url, head } = last;
  const archived = head && archivedOf(url, head.headers);
  return Object.freeze({
    from,
    at,
    url,
    ...(head && { status: head.status, headers: head.headers }),
    redirects: Object.freeze(redirects),
    tool,
    ...(archived && { archived }),
  });
}

interface Way {
  readonly exchanges: readonly Exchange[];
  readonly redirects: readonly string[];
  readonly problem?: Problem;
}

async function followed(
  written: string,
  options: FetchOptions & { readonly limits: FetchLimits; readonly userAgent: string },
): Promise<Way> {
  const { limits, allowPrivate = false, resolve = systemResolve } = options;
  const deadline = deadlineAfter(limits.totalTimeoutMs);
  const exchanges: Exchange[] = [];
  const redirects: string[] = [];
  let next: WebAddress = webAddress(written);
  for (;;) {
    if ('problem' in next) return { exchanges, redirects, problem: next.problem };
    const { url } = next;
    if (redirects.includes(url.href)) return { exchanges, redirects, problem: redirectLoop(url.href) };
    if (redirects.length > limits.maxRedirects)
      return { exchanges, redirects, problem: tooManyRedirects(url.href, limits.maxRedirects) };
    const { firstByteTimeoutMs } = limits;
    const checked = await checkedAddresses(url, { resolve, allowPrivate, firstByteTimeoutMs, deadline });
    if ('problem' in checked) return { exchanges, redirects, problem: checked.problem };
    const { addresses } = checked;
    const answer = await exchange(url, { ...options, addresses, deadline });
    exchanges.push(answer);
    if (answer.problem) return { exchanges, redirects, problem: answer.problem };
    const onward = answer.head && locationOf(answer.head);
    if (onward === undefined) return { exchanges, redirects };
    redirects.push(url.href);
    next = webAddress(onward, url);
  }
}

async function bodyOf({ url, body }: Exchange, head: Head, limits: FetchLimits): ReturnType<typeof unpack> {
  const problem = statusProblem(url, head.status);
  if (problem) return { problem };
  const encodings = { content: headersOf(head, 'content-encoding'), transfer: headersOf(head, 'transfer-encoding') };
  return unpack(body, encodings, limits.maxBytes);
}

/** A Problem is printed and kept; a password has no place in it. */
function withoutCredentials(written: string): string {
  return written.replace(/(\/\/)[^/?#]*@/, '$1…@');
}

function redirectLoop(url: string): Problem {
  return {
    code: 'fetch/redirect-loop',
    message: 'The address leads back to itself; no page ever comes.',
    value: shown(url),
    fix: 'The site may want cookies: save the page with a browser and read the file.',
  };
}

function tooManyRedirects(url: string, maxRedirects: number): Problem {
  return {
    code: 'fetch/too-many-redirects',
    message: 'The address leads on and on.',
    value: `next would be ${shown(url)}`,
    limit: `${maxRedirects} redirects`,
    fix: 'Open it with a browser, and name the address at which it ends.',
  };
}
