// The words of a stretch of XML, with the bytes of every character: references read, CDATA opened, tags left or kept.
//
// In:  a document as text with its bytes, and a stretch of it (what stands in one element).
// Out: the text that the stretch means, and its byte map.
//
//     stretch   AT&amp;T <![CDATA[says <b>no</b>]]>      words    AT&T says <b>no</b>        which may be HTML in its turn
//     stretch   AT&amp;T <xh:b>no</xh:b>                 markup   AT&amp;T <b>no</b>         HTML that the XML itself holds
//
// A reference means what it means in HTML (feeds write `&nbsp;` freely), but only with its semicolon: `?a=1&copy=2` is an
// address. What a document type defines is not known here and stands as written.

import { byteFinder, rowBuilder } from './byte-rows.ts';
import { referenceAt } from './char-refs.ts';
import type { Source } from './draft.ts';
import { type StartTag, xmlTokens } from './xml-tokens.ts';

export interface XmlStretch {
  readonly from: number;
  readonly to: number;
}

/** Text that the characters and CDATA of a stretch mean; tags in it are left out. */
export function wordsOf(document: Source, stretch: XmlStretch): Source {
  const out = writer(document);
  for (const token of xmlTokens(document.text, stretch)) {
    if (token.kind === 'cdata') out.copy(token.from, token.to);
    else if (token.kind === 'text') withReferences(document.text, token, out);
  }
  return out.done();
}

/** The stretch as HTML: its tags without prefixes, empty elements closed, CDATA as the text that it is. */
export function markupOf(document: Source, stretch: XmlStretch): Source {
  const { text } = document;
  const out = writer(document);
  for (const token of xmlTokens(text, stretch)) {
    const { from, to } = token;
    if (token.kind === 'text') out.copy(from, to);
    else if (token.kind === 'cdata') {
      let begin = from;
      for (let i = from; i < to; i++) {
        const escaped = text[i] === '<' ? '&lt;' : text[i] === '&' ? '&amp;' : undefined;
        if (escaped === undefined) continue;
        out.copy(begin, i);
        out.piece(escaped, i, i + 1);
        begin = i + 1;
      }
      out.copy(begin, to);
    } else {
      const name = token.name.slice(token.name.indexOf(':') + 1);
      const isPlain =
        name === token.name && !(token.kind === 'start' && token.isEmpty && !VOID.has(name.toLowerCase()));
      if (isPlain) out.copy(from, to);
      else if (token.kind === 'end') out.piece(`</${name}>`, from, to);
      else {
        const attributes = text.slice(from + 1 + token.name.length, to - (token.isEmpty ? 2 : 1));
        out.piece(
          `<${name}${attributes}>${token.isEmpty && !VOID.has(name.toLowerCase()) ? `</${name}>` : ''}`,
          from,
          to,
        );
      }
    }
  }
  return out.done();
}

/** Whether elements stand in the stretch. */
export function holdsElements(text: string, stretch: XmlStretch): boolean {
  for (const { kind } of xmlTokens(text, stretch)) if (kind === 'start') return true;
  return false;
}

/** A name begins where no other name goes on: without that, one long name would be tried from each of its letters. */
const ATTRIBUTE = /(?<![^\s"'/])([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;

/** Attributes of a start tag: names as written, in lower case; references in the values are read. */
export function attributesOf(text: string, { from, to, name }: StartTag): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key, double, single, bare] of text.slice(from + 1 + name.length, to - 1).matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? bare!.replace(/\/$/, '');
    if (!attributes.has(key!.toLowerCase())) attributes.set(key!.toLowerCase(), plain(value));
  }
  return attributes;
}

/** HTML elements that have no end tag. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

function plain(value: string): string {
  let words = '';
  let begin = 0;
  for (const { index } of value.matchAll(/&/g)) {
    const reference = wholeReference(value, index);
    if (!reference) continue;
    words += value.slice(begin, index) + reference.chars;
    begin = index + reference.length;
  }
  return words + value.slice(begin);
}

function withReferences(text: string, { from, to }: XmlStretch, out: Writer): void {
  let begin = from;
  for (const { index } of text.slice(from, to).matchAll(/&/g)) {
    const at = from + index;
    const reference = wholeReference(text, at);
    if (!reference || at + reference.length > to) continue;
    out.copy(begin, at);
    out.piece(reference.chars, at, at + reference.length);
    begin = at + reference.length;
  }
  out.copy(begin, to);
}

function wholeReference(text: string, at: number): ReturnType<typeof referenceAt> {
  const reference = referenceAt(text, at);
  return reference && text[at + reference.length - 1] === ';' ? reference : null;
}

interface Writer {
  /** Characters as they stand. */
  readonly copy: (from: number, to: number) => void;
  /** Characters that all of [from, to) together mean. */
  readonly piece: (chars: string, from: number, to: number) => void;
  readonly done: () => Source;
}

function writer(document: Source): Writer {
  const rows = rowBuilder();
  const finder = byteFinder(document.map);
  const parts: string[] = [];
  let length = 0;
  const put = (chars: string): void => {
    parts.push(chars);
    length += chars.length;
  };
  return {
    copy(from, to) {
      if (from >= to) return;
      finder.copy(rows, from, to, length);
      put(document.text.slice(from, to));
    },
    piece(chars, from, to) {
      const bytes = finder.range(from, to);
      rows.add(length, length + chars.length, bytes.from, bytes.to, 0);
      put(chars);
    },
    done: () => ({ text: parts.join(''), map: rows.done(), charset: document.charset }),
  };
}
