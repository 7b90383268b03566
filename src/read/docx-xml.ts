// XML (https://www.w3.org/TR/xml/) as the parts of a DOCX need it: tags and text with their places, nothing else.
//
// In:  a part as text.
// Out: calls in the order of the text: a tag opens, a tag closes, characters stand from here to there.
//
// Nothing is expanded but the five named references and numbers: a document type is skipped, whatever it defines, and a
// reference that it defines stays as written. What is cut off ends the walk. A tree is not built, so no depth of nesting
// can fill the stack.

export interface Tag {
  /** With its prefix, as written. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** `<w:br/>`: no call of `close` follows. */
  readonly isEmpty: boolean;
}

export interface XmlHandler {
  /** Returns false to end the walk. */
  open(tag: Tag): boolean;
  close(name: string): void;
  /** Characters as written; in a CDATA section references mean nothing. */
  text(from: number, to: number, isCData: boolean): void;
}

export interface Walked {
  /** Where the walk ended before the text did: in a tag or a comment that never ends, or where the handler said so. */
  readonly cutAt?: number;
  /** The part has a document type that defines entities. */
  readonly hasEntities: boolean;
}

const SPACE = /\s/;

export function walkXml(xml: string, handler: XmlHandler): Walked {
  let hasEntities = false;
  let at = 0;
  /** The offset behind the next `end`; the length of the text where there is none. */
  const behind = (end: string, from: number): number | undefined => {
    const found = xml.indexOf(end, from);
    return found < 0 ? undefined : found + end.length;
  };
  while (at < xml.length) {
    const tagAt = xml.indexOf('<', at);
    const textTo = tagAt < 0 ? xml.length : tagAt;
    if (at < textTo) handler.text(at, textTo, false);
    if (tagAt < 0) break;
    let next: number | undefined;
    if (xml.startsWith('<!--', tagAt)) next = behind('-->', tagAt + 4);
    else if (xml.startsWith('<![CDATA[', tagAt)) {
      next = behind(']]>', tagAt + 9);
      if (next !== undefined) handler.text(tagAt + 9, next - 3, true);
    } else if (xml.startsWith('<?', tagAt)) next = behind('?>', tagAt + 2);
    else if (xml.startsWith('<!', tagAt)) {
      next = doctypeEnd(xml, tagAt);
      hasEntities ||= xml.slice(tagAt, next ?? xml.length).includes('<!ENTITY');
    } else {
      next = tagEnd(xml, tagAt);
      if (next !== undefined) {
        const isClose = xml[tagAt + 1] === '/';
        const name = nameAt(xml, tagAt + (isClose ? 2 : 1), next - 1);
        if (isClose) handler.close(name);
        else {
          const isEmpty = xml[next - 2] === '/';
          if (!handler.open({ name, from: tagAt, to: next, isEmpty })) return { cutAt: tagAt, hasEntities };
        }
      }
    }
    if (next === undefined) return { cutAt: tagAt, hasEntities };
    at = next;
  }
  return { hasEntities };
}

/** The value of an attribute by its name without prefix, references decoded. */
export function attributeOf(xml: string, { from, to }: Tag, name: string): string | undefined {
  for (const [own, value] of attributesOf(xml.slice(from, to)))
    if (own === name || own.endsWith(`:${name}`)) return value;
  return undefined;
}

/** All attributes of a tag as written, values decoded. */
export function attributesOf(tag: string): readonly (readonly [name: string, value: string])[] {
  return [...tag.matchAll(/\s([^\s=<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g)].map(([, name, double, single]) => [
    name!,
    decoded(double ?? single ?? ''),
  ]);
}

/** One reference: how long it is, and what it stands for; null for one that stands as written. */
export function referenceAt(xml: string, at: number): { readonly length: number; readonly chars: string } | null {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(xml);
  if (!found) return null;
  const [whole, hex, decimal, name] = found;
  if (name !== undefined) return { length: whole.length, chars: NAMED[name]! };
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
  const isChar = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isChar ? { length: whole.length, chars: String.fromCodePoint(code) } : null;
}

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,8})|#([0-9]{1,9})|(amp|lt|gt|quot|apos));/y;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decoded(written: string): string {
  let out = '';
  let from = 0;
  for (let at = written.indexOf('&'); at >= 0; at = written.indexOf('&', from)) {
    const found = referenceAt(written, at);
    out += written.slice(from, at) + (found?.chars ?? '&');
    from = at + (found?.length ?? 1);
  }
  return out + written.slice(from);
}

function nameAt(xml: string, from: number, end: number): string {
  let to = from;
  while (to < end && !SPACE.test(xml[to]!) && xml[to] !== '/' && xml[to] !== '>') to++;
  return xml.slice(from, to);
}

/** Behind the `>` that is in no quoted value; undefined where the tag never ends. */
function tagEnd(xml: string, from: number): number | undefined {
  let quote = '';
  for (let at = from + 1; at < xml.length; at++) {
    const char = xml[at]!;
    if (quote) {
      if (char === quote) quote = '';
      else if (char === '<') return undefined; // no value holds one: the quotation mark is never closed
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return undefined;
}

/** Behind a document type with what it defines in brackets. */
function doctypeEnd(xml: string, from: number): number | undefined {
  let quote = '';
  let depth = 0;
  for (let at = from + 2; at < xml.length; at++) {
    const char = xml[at]!;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '[') depth++;
    else if (char === ']') depth--;
    else if (char === '>' && depth <= 0) return at + 1;
  }
  return undefined;
}
