// DER (X.690): as much of it as a time stamp needs.
//
//     30 03 02 01 05        SEQUENCE of 3 bytes { INTEGER 5 }
//     tag length value
//
// What is read came from a server: nothing here throws. What is no DER, or is not what was looked for, has no parts, so that
// a way down through it ends with `undefined` wherever it goes wrong.

export const INTEGER = 0x02;
export const OCTETS = 0x04;
export const OID = 0x06;
export const GENERALIZED_TIME = 0x18;
export const SEQUENCE = 0x30;
/** `[0]`, holding others. */
export const CONTEXT_0 = 0xa0;

export interface Der {
  readonly tag: number;
  readonly value: Uint8Array;
  /** Tag, length and value, as they came. */
  readonly whole: Uint8Array;
}

/** The values that stand next to each other in bytes; none when the bytes are not exactly that. */
export function valuesIn(bytes: Uint8Array): readonly Der[] {
  const values: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at]!;
    const first = bytes[at + 1];
    if (first === undefined || (tag & 0x1f) === 0x1f) return []; // tags of several bytes stand in no time stamp
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    // 0x80 is a length that is not known before the end: BER, which RFC 3161 rules out. Four bytes say 4 GB.
    if (first === 0x80 || lengthBytes > 4) return [];
    const from = at + 2 + lengthBytes;
    const length = lengthBytes === 0 ? first : bytes.slice(at + 2, from).reduce((sum, byte) => sum * 256 + byte, 0);
    if (from + length > bytes.length) return [];
    const to = from + length;
    values.push({ tag, value: bytes.subarray(from, to), whole: bytes.subarray(at, to) });
    at = to;
  }
  return values;
}

/** What a value of that tag holds; nothing when it is of another, or is not there. */
export function inside(der: Der | undefined, tag: number): readonly Der[] {
  return der?.tag === tag ? valuesIn(der.value) : [];
}

/** Whether it is a value of that tag with exactly these bytes. */
export function isExactly(der: Der | undefined, tag: number, bytes: Uint8Array): boolean {
  return der?.tag === tag && Buffer.from(bytes).equals(der.value);
}

/** A value of up to 127 bytes, which is all that is asked with. */
export function derOf(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const value = Buffer.concat(parts);
  if (value.length > 0x7f) throw new Error(`${value.length} bytes are too many for derOf; this is a bug in Hearsay`);
  return Buffer.concat([Uint8Array.of(tag, value.length), value]);
}
