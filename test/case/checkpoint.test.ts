// Checkpoints: what signs and stamps them, and that whatever is changed about them is found.

import { generateKeyPairSync, sign as signed } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headLine, openCase, recordCheckpoint, tokenOf, verify } from '../../src/case/index.ts';
import { stampOf } from '../../src/case/time-stamp.ts';
import { Fault, type KeySignature, type TimeStamp } from '../../src/nouns/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { copyOf, entriesOf, filesOf, INES, littleCase, note } from './little-case.ts';
import { hasOpenssl, serveTimeStamps, stampWith, type TimeStampServer } from './time-stamp-server.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const sign = (bytes: Uint8Array): KeySignature => ({
  key: KEY,
  value: signed(null, bytes, privateKey).toString('base64'),
});

let server: TimeStampServer | null = null;
let whole: string;
let at: number;
beforeAll(async () => {
  if (hasOpenssl) server = await serveTimeStamps();
  whole = await littleCase();
  const open = await openCase(whole);
  at = await recordCheckpoint(open, { by: INES, where: '', sign, ...(server && { stamp: stampWith(server) }) });
  await open.log.append([note('later')]);
  await open.close();
});
afterAll(() => server?.close());

/** A log whose entries are others, chained anew by somebody who can write to the folder; `log/head` too. */
function rewritten(change: (entry: { seq: number; body: never }) => unknown): string {
  const folder = copyOf(whole);
  const [path] = filesOf(folder).filter((one) => one.endsWith('.jsonl'));
  const lines = readFileSync(join(folder, path!), 'utf8').split('\n').slice(0, -1);
  let prev = '0'.repeat(64);
  const forged = lines.map((line) => {
    const entry = JSON.parse(line);
    const chained = `${JSON.stringify({ ...entry, body: change(entry) || entry.body, prev })}\n`;
    prev = sha256(chained);
    return chained;
  });
  rmSync(join(folder, path!));
  writeFileSync(join(folder, path!), forged.join(''));
  writeFileSync(join(folder, 'log/head'), `${headLine({ seq: forged.length, hash: prev })}\n`);
  return folder;
}
const codesOf = async (folder: string, key?: string): Promise<readonly string[]> =>
  (await verify(folder, key === undefined ? {} : { key })).wrong.map(({ code }) => code);

describe('a checkpoint', () => {
  it('vouches for the head before it, by whose key, and since when', async () => {
    const { wrong, besides, checkpoints } = await verify(whole, { key: KEY });
    expect([wrong, besides]).toEqual([[], []]);
    expect(checkpoints.at(-1)).toEqual({
      entry: at,
      upTo: at - 1,
      key: sha256(Buffer.from(KEY, 'base64')),
      stampedAt: hasOpenssl ? expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) : null,
    });
    const open = await openCase(whole, { toRead: true });
    const [entry] = await entriesOf(open.log, at);
    expect(entry!.body['hash']).toBe(entry!.prev);
  });

  it('finds a log that was rewritten before it, though all of it is chained anew', async () => {
    const folder = rewritten(({ seq, body }) => seq === 20 && { ...(body as object), tag: 'other' });
    expect(await codesOf(folder)).toEqual(['case/other-history']);
  });

  it('finds one whose checkpoint was made to fit, because nobody else can sign that', async () => {
    const folder = copyOf(whole);
    const open = await openCase(folder);
    const head = await open.log.head();
    const other = (await entriesOf(open.log, at))[0]!.body as { signature: KeySignature };
    // A signature over an earlier head beside a later one: the chain is in order, the signature is not.
    const body = { ...head, where: '', signature: other.signature };
    await open.log.append([{ by: INES, kind: 'checkpoint', body }]);
    await open.close();
    expect(await codesOf(folder)).toEqual(['case/bad-signature']);
  });

  it.each([
    ['a key that is none', (own: KeySignature) => ({ ...own, key: 'AAAA' })],
    ['a signature that is none', (own: KeySignature) => ({ ...own, value: 'AAAA' })],
    [
      'a key of another kind',
      (own: KeySignature) => ({
        ...own,
        key: generateKeyPairSync('rsa', { modulusLength: 1024 })
          .publicKey.export({ type: 'spki', format: 'der' })
          .toString('base64'),
      }),
    ],
  ])('with %s is named', async (_, change) => {
    const folder = copyOf(whole);
    const open = await openCase(folder);
    const own = (await entriesOf(open.log, at))[0]!.body as { signature: KeySignature };
    const body = { ...(await open.log.head()), where: '', signature: change(own.signature) };
    await open.log.append([{ by: INES, kind: 'checkpoint', body }]);
    await open.close();
    expect(await codesOf(folder)).toEqual(['case/bad-signature']);
  });

  it('of an entry that is not there, or comes later, vouches for nothing', async () => {
    for (const seq of [at, at + 40, Number.MAX_SAFE_INTEGER]) {
      const folder = rewritten((entry) => entry.seq === at && { ...(entry.body as object), seq });
      expect(await codesOf(folder), String(seq)).toContain('case/other-history');
    }
  });

  it('by nobody else than the key that was given', async () => {
    const { publicKey: other } = generateKeyPairSync('ed25519');
    const key = other.export({ type: 'spki', format: 'der' }).toString('base64');
    expect(await codesOf(whole, key)).toEqual(['case/not-signed']);
  });
});

describe.skipIf(!hasOpenssl)('a time stamp', () => {
  it('that was put beside another head is found', async () => {
    const folder = copyOf(whole);
    const open = await openCase(folder);
    const { timestamp } = (await entriesOf(open.log, at))[0]!.body as { timestamp: TimeStamp };
    await open.log.append([
      { by: INES, kind: 'checkpoint', body: { ...(await open.log.head()), where: '', timestamp } },
    ]);
    await open.close();
    expect(await codesOf(folder)).toEqual(['case/bad-timestamp']);
  });

  it('is over the signature too: with another one beside it, it is not about it', async () => {
    const folder = rewritten((entry) => {
      if (entry.seq !== at) return null;
      const { signature: _, ...body } = entry.body as { signature: KeySignature };
      return body;
    });
    expect(await codesOf(folder)).toEqual(['case/bad-timestamp']);
  });

  it('says the same however its bytes are cut or changed, or nothing; it never throws', async () => {
    const { token } = await stampWith(server!)(Buffer.from(sha256('x'), 'hex'));
    const bytes = Buffer.from(token, 'base64');
    expect(Buffer.from(stampOf(bytes)!.sha256).toString('hex')).toBe(sha256('x'));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (where, change) => {
        const spoilt = Buffer.from(bytes);
        spoilt[where]! ^= change;
        const found = stampOf(spoilt);
        return found === null || found.sha256.length === 32;
      }),
      { numRuns: 2000 },
    );
    for (let cut = 0; cut < bytes.length; cut += 7) expect(stampOf(bytes.subarray(0, cut))).toBeNull();
  });
});

it('an answer of any bytes gives a Fault and no token', () => {
  const asked = { sha256: Buffer.from(sha256('x'), 'hex'), nonce: Buffer.of(0x41) };
  const faults = new Set<string>();
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.uint8Array({ minLength: 1, maxLength: 20 }).map((rest) => Uint8Array.of(0x30, rest.length, ...rest)),
      ),
      (bytes) => {
        try {
          tokenOf(bytes, asked);
          return false;
        } catch (error) {
          if (error instanceof Fault) faults.add(error.code);
          return error instanceof Fault;
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(faults).toContain('timestamp/bad-answer');
});
