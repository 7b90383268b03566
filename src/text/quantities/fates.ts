// What became of those who are counted: "12 killed and 30 wounded", "the death toll rose to 58", "arrested at least 40".
//
// In:  tokens, where the number with its hedges begins, where its noun phrase ends.
// Out: the words beside it and what they mean, as one word of a table. Who was killed and who was wounded are counted apart.
//
//     58 people, most of them miners, were feared dead        over an aside and light words, to the word
//     12 people killed 30 soldiers                            a verb with an object of its own says nothing of its subject

import type { Span } from '../../nouns/span.ts';
import { nounPhraseAt } from './counted.ts';
import { isNumberLike } from './number-words.ts';
import { isEnd, type Token } from './tokens.ts';

const ROWS = `
killed: killed kill kills killing dead died die dies dying deaths death fatalities fatality slain murdered bodies corpses corpse perished
  martyred martyrs massacred drowned executed slaughtered
wounded: wounded injured injuries injury hurt wounding injuring injure wound maimed
casualties: casualties casualty
missing: missing unaccounted disappeared
arrested: arrested arrests arrest arresting detained detain detaining detentions detainees jailed imprisoned rounded
charged: charged charging indicted
convicted: convicted sentenced sentencing
displaced: displaced displacing homeless fled flee uprooted
evacuated: evacuated evacuating evacuate
rescued: rescued rescuing rescue saved survivors survived
abducted: kidnapped abducted abducting kidnapping hostages hostage captured seized
freed: freed released freeing releasing release
infected: infected sickened ill sick hospitalised hospitalized infections
trapped: trapped buried stranded
destroyed: destroyed destroying razed demolished
damaged: damaged damaging`;

const fates = new Map(
  ROWS.trim()
    .split(/\n(?=\w)/)
    .flatMap((row) => {
      const [fate, words] = row.split(':') as [string, string];
      return words
        .trim()
        .split(/\s+/)
        .map((word) => [word, fate] as const);
    }),
);

/** Nouns of the table, of which there can be none: "no deaths". */
export const isFateNoun = (word: string): boolean =>
  /^(?:deaths|fatalities|injuries|casualties|arrests|survivors|bodies|wounded|dead|hostages|infections)$/.test(word);

const AGENT =
  /^(?:killed|killing|wounded|injured|arrested|detained|captured|seized|destroyed|damaged|rescued|evacuated|freed|released|charged|fled|abducted|kidnapped)$/;
const LIGHT = new Set(
  `were was are is be been being have had has will may might could remain remained remains believed feared reported reportedly presumed
  confirmed left lay lie also now still later already known said to have thought others more people persons of them whom who that which
  it us all as listed officially went gone found declared pronounced badly seriously severely critically slightly shot`.split(
    /\s+/,
  ),
);
const LIGHT_BEFORE = new Set('as many the of with to a an in another left dead including and for'.split(' '));
const PASSIVE =
  /^(?:were|was|are|is|be|been|being|feared|reported|believed|confirmed|who|have|had|has|left|reportedly|presumed|said|found)$/;
const OBJECT =
  /^(?:the|a|an|his|her|their|its|our|my|at|some|about|more|nearly|almost|several|dozens|hundreds|two|three|four|five|six|seven|eight|nine|ten)$/;

/** How many tokens are looked at, on each side. */
const REACH = 8;
const TOLL_REACH = 12;
/** How many other groups may stand between a count and its verb. */
const MOST_OTHERS = 3;
/** The longest aside that is stepped over. */
const LONGEST_ASIDE = 14;

export interface Fate {
  readonly fate: string;
  readonly about: readonly Span[];
}

export const NO_FATE: Fate = { fate: '', about: [] };

/** `nounFrom` and `behind`: the noun phrase; the same index where there is none. `isCounted`: a toll can count what is counted here. */
export function fateBeside(
  tokens: readonly Token[],
  {
    first,
    nounFrom,
    behind,
    isCounted,
  }: { readonly first: number; readonly nounFrom: number; readonly behind: number; readonly isCounted: boolean },
): Fate {
  return (
    behindIt(tokens, behind) ??
    inNoun(tokens, nounFrom, behind) ??
    beforeIt(tokens, first) ??
    (isCounted ? toll(tokens, first) : null) ??
    behindOthers(tokens, behind) ??
    NO_FATE
  );
}

function behindIt(tokens: readonly Token[], behind: number): Fate | null {
  let isPassive = false;
  let at = behind;
  if (/^["”'’]$/.test(tokens[at]?.lower ?? '')) at++;
  if (tokens[at]?.lower === ',') at = pastAside(tokens, at);
  for (let n = 0; n < REACH; n++, at++) {
    const token = tokens[at];
    if (isEnd(token) || token!.kind !== 'word') return null;
    if (fates.has(token!.lower)) {
      const next = tokens[at + 1];
      const hasObject = next !== undefined && (next.kind === 'number' || OBJECT.test(next.lower));
      if (!isPassive && hasObject && AGENT.test(token!.lower)) return null;
      return joined(tokens, at);
    }
    if (!LIGHT.has(token!.lower)) return null;
    if (PASSIVE.test(token!.lower)) isPassive = true;
  }
  return null;
}

/** "two men and one woman were arrested": over what else is counted there. */
function behindOthers(tokens: readonly Token[], behind: number): Fate | null {
  let at = behind;
  for (let n = 0; n < MOST_OTHERS && /^(?:and|,)$/.test(tokens[at]?.lower ?? ''); n++) {
    const number = tokens[at]!.lower === ',' && tokens[at + 1]?.lower === 'and' ? at + 2 : at + 1;
    const noun = isNumberLike(tokens[number])
      ? nounPhraseAt(tokens, number + 1, tokens[number]!.lower === 'one')
      : null;
    if (!noun) return null;
    at = noun.to;
  }
  return at > behind && PASSIVE.test(tokens[at]?.lower ?? '') ? behindIt(tokens, at) : null;
}

/** "killed or wounded", "dead and injured": both in one number. */
function joined(tokens: readonly Token[], at: number): Fate {
  const token = tokens[at]!;
  const fate = fates.get(token.lower)!;
  const other = tokens[at + 2];
  const otherFate = /^(?:and|or|\/)$/.test(tokens[at + 1]?.lower ?? '') ? fates.get(other?.lower ?? '') : undefined;
  if (otherFate === undefined || otherFate === fate) return { fate, about: [{ from: token.from, to: token.to }] };
  const about = [token, other!].map(({ from, to }) => ({ from, to }));
  return {
    fate: /^(?:killed|wounded)$/.test(fate) && /^(?:killed|wounded)$/.test(otherFate) ? 'casualties' : fate,
    about,
  };
}

/** Behind the comma that closes an aside; the same place where nothing closes it soon. */
function pastAside(tokens: readonly Token[], comma: number): number {
  for (let at = comma + 1; at < comma + LONGEST_ASIDE; at++) {
    if (isEnd(tokens[at])) return comma;
    if (tokens[at]!.lower === ',') return at + 1;
  }
  return comma;
}

function inNoun(tokens: readonly Token[], from: number, to: number): Fate | null {
  for (let at = to - 1; at >= from; at--) if (fates.has(tokens[at]!.lower)) return joined(tokens, at);
  return null;
}

function beforeIt(tokens: readonly Token[], first: number): Fate | null {
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const token = tokens[at]!;
    if (token.kind !== 'word') return token.lower === ':' && at === first - 1 ? continued(tokens, at - 1) : null;
    if (fates.has(token.lower)) {
      const earlier = tokens[at - 2];
      const isPair =
        /^(?:and|or)$/.test(tokens[at - 1]?.lower ?? '') && earlier !== undefined && fates.has(earlier.lower);
      return isPair ? joined(tokens, at - 2) : joined(tokens, at);
    }
    if (!LIGHT_BEFORE.has(token.lower) || token.lower === 'and') return null;
  }
  return null;
}

/** "Killed: 12". */
function continued(tokens: readonly Token[], at: number): Fate | null {
  const token = tokens[at];
  return token && fates.has(token.lower) ? joined(tokens, at) : null;
}

/** "the death toll rose on Tuesday to 58", "the number of wounded is 30". */
function toll(tokens: readonly Token[], first: number): Fate | null {
  for (let at = first - 1; at >= Math.max(0, first - TOLL_REACH); at--) {
    const token = tokens[at]!;
    if (isEnd(token) || token.lower === 'and' || token.lower === 'while') return null;
    if (token.lower === 'toll') {
      const kind = fates.get(tokens[at - 1]?.lower ?? '');
      const from = kind === undefined ? token.from : tokens[at - 1]!.from;
      return { fate: kind ?? 'killed', about: [{ from, to: token.to }] };
    }
    if (fates.has(token.lower) && tokens[at - 1]?.lower === 'of' && tokens[at - 2]?.lower === 'number')
      return { fate: fates.get(token.lower)!, about: [{ from: tokens[at - 2]!.from, to: token.to }] };
  }
  return null;
}
