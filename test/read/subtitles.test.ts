import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Report, timeOf } from '../../src/nouns/index.ts';
import { growthOf, LINEAR } from '../costs.ts';
import { outline, utf8 } from './fixtures.ts';
import { lostWords, type Many, manyHolds, readMany } from './many.ts';

const read = async (text: string | Uint8Array, from = 'talk.srt'): Promise<Many> => {
  const bytes = typeof text === 'string' ? utf8(text) : text;
  const many = await readMany(bytes, { from });
  manyHolds(many, bytes);
  for (const { times = [], text: words } of many.reports) {
    let at = 0;
    for (const row of times) {
      expect(
        at <= row.from && row.from < row.to && row.to <= words.length && 0 <= row.fromMs && row.fromMs <= row.toMs,
      ).toBe(true);
      expect(words.slice(row.from, row.to)).toBe(words.slice(row.from, row.to).trim());
      at = row.to;
    }
  }
  return many;
};
const only = async (text: string | Uint8Array): Promise<Report> => {
  const { reports, problems } = await read(text);
  if (reports.length !== 1) throw new Error(JSON.stringify(problems));
  return reports[0]!;
};
const whenSaid = ({ text, times }: Report, words: string): unknown => {
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`${words} is not in ${text}`);
  return timeOf(times!, from, from + words.length);
};

/** Tags and times away, references read, as the standard says; the colon behind a name stands for its `>`. */
const plain = (source: string): readonly string[] => {
  const open = source
    .replace(/<v[^ >]* ([^<>]*)>/g, '$1:')
    .replace(/<[^<>]*>|\{\\[^}]*\}/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return [open, open.replace(/>$/, ':')];
};

const SRT = `1
00:00:01,000 --> 00:00:03,500
The mayor <i>said</i> that

2
00:00:03,500 --> 00:00:05,000
{\\an8}the dam would hold.

3
00:00:09,000 --> 00:00:10,000
- Did you see it?
- No, I did not.

4
00:00:11,000 --> 00:00:12,000
MAYOR LOPEZ: It is safe.
`;

describe('SRT', () => {
  it('joins the cues of a sentence, and finds the times of every span', async () => {
    const report = await only(SRT);
    expect(outline(report)).toEqual([
      'paragraph: The mayor said that the dam would hold.',
      'paragraph: - Did you see it?',
      'paragraph: - No, I did not.',
      'paragraph: MAYOR LOPEZ: It is safe.',
    ]);
    expect(whenSaid(report, 'mayor said')).toEqual({ fromMs: 1000, toMs: 3500 });
    expect(whenSaid(report, 'hold')).toEqual({ fromMs: 3500, toMs: 5000 });
    expect(whenSaid(report, 'that the')).toEqual({ fromMs: 1000, toMs: 5000 });
    expect(whenSaid(report, 'safe')).toEqual({ fromMs: 11_000, toMs: 12_000 });
    expect(timeOf(report.times!, report.text.indexOf('- Did') - 2, report.text.indexOf('- Did'))).toBeNull();
    expect(report.reader).toMatchObject({ name: 'subtitles', options: { format: 'srt' } });
    expect(lostWords(report, utf8(SRT), plain)).toEqual([]);
  });

  it.each([
    ['a mark and CRLF', `\ufeff${SRT.replaceAll('\n', '\r\n')}`],
    ['CR alone', SRT.replaceAll('\n', '\r')],
    ['wrong numbers', SRT.replace(/^\d$/gm, '7')],
    ['no numbers', SRT.replace(/^\d\n/gm, '')],
    ['no blank lines', SRT.replaceAll('\n\n', '\n')],
    ['blank lines inside cues', SRT.replace('\n- No', '\n\n- No').replace('that\n', 'that\n\n')],
    ['blank lines behind numbers', SRT.replace(/^(\d)$/gm, '$1\n')],
    ['points for commas, no hours', SRT.replaceAll('00:00:', '00:').replaceAll(',000', '.0').replaceAll(',500', '.5')],
    ['positions behind times', SRT.replace(/(--> .*)$/gm, '$1  X1:40 X2:600 Y1:20 Y2:50')],
    ['overlapping times', SRT.replace('00:00:03,500 -->', '00:00:03,000 -->').replace('MAYOR', 'MAYOR')],
  ])('reads %s', async (_, text) => {
    const [expected, report] = [await only(SRT), await only(text)];
    expect(report.text).toBe(expected.text);
    expect(whenSaid(report, 'safe')).toEqual({ fromMs: 11_000, toMs: 12_000 });
  });

  it('reads UTF-16 and windows-1251', async () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\nМэр сказал: нет.\n\n2\n00:00:02,000 --> 00:00:03,000\nНикогда и никому, сказал он.\n';
    expect((await only(Buffer.from(`\ufeff${text}`, 'utf16le'))).text).toBe(
      'Мэр сказал: нет. Никогда и никому, сказал он.',
    );
    const table = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
    const report = await only(Uint8Array.from([...text].map((char) => table.indexOf(char))));
    expect(report.text).toBe('Мэр сказал: нет. Никогда и никому, сказал он.');
  });

  it('keeps a year that stands alone', async () =>
    expect(
      (await only('00:00:01,000 --> 00:00:02,000\nIt was in\n1984\n00:00:02,000 --> 00:00:03,000\nthat he said it.'))
        .text,
    ).toBe('It was in 1984 that he said it.'));

  it('keeps what is in angle brackets and no tag, and bare signs', async () =>
    expect((await only('1\n00:00:01,000 --> 00:00:02,000\n<inaudible> AT&T &amp; 5 < 6 &lt;b>')).text).toBe(
      '<inaudible> AT&T & 5 < 6 <b>',
    ));

  it('keeps words on the line of the times', async () =>
    expect((await only('00:00:01,000 --> 00:00:02,000 He said no.\n')).text).toBe('He said no.'));

  it('says what is odd', async () => {
    const { reports, problems } = await read('Made by nobody\n\n1\n00:00:05,000 --> 00:00:02,000\nHe said no.\n');
    expect(reports[0]!.text).toBe('Made by nobody\n\nHe said no.');
    expect(whenSaid(reports[0]!, 'He said')).toEqual({ fromMs: 5000, toMs: 5000 });
    expect(timeOf(reports[0]!.times!, 0, 4)).toBeNull();
    expect(problems.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'subtitles/untimed 1 line',
      'subtitles/backward 1 cue',
    ]);
    expect((await read('1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n')).problems).toMatchObject([
      { code: 'subtitles/no-words', value: '1 cue' },
    ]);
  });
});

const VTT = `WEBVTT - A talk
Kind: captions
Language: en-GB

STYLE
::cue { color: red }

NOTE
nobody reads this

intro
00:01.000 --> 00:03.000 align:start position:0%
<v.loud Mary Jones>The dam &amp; the bridge
<v Mary Jones>are <c.yellow>safe</c>.

00:03.000 --> 00:05.000
<v Kim>Are they?</v> <v Mary Jones>Yes.</v>

00:05.000 --> 00:06.000
Applause
`;

describe('WebVTT', () => {
  it('keeps who speaks in the text, and leaves out what is not spoken', async () => {
    const report = await only(VTT);
    expect(outline(report)).toEqual([
      'paragraph: Mary Jones: The dam & the bridge are safe.',
      'paragraph: Kim: Are they?',
      'paragraph: Mary Jones: Yes.',
      'paragraph: Applause',
    ]);
    expect(report.reader.options).toEqual({ format: 'vtt' });
    expect(whenSaid(report, 'bridge')).toEqual({ fromMs: 1000, toMs: 3000 });
    expect(lostWords(report, utf8(VTT), plain)).toEqual([]);
  });

  it('does not give the words of a cue without a name to who spoke before', async () =>
    expect(
      outline(
        await only(
          'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Kim>He said\n\n00:02.000 --> 00:03.000\nand nobody knows who.',
        ),
      ),
    ).toEqual(['paragraph: Kim: He said', 'paragraph: and nobody knows who.']));

  it('takes the language of the head when the words do not tell', async () =>
    expect((await only('WEBVTT\nLanguage: fr\n\n00:01.000 --> 00:02.000\nNon.')).language).toEqual({
      code: 'fr',
      decidedBy: 'declared',
    }));

  it('parts paragraphs where >> says that another speaks', async () =>
    expect(
      outline(
        await only(
          'WEBVTT\n\n00:01.000 --> 00:02.000\n&gt;&gt; MAYOR: It is\n\n00:02.000 --> 00:03.000\nsafe.\n&gt;&gt; Is it?\n',
        ),
      ),
    ).toEqual(['paragraph: >> MAYOR: It is safe.', 'paragraph: >> Is it?']));

  it('writes lines that roll once', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => `line ${i} of what was said`);
    const at = (i: number): string => `00:00:${String(i).padStart(2, '0')}.000`;
    const rolling = lines
      .map(
        (line, i) =>
          `${at(2 * i)} --> ${at(2 * i + 1)}\n${i > 0 ? lines[i - 1] : ' '}\n${line.replace(' of', '<00:00:01.500><c> of</c>')}\n\n${at(2 * i + 1)} --> ${at(2 * i + 2)}\n${line}\n \n`,
      )
      .join('\n');
    const report = await only(`WEBVTT\n\n${rolling}`);
    expect(report.text).toBe(lines.join(' '));
    expect(report.reader.options).toEqual({ format: 'vtt', repeatedLines: 23 });
    expect(whenSaid(report, 'line 3')).toEqual({ fromMs: 6000, toMs: 7000 });
  });

  it('keeps what is said twice', async () =>
    expect((await only('WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.')).text).toBe(
      'No. No.',
    ));
});

describe('speech without full stops', () => {
  it('is parted by a long pause', async () =>
    expect(
      outline(
        await only(
          '1\n00:00:01,000 --> 00:00:02,000\nhe said no\n\n2\n00:00:12,000 --> 00:00:13,000\nand she\n\n3\n00:00:20,000 --> 00:00:21,000\nagreed',
        ),
      ),
    ).toEqual(['paragraph: he said no', 'paragraph: and she agreed']));
  const cue = (i: number, seconds: number): string =>
    `${i}\n00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')},000 --> 00:59:59,000\nand then he went on ${i}\n`;
  it('is parted by length in the end', async () => {
    const report = await only(Array.from({ length: 300 }, (_, i) => cue(i, i)).join('\n'));
    expect(report.blocks.length).toBeGreaterThan(2);
    for (const { from, to } of report.blocks) expect(to - from).toBeLessThan(2100);
  });
});

describe('what is no transcript', () => {
  it.each([
    ['a timetable', '10:30 -> 11:00 Breakfast with the mayor\n11:00 -> 12:00 She said a few words.'],
    ['an arrow', 'The mayor --> the dam, he said.'],
    ['a sentence', 'WEBVTT is a format, she said.\nThe mayor --> nobody.'],
  ])('%s', async (_, text) => expect((await read(text, 'x.txt')).reports[0]!.reader.name).toBe('plain-text'));
});

describe('any transcript at all', () => {
  const BITS = [
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '1',
    '00:00:01,000 --> 00:00:02,000',
    '00:05 --> 00:01',
    '-->',
    'WEBVTT',
    'NOTE',
    'STYLE',
    '<v A>',
    '<v ',
    '</v>',
    '<i>',
    '<00:01>',
    '<br>',
    '{\\an8}',
    '{\\',
    '&amp;',
    '&gt;&gt;',
    '&',
    '<',
    '>',
    ' ',
    '\t',
    'He said no.',
    'MAYOR:',
    '- ',
    'é😀',
    '\0',
    '\u202e',
    '\ud800',
  ];
  const soup = fc
    .array(fc.constantFrom(...BITS), { maxLength: 40 })
    .map((bits) => `1\n00:00:01,000 --> 00:00:02,000\n${bits.join('')}`);
  it('soup', () =>
    fc.assert(
      fc.asyncProperty(soup.map(utf8), async (bytes) => void (await read(bytes))),
      { numRuns: 2000 },
    ));
  it('with some bytes changed', () => {
    const whole = utf8(SRT + VTT);
    return fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 5 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          await read(bytes);
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('every word of every cue comes out, in order', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-z]{1,8}[.?!]?$/), { minLength: 1, maxLength: 30 }),
        async (words) => {
          const text = words
            .map((word, i) => `${i}\n00:00:${String(i).padStart(2, '0')},000 --> 00:01:00,000\n${word}\n`)
            .join('\n');
          const { reports } = await read(text);
          const said = words.filter((word, i) => i === 0 || word !== words[i - 1]);
          expect(reports[0]!.text.split(/\s+/).filter((word, i, all) => i === 0 || word !== all[i - 1])).toEqual(said);
        },
      ),
    ));
  it.each([
    ['cues', '00:00:01,000 --> 00:00:02,000\nHe said\n\n'],
    ['times', '00:00:01,000 --> 00:00:02,000\n'],
    ['<v ', '<v A'],
    ['<v A>', '<v A>'],
    ['<i', '<i'],
    ['{\\', '{\\'],
    ['&', '&'],
    ['blank lines', '\n\n'],
    ['one long line', 'said '],
  ])('a megabyte of %s costs what its length does', async (_, bit) => {
    const growth = await growthOf(async (share) => {
      const many = bit.repeat(Math.ceil((share * 1_000_000) / bit.length));
      const bytes = utf8(`1\n00:00:01,000 --> 00:00:02,000\nA\n${many}`);
      expect((await readMany(bytes)).reports).toHaveLength(1);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});
