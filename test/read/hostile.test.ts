// Whatever comes in: nothing throws, hangs or is lost in silence.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCapture } from '../../src/read/index.ts';
import { growthOf, LINEAR } from '../costs.ts';
import { codes, fixture, outline, reportOf, utf8 } from './fixtures.ts';
import { readingHolds } from './report-holds.ts';

const PROSE = 'The mayor said on Tuesday that the dam would stay open.';

describe('what cannot be read is said, with what to do', () => {
  it.each([
    ['no bytes', new Uint8Array(0), 'input/empty', '0 bytes'],
    ['white space', utf8(' \r\n\t'), 'input/empty', 'white space'],
    ['a mark and nothing else', Uint8Array.of(0xef, 0xbb, 0xbf), 'input/empty', 'white space'],
    ['PDF', utf8('%PDF-1.7\n1 0 obj'), 'input/binary', 'a PDF'],
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'input/binary', 'a PNG image'],
    ['zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'input/binary', 'a zip archive (or .docx, .odt, .epub, .wacz)'],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), 'input/binary', 'gzip-compressed'],
    ['random', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 32), 'input/binary', 'control characters'],
    ['a feed', utf8('<?xml version="1.0"?><rss version="2.0"><channel/></rss>'), 'input/feed', 'rss'],
    ['a site map', utf8('<!-- x --><urlset><url/></urlset>'), 'input/address-list', 'urlset'],
  ])('%s', (_, bytes, code, value) => {
    const reading = readCapture(bytes, { from: 'x' });
    readingHolds(reading, bytes);
    expect(reading.reports).toEqual([]);
    expect(reading.problems).toMatchObject([{ code, value, input: 'x' }]);
  });
  it('words that begin like a file format are words', () => {
    for (const words of ['GIF89 is an old format, he said.', 'ID3 tags, she said, are old.', 'BZhang said no.'])
      expect(reportOf(utf8(words)).text).toBe(words);
  });
});

describe('what can be read is read, and said', () => {
  it.each([
    ['bidi', `${PROSE} \u202etxet\u202c`, 'text/bidi', 'U+202C ×1, U+202E ×1'],
    ['control', `${PROSE} a\u0001b\u0000c`, 'text/control', 'U+0000 ×1, U+0001 ×1'],
    ['a line of 10 MB', 'a'.repeat(10_000_000), 'text/long-run', '10000000 characters'],
  ])('%s', (_, text, code, value) => {
    const reading = readCapture(utf8(text), {});
    expect(reading.problems).toMatchObject([{ code, value }]);
    expect(reading.reports[0]!.text).toBe(text);
  });
  it('more bytes than the limit: the first are read, and it says how many', () => {
    const bytes = utf8(`${PROSE}\n`.repeat(20));
    const reading = readCapture(bytes, { limits: { maxBytes: 100 } });
    expect(reading.problems).toMatchObject([
      { code: 'input/too-large', value: `${bytes.length} bytes`, limit: '100 bytes' },
    ]);
    expect(reading.reports[0]!.text).toHaveLength(100);
    expect(reading.capture.size).toBe(bytes.length);
  });
  it('more rows than the limit: the same', () => {
    const reading = readCapture(utf8('é a '.repeat(100)), { limits: { maxRows: 10 } });
    expect(reading.problems).toMatchObject([{ code: 'input/too-large', limit: '10 rows of the byte map' }]);
    expect(reading.reports[0]!.bytes.rows).toHaveLength(10);
  });
  it('a cut inside a character is not taken for another charset', () => {
    const reading = readCapture(utf8('éé'.repeat(100)), { limits: { maxBytes: 101 } });
    expect(reading.reports[0]!.charset.label).toBe('utf-8');
  });
  it('a quotation mark that is never closed takes nothing with it', () =>
    expect(outline(reportOf(fixture('unwrapped.txt'))).at(-1)).toContain('"Nobody waved it out, the sailor said.'));
  it('one kind of problem is said five times at most', () =>
    expect(
      codes(utf8(`<meta name="date" content="x">`.repeat(50) + PROSE), { format: 'html' }).filter(
        (code) => code === 'date/unreadable',
      ),
    ).toHaveLength(5));
});

const HTML_BITS = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '=',
  '/',
  '<p>',
  '</p>',
  '<div class="a">',
  '</div>',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<b>',
  '</b>',
  '<a href="x">',
  '</a>',
  '<h1>',
  '</h1>',
  '<li>',
  '<ul>',
  '<br>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<svg>',
  '</svg>',
  '<title>',
  '</title>',
  '<textarea>',
  '<pre>\n',
  '<select><option>',
  '<template>',
  '<body>',
  '<html lang=en>',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&amp',
  '&notit;',
  '&#x1F600;',
  '&#0;',
  '&nbsp;',
  '&NotEqualTilde;',
  '&#32;',
  '\0',
  '\r\n',
  '\r',
  '\n',
  ' ',
  'said',
  'The mayor said no. ',
  '“',
  '😀',
  'é',
  '\u202e',
  '\ufeff',
  '<time datetime="2031-01-01">',
  '<meta charset=koi8-r>',
  '<figure><figcaption>',
  '<blockquote>',
  '<form>',
  '<math>',
  '<noscript>',
  '<frameset>',
  '<style>',
  '<plaintext>',
  '<xmp>',
];
const MARKDOWN_BITS = [
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '```\n',
  '---\n',
  '===\n',
  '*',
  '**',
  '_',
  '`',
  '[',
  ']',
  '](',
  ')',
  '|',
  '!',
  '\\',
  '<',
  '>',
  '&amp;',
  '\n',
  '\n\n',
  ' ',
  'said',
  '    ',
  'é😀',
];
const soup = (bits: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((some) => some.join(''));

describe('any input at all', () => {
  const holds = (arbitrary: fc.Arbitrary<Uint8Array>, numRuns: number): void =>
    fc.assert(
      fc.property(arbitrary, fc.constantFrom('text', 'markdown', 'html', undefined), (bytes, format) => {
        readingHolds(readCapture(bytes, format ? { format } : {}), bytes);
      }),
      { numRuns },
    );
  it('bytes', () => holds(fc.uint8Array({ maxLength: 120 }), 1500));
  it('strings', () => holds(fc.string({ unit: 'binary', maxLength: 80 }).map(utf8), 1500));
  it('soup of tags', () => holds(soup(HTML_BITS).map(utf8), 3000));
  it('soup of tags in UTF-16', () =>
    holds(
      soup(HTML_BITS).map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
      500,
    ));
  it('soup of Markdown', () => holds(soup(MARKDOWN_BITS).map(utf8), 1500));
  it('labels of charsets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.string(), (bytes, label) => {
        readingHolds(readCapture(bytes, { contentType: `text/html; charset=${label}` }), bytes);
      }),
      { numRuns: 500 },
    );
  });
  it('every letter of a soup without hidden or broken tags comes out', () => {
    const bits = HTML_BITS.filter(
      (bit) => /^<\/?(?:p|div|table|tr|td|b|a|h1|li|ul|br|blockquote)\b/.test(bit) || !/[<>&"=\0]/.test(bit),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), (some) => {
        const html = `<body>${some.join('')}`;
        const letters = (text: string): string =>
          [...text.replace(/<[^<>]*>/g, '').replace(/[^\p{L}😀]/gu, '')].sort().join('');
        const { reports } = readCapture(utf8(html), { format: 'html' });
        expect(letters(reports[0]?.text ?? '')).toBe(letters(html));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('one megabyte of anything costs what its length does', () => {
  const many = (share: number, bit: string): string => bit.repeat(Math.ceil((share * 1_000_000) / bit.length));
  const cases: readonly (readonly ['html' | 'text' | 'markdown', string, (share: number) => string])[] = [
    ['html', '<', (share) => many(share, '<')],
    ['html', '&', (share) => many(share, '&')],
    ['html', ' &amp;', (share) => many(share, ' &amp;')],
    ['html', '&#000…', (share) => `&#${many(share, '0')}65;`],
    ['html', '<a', (share) => many(share, '<a')],
    ['html', '<a>', (share) => many(share, '<a>')],
    ['html', '<a href="', (share) => many(share, '<a href="')],
    ['html', '"', (share) => many(share, '"')],
    ['html', '<p>x', (share) => many(share, '<p>x')],
    ['html', '<table>x', (share) => many(share, '<table>x')],
    ['html', '300 deep', (share) => many(share, `${'<div>'.repeat(300)}x${'</div>'.repeat(300)}`)],
    ['html', 'unclosed spans', (share) => '<span>'.repeat(30_000 * share) + many(share, '</x>')],
    ['html', 'x<br><br>', (share) => many(share, 'x<br><br>')],
    ['html', 'divs of prose', (share) => many(share, `<div>${PROSE}</div>`)],
    ['html', '<time>', (share) => many(share, '<time>2031-01-01</time>')],
    ['html', 'JSON-LD', (share) => `<script type="application/ld+json">${many(share, '[')}</script>x`],
    ['html', 'one article', (share) => `<article>${`<p>${PROSE}</p>`.repeat(3500 * share)}</article>`],
    ['html', '95 deep', (share) => `${'<div>x'.repeat(95 * share)}`],
    ['text', 'short lines', (share) => many(share, 'a b c\n')],
    ['text', 'bullets', (share) => many(share, '- a\n')],
    ['text', 'capitals', (share) => many(share, 'ABC ABC, ')],
    ['text', 'By …', (share) => `By ${many(share, 'A and ')}`],
    ['text', 'blank lines', (share) => `a${many(share, '\r\n')}b`],
    ['markdown', '[', (share) => many(share, '[')],
    ['markdown', '[](', (share) => many(share, '[](')],
    ['markdown', '`', (share) => Array.from({ length: 1400 * share }, (_, i) => '`'.repeat(i + 1)).join(' ')],
    ['markdown', '*a ', (share) => many(share, '*a ')],
    ['markdown', '> > a', (share) => many(share, '> > a\n')],
    ['markdown', '# a', (share) => many(share, '# a\n')],
    ['markdown', '|-|', (share) => many(share, '|-|')],
    ['markdown', '<a', (share) => many(share, '<a')],
  ];
  it.each(cases)('%s: %s', async (format, _, textOf) => {
    const growth = await growthOf((share) => {
      const { reports, problems } = readCapture(utf8(textOf(share)), { format });
      expect(reports.length + problems.length).toBeGreaterThan(0);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});
