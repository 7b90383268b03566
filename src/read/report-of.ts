// Finishes a reading: hashes, byte ranges of blocks, language, what the person gave, frozen.
//
// In:  a draft from one format's reader, the capture, the part of it, what was given.
// Out: a Report whose id is the SHA-256 of capture, part, text hash and reader (name, version, options), as the JSON of
//      one array, so that no two different lists of fields can run together.

import type { Block, Box, Capture, DateCandidate, Problem, Report, Span } from '../nouns/index.ts';
import { bytesOf, firstEndingAfter } from '../nouns/index.ts';
import { sha256 } from '../text/sha256.ts';
import { edtfOf } from './dates.ts';
import type { Draft, Source } from './draft.ts';
import { LANGUAGE_SAMPLE, languageOf } from './language.ts';
import { textProblems } from './text-problems.ts';

/** Raised whenever a reader gives another text, other blocks or other fields for the same bytes. */
export const READER_VERSION = '2';

/** What the person said about the input. */
export interface Given {
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly title?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly outlet?: string | undefined;
}

export function reportOf(
  draft: Draft,
  { capture, part, source, given }: { capture: Capture; part: string; source: Source; given: Given },
): { readonly report: Report; readonly problems: readonly Problem[] } {
  const { text, map } = draft;
  const problems: Problem[] = [...draft.problems, ...textProblems(text)];
  const blocks = draft.blocks.map(({ from, to, kind }): Block => {
    const bytes = bytesOf(map, from, to);
    if (!bytes) throw new Error(`a block at ${from}..${to} has no bytes; this is a bug in Hearsay`);
    return Object.freeze({ from, to, kind, bytes: Object.freeze(bytes), ...placeOf({ from, to }, draft.boxes) });
  });
  const dates: DateCandidate[] = [];
  if (given.published !== undefined) {
    const edtf = edtfOf(given.published);
    if (edtf) dates.push({ of: 'published', edtf, written: given.published, where: 'given' });
    else problems.push(unreadableDate(given.published, 'given'));
  }
  dates.push(...draft.dates);
  const textSha256 = sha256(text);
  const reader = Object.freeze({
    ...draft.reader,
    version: READER_VERSION,
    options: Object.freeze(draft.reader.options),
  });
  const options = Object.entries(reader.options).sort(([a], [b]) => (a < b ? -1 : 1));
  const url = draft.url ?? given.url;
  const outlet = draft.outlet ?? given.outlet;
  const authors = draft.authors.length > 0 ? draft.authors : (given.authors ?? []);
  const title = blocks.some(({ kind }) => kind === 'headline') ? undefined : given.title;
  const report: Report = Object.freeze({
    id: sha256(JSON.stringify([capture.id, part, textSha256, reader.name, reader.version, options])),
    capture: capture.id,
    part,
    reader,
    text,
    textSha256,
    blocks: Object.freeze(blocks),
    bytes: map,
    charset: source.charset,
    language: languageOf(bodyOf(text, blocks), given.language ?? draft.language),
    dates: Object.freeze(dates.map((date) => Object.freeze(date))),
    authors: Object.freeze([...new Set(authors)]),
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
    ...(draft.credit !== undefined && { credit: draft.credit }),
    ...(draft.refersTo?.length && { refersTo: Object.freeze(draft.refersTo.map((text) => Object.freeze(text))) }),
    ...(draft.times && { times: Object.freeze(draft.times) }),
  });
  return { report, problems };
}

/** Page and boxes of a block; a line that stands in two blocks (a dateline and what follows) is in both. */
function placeOf({ from, to }: Span, lines: readonly Box[] | undefined): Pick<Block, 'page' | 'boxes'> {
  if (!lines) return {};
  const boxes: Box[] = [];
  for (let i = firstEndingAfter(lines, from); i < lines.length && lines[i]!.from < to; i++) {
    const line = lines[i]!;
    boxes.push(Object.freeze({ ...line, from: Math.max(from, line.from), to: Math.min(to, line.to) }));
  }
  const [first] = boxes;
  return first ? { page: first.page, boxes: Object.freeze(boxes) } : {};
}

export function unreadableDate(written: string, where: string): Problem {
  return {
    code: 'date/unreadable',
    message: `A date could not be read (${where}); the report has no date from it.`,
    value: written.slice(0, 100),
    fix: 'Give the date of publication as YYYY-MM-DD, or as YYYY-MM-DDThh:mm:ssZ.',
  };
}

/** The first words of the body: paragraphs before headings, so that names in a headline do not decide. */
function bodyOf(text: string, blocks: readonly Block[]): string {
  const body = blocks.filter(({ kind }) => kind !== 'boilerplate');
  const paragraphs = body.filter(({ kind }) => kind === 'paragraph' || kind === 'block quotation');
  let words = '';
  for (const { from, to } of paragraphs.length > 0 ? paragraphs : body) {
    if (words.length >= LANGUAGE_SAMPLE) break;
    words += `${text.slice(from, Math.min(to, from + LANGUAGE_SAMPLE))}\n`;
  }
  return words;
}
