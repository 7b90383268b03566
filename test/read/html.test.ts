import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/nouns/index.ts';
import { readCapture } from '../../src/read/index.ts';
import { codes, fixture, outline, reportOf, utf8 } from './fixtures.ts';

const page = reportOf(fixture('news-page.html'));
const LONG =
  'The mayor of Orsk denied on Tuesday that the city would close its dam, after two engineers had said so to the Courier.';
const lines = (html: string): readonly string[] => outline(reportOf(utf8(html), { format: 'html' }));

describe('a news page', () => {
  it('has its article told from menus, banners, teasers and comments', () => {
    expect(outline(page)).toEqual([
      'boilerplate: We use cookies to make this site work. Accept all cookies or manage them.',
      'boilerplate: Accept',
      'boilerplate: Harbour Courier',
      'boilerplate: News',
      'boilerplate: Sport',
      'boilerplate: Weather',
      'headline: Mayor denies plan to close Orsk dam & lock',
      'byline: By Jane Doering and Émile Okafor',
      'boilerplate: Published 4 April 2031',
      'caption: The Orsk dam on Monday. Photograph: L. Petrov/Courier',
      'dateline: ORSK, April 4 (Northwire) —',
      'paragraph: The mayor of Orsk, Karin Vale, denied on Tuesday that the city would close its dam, after two engineers told the Courier that the gates had been ordered shut.',
      'paragraph: “Nobody has asked us to close anything,” she said, standing before hundreds of residents who had gathered at the town hall, “and nobody will.”',
      'block quotation: The gates will stay open through the spring, whatever the level of the river, because the town below depends on them.',
      'heading: What the engineers say',
      'paragraph: According to the engineers, who asked not to be named, an order dated 29 March instructs staff to shut gates 3 < 5 by the end of the week. The water authority said it "could not confirm" the letter.',
      'list item: Gate 3 was last shut in 2029, the authority said in its yearly report on the river.',
      'list item: Gate 5 has never been shut, according to two people who worked there.',
      'caption: Water level at Orsk',
      'paragraph: Day',
      'paragraph: Level',
      'paragraph: Monday',
      'paragraph: 4.2 m',
      'paragraph: Tuesday',
      'paragraph: 4.6 m',
      'boilerplate: Read more',
      'boilerplate: Ten ways to dry a cellar after a flood, and three that never work',
      'paragraph: The regional government rejected the claim as “a fairy tale” and said that it had not seen the order. Police in Orsk declined to comment on the matter on Tuesday evening 🌊👩‍🚒.',
      'paragraph: A spokesman for the ministry, Ivo Brand, said the ministry would publish all letters about the dam “in the coming days”.',
      'paragraph: Northwire contributed to this report.',
      'boilerplate: Comments',
      'boilerplate: wanda77',
      'boilerplate: They said the same thing last year and look what happened to us.',
      'boilerplate: gate5',
      'boilerplate: Close it already!',
      'boilerplate: © 2031 Harbour Courier. All rights reserved.',
    ]);
  });

  it('says what it says of itself, with where each date stood', () => {
    const { outlet, authors, url, credit, language, charset } = page;
    expect({ outlet, authors, url, credit, language, charset }).toEqual({
      outlet: 'The Harbour Courier',
      authors: ['Jane Doering', 'Émile Okafor'],
      url: 'https://courier.example/2031/04/orsk-dam',
      credit: '(Northwire)',
      language: { code: 'en', decidedBy: 'words' },
      charset: { label: 'utf-8', decidedBy: 'meta' },
    });
    expect(page.dates.map(({ of, edtf, where }) => `${of} ${edtf} ${where}`)).toEqual([
      'published 2031-04-04T05:58:00Z json-ld datePublished',
      'modified 2031-04-04T09:20:00Z json-ld dateModified',
      'published 2031-04-04T07:58:00+02:00 meta article:published_time',
      'modified 2031-04-04T11:20:00+02:00 meta article:modified_time',
      'published 2031-04-04T07:58:00+02:00 time',
    ]);
    for (const { bytes, written } of page.dates)
      expect(Buffer.from(fixture('news-page.html').subarray(bytes!.from, bytes!.to)).toString()).toContain(written);
  });

  it('leads from a word split by tags, and from a reference, to their bytes', () => {
    const bytesFor = (words: string): string => {
      const at = page.text.indexOf(words);
      const range = bytesOf(page.bytes, at, at + words.length)!;
      return Buffer.from(fixture('news-page.html').subarray(range.from, range.to)).toString();
    };
    expect(bytesFor('hundreds')).toBe('hun</b>dreds');
    expect(bytesFor('dam & lock')).toBe('dam &amp; lock');
    expect(bytesFor('&')).toBe('&amp;');
    expect(bytesFor('“Nobody')).toBe('&ldquo;Nobody');
    expect(bytesFor('👩‍🚒')).toBe('👩‍🚒');
  });
});

it('words that a broken table moves before it keep their own bytes', () => {
  const html = '<table>said<tr><td>daily</td></tr>days</table>';
  const { text, bytes } = reportOf(utf8(html), { format: 'html' });
  expect(text).toBe('saiddays\n\ndaily'); // as a browser shows it
  expect(bytesOf(bytes, 4, 8)).toEqual({ from: html.indexOf('days'), to: html.indexOf('days') + 4 });
});

describe('blocks', () => {
  it('two line breaks part paragraphs, one does not', () =>
    expect(lines('<div>One said.<br>And two.<br><br>Three said.</div>')).toEqual([
      'paragraph: One said. And two.',
      'paragraph: Three said.',
    ]));
  it('hidden text is not there', () =>
    expect(
      lines(
        '<p>Seen.<p hidden>No.<p style="display: none">No.<template>No.</template><script>No</script><noscript>No.</noscript>',
      ),
    ).toEqual(['paragraph: Seen.']));
  it('a page without <html>, <h1> or <title> has its first heading as headline', () =>
    expect(outline(reportOf(fixture('no-html-tag.html')))[0]).toBe('headline: Union denies strike plan'));
  it('a page without <h1> has its title as headline, with its bytes', () => {
    const html = `<title>Mayor denies &amp; leaves</title><body><p>${LONG}</p><p>${LONG}</p>`;
    const report = reportOf(utf8(html), { format: 'html' });
    expect(outline(report)[0]).toBe('headline: Mayor denies & leaves');
    expect(html.slice(report.blocks[0]!.bytes.from, report.blocks[0]!.bytes.to)).toBe('Mayor denies &amp; leaves');
  });
  it('of several <h1> the one that the page calls itself', () =>
    expect(
      lines(`<title>Mayor says no | Post</title><body><h1>The Post</h1><h1>Mayor says no</h1><p>${LONG}</p>`),
    ).toContain('headline: Mayor says no'));
  it('broken nesting keeps every word', () => {
    const text = outline(reportOf(fixture('broken-nesting.html'))).join('\n');
    for (const words of [
      'Two soldiers said',
      'was open until noon.',
      'stray words & more',
      'Till noon',
      '<3 hearts & a lone ampersand &unknown; ¬it;',
      'old page',
    ])
      expect(text).toContain(words);
  });
  it('a paragraph that Readability drops from the midst of an article is taken back', () => {
    const html = `<article><h1>Mayor says no</h1><p>${LONG}</p><p class="comment-count-banner-ad">${LONG}</p><p>${LONG}</p></article>`;
    expect(lines(html).filter((line) => line.startsWith('paragraph')).length).toBeGreaterThan(1);
  });
  it('times in the story are not dates of the report', () =>
    expect(
      reportOf(
        utf8(`<h1>Mayor</h1><p>${LONG}</p><p>It began on <time datetime="2030-01-01">1 January</time>. ${LONG}</p>`),
      ).dates,
    ).toEqual([]));
});

describe('problems of pages', () => {
  it.each([
    ['<html><body><script>go()</script></body></html>', 'html/no-text'],
    [`<p>${LONG}</p><a href="never closed>${LONG}`, 'html/cut-off'],
    [`<!DOCTYPE html [<!ENTITY a "b">]><p>&a; ${LONG}</p>`, 'html/entities'],
    [`<script type="application/ld+json">{"@type": </script><p>${LONG}</p>`, 'html/bad-json-ld'],
    [`<meta property="article:published_time" content="last week"><p>${LONG}</p>`, 'date/unreadable'],
    [`${'<div>'.repeat(20_000)}<p>${LONG}`, 'html/no-article'],
  ])('%#: %s', (html, code) => expect(codes(utf8(html), { format: 'html' })).toContain(code));

  it('20,000 nested elements are read whole, as body', () => {
    const report = reportOf(utf8(`${'<div>'.repeat(20_000)}<p>${LONG}`), { format: 'html' });
    expect(outline(report)).toEqual([`paragraph: ${LONG}`]);
  });
  it('too many elements: what came before the limit is read, and it says so', () => {
    const reading = readCapture(utf8('<p>One said. '.repeat(50)), { format: 'html', limits: { maxElements: 20 } });
    expect(reading.problems.map(({ code }) => code)).toContain('html/too-complex');
    expect(reading.reports[0]!.blocks.length).toBeGreaterThan(10);
  });
  it('an entity bomb stays as written', () => {
    const bomb = `<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><html><body><p>&b; ${LONG}`;
    expect(reportOf(utf8(bomb)).text).toContain('&b;');
  });
});
