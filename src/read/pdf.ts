// A PDF to a report: paragraphs as a person reads them, each line with its page and box.
//
// In:  the bytes of a PDF.
// Out: one report; or a problem that says why there is none: encrypted, damaged, a scan.
//
// The words stand in compressed streams, often letter by letter, so no byte range of the file holds a word: the byte map
// is one row over the whole file, and boxes take its place. What the page does not draw as text is not read: scripts,
// forms, attachments, comments. The time that a hostile file can take is bound: see pdf-file.ts.

import type { ByteMap, DateCandidate, Problem } from '../nouns/index.ts';
import { edtfOf } from './dates.ts';
import type { Draft } from './draft.ts';
import type { Context, FormatReader } from './format-reader.ts';
import { namesIn } from './news-lines.ts';
import { openPdf, type PdfFailure, type PdfFile } from './pdf-file.ts';
import { kindsOf } from './pdf-kinds.ts';
import { type Laid, laidOut } from './pdf-layout.ts';
import { cutOff, failureProblem, fileProblems, textless, tooLargePdf, unmapped } from './pdf-problems.ts';
import { pageOf } from './pdf-runs.ts';
import { textOf } from './pdf-text.ts';
import { fewOfEach, placed, type Reading } from './read-capture.ts';
import { reportOf, unreadableDate } from './report-of.ts';
import { withNewsLines } from './with-news-lines.ts';

/** Some programs write a line before the header; readers accept the first kilobyte. */
const HEADER_BYTES = 1024;

/** A page with fewer letters has no text to speak of: a stamp, a page number. */
const FEWEST_LETTERS = 10;

const READER = Object.freeze({ name: 'pdf', options: Object.freeze({ pieces: 'unpdf 1.7.0' }) });
const CHARSET = Object.freeze({ label: 'pdf', decidedBy: 'default' as const });

export const pdf: FormatReader = Object.freeze<FormatReader>({
  format: 'pdf',
  is(bytes, { from, contentType }) {
    const start = String.fromCharCode(...bytes.subarray(0, HEADER_BYTES));
    if (/^(?:\u00ef\u00bb\u00bf)?\s*%PDF-/.test(start)) return true;
    const isNamed = /\.pdf$/i.test(from ?? '') || /^application\/(?:x-)?pdf\b/i.test(contentType ?? '');
    return isNamed && start.includes('%PDF-');
  },
  async *open(bytes, context) {
    yield await readPdf(bytes, context);
  },
});

async function readPdf(bytes: Uint8Array, { about, capture, limits }: Context): Promise<Reading> {
  const finish = (reports: Reading['reports'], problems: readonly Problem[]): Reading =>
    Object.freeze({
      capture,
      reports: Object.freeze(reports),
      problems: Object.freeze(fewOfEach(problems).map((problem) => placed(problem, about.from))),
    });
  if (bytes.length > limits.maxBytes) return finish([], [tooLargePdf(bytes.length, limits.maxBytes)]);
  const file = await openPdf(bytes, limits);
  if (isFailure(file)) return finish([], [failureProblem(file, limits)]);
  const { draft, problems } = draftOf(file, bytes.length);
  const all = [...fileProblems(file, limits), ...cutOff(bytes), ...problems];
  if (!draft) return finish([], all);
  const source = { text: draft.text, map: draft.map, charset: CHARSET };
  const { report, problems: found } = reportOf(draft, { capture, part: '', source, given: about });
  return finish([report], [...all, ...found]);
}

function isFailure(file: PdfFile | PdfFailure): file is PdfFailure {
  return 'why' in file;
}

function draftOf(file: PdfFile, size: number): { readonly draft?: Draft; readonly problems: readonly Problem[] } {
  const laid = laidOut(file.pages.map(pageOf));
  const problems: Problem[] = [];
  const bare = textlessPages(file, laid);
  if (bare.length > 0) problems.push(textless(bare, file.pages.length));
  const { text, blocks, boxes } = textOf(laid);
  if (text === '') return { problems };
  problems.push(...unmapped(text));

  const title = stringOf(file.info['Title']);
  const articles = laid.flatMap((paragraph, at) => (paragraph.isBoilerplate ? [] : [{ paragraph, ...blocks[at]! }]));
  const kinds = kindsOf(
    articles.map(({ paragraph }) => paragraph),
    articles.map(({ from, to }) => text.slice(from, to)),
    title,
  );
  const kindAt = new Map(articles.map(({ from }, at) => [from, kinds[at]!]));
  const news = withNewsLines(
    text,
    blocks.map((block) => ({ ...block, kind: kindAt.get(block.from) ?? ('boilerplate' as const) })),
  );
  const dates = datesOf(file.info);
  const map: ByteMap = { rows: [{ from: 0, to: text.length, byteFrom: 0, byteTo: size, each: 0 }] };
  return {
    draft: {
      text,
      map: Object.freeze({ rows: Object.freeze(map.rows.map((row) => Object.freeze(row))) }),
      blocks: news.blocks,
      boxes,
      dates: dates.found,
      authors: news.authors.length > 0 ? news.authors : authorsOf(file.info, text),
      credit: news.credit,
      language: stringOf(file.info['Language']),
      reader: READER,
      problems: dates.problems,
    },
    problems,
  };
}

/** Pages that were read and hold next to no letters outside of running heads. */
function textlessPages({ pages }: PdfFile, laid: readonly Laid[]): readonly number[] {
  const letters = new Map<number, number>();
  for (const { lines, isBoilerplate } of laid)
    if (!isBoilerplate)
      for (const { page, words } of lines)
        letters.set(page, (letters.get(page) ?? 0) + (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0));
  return pages.map(({ number }) => number).filter((number) => (letters.get(number) ?? 0) < FEWEST_LETTERS);
}

function datesOf(info: PdfFile['info']): { readonly found: readonly DateCandidate[]; readonly problems: Problem[] } {
  const found: DateCandidate[] = [];
  const problems: Problem[] = [];
  for (const [name, of] of [
    ['CreationDate', 'published'],
    ['ModDate', 'modified'],
  ] as const) {
    const written = stringOf(info[name]);
    if (written === undefined) continue;
    const where = `pdf ${name}`;
    const edtf = edtfOf(isoOf(written));
    if (edtf) found.push({ of, edtf, written: written.slice(0, 100), where });
    else problems.push(unreadableDate(written, where));
  }
  return { found, problems };
}

/** `D:20170404075800+02'00'` to `2017-04-04T07:58:00+02:00`; what is no such date stays as it is. */
function isoOf(written: string): string {
  const found = written.match(
    /^(?:D:)?(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(\d\d)(\d\d)?\s*(Z|[+-]\d\d'?(?:\d\d)?)?)?)?)?/,
  );
  if (!found) return written;
  const [, year, month, day, hour, minute, second, zone] = found;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (hour === undefined) return date;
  const time = [hour, minute, second].filter((part) => part !== undefined).join(':');
  return `${date}T${time}${zone?.replace("'", ':').replace(/:$/, '') ?? ''}`;
}

/** The author that the file names, where its words name them too: most files name who set up the computer. */
function authorsOf(info: PdfFile['info'], text: string): readonly string[] {
  const author = stringOf(info['Author']);
  return author === undefined || author.length > 200 ? [] : namesIn(author).filter((name) => text.includes(name));
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().toWellFormed() : undefined;
}
