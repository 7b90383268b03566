// Every checkpoint against the log that it stands in: is the head that it names the log's, do its signature and its time stamp hold?
//
// In:  the entries of a log in order, each with the hash of its line; a key whose signature is expected, if there is one.
// Out: what does not hold; which checkpoints do, by whose key, and since when.
//
// A log that was rewritten from some entry on, each line chained anew, still holds its old checkpoints: they no longer name its
// heads, or are no longer signed. 32 bytes are kept of every line, because a checkpoint may name any line before it.
// Only the key tells who signed: a log that was rewritten may be signed by another one.

import type { Entry, KnownEntry, Problem } from '../nouns/index.ts';
import { fingerprintOf, signatureHolds, stampOfCheckpoint } from './checkpoint.ts';
import { LOG } from './layout.ts';
import { otherHistory } from './verify-log.ts';

/** A checkpoint that holds. */
export interface Vouched {
  /** Seq of its entry. */
  readonly entry: number;
  /** Seq of the last entry that it vouches for. */
  readonly upTo: number;
  /** SHA-256 of the key that signed it; null when none did. */
  readonly key: string | null;
  /** When its time stamp says that it was there, ISO 8601; null without one. */
  readonly stampedAt: string | null;
}

type CheckpointEntry = Extract<KnownEntry, { kind: 'checkpoint' }>;

const HASH_BYTES = 32;

/** `key`: base64 of a SubjectPublicKeyInfo. */
export function checkpointCheck(key: string | undefined) {
  let hashes = Buffer.alloc(1024 * HASH_BYTES);
  let lines = 0;
  const wrong: Problem[] = [];
  const besides: Problem[] = [];
  const vouched: Vouched[] = [];

  const hashAt = (seq: number): string | null => {
    const at = (seq - 1) * HASH_BYTES;
    const found = seq <= lines ? hashes.subarray(at, at + HASH_BYTES) : null;
    return found?.some((byte) => byte !== 0) ? found.toString('hex') : null;
  };

  return {
    /** A line, in the order of the log. */
    line({ seq }: Entry, hash: string): void {
      if ((lines + 1) * HASH_BYTES > hashes.length) hashes = Buffer.concat([hashes, Buffer.alloc(hashes.length)]);
      // A line out of its place is wrong by itself; what stands in its place is not known.
      if (seq === lines + 1) hashes.write(hash, lines * HASH_BYTES, 'hex');
      lines++;
    },
    checkpoint({ seq: entry, body }: CheckpointEntry): void {
      const { seq, hash, signature, timestamp } = body;
      const where = `the checkpoint of entry ${entry}`;
      const isNamed = seq < entry && hashAt(seq) === hash;
      const isSigned = !signature || signatureHolds(body);
      const stamp = timestamp ? stampOfCheckpoint(body) : undefined;
      if (!isNamed) wrong.push(otherHistory({ seq, hash }, where));
      if (!isSigned) wrong.push(badSignature(where));
      if (stamp === null) wrong.push(badStamp(where));
      if (!isNamed || !isSigned || stamp === null) return;
      vouched.push({
        entry,
        upTo: seq,
        key: signature ? fingerprintOf(signature.key) : null,
        stampedAt: stamp?.at ?? null,
      });
      if (key !== undefined && signature && signature.key !== key)
        besides.push(otherKey(where, fingerprintOf(signature.key)));
    },
    end() {
      const expected = key === undefined ? null : fingerprintOf(key);
      if (expected !== null && !vouched.some((one) => one.key === expected)) wrong.push(notSigned(expected));
      return { wrong, besides, vouched };
    },
  };
}

function badSignature(where: string): Problem {
  return {
    code: 'case/bad-signature',
    message: `The signature of ${where} is not that of its key over the head that it names.`,
    fix: 'One of the three was changed, or it was never signed so: take the log from a backup, and ask who signed it.',
    input: LOG,
  };
}

function badStamp(where: string): Problem {
  return {
    code: 'case/bad-timestamp',
    message: `The time stamp of ${where} is not about it.`,
    fix: 'One of the two was changed: take the log from a backup.',
    input: LOG,
  };
}

function otherKey(where: string, fingerprint: string): Problem {
  return {
    code: 'case/other-key',
    message: `The signature of ${where} is good, and of another key than the one that you gave.`,
    value: fingerprint,
    fix: 'Ask whose key that is: compare the fingerprint, not the name in the entry.',
    input: LOG,
  };
}

function notSigned(fingerprint: string): Problem {
  return {
    code: 'case/not-signed',
    message: 'No checkpoint of this case is signed by the key that you gave.',
    limit: fingerprint,
    fix: 'Check that it is the right key; else nobody who has it vouches for this log, or what they signed was removed.',
    input: LOG,
  };
}
