// One reading of one capture: a canonical text that never changes, blocks over it, and where each character came from.
//
// Idea: everything later points into `text`. `blocks` say what each stretch of it is; `bytes` leads back to the capture.
// Menus, adverts and comments are in the text too, as blocks of kind `boilerplate`: marked, not dropped.
// Blocks are in order, do not overlap and hold no white space at their ends; between two blocks there is white space only.

import type { ByteMap } from './byte-map.ts';
import type { Span } from './span.ts';

/** What a block is. `body` in Block says whether it belongs to the article; `boilerplate` never does. */
export type BlockKind =
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'paragraph'
  | 'heading'
  | 'list item'
  | 'block quotation'
  | 'caption'
  | 'boilerplate';

/** A stretch of the text that a reader would see as one piece. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Its byte range in the capture, half-open, tags and entities inside included. */
  readonly bytes: { readonly from: number; readonly to: number };
}

/** One candidate for a date of the report, with where it stood. None is chosen silently: candidates are kept in order. */
export interface DateCandidate {
  readonly of: 'published' | 'modified';
  /** EDTF (ISO 8601-2), as precise as what was written and no more. */
  readonly edtf: string;
  /** As written. */
  readonly written: string;
  /** Where it stood, such as `meta article:published_time`, `json-ld datePublished`, `time`, `given`. */
  readonly where: string;
  /** Byte range of it in the capture, where known. */
  readonly bytes?: { readonly from: number; readonly to: number };
}

/** How the bytes were turned into characters, and what decided it. */
export interface Charset {
  /** WHATWG label, such as `utf-8`, `windows-1252`. */
  readonly label: string;
  readonly decidedBy: 'bom' | 'http' | 'meta' | 'detection' | 'default' | 'given';
}

/** Which reader made this report; part of the report's id, so that a better reader gives a new report beside the old. */
export interface Reader {
  readonly name: string;
  readonly version: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** A guess at the language of the body. */
export interface Language {
  /** ISO 639-1 code, or `und` when undetermined. */
  readonly code: string;
  /** From the page's own declaration or from the words. */
  readonly decidedBy: 'declared' | 'words' | 'none';
}

/** One reading of one capture. */
export interface Report {
  /** Hash of capture id, part, text hash and reader. 64 hex digits. */
  readonly id: string;
  /** Id of the capture it was read from. */
  readonly capture: string;
  /** Which part of the capture: a line of JSON lines, a feed item; empty when the whole. */
  readonly part: string;
  readonly reader: Reader;
  /** The canonical text. Never changes. */
  readonly text: string;
  /** SHA-256 of the text as UTF-8. */
  readonly textSha256: string;
  readonly blocks: readonly Block[];
  /** From text offsets to byte ranges of the capture. */
  readonly bytes: ByteMap;
  readonly charset: Charset;
  readonly language: Language;
  readonly dates: readonly DateCandidate[];
  /** What a container calls it (the subject of a mail), where the text has no headline. Not part of the text. */
  readonly title?: string;
  /** Publisher, as the capture names it. */
  readonly outlet?: string;
  /** Authors, as written. */
  readonly authors: readonly string[];
  /** The address that the page says is its own. */
  readonly url?: string;
  /** A line that credits another outlet or agency, as written. */
  readonly credit?: string;
}
