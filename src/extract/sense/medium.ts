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
import type { Told } from './told.ts';

/** What stands between the preposition and the noun. */
const A = "(?:(?:a|an|the|his|her|its|their|our|my|one|another|two|three) )?(?:[\\p{L}\\p{N}’'-]+ ){0,3}?";

const WORDS: readonly (readonly [MediumKind, string])[] = [
  [
    'briefing',
    `(?:told |at |to |during |in )${A}(?:news conference|press conference|news briefing|press briefing|briefing|media conference)`,
  ],
  [
    'briefing',
    'told (?:reporters|journalists|the press|newsmen)(?: (?:at|outside|inside|after) (?:the |a |his |her )?[\\p{L}-]+(?: [\\p{L}-]+)?)?',
  ],
  ['interview', `(?:in|during|told) ${A}interview`],
  ['interview', '(?:in|during) (?:a |an )?conversation with'],
  ['broadcast', `(?:on|by) ${A}(?:television|tv|radio|broadcaster|programme|podcast|breakfast show|morning show)`],
  ['broadcast', 'on (?:the )?(?:Radio|TV|Channel) [\\p{Lu}\\d][\\p{L}\\d]*'],
  [
    'post',
    `(?:on|in|to|via|through) ${A}(?:channel|blog|twitter|facebook|instagram|telegram|tiktok|social media|whatsapp|website|page|account|feed|post|tweet|X(?! ray))`,
  ],
  ['post', `by text(?: message)?|in ${A}(?:text message|tweet|social media post|post|video message)`],
  ['post', `in ${A}video(?= (?:posted|released|published|shared|uploaded))`],
  ['letter', `(?:in|by|via|sent|wrote) ${A}(?:letter|e-mail|email|fax|telegram|mail|note|reply)`],
  ['letter', '(?:wrote|written|writes) to (?:me|us|them|him|her|the [\\p{L}]+|\\p{Lu}[\\p{L}]+)'],
  [
    'call',
    `(?:by|over|on|via|in|speaking by) ${A}(?:telephone|phone|telephone call|phone call|radio call|satellite phone|line|hotline)`,
  ],
  [
    'statement',
    `(?:in|issued|released|put out|through|read) ${A}(?:statement|communiqué|communique|press release|declaration|news release)`,
  ],
  [
    'document',
    `(?:in|of) ${A}(?:report|ruling|filing|affidavit|indictment|judgment|judgement|memo|minutes|verdict|petition|testimony|book|memoir|audit|study|op-ed|article|editorial|column|paper|essay|lawsuit|documents|filings|papers|records|journal)`,
  ],
  [
    'meeting',
    `(?:told|at|to|in|before|during|into) ${A}(?:meeting|hearing|parliament|court|session|rally|assembly|council|commission of inquiry|committee|congress|senate|speech|address|summit|forum|debate|event|conference|ceremony|protest|demonstration|town hall|inquest|inquiry|trial|crowd|vigil|funeral)(?: in the [\\p{L}]+)?`,
  ],
];

const patterns = WORDS.map(
  ([kind, words]) => [kind, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')] as const,
);

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

export function mediumOf(told: Told, others: readonly Span[], { act }: DecidedAct): Medium | null {
  if (act === 'show') return null;
  const { text, cue, content, source, sentence, words, by } = told;
  const begin = Math.min(cue.from, source?.from ?? cue.from);
  const ends = Math.max(cue.to, source && source.from >= cue.to && source.from - cue.to < 3 ? source.to : cue.to);
  const stop = Math.min(
    ...content.filter((part) => part.from >= cue.to).map((part) => part.from),
    sentence.to,
    ends + BEHIND,
  );
  const behind = Math.max(ends, ...content.map((part) => part.to));
  const zones: readonly (Span & { readonly only?: ReadonlySet<MediumKind> })[] = [
    { from: begin, to: Math.max(stop, cue.to) },
    {
      from: sentence.from,
      to: Math.min(begin, content.find((part) => part.from < begin && part.from >= sentence.from)?.from ?? begin),
    },
    { from: behind, to: Math.min(sentence.to, behind + BEHIND), only: NAMED },
  ];
  for (const zone of zones) {
    if (zone.from >= zone.to) continue;
    for (const [kind, pattern] of patterns) {
      if (zone.only && !zone.only.has(kind)) continue;
      const hit = pattern.exec(text.slice(zone.from, zone.to));
      if (!hit) continue;
      const from =
        zone.from +
        hit.index +
        (kind === 'briefing' ? (/^told (?=(?:a|an|the|his|her) )/.exec(hit[0])?.[0].length ?? 0) : 0);
      const at = span(from, zone.from + hit.index + hit[0].length);
      if (source && overlaps(at, source)) continue;
      if (others.some((other) => overlaps(other, at))) continue;
      return Object.freeze({ kind, at });
    }
  }
  if (words.length === 0 && source && /[\d_@]/.test(by)) return Object.freeze({ kind: 'post', at: null });
  return formal(told);
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
        /^our (?:preliminary |own )?(?:review|investigation|inquiry)/.test(by);
  return isOwn ? Object.freeze({ kind: form.medium, at: null }) : null;
}
