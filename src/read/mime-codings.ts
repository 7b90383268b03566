// Transfer codings of mail (RFC 2045): base64 and quoted-printable to bytes.
//
// In:  coded bytes, right or wrong.
// Out: the bytes, and how many characters did not belong there: they are left out of base64, and kept in quoted-printable.

export interface Decoded {
  readonly bytes: Uint8Array;
  readonly stray: number;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(256).fill(-1);
for (const [value, char] of [...BASE64].entries()) VALUES[char.charCodeAt(0)] = value;

export function fromBase64(coded: Uint8Array): Decoded {
  const bytes = new Uint8Array(Math.ceil((coded.length * 3) / 4));
  let size = 0;
  let held = 0;
  let bits = 0;
  let stray = 0;
  for (const byte of coded) {
    const value = VALUES[byte]!;
    if (value < 0) {
      if (byte === 0x3d)
        bits = 0; // padding: what follows was coded apart
      else if (byte > 0x20) stray++;
      continue;
    }
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[size++] = held >> bits;
  }
  return { bytes: bytes.subarray(0, size), stray };
}

export function fromQuotedPrintable(coded: Uint8Array): Decoded {
  const bytes = new Uint8Array(coded.length);
  let size = 0;
  let stray = 0;
  for (let at = 0; at < coded.length; at++) {
    const byte = coded[at]!;
    if (byte !== 0x3d) {
      bytes[size++] = byte;
      continue;
    }
    const high = hexOf(coded[at + 1]);
    const low = hexOf(coded[at + 2]);
    if (high >= 0 && low >= 0) {
      bytes[size++] = high * 16 + low;
      at += 2;
      continue;
    }
    let end = at + 1;
    while (coded[end] === 0x20 || coded[end] === 9) end++;
    if (coded[end] === 13) end++;
    if (coded[end] === 10 || end >= coded.length)
      at = end; // a soft line break
    else {
      bytes[size++] = byte;
      stray++;
    }
  }
  return { bytes: bytes.subarray(0, size), stray };
}

function hexOf(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
