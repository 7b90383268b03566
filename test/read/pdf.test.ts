// PDFs whose pages are drawn here word by word: what stands where decides what is read.

import { describe, expect, it } from 'vitest';
import { boxesOf, bytesOf, type Report } from '../../src/nouns/index.ts';
import { outline } from './fixtures.ts';
import { type Column, type Drawn, fileOf, pdfOf, set, streamOf, widthOf } from './pdf-writer.ts';
import { reportIn } from './read-one.ts';

const DAM =
  'The mayor of Velm said on Tuesday that repairs of the northern embankment would continue until the autumn, and that nobody had consulted the residents about the additional expenditure.';
const SAFE =
  '"It is not safe," she told reporters outside the administrative building. "We were warned three times by independent engineers."';
const DENIED =
  'A spokesman for the ministry denied that it had been informed. The ministry said it would publish the correspondence next week.';
const STORY = [DAM, SAFE, DENIED];

const wide: Column = { x: 72, y: 700, width: 460, indent: 12 };
const at = (x: number, y: number, words: string, more: Partial<Drawn> = {}): Drawn => ({ x, y, words, ...more });

const paragraphsIn = (report: Report): readonly string[] =>
  report.blocks.filter(({ kind }) => kind === 'paragraph').map(({ from, to }) => report.text.slice(from, to));
const read = (pages: readonly (readonly Drawn[])[]): Promise<Report> => reportIn(pdfOf(pages));
const onePage = async (...parts: readonly (readonly Drawn[])[]): Promise<readonly string[]> =>
  outline(await read([parts.flat()]));

describe('lines become paragraphs', () => {
  it.each<[string, Partial<Column>]>([
    ['by indents', {}],
    ['by gaps', { indent: 0, gap: 8 }],
    ['by lines that end early', { indent: 0 }],
    ['in justified lines, drawn word by word', { justified: true }],
    ['in lines twice as far apart', { leading: 24, y: 720 }],
    ['in narrow lines with parted words', { width: 150, justified: true, hyphenated: true }],
    ['in small letters', { size: 6.5, width: 200 }],
  ])('%s', async (_, column) => {
    expect(await onePage(set(STORY, { ...wide, ...column }))).toEqual(STORY.map((words) => `paragraph: ${words}`));
  });
  it('a raised number stays in its line', async () => {
    const drawn = [
      at(72, 700, 'The mayor said that the dam was safe'),
      at(72 + widthOf('The mayor said that the dam was safe'), 703.5, '2', { size: 6 }),
      at(72 + widthOf('The mayor said that the dam was safe') + 6, 700, 'and that it'),
      at(72, 688, 'would stay open.'),
    ];
    expect(await onePage(drawn)).toEqual([
      'paragraph: The mayor said that the dam was safe2 and that it would stay open.',
    ]);
  });
  it('a tall first letter belongs to its word', async () => {
    const drop = [at(72, 688, 'T', { size: 27 })];
    const beside = set(['he mayor of Velm said on Tuesday that the repairs would go on until the'], {
      ...wide,
      x: 90,
      width: 190,
      indent: 0,
    });
    const below = set(['autumn, and nobody had asked the people who live there.', SAFE], {
      ...wide,
      y: 676,
      width: 208,
      indent: 0,
    });
    expect((await onePage(drop, beside, below))[0]).toBe(
      'paragraph: The mayor of Velm said on Tuesday that the repairs would go on until the autumn, and nobody had asked the people who live there.',
    );
  });
  it('items of a list are apart, their second lines with them', async () => {
    const items = ['• The northern gate, which is shut', '• The southern gate.', '• A third one.'];
    const drawn = [
      ...set(['The ministry named three gates:'], { ...wide, indent: 0 }),
      at(72, 688, items[0]!),
      at(80, 676, 'since the spring.'),
      at(72, 664, items[1]!),
      at(72, 652, items[2]!),
    ];
    expect(await onePage(drawn)).toEqual([
      'paragraph: The ministry named three gates:',
      `list item: ${items[0]} since the spring.`,
      `list item: ${items[1]}`,
      `list item: ${items[2]}`,
    ]);
  });
});

describe('words parted at the end of a line', () => {
  it.each([
    ['are mended', 'the govern-', 'ment said', 'the government said'],
    ['keep the hyphen before a capital', 'the Anglo-', 'Saxon law', 'the Anglo-Saxon law'],
    ['keep it behind a digit', 'a 19-', 'year-old man', 'a 19-year-old man'],
    ['keep it in a number', 'in 2016-', '17 it said', 'in 2016-17 it said'],
    ['keep it where the first part is a word of compounds', 'a well-', 'known man', 'a well-known man'],
    ['keep it where hyphens came before', 'a state-of-the-', 'art dam', 'a state-of-the-art dam'],
    ['keep it and the space before "and"', 'pre- and post-', 'and interwar', 'pre- and post- and interwar'],
    ['leave a dash alone', 'the dam –', 'it said', 'the dam – it said'],
    ['leave a name alone that ends a line', 'in Velm', 'they said', 'in Velm they said'],
  ])('%s', async (_, first, second, whole) => {
    expect(await onePage([at(72, 700, first), at(72, 688, second)])).toEqual([`paragraph: ${whole}`]);
  });
  it('keep the hyphen that the document writes elsewhere', async () => {
    const drawn = set(['A decision-maker spoke first.'], wide);
    const parted = [at(72, 660, 'The decision-'), at(72, 648, 'maker said no.')];
    expect((await onePage([...drawn], parted)).at(-1)).toBe('paragraph: The decision-maker said no.');
  });
  it('have a box for each part', async () => {
    const report = await read([[at(72, 700, 'the govern-'), at(72, 688, 'ment said')]]);
    const word = report.text.indexOf('government');
    expect(boxesOf(report.blocks, { from: word, to: word + 10 }).map(({ bottom }) => Math.round(bottom))).toEqual([
      698, 686,
    ]);
  });
});

describe('columns are read one after another', () => {
  const column = (x: number, y: number, width: number): Column => ({
    x,
    y,
    width,
    indent: 10,
    justified: true,
    hyphenated: true,
  });
  const story = (words: string): readonly string[] => STORY.map((paragraph) => `${words} ${paragraph}`);

  it('two, below a headline over both', async () => {
    const headline = 'Dam stays shut after warning from three engineers';
    const report = await read([
      [
        at(72, 700, headline, { size: 20 }),
        ...set(story('One:'), column(72, 670, 225)),
        ...set(story('Two:'), column(312, 670, 225)),
      ],
    ]);
    expect(outline(report)).toEqual([
      `headline: ${headline}`,
      ...[...story('One:'), ...story('Two:')].map((words) => `paragraph: ${words}`),
    ]);
  });
  it('three, with a heading over two of them', async () => {
    const drawn = [
      at(72, 700, 'A heading over the first two of them', { size: 16 }),
      ...set(story('One:'), column(72, 675, 148)),
      ...set(story('Two:'), column(232, 675, 148)),
      ...set(story('Three:'), column(392, 700, 148)),
    ];
    expect((await onePage(drawn)).filter((words) => words.startsWith('paragraph'))).toEqual(
      [...story('One:'), ...story('Two:'), ...story('Three:')].map((words) => `paragraph: ${words}`),
    );
  });
  it('bands: columns, a heading over both, columns again', async () => {
    const drawn = [
      ...set(story('One:'), column(72, 740, 225)),
      ...set(story('Two:'), { ...column(312, 736, 225), leading: 12.7 }),
      at(72, 480, 'What the other side of the valley says about it', { size: 18 }),
      ...set(story('Three:'), column(72, 450, 225)),
      ...set(story('Four:'), column(312, 450, 225)),
    ];
    const got = (await onePage(drawn)).map((words) => words.replace(/^\w+: (\w+:)?.*$/, '$1'));
    expect(got).toEqual([
      ...Array(3).fill('One:'),
      ...Array(3).fill('Two:'),
      '',
      ...Array(3).fill('Three:'),
      ...Array(3).fill('Four:'),
    ]);
  });
  it('a paragraph goes on in the next column, and on the next page', async () => {
    const lines = set([`${DAM} ${SAFE} ${DENIED} ${DAM}`], { ...column(72, 700, 225), indent: 0 });
    const bases = [...new Set(lines.map(({ y }) => y))];
    const [first, second] = [bases[5]!, bases[11]!];
    const left = lines.filter(({ y }) => y >= first);
    const right = lines
      .filter(({ y }) => y < first && y >= second)
      .map((word) => ({ ...word, x: word.x + 240, y: word.y + 700 - bases[6]! }));
    const over = lines.filter(({ y }) => y < second).map((word) => ({ ...word, y: word.y + 700 - bases[12]! }));
    const report = await read([[...left, ...right], over]);
    expect(paragraphsIn(report)).toEqual([`${DAM} ${SAFE} ${DENIED} ${DAM}`]);
    expect([...new Set(report.blocks[0]!.boxes!.map(({ page }) => page))]).toEqual([1, 2]);
    expect(report.blocks[0]!.page).toBe(1);
  });
  it('but rows of a table stay rows', async () => {
    const rows = ['Northern gate', 'Southern gate', 'Eastern gate', 'Western gate'].map((name, row) => [
      at(72, 700 - 14 * row, name),
      at(250, 700 - 14 * row, `${row} of 40`),
      at(400, 700 - 14 * row, '2031'),
    ]);
    expect((await onePage(rows.flat())).join(' ')).toContain('Northern gate 0 of 40 2031 Southern gate 1 of 40 2031');
  });
  it('questions beside their answers are no columns', async () => {
    const drawn = [1, 2, 3, 4].flatMap((n) => [
      at(72, 720 - 20 * n, 'Q:'),
      at(100, 720 - 20 * n, `What did the mayor say on day ${n}?`),
    ]);
    expect((await onePage(drawn)).join(' ')).toContain('Q: What did the mayor say on day 1? Q: What');
  });
});

describe('what stands on every page is boilerplate', () => {
  const page = (n: number, words: readonly string[]): readonly Drawn[] => [
    at(72, 756, 'The Velm Courier', { size: 8 }),
    at(480, 756, `${n} May 2031`, { size: 8 }),
    ...set(words, wide),
    at(300, 36, `Page ${n} of 3`, { size: 8 }),
  ];
  it('running heads, dates in them, page numbers', async () => {
    const report = await read([page(1, [DAM]), page(2, [SAFE]), page(3, [DENIED])]);
    expect(outline(report)).toEqual(
      STORY.flatMap((words, n) => [
        `boilerplate: The Velm Courier ${n + 1} May 2031`,
        `paragraph: ${words}`,
        `boilerplate: Page ${n + 1} of 3`,
      ]),
    );
  });
  it('a paragraph goes on over them', async () => {
    const words = `${DAM} ${SAFE}`;
    const lines = set([words], { ...wide, indent: 0 });
    const [first, ...rest] = lines;
    const report = await read([
      [...page(1, []), first!],
      [...page(2, []), ...rest.map((line) => ({ ...line, y: line.y + 12 }))],
    ]);
    expect(paragraphsIn(report)).toEqual([words]);
  });
  it('a number alone at the foot of a single page', async () => {
    expect(await onePage(set(STORY, wide), [at(300, 36, '- 7 -')])).toContain('boilerplate: - 7 -');
  });
  it('what a browser prints around a single page', async () => {
    const small = { size: 8 };
    const head = [at(24, 770, '5/3/31, 7:58 AM', small), at(250, 770, 'Dam stays shut – The Velm Courier', small)];
    const foot = [at(24, 20, 'https://velm.example/dam', small), at(570, 20, '1/1', small)];
    expect(await onePage(head, set(STORY, wide), foot)).toEqual([
      'boilerplate: 5/3/31, 7:58 AM Dam stays shut – The Velm Courier',
      ...STORY.map((words) => `paragraph: ${words}`),
      'boilerplate: https://velm.example/dam 1/1',
    ]);
  });
  it('a headline in larger letters than its running head is no boilerplate', async () => {
    const head = at(72, 756, 'The dam report', { size: 8 });
    const report = await read([
      [at(72, 740, 'The dam report', { size: 24 }), ...set([DAM], wide)],
      [head, ...set([SAFE], wide)],
      [head, ...set([DENIED], wide)],
    ]);
    expect(outline(report, ['headline'])).toEqual(['headline: The dam report']);
    expect(outline(report, ['boilerplate'])).toHaveLength(2);
  });
  it('words across the page; words beyond its edge are not read', async () => {
    expect(
      await onePage(set(STORY, wide), [at(20, 300, 'DRAFT 4', { turned: 90 }), at(900, 300, 'printer: 4c')]),
    ).toEqual([...STORY.map((words) => `paragraph: ${words}`), 'boilerplate: DRAFT 4']);
  });
});

describe('kinds', () => {
  it('headline, heading, byline, dateline, caption by size, font and form', async () => {
    expect(
      await onePage(
        [
          at(72, 740, 'Dam stays shut', { size: 24 }),
          at(72, 718, 'Ministry denies that it knew', { size: 13 }),
          at(72, 700, 'By Jane Doe'),
          ...set([`VELM, 3 May (Northwire) – ${DAM}`], { ...wide, y: 680, indent: 0 }),
          at(72, 630, 'What happens now', { font: 'bold' }),
          ...set([SAFE], { ...wide, y: 616, indent: 0 }),
        ],
        set(['Photo: the northern embankment on Monday.'], { ...wide, y: 560, size: 8, indent: 0 }),
      ),
    ).toEqual([
      'headline: Dam stays shut',
      'heading: Ministry denies that it knew',
      'byline: By Jane Doe',
      'dateline: VELM, 3 May (Northwire) –',
      `paragraph: ${DAM}`,
      'heading: What happens now',
      `paragraph: ${SAFE}`,
      'caption: Photo: the northern embankment on Monday.',
    ]);
  });
  it('the title of the file is the headline only where the page says it', async () => {
    const page = [
      at(72, 740, 'Dam stays shut', { size: 24 }),
      at(72, 718, 'Ministry denies', { size: 13 }),
      ...set(STORY, wide),
    ];
    const named = async (Title: string): Promise<readonly string[]> =>
      outline(await reportIn(pdfOf([page], { info: { Title } })), ['headline']);
    expect(await named('Ministry Denies')).toEqual(['headline: Ministry denies']);
    expect(await named('Microsoft Word - velm4.doc')).toEqual(['headline: Dam stays shut']);
  });
});

it('words that are written from right to left stand in the order in which they are read', async () => {
  // a–g are drawn as Arabic letters; the last letter of a word stands leftmost.
  const letters = [...'سلامعرب'].map(
    (letter, n) => `<${(0x61 + n).toString(16)}> <${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`,
  );
  const map = `1 begincodespacerange <00> <ff> endcodespacerange 7 beginbfchar ${letters.join(' ')} endbfchar`;
  const bytes = fileOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    streamOf(
      'BT /F 10 Tf 200 700 Td (dcba) Tj ET BT /F 10 Tf 170 700 Td (gfe) Tj ET BT /F 10 Tf 195 688 Td (dcba) Tj ET',
    ),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>',
    streamOf(map),
  ]);
  expect((await reportIn(bytes)).text).toBe('سلام عرب سلام');
});

describe('what the file says of itself', () => {
  it('dates are candidates, with where they stood', async () => {
    const { dates } = await reportIn(
      pdfOf([set(STORY, wide)], { info: { CreationDate: "D:20310503075800+02'00'", ModDate: 'D:20310504' } }),
      { published: '3 May 2031' },
    );
    expect(dates.map(({ of, edtf, where }) => [of, edtf, where])).toEqual([
      ['published', '2031-05-03', 'given'],
      ['published', '2031-05-03T07:58:00+02:00', 'pdf CreationDate'],
      ['modified', '2031-05-04', 'pdf ModDate'],
    ]);
  });
  it('its author counts where the words name them too', async () => {
    const of = async (Author: string): Promise<readonly string[]> =>
      (await reportIn(pdfOf([set([...STORY, 'Text: Jane Doe.'], wide)], { info: { Author } }))).authors;
    expect(await of('Jane Doe')).toEqual(['Jane Doe']);
    expect(await of('Microsoft Office User')).toEqual([]);
  });
  it('its language counts where there are few words', async () => {
    const { language } = await reportIn(pdfOf([[at(72, 700, 'Le barrage reste')]], { catalog: '/Lang(fr-FR)' }));
    expect(language).toEqual({ code: 'fr', decidedBy: 'declared' });
  });
});

describe('pages and boxes', () => {
  it('every line has its box, where its words were drawn', async () => {
    const drawn = set(STORY, wide);
    const report = await read([[], drawn, set(STORY, wide)].slice(1));
    const boxes = report.blocks.filter(({ page }) => page === 1).flatMap((block) => block.boxes!);
    expect(boxes).toHaveLength(drawn.length);
    boxes.forEach((box, n) => {
      const { words, x, y } = drawn[n]!;
      expect(report.text.slice(box.from, box.to)).toBe(words);
      expect(box.left).toBeCloseTo(x, 1);
      expect(box.right).toBeCloseTo(x + widthOf(words), 1);
      expect(box.bottom).toBeLessThan(y);
      expect(box.top).toBeGreaterThan(y + 5);
    });
  });
  it('a span has the boxes of its lines, and every letter of the text has one', async () => {
    const report = await read([set(STORY, wide)]);
    const from = report.text.indexOf('nobody had');
    expect(boxesOf(report.blocks, { from, to: from + 6 })).toHaveLength(1);
    for (const { index } of report.text.matchAll(/\S/g))
      expect(boxesOf(report.blocks, { from: index, to: index + 1 })).toHaveLength(1);
    expect(boxesOf(report.blocks, { from: 0, to: report.text.length })).toHaveLength(
      report.blocks.flatMap(({ boxes }) => boxes).length,
    );
  });
  it('the bytes of every span are the whole file', async () => {
    const bytes = pdfOf([set(STORY, wide)]);
    const { bytes: map, text, blocks } = await reportIn(bytes);
    const all = { from: 0, to: bytes.length };
    expect([bytesOf(map, 0, 1), bytesOf(map, 5, text.length), blocks[1]!.bytes]).toEqual([all, all, all]);
  });
  it.each([90, 180, 270])('a page drawn turned by %i° reads the same, its boxes as drawn', async (turned) => {
    const [cos, sin] = [Math.round(Math.cos((turned * Math.PI) / 180)), Math.round(Math.sin((turned * Math.PI) / 180))];
    const drawn = set(STORY, wide).map((line) => ({
      ...line,
      x: 300 + cos * (line.x - 300) - sin * (line.y - 400),
      y: 400 + sin * (line.x - 300) + cos * (line.y - 400),
      turned,
    }));
    const report = await reportIn(pdfOf([drawn], { rotate: turned, view: [-300, -300, 900, 1000] }));
    expect(paragraphsIn(report)).toEqual(STORY);
    const [first] = report.blocks[0]!.boxes!;
    expect(turned === 180 ? first!.right - first!.left : first!.top - first!.bottom).toBeCloseTo(
      widthOf(drawn[0]!.words),
      0,
    );
  });
  it('words drawn twice to look bold are read once', async () => {
    const drawn = set(STORY, wide);
    const twice = drawn.flatMap((line) => [line, { ...line, x: line.x + 0.3 }]);
    expect(await onePage(twice)).toEqual(STORY.map((words) => `paragraph: ${words}`));
  });
});
