// SHA-256 (FIPS 180-4) as 64 lower-case hex digits, in the browser too.

import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Of bytes, or of a string's UTF-8 bytes. A lone surrogate counts as U+FFFD. */
export function sha256(data: Uint8Array | string): string {
  return bytesToHex(digest(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** The same over bytes that come in pieces. */
export interface Sha256Stream {
  add(bytes: Uint8Array): void;
  hex(): string;
}

export function sha256Stream(): Sha256Stream {
  const hash = digest.create();
  return {
    add: (bytes) => void hash.update(bytes),
    hex: () => bytesToHex(hash.clone().digest()),
  };
}
