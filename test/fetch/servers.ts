// Real servers of this machine, as honest or hostile as a test wants, and names that lead to them.

import { createServer as createPlain, type Server, type Socket } from 'node:net';
import { createServer as createSecure } from 'node:tls';
import { afterAll } from 'vitest';
import { type Fetched, type FetchOptions, fetchUrl, type NotFetched } from '../../src/fetch/index.ts';

export interface Served {
  readonly port: number;
  /** The bytes of each request, as they came. */
  readonly requests: string[];
}

/** Answers a request whose head is whole; `url` is the path. */
export type Answer = (socket: Socket, url: string) => void;

const servers: Server[] = [];
const sockets = new Set<Socket>();
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers) server.close();
});

export function serve(answer: Answer, secure?: { key: string; cert: string }): Promise<Served> {
  const requests: string[] = [];
  const onSocket = (socket: Socket): void => {
    sockets.add(socket);
    let head = '';
    socket.on('error', () => {}); // the other end may go away at any time
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1');
      if (!head.endsWith('\r\n\r\n')) return;
      requests.push(head);
      const url = head.split(' ')[1]!;
      head = '';
      answer(socket, url);
    });
  };
  const server = secure
    ? createSecure({ ...secure, ALPNProtocols: ['h2', 'http/1.1'] }, onSocket)
    : createPlain(onSocket);
  server.on('tlsClientError', () => {}); // a client that does not trust the certificate
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as { port: number }).port, requests }));
  });
}

/** One whole answer, its length declared. */
export function page(body: string | Uint8Array, { status = '200 OK', headers = [] as string[] } = {}): Buffer {
  const bytes = Buffer.from(body as string);
  const lines = [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${bytes.length}`];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]);
}

export function onward(location: string, status = '302 Found'): Buffer {
  return page('', { status, headers: [`Location: ${location}`] });
}

/** Every name is this machine. */
export const here: FetchOptions = { version: '9.9.9', allowPrivate: true, resolve: async () => ['127.0.0.1'] };

export async function fetched(url: string, options: Partial<FetchOptions> = {}): Promise<Fetched> {
  const got = await fetchUrl(url, { ...here, ...options });
  if ('problem' in got) throw new Error(JSON.stringify(got.problem));
  return got;
}

export async function notFetched(url: string, options: Partial<FetchOptions> = {}): Promise<NotFetched> {
  const got = await fetchUrl(url, { ...here, ...options });
  if (!('problem' in got)) throw new Error(`fetched ${got.bytes.length} bytes`);
  return got;
}

export const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
