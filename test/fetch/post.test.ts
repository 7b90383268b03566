// What is sent to an address that a person named: exactly that, to what was checked, once.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postTo } from '../../src/fetch/index.ts';

const met: { line: string; headers: readonly string[]; body: Buffer }[] = [];
let answer: (response: ServerResponse, request: IncomingMessage) => void = (response) => response.end('stamped');
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    met.push({ line: `${request.method} ${request.url}`, headers: request.rawHeaders, body: Buffer.concat(chunks) });
    answer(response, request);
  });
});
let host: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const body = Uint8Array.of(0, 255, 13, 10, 7);
const sending = { version: '1.0', type: 'application/x-question', accept: 'application/x-answer', body };
const post = (more: object = { allowPrivate: true }) => postTo(`http://${host}/ask?a=1`, { ...sending, ...more });

it('arrives byte for byte, with what is wanted and nothing about the person', async () => {
  expect(await post()).toEqual({ bytes: Buffer.from('stamped') });
  expect(met).toEqual([
    {
      line: 'POST /ask?a=1',
      headers: Object.entries({
        Host: host,
        'User-Agent': 'Hearsay/1.0',
        Accept: 'application/x-answer',
        'Content-Type': 'application/x-question',
        'Content-Length': '5',
        Connection: 'close',
      }).flat(),
      body: Buffer.from(body),
    },
  ]);
});

it('goes to no private address unless that is allowed, and by no other scheme', async () => {
  const before = met.length;
  expect(await post({})).toMatchObject({ problem: { code: 'fetch/private-address' } });
  expect(await post({ allowPrivate: ['other.example'] })).toMatchObject({ problem: { code: 'fetch/private-address' } });
  const resolve = () => Promise.resolve(['10.0.0.1']);
  expect(await postTo('http://stamps.example/', { ...sending, resolve })).toMatchObject({
    problem: { code: 'fetch/private-address' },
  });
  expect(await postTo('file:///etc/passwd', sending)).toMatchObject({ problem: { code: 'fetch/unsupported-scheme' } });
  expect(met).toHaveLength(before);
});

it.each([301, 302, 303, 307, 308])('is not handed on by a %i', async (status) => {
  const before = met.length;
  answer = (response) => response.writeHead(status, { location: `http://${host}/elsewhere` }).end();
  expect(await post()).toMatchObject({ problem: { code: 'fetch/leads-on' } });
  expect(met).toHaveLength(before + 1);
});

it('is asked once: what fails is a Problem', async () => {
  const before = met.length;
  answer = (response) => response.writeHead(500).end();
  expect(await post()).toMatchObject({ problem: { code: 'fetch/server-error' } });
  answer = (_, request) => request.socket.destroy();
  expect(await post()).toMatchObject({ problem: { code: 'fetch/no-connection' } });
  answer = () => {};
  expect(await post({ allowPrivate: true, limits: { firstByteTimeoutMs: 200 } })).toMatchObject({
    problem: { code: 'fetch/timeout' },
  });
  answer = (response) => response.end(Buffer.alloc(5000));
  expect(await post({ allowPrivate: true, limits: { maxBytes: 4000 } })).toMatchObject({
    problem: { code: 'fetch/too-large' },
  });
  expect(met).toHaveLength(before + 4);
});
