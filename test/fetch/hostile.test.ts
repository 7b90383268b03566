// Servers that lie, stall and flood: a Problem each, in time, with what had come in the record.

import type { Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FETCH_LIMITS, fetchUrl } from '../../src/fetch/index.ts';
import { fetched, here, notFetched, page, serve, text } from './servers.ts';
import { warcRecords } from './warc-records.ts';

const KB = 1024;

/** Writes bits until the other end has enough. */
function endlessly(socket: Socket, bit: string, everyMs = 0): void {
  const more = (): void => {
    if (socket.writable) socket.write(bit, () => (everyMs > 0 ? setTimeout(more, everyMs) : setImmediate(more)));
  };
  more();
}

describe('an answer that is too much', () => {
  it('endless: stops at the limit', async () => {
    const { port } = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      endlessly(socket, 'x'.repeat(10 * KB));
    });
    const { problem, warc } = await notFetched(`http://news.test:${port}/`, { limits: { maxBytes: 200 * KB } });
    expect(problem).toMatchObject({ code: 'fetch/too-large', limit: `${200 * KB} bytes` });
    const [, , response] = warcRecords(warc);
    expect(response!.fields.get('warc-truncated')).toBe('length');
    expect(response!.fields.has('warc-payload-digest')).toBe(false);
    expect(response!.block.length).toBeLessThan(400 * KB);
  });

  it('declared: is not waited for', async () => {
    const { port } = await serve((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx'));
    const { problem } = await notFetched(`http://news.test:${port}/`);
    expect(problem).toMatchObject({
      code: 'fetch/too-large',
      value: '99999999999 bytes, the answer says',
      limit: `${FETCH_LIMITS.maxBytes} bytes`,
    });
  });

  it('chunks of one byte with long extensions', async () => {
    const { port } = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      endlessly(socket, `1;${'e'.repeat(1000)}\r\nx\r\n`);
    });
    const { problem } = await notFetched(`http://news.test:${port}/`, { limits: { maxBytes: 200 * KB } });
    expect(['fetch/too-large', 'fetch/headers-too-large']).toContain(problem.code);
  });

  it('interim answers without end', async () => {
    const { port } = await serve((socket) => endlessly(socket, 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(100)));
    const { problem } = await notFetched(`http://news.test:${port}/`, { limits: { maxBytes: 200 * KB } });
    expect(problem.code).toBe('fetch/too-large');
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(20_000 * KB))],
    ['br', brotliCompressSync(Buffer.alloc(20_000 * KB))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(20_000 * KB)))],
  ])('a bomb of %s', async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(100 * KB);
    const { port } = await serve((socket) => socket.end(page(bomb, { headers: [`Content-Encoding: ${encoding}`] })));
    const { problem, warc } = await notFetched(`http://news.test:${port}/`, { limits: { maxBytes: 1000 * KB } });
    expect(problem).toMatchObject({ code: 'fetch/too-large', limit: `${1000 * KB} bytes unpacked` });
    expect(warcRecords(warc)[2]!.block.subarray(-bomb.length)).toEqual(bomb);
  });

  it.each([
    ['one header', `X: ${'x'.repeat(70 * KB)}\r\n`],
    ['many headers', 'X: x\r\n'.repeat(15 * KB)],
    ['trailers', undefined],
  ])('a head of %s', async (_, headers) => {
    const { port } = await serve((socket) =>
      socket.end(
        headers === undefined
          ? `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: ${'x'.repeat(70 * KB)}\r\n\r\n`
          : `HTTP/1.1 200 OK\r\n${headers}\r\n`,
      ),
    );
    const { problem } = await notFetched(`http://news.test:${port}/`);
    expect(problem).toMatchObject({ code: 'fetch/headers-too-large', limit: `${FETCH_LIMITS.maxHeadBytes} bytes` });
  });

  it('but more headers than Node keeps by itself are all kept', async () => {
    const { port } = await serve((socket) => socket.end(page('x', { headers: Array<string>(5000).fill('X: x') })));
    expect((await fetched(`http://news.test:${port}/`)).receipt.headers).toHaveLength(5001);
  });
});

describe('an answer that takes too long', () => {
  const limits = { firstByteTimeoutMs: 600, totalTimeoutMs: 1500 };
  const timedOut = async (url: string, options = {}): Promise<Awaited<ReturnType<typeof notFetched>>> => {
    const got = await notFetched(url, { limits, ...options });
    expect(got.problem.code).toBe('fetch/timeout');
    return got;
  };

  it('silence', async () => {
    const { port } = await serve(() => {});
    const { problem, warc } = await timedOut(`http://news.test:${port}/`);
    expect(problem).toMatchObject({ value: 'no byte of an answer', limit: '0.6 s' });
    expect(warcRecords(warc).map(({ fields }) => fields.get('warc-type'))).toEqual(['warcinfo', 'request']);
  });

  it('a head a byte at a time', async () => {
    const { port } = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX: ');
      endlessly(socket, 'x', 20);
    });
    const { problem, warc } = await timedOut(`http://news.test:${port}/`);
    expect(problem).toMatchObject({ value: expect.stringMatching(/^\d+ bytes had come$/), limit: '1.5 s in all' });
    expect(warcRecords(warc)[2]!.fields.get('warc-truncated')).toBe('time');
  });

  it('a body a byte at a time', async () => {
    const { port } = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n');
      endlessly(socket, 'x', 20);
    });
    await timedOut(`http://news.test:${port}/`);
  });

  it('redirects, each of them in time', async () => {
    const { port } = await serve((socket, url) =>
      setTimeout(() => socket.end(page('', { status: '302 Found', headers: [`Location: ${url}x`] })), 350),
    );
    await timedOut(`http://news.test:${port}/`);
  });

  it('a name that nobody answers for', async () => {
    const { problem, warc } = await timedOut('http://news.test/', { resolve: () => new Promise(() => {}) });
    expect(problem).toMatchObject({ value: 'no address for news.test', limit: '0.6 s' });
    expect(warc).toHaveLength(0);
  });
});

describe('an answer that is not one', () => {
  it.each([
    ['nothing', '', 'fetch/no-connection'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', 'fetch/bad-answer'],
    ['a page without a head', '<html>', 'fetch/bad-answer'],
    ['half a head', 'HTTP/1.1 200 OK\r\nX: ', 'fetch/cut-off'],
    ['less than it declares', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc', 'fetch/cut-off'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 3\r\n\r\nabc', 'fetch/bad-answer'],
    ['a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc', 'fetch/bad-answer'],
    ['a length that is none', 'HTTP/1.1 200 OK\r\nContent-Length: 0x3\r\n\r\nabc', 'fetch/bad-answer'],
    [
      'chunks and a length',
      'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
      'fetch/bad-answer',
    ],
    ['chunks without end', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n', 'fetch/cut-off'],
    ['a chunk that is no number', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n', 'fetch/bad-answer'],
    [
      'a chunk longer than it says',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n',
      'fetch/bad-answer',
    ],
    [
      'a chunk of 16 EB',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n',
      'fetch/bad-answer',
    ],
    ['a header without a name', 'HTTP/1.1 200 OK\r\n: x\r\n\r\nabc', 'fetch/bad-answer'],
    ['NUL in a header', 'HTTP/1.1 200 OK\r\nX: \0\r\n\r\nabc', 'fetch/bad-answer'],
    [
      'another protocol from here on',
      'HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
      'fetch/cut-off',
    ],
    ['packed, it says', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nabc', 'fetch/bad-encoding'],
    [
      'packed in a way that nobody asked for',
      'HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\nabc',
      'fetch/unknown-encoding',
    ],
    ['packed three times', 'HTTP/1.1 200 OK\r\nContent-Encoding: br, br, br\r\n\r\nabc', 'fetch/unknown-encoding'],
    ['packed as __proto__', 'HTTP/1.1 200 OK\r\nContent-Encoding: __proto__\r\n\r\nabc', 'fetch/unknown-encoding'],
    [
      'packed for the transfer',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n',
      'fetch/unknown-encoding',
    ],
  ])('%s', async (_, answer, code) => {
    const { port } = await serve((socket) => socket.end(answer, 'latin1'));
    const { problem, warc } = await notFetched(`http://news.test:${port}/`);
    expect(problem.code, problem.value).toBe(code);
    expect(problem.value).toBeTruthy();
    expect(problem.fix).toMatch(/\w/);
    const [, , response] = warcRecords(warc);
    expect(response ? text(response.block) : '').toBe(answer);
  });

  it('gzip that ends in the middle', async () => {
    const half = gzipSync('The mayor said no.'.repeat(9)).subarray(0, 20);
    const { port } = await serve((socket) => socket.end(page(half, { headers: ['Content-Encoding: gzip'] })));
    const { problem } = await notFetched(`http://news.test:${port}/`);
    expect(problem).toMatchObject({ code: 'fetch/bad-encoding', value: 'Z_BUF_ERROR' });
  });

  it('nobody listens', async () => {
    const { problem } = await notFetched('http://127.0.0.1:1/');
    expect(problem).toMatchObject({ code: 'fetch/no-connection', value: '127.0.0.1:1: ECONNREFUSED' });
  });

  it('a connection that is reset', async () => {
    const { port } = await serve((socket) => socket.resetAndDestroy());
    const { problem } = await notFetched(`http://news.test:${port}/`);
    expect(problem).toMatchObject({ code: 'fetch/no-connection', value: expect.stringContaining('ECONNRESET') });
  });

  it('any bytes at all: an answer or a Problem, and all that came in the record', async () => {
    let answer = Buffer.alloc(0);
    const { port } = await serve((socket) => socket.end(answer));
    const bits = [
      'HTTP/1.1 200 OK',
      '\r\n',
      'Content-Length: 3',
      'Transfer-Encoding: chunked',
      'Content-Encoding: gzip',
      '3',
      '0',
      'abc',
      ':',
      'Location: /',
      'HTTP/1.1 301 Moved',
      'HTTP/1.1 100 Go',
      '\n',
      '\0',
    ];
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((some) => Buffer.from(some)),
      fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((some) => Buffer.from(some.join(''))),
      fc
        .array(fc.constantFrom(...bits), { maxLength: 9 })
        .map((some) => Buffer.from(`HTTP/1.1 200 OK\r\n${some.join('')}\r\n\r\nabc`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        answer = some;
        const got = await fetchUrl(`http://news.test:${port}/`, { ...here, limits: { totalTimeoutMs: 5000 } });
        if ('problem' in got) expect(got.problem.code).not.toBe('fetch/timeout');
        const records = warcRecords(got.warc);
        const kept = records[2] ? text(records[2].block) : '';
        if (!/HTTP\/1\.\d 1\d\d|Content-Length/.test(text(some))) expect(kept).toBe(text(some));
        else expect(text(some)).toContain(kept);
      }),
      { numRuns: 300 },
    );
  });
});

it('any address at all: a Problem that names it, or what it gave; never a throw', async () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.tuple(fc.constantFrom('http://', 'https://', 'HTTP:\\\\', '//', ''), fc.string()).map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(words, async (written) => {
      const resolve = (): Promise<never> => Promise.reject(new Error('nobody'));
      const got = await fetchUrl(written, { version: '1', resolve });
      if (!('problem' in got)) throw new Error('fetched from nowhere');
      expect(got.problem).toMatchObject({ code: expect.stringMatching(/^fetch\//), input: expect.any(String) });
      expect(got.warc).toHaveLength(0);
    }),
    { numRuns: 1000 },
  );
});
