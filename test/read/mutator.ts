// Spoils inputs, from a seed: the same seed spoils them in the same way on every machine.
//
// In:  a number for the randomness, inputs.
// Out: bytes made of them: bits flipped, cut, spliced with another, blocks repeated, numbers blown up, ends swapped, parts
//      overwritten; or bytes that never were an input. And in words what was done, for whoever reads a failure.

/** Between 0 and 1 (mulberry32). */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Mutated {
  readonly bytes: Uint8Array;
  readonly how: readonly string[];
}

/** Larger ones are cut: what grows without end is the reader's affair, not that of one input. */
const MOST_BYTES = 1_000_000;

export function mutated(of: Uint8Array, others: readonly Uint8Array[], random: Random): Mutated {
  const how: string[] = [];
  let bytes = of;
  for (let left = 1 + upTo(3, random); left > 0; left--) {
    const [name, mutate] = pick(MUTATIONS, random);
    bytes = mutate(bytes, pick(others, random), random).subarray(0, MOST_BYTES);
    how.push(name);
  }
  return { bytes: Uint8Array.from(bytes), how };
}

type Mutate = (bytes: Uint8Array, other: Uint8Array, random: Random) => Uint8Array;

const MUTATIONS: readonly (readonly [name: string, mutate: Mutate])[] = [
  [
    'bits flipped',
    (bytes, _, random) => {
      const out = Uint8Array.from(bytes);
      for (let left = 1 + upTo(20, random); left > 0 && out.length > 0; left--)
        out[upTo(out.length, random)]! ^= 1 << upTo(8, random);
      return out;
    },
  ],
  ['end cut off', (bytes, _, random) => bytes.subarray(0, upTo(bytes.length, random))],
  ['beginning cut off', (bytes, _, random) => bytes.subarray(upTo(bytes.length, random))],
  [
    'a stretch cut out',
    (bytes, _, random) => {
      const { from, to } = stretch(bytes, random);
      return joined(bytes.subarray(0, from), bytes.subarray(to));
    },
  ],
  [
    'spliced with another',
    (bytes, other, random) =>
      joined(bytes.subarray(0, upTo(bytes.length, random)), other.subarray(upTo(other.length, random))),
  ],
  [
    'a stretch of another put in',
    (bytes, other, random) => {
      const at = upTo(bytes.length, random);
      const { from, to } = stretch(other, random);
      return joined(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at));
    },
  ],
  [
    'a block repeated',
    (bytes, _, random) => {
      const { from, to } = stretch(bytes, random);
      const most = Math.min(200, Math.floor(MOST_BYTES / Math.max(1, to - from)));
      const block = bytes.subarray(from, to);
      return joined(bytes.subarray(0, to), ...Array<Uint8Array>(upTo(most, random)).fill(block), bytes.subarray(to));
    },
  ],
  ['a number in words blown up', blownUp],
  [
    'a binary number blown up',
    (bytes, _, random) => {
      const out = Uint8Array.from(bytes);
      const value = pick([0, 0xff, 0x7f, 0x80], random);
      const at = upTo(out.length, random);
      out.fill(value, at, at + pick([1, 2, 4, 8], random));
      return out;
    },
  ],
  [
    'ends swapped',
    (bytes, _, random) => {
      const size = upTo(Math.floor(bytes.length / 2) + 1, random);
      const middle = bytes.subarray(size, bytes.length - size);
      return joined(bytes.subarray(bytes.length - size), middle, bytes.subarray(0, size));
    },
  ],
  [
    'a stretch overwritten',
    (bytes, _, random) => {
      const out = Uint8Array.from(bytes);
      const { from, to } = stretch(bytes, random);
      for (let at = from; at < Math.min(to, from + 64); at++) out[at] = upTo(256, random);
      return out;
    },
  ],
  [
    'arbitrary bytes behind its first',
    (bytes, _, random) => joined(bytes.subarray(0, pick([0, 4, 16, 64], random)), arbitrary(random)),
  ],
];

export const MUTATION_NAMES: readonly string[] = MUTATIONS.map(([name]) => name);

const LARGE = ['0', '-1', '00', '1e9', '65536', '2147483647', '4294967296', '99999999999999999999', 'x'];

/** One run of digits becomes another number. */
function blownUp(bytes: Uint8Array, _: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const runs = [...text.matchAll(/\d+/g)];
  if (runs.length === 0) return bytes;
  const { index, 0: digits } = pick(runs, random);
  return Buffer.from(text.slice(0, index) + pick(LARGE, random) + text.slice(index + digits.length), 'latin1');
}

function arbitrary(random: Random): Uint8Array {
  const alphabet = pick([256, 128, 8], random);
  return Uint8Array.from({ length: upTo(3000, random) }, () => upTo(alphabet, random));
}

/** Short ones as often as long ones. */
function stretch(bytes: Uint8Array, random: Random): { readonly from: number; readonly to: number } {
  const from = upTo(bytes.length, random);
  return { from, to: Math.min(bytes.length, from + 1 + upTo(pick([4, 60, 900, 20_000], random), random)) };
}

/** A whole number below `count`; 0 when that is 0. */
function upTo(count: number, random: Random): number {
  return Math.floor(random() * count);
}

export function pick<T>(list: readonly T[], random: Random): T {
  return list[upTo(list.length, random)]!;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
