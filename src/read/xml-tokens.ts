// XML as it comes from the web to tokens, each with its place; nothing is refused.
//
// In:  text, or a stretch of it.
// Out: start tags, end tags, text and CDATA in order. Declarations, comments, processing instructions and the document
//      type are skipped: what a document type defines is never looked at, so no entity of its own is ever expanded.
//
//     AT & T <b>5 < 6      text "AT & T ", start b, text "5 ", text "< 6"      a sign that opens nothing is text
//
// Every search for an end is remembered, so that a megabyte of openings without ends takes no longer than any other.

interface Place {
  readonly from: number;
  readonly to: number;
}

/** A start tag, `<` and `>` included. */
export interface StartTag extends Place {
  readonly kind: 'start';
  /** As written, with its prefix. */
  readonly name: string;
  readonly isEmpty: boolean;
}

export type XmlToken =
  | StartTag
  | (Place & { readonly kind: 'end'; readonly name: string })
  | (Place & { readonly kind: 'text' })
  /** Without `<![CDATA[` and `]]>`. */
  | (Place & { readonly kind: 'cdata' });

/** What ran to the end of the text without an end of its own. */
export type Unended = 'tag' | 'comment' | 'CDATA section' | 'declaration';

export interface Stretch {
  readonly from?: number;
  readonly to?: number;
  readonly onUnended?: (what: Unended) => void;
}

const CDATA = '<![CDATA[';
const NAME = /[\p{L}_:][^\s/<>="']*/uy;

export function* xmlTokens(text: string, { from = 0, to = text.length, onUnended }: Stretch = {}): Generator<XmlToken> {
  const open = ahead(text, '<');
  const close = ahead(text, '>');
  const comment = ahead(text, '-->');
  const section = ahead(text, ']]>');
  const instruction = ahead(text, '?>');
  const within = (place: number): number => (place < 0 || place >= to ? -1 : place);
  /** Where what opened at `at` goes on after its end. */
  const past = (end: number, length: number, what: Unended): number => {
    if (end >= 0) return end + length;
    onUnended?.(what);
    return to;
  };

  let declarations = 0;
  for (let at = from; at < to; ) {
    const next = within(open(at));
    if (next !== at) {
      const end = next < 0 ? to : next;
      yield { kind: 'text', from: at, to: end };
      at = end;
      continue;
    }
    if (text.startsWith('<!--', at)) at = past(within(comment(at + 4)), 3, 'comment');
    else if (text.startsWith(CDATA, at)) {
      const end = within(section(at + CDATA.length));
      const words = { from: at + CDATA.length, to: end < 0 ? to : end };
      if (words.from < words.to) yield { kind: 'cdata', ...words };
      at = past(end, 3, 'CDATA section');
    } else if (text.startsWith('<?', at)) at = past(within(instruction(at + 2)), 2, 'declaration');
    else if (isDeclaration(text, at)) {
      // Only the first may hold definitions; another one is an error, and ends at its first `>`.
      const end = declarations++ === 0 ? within(declarationEnd(text, at, to)) : -1;
      at = past(end < 0 ? within(close(at)) : end, 1, 'declaration');
    } else {
      // A tag ends before the next one begins: `<` stands in no tag, not even in quotation marks.
      const after = within(open(at + 1));
      const limit = after < 0 ? to : after;
      const tag = tagAt(text, at, { limit, hasEnd: close(at) >= 0 && close(at) < limit });
      if (tag) {
        yield tag;
        at = tag.to;
      } else if (limit === text.length && nameAt(text, at + (text[at + 1] === '/' ? 2 : 1))) {
        onUnended?.('tag');
        at = limit;
      } else {
        yield { kind: 'text', from: at, to: limit };
        at = limit;
      }
    }
  }
}

function tagAt(text: string, at: number, { limit, hasEnd }: { limit: number; hasEnd: boolean }): XmlToken | undefined {
  const isEnd = text[at + 1] === '/';
  const name = nameAt(text, at + (isEnd ? 2 : 1));
  if (name === undefined) return undefined;
  if (isEnd) {
    const end = hasEnd ? text.indexOf('>', at) + 1 : limit;
    // `</title` without its sign, before the next tag, still says that the title ends.
    return hasEnd || limit < text.length ? { kind: 'end', name, from: at, to: end } : undefined;
  }
  if (!hasEnd) return undefined;
  const end = endOfTag(text, at + 1 + name.length, limit) ?? text.indexOf('>', at);
  return { kind: 'start', name, from: at, to: end + 1, isEmpty: text[end - 1] === '/' };
}

/** Where the `>` stands that is in no quotation marks. */
function endOfTag(text: string, begin: number, limit: number): number | undefined {
  for (let i = begin; i < limit; i++) {
    const char = text[i]!;
    if (char === '>') return i;
    if (char !== '"' && char !== "'") continue;
    let end = i + 1;
    while (end < limit && text[end] !== char) end++;
    if (end === limit) return undefined; // a quotation mark that is never closed: the first `>` ends the tag
    i = end;
  }
  return undefined;
}

function isDeclaration(text: string, at: number): boolean {
  return text[at + 1] === '!' && /^<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)\b/i.test(text.slice(at, at + 12));
}

/** The end of `<!DOCTYPE …>`, over its own definitions in brackets. */
function declarationEnd(text: string, at: number, to: number): number {
  let isInside = false;
  for (let i = at + 2; i < to; i++) {
    const char = text[i]!;
    if (char === '[') isInside = true;
    else if (char === ']') isInside = false;
    else if (char === '>' && !isInside) return i;
    else if (char === '"' || char === "'") {
      const end = text.indexOf(char, i + 1);
      if (end < 0 || end >= to) return -1;
      i = end;
    } else if (text.startsWith('<!--', i)) {
      const end = text.indexOf('-->', i);
      if (end < 0 || end >= to) return -1;
      i = end + 2;
    }
  }
  return -1;
}

function nameAt(text: string, at: number): string | undefined {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0];
}

/** Finds `mark` at or after ever later places, and looks at no character twice. */
function ahead(text: string, mark: string): (at: number) => number {
  let found = -2;
  return (at) => {
    if (found === -1 || found >= at) return found;
    found = text.indexOf(mark, at);
    return found;
  };
}

/** Name of the first element, as written; undefined when words stand before it or there is none. */
export function rootOf(text: string): string | undefined {
  for (const token of xmlTokens(text)) {
    if (token.kind === 'start') return token.name;
    if (token.kind !== 'text' || /[^\s\ufeff]/.test(text.slice(token.from, token.to))) return undefined;
  }
  return undefined;
}
