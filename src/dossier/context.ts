// The words around a claim that must travel with it: whole sentences, so that no "did not" or "if" is cut off.
//
//     text     It rained. The mayor did not deny, he told us, that the dam broke. Nobody was hurt.
//     claim                                        ==       ~~~~~~~~~~~~~~~~~
//     context             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//
// Sentences are those of Unicode (UAX #29), inside a block. They may be too short ("Mr." ends one), so the context is
// every sentence that the claim touches, from the first to the last; it always holds the whole claim.

import type { Claim, Report, Span } from '../nouns/index.ts';
import { sentenceAt } from '../text/sentences.ts';

/** From the first to the last character of a claim, whatever lies between. */
export function reachOf(claim: Claim): Span {
  const spans = [...claim.content, claim.cue, ...(claim.source ? [claim.source] : [])];
  return { from: Math.min(...spans.map((s) => s.from)), to: Math.max(...spans.map((s) => s.to)) };
}

/** Every sentence that the claim touches: a span of the report's text that holds the claim. */
export function contextOf({ text, blocks }: Report, claim: Claim): Span {
  const reach = reachOf(claim);
  return {
    from: sentenceAt(text, blocks, reach.from)?.from ?? reach.from,
    to: Math.max(reach.to, sentenceAt(text, blocks, reach.to - 1)?.to ?? 0),
  };
}
