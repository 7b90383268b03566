// Which network addresses are not the public internet's.
//
// In:  an IP address as text.
// Out: the range that makes it private, in words; undefined when it is public.
//
// A page could name the router, a printer, the machine itself or a cloud's metadata, and make Hearsay ask them. For IPv4 the
// table lists what is not public (IANA's registry of special-purpose addresses). For IPv6 it is the other way round: only
// 2000::/3 is handed out, so all else is private but NAT64, through which networks without IPv4 reach all of IPv4.
// An IPv6 address that carries an IPv4 address is as private as that one.

import { isIPv4, isIPv6 } from 'node:net';

type Range = readonly [from: string, bits: number, name: string];

const RANGES_4: readonly Range[] = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'carrier-grade NAT'],
  ['127.0.0.0', 8, 'loopback'],
  ['168.63.129.16', 32, 'cloud metadata'], // Azure's lies in a public range; the others are link-local
  ['169.254.0.0', 16, 'link-local, cloud metadata'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, '6to4 relays'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'benchmarks'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved, broadcast'],
];

/** Named for the message; what stands in neither table nor in 2000::/3 is `not public`. */
const RANGES_6: readonly Range[] = [
  ['::', 128, 'unspecified'],
  ['::1', 128, 'loopback'],
  ['::ffff:0:0', 96, 'IPv4 written as IPv6'],
  ['64:ff9b:1::', 48, 'local NAT64'],
  ['2001::', 23, 'protocol assignments, Teredo'],
  ['2001:db8::', 32, 'documentation'],
  ['3fff::', 20, 'documentation'],
  ['fc00::', 7, 'unique local'],
  ['fe80::', 10, 'link-local'],
  ['ff00::', 8, 'multicast'],
];

const PUBLIC_6: readonly Range[] = [
  ['2000::', 3, 'global unicast'],
  ['64:ff9b::', 96, 'NAT64'],
];

/** Where an IPv6 address carries an IPv4 address: its first byte. */
const CARRIES_4: readonly (readonly [from: string, bits: number, at: number])[] = [
  ['64:ff9b::', 96, 12], // NAT64, RFC 6052
  ['2002::', 16, 2], // 6to4, RFC 3056
];

/** The private range that holds the address, such as `loopback 127.0.0.0/8`; undefined when it is public. */
export function privateRangeOf(address: string): string | undefined {
  const bytes = addressBytes(address);
  if (!bytes) return 'not an IP address';
  const range = (bytes.length === 4 ? RANGES_4 : RANGES_6).find(([from, bits]) => isIn(bytes, from, bits));
  if (range) return `${range[2]} ${range[0]}/${range[1]}`;
  if (bytes.length === 4) return undefined;
  if (!PUBLIC_6.some(([from, bits]) => isIn(bytes, from, bits))) return 'not public';
  const carried = carriedBy(bytes);
  const inner = carried && privateRangeOf(carried);
  return inner && `${inner}, carried as ${carried}`;
}

/** Whether two spellings are one address. */
export function isSameAddress(a: string, b: string): boolean {
  const [x, y] = [addressBytes(a), addressBytes(b)];
  return x !== undefined && y !== undefined && x.length === y.length && x.every((byte, i) => byte === y[i]);
}

function carriedBy(bytes: readonly number[]): string | undefined {
  const at = CARRIES_4.find(([from, bits]) => isIn(bytes, from, bits))?.[2];
  if (at !== undefined) return bytes.slice(at, at + 4).join('.');
  // ISATAP (RFC 5214): an interface of any network may be made of 0:5efe or 200:5efe and an IPv4 address.
  const isIsatap = (bytes[8]! & 0xfd) === 0 && bytes[9] === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe;
  return isIsatap ? bytes.slice(12).join('.') : undefined;
}

function isIn(bytes: readonly number[], from: string, bits: number): boolean {
  const start = addressBytes(from)!;
  return start.every((byte, i) => {
    const free = Math.min(8, Math.max(0, 8 * (i + 1) - bits));
    return byte >> free === bytes[i]! >> free;
  });
}

/** 4 or 16 bytes; undefined for what is no IP address. An interface (`fe80::1%eth0`) is left out. */
function addressBytes(address: string): readonly number[] | undefined {
  if (isIPv4(address)) return address.split('.').map(Number);
  if (!isIPv6(address)) return undefined;
  // The URL parser writes every IPv6 address in one way: groups of hex digits, at most one `::`.
  const canonical = new URL(`http://[${address.split('%')[0]}]/`).hostname.slice(1, -1);
  const [before, after] = canonical.split('::').map((half) => half.split(':').filter((group) => group !== '')) as [
    string[],
    string[]?,
  ];
  const groups = after ? [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after] : before;
  return groups.flatMap((group) => {
    const number = Number.parseInt(group, 16);
    return [number >> 8, number & 0xff];
  });
}
