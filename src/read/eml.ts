// Mail (RFC 5322, MIME): newsletters, agency mail, statements sent to the press.
//
// In:  the bytes of one mail.
// Out: parts: its text, the page before the text where it has both; mails inside it; attachments that can be read.
//
// What the header says goes with the body alone: the sender did not write what is attached. Subject, sender, list and date
// reach the report as `about`; the report has the subject as `title` where its text has no headline.

import type { Problem } from '../nouns/index.ts';
import { type Tally, tally } from './archive-tally.ts';
import { contentTypeOf, decodedPart } from './decoded-part.ts';
import type { FormatReader, Part } from './format-reader.ts';
import { looksLikeMail } from './looks-like-mail.ts';
import { mailAbout } from './mail-fields.ts';
import { nothingInMail } from './mail-problems.ts';
import { type MailPart, partsOf, rootOf } from './mime-parts.ts';
import { placed } from './read-capture.ts';
import { isReadable, plainType, TYPE_BYTES } from './readable-type.ts';

const NESTED = new Set(['message/rfc822', 'message/global']);
const TEXT = new Set(['text/plain', 'text/html', 'application/xhtml+xml', 'text/markdown', 'text/x-markdown']);

export const eml: FormatReader = {
  format: 'eml',
  is: (bytes, { from, contentType }) =>
    looksLikeMail(bytes, NESTED.has(plainType(contentType)) || /\.eml$/i.test(from ?? '')),
  async *open(bytes, { about, capture }) {
    for (const item of partsOfMail(bytes))
      yield 'code' in item ? { capture, reports: [], problems: [placed(item, about.from)] } : item;
  },
};

function* partsOfMail(bytes: Uint8Array): Generator<Part | Problem> {
  const counts = tally();
  const { root, problems } = partsOf(bytes);
  for (const problem of problems) yield* counts.met(problem);
  const about = mailAbout(root.fields);
  for (const part of chosenParts(root, counts)) {
    const decoded = decodedPart(part);
    for (const problem of decoded.problems) yield* counts.met(problem);
    if (!decoded.bytes) continue;
    const isBody = TEXT.has(part.type.value) && !part.isAttached;
    if (!isBody && !isReadable(part.type.value, decoded.bytes.subarray(0, TYPE_BYTES), part.fileName)) {
      counts.skipped(part.type.value.slice(0, 60));
      continue;
    }
    if (decoded.bytes.every((byte) => byte <= 0x20)) {
      counts.skipped('empty part');
      continue;
    }
    counts.given();
    yield {
      bytes: decoded.bytes,
      name: part.path,
      about: { contentType: contentTypeOf(part), ...(isBody && about) },
    };
  }
  yield* counts.rest();
  if (!counts.hasGiven()) yield nothingInMail(counts.line());
}

/** Leaves of the tree, in order: of alternatives one, of related parts the one that the others serve. */
function* chosenParts(part: MailPart, counts: Tally): Generator<MailPart> {
  if (part.parts.length === 0) {
    yield part;
    return;
  }
  const chosen =
    part.type.value === 'multipart/alternative'
      ? [bestOf(part.parts)]
      : part.type.value === 'multipart/related'
        ? [rootOf(part)]
        : part.parts;
  for (const child of part.parts)
    if (chosen.includes(child)) yield* chosenParts(child, counts);
    else counts.skipped(child.type.value.slice(0, 60));
}

/** The last that is a page, else the last that is text: alternatives stand in rising order of faithfulness. */
function bestOf(parts: readonly MailPart[]): MailPart {
  const last = (types: ReadonlySet<string>): MailPart | undefined => parts.findLast((part) => holdsType(part, types));
  return last(new Set(['text/html', 'application/xhtml+xml'])) ?? last(TEXT) ?? parts.at(-1)!;
}

function holdsType(part: MailPart, types: ReadonlySet<string>): boolean {
  return part.parts.length > 0 ? part.parts.some((child) => holdsType(child, types)) : types.has(part.type.value);
}
