import { describe, expect, it } from 'vitest';
import { eml } from '../../src/read/eml.ts';
import { readEach } from '../../src/read/index.ts';
import { mhtml } from '../../src/read/mhtml.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { HEADER, multipart, part, quotedPrintable } from './mail-writer.ts';
import { opened, textOf } from './parts.ts';
import { page } from './warc-writer.ts';

const SAVED = {
  From: '<Saved by Blink>',
  'Snapshot-Content-Location': 'https://news.example/dam?x=1',
  Subject: 'Dam stays open',
  Date: 'Tue, 4 Apr 2017 07:58:00 -0000',
  'MIME-Version': '1.0',
};
const BODY = page('Dam stays open', 'The mayor of Malmö said no.');
const root = part(
  {
    'Content-Type': 'text/html',
    'Content-ID': '<frame-1@mhtml.blink>',
    'Content-Transfer-Encoding': 'quoted-printable',
    'Content-Location': 'https://news.example/dam?x=1',
  },
  quotedPrintable(BODY),
);
const style = part({ 'Content-Type': 'text/css', 'Content-Location': 'cid:css-1' }, 'p {}');
const frame = part({ 'Content-Type': 'text/html', 'Content-ID': '<ad@mhtml.blink>' }, '<p>An advert</p>');
const saved = (type: string, parts: readonly Uint8Array[], fields: Record<string, string> = SAVED): Uint8Array =>
  multipart(type, parts, { fields, boundary: '----MultipartBoundary--abc----' });

describe('a saved page', () => {
  it('is the page, from where and when it was saved', async () => {
    const bytes = saved('multipart/related; type="text/html"', [root, style, frame]);
    const readings = [];
    for await (const reading of readEach(bytes, { from: 'dam.mhtml' })) readings.push(reading);
    expect(readings).toMatchObject([
      {
        problems: [],
        capture: {
          id: sha256(BODY),
          url: 'https://news.example/dam?x=1',
          at: '2017-04-04T07:58:00Z',
          tool: 'Saved by Blink',
          within: { capture: sha256(bytes), part: '1' },
        },
        reports: [{ url: 'https://news.example/dam?x=1' }],
      },
    ]);
    expect(readings[0]!.reports[0]!.text).toContain('The mayor of Malmö said no.');
  });
  it('is the part that `start` names, else the first page', async () => {
    const named = saved('multipart/related; start="<frame-1@mhtml.blink>"', [frame, root]);
    expect((await opened(mhtml, named)).order).toEqual([BODY]);
    const second = saved('multipart/related', [style, root]);
    expect((await opened(mhtml, second)).parts.map(textOf)).toEqual([BODY]);
  });
  it('without an address or a date says neither', async () => {
    const { parts } = await opened(
      mhtml,
      saved('multipart/related', [frame], { 'MIME-Version': '1.0', Date: 'Tuesday' }),
    );
    expect(parts[0]!.about).toEqual({ contentType: 'text/html', receipt: {} });
  });
  it('without a page says so', async () => {
    const { problems } = await opened(mhtml, saved('multipart/related', [style]));
    expect(problems).toMatchObject([{ code: 'mhtml/nothing-to-read', value: '1 text/css' }]);
  });
});

it.each([
  ['Blink', SAVED, true],
  ['an old browser', { From: '"Saved by Windows Internet Explorer 11"', 'MIME-Version': '1.0', Subject: 'x' }, true],
  ['a word processor', { 'MIME-Version': '1.0', Date: SAVED.Date, 'X-Document': 'x' }, true],
  ['a mail with pictures', HEADER, false],
])('what is a saved page, and what a mail: %s', (_, fields, is) => {
  const bytes = saved('multipart/related; type="text/html"', [root], fields as Record<string, string>);
  expect(mhtml.is(bytes, {})).toBe(is);
  expect(mhtml.is(bytes, {}) || eml.is(bytes, {})).toBe(true);
});
