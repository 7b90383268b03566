// What is asked of a server of time stamps, and what its answer says (RFC 3161).
//
// In:  the SHA-256 of what is to be stamped, and a number used once.
// Out: the bytes of the request; from an answer, the token, when it is about that hash and that number; from a token, which hash
//      was there when.
//
//     TimeStampReq   { version 1, { SHA-256, hash }, nonce, certReq }
//     TimeStampResp  { { status, words? }, TimeStampToken? }
//     token          ContentInfo { SignedData { …, TSTInfo { 1, policy, { SHA-256, hash }, serial, genTime, …, nonce? }, …, signatures } }
//
// Whether the server's own signature holds, and whom to believe, is asked of `openssl ts -verify`, with a certificate that a
// person trusts: docs/verify-by-hand.md. Here it is only seen to that a token is about what it stands beside.

import { Fault } from '../nouns/index.ts';
import {
  CONTEXT_0,
  type Der,
  derOf,
  GENERALIZED_TIME,
  INTEGER,
  inside,
  isExactly,
  OCTETS,
  OID,
  SEQUENCE,
  valuesIn,
} from './der.ts';

const SHA_256 = Buffer.from('608648016503040201', 'hex'); // 2.16.840.1.101.3.4.2.1
const SIGNED_DATA = Buffer.from('2a864886f70d010702', 'hex'); // 1.2.840.113549.1.7.2
const TST_INFO = Buffer.from('2a864886f70d0109100104', 'hex'); // 1.2.840.113549.1.9.16.1.4

const TRUE = Uint8Array.of(0x01, 0x01, 0xff);
const NULL = Uint8Array.of(0x05, 0x00);

/** Granted, and granted with changes that the token itself shows (RFC 3161, 2.4.2). */
const GRANTED: readonly number[] = [0, 1];

export interface Asked {
  /** SHA-256, 32 bytes. */
  readonly sha256: Uint8Array;
  /** As DER writes a positive number: the first byte is 1 to 127. */
  readonly nonce: Uint8Array;
}

/** Bytes of a request; the certificates of the server shall come with the answer, so that it can be checked in decades. */
export function timeStampRequest({ sha256, nonce }: Asked): Uint8Array {
  const algorithm = derOf(SEQUENCE, derOf(OID, SHA_256), NULL);
  const imprint = derOf(SEQUENCE, algorithm, derOf(OCTETS, sha256));
  return derOf(SEQUENCE, derOf(INTEGER, Uint8Array.of(1)), imprint, derOf(INTEGER, nonce), TRUE);
}

/** The token of an answer, as it came. Throws `timestamp/bad-answer`, `timestamp/refused`, `timestamp/other-answer`. */
export function tokenOf(answer: Uint8Array, { sha256, nonce }: Asked): Uint8Array {
  const [response] = valuesIn(answer);
  const [status, token] = inside(response, SEQUENCE);
  const [code, words] = inside(status, SEQUENCE);
  if (code?.tag !== INTEGER || code.value.length !== 1)
    throw new Fault(
      'timestamp/bad-answer',
      `what came is no answer of a server of time stamps (RFC 3161): ${answer.length} bytes`,
      'Check the address: it is that of the service itself, not of a page about it.',
    );
  if (!GRANTED.includes(code.value[0]!))
    throw new Fault(
      'timestamp/refused',
      `the server gives no time stamp: status ${code.value[0]}${spoken(words)}`,
      'Ask whoever runs it, or name another server.',
    );
  const found = token && stampOf(token.whole);
  if (!found || !Buffer.from(sha256).equals(found.sha256) || !found.nonce || !Buffer.from(nonce).equals(found.nonce))
    throw new Fault(
      'timestamp/other-answer',
      `the server stamped ${found ? `${Buffer.from(found.sha256).toString('hex')}, or answered another request` : 'nothing that can be read'}`,
      'Nothing was kept. Do it again; if it happens again, name another server.',
    );
  return token.whole;
}

export interface Stamp {
  /** Of what was stamped. */
  readonly sha256: Uint8Array;
  /** When the server says that it was there: ISO 8601, UTC. */
  readonly at: string;
  readonly nonce: Uint8Array | null;
}

/** What a token says; null when it is none over a SHA-256. */
export function stampOf(token: Uint8Array): Stamp | null {
  const [content, ...more] = valuesIn(token);
  const [type, explicit] = inside(content, SEQUENCE);
  const [signed] = inside(explicit, CONTEXT_0);
  const [, , encapsulated] = inside(signed, SEQUENCE);
  const [innerType, wrapped] = inside(encapsulated, SEQUENCE);
  const [octets] = inside(wrapped, CONTEXT_0);
  if (more.length > 0 || !isExactly(type, OID, SIGNED_DATA) || !isExactly(innerType, OID, TST_INFO)) return null;
  const [info] = inside(octets, OCTETS);
  const [, , imprint, , time, ...rest] = inside(info, SEQUENCE);
  const [algorithm, hash] = inside(imprint, SEQUENCE);
  const [named] = inside(algorithm, SEQUENCE);
  const at = instantOf(time);
  if (!isExactly(named, OID, SHA_256) || hash?.tag !== OCTETS || hash.value.length !== 32 || at === null) return null;
  return { sha256: hash.value, at, nonce: rest.find(({ tag }) => tag === INTEGER)?.value ?? null };
}

/** `20310305090000.5Z` is `2031-03-05T09:00:00.5Z`. */
function instantOf(time: Der | undefined): string | null {
  const written = time?.tag === GENERALIZED_TIME ? Buffer.from(time.value).toString('latin1') : '';
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(written);
  if (!found) return null;
  const [, year, month, day, hours, minutes, seconds, part = ''] = found;
  return `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${part}Z`;
}

/** What the server says in words, as much as fits in a line. */
function spoken(words: Der | undefined): string {
  const said = inside(words, SEQUENCE).map(({ value }) => Buffer.from(value).toString('utf8'));
  return said.length > 0 ? `, ${JSON.stringify(said.join(' ').slice(0, 200))}` : '';
}
