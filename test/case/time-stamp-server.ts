// A server of time stamps on this machine: OpenSSL's own, behind node:http, with a certificate of its own.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timeStampRequest, tokenOf } from '../../src/case/index.ts';
import type { TimeStamp } from '../../src/nouns/index.ts';

export interface TimeStampServer {
  readonly url: string;
  /** PEM file of the certificate that it signs with. */
  readonly ca: string;
  /** Requests as they came: content type and bytes. */
  readonly requests: { readonly type: string | undefined; readonly bytes: Buffer }[];
  /** What is done to an answer before it goes out. */
  spoil: (answer: Buffer) => {
    readonly status?: number;
    readonly headers?: Record<string, string>;
    readonly body: Buffer;
  };
  close(): void;
}

/** Ed25519 files and time stamps as OpenSSL 3 does them; LibreSSL, which calls itself openssl, does not. */
export const hasOpenssl = /^OpenSSL [3-9]/.test(spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '');
if (!hasOpenssl)
  process.stderr.write('\nNOT TESTED: signatures and time stamps by openssl. Install OpenSSL 3 or newer.\n\n');

const CONFIGURATION = `
[tsa]
default_tsa = here
[here]
serial = ./serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
`;

export async function serveTimeStamps(): Promise<TimeStampServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-stamps-'));
  const openssl = (...args: string[]): void => {
    const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const about = ['-subj', '/CN=Time stamps of a test', '-addext', 'extendedKeyUsage=critical,timeStamping'];
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'key.pem',
    '-out',
    'ca.pem',
    '-days',
    '3',
    ...about,
  );
  writeFileSync(join(folder, 'tsa.cnf'), CONFIGURATION);
  const requests: TimeStampServer['requests'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      requests.push({ type: request.headers['content-type'], bytes });
      writeFileSync(join(folder, 'query'), bytes);
      openssl(
        'ts',
        '-reply',
        '-config',
        'tsa.cnf',
        '-queryfile',
        'query',
        '-signer',
        'ca.pem',
        '-inkey',
        'key.pem',
        '-out',
        'answer',
      );
      const { status = 200, headers, body } = made.spoil(readFileSync(join(folder, 'answer')));
      response.writeHead(status, { 'content-type': 'application/timestamp-reply', ...headers }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const made: TimeStampServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/stamps`,
    ca: join(folder, 'ca.pem'),
    requests,
    spoil: (body) => ({ body }),
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return made;
}

/** Asks the server for a time stamp, as a command does. */
export function stampWith({ url }: TimeStampServer): (sha256: Uint8Array) => Promise<TimeStamp> {
  return async (sha256) => {
    const asked = { sha256, nonce: randomBytes(8).fill(0x41, 0, 1) };
    const answer = await fetch(url, { method: 'POST', body: Buffer.from(timeStampRequest(asked)) });
    const token = tokenOf(new Uint8Array(await answer.arrayBuffer()), asked);
    return { server: url, token: Buffer.from(token).toString('base64') };
  };
}
