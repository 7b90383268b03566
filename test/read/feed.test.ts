import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/nouns/index.ts';
import { outline, utf8 } from './fixtures.ts';
import { lostWords, type Many, manyHolds, readMany } from './many.ts';

const read = async (xml: string | Uint8Array): Promise<Many> => {
  const bytes = typeof xml === 'string' ? utf8(xml) : xml;
  const many = await readMany(bytes, { from: 'feed.xml' });
  manyHolds(many, bytes);
  for (const report of many.reports) expect(lostWords(report, bytes)).toEqual([]);
  return many;
};
const only = async (xml: string): Promise<Report> => {
  const { reports } = await read(xml);
  expect(reports).toHaveLength(1);
  return reports[0]!;
};
const codesOf = ({ problems }: Many): readonly string[] => problems.map(({ code }) => code);

const SPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"';
const rss = (items: string, channel = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${SPACES}><channel><title>The Valley &amp; Post</title>${channel}${items}</channel></rss>`;
const atom = (entries: string, head = ''): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Valley Post</title>${head}${entries}</feed>`;

describe('RSS', () => {
  it('gives a report an item, with all that the item says', async () => {
    const xml = rss(
      `<item><title>Dam &#8220;safe&#8221;</title><link>https://v.example/1</link><guid isPermaLink="false">g-1</guid>
      <pubDate>Tue, 04 Apr 2017 07:58:00 +0200</pubDate><dc:creator>Jane Doe</dc:creator><description>Short.</description>
      <content:encoded><![CDATA[<p>The mayor said &ldquo;no&rdquo;.</p><p>She <b>den</b>ied it.</p>]]></content:encoded></item>
      <item><title>Two</title><author>kim@v.example (Kim Roe)</author><link>https://v.example/2</link></item>`,
      '<language>en-gb</language>',
    );
    const { reports, problems } = await read(xml);
    const [first, second] = reports as [Report, Report];
    expect(first).toMatchObject({
      part: 'g-1',
      outlet: 'The Valley & Post',
      url: 'https://v.example/1',
      authors: ['Jane Doe'],
      reader: { name: 'feed', options: { format: 'rss', text: 'content:encoded' } },
      dates: [{ of: 'published', edtf: '2017-04-04T07:58:00+02:00', where: 'rss pubDate' }],
      language: { code: 'en', decidedBy: 'declared' },
    });
    expect(outline(first)).toEqual([
      'headline: Dam “safe”',
      'paragraph: The mayor said “no”.',
      'paragraph: She denied it.',
    ]);
    const { from, to } = first.dates[0]!.bytes!;
    expect(xml.slice(from, to)).toBe(first.dates[0]!.written);
    expect(second).toMatchObject({ part: 'item 2', authors: ['Kim Roe'], url: 'https://v.example/2' });
    expect(problems).toMatchObject([{ code: 'feed/summary-only', value: '1 of 2 items', input: 'feed.xml' }]);
  });

  it.each([
    ['references', 'AT&amp;T said 5 &lt; 6', 'AT&T said 5 < 6'],
    ['quoted HTML', '&lt;p&gt;AT&amp;amp;T &lt;b&gt;said&lt;/b&gt; 5 &amp;lt; 6&lt;/p&gt;', 'AT&T said 5 < 6'],
    ['CDATA', '<![CDATA[AT&T said 5 < 6]]>', 'AT&T said 5 < 6'],
    ['CDATA of HTML', '<![CDATA[<p>AT&amp;T said 5 &lt; 6</p>]]>', 'AT&T said 5 < 6'],
    ['CDATA in two', '<![CDATA[AT&T sa]]><![CDATA[id 5 ]]>&lt; 6', 'AT&T said 5 < 6'],
    ['HTML that is not quoted', '<p>AT&amp;T <b>said</b> 5 &lt; 6</p>', 'AT&T said 5 < 6'],
    ['bare signs', 'AT&T said 5 < 6', 'AT&T said 5 < 6'],
    ['names of HTML', 'A&nbsp;caf&eacute; said', 'A café said'],
    ['names of nothing', 'A &mayor; said &', 'A &mayor; said &'],
    ['a comment', 'AT<!-- no -->T said', 'ATT said'],
    ['surrogates', '&#x1F600; said &#55357;', '😀 said \ufffd'],
  ])('reads %s', async (_, description, words) => {
    const report = await only(rss(`<item><description>${description}</description></item>`));
    expect(report.text.replaceAll('\u00a0', ' ')).toBe(words);
    expect(report.reader.options).toMatchObject({ text: 'description', summary: true });
  });

  it('keeps the lines of plain words as paragraphs', async () =>
    expect(outline(await only(rss('<item><description>The mayor said no.\n\nShe left.</description></item>')))).toEqual(
      ['paragraph: The mayor said no.', 'paragraph: She left.'],
    ));

  it('takes the description where the content is empty', async () =>
    expect(
      await only(
        rss(
          '<item><content:encoded> <![CDATA[<p></p>]]></content:encoded><description>He said no.</description></item>',
        ),
      ),
    ).toMatchObject({ text: 'He said no.', reader: { options: { text: 'description' } } }));

  it('says where an item was taken from', async () => {
    const report = await only(
      rss(`<item><title>A</title><source url="https://wire.example/rss">Northwire</source><dc:source>https://o.example/1</dc:source>
        <atom:link rel="via" href="https://p.example/"/></item>`),
    );
    expect(report.credit).toBe('Northwire');
    expect(report.refersTo).toEqual([
      { how: 'taken from', name: 'Northwire', url: 'https://wire.example/rss', where: 'rss source' },
      { how: 'taken from', url: 'https://o.example/1', where: 'rss dc:source' },
      { how: 'taken from', url: 'https://p.example/', where: 'rss link via' },
    ]);
  });

  it('does not take a picture for the item', async () =>
    expect(
      await only(
        rss(
          '<item><media:title>Photo</media:title><title>Dam</title><media:content url="x"><media:title>P</media:title></media:content></item>',
        ),
      ),
    ).toMatchObject({ text: 'Dam' }));

  it('knows a vocabulary by its address, whatever its prefix', async () =>
    expect(
      await only(
        `<rss xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:who="http://purl.org/dc/elements/1.1/" xmlns:content="https://other.example/"><channel>
        <item><content:encoded>no</content:encoded><who:creator>Kim</who:creator><c:encoded>A</c:encoded></item></channel></rss>`,
      ),
    ).toMatchObject({ text: 'A', authors: ['Kim'] }));

  it('has one headline, the title', async () =>
    expect(
      outline(
        await only(
          rss(
            '<item><title>Dam</title><description>&lt;h1&gt;Safe&lt;/h1&gt;&lt;p&gt;She said.&lt;/p&gt;</description></item>',
          ),
        ),
      ),
    ).toEqual(['headline: Dam', 'heading: Safe', 'paragraph: She said.']));

  it('gives two items of one guid two names', async () =>
    expect(
      (await read(rss('<item><guid>a</guid><title>T</title></item>'.repeat(3)))).reports.map(({ part }) => part),
    ).toEqual(['a', 'a (item 2)', 'a (item 3)']));

  it('takes a guid for the address only when it is one', async () => {
    const url = async (guid: string): Promise<unknown> => (await only(rss(`<item><title>T</title>${guid}</item>`))).url;
    expect(await url('<guid>https://v.example/3</guid>')).toBe('https://v.example/3');
    expect(await url('<guid isPermaLink="false">https://v.example/3</guid>')).toBeUndefined();
    expect(await url('<guid>tag:3</guid>')).toBeUndefined();
  });
});

describe('RDF and old RSS', () => {
  it('reads items beside the channel', async () => {
    const report = await only(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>Post</title><items><rdf:Seq><rdf:li resource="a"/></rdf:Seq></items></channel>
      <item rdf:about="a"><title>Dam</title><link>https://v.example/a</link><description>He said no.</description><dc:date>2017-04-04T07:58+02:00</dc:date></item></rdf:RDF>`,
    );
    expect(report).toMatchObject({
      outlet: 'Post',
      url: 'https://v.example/a',
      text: 'Dam\n\nHe said no.',
      dates: [{ edtf: '2017-04-04T07:58+02:00', where: 'rdf dc:date' }],
    });
  });
  it('reads RSS 0.91 with its document type', async () =>
    expect(
      (
        await read(
          '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd"><rss version="0.91"><channel><title>P</title><item><title>Dam &eacute;</title></item></channel></rss>',
        )
      ).reports[0]!.text,
    ).toBe('Dam é'));
});

describe('Atom', () => {
  it('reads an entry', async () => {
    const report = await only(
      atom(
        `<entry xml:lang="fr"><id>tag:v.example,2017:1</id><title type="html">Dam &lt;i&gt;open&lt;/i&gt;</title><link rel="self" href="/s"/><link href="/1"/>
        <published>2017-04-04T07:58:00Z</published><updated>2017-04-05T08:00:00Z</updated><summary>No.</summary>
        <content type="html">&lt;p&gt;The mayor said no.&lt;/p&gt;</content></entry>`,
        '<author><name>Desk</name></author><link href="https://v.example/"/>',
      ),
    );
    expect(report).toMatchObject({
      part: 'tag:v.example,2017:1',
      text: 'Dam open\n\nThe mayor said no.',
      url: 'https://v.example/1',
      outlet: 'Valley Post',
      authors: ['Desk'],
      language: { code: 'fr' },
      dates: [
        { of: 'published', edtf: '2017-04-04T07:58:00Z', where: 'atom published' },
        { of: 'modified', edtf: '2017-04-05T08:00:00Z', where: 'atom updated' },
      ],
    });
  });

  it.each([
    [
      'xhtml',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A<br/>b</p><script/><p/>c &amp; d</div></content>',
      ['A b', 'c & d'],
    ],
    [
      'xhtml with a prefix',
      '<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>A <x:em>t</x:em></x:p><x:p>b</x:p></x:div></content>',
      ['A t', 'b'],
    ],
    ['CDATA in xhtml', '<content type="xhtml"><div><p><![CDATA[5 < 6 & <b>]]></p></div></content>', ['5 < 6 & <b>']],
    ['text that shows tags', '<content type="text">Use &lt;b&gt; now</content>', ['Use <b> now']],
    ['no type, but tags', '<content>&lt;p&gt;A&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;</content>', ['A', 'b']],
    ['html that is not quoted', '<content type="html"><p>A</p><p>b</p></content>', ['A', 'b']],
    ['a summary beside a picture', '<content type="image/png">aGVsbG8=</content><summary>A</summary>', ['A']],
  ])('reads %s', async (_, content, words) => {
    const report = await only(atom(`<entry>${content}</entry>`));
    expect(report.blocks.map(({ from, to }) => report.text.slice(from, to))).toEqual(words);
  });

  it('keeps the feed that an entry came from apart from the entry', async () => {
    const report = await only(
      atom(
        `<entry><title>A</title><source><id>tag:n</id><title>Northwire</title><link href="https://n.example/"/></source><id>1</id>
        <thr:in-reply-to xmlns:thr="http://purl.org/syndication/thread/1.0" ref="tag:q" href="https://q.example/"/></entry>`,
      ),
    );
    expect(report).toMatchObject({ part: '1', text: 'A', credit: 'Northwire', outlet: 'Valley Post' });
    expect(report.refersTo).toEqual([
      { how: 'taken from', name: 'Northwire', url: 'https://n.example/', where: 'atom source' },
      { how: 'answers', url: 'https://q.example/', where: 'atom thr:in-reply-to' },
    ]);
  });

  it('knows what a feed says of itself behind its entries', async () =>
    expect(
      await only(
        '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title></a:entry><a:title>Late</a:title></a:feed>',
      ),
    ).toMatchObject({ outlet: 'Late', text: 'A' }));

  it('reads video feeds, whose words stand with the picture', async () =>
    expect(
      await only(
        atom(
          '<entry><title>A</title><media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>A</media:title><media:description>He said no.</media:description></media:group></entry>',
        ),
      ),
    ).toMatchObject({ text: 'A\n\nHe said no.', reader: { options: { summary: true } } }));
});

describe('broken XML', () => {
  it.each([
    [
      'no end tags',
      '<rss><channel><title>P<item><title>A<link>https://v.example/1<guid>g<description>He said no.<item><title>B',
      ['A\n\nHe said no.', 'B'],
    ],
    [
      'crossed end tags',
      '<rss><channel><item><title><b>A</title></b><description>no</description></item></channel></rss>',
      ['A\n\nno'],
    ],
    [
      'an end tag cut short',
      '<rss><channel><item><title>A</title<description>no</description></item><item><title>B</title></item>',
      ['A\n\nno', 'B'],
    ],
    ['an end tag too many', '<rss><channel></x></title><item></p><title>A</title></item></channel></rss>', ['A']],
    [
      'no namespaces declared',
      '<rss><channel><item><content:encoded>A</content:encoded></item></channel></rss>',
      ['A'],
    ],
    ['capitals', '<RSS><Channel><ITEM><Title>A</TITLE></Item></Channel></RSS>', ['A']],
    [
      'a line before its declaration',
      '\n<?xml version="1.0"?><rss><channel><item><title>A</title></item></channel></rss>',
      ['A'],
    ],
    [
      'attributes without quotes',
      '<rss version=2.0><channel><item><title a=b c="d>A</title></item></channel></rss>',
      ['A'],
    ],
    ['cut in a tag', '<rss><channel><item><title>A</title></item><item><title>B</title><descr', ['A', 'B']],
    [
      'cut in CDATA',
      '<rss><channel><item><title>A</title></item><item><description><![CDATA[He said',
      ['A', 'He said'],
    ],
  ])('%s', async (_, xml, texts) => {
    const many = await read(xml);
    expect(many.reports.map(({ text }) => text)).toEqual(texts);
    expect(codesOf(many).includes('feed/cut-off')).toBe(_.startsWith('cut'));
  });
  it('ends words of HTML at a field that HTML has not', async () =>
    expect(
      await only(
        '<rss><channel><item><description>He <b>said<guid>g1</guid><pubDate>2017</pubDate></item></channel></rss>',
      ),
    ).toMatchObject({
      text: 'He said',
      part: 'g1',
      dates: [{ edtf: '2017' }],
    }));
  it('keeps addresses whose ampersands are bare', async () =>
    expect(
      (await only(rss('<item><title>A</title><link>https://v.example/?a=1&copy=2&amp;b=3</link></item>'))).url,
    ).toBe('https://v.example/?a=1&copy=2&b=3'));
});

describe('charsets', () => {
  const xml = (label: string): string =>
    `<?xml version="1.0" encoding="${label}"?><rss><channel><title>P</title><item><title>Мэр сказал: нет</title><description>&lt;p&gt;Он&lt;/p&gt;<![CDATA[<meta charset="koi8-r">]]></description></item></channel></rss>`;
  it('windows-1251, whatever a page inside says', async () => {
    const table = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
    const bytes = Uint8Array.from([...xml('windows-1251')].map((char) => table.indexOf(char)));
    const { reports } = await read(bytes);
    expect(reports[0]).toMatchObject({ text: 'Мэр сказал: нет\n\nОн', charset: { label: 'windows-1251' } });
  });
  it('UTF-16 with a mark', async () => {
    const { reports } = await read(Buffer.from(`\ufeff${xml('utf-16')}`, 'utf16le'));
    expect(reports[0]).toMatchObject({ text: 'Мэр сказал: нет\n\nОн', charset: { label: 'utf-16le' } });
  });
});

describe('what is no feed', () => {
  it.each([
    [
      'OPML',
      '<?xml version="1.0"?><opml version="2.0"><body><outline text="A" xmlUrl="https://v.example/rss"/></body></opml>',
    ],
    [
      'a site map',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://v.example/</loc></url></urlset>',
    ],
    ['an index of site maps', '<sitemapindex><sitemap><loc>https://v.example/</loc></sitemap></sitemapindex>'],
  ])('%s is said to be a list of addresses', async (_, xml) =>
    expect(await read(xml)).toMatchObject({ reports: [], problems: [{ code: 'input/address-list' }] }),
  );
  it('a page that speaks of feeds is a page', async () =>
    expect(
      (await read('<html><body><p>The <code>&lt;rss&gt;</code> mayor said no.</p></body></html>')).reports[0]!.reader
        .name,
    ).toBe('html'));
  it('a feed without items says so', async () => {
    expect(await read(rss(''))).toMatchObject({ reports: [], problems: [{ code: 'feed/no-items' }] });
    expect(await read(rss('<item><link>x</link></item>'))).toMatchObject({
      problems: [{ value: '1 item without words' }],
    });
  });
});
