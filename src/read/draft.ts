// What a format's reader hands to `report-of.ts`, which turns it into a Report: the same fields, before hash and language.

import type {
  BlockKind,
  Box,
  ByteMap,
  Charset,
  DateCandidate,
  Problem,
  RefersTo,
  Span,
  TimeRow,
} from '../nouns/index.ts';

/** Text with its bytes, before any reader has looked at it. */
export interface Source {
  readonly text: string;
  readonly map: ByteMap;
  readonly charset: Charset;
}

export interface DraftBlock extends Span {
  readonly kind: BlockKind;
}

export interface Draft {
  readonly text: string;
  readonly map: ByteMap;
  readonly blocks: readonly DraftBlock[];
  /** Where each line stands on its page, in text order; only for a source that has pages. */
  readonly boxes?: readonly Box[];
  readonly dates: readonly DateCandidate[];
  readonly authors: readonly string[];
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly credit?: string | undefined;
  readonly refersTo?: readonly RefersTo[];
  readonly times?: readonly TimeRow[];
  /** As the page declares it, such as `en-GB`. */
  readonly language?: string | undefined;
  readonly reader: { readonly name: string; readonly options: Readonly<Record<string, string | number | boolean>> };
  readonly problems: readonly Problem[];
}
