// The parts of a DOCX that are read: its text, its styles, what it says of itself.
//
// In:  the bytes of the zip file.
// Out: the main part with its name, and the others where they are there; or the problem that leaves nothing to read.
//
// `_rels/.rels` says which part is the text; what it says lies outside of the file is not looked at. Most files have the
// text in `word/document.xml`, and then that is it whatever else is wrong.

import type { Charset, Problem } from '../nouns/index.ts';
import { chooseCharset } from './charset.ts';
import { decode } from './decode.ts';
import { bomb, damaged, encrypted, tooLargePart } from './docx-problems.ts';
import { attributeOf, walkXml } from './docx-xml.ts';
import type { Source } from './draft.ts';
import type { Limits } from './limits.ts';
import { decodingProblems } from './read-capture.ts';
import { unzipped } from './unzip.ts';
import { type ZippedFile, zipOf } from './zip.ts';

export interface Package {
  /** Name of the main part, as the file writes it. */
  readonly part: string;
  /** Its text, with places in its unpacked bytes. */
  readonly source: Source;
  readonly styles: string;
  /** `docProps/core.xml`: title, author, dates. */
  readonly core: string;
  readonly problems: readonly Problem[];
}

export const MAIN_PART = /^word\/document[^/]*\.xml$/;

const USUAL_MAIN = 'word/document.xml';
const CORE = 'docProps/core.xml';

export async function openPackage(bytes: Uint8Array, limits: Limits): Promise<Package | Problem> {
  const { files, isCut } = zipOf(bytes, limits.maxZipFiles);
  if (isCut) return bomb('more files', `${limits.maxZipFiles} files`);
  if (files.length === 0)
    return damaged('The document is cut off or damaged: its list of parts was not found.', 'no directory');
  // Of two of one name the last counts, as in a word processor.
  const named = new Map(files.map((file) => [keyOf(file.name), file]));
  const read = async (name: string): Promise<PackagePart | Problem> =>
    partOf(bytes, { file: named.get(keyOf(name)), name, limits });
  const textOf = async (name: string): Promise<string> => {
    const part = await read(name);
    return 'code' in part ? '' : part.source.text;
  };
  const mainName = mainNameOf(await textOf('_rels/.rels'));
  const main =
    named.get(keyOf(mainName ?? USUAL_MAIN)) ?? [...named.values()].find(({ name }) => MAIN_PART.test(keyOf(name)));
  if (!main) return damaged('The document has no text part.', mainName?.slice(0, 100) ?? USUAL_MAIN);
  const part = await read(main.name);
  if ('code' in part) return part;
  const problems = [...part.problems];
  if (files.filter(({ name }) => keyOf(name) === keyOf(main.name)).length > 1)
    problems.push(damaged('The document holds its text twice; the last one was read.', main.name.slice(0, 100)));
  return {
    part: main.name,
    source: part.source,
    styles: await textOf(main.name.replace(/[^/\\]*$/, 'styles.xml')),
    core: await textOf(CORE),
    problems,
  };
}

interface PackagePart {
  readonly source: Source;
  readonly problems: readonly Problem[];
}

async function partOf(
  bytes: Uint8Array,
  { file, name, limits }: { file: ZippedFile | undefined; name: string; limits: Limits },
): Promise<PackagePart | Problem> {
  const missing = damaged('A part of the document is missing or cannot be unpacked.', name.slice(0, 100));
  if (!file) return missing;
  if (file.isEncrypted) return encrypted();
  const found = await unzipped(bytes, file, limits);
  if (found === 'bomb') return bomb(name.slice(0, 100), `${limits.maxRatio} times the packed size`);
  if (!found || found.bytes.length === 0) return missing;
  const problems: Problem[] = [];
  if (found.flaw === 'damaged')
    problems.push(damaged('A part of the document is damaged; words may be wrong or missing.', name.slice(0, 100)));
  const { charset, markBytes, problems: guesses } = chooseCharset(found.bytes, { isHtml: true });
  const text = decode(found.bytes, charset.label, { from: markBytes, maxRows: limits.maxRows });
  const isCut = found.flaw === 'too large' || text.readTo < found.bytes.length;
  if (isCut) problems.push(tooLargePart(name.slice(0, 100), text.readTo));
  problems.push(...guesses, ...decodingProblems(text, charset.label));
  return { source: { text: text.text, map: text.map, charset: declared(charset) }, problems };
}

/** Names of parts do not tell case apart, and some writers take the other slash. */
export function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** XML without a declaration is in UTF-8, which is then no guess. */
function declared(charset: Charset): Charset {
  return charset.label === 'utf-8' && charset.decidedBy === 'detection'
    ? Object.freeze({ label: 'utf-8', decidedBy: 'default' as const })
    : charset;
}

function mainNameOf(rels: string): string | undefined {
  let found: string | undefined;
  walkXml(rels, {
    open(tag) {
      const isMain = (attributeOf(rels, tag, 'Type') ?? '').endsWith('/officeDocument');
      if (isMain && attributeOf(rels, tag, 'TargetMode') !== 'External')
        found ??= attributeOf(rels, tag, 'Target')?.replace(/^\.\//, '');
      return found === undefined;
    },
    close() {},
    text() {},
  });
  return found;
}
