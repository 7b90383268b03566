// Which bytes of a container are read: by the content type that it names, else by how they begin.
//
// Images, films, sounds, scripts, styles, fonts and data are not. A name decides only where the type says nothing.

const TYPES = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'application/pdf',
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'message/rfc822',
  'multipart/related',
]);

/** They may hold anything: how the bytes begin decides. */
const VAGUE = new Set([
  '',
  'text/xml',
  'application/xml',
  'application/octet-stream',
  'binary/octet-stream',
  'unknown/unknown',
  'application/download',
  'application/force-download',
]);
const BEGINNINGS =
  /^(?:\xef\xbb\xbf)?\s*(?:%PDF-|(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,1000}?-->\s*){0,3}<(?:!doctype\s+html|html|head|body|rss|feed|rdf:RDF)[\s>])/i;
const NAMES = /\.(?:html?|xhtml|txt|md|markdown|pdf|docx|eml|mht|mhtml)$/i;

/** Bytes that tell, where the type does not. */
export const TYPE_BYTES = 2048;

export function isReadable(contentType: string | undefined, start: Uint8Array, name = ''): boolean {
  const type = plainType(contentType);
  if (TYPES.has(type)) return true;
  return VAGUE.has(type) && (NAMES.test(name) || BEGINNINGS.test(new TextDecoder('latin1').decode(start)));
}

/** `Text/HTML; charset=utf-8` → `text/html`. */
export function plainType(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]!.trim().toLowerCase();
}
