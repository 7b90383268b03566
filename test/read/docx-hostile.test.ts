// DOCX files that are no good: bombs, lying sizes, endless nesting, cut off. Each says what it is, and none takes long.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { About, Reading } from '../../src/read/index.ts';
import { readEach } from '../../src/read/index.ts';
import { workMs } from '../costs.ts';
import { documentOf, docxOf, MAIN, p, r, zipped } from './docx-writer.ts';
import { outline, utf8 } from './fixtures.ts';
import { readingHolds } from './report-holds.ts';

const SAID = 'The mayor said on Tuesday that the dam would stay open until the autumn.';

async function read(bytes: Uint8Array, about: About = { from: 'x.docx' }): Promise<Reading> {
  const readings: Reading[] = [];
  for await (const reading of readEach(bytes, about)) readings.push(reading);
  readingHolds(readings[0]!, bytes, 1e9);
  return readings[0]!;
}
const problemsOf = ({ problems }: Reading): readonly (readonly [string, string | undefined])[] =>
  problems.map(({ code, value }) => [code, value]);

/** All places of a signature, four bytes, little end first. */
function places(bytes: Uint8Array, signature: number): readonly number[] {
  const view = Buffer.from(bytes);
  return [...bytes.keys()].filter((at) => at + 4 <= bytes.length && view.readUInt32LE(at) === signature);
}
const ENTRY = 0x02014b50;

/** The same file, its directory's entry of the main part changed. */
function withEntry(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const at = places(copy, ENTRY).find(
    (place) => Buffer.from(copy.subarray(place + 46, place + 46 + MAIN.length)).toString() === MAIN,
  )!;
  change(view, at);
  return copy;
}

describe('bombs', () => {
  it('a part that unpacks to a thousand times its size', async () => {
    const bytes = docxOf('', { [MAIN]: new Uint8Array(60_000_000).fill(0x20) });
    expect(bytes.length).toBeLessThan(100_000);
    const before = process.cpuUsage();
    const reading = await read(bytes);
    expect(workMs(before)).toBeLessThan(1000);
    expect(reading.reports).toEqual([]);
    expect(reading.problems).toMatchObject([{ code: 'docx/bomb', limit: '200 times the packed size' }]);
  });
  it('a size that lies is not believed', async () => {
    const small = withEntry(docxOf(p(SAID)), (view, at) => view.setUint32(at + 24, 1, true));
    expect((await read(small)).reports[0]!.text).toBe(SAID);
    const large = withEntry(docxOf(p(SAID)), (view, at) => view.setUint32(at + 24, 0xfffffff0, true));
    expect((await read(large)).reports[0]!.text).toBe(SAID);
  });
  it('a packed size beyond the end of the file', async () => {
    const bytes = withEntry(docxOf(p(SAID)), (view, at) => view.setUint32(at + 20, 0x7fffffff, true));
    expect((await read(bytes)).reports[0]!.text).toBe(SAID);
  });
  it('more files than any document has', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`x${n}`, 'x']));
    const reading = await read(docxOf(p(SAID), files), { from: 'x.docx', limits: { maxZipFiles: 20 } });
    expect(reading.reports).toEqual([]);
    expect(reading.problems).toMatchObject([{ code: 'docx/bomb', limit: '20 files' }]);
  });
  it('a part larger than the limit: its first bytes are read', async () => {
    const bytes = docxOf(p(SAID).repeat(200));
    const reading = await read(bytes, { limits: { maxUnpackedBytes: 5000 } });
    expect(problemsOf(reading)[0]).toEqual(['input/too-large', MAIN]);
    expect(reading.reports[0]!.text.split('\n\n')[0]).toBe(SAID);
    expect(reading.reports[0]!.blocks.at(-1)!.bytes.to).toBeLessThanOrEqual(5000);
  });
  it('entities that define each other are not expanded', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`).join('')}]>`;
    const main = documentOf(p('No &a8; and &nbsp; and &amp;.')).replace('<w:document', `${bomb}<w:document`);
    const reading = await read(docxOf('', { [MAIN]: main }));
    expect(problemsOf(reading)).toEqual([['docx/entities', undefined]]);
    expect(reading.reports[0]!.text).toBe('No &a8; and &nbsp; and &.');
  });
  it('elements a hundred thousand deep', async () => {
    const main = documentOf(p(SAID) + '<w:sdt><w:sdtContent>'.repeat(50_000) + p('Deep.'));
    const reading = await read(zipped({ [MAIN]: main }, 0));
    expect(reading.problems).toMatchObject([{ code: 'docx/too-deep', limit: '1000 elements' }]);
    expect(reading.reports[0]!.text).toBe(SAID);
  });
  it.each([
    ['tags that close nothing', `${p(SAID)}${'</x>'.repeat(250_000)}`],
    ['attributes', `<w:p ${'w:a="b" '.repeat(120_000)}>${r(SAID)}</w:p>`],
    ['declarations', `<w:p ${Array.from({ length: 50_000 }, (_, n) => `xmlns:a${n}="u"`).join(' ')}>${r(SAID)}</w:p>`],
    ['ampersands', p('&'.repeat(1_000_000))],
    ['tags in text', '<'.repeat(1_000_000)],
    ['quotation marks', '<a b="'.repeat(200_000)],
    ['runs', `<w:p>${r('said ').repeat(12_000)}</w:p>`],
    ['empty paragraphs', '<w:p/>'.repeat(170_000) + p(SAID)],
    ['styles', p(SAID, '<w:pStyle w:val="x"/>'.repeat(45_000))],
    ['spaces', p(' '.repeat(1_000_000) + SAID)],
  ])('a megabyte of %s takes a second at most', async (_, body) => {
    const bytes = zipped({ [MAIN]: documentOf(body) }, 0);
    const before = process.cpuUsage();
    const reading = await read(bytes);
    expect(workMs(before)).toBeLessThan(1000);
    expect(reading.reports.length + reading.problems.length).toBeGreaterThan(0);
  });
});

describe('what cannot be read is said', () => {
  it('a file that is cut off', async () => {
    const bytes = docxOf(p(SAID));
    expect(problemsOf(await read(bytes.subarray(0, bytes.length - 60)))).toEqual([['docx/damaged', 'no directory']]);
  });
  it('a part that is damaged: what it holds is read', async () => {
    const stored = zipped({ [MAIN]: documentOf(p(SAID)) }, 0);
    const at = Buffer.from(stored).indexOf('Tuesday');
    stored[at] = 'X'.charCodeAt(0);
    const reading = await read(stored);
    expect(problemsOf(reading)).toEqual([['docx/damaged', MAIN]]);
    expect(reading.reports[0]!.text).toContain('Xuesday');
  });
  it('a text that ends inside of a tag', async () => {
    const reading = await read(docxOf('', { [MAIN]: `${documentOf(p(SAID)).split('<w:sectPr')[0]}<w:p w:x="` }));
    expect(problemsOf(reading)[0]![0]).toBe('docx/damaged');
    expect(reading.reports[0]!.text).toBe(SAID);
  });
  it('a part with a password, and a document with one', async () => {
    const locked = withEntry(docxOf(p(SAID)), (view, at) => view.setUint16(at + 8, 1, true));
    expect((await read(locked)).problems).toMatchObject([{ code: 'docx/encrypted' }]);
    const compound = Buffer.concat([
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect((await read(compound)).problems).toMatchObject([{ code: 'docx/encrypted' }]);
    expect((await read(compound.subarray(0, 600))).problems).toMatchObject([{ code: 'input/binary' }]);
  });
  it('a text that stands twice in the file', async () => {
    const two = docxOf(p(SAID), { 'word/docum3nt.xml': documentOf(p('Another one.')) });
    for (const at of places(two, ENTRY)) {
      const name = Buffer.from(two.subarray(at + 46, at + 46 + MAIN.length)).toString();
      if (name === 'word/docum3nt.xml') two.set(utf8(MAIN), at + 46);
    }
    const reading = await read(two);
    expect(problemsOf(reading)).toEqual([['docx/damaged', MAIN]]);
  });
  it('no words', async () => {
    expect(problemsOf(await read(docxOf('<w:p/>')))).toEqual([['input/empty', MAIN]]);
  });
  it('a zip file that is no document stays one', async () => {
    const reading = await read(zipped({ 'a.txt': 'x', '../../word/x.xml': 'x' }), { from: 'x.zip' });
    expect(problemsOf(reading)[0]![0]).toBe('input/binary');
  });
  it('names like paths are only names', async () => {
    const evil = {
      '../../etc/passwd': 'x',
      '/word/styles.xml': 'x',
      'C:\\x': 'x',
      'word/../word/document.xml': documentOf(p('Evil.')),
    };
    expect((await read(docxOf(p(SAID), evil))).reports[0]!.text).toBe(SAID);
  });
});

describe('any bytes at all', () => {
  const packed = docxOf(p(SAID) + p('Müller &amp; Co.'), { 'word/styles.xml': '<a/>', 'docProps/core.xml': '<a/>' });
  it('a file with bytes changed, cut or doubled', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(packed.length - 1), fc.nat(255)), { minLength: 1, maxLength: 10 }),
        fc.nat(packed.length),
        fc.nat(40),
        async (edits, cut, length) => {
          const bytes = Uint8Array.from(packed);
          for (const [at, byte] of edits) bytes[at] = byte;
          await read(bytes);
          await read(Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + length)]));
          await read(Buffer.concat([bytes.subarray(0, cut + length), bytes.subarray(cut)]));
        },
      ),
      { numRuns: 300 },
    );
  });
  const BITS =
    '<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> <w:t/> <w:del> </w:del> <w:ins> </w:ins> <w:tab/> <w:br/> <w:pPr> </w:pPr> <w:numPr> </w:numPr> <w:rPr> </w:rPr> <w:vanish/> <w:txbxContent> </w:txbxContent> <mc:AlternateContent> </mc:AlternateContent> <mc:Choice> </mc:Choice> <mc:Fallback> </mc:Fallback> <w:tbl> </w:tbl> <w:sym_w:char="F020"/> <w:pStyle_w:val="Title"/> <w:outlineLvl_w:val="1"/> <!-- --> <![CDATA[ ]]> <? ?> <!DOCTYPE & &amp; &#x1F600; &#0; &#xD800; said é😀 < > " \' = _'
      .split(' ')
      .map((bit) => bit.replaceAll('_', ' '));
  const bit = fc.oneof(
    fc.constantFrom(...BITS),
    fc.constantFrom(p('said'), r('said'), '<w:t>said</w:t>', '<w:p><w:r>'),
  );
  it('soup of tags: it ends, and what is read holds', async () => {
    let words = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(bit, { maxLength: 40 }), async (bits) => {
        const { reports } = await read(zipped({ [MAIN]: documentOf(bits.join('')) }, 0));
        words += reports.length;
      }),
      { numRuns: 1500 },
    );
    expect(words).toBeGreaterThan(500);
  });
  it('every letter of a soup of paragraphs, runs and texts comes out', async () => {
    const run = fc.constantFrom('said', 'é😀', 'a &amp; b', 'no ').map(r);
    const paragraph = fc.array(run, { maxLength: 4 }).map((runs) => `<w:p>${runs.join('')}</w:p>`);
    const cell = fc
      .array(paragraph, { maxLength: 3 })
      .map((all) => `<w:tbl><w:tr><w:tc>${all.join('')}</w:tc></w:tr></w:tbl>`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(paragraph, cell), { maxLength: 8 }), async (parts) => {
        const body = parts.join('');
        const letters = (text: string): string =>
          text
            .replace(/<[^>]*>/g, '')
            .replace(/&amp;/g, '&')
            .replace(/\s/g, '');
        const { reports } = await read(zipped({ [MAIN]: documentOf(body) }, 0));
        expect(letters(reports[0]?.text ?? '')).toBe(letters(body));
      }),
      { numRuns: 300 },
    );
  });
  it('text that is no XML at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await read(zipped({ [MAIN]: utf8(text), 'word/styles.xml': utf8(text), '_rels/.rels': utf8(text) }, 0));
      }),
      { numRuns: 300 },
    );
  });
});

it('reads what it reads twice alike', async () => {
  const bytes = docxOf(p(SAID));
  const [one, two] = [await read(bytes), await read(bytes)];
  expect(one.reports[0]!.id).toBe(two.reports[0]!.id);
  expect(outline(one.reports[0]!)).toEqual([`paragraph: ${SAID}`]);
});
