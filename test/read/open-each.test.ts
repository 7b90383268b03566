// Every capture on the way is found, with its bytes, before what it gave; the way back to the input is without a gap.

import { describe, expect, it } from 'vitest';
import { type About, type Found, isFound, openEach, type Reading, readEach } from '../../src/read/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { utf8 } from './fixtures.ts';
import { HEADER, multipart, part } from './mail-writer.ts';
import { answer, page, warcinfo, zipped } from './warc-writer.ts';

async function openedOf(bytes: Uint8Array, about: About = { from: 'x' }): Promise<readonly (Found | Reading)[]> {
  const opened: (Found | Reading)[] = [];
  for await (const one of openEach(bytes, about)) opened.push(one);
  return opened;
}

const inner = part(
  { ...HEADER, 'Content-Type': 'text/plain' },
  'The mayor said on Tuesday that the dam would stay open.\r\n',
);
const outer = multipart(
  'multipart/mixed',
  [
    part({ 'Content-Type': 'text/plain' }, 'See below, she said.\r\n'),
    part({ 'Content-Type': 'message/rfc822' }, inner),
  ],
  { fields: HEADER },
);
const warc = zipped(
  warcinfo('x'),
  answer({ url: 'https://news.example/a', body: page('A') }),
  answer({ url: 'https://news.example/b', body: page('B') }),
);

describe.each([
  ['a mail in a mail', outer, 3],
  ['a web archive', warc, 2],
  ['a text', utf8('The mayor said no.'), 0],
  ['nothing', new Uint8Array(0), 0],
])('%s', (_, bytes, parts) => {
  it('is found first; what is inside after it, each before its readings, and named by its bytes', async () => {
    const opened = await openedOf(bytes);
    const found = opened.filter(isFound);
    expect(found[0]).toMatchObject({ capture: { id: sha256(bytes), size: bytes.length } });
    expect(found.length).toBeGreaterThanOrEqual(1 + parts);
    for (const { capture, bytes: own } of found) expect([capture.id, capture.size]).toEqual([sha256(own), own.length]);
    for (const [n, one] of opened.entries()) {
      const before = new Set(
        opened
          .slice(0, n)
          .filter(isFound)
          .map(({ capture }) => capture.id),
      );
      if (!isFound(one)) expect(before.has(one.capture.id)).toBe(true);
      else if (n > 0) expect(before.has(one.capture.within!.capture)).toBe(true);
    }
  });

  it('gives the readings that readEach gives', async () => {
    const readings: Reading[] = [];
    for await (const reading of readEach(bytes, { from: 'x' })) readings.push(reading);
    expect((await openedOf(bytes)).filter((one) => !isFound(one))).toEqual(readings);
  });
});
