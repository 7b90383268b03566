import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/nouns/index.ts';
import { type JsonLineReading, readJsonLine } from '../../src/read/index.ts';
import { utf8 } from './fixtures.ts';
import { readingHolds } from './report-holds.ts';

const read = (line: string): JsonLineReading => readJsonLine(utf8(line), { from: 'a.jsonl', line: 7 });

describe('a line of JSON', () => {
  it('gives text, key, address and date', () => {
    const { key, reports, problems, capture } = read(
      '{"key":"k1","text":"He said no.","url":"https://x.example","published":"2031-04-04"}',
    );
    expect([key, problems]).toEqual(['k1', []]);
    expect(reports[0]).toMatchObject({
      capture: capture.id,
      part: '/text',
      text: 'He said no.',
      url: 'https://x.example',
    });
    expect(reports[0]!.dates).toEqual([{ of: 'published', edtf: '2031-04-04', written: '2031-04-04', where: 'given' }]);
  });
  it('gives back a number as digits', () => expect(read('{"key":42,"text":"No."}').key).toBe('42'));
  it('reads a page in html', () => {
    const { reports } = read('{"html":"<p>He said \\"no&amp;yes\\".<\\/p>"}');
    expect([reports[0]!.reader.name, reports[0]!.text]).toEqual(['html', 'He said "no&yes".']);
  });
  it('leads through escapes to bytes', () => {
    const line = '{"a":{"text":"x"},"text":"He said \\u201cno\\ud83d\\ude00\\u201d é.\\n"}';
    const { text, bytes } = read(line).reports[0]!;
    expect(text).toBe('He said “no😀” é.\n');
    const words = (part: string): string => {
      const range = bytesOf(bytes, text.indexOf(part), text.indexOf(part) + part.length)!;
      return Buffer.from(utf8(line).subarray(range.from, range.to)).toString();
    };
    expect(words('“no😀”')).toBe('\\u201cno\\ud83d\\ude00\\u201d');
    expect(words('😀')).toBe('\\ud83d\\ude00');
    expect(words('é')).toBe('é');
  });
  it('keeps two lines of one text apart from each other only by their bytes', () => {
    expect(read('{"key":1,"text":"No."}').reports[0]!.id).not.toBe(read('{"key":2,"text":"No."}').reports[0]!.id);
    expect(read('{"key":1,"text":"No."}').reports[0]!.id).toBe(read('{"key":1,"text":"No."}').reports[0]!.id);
  });

  it.each([
    ['{"key":1,', 'json/not-an-object'],
    ['[1]', 'json/not-an-object'],
    ['', 'json/not-an-object'],
    ['{"key":"k","body":"x"}', 'json/no-text'],
    ['{"text":5}', 'json/no-text'],
    ['{"key":{},"text":"No."}', 'json/bad-key'],
    ['{"text":"a\\ud800b"}', 'text/lone-surrogate'],
    ['{"text":"  "}', 'input/empty'],
    ['{"text":"No.","published":"soon"}', 'date/unreadable'],
  ])('%j: %s, with its line', (line, code) =>
    expect(read(line).problems).toMatchObject([{ code, input: 'a.jsonl', line: 7 }]),
  );
  it('keeps the key of a line that cannot be read', () => expect(read('{"key":"k","body":"x"}').key).toBe('k'));
  it('says that bytes were not valid', () => {
    const line = Uint8Array.from([...utf8('{"text":"a'), 0xff, ...utf8('b"}')]);
    const { problems, reports } = readJsonLine(line, { line: 1 });
    expect(problems).toMatchObject([{ code: 'charset/bad-bytes', line: 1 }]);
    expect(reports[0]!.text).toBe('a\ufffdb');
  });

  it('holds for any string, however written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (text, isEscaped) => {
        const json = JSON.stringify({ key: 1, text });
        const line = utf8(
          isEscaped
            ? json.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
            : json,
        );
        const reading = readJsonLine(line, { line: 1 });
        readingHolds(reading, line);
        if (reading.reports[0]) expect(reading.reports[0].text).toBe(text.toWellFormed());
      }),
      { numRuns: 1000 },
    );
  });
  it('holds for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (line) => {
        readingHolds(readJsonLine(line, { line: 1 }), line);
      }),
      { numRuns: 500 },
    );
  });
});
