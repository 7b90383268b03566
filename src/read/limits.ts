// How much of one input is read. What lies beyond a limit is said in a Problem, never dropped in silence.

/** Limits of one reading. */
export interface Limits {
  /** Bytes of one input; what comes after them is not read (`input/too-large`). */
  readonly maxBytes: number;
  /** Bytes of one HTML page: its tree takes about a hundred times its size in memory (`input/too-large`). */
  readonly maxHtmlBytes: number;
  /** Rows of the byte map: text that changes its character width all the time takes many (`input/too-large`). */
  readonly maxRows: number;
  /** Elements of one page; the rest of the page is not read (`html/too-complex`). */
  readonly maxElements: number;
  /** Bytes that packed ones may give, for each of them; prose packs to a tenth (`warc/bomb`, `wacz/bomb`, `docx/bomb`). */
  readonly maxRatio: number;
  /** Items of one feed, messages of one export; the rest is counted, not read (`input/too-many`). */
  readonly maxItems: number;
  /** Pages of one PDF; the rest is not read (`pdf/too-many-pages`). */
  readonly maxPdfPages: number;
  /** Pieces of text of one PDF: a page of prose has a few hundred (`pdf/too-many-pages`). */
  readonly maxPdfPieces: number;
  /** Milliseconds for one PDF; the pages that were read by then are kept (`pdf/too-slow`). */
  readonly maxPdfMs: number;
  /** Milliseconds for one page of a PDF, or for opening it. A PDF of 4 KB can take for ever (`pdf/too-slow`). */
  readonly maxPdfPageMs: number;
  /** Bytes of one unpacked part of a DOCX; what comes after them is not read (`input/too-large`). */
  readonly maxUnpackedBytes: number;
  /** Files in one zip (`docx/bomb`, `wacz/too-many-files`). */
  readonly maxZipFiles: number;
  /** Elements inside of each other in a DOCX: tables in tables in text boxes need fifty (`docx/too-deep`). */
  readonly maxDepth: number;
}

export const LIMITS: Limits = Object.freeze({
  maxBytes: 64 * 1024 * 1024,
  maxHtmlBytes: 16 * 1024 * 1024,
  maxRows: 4_000_000,
  maxElements: 60_000,
  // Pages pack to a fifth or a tenth; deflate cannot do better than 1032.
  maxRatio: 200,
  maxItems: 100_000,
  maxPdfPages: 2000,
  maxPdfPieces: 1_000_000,
  maxPdfMs: 120_000,
  maxPdfPageMs: 20_000,
  maxUnpackedBytes: 64 * 1024 * 1024,
  maxZipFiles: 10_000,
  maxDepth: 1000,
});
