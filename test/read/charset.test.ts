import { describe, expect, it } from 'vitest';
import { type About, readCapture } from '../../src/read/index.ts';
import { codes, fixture, reportOf, utf8 } from './fixtures.ts';

function charsetOf(bytes: Uint8Array, about: About = {}): string {
  const { label, decidedBy } = reportOf(bytes, about).charset;
  return `${label} by ${decidedBy}`;
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const PAGE = '<!doctype html><meta charset="iso-8859-2"><p>Vorsitzender Müller sagte nein.</p>';

describe('the charset is told by the mark, the header, the page, then the bytes', () => {
  it('mark over header', () => {
    const bytes = Buffer.from('\ufeffThe mayor said no.', 'utf8');
    expect(charsetOf(bytes, { contentType: 'text/plain; charset=iso-8859-1' })).toBe('utf-8 by bom');
    expect(reportOf(bytes).text).toBe('The mayor said no.');
    expect(reportOf(bytes).blocks[0]!.bytes.from).toBe(3);
  });
  it('header over page', () =>
    expect(charsetOf(latin1(PAGE), { contentType: 'text/html; charset="ISO-8859-1"' })).toBe('windows-1252 by http'));
  it('page over bytes', () => expect(charsetOf(latin1(PAGE))).toBe('iso-8859-2 by meta'));
  it('XML declaration', () =>
    expect(charsetOf(latin1('<?xml version="1.0" encoding="windows-1250"?><html><p>Müller</p></html>'))).toBe(
      'windows-1250 by meta',
    ));
  it('a page that calls itself UTF-16 in ASCII is UTF-8', () =>
    expect(charsetOf(utf8('<html><meta charset=utf-16><p>Müller'))).toBe('utf-8 by meta'));
  it('a commented-out charset does not count', () =>
    expect(charsetOf(utf8('<!doctype html><!-- <meta charset=koi8-r> --><p>Müller said no'))).toBe(
      'utf-8 by detection',
    ));
  it('plain ASCII', () => expect(charsetOf(utf8('He said no.'))).toBe('utf-8 by default'));
  it('valid UTF-8', () => expect(charsetOf(utf8('Müller said no.'))).toBe('utf-8 by detection'));
  it('UTF-16 without a mark, both ways', () => {
    const little = fixture('utf-16le-without-mark.txt');
    expect(charsetOf(little)).toBe('utf-16le by detection');
    expect(charsetOf(Buffer.from(little).swap16())).toBe('utf-16be by detection');
  });
});

it('a stray NUL does not make UTF-16 of text, and another script in UTF-16 is known', () => {
  expect(charsetOf(utf8('He said\0 no, and no\0.'))).toBe('utf-8 by detection');
  expect(charsetOf(Buffer.from('نفت رئيسة بلدية أورسك، كارين فال، يوم الثلاثاء', 'utf16le'))).toBe(
    'utf-16le by detection',
  );
  expect(charsetOf(Buffer.from('Мэр города во вторник опровергла', 'utf16le'))).toBe('utf-16le by detection');
});

describe('problems of charsets', () => {
  it('a guess is said to be one', () => {
    const bytes = latin1('Le maire a démenti; « la fermeture » était prévue à l\u0027été, selon Hélène Gagné.');
    expect(codes(bytes)).toEqual(['charset/guessed']);
    expect(reportOf(bytes).text).toContain('démenti');
  });
  it('an unknown name is said, and the bytes decide', () => {
    const { problems, reports } = readCapture(utf8('Müller said no.'), { contentType: 'text/plain; charset=klingon' });
    expect(problems).toMatchObject([{ code: 'charset/unknown-label', value: 'klingon' }]);
    expect(reports[0]!.charset.label).toBe('utf-8');
  });
  it('bytes that are not valid are counted and kept as U+FFFD', () => {
    const bytes = Uint8Array.from([...utf8('He said '), 0xff, 0xfe, ...utf8(' no.')]);
    const reading = readCapture(bytes, { contentType: 'text/plain; charset=utf-8' });
    expect(reading.problems).toMatchObject([{ code: 'charset/bad-bytes', value: '2 places' }]);
    expect(reading.reports[0]!.text).toBe('He said \ufffd\ufffd no.');
  });
});
