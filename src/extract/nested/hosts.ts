// Which claim's content holds a stretch of the text: the innermost, in one walk over all.
//
// In:  claims, and for each question the spans that must all be held.
// Out: the claim with the shortest content that holds them, of equals the first; null where none does.
//
// Questions come in the order in which their first characters stand, so that parts which have ended are let go: however many
// claims there are, only those around the same words are compared.

import { holds, type Span } from '../../nouns/span.ts';

export interface Host {
  readonly content: readonly Span[];
}

export type HostOf<H extends Host> = (spans: readonly Span[]) => H | null;

export function hostsOf<H extends Host>(claims: readonly H[]): HostOf<H> {
  const parts = claims
    .flatMap((claim, order) => claim.content.map((part) => ({ part, claim, order, size: sizeOf(claim) })))
    .sort((a, b) => a.part.from - b.part.from);
  let next = 0;
  let open: (typeof parts)[number][] = [];
  return (spans) => {
    const from = Math.min(...spans.map((s) => s.from));
    const last = Math.max(...spans.map((s) => s.from));
    while (next < parts.length && parts[next]!.part.from <= last) open.push(parts[next++]!);
    open = open.filter(({ part }) => part.to > from);
    let best: (typeof parts)[number] | null = null;
    for (const one of open) {
      if (best && (one.size > best.size || (one.size === best.size && one.order >= best.order))) continue;
      if (spans.every((s) => one.claim.content.some((part) => holds(part, s)))) best = one;
    }
    return best?.claim ?? null;
  };
}

function sizeOf({ content }: Host): number {
  return content.reduce((sum, { from, to }) => sum + to - from, 0);
}
