// Archives and mail from the command line, end to end.

import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEADER, multipart, part } from '../read/mail-writer.ts';
import { answer, page, warcinfo, zipped } from '../read/warc-writer.ts';
import { zip } from '../read/zip-writer.ts';
import { hearsay } from './hearsay.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-archives-'));
const SAID = 'The mayor said on Monday that the bridge would close for a week. "It is not safe," she told reporters.';
const warc = zipped(warcinfo('x'), answer({ url: 'https://news.example/bridge', body: page('Bridge', SAID) }));

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('hearsay read', () => {
  it.each([
    ['page.warc.gz', warc],
    [
      'page.wacz',
      zip([
        { name: 'archive/data.warc.gz', bytes: warc, isStored: true },
        { name: 'datapackage.json', bytes: '{"resources": []}' },
      ]),
    ],
    [
      'mail.eml',
      multipart('multipart/alternative', [part({ 'Content-Type': 'text/html' }, page('Bridge', SAID))], {
        fields: HEADER,
      }),
    ],
    [
      'page.mhtml',
      multipart('multipart/related', [part({ 'Content-Type': 'text/html' }, page('Bridge', SAID))], {
        fields: { From: '<Saved by Blink>', 'MIME-Version': '1.0', Subject: 'x' },
      }),
    ],
  ])('%s', async (name, bytes) => {
    const { out, err } = await hearsay(['read', fileOf(name, bytes)]);
    expect(out).toContain('[said]');
    expect(err).not.toContain('input/');
  });
  it('says what an archive holds instead of a page', async () => {
    const image = answer({ url: 'https://news.example/p.png', body: 'x', headers: { 'Content-Type': 'image/png' } });
    const { code, out, err } = await hearsay(['read', fileOf('none.warc.gz', zipped(warcinfo('x'), image))]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('warc/nothing-to-read');
    expect(err).toContain('1 image');
  });

  describe('of an archive with several pages', () => {
    const two = zipped(
      warcinfo('x'),
      answer({ url: 'https://news.example/a', body: page('Bridge', SAID) }),
      answer({ url: 'https://news.example/b', body: page('Ferry', SAID.replace('bridge', 'ferry')) }),
    );

    it('gives one list', async () => {
      const { out } = await hearsay(['read', '--format', 'json', fileOf('two.warc.gz', two)]);
      expect(JSON.parse(out)).toHaveLength(2);
    });

    it('gives one file for each where a format holds one report, and asks for a folder', async () => {
      const archive = fileOf('two.warc.gz', two);
      const without = await hearsay(['read', '--format', 'marked', archive]);
      expect([without.code, without.out]).toEqual([2, '']);
      expect(without.err).toContain('2 reports are in this input');
      const out = join(folder, 'out');
      expect((await hearsay(['read', '--format', 'marked', '--out', out, archive])).code).toBe(0);
      expect(readdirSync(out)).toHaveLength(2);
    });
  });
});
