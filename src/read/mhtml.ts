// MHTML (RFC 2557): a page as a browser saved it, with its pictures and styles.
//
// In:  the bytes.
// Out: the page itself as a part, with the address it was saved from and when; what it shows is counted, not read.

import type { Receipt } from '../nouns/index.ts';
import { tally } from './archive-tally.ts';
import { contentTypeOf, decodedPart } from './decoded-part.ts';
import type { FormatReader } from './format-reader.ts';
import { looksLikeMhtml } from './looks-like-mail.ts';
import { instantIn } from './mail-fields.ts';
import { nothingSaved } from './mail-problems.ts';
import { type MailPart, partsOf, rootOf } from './mime-parts.ts';
import { wordsOf } from './mime-words.ts';
import { placed } from './read-capture.ts';

const HTML = new Set(['text/html', 'application/xhtml+xml']);

export const mhtml: FormatReader = {
  format: 'mhtml',
  is: (bytes) => looksLikeMhtml(bytes),
  async *open(bytes, { about, capture }) {
    const { root, problems } = partsOf(bytes);
    const page = pageOf(root);
    const decoded = page && decodedPart(page);
    const all = [...problems, ...(decoded?.problems ?? [])];
    if (!decoded) {
      const counts = tally();
      for (const { type } of leavesOf(root)) counts.skipped(type.value.slice(0, 60));
      all.push(nothingSaved(counts.line()));
    }
    if (all.length > 0) yield { capture, reports: [], problems: all.map((problem) => placed(problem, about.from)) };
    if (!page || !decoded?.bytes) return;
    const { fields } = root;
    const url = addressIn(fields.get('Snapshot-Content-Location')) ?? addressIn(page.fields.get('Content-Location'));
    const at = instantIn(fields);
    const tool = /^["<\s]*(saved by [^<>"]{1,200})/i.exec(wordsOf(fields.get('From') ?? ''))?.[1];
    const receipt: Receipt = {
      ...(at !== undefined && { at }),
      ...(url !== undefined && { url }),
      ...(tool !== undefined && { tool }),
    };
    yield {
      bytes: decoded.bytes,
      name: page.path,
      about: { contentType: contentTypeOf(page), ...(url !== undefined && { url }), receipt },
    };
  },
};

/** The part that the others serve, if it is a page; else the first page. */
function pageOf(root: MailPart): MailPart | undefined {
  const leaves = leavesOf(root);
  const named = root.parts.length > 0 ? rootOf(root) : root;
  return HTML.has(named.type.value) ? named : leaves.find(({ type }) => HTML.has(type.value));
}

function leavesOf(part: MailPart): readonly MailPart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);
}

/** Addresses of parts may be folded, encoded, or of a kind that leads nowhere (`cid:`). */
function addressIn(value: string | undefined): string | undefined {
  const address = value === undefined ? '' : wordsOf(value).replace(/\s/g, '');
  return /^(?:https?|file|ftp):/i.test(address) ? address : undefined;
}
