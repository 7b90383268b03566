import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eml } from '../../src/read/eml.ts';
import type { Reading } from '../../src/read/index.ts';
import { readEach } from '../../src/read/index.ts';
import { wordsOf } from '../../src/read/mime-words.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { growthOf, LINEAR } from '../costs.ts';
import { utf8 } from './fixtures.ts';
import { base64, HEADER, multipart, part, quotedPrintable } from './mail-writer.ts';
import { opened, textOf } from './parts.ts';
import { readingHolds } from './report-holds.ts';
import { joined, page } from './warc-writer.ts';

const SAID = 'The mayor of Malmö said on Tuesday that the dam would stay open.';

async function readAll(bytes: Uint8Array, from = 'x'): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readEach(bytes, { from })) readings.push(reading);
  return readings;
}

/** What takes longer is read over and over: that would be minutes. The machines that run this do other things meanwhile. */

describe('what a mail says of itself', () => {
  const list = {
    ...HEADER,
    'List-Id': 'The Morning Wire <wire.news.example>',
    'Archived-At': '<https://news.example/1>',
  };
  it('stands in the report of its body', async () => {
    const mail = part({ ...list, 'Content-Type': 'text/plain; charset=utf-8' }, `${SAID}\r\n`);
    const readings = await readAll(mail);
    expect(readings).toHaveLength(1);
    readingHolds(readings[0]!, utf8(`${SAID}\r\n`));
    expect(readings[0]).toMatchObject({
      problems: [],
      capture: { within: { capture: sha256(mail), part: '1' } },
      reports: [
        {
          title: 'Dam stays open',
          authors: ['Doe, Jane'],
          outlet: 'The Morning Wire',
          url: 'https://news.example/1',
          dates: [{ edtf: '2017-04-04T07:58:00+02:00', where: 'given' }],
          charset: { label: 'utf-8', decidedBy: 'http' },
        },
      ],
    });
  });
  it('comes after what the page in it says; its subject counts only without a headline', async () => {
    const html = `<html><head><meta name="author" content="Ann Roe"></head><body><h1>Dam stays open for good</h1><p>${SAID}</p></body></html>`;
    const [reading] = await readAll(part({ ...list, 'Content-Type': 'text/html' }, html));
    expect(reading!.reports[0]).toMatchObject({ authors: ['Ann Roe'], outlet: 'The Morning Wire' });
    expect(reading!.reports[0]).not.toHaveProperty('title');
  });
  it.each([
    ['jane@news.example (Jane Doe)', 'Jane Doe'],
    ['jane@news.example', 'jane@news.example'],
    ['=?utf-8?Q?J=C3=A4ne?= <jane@news.example>', 'Jäne'],
    ['Jane Doe <jane@news.example>, John Roe <john@news.example>', 'Jane Doe'],
    ['<jane@news.example>', 'jane@news.example'],
  ])('a sender: %s', async (from, author) => {
    const { parts } = await opened(eml, part({ ...HEADER, From: from }, SAID));
    expect(parts[0]!.about.authors).toEqual([author]);
    expect(parts[0]!.about).not.toHaveProperty('outlet');
  });
  it.each([
    ['=?iso-8859-1?Q?Br=FCcke_zu?=', 'Brücke zu'],
    ['=?UTF-8?B?QnLDvGNrZQ==?= dam', 'Brücke dam'],
    ['=?utf-8?Q?Br=C3?= =?utf-8?Q?=BCcke?=', 'Brücke'],
    ['=?windows-1252?Q?=93no=94?=', '“no”'],
    ['a =?utf-8?Q?b?= c', 'a b c'],
    ['=?klingon?Q?b?=', 'b'],
    ['=?utf-8?X?b?= =?', '=?utf-8?X?b?= =?'],
    ['Brücke', 'Brücke'],
  ])('encoded words: %s', (written, words) => expect(wordsOf(written)).toBe(words));
});

describe('parts', () => {
  const text = part({ 'Content-Type': 'text/plain; charset=utf-8' }, SAID);
  const html = part({ 'Content-Type': 'text/html; charset=utf-8' }, page('Dam', SAID));
  const image = part(
    { 'Content-Type': 'image/png', 'Content-Transfer-Encoding': 'base64', 'Content-ID': '<i>' },
    'iVBORw0KGgo=',
  );
  const of = async (mail: Uint8Array): Promise<readonly string[]> => (await opened(eml, mail)).order;
  const mail = (type: string, parts: readonly Uint8Array[]): Uint8Array =>
    multipart(type, parts, { fields: HEADER, boundary: 'outer' });

  it('of a text and a page the page is read', async () => {
    expect(await of(mail('multipart/alternative', [text, html]))).toEqual([page('Dam', SAID)]);
    expect(await of(mail('multipart/alternative', [html, text]))).toEqual([page('Dam', SAID)]);
    expect(await of(mail('multipart/alternative', [text, multipart('multipart/related', [html, image])]))).toEqual([
      page('Dam', SAID),
    ]);
    expect(await of(mail('multipart/alternative', [text, image]))).toEqual([SAID]);
  });
  it('of related parts the one that the others serve', async () => {
    expect(await of(mail('multipart/related', [html, text, image]))).toEqual([page('Dam', SAID)]);
    const started = part({ 'Content-Type': 'text/html', 'Content-ID': '<root>' }, '<p>root</p>');
    expect(await of(mail('multipart/related; start="<root>"', [html, started]))).toEqual(['<p>root</p>']);
  });
  it('mixed: all that can be read, each named by its number', async () => {
    const pdf = part(
      {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=utf-8''d%C3%A4m.pdf`,
        'Content-Transfer-Encoding': 'base64',
      },
      base64('%PDF-1.7'),
    );
    const inner = part({ 'Content-Type': 'message/rfc822' }, part({ ...HEADER, Subject: 'Inner' }, 'Inner words.'));
    const { parts, problems } = await opened(
      eml,
      mail('multipart/mixed', [multipart('multipart/alternative', [text, html]), pdf, image, inner]),
    );
    expect(problems).toEqual([]);
    expect(parts.map((part) => [part.name, part.about.contentType])).toEqual([
      ['1.2', 'text/html; charset=utf-8'],
      ['2', 'application/octet-stream'],
      ['4', 'message/rfc822'],
    ]);
    expect(textOf(parts[1]!)).toBe('%PDF-1.7');
    // What the sender attached, the sender did not write.
    expect(parts[1]!.about).toEqual({ contentType: 'application/octet-stream' });
  });
  it('a mail in a mail is read in its turn', async () => {
    const inner = part({ 'Content-Type': 'message/rfc822' }, part({ ...HEADER, Subject: 'Inner' }, SAID));
    const [reading] = await readAll(mail('multipart/mixed', [inner]));
    expect(reading!.reports[0]).toMatchObject({ title: 'Inner', text: SAID });
  });
  it('signed text is text; an encrypted mail holds nothing to read', async () => {
    const signature = part({ 'Content-Type': 'application/pgp-signature' }, 'x');
    expect(await of(mail('multipart/signed', [text, signature]))).toEqual([SAID]);
    const { problems } = await opened(
      eml,
      mail('multipart/encrypted', [part({ 'Content-Type': 'application/octet-stream' }, '-----BEGIN PGP')]),
    );
    expect(problems).toMatchObject([{ code: 'mail/nothing-to-read', value: '1 application/octet-stream' }]);
  });
  it.each([
    ['base64', base64(SAID)],
    ['quoted-printable', quotedPrintable(SAID)],
    ['8bit', SAID],
    ['Base64 ', `${base64(SAID)}\r\n\r\n`],
  ])('transfer coding %s', async (coding, body) => {
    const { order } = await opened(eml, part({ ...HEADER, 'Content-Transfer-Encoding': coding }, body));
    expect(order).toEqual([SAID]);
  });
  it('a charset of its own', async () => {
    const body = new Uint8Array(Buffer.from(SAID, 'latin1'));
    const [reading] = await readAll(part({ ...HEADER, 'Content-Type': 'text/plain; charset="iso-8859-1"' }, body));
    expect(reading!.reports[0]!.text).toBe(SAID);
  });
  it('what a coding does not have is said, and the rest is read', async () => {
    const { order } = await opened(
      eml,
      part({ ...HEADER, 'Content-Transfer-Encoding': 'base64' }, `${base64(SAID)}\r\n!!`),
    );
    expect(order).toEqual(['mail/bad-coding', SAID]);
    const quoted = part({ ...HEADER, 'Content-Transfer-Encoding': 'quoted-printable' }, 'a =zz b');
    expect((await opened(eml, quoted)).order).toEqual(['mail/bad-coding', 'a =zz b']);
    const odd = part({ ...HEADER, 'Content-Transfer-Encoding': 'x-uuencode' }, 'begin 644');
    expect((await opened(eml, odd)).order).toEqual(['mail/unknown-coding', 'mail/nothing-to-read']);
  });
});

describe('hostile mails', () => {
  it('boundaries that are missing, unnamed, unclosed, or begin with one another', async () => {
    const of = async (type: string, body: string): Promise<readonly string[]> =>
      (await opened(eml, part({ ...HEADER, 'Content-Type': type }, body))).order;
    expect(await of('multipart/mixed; boundary=b', SAID)).toEqual(['mail/no-boundary', SAID]);
    expect(await of('multipart/mixed', `--b\r\n\r\n${SAID}\r\n--b--`)).toEqual(['mail/no-boundary', SAID]);
    expect(await of('multipart/mixed', SAID)).toEqual(['mail/no-boundary', SAID]);
    expect(await of('multipart/mixed; boundary=b', `--b\r\n\r\nOne.\r\n--b\r\n\r\n${SAID}`)).toEqual(['One.', SAID]);
    expect(await of('multipart/mixed; boundary=b', `--b\r\n\r\nOne.\r\n--bc\r\n${SAID}\r\n--b--`)).toEqual([
      `One.\r\n--bc\r\n${SAID}`,
    ]);
    expect(await of('multipart/mixed; boundary=b', `--b\r\n${SAID}\r\n--b--`)).toEqual([SAID]);
  });
  it('parts in parts without end', async () => {
    let inner = part({}, SAID);
    for (let n = 0; n < 200; n++)
      inner = multipart('multipart/mixed', [inner], { fields: n === 199 ? HEADER : {}, boundary: `b${n}` });
    const { problems, parts } = await opened(eml, inner);
    expect(problems.map(({ code }) => code)).toEqual(['mail/too-deep']);
    expect(textOf(parts[0]!)).toContain(SAID);
  });
  it('mails in mails without end', async () => {
    let inner = part(HEADER, SAID);
    for (let n = 0; n < 30; n++) inner = part({ ...HEADER, 'Content-Type': 'message/rfc822' }, inner);
    const readings = await readAll(inner);
    expect(readings.flatMap(({ problems }) => problems).map(({ code }) => code)).toEqual(['input/too-deep']);
  });
  it('a hundred thousand parts', async () => {
    const growth = await growthOf(async (share) => {
      const parts = Array.from({ length: 100_000 * share }, () => part({}, 'x'));
      const read = await opened(eml, multipart('multipart/mixed', parts, { fields: HEADER }));
      expect(read.problems.map(({ code }) => code)).toEqual(['mail/too-many-parts']);
      expect(read.parts).toHaveLength(1000);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
  it.each([
    ['a body', (long: string) => part(HEADER, long)],
    ['a field', (long: string) => part({ ...HEADER, From: `"${long}" <a@b>`, Subject: long }, SAID)],
    [
      'spaces',
      (long: string) => part({ ...HEADER, From: `a${' '.repeat(long.length)}`, Subject: '=?'.repeat(1e6) }, SAID),
    ],
    [
      'parameters',
      (long: string) => part({ ...HEADER, 'Content-Type': `text/plain; ${';a="'.repeat(1e6)}${long}` }, SAID),
    ],
    [
      'a boundary',
      (long: string) =>
        multipart('multipart/mixed', [part({}, SAID)], { fields: HEADER, boundary: long.slice(0, 1000) }),
    ],
    ['base64', (long: string) => part({ ...HEADER, 'Content-Transfer-Encoding': 'base64' }, long)],
    ['line ends', (long: string) => part(HEADER, '\n--'.repeat(long.length / 3))],
  ])('lines of 10 MB: %s', async (_, of) => {
    const growth = await growthOf(async (share) => {
      const { order } = await opened(eml, of('a'.repeat(10_000_000 * share)));
      expect(order.length).toBeGreaterThan(0);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
  const BITS = [
    '--b\r\n',
    '--b--\r\n',
    '\r\n',
    '\r\n\r\n',
    'Content-Type: multipart/mixed; boundary=b\r\n',
    'Content-Type: text/html\r\n',
    'Content-Type: message/rfc822\r\n',
    'Content-Transfer-Encoding: base64\r\n',
    'Content-Transfer-Encoding: quoted-printable\r\n',
    'Subject: =?utf-8?Q?=',
    '?=',
    '=\r\n',
    '=C3',
    'words ',
    ' folded',
    '\0',
    'é',
    'From: a@b\r\n',
    'Date: Tue, 4 Apr 2017 07:58:00 +0200\r\n',
    'To: x\r\n',
  ];
  it('soup of mail', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...BITS), { maxLength: 40 }), async (bits) => {
        const bytes = utf8(bits.join(''));
        expect((await opened(eml, bytes)).order.length).toBeGreaterThan(0);
        for (const reading of await readAll(bytes))
          expect(reading.reports.length + reading.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    ));
  it('any bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await opened(eml, bytes)).order.length).toBeGreaterThan(0);
        expect((await opened(eml, joined(part(HEADER, ''), bytes))).order.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    ));
});

describe('what is a mail', () => {
  it.each([
    ['an agency mail', part(HEADER, SAID), true],
    ['one with few fields', part({ From: 'a@b', Date: HEADER['Date']!, Subject: 'x' }, SAID), true],
    ['one from a folder of mails', joined(utf8('From a@b Tue Apr  4 07:58:00 2017\n'), part(HEADER, SAID)), true],
    [
      'a letter',
      utf8('From: our correspondent\nTo: the editor\nDate: Tuesday\nSubject: the dam\n\nThe mayor said no.'),
      false,
    ],
    ['a letter with an address', utf8('From: Jane <jane@x.example>\nTo: the desk\nSubject: the dam\n\nNo.'), false],
    [
      'an answer of a server',
      utf8('Date: Tue, 04 Apr 2017 07:58:00 GMT\nServer: x\nContent-Type: text/html\n\n<p>x'),
      false,
    ],
    ['a header and prose in it', utf8('From: a@b\nMessage-ID: <a@b>\nSubject: x\nThe mayor said no.\n\nx'), false],
    ['one without an end of its header', utf8('From: a@b\nMessage-ID: <a@b>\nSubject: x\n'), false],
  ])('%s', (_, bytes, is) => expect(eml.is(bytes, {})).toBe(is));
  it('said to be one, fewer fields are enough', () => {
    const bytes = part({ From: 'a@b' }, SAID);
    expect([
      eml.is(bytes, {}),
      eml.is(bytes, { from: 'x.eml' }),
      eml.is(bytes, { contentType: 'message/rfc822' }),
    ]).toEqual([false, true, true]);
    expect(eml.is(utf8(SAID), { from: 'x.eml' })).toBe(false);
  });
  it('never a text that merely begins like one', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\r\n@<>]/g, ' '));
    const label = fc.constantFrom(
      'From',
      'To',
      'Date',
      'Subject',
      'Re',
      'Received',
      'Note',
      'Message-ID',
      'Content-Type',
      'By',
    );
    const start = fc.array(fc.tuple(label, line), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(start, fc.array(line, { maxLength: 5 }), (fields, prose) => {
        const text = `${fields.map(([name, words]) => `${name}: ${words}`).join('\n')}\n\n${prose.join('\n')}`;
        expect(eml.is(utf8(text), {})).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
