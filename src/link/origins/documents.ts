// Reports that are documents (communiqués, statements, notices), and where another report names one.
//
//     COMMUNIQUÉ No. 61            kind communiqué, number 61
//     In communiqué 61 the …       the same kind and number
//     Your communiqué on Friday    the same kind, and published on a Friday
//
// Who sends a communiqué is a speaker like any other: "the Guard says" cites no report. Only where the document itself is named
// is it where the words come from.

import type { Block, Report } from '../../nouns/report.ts';
import { foldedWord } from './words.ts';

export interface Document {
  /** What it calls itself, folded: "communique", "press release". */
  readonly kind: string;
  readonly number: string | null;
  /** Words of the lines at its head, folded: among them who sends it. */
  readonly head: ReadonlySet<string>;
}

/** A document says what it is among its first blocks, in a short line. */
const HEAD_BLOCKS = 6;
const LONGEST_LINE = 100;
const ITSELF =
  /^(?:(?:media|press|public|joint|official|rapid)\s+)?(communiqu[eé]|statement|press release|notice|news release|bulletin|report no|circular|summary of testimony)(?![\p{L}])/iu;

export function documentOf({ text, blocks }: Pick<Report, 'text' | 'blocks'>): Document | null {
  const head: readonly Block[] = blocks.slice(0, HEAD_BLOCKS).filter(({ from, to }) => to - from <= LONGEST_LINE);
  const lines = head.map(({ from, to }) => text.slice(from, to));
  const line = lines.find((one) => ITSELF.test(one));
  if (line === undefined) return null;
  const [itself, kind] = line.match(ITSELF)!;
  const number = line.slice(itself.length).match(/^\s*(?:n[o°º]\.?\s*)?(\d{1,6})/iu)?.[1] ?? null;
  return { kind: foldedKind(kind!), number, head: new Set(lines.flatMap(foldedWords)) };
}

/** "your communiqué on Friday", "communiqué 61", "the statement of 5 August". */
const NAMED =
  /(?<![\p{L}])(communiqu[eé]s?|press releases?|news releases?|statements?|notices?|bulletins?|circulars?)(?![\p{L}])(?:\s+(?:n[o°º]\.?\s*)?(\d{1,6}))?/giu;

export interface NamedDocument {
  readonly kind: string;
  readonly number: string | null;
  readonly from: number;
  readonly to: number;
}

export function documentsNamedIn(sentence: string): readonly NamedDocument[] {
  return [...sentence.matchAll(NAMED)].map(({ 0: words, 1: kind, 2: number, index }) => ({
    kind: foldedKind(kind!.replace(/s$/i, '')),
    number: number ?? null,
    from: index,
    to: index + words.length,
  }));
}

export function foldedWords(line: string): readonly string[] {
  return (line.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldedWord);
}

function foldedKind(kind: string): string {
  return foldedWords(kind).join(' ');
}
