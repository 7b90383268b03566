// `hearsay checkpoint`: writes down in the log who vouches for its head: a key, a server of time stamps, whoever keeps it.

import { randomBytes } from 'node:crypto';
import { headLine, recordCheckpoint, timeStampRequest, tokenOf } from '../case/index.ts';
import { postTo } from '../fetch/index.ts';
import { version } from '../hearsay.ts';
import { Fault, type TimeStamp } from '../nouns/index.ts';
import { entryInWords } from './entry-words.ts';
import { entryAt } from './find.ts';
import { personOf } from './person.ts';
import { type Form, print } from './print.ts';
import { keyFile, signerOf } from './signing-key.ts';
import { withCase } from './with-case.ts';

export interface CheckpointOptions {
  readonly sign?: boolean;
  /** File of the private key. */
  readonly key?: string;
  /** Address of a server of time stamps. */
  readonly timestamp?: string;
  readonly allowPrivate?: boolean;
  /** Where the head is kept. */
  readonly where?: string;
  readonly by?: string;
  readonly format?: Form;
}

const NONCE_BYTES = 8;

export async function checkpoint(folder: string, options: CheckpointOptions): Promise<0> {
  const { timestamp, where = '' } = options;
  const isSigned = options.sign === true || options.key !== undefined;
  if (!isSigned && timestamp === undefined && where.trim() === '')
    throw new Fault(
      'use/missing-option',
      'A checkpoint says who vouches for the head.',
      'Give --sign; or --timestamp ADDRESS; or --where "in a mail to the notary"; or several of them.',
    );
  const by = { person: await personOf(options.by) };
  const sign = isSigned ? await signerOf(keyFile(options.key)) : undefined;
  return withCase<0>(folder, {}, async (open) => {
    const seq = await recordCheckpoint(open, {
      by,
      where,
      ...(sign && { sign }),
      ...(timestamp !== undefined && {
        stamp: (sha256: Uint8Array) =>
          stamped(sha256, { server: timestamp, allowPrivate: options.allowPrivate === true }),
      }),
    });
    const entry = await entryAt(open, seq);
    const head = headLine(await open.log.head());
    await print(
      options.format === 'json'
        ? `${JSON.stringify({ case: folder, entry, head })}\n`
        : `${entryInWords(entry)}\n  head  ${head}\n`,
    );
    return 0;
  });
}

async function stamped(
  sha256: Uint8Array,
  { server, allowPrivate }: { readonly server: string; readonly allowPrivate: boolean },
): Promise<TimeStamp> {
  const nonce = randomBytes(NONCE_BYTES);
  nonce[0] = (nonce[0]! & 0x3f) | 0x40; // a positive number, written in one way
  const answer = await postTo(server, {
    version,
    allowPrivate,
    type: 'application/timestamp-query',
    accept: 'application/timestamp-reply',
    body: timeStampRequest({ sha256, nonce }),
  });
  if ('problem' in answer) {
    const { code, message, value } = answer.problem;
    throw new Fault(
      code,
      `${server} gave no time stamp: ${message}${value === undefined ? '' : ` (${value})`}`,
      code === 'fetch/private-address'
        ? 'Give --allow-private if the server is one of your own network. Nothing was kept.'
        : 'Check the address, try again later, or name another server. Nothing was kept.',
    );
  }
  return { server, token: Buffer.from(tokenOf(answer.bytes, { sha256, nonce })).toString('base64') };
}
