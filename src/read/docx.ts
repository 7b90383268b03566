// A DOCX to a report: the text of its main part, byte for byte.
//
// In:  the bytes of a zip file that holds `word/document.xml`.
// Out: one report of that part; its byte ranges count in the part as it is unpacked, so that every word leads back to
//      the characters of the XML that hold it. Or a problem that says why there is none.
//
// Nothing outside of the file is read: links, pictures and templates elsewhere are not followed. Beside the main part only
// its styles and the file's own description are looked at. See docx-body.ts for what is text and what is not.

import type { Problem } from '../nouns/index.ts';
import { bodyOf } from './docx-body.ts';
import { coreOf } from './docx-core.ts';
import { keyOf, MAIN_PART, openPackage, type Package } from './docx-package.ts';
import { bodyProblems, encrypted } from './docx-problems.ts';
import { stylesOf } from './docx-styles.ts';
import { textOf } from './docx-text.ts';
import type { Draft } from './draft.ts';
import type { Context, FormatReader } from './format-reader.ts';
import { LIMITS, type Limits } from './limits.ts';
import { namesIn } from './news-lines.ts';
import { type About, fewOfEach, placed, type Reading } from './read-capture.ts';
import { reportOf } from './report-of.ts';
import { withNewsLines } from './with-news-lines.ts';
import { beginsAsZip, zipOf } from './zip.ts';

const READER = Object.freeze({ name: 'docx', options: Object.freeze({}) });

/** How an old or an encrypted document of Word begins. */
const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** In UTF-16: what an encrypted document holds instead of its parts. */
const ENCRYPTED = [...'EncryptedPackage'].map((char) => `${char}\0`).join('');

export const docx: FormatReader = Object.freeze<FormatReader>({
  format: 'docx',
  is(bytes, about) {
    if (beginsWith(bytes, COMPOUND)) return isNamedDocx(about) && isEncrypted(bytes);
    if (!beginsAsZip(bytes)) return false;
    const { files, isCut } = zipOf(bytes, LIMITS.maxZipFiles);
    if (files.length === 0 || isCut) return isNamedDocx(about);
    return files.some(({ name }) => MAIN_PART.test(keyOf(name)));
  },
  async *open(bytes, context) {
    yield await readDocx(bytes, context);
  },
});

async function readDocx(bytes: Uint8Array, { about, capture, limits }: Context): Promise<Reading> {
  const finish = (reports: Reading['reports'], problems: readonly Problem[]): Reading =>
    Object.freeze({
      capture,
      reports: Object.freeze(reports),
      problems: Object.freeze(fewOfEach(problems).map((problem) => placed(problem, about.from))),
    });
  if (beginsWith(bytes, COMPOUND)) return finish([], [encrypted()]);
  const opened = await openPackage(bytes, limits);
  if ('code' in opened) return finish([], [opened]);
  const draft = draftOf(opened, limits);
  if (draft.blocks.length === 0) return finish([], [...draft.problems, noWords(opened.part)]);
  const { source, part } = opened;
  const { report, problems } = reportOf(draft, { capture, part, source, given: about });
  return finish([report], problems);
}

function draftOf({ part, source, styles: stylesXml, core: coreXml, problems }: Package, limits: Limits): Draft {
  const styles = stylesOf(stylesXml);
  const core = coreOf(coreXml);
  const body = bodyOf(source.text, limits.maxDepth);
  const written = textOf(source, body.paragraphs, { styles, title: core.title });
  const news = withNewsLines(written.text, written.blocks);
  const bylines = written.blocks
    .filter(({ kind }) => kind === 'byline')
    .flatMap(({ from, to }) => namesIn(written.text.slice(from, to).replace(/^by[ :]+/i, '')));
  const authors = [...bylines, ...news.authors];
  return {
    text: written.text,
    map: written.map,
    blocks: news.blocks,
    dates: core.dates,
    authors: authors.length > 0 ? authors : core.authors,
    credit: news.credit,
    language: core.language ?? styles.language,
    reader: READER,
    problems: [...problems, ...bodyProblems(body, part, limits), ...core.problems],
  };
}

function noWords(part: string): Problem {
  return {
    code: 'input/empty',
    message: 'There are no words in the text of the document.',
    value: part,
    fix: 'Look whether its words are pictures, or stand in headers, notes or embedded documents; save it as text.',
  };
}

function isNamedDocx({ from, contentType }: About): boolean {
  return /\.(?:docx|docm|dotx|dotm)$/i.test(from ?? '') || /wordprocessingml/i.test(contentType ?? '');
}

function beginsWith(bytes: Uint8Array, magic: Uint8Array): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Looked for in the file's directory, which may stand anywhere in it. */
function isEncrypted(bytes: Uint8Array): boolean {
  const first = ENCRYPTED.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < ENCRYPTED.length && bytes[at + same] === ENCRYPTED.charCodeAt(same)) same++;
    if (same === ENCRYPTED.length) return true;
  }
  return false;
}
