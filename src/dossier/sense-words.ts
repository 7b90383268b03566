// What a claim's words say of the claiming, as words for a person: the same in every format that is read by eye.
//
// In:  a report and a claim; a claim that an older version found has no such labels.
// Out: the labels that say something: what the cue does unless it only says, where the speaker does not hold the content,
//      how sure it is put unless it is plain; then grounds, who was told, through what, each with the report's own words.
//
// Labels of ours never stand in place of the cue: it is shown as it was found.

import type { Claim, Report, Span } from '../nouns/index.ts';

/** "deny", "against", "possible": in this order, those that there are. */
export function senseLabels({ act, polarity, modality }: Claim): readonly string[] {
  return [
    ...(act !== undefined && act !== 'say' ? [act] : []),
    ...(polarity && polarity.value !== 'for' && !isImplied(act, polarity.value) ? [polarity.value] : []),
    ...(modality && modality.value !== 'plain' ? [modality.value] : []),
  ];
}

/** A denial is against, a question open: only what a reader would not expect is said. */
function isImplied(act: Claim['act'], polarity: string): boolean {
  if (act === 'deny' || act === 'doubt' || act === 'reject') return polarity === 'against';
  return (act === 'decline' || act === 'question') && polarity === 'open';
}

/** A ground, an addressee, a medium: its name, and the words; null where a form says it and no words do. */
export interface SenseRow {
  readonly name: string;
  readonly words: string | null;
}

export function senseRows(report: Report, { basis, addressee, medium }: Claim): readonly SenseRow[] {
  const words = ({ from, to }: Span): string => report.text.slice(from, to);
  return [
    ...(basis ?? []).map(({ kind, at }) => ({ name: `ground, ${kind}`, words: words(at) })),
    ...(addressee ? [{ name: 'told', words: words(addressee) }] : []),
    ...(medium ? [{ name: medium.kind, words: medium.at && words(medium.at) }] : []),
  ];
}
