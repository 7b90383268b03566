import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEach } from '../../src/read/index.ts';
import { wacz } from '../../src/read/wacz.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { utf8 } from './fixtures.ts';
import { opened } from './parts.ts';
import { answer, joined, page, record, sha1, zipped } from './warc-writer.ts';
import { type FileToZip, zip } from './zip-writer.ts';

const DAM = 'https://news.example/dam';
const WARC = zipped(answer({ url: DAM, body: page('A') }));

/** With its list, unless a test gives another. */
function waczOf(files: readonly FileToZip[], list?: string): Uint8Array {
  const resources = files.map(({ name, bytes }) => ({ path: name, hash: `sha256:${sha256(bytes)}` }));
  const datapackage = list ?? JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', resources });
  const digest = JSON.stringify({ path: 'datapackage.json', hash: `sha256:${sha256(datapackage)}` });
  return zip([
    ...files,
    { name: 'datapackage.json', bytes: datapackage },
    { name: 'datapackage-digest.json', bytes: digest },
  ]);
}

const data = (bytes: Uint8Array, name = 'archive/data.warc.gz'): FileToZip => ({ name, bytes, isStored: true });

describe('a WACZ', () => {
  it('gives the pages of its WARC files, each named by file and record', async () => {
    const bytes = waczOf([
      data(WARC),
      { name: 'pages/pages.jsonl', bytes: '{}' },
      { name: 'indexes/index.cdx', bytes: '' },
    ]);
    const readings = [];
    for await (const reading of readEach(bytes, { from: 'a.wacz' })) readings.push(reading);
    expect(readings.map(({ problems }) => problems)).toEqual([[]]);
    expect(readings[0]!.reports[0]!.text).toContain('The mayor said');
    expect(readings[0]!.capture).toMatchObject({
      url: DAM,
      at: '2017-04-04T07:58:00Z',
      within: { capture: sha256(bytes), part: expect.stringMatching(/^archive\/data\.warc\.gz <urn:uuid:/) },
    });
  });
  it('a revisit of a page in another file of it says nothing new', async () => {
    const revisit = record({ type: 'revisit', block: '', fields: { 'WARC-Payload-Digest': sha1(utf8(page('A'))) } });
    const { order } = await opened(wacz, waczOf([data(WARC), data(revisit, 'archive/more.warc')]));
    expect(order).toEqual([page('A')]);
  });
  it('without a page says so once', async () => {
    const image = answer({ url: DAM, body: 'x', headers: { 'Content-Type': 'image/png' } });
    const { problems } = await opened(wacz, waczOf([data(image, 'archive/a.warc'), data(image, 'archive/b.warc')]));
    expect(problems).toMatchObject([{ code: 'warc/nothing-to-read', value: '2 image' }]);
    expect((await opened(wacz, waczOf([]))).order).toEqual(['warc/nothing-to-read']);
  });
});

describe('what its list says', () => {
  const other = waczOf(
    [data(WARC)],
    JSON.stringify({ resources: [{ path: 'archive/data.warc.gz', hash: sha256('x') }] }),
  );
  it('another hash: said, with the name, and the page is read', async () => {
    const { order, problems } = await opened(wacz, other);
    expect(order).toEqual([page('A'), 'wacz/digest']);
    expect(problems[0]).toMatchObject({ value: 'archive/data.warc.gz' });
  });
  it.each<[string, string, readonly string[]]>([
    ['no JSON', 'x', ['wacz/no-list', page('A')]],
    ['no list', '{"resources": 7}', ['wacz/no-list', page('A')]],
    ['a list without the file', '{"resources": [null, 1, {}]}', [page('A'), 'wacz/digest']],
    [
      'a file that is not there',
      JSON.stringify({
        resources: [
          { path: 'archive/data.warc.gz', hash: sha256(WARC) },
          { path: 'archive/b.warc', hash: sha256('') },
        ],
      }),
      [page('A'), 'wacz/digest'],
    ],
    ['a hash of another kind', '{"resources": [{"path": "archive/data.warc.gz", "hash": "md5:00"}]}', [page('A')]],
  ])('%s', async (_, list, order) => {
    expect((await opened(wacz, waczOf([data(WARC)], list))).order).toEqual(order);
  });
  it('a list that is not the one whose hash stands beside it', async () => {
    const bytes = zip([
      data(WARC),
      {
        name: 'datapackage.json',
        bytes: JSON.stringify({ resources: [{ path: 'archive/data.warc.gz', hash: sha256(WARC) }] }),
      },
      { name: 'datapackage-digest.json', bytes: JSON.stringify({ hash: `sha256:${sha256('x')}` }) },
    ]);
    const { problems } = await opened(wacz, bytes);
    expect(problems).toMatchObject([{ code: 'wacz/digest', value: 'datapackage.json' }]);
  });
});

describe('a hostile zip', () => {
  it('names that lead elsewhere are only names', async () => {
    const name = 'archive/../../../etc/x.warc.gz';
    const { parts, problems } = await opened(wacz, waczOf([data(WARC, name), data(WARC, '/archive/y.warc.gz')]));
    expect(problems).toEqual([]);
    expect(parts.map(({ name }) => name.split(' ')[0])).toEqual([name]);
  });
  it('a size that lies', async () => {
    const { order } = await opened(wacz, waczOf([{ name: 'archive/a.warc.gz', bytes: WARC, size: WARC.length - 20 }]));
    expect(order).toContain('wacz/broken-file');
  });
  it('a bomb stops', async () => {
    const zeros = joined(
      answer({ url: DAM, body: page('A') }),
      record({ type: 'metadata', block: new Uint8Array(60_000_000) }),
      answer({ url: DAM, body: page('behind') }),
    );
    const bytes = waczOf([{ name: 'archive/a.warc', bytes: zeros }]);
    const { order } = await opened(wacz, bytes, { maxBytes: 1_000_000 });
    expect(order[0]).toBe(page('A'));
    expect(order).toContain('wacz/bomb');
    expect(order).not.toContain(page('behind'));
  });
  it('files that share their bytes', async () => {
    const bytes = zip([data(WARC), { name: 'datapackage.json', bytes: '{}' }]);
    const directory = Buffer.from(bytes).indexOf('PK\x01\x02');
    const entry = bytes.slice(directory, directory + 46 + 'archive/data.warc.gz'.length);
    const rest = bytes.slice(directory + entry.length, -22);
    const end = bytes.slice(-22);
    new DataView(end.buffer).setUint16(10, 9, true);
    const many = joined(bytes.slice(0, directory), ...Array.from({ length: 8 }, () => entry), rest, end);
    expect((await opened(wacz, many)).order).toEqual(['wacz/bomb']);
  });
  it('a file that ends early', async () => {
    const bytes = waczOf([data(WARC)]);
    const { order } = await opened(wacz, bytes.slice(0, -300));
    expect(order).toContain('wacz/broken-zip');
  });
  it('any change of its bytes', () => {
    const bytes = waczOf([data(WARC), { name: 'indexes/index.cdx', bytes: 'x'.repeat(500) }]);
    return fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(bytes.length - 1), put: fc.uint8Array({ maxLength: 6 }), lost: fc.nat(6) }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (changes) => {
          const changed = changes.reduce(
            (all, { at, put, lost }) => joined(all.slice(0, at), put, all.slice(at + lost)),
            bytes,
          );
          expect(typeof wacz.is(changed, {})).toBe('boolean');
          const { order } = await opened(wacz, changed);
          expect(order.length).toBeGreaterThan(0);
          if (!order.includes(page('A'))) expect(order.some((code) => /^(?:wacz|warc)\//.test(code))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is a WACZ', () => {
  it('not a document that is a zip too', () =>
    expect(
      wacz.is(
        zip([
          { name: '[Content_Types].xml', bytes: '<x/>' },
          { name: 'word/document.xml', bytes: 'archive/' },
        ]),
        {},
      ),
    ).toBe(false));
  it('not any bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(wacz.is(joined(utf8('PK\x03\x04'), bytes), {})).toBe(false);
      }),
    ));
});
