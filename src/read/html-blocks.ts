// The visible text of a page as one canonical text, cut into blocks, with the bytes of every character.
//
// In:  the tree and its source.
// Out: text (white space inside a block collapsed to one space, blank line between blocks), raw blocks with the element
//      that holds each, and which block every text node went to.
//
//     <p>The mayor <b>denied</b>        block p       The mayor denied it.
//        it.<br><br>She said …          block p       She said …              two line breaks part paragraphs
//
// Nothing visible is left out here: what is menu or advert is decided later, and marked.

import type { BlockKind, ByteMap } from '../nouns/index.ts';
import { blockWriter } from './block-writer.ts';
import { align } from './char-refs.ts';
import type { Source } from './draft.ts';
import { attributeOf, type Element, isElement, isText, type Node, type TextNode } from './html-tree.ts';

/** A block before it is known whether it belongs to the article. */
export interface RawBlock {
  readonly from: number;
  readonly to: number;
  readonly kind: BlockKind;
  /** The block element that its first character stands in. */
  readonly element: Element;
}

export interface PageText {
  readonly text: string;
  readonly map: ByteMap;
  readonly blocks: readonly RawBlock[];
  /** Index into `blocks` of every text node that put characters there. */
  readonly blockOf: ReadonlyMap<TextNode, number>;
  /** `<time>` elements, with the index of the block that they stand in or before. */
  readonly times: readonly { readonly element: Element; readonly block: number }[];
  readonly deepest: number;
  readonly elements: number;
  /** Characters of text in hidden elements, which are not in the text. */
  readonly hiddenChars: number;
}

const BLOCK = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);

/** Never shown as text by a browser that runs scripts. The title of the page is read by html-meta.ts. */
const HIDDEN = new Set(
  'head title script style noscript template iframe noembed noframes object audio video canvas datalist rp svg param source track meta link base area'.split(
    ' ',
  ),
);

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'headline',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list item',
  blockquote: 'block quotation',
  figcaption: 'caption',
  caption: 'caption',
};

/** In these, `&amp;` is five characters. */
const RAW = new Set(['xmp', 'plaintext']);

const CAPTION_CLASS = /(?:^|[\s_-])(?:img|image|photo|picture|media|figure|wp)?[_-]?caption(?:[_-]?text)?(?:$|\s)/i;

/** What an open element means for the text in it. */
interface Context {
  readonly kind: BlockKind;
  readonly element: Element;
  readonly isHidden: boolean;
}

export function pageTextOf(root: Element, source: Source): PageText {
  const writer = blockWriter<Context>(source);
  const blockOf = new Map<TextNode, number>();
  const times: { element: Element; block: number }[] = [];
  let breaks = 0;
  let deepest = 0;
  let elements = 0;
  let hiddenChars = 0;

  const text = (node: TextNode, context: Context): void => {
    const place = node.sourceCodeLocation;
    if (!place) return;
    const { value } = node;
    const before = writer.length();
    const at = { from: place.startOffset, to: place.endOffset, isRaw: RAW.has(context.element.tagName) };
    for (const { textFrom, textTo, sourceFrom, sourceTo, each } of align(value, source.text, at))
      writer.put(value.slice(textFrom, textTo), { from: sourceFrom, to: sourceTo, each }, context);
    if (writer.length() === before) return;
    blockOf.set(node, writer.at());
    breaks = 0;
  };

  const stack: { readonly node: Element; readonly context: Context; next: number }[] = [];
  const enter = (element: Element, parent: Context | undefined): void => {
    elements++;
    const context = contextOf(element, parent);
    if (element.tagName === 'br' && !context.isHidden) {
      const place = element.sourceCodeLocation;
      if (++breaks >= 2) writer.close();
      else if (place) writer.gap(place.startOffset, place.endOffset);
    }
    if (BLOCK.has(element.tagName)) writer.close();
    if (element.tagName === 'time' && !context.isHidden) times.push({ element, block: writer.at() });
    stack.push({ node: element, context, next: 0 });
    deepest = Math.max(deepest, stack.length);
  };
  enter(root, undefined);
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    const child: Node | undefined = top.node.childNodes[top.next++];
    if (child === undefined) {
      stack.pop();
      if (BLOCK.has(top.node.tagName)) writer.close();
    } else if (isElement(child)) enter(child, top.context);
    else if (isText(child)) {
      if (!top.context.isHidden) text(child, top.context);
      else if (top.node.tagName !== 'script' && top.node.tagName !== 'style') hiddenChars += child.value.trim().length;
    }
  }
  const written = writer.done();
  const blocks = written.blocks.map(({ from, to, context: { kind, element } }) => ({ from, to, kind, element }));
  return { ...written, blocks, blockOf, times, deepest, elements, hiddenChars };
}

function contextOf(element: Element, parent: Context | undefined): Context {
  const { tagName } = element;
  if (parent?.isHidden || HIDDEN.has(tagName) || isHidden(element))
    return { kind: 'paragraph', element, isHidden: true };
  if (parent && !BLOCK.has(tagName)) return parent;
  const own =
    KINDS[tagName] ?? (CAPTION_CLASS.test((attributeOf(element, 'class') ?? '').slice(0, 200)) ? 'caption' : undefined);
  const inherited = parent && parent.kind !== 'paragraph' ? parent.kind : 'paragraph';
  return { kind: own ?? inherited, element, isHidden: false };
}

function isHidden(element: Element): boolean {
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return true;
    if (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value.slice(0, 500))) return true;
  }
  return element.tagName === 'input';
}
