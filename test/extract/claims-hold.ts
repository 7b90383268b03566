// What must hold of every claim, whatever the text and whatever the model said.

import { expect } from 'vitest';
import type { Claim, Report, Span } from '../../src/nouns/index.ts';

/** Fails where a span is empty, outside, out of order, over the end of a block, or cuts a character in two. */
export function claimsHold(report: Report, claims: readonly Claim[]): void {
  const { text } = report;
  const ids = new Set<string>();
  let last = -1;
  for (const claim of claims) {
    const spans = [...(claim.source ? [claim.source] : []), claim.cue, ...claim.content];
    expect(claim.content.length).toBeGreaterThan(0);
    for (const { from, to } of spans) {
      expect(0 <= from && from < to && to <= text.length).toBe(true);
      expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
      expect(report.blocks.some((b) => b.from <= from && to <= b.to && b.kind !== 'boilerplate')).toBe(true);
      expect(cuts(text, from) || cuts(text, to)).toBe(false);
    }
    for (let i = 1; i < claim.content.length; i++)
      expect(claim.content[i]!.from).toBeGreaterThanOrEqual(claim.content[i - 1]!.to);
    for (const { from, to } of senseSpans(claim)) {
      expect(0 <= from && from < to && to <= text.length).toBe(true);
      expect(cuts(text, from) || cuts(text, to)).toBe(false);
    }
    expect(claim.score >= 0 && claim.score <= 1).toBe(true);
    expect(claim.report).toBe(report.id);
    const first = Math.min(...spans.map((s) => s.from));
    expect(first).toBeGreaterThanOrEqual(last);
    last = first;
    ids.add(claim.id);
  }
  expect(ids.size).toBe(claims.length);
}

function senseSpans({ polarity, modality, basis, addressee, medium }: Claim): readonly Span[] {
  return [
    ...(polarity?.at ?? []),
    ...(modality?.at ?? []),
    ...(basis ?? []).map(({ at }) => at),
    ...(addressee ? [addressee] : []),
    ...(medium?.at ? [medium.at] : []),
  ];
}

/** Whether an offset stands between the halves of a surrogate pair. */
function cuts(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
}
