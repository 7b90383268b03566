// HTML text to parse5's tree, in which every text node knows exactly where it stood in the source.
//
// In:  the page as text.
// Out: the document, and what its end swallowed.
//
// parse5 joins neighbouring text into one node and keeps the place of its first and last character. Under broken
// tables text of different places is joined so, and the place is of no use: our adapter never joins, and each node is
// one run of words or of white space as the tokenizer saw it.

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
type Adapter = TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>;

export interface HtmlTree {
  readonly document: DefaultTreeAdapterTypes.Document;
  /** The page broke the limit of elements: the tree holds what came before. */
  readonly isCut: boolean;
  /** An unfinished tag, comment, script or title ran to the end of the page: its kind as parse5 names it. */
  readonly swallowedBy?: string;
}

/** Thrown through parse5 to stop it; it has no other way. */
const CUT = new Error('too many elements');

export function treeOf(source: string, maxElements: number): HtmlTree {
  let elements = 0;
  let document: DefaultTreeAdapterTypes.Document | undefined;
  let swallowedBy: string | undefined;
  const adapter: Adapter = {
    ...defaultTreeAdapter,
    createDocument() {
      document = defaultTreeAdapter.createDocument();
      return document;
    },
    createElement(tagName, namespace, attrs) {
      if (++elements > maxElements) throw CUT;
      return defaultTreeAdapter.createElement(tagName, namespace, attrs);
    },
    insertText(parent, text) {
      defaultTreeAdapter.appendChild(parent, textNode(text));
    },
    insertTextBefore(parent, text, before) {
      defaultTreeAdapter.insertBefore(parent, textNode(text), before);
    },
  };
  let isCut = false;
  try {
    parse(source, {
      treeAdapter: adapter,
      sourceCodeLocationInfo: true,
      onParseError({ code }) {
        if (code.startsWith('eof-')) swallowedBy ??= code;
      },
    });
  } catch (error) {
    if (error !== CUT) throw error;
    isCut = true;
  }
  return { document: document!, isCut, ...(swallowedBy !== undefined && { swallowedBy }) };
}

function textNode(value: string): TextNode {
  return { nodeName: '#text', value, parentNode: null };
}

export function isElement(node: Node | ParentNode): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

export function attributeOf(element: Element, name: string): string | undefined {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return undefined;
}

/** Where an attribute stands in the source, name and value together. */
export function placeOfAttribute(element: Element, name: string): { from: number; to: number } | undefined {
  const place = element.sourceCodeLocation?.attrs?.[name];
  return place && { from: place.startOffset, to: place.endOffset };
}

/** Every element, in the order of the page, without recursion; not those inside templates. */
export function* elementsOf(root: ParentNode): Generator<Element> {
  const stack: ParentNode[] = [root];
  while (stack.length > 0) {
    const parent = stack.pop()!;
    if (isElement(parent as Node)) yield parent as Element;
    const { childNodes } = parent;
    for (let at = childNodes.length - 1; at >= 0; at--) {
      const child = childNodes[at]!;
      if (isElement(child)) stack.push(child);
    }
  }
}

/** All text inside, as parsed. For scripts, titles, times: elements that hold little else. */
export function textIn(root: Element): string {
  let text = '';
  const stack: Node[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (isText(node)) text += node.value;
    else if (isElement(node)) for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at]!);
  }
  return text;
}
