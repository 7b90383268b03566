import { describe, expect, it } from 'vitest';
import { fixture, outline, reportOf, utf8 } from './fixtures.ts';

const read = (text: string): readonly string[] => outline(reportOf(utf8(text)));

describe('plain text', () => {
  it('is kept exactly as decoded', () => {
    const text = ' Mayor says no\r\n\r\n\tThe mayor  said no. \n\n';
    expect(reportOf(utf8(text)).text).toBe(text);
  });

  it('wrapped by hand: what stands between blank lines is one paragraph', () => {
    expect(outline(reportOf(fixture('wrapped.txt')))).toEqual([
      'headline: Mayor denies plan to close Orsk dam',
      'byline: By Jane Doering and Émile Okafor',
      'paragraph: 4 April 2031',
      'dateline: ORSK, April 4 (Northwire) --',
      'paragraph: The mayor of Orsk, Karin Vale, denied on Tuesday that the city would close its dam, after two engineers told the Courier that the gates had been ordered shut.',
      'paragraph: "Nobody has asked us to close anything," she said, standing before hundreds of residents who had gathered at the town hall. "And nobody will."',
      'paragraph: What is known:',
      'list item: - Gate 3 was last shut in 2029.',
      'list item: - Gate 5 has never been shut, two people said.',
      'paragraph: Northwire contributed to this report.',
    ]);
  });

  it('not wrapped: each line is a paragraph', () => {
    expect(outline(reportOf(fixture('unwrapped.txt')))).toEqual([
      'headline: Ferry company rejects fault',
      'dateline: COAST CITY —',
      'paragraph: "We did everything by the book," said Zoë Marchetti, the company\'s director.',
      "paragraph: The harbour master's office said it would not comment.",
      'paragraph: Witnesses told the Post that the ferry had left late. "Nobody waved it out, the sailor said.',
    ]);
  });

  it('wrapped without blank lines: a short last line ends a paragraph', () => {
    const lines = [
      'The mayor of Orsk, Karin Vale, denied on Tuesday that the city would',
      'close its dam, after two engineers told the Courier that the gates had',
      'been ordered shut.',
      'Nobody has asked us to close anything, she said, standing before some',
      'hundreds of residents who had gathered at the town hall in the evening',
      'after the news.',
    ];
    expect(read(lines.join('\n'))).toHaveLength(2);
  });

  it.each([
    ['Two boats sink off Vale\n\nThe navy said so.', 'headline'],
    ['Will the dam close?\n\nThe mayor says no.', 'headline'],
    ['The mayor said no on Tuesday.\n\nThe union said yes.', 'paragraph'],
    ['GENEVA (Northwire) — The mayor said no\n\nThe union said yes.', 'dateline'],
    ['Only one line without a stop', 'paragraph'],
    [`${'A very long first line '.repeat(9)}\n\nThe union said yes.`, 'paragraph'],
  ])('the first line of %j is a %s', (text, kind) => expect(read(text)[0]).toMatch(new RegExp(`^${kind}:`)));

  it.each([
    ['GENEVA, 4 April (Agency) — The mayor', 'GENEVA, 4 April (Agency) —'],
    ['BEIRUT (Northwire) - The mayor', 'BEIRUT (Northwire) -'],
    ['NEW ORSK, April 4 -- “No,” said', 'NEW ORSK, April 4 --'],
    ['Damascus, SANA – The mayor', undefined],
    ['Damascus, 3 May – The mayor', 'Damascus, 3 May –'],
    ['NATO — which has bases there — said', undefined],
    ['The mayor — Karin Vale — said', undefined],
    ['OK — The mayor said', undefined],
  ])('dateline of %j', (text, dateline) => {
    const lines = read(`${text} said no on Tuesday.\n\nMore follows here.`);
    expect(lines.find((line) => line.startsWith('dateline'))).toBe(dateline && `dateline: ${dateline}`);
  });

  it.each([
    ['By Jane Doe', ['Jane Doe']],
    ['By JANE DOE and John van Smith, Northwire', ['JANE DOE', 'John van Smith']],
    ['By Ana María López in Orsk', ['Ana María López']],
    ['By Tuesday the mayor had left.', []],
  ])('byline %j names %j', (line, names) => {
    expect(reportOf(utf8(`Mayor says no\n${line}\n\nThe mayor said no on Tuesday.\n\nMore follows.`)).authors).toEqual(
      names,
    );
  });

  it.each([
    ['ORSK (AP) — The mayor said no.', '(AP)'],
    ['The mayor said no.\n\nNorthwire contributed to this report.', 'Northwire contributed to this report.'],
    ['The mayor said no.\n\nAdditional reporting by Lee Park in Vale', 'Additional reporting by Lee Park in Vale'],
    ['The mayor said no.\n\nSource: Northwire', 'Source: Northwire'],
    ['The mayor said no.\n\nThe union agreed. (Northwire)', '(Northwire)'],
    ['The mayor said no. (She left.) The union agreed.', undefined],
  ])('credit of %j', (text, credit) => expect(reportOf(utf8(text)).credit).toBe(credit));

  it('a line that is a date is a candidate, with its bytes', () => {
    const [date] = reportOf(fixture('wrapped.txt')).dates;
    expect(date).toMatchObject({ of: 'published', edtf: '2031-04-04', written: '4 April 2031', where: 'line' });
    expect(Buffer.from(fixture('wrapped.txt').subarray(date!.bytes!.from, date!.bytes!.to)).toString()).toBe(
      '4 April 2031',
    );
  });

  it('right to left, and emoji with joiners, are text like any other', () => {
    expect(outline(reportOf(fixture('arabic.txt'))).map((line) => line.split(':')[0])).toEqual([
      'headline',
      'paragraph',
      'paragraph',
    ]);
    expect(reportOf(fixture('arabic.txt')).language.code).toBe('ar');
    expect(reportOf(fixture('emoji.txt')).text).toContain('👩‍🚒👨‍👩‍👧');
  });
});
