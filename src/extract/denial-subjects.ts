// Who denies, keeps silent or takes back in a frame, and what, where that stands before the verb.
//
// In:  a text, the sentence of a frame's cue, and where the cue begins.
// Out: source and content, or null where these rules are not sure of both:
//
//     {Calls} to <the firm> [went unanswered]
//     accused of {shelling the port}, which <Kim> [denies]
//     {The claims} that <the port> [rejects]
//     {Who paid}, <he> [would not say]

import { type Span, span } from '../nouns/span.ts';

interface Roles {
  readonly source: Span;
  readonly content: Span;
}

/** Farther back nothing is looked at. */
const MOST = 200;

const CALLS =
  /(?<=^|[\s“"])((?:(?:[Rr]epeated|[Ss]everal|[Mm]ultiple|[Mm]any|[Tt]wo|[Tt]hree|[Nn]umerous|[Oo]ur|[Tt]he) )?(?:(?:[Pp]hone|[Tt]elephone|[Tt]ext|[Vv]oice) )?(?:[Cc]alls?|[Mm]essages?|[Ee]-?mails?|[Ll]etters?|[Qq]uestions?|[Rr]equests?(?: for (?:comment|an interview|an answer))?|[Tt]exts?)(?: and \p{Ll}+)?) (?:(?:sent|made|put|addressed|left) )?(?:to|for|with|at) ([^,.;:“”"]{2,80}?)(?: (?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\s*$/u;

/** "Calls to the firm went unanswered": who did not answer, and what. */
export function calledBefore(text: string, sentence: Span, verbFrom: number): Roles | null {
  const from = Math.max(sentence.from, verbFrom - MOST);
  const hit = CALLS.exec(text.slice(from, verbFrom));
  if (!hit) return null;
  const calls = from + hit.index;
  const who = calls + hit[0].indexOf(hit[2]!, hit[1]!.length);
  return { content: span(calls, calls + hit[1]!.length), source: span(who, who + hit[2]!.length) };
}

const SUBJECT =
  '((?:he|she|it|they|both|we|I)|(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Bb]oth|[Aa]ll) (?:[^\\s.,;:“”"]+ ){0,3}[^\\s.,;:“”"]+|\\p{Lu}[^\\s.,;:“”"]*(?: \\p{Lu}[^\\s.,;:“”"]*){0,3})';
const RELATIVE = new RegExp(`,? (?:(which) |that )?${SUBJECT}(?: today| yesterday)?\\s*$`, 'u');
const ACCOUNT =
  /(?:(?:the|an?|his|her|its|their|any|all|these|those|some) (?:[\p{L}-]+ ){0,2})?(?<![\p{L}-])(?:charges?|claims?|allegations?|accusations?|reports?|accounts?|versions?|suggestions?|assertions?|criticisms?|rumou?rs|theory|findings?|figures?)$/iu;
const DEED = /\bof (\p{L}+ing\b[^,.;:“”"]*)$|(?<=\p{L} )(that [^,.;:“”"]{6,})$/u;

/** "the charges, which he denies": the words that "which" stands for. */
export function deniedBefore(text: string, sentence: Span, verbFrom: number): Roles | null {
  const from = Math.max(sentence.from, verbFrom - MOST);
  const before = text.slice(from, verbFrom);
  const hit = RELATIVE.exec(before);
  if (!hit) return null;
  const rest = before.slice(0, hit.index);
  const deed = hit[1] ? DEED.exec(rest) : null;
  const what = deed?.[1] ?? deed?.[2] ?? ACCOUNT.exec(rest)?.[0];
  if (what === undefined || what === '') return null;
  const who = from + hit.index + hit[0].lastIndexOf(hit[2]!);
  return {
    content: span(from + rest.length - what.length, from + rest.length),
    source: span(who, who + hit[2]!.length),
  };
}

const QUESTION =
  '(?:[Ww]ho|[Ww]hom|[Ww]hose|[Ww]hat|[Ww]hen(?! \\p{Ll}+ed\\b)|[Ww]here|[Ww]hy|[Hh]ow|[Ww]hether|[Ww]hich)\\b';
/** At a sentence's beginning, up to the subject of the verb. */
const CLAUSE_ASKED = new RegExp(`^(?:(?:[Bb]ut|[Aa]nd|[Yy]et) )?(${QUESTION}[^;:!?“”"]{3,160}),\\s*$`, 'u');
/** The sentence before it. */
const SENTENCE_ASKED = new RegExp(
  `(?:^|[.!?”"]\\s+)((?:[Aa]nd |[Bb]ut |[Ss]o )?(?:${QUESTION}|[Ww]as|[Ww]ere|[Ii]s|[Dd]id|[Dd]oes|[Hh]as|[Hh]ad|[Ww]ill)[^.!?“”"\\n]{3,160}\\?)\\s*$`,
  'u',
);

/** "Who paid, he would not say", "Who paid? He would not say.": what was asked. */
export function askedBefore(text: string, sentence: Span, subject: Span): Span | null {
  const clause = CLAUSE_ASKED.exec(text.slice(Math.max(sentence.from, subject.from - MOST), subject.from));
  if (clause)
    return span(
      subject.from - clause[0].length + clause[0].indexOf(clause[1]!),
      subject.from - clause[0].length + clause[0].indexOf(clause[1]!) + clause[1]!.length,
    );
  if (subject.from > sentence.from + 5) return null;
  const from = Math.max(0, sentence.from - MOST);
  const hit = SENTENCE_ASKED.exec(text.slice(from, sentence.from));
  if (!hit) return null;
  const at = from + hit.index + hit[0].indexOf(hit[1]!);
  return span(at, at + hit[1]!.length);
}
