// Whatever comes as a feed: nothing throws, hangs, grows or is lost in silence.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOf, LINEAR } from '../costs.ts';
import { utf8 } from './fixtures.ts';
import { manyHolds, readMany } from './many.ts';

const rss = (items: string): string => `<rss version="2.0"><channel><title>P</title>${items}</channel></rss>`;
const ITEM =
  '<item><title>Dam</title><guid>g</guid><description>&lt;p&gt;The mayor said no.&lt;/p&gt;</description></item>';

describe('bombs', () => {
  it('entities are not expanded, and it says so', async () => {
    const lines = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const bytes = utf8(
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${lines}]>${rss('<item><title>A &l9; b</title></item>')}`,
    );
    const many = await readMany(bytes);
    manyHolds(many, bytes);
    expect(many.reports[0]!.text).toBe('A &l9; b');
    expect(many.problems.map(({ code }) => code)).toContain('feed/entities');
  });
  it('a file of the machine is not opened', async () =>
    expect(
      (
        await readMany(
          utf8(`<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>${rss('<item><title>&f;</title></item>')}`),
        )
      ).reports[0]!.text,
    ).toBe('&f;'));
  it('more items than the limit are counted', async () => {
    const many = await readMany(utf8(rss(ITEM.repeat(20))), { limits: { maxItems: 3 } });
    expect(many.reports.map(({ part }) => part)).toEqual(['g', 'g (item 2)', 'g (item 3)']);
    expect(many.problems).toMatchObject([
      { code: 'feed/summary-only', value: '3 of 3 items' },
      {
        code: 'input/too-many',
        value: '20 items',
        limit: '3 items',
        message: expect.stringContaining('17 were left out'),
      },
    ]);
  });
  it('one kind of problem of many items is said five times at most', async () => {
    const many = await readMany(utf8(rss('<item><title>A</title><pubDate>soon</pubDate></item>'.repeat(50))));
    expect(many.reports).toHaveLength(50);
    expect(many.problems.filter(({ code }) => code === 'date/unreadable')).toHaveLength(5);
  });
  it('an item of more characters than a page may have is cut, and it says so', async () => {
    const many = await readMany(utf8(rss(`<item><description>&lt;p&gt;${'said '.repeat(100)}</description></item>`)), {
      limits: { maxHtmlBytes: 50 },
    });
    expect(many.reports[0]!.text.length).toBeLessThan(51);
    expect(many.problems).toMatchObject([
      { code: 'input/too-large', limit: '50 characters' },
      { code: 'feed/summary-only' },
    ]);
  });
  it('a feed of more bytes than the limit is read up to it', async () => {
    const bytes = utf8(rss(ITEM.repeat(20)));
    const many = await readMany(bytes, { limits: { maxBytes: 500 } });
    manyHolds(many, bytes);
    expect(many.reports.length).toBeGreaterThan(2);
    expect(many.problems.map(({ code }) => code)).toContain('input/too-large');
  });
});

describe('one megabyte of anything costs what its length does', () => {
  const many = (share: number, bit: string): string => bit.repeat(Math.ceil((share * 1_000_000) / bit.length));
  it.each<[string, (share: number) => string]>([
    ['<', (share) => many(share, '<')],
    ['<a', (share) => many(share, '<a')],
    ['<a ', (share) => many(share, '<a ')],
    ['<a href="', (share) => many(share, '<a href="')],
    ['one long name', (share) => `<link ${many(share, 'a')}>`],
    ['long attributes', (share) => `<link ${many(share, 'a="b" ')}/>`],
    ['<!--', (share) => many(share, '<!--')],
    ['<![CDATA[', (share) => many(share, '<![CDATA[')],
    ['<?', (share) => many(share, '<?x ')],
    ['<!DOCTYPE [', (share) => many(share, '<!DOCTYPE [')],
    ['<!DOCTYPE "', (share) => many(share, '<!DOCTYPE "')],
    ['&', (share) => many(share, '&')],
    ['&amp;', (share) => `<description>${many(share, '&amp;')}</description>`],
    ['&lt;', (share) => `<description>${many(share, '&lt;')}</description>`],
    ['deep', (share) => many(share, '<div>')],
    ['deep markup', (share) => `<description>${many(share, '<div class="a">said no ')}</description>`],
    ['titles in titles', (share) => many(share, '<title>')],
    ['end tags', (share) => many(share, '</div>')],
    ['namespaces', (share) => many(share, '<a xmlns:a="b">')],
    ['sources', (share) => many(share, '<source><title>x</title></source>')],
    ['words and tags', (share) => `<description>&lt;p&gt;${many(share, 'x<b/>')}</description>`],
    ['dates', (share) => many(share, '<pubDate>x</pubDate>')],
    ['links', (share) => many(share, '<link>https://v.example/</link>')],
  ])('%s', async (_, insideOf) => {
    const growth = await growthOf(async (share) => {
      const { readings, reports } = await readMany(utf8(rss(`<item><title>A</title>${insideOf(share)}</item>`)));
      expect(readings.length).toBeGreaterThan(0);
      expect(reports[0]?.text ?? '').toMatch(/^A/);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});

const BITS = [
  '<item>',
  '</item>',
  '<entry>',
  '</entry>',
  '<title>',
  '</title>',
  '<title type="xhtml">',
  '<link>',
  '</link>',
  '<link href="a"/>',
  '<guid>',
  '</guid>',
  '<id>',
  '<pubDate>',
  '</pubDate>',
  'Tue, 04 Apr 2017 07:58:00 GMT',
  '<description>',
  '</description>',
  '<content:encoded>',
  '</content:encoded>',
  '<content type="html">',
  '<content type="xhtml">',
  '</content>',
  '<source url="x">',
  '<source>',
  '</source>',
  '<author><name>',
  '</author>',
  '<channel>',
  '</channel>',
  '<feed>',
  '</rss>',
  '<x:div xmlns:x="http://www.w3.org/1999/xhtml">',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<!DOCTYPE x [',
  '<!ENTITY a "b">',
  ']>',
  '<',
  '>',
  '&',
  '&amp;',
  '&lt;p&gt;',
  '&amp;lt;',
  '&#55357;',
  '&#x1F600;',
  '&#0;',
  '&nbsp;',
  '&copy=',
  '<p>',
  '<br/>',
  '<script/>',
  '"',
  "'",
  '=',
  '/',
  '\0',
  '\r\n',
  ' ',
  'The mayor said no. ',
  'é',
  '😀',
  '\ufeff',
  '\u202e',
];
const ROOTS = [
  '<rss><channel>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<rdf:RDF xmlns="http://purl.org/rss/1.0/">',
  '<?xml version="1.0" encoding="koi8-r"?><rss>',
];

describe('any feed at all', () => {
  const soup = fc
    .tuple(fc.constantFrom(...ROOTS), fc.array(fc.constantFrom(...BITS), { maxLength: 40 }))
    .map(([root, bits]) => root + bits.join(''));
  const holds = async (bytes: Uint8Array): Promise<void> => manyHolds(await readMany(bytes), bytes);
  it('soup', () => fc.assert(fc.asyncProperty(soup.map(utf8), holds), { numRuns: 3000 }));
  it('soup in UTF-16', () =>
    fc.assert(
      fc.asyncProperty(
        soup.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
        holds,
      ),
      { numRuns: 500 },
    ));
  it('a feed with some bytes changed', () => {
    const whole = utf8(
      `<?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/">${rss(ITEM.repeat(2) + '<item><content:encoded><![CDATA[<p>é said <b>no</b> &amp; left</p>]]></content:encoded></item>')}`,
    );
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    return fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        return holds(bytes);
      }),
      { numRuns: 1500 },
    );
  });
  it('a feed cut anywhere', async () => {
    const whole = utf8(rss(ITEM));
    for (let size = 1; size <= whole.length; size++) await holds(whole.subarray(0, size));
  });
  it('every word of a well-formed item comes out', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 }),
        async (words) => {
          const plain = words.join(' ').replace(/\s+/gu, ' ').trim();
          fc.pre(/\S/.test(plain));
          const escaped = plain.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
          const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="text">${escaped}</content></entry></feed>`;
          const { reports } = await readMany(utf8(xml));
          expect(reports[0]?.text).toBe(plain);
        },
      ),
      { numRuns: 500 },
    ));
});
