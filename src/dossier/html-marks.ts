// The words of a block as HTML, with the parts of claims underlined.
//
//     text       A   said   that B told him        claim 1  content ------------------
//     segments                 |-|----|             claim 2            source, cue
//
// Claims overlap and nest, and HTML elements cannot cross, so the words are cut into segments wherever a mark begins or
// ends. A segment's elements are nested from its longest mark to its shortest: the smallest answers a pointer. Marks
// that share words get lanes of their own, so that their underlines lie below each other.

import type { Block, Claim, Span } from '../nouns/index.ts';
import { escapeHtml } from './html-escape.ts';
import type { MarkKind } from './mark-shapes.ts';

/** One part of one claim. */
export interface HtmlMark extends Span {
  readonly kind: MarkKind;
  /** 1-based. */
  readonly claim: number;
  /** Which underline, from 0, counted downwards. */
  readonly lane: number;
}

/** Deeper than this, underlines would run into the next line; deeper marks share the last lane. */
const LANES = 4;

/** All marks of all claims, in the order in which they begin. */
export function htmlMarksOf(claims: readonly Claim[]): readonly HtmlMark[] {
  const marks = claims.flatMap(({ source, cue, content }, i) => [
    ...(source ? [{ kind: 'source' as const, claim: i + 1, from: source.from, to: source.to }] : []),
    { kind: 'cue' as const, claim: i + 1, from: cue.from, to: cue.to },
    ...content.map(({ from, to }) => ({ kind: 'content' as const, claim: i + 1, from, to })),
  ]);
  marks.sort((a, b) => a.from - b.from || b.to - a.to || a.claim - b.claim);
  const ends = Array.from({ length: LANES }, () => 0);
  return marks.map((mark) => {
    const free = ends.findIndex((end) => end <= mark.from);
    const lane = free < 0 ? LANES - 1 : free;
    ends[lane] = Math.max(ends[lane]!, mark.to);
    return { ...mark, lane };
  });
}

/** The marks that touch each block, in the order in which they begin. */
export function marksByBlock(
  blocks: readonly Block[],
  marks: readonly HtmlMark[],
): ReadonlyMap<Block, readonly HtmlMark[]> {
  const touching = new Map(blocks.map((block): [Block, HtmlMark[]] => [block, []]));
  let first = 0;
  for (const mark of marks) {
    while (first < blocks.length && blocks[first]!.to <= mark.from) first++;
    for (let i = first; i < blocks.length && blocks[i]!.from < mark.to; i++) touching.get(blocks[i]!)!.push(mark);
  }
  return touching;
}

/** The words of `block`, escaped, with `inside`: the marks that touch it. */
export function markedHtml(text: string, block: Span, inside: readonly HtmlMark[]): string {
  const clip = (offset: number): number => Math.min(block.to, Math.max(block.from, offset));
  const edges = new Set([block.from, block.to, ...inside.flatMap((mark) => [clip(mark.from), clip(mark.to)])]);
  const stops = [...edges].sort((a, b) => a - b);
  let out = '';
  let here: readonly HtmlMark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < stops.length; i++) {
    const from = stops[i]!;
    const to = stops[i + 1]!;
    const opened: HtmlMark[] = [];
    for (; next < inside.length && inside[next]!.from <= from; next++) opened.push(inside[next]!);
    here = [...here.filter((mark) => to <= mark.to), ...opened];
    const cues = here.filter((mark) => mark.kind === 'cue' && mark.from === from);
    out += cues.map(({ claim }) => anchorHtml(claim)).join('');
    out += segmentHtml(escapeHtml(text.slice(from, to)), here, from);
  }
  return out;
}

/** The number of a claim, before its cue: leads to the claim's card. Drawn by the style sheet, so it is not copied. */
function anchorHtml(claim: number): string {
  return `<a class="number" id="cue-${claim}" href="#claim-${claim}" data-claim="${claim}" aria-label="claim ${claim}"></a>`;
}

function segmentHtml(words: string, marks: readonly HtmlMark[], from: number): string {
  const inwards = [...marks].sort((a, b) => a.to - a.from - (b.to - b.from));
  return inwards.reduce((html, { kind, claim, lane, ...mark }) => {
    const label = mark.from === from ? ` data-label="${kind} ${claim}"` : '';
    return `<span class="mark ${kind} lane-${lane}" data-claim="${claim}"${label}>${html}</span>`;
  }, words);
}
