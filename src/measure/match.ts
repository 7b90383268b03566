// Which predicted relation stands for which gold one: one to one, leniently.
//
// In:  the relations of one article, gold and predicted.
// Out: pairs of their positions.
//
// Two may match when their contents share half of the tokens of both together (Jaccard 0.5 or more), their cues touch
// and their sources touch, or both lack one. The best Jaccard is taken first; of equals, the later gold, then the later
// prediction: an arbitrary order, but the reference scorer's, so that figures agree to the last digit.

import { type Relation, sharedCount, type TokenSet } from './relations.ts';

const MIN_JACCARD = 0.5;

export function matched(
  gold: readonly Relation[],
  predicted: readonly Relation[],
  { ignoringCue = false } = {},
): readonly (readonly [gold: number, predicted: number])[] {
  const candidates: { readonly jaccard: number; readonly i: number; readonly j: number }[] = [];
  for (const [i, g] of gold.entries())
    for (const [j, p] of predicted.entries()) {
      const shared = sharedCount(g.content, p.content);
      const jaccard = shared / (g.content.length + p.content.length - shared);
      if (jaccard >= MIN_JACCARD && (ignoringCue || doTouch(g.cue, p.cue)) && doTouch(g.source, p.source))
        candidates.push({ jaccard, i, j });
    }
  candidates.sort((a, b) => b.jaccard - a.jaccard || b.i - a.i || b.j - a.j);
  const goldTaken = new Set<number>();
  const predictedTaken = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const { i, j } of candidates) {
    if (goldTaken.has(i) || predictedTaken.has(j)) continue;
    goldTaken.add(i);
    predictedTaken.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}

function doTouch(a: TokenSet, b: TokenSet): boolean {
  return sharedCount(a, b) > 0 || (a.length === 0 && b.length === 0);
}
