// Names in a text that may be places, and whether the words beside them say so.
//
//     the Black Sea port of Constanța       "of" a port: a place
//     Jordan said                           nothing says so: no place
//     in Homs, Hama and Aleppo              what holds for the first of a list holds for all
//     the Varna Evening Sheet               a name of several words that is in no gazetteer: a body
//
// In:  a stretch of a text.
// Out: runs of capitalised words in order, each with how it stands. Each regular expression looks at a bounded stretch.

import type { Span } from '../../nouns/span.ts';
import { builtAtOnce } from '../../text/built-at-once.ts';
import { matchesOf } from '../../text/matches.ts';
import { endingIn } from './ending-in.ts';
import { kindSaid, ownersBeside, type Said } from './kinds.ts';
import { isBeforeEvent, type Standing, standingOf } from './standing.ts';

/** A run of capitalised words. */
export interface Name extends Span {
  readonly words: string;
  readonly standing: Standing;
  /** The name after its comma, or in "the one in …": "Tripoli, Libya". */
  readonly within: string | null;
  /** Names and adjectives beside it that may say the same: "the Lebanese city of Tripoli". */
  readonly owners: readonly string[];
  /** What the words beside it say that it is. */
  readonly said: Said | null;
  /** It stands before an event: "the Beslan siege". */
  readonly isOfEvent: boolean;
  /** Nothing but a word of place stands before it, and no noun behind it: "at Uvac on Sunday". */
  readonly isAlone: boolean;
  /** A word of place stands before it, rather than a deed: "in Homs", not "attacks on Homs". */
  readonly isPlaced: boolean;
}

const CAPITAL = String.raw`(?:(?:(?:[Aa]l|[Ee]l|[Aa]d|[Aa]s|[Aa]sh|[Aa]r|[Aa]n|[Aa]t|[Ee]s|[Ee]r)-)?\p{Lu}[\p{L}\p{M}]*(?:[-'’ʼ‘\u0060][\p{L}\p{M}]+)*)`;
/** U.S., D.C., St. Petersburg. */
const STOPPED = String.raw`(?:(?:\p{Lu}\.){2,4}|(?:St|Ste|Mt|Ft)\.(?=\s\p{Lu}))`;
const JOIN = String.raw`(?:\sd['’]|\s(?:de|del|la|le|du|da|do|dos|des|upon|sur|an|al|el|der|ob|bin|ez|es|ed|as|ash|ar)[ -]|(?<=\p{Ll})-(?:e|i|ye|el|al)-|(?<=(?:Republic|Kingdom|Gulf|Straits?|Bay|Sea|Isle|Isles|Horn|University|Bank|Treaty|Bishop|Archbishop|Ministry|Institute|College|Church|Cathedral|Federation|Council|House|City|Port|Cape|Mount|State)\s?)\sof\s(?:the\s)?|(?<=(?:Bosnia|Trinidad|Antigua|Jammu|Sistan|Nevis|Newfoundland|Príncipe|Principe|Tomé|Tome|Kitts|Vincent))\sand\s(?:the\s)?(?=Herzegovina|Tobago|Barbuda|Kashmir|Balu|Balo|Labrador|Nevis|Príncipe|Principe|Grenadines)|(?<=D)\.\s(?=C)|[ -])`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?:${STOPPED}|${CAPITAL})(?:${JOIN}(?:${STOPPED}|${CAPITAL})){0,6}(?![\p{L}\p{M}])`,
  'gu',
);

const COMPASS =
  'north|south|east|west|central|northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|south-?western';
/** ", Libya"; " in Libya"; " (Libya)"; ", in northern Libya"; ", Calif.". */
const AFTER_COMMA = new RegExp(
  String.raw`^(?:,\s(?:the one )?(?:in )?|\s(?:in|\()\s?)(?:the\s)?(?:(?:${COMPASS})\s)?((?:${STOPPED}|${CAPITAL})(?:\s${CAPITAL}){0,3}(?:(?<=\b(?:[A-Z]\.[A-Z]|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ont|Ore|Pa|Que|Tenn|Va|Vt|Wash|Wis|Wyo))\.)?)`,
  'u',
);

/** Words that begin with a capital but name no place. */
const NO_NAME =
  /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|I|The|A|An|In|At|On|From|To|Of|By|No|Yes|He|She|It|We|You|They|This|That|These|Those|There|But|And|Or|If|So|Not|Now|When|What|Who|Why|How|Where|My|Our|Your|His|Her|Its|Their|GMT|UTC|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|All|Many|Most|As|Then|Never|Nobody|God|Mr|Mrs|Ms|Dr|Near|Outside|Behind|Inside|After|Before|Since|Until|Police|Residents|Officials)$/;

/** "Three Killed in Homs Blast". */
const EVENT_OF_HEADLINE =
  /^(?:Blasts?|Bombings?|Attacks?|Shootings?|Massacre|Siege|Explosions?|Earthquake|Quake|Floods?|Crash|Clashes|Protests?|Riots?|Unrest|Killings?|Strikes?|Airstrikes?|Raids?|Fighting|Disaster|Derailment|Stampede|Wildfires?|Fire|Fires|Blaze)$/u;

/** "lashed out at Oss" is no place. */
const ALONE_AFTER = endingIn(
  /(?:^|(?<!(?:out|hint(?:s|ed)?|swipes?|look(?:s|ed|ing)?|laugh(?:s|ed|ing)?|shout(?:s|ed|ing)?|angry|anger|work|worked|people|everyone|aimed|furious)\s)(?<![\p{L}]))(?:in|at|near|outside|off)\s$/iu,
);
const PLACED = endingIn(
  /(?:^|[^\p{L}])(?:in|at|near|inside|outside|across|around|through|throughout|within|off)\s(?:[\p{L}’'-]+\s){0,4}$/iu,
);
const ALONE_BEFORE =
  /^(?:[.,;:!?)”"]|$|\s(?:in|on|at|and|or|was|were|is|had|has|when|where|after|before|last|this|yesterday|today|by|to|for|with|during|as|since|until|who|which|that|said|says|near|early|late|overnight|from|between|but|while|because|if|would|will|could|than|about|around|some|not|also|they|he|she|it|we|two|three)(?![\p{L}]))/u;

/** How far to look on either side. */
const BESIDE = 80;

/** Runs of capitalised words between two offsets. Words around them are read from the whole block `within`. */
export function namesIn(text: string, { from, to }: Span, within: Span): readonly Name[] {
  const stretch = text.slice(from, to);
  const out: Name[] = [];
  for (const run of runsIn(stretch)) {
    const bare = withoutEnds(run.words);
    if (bare === null) continue;
    const start = from + run.from + bare.from;
    const end = from + run.from + bare.to;
    const left = text.slice(Math.max(within.from, start - BESIDE), start);
    const right = text.slice(end, Math.min(within.to, end + BESIDE));
    const words = text.slice(start, end);
    const said = kindSaid(words, { left, right });
    out.push({
      from: start,
      to: end,
      words,
      standing: standingOf(left, said ? right.slice(said.behind) : right),
      within: builtAtOnce(AFTER_COMMA, right).exec(right)?.[1] ?? null,
      owners: ownersBeside({ left, right }),
      said,
      isOfEvent: isBeforeEvent(right),
      isPlaced: PLACED.test(left),
      isAlone: ALONE_AFTER.test(left) && ALONE_BEFORE.test(right),
    });
  }
  return listed(text, out, within);
}

/** "Syria’s Idlib" is two. */
function runsIn(stretch: string): readonly { readonly from: number; readonly words: string }[] {
  return [...matchesOf(RUN, stretch)].flatMap(({ index, 0: run }) => {
    const cut = /['’]s\s/.exec(run);
    if (!cut) return [{ from: index, words: run }];
    const second = cut.index + cut[0].length;
    return [
      { from: index, words: run.slice(0, cut.index + 2) },
      { from: index + second, words: run.slice(second) },
    ];
  });
}

/** A run without weekdays, months and words that only begin a sentence at its ends. */
function withoutEnds(run: string): Span | null {
  const words = [...run.matchAll(/[^\s]+/g)].map((m) => ({ from: m.index, to: m.index + m[0].length, word: m[0] }));
  while (words.length > 0 && NO_NAME.test(words[0]!.word)) words.shift();
  while (words.length > 0 && NO_NAME.test(words.at(-1)!.word)) words.pop();
  while (words.length > 1 && EVENT_OF_HEADLINE.test(words.at(-1)!.word)) words.pop();
  if (words.length === 0) return null;
  const last = words.at(-1)!;
  return { from: words[0]!.from, to: last.to - (last.word.match(/['’]s?$/)?.[0].length ?? 0) };
}

const COMMA = /^,\s$/;
const LAST_OF_LIST = /^,?\s(?:and|or|as\swell\sas|and\salso|then)\s(?:(?:in|at|near|the)\s)?$/;
/** A name before a verb begins a clause of its own: "in Homs, and Oss said". */
const IS_SUBJECT =
  /^\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|said|says|told|tells|denie[ds]|warn\p{L}+|added|called|asked|agreed|insisted|which|who|\p{Ll}+(?:ed|s)\s(?:that|the|a|it|to)(?![\p{L}]))/u;
const MORE_OF_LIST = /^,?\s(?:and|or)\s(?:other|elsewhere|several|surrounding|nearby|many)(?!\p{L})/u;

/** "in Homs, Hama and Aleppo": what says that the first of a list is a place says it of all. */
function listed(text: string, names: readonly Name[], { to }: Span): readonly Name[] {
  const out = [...names];
  for (let i = 0; i < out.length; i++) {
    const { standing } = out[i]!;
    if (standing !== 'in' && standing !== 'near' && standing !== 'way') continue;
    const gap = (n: number): string => text.slice(out[n]!.to, out[n + 1]!.from);
    let last = i;
    while (last + 1 < out.length && COMMA.test(gap(last))) last++;
    const closes = last + 1 < out.length && LAST_OF_LIST.test(gap(last));
    if (closes) last++;
    const right = text.slice(out[last]!.to, Math.min(to, out[last]!.to + BESIDE));
    if (last === i || !(closes || MORE_OF_LIST.test(right)) || (closes && IS_SUBJECT.test(right))) continue;
    for (let n = i + 1; n <= last; n++)
      if (out[n]!.standing === 'none' || out[n]!.standing === 'beside') out[n] = { ...out[n]!, standing };
    // The next of a list is not what the one before lies in, unless the list is of two and its words say so.
    if (closes && last - i > 1) for (let n = i; n < last; n++) out[n] = { ...out[n]!, within: null };
    i = last;
  }
  return out;
}
