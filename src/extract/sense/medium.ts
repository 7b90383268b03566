// Through what something was said.
//
// In:  a claim as the rules see it.
// Out: the kind and the words that name it near the claim; the kind alone where the form of the whole report says it; or null.
//
//     <Kim> [said in a statement] {…}     statement  in a statement       <Kim> [told] a news conference   briefing
//     KIM: …  in a transcript             broadcast or interview, no words

import type { Medium, MediumKind } from '../../nouns/sense.ts';
import { overlaps, type Span, span } from '../../nouns/span.ts';
import type { DecidedAct } from './act.ts';
import { mediaIn } from './medium-words.ts';
import { sentenceBefore } from './sentence-around.ts';
import type { Told } from './told.ts';

/** How far behind the cue and its speaker the words may stand. */
const BEHIND = 90;

/** Kinds whose words name a way of saying wherever they stand; a meeting or a document behind the content may be part of it. */
const NAMED: ReadonlySet<MediumKind> = new Set<MediumKind>([
  'statement',
  'interview',
  'briefing',
  'post',
  'letter',
  'call',
]);

/** Other claims near this one: what they cover, and what of it is content. */
export interface Beside {
  readonly others: readonly Span[];
  readonly contents: readonly Span[];
}

/** Who speaks on in the next sentence speaks through the same. */
const SAME = /^(?:he|she|they|it)$/;

export function mediumOf(told: Told, { others, contents }: Beside, { act }: DecidedAct): Medium | null {
  if (act === 'show') return null;
  const { text, cue, content, source, sentence, near, words, by } = told;
  const begin = Math.min(cue.from, source?.from ?? cue.from);
  const ends = Math.max(cue.to, source && source.from >= cue.to && source.from - cue.to < 3 ? source.to : cue.to);
  const stop = Math.min(
    ...content.filter((part) => part.from >= cue.to).map((part) => part.from),
    sentence.to,
    ends + BEHIND,
  );
  const behind = Math.max(ends, ...content.map((part) => part.to));
  const zones: readonly (Span & { readonly only?: ReadonlySet<MediumKind>; readonly taken?: readonly Span[] })[] = [
    { from: begin, to: Math.max(stop, cue.to) },
    {
      from: sentence.from,
      to: Math.min(begin, content.find((part) => part.from < begin && part.from >= sentence.from)?.from ?? begin),
    },
    ...content.slice(1).map((part, n) => ({ from: content[n]!.to, to: part.from, only: NAMED })),
    { from: behind, to: Math.min(sentence.to, behind + BEHIND), only: NAMED },
    ...(source && SAME.test(by) && !told.isNested
      ? [{ ...sentenceBefore(text, near, sentence), only: NAMED, taken: contents }]
      : []),
  ];
  for (const zone of zones) {
    if (zone.from >= zone.to) continue;
    for (const { kind, at: found } of mediaIn(text.slice(zone.from, zone.to))) {
      if (zone.only && !zone.only.has(kind)) continue;
      const from =
        zone.from +
        found.from +
        (kind === 'briefing' ? toldBefore(text.slice(zone.from + found.from, zone.from + found.to)) : 0);
      const at = span(from, zone.from + found.to);
      if (source && overlaps(at, source)) continue;
      if ((zone.taken ?? others).some((other) => overlaps(other, at))) continue;
      return Object.freeze({ kind, at });
    }
  }
  if (words.length === 0 && source && /[\d_@]/.test(by)) return Object.freeze({ kind: 'post', at: null });
  return formal(told);
}

/** Letters of "told " before a briefing that has an article: the verb is the cue's. */
function toldBefore(words: string): number {
  return /^told (?=(?:a|an|the|his|her) )/.exec(words)?.[0].length ?? 0;
}

/** "the Guard" under the heading CIVIC GUARD. */
function isHeadedBy(top: string, by: string): boolean {
  const name = /^the (\p{L}{4,})$/u.exec(by)?.[1];
  return name !== undefined && top.split(/[^\p{L}]+/u).includes(name);
}

/** Generic names by which a body speaks of itself. */
const BODY =
  /^(?:we|i|it|the (?:office|company|commission|ministry|union|authority|department|agency|government|group|council|party|trust|board|committee|brigade|directorate|institute|hospital|university|firm|service|association|federation|court|embassy|command|staff|municipality|foundation|clinic|bank|operator|mission|movement|front))$/u;
const HEAD_OF_BODY =
  /\b(?:chief|minister|president|director|chair\w*|secretary|governor|mayor|spokes\w+|commander|head|principal|general)\b/;

/** What the form of the whole report says, for the words that are its author's own. */
function formal(told: Told): Medium | null {
  const { form, isNested, by, words } = told;
  if (!form || isNested) return null;
  if (form.asker !== null) return words.length === 0 ? Object.freeze({ kind: form.medium, at: null }) : null;
  const isOwn =
    form.medium === 'letter'
      ? by === 'i' || by === 'we'
      : BODY.test(by) ||
        HEAD_OF_BODY.test(by) ||
        (by.length > 3 && form.top.includes(by)) ||
        isHeadedBy(form.top, by) ||
        /^our (?:preliminary |own )?(?:review|investigation|inquiry)/.test(by);
  return isOwn ? Object.freeze({ kind: form.medium, at: null }) : null;
}
