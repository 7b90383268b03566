// The bytes of one document as text, with what is to be said of its charset and its size.
//
// In:  bytes, what is known about them, limits.
// Out: the text with its bytes, and problems. For formats with a reader of their own; pages and prose go through
//      read-capture.ts.

import type { Problem } from '../nouns/index.ts';
import { chooseCharset } from './charset.ts';
import { decode } from './decode.ts';
import type { Source } from './draft.ts';
import type { Context } from './format-reader.ts';
import { decodingProblems, tooLarge } from './read-capture.ts';

export function documentOf(
  bytes: Uint8Array,
  { about, limits }: Context,
  { isXml = false }: { readonly isXml?: boolean } = {},
): { readonly source: Source; readonly problems: readonly Problem[] } {
  const part = bytes.subarray(0, Math.max(1, limits.maxBytes));
  const { charset, markBytes, problems } = chooseCharset(part, { ...about, isXml });
  const decoded = decode(part, charset.label, { from: markBytes, maxRows: limits.maxRows });
  const { readTo } = decoded;
  const cut =
    readTo < bytes.length ? [tooLarge(bytes.length, readTo, readTo < part.length ? limits.maxRows : undefined)] : [];
  return {
    source: { text: decoded.text, map: decoded.map, charset },
    problems: [...cut, ...problems, ...decodingProblems(decoded, charset.label)],
  };
}
