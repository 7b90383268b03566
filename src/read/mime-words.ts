// Words of a mail's header: encoded words (RFC 2047) to characters, and parameters (RFC 2045, RFC 2231).
//
//     =?utf-8?Q?Br=C3=BCcke?= =?utf-8?B?IHVuZA==?= dam      Brücke und dam
//     text/plain; charset="utf-8"; name*=utf-8''a%20b.txt   text/plain, charset utf-8, name "a b.txt"

import { chooseCharset } from './charset.ts';
import { decode } from './decode.ts';
import { fromBase64, fromQuotedPrintable } from './mime-codings.ts';

/** Longer values of a header are cut: an address list may have thousands of names. */
const MAX_VALUE = 20_000;

const ENCODED = /=\?([^?\s*]{1,60})(?:\*[^?\s]{0,20})?\?([bq])\?([^?]*)\?=/gi;

/** A header's value with its encoded words decoded and its white space made single. */
export function wordsOf(value: string): string {
  const text = value.slice(0, MAX_VALUE);
  let out = '';
  let at = 0;
  let run: { label: string; bytes: number[] } | undefined;
  const flush = (): void => {
    if (run) out += textIn(Uint8Array.from(run.bytes), run.label);
    run = undefined;
  };
  for (const found of text.matchAll(ENCODED)) {
    const between = text.slice(at, found.index);
    const label = found[1]!.toLowerCase();
    // White space between two encoded words is not part of the text; a character may be split between them.
    if (!run || between.trim() !== '' || run.label !== label) {
      flush();
      if (between.trim() !== '' || at === 0) out += between;
      run = { label, bytes: [] };
    }
    const coded = new TextEncoder().encode(found[3]!);
    const { bytes } =
      found[2]!.toLowerCase() === 'b'
        ? fromBase64(coded)
        : fromQuotedPrintable(coded.map((b) => (b === 0x5f ? 0x20 : b)));
    for (const byte of bytes) run.bytes.push(byte);
    at = found.index + found[0].length;
  }
  flush();
  return (out + text.slice(at)).replace(/\s+/g, ' ').trim();
}

/** Bytes in a charset that is named; in UTF-8 or a guess when it is not known. */
function textIn(bytes: Uint8Array, label: string): string {
  const { charset, markBytes } = chooseCharset(bytes, { contentType: `text/plain; charset=${label}`, isHtml: false });
  return decode(bytes, charset.label, { from: markBytes }).text;
}

export interface Valued {
  /** In lower case: `text/html`, `attachment`. */
  readonly value: string;
  readonly params: ReadonlyMap<string, string>;
}

/** A value with parameters. */
export function valuedOf(written: string | undefined): Valued {
  const text = (written ?? '').slice(0, MAX_VALUE);
  const first = text.indexOf(';');
  const value = (first < 0 ? text : text.slice(0, first)).trim().toLowerCase();
  const raw = new Map<string, string>();
  const param = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/y;
  for (let at = first; at >= 0 && at < text.length; ) {
    param.lastIndex = at;
    const found = param.exec(text);
    if (found) {
      const name = found[1]!.toLowerCase();
      if (!raw.has(name)) raw.set(name, found[2]?.replace(/\\(.)/g, '$1') ?? found[3]!.trim());
    }
    at = text.indexOf(';', found ? at + found[0].length : at + 1);
  }
  return { value, params: joinedParams(raw) };
}

/** RFC 2231: `name*0`, `name*1` are pieces of `name`; a `*` at the end says that it is percent-encoded, with a charset. */
function joinedParams(raw: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const params = new Map<string, string>();
  for (const [name, value] of raw) {
    const [base] = name.split('*') as [string];
    if (params.has(base)) continue;
    if (base === name) {
      params.set(base, value);
      continue;
    }
    let whole = raw.get(`${base}*`) ?? '';
    let isEncoded = raw.has(`${base}*`);
    for (let n = 0; raw.has(`${base}*${n}`) || raw.has(`${base}*${n}*`); n++) {
      isEncoded ||= raw.has(`${base}*${n}*`);
      whole += raw.get(`${base}*${n}*`) ?? raw.get(`${base}*${n}`)!;
    }
    params.set(base, isEncoded ? percentDecoded(whole) : whole);
  }
  return params;
}

function percentDecoded(text: string): string {
  const [, label = 'utf-8', words = text] = /^([^']*)'[^']*'([^]*)$/.exec(text) ?? [];
  const coded = new TextEncoder().encode(words.replace(/%(?=[0-9a-f]{2})/gi, '='));
  return textIn(fromQuotedPrintable(coded).bytes, label || 'utf-8');
}
