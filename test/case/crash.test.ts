// What a crash can leave at the end of a log is mended and said; anything else stops, and nothing is changed.

import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { headLine, openCase, verify } from '../../src/case/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { copyOf, entriesOf, filesOf, littleCase, note } from './little-case.ts';

let whole: string;
const SEGMENT = 'log/00000001.jsonl';
beforeAll(async () => {
  whole = await littleCase();
});

const linesOf = (folder: string): string[] => readFileSync(join(folder, SEGMENT), 'utf8').split('\n').slice(0, -1);
const headFor = (lines: readonly string[]): string =>
  `${headLine({ seq: lines.length, hash: sha256(`${lines.at(-1)}\n`) })}\n`;

describe('a torn last line', () => {
  it('is set aside under its hash wherever it was cut, said, and the log goes on', async () => {
    const last = linesOf(whole).at(-1)!;
    for (const cut of [1, 2, 40, last.length - 1, last.length]) {
      const folder = copyOf(whole);
      const lines = linesOf(folder);
      writeFileSync(join(folder, 'log/head'), headFor(lines.slice(0, -1)));
      truncateSync(join(folder, SEGMENT), Buffer.byteLength(`${lines.slice(0, -1).join('\n')}\n`) + cut);
      const torn = readFileSync(join(folder, SEGMENT)).subarray(-cut);
      expect((await verify(folder)).wrong.filter(({ code }) => code !== 'case/head-lags')).toEqual([]);

      const open = await openCase(folder);
      expect(open.problems).toMatchObject([{ code: 'case/torn-line', value: `${cut} bytes`, input: SEGMENT }]);
      const [aside] = filesOf(folder).filter((path) => path.startsWith('log/torn-'));
      expect(readFileSync(join(folder, aside!)).equals(torn)).toBe(true);
      expect(await open.log.append([note('again')])).toEqual([lines.length]);
      await open.close();
      expect(await verify(folder)).toMatchObject({ wrong: [], besides: [] });
    }
  });

  it('of zeros, as a power cut leaves them, is torn too', async () => {
    const folder = copyOf(whole);
    appendFileSync(join(folder, SEGMENT), Buffer.alloc(5000));
    const open = await openCase(folder);
    expect(open.problems).toMatchObject([{ code: 'case/torn-line', value: '5000 bytes' }]);
    await open.close();
    expect(await verify(folder)).toMatchObject({ wrong: [], besides: [] });
  });

  it('bites: bytes that were set aside and then changed are found', async () => {
    const folder = copyOf(whole);
    appendFileSync(join(folder, SEGMENT), '{"seq":99');
    await (await openCase(folder)).close();
    const [aside] = filesOf(folder).filter((path) => path.startsWith('log/torn-'));
    writeFileSync(join(folder, aside!), '{"seq":98');
    expect((await verify(folder)).wrong).toMatchObject([{ code: 'case/changed-file', input: aside }]);
  });

  it('that was answered is no torn line: it stops', async () => {
    const folder = copyOf(whole);
    const size = readFileSync(join(folder, SEGMENT)).length;
    truncateSync(join(folder, SEGMENT), size - 1); // only the newline of the line that the head names
    await expect(openCase(folder)).rejects.toMatchObject({ code: 'case/lines-missing' });
    expect(readFileSync(join(folder, SEGMENT)).length).toBe(size - 1);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});

describe('a head that lags', () => {
  it.each([[1], [5], [20]])('by %i entries is moved on', async (by) => {
    const folder = copyOf(whole);
    const lines = linesOf(folder);
    writeFileSync(join(folder, 'log/head'), headFor(lines.slice(0, -by)));
    expect(await verify(folder)).toMatchObject({ wrong: [], besides: [{ code: 'case/head-lags' }] });
    const open = await openCase(folder);
    expect(open.problems).toMatchObject([{ code: 'case/head-lags', value: `${by} entries` }]);
    await open.close();
    expect(readFileSync(join(folder, 'log/head'), 'utf8')).toBe(headFor(lines));
    expect(await verify(folder)).toMatchObject({ wrong: [], besides: [] });
  });

  it('in an earlier segment, before an empty one, is moved on', async () => {
    const folder = await littleCase({ segmentBytes: 2000 });
    const segments = filesOf(folder).filter((path) => path.endsWith('.jsonl'));
    expect(segments.length).toBeGreaterThan(3);
    const open = await openCase(folder, { toRead: true });
    const total = (await entriesOf(open.log)).length;
    const all = segments.flatMap((path) => readFileSync(join(folder, path), 'utf8').split('\n').slice(0, -1));
    expect(all).toHaveLength(total);
    writeFileSync(join(folder, 'log/head'), headFor(all.slice(0, 4)));
    writeFileSync(join(folder, `log/${String(segments.length + 1).padStart(8, '0')}.jsonl`), '');
    const again = await openCase(folder, { segmentBytes: 2000 });
    expect(again.problems).toMatchObject([{ code: 'case/head-lags', value: `${total - 4} entries` }]);
    expect(await again.log.append([note('on')])).toEqual([total + 1]);
    expect((await entriesOf(again.log, total)).map(({ seq }) => seq)).toEqual([total, total + 1]);
    await again.close();
    expect(await verify(folder)).toMatchObject({ wrong: [], besides: [] });
  });
});

describe('no crash does this: opening stops, names it, and changes nothing', () => {
  const spoilt: readonly (readonly [string, (folder: string) => void, string, string])[] = [
    ['a head that is gone', (f) => rmSync(join(f, 'log/head')), 'case/no-head', 'log/head is missing'],
    ['a head that is none', (f) => writeFileSync(join(f, 'log/head'), '7\n'), 'case/no-head', 'log/head is unreadable'],
    ['no log', (f) => rmSync(join(f, SEGMENT)), 'case/no-log', 'there is no log/00000001.jsonl'],
    [
      'a line less than the head names',
      (f) => writeFileSync(join(f, SEGMENT), `${linesOf(f).slice(0, -1).join('\n')}\n`),
      'case/lines-missing',
      'names entry 27, but the log ends with entry 26',
    ],
    [
      'a last line that was changed',
      (f) => writeFileSync(join(f, SEGMENT), readFileSync(join(f, SEGMENT), 'utf8').replace('on paper', 'on a wall')),
      'case/wrong-line',
      'log/00000001.jsonl, line 27: a line with hash',
    ],
    [
      'a line in the middle that was changed',
      (f) =>
        writeFileSync(join(f, SEGMENT), readFileSync(join(f, SEGMENT), 'utf8').replace('spring.csv', 'autumn.csv')),
      'case/wrong-line',
      'line 9: prev',
    ],
    [
      'a line that was removed',
      (f) => writeFileSync(join(f, SEGMENT), `${linesOf(f).toSpliced(9, 1).join('\n')}\n`),
      'case/wrong-line',
      'line 10: seq 10 was expected, not 11',
    ],
    [
      'a line that is no entry',
      (f) => appendFileSync(join(f, SEGMENT), 'x\n'),
      'case/wrong-line',
      'line 28: it is not JSON',
    ],
    [
      'a line without a time',
      (f) => appendFileSync(join(f, SEGMENT), '{"seq":28}\n'),
      'case/wrong-line',
      'line 28: time: is missing',
    ],
    [
      'a line of endless brackets',
      (f) => appendFileSync(join(f, SEGMENT), `${'['.repeat(500_000)}\n`),
      'case/wrong-line',
      'line 28: it is not JSON',
    ],
    [
      'a segment that is missing',
      (f) => writeFileSync(join(f, 'log/00000003.jsonl'), ''),
      'case/log-gap',
      'log/00000002.jsonl is missing',
    ],
  ];
  it.each(spoilt)('%s', async (_, spoil, code, words) => {
    const folder = copyOf(whole);
    spoil(folder);
    const before = filesOf(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]);
    await expect(openCase(folder)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
    expect(filesOf(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))])).toEqual(before);
    expect((await verify(folder)).wrong.length).toBeGreaterThan(0);
  });

  it('a wrong line before the last segment is found when it is read', async () => {
    const folder = await littleCase({ segmentBytes: 2000 });
    const path = join(folder, SEGMENT);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Ines', 'Enis'));
    const open = await openCase(folder);
    await expect(entriesOf(open.log)).rejects.toMatchObject({ code: 'case/wrong-line' });
    await open.close();
  });
});

it('arbitrary bytes at the end of a log: opened, or refused with a word', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 80 }),
        fc.json().map((json) => Buffer.from(`${json}\n`)),
      ),
      async (bytes) => {
        const folder = copyOf(whole);
        appendFileSync(join(folder, SEGMENT), bytes);
        const opened = await openCase(folder).catch(({ code }) => code as string);
        if (typeof opened === 'string') expect(opened).toBe('case/wrong-line');
        else {
          expect(bytes.includes(10)).toBe(false);
          await opened.close();
          expect(await verify(folder)).toMatchObject({ wrong: [], besides: [] });
        }
        rmSync(folder, { recursive: true });
      },
    ),
    { numRuns: 60 },
  );
});
