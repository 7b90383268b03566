// A checkpoint: the head of the log as it is now, written into the log beside who vouches for it.
//
// In:  an open case; a hand that signs, a server's stamp, a place where the head is kept; any of them.
// Out: the entry. Of an entry: whether its signature holds, and when its token says that it was there.
//
// What is signed, and what is stamped, are lines that a person can write by hand (docs/verify-by-hand.md):
//
//     hearsay/checkpoint/1⏎           the same words first, so that a signature over something else is never one over a head
//     31 900a…⏎                       as in log/head                                   ← signed up to here
//     MCowBQYDK2VwAyEA…⏎              the key and the signature, where it is signed too
//     vQ4n…⏎                                                                           ← stamped up to here
//
// A head vouches for every entry before it and, by their hashes, for every file: so does its signature. It does not keep
// anybody from cutting off the log before the checkpoint: only what is kept elsewhere shows that.

import { createPublicKey, hash as digest, type KeyObject, verify } from 'node:crypto';
import type { By, Checkpoint, KeySignature, TimeStamp } from '../nouns/index.ts';
import type { Head, Log } from './log.ts';
import { headLine } from './log-head.ts';
import { type Stamp, stampOf } from './time-stamp.ts';

const FIRST_LINE = 'hearsay/checkpoint/1';

export interface CheckpointToKeep {
  readonly by: By;
  readonly where: string;
  /** Signs the bytes. */
  readonly sign?: (bytes: Uint8Array) => KeySignature;
  /** Has their SHA-256 stamped. */
  readonly stamp?: (sha256: Uint8Array) => Promise<TimeStamp>;
}

/** Keeps a checkpoint of the head as it is now. Gives the seq of its entry. */
export async function recordCheckpoint(
  { log }: { readonly log: Log },
  { by, where, sign, stamp }: CheckpointToKeep,
): Promise<number> {
  const head = await log.head();
  const signature = sign?.(signedBytes(head));
  const timestamp = await stamp?.(sha256Of(stampedBytes(head, signature)));
  const body = { ...head, where, ...(signature && { signature }), ...(timestamp && { timestamp }) };
  const [seq] = await log.append([{ by, kind: 'checkpoint', body }]);
  return seq!;
}

function signedBytes(head: Head): Uint8Array {
  return Buffer.from(`${FIRST_LINE}\n${headLine(head)}\n`);
}

function stampedBytes(head: Head, signature: KeySignature | undefined): Uint8Array {
  return Buffer.concat([signedBytes(head), Buffer.from(signature ? `${signature.key}\n${signature.value}\n` : '')]);
}

/** Whether the signature is that of its key, over this head. */
export function signatureHolds({ signature, ...head }: Checkpoint): boolean {
  const key = signature && publicKeyOf(Buffer.from(signature.key, 'base64'));
  return key ? verify(null, signedBytes(head), key, Buffer.from(signature.value, 'base64')) : false;
}

/** What the token beside a checkpoint says; null when it is not about it. */
export function stampOfCheckpoint({ signature, timestamp, ...head }: Checkpoint): Stamp | null {
  const stamp = timestamp ? stampOf(Buffer.from(timestamp.token, 'base64')) : null;
  return stamp && sha256Of(stampedBytes(head, signature)).equals(stamp.sha256) ? stamp : null;
}

/** An Ed25519 key from its SubjectPublicKeyInfo; null when it is none. */
function publicKeyOf(der: Buffer): KeyObject | null {
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null; // OpenSSL's reason says nothing to a person
  }
}

/** A name for a key that a person can compare: SHA-256 of its DER, as `openssl pkey -pubin -outform DER | sha256sum` prints it. */
export function fingerprintOf(key: string): string {
  return digest('sha256', Buffer.from(key, 'base64'));
}

function sha256Of(bytes: Uint8Array): Buffer {
  return digest('sha256', bytes, 'buffer');
}
