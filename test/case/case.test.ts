import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forget, newCase, openCase, recordCapture, recordReading, verify } from '../../src/case/index.ts';
import { readCapture } from '../../src/read/index.ts';
import { utf8 } from '../read/fixtures.ts';
import { clock, copyOf, entriesOf, filesOf, freshPath, INES, keep, littleCase, note } from './little-case.ts';

describe('a new case', () => {
  it('holds case.json, whose hash is in entry 1, and nothing else', async () => {
    const folder = freshPath();
    const open = await newCase(folder, { name: 'Port Vela', person: 'Ines Calder' });
    expect(filesOf(folder)).toEqual(['case.json', 'lock', 'log/00000001.jsonl', 'log/head']);
    const bytes = readFileSync(join(folder, 'case.json'));
    expect(JSON.parse(bytes.toString())).toEqual({ ...open.about });
    expect(open.about).toMatchObject({ name: 'Port Vela', format: 1 });
    expect(await entriesOf(open.log)).toMatchObject([
      {
        seq: 1,
        kind: 'case',
        by: { person: 'Ines Calder' },
        body: { sha256: createHash('sha256').update(bytes).digest('hex') },
      },
    ]);
    await open.close();
    expect(filesOf(folder)).not.toContain('lock');
  });

  it('begins in a new folder of new folders, and in an empty one', async () => {
    const deep = join(freshPath(), 'a', 'b');
    await (await newCase(deep, { name: 'x', person: 'P' })).close();
    const empty = freshPath();
    mkdirSync(empty);
    await (await newCase(empty, { name: 'x', person: 'P' })).close();
    for (const folder of [deep, empty]) expect((await verify(folder)).wrong).toEqual([]);
  });

  it('does not begin in a folder that holds something', async () => {
    const folder = await littleCase();
    await expect(newCase(folder, { name: 'x', person: 'P' })).rejects.toMatchObject({
      code: 'case/not-empty',
      fix: expect.stringContaining('There is a case in it'),
    });
    const other = freshPath();
    mkdirSync(other);
    writeFileSync(join(other, 'letter.txt'), 'Dear');
    await expect(newCase(other, { name: 'x', person: 'P' })).rejects.toMatchObject({ code: 'case/not-empty' });
    expect(filesOf(other)).toEqual(['letter.txt']);
  });

  it('needs a name', async () => {
    await expect(newCase(freshPath(), { name: '', person: 'P' })).rejects.toMatchObject({ code: 'case/bad-name' });
  });
});

describe('opening', () => {
  it('finds what was there, and goes on', async () => {
    const folder = await littleCase();
    const open = await openCase(folder);
    expect(open.problems).toEqual([]);
    const before = await entriesOf(open.log);
    expect(before.length).toBeGreaterThan(25);
    expect(await open.log.append([note('more')])).toEqual([before.length + 1]);
    await open.close();
  });

  it.each([
    ['newer', { format: 2 }, 'case/newer-format', 'format 2'],
    ['older than any', { format: 0 }, 'case/unknown-format', 'format 0'],
    ['none', { format: 'one' }, 'case/unknown-format', 'format "one"'],
    ['nameless', { name: 7 }, 'case/not-a-case', 'name: 7 is not a name'],
  ])('refuses a format that is %s, by name', async (_, change, code, words) => {
    const folder = await littleCase();
    const path = join(folder, 'case.json');
    const about = { ...JSON.parse(readFileSync(path, 'utf8')), ...change };
    rmSync(path);
    writeFileSync(path, JSON.stringify(about));
    await expect(openCase(folder)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('refuses what is no case', async () => {
    const folder = freshPath();
    await expect(openCase(folder)).rejects.toMatchObject({ code: 'case/not-a-case' });
    await expect(verify(folder)).rejects.toMatchObject({ code: 'case/not-a-case' });
    expect(existsSync(folder)).toBe(false);
  });

  it('for reading needs no lock and writes nothing', async () => {
    const folder = await littleCase();
    const owner = await openCase(folder);
    const files = filesOf(folder);
    const reader = await openCase(folder, { toRead: true });
    const entries = await entriesOf(reader.log);
    await owner.log.append([note('while it is read')]);
    expect((await entriesOf(reader.log)).length).toBe(entries.length);
    await expect(reader.log.append([note('x')])).rejects.toMatchObject({ code: 'case/opened-to-read' });
    await reader.close();
    expect(filesOf(folder).filter((path) => !path.includes('tmp-'))).toEqual(files); // the owner's own
    await owner.close();
  });

  it('for reading says what it would mend, and mends nothing', async () => {
    const folder = await littleCase();
    appendFileSync(join(folder, 'log/00000001.jsonl'), '{"seq":');
    const files = filesOf(folder);
    const reader = await openCase(folder, { toRead: true });
    expect(reader.problems.map(({ code }) => code)).toEqual(['case/torn-line']);
    expect(filesOf(folder)).toEqual(files);
    expect(readFileSync(join(folder, 'log/00000001.jsonl'), 'utf8').endsWith('{"seq":')).toBe(true);
  });

  it('removes what dead processes left beside the log', async () => {
    const folder = await littleCase();
    const dead = 2 ** 22 + 1; // above the largest pid
    for (const name of [`tmp-${dead}-0123456789abcdef`, `log/tmp-${dead}-0123456789abcdef`, 'lock.0123456789abcdef'])
      writeFileSync(join(folder, name), 'x');
    expect((await verify(folder)).besides.map(({ code }) => code)).toEqual(['case/half-written', 'case/half-written']);
    await (await openCase(folder)).close();
    const { wrong, besides } = await verify(folder);
    expect([wrong, besides]).toEqual([[], []]);
    expect(filesOf(folder).filter((name) => /tmp|lock/.test(name))).toEqual([]);
  });
});

describe('entries of a later version', () => {
  it('are kept, and said, never refused', async () => {
    const folder = await littleCase();
    const path = join(folder, 'log/00000001.jsonl');
    const last = readFileSync(path, 'utf8').split('\n').at(-2)!;
    const prev = createHash('sha256').update(`${last}\n`).digest('hex');
    const seq = JSON.parse(last).seq + 1;
    const later = { seq, time: '2041-01-01T00:00:00Z', by: { agency: 'x' }, kind: 'weigh', body: { a: [1] }, prev };
    appendFileSync(path, `${JSON.stringify(later)}\n`);
    const open = await openCase(folder);
    expect((await entriesOf(open.log)).at(-1)).toEqual(later);
    await open.log.append([note('and on')]);
    await open.close();
    const { wrong, besides } = await verify(folder);
    expect(wrong).toEqual([]);
    expect(besides).toMatchObject([{ code: 'case/unknown-entry', value: 'weigh' }]);
  });
});

describe('no command changes captures and texts', () => {
  it('over a whole session', async () => {
    const folder = await littleCase();
    const hashes = (): ReadonlyMap<string, string> =>
      new Map(
        filesOf(folder)
          .filter((path) => /^(captures|texts|runs)\//.test(path))
          .map((path) => [
            path,
            createHash('sha256')
              .update(readFileSync(join(folder, path)))
              .digest('hex'),
          ]),
      );
    const before = hashes();
    expect(before.size).toBe(6);
    const open = await openCase(folder);
    await keep(open, 'report.md');
    await keep(open, 'emoji.txt');
    await open.close();
    await verify(folder);
    const after = hashes();
    expect(after.size).toBe(9);
    for (const [path, hash] of before) expect(after.get(path)).toBe(hash);
  });
});

describe('what is received', () => {
  it('keeps how it was received, and says nothing that is not known', async () => {
    const folder = freshPath();
    const open = await newCase(folder, { name: 'x', person: 'P' });
    const bytes = utf8('The mayor said no.');
    const receipt = {
      at: '2031-03-05T09:00:00+01:00',
      url: 'https://courier.example/harbour-fire',
      status: 200,
      headers: [
        ['Content-Type', 'text/plain'],
        ['X-Twice', '1'],
      ],
    } as const;
    await recordCapture(open, { bytes, capture: readCapture(bytes, { receipt }).capture, by: INES });
    await recordCapture(open, { bytes, capture: readCapture(bytes, {}).capture, by: INES });
    const [, first, second] = await entriesOf(open.log);
    expect(first!.body).toEqual({ capture: expect.any(String), size: bytes.length, receipt });
    expect(second!.body['receipt']).toEqual({});
    await open.close();
  });

  it('that cannot be read is a reading too, with the codes of its problems', async () => {
    const folder = freshPath();
    const open = await newCase(folder, { name: 'x', person: 'P' });
    const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    const { capture, problems } = readCapture(bytes, {});
    await recordCapture(open, { bytes, capture, by: INES });
    await recordReading(open, { capture: capture.id, report: null, problems, by: INES });
    expect((await entriesOf(open.log)).at(-1)!.body).toEqual({
      capture: capture.id,
      part: '',
      report: null,
      text: null,
      problems: ['input/binary'],
    });
    await open.close();
    expect((await verify(folder)).wrong).toEqual([]);
  });

  it('cannot be kept under another hash', async () => {
    const open = await newCase(freshPath(), { name: 'x', person: 'P' });
    const { capture } = readCapture(utf8('one'), {});
    await expect(recordCapture(open, { bytes: utf8('two'), capture, by: INES })).rejects.toThrow('a bug in Hearsay');
    await open.close();
  });
});

describe('forgetting', () => {
  it('removes bytes, texts and what runs yielded, leaves who, when and why, and the chain verifies', async () => {
    const folder = await littleCase();
    const open = await openCase(folder, { now: clock('2032-01-01T00:00:00Z') });
    const kept = (await entriesOf(open.log)).find(({ kind }) => kind === 'capture')!;
    const capture = kept.body['capture'] as string;
    const { seq, forgotten, alsoIn } = await forget(open, { capture, by: INES, why: 'the witness asked for it' });
    expect(forgotten.texts).toHaveLength(1);
    expect(forgotten.runs).toHaveLength(1);
    expect(alsoIn).toEqual([]);
    expect((await entriesOf(open.log, seq))[0]).toMatchObject({
      time: '2032-01-01T00:00:01.000Z',
      by: INES,
      kind: 'forget',
      body: { capture, why: 'the witness asked for it' },
    });
    await expect(forget(open, { capture, by: INES, why: 'again' })).rejects.toMatchObject({
      code: 'case/not-captured',
    });
    await open.close();
    expect(filesOf(folder).filter((path) => path.includes(capture))).toEqual([]);
    const { wrong, besides, files } = await verify(folder);
    expect([wrong, besides, files]).toEqual([[], [], { captures: 1, texts: 1, runs: 1 }]);
  });

  it('no word of a report stands in the log', async () => {
    const folder = await littleCase();
    const log = readFileSync(join(folder, 'log/00000001.jsonl'), 'utf8').toLowerCase();
    const open = await openCase(folder, { toRead: true });
    let looked = 0;
    for await (const id of open.store.captures.list()) {
      const words =
        Buffer.from(await open.store.captures.get(id))
          .toString()
          .toLowerCase()
          .match(/[a-z]{8,}/g) ?? [];
      expect(words.filter((word) => log.includes(word))).toEqual([]);
      looked += words.length;
    }
    expect(looked).toBeGreaterThan(9);
  });

  it('is ended by opening, when a process ended in between', async () => {
    const folder = await littleCase();
    const half = copyOf(folder);
    const open = await openCase(folder);
    const capture = (await entriesOf(open.log)).find(({ kind }) => kind === 'capture')!.body['capture'] as string;
    const { forgotten } = await forget(open, { capture, by: INES, why: 'asked' });
    await open.close();
    // The log with the entry, the shelves as before it: what a process leaves that ends right after the entry.
    for (const path of ['log/00000001.jsonl', 'log/head'])
      writeFileSync(join(half, path), readFileSync(join(folder, path)));
    expect((await verify(half)).wrong.map(({ code }) => code)).toEqual(Array(3).fill('case/forgotten-file'));
    const again = await openCase(half);
    expect(again.problems).toMatchObject([{ code: 'case/was-being-forgotten', value: capture }]);
    expect(await again.store.texts.has(forgotten.texts[0]!)).toBe(false);
    await again.close();
    expect((await verify(half)).wrong).toEqual([]);
  });

  it('what is captured again afterwards is kept', async () => {
    const folder = await littleCase();
    const open = await openCase(folder);
    const capture = (await entriesOf(open.log)).find(({ kind }) => kind === 'capture')!.body['capture'] as string;
    await forget(open, { capture, by: INES, why: 'asked' });
    await keep(open, 'wrapped.txt');
    await open.close();
    const again = await openCase(folder);
    expect(again.problems).toEqual([]);
    expect(await again.store.captures.has(capture)).toBe(true);
    await again.close();
    expect(await verify(folder)).toMatchObject({ wrong: [], besides: [] });
  });

  it('stays apart from keeping: whatever runs at once, no entry names a file that is gone', async () => {
    const folder = freshPath();
    const open = await newCase(folder, { name: 'x', person: 'P' });
    const bytes = utf8('The mayor said no.');
    const { capture } = readCapture(bytes, {});
    const turns = Array.from({ length: 40 }, (_, i) =>
      i % 3 === 2
        ? forget(open, { capture: capture.id, by: INES, why: 'x' }).catch(({ code }) => code as string)
        : recordCapture(open, { bytes, capture, by: INES }),
    );
    const outcomes = await Promise.all(turns);
    expect(outcomes.filter((outcome) => typeof outcome === 'object').length).toBeGreaterThan(5);
    await open.close();
    expect(await verify(folder)).toMatchObject({ wrong: [], besides: [] });
  });

  it('names the archive that holds the bytes too', async () => {
    const open = await newCase(freshPath(), { name: 'x', person: 'P' });
    const archive = readCapture(utf8('archive'), {}).capture;
    const inside = readCapture(utf8('inside'), { receipt: { within: { capture: archive.id, part: '1' } } }).capture;
    await recordCapture(open, { bytes: utf8('archive'), capture: archive, by: INES });
    await recordCapture(open, { bytes: utf8('inside'), capture: inside, by: INES });
    expect((await forget(open, { capture: inside.id, by: INES, why: 'x' })).alsoIn).toEqual([archive.id]);
    await recordCapture(open, { bytes: utf8('inside'), capture: inside, by: INES });
    expect((await forget(open, { capture: archive.id, by: INES, why: 'x' })).alsoIn).toEqual([inside.id]);
    await open.close();
  });
});
