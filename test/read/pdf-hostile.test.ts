// PDFs that are no good: scanned, encrypted, damaged, endless. Each says what it is, and none takes long.

import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/read/index.ts';
import { workMs } from '../costs.ts';
import { outline, utf8 } from './fixtures.ts';
import { type Drawn, fileOf, firstFree, pdfOf, set, streamOf } from './pdf-writer.ts';
import { readOne } from './read-one.ts';

const SAID = 'The mayor said on Tuesday that the dam would stay open until the autumn.';
const page: readonly Drawn[] = set([SAID, SAID], { x: 72, y: 700, width: 300, indent: 10 });
const picture: readonly Drawn[] = [];

const problemsOf = ({ problems }: Reading): readonly (readonly [string, string | undefined])[] =>
  problems.map(({ code, value }) => [code, value]);

/** A page of prose, then one whose forms draw each other, twice each: 2 to the power of `depth` words. */
function formsIn(depth: number): Uint8Array {
  const forms = Array.from({ length: depth }, (_, at) =>
    streamOf(at < depth - 1 ? '/X Do /X Do' : 'BT /F 10 Tf 72 700 Td (word) Tj ET', {
      dict: `/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F 7 0 R>>/XObject<</X ${9 + at} 0 R>>>>`,
    }),
  );
  const pageOf = (content: number, resources: string): string =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${content} 0 R/Resources<<${resources}>>>>`;
  return fileOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>',
    pageOf(4, '/Font<</F 7 0 R>>'),
    streamOf(`BT /F 10 Tf 72 700 Td (${SAID}) Tj ET`),
    pageOf(6, '/XObject<</X 8 0 R>>'),
    streamOf('/X Do'),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...forms,
  ]);
}

describe('what cannot be read is said, with what to do', () => {
  it('a scan', async () => {
    const reading = await readOne(pdfOf([picture, picture, picture]), { from: 'scan.pdf' });
    expect(reading.reports).toEqual([]);
    expect(reading.problems).toMatchObject([{ code: 'pdf/scanned', value: 'page 1–3 of 3', input: 'scan.pdf' }]);
    expect(reading.problems[0]!.fix).toContain('ocrmypdf');
  });
  it('a scan with a stamp on each page: its words are read, and it is a scan', async () => {
    const stamp: readonly Drawn[] = [{ words: 'Archive of Velm 7', x: 72, y: 30 }];
    const reading = await readOne(pdfOf([stamp, stamp, stamp]));
    expect(problemsOf(reading)).toEqual([['pdf/scanned', 'page 1–3 of 3']]);
    expect(outline(reading.reports[0]!)).toEqual(Array(3).fill('boilerplate: Archive of Velm 7'));
  });
  it('some scanned pages among others', async () => {
    const reading = await readOne(pdfOf([page, picture, page, picture, picture]));
    expect(problemsOf(reading)).toEqual([['pdf/scanned', 'page 2, 4–5 of 5']]);
    expect(reading.reports[0]!.blocks.length).toBeGreaterThan(2);
  });
  it('one that needs a password', async () => {
    const secret = 'x'.repeat(32);
    const bytes = pdfOf([page], {
      trailer: `/ID[(0123456789abcdef)(0123456789abcdef)]/Encrypt ${firstFree(1)} 0 R`,
      more: [`<</Filter/Standard/V 1/R 2/O(${secret})/U(${secret})/P -4>>`],
    });
    const reading = await readOne(bytes);
    expect(reading.reports).toEqual([]);
    expect(problemsOf(reading)).toEqual([['pdf/encrypted', 'No password given']]);
  });
  it.each([
    ['a header alone', utf8('%PDF-1.7\n1 0 obj')],
    ['its beginning', pdfOf([page]).subarray(0, 300)],
    [
      'a tree of pages that holds itself',
      fileOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 9>>']),
    ],
  ])('damaged: %s', async (_, bytes) => {
    const reading = await readOne(bytes);
    expect(reading.reports).toEqual([]);
    expect(reading.problems).toMatchObject([{ code: 'pdf/damaged' }]);
  });
  it('damaged at its end: what is left is read', async () => {
    const whole = pdfOf([page, page]);
    const reading = await readOne(whole.subarray(0, whole.length - 20));
    expect(problemsOf(reading)).toEqual([['pdf/damaged', 'no %%EOF']]);
    expect(reading.reports[0]!.text).toContain('The mayor said');
  });
  it('signs whose letters nobody knows', async () => {
    const toUnicode = '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange';
    const bytes = fileOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      streamOf(`BT /F 10 Tf 72 700 Td (${SAID}) Tj ET`),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>',
      streamOf(toUnicode),
    ]);
    expect((await readOne(bytes)).problems.map(({ code }) => code)).toContain('pdf/unmapped');
  });
  it('fonts whose character maps are not in the file', async () => {
    const bytes = fileOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 8 0 R>>>>>>',
      streamOf(`BT /G 10 Tf 72 700 Td (${SAID}) Tj /F 10 Tf 0 -12 Td <5e02 9577> Tj ET`),
      '<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/UniJIS-UCS2-H/DescendantFonts[6 0 R]>>',
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>',
      '<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/StemV 80>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]);
    const reading = await readOne(bytes);
    expect(problemsOf(reading)).toEqual([['pdf/unmapped', 'UniJIS-UCS2-H']]);
    expect(reading.reports[0]!.text).toBe(SAID);
  });
  it('a text about PDFs is a text', async () => {
    const reading = await readOne(utf8(`A file that begins with %PDF-1.7 is a PDF. ${SAID}`), { from: 'about.txt' });
    expect(reading.reports[0]!.reader.name).toBe('plain-text');
  });
  it('a line before the header is no matter', async () => {
    const bytes = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n'), pdfOf([page])]);
    expect((await readOne(bytes, { from: 'x.pdf' })).reports[0]!.reader.name).toBe('pdf');
  });
});

describe('what lies beyond a limit is said, and the rest is read', () => {
  const ten = pdfOf(Array(10).fill(page));
  it('pages', async () => {
    const reading = await readOne(ten, { limits: { maxPdfPages: 4 } });
    expect(reading.problems).toMatchObject([{ code: 'pdf/too-many-pages', value: '10 pages', limit: '4 pages' }]);
    expect(reading.reports[0]!.blocks.at(-1)!.page).toBe(4);
  });
  it('pieces of text', async () => {
    const reading = await readOne(ten, { limits: { maxPdfPieces: 8 } });
    expect(reading.problems).toMatchObject([{ code: 'pdf/too-many-pages', limit: '8 pieces of text' }]);
    expect(reading.reports[0]!.text).toContain(SAID);
  });
  it('time', async () => {
    const reading = await readOne(ten, { limits: { maxPdfMs: 0 } });
    expect(reading.reports).toEqual([]);
    expect(reading.problems).toMatchObject([{ code: 'pdf/too-slow', limit: '0 s, 20 s a page' }]);
  });
  it('bytes', async () => {
    const reading = await readOne(ten, { limits: { maxBytes: 1000 } });
    expect(reading.reports).toEqual([]);
    expect(reading.problems).toMatchObject([{ code: 'input/too-large', limit: '1000 bytes' }]);
  });
});

describe('a hostile file ends', () => {
  it('forms that draw each other thirty levels deep; the page before them is kept, and the thread is gone', async () => {
    const bytes = formsIn(30);
    // Node lists a thread by the port to it.
    const threads = (): number => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
    await new Promise((resolve) => setTimeout(resolve, 200)); // those of other tests take a moment to go
    const threadsBefore = threads();
    expect(bytes.length).toBeLessThan(10_000);
    const reading = await readOne(bytes, { limits: { maxPdfPageMs: 3000 } });
    expect(problemsOf(reading)).toEqual([['pdf/too-slow', 'page 1 of 2']]);
    expect(reading.reports[0]!.text).toBe(SAID);
    expect(threads()).toBeLessThanOrEqual(threadsBefore);
  });
  it('a stream that unpacks to two hundred times a thousand times its size', async () => {
    const spaces = deflateSync(Buffer.alloc(200_000_000, ' '));
    const bomb = deflateSync(spaces).toString('latin1');
    const bytes = fileOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>',
      `<</Filter[/FlateDecode/FlateDecode]/Length ${bomb.length}>>\nstream\n${bomb}\nendstream`,
    ]);
    expect(bytes.length).toBeLessThan(10_000);
    expect((await readOne(bytes, { limits: { maxPdfPageMs: 4000 } })).reports).toEqual([]);
  });
  it('a million pages that are none', async () => {
    const bytes = fileOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1000000>>',
      '<</Type/Page/Parent 2 0 R>>',
    ]);
    expect((await readOne(bytes)).problems.length).toBeGreaterThan(0);
  });
  it('twenty thousand letters, each on its own', async () => {
    const letters = Array.from({ length: 20_000 }, (_, n) => ({
      words: 'a',
      x: 10 + (n % 200) * 2.9,
      y: 10 + Math.floor(n / 200) * 7,
      size: 3,
    }));
    const before = process.cpuUsage();
    const reading = await readOne(pdfOf([letters]));
    expect(reading.reports[0]!.text.length).toBeGreaterThan(20_000);
    expect(workMs(before)).toBeLessThan(4000);
  });
});

it('scripts, actions, forms and attachments are not run and not read', async () => {
  const free = firstFree(1);
  const bytes = pdfOf([page], {
    catalog: `/OpenAction ${free} 0 R/Names<</JavaScript<</Names[(a) ${free} 0 R]>>/EmbeddedFiles<</Names[(../../x) ${free + 1} 0 R]>>>>/AcroForm<</Fields[${free + 3} 0 R]>>`,
    more: [
      '<</S/JavaScript/JS(globalThis.hearsayWasHere = true; app.alert\\(1\\);)>>',
      `<</Type/Filespec/F(../../x)/EF<</F ${free + 2} 0 R>>>>`,
      streamOf('attached words', { dict: '/Type/EmbeddedFile' }),
      '<</FT/Tx/T(name)/V(a value of a form)/Rect[0 0 10 10]/Subtype/Widget>>',
    ],
  });
  const reading = await readOne(bytes);
  expect(reading.problems).toEqual([]);
  expect(reading.reports[0]!.text).toBe(`${SAID}\n\n${SAID}`);
  expect('hearsayWasHere' in globalThis).toBe(false);
});

describe('any bytes at all', () => {
  const plain = pdfOf([page, [...page, { words: 'By Jane Doe', x: 72, y: 600, size: 14, font: 'bold' }]], {
    compress: false,
    info: { Title: 'x', CreationDate: 'D:20310503' },
  });
  const edits = fc.array(
    fc.tuple(fc.nat(plain.length - 1), fc.oneof(fc.nat(255), fc.constantFrom(...'0123456789<>[]()/ '))),
    { minLength: 1, maxLength: 12 },
  );
  it('a file with bytes changed: it ends, nothing throws, what is read holds', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const bytes = Uint8Array.from(plain);
        for (const [place, to] of changes) bytes[place] = typeof to === 'number' ? to : to.charCodeAt(0);
        read += (await readOne(bytes, { limits: { maxPdfPageMs: 5000 } })).reports.length;
      }),
      { numRuns: 30 },
    );
    expect(read).toBeGreaterThan(8);
  }, 240_000);
  it('a file with a part cut out or doubled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(plain.length), fc.nat(200), fc.boolean(), async (from, length, isDoubled) => {
        const bytes = Buffer.concat([
          plain.subarray(0, isDoubled ? from + length : from),
          plain.subarray(isDoubled ? from : from + length),
        ]);
        await readOne(bytes, { from: 'x.pdf', limits: { maxPdfPageMs: 5000 } });
      }),
      { numRuns: 20 },
    );
  }, 240_000);
  it('operators of a page in any order, with any numbers', async () => {
    const operator = fc.oneof(
      fc.constantFrom(
        'BT',
        'ET',
        'q',
        'Q',
        '/regular 10 Tf',
        '/bold 1e9 Tf',
        '(said) Tj',
        '[(a) 99999 (b)] TJ',
        "(x) '",
        '0 Tz',
        '3 Tr',
      ),
      fc
        .array(fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.constantFrom(0, 1, 1e30, -1e30)), {
          minLength: 6,
          maxLength: 6,
        })
        .map((six) => `${six.map((n) => n.toFixed(4)).join(' ')} ${Math.abs(six[0]!) > 1 ? 'Tm' : 'cm'}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(operator, { maxLength: 30 }), async (operators) => {
        const bytes = fileOf([
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Type/Pages/Kids[3 0 R]/Count 1>>',
          '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</regular 5 0 R/bold 5 0 R>>>>>>',
          streamOf(`BT /regular 12 Tf 72 700 Td (The mayor said no) Tj ${operators.join('\n')}`),
          '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
        ]);
        const { reports } = await readOne(bytes, { limits: { maxPdfPageMs: 5000 } });
        for (const { boxes } of reports[0]?.blocks ?? [])
          for (const { left, right, bottom, top } of boxes!)
            expect([left, right, bottom, top].every(Number.isFinite) && left <= right && bottom <= top).toBe(true);
      }),
      { numRuns: 30 },
    );
  }, 240_000);
});
