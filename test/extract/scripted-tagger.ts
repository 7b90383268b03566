// A tagger whose scores are written by hand, in the marked notation: what the model would say of that text.

import { readMarked } from '../../src/dossier/index.ts';
import type { Tagger, Words } from '../../src/extract/index.ts';
import { CUE, LINK } from '../../src/extract/index.ts';
import type { Block, Report } from '../../src/nouns/index.ts';

const NEVER = -10_000;

/** What BIO allows, and nothing learned. */
export const plainChains = Object.freeze({
  cue: {
    start: [0, 0, NEVER],
    move: [
      [0, 0, NEVER],
      [0, 0, 0],
      [0, 0, 0],
    ],
    end: [0, 0, 0],
  },
  link: {
    start: [0, 0, NEVER, 0, NEVER],
    move: [
      [0, 0, NEVER, 0, NEVER],
      [0, 0, 0, 0, NEVER],
      [0, 0, 0, 0, NEVER],
      [0, 0, NEVER, 0, 0],
      [0, 0, NEVER, 0, 0],
    ],
    end: [0, 0, 0, 0, 0],
  },
});

/** Words for tests: runs without white space, punctuation apart; each is one piece. */
export function plainWords(text: string, stretches: readonly { from: number; to: number }[]): Words {
  const from: number[] = [];
  const to: number[] = [];
  const begins: number[] = [];
  for (const stretch of stretches) {
    let first = 1;
    for (const m of text.slice(stretch.from, stretch.to).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
      from.push(stretch.from + m.index);
      to.push(stretch.from + m.index + m[0].length);
      begins.push(first);
      first = 0;
    }
  }
  return {
    count: from.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    first: Int32Array.from({ length: from.length + 1 }, (_, n) => n),
    begins: Uint8Array.from(begins),
  };
}

/** A report of plain paragraphs: each line is one, without white space at its ends, as every reader gives it. */
export function reportOf(text: string, language = 'en'): Report {
  const blocks: Block[] = [...text.matchAll(/\S(?:[^\n]*\S)?/g)]
    .filter((m) => m[0].trim() !== '')
    .map((m) => ({
      kind: 'paragraph',
      from: m.index,
      to: m.index + m[0].length,
      bytes: { from: m.index, to: m.index + m[0].length },
    }));
  return {
    id: 'r'.repeat(64),
    capture: 'c'.repeat(64),
    part: '',
    reader: { name: 'test', version: '1', options: {} },
    text,
    textSha256: 't'.repeat(64),
    blocks,
    bytes: { rows: [] },
    charset: { label: 'utf-8', decidedBy: 'default' },
    language: { code: language, decidedBy: 'words' },
    dates: [],
    authors: [],
  };
}

interface Script {
  /** Words that one window may hold. */
  readonly longest?: number;
  /** Words that a cue's link may see. */
  readonly rows?: number;
  readonly keep?: number;
}

/** The text of a marked notation, and a tagger that gives its marks. */
export function scripted(
  notation: string,
  { longest = 384, rows = 128, keep = 0 }: Script = {},
): { text: string; tagger: Tagger } {
  const { text, claims } = readMarked(notation);
  const inside = (words: Words, n: number, span: { from: number; to: number }): boolean =>
    words.from[n]! >= span.from && words.to[n]! <= span.to;
  let all: Words | null = null;
  const tagger: Tagger = {
    cueChain: plainChains.cue,
    linkChain: plainChains.link,
    calibration: { bias: 0, cue: 1, gate: 0, link: 0, noSource: 0, keep },
    longest,
    languages: ['en'],
    wordsOf: (t, stretches) => {
      all = plainWords(t, stretches);
      return all;
    },
    async tag(words, from, to) {
      const cues = new Float32Array((to - from) * CUE.count);
      for (let n = from; n < to; n++) {
        const claim = claims.find((c) => inside(words, n, c.cue));
        const label = !claim ? CUE.outside : n > from && inside(words, n - 1, claim.cue) ? CUE.inside : CUE.begin;
        cues[(n - from) * CUE.count + label] = 10;
      }
      return { cues, hidden: { from, to } };
    },
    async link(hidden, cues) {
      const window = hidden as { from: number; to: number };
      const words = all!;
      const size = Math.min(rows, window.to - window.from);
      const offset = Int32Array.from(cues, (c) =>
        Math.min(Math.max(0, Math.floor((c.from + c.to) / 2) - Math.floor(size / 2)), window.to - window.from - size),
      );
      const tags = new Float32Array(cues.length * size * LINK.count);
      cues.forEach((cue, k) => {
        // Claims within claims are asked about too; of what the notation does not mark nothing is known.
        const claim = claims.find((c) => inside(words, window.from + cue.from, c.cue));
        if (!claim) return;
        for (let r = 0; r < size; r++) {
          const n = window.from + offset[k]! + r;
          const part = [...(claim.source ? [claim.source] : []), ...claim.content].find((s) => inside(words, n, s));
          const goesOn = part !== undefined && r > 0 && inside(words, n - 1, part);
          const begin = part === claim.source ? LINK.beginSource : LINK.beginContent;
          tags[(k * size + r) * LINK.count + (part === undefined ? LINK.outside : goesOn ? begin + 1 : begin)] = 10;
        }
      });
      return { rows: size, offset, tags, gate: new Float32Array(cues.length) };
    },
  };
  return { text, tagger };
}
