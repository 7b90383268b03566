import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urlsOf } from '../../src/fetch/index.ts';
import { growthOf, LINEAR } from '../costs.ts';

const A = 'https://example.com/a';
const B = 'http://example.com/b,c;d?e=f#g';
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);
/** `line address` for each, then `line code` for each Problem. */
const outline = (words: string | Uint8Array): readonly string[] => {
  const { urls, problems } = urlsOf(typeof words === 'string' ? utf8(words) : words);
  return [...urls.map(({ url, line }) => `${line} ${url}`), ...problems.map(({ code, line }) => `${line} ${code}`)];
};

describe('a text with one address a line', () => {
  it.each([
    ['one', A, [`1 ${A}`]],
    ['two, and blanks', `\n  ${A}  \r\n\r\n${B}\r`, [`2 ${A}`, `4 ${B}`]],
    ['commas belong to the address', `${B}\n${A}`, [`1 ${B}`, `2 ${A}`]],
    ['comments', `# Tuesday, url\n${A}  # dam; url\n   # more\n${B}`, [`2 ${A}`, `4 ${B}`]],
    ['twice is twice', `${A}\n${A}`, [`1 ${A}`, `2 ${A}`]],
    ['a mark before it', `\ufeff${A}`, [`1 ${A}`]],
    ['nothing', '', []],
    ['only comments', '# a\n\n#b', []],
    [
      'what is none',
      `${A}\nexample.com\nftp://example.com/\n${B}`,
      [`1 ${A}`, `4 ${B}`, '2 fetch/not-an-address', '3 fetch/unsupported-scheme'],
    ],
    ['a name and a password', `http://a:b@example.com/`, ['1 fetch/credentials']],
  ])('%s', (_, words, expected) => expect(outline(words)).toEqual(expected));
});

describe('a table', () => {
  it.each([
    [
      'a column named URL',
      `Title,URL\nDam,${A}\n"Dam, ""again""\nand again","${B}"\nx,${A}`,
      [`2 ${A}`, `3 ${B}`, `5 ${A}`],
    ],
    ['one column', `url\n${A}\n"${B}"`, [`2 ${A}`, `3 ${B}`]],
    ['semicolons', `Titel; Link ;Datum\nx;${A};y`, [`2 ${A}`]],
    ['tabs', `address\tx\r\n${B}\ty\r\n`, [`2 ${B}`]],
    ['the named column before others with addresses', `image,link\nhttps://x.test/1.png,${A}`, [`2 ${A}`]],
    ['no such name: the first column with addresses', `Seen,Where\nyes,${A}\nno,${A}`, [`2 ${A}`, `3 ${A}`]],
    ['no head at all', `"Dam, again",${A}\nx,${A}`, [`1 ${A}`, `2 ${A}`]],
    ['an address and words', `${A},The mayor said no\n${A},x y`, [`1 ${A}`, `2 ${A}`]],
    ['blank rows and comments', `# mine\nurl,x\n\n,\n#${A},y\n${A},y`, [`6 ${A}`]],
    [
      'a row without its address',
      `url,x\n,y\nz\n${A},y`,
      [`4 ${A}`, '2 fetch/not-an-address', '3 fetch/not-an-address'],
    ],
    ['a quotation mark that is never closed', `url,x\n${A},"y\n${A},z`, [`2 ${A}`, `3 ${A}`]],
    ['a formula', `url\n=HYPERLINK(A1)`, ['2 fetch/not-an-address']],
  ])('%s', (_, words, expected) => expect(outline(words)).toEqual(expected));

  it('as a spreadsheet saves it: UTF-16 with tabs', () => {
    expect(outline(Buffer.from(`\ufeffTitel\tURL\r\nDämm\t${A}\r\n`, 'utf16le'))).toEqual([`2 ${A}`]);
    expect(outline(Buffer.from(`\ufeff${A}\r\n`, 'utf16le').swap16())).toEqual([`1 ${A}`]);
  });
});

describe('limits', () => {
  it('a file that is no list is given up, and says so', () => {
    const { urls, problems } = urlsOf(utf8('The mayor said no.\n'.repeat(5000)));
    expect(urls).toEqual([]);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ code: 'fetch/not-a-list', line: 101, limit: '100 such lines' });
  });
  it('a list that is too long is taken to the limit', () => {
    const { urls, problems } = urlsOf(utf8(`${A}\n`.repeat(100_001)));
    expect(urls).toHaveLength(100_000);
    expect(problems).toMatchObject([{ code: 'fetch/list-too-long', line: 100_001 }]);
  });
  it.each(['"', '""', '","', '\n', ',', '"\n', 'url,', 'a"b,', ' ', '#', '\r'])(
    '100 KB of %j cost what their length does',
    async (bit) => {
      const growth = await growthOf((share) => {
        for (const head of ['', 'url\n', 'url,"', 'x,y\n'])
          urlsOf(utf8(head + bit.repeat((100_000 * share) / bit.length)));
      });
      expect(growth).toBeLessThan(LINEAR);
    },
  );
});

describe('any bytes', () => {
  it('give addresses that stand on their lines, and no throw', () => {
    const bit = fc.constantFrom(A, B, '"', ',', ';', '\t', '\n', '\r\n', 'url', '#', ' ', 'x');
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.array(bit, { maxLength: 30 }).map((bits) => utf8(bits.join(''))),
    );
    fc.assert(
      fc.property(bytes, (some) => {
        for (const { url, line } of urlsOf(some).urls) {
          expect(URL.canParse(url)).toBe(true);
          expect(line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
  it('every cell of a written table comes back', () => {
    const cell = fc.oneof(fc.constantFrom(A, B), fc.string({ maxLength: 9 }));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 9 }), fc.constantFrom(',', ';', '\t'), (cells, delimiter) => {
        const rows = cells.map((title, i) => [`"${title.replaceAll('"', '""')}"`, `${A}${i}`].join(delimiter));
        const { urls, problems } = urlsOf(utf8(['title,url'.replace(',', delimiter), ...rows].join('\n')));
        const hidden = cells.filter((title) => title.trimStart().startsWith('#')).length;
        expect(urls.length + hidden).toBe(cells.length);
        expect(problems).toEqual([]);
      }),
    );
  });
});
