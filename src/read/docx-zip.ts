// The members of a zip file, one at a time and within limits.
//
// In:  bytes of a zip file (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
// Out: its directory; and the bytes of a member, as far as the limits allow.
//
// Nothing that the file says of sizes is believed: a member is unpacked in small steps until it ends or a limit is met.
// Names are only names: "../../x" is looked up in the directory like any other, and nothing is written anywhere.

export interface Member {
  /** As written, which may look like a path anywhere. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Packed size, as the directory says. */
  readonly packed: number;
  /** Where its own header stands. */
  readonly at: number;
}

export interface Zip {
  /** By name in lower case with `/`: names of parts do not tell case apart. Of two the last counts. */
  readonly members: ReadonlyMap<string, Member>;
  /** Names that stand in the directory twice. */
  readonly doubled: ReadonlySet<string>;
}

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** Why these are not all bytes, or not the right ones. */
  readonly flaw?: 'too large' | 'damaged';
}

interface UnpackLimits {
  readonly maxUnpackedBytes: number;
  readonly maxRatio: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** Packed bytes that are unpacked at a time: a thousand times as many at most. */
const STEP = 4096;

/** Below this size a high ratio is no attack: an empty table packs well. */
const SMALL = 1024 * 1024;

/** The directory; null where the file has none, as when its end is cut off. */
export function zipOf(bytes: Uint8Array, maxMembers: number): Zip | 'too many' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  // What stands before the first member (a program that unpacks it) moves everything.
  const shift = end - size - view.getUint32(end + 16, true);
  const members = new Map<string, Member>();
  const doubled = new Set<string>();
  if (count > maxMembers) return 'too many';
  let at = end - size;
  for (let n = 0; n < count; n++) {
    if (at < 0 || at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY)
      return members.size > 0 ? { members, doubled } : null;
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
    const key = keyOf(name);
    if (members.has(key)) doubled.add(key);
    members.set(key, {
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true) + shift,
    });
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { members, doubled };
}

export function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** The bytes of a member; `bomb` when they are too many for what was packed, null when there are none. */
export async function unpacked(
  bytes: Uint8Array,
  member: Member,
  limits: UnpackLimits,
): Promise<Unpacked | 'bomb' | null> {
  const packed = packedOf(bytes, member);
  if (!packed) return null;
  if (member.method === STORED) return checked(cut(packed, limits.maxUnpackedBytes), member);
  return member.method === DEFLATED ? inflated(packed, member, limits) : null;
}

async function inflated(
  packed: Uint8Array,
  member: Member,
  { maxUnpackedBytes, maxRatio }: UnpackLimits,
): Promise<Unpacked | 'bomb'> {
  const { Inflate } = await import('fflate');
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    size += part.length;
  });
  let isDamaged = false;
  for (let at = 0; at < packed.length && size <= maxUnpackedBytes && !isDamaged; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      isDamaged = true; // the package throws on what is no such stream
    }
    if (size > SMALL && size > maxRatio * Math.min(packed.length, at + STEP)) return 'bomb';
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  if (isDamaged) return { bytes: whole, flaw: 'damaged' };
  return checked(cut(whole, maxUnpackedBytes), member);
}

function cut(bytes: Uint8Array, most: number): Unpacked {
  return bytes.length > most ? { bytes: bytes.subarray(0, most), flaw: 'too large' } : { bytes };
}

function checked(unpacked: Unpacked, { crc }: Member): Unpacked {
  return unpacked.flaw || crcOf(unpacked.bytes) === crc ? unpacked : { bytes: unpacked.bytes, flaw: 'damaged' };
}

function packedOf(bytes: Uint8Array, { at, packed }: Member): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (at < 0 || at + LOCAL_BYTES > bytes.length || view.getUint32(at, true) !== LOCAL) return null;
  const from = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(from, from + packed);
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - END_BYTES; at >= 0 && at >= view.byteLength - END_BYTES - MAX_COMMENT; at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = CRC_TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
