import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/read/index.ts';
import { readEach } from '../../src/read/index.ts';
import { warc } from '../../src/read/warc.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { utf8 } from './fixtures.ts';
import { opened, textOf } from './parts.ts';
import { readingHolds } from './report-holds.ts';
import { answer, joined, page, record, sha1, warcinfo, zipped } from './warc-writer.ts';

const DAM = 'https://news.example/dam';

async function readAll(bytes: Uint8Array): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readEach(bytes, { from: 'page.warc.gz' })) readings.push(reading);
  return readings;
}

describe('what a record says of itself', () => {
  const file = [
    warcinfo('Browsertrix 1.2'),
    answer({ url: DAM, body: page('Dam stays open'), headers: { 'X-Cache': 'HIT' } }),
  ];
  it.each([
    ['plain', joined(...file)],
    ['gzip, record by record', zipped(...file)],
    ['gzip, the whole file', gzipSync(joined(...file))],
  ])('is the receipt of a capture of its own: %s', async (_, bytes) => {
    const readings = await readAll(bytes);
    expect(readings).toHaveLength(1);
    const [{ capture, reports, problems }] = readings as [Reading];
    readingHolds(readings[0]!, utf8(page('Dam stays open')));
    expect(problems).toEqual([]);
    expect(reports[0]!.url).toBe(DAM);
    expect(reports[0]!.text).toContain('The mayor said the dam would stay open.');
    expect(capture).toMatchObject({
      from: 'page.warc.gz',
      at: '2017-04-04T07:58:00Z',
      url: DAM,
      status: 200,
      headers: [
        ['Content-Type', 'text/html; charset=utf-8'],
        ['X-Cache', 'HIT'],
      ],
      tool: 'Browsertrix 1.2',
      within: { capture: sha256(bytes), part: expect.stringMatching(/^<urn:uuid:/) },
    });
  });
  it('an address in angle brackets, a date that is none', async () => {
    const odd = answer({ url: `<${DAM}>`, body: page('A'), fields: { 'WARC-Date': 'yesterday' } });
    const { parts } = await opened(warc, odd);
    expect(parts[0]!.about.receipt).toMatchObject({ url: DAM });
    expect(parts[0]!.about.receipt).not.toHaveProperty('at');
  });
  it('a resource has no HTTP header', async () => {
    const bytes = record({
      type: 'resource',
      block: 'The mayor said no.',
      fields: { 'Content-Type': 'text/plain', 'WARC-Target-URI': DAM },
    });
    const { parts, problems } = await opened(warc, bytes);
    expect([problems, parts.map(textOf)]).toEqual([[], ['The mayor said no.']]);
    expect(parts[0]!.about).toMatchObject({ contentType: 'text/plain', url: DAM });
  });
});

describe('the body comes without its codings', () => {
  const body = page('Dam');
  const chunked = (bytes: Uint8Array): Uint8Array =>
    joined(
      utf8('a;x=y\r\n'),
      bytes.slice(0, 10),
      utf8(`\r\n${(bytes.length - 10).toString(16)}\r\n`),
      bytes.slice(10),
      utf8('\r\n0\r\n\r\n'),
    );
  it.each<[string, Uint8Array, Record<string, string>]>([
    ['chunked', chunked(utf8(body)), { 'Transfer-Encoding': 'chunked' }],
    ['said to be chunked, kept without', utf8(body), { 'Transfer-Encoding': 'chunked' }],
    ['gzip', gzipSync(body), { 'Content-Encoding': 'gzip' }],
    ['gzip in chunks', chunked(gzipSync(body)), { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' }],
    ['said to be gzip, kept without', utf8(body), { 'Content-Encoding': 'gzip' }],
    ['deflate', deflateSync(body), { 'Content-Encoding': 'deflate' }],
    ['deflate, bare', deflateRawSync(body), { 'Content-Encoding': 'deflate' }],
    ['brotli', brotliCompressSync(body), { 'Content-Encoding': 'br' }],
    ['said to be brotli, kept without', utf8(body), { 'Content-Encoding': 'br' }],
    ['gzip, then brotli', brotliCompressSync(gzipSync(body)), { 'Content-Encoding': 'gzip, br' }],
  ])('%s', async (_, bytes, headers) => {
    const { parts, problems } = await opened(warc, answer({ url: DAM, body: bytes, headers }));
    expect([problems, parts.map(textOf)]).toEqual([[], [body]]);
  });
  it('zstd is refused by name, damage is said, a bomb does not go off', async () => {
    const of = async (bytes: Uint8Array, coding: string): Promise<unknown> =>
      (
        await opened(warc, answer({ url: DAM, body: bytes, headers: { 'Content-Encoding': coding } }), {
          maxBytes: 100_000,
        })
      ).problems;
    expect(await of(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3), 'zstd')).toMatchObject([
      { code: 'warc/content-coding', value: expect.stringMatching(/: zstd$/) },
      { code: 'warc/nothing-to-read' },
    ]);
    const damaged = new Uint8Array(gzipSync(body));
    damaged.fill(0xff, 20, 40);
    expect(await of(damaged, 'gzip')).toMatchObject([
      { code: 'warc/content-coding' },
      { code: 'warc/nothing-to-read' },
    ]);
    expect(await of(gzipSync(Buffer.alloc(1_000_000)), 'gzip')).toMatchObject([
      { code: 'warc/record-too-large' },
      { code: 'warc/nothing-to-read' },
    ]);
  });
  it('chunks that end early give what is there, and it is said', async () => {
    const cut = answer({
      url: DAM,
      body: chunked(utf8(body)).slice(0, 60),
      headers: { 'Transfer-Encoding': 'chunked' },
    });
    const { parts, problems } = await opened(warc, cut);
    expect(problems).toMatchObject([{ code: 'warc/cut-body' }]);
    expect(body.startsWith(textOf(parts[0]!))).toBe(true);
  });
});

describe('digests', () => {
  it.each([
    ['sha1 of another payload', { 'WARC-Payload-Digest': sha1(utf8('else')) }, 'payload'],
    ['sha1 of another record', { 'WARC-Block-Digest': sha1(utf8('else')) }, 'record'],
    ['sha256 in hex', { 'WARC-Payload-Digest': `sha256:${sha256('else')}` }, 'payload'],
  ])('%s is said, and the page is still given', async (_, fields, what) => {
    const { parts, problems } = await opened(warc, answer({ url: DAM, body: page('A'), fields }));
    expect(parts).toHaveLength(1);
    expect(problems).toMatchObject([
      { code: 'warc/digest', value: expect.stringMatching(/^<urn:uuid:.* at offset 0$/) },
    ]);
    expect(problems[0]!.message).toContain(`The ${what} has`);
  });
  it.each([
    ['sha256 in hex', { 'WARC-Payload-Digest': `sha256:${sha256(page('A'))}` }],
    ['sha-256 in capitals', { 'WARC-Payload-Digest': `SHA-256:${sha256(page('A')).toUpperCase()}` }],
    ['of a kind that nobody knows', { 'WARC-Payload-Digest': 'xxh3:1234' }],
  ])('%s holds', async (_, fields) => {
    const { problems } = await opened(warc, answer({ url: DAM, body: page('A'), fields }));
    expect(problems).toEqual([]);
  });
  it('of the body as received, or without its chunks: both are met, both hold', async () => {
    const body = utf8('5\r\n<html\r\n1\r\n>\r\n0\r\n\r\n');
    const headers = { 'Transfer-Encoding': 'chunked' };
    for (const of of [body, utf8('<html>')]) {
      const bytes = answer({ url: DAM, body, headers, fields: { 'WARC-Payload-Digest': sha1(of) } });
      expect((await opened(warc, bytes)).problems).toEqual([]);
    }
  });
});

describe('what is not a page', () => {
  it('redirects stand in the receipt of what they led to', async () => {
    const hop = (url: string, to: string): Uint8Array =>
      answer({ url, body: '', status: '301 Moved', headers: { Location: to } });
    const file = joined(
      hop('http://news.example/dam', 'https://news.example/dam?old'),
      hop('https://news.example/dam?old', '/dam#top'),
      answer({ url: DAM, body: page('A') }),
    );
    const { parts, problems } = await opened(warc, file);
    expect(problems).toEqual([]);
    expect(parts.map(({ about }) => about.receipt?.redirects)).toEqual([
      ['http://news.example/dam', 'https://news.example/dam?old'],
    ]);
  });
  it('redirects in a circle end', async () => {
    const to = (url: string): Uint8Array => answer({ url: DAM, body: '', status: '302 x', headers: { Location: url } });
    const { parts } = await opened(warc, joined(to(DAM), answer({ url: DAM, body: page('A') })));
    expect(parts[0]!.about.receipt).not.toHaveProperty('redirects');
  });
  it('errors, images, scripts, robots.txt and other records are counted, and quiet beside a page', async () => {
    const rest = [
      answer({ url: DAM, body: 'no', status: '404 Not Found' }),
      answer({ url: `${DAM}.png`, body: 'x', headers: { 'Content-Type': 'image/png' } }),
      answer({ url: `${DAM}.jpg`, body: 'x', headers: { 'Content-Type': 'image/jpeg' } }),
      answer({ url: `${DAM}.js`, body: 'x', headers: { 'Content-Type': 'text/javascript' } }),
      answer({
        url: 'https://news.example/robots.txt',
        body: 'User-agent: *',
        headers: { 'Content-Type': 'text/plain' },
      }),
      record({ type: 'request', block: 'GET / HTTP/1.1\r\n\r\n' }),
      record({
        type: 'resource',
        block: 'Saved in 0.1 s.',
        fields: { 'Content-Type': 'text/plain', 'WARC-Target-URI': '<metadata://gnu.org/software/wget/warc/wget.log>' },
      }),
      answer({ url: DAM, body: '' }),
    ];
    const { problems } = await opened(warc, joined(...rest));
    expect(problems).toMatchObject([
      {
        code: 'warc/nothing-to-read',
        value: '2 image, 2 text/plain, 1 empty body, 1 request record, 1 status 404, 1 text/javascript',
      },
    ]);
    expect((await opened(warc, joined(...rest, answer({ url: DAM, body: page('A') })))).order).toEqual([page('A')]);
  });
  it('a body whose type says nothing is told by its beginning', async () => {
    const of = (body: string): Uint8Array =>
      answer({ url: DAM, body, headers: { 'Content-Type': 'application/octet-stream' } });
    const { parts } = await opened(warc, joined(of(page('A')), of('GIF89a'), of('%PDF-1.7'), of('<rss version="2">')));
    expect(parts.map(textOf)).toEqual([page('A'), '%PDF-1.7', '<rss version="2">']);
  });
  it('a revisit of what stood earlier says nothing new; of what did not, it is said', async () => {
    const first = answer({ url: DAM, body: page('A') });
    const revisit = (digest: string, type = 'text/html'): Uint8Array =>
      record({
        type: 'revisit',
        block: `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`,
        fields: { 'WARC-Payload-Digest': digest, 'WARC-Refers-To-Target-URI': DAM },
      });
    const known = revisit(sha1(utf8(page('A'))));
    const unknown = revisit(sha1(utf8('elsewhere')));
    expect((await opened(warc, joined(first, known))).order).toEqual([page('A')]);
    expect((await opened(warc, joined(first, unknown))).order).toEqual([page('A'), 'warc/revisit']);
    expect((await opened(warc, joined(first, revisit('sha1:X', 'image/png')))).order).toEqual([page('A')]);
  });
  it('a type that the standard does not have is said', async () => {
    const bytes = record({ type: 'answer', block: page('A') });
    expect((await opened(warc, joined(bytes, answer({ url: DAM, body: page('A') })))).order).toEqual([
      'warc/unknown-type',
      page('A'),
    ]);
  });
  it('a page that goes on in another record is said to be cut', async () => {
    const bytes = answer({ url: DAM, body: page('A'), fields: { 'WARC-Segment-Number': '1' } });
    const { problems } = await opened(warc, joined(bytes, record({ type: 'continuation', block: 'x' })));
    expect(problems).toMatchObject([{ code: 'warc/truncated', value: expect.stringMatching(/goes on/) }]);
  });
  it('ARC is refused by name', async () => {
    const arc = utf8('filedesc://x.arc 0.0.0.0 20050101000000 text/plain 76\n1 0 Archive\n\n');
    for (const bytes of [arc, gzipSync(arc)]) {
      expect(warc.is(bytes, {})).toBe(true);
      expect((await opened(warc, bytes)).order).toEqual(['warc/arc']);
    }
  });
});

describe('records that are longer than a window', () => {
  // How far an engine reads beyond the end of a member depends on how much it gives: so many sizes, packed well or not at all.
  it.each([0, 1, 6])('are passed over whole, at level %i', async (level) => {
    const picture = (size: number): Uint8Array =>
      record({ type: 'resource', block: new Uint8Array(size).fill(7), fields: { 'Content-Type': 'image/jpeg' } });
    const pages = Array.from({ length: 6 }, (_, n) => answer({ url: `${DAM}/${n}`, body: `The mayor said ${n}.` }));
    const records = pages.flatMap((one, n) => [picture(1_200_000 + 300_001 * n), one]);
    const file = joined(...records.map((bytes) => gzipSync(bytes, { level })));
    expect((await opened(warc, file)).order).toEqual(pages.map((_, n) => `The mayor said ${n}.`));
  });
});

describe('what is an archive', () => {
  it.each([
    ['prose', 'WARC/1.0 is a format, he said.\nNote: it is old.'],
    ['a version without fields', 'WARC/1.0\r\n\r\n'],
  ])('not %s', (_, text) => expect(warc.is(utf8(text), {})).toBe(false));
  it('not gzip of something else', () => expect(warc.is(gzipSync('The mayor said no.'), {})).toBe(false));
});
