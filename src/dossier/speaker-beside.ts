// The name to show beside a source that is not one: "She (Anna Ruiz)".
//
// In:  an extraction and one of its claims.
// Out: the words of the speaker's name; null where the source says them itself, or nobody was found.

import type { Claim, Extraction, Span } from '../nouns/index.ts';

export function speakerBeside({ report, speakers }: Extraction, claim: Claim): string | null {
  const { speaker, how } = claim.speaker ?? {};
  const found = speaker ? speakers?.find(({ id }) => id === speaker) : undefined;
  if (!report || !found || how === 'name' || how === 'apposition') return null;
  const words = ({ from, to }: Span): string => report.text.slice(from, to);
  const name = words(found.name);
  return claim.source && words(claim.source).includes(name) ? null : name;
}
