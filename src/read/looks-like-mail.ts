// Whether bytes begin like a mail, or like a page that a browser saved as MHTML.
//
// A header of nothing but fields, up to a blank line, at least three of them, and two that only a mail writes so: an address
// in From, a date of RFC 5322, an id in angle brackets … A text that begins "From: our correspondent" has none of that.

import { type HeaderFields, headerFieldsOf, headerPlaceOf, headerTextOf } from './header-fields.ts';
import { valuedOf } from './mime-words.ts';

/** Headers of a mail that went through many hands. */
const MAX_HEADER = 65_536;

const FEWEST_FIELDS = 3;

const ONLY_IN_MAIL: Readonly<Record<string, RegExp>> = {
  from: /[^\s<>@]@[^\s<>@]/,
  date: /^(?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{2,4}\s+\d{1,2}:\d{2}/i,
  'mime-version': /^\s*1\.0\b/,
  'message-id': /^<[^<>\s]+@[^<>\s]+>$/,
  received: /\b(?:from|by)\b.*;/i,
  'return-path': /^<[^<>\s]*>$/,
};

export function looksLikeMail(bytes: Uint8Array, isSaidToBe: boolean): boolean {
  const fields = fieldsOf(bytes);
  if (!fields) return false;
  const certain = Object.entries(ONLY_IN_MAIL).filter(([name, form]) =>
    form.test(fields.get(name)?.slice(0, 2000) ?? ''),
  );
  if (isSaidToBe) return certain.length > 0 || fields.list.length >= FEWEST_FIELDS;
  return fields.list.length >= FEWEST_FIELDS && certain.length >= 2 && certain.some(([name]) => name !== 'date');
}

/** Saved by a browser: its sender says so, or nobody sent it to anybody. */
export function looksLikeMhtml(bytes: Uint8Array): boolean {
  const fields = fieldsOf(bytes);
  if (!fields || valuedOf(fields.get('Content-Type')).value !== 'multipart/related') return false;
  const from = fields.get('From') ?? '';
  if (/^["<\s]*saved by /i.test(from) || fields.get('Snapshot-Content-Location') !== undefined) return true;
  const isSent = ['To', 'Received', 'Message-ID', 'Return-Path'].some((name) => fields.get(name) !== undefined);
  return fields.get('MIME-Version') !== undefined && !isSent && !from.includes('@');
}

/** The fields of a header that is nothing else; undefined for any other text. */
function fieldsOf(bytes: Uint8Array): HeaderFields | undefined {
  const window = bytes.subarray(0, MAX_HEADER);
  if (!/^(?:From [^\n]{0,300}\n)?[!-9;-~]{1,80}[ \t]*:/.test(headerTextOf(window.subarray(0, 400)))) return undefined;
  const place = headerPlaceOf(window);
  if (!place && bytes.length <= MAX_HEADER) return undefined;
  const lines = headerTextOf(window.subarray(0, place?.to ?? window.length)).split(/\r?\n/);
  const fields = headerFieldsOf(lines[0]!.startsWith('From ') ? lines.slice(1) : lines);
  return fields.strayLines === 0 ? fields : undefined;
}
