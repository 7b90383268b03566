// Paragraphs of a DOCX to one text with its blocks: words in the part, kinds by style.
//
// In:  the part, its paragraphs, its styles, the title that the file gives itself.
// Out: text, byte map and blocks, the headline among them.
//
// The headline is the first paragraph in the style Title; else the title that the file gives itself, where it stands at
// the head; else a heading before all prose; else, in a text without styles, a short first line that ends no sentence.

import type { BlockKind, ByteMap } from '../nouns/index.ts';
import { type BlockWriter, blockWriter } from './block-writer.ts';
import type { Paragraph, Piece } from './docx-body.ts';
import type { Styles } from './docx-styles.ts';
import { referenceAt } from './docx-xml.ts';
import type { DraftBlock, Source } from './draft.ts';
import { authorsOfByline, datelineOf, endsSentence } from './news-lines.ts';

interface Texted {
  readonly text: string;
  readonly map: ByteMap;
  readonly blocks: readonly DraftBlock[];
}

/** The headline stands among the first blocks, and a longer one is a paragraph. */
const HEAD_BLOCKS = 5;
const MAX_HEADLINE = 150;

/** Outline levels of headings; 9 is body text. */
const LOWEST_HEADING = 8;

export function textOf(
  source: Source,
  paragraphs: readonly Paragraph[],
  { styles, title }: { styles: Styles; title: string | undefined },
): Texted {
  const writer = blockWriter<BlockKind>(source);
  for (const paragraph of paragraphs) {
    const kind = kindOf(paragraph, styles);
    for (const piece of paragraph.pieces) put(writer, source.text, { piece, kind });
    if (!paragraph.goesOn) writer.close();
  }
  const { text, map, blocks } = writer.done();
  const kinds = blocks.map(({ context }) => context);
  const words = blocks.map(({ from, to }) => text.slice(from, Math.min(to, from + MAX_HEADLINE + 1)));
  const headline = headlineAt(kinds, words, title);
  return {
    text,
    map,
    blocks: blocks.map(({ from, to, context }, at) => ({
      from,
      to,
      kind: at === headline ? 'headline' : context === 'headline' ? 'heading' : context,
    })),
  };
}

function kindOf({ style, outline, isNumbered }: Paragraph, styles: Styles): BlockKind {
  const kind = styles.kindOf(style);
  if (kind !== undefined && kind !== 'list item') return kind;
  if (outline !== undefined && outline <= LOWEST_HEADING) return 'heading';
  return (isNumbered ?? kind === 'list item') ? 'list item' : 'paragraph';
}

function put(
  writer: BlockWriter<BlockKind>,
  xml: string,
  { piece, kind }: { readonly piece: Piece; readonly kind: BlockKind },
): void {
  const { from, to, chars } = piece;
  if (piece.kind === 'gap') writer.gap(from, to);
  else if (chars !== undefined) writer.put(chars, { from, to, each: 0 }, kind);
  else if (piece.kind === 'cdata') writer.put(xml.slice(from, to), { from, to, each: 1 }, kind);
  else {
    let done = from;
    for (let at = xml.indexOf('&', from); at >= 0 && at < to; at = xml.indexOf('&', at + 1)) {
      const found = referenceAt(xml, at);
      if (!found) continue;
      writer.put(xml.slice(done, at), { from: done, to: at, each: 1 }, kind);
      done = at + found.length;
      writer.put(found.chars, { from: at, to: done, each: 0 }, kind);
    }
    writer.put(xml.slice(done, to), { from: done, to, each: 1 }, kind);
  }
}

function headlineAt(kinds: readonly BlockKind[], words: readonly string[], title: string | undefined): number {
  const styled = kinds.indexOf('headline');
  if (styled >= 0) return styled;
  const head = [...kinds.keys()].filter((at) => kinds[at] !== 'boilerplate').slice(0, HEAD_BLOCKS);
  const named = head.find((at) => title !== undefined && bare(words[at]!) === bare(title));
  if (named !== undefined) return named;
  const firstProse = head.find((at) => kinds[at] === 'paragraph' && endsSentence(words[at]!));
  const heading = head.find((at) => kinds[at] === 'heading');
  if (heading !== undefined && (firstProse === undefined || heading < firstProse)) return heading;
  const [first] = head;
  return first !== undefined && head.length > 1 && kinds[first] === 'paragraph' && isHeadline(words[first]!)
    ? first
    : -1;
}

function isHeadline(words: string): boolean {
  if (words.length > MAX_HEADLINE || datelineOf(words) || authorsOfByline(words)) return false;
  return !endsSentence(words.replace(/\?["'\u201d\u2019]?$/, '')); // a headline may be a question
}

/** Letters and digits only: a title is written in many ways. */
function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
