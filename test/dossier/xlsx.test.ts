import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type CutCell, type Row, refuseRows, visible, xlsx } from '../../src/dossier/index.ts';

async function* each(rows: Iterable<Row>): AsyncGenerator<Row> {
  yield* rows;
}

async function fileOf(columns: readonly string[], rows: Iterable<Row>, onCut: (cell: CutCell) => void = () => {}) {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsx({ name: 'claims', columns, rows: each(rows) }, onCut)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Its rows without the names of the columns, as a reader that we did not write has them. */
async function readBack(file: Buffer): Promise<readonly (readonly unknown[])[]> {
  const [{ data }] = (await readXlsx(file, { trim: false })) as unknown as [{ data: unknown[][] }];
  return data.slice(1);
}

const sheetOf = (file: Buffer): string => new TextDecoder().decode(unzipSync(file)['xl/worksheets/sheet1.xml']);

describe('xlsx', () => {
  it('holds words and numbers, under the names of the columns', async () => {
    const file = await fileOf(
      ['source', 'parts', 'note'],
      [
        ['Lopez', 2, null],
        ['  Kim\nlate ', 0.875, 'ñ 漢 😀'],
      ],
    );
    const [{ data }] = (await readXlsx(file, { trim: false })) as unknown as [{ data: unknown[][] }];
    expect(data).toEqual([
      ['source', 'parts', 'note'],
      ['Lopez', 2, null],
      ['  Kim\nlate ', 0.875, 'ñ 漢 😀'],
    ]);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '=HYPERLINK("https://example.org")',
    'https://example.org',
    '007',
    '1e5',
  ])('keeps %j as words, also when somebody edits the cell', async (words) => {
    const file = await fileOf(['content'], [[words]]);
    expect(await readBack(file)).toEqual([[words]]);
    expect(sheetOf(file)).toContain('<c r="A2" s="2" t="inlineStr">');
    expect(sheetOf(file)).not.toMatch(/<(f|hyperlinks?)\b/);
    expect(new TextDecoder().decode(unzipSync(file)['xl/styles.xml'])).toContain('quotePrefix="1"');
  });

  it('shows what XML cannot hold, and escapes what a spreadsheet would decode', async () => {
    const file = await fileOf(
      ['content'],
      [['a\u0000b\u001b[2J\ufffe\ud800 \ufffd'], ['<b>&amp;</b> ]]>'], ['_x0041_']],
    );
    const [[shown], [markup]] = (await readBack(file)) as [[string], [string]];
    expect(shown).toBe('a\\u{0}b\\u{1b}[2J\\u{fffe}\\u{d800} \ufffd');
    expect(markup).toBe('<b>&amp;</b> ]]>');
    expect(sheetOf(file)).toContain('_x005F_x0041_');
  });

  it('cuts no cell silently', async () => {
    const cut: CutCell[] = [];
    const words = `${'x'.repeat(32_600)}${'😀'.repeat(200)}`;
    const file = await fileOf(
      ['source', 'content'],
      [
        ['a', 'y'.repeat(32_767)],
        ['a', words],
      ],
      (cell) => cut.push(cell),
    );
    expect(cut).toEqual([{ column: 'content', row: 2, units: 33_000, limit: 32_767 }]);
    const [[, whole], [, some]] = (await readBack(file)) as [[string, string], [string, string]];
    expect(whole).toHaveLength(32_767);
    expect(some.length).toBeGreaterThan(32_700);
    expect(some.length).toBeLessThanOrEqual(32_767);
    expect(some).toMatch(/😀 … \[cut by Hearsay: .*33000/u);
  });

  it('refuses more rows than a sheet holds', async () => {
    expect(() => refuseRows(1_048_575)).not.toThrow();
    expect(() => refuseRows(1_048_576)).toThrow('1,048,575');
  });

  it('gives back any words and numbers, and the same bytes each time', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      // A sheet knows no negative zero.
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const file = await fileOf(['one', 'two'], rows);
        expect(await fileOf(['one', 'two'], rows)).toEqual(file);
        const back = await readBack(file);
        expect(back.map((row) => row.map((value) => typeof value))).toEqual(
          rows.map((row) => row.map((c) => typeof c)),
        );
        for (const [i, row] of rows.entries())
          for (const [j, c] of row.entries())
            expect(back[i]![j]).toEqual(
              typeof c === 'number' ? c : visible(c).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'),
            );
      }),
      { numRuns: 50 },
    );
  });

  it('hands on what its rows throw, and lets go of them when nobody reads on', async () => {
    async function* broken(): AsyncGenerator<Row> {
      yield ['a'];
      throw new Error('the index is gone');
    }
    const all = async (): Promise<void> => {
      for await (const _ of xlsx({ name: 'claims', columns: ['a'], rows: broken() }, () => {}));
    };
    await expect(all()).rejects.toThrow('the index is gone');
    function* endless(): Generator<Row> {
      for (let i = 0; ; i++) yield [`words ${Math.sin(i)}`];
    }
    let size = 0;
    for await (const piece of xlsx({ name: 'claims', columns: ['a'], rows: each(endless()) }, () => {}))
      if ((size += piece.length) > 100_000) break;
    expect(size).toBeGreaterThan(100_000);
  });
});
