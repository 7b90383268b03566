// Sound inputs of every format, small and with all that its reader knows: what is spoilt, is made of these.

import { coreOf, documentOf, docxOf, zipped as docxStored, MAIN, numbered, p, style, stylesOf } from './docx-writer.ts';
import { fixture, utf8 } from './fixtures.ts';
import { base64, HEADER, multipart, part, quotedPrintable } from './mail-writer.ts';
import { type Column, pdfOf, set } from './pdf-writer.ts';
import { answer, page, record, sha1, warcinfo, zipped } from './warc-writer.ts';
import { zip } from './zip-writer.ts';

export interface Whole {
  /** The format's name in `formats.ts`; else that of `readCapture`, or `json line`. */
  readonly format: string;
  readonly from: string;
  readonly bytes: Uint8Array;
}

const SAID = 'The mayor of Malmö said on Tuesday that the dam would stay open until the autumn.';
const DENIED = '“It is not safe,” she told reporters. A spokesman for the ministry denied that it had been warned.';

const column: Column = { x: 72, y: 700, width: 200, indent: 12, justified: true, hyphenated: true };
const drawn = (x: number) =>
  set(
    [SAID, DENIED].map((words) => words.replace('ö', 'o')),
    { ...column, x },
  );

const body = [
  p('Dam stays open', style('Title')),
  p('First, she said.', numbered),
  p(`${SAID} &amp; more &#x1F600;`),
  `<w:tbl><w:tr><w:tc>${p('A table said')}</w:tc><w:tc>${p('so.')}</w:tc></w:tr></w:tbl>`,
  `<w:p><w:ins><w:r><w:t>Inserted, </w:t></w:r></w:ins><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:r><w:t>${DENIED}</w:t></w:r></w:p>`,
].join('');
const parts = {
  'word/styles.xml': stylesOf(
    { Title: ['Title'] },
    '<w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>',
  ),
  'docProps/core.xml': coreOf({ 'dc:creator': 'Jane Doe', 'dcterms:created': '2031-05-03T10:00:00Z' }),
};

const dam = answer({ url: 'https://news.example/dam', body: page('Dam', SAID) });
const warc = [
  warcinfo('hearsay tests'),
  answer({ url: 'https://news.example/', body: '', status: '302 Found', headers: { Location: '/dam' } }),
  dam,
  record({ type: 'revisit', block: '', fields: { 'WARC-Payload-Digest': sha1(utf8(page('Dam', SAID))) } }),
  answer({ url: 'https://news.example/b', body: page('B', DENIED) }),
];

const attached = multipart(
  'multipart/mixed',
  [
    multipart('multipart/alternative', [
      part(
        { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'quoted-printable' },
        quotedPrintable(SAID),
      ),
      part({ 'Content-Type': 'text/html' }, page('Dam', SAID)),
    ]),
    part({ 'Content-Type': 'text/plain', 'Content-Transfer-Encoding': 'base64' }, base64(DENIED)),
    part({ 'Content-Type': 'message/rfc822' }, part({ ...HEADER, 'Content-Type': 'text/plain' }, SAID)),
  ],
  { fields: { ...HEADER, 'List-Id': 'Wire <wire.example>', Subject: '=?utf-8?Q?D=C3=A4m?=' } },
);

const saved = multipart(
  'multipart/related; type="text/html"',
  [
    part(
      {
        'Content-Type': 'text/html',
        'Content-Transfer-Encoding': 'quoted-printable',
        'Content-Location': 'https://news.example/dam',
      },
      quotedPrintable(page('Dam', SAID)),
    ),
    part({ 'Content-Type': 'text/css' }, 'p {}'),
  ],
  {
    fields: {
      From: '<Saved by Blink>',
      'Snapshot-Content-Location': 'https://news.example/dam',
      Date: 'Tue, 4 Apr 2017 07:58:00 -0000',
      'MIME-Version': '1.0',
    },
    boundary: '----MultipartBoundary--abc----',
  },
);

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Valley &amp; Post</title><language>en-gb</language>
<item><title>Dam &#8220;safe&#8221;</title><link>https://v.example/1</link><guid isPermaLink="false">g-1</guid><pubDate>Tue, 04 Apr 2017 07:58:00 +0200</pubDate><dc:creator>Jane Doe</dc:creator>
<content:encoded><![CDATA[<p>${SAID}</p><p>She <b>den</b>ied it &ldquo;twice&rdquo;.</p>]]></content:encoded></item>
<item><title>Two</title><description>&lt;p&gt;AT&amp;amp;T said no.&lt;/p&gt;</description><source url="https://w.example/f">Wire</source></item></channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Valley</title><entry><id>a</id><title type="html">Dam &amp;amp; lock</title><updated>2031-04-04T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${SAID}</p></div></content></entry><entry><id>b</id><summary>${DENIED}</summary></entry></feed>`;

const jsonFeed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Valley Post',
  language: 'en',
  items: [
    {
      id: '1',
      title: 'Dam “safe”',
      content_html: `<p>${SAID}</p><p>“Yes,” she said &amp; left.</p>`,
      date_published: '2017-04-04T07:58:00-05:00',
      authors: [{ name: 'Jane Doe' }],
    },
    { id: 2, content_text: `First.\n\n${DENIED} 😀`, url: 'https://v.example/2' },
  ],
}).replace('“Yes', '\\u201cYes');

const telegram = JSON.stringify(
  {
    name: 'Valley News',
    type: 'public_channel',
    id: 77,
    messages: [
      { id: 1, type: 'service', date: '2031-04-01T00:00:00', action: 'create_channel' },
      {
        id: 5,
        type: 'message',
        date: '2031-04-04T12:01:00',
        date_unixtime: '1933059660',
        from: 'Valley News',
        text: ['', { type: 'bold', text: 'Dam.' }, ` ${SAID}`],
      },
      {
        id: 6,
        type: 'message',
        date: '2031-04-04T12:05:00',
        reply_to_message_id: 5,
        forwarded_from: 'Wire',
        text: `${DENIED}\n\nМэр сказал, что плотина останется открытой до осени. 😀`,
      },
    ],
  },
  null,
  1,
);

const srt = `1\n00:00:01,000 --> 00:00:03,500\nThe mayor <i>said</i> that\n\n2\n00:00:03,500 --> 00:00:05,000\n{\\an8}the dam would hold.\n\n3\n00:00:11,000 --> 00:00:12,000\nMAYOR LOPEZ: It is safe.\n`;
const vtt = `WEBVTT - talk\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:03.000 align:start\n<v.loud Mary Jones>The dam &amp; the bridge\n<v Mary Jones>are <c.yellow>safe</c>.\n\n00:03.000 --> 00:05.000\n<v Kim>Are they?</v> <v Mary Jones>Yes.</v>\n`;

const jsonLine = JSON.stringify({
  key: 'k',
  text: `${SAID}\n\n${DENIED} 😀`,
  url: 'https://v.example/3',
  published: '2031-04-04',
});

const CONTAINED: readonly (readonly [format: string, from: string, bytes: Uint8Array | string])[] = [
  ['pdf', 'a.pdf', pdfOf([[...drawn(72), ...drawn(320)], drawn(72)])],
  ['pdf', 'b.pdf', pdfOf([drawn(72)])],
  ['docx', 'a.docx', docxOf(body, parts)],
  ['docx', 'stored.docx', docxStored({ [MAIN]: documentOf(body), ...parts }, 0)],
  [
    'wacz',
    'a.wacz',
    zip([
      { name: 'archive/data.warc.gz', bytes: zipped(...warc), isStored: true, isWide: true },
      { name: 'datapackage.json', bytes: '{"resources": []}' },
    ]),
  ],
  ['wacz', 'b.wacz', zip([{ name: 'archive/data.warc', bytes: Buffer.concat(warc) }])],
  ['warc', 'a.warc', Buffer.concat(warc)],
  ['warc', 'a.warc.gz', zipped(...warc)],
  ['mhtml', 'a.mhtml', saved],
  ['eml', 'a.eml', attached],
  ['feed', 'rss.xml', rss],
  ['feed', 'atom.xml', atom],
  ['json-feed', 'feed.json', jsonFeed],
  ['subtitles', 'a.srt', srt],
  ['subtitles', 'a.vtt', vtt],
  ['telegram', 'result.json', telegram],
  ['json line', 'a.jsonl', jsonLine],
];

/** Formats that `readCapture` reads, which stand in no list. */
const PLAIN = [
  'news-page.html',
  'broken-nesting.html',
  'windows-1252.html',
  'report.md',
  'unwrapped.txt',
  'emoji.txt',
  'arabic.txt',
  'utf-16le-without-mark.txt',
];
const formatOf = (name: string): string =>
  name.endsWith('.html') ? 'html' : name.endsWith('.md') ? 'markdown' : 'text';

export const WHOLE: readonly Whole[] = [
  ...CONTAINED.map(([format, from, bytes]) => ({
    format,
    from,
    bytes: typeof bytes === 'string' ? utf8(bytes) : bytes,
  })),
  ...PLAIN.map((name) => ({ format: formatOf(name), from: name, bytes: fixture(name) })),
];
