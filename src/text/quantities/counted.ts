// What a number counts: the noun phrase behind it.
//
//     12 Syrian government soldiers were killed        to the first plural noun, over at most five words before it
//     one man said                                     one: to a noun that we know, else to the next word
//     three of the five suspects                       over "of the"
//     a 12-member commission                           the word behind the hyphen
//
// No tagger: a phrase ends where a word of grammar, a mark or a verb that we know stands. What is not found is left open.

import { isNumberLike } from './number-words.ts';
import { isDash, isEnd, type Token } from './tokens.ts';

export interface NounPhrase {
  /** Tokens of the phrase. */
  readonly from: number;
  readonly to: number;
  /** The head noun in the singular, lower case. */
  readonly head: string;
  readonly isPlural: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that no noun phrase goes on over. */
const STOPS = words(`
  a an the this that these those his her its their our my your and or but nor so yet of in on at by to from with without for into onto over under
  between among after before since until during through throughout within across against along amid around near outside inside about above
  below behind beyond despite per via than as if when where while who whom whose which what why how because though although unless whether
  is are was were be been being am has have had having do does did will would can could may might shall should must not no never n't
  i you he she it we they them him us me there here then now also too very only just even still already again soon later ago
  said says say told tell called calling came come went go got get made make makes took take gave give left found saw seen
  died die dies fled fell rose ran won lost held began broke knew know thought became become remain remains remained appeared seemed
  killed killing wounded injured arrested detained missing dead
  monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight
  more less each every both all most some any other percent least
  including alone apart together instead early late away back down up out off once twice against according`);

/** Words of STOPS that may stand inside a phrase before its noun: "12 wounded soldiers", "two other men". */
const INSIDE = words('killed wounded injured arrested detained missing dead other more late early lost');

/** Plural without -s. */
const PLURALS = words(`
  people men women children police personnel staff crew aircraft cattle sheep fish feet mice media data criteria phenomena dead wounded injured
  missing youth militia folk infantry bodies lives wives knives wolves leaves thieves bacteria alumni offspring livestock`);
const PLURAL_END = /(?:[^s'u]|[aeo]u)s$|(?:sses|buses|viruses|menus)$|(?:men|women|people|children|folk)$/;
const NO_PLURAL = words(`
  this his is was has as us yes does says its perhaps across besides towards always versus plus afterwards less unless whereas nevertheless overseas
  previous serious various religious dangerous famous anonymous suspicious precious indigenous thus bus status virus campus census famous
  express press mass class business process success access address congress crisis basis series analysis alias news means politics economics
  mrs ms des les gas sometimes upwards besides downstairs alas gas texas paris james tunis damascus los las`);
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `people:person men:man women:woman children:child lives:life wives:wife knives:knife wolves:wolf thieves:thief feet:foot mice:mouse
  persons:person bodies:body criteria:criterion families:family buses:bus viruses:virus`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);
const SINGULARS = words(`
  person man woman child boy girl soldier officer policeman policewoman civilian body worker doctor nurse journalist reporter student teacher
  driver passenger protester demonstrator victim survivor suspect attacker gunman militant rebel fighter house building village town city
  school hospital bomb missile shell rocket drone vehicle car bus truck ship boat plane helicopter death injury casualty arrest case family
  resident witness prisoner detainee hostage employee official farmer miner sailor pilot migrant refugee member vote seat shot`);

const LONGEST_PHRASE = 6;

const isPlural = (word: string): boolean =>
  PLURALS.has(word) || (word.length > 2 && PLURAL_END.test(word) && !NO_PLURAL.has(word));

/** The singular of a noun, as far as spelling tells. */
function singularOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (/(?:men|women)$/.test(word) && word.length > 4) return `${word.slice(0, -2)}an`;
  if (!isPlural(word) || PLURALS.has(word)) return word;
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The phrase that begins here, or null. `isOne`: exactly one is counted. */
export function nounPhraseAt(tokens: readonly Token[], at: number, isOne: boolean): NounPhrase | null {
  if (isDash(tokens[at]) && tokens[at]!.isJoined && tokens[at + 1]?.isJoined) return afterHyphen(tokens, at + 1);
  const partitive = pastOf(tokens, at);
  const begin = partitive ?? at;
  const from = isQuotationMark(tokens[begin]) ? begin + 1 : begin;
  const plural = pluralFrom(tokens, from);
  if (plural !== null && (!isOne || partitive !== null)) return plural;
  return isOne && partitive === null ? singularFrom(tokens, from) : null;
}

const QUOTATION_MARKS = new Set('"“”\'‘’');
const isQuotationMark = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && QUOTATION_MARKS.has(token.lower);

/** "of the", "of its", "of those", and a number behind them: "of the five suspects". Null where it is no "of". */
function pastOf(tokens: readonly Token[], begin: number): number | null {
  const at = isQuotationMark(tokens[begin]) ? begin + 1 : begin;
  if (tokens[at]?.lower !== 'of') return null;
  const isDetermined = /^(?:the|its|their|his|her|our|my|those|these|all)$/.test(tokens[at + 1]?.lower ?? '');
  const next = isDetermined ? at + 2 : at + 1;
  return isNumberLike(tokens[next]) ? next + 1 : next;
}

/** What a share or a measure is of: "of solvent", "of the vote", "the population". */
export function wholeOf(tokens: readonly Token[], at: number): NounPhrase | null {
  const isOf = tokens[at]?.lower === 'of';
  const begin = isOf ? at + 1 : at;
  const isDetermined = /^(?:the|its|their|his|her|our|my|those|these|all|a|an)$/.test(tokens[begin]?.lower ?? '');
  if (!isOf && !isDetermined) return null;
  const from = isDetermined ? begin + 1 : begin;
  const plural = pluralFrom(tokens, from);
  if (plural) return plural;
  let to = from;
  for (let hasNoun = false; to < from + LONGEST_PHRASE; to++) {
    const token = tokens[to];
    if (token?.kind !== 'word' || isStop(token.lower) || (hasNoun && token.lower.endsWith('ed'))) break;
    hasNoun ||= !token.lower.endsWith('ly');
  }
  return to === from ? null : { from, to, head: tokens[to - 1]!.lower, isPlural: false };
}

const isStop = (word: string): boolean => STOPS.has(word) || (word.includes("'") && STOPS.has(word.split("'")[0]!));

function pluralFrom(tokens: readonly Token[], from: number): NounPhrase | null {
  for (let at = from, n = 0; n < LONGEST_PHRASE; at++) {
    const token = tokens[at];
    if (token === undefined || isEnd(token)) return null;
    if (isDash(token) && token.isJoined && tokens[at + 1]?.isJoined) continue;
    if (isQuotationMark(token)) continue;
    if (token.kind !== 'word') return null;
    n++;
    const { lower } = token;
    const isNoun = isPlural(lower) && !isDash(tokens[at + 1]);
    if (isNoun && !INSIDE.has(lower)) {
      let to = at + 1;
      while (tokens[to]?.kind === 'word' && isPlural(tokens[to]!.lower) && !INSIDE.has(tokens[to]!.lower)) to++;
      return { from, to, head: singularOf(tokens[to - 1]!.lower), isPlural: true };
    }
    if ((STOPS.has(lower) && !INSIDE.has(lower)) || (token.isCapital && /['’]s$/.test(lower))) return null;
    if (INSIDE.has(lower) && at > from) return null;
  }
  return null;
}

/** Of "one" or "1": a noun that we know within three words, else the word itself when the next word ends the phrase. */
function singularFrom(tokens: readonly Token[], from: number): NounPhrase | null {
  for (let at = from; at < from + 3; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (STOPS.has(token.lower) && !INSIDE.has(token.lower))) break;
    if (SINGULARS.has(token.lower)) return { from, to: at + 1, head: token.lower, isPlural: false };
  }
  const [first, next] = [tokens[from], tokens[from + 1]];
  if (first?.kind !== 'word' || STOPS.has(first.lower)) return null;
  const ends = next === undefined || next.kind === 'mark' || STOPS.has(next.lower) || INSIDE.has(next.lower);
  if (!ends || isDash(next) || first.lower.length < 3 || first.lower.endsWith('ed') || NOT_COUNTED.has(first.lower))
    return null;
  return { from, to: from + 1, head: first.lower, isPlural: false };
}

/** What "one" stands before without counting it. */
const NOT_COUNTED = words(
  'hopes bit chosen made given another day time thing way hand such point side sense moment two thousand',
);

/** "12-member", "two-state"; not "four-legged". */
function afterHyphen(tokens: readonly Token[], at: number): NounPhrase | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || STOPS.has(token.lower) || /(?:ed|ing|time|fold|plus|odd|way|off)$/.test(token.lower))
    return null;
  return { from: at, to: at + 1, head: singularOf(token.lower), isPlural: false };
}

/** People as such: the toll of one report counts "bodies" where another has "victims". */
const PERSONS = words(
  'person people body victim man dead corpse fatality death individual other casualty injured wounded',
);

/** One name for all nouns that stand for people as such; the noun itself otherwise. */
export function classOf(head: string): string {
  return head === '' || PERSONS.has(head) ? 'person' : head;
}

/** Whether there can be none of them: "no people", "no civilians". */
export const isPeople = (word: string): boolean =>
  /^(?:people|persons|civilians|children|women|men|soldiers|passengers|residents|workers|police|victims|prisoners)$/.test(
    word,
  );
