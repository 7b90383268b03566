// Lines that say who wrote a report and when are no content of its headline.

import { describe, expect, it } from 'vitest';
import { withoutStamps } from '../../src/extract/stamp-lines.ts';
import type { Block, BlockKind } from '../../src/nouns/report.ts';

const HEADLINE = 'Kim says it fell';

/** The headline's claim, with a content that goes on in each of the lines; what is left of it. */
function left(lines: readonly string[], kinds: readonly BlockKind[] = lines.map(() => 'paragraph' as const)) {
  const text = [HEADLINE, ...lines].join('\n\n');
  let from = 0;
  const blocks: Block[] = [HEADLINE, ...lines].map((line, n) => {
    const block: Block = {
      from,
      to: from + line.length,
      kind: n === 0 ? 'headline' : kinds[n - 1]!,
      bytes: { from: 0, to: 0 },
    };
    from += line.length + 2;
    return block;
  });
  const content = [{ from: 9, to: HEADLINE.length }, ...blocks.slice(1).map(({ from: a, to }) => ({ from: a, to }))];
  const draft = { source: { from: 0, to: 3 }, cue: { from: 4, to: 8 }, content, score: 0.9, reasons: [] };
  return withoutStamps([draft], { text, blocks }).map((one) =>
    one.content.slice(1).map(({ from: a, to }) => text.slice(a, to)),
  )[0];
}

describe('a line of who and when', () => {
  it.each([
    'By Dilys Ray',
    'By Dilys Ray and Tom Oss',
    'Published 7.42am, 19 November 2025. Updated 9.15am',
    'Last updated: 3 May 2026',
    'Posted on Tuesday 4 August',
  ])('%s', (line) => {
    expect(left([line])).toEqual([]);
  });

  it('by its kind, whatever it says', () => {
    expect(left(['Dilys Ray', 'LEEDS, 4 May'], ['byline', 'dateline'])).toEqual([]);
  });

  it.each([
    '“By two it was dark.”',
    'By noon the gate was shut, and nobody had the key.',
    'Published books went first.',
  ])('none: %s', (line) => {
    expect(left([line])).toEqual([line]);
  });

  it('of its own claim it is content', () => {
    const text = 'By Dilys Ray, who says it fell';
    const block: Block = { from: 0, to: text.length, kind: 'byline', bytes: { from: 0, to: 0 } };
    const draft = { source: null, cue: { from: 18, to: 22 }, content: [{ from: 23, to: 30 }], score: 1, reasons: [] };
    expect(withoutStamps([draft], { text, blocks: [block] })).toEqual([draft]);
  });

  it('a claim that says nothing else goes', () => {
    const text = 'Kim says\n\nBy Dilys Ray';
    const blocks: Block[] = [
      { from: 0, to: 8, kind: 'headline', bytes: { from: 0, to: 0 } },
      { from: 10, to: 22, kind: 'byline', bytes: { from: 0, to: 0 } },
    ];
    const draft = { source: null, cue: { from: 4, to: 8 }, content: [{ from: 10, to: 22 }], score: 1, reasons: [] };
    expect(withoutStamps([draft], { text, blocks })).toEqual([]);
  });
});
