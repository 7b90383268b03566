// A part of a mail -> its bytes without transfer coding.

import type { Problem } from '../nouns/index.ts';
import { strayCharacters, unknownCoding } from './mail-problems.ts';
import { fromBase64, fromQuotedPrintable } from './mime-codings.ts';
import type { MailPart } from './mime-parts.ts';

export interface DecodedPart {
  /** Undefined when the coding is not known. */
  readonly bytes: Uint8Array | undefined;
  readonly problems: readonly Problem[];
}

const AS_IS = new Set(['', '7bit', '8bit', 'binary']);

export function decodedPart({ path, fields, body }: MailPart): DecodedPart {
  const coding = (fields.get('Content-Transfer-Encoding') ?? '').trim().toLowerCase();
  if (AS_IS.has(coding)) return { bytes: body, problems: [] };
  const decode = coding === 'base64' ? fromBase64 : coding === 'quoted-printable' ? fromQuotedPrintable : undefined;
  if (!decode) return { bytes: undefined, problems: [unknownCoding(path, coding)] };
  const { bytes, stray } = decode(body);
  return { bytes, problems: stray > 0 ? [strayCharacters(path, coding, stray)] : [] };
}

/** Content type as a reader wants it: type and charset, nothing else. */
export function contentTypeOf({ type }: MailPart): string {
  const charset = type.params.get('charset');
  return charset === undefined ? type.value : `${type.value}; charset=${charset.replace(/[^\w.:-]/g, '').slice(0, 60)}`;
}
