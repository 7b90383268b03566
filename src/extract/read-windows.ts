// Words of a report -> drafts of claims, window by window.
//
// In:  the words that may be read, and a tagger.
// Out: one draft for each cue that the tagger found and linked to some content, in text order, each with a score.
//
// Cues are decided first (the best legal path over a window's words); then each cue that this window answers for is
// asked for its own source and content. So two claims may share words, and a content may have holes.

import { type Span, span } from '../nouns/span.ts';
import { bestPath, marginals } from './chain.ts';
import type { Draft } from './draft.ts';
import { type Calibration, CUE, LINK, type Tagger, type Words } from './tagger.ts';
import { type Window, windowsOf } from './windows.ts';

/** Cues asked for in one step: bounds the memory that a hostile text can take. */
export const CUES_AT_ONCE = 32;

interface Cue {
  /** Words [from, to) of the window. */
  readonly from: number;
  readonly to: number;
  /** P(least sure word of it is part of a cue). */
  readonly chance: number;
}

/** Called after each window with words read and words in all. */
export type OnProgress = (done: number, total: number) => void;

export async function readWindows(words: Words, tagger: Tagger, onProgress?: OnProgress): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const window of windowsOf(words, tagger.longest)) {
    const { cues: scores, hidden } = await tagger.tag(words, window.from, window.to);
    const cues = cuesOf(scores, { window, words, tagger });
    for (let i = 0; i < cues.length; i += CUES_AT_ONCE) {
      const some = cues.slice(i, i + CUES_AT_ONCE);
      const linked = await tagger.link(hidden, some);
      for (const [k, cue] of some.entries()) {
        const at = k * linked.rows * LINK.count;
        const rows = { scores: linked.tags, at, length: linked.rows };
        const path = bestPath(rows, tagger.linkChain);
        const parts = partsOf(path, window.from + linked.offset[k]!, words);
        const source = nearest(parts.source, words.from[window.from + cue.from]!);
        if (parts.content.length === 0) continue;
        const link = leastSure(path, marginals(rows, tagger.linkChain));
        const score = scoreOf(tagger.calibration, cue.chance, linked.gate[k]!, link, source === null);
        if (score < tagger.calibration.keep) continue;
        const cueSpan = span(words.from[window.from + cue.from]!, words.to[window.from + cue.to - 1]!);
        const last = drafts.at(-1);
        // Two windows may cut a cue on their border differently: the first reading stands.
        if (last && last.cue.to > cueSpan.from) continue;
        drafts.push({ source, cue: cueSpan, content: parts.content, score, reasons: [] });
      }
    }
    onProgress?.(window.ownTo, words.count);
  }
  return drafts;
}

interface At {
  readonly window: Window;
  readonly words: Words;
  readonly tagger: Tagger;
}

/** The cues of a window that it answers for; none goes on over the end of a block. */
function cuesOf(scores: Float32Array, { window, words, tagger }: At): readonly Cue[] {
  const rows = { scores, at: 0, length: window.to - window.from };
  const path = bestPath(rows, tagger.cueChain);
  let chances: Float64Array | null = null;
  const out: Cue[] = [];
  for (let n = 0; n < path.length; n++) {
    if (path[n] !== CUE.begin) continue;
    let to = n + 1;
    while (to < path.length && path[to] === CUE.inside && !words.begins[window.from + to]) to++;
    const owned = window.from + n >= window.ownFrom && window.from + n < window.ownTo;
    if (!owned) continue;
    chances ??= marginals(rows, tagger.cueChain);
    let chance = 1;
    for (let w = n; w < to; w++) chance = Math.min(chance, 1 - chances[w * CUE.count]!);
    out.push({ from: n, to, chance });
  }
  return out;
}

/** Spans of the labelled words; a run is cut where a block ends. */
export function partsOf(path: Uint8Array, firstWord: number, words: Words): { source: Span[]; content: Span[] } {
  const source: Span[] = [];
  const content: Span[] = [];
  for (let n = 0; n < path.length; ) {
    const label = path[n]!;
    if (label === LINK.outside) {
      n++;
      continue;
    }
    const role = label <= LINK.inSource ? source : content;
    const inside = label <= LINK.inSource ? LINK.inSource : LINK.inContent;
    let to = n + 1;
    while (to < path.length && path[to] === inside && !words.begins[firstWord + to]) to++;
    role.push(span(words.from[firstWord + n]!, words.to[firstWord + to - 1]!));
    n = to;
  }
  return { source, content };
}

/** A claim has one source; where the labels give several, it is the one nearest to the cue. */
export function nearest(sources: readonly Span[], cue: number): Span | null {
  let best: Span | null = null;
  const distance = (s: Span): number => (s.from > cue ? s.from - cue : cue - s.to);
  for (const s of sources) if (best === null || distance(s) < distance(best)) best = s;
  return best;
}

/** log P(label) of the word that the path is least sure of. */
function leastSure(path: Uint8Array, chances: Float64Array): number {
  let least = 1;
  for (let n = 0; n < path.length; n++) least = Math.min(least, chances[n * LINK.count + path[n]!]!);
  return Math.log(Math.max(least, 1e-6));
}

function scoreOf(c: Calibration, cue: number, gate: number, link: number, noSource: boolean): number {
  const p = Math.min(Math.max(cue, 1e-6), 1 - 1e-6);
  const sum = c.bias + c.cue * Math.log(p / (1 - p)) + c.gate * gate + c.link * link + (noSource ? c.noSource : 0);
  return 1 / (1 + Math.exp(-sum));
}
