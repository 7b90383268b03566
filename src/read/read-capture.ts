// One input to reports: what it is, its charset, its reader.
//
// In:  bytes, and what is known about them.
// Out: the capture, its reports (none when nothing can be read; then a problem says why) and problems. Never throws on
//      any bytes.

import type { Capture, Problem, Receipt, Report } from '../nouns/index.ts';
import { sha256 } from '../text/sha256.ts';
import { chooseCharset } from './charset.ts';
import { type Decoded, decode } from './decode.ts';
import type { Draft, Source } from './draft.ts';
import { type Format, formatOf, type List, listOf } from './format.ts';
import { readHtml } from './html.ts';
import { LIMITS, type Limits } from './limits.ts';
import { looksBinary, looksLike } from './looks-like.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { type Given, READER_VERSION, reportOf } from './report-of.ts';

/** What is known about the bytes. Everything may be missing: then the bytes tell. */
export interface About {
  /** A path, `-` for standard input, an address; as the person named it. */
  readonly from?: string;
  /** Value of the HTTP header. */
  readonly contentType?: string;
  readonly format?: Format;
  /** Address of the page. The page's own canonical address comes before it. */
  readonly url?: string;
  /** Date of publication as the person gives it: ISO 8601, or as a newspaper writes it. */
  readonly published?: string;
  /** Language tag. The words of the text come before it, when there are enough. */
  readonly language?: string;
  /** What a container calls it, such as the subject of a mail; counts where the text has no headline of its own. */
  readonly title?: string;
  /** Who wrote it and who published it, as a container says. What the document itself says comes before it. */
  readonly authors?: readonly string[];
  readonly outlet?: string;
  readonly limits?: Partial<Limits>;
  /** How the bytes were received, as far as it is known. */
  readonly receipt?: Receipt;
}

/** What reading one input gave. */
export interface Reading {
  readonly capture: Capture;
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

/** As many bytes as tell HTML from text in any charset. */
const SNIFF_BYTES = 16_384;

/** Reads one input. Never throws on any bytes: what cannot be read is a problem. */
export function readCapture(bytes: Uint8Array, about: About): Reading {
  const capture = captureOf(bytes, about);
  const limits = { ...LIMITS, ...about.limits };
  const { reports, problems } = readBytes(bytes, { about, limits, capture });
  return Object.freeze({
    capture,
    reports: Object.freeze(reports),
    problems: Object.freeze(fewOfEach(problems).map((problem) => placed(problem, about.from))),
  });
}

/** The bytes by their hash, with what is known of how they were received. */
export function captureOf(bytes: Uint8Array, { from, receipt }: About): Capture {
  return Object.freeze({ id: sha256(bytes), size: bytes.length, ...(from !== undefined && { from }), ...receipt });
}

/**
 * What decides, besides the bytes, which reports today's readers make of an input: their version, its content type and the
 * ending of its name. The same bytes read twice as the same give the same reports.
 */
export function readingAs({ contentType, from }: Pick<About, 'contentType' | 'from'>): string {
  const ending = /\.[a-z0-9]{1,10}$/i.exec(from ?? '')?.[0].toLowerCase() ?? '';
  return [READER_VERSION, ending, contentType?.slice(0, 200) ?? ''].filter((part) => part !== '').join(' ');
}

interface Outcome {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

function readBytes(
  bytes: Uint8Array,
  { about, limits, capture }: { about: About; limits: Limits; capture: Capture },
): Outcome {
  const none = (problem: Problem): Outcome => ({ reports: [], problems: [problem] });
  if (bytes.length === 0) return none(empty('The input has no bytes.', '0 bytes'));
  const look = looksLike(bytes);
  if (look) return none(binary(`The input is ${look.name}, not text.`, look.name, look.fix));

  const start = startOf(bytes, about);
  const list = about.format ? undefined : listOf(start);
  if (list) return none(listProblem(list));
  const format = formatOf(start, about);
  const maxBytes = Math.max(1, format === 'html' ? Math.min(limits.maxBytes, limits.maxHtmlBytes) : limits.maxBytes);
  const isTooLarge = bytes.length > maxBytes;
  const part = isTooLarge ? bytes.subarray(0, maxBytes) : bytes;
  const choice = chooseCharset(part, { ...about, isHtml: format === 'html' });
  const { charset } = choice;
  if (!charset.label.startsWith('utf-16') && looksBinary(part))
    return none(
      binary(
        'The input is not text: more than one byte in ten is a control character.',
        'control characters',
        'Give the article itself, as .txt, .md or .html; name its charset if it is text in an unusual one.',
      ),
    );
  const decoded = decode(part, charset.label, { from: choice.markBytes, maxRows: limits.maxRows });
  const problems = [...choice.problems, ...decodingProblems(decoded, charset.label)];
  if (isTooLarge || decoded.readTo < part.length)
    problems.unshift(tooLarge(bytes.length, decoded.readTo, decoded.readTo < part.length ? limits.maxRows : undefined));
  const source: Source = { text: decoded.text, map: decoded.map, charset };
  const outcome = readText(source, { capture, part: '', given: about, format, limits });
  return { reports: outcome.reports, problems: [...problems, ...outcome.problems] };
}

/** The rest of the way, once there is text: shared with JSON lines, whose text comes out of a string. */
export function readText(
  source: Source,
  { format, limits, ...rest }: { capture: Capture; part: string; given: Given; format: Format; limits: Limits },
): Outcome {
  if (!/\S/.test(source.text)) return { reports: [], problems: [empty('There is only white space.', 'white space')] };
  const draft: Draft =
    format === 'html' ? readHtml(source, limits) : format === 'markdown' ? readMarkdown(source) : readPlainText(source);
  if (draft.blocks.length === 0)
    return {
      reports: [],
      problems: [
        ...draft.problems,
        ...(draft.problems.length > 0 ? [] : [empty('There are marks but no words.', 'no words')]),
      ],
    };
  const { report, problems } = reportOf(draft, { ...rest, source });
  return { reports: [report], problems };
}

/** The first characters, in whichever charset a mark or NULs tell; the rest is ASCII enough for finding tags. */
export function startOf(bytes: Uint8Array, about: About): string {
  const head = bytes.subarray(0, SNIFF_BYTES);
  const { charset, markBytes } = chooseCharset(head, { ...about, isHtml: true });
  return decode(head, charset.label, { from: markBytes }).text;
}

/** More of one kind in one input tell nothing new; a page may have a hundred thousand. */
const MAX_OF_EACH = 5;

export function fewOfEach(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  return problems.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MAX_OF_EACH;
  });
}

export function placed(problem: Problem, input: string | undefined, line?: number): Problem {
  return Object.freeze({
    ...problem,
    ...(input !== undefined && { input }),
    ...(line !== undefined && { line }),
  });
}

function empty(message: string, value: string): Problem {
  return { code: 'input/empty', message, value, fix: 'Check that the download or the copy is complete.' };
}

function binary(message: string, value: string, fix: string): Problem {
  return { code: 'input/binary', message, value, fix };
}

function listProblem({ root, isFeed }: List): Problem {
  if (isFeed)
    return {
      code: 'input/feed',
      message: 'The input is a feed, which holds many reports; it was asked to be read as one.',
      value: root,
      fix: 'Read it with readEach, which gives a report for each of its items.',
    };
  return {
    code: 'input/address-list',
    message: 'The input is a list of addresses (a site map, or OPML), not an article or a feed.',
    value: root,
    fix: 'Fetch what it lists and read that; or say that the format is text, to read it as it is.',
  };
}

export function tooLarge(size: number, readTo: number, maxRows: number | undefined): Problem {
  return {
    code: 'input/too-large',
    message: `Only the first ${readTo} bytes of the input were read.`,
    value: `${size} bytes`,
    limit: maxRows === undefined ? `${readTo} bytes` : `${maxRows} rows of the byte map`,
    fix: 'Split the input into one article each.',
  };
}

export function decodingProblems({ bad }: Decoded, charset: string): Problem[] {
  if (bad === 0) return [];
  return [
    {
      code: 'charset/bad-bytes',
      message: `Some bytes are not valid in ${charset}; each place shows as U+FFFD in the text.`,
      value: `${bad} ${bad === 1 ? 'place' : 'places'}`,
      fix: 'If many words look wrong, give the right charset in the content type; else the file is damaged there.',
    },
  ];
}
