// The rows of a CSV text (RFC 4180), with the line that each begins on.
//
// In:  text, the character between cells.
// Out: rows of cells. A cell in quotation marks may hold the delimiter, line breaks and doubled marks. A mark that is never
//      closed ends with its line, so that one slip does not swallow the rest of the file.

/** One row. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** 1-based line on which it begins. */
  readonly line: number;
}

export function csvRows(text: string, delimiter: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  const cell = cellPattern(delimiter);
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const [whole, quoted, plain, end] = cell.exec(text)!;
    cells.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (quoted !== undefined) line += quoted.match(/\r\n|\n|\r/g)?.length ?? 0;
    at += whole.length;
    if (end === delimiter) continue;
    line++;
    rows.push({ cells, line: began });
    cells = [];
    began = line;
    if (end === '') break;
  }
  return rows;
}

/** A cell and what ends it: quoted where the closing mark stands at a cell's end, else anything up to there. */
function cellPattern(delimiter: string): RegExp {
  const end = `(${delimiter}|\\r\\n|\\n|\\r|$)`;
  return new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n]*))${end}`, 'y');
}
