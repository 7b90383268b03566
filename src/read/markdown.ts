// Markdown (https://spec.commonmark.org) as far as news needs it: blocks by line, words without their marks.
//
// In:  text with its bytes.
// Out: a draft whose text has no heading signs, bullets, `>` or link targets; code, front matter and link definitions
//      are boilerplate.
//
//     ## What they **say**         heading      What they say
//     > The gates stay open.       block quotation
//     - [Gate 3](/g3) is shut      list item    Gate 3 is shut

import type { BlockKind, DateCandidate } from '../nouns/index.ts';
import { bytesOf } from '../nouns/index.ts';
import { type BlockWriter, blockWriter } from './block-writer.ts';
import { edtfOf } from './dates.ts';
import type { Draft, Source } from './draft.ts';
import { putInline } from './markdown-inline.ts';
import { namesIn } from './news-lines.ts';
import { withNewsLines } from './with-news-lines.ts';

/** The kind may change while the block is open: the line under a paragraph can make it a heading. */
interface OpenBlock {
  kind: BlockKind;
}

interface Line {
  readonly from: number;
  readonly to: number;
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:\s/;
const TABLE_RULE = /^ {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;

/** Longer front matter is a document of its own. */
const MAX_FRONT_LINES = 60;

export function readMarkdown(source: Source): Draft {
  const { text } = source;
  const lines = linesOf(text);
  const writer = blockWriter<OpenBlock>(source);
  const front = frontMatterOf(text, lines);
  for (const line of lines.slice(0, front.lines)) putWhole(writer, text, line);
  putLines(writer, text, lines.slice(front.lines));
  const { blocks, ...written } = writer.done();
  let hasHeadline = false;
  const kinds = blocks.map(({ from, to, context }) => {
    const isFirst = context.kind === 'headline' && !hasHeadline;
    hasHeadline ||= isFirst;
    return { from, to, kind: context.kind === 'headline' && !isFirst ? ('heading' as const) : context.kind };
  });
  const found = withNewsLines(written.text, kinds);
  return {
    ...written,
    blocks: found.blocks,
    credit: found.credit,
    authors: [...front.authors, ...found.authors],
    dates: front.dates.map((date) => ({ ...date, ...placeOf(source, date) })),
    reader: { name: 'markdown', options: {} },
    problems: [],
  };
}

function putLines(writer: BlockWriter<OpenBlock>, text: string, lines: readonly Line[]): void {
  let fence: string | undefined;
  let open: OpenBlock = { kind: 'paragraph' };
  let isAfterBlank = true;
  const start = (kind: BlockKind): void => {
    writer.close();
    open = { kind };
  };
  for (const line of lines) {
    const words = text.slice(line.from, line.to);
    const mark = words.match(FENCE)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) {
        fence = undefined;
        writer.close();
      } else putWhole(writer, text, line, open);
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      start('boilerplate');
      continue;
    }
    const wasAfterBlank = isAfterBlank;
    isAfterBlank = words.trim() === '';
    if (isAfterBlank) {
      writer.close();
      continue;
    }
    if (writer.isOpen() && open.kind === 'paragraph' && UNDERLINE.test(words)) {
      open.kind = words.includes('=') ? 'headline' : 'heading';
      writer.close();
      continue;
    }
    if (RULE.test(words) || (words.includes('|') && TABLE_RULE.test(words))) {
      writer.close();
      continue;
    }
    const heading = words.match(HEADING);
    if (heading) {
      start(heading[1] === '#' ? 'headline' : 'heading');
      const from = line.from + heading[0].length;
      putInline(
        writer,
        { text, from, to: from + text.slice(from, line.to).replace(/(?:^|[ \t])#+[ \t]*$/, '').length },
        open,
      );
      writer.close();
    } else if (DEFINITION.test(words) || (wasAfterBlank && /^(?: {4}|\t)/.test(words) && open.kind !== 'list item')) {
      start('boilerplate');
      putWhole(writer, text, line, open);
    } else putProse(line.from, line.to);
  }

  function putProse(from: number, to: number): void {
    let begin = from;
    let isQuoted = false;
    for (
      let mark = QUOTE.exec(text.slice(begin, begin + 8));
      mark && begin < to;
      mark = QUOTE.exec(text.slice(begin, begin + 8))
    ) {
      begin += mark[0].length;
      isQuoted = true;
    }
    if (isQuoted && text.slice(begin, to).trim() === '') return writer.close();
    const item = text.slice(begin, Math.min(to, begin + 80)).match(ITEM);
    if (item) {
      begin += item[0].length;
      start(isQuoted ? 'block quotation' : 'list item');
    } else if (!writer.isOpen() || (isQuoted && open.kind !== 'block quotation'))
      start(isQuoted ? 'block quotation' : 'paragraph');
    if (text[begin] === '|') putCells(begin, to);
    else {
      writer.gap(from, Math.max(begin, Math.min(from + 1, to)));
      putInline(writer, { text, from: begin, to }, open);
    }
  }

  function putCells(from: number, to: number): void {
    const row = text.slice(from, to);
    for (let begin = from; begin < to; ) {
      const bar = row.indexOf('|', begin - from);
      const end = bar < 0 ? to : from + bar;
      writer.close();
      putInline(writer, { text, from: begin, to: end }, open);
      begin = end + 1;
    }
    writer.close();
  }
}

/** A line as it stands: code, front matter. */
function putWhole(
  writer: BlockWriter<OpenBlock>,
  text: string,
  { from, to }: Line,
  open: OpenBlock = { kind: 'boilerplate' },
): void {
  writer.gap(from, from + 1);
  writer.put(text.slice(from, to), { from, to, each: 1 }, open);
  if (open.kind !== 'boilerplate') writer.close();
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r]/g;
  let from = 0;
  for (const found of text.matchAll(breaks)) {
    lines.push({ from, to: found.index });
    from = found.index + found[0].length;
  }
  lines.push({ from, to: text.length });
  return lines;
}

interface FrontMatter {
  /** Lines that it takes, its marks included. */
  readonly lines: number;
  readonly authors: readonly string[];
  /** With places in the source. */
  readonly dates: readonly DateCandidate[];
}

/** `---`, then `name: value` lines, then `---`, at the very start. */
function frontMatterOf(text: string, lines: readonly Line[]): FrontMatter {
  const wordsAt = (at: number): string => text.slice(lines[at]!.from, lines[at]!.to).trimEnd();
  const none = { lines: 0, authors: [], dates: [] };
  if (wordsAt(0) !== '---') return none;
  const authors: string[] = [];
  const dates: DateCandidate[] = [];
  for (let at = 1; at < lines.length && at < MAX_FRONT_LINES; at++) {
    const words = wordsAt(at);
    if (words === '---' || words === '...') return { lines: at + 1, authors, dates };
    const [, name, value] = words.match(/^(\w+):\s*["']?(.*?)["']?$/) ?? [];
    if (value && /^authors?$/.test(name!)) authors.push(...namesIn(value));
    const edtf = value && /^(?:date|published|updated|modified)$/.test(name!) ? edtfOf(value) : undefined;
    if (!value || !edtf) continue;
    const from = lines[at]!.from + words.indexOf(value, name!.length);
    const of = /date|published/.test(name!) && name !== 'updated' ? 'published' : 'modified';
    dates.push({ of, edtf, written: value, where: `front matter ${name}`, bytes: { from, to: from + value.length } });
  }
  return none;
}

function placeOf(source: Source, { bytes }: DateCandidate): { bytes?: { from: number; to: number } } {
  const found = bytes && bytesOf(source.map, bytes.from, bytes.to);
  return found ? { bytes: Object.freeze(found) } : {};
}
