// A socket to one of the addresses that were checked, and to nothing else.
//
// In:  a URL, its checked addresses, certificates that are trusted beside the system's.
// Out: a socket on its way: plain, or TLS that shows and demands the name of the URL.
//
// The socket is given our own `lookup`, which knows the checked addresses only: nothing asks for the name again. When it is
// connected, the address on its other end is compared once more, before the first byte of the request leaves.
// No agent and no proxy: what the environment says (HTTP_PROXY, NODE_USE_ENV_PROXY) is not looked at.

import { isIP, type LookupFunction, connect as netConnect, type Socket } from 'node:net';
import { rootCertificates, connect as tlsConnect } from 'node:tls';
import { isSameAddress } from './private-range.ts';
import { hostOf } from './web-address.ts';

/** How long one of several addresses may take before the next is tried; Node's 250 ms are too short for far links. */
const NEXT_ADDRESS_AFTER_MS = 1000;

export interface Connecting {
  readonly addresses: readonly string[];
  /** Certificates in PEM form that are trusted beside those that Node brings. */
  readonly trusted?: string | undefined;
}

export function connectTo(url: URL, { addresses, trusted }: Connecting): Socket {
  const isSecure = url.protocol === 'https:';
  const host = hostOf(url);
  const where = {
    host,
    port: url.port === '' ? (isSecure ? 443 : 80) : Number(url.port),
    lookup: lookupOf(addresses),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS,
  };
  const socket = isSecure
    ? tlsConnect({
        ...where,
        ...(isIP(host) ? {} : { servername: host }), // TLS has no server name for an IP address (RFC 6066, 3)
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: true, // whatever NODE_TLS_REJECT_UNAUTHORIZED says
        ...(trusted !== undefined && { ca: [...rootCertificates, trusted] }),
      })
    : netConnect(where);
  socket.once('connect', () => {
    const there = socket.remoteAddress;
    if (!there || !addresses.some((address) => isSameAddress(address, there)))
      socket.destroy(new Error(`connected to ${there}, which was not checked; this is a bug in Hearsay`));
  });
  return socket;
}

function lookupOf(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, options, callback) => {
    if (options.all) callback(null, all);
    else callback(null, all[0]!.address, all[0]!.family);
  };
}
