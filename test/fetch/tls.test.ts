// https: the name of the address is what the server must prove, whichever network address was connected to.

import { createServer } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { certificate } from './certificate.ts';
import { fetched, notFetched, onward, page, serve, text } from './servers.ts';

const own = certificate(['news.test', '127.0.0.1']);
const trusted = own.cert;

describe('https', () => {
  it('gives a page, with the name in SNI and in Host', async () => {
    const shown: unknown[] = [];
    const { port, requests } = await serve((socket) => {
      shown.push((socket as TLSSocket).servername, (socket as TLSSocket).alpnProtocol);
      socket.end(page('safe'));
    }, own);
    const { bytes, receipt, warc } = await fetched(`https://news.test:${port}/a`, { trusted });
    expect(text(bytes)).toBe('safe');
    expect(receipt.url).toBe(`https://news.test:${port}/a`);
    expect(shown).toEqual(['news.test', 'http/1.1']);
    expect(requests[0]).toContain(`Host: news.test:${port}\r\n`);
    expect(text(warc)).toContain('\r\n\r\nHTTP/1.1 200 OK\r\n'); // the record holds what was in the tunnel
  });

  it('by IP address, which the certificate must name too', async () => {
    const { port } = await serve((socket) => socket.end(page('safe')), own);
    expect(text((await fetched(`https://127.0.0.1:${port}/`, { trusted })).bytes)).toBe('safe');
    const other = certificate(['news.test']);
    const { port: nameless } = await serve((socket) => socket.end(page('safe')), other);
    const { problem } = await notFetched(`https://127.0.0.1:${nameless}/`, { trusted: other.cert });
    expect(problem).toMatchObject({ code: 'fetch/tls', value: expect.stringContaining('ALTNAME_INVALID') });
  });

  it.each([
    ['of another name', 'other.test', own, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['that nobody vouches for', 'news.test', certificate(['news.test']), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['that is no longer good', 'news.test', certificate(['news.test'], -1), 'CERT_HAS_EXPIRED'],
  ])('a certificate %s: nothing is asked', async (_, host, pair, reason) => {
    const { port, requests } = await serve((socket) => socket.end(page('unsafe')), pair);
    const { problem, warc } = await notFetched(`https://${host}:${port}/`, {
      trusted: reason === 'CERT_HAS_EXPIRED' ? pair.cert : trusted,
    });
    expect(problem).toMatchObject({ code: 'fetch/tls', value: `${host}:${port}: ${reason}` });
    expect(requests).toEqual([]);
    expect(warc).toHaveLength(0);
  });

  it('whatever the environment says', async () => {
    const { port, requests } = await serve((socket) => socket.end(page('unsafe')), certificate(['news.test']));
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      expect((await notFetched(`https://news.test:${port}/`)).problem.code).toBe('fetch/tls');
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    }
    expect(requests).toEqual([]);
  });

  it('from a server that does not speak it', async () => {
    const plain = createServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const { port } = plain.address() as { port: number };
    const { problem } = await notFetched(`https://news.test:${port}/`);
    plain.close();
    expect(problem).toMatchObject({ code: 'fetch/tls', value: expect.stringMatching(/: ERR_SSL_|: EPROTO/) });
  });

  it('may lead to http and back, which the receipt shows', async () => {
    const { port: plain } = await serve((socket) => socket.end(onward(`https://news.test:${safe}/end`)));
    const { port: safe } = await serve(
      (socket, url) => socket.end(url === '/end' ? page('here') : onward(`http://news.test:${plain}/`)),
      own,
    );
    const { receipt } = await fetched(`https://news.test:${safe}/`, { trusted });
    expect(receipt.redirects).toEqual([`https://news.test:${safe}/`, `http://news.test:${plain}/`]);
  });
});
