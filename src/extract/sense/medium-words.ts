// Words that name through what something was said, by kind.
//
// In:  a stretch of text.
// Out: the kinds that its words name, with where they stand, the likeliest row first.
//
//     in     a short      letter                     before | noun
//     told   a crowded    news conference            before | noun
//
// A row is asked for where one of its nouns stands, and its patterns are compiled then: most claims name no medium, and
// a pattern that holds all of a row takes up to fifteen milliseconds to compile. `<word>` is any word, `<few>` an article
// or a possessive and up to three more words.

import type { MediumKind } from '../../nouns/sense.ts';
import type { Span } from '../../nouns/span.ts';

/** One word. A class of all letters takes a millisecond to compile wherever it stands, what parts words next to nothing. */
const WORD = '[^\\s.,;:!?()“”"—–]+';
const FEW = `(?:(?:a|an|the|his|her|its|their|our|my|one|another|two|three) )?(?:${WORD} ){0,3}?`;
const PRESS = 'reporters, journalists, press, media';
const WHERE = '(?: (?:at|outside|inside|after) (?:the |a |his |her )?<word>(?: <word>)?)?';

interface Written {
  readonly kind: MediumKind;
  /** What leads to the noun, as a pattern in lower case. */
  readonly before: string;
  /** Nouns with commas between; a word of plain letters first in each. */
  readonly nouns: string;
  /** What belongs to the words behind any of the nouns. */
  readonly after?: string;
}

const WRITTEN: readonly Written[] = [
  {
    kind: 'briefing',
    before: '(?:told|at|to|during|in) <few>',
    nouns: 'news conference, press conference, news briefing, press briefing, briefing, media conference',
  },
  { kind: 'briefing', before: 'in front of (?:the )?', nouns: 'cameras, reporters, journalists, press' },
  { kind: 'briefing', before: '(?:in|during) <few>(?:remarks|comments) to (?:the )?', nouns: PRESS },
  {
    kind: 'briefing',
    before: '(?:speaking|spoke|talking|talked|said|speak) to (?:the )?',
    nouns: PRESS,
    after: WHERE,
  },
  { kind: 'briefing', before: 'told (?:the )?', nouns: 'reporters, journalists, press, newsmen', after: WHERE },
  { kind: 'interview', before: '(?:in|during|told) <few>', nouns: 'interview' },
  { kind: 'interview', before: '(?:in|during) (?:a |an )?', nouns: 'conversation with' },
  {
    kind: 'call',
    before: '(?:by|over|via) (?:the |a )?(?:marine |vhf |two-way |ship.s |police |field |handheld |short-wave )?',
    nouns: 'radio',
    after: '(?! [a-z])',
  },
  { kind: 'broadcast', before: 'on (?:the )?', nouns: 'radio, tv, channel', after: ' <word>' },
  {
    kind: 'broadcast',
    before: '(?:on|by|in (?:remarks|comments|an interview) (?:to|with|for|on)|aired on|carried on) <few>',
    nouns: `television, tv, radio, broadcaster, programme, program, podcast, breakfast show, morning show, talk show,
      news show, newscast`,
  },
  {
    kind: 'broadcast',
    before: '(?:in|during) <few>',
    nouns: `broadcast, televised (?:address|speech|remarks|statement|interview), radio address, podcast, programme,
      phone-in, debate on air`,
  },
  { kind: 'broadcast', before: '(?:live )?on ', nouns: 'air' },
  { kind: 'broadcast', before: 'on <word>(?: <word>)? ', nouns: 'radio, tv, television, fm' },
  {
    kind: 'post',
    before: '(?:on|in|via|through|by) <few>',
    nouns: `blog post, facebook post, twitter thread, newsgroup, forum post, message board, chat, group chat, chat group,
      online video, video posted, statement (?:made |posted |published )?on (?:his|her|its|their|the) (?:<word> )?(?:blog|website|page|channel|account)`,
  },
  {
    kind: 'post',
    before: '(?:at|on) (?:the |an? )?(?:internet|online|usenet) ',
    nouns: 'newsgroup, forum, message board, site',
    after: '(?: [a-z][a-z.]+)?',
  },
  {
    kind: 'post',
    before: '(?:on|in|to|via|through) <few>',
    nouns: `channel, blog(?! post), twitter, facebook, instagram, telegram, tiktok, youtube, reddit, linkedin, mastodon,
      bluesky, weibo, vkontakte, social media, social network, whatsapp, web site, website, web page, webpage, home page,
      homepage, page, account, feed, post, tweet, thread, forum, x(?! ray)`,
  },
  { kind: 'post', before: 'by ', nouns: 'text(?: message)?' },
  { kind: 'post', before: 'in <few>', nouns: 'text message, tweet, social media post, post, video message' },
  { kind: 'post', before: 'in <few>', nouns: 'video(?= (?:posted|released|published|shared|uploaded))' },
  {
    kind: 'letter',
    before: '(?:in|on) (?:a|his|her|its|their) (?:hand-?written |short |brief )?',
    nouns: 'card, note, postcard',
  },
  {
    kind: 'letter',
    before: '(?:in|by|via|sent|wrote) <few>(?:open |joint )?',
    nouns: 'letter, e-mail, email, fax, telegram, mail, note, cable, postcard, memorandum to',
  },
  {
    kind: 'letter',
    before: '(?:in|by) (?:a |an )?(?:written|e-?mailed|faxed) ',
    nouns: 'reply, replies, response, responses, answer, answers, comment, comments',
  },
  { kind: 'letter', before: '', nouns: 'wrote, written, writes', after: ' to (?:them|him|her|the <word>|<word>)' },
  {
    kind: 'call',
    before: '(?:by|over|on|via|in|speaking by) <few>',
    nouns: `telephone, telephone interview, phone, mobile, cellphone, voicemail, voice message, satellite link,
      emergency call, phone call, radio call, satellite phone, line, hotline`,
  },
  {
    kind: 'statement',
    before: '(?:in|by|via|issued|released|put out|published|through|read|read out|reading) <few>',
    nouns: `statement, statements, communiqué, communique, press release, media release, declaration, news release,
      announcement, bulletin, public notice, advisory, press notice`,
  },
  {
    kind: 'document',
    before: '(?:in|of) <few>',
    nouns: `report, ruling, filing, affidavit, indictment, complaint, affidavits, court documents, court papers,
      court filings, summary, dossier, white paper, resolution, decree, judgment, judgement, memo, minutes, verdict,
      petition, testimony, book, memoir, audit, study, op-ed, article, editorial, column, paper, essay, lawsuit,
      documents, filings, papers, records, journal`,
  },
  {
    kind: 'meeting',
    before: '(?:told|at|to|in|before|during|into) <few>',
    nouns: `meeting, hearing, parliament, court, session, rally, assembly, council, commission of inquiry, committee,
      questions, question time, lawmakers, mps, deputies, conference call, gathering, march, picket, congregation, sermon,
      assembled <word>, panel, jury, tribunal, town meeting, public meeting, workshop, seminar, lecture, dinner,
      campaign stop, rallies, congress, senate, speech, address, summit, forum, debate, event, conference, ceremony,
      protest, demonstration, town hall, inquest, inquiry, trial, crowd, vigil, funeral`,
    after: '(?: in the <word>)?',
  },
];

/** The nouns of a row that begin with one word, and what leads to them. */
interface Row {
  readonly n: number;
  readonly kind: MediumKind;
  readonly before: () => RegExp;
  readonly noun: () => RegExp;
}

/** Rows by the letters that their nouns begin with, in the order of the rows. */
const rowsByWord: ReadonlyMap<string, readonly Row[]> = (() => {
  const out = new Map<string, Row[]>();
  for (const [n, { kind, before, nouns, after = '' }] of WRITTEN.entries()) {
    const lead = whenAsked(`(?<!\\w)${before}$`, '');
    const all = nounsOf(nouns);
    for (const word of new Set(all.map(firstWord))) {
      const own = all.filter((noun) => firstWord(noun) === word).join('|');
      const row = { n, kind, before: lead, noun: whenAsked(`(?:${own})${after}(?!\\w)`, 'y') };
      out.set(word, [...(out.get(word) ?? []), row]);
    }
  }
  return out;
})();

function nounsOf(nouns: string): readonly string[] {
  return nouns.split(',').map((noun) => noun.trim());
}

/** Its plain letters: "website", "e" of "e-mail". */
function firstWord(noun: string): string {
  return /^[a-zé]+/.exec(noun)![0];
}

function whenAsked(pattern: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(pattern.replaceAll('<few>', FEW).replaceAll('<word>', WORD), flags));
}

export interface NamedMedium {
  readonly kind: MediumKind;
  /** Where in the stretch. */
  readonly at: Span;
}

/** What the words name, row by row: of each row the first place. */
export function mediaIn(words: string): readonly NamedMedium[] {
  const found = nounPlaces(words);
  if (found.length === 0) return [];
  const lower = lowered(words);
  const out: NamedMedium[] = [];
  let done = -1;
  for (const { row, place } of found.toSorted((a, b) => a.row.n - b.row.n)) {
    if (row.n === done) continue;
    const noun = row.noun();
    noun.lastIndex = place;
    if (!noun.test(lower)) continue;
    const to = noun.lastIndex;
    const lead = row.before().exec(lower.slice(0, place));
    if (!lead) continue;
    out.push({ kind: row.kind, at: { from: lead.index, to } });
    done = row.n;
  }
  return out;
}

interface NounPlace {
  readonly row: Row;
  readonly place: number;
}

/** Where nouns of the rows may begin, in order of the words. */
function nounPlaces(words: string): readonly NounPlace[] {
  const out: NounPlace[] = [];
  for (let from = 0; from < words.length; ) {
    let to = from;
    while (isLetter(words.charCodeAt(to))) to += 1;
    if (to > from && to - from <= LONGEST && SHAPES[shapeOf(words.charCodeAt(from), to - from)] === 1) {
      for (const row of rowsByWord.get(words.slice(from, to).toLowerCase()) ?? []) out.push({ row, place: from });
    }
    from = to + 1;
  }
  return out;
}

const LONGEST = Math.max(...[...rowsByWord.keys()].map(({ length }) => length));

/** First letter and length of every noun's first word: nearly all words are let go by these, uncopied. */
const SHAPES = new Uint8Array((LONGEST + 1) * 32);
for (const word of rowsByWord.keys()) SHAPES[shapeOf(word.charCodeAt(0), word.length)] = 1;

function shapeOf(first: number, length: number): number {
  return length * 32 + (first & 31);
}

/** What the nouns above are written with, in either case: plain letters and é. */
function isLetter(unit: number): boolean {
  const small = unit | 32;
  return (small >= 97 && small <= 122) || small === 233;
}

/** In lower case and as long as before: some capitals have no small letter of their length. */
function lowered(words: string): string {
  const lower = words.toLowerCase();
  return lower.length === words.length ? lower : words.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
