// How many of the frames' hits people marked too: the figures behind the scores in denial-frame.ts.
//
// Counted on PolNeAR's train part where it is at hand (HEARSAY_DATA names the folder of data); hits inside what a gold claim
// attributes are left out, as the rule leaves out what a found claim attributes. The frames were written while looking at these
// texts, so the shares are a little too good; that the model missed a hit too makes it rarer marked. People skip silence: of
// the 29 hits of the lower score that match nothing, 27 touch no gold cue at all, and read like those that were marked.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { FRAMES } from '../../src/extract/denial-frames.ts';
import { withDenials } from '../../src/extract/denials.ts';
import { type Marked, readMarks } from '../../src/measure/gold.ts';
import { matched } from '../../src/measure/match.ts';
import { relationsOf } from '../../src/measure/relations.ts';
import { holds } from '../../src/nouns/span.ts';
import { quotationsOf } from '../../src/text/quotations.ts';

const data = process.env['HEARSAY_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const train = join(data, 'polnear/train.jsonl');

/** Hits of each score, and how many of them match a gold claim leniently. */
function counted(articles: readonly Marked[]): ReadonlyMap<number, { hits: number; marked: number }> {
  const scoreOf = new Map(FRAMES.map(({ rule, score }) => [`denial/${rule}`, score]));
  const out = new Map(FRAMES.map(({ score }) => [score, { hits: 0, marked: 0 }]));
  for (const { text, attributions } of articles) {
    const blocks = [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
    const hits = withDenials([], { text, blocks, quotations: quotationsOf(text, blocks) }, 0).filter(
      ({ cue }) => !attributions.some(({ content }) => content.some((part) => holds(part, cue))),
    );
    const asMarks = hits.map(({ source, cue, content }) => ({ source: source ? [source] : [], cue: [cue], content }));
    const pairs = matched(
      relationsOf({ text, attributions }).relations,
      relationsOf({ text, attributions: asMarks }).relations,
    );
    for (const { reasons } of hits) out.get(scoreOf.get(reasons[0]!.rule)!)!.hits++;
    for (const [, hit] of pairs) out.get(scoreOf.get(hits[hit]!.reasons[0]!.rule)!)!.marked++;
  }
  return out;
}

it.skipIf(!existsSync(train))('the scores of the frames are the shares that people marked', () => {
  const { marked } = readMarks(readFileSync(train, 'utf8'), train);
  expect(marked.length).toBe(840);
  const rows = [...counted(marked)];
  console.log(rows.map(([score, { hits, marked: n }]) => `${score}: ${n} of ${hits}`).join('; '));
  expect(rows.length).toBe(2);
  for (const [score, { hits, marked: n }] of rows) {
    expect(hits).toBeGreaterThan(50);
    expect(Math.abs(n / hits - score)).toBeLessThan(0.02);
  }
});
