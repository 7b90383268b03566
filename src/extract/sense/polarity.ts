// What the speaker is said to hold of the content as marked: for it, against it, or neither.
//
// In:  a claim as the rules see it, its act, and the words of the cue that decided the act.
// Out: the value, and the words that show it; none where it is `for`.
//
//     [denied] {any leak}   against          [did not deny] {any leak}    open
//     [said] {no leak}      for              [does not believe] {it}      against          [did not say] {who}   open
//
// Only the cue is asked: a negation in the content is the content's own.

import type { Act } from '../../nouns/act.ts';
import type { Polarity, Shown } from '../../nouns/sense.ts';
import { type Span, span } from '../../nouns/span.ts';
import type { DecidedAct } from './act.ts';
import type { Told } from './told.ts';
import type { Word } from './words.ts';

const NEGATIONS = new Set(
  'not no never neither nor none nobody nothing without unable fail hardly scarcely unlikely stop cease nowhere refuse decline avoid'.split(
    ' ',
  ),
);

/** Acts that hold the content to be wrong, or turn it down. */
const AGAINST: ReadonlySet<Act> = new Set<Act>(['deny', 'doubt', 'reject']);
/** Acts whose negation is the opposite attitude: who does not believe it holds it to be wrong. */
const HELD: ReadonlySet<Act> = new Set<Act>(['believe', 'want', 'predict', 'agree', 'support']);
/** Words that take back what was said; others put something else in its place. */
const TAKEN_BACK = new Set(
  'withdraw retract recant disavow disown rescind delete remove withdrawal retraction recantation back backed backing away down off backtrack backpedal take eat longer'.split(
    ' ',
  ),
);

/** "revised down", "scaled back": a new figure is put in its place. */
const PUT_RIGHT = new Set('revise correct correction scale amend record straight'.split(' '));

/** Words of ruling that a thing shall not be. */
const FORBIDDING = new Set('ban forbid prohibit outlaw bar revoke suspend overturn strike proscribe'.split(' '));
/** "banned {the group from marching}": the content names the ban, not what is banned. */
const NAMED_BAN = /(?:^|\s)from \w+ing\b/;
/** Words that leave it open themselves. */
const OPENING = new Set(['open', 'nothing', 'forget', 'unaware', 'oblivious', 'ignorant', 'fathom']);
/** All that is said to be said or granted. */
const NOTHING = /^(?:nothing|nobody|no one)(?: else)?(?: (?:of|about) anything)?[.”"’]*$/;

const NOBODY = /^(?:nobody|no one|no-one|none|neither|no \w+|not one|few)\b/;
/** What stands before the claim and leaves it open. */
const WHETHER = /\bwhether\s+(?:\S+\s+){0,2}$/;

export function polarityOf(told: Told, { act, words: deciding }: DecidedAct): Shown<Polarity> {
  const negations = told.words.filter((word) => NEGATIONS.has(word.plain) && !deciding.includes(word));
  const inside = deciding.filter((word) => NEGATIONS.has(word.plain));
  const shown = (value: Polarity, words: readonly Word[]) => ({ value, at: words.map(spanOf) });
  if (act === 'decline' || act === 'question') return shown('open', deciding);
  if (told.source && NOBODY.test(told.by)) return { value: 'open', at: [told.source] };
  if (AGAINST.has(act)) return negations.length > 0 ? shown('open', negations) : shown('against', deciding);
  const isTakenBack =
    deciding.some(({ plain }) => TAKEN_BACK.has(plain)) && !deciding.some(({ plain }) => PUT_RIGHT.has(plain));
  if (act === 'retract' && isTakenBack && negations.every(({ plain }) => plain === 'no'))
    return shown('against', deciding);
  if (negations.length > 0) return shown(HELD.has(act) ? 'against' : 'open', negations);
  if (act === 'decree' && deciding.some((word) => FORBIDDING.has(word.plain)) && !NAMED_BAN.test(told.head))
    return shown('against', deciding);
  if (NOTHING.test(told.head)) return { value: 'open', at: [told.content[0]!] };
  const silent =
    deciding.some((word) => OPENING.has(word.plain)) ||
    (inside.length > 0 && (act === 'know' || act === 'say' || act === 'confirm'));
  if (silent && !deciding.some((word) => word.plain === 'change')) return shown('open', deciding);
  const begin = Math.min(told.cue.from, told.source?.from ?? told.cue.from);
  if (WHETHER.test(told.text.slice(Math.max(0, begin - 40), begin))) return { value: 'open', at: [] };
  return { value: 'for', at: [] };
}

function spanOf({ from, to }: Word): Span {
  return span(from, to);
}
