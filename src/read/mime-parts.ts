// A mail or a saved page -> the tree of its parts (RFC 2046).
//
// In:  the bytes.
// Out: the root part, with children where it is a multipart, and problems. Nothing is decoded yet.
//
//     multipart/mixed            1 is the body of a mail that is no multipart
//       multipart/alternative    1
//         text/plain             1.1
//         text/html              1.2
//       application/pdf          2
//
// A part that nobody closes ends with what holds it; a multipart whose boundary is not found is one text.

import type { Problem } from '../nouns/index.ts';
import { type HeaderFields, headerFieldsOf, headerPlaceOf, headerTextOf } from './header-fields.ts';
import { tooDeep, tooManyParts, withoutBoundary } from './mail-problems.ts';
import { type Valued, valuedOf, wordsOf } from './mime-words.ts';

export interface MailPart {
  /** Numbers from the outermost inwards, as in IMAP: `1.2`. */
  readonly path: string;
  readonly fields: HeaderFields;
  readonly type: Valued;
  readonly isAttached: boolean;
  readonly fileName: string | undefined;
  /** The body as it stands in the mail. */
  readonly body: Uint8Array;
  /** Empty where the part is none of several. */
  readonly parts: readonly MailPart[];
}

/** Mail programs nest four or five deep. */
const MOST_LEVELS = 20;

/** A mail with more parts is no mail. */
const MOST_PARTS = 1000;

/** RFC 2387: the part that `start` names, else the first. */
export function rootOf({ parts, type }: MailPart): MailPart {
  const start = type.params.get('start')?.trim();
  const named =
    start === undefined ? undefined : parts.find(({ fields }) => fields.get('Content-ID')?.trim() === start);
  return named ?? parts[0]!;
}

interface Walk {
  readonly problems: Problem[];
  count: number;
}

export function partsOf(bytes: Uint8Array): { readonly root: MailPart; readonly problems: readonly Problem[] } {
  const walk: Walk = { problems: [], count: 0 };
  return { root: partOf(bytes, walk, { path: '', level: 0, type: 'text/plain' }), problems: walk.problems };
}

interface Place {
  readonly path: string;
  readonly level: number;
  /** Of a part that names none. */
  readonly type: string;
}

function partOf(bytes: Uint8Array, walk: Walk, place: Place): MailPart {
  const { fields, bodyFrom } = headerOf(bytes);
  const written = valuedOf(fields.get('Content-Type'));
  const type = /^[^\s/]+\/[^\s/]+$/.test(written.value) ? written : { value: place.type, params: written.params };
  const disposition = valuedOf(fields.get('Content-Disposition'));
  const name = disposition.params.get('filename') ?? type.params.get('name');
  const body = bytes.subarray(bodyFrom);
  const isMultipart = type.value.startsWith('multipart/');
  const parts = isMultipart ? childrenOf(body, walk, { ...place, type: type.value, params: type.params }) : [];
  return {
    path: place.path || '1',
    fields,
    type: isMultipart && parts.length === 0 ? { value: 'text/plain', params: new Map() } : type,
    isAttached: disposition.value === 'attachment',
    fileName: name === undefined ? undefined : wordsOf(name).slice(0, 300),
    body,
    parts,
  };
}

/** A part may have no header at all: then it begins with its text, which is no field, or with a blank line. */
function headerOf(bytes: Uint8Array): { readonly fields: HeaderFields; readonly bodyFrom: number } {
  const place = headerPlaceOf(bytes);
  const to = place?.to ?? bytes.length;
  const begins = /^(?:From [^\n]{0,1000}\n)?[!-9;-~]+[ \t]*:/.test(headerTextOf(bytes.subarray(0, 2000)));
  if (to > 0 && !begins) return { fields: headerFieldsOf([]), bodyFrom: 0 };
  return {
    fields: headerFieldsOf(headerTextOf(bytes.subarray(0, to)).split(/\r?\n/)),
    bodyFrom: place?.bodyFrom ?? to,
  };
}

function childrenOf(
  body: Uint8Array,
  walk: Walk,
  { path, level, type, params }: Place & { readonly params: ReadonlyMap<string, string> },
): readonly MailPart[] {
  if (level >= MOST_LEVELS) {
    walk.problems.push(tooDeep(path, MOST_LEVELS));
    return [];
  }
  const named = params.get('boundary');
  const ranges = rangesOf(body, named ?? firstBoundary(body));
  if (named === undefined || ranges.length === 0) walk.problems.push(withoutBoundary(path || '1', named));
  const parts: MailPart[] = [];
  for (const [n, { from, to }] of ranges.entries()) {
    if (++walk.count > MOST_PARTS) {
      if (walk.count === MOST_PARTS + 1) walk.problems.push(tooManyParts(MOST_PARTS));
      break;
    }
    const inner = {
      path: path === '' ? `${n + 1}` : `${path}.${n + 1}`,
      level: level + 1,
      type: type === 'multipart/digest' ? 'message/rfc822' : 'text/plain',
    };
    parts.push(partOf(body.subarray(from, to), walk, inner));
  }
  return parts;
}

/** What stands between the boundaries, without the line end before each. */
function rangesOf(body: Uint8Array, boundary: string | undefined): readonly { from: number; to: number }[] {
  if (boundary === undefined || boundary === '') return [];
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const ranges: { from: number; to: number }[] = [];
  let begun = -1;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    if (at > 0 && bytes[at - 1] !== 10) continue;
    const lineEnd = bytes.indexOf(10, at);
    const restTo = Math.min(lineEnd < 0 ? bytes.length : lineEnd, at + mark.length + 200);
    const rest = bytes.toString('latin1', at + mark.length, restTo);
    if (!/^(?:--)?[ \t]*\r?$/.test(rest)) continue; // another boundary that begins with this one
    if (begun >= 0) ranges.push({ from: begun, to: beforeLineEnd(bytes, at) });
    begun = rest.startsWith('--') ? -1 : lineEnd < 0 ? bytes.length : lineEnd + 1;
    if (begun < 0 || ranges.length > MOST_PARTS) return ranges;
  }
  if (begun >= 0) ranges.push({ from: begun, to: bytes.length });
  return ranges;
}

function beforeLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] !== 10) return at;
  return bytes[at - 2] === 13 ? at - 2 : at - 1;
}

/** For a multipart that names no boundary: what its first line that begins with `--` would be. */
function firstBoundary(body: Uint8Array): string | undefined {
  return /(?:^|\n)--([^\s-][^\r\n]{0,100}?)[ \t]*\r?\n/.exec(headerTextOf(body.subarray(0, 4096)))?.[1];
}
