// Digests as web archives write them: `sha1:` in base32, `sha256:` in base32 or hex, and the others that are met.

import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const ALGORITHMS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  md5,
  sha1,
  sha256,
  sha384,
  sha512,
};

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Whether the bytes have this digest, `algorithm:value`; undefined when the algorithm is not known. */
export function hasDigest(bytes: Uint8Array, written: string): boolean | undefined {
  const colon = written.indexOf(':');
  const name = written.slice(0, Math.max(0, colon)).trim().toLowerCase().replace('-', '');
  const digest = Object.hasOwn(ALGORITHMS, name) ? ALGORITHMS[name]!(bytes) : undefined;
  if (!digest) return undefined;
  const value = written.slice(colon + 1).trim();
  return value.toLowerCase() === bytesToHex(digest) || value.toUpperCase().replace(/=+$/, '') === base32(digest);
}

/** RFC 4648 without padding. */
export function base32(bytes: Uint8Array): string {
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) out += BASE32[(held >> (bits - 5)) & 31];
    held &= 0xff;
  }
  return bits > 0 ? out + BASE32[(held << (5 - bits)) & 31] : out;
}
