import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsOf, fieldsOf, valueAt } from '../../src/read/json-places.ts';
import { growthOf, LINEAR } from '../costs.ts';
import { outline, utf8 } from './fixtures.ts';
import { lostWords, type Many, manyHolds, readMany } from './many.ts';

const VERSION = 'https://jsonfeed.org/version/1.1';
const feed = (items: readonly unknown[], head: object = {}): string =>
  JSON.stringify({ version: VERSION, title: 'Valley Post', ...head, items });
const read = async (json: string | Uint8Array): Promise<Many> => {
  const bytes = typeof json === 'string' ? utf8(json) : json;
  const many = await readMany(bytes, { from: 'feed.json' });
  manyHolds(many, bytes);
  return many;
};

/** What JSON says, then what HTML says, of a stretch of a string. */
const unquoted = (source: string): readonly string[] => {
  const plain = JSON.parse(`"${source}"`) as string;
  return [plain, plain.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&')];
};

describe('JSON Feed', () => {
  it('gives a report an item', async () => {
    const json = feed(
      [
        {
          id: 'https://v.example/1',
          title: 'Dam “safe”',
          content_html: '<p>AT&amp;T said <b>n</b>o.</p><p>“Yes,” she said.</p>',
          summary: 'Short.',
          date_published: '2017-04-04T07:58:00-05:00',
          date_modified: '2017-04-05T07:58:00-05:00',
          authors: [{ name: 'Jane Doe' }],
        },
        { id: 2, content_text: 'First.\n\nSecond 😀.', url: 'https://v.example/2', language: 'fr' },
        { id: '3', summary: 'He said no.' },
      ],
      { language: 'en-US', author: { name: 'Desk' } },
    ).replace('“Yes,”', '\\u201cYes,\\u201d');
    const bytes = utf8(json);
    const { reports, problems } = await read(bytes);
    for (const report of reports) expect(lostWords(report, bytes, unquoted)).toEqual([]);
    expect(reports[0]).toMatchObject({
      part: 'https://v.example/1',
      url: 'https://v.example/1',
      outlet: 'Valley Post',
      authors: ['Jane Doe'],
      language: { code: 'en' },
      reader: { name: 'feed', options: { format: 'json', text: 'content_html' } },
      dates: [
        { of: 'published', edtf: '2017-04-04T07:58:00-05:00', where: 'json date_published' },
        { of: 'modified', edtf: '2017-04-05T07:58:00-05:00', where: 'json date_modified' },
      ],
    });
    expect(outline(reports[0]!)).toEqual([
      'headline: Dam “safe”',
      'paragraph: AT&T said no.',
      'paragraph: “Yes,” she said.',
    ]);
    const { from, to } = reports[0]!.dates[0]!.bytes!;
    expect(new TextDecoder().decode(bytes.subarray(from, to))).toBe('2017-04-04T07:58:00-05:00');
    expect(reports[1]).toMatchObject({
      part: '2',
      text: 'First.\n\nSecond 😀.',
      authors: ['Desk'],
      language: { code: 'fr' },
    });
    expect(reports[2]).toMatchObject({ part: '3', reader: { options: { summary: true } } });
    expect(problems).toMatchObject([{ code: 'feed/summary-only', value: '1 of 3 items' }]);
  });

  it('knows a feed whose version stands last, with a mark and escaped slashes', async () => {
    const json = `\ufeff {"items":[{"id":"1","content_text":"A"}],"title":"Late","version":"https:\\/\\/jsonfeed.org\\/version\\/1"}`;
    expect((await read(json)).reports).toMatchObject([{ text: 'A', outlet: 'Late', charset: { decidedBy: 'bom' } }]);
  });

  it('reads what stands before a break', async () => {
    const json = feed([
      { id: '1', content_text: 'A' },
      { id: '2', content_text: 'B' },
    ]);
    const { reports, problems } = await read(json.slice(0, -8));
    expect(reports.map(({ text }) => text)).toEqual(['A']);
    expect(problems).toMatchObject([{ code: 'json/broken-off', value: `byte ${json.indexOf('{"id":"2"')}` }]);
  });

  it('leaves out what is no item, and counts it', async () => {
    const json = feed([
      1,
      null,
      [],
      'x',
      { id: '1' },
      { id: '2', content_text: 'A\\q' },
      { id: '3', content_text: 'B' },
    ]);
    const { reports, problems } = await read(json.replace('A\\\\q', 'A\\q'));
    expect(reports.map(({ text }) => text)).toEqual(['B']);
    expect(problems.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'json/broken-item 5 items',
      'feed/empty-items 1 of 2 items',
    ]);
  });

  it('says what is wrong inside a string', async () => {
    const json = utf8(feed([{ id: '1', content_text: 'A\u0001B' }]).replace('\\u0001', '\\ud800'));
    json[json.indexOf(0x42)] = 0xff;
    const { reports, problems } = await read(json);
    expect(reports[0]!.text).toBe('A\ufffd\ufffd');
    expect(problems.map(({ code }) => code)).toEqual(['charset/bad-bytes', 'text/lone-surrogate']);
  });

  it('counts the items beyond the limit', async () => {
    const bytes = utf8(feed(Array.from({ length: 9 }, (_, id) => ({ id, content_text: 'A' }))));
    const { reports, problems } = await readMany(bytes, { limits: { maxItems: 4 } });
    expect(reports).toHaveLength(4);
    expect(problems).toMatchObject([{ code: 'input/too-many', value: '9 items' }]);
  });

  it('is not any JSON', async () =>
    expect((await read('{"items": [{"id": "said no"}]}')).reports[0]!.reader.name).toBe('plain-text'));
});

describe('places in JSON', () => {
  const json = fc.json({ maxDepth: 4 }).map((text) => `{"a": ${text}, "b" :[${text} , ${text}],"c":{}}`);
  const valuesOf = (bytes: Uint8Array): unknown =>
    Object.fromEntries([...fieldsOf(bytes, 0)].map((field) => [field.name, valueAt(bytes, field)]));
  it('are those of JSON.parse', () =>
    fc.assert(
      fc.property(json, (text) => {
        const bytes = utf8(text);
        expect(valuesOf(bytes)).toEqual(JSON.parse(text));
        const list = [...fieldsOf(bytes, 0)].find(({ name }) => name === 'b')!;
        expect([...elementsOf(bytes, list.from)].map((place) => valueAt(bytes, place))).toEqual(
          (JSON.parse(text) as { b: unknown[] }).b,
        );
      }),
    ));
  it('end, whatever the bytes', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'{}[],:"\\ 1a\n'), { maxLength: 30 }), (signs) => {
        const bytes = utf8(signs.join(''));
        for (const { from, to } of [...fieldsOf(bytes, 0), ...elementsOf(bytes, 0)])
          expect(0 <= from && from <= to && to <= bytes.length).toBe(true);
      }),
      { numRuns: 3000 },
    ));
});

describe('hostile JSON feeds', () => {
  it.each<[string, (share: number) => string]>([
    ['deep', (share) => '['.repeat(1_000_000 * share)],
    ['deep and closed', (share) => '['.repeat(500_000 * share) + ']'.repeat(500_000 * share)],
    ['many fields', (share) => `{${'"a":1,'.repeat(160_000 * share)}"b":2}`],
    ['many items', (share) => `[${'{"a":12},'.repeat(110_000 * share)}{}]`],
    ['escapes', (share) => `[{"content_text":"${'said \\u00e9 '.repeat(85_000 * share)}"}]`],
    ['one quote', () => '["'],
  ])('a megabyte of %s costs what its length does', async (_, itemsOf) => {
    const bytesOf = (share: number): Uint8Array => utf8(`{"version":"${VERSION}","items":${itemsOf(share)}}`);
    expect(await growthOf((share) => readMany(bytesOf(share)))).toBeLessThan(LINEAR);
    const bytes = bytesOf(1);
    manyHolds(await readMany(bytes), bytes);
  });
  it('any feed with some bytes changed', () => {
    const whole = utf8(
      feed([
        { id: '1', title: 'é', content_html: '<p>A &amp; b</p>' },
        { id: '2', content_text: 'C\n"d" 😀', date_published: '2017' },
      ]),
    );
    const change = fc.tuple(
      fc.nat(whole.length - 1),
      fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0x22, 0x5c, 0x5d, 0x7d)),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        manyHolds(await readMany(bytes), bytes);
      }),
      { numRuns: 1500 },
    );
  });
});
