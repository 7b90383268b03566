// The id of a claim: the SHA-256 of its report and its spans, as the JSON of one array. Whoever marks the same spans, a machine or
// a person, gives the same id.

import type { Claim } from '../nouns/claim.ts';
import type { Span } from '../nouns/span.ts';
import { sha256 } from './sha256.ts';

export function claimId(report: string, { source, cue, content }: Pick<Claim, 'source' | 'cue' | 'content'>): string {
  return sha256(JSON.stringify([report, source && pair(source), pair(cue), content.map(pair)]));
}

function pair({ from, to }: Span): readonly [number, number] {
  return [from, to];
}
