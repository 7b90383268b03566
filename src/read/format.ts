// Which reader a capture needs, told by what was said of it and by its first characters.
//
// Markdown looks like plain text, so only a name or a content type makes it so; HTML looks like nothing else.

import { formatOfRoot } from './feed-entries.ts';
import { rootOf } from './xml-tokens.ts';

export type Format = 'text' | 'markdown' | 'html';

const SNIFF_CHARS = 4096;
const AT_START =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,2000}?-->\s*){0,3}<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|p|h1|table|script|style)\b/i;
const TAG =
  /<(?:!doctype|html|head|body|title|meta|link|div|p|a|br|h[1-6]|ul|ol|li|span|em|b|i|strong|table|img|article|section|figure|blockquote)(?=[\s/>])[^<>]{0,500}>/gi;

/** Tags within the first characters that make a text HTML although it does not begin with one. */
const ENOUGH_TAGS = 4;

export function formatOf(
  start: string,
  about: { readonly from?: string; readonly contentType?: string; readonly format?: Format },
): Format {
  if (about.format) return about.format;
  const type = about.contentType?.split(';')[0]!.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/markdown' || type === 'text/x-markdown') return 'markdown';
  if (/\.(?:md|markdown)$/i.test(about.from ?? '')) return 'markdown';
  const head = start.slice(0, SNIFF_CHARS);
  if (AT_START.test(head)) return 'html';
  if (type === 'text/plain') return 'text';
  return (head.match(TAG)?.length ?? 0) >= ENOUGH_TAGS ? 'html' : 'text';
}

/** XML that is a list of other things. */
export interface List {
  /** Its first element, as written. */
  readonly root: string;
  readonly isFeed: boolean;
}

const ADDRESSES = new Set(['opml', 'urlset', 'sitemapindex']);

/** The list that this begins as: a feed, which has a reader of its own, or addresses, which have none. */
export function listOf(start: string): List | undefined {
  const root = rootOf(start);
  const local = root?.slice(root.indexOf(':') + 1).toLowerCase() ?? '';
  const isFeed = formatOfRoot(root) !== undefined;
  return isFeed || ADDRESSES.has(local) ? { root: root!, isFeed } : undefined;
}
