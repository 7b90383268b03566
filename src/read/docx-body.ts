// `word/document.xml` to paragraphs: which characters of it are words, and what each paragraph says that it is.
//
// In:  the part as text.
// Out: paragraphs in order, each with pieces of the part; and how much was left out, and why.
//
//     <w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>No, </w:t></w:r><w:del>…</w:del><w:r><w:t>he said.</w:t></w:r></w:p>
//          style: Quote                                        ^^^^                                      ^^^^^^^^
//
// Text is read as it would be printed if every tracked change were accepted: what was inserted is there, what was deleted
// is not. Paragraphs of a text box stand behind the paragraph that the box is tied to.

import { namesOf } from './docx-names.ts';
import { attributeOf, type Tag, type Walked, walkXml } from './docx-xml.ts';

/** Words, white space, or a sign that an element stands for. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Characters of the part, as they stand in a CDATA section, a space, or a sign. */
  readonly kind: 'written' | 'cdata' | 'gap' | 'sign';
  /** Of a sign. */
  readonly chars?: string;
}

export interface Paragraph {
  readonly pieces: readonly Piece[];
  readonly style: string | undefined;
  /** 0 for the highest heading, 9 for body text. */
  readonly outline: number | undefined;
  /** Whether it says itself that it is, or is not, an item of a list. */
  readonly isNumbered: boolean | undefined;
  /** Its end was deleted: it goes on in the next paragraph. */
  readonly goesOn: boolean;
}

export interface Body {
  readonly paragraphs: readonly Paragraph[];
  readonly insertions: number;
  readonly deletions: number;
  /** Characters that are formatted as hidden. */
  readonly hiddenChars: number;
  readonly footnotes: number;
  readonly endnotes: number;
  /** Other documents that stand in this one as parts. */
  readonly embedded: number;
  readonly isTooDeep: boolean;
  readonly walked: Walked;
}

interface Open {
  readonly name: string;
  /** Nothing in it is read. */
  readonly isSkipped: boolean;
  /** `xml:space` as it was said last. */
  readonly keepsSpace: boolean;
  /** Of a run: formatted as hidden. */
  isHidden?: boolean;
  /** Of mc:AlternateContent: one of its versions was read. */
  hasChosen?: boolean;
}

interface OpenParagraph {
  pieces: Piece[];
  style?: string | undefined;
  outline?: number;
  isNumbered?: boolean;
  goesOn: boolean;
  /** Of text boxes tied to it. */
  readonly boxes: Paragraph[];
}

/** Old properties beside new ones, deleted text, readings beside Chinese characters, definitions. */
const SKIPPED = new Set(
  'w:del w:moveFrom w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:tblGridChange w:tcPrChange w:trPrChange w:tblPrExChange w:numberingChange w:rt w:sectPr w:sdtPr'.split(
    ' ',
  ),
);

const SIGNS: Readonly<Record<string, string>> = { 'w:noBreakHyphen': '\u2011' };
const GAPS = new Set(['w:tab', 'w:br', 'w:cr', 'w:ptab']);

export function bodyOf(xml: string, maxDepth: number): Body {
  const names = namesOf();
  const open: Open[] = [];
  /** How many elements of a name are open: a tag that closes none of them is passed over at once. */
  const openNames = new Map<string, number>();
  const done: Paragraph[] = [];
  const paragraphs: OpenParagraph[] = [];
  const counts = { insertions: 0, deletions: 0, hiddenChars: 0, footnotes: 0, endnotes: 0, embedded: 0 };
  let isTooDeep = false;

  const finish = (paragraph: OpenParagraph): void => {
    const { boxes, style, outline, isNumbered, goesOn, pieces } = paragraph;
    const outer = paragraphs.at(-1);
    const list = outer ? outer.boxes : done;
    list.push({ pieces, style, outline, isNumbered, goesOn: goesOn && boxes.length === 0 });
    for (const box of boxes) list.push(box);
  };
  const count = (name: string): void => {
    if (name === 'w:ins' || name === 'w:moveTo') counts.insertions++;
    else if (name === 'w:del' || name === 'w:moveFrom') counts.deletions++;
    else if (name === 'w:footnoteReference') counts.footnotes++;
    else if (name === 'w:endnoteReference') counts.endnotes++;
    else if (name === 'w:altChunk') counts.embedded++;
  };
  const take = (name: string, tag: Tag, paragraph: OpenParagraph): void => {
    const parent = open.at(-1);
    if (parent?.name === 'w:pPr') {
      if (name === 'w:pStyle') paragraph.style = attributeOf(xml, tag, 'val');
      if (name === 'w:outlineLvl') paragraph.outline = Number(attributeOf(xml, tag, 'val'));
    } else if (parent?.name === 'w:numPr') {
      if (name === 'w:numId' && open.at(-2)?.name === 'w:pPr')
        paragraph.isNumbered = attributeOf(xml, tag, 'val') !== '0';
    } else if (parent?.name === 'w:rPr') {
      const owner = open.at(-2);
      if (name === 'w:vanish' && owner?.name === 'w:r')
        owner.isHidden = !/^(?:0|false|off)$/.test(attributeOf(xml, tag, 'val') ?? '');
      if (name === 'w:del' && owner?.name === 'w:pPr') paragraph.goesOn = true;
    } else if (parent?.name === 'w:r' && !parent.isHidden) {
      const code = name === 'w:sym' ? Number.parseInt(attributeOf(xml, tag, 'char') ?? '', 16) : Number.NaN;
      const isChar = code > 0x20 && code <= 0xffff && !(code >= 0xd800 && code < 0xe000);
      const chars = isChar ? String.fromCharCode(code) : SIGNS[name];
      if (chars !== undefined) paragraph.pieces.push({ from: tag.from, to: tag.to, kind: 'sign', chars });
      else if (GAPS.has(name)) paragraph.pieces.push({ from: tag.from, to: tag.to, kind: 'gap' });
    }
  };

  const walked = walkXml(xml, {
    open(tag) {
      const source = xml.slice(tag.from, tag.to);
      names.declare(source);
      const name = names.of(tag.name);
      const parent = open.at(-1);
      let isSkipped = parent?.isSkipped ?? false;
      if (!isSkipped) {
        count(name);
        const paragraph = paragraphs.at(-1);
        if (paragraph) take(name, tag, paragraph);
        if (name === 'w:p') {
          const begun: OpenParagraph = { pieces: [], goesOn: false, boxes: [] };
          if (tag.isEmpty) finish(begun);
          else paragraphs.push(begun);
        }
        isSkipped = SKIPPED.has(name) || isOtherVersion(name, parent);
      }
      if (tag.isEmpty) return true;
      const space = source.includes('xml:space') ? attributeOf(xml, tag, 'xml:space') : undefined;
      const keepsSpace = space === undefined ? (parent?.keepsSpace ?? false) : space === 'preserve';
      open.push({ name, isSkipped, keepsSpace });
      openNames.set(name, (openNames.get(name) ?? 0) + 1);
      isTooDeep = open.length > maxDepth;
      return !isTooDeep;
    },
    close(written) {
      const name = names.of(written);
      if (!openNames.get(name)) return;
      // What closes something outer closes what is in it.
      for (let closed: Open | undefined; closed?.name !== name; ) {
        closed = open.pop()!;
        openNames.set(closed.name, openNames.get(closed.name)! - 1);
        if (closed.name === 'w:p' && !closed.isSkipped) finish(paragraphs.pop()!);
      }
    },
    text(from, to, isCData) {
      const element = open.at(-1);
      const paragraph = paragraphs.at(-1);
      if (!element || element.isSkipped || !paragraph || (element.name !== 'w:t' && element.name !== 'm:t')) return;
      const run = open.at(-2);
      if (run?.isHidden) counts.hiddenChars += to - from;
      else paragraph.pieces.push(...pieceOf(xml, from, to, { isCData, keepsSpace: element.keepsSpace }));
    },
  });
  while (paragraphs.length > 0) finish(paragraphs.pop()!);
  return { ...counts, paragraphs: done, isTooDeep, walked };
}

/** The second version of what a program may not understand: the first is read. */
function isOtherVersion(name: string, parent: Open | undefined): boolean {
  if (parent?.name !== 'mc:AlternateContent' || (name !== 'mc:Choice' && name !== 'mc:Fallback')) return false;
  const isOther = parent.hasChosen ?? false;
  parent.hasChosen = true;
  return isOther;
}

/** White space at the ends of a text that does not say that it keeps it is none. */
function pieceOf(
  xml: string,
  from: number,
  to: number,
  { isCData, keepsSpace }: { isCData: boolean; keepsSpace: boolean },
): readonly Piece[] {
  let [begin, end] = [from, to];
  if (!keepsSpace) {
    while (begin < end && isXmlSpace(xml.charCodeAt(begin))) begin++;
    while (begin < end && isXmlSpace(xml.charCodeAt(end - 1))) end--;
  }
  return begin < end ? [{ from: begin, to: end, kind: isCData ? 'cdata' : 'written' }] : [];
}

function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
