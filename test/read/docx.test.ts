// DOCX files of a few lines: what Word, LibreOffice and others write, and what is read.

import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { bytesOf, type Problem, type Report } from '../../src/nouns/index.ts';
import { type Reading, readEach } from '../../src/read/index.ts';
import {
  coreOf,
  documentOf,
  docxOf,
  MAIN,
  numbered,
  type Parts,
  p,
  r,
  style,
  stylesOf,
  zipped,
} from './docx-writer.ts';
import { outline, utf8 } from './fixtures.ts';
import { readingHolds } from './report-holds.ts';

const SAID = 'The mayor said on Tuesday that the dam would stay open until the autumn.';
const DENIED = 'The ministry denied that it had been informed of the warnings.';

async function readBody(body: string, parts: Parts = {}): Promise<Reading> {
  const bytes = docxOf(body, parts);
  const readings: Reading[] = [];
  for await (const reading of readEach(bytes, { from: 'x.docx' })) readings.push(reading);
  expect(readings).toHaveLength(1);
  readingHolds(readings[0]!, bytes, 1e9);
  return readings[0]!;
}
async function reportIn(body: string, parts: Parts = {}): Promise<Report> {
  const { reports, problems } = await readBody(body, parts);
  expect(problems).toEqual([]);
  return reports[0]!;
}
const outlineOf = async (body: string, parts: Parts = {}): Promise<readonly string[]> =>
  outline(await reportIn(body, parts));
const problemsOf = async (body: string, parts: Parts = {}): Promise<readonly Partial<Problem>[]> =>
  (await readBody(body, parts)).problems.map(({ code, value }) => ({ code, ...(value !== undefined && { value }) }));

/** Words whose bytes, without tags, are not the words; found by a way that shares no code with the reader. */
function lostWords({ text, bytes }: Report, part: string): readonly string[] {
  const source = utf8(part);
  type Node = { readonly nodeName: string; readonly value?: string; readonly childNodes?: readonly Node[] };
  const visible = (node: Node): string =>
    node.nodeName === '#text' ? node.value! : (node.childNodes ?? []).map(visible).join('');
  const lost: string[] = [];
  for (const found of text.matchAll(/\S+/g)) {
    const range = bytesOf(bytes, found.index, found.index + found[0].length);
    const xml = range ? new TextDecoder().decode(source.subarray(range.from, range.to)) : '';
    if (visible(parseFragment(xml.replace(/<[^>]*>/g, '')) as Node) !== found[0]) lost.push(`${found[0]} ← ${xml}`);
  }
  return lost;
}

describe('paragraphs', () => {
  it('of runs, however a word is cut', async () => {
    const body = `<w:p><w:r><w:t>The may</w:t></w:r><w:proofErr w:type="x"/><w:r><w:rPr><w:b/></w:rPr><w:t>or said</w:t></w:r>${r(' no.')}</w:p>${p(DENIED)}`;
    expect(await outlineOf(body)).toEqual(['paragraph: The mayor said no.', `paragraph: ${DENIED}`]);
  });
  it('keep white space only where it is said to be kept', async () => {
    const t = (words: string, space = ''): string => `<w:r><w:t${space}>${words}</w:t></w:r>`;
    const body = `<w:p>${t(' The ')}${t(' mayor ', ' xml:space="preserve"')}${t('\n said no.\n')}</w:p>`;
    expect(await outlineOf(body)).toEqual(['paragraph: The mayor said no.']);
  });
  it('with line breaks, tabs, hyphens that do not break, signs of a symbol font', async () => {
    const body = `<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>co</w:t><w:noBreakHyphen/><w:t>op.</w:t><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>`;
    expect((await reportIn(body)).text).toBe('One two co\u2011op.\uf0b7');
  });
  it('in tables, text boxes, content controls, links and fields', async () => {
    const cell = (words: string): string => `<w:tc><w:tcPr/>${p(words)}</w:tc>`;
    const box = (words: string): string => `<w:txbxContent>${p(words)}</w:txbxContent>`;
    const body = [
      p('Before.'),
      `<w:tbl><w:tr>${cell('A cell.')}${cell('Another.')}</w:tr></w:tbl>`,
      `<w:p>${r('Tied ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('In a box.')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('In a box.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('to it.')}</w:p>`,
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p('Controlled.')}</w:sdtContent></w:sdt>`,
      `<w:p><w:hyperlink r:id="far">${r('A link ')}</w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${r('on page 3.')}</w:p>`,
    ];
    expect(await outlineOf(body.join(''))).toEqual(
      ['Before.', 'A cell.', 'Another.', 'Tied to it.', 'In a box.', 'Controlled.', 'A link on page 3.'].map(
        (words) => `paragraph: ${words}`,
      ),
    );
  });
  it('a fallback is read where there is no other version', async () => {
    const body = `<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>Only here.</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await outlineOf(body)).toEqual(['paragraph: Only here.']);
  });
  it('formulas are words too, readings beside Chinese characters are not', async () => {
    const ruby = `<w:ruby><w:rt><w:r><w:t>reading</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby>`;
    const body = `<w:p>${r('So ')}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:t xml:space="preserve"> on a </w:t>${ruby}</w:r></w:p>`;
    expect(await outlineOf(body)).toEqual(['paragraph: So x=1 on a base']);
  });
  it('whatever prefix the file gives the words', async () => {
    const main = documentOf(p(SAID)).replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=');
    expect(await outlineOf('', { [MAIN]: main })).toEqual([`paragraph: ${SAID}`]);
  });
});

describe('kinds', () => {
  it('by style, by what it is based on, by outline level, by numbering', async () => {
    const styles = stylesOf({
      Titel: ['Title'],
      berschrift1: ['heading 1'],
      Zitat: ['Quote'],
      Meins: ['My own', '<w:basedOn w:val="Zitat"/>'],
      Tief: ['Deep', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'],
      Punkte: ['Dots', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'],
      Bild: ['caption'],
      Inhalt: ['toc 1'],
      Ring: ['Ring', '<w:basedOn w:val="Ring"/>'],
    });
    const body = [
      p('Dam stays open', style('Titel')),
      p('By Jane Doe'),
      p(SAID),
      p('What happens now', style('berschrift1')),
      p('No.', style('Zitat')),
      p('No again.', style('Meins')),
      p('Deep heading', style('Tief')),
      p('Own heading', '<w:outlineLvl w:val="1"/>'),
      p('one', style('Punkte')),
      p('two', numbered),
      p('not three.', `${style('Punkte')}<w:numPr><w:numId w:val="0"/></w:numPr>`),
      p('A picture.', style('Bild')),
      p('Chapter 1 … 3', style('Inhalt')),
      p('Round.', style('Ring')),
    ];
    expect(await outlineOf(body.join(''), { 'word/styles.xml': styles })).toEqual([
      'headline: Dam stays open',
      'byline: By Jane Doe',
      `paragraph: ${SAID}`,
      'heading: What happens now',
      'block quotation: No.',
      'block quotation: No again.',
      'heading: Deep heading',
      'heading: Own heading',
      'list item: one',
      'list item: two',
      'paragraph: not three.',
      'caption: A picture.',
      'boilerplate: Chapter 1 … 3',
      'paragraph: Round.',
    ]);
  });
  it('by the ids of Word where the styles are missing', async () => {
    expect(
      await outlineOf(p('Dam', style('Title')) + p('More', style('Heading2')) + p('No.', style('IntenseQuote'))),
    ).toEqual(['headline: Dam', 'heading: More', 'block quotation: No.']);
  });
  it('a heading before all prose is the headline; so is a short first line, or the title that the file names', async () => {
    expect(await outlineOf(p('Dam', style('Heading1')) + p(SAID))).toContain('headline: Dam');
    expect(await outlineOf(p(SAID) + p('Dam', style('Heading1')) + p(SAID))).toContain('heading: Dam');
    expect(await outlineOf(p('Dam stays open') + p(SAID))).toContain('headline: Dam stays open');
    expect(await outlineOf(p(SAID) + p(DENIED))).not.toContain(`headline: ${SAID}`);
    const core = { 'docProps/core.xml': coreOf({ 'dc:title': 'DAM STAYS OPEN' }) };
    expect(await outlineOf(p('The Velm Courier') + p('Dam stays open') + p(SAID), core)).toContain(
      'headline: Dam stays open',
    );
  });
  it('a dateline and a credit', async () => {
    const report = await reportIn(p('Dam') + p(`VELM, 3 May (Northwire) — ${SAID}`));
    expect(outline(report, ['dateline'])).toEqual(['dateline: VELM, 3 May (Northwire) —']);
    expect(report.credit).toBe('(Northwire)');
  });
});

describe('tracked changes', () => {
  it('inserted words are read, deleted ones are not, and it says so', async () => {
    const body = `<w:p>${r('The mayor ')}<w:del w:author="A"><w:r><w:delText>lied</w:delText></w:r></w:del><w:ins w:author="B">${r('said')}</w:ins>${r(' no.')}</w:p>`;
    const { reports, problems } = await readBody(body);
    expect(reports[0]!.text).toBe('The mayor said no.');
    expect(problems).toMatchObject([
      { code: 'docx/tracked-changes', value: '1 insertion, 1 deletion', input: 'x.docx' },
    ]);
  });
  it('what was moved stands in its new place only', async () => {
    const body = `<w:p><w:moveFrom>${r('Old place. ')}</w:moveFrom>${r('Middle. ')}<w:moveTo>${r('New place.')}</w:moveTo></w:p>`;
    expect((await readBody(body)).reports[0]!.text).toBe('Middle. New place.');
  });
  it('a deleted end of a paragraph joins it with the next; old properties do not count', async () => {
    const old = '<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>';
    const body = p('The mayor ', `<w:rPr><w:del w:id="2"/></w:rPr>${old}`) + p('said no.') + p(DENIED);
    expect(outline((await readBody(body)).reports[0]!)).toEqual([
      'paragraph: The mayor said no.',
      `paragraph: ${DENIED}`,
    ]);
  });
});

describe('what is left out is named', () => {
  it('notes and embedded documents', async () => {
    const body = `<w:p>${r(SAID)}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p><w:altChunk r:id="x"/>`;
    expect(await problemsOf(body)).toEqual([
      { code: 'docx/left-out', value: '2 footnotes, 1 endnote, 1 embedded document' },
    ]);
  });
  it('hidden text', async () => {
    const hidden = (val: string): string => `<w:r><w:rPr><w:vanish${val}/></w:rPr><w:t>hide</w:t></w:r>`;
    const body = `<w:p>${r('Shown. ')}${hidden('')}${hidden(' w:val="0"')}</w:p>`;
    const { reports, problems } = await readBody(body);
    expect(reports[0]!.text).toBe('Shown. hide');
    expect(problems).toMatchObject([{ code: 'docx/hidden-text', value: '4 characters' }]);
  });
  it('comments are left out, and are no problem', async () => {
    const body = `<w:p><w:commentRangeStart w:id="0"/>${r(SAID)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    expect(await outlineOf(body, { 'word/comments.xml': documentOf(p('A comment.')) })).toEqual([`paragraph: ${SAID}`]);
  });
});

describe('what the file says of itself', () => {
  it('dates are candidates; its author counts where no byline does; its language where there are few words', async () => {
    const core = coreOf({
      'dc:creator': 'Jane Doe',
      'dcterms:created': '2031-05-03T07:58:00Z',
      'dcterms:modified': '2031-05-04T08:00:00Z',
      'dc:language': 'fr-FR',
    });
    const report = await reportIn(p('Le barrage reste'), { 'docProps/core.xml': core });
    expect(report.dates.map(({ of, edtf, where }) => [of, edtf, where])).toEqual([
      ['published', '2031-05-03T07:58:00Z', 'docx created'],
      ['modified', '2031-05-04T08:00:00Z', 'docx modified'],
    ]);
    expect(report.authors).toEqual(['Jane Doe']);
    expect(report.language).toEqual({ code: 'fr', decidedBy: 'declared' });
    const other = await reportIn(p('Dam') + p('By Ann Lee') + p(SAID), { 'docProps/core.xml': core });
    expect(other.authors).toEqual(['Ann Lee']);
  });
  it('the language of its styles', async () => {
    const styles = stylesOf({}, '<w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault>');
    const { language } = await reportIn(p('Der Damm'), { 'word/styles.xml': styles });
    expect(language.code).toBe('de');
  });
});

describe('every word leads back to its bytes in the part', () => {
  const body = [
    p('Müller &amp; Söhne said &#8220;no&#x201D; &lt;twice&gt; 😀 &apos;so&apos;.'),
    `<w:p><w:r><w:t>cut</w:t></w:r><w:bookmarkStart w:id="1"/><w:r><w:t>apart</w:t></w:r><w:r><w:t xml:space="preserve"> <![CDATA[raw&amp;]]></w:t></w:r></w:p>`,
    p('Tied, ') + p(DENIED),
  ].join('');
  it('through references, runs and wide characters', async () => {
    const report = await reportIn(body);
    expect(report.part).toBe(MAIN);
    expect(report.text).toContain("Müller & Söhne said “no” <twice> 😀 'so'.");
    expect(report.text).toContain('cutapart raw&amp;');
    expect(lostWords(report, documentOf(body)).filter((word) => !word.startsWith('raw'))).toEqual([]);
    const raw = bytesOf(report.bytes, report.text.indexOf('raw'), report.text.indexOf('raw') + 8)!;
    expect(new TextDecoder().decode(utf8(documentOf(body)).subarray(raw.from, raw.to))).toBe('raw&amp;');
  });
  it('in UTF-16 too', async () => {
    const xml = documentOf(p(SAID)).replace('UTF-8', 'UTF-16');
    const report = await reportIn('', { [MAIN]: Buffer.from(`\ufeff${xml}`, 'utf16le') });
    expect(report.charset).toEqual({ label: 'utf-16le', decidedBy: 'bom' });
    const range = bytesOf(report.bytes, 4, 9)!;
    expect(Buffer.from(`\ufeff${xml}`, 'utf16le').subarray(range.from, range.to).toString('utf16le')).toBe('mayor');
  });
  it('bites: a map that is off by one loses words', async () => {
    const report = await reportIn(body);
    const rows = report.bytes.rows.map((row) => ({ ...row, byteFrom: row.byteFrom + 1, byteTo: row.byteTo + 1 }));
    expect(lostWords({ ...report, bytes: { rows } }, documentOf(body)).length).toBeGreaterThan(5);
  });
});

it('the main part is where the file says, if that is in the file', async () => {
  const rels = (target: string, more = ''): string =>
    `<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"${more}/></Relationships>`;
  const other = { 'word/document2.xml': documentOf(p(DENIED)) };
  expect((await reportIn(p(SAID), { ...other, '_rels/.rels': rels('/word/document2.xml') })).part).toBe(
    'word/document2.xml',
  );
  for (const [target, more] of [
    ['http://example.org/x.xml', ' TargetMode="External"'],
    ['../../etc/passwd', ''],
  ] as const)
    expect((await reportIn(p(SAID), { ...other, '_rels/.rels': rels(target, more) })).part).toBe(MAIN);
});

it('a stored part is read like a packed one', async () => {
  const bytes = zipped({ [MAIN]: documentOf(p(SAID)) }, 0);
  for await (const { reports } of readEach(bytes, {})) expect(reports[0]!.text).toBe(SAID);
});
