import { describe, expect, it } from 'vitest';
import { fixture, outline, reportOf, utf8 } from './fixtures.ts';

const read = (text: string): readonly string[] => outline(reportOf(utf8(text), { format: 'markdown' }));

describe('markdown', () => {
  it('has blocks without their marks', () => {
    expect(outline(reportOf(fixture('report.md'), { from: 'report.md' }))).toEqual([
      'boilerplate: --- title: "Mayor denies plan" date: 2031-04-04 author: Jane Doering ---',
      'headline: Mayor denies plan to close Orsk dam',
      'byline: By Jane Doering',
      'dateline: ORSK, April 4 (Northwire) —',
      'paragraph: The mayor of Orsk, Karin Vale, denied on Tuesday that the city would close its dam, after two engineers told the Courier & others.',
      'heading: What the engineers say',
      'block quotation: "The gates will stay open," said the authority\'s snake_case_name.',
      'block quotation: It gave no date.',
      'list item: Gate 3 was last shut in 2029 *.',
      'list item: Gate 5 photo has never been shut, two people said.',
      'paragraph: Day',
      'paragraph: Level',
      'paragraph: Monday',
      'paragraph: 4.2 m',
      'boilerplate: const notNews = "said";',
      'paragraph: See https://courier.example/a 2 * 3 * 4.',
      'boilerplate: [ref]: https://courier.example/ref',
    ]);
  });
  it('reads front matter', () => {
    const { dates, authors } = reportOf(fixture('report.md'), { contentType: 'text/markdown' });
    expect(dates).toMatchObject([{ of: 'published', edtf: '2031-04-04', where: 'front matter date' }]);
    expect(authors).toEqual(['Jane Doering']);
  });
  it('is read only when the name or the content type says so', () => {
    expect(reportOf(fixture('report.md')).reader.name).toBe('plain-text');
    expect(reportOf(fixture('report.md'), { from: 'a/REPORT.MD' }).reader.name).toBe('markdown');
  });
  it.each([
    ['*a* **b** ***c*** _d_ __e__ ~~f~~', 'a b c d e f'],
    ['[a](b "c") ![d](e) [f][g] [h] [i](j', 'a d f [h] [i](j'],
    ['`a *b*` ``c ` d`` `e', 'a *b* c ` d `e'],
    ['\\*a\\* a_b_c 1 * 2 <b>x</b> &lt; &nope; <https://x.example>', '*a* a_b_c 1 * 2 x < &nope; https://x.example'],
  ])('%j reads %j', (source, words) => expect(read(source)).toEqual([`paragraph: ${words}`]));
});
