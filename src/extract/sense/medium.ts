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
import { sentenceBefore } from './sentence-around.ts';
import type { Told } from './told.ts';

/** One word. A class of all letters takes a millisecond to compile wherever it stands, what parts words next to nothing. */
const W = '[^\\s.,;:!?()“”"—–]+';
/** What stands between the preposition and the noun. */
const A = `(?:(?:a|an|the|his|her|its|their|our|my|one|another|two|three) )?(?:${W} ){0,3}?`;

const WORDS: readonly (readonly [MediumKind, string])[] = [
  [
    'briefing',
    `(?:told |at |to |during |in )${A}(?:news conference|press conference|news briefing|press briefing|briefing|media conference)`,
  ],
  ['briefing', 'in front of (?:the )?(?:cameras|reporters|journalists|the press)'],
  ['briefing', `(?:in|during|in his|in her) ${A}(?:remarks|comments) to (?:reporters|journalists|the press|the media)`],
  [
    'briefing',
    `(?:speaking|spoke|talking|talked|said|speak) to (?:reporters|journalists|the press|the media)(?: (?:at|outside|inside|after) (?:the |a |his |her )?${W}(?: ${W})?)?`,
  ],
  [
    'briefing',
    `told (?:reporters|journalists|the press|newsmen)(?: (?:at|outside|inside|after) (?:the |a |his |her )?${W}(?: ${W})?)?`,
  ],
  ['interview', `(?:in|during|told) ${A}interview`],
  [
    'interview',
    '(?:in|during) (?:a |an )?conversation with|(?:spoke|speaking|talking|talked) (?:exclusively )?to (?=[^\\W\\d_])',
  ],
  [
    'call',
    '(?:by|over|via) (?:the |a )?(?:marine |VHF |two-way |ship.s |police |field |handheld |short-wave )?radio(?! [^\\W\\d_])',
  ],
  ['broadcast', `on (?:the )?(?:Radio|TV|Channel) ${W}`],
  [
    'broadcast',
    `(?:on|by|in (?:remarks|comments|an interview) (?:to|with|for|on)|aired on|carried on) ${A}(?:television|tv|radio|broadcaster|programme|program|podcast|breakfast show|morning show|talk show|news show|newscast)`,
  ],
  [
    'broadcast',
    `(?:in|during) ${A}(?:broadcast|televised (?:address|speech|remarks|statement|interview)|radio address|podcast|programme|phone-in|debate on air)|on air|live on air`,
  ],
  ['broadcast', `on ${W}(?: ${W})? (?:Radio|TV|Television|FM)`],
  [
    'post',
    `(?:on|in|via|through|by) ${A}(?:blog post|Facebook post|Twitter thread|newsgroup|forum post|message board|chat|group chat|chat group|online video|video posted|statement (?:made |posted |published )?on (?:his|her|its|their|the) (?:${W} )?(?:blog|website|page|channel|account))`,
  ],
  [
    'post',
    '(?:at|on) (?:the |an? )?(?:[Ii]nternet |online |Usenet )(?:newsgroup|forum|message board|site)(?: [a-z][a-z.]+)?',
  ],
  [
    'post',
    `(?:on|in|to|via|through) ${A}(?:channel|blog(?! post)|twitter|facebook|instagram|telegram|tiktok|youtube|reddit|linkedin|mastodon|bluesky|weibo|vkontakte|social media|social network|whatsapp|web ?site|web ?page|home ?page|page|account|feed|post|tweet|thread|forum|X(?! ray))`,
  ],
  ['post', `by text(?: message)?|in ${A}(?:text message|tweet|social media post|post|video message)`],
  ['post', `in ${A}video(?= (?:posted|released|published|shared|uploaded))`],
  ['letter', '(?:in|on) (?:a|his|her|its|their) (?:hand-?written |short |brief )?(?:card|note|postcard)'],
  [
    'letter',
    `(?:in|by|via|sent|wrote) ${A}(?:(?:open |joint )?letter|e-mail|email|fax|telegram|mail|note|cable|postcard|memorandum to)`,
  ],
  [
    'letter',
    '(?:in|by) (?:a |an )?(?:written|e-?mailed|faxed) (?:reply|replies|response|responses|answers?|comments?)',
  ],
  ['letter', `(?:wrote|written|writes) to (?:them|him|her|the ${W}|${W})`],
  [
    'call',
    `(?:by|over|on|via|in|speaking by) ${A}(?:telephone|telephone interview|phone|mobile|cellphone|voicemail|voice message|satellite link|emergency call|telephone call|phone call|radio call|satellite phone|line|hotline)`,
  ],
  [
    'statement',
    `(?:in|by|via|issued|released|put out|published|through|read|read out|reading) ${A}(?:statement|statements|communiqué|communique|press release|media release|declaration|news release|announcement|bulletin|public notice|advisory|press notice)`,
  ],
  [
    'document',
    `(?:in|of) ${A}(?:report|ruling|filing|affidavit|indictment|complaint|affidavits|court documents|court papers|court filings|summary|dossier|white paper|resolution|decree|judgment|judgement|memo|minutes|verdict|petition|testimony|book|memoir|audit|study|op-ed|article|editorial|column|paper|essay|lawsuit|documents|filings|papers|records|journal)`,
  ],
  [
    'meeting',
    `(?:told|at|to|in|before|during|into) ${A}(?:meeting|hearing|parliament|court|session|rally|assembly|council|commission of inquiry|committee|court hearing|questions|question time|lawmakers|MPs|deputies|conference call|gathering|march|picket|congregation|sermon|assembled ${W}|panel|jury|tribunal|town meeting|public meeting|workshop|seminar|lecture|dinner|campaign stop|rallies|congress|senate|speech|address|summit|forum|debate|event|conference|ceremony|protest|demonstration|town hall|inquest|inquiry|trial|crowd|vigil|funeral)(?: in the ${W})?`,
  ],
];

/** Words that say nothing of a medium by themselves. */
const COMMON = new Set(
  'a an the his her its their our my one another two three told at to during in on by over via of before into through with for from is was'.split(
    ' ',
  ),
);

/** The words by which a row may be there at all: compiling its pattern takes milliseconds, asking for words next to nothing. */
function keysOf(words: string): string {
  const literal = words.replaceAll(A, ' ').replaceAll(W, ' ').replace(/\\./g, ' ');
  const keys = (literal.match(/[A-Za-z]{2,}|X/g) ?? []).filter((word) => !COMMON.has(word.toLowerCase()));
  return [...new Set(keys)].join('|');
}

interface Row {
  readonly kind: MediumKind;
  readonly isNear: RegExp;
  /** Compiled when it is first asked for. */
  readonly pattern: () => RegExp;
}

const rows: readonly Row[] = WORDS.map(([kind, words]) => {
  let compiled: RegExp | undefined;
  return {
    kind,
    isNear: new RegExp(`\\b(?:${keysOf(words)})`, 'i'),
    pattern: () => (compiled ??= new RegExp(`(?<!\\w)(?:${words})(?!\\w)`, 'i')),
  };
});

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
    const words = text.slice(zone.from, zone.to);
    for (const { kind, isNear, pattern } of rows) {
      if ((zone.only && !zone.only.has(kind)) || !isNear.test(words)) continue;
      const hit = pattern().exec(words);
      if (!hit) continue;
      const from =
        zone.from +
        hit.index +
        (kind === 'briefing' ? (/^told (?=(?:a|an|the|his|her) )/.exec(hit[0])?.[0].length ?? 0) : 0);
      const at = span(from, zone.from + hit.index + hit[0].length);
      if (source && overlaps(at, source)) continue;
      if ((zone.taken ?? others).some((other) => overlaps(other, at))) continue;
      return Object.freeze({ kind, at });
    }
  }
  if (words.length === 0 && source && /[\d_@]/.test(by)) return Object.freeze({ kind: 'post', at: null });
  return formal(told);
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
