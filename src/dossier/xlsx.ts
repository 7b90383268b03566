// A table as an Excel file (Office Open XML, ECMA-376), in pieces: a table of any length is written in little memory.
//
// In:  a table.
// Out: pieces of the file; and, told on the way, what a cell could not hold.
//
// Words are written as words, never as formulas, links or dates, and marked so that they stay words when somebody edits the
// cell (`quotePrefix`). Control characters are shown by their number. `_x0041_` in XML means `A` to a spreadsheet: where a report
// has such words, they are escaped, so that they are read as they stand.

import { Fault } from '../nouns/index.ts';
import type { Cell, Row, Table } from './table.ts';
import { visible } from './visible.ts';
import { type FileToZip, zipped } from './zip.ts';

/** What a cell holds, in UTF-16 units. */
const MOST_UNITS = 32_767;

/** What a sheet holds; the first row has the names of the columns. */
const MOST_ROWS = 1_048_576;

/** A cell whose words were cut. */
export interface CutCell {
  readonly column: string;
  /** From 1: the row below the names of the columns. */
  readonly row: number;
  /** How many UTF-16 units it should hold, and how many it can. */
  readonly units: number;
  readonly limit: number;
}

const PIECE_UNITS = 64 * 1024;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rows of `cellXfs` in the styles. */
const HEAD_STYLE = 1;
const WORDS_STYLE = 2;

/** Throws `table/too-many-rows` when a sheet cannot hold them beside the names of the columns. */
export function refuseRows(count: number): void {
  if (count < MOST_ROWS) return;
  throw new Fault(
    'table/too-many-rows',
    `${count.toLocaleString('en')} rows: a sheet holds ${(MOST_ROWS - 1).toLocaleString('en')} below the names of its columns.`,
    'Narrow the list, or take CSV.',
  );
}

/** Throws `table/too-many-rows`, `table/too-large`. */
export function xlsx(table: Table, onCut: (cell: CutCell) => void): AsyncGenerator<Uint8Array> {
  const part = (name: string, xml: string): FileToZip => ({ name, bytes: encoded([XML, xml]) });
  return zipped([
    part('[Content_Types].xml', contentTypes()),
    part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbook(table.name)),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ),
    part('xl/styles.xml', styles()),
    { name: 'xl/worksheets/sheet1.xml', bytes: encoded(sheet(table, onCut)) },
  ]);
}

async function* sheet({ columns, rows }: Table, onCut: (cell: CutCell) => void): AsyncGenerator<string> {
  const letters = columns.map((_, n) => lettersOf(n));
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="18" defaultRowHeight="15"/><sheetData>`;
  yield rowOf(columns, { number: 1, letters, style: HEAD_STYLE, cut: (words) => words });
  let count = 0;
  for await (const row of rows) {
    refuseRows(++count);
    const cut = (words: string, n: number): string => {
      if (words.length <= MOST_UNITS) return words;
      onCut({ column: columns[n]!, row: count, units: words.length, limit: MOST_UNITS });
      return shortened(words);
    };
    yield rowOf(row, { number: count + 1, letters, style: WORDS_STYLE, cut });
  }
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1)}${count + 1}"/></worksheet>`;
}

interface Laid {
  readonly number: number;
  readonly letters: readonly string[];
  readonly style: number;
  cut(words: string, column: number): string;
}

function rowOf(row: Row, { number, letters, style, cut }: Laid): string {
  const cell = (value: Cell, n: number): string => {
    if (value === null || value === '') return '';
    const at = `r="${letters[n]}${number}"`;
    if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
    const words = escaped(cut(visible(value), n));
    return `<c ${at} s="${style}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
  };
  return `<row r="${number}">${row.map(cell).join('')}</row>`;
}

/** As much as a cell holds, with a note in it that says so. No character is cut in two. */
function shortened(words: string): string {
  const note = ` … [cut by Hearsay: a cell holds ${MOST_UNITS} characters, this has ${words.length}; CSV and JSON have all of it]`;
  return words.slice(0, MOST_UNITS - note.length).replace(/[\ud800-\udbff]$/, '') + note;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(words: string): string {
  return words.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[&<>]/g, (sign) => ESCAPES[sign]!);
}

/** 0: `A`, 25: `Z`, 26: `AA`. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

async function* encoded(words: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let some = '';
  for await (const more of words) {
    some += more;
    if (some.length < PIECE_UNITS) continue;
    yield encoder.encode(some);
    some = '';
  }
  yield encoder.encode(some);
}

function contentTypes(): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('styles', 'styles')}</Types>`;
}

function relationships(all: readonly (readonly [type: string, target: string])[]): string {
  const one = ([type, target]: readonly [string, string], n: number): string =>
    `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.map(one).join('')}</Relationships>`;
}

function workbook(name: string): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

/** Plain, the names of the columns in bold, and words that stay words. */
function styles(): string {
  return `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
