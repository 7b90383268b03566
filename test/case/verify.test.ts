import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Head, headLine, headOf, openCase, recordRun, verify } from '../../src/case/index.ts';
import { hashOf } from '../../src/case/line.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { copyOf, entriesOf, filesOf, INES, littleCase, note } from './little-case.ts';

let whole: string;
let head: Head;
beforeAll(async () => {
  whole = await littleCase({ segmentBytes: 3000 });
  ({ head } = await verify(whole));
});

/** Writes bytes in place of a file that is for reading only. */
function put(folder: string, path: string, bytes: string | Uint8Array): void {
  rmSync(join(folder, path), { force: true });
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

/** Lines of all segments; and a log of other lines in their place, each rightly chained, with its head. */
const linesOf = (folder: string): string[] =>
  filesOf(folder)
    .filter((path) => path.endsWith('.jsonl'))
    .flatMap((path) => readFileSync(join(folder, path), 'utf8').split('\n').slice(0, -1));

function rewrite(folder: string, lines: readonly string[]): void {
  for (const path of filesOf(folder)) if (path.endsWith('.jsonl')) rmSync(join(folder, path));
  let prev = '0'.repeat(64);
  const forged = lines.map((line, i) => {
    const chained = `${JSON.stringify({ ...JSON.parse(line), seq: i + 1, prev })}\n`;
    prev = sha256(chained);
    return chained;
  });
  writeFileSync(join(folder, 'log/00000001.jsonl'), forged.join(''));
  writeFileSync(join(folder, 'log/head'), `${headLine({ seq: forged.length, hash: prev })}\n`);
}

describe('a case that nobody touched', () => {
  it('has nothing wrong and nothing besides, and says where its log ends', async () => {
    const seen: number[] = [];
    const { wrong, besides, files } = await verify(whole, { head, onProgress: (done, of) => seen.push(done, of) });
    expect([wrong, besides]).toEqual([[], []]);
    expect(files).toEqual({ captures: 2, texts: 2, runs: 2 });
    expect(seen.slice(-2)).toEqual([6, 6]);
    expect(headOf(readFileSync(join(whole, 'log/head'), 'utf8'))).toEqual(head);
  });

  it('is left as it is, and may be open', async () => {
    const folder = copyOf(whole);
    const before = filesOf(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]);
    await verify(folder);
    expect(filesOf(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))])).toEqual(before);
    const open = await openCase(folder);
    const appending = Promise.all(Array.from({ length: 50 }, (_, i) => open.log.append([note(`${i}`)])));
    for (let i = 0; i < 5; i++) expect((await verify(folder, { head })).wrong).toEqual([]);
    await appending;
    await open.close();
  });
});

describe('names files that were', () => {
  const shelves = ['captures', 'texts', 'runs'] as const;
  const someOn = (folder: string, shelf: string): string =>
    filesOf(folder).find((path) => path.startsWith(`${shelf}/`))!;

  it.each(shelves)('deleted from %s', async (shelf) => {
    const folder = copyOf(whole);
    const path = someOn(folder, shelf);
    rmSync(join(folder, path));
    expect((await verify(folder)).wrong).toMatchObject([
      { code: 'case/missing-file', input: path, message: expect.stringMatching(/entry \d+ names/) },
    ]);
  });

  it.each(shelves)('changed in %s', async (shelf) => {
    const folder = copyOf(whole);
    const path = someOn(folder, shelf);
    put(folder, path, 'something else');
    expect((await verify(folder)).wrong).toMatchObject([
      { code: 'case/changed-file', input: path, value: sha256('something else') },
    ]);
  });

  it('cut short', async () => {
    const folder = copyOf(whole);
    const path = someOn(folder, 'captures');
    const bytes = readFileSync(join(folder, path));
    put(folder, path, bytes.subarray(0, 100));
    expect((await verify(folder)).wrong).toMatchObject([
      { input: path, message: expect.stringContaining(`it has 100 bytes, and had ${bytes.length}`) },
    ]);
  });

  it('replaced by a link, even to the same bytes', async () => {
    const folder = copyOf(whole);
    const path = someOn(folder, 'captures');
    rmSync(join(folder, path));
    symlinkSync(join(whole, path), join(folder, path));
    expect((await verify(folder)).wrong).toMatchObject([
      { input: path, message: expect.stringContaining('no longer a file') },
    ]);
  });

  it('added: no evidence, and no damage', async () => {
    const folder = copyOf(whole);
    const id = sha256('planted');
    put(folder, `captures/${id.slice(0, 2)}/${id}`, 'planted');
    put(folder, `captures/${id.slice(0, 2)}/notes.txt`, 'x');
    put(folder, 'texts/readme', 'x');
    put(folder, 'log/00000001.jsonl.bak', 'x');
    put(folder, 'letter.docx', 'x');
    const { wrong, besides } = await verify(folder);
    expect(wrong).toEqual([]);
    expect(besides.map(({ code, input }) => [code, input]).sort()).toEqual([
      ['case/foreign-file', `captures/${id.slice(0, 2)}/notes.txt`],
      ['case/foreign-file', 'letter.docx'],
      ['case/foreign-file', 'log/00000001.jsonl.bak'],
      ['case/foreign-file', 'texts/readme'],
      ['case/unnamed-file', `captures/${id.slice(0, 2)}/${id}`],
    ]);
  });

  it('added under a name that is not theirs', async () => {
    const folder = copyOf(whole);
    const id = sha256('planted');
    put(folder, `captures/${id.slice(0, 2)}/${id}`, 'something else');
    expect((await verify(folder)).wrong).toMatchObject([{ code: 'case/changed-file' }]);
  });

  it('case.json: changed, or gone', async () => {
    const folder = copyOf(whole);
    put(folder, 'case.json', readFileSync(join(folder, 'case.json'), 'utf8').replace('Port Vela', 'Port Vola'));
    expect((await verify(folder)).wrong).toMatchObject([{ code: 'case/changed-file', input: 'case.json' }]);
    rmSync(join(folder, 'case.json'));
    expect((await verify(folder)).wrong).toMatchObject([{ code: 'case/missing-file', input: 'case.json' }]);
  });

  it('whole shelves, and the whole log', async () => {
    const folder = copyOf(whole);
    rmSync(join(folder, 'captures'), { recursive: true });
    rmSync(join(folder, 'log'), { recursive: true });
    await expect(verify(folder)).resolves.toMatchObject({
      wrong: [{ code: 'case/no-first-entry' }, { code: 'case/no-log' }, { code: 'case/no-head' }],
    });
  });

  it('segments: one that is gone', async () => {
    const folder = copyOf(whole);
    rmSync(join(folder, 'log/00000002.jsonl'));
    const { wrong } = await verify(folder);
    expect(wrong[0]).toMatchObject({ code: 'case/log-gap', input: 'log/00000002.jsonl' });
    expect(wrong.map(({ message }) => message).join()).toContain('was expected here');
  });
});

describe('a log whose last lines were removed or rewritten by whoever can write to the folder', () => {
  const cases: readonly (readonly [string, (lines: string[]) => string[]])[] = [
    ['removed the last', (lines) => lines.slice(0, -1)],
    ['removed the last ten', (lines) => lines.slice(0, -10)],
    ['removed all but the first', (lines) => lines.slice(0, 1)],
    ['rewrote the last', (lines) => lines.with(-1, lines.at(-1)!.replace('on paper', 'nowhere'))],
    ['rewrote one in the middle', (lines) => lines.with(10, lines[10]!.replace('Calder', 'Colder'))],
    ['removed one in the middle', (lines) => lines.toSpliced(12, 1)],
    ['put one in', (lines) => lines.toSpliced(12, 0, lines[12]!)],
  ];
  it.each(cases)('%s: a head kept outside shows it', async (_, change) => {
    const folder = copyOf(whole);
    rewrite(folder, change(linesOf(folder)));
    const inside = (await verify(folder)).wrong.filter(({ input }) => input?.startsWith('log'));
    expect(inside).toEqual([]); // all that stands in the folder fits together again
    const { wrong } = await verify(folder, { head });
    expect(wrong.map(({ code }) => code)).toContainEqual(
      expect.stringMatching(/^case\/(lines-missing|other-history)$/),
    );
  });

  it('a head from earlier still holds when the log has grown', async () => {
    const folder = copyOf(whole);
    const open = await openCase(folder);
    await open.log.append([note('later')]);
    await open.close();
    expect((await verify(folder, { head })).wrong).toEqual([]);
    expect((await verify(folder, { head: { ...head, hash: sha256('x') } })).wrong).toMatchObject([
      { code: 'case/other-history' },
    ]);
  });

  it('without the head file the lines that are gone would not show: it is missed', async () => {
    const folder = copyOf(whole);
    rmSync(join(folder, 'log/head'));
    expect((await verify(folder)).wrong).toMatchObject([{ code: 'case/no-head' }]);
  });

  it('a head file of an earlier or another day is told from one that lags', async () => {
    const folder = copyOf(whole);
    writeFileSync(join(folder, 'log/head'), `${headLine({ seq: 3, hash: sha256('x') })}\n`);
    expect((await verify(folder)).wrong).toMatchObject([{ code: 'case/other-history', input: 'log/head' }]);
    await expect(openCase(folder)).rejects.toMatchObject({ code: 'case/wrong-line' });
  });
});

describe('what files hold', () => {
  it('spans outside their text are named, of runs and of people', async () => {
    const folder = copyOf(whole);
    const open = await openCase(folder);
    const report = (await entriesOf(open.log)).find(({ kind }) => kind === 'reading')!.body['report'] as string;
    const far = {
      source: null,
      cue: { from: 5, to: 9 },
      content: [{ from: 10, to: 999_999 }],
      manner: 'direct',
    } as const;
    await recordRun(open, {
      report,
      run: { model: 'm', modelSha256: sha256('m'), runtime: 'r', version: '1' },
      claims: [{ ...far, id: sha256('c'), report, score: 1, reasons: [], foreign: false }],
      problems: [],
    });
    await open.log.append([{ by: INES, kind: 'add', body: { ...far, claim: sha256('c'), report } }]);
    await open.close();
    expect((await verify(folder)).wrong.map(({ code }) => code)).toEqual(['case/span-outside', 'case/span-outside']);
  });

  it('a file that holds something else than its entry says is named', async () => {
    const folder = copyOf(whole);
    const open = await openCase(folder);
    const other = await open.store.texts.put(Buffer.from('{}'));
    const reading = (await entriesOf(open.log)).find(({ kind }) => kind === 'reading')!;
    await open.log.append([{ by: INES, kind: 'reading', body: { ...reading.body, text: other } as never }]);
    await open.close();
    expect((await verify(folder)).wrong).toMatchObject([{ code: 'case/other-content' }]);
  });
});

it('says a hundred of a kind and how many more', async () => {
  const folder = copyOf(whole);
  const open = await openCase(folder);
  await Promise.all(
    Array.from({ length: 130 }, (_, i) =>
      open.log.append([
        { by: INES, kind: 'capture', body: { capture: hashOf(Buffer.from(`${i}`)), size: 1, receipt: {} } },
      ]),
    ),
  );
  await open.close();
  const { wrong } = await verify(folder);
  expect(wrong).toHaveLength(101);
  expect(wrong.at(-1)!.message).toContain('30 times more');
  expect(readdirSync(folder)).toContain('case.json');
});
