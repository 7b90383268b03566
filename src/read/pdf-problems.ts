// What can be wrong with a PDF, in words.

import type { Problem } from '../nouns/index.ts';
import type { Limits } from './limits.ts';
import type { PdfFailure, PdfFile } from './pdf-file.ts';

const PRINT = 'Open it in a viewer and print it to a new PDF, or save its text, and read that.';

const OCR = 'Compare the text with the page; OCR (for example `ocrmypdf --force-ocr`) reads what the eye sees.';

/** Signs that no font explains: private use, replacement, control. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const UNMAPPED = /[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/g;
const UNMAPPED_SHARE = 0.05;

/** The end mark stands in the last bytes, now and then with a few line ends behind it. */
const TAIL_BYTES = 2048;

export function tooLargePdf(size: number, maxBytes: number): Problem {
  return {
    code: 'input/too-large',
    message: 'The PDF is larger than is read at once; nothing of it was read.',
    value: `${size} bytes`,
    limit: `${maxBytes} bytes`,
    fix: 'Split it into its reports (for example with qpdf --split-pages) and read those.',
  };
}

export function failureProblem({ why, detail }: PdfFailure, limits: Limits): Problem {
  if (why === 'encrypted')
    return {
      code: 'pdf/encrypted',
      message: 'The PDF is encrypted, and opens with a password only.',
      ...(detail && { value: detail }),
      fix: 'Open it with its password, save or print it without one, and read that.',
    };
  if (why === 'too slow') return tooSlow(0, undefined, limits);
  return {
    code: 'pdf/damaged',
    message: 'The PDF is damaged: its pages were not found.',
    ...(detail && { value: detail }),
    fix: 'Fetch it again if the download was cut off; some viewers can mend it when they save a copy.',
  };
}

/** What reading its pages met. */
export function fileProblems(file: PdfFile, limits: Limits): readonly Problem[] {
  const { pageCount, pages, badPages, missingMaps, endedBy } = file;
  const problems: Problem[] = [];
  const last = pages.at(-1)?.number ?? 0;
  if (endedBy === 'time') problems.push(tooSlow(last, pageCount, limits));
  if (endedBy === 'pages' || endedBy === 'pieces')
    problems.push({
      code: 'pdf/too-many-pages',
      message: `The PDF is too long; it was read up to page ${last}.`,
      value: `${pageCount} pages`,
      limit: endedBy === 'pages' ? `${limits.maxPdfPages} pages` : `${limits.maxPdfPieces} pieces of text`,
      fix: 'Split it into its reports (for example with qpdf --split-pages) and read those.',
    });
  if (badPages.length > 0)
    problems.push({
      code: 'pdf/damaged',
      message: 'Some pages of the PDF are damaged and were not read.',
      value: `page ${pageList(badPages)} of ${pageCount}`,
      fix: PRINT,
    });
  if (missingMaps.size > 0)
    problems.push({
      code: 'pdf/unmapped',
      message: 'Fonts of the PDF rely on character maps that it does not hold; words in these fonts are missing.',
      value: [...missingMaps].slice(0, 5).join(', ').slice(0, 200),
      fix: OCR,
    });
  return problems;
}

function tooSlow(last: number, pageCount: number | undefined, limits: Limits): Problem {
  return {
    code: 'pdf/too-slow',
    message:
      last === 0
        ? 'Reading the PDF took too long or too much memory and was stopped; nothing was read.'
        : `Reading the PDF took too long or too much memory and was stopped behind page ${last}.`,
    ...(pageCount !== undefined && { value: `page ${last} of ${pageCount}` }),
    limit: `${limits.maxPdfMs / 1000} s, ${limits.maxPdfPageMs / 1000} s a page`,
    fix: PRINT,
  };
}

/** A file without an end mark was cut off, and its pages are what could be found. */
export function cutOff(bytes: Uint8Array): readonly Problem[] {
  const tail = String.fromCharCode(...bytes.subarray(-TAIL_BYTES));
  if (tail.includes('%%EOF')) return [];
  return [
    {
      code: 'pdf/damaged',
      message: 'The PDF has no end; pages may be missing.',
      value: 'no %%EOF',
      fix: 'Fetch it again, and compare the number of pages.',
    },
  ];
}

export function textless(pages: readonly number[], of: number): Problem {
  const isAll = pages.length === of;
  return {
    code: 'pdf/scanned',
    message: isAll
      ? 'The PDF has no text: its pages are pictures (a scan), or empty.'
      : 'Some pages of the PDF have no text: they are pictures (a scan), or empty.',
    value: `page ${pageList(pages)} of ${of}`,
    fix: 'Put text under the pictures with OCR, for example `ocrmypdf FILE.pdf OUT.pdf`, and read that; check its words against the pictures.',
  };
}

export function unmapped(text: string): readonly Problem[] {
  const count = text.match(UNMAPPED)?.length ?? 0;
  const signs = text.match(/\S/g)?.length ?? 0;
  if (count <= signs * UNMAPPED_SHARE) return [];
  return [
    {
      code: 'pdf/unmapped',
      message: 'Fonts of the PDF do not say which letters many of their signs are; words are wrong or missing there.',
      value: `${count} of ${signs} signs`,
      fix: OCR,
    },
  ];
}

/** `2, 5–9`. */
function pageList(pages: readonly number[]): string {
  const runs: string[] = [];
  for (let from = 0; from < pages.length; ) {
    let to = from;
    while (to + 1 < pages.length && pages[to + 1] === pages[to]! + 1) to++;
    runs.push(to > from ? `${pages[from]}–${pages[to]}` : `${pages[from]}`);
    from = to + 1;
  }
  return runs.length > 12 ? `${runs.slice(0, 12).join(', ')} …` : runs.join(', ');
}
