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
  /** Bytes that an archive unpacks to, for each packed one, once `maxBytes` came out (`warc/bomb`, `wacz/bomb`). */
  readonly maxRatio: number;
}

export const LIMITS: Limits = Object.freeze({
  maxBytes: 64 * 1024 * 1024,
  maxHtmlBytes: 16 * 1024 * 1024,
  maxRows: 4_000_000,
  maxElements: 60_000,
  // Pages pack to a fifth or a tenth; deflate cannot do better than 1032.
  maxRatio: 250,
});
