// A list of addresses from a file: a text with one a line, or a CSV table.
//
// In:  bytes of the file.
// Out: the addresses in order, as written, each with its line; a Problem for every line that holds none.
//
//     # found on Tuesday                  Title;URL;Seen
//     https://example.com/1               "Dam, again";https://example.com/1;yes
//     https://example.com/2,3  # a comma belongs to the address: no table
//
// A first line that names a column url, link or address makes the file a table; so does one that is no address as a whole
// and has cells. In a table without such a name the first column that holds an address anywhere is taken.

import type { Problem } from '../nouns/index.ts';
import { csvRows } from './csv-rows.ts';
import { shown, webAddress } from './web-address.ts';

/** One address of a list. */
export interface ListedUrl {
  /** As written. */
  readonly url: string;
  /** 1-based line of the file. */
  readonly line: number;
}

export interface UrlList {
  readonly urls: readonly ListedUrl[];
  readonly problems: readonly Problem[];
}

const COLUMN_NAMES = ['url', 'link', 'address'];
const DELIMITERS = ['\t', ';', ','];

/** More than a person reads in a life; at a second each they take a day. */
const MOST_URLS = 100_000;
/** A file with more lines that hold no address is not a list of them. */
const MOST_BAD_LINES = 100;

export function urlsOf(bytes: Uint8Array): UrlList {
  const urls: ListedUrl[] = [];
  const problems: Problem[] = [];
  for (const { url, line } of listedIn(textOf(bytes))) {
    if (urls.length === MOST_URLS) {
      problems.push(tooLong(line));
      break;
    }
    const address = webAddress(url);
    if (!('problem' in address)) urls.push(Object.freeze({ url, line }));
    else if (problems.push(Object.freeze({ ...address.problem, line })) > MOST_BAD_LINES) {
      problems[MOST_BAD_LINES] = notAList(line, url);
      break;
    }
  }
  return Object.freeze({ urls: Object.freeze(urls), problems: Object.freeze(problems) });
}

/** Spreadsheets save UTF-16 with a mark; everything else is taken for UTF-8, of which addresses only need ASCII. */
function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

function listedIn(text: string): readonly ListedUrl[] {
  const lines = text.split(/\r\n|\n|\r/);
  const first = withoutComment(lines.find((words) => withoutComment(words) !== '') ?? '');
  if (/^https?:\/\/[^\s"]+$/i.test(first)) return listedInLines(lines);
  const delimiter =
    DELIMITERS.find((some) => columnNamed(cellsOf(first, some)) >= 0) ??
    DELIMITERS.find((some) => cellsOf(first, some).length > 1);
  return delimiter === undefined ? listedInLines(lines) : listedInTable(text, delimiter);
}

function listedInLines(lines: readonly string[]): readonly ListedUrl[] {
  return lines.map((words, i) => ({ url: withoutComment(words), line: i + 1 })).filter(({ url }) => url !== '');
}

function withoutComment(words: string): string {
  return (words.includes('#') ? words.replace(/(?:^|\s)#.*$/, '') : words).trim();
}

function listedInTable(text: string, delimiter: string): readonly ListedUrl[] {
  const rows = csvRows(text, delimiter).filter(
    ({ cells }) => cells.some((cell) => cell.trim() !== '') && !cells[0]!.trimStart().startsWith('#'),
  );
  if (rows.length === 0) return [];
  const named = columnNamed(rows[0]!.cells);
  const column = named >= 0 ? named : firstWithUrl(rows.map(({ cells }) => cells));
  const isHeader = named >= 0 || !isUrl(rows[0]!.cells[column] ?? '');
  return (isHeader ? rows.slice(1) : rows).map(({ cells, line }) => ({ url: (cells[column] ?? '').trim(), line }));
}

function columnNamed(cells: readonly string[]): number {
  return cells.findIndex((cell) => COLUMN_NAMES.includes(cell.trim().toLowerCase()));
}

function firstWithUrl(rows: readonly (readonly string[])[]): number {
  const columns = rows.map((cells) => cells.findIndex(isUrl)).filter((column) => column >= 0);
  return columns.reduce((least, column) => Math.min(least, column), columns[0] ?? 0);
}

function isUrl(cell: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/i.test(cell);
}

function cellsOf(line: string, delimiter: string): readonly string[] {
  return csvRows(line, delimiter)[0]!.cells;
}

function notAList(line: number, words: string): Problem {
  return {
    code: 'fetch/not-a-list',
    message: 'Too many lines hold no address; the rest of the file was not read.',
    value: shown(words),
    limit: `${MOST_BAD_LINES} such lines`,
    fix: 'Give a text file with one address a line, or a CSV file with a column named url.',
    line,
  };
}

function tooLong(line: number): Problem {
  return {
    code: 'fetch/list-too-long',
    message: 'The list is longer than is fetched at once; what begins at this line was left out.',
    value: `line ${line}`,
    limit: `${MOST_URLS} addresses`,
    fix: 'Split the list.',
    line,
  };
}
