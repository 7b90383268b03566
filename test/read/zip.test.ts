// One way to read a zip: what its directory says, and the bytes of a file, whatever the directory says of them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.ts';
import { unzipped, unzipping } from '../../src/read/unzip.ts';
import { hasOverlaps, type ZippedFile, zipOf } from '../../src/read/zip.ts';
import { utf8 } from './fixtures.ts';
import { joined } from './warc-writer.ts';
import { zip } from './zip-writer.ts';

const WORDS = 'The mayor said on Tuesday that the dam would stay open. '.repeat(400);

async function textOf(bytes: Uint8Array, file: ZippedFile): Promise<string> {
  const found = await unzipped(bytes, file, LIMITS);
  return found === null || found === 'bomb'
    ? String(found)
    : `${found.flaw ?? ''}${new TextDecoder().decode(found.bytes)}`;
}

describe('a directory', () => {
  it.each([
    ['as it is', (bytes: Uint8Array) => bytes],
    ['behind a program that unpacks it', (bytes: Uint8Array) => joined(utf8('MZ'.repeat(300)), bytes)],
    ['before a comment', (bytes: Uint8Array) => joined(bytes.slice(0, -2), utf8('\x09\0a comment'))],
  ])('%s: its files, each with its bytes', async (_, as) => {
    for (const isWide of [false, true]) {
      const bytes = as(
        zip([
          { name: 'a', bytes: WORDS, isWide },
          { name: 'ä/b', bytes: 'x', isStored: true },
        ]),
      );
      const { files, broken, isCut } = zipOf(bytes, 10);
      expect([files.map(({ name }) => name), broken, isCut]).toEqual([['a', 'ä/b'], undefined, false]);
      expect(await Promise.all(files.map((file) => textOf(bytes, file)))).toEqual([WORDS, 'x']);
    }
  });
  it('that says more files than it has: those that stand in it', () => {
    const bytes = zip([{ name: 'a', bytes: 'x' }]);
    bytes.set([9, 0, 9, 0], bytes.length - 14);
    expect(zipOf(bytes, 10)).toMatchObject({ files: [{ name: 'a' }], broken: '1 of 9 files stand in it' });
    expect(zipOf(bytes.slice(0, -30), 10)).toMatchObject({ files: [], broken: 'no directory stands at its end' });
  });
  it('of more files than are read is cut', () => {
    const bytes = zip(Array.from({ length: 5 }, (_, n) => ({ name: `${n}`, bytes: 'x' })));
    expect(zipOf(bytes, 5)).toMatchObject({ isCut: false });
    expect(zipOf(bytes, 4)).toMatchObject({ isCut: true, files: { length: 4 } });
  });
  it('whose files share bytes is told', () => {
    const bytes = zip([{ name: 'a', bytes: WORDS }]);
    const directory = zipOf(bytes, 9);
    expect(hasOverlaps(directory, bytes)).toBe(false);
    expect(hasOverlaps({ ...directory, files: Array.from({ length: 9 }, () => directory.files[0]!) }, bytes)).toBe(
      true,
    );
  });
});

describe('a file', () => {
  const bytes = zip([{ name: 'a', bytes: WORDS }]);
  const [file] = zipOf(bytes, 1).files as readonly [ZippedFile];
  it.each([
    ['a size', { size: 3 }],
    ['a checksum', { crc: 3 }],
    ['a packed size that is too large', { packed: 2 ** 40 }, ''],
  ])('%s that lies is not believed, and said', async (_, lie, flaw = 'damaged') => {
    expect(await textOf(bytes, { ...file, ...lie })).toBe(`${flaw}${WORDS}`);
  });
  it.each([
    ['encrypted', { isEncrypted: true }, 'it is encrypted'],
    ['packed in another way', { method: 12 }, 'its compression (12) is not known'],
    ['elsewhere', { at: 7 }, 'it does not stand where the directory says'],
    ['beyond the end', { at: 2 ** 52 }, 'it does not stand where the directory says'],
  ])('that is %s gives nothing, and says why', async (_, change, why) => {
    const unzip = unzipping(bytes, { ...file, ...change });
    for await (const piece of unzip.pieces()) expect.fail(`${piece.length} bytes`);
    expect(unzip.failed()).toBe(why);
  });
  it('that is damaged gives what stands before the damage', async () => {
    const long = Array.from({ length: 3000 }, (_, n) => `Sentence ${(n * 7919) % 3001}. `).join('');
    const broken = zip([{ name: 'a', bytes: long }]);
    const at = Math.floor(broken.length / 2);
    broken.set(new Uint8Array(40).fill(0xff), at);
    const text = await textOf(broken, zipOf(broken, 1).files[0]!);
    expect(text).toMatch(/^damaged/);
    const same = text.slice('damaged'.length, 'damaged'.length + long.length / 4);
    expect(long.startsWith(same)).toBe(true);
    expect(same.length).toBeGreaterThan(1000);
  });
  it('that is cut off gives what is there', async () => {
    const text = await textOf(bytes, { ...file, packed: file.packed - 20 });
    expect(text).toMatch(/^damaged/);
    expect(WORDS.startsWith(text.slice('damaged'.length))).toBe(true);
    expect(text.length).toBeGreaterThan(1000);
  });
  it('that unpacks to a thousand times its size is a bomb; up to a limit it is cut', async () => {
    const zeros = zip([{ name: 'a', bytes: new Uint8Array(30_000_000) }]);
    const [bomb] = zipOf(zeros, 1).files as readonly [ZippedFile];
    expect(await unzipped(zeros, bomb, LIMITS)).toBe('bomb');
    const limits = { maxRatio: 2000, maxUnpackedBytes: 5000 };
    expect(await unzipped(zeros, bomb, limits)).toMatchObject({ flaw: 'too large', bytes: { length: 5000 } });
  });
});

it('any bytes with a directory in them: nothing throws', async () => {
  const whole = zip([
    { name: 'a', bytes: WORDS, isWide: true },
    { name: 'b', bytes: 'x' },
  ]);
  let files = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(9),
      async (edits, cut) => {
        const bytes = whole.slice(cut);
        for (const [at, byte] of edits) bytes[Math.min(at, bytes.length - 1)] = byte;
        for (const file of zipOf(bytes, 10).files) {
          files++;
          await unzipped(bytes, file, LIMITS);
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(files).toBeGreaterThan(500);
});
