// Who does what a finite verb says: the noun phrase before it.
//
// In:  a text, where its clause may begin, and where the verb's words begin.
// Out: the span of the subject as the guidelines of the gold cut it, or null where these rules are not sure of it.
//
//     On Monday, Dilys Ray, the port's chief pilot, denied …      <Dilys Ray, the port's chief pilot>
//     Tom Oss, who took over in May, denied …                     <Tom Oss>
//     officials, who denied …                                     <who>
//     The port said no more, but the union denied …               <the union>
//
// No parser: short lists of the words that begin a clause, and of those that a subject can begin with. Nothing is better
// than a wrong name.

import { type Span, span } from '../nouns/span.ts';

/** A subject with its appositions is no longer; farther back nothing is looked at. */
const MOST = 260;

/** After these words a new clause begins; the subject stands behind the last of them. */
const BEGINS =
  /[;:—–(“”"]|\s-|\b(?:that|but|while|whereas|because|although|though|if|unless|when|whether|what|why|how|where|as|so|said|says|say|than|until|before|after)(?=[\s,])|\b(?:and|or)(?=\s(?:he|she|it|they|we|I)$)/giu;

const OPENERS =
  /^(?:[•*·‣▪]\s*)?(?:(?:and|but|yet|so|nor|or|however|meanwhile|still|also|later|then|instead|now|earlier|today|yesterday|separately|in response|(?:an?|one|two|three|four|some) (?:hour|day|week|month)s? later|in (?:an?|the) (?:statement|interview|letter|e-?mail|tweet|report)|(?:on|late|early|last|next)?\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:night|morning|evening|afternoon))?)(?:,\s*|\s+))*/iu;

/** A day between the subject and its verb is in neither. */
const DAY =
  /\s(?:(?:on|late|early|late on)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:night|morning|evening|afternoon))?$/u;

const PRONOUN = /^(?:he|she|it|they|we|I|you|who|which|neither|none|nobody|both|others|some|many|most|several|all)$/iu;
const BEGINS_SUBJECT =
  /^(?:(?:the|an?|his|her|its|their|our|my|this|these|those|one|two|three|four|five|six|some|several|many|most|both|neither|none|nobody|no|all|each|another|other|officials?|police|authorities|prosecutors?|aides?|lawyers?|representatives?|spokes\w+|doctors?|witnesses|residents|rescuers|crews|sources?|people|critics|supporters|hospital|rescuers|regulator|ministry|minister|union|firm|company|operator|council|crews?|management|staff|army|government|court|board|party|agency|owners?|drivers?|captain|mayor|governor|mission|lawyer|families|relatives|organi[sz]ers|survivors|villagers|neighbours|employees|workers|teachers|soldiers|rebels)\s|\p{Lu}|\p{N}|(?:officials?|police|authorities|prosecutors|aides|lawyers|representatives|doctors|witnesses|residents|rescuers|crews|sources|people|critics|supporters|hospital|regulator|ministry|minister|union|firm|company|operator|council|crews?|management|staff|army|government|court|board|party|agency|owners?|drivers?|captain|mayor|governor|mission|lawyer|families|relatives|organi[sz]ers|survivors|villagers|neighbours|employees|workers|teachers|soldiers|rebels)$)/u;

/** Alone these are the rest of something else. */
const NO_SUBJECT =
  /^(?:the|an?|his|her|its|their|our|my|no|each|another|other|and|or|but|then|later|now|also|still|yet|so|instead|thus|one|two|three|four|five|six)$/iu;

/** A subject holds no finite verb, unless a clause in it says which one is meant. */
const VERB =
  /\s(?:is|was|are|were|be|been|has|had|have|will|would|could|can|did|does|do|said|says|told|asked|called|went|came|made|took|gave|wrote|added|and (?:he|she|it|they))\s|(?<!\b(?:the|an?|his|her|its|their|two|some|of))\s\p{Ll}+ed\s/u;
const WHICH = /\s(?:who|whom|which|whose|that)\s/u;

/** Between commas: says who it is, rather than what else is to be told. */
const IDENTIFIES =
  /^(?:the|an?|his|her|its|their|whose|\p{Lu}|(?:[\p{Ll}-]+\s){0,3}(?:of|for|at|and|to)\s|[\p{Ll}’'-]+\s?(?:\p{Ll}+)?$)/u;
const TELLS =
  /^(?:who|whom|which|whose|where|when|as|speaking|asked|reached|contacted|citing|like|including|meanwhile|however|too|in|on|at|after|before|during|for|with|by|from|through|under|unlike|according|\p{Ll}+ing\b|\p{Ll}+ed\b)|^\d+$/u;

export function subjectBefore(text: string, clauseFrom: number, verbFrom: number): Span | null {
  return phraseBefore(text, clauseFrom, verbFrom) ?? pronounBefore(text, clauseFrom, verbFrom);
}

/** "When I put it to him he withdrew it": wherever its clause begins, what touches the verb is its subject. */
function pronounBefore(text: string, clauseFrom: number, verbFrom: number): Span | null {
  const found = /(?:^|[\s“"‘(])(I|we|he|she|they)\s+$/iu.exec(text.slice(Math.max(clauseFrom, verbFrom - 8), verbFrom));
  const from = found ? verbFrom - found[0].length + found[0].indexOf(found[1]!) : 0;
  return found && span(from, from + found[1]!.length);
}

function phraseBefore(text: string, clauseFrom: number, verbFrom: number): Span | null {
  const from = Math.max(clauseFrom, verbFrom - MOST);
  const before = text.slice(from, verbFrom).trimEnd().replace(DAY, '');
  if (/(?:^|[\s,])(?:who|which)$/u.test(before))
    return within(from, before.length - (before.endsWith('which') ? 5 : 3), before.length);
  const cut = [...maskBrackets(before).matchAll(BEGINS)].at(-1);
  let at = cut ? cut.index + cut[0].length : 0;
  at += before.slice(at).match(/^[\s,]*/u)![0].length;
  at += before.slice(at).match(OPENERS)?.[0].length ?? 0;
  if (from > clauseFrom && at === 0) return null;
  const parts = partsOf(before, at);
  let head = parts.length - 1;
  let end = before.length;
  if (before.endsWith(',')) {
    // Pairs of commas: an apposition that identifies stays, what only tells more goes.
    head = parts.length - 3;
    const aside = parts[parts.length - 2];
    if (head < 0 || !aside) return null;
    const words = before.slice(aside.from, aside.to);
    end = IDENTIFIES.test(words) && !TELLS.test(words) ? aside.to : parts[head]!.to;
  }
  let start = parts[head]!.from;
  // "A, B and C": what stands before the last comma belongs, where it too is a bare name.
  const last = before.slice(start, parts[head]!.to);
  if (head > 0 && /^and\s/u.test(last)) start = parts[0]!.from;
  const words = before.slice(start, end);
  if (/(?:^|\s)(?:and|or|but|to|not|must|should|may|might|never|be|being|having)$/iu.test(words)) return null;
  if (words === '' || words.split(/\s+/u).length > 40) return null;
  if (NO_SUBJECT.test(words)) return null;
  if (!PRONOUN.test(words) && !BEGINS_SUBJECT.test(words)) return null;
  const bare = before.slice(start, parts[head]!.to);
  if (VERB.test(`${bare} `) && !WHICH.test(bare)) {
    // "Trump has not talked of it and his campaign …": the second clause has a subject of its own.
    const own = /\sand\s((?:the|an?|his|her|its|their)\s[^,]+)$/u.exec(bare)?.[1];
    if (!own || end !== parts[head]!.to || VERB.test(`${own} `)) return null;
    start = end - own.length;
  }
  return within(from, start, end);
}

/** "Kim's", "his": who owns the noun that begins at `nounFrom`. */
export function ownerBefore(text: string, clauseFrom: number, nounFrom: number): Span | null {
  const from = Math.max(clauseFrom, nounFrom - 80);
  const owner = OWNER.exec(text.slice(from, nounFrom));
  return owner && within(from, owner.index, owner.index + owner[1]!.length);
}

const OWNER =
  /(?<![\p{L}\p{N}’'-])((?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur)|(?:(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts) (?:[\p{L}-]+ ){0,2}[\p{L}.-]+|(?:\p{Lu}[\p{L}.-]* ){0,3}\p{Lu}[\p{L}.-]*)(?:['’]s|(?<=s)['’]))\s+$/u;

function within(base: number, from: number, to: number): Span | null {
  return from < to ? span(base + from, base + to) : null;
}

/** What stands between commas, from `at` on; the last part is empty where the words end with a comma. */
function partsOf(words: string, at: number): readonly Span[] {
  const out: Span[] = [];
  const masked = maskBrackets(words);
  for (let from = at; from <= words.length; ) {
    const comma = masked.slice(from).search(/,(?!\p{N})/u);
    const to = comma < 0 ? words.length : from + comma;
    const lead = words.slice(from, to).match(/^\s*/u)![0].length;
    out.push({ from: Math.min(from + lead, to), to });
    if (comma < 0) break;
    from = to + 1;
  }
  return out;
}

/** Brackets hold no commas and no clauses that count. */
function maskBrackets(words: string): string {
  return words.replace(/\([^()]{0,60}\)/gu, (m) => 'x'.repeat(m.length));
}
