// The text of one field of a JSON object, with the bytes of every character, through its escapes.
//
// In:  a line that JSON.parse takes, decoded with its bytes, and the name of a top-level field that is a string.
// Out: the string, its byte map, and how many lone surrogates became U+FFFD.
//
// JSON.parse tells no places, so the line is scanned once more; of two fields of one name the last counts, as in
// JSON.parse.

import type { ByteMap } from '../nouns/index.ts';
import { byteFinder, rowBuilder } from './byte-rows.ts';

export interface FieldText {
  readonly text: string;
  readonly map: ByteMap;
  readonly loneSurrogates: number;
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

export function textOfField(line: { readonly text: string; readonly map: ByteMap }, field: string): FieldText {
  const { from, to } = placeOf(line.text, field);
  return unescaped(line, from, to);
}

/** What a string of JSON says between its quotation marks, [from, to) of a decoded text. */
export function unescaped(
  { text, map }: { readonly text: string; readonly map: ByteMap },
  from: number,
  to: number,
): FieldText {
  const finder = byteFinder(map);
  const rows = rowBuilder();
  const parts: string[] = [];
  let length = 0;
  let loneSurrogates = 0;
  const put = (chars: string, i: number, end: number): void => {
    const bytes = finder.range(i, end);
    rows.add(length, length + chars.length, bytes.from, bytes.to, 0);
    parts.push(chars);
    length += chars.length;
  };
  for (let i = from; i < to; ) {
    if (text[i] !== '\\') {
      let end = text.indexOf('\\', i);
      if (end < 0 || end > to) end = to;
      finder.copy(rows, i, end, length);
      parts.push(text.slice(i, end));
      length += end - i;
      i = end;
      continue;
    }
    const unit = unitAt(text, i);
    const second =
      isLead(unit.chars) && text.startsWith('\\u', i + unit.length) ? unitAt(text, i + unit.length) : undefined;
    if (second && isTrail(second.chars)) {
      put(unit.chars + second.chars, i, i + unit.length + second.length);
      i += unit.length + second.length;
      continue;
    }
    const isLone = isLead(unit.chars) || isTrail(unit.chars);
    if (isLone) loneSurrogates++;
    put(isLone ? '\ufffd' : unit.chars, i, i + unit.length);
    i += unit.length;
  }
  return { text: parts.join(''), map: rows.done(), loneSurrogates };
}

/** The escape at `i`: what it means and how long it is. */
function unitAt(text: string, i: number): { chars: string; length: number } {
  const letter = text[i + 1]!;
  if (letter !== 'u') return { chars: ESCAPES[letter] ?? letter, length: 2 };
  return { chars: String.fromCharCode(Number.parseInt(text.slice(i + 2, i + 6), 16)), length: 6 };
}

function isLead(char: string): boolean {
  return char >= '\ud800' && char <= '\udbff' && char.length === 1;
}

function isTrail(char: string): boolean {
  return char >= '\udc00' && char <= '\udfff' && char.length === 1;
}

/** Where the string of the last top-level field of that name stands, without its quotes. */
function placeOf(text: string, field: string): { from: number; to: number } {
  let place = { from: 0, to: 0 };
  let depth = 0;
  let name: string | undefined; // of the field whose value comes next
  let isValue = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '"') {
      const end = closingQuote(text, i);
      if (depth === 1) {
        if (!isValue) name = JSON.parse(text.slice(i, end + 1)) as string;
        else if (name === field) place = { from: i + 1, to: end };
      }
      i = end;
    } else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    else if (depth === 1 && char === ':') isValue = true;
    else if (depth === 1 && char === ',') isValue = false;
  }
  return place;
}

function closingQuote(text: string, open: number): number {
  let i = open + 1;
  while (text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i;
}
