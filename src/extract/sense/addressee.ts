// Who was told.
//
// In:  a claim as the rules see it, and its act.
// Out: the words that say it, or null.
//
//     <Kim> [told] reporters on Monday {that …}      reporters          after the cue
//     {“It fell,”} <Kim> [told] LNA by telephone.    LNA
//     <Kim> [told] {him to wait}                     him                in the content, before "to"
//     {They} [were told] {to wait}                   They               before a passive cue

import type { Act } from '../../nouns/act.ts';
import { type Span, span } from '../../nouns/span.ts';
import type { DecidedAct } from './act.ts';
import { isInfinitive } from './content-shapes.ts';
import type { Told } from './told.ts';

/** Verbs whose object is who hears. */
const TELLING = new Set(
  `tell inform assure remind warn ask brief notify advise reassure thank teach promise beg urge text implore caution alert
  persuade convince lecture request invite call shout bid instruct offer pledge guarantee`.split(/\s+/),
);
/** Verbs behind which "to" leads to who hears. */
const SAYING = new Set(
  `say apologise write explain complain speak confess admit testify mention report describe reply whisper respond suggest
  talk read announce state declare reveal offer propose appeal send repeat`.split(/\s+/),
);

/** Acts with which the one who shall act is told so. */
const PRESSING: ReadonlySet<Act> = new Set<Act>(['demand', 'warn', 'decree']);
/** How far behind a cue that ends in "in a letter" its "to" may lead. */
const AHEAD = 60;
const LETTER_TO =
  /\b(?:letter|e-mail|email|message|note|memo|petition|reply|testimony|speech|address|statement|remarks|complaint|submission) to (?=the |a |an |his |her |its |their |my |our |\p{Lu}|parliament|reporters|journalists|staff|residents|members)|\b(?:interview|conversation|phone call|telephone call) with (?=the |a |an |\p{Lu})|\b(?:[Ss]peaking|[Tt]alking|spoke|[Ww]riting) (?:to|with|before) (?=the |a |an |reporters|journalists|\p{Lu})/u;
/** What every line of the pattern above has: asked first, since it is there seldom and costs next to nothing. */
const LEADING = /[a-z] (?:to|with|before) /;

const PASSIVE =
  /\b(?:am|is|are|was|were|be|been|being|got|get)\b[^.]*\b(?:told|asked|warned|informed|advised|reminded|assured|urged|briefed|ordered|begged|given|promised|instructed|warned|invited|requested|required|encouraged|forbidden|offered|taught)\b/i;

const TO =
  /^[^.;:!?“”"{}]{0,40}?\bto (?=the |a |an |his |her |its |their |our |my |me\b|us\b|him\b|them\b|you\b|reporters|journalists|\p{Lu})/u;

/** Words that a noun phrase does not hold: what comes next is when, how, or what was said. */
const STOP =
  'that|on|in|at|by|from|during|after|before|when|while|as|over|via|through|earlier|later|yesterday|today|tonight|last|only|just|also|simply|then|this (?:week|morning|month)|about|of|with|to|for|if|whether|how|what|why|where|not|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|there|and|but|who|which|seen|one thing|such|so|because|against';
const NOUN_PHRASE = new RegExp(`^\\s*((?:(?!(?:${STOP})\\b)[\\p{L}\\p{N}][\\p{L}\\p{N}’'.-]*[ ]?){1,7})`, 'u');
/** "a meeting in the hall", where nothing but the claim's end follows. */
const TAIL = /^(?:of|in|at|for) (?:the |a |his |her |our )?[\p{L}\p{N}’'-]+(?: [\p{L}\p{N}’'-]+)?(?=[.,“"]|\s*$)/u;
const CROWD = /^(?:reporters|journalists|the press)$/;

export function addresseeOf(told: Told, { act }: DecidedAct): Span | null {
  const { text, cue, content, words, sentence, source } = told;
  if (PASSIVE.test(text.slice(cue.from, cue.to))) return passiveObject(told);
  const verb = words.findLast(({ plain }) => TELLING.has(plain) || SAYING.has(plain))?.plain;
  if (verb === undefined) return actor(told, act) ?? inLetter(told);
  const next = [...content, ...(source ? [source] : [])].filter((part) => part.from >= cue.to).map((part) => part.from);
  const after = text.slice(cue.to, Math.min(...next, sentence.to));
  const isFor = /\bfor$/i.test(text.slice(cue.from, cue.to));
  if (TELLING.has(verb) && !isFor) {
    const object = nounPhrase(after, cue.to);
    if (object) return object;
  }
  const to = TO.exec(after)?.[0].length;
  if (SAYING.has(verb) && to !== undefined) return nounPhrase(after.slice(to), cue.to + to);
  return actor(told, act) ?? inLetter(told);
}

/** Who shall act hears it: "urged {residents to leave}". */
function actor(told: Told, act: DecidedAct['act']): Span | null {
  const { text, cue, content } = told;
  if (!PRESSING.has(act) || content[0]!.from < cue.to || !isInfinitive(told)) return null;
  if (/\bfor$/i.test(text.slice(cue.from, cue.to))) return null;
  const { from } = content[0]!;
  const object = /^(?!for )[^“"]{2,80}?(?= (?:not )?to [a-z])/.exec(text.slice(from, content[0]!.to));
  return object && span(from, from + object[0].length);
}

/** "in a letter to the board", "in an interview with LNA". */
function inLetter({ text, cue, content, source, sentence }: Told): Span | null {
  const parts = [cue, ...content, ...(source ? [source] : [])].toSorted((a, b) => a.from - b.from);
  let from = sentence.from;
  for (const part of [...parts, { from: sentence.to, to: sentence.to }]) {
    const begin = part === cue ? part.from : from;
    const words = text.slice(begin, Math.max(begin, part === cue ? part.to + AHEAD : part.from));
    const lead = LEADING.test(words) ? LETTER_TO.exec(words) : null;
    const at = lead ? begin + lead.index + lead[0].length : -1;
    if (at >= 0 && !content.some((own) => own.from < at && at < own.to))
      return nounPhrase(text.slice(at, sentence.to), at);
    from = Math.max(from, part.to);
  }
  return null;
}

/** The noun phrase at the beginning of `words`, which stand at `from`. */
function nounPhrase(words: string, from: number): Span | null {
  const found = NOUN_PHRASE.exec(words);
  if (!found) return null;
  const begin = found[0].length - found[1]!.length;
  const phrase = found[1]!.trimEnd();
  const tail = CROWD.test(phrase) || phrase.endsWith('.') ? null : TAIL.exec(words.slice(found[0].length));
  const whole = tail ? words.slice(begin, found[0].length + tail[0].length).trimEnd() : phrase;
  const bare = /\p{Lu}\.$/u.test(whole) && /\.\p{L}/u.test(whole) ? whole : whole.replace(/\.+$/, '');
  return bare === '' ? null : span(from + begin, from + begin + bare.length);
}

/** "{They} were told", "Parents were told": what stands before the cue, in the content or beside it. */
function passiveObject({ text, cue, content, sentence }: Told): Span | null {
  const before = content.findLast((part) => part.to <= cue.from);
  if (before && before.to - before.from <= 60) return before;
  const after = content.find((part) => part.from >= cue.to);
  if (after && content.length > 1 && after === content[0]) return after;
  const words = text.slice(Math.max(sentence.from, cue.from - 100), cue.from);
  const subject =
    /(?:^|[.,;:“"(]\s*|\b(?:and|but|that|because|while|when|said|says)\s)((?:[\p{L}\p{N}’'-]+ ){1,5})$/u.exec(
      words,
    )?.[1];
  if (subject === undefined || /\b(?:and|but|who|which|that)\s$/.test(subject)) return null;
  const from = cue.from - subject.length;
  return span(from, from + subject.trimEnd().length);
}
