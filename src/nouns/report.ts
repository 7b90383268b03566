// One reading of one capture: a canonical text that never changes, blocks over it, and where each character came from.
//
// Idea: everything later points into `text`. `blocks` say what each stretch of it is; `bytes` leads back to the capture.
// Menus, adverts and comments are in the text too, as blocks of kind `boilerplate`: marked, not dropped.
// Blocks are in order, do not overlap and hold no white space at their ends; between two blocks there is white space only.

import type { ByteMap } from './byte-map.ts';
import type { Span } from './span.ts';
import type { TimeRow } from './time-map.ts';

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

/**
 * Where a stretch of the text stands on a page: one line of it, as a rectangle. In PDF points (1/72 inch) of the page's
 * own coordinates, as in an annotation's `Rect`: the origin is bottom left, y grows upwards, `/Rotate` is not applied.
 */
export interface Box extends Span {
  /** 1-based: the first page of the file is 1, whatever is printed on it. */
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A stretch of the text that a reader would see as one piece. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /**
   * Its byte range, half-open, tags and entities inside included. Counts in the capture; in a DOCX in the unpacked part
   * that the report names. The words of a PDF stand in compressed streams, so there it is the whole file's range, and
   * `boxes` say where they are.
   */
  readonly bytes: { readonly from: number; readonly to: number };
  /** The page that it begins on, 1-based; only where the capture has pages. */
  readonly page?: number;
  /** One for each line, in text order, over all pages that it stands on; only where the capture has pages. */
  readonly boxes?: readonly Box[];
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
  /** WHATWG label, such as `utf-8`, `windows-1252`; `pdf` where the fonts of a PDF say what each sign is. */
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

/** Another text that the capture says this one was taken from, or answers. As written; nothing is looked up. */
export interface RefersTo {
  readonly how: 'taken from' | 'answers';
  /** Whose text, as written: the `<source>` of a feed's item, the channel that a message was forwarded from. */
  readonly name?: string;
  /** Address of that text, or of the feed or site that it came from. */
  readonly url?: string;
  /** Name of that text among the reports of the same capture: the message that is answered. */
  readonly part?: string;
  /** Where it stood, such as `rss source`, `telegram forwarded_from`. */
  readonly where: string;
}

/** One reading of one capture. */
export interface Report {
  /** Hash of capture id, part, text hash and reader. 64 hex digits. */
  readonly id: string;
  /** Id of the capture it was read from. */
  readonly capture: string;
  /** Which part of the capture: a line of JSON lines, a feed item, a file in a DOCX; empty when the whole. */
  readonly part: string;
  readonly reader: Reader;
  /** The canonical text. Never changes. */
  readonly text: string;
  /** SHA-256 of the text as UTF-8. */
  readonly textSha256: string;
  readonly blocks: readonly Block[];
  /** From text offsets to byte ranges; what they count in is said at `Block.bytes`. */
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
  /** Texts that this one was taken from or answers, as the capture says; absent when it names none. */
  readonly refersTo?: readonly RefersTo[];
  /** When its words were spoken, in text order; only for a transcript. `timeOf` finds the times of a span. */
  readonly times?: readonly TimeRow[];
}
