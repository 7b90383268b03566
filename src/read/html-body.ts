// Which blocks of a page are its article, as Readability sees it.
//
// In:  the tree and its blocks.
// Out: indexes of the blocks that Readability keeps, or null when it finds no article or the page is too much for it.
//
// Readability works on a DOM of its own (linkedom) and rewrites it freely: it renames, moves and merges elements, and
// starts again from a copy. What survives is attributes, so every run of text goes into a <span> that carries the
// index of its block, and a block is body when most of its characters come out again. Its words never come from there.

import type { PageText } from './html-blocks.ts';
import { attributeOf, type Element, isElement, isText, type Node } from './html-tree.ts';
import { linkedom, readability } from './when-needed.ts';

/** Readability walks up and down the tree again and again: 400 levels take it seconds. Real pages stay under 60. */
const MAX_DEPTH = 100;

/** About a second of its time, on pages that are all article. */
const MAX_ELEMENTS = 8000;

const MARK = 'data-hearsay';

/** Attributes that Readability reads. */
const READ = [
  'class',
  'id',
  'role',
  'rel',
  'itemprop',
  'itemtype',
  'property',
  'href',
  'aria-hidden',
  'aria-modal',
  'dir',
  'lang',
];

/** The little of the DOM that is used here. */
interface DomNode {
  readonly textContent: string;
  appendChild(child: DomNode): void;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<DomNode>;
}
interface DomDocument {
  readonly body: DomNode;
  readonly head: DomNode;
  createElement(name: string): DomNode;
  createTextNode(text: string): DomNode;
}

export function bodyOf(root: Element, page: PageText, title: string): ReadonlySet<number> | null {
  if (page.deepest > MAX_DEPTH || page.elements > MAX_ELEMENTS) return null;
  try {
    const document = domOf(root, page, title);
    const { Readability } = readability();
    const found = new Readability<DomNode>(document as never, {
      disableJSONLD: true,
      serializer: (node) => node as unknown as DomNode,
    }).parse();
    return found?.content ? keptBlocks(found.content, page) : null;
  } catch {
    return null; // a library's failure on one page; the caller falls back to all of its text and says so
  }
}

function domOf(root: Element, page: PageText, title: string): DomDocument {
  const { document } = linkedom().parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as {
    document: DomDocument;
  };
  const heading = document.createElement('title');
  heading.appendChild(document.createTextNode(title));
  document.head.appendChild(heading);
  const stack: { readonly nodes: readonly Node[]; next: number; readonly into: DomNode }[] = [
    { nodes: root.childNodes, next: 0, into: document.body },
  ];
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    const node = top.nodes[top.next];
    if (node === undefined) stack.pop();
    else if (isText(node)) {
      const { text, block, next } = runOf(top.nodes, top.next, page);
      top.next = next;
      if (block === undefined) top.into.appendChild(document.createTextNode(text));
      else {
        const span = document.createElement('span');
        span.setAttribute(MARK, String(block));
        span.appendChild(document.createTextNode(text));
        top.into.appendChild(span);
      }
    } else {
      top.next++;
      if (!isElement(node) || !isUsed(node)) continue;
      const copy = document.createElement(node.tagName);
      for (const name of READ) {
        const value = attributeOf(node, name);
        if (value !== undefined) copy.setAttribute(name, value);
      }
      top.into.appendChild(copy);
      stack.push({ nodes: node.childNodes, next: 0, into: copy });
    }
  }
  return document;
}

/** Neighbouring text nodes of one block, joined; white space before the block goes with it. */
function runOf(nodes: readonly Node[], from: number, page: PageText): { text: string; block?: number; next: number } {
  let text = '';
  let block: number | undefined;
  let next = from;
  for (; next < nodes.length; next++) {
    const node = nodes[next]!;
    if (!isText(node)) break;
    const own = page.blockOf.get(node);
    if (own !== undefined && block !== undefined && own !== block) break;
    block ??= own;
    text += node.value;
  }
  return { text, next, ...(block !== undefined && { block }) };
}

const UNUSED = new Set(
  'script style noscript template iframe noembed noframes svg object embed head title link meta'.split(' '),
);

/** Not scripts, and not names that only broken markup has (`<a"b>`), which a DOM may refuse. */
function isUsed({ tagName }: Element): boolean {
  return !UNUSED.has(tagName) && /^[a-z][a-z0-9-]*$/.test(tagName);
}

function keptBlocks(content: DomNode, page: PageText): ReadonlySet<number> {
  const kept = new Map<number, number>();
  for (const span of content.querySelectorAll(`span[${MARK}]`)) {
    const block = Number(span.getAttribute(MARK));
    kept.set(block, (kept.get(block) ?? 0) + span.textContent.replace(/\s+/g, '').length);
  }
  const body = new Set<number>();
  for (const [block, chars] of kept) {
    const { from, to } = page.blocks[block]!;
    if (chars * 2 >= page.text.slice(from, to).replace(/\s+/g, '').length) body.add(block);
  }
  return body;
}
