// Whatever a web archive holds: what can be read is read, what cannot is said, nothing throws or hangs, memory stays small.

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.ts';
import { warc } from '../../src/read/warc.ts';
import { partsOfWarc } from '../../src/read/warc-parts.ts';
import { growthOf, LINEAR } from '../costs.ts';
import { utf8 } from './fixtures.ts';
import { inPieces, opened, textOf } from './parts.ts';
import { answer, joined, page, record, warcinfo, zipped } from './warc-writer.ts';

const of = (name: string, said = 'The mayor said the dam would stay open.'): Uint8Array =>
  answer({ url: `https://news.example/${name}`, body: page(name, said) });
const [A, B, C] = [of('A'), of('B'), of('C')] as const;
const ALL = ['A', 'B', 'C'].map((name) => page(name));

/** What takes longer is read over and over: that would be minutes. The machines that run this do other things meanwhile. */

describe('lengths that lie', () => {
  const long = (by: number): Uint8Array =>
    answer({ url: 'https://news.example/B', body: page('B'), length: blockSize(B) + by });
  it.each([
    ['too long by a little', long(9)],
    ['too long by a record', long(500)],
    ['beyond the end of the file', long(1e12)],
  ])('%s: the record ends where the next begins', async (_, lying) => {
    const { order } = await opened(warc, joined(A, lying, C, of('D')));
    expect(order).toEqual([ALL[0], ALL[1], 'warc/length', ALL[2], page('D')]);
  });
  it('in gzip a record ends with its gzip member', async () => {
    const { order } = await opened(warc, zipped(A, long(500), C));
    expect(order).toEqual([ALL[0], expect.stringContaining(ALL[1]!), 'warc/length', ALL[2]]);
  });
  it('too short: its end is missing, and the next record is found', async () => {
    const { parts, order } = await opened(warc, joined(A, long(-20), C));
    expect(order).toEqual([ALL[0], ALL[1]!.slice(0, -20), 'warc/length', ALL[2]]);
    expect(parts).toHaveLength(3);
  });
  it('of what is skipped: the pages that it would swallow are found', async () => {
    const image = record({ type: 'metadata', block: 'x', length: 1e9 });
    expect((await opened(warc, joined(A, image, B, C))).order).toEqual([ALL[0], 'warc/length', ALL[1], ALL[2]]);
  });
  it.each(['-1', 'ten', '1e3', '9'.repeat(40), ''])('that are no lengths: %j', async (length) => {
    const bytes = joined(A, record({ type: 'resource', block: 'x', length }), C);
    expect((await opened(warc, bytes)).order).toEqual([ALL[0], 'warc/broken-record', ALL[2]]);
  });
  it('a page that has a record in its text cannot make one', async () => {
    const forged = new TextDecoder().decode(joined(utf8('<html>\r\n\r\n'), of('forged')));
    const bytes = answer({ url: 'https://evil.example/', body: forged });
    for (const file of [joined(A, bytes, C), zipped(A, bytes, C), joined(A, bytes)]) {
      const { order } = await opened(warc, file);
      expect(order.slice(0, 2)).toEqual([ALL[0], forged]);
      expect(order.slice(2)).not.toContain(page('forged'));
    }
  });
  it('in gzip even a length that ends where another record does is found out', async () => {
    const order = [ALL[0], expect.stringContaining(ALL[1]!), 'warc/length', ALL[2], page('D')];
    expect((await opened(warc, zipped(A, long(C.length), C, of('D')))).order).toEqual(order);
  });
  it.each([
    ['resource', 60_000_000],
    ['resource', 1_000_000],
    ['metadata', 60_000_000],
    ['metadata', 1_000_000],
  ])('a file of nothing but wrong lengths is not read over and over: %s, %d', async (type, length) => {
    const lying = utf8(
      `WARC/1.1\r\nWARC-Type: ${type}\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\nx\r\n\r\n`,
    );
    const growth = await growthOf(async (share) => {
      const { problems } = await opened(warc, joined(...Array.from({ length: 40_000 * share }, () => lying)));
      expect(problems.map(({ code }) => code)).toContain('warc/length');
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});

describe('damage', () => {
  it('a file that ends in a record: what is there is given', async () => {
    const whole = joined(A, B);
    const { parts, order } = await opened(warc, whole.slice(0, -30));
    expect(order).toEqual([ALL[0], ALL[1]!.slice(0, -26), 'warc/cut-off']);
    expect(parts).toHaveLength(2);
    const packed = zipped(A, B);
    expect((await opened(warc, packed.slice(0, -60))).order).toEqual([
      ALL[0],
      expect.stringMatching(/^<!doctype html>/),
      'warc/cut-off',
    ]);
  });
  it('a record that the archive itself cut', async () => {
    const cut = answer({ url: 'https://news.example/', body: page('A'), fields: { 'WARC-Truncated': 'length' } });
    const { problems, parts } = await opened(warc, cut);
    expect(problems).toMatchObject([{ code: 'warc/truncated', value: expect.stringMatching(/: length$/) }]);
    expect(parts).toHaveLength(1);
  });
  it('rubbish between records', async () => {
    const { order, problems } = await opened(warc, joined(A, utf8('rubbish WARC/1.1\n\nmore\n'), B));
    expect(order).toEqual([ALL[0], 'warc/length', ALL[1]]);
    expect(problems).toHaveLength(1);
  });
  it.each([
    ['small ones', (bytes: Uint8Array) => bytes],
    ['one of megabytes', (bytes: Uint8Array) => bytes, 3_000_000],
  ])('a broken gzip member in the middle, %s: its offset, and the next record', async (_, same, size = 0) => {
    const parts = [A, of('B', noise(size)), C].map((bytes) => new Uint8Array(gzipSync(bytes)));
    const middle = parts[1]!.length >> 1;
    parts[1]!.fill(0xff, middle, middle + 40);
    const { order, problems } = await opened(warc, same(joined(...parts)));
    expect(order).toEqual([ALL[0], 'warc/broken-gzip', ALL[2]]);
    expect(problems[0]!.value).toBe(`offset ${parts[0]!.length}`);
  });
  it('a checksum that does not hold is said, and the record is given', async () => {
    const parts = [A, B, C].map((bytes) => new Uint8Array(gzipSync(bytes)));
    parts[1]![parts[1]!.length - 8]! ^= 1;
    expect((await opened(warc, joined(...parts))).order).toEqual([ALL[0], ALL[1], 'warc/broken-gzip', ALL[2]]);
  });
  it('zeros and rubbish behind the last gzip member', async () => {
    const zeros = joined(zipped(A, B), new Uint8Array(70_000), zipped(C), new Uint8Array(5));
    expect((await opened(warc, zeros)).order).toEqual(ALL);
    expect((await opened(warc, joined(zipped(A), utf8('rubbish'), zipped(B)))).order).toEqual([
      ALL[0],
      'warc/broken-gzip',
      ALL[1],
    ]);
  });
  it('a record over the limit is skipped, and the rest is read', async () => {
    const large = answer({ url: 'https://news.example/large', body: page('large', noise(400_000)) });
    for (const bytes of [joined(A, large, C), zipped(A, large, C)]) {
      const { order, problems } = await opened(warc, bytes, { maxBytes: 100_000 });
      expect(order).toEqual([ALL[0], 'warc/record-too-large', ALL[2]]);
      expect(problems[0]).toMatchObject({ limit: '100000 bytes' });
    }
  });
  it('a gzip bomb stops', async () => {
    const bomb = record({ type: 'metadata', block: new Uint8Array(50_000_000) });
    const { order } = await opened(warc, zipped(A, bomb, C), { maxBytes: 1_000_000 });
    expect(order.slice(0, 2)).toEqual([ALL[0], 'warc/bomb']);
  });
  it('the same problem a thousand times is told five times, and then counted', async () => {
    const broken = Array.from({ length: 1000 }, () => record({ type: 'resource', block: 'x', length: 'ten' }));
    const { problems } = await opened(warc, joined(A, ...broken));
    expect(problems).toHaveLength(6);
    expect(problems.at(-1)).toMatchObject({ code: 'warc/broken-record', value: '995 more' });
  });
});

describe('any bytes, in pieces of any size', () => {
  const file = joined(warcinfo('x'), A, record({ type: 'request', block: 'GET' }), B, C);
  const run = async (bytes: Uint8Array, size: number): Promise<readonly string[]> => {
    const out: string[] = [];
    for await (const item of partsOfWarc(inPieces(bytes, size), { limits: LIMITS }))
      out.push('code' in item ? item.code : textOf(item));
    return out;
  };
  it.each([1, 7, 100, 65_536])('pieces of %d give the same', async (size) => {
    expect(await run(file, size)).toEqual(ALL);
    expect(await run(zipped(A, B, C), size)).toEqual(ALL);
    expect(await run(gzipSync(file), size)).toEqual(ALL);
  });
  it('bytes that begin like an archive', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', 'WARC/1.1\r\n', 'WARC/1.1\r\nContent-Length: 9\r\n'),
        async (bytes, start) => {
          const whole = joined(utf8(start), bytes);
          expect((await run(whole, 64)).length).toBeGreaterThan(0);
          expect(typeof warc.is(whole, {})).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    ));
  const damaged = (bytes: Uint8Array) =>
    fc
      .array(fc.record({ at: fc.nat(bytes.length - 1), size: fc.nat(20), with: fc.uint8Array({ maxLength: 20 }) }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((changes) =>
        changes.reduce((all, { at, size, with: put }) => joined(all.slice(0, at), put, all.slice(at + size)), bytes),
      );
  it.each([
    ['plain', file],
    ['gzip by record', zipped(A, B, C)],
    ['gzip whole', new Uint8Array(gzipSync(file))],
  ])('an archive with changed, lost and added bytes: %s', (_, bytes) =>
    fc.assert(
      fc.asyncProperty(damaged(bytes), fc.constantFrom(13, 1000), async (changed, size) => {
        expect((await run(changed, size)).length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    ),
  );
});

it('a page that was changed in the archive never comes without a problem', () => {
  const files = [joined(A, B, C), zipped(A, B, C)];
  return fc.assert(
    fc.asyncProperty(
      fc.nat(140),
      fc.uint8Array({ minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (back, put, packed) => {
        const at = files[0]!.length - C.length - 5 - back; // in the page of B
        const changed = joined(files[0]!.slice(0, at), put, files[0]!.slice(at + put.length));
        const start = at - (files[0]!.length - B.length - C.length);
        const inB = joined(B.slice(0, start), put, B.slice(start + put.length));
        const { order } = await opened(warc, packed ? zipped(A, inB, C) : changed);
        // What was put there may be what stood there, and reach into the line breaks behind the page.
        const besides = order.filter((item) => !ALL.includes(item));
        if (ALL.every((text) => order.includes(text)))
          expect(besides.every((code) => code === 'warc/length')).toBe(true);
        else expect(order.some((code) => /^warc\/(?:digest|length|broken-record)/.test(code))).toBe(true);
      },
    ),
    { numRuns: 300, examples: [[0, Uint8Array.from([62, 0]), false]] },
  );
});

it('a gigabyte takes no more memory than a record', async () => {
  // One gzip member of 1 MB over and over, as a stream: 1 GB unpacked.
  const image = gzipSync(
    answer({
      url: 'https://news.example/p.png',
      body: new Uint8Array(1_000_000).map((_, i) => (i * i) >> 3),
      headers: { 'Content-Type': 'image/png' },
    }),
  );
  const one = zipped(A);
  const stream = async function* (): AsyncGenerator<Uint8Array> {
    for (let n = 0; n < 1000; n++) yield* [image, one];
  };
  let parts = 0;
  let most = 0;
  const before = process.memoryUsage().rss;
  for await (const item of partsOfWarc(stream(), { limits: LIMITS })) {
    if ('bytes' in item) parts++;
    most = Math.max(most, process.memoryUsage().rss - before);
  }
  expect(parts).toBe(1000);
  expect(most).toBeLessThan(200_000_000);
}, 60_000);

/** Words that do not pack well. */
function noise(size: number): string {
  return Array.from({ length: size / 8 }, (_, i) => Math.imul(i + 1, 2_654_435_761).toString(36)).join(' ');
}

function blockSize(bytes: Uint8Array): number {
  return Number(/Content-Length: (\d+)/.exec(new TextDecoder().decode(bytes))![1]);
}
