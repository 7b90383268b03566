// One address to bytes, receipt and WARC file, from real servers.

import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetched, notFetched, onward, page, serve, text } from './servers.ts';
import { warcRecords } from './warc-records.ts';

const PAGE = '<p>The mayor said on Tuesday that the dam would stay open.</p>';
const sha = (bytes: Uint8Array | string): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

describe('a page', () => {
  it('gives its bytes and a receipt', async () => {
    const before = new Date().toISOString();
    const { port } = await serve((socket) =>
      socket.end(page(PAGE, { headers: ['Content-Type: text/html', 'X-a:  1', 'x-A: 2'] })),
    );
    const { bytes, receipt } = await fetched(`http://news.test:${port}/a?b=c#d`);
    expect(text(bytes)).toBe(PAGE);
    const { at, ...rest } = receipt;
    expect(rest).toEqual({
      from: `http://news.test:${port}/a?b=c#d`,
      url: `http://news.test:${port}/a?b=c`,
      status: 200,
      headers: [
        ['Content-Type', 'text/html'],
        ['X-a', '1'],
        ['x-A', '2'],
        ['Content-Length', String(PAGE.length)],
      ],
      redirects: [],
      tool: 'hearsay 9.9.9',
    });
    expect(at! >= before && at! <= new Date().toISOString()).toBe(true);
    expect(Object.isFrozen(receipt) && Object.isFrozen(receipt.headers)).toBe(true);
  });

  it('is asked for with five headers, none of them about the person, and once', async () => {
    const { port, requests } = await serve((socket) => socket.end(page(PAGE, { headers: ['Set-Cookie: a=b'] })));
    await fetched(`http://news.test:${port}/a?b=c`);
    expect(requests).toEqual([
      `GET /a?b=c HTTP/1.1\r\nHost: news.test:${port}\r\nUser-Agent: Hearsay/9.9.9\r\n` +
        'Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Encoding: gzip, deflate, br\r\nConnection: close\r\n\r\n',
    ]);
  });

  it('is asked for directly, whatever proxy the environment names', async () => {
    const { port: proxy, requests: asked } = await serve((socket) => socket.end(page('proxied')));
    const { port } = await serve((socket) => socket.end(page(PAGE)));
    const names = ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'];
    for (const name of names) process.env[name] = `http://127.0.0.1:${proxy}/`;
    process.env['NODE_USE_ENV_PROXY'] = '1';
    try {
      expect(text((await fetched(`http://news.test:${port}/`)).bytes)).toBe(PAGE);
    } finally {
      for (const name of [...names, 'NODE_USE_ENV_PROXY']) delete process.env[name];
    }
    expect(asked).toEqual([]);
  });

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['x-gzip', gzipSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['identity', Buffer.from(PAGE)],
    ['gzip, br', brotliCompressSync(gzipSync(PAGE))],
    ['GZIP', gzipSync(PAGE)],
  ])('packed with %s is unpacked, and the record holds it packed', async (encoding, packed) => {
    const { port } = await serve((socket) => socket.end(page(packed, { headers: [`Content-Encoding: ${encoding}`] })));
    const { bytes, warc } = await fetched(`http://news.test:${port}/`);
    expect(text(bytes)).toBe(PAGE);
    expect(warcRecords(warc)[2]!.block.subarray(-packed.length)).toEqual(packed);
  });

  it('without a declared length ends with its connection', async () => {
    const { port } = await serve((socket) => socket.end(`HTTP/1.0 200 OK\r\n\r\n${PAGE}`));
    expect(text((await fetched(`http://news.test:${port}/`)).bytes)).toBe(PAGE);
  });

  it('may be empty', async () => {
    const { port } = await serve((socket) => socket.end('HTTP/1.1 204 No Content\r\nContent-Encoding: gzip\r\n\r\n'));
    const { bytes, receipt } = await fetched(`http://news.test:${port}/`);
    expect([bytes.length, receipt.status]).toEqual([0, 204]);
  });

  it('is taken from a server that keeps the connection open', async () => {
    const { port } = await serve((socket) => socket.write(page(PAGE)));
    expect(text((await fetched(`http://news.test:${port}/`)).bytes)).toBe(PAGE);
  });

  it('says which copy of an archive it is', async () => {
    const { port } = await serve((socket) =>
      socket.end(
        page(PAGE, {
          headers: [
            'Memento-Datetime: Tue, 04 Apr 2017 10:30:15 GMT',
            'Link: <http://example.com/x,y>; rel="original timegate", <http://a.test/>; rel="memento"',
          ],
        }),
      ),
    );
    const { receipt } = await fetched(`http://archive.test:${port}/`);
    expect(receipt.archived).toEqual({
      archive: 'archive.test',
      original: 'http://example.com/x,y',
      at: '2017-04-04T10:30:15Z',
    });
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with %i leads on, each step kept in order', async (status) => {
    const { port, requests } = await serve((socket, url) =>
      socket.end(
        url === '/1'
          ? onward('/2', `${status} On`)
          : url === '/2'
            ? onward('//other.test:PORT/3#x'.replace('PORT', String(port)))
            : page(PAGE),
      ),
    );
    const { receipt, warc } = await fetched(`http://news.test:${port}/1`);
    expect(receipt.url).toBe(`http://other.test:${port}/3`);
    expect(receipt.redirects).toEqual([`http://news.test:${port}/1`, `http://news.test:${port}/2`]);
    expect(requests.map((request) => /Host: (\S+)/.exec(request)![1])).toEqual([
      `news.test:${port}`,
      `news.test:${port}`,
      `other.test:${port}`,
    ]);
    expect(requests.join('')).not.toMatch(/^(?:Cookie|Referer):/im);
    const uris = warcRecords(warc).flatMap(({ fields }) => fields.get('warc-target-uri') ?? []);
    expect(uris).toEqual([1, 1, 2, 2, 3, 3].map((n) => `http://${n < 3 ? 'news' : 'other'}.test:${port}/${n}`));
  });

  it('may be written in UTF-8, as servers do', async () => {
    const { port, requests } = await serve((socket, url) =>
      socket.end(url === '/' ? onward(Buffer.from('/é').toString('latin1')) : page(PAGE)),
    );
    await fetched(`http://news.test:${port}/`);
    expect(requests[1]).toMatch(/^GET \/%C3%A9 HTTP/);
  });

  it('is followed ten times and not more', async () => {
    const { port, requests } = await serve((socket, url) => {
      const n = Number(url.slice(1));
      socket.end(n === 0 ? page(PAGE) : onward(`/${n - 1}`));
    });
    expect((await fetched(`http://news.test:${port}/10`)).receipt.redirects).toHaveLength(10);
    requests.length = 0;
    const { problem } = await notFetched(`http://news.test:${port}/11`);
    expect(problem).toMatchObject({ code: 'fetch/too-many-redirects', limit: '10 redirects' });
    expect(requests).toHaveLength(11);
  });

  it('that leads back is found out at once', async () => {
    const { port, requests } = await serve((socket, url) => socket.end(onward(url === '/a' ? '/b' : '/a')));
    const { problem } = await notFetched(`http://news.test:${port}/a`);
    expect(problem).toMatchObject({ code: 'fetch/redirect-loop', value: `http://news.test:${port}/a` });
    expect(requests).toHaveLength(2);
  });

  it.each([
    ['file:///etc/passwd', 'fetch/unsupported-scheme'],
    ['javascript:alert(1)', 'fetch/unsupported-scheme'],
    ['http://user:word@news.test/', 'fetch/credentials'],
    ['http://0x7f000001/', 'fetch/odd-address'],
    ['http://[', 'fetch/not-an-address'],
  ])('to %s is not followed', async (location, code) => {
    const { port } = await serve((socket) => socket.end(onward(location)));
    const { problem, warc } = await notFetched(`http://news.test:${port}/`);
    expect(problem).toMatchObject({ code, input: `http://news.test:${port}/` });
    expect(warcRecords(warc)).toHaveLength(3);
  });

  it('without an address holds no page', async () => {
    const { port } = await serve((socket) => socket.end(page('', { status: '302 Found' })));
    expect((await notFetched(`http://news.test:${port}/`)).problem.code).toBe('fetch/no-page');
  });

  it('with an endless body is cut off and followed', async () => {
    const { port } = await serve((socket, url) => {
      if (url !== '/') return socket.end(page(PAGE));
      socket.write('HTTP/1.1 302 Found\r\nLocation: /there\r\n\r\n');
      const more = (): void => void (socket.writable && socket.write('x'.repeat(10_000), () => setImmediate(more)));
      more();
      return;
    });
    const { bytes, warc } = await fetched(`http://news.test:${port}/`);
    expect(text(bytes)).toBe(PAGE);
    expect(warcRecords(warc)[2]!.fields.get('warc-truncated')).toBe('length');
  });
});

describe('the WARC file', () => {
  it('holds request and answer as they crossed the wire, with digests', async () => {
    const wire =
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n' +
      [gzipSync(PAGE).subarray(0, 7), gzipSync(PAGE).subarray(7)]
        .map((part) => `${part.length.toString(16)};name=value\r\n${part.toString('latin1')}\r\n`)
        .join('') +
      '0\r\nX-Trailer: 1\r\n\r\n';
    const { port, requests } = await serve((socket) => socket.end(Buffer.from(wire, 'latin1')));
    const { bytes, warc, receipt } = await fetched(`http://news.test:${port}/a`);
    expect(text(bytes)).toBe(PAGE);
    const [info, request, response, ...more] = warcRecords(warc);
    expect(more).toEqual([]);
    expect(text(info!.block)).toContain('software: Hearsay/9.9.9\r\n');
    expect(info!.fields.get('warc-type')).toBe('warcinfo');
    expect(text(request!.block)).toBe(requests[0]);
    expect(text(response!.block)).toBe(wire);
    expect(Object.fromEntries(response!.fields)).toEqual({
      'warc-type': 'response',
      'warc-record-id': expect.stringMatching(/^<urn:uuid:[0-9a-f-]{36}>$/),
      'warc-date': receipt.at,
      'warc-target-uri': `http://news.test:${port}/a`,
      'warc-warcinfo-id': info!.fields.get('warc-record-id'),
      'warc-ip-address': '127.0.0.1',
      'warc-payload-digest': sha(gzipSync(PAGE)),
      'warc-block-digest': sha(Buffer.from(wire, 'latin1')),
      'content-type': 'application/http;msgtype=response',
      'content-length': String(wire.length),
    });
    expect(request!.fields.get('warc-concurrent-to')).toBe(response!.fields.get('warc-record-id'));
    expect(request!.fields.get('warc-block-digest')).toBe(sha(requests[0]!));
  });

  it('leaves out interim answers before, and bytes after the declared end', async () => {
    const answer = page(PAGE).toString('latin1');
    const { port } = await serve((socket) =>
      socket.end(
        `HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n${answer}more than was declared`,
      ),
    );
    const { bytes, warc } = await fetched(`http://news.test:${port}/`);
    expect(text(bytes)).toBe(PAGE);
    expect(text(warcRecords(warc)[2]!.block)).toBe(answer);
  });

  it('has the page that came with a refusal', async () => {
    for (const [status, code] of [
      ['404 Not Found', 'fetch/not-found'],
      ['410 Gone', 'fetch/not-found'],
      ['403 Forbidden', 'fetch/refused'],
      ['451 Unavailable For Legal Reasons', 'fetch/refused'],
      ['503 Service Unavailable', 'fetch/server-error'],
      ['304 Not Modified', 'fetch/no-page'],
    ]) {
      const { port } = await serve((socket) =>
        socket.end(page(status!.startsWith('304') ? '' : 'Taken down.', { status: status! })),
      );
      const url = `http://news.test:${port}/`;
      const { problem, warc } = await notFetched(url);
      expect(problem).toMatchObject({ code, input: url, value: `${status!.slice(0, 3)} for ${url}` });
      expect(text(warcRecords(warc)[2]!.block)).toContain(`HTTP/1.1 ${status}`);
    }
  });

  it('has no bytes when nothing was asked', async () => {
    expect((await notFetched('ftp://news.test/')).warc).toHaveLength(0);
  });
});
