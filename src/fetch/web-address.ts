// An address as a person or a redirect wrote it -> a URL that may be asked for.
//
// In:  the words, and for a redirect the address that it stood at.
// Out: an http or https URL without credentials or fragment, or the Problem.
//
// `http://127.1/`, `http://0x7f000001/` and `http://example.com./` mean something to a resolver and something else to the
// person who reads the receipt, so an IPv4 address in any but its usual spelling, and a name with a dot at its end, are
// refused instead of being put right. Which network an address belongs to is asked later, of the address (resolve.ts).

import { isIPv4 } from 'node:net';
import type { Problem } from '../nouns/index.ts';

/** A URL to be asked for, or why not. */
export type WebAddress = { readonly url: URL } | { readonly problem: Problem };

export function webAddress(written: string, base?: URL): WebAddress {
  const url = URL.canParse(written, base?.href) ? new URL(written, base) : undefined;
  if (!url)
    return no({
      code: 'fetch/not-an-address',
      message: 'This is not the address of a page.',
      value: shown(written),
      fix: 'Write it whole, as in https://example.com/news/1.',
    });
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return no({
      code: 'fetch/unsupported-scheme',
      message: 'Only http and https addresses are fetched.',
      value: shown(url.protocol),
      limit: 'http:, https:',
      fix: 'Save the page with the program that opens this address, and read the file.',
    });
  if (url.username !== '' || url.password !== '')
    return no({
      code: 'fetch/credentials',
      message: 'The address holds a name or a password, which would stand in every record of it.',
      value: `${url.protocol}//…@${url.host}`,
      fix: 'Leave them out; save pages that need them with a browser, and read the file.',
    });
  if (isOdd(written, url, base))
    return no({
      code: 'fetch/odd-address',
      message: 'The host of this address is spelt so that programs and people read it differently.',
      value: shown(written),
      fix: `If you mean ${url.hostname.replace(/\.$/, '')}, write it so.`,
    });
  url.hash = '';
  return { url };
}

/** The host as sockets and resolvers take it: an IPv6 address without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function isOdd(written: string, { hostname }: URL, base: URL | undefined): boolean {
  if (hostname.endsWith('.')) return true;
  if (!isIPv4(hostname) || hostname === base?.hostname) return false;
  const end = written.indexOf(`//${hostname}`) + 2 + hostname.length;
  return end < 2 + hostname.length || !/^(?:[:/?#]|\s*$)/.test(written.slice(end));
}

function no(problem: Problem): WebAddress {
  return { problem };
}

/** A page's address may be megabytes long. */
export function shown(written: string): string {
  return written.length > 200 ? `${written.slice(0, 199)}…` : written;
}
