// Claims for a person at a terminal: calm, complete, and safe to print.
//
//      1  Lopez · said                                    indirect · score 0.87 · at 4:1
//         <Lopez> [said] {the plant would close}, {"and soon."}
//         ground, document: citing the fire log · told: reporters
//
// A claim that stands within another is moved in under it, and names it by its number.
//
// Idea: each claim is its heading and the whole sentences it stands in, with its parts in the notation of marked.ts, so
// that colour is never the only sign and no negation is cropped. `at` is line:column of the text that was read.
//
// A report must not act on the terminal: escape sequences and bidirectional controls are shown by their number.

import picocolors from 'picocolors';
import type { Claim, Extraction, Report, Span } from '../nouns/index.ts';
import { contextOf, reachOf } from './context.ts';
import { type MarkKind, shapes } from './mark-shapes.ts';
import { nestingOf } from './nesting.ts';
import { senseLabels, senseRows } from './sense-words.ts';
import { speakerBeside } from './speaker-beside.ts';
import { visible } from './visible.ts';
import { columnsOf, type Run, wrap } from './wrap.ts';

/** How to lay out for a terminal. */
export interface TerminalOptions {
  /** Colours, besides shapes. Off by default. */
  readonly color?: boolean;
  /** Columns of the terminal; at least 40. 80 by default. */
  readonly width?: number;
  /** What to call the input, where there are several. */
  readonly name?: string | undefined;
}

type Colors = ReturnType<typeof picocolors.createColors>;

const INDENT = '    ';
/** Claims deeper within claims are moved in no further: words need room. */
const DEEPEST = 3;
/** Narrower than this, words break so often that nothing is gained. */
const MIN_WIDTH = 40;
/** Wider than this, lines are hard to read. */
const MAX_WIDTH = 100;

/** The claims of one report, without problems and without a line feed at the end. */
export function terminal(extraction: Extraction, options: TerminalOptions = {}): string {
  const colors = picocolors.createColors(options.color ?? false);
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, options.width ?? 80));
  const { report, claims } = extraction;
  if (!report) return colors.dim('Nothing could be read.');
  const lines = [...headOf(extraction, report, { colors, width, name: options.name })];
  const at = placesOf(report.text);
  const nesting = nestingOf(claims);
  for (const [i, claim] of claims.entries()) {
    const { within, depth } = nesting[i]!;
    const inset = INDENT.repeat(Math.min(depth, DEEPEST));
    const room = width - inset.length;
    const rows = senseRows(report, claim).map(({ name, words }) => (words === null ? name : `${name}: ${words}`));
    const below = [
      ...wrap(runsOf(report, claim, colors), room - INDENT.length),
      ...(rows.length > 0 ? wrap([{ words: oneLine(rows.join(' · ')), paint: colors.dim }], room - INDENT.length) : []),
    ];
    const heading = headingOf(extraction, claim, { number: i + 1, within, at, colors, width: room });
    const own = [...heading, ...below.map((line) => (line ? INDENT + line : ''))];
    lines.push('', ...own.map((line) => (line ? inset + line : '')));
  }
  return lines.join('\n');
}

interface HeadLayout {
  readonly colors: Colors;
  readonly width: number;
  readonly name: string | undefined;
}

function headOf({ claims, key, run }: Extraction, report: Report, { colors, width, name }: HeadLayout): string[] {
  const published = report.dates.find((date) => date.of === 'published')?.edtf;
  const title = [name ?? key, report.outlet, published && `published ${published}`].filter(
    (part) => part !== undefined,
  );
  const count = `${claims.length || 'No'} ${claims.length === 1 ? 'claim' : 'claims'}`;
  const by = run ? `suggested by a machine (${run.model} ${run.modelSha256.slice(0, 8)}, Hearsay ${run.version})` : '';
  return [
    ...(title.length ? wrap([{ words: oneLine(title.join(' · ')), paint: colors.bold }], width) : []),
    ...wrap([{ words: oneLine(`${count}${claims.length ? ` ${by || 'suggested'}` : ' found'}.`), paint: keep }], width),
    ...(claims.length
      ? wrap([{ words: '<source> [cue] {content}. Hearsay does not say who is right.', paint: colors.dim }], width)
      : []),
  ];
}

interface HeadingLayout {
  readonly number: number;
  /** Place in the list of the claim around it. */
  readonly within: number | null;
  readonly at: (offset: number) => string;
  readonly colors: Colors;
  readonly width: number;
}

/** Who and which verb on the left; manner, score and place on the right, or below where both do not fit. */
function headingOf(
  extraction: Extraction,
  claim: Claim,
  { number, within, at, colors, width }: HeadingLayout,
): string[] {
  const words = (span: Span): string => oneLine(extraction.report!.text.slice(span.from, span.to));
  const beside = speakerBeside(extraction, claim);
  const left = [
    claim.source
      ? { words: words(claim.source), paint: colors.bold }
      : { words: 'source not named', paint: colors.italic },
    ...(beside === null ? [] : [{ words: ` (${oneLine(beside)})`, paint: keep }]),
    { words: ' · ', paint: colors.dim },
    { words: words(claim.cue), paint: keep },
  ];
  const notes = [
    ...senseLabels(claim),
    claim.manner,
    `score ${claim.score.toFixed(2)}`,
    `at ${at(reachOf(claim).from)}`,
  ];
  if (within !== null) notes.unshift(`within ${within + 1}`);
  if (claim.foreign) notes.unshift('language not trained for');
  const right = notes.join(' · ');
  const label = `${String(number).padStart(2)} `.padEnd(INDENT.length);
  const room = width - label.length;
  const lines = wrap(left, room).map((line, i) => `${i ? INDENT : colors.dim(label)}${line}`);
  const bare = wrap(
    left.map((run) => ({ ...run, paint: keep })),
    room,
  );
  const gap = room - columnsOf(bare.at(-1)!) - columnsOf(right);
  return gap >= 2
    ? [...lines.slice(0, -1), `${lines.at(-1)}${' '.repeat(gap)}${colors.dim(right)}`]
    : [...lines, ...wrap([{ words: right, paint: colors.dim }], room).map((line) => INDENT + line)];
}

/** The sentences of a claim as runs, its parts between their shapes. */
function runsOf(report: Report, claim: Claim, colors: Colors): Run[] {
  const context = contextOf(report, claim);
  const paints: Record<MarkKind, (words: string) => string> = {
    source: (words) => colors.cyan(words),
    cue: (words) => colors.magenta(words),
    content: (words) => colors.bold(words),
  };
  const marks = [
    ...(claim.source ? [{ kind: 'source' as const, ...claim.source }] : []),
    { kind: 'cue' as const, ...claim.cue },
    ...claim.content.map((span) => ({ kind: 'content' as const, ...span })),
  ];
  const edges = new Set([context.from, context.to, ...marks.flatMap((mark) => [mark.from, mark.to])]);
  const stops = [...edges].sort((a, b) => a - b);
  const runs: Run[] = [];
  stops.forEach((from, i) => {
    const closed = marks.filter((mark) => mark.to === from).sort((a, b) => b.from - a.from);
    const opened = marks.filter((mark) => mark.from === from).sort((a, b) => b.to - a.to);
    for (const { kind } of closed) runs.push({ words: shapes[kind].close, paint: paints[kind] });
    for (const { kind } of opened) runs.push({ words: shapes[kind].open, paint: paints[kind] });
    const to = stops[i + 1];
    if (to === undefined) return;
    const inside = marks
      .filter((mark) => mark.from <= from && to <= mark.to)
      .sort((a, b) => a.to - a.from - b.to + b.from);
    const words = visible(report.text.slice(from, to).replace(/[<>[\]{}\\]/g, '\\$&'));
    runs.push({ words, paint: inside[0] ? paints[inside[0].kind] : colors.dim });
  });
  return runs;
}

function keep(words: string): string {
  return words;
}

function oneLine(words: string): string {
  return visible(words.replace(/\s+/g, ' ').trim());
}

/** Answers for one text: offset → `line:column`, both from 1, columns in UTF-16 units. */
function placesOf(text: string): (offset: number) => string {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), (feed) => feed.index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return `${line + 1}:${offset - starts[line]! + 1}`;
  };
}
