// The host of a URL -> the network addresses that may be connected to, every one of them checked.
//
// In:  a URL, who answers for names, and for which hosts private addresses are allowed.
// Out: addresses, or the Problem. The name is asked for once; the connection is made to what was checked here and nothing
//      else (connect.ts), so a name that answers differently a moment later (DNS rebinding) changes nothing.

import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Problem } from '../nouns/index.ts';
import { privateRangeOf } from './private-range.ts';
import { type Deadline, timeLeft, timeout } from './time.ts';
import { hostOf } from './web-address.ts';

/** Name to IP addresses. Rejects with the system's reason when there are none. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** As every other program of this machine: hosts file, then DNS. */
export const systemResolve: Resolve = async (name) => (await lookup(name, { all: true })).map(({ address }) => address);

export interface Resolving {
  readonly resolve: Resolve;
  /** True for every host; or the hosts, as they stand in the URL. */
  readonly allowPrivate: boolean | readonly string[];
  readonly firstByteTimeoutMs: number;
  readonly deadline: Deadline;
}

export type Checked = { readonly addresses: readonly string[] } | { readonly problem: Problem };

export async function checkedAddresses(url: URL, resolving: Resolving): Promise<Checked> {
  const { allowPrivate } = resolving;
  const host = hostOf(url);
  const answer = isIP(host) ? { addresses: [host] } : await asked(host, resolving);
  if ('problem' in answer) return answer;
  if (allowPrivate === true || (allowPrivate && allowPrivate.includes(url.hostname))) return answer;
  for (const address of answer.addresses) {
    const range = privateRangeOf(address);
    if (range !== undefined) return { problem: privateAddress(url, address, range) };
  }
  return answer;
}

async function asked(name: string, { resolve, firstByteTimeoutMs, deadline }: Resolving): Promise<Checked> {
  const { withinMs, limit } = timeLeft(firstByteTimeoutMs, deadline);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Checked>((settle) => {
    timer = setTimeout(() => settle({ problem: timeout(`no address for ${name}`, limit) }), withinMs);
  });
  const answer = resolve(name).then(
    (addresses): Checked => (addresses.length > 0 ? { addresses } : { problem: noSuchHost(name, 'it has no address') }),
    (error: NodeJS.ErrnoException): Checked => ({ problem: noSuchHost(name, error.code ?? error.message) }),
  );
  const first = await Promise.race([answer, tooLate]);
  clearTimeout(timer);
  return first;
}

function privateAddress(url: URL, address: string, range: string): Problem {
  return {
    code: 'fetch/private-address',
    message: 'The address leads into a private network or to this machine; nothing was asked of it.',
    value: isIP(hostOf(url)) ? address : `${url.hostname} is ${address}`,
    limit: `public addresses only, not ${range}`,
    fix: 'Allow private addresses if you meant to fetch from your own network, and trust who gave you the address.',
  };
}

function noSuchHost(name: string, reason: string): Problem {
  return {
    code: 'fetch/no-such-host',
    message: 'No network address is known for the host of this address.',
    value: `${name}: ${reason}`,
    fix: 'Check the spelling and the connection; a site that is gone may stand in a web archive.',
  };
}
