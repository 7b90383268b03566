// Names in a text that may be places, and whether the words beside them say so.
//
//     the Black Sea port of Constanța       "of" a port: a place
//     Jordan said                           nothing says so: no place
//     the Varna office                      part of no larger name, and "the" before it: an adjective, as the report knows Varna
//     the Varna Evening Sheet               a name of several words that is in no gazetteer: a body
//
// In:  a stretch of a text.
// Out: runs of capitalised words in order, each with how it stands. Each regular expression looks at a bounded stretch.

import type { Span } from '../../nouns/span.ts';

/** `in`: inside it; `near`: outside or so far from it; `way`: to or from it; `beside`: an adjective before a noun; `none`. */
type Standing = 'in' | 'near' | 'way' | 'beside' | 'none';

/** A run of capitalised words. */
export interface Name extends Span {
  readonly words: string;
  readonly standing: Standing;
  /** The name after its comma, or in "the one in …": "Tripoli, Libya". */
  readonly within: string | null;
}

const CAPITAL = String.raw`(?:(?:[Aa]l|[Ee]l|[Aa]d|[Aa]s|[Aa]sh|[Aa]r|[Aa]n|[Aa]t|[Ee]s|[Ee]r)-)?\p{Lu}[\p{L}\p{M}]*(?:[-'’ʼ‘\u0060][\p{L}\p{M}]+)*`;
const JOIN = String.raw`(?:\s(?:de|del|la|le|du|da|do|dos|des|upon|sur|an|al|el|der|ob|bin)\s|[ -])`;
const RUN = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${CAPITAL}(?:${JOIN}${CAPITAL}){0,5}(?![\p{L}\p{M}])`, 'gu');

const KINDS =
  'city|town|village|port|harbour|harbor|capital|district|suburb|province|region|governorate|county|state|island|islands|area|settlement|municipality|township|camp|neighbourhood|neighborhood|hamlet|oblast|enclave|valley|outskirts|centre|center|streets|north|south|east|west|north-east|north-west|south-east|south-west|northeast|northwest|southeast|southwest|people|residents|battle|siege|part|parts|edge';
const FILL = String.raw`(?:(?:the|nearby|neighbouring|central|northern|southern|eastern|western|rural|greater|downtown|old|besieged|coastal|far)\s+){0,3}`;
const TYPED = String.raw`(?:(?:[\p{L}'’-]+\s+){0,5}?(?:${KINDS})\s+of\s+)?`;
const before = (words: string, typed = TYPED): RegExp =>
  new RegExp(String.raw`(?:^|[^\p{L}])(?:${words})\s+${FILL}${typed}$`, 'iu');
const INSIDE = before('in|at|inside|across|around|through|throughout|over|within|above');
const NEARBY = before(
  String.raw`near|outside|off|close\s+to|(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)\s+of|\d+\s*(?:km|kilomet(?:re|er)s?|miles?|m|metres?)\s+(?:\p{L}+\s+){0,2}(?:from|of)`,
);
const OF_A_KIND = new RegExp(String.raw`(?:^|[^\p{L}])(?:${KINDS})\s+of\s+${FILL}$`, 'iu');
const MOVED =
  /(?:^|[^\p{L}])(?:mov(?:e|es|ed|ing)|sent|send|sends|fax(?:ed)?|flee|fled|flew|flown|went|go|goes|going|travel\w*|return\w*|brought|taken|took|deport\w*|way|road|back|jobs?|ship(?:ped|ment)?s?|deliver\w*|as\s+far\s+as|transfer\w*|evacuat\w*|convoy\w*|advanc\w*|extend\w*|spread|march\w*|drove|withdr\w+)\s+(?:[\p{L}\p{N}'’-]+\s+){0,4}?(?:to|into|towards?|as)\s+(?:the\s+)?$/iu;
const TO = before('to|into|towards?|as far as|from|between', TYPED);
const FAR_AS = before('as far as', '');
const FROM = before('from', TYPED);
/** "refugees from Afghanistan": where people are of. */
const PEOPLE_FROM =
  /(?:^|[^\p{L}])(?:people|refugees|migrants|hopefuls|citizens|students|officials|members|teams?|delegations?|experts|workers|families|soldiers|men|women|children|pilgrims|tourists|visitors|doctors|journalists|immigrants|nationals|seekers|players|observers|investigators)\s(?:\p{L}+\s)?from\s+$/iu;
/** The main thing did not happen where somebody or something only comes from. */
const COMES_FROM =
  /(?:^|[^\p{L}])(?:c[oa]m(?:e|es|ing)|hail(?:s|ed)?|arriv(?:e|es|ed|ing)|born|originat\w+|native)\s+(?:\p{L}+\s+){0,2}(?:from|in)\s+$/iu;
const PERSON =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Lord|Judge|Captain|Colonel|General|Major|Lieutenant|Sergeant|Commander|Inspector|Officer|President|Minister|Senator|Father|Sister|Doctor|Chief|King|Queen|Prince|Princess|Pope|Sheikh|Imam|spokes(?:man|woman|person))\.?\s+$/u;
const AGE = /^,\s\d{1,3}(?:,|\.|\s|$)/;
const AFTER_COMMA = new RegExp(
  String.raw`^(?:,\s(?:the one )?(?:in )?|\s(?:in|\()\s?)(${CAPITAL}(?:\s${CAPITAL}){0,3})`,
  'u',
);
/** A noun may follow a name that stands as its adjective; these do not. */
const NO_NOUN =
  /^\s(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|does|do|did|and|or|but|nor|that|which|who|whom|whose|in|on|at|to|of|by|for|from|with|as|if|when|while|after|before|until|since|because|than|then|so|not|never|also|now|again|still|itself|himself|herself|alone|says?|said|told|tells|denie[ds]|denies|warn\w*|accus\w*|claim\w*|want\w*|insist\w*|believe\w*|agree\w*|reject\w*|offer\w*|expect\w*|call\w*|ask\w*|announc\w*|confirm\w*|respond\w*|repl\w+|ha[sd])(?![\p{L}])/u;
const NOUN = /^\s\p{Ll}/u;

/** Words that begin with a capital but name no place. */
const NO_NAME =
  /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|I|The|A|An|In|At|On|From|To|Of|By|No|Yes|He|She|It|We|You|They|This|That|These|Those|There|But|And|Or|If|So|Not|Now|When|What|Who|Why|How|Where|My|Our|Your|His|Her|Its|Their|GMT|UTC|One|Two|Three|Four|Five|Some|All|Many|Most|As|Then|Never|Nobody|God|Mr|Mrs|Ms|Dr)$/;

/** "the Black Sea port of Constanța" names the port. */
const ADJECTIVE =
  /^\s(?:port|coast|city|town|village|state|province|region|border|shore|side|capital|resort|island)(?![\p{L}])/u;

/** How far to look on either side. */
const BESIDE = 80;

/** Runs of capitalised words between two offsets. Words around them are read from the whole block `within`. */
export function namesIn(text: string, { from, to }: Span, within: Span): readonly Name[] {
  const stretch = text.slice(from, to);
  const out: Name[] = [];
  for (const match of stretch.matchAll(RUN)) {
    const bare = withoutEnds(match[0]);
    if (bare === null) continue;
    const start = from + match.index + bare.from;
    const end = from + match.index + bare.to;
    const left = text.slice(Math.max(within.from, start - BESIDE), start);
    const right = text.slice(end, Math.min(within.to, end + BESIDE));
    out.push({
      from: start,
      to: end,
      words: text.slice(start, end),
      standing: standingOf(left, right),
      within: right.match(AFTER_COMMA)?.[1] ?? null,
    });
  }
  return out;
}

/** A run without weekdays, months and words that only begin a sentence at its ends. */
function withoutEnds(run: string): Span | null {
  const words = [...run.matchAll(/[^\s]+/g)].map((m) => ({ from: m.index, to: m.index + m[0].length, word: m[0] }));
  while (words.length > 0 && NO_NAME.test(words[0]!.word)) words.shift();
  while (words.length > 0 && NO_NAME.test(words.at(-1)!.word)) words.pop();
  if (words.length === 0) return null;
  const last = words.at(-1)!;
  return { from: words[0]!.from, to: last.to - (last.word.match(/['’]s?$/)?.[0].length ?? 0) };
}

function standingOf(left: string, right: string): Standing {
  if (PERSON.test(left) || AGE.test(right)) return 'none';
  if (ADJECTIVE.test(right)) return 'beside';
  if (NEARBY.test(left)) return 'near';
  if (COMES_FROM.test(left) || PEOPLE_FROM.test(left)) return 'none';
  if (INSIDE.test(left) || OF_A_KIND.test(left)) return 'in';
  if (FAR_AS.test(left) || MOVED.test(left) || FROM.test(left)) return 'way';
  if (NOUN.test(right) && !NO_NOUN.test(right) && !TO.test(left)) return 'beside';
  return 'none';
}
