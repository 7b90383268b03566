// Whether a noun phrase whose last word is a kind of place is a scene: by the words beside it.
//
//     at the clinic          a word of place before it: a scene
//     the clinic was shelled something befell it: a scene
//     the clinic refused     it acts: none
//     the job market         a manner of speaking: none
//
// In:  the words of a stretch, and where the phrase begins and ends among them.
// Out: yes or no. Everything is looked up in sets.

import type { Span } from '../../nouns/span.ts';
import { BODIES, CARRIERS, FIGURATIVE, INSIDES, SAID_BY } from './site-kinds.ts';
import {
  BEFALLEN,
  DONE,
  HELPERS,
  IS,
  LOOKS,
  MOTION,
  NOT_BEFALLEN,
  OWNERS,
  STATES,
  SURELY,
  WHERE,
} from './site-words.ts';

/** "the edge of a field" is where something may be; the upper part of a silo may only be missing. */
const EDGES: ReadonlySet<string> = new Set(
  'edge edges side sides roof top back middle corner foot end bank banks front bottom entrance mouth'.split(' '),
);

/** A word of a stretch. */
export interface Word extends Span {
  readonly lower: string;
  readonly isCapital: boolean;
  /** Nothing but one space stands between it and the word before. */
  readonly follows: boolean;
}

interface Phrase {
  /** Positions of its first and last word. */
  readonly first: number;
  readonly last: number;
  /** Its kind. */
  readonly one: string;
  readonly isMany?: boolean;
}

/** Whether the words beside a site say that something is there, or befell it. */
export function stands(words: readonly Word[], phrase: Phrase): boolean {
  const { first, last, one } = phrase;
  const before = words[first]!.follows ? words[first - 1] : undefined;
  const where = before?.lower ?? '';
  if (WHERE.has(where)) {
    const isIndefinite = /^an?$/.test(words[first]!.lower);
    const lead = words[first - 2]?.lower ?? '';
    if (where === 'at' && (CARRIERS.has(one) || LOOKS.has(lead))) return false;
    if (SURELY.has(where) || where === 'hit' || where === 'struck') return true;
    if (CARRIERS.has(one) && where !== 'from' && where !== 'to') return false;
    if (where === 'by') return !BODIES.has(one) && !isIndefinite && !NOT_BEFALLEN.has(lead);
    if (where === 'of' && isIndefinite) return EDGES.has(lead) || INSIDES.has(lead);
    if (where === 'of') return !OWNERS.has(lead) && !(BODIES.has(one) && words[last]!.isCapital);
    if (where === 'against' || where === 'between' || where === 'where') return !BODIES.has(one);
    // To and from: what only writes to a ministry is not there.
    const isMoved = [2, 3, 4, 5].some((back) => MOTION.has(words[first - back]?.lower ?? ''));
    if (isMoved) return true;
    return !BODIES.has(one) && !(isIndefinite && where !== 'from') && !(CARRIERS.has(one) && where === 'to');
  }
  return isBefallen(words, phrase);
}

/** "the clinic was shelled", "the bridge collapsed", "police sealed the square"; also all that a content says. */
function isBefallen(words: readonly Word[], { first, last, one, isMany }: Phrase): boolean {
  const before = words[first]!.follows && first > 0 ? words[first - 1]!.lower : '';
  if (DONE.has(before)) return true;
  // "Good morning. The ship. Our divers …"
  const [own, after] = [words[first]!, words[last + 1]];
  if (own.lower === 'the' && own.isCapital && !own.follows && (!after || (after.isCapital && !after.follows)))
    return true;
  // "And the arcade?"
  if (
    words.length < 5 &&
    words[first]!.lower === 'the' &&
    last === words.length - 1 &&
    /^(?:|and|but|or|about|perhaps|maybe|probably)$/.test(before)
  )
    return true;
  // A lorry that burned is no place, the lorry that the report is about may be one.
  if (/^(?:an?|one|two|that)$/.test(words[first]!.lower) && (CARRIERS.has(one) || one === 'wall')) return false;
  let n = last + 1;
  let isHelped = false;
  let isPassive = false;
  while (n < words.length && n - last < 6 && words[n]!.follows && HELPERS.has(words[n]!.lower)) {
    isHelped = true;
    if (IS.has(words[n]!.lower)) isPassive = true;
    n++;
  }
  const verb = n < words.length && words[n]!.follows ? words[n]!.lower : '';
  if (BEFALLEN.has(verb) || (isHelped && STATES.has(verb))) return true;
  if (isPassive && /.{2}ed$/.test(verb)) return !NOT_BEFALLEN.has(verb);
  // What cannot act is spoken of as a scene: "the creek will be put right".
  return (
    isHelped && !BODIES.has(one) && !CARRIERS.has(one) && words[first]!.lower === 'the' && last - first < 3 && !isMany
  );
}

/** "the job market", "in the field of", a post that is no border post. */
export function isFigurative(words: readonly Word[], i: number, one: string): boolean {
  const before = words[i]!.follows ? (words[i - 1]?.lower ?? '') : '';
  if (one === 'market' && before === 'the' && words[i - 2]?.lower === 'on') return true;
  if ((one === 'field' || one === 'base') && words[i + 1]?.lower === 'of') return true;
  return FIGURATIVE.get(one)?.test(before) === true || SAID_BY.get(one)?.test(before) === false;
}
