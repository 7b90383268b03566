// Archives that are larger than anything is held: into a case, and read, in constant memory.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../src/nouns/index.ts';
import { answer, joined, page, record, warcinfo } from '../read/warc-writer.ts';
import { zip } from '../read/zip-writer.ts';
import { expectSound, folderWith, freshPath, logOf, newCase } from './case-folders.ts';
import { hearsay, main, root } from './hearsay.ts';

const MB = 1024 * 1024;
const preload = new URL('peak-rss.mjs', import.meta.url).href;

/** A web archive of a size: pictures, and a page at its beginning, in its middle and at its end. */
function archive(name: string, { megabytes, isZipped = false }: { megabytes: number; isZipped?: boolean }): string {
  const path = join(freshPath('archives'), name);
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  const put = (bytes: Uint8Array): void => void writeSync(file, isZipped ? gzipSync(bytes, { level: 0 }) : bytes);
  const said = (n: number): string => `The mayor said on Monday that bridge number ${n} would close for a week.`;
  const pageAt = (n: number): Uint8Array =>
    answer({ url: `https://news.example/${n}`, body: page(`Bridge ${n}`, said(n)) });
  put(warcinfo('x'));
  put(pageAt(1));
  for (let n = 0; n < megabytes; n++) {
    put(record({ type: 'resource', block: new Uint8Array(MB).fill(n), fields: { 'Content-Type': 'image/jpeg' } }));
    if (n === Math.floor(megabytes / 2)) put(pageAt(2));
  }
  put(pageAt(3));
  closeSync(file);
  return path;
}

/** A command in a process of its own, and the most memory that it had. */
function measured(args: readonly string[]): { code: number | null; out: string; err: string; peak: number } {
  const log = freshPath('rss');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, main, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, RSS_LOG: log, NO_COLOR: '1' },
  });
  return { code: status, out: stdout, err: stderr, peak: Number(readFileSync(log, 'utf8')) };
}

/** What memory may grow by: far less than the archive, more than the moods of a collector. */
const MOST_GROWTH = 100 * MB;

describe('an archive of 200 MB', { timeout: 300_000 }, () => {
  it.each([
    ['plain', false],
    ['gzip', true],
  ])('is added in the memory that one of 1 MB takes (%s)', async (name, isZipped) => {
    const [little, large] = [1, 200].map((megabytes) => archive(`${name}.warc`, { megabytes, isZipped }));
    const [first, second] = [await newCase(), await newCase()];
    const before = measured(['add', first, little!, '--workers', '1']);
    const { code, out, peak } = measured(['add', second, large!, '--workers', '1']);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('4 captures, 3 reports') });
    expect(statSync(large!).size).toBeGreaterThan(200 * MB);
    expect(peak - before.peak).toBeLessThan(MOST_GROWTH);
    const [kept] = (await logOf(second)).filter(({ kind }) => kind === 'capture');
    expect(kept!.body).toMatchObject({ size: statSync(large!).size, receipt: { from: large } });
    await expectSound(second);
    const again = measured(['add', second, large!]);
    expect(again.out).toContain('0 of 1 input added');
    expect(again.peak).toBeLessThan(before.peak);
  });

  it('is read in the same memory, a page at a time', () => {
    const [little, large] = [1, 200].map((megabytes) => archive('x.warc', { megabytes }));
    const before = measured(['read', '--format', 'jsonl', '--no-text', little!, little!, '--workers', '1']);
    const { code, out, peak } = measured(['read', '--format', 'jsonl', '--no-text', large!, '--workers', '1']);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(peak - before.peak).toBeLessThan(MOST_GROWTH);
  });
});

describe('a WACZ of 80 MB', { timeout: 120_000 }, () => {
  it('is read from its file: stored and packed archives in it, each page once', async () => {
    const warc = (n: number): Uint8Array => {
      const noise = record({ type: 'resource', block: randomBytes(40 * MB), fields: { 'Content-Type': 'image/jpeg' } });
      const said = `The mayor said on Monday that bridge number ${n} would close for a week.`;
      return joined(noise, answer({ url: `https://news.example/${n}`, body: page(`Bridge ${n}`, said) }));
    };
    const bytes = zip([
      { name: 'archive/a.warc', bytes: warc(1), isStored: true },
      { name: 'archive/b.warc', bytes: warc(2) },
    ]);
    const path = join(folderWith({ 'large.wacz': bytes }), 'large.wacz');
    expect(statSync(path).size).toBeGreaterThan(64 * MB);
    const folder = await newCase();
    const { out } = await hearsay(['add', folder, path]);
    expect(out).toContain('1 of 1 input added: 3 captures, 2 reports');
    const parts = (await logOf(folder)).flatMap(
      ({ body }) => (body['receipt'] as Receipt | undefined)?.within?.part ?? [],
    );
    expect(parts.map((part) => part.split(' ')[0])).toEqual(['archive/a.warc', 'archive/b.warc']);
    await expectSound(folder);
  });
});

describe('what else is larger than 64 MiB', { timeout: 120_000 }, () => {
  it('is refused as before', async () => {
    const path = freshPath('large.txt');
    const file = openSync(path, 'w');
    for (let n = 0; n < 65; n++) writeSync(file, new Uint8Array(MB).fill(0x20));
    closeSync(file);
    const folder = await newCase();
    const { code, err } = await hearsay(['add', folder, path]);
    expect(code).toBe(1);
    expect(err).toContain('input/too-large');
    expect(await logOf(folder)).toHaveLength(1);
  });
});
