// What the model says of runs of words inside contents, when the contents stand alone.
//
// In:  a text, runs that may attribute, each with the content that holds it, and a tagger.
// Out: for each run, how sure the model is that it attributes, and which source and content it gives it inside that
//      content; null where its words are not the model's.
//
// The model has seen outermost claims only, and nothing marked inside quotation marks. So contents are read as if nothing
// stood around them: their parts alone, packed into windows as paragraphs are, their quotation marks blanked. What holds no
// run is not read.

import { holds, type Span } from '../../nouns/span.ts';
import { bestPath, marginals } from '../chain.ts';
import { CUES_AT_ONCE, nearest, partsOf } from '../read-windows.ts';
import { CUE, LINK, type Linked, type Tagger, type Words } from '../tagger.ts';
import { windowsOf } from '../windows.ts';

/** A run of words, and the content that what it attributes must stand in. */
export interface Asked extends Span {
  readonly inside: readonly Span[];
}

export interface Said {
  /** P(surest word of it is part of a cue). */
  readonly chance: number;
  /** Logit that the cue attributes something. */
  readonly gate: number;
  readonly source: Span | null;
  /** May be empty. */
  readonly content: readonly Span[];
}

/** `asked` in the order of the text, none overlapping another. */
export async function readContents(
  text: string,
  asked: readonly Asked[],
  tagger: Tagger,
): Promise<readonly (Said | null)[]> {
  const out = Array.from<unknown, Said | null>(asked, () => null);
  const words = tagger.wordsOf(text.replace(/["“”„«»]/g, ' '), stretchesOf(asked));
  const runs = runsOf(words, asked);
  let at = 0;
  for (const window of windowsOf(words, tagger.longest)) {
    const mine: (typeof runs)[number][] = [];
    while (at < runs.length && runs[at]!.from < window.ownTo) mine.push(runs[at++]!);
    const here = mine.filter((run) => run.to <= window.to);
    if (here.length === 0) continue;
    const { cues, hidden } = await tagger.tag(words, window.from, window.to);
    const chances = marginals({ scores: cues, at: 0, length: window.to - window.from }, tagger.cueChain);
    for (let i = 0; i < here.length; i += CUES_AT_ONCE) {
      const some = here.slice(i, i + CUES_AT_ONCE);
      const ranges = some.map(({ from, to }) => ({ from: from - window.from, to: to - window.from }));
      const linked = await tagger.link(hidden, ranges);
      for (const [k, run] of some.entries()) {
        let outside = 1;
        for (let w = ranges[k]!.from; w < ranges[k]!.to; w++) outside = Math.min(outside, chances[w * CUE.count]!);
        const parts = linkedInside(linked, k, { words, first: window.from, inside: asked[run.asked]!.inside, tagger });
        const source = nearest(parts.source, words.from[run.from]!);
        out[run.asked] = { chance: 1 - outside, gate: linked.gate[k]!, source, content: parts.content };
      }
    }
  }
  return out;
}

/** The parts of contents that are read: in order, each word once. */
function stretchesOf(asked: readonly Asked[]): readonly Span[] {
  const parts = asked.flatMap((run) => run.inside.filter((part) => holds(part, run)));
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of parts.sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}

/** Each run as words [from, to); one that cuts a word of the model's is left out. */
function runsOf(words: Words, asked: readonly Asked[]): { from: number; to: number; asked: number }[] {
  const out: { from: number; to: number; asked: number }[] = [];
  let from = 0;
  for (const [n, run] of asked.entries()) {
    while (from < words.count && words.from[from]! < run.from) from++;
    let to = from;
    while (to < words.count && words.to[to]! <= run.to) to++;
    if (to > from && words.from[from] === run.from && words.to[to - 1] === run.to) out.push({ from, to, asked: n });
  }
  return out;
}

interface Around {
  readonly words: Words;
  /** The window's first word. */
  readonly first: number;
  readonly inside: readonly Span[];
  readonly tagger: Tagger;
}

/** The best legal path around cue k on which every word that does not stand inside is outside. */
function linkedInside(linked: Linked, k: number, { words, first, inside, tagger }: Around): ReturnType<typeof partsOf> {
  const { rows, tags } = linked;
  const from = first + linked.offset[k]!;
  const scores = tags.slice(k * rows * LINK.count, (k + 1) * rows * LINK.count);
  for (let r = 0; r < rows; r++) {
    const word = { from: words.from[from + r]!, to: words.to[from + r]! };
    if (inside.some((part) => holds(part, word))) continue;
    for (let label = 1; label < LINK.count; label++) scores[r * LINK.count + label] = NEVER;
  }
  return partsOf(bestPath({ scores, at: 0, length: rows }, tagger.linkChain), from, words);
}

/** As the chains' forbidden moves. */
const NEVER = -10_000;
