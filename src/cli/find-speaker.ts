// A speaker of a case by its id, or as much of it as tells it apart, or by what it is called.

import { type CaseSpeaker, type CaseSpeakers, type Index, searchWords } from '../case/index.ts';
import { Fault } from '../nouns/index.ts';
import { sameSpeakers } from '../resolve/speakers/index.ts';
import { LEAST_DIGITS } from './find.ts';
import { short } from './print.ts';

export function speakersOf(index: Index): Promise<CaseSpeakers> {
  return index.speakers(sameSpeakers);
}

/** The whole id. One that is no hash stands as it is given: others mint such ids. Throws `case/no-such-id`, `case/ambiguous-id`. */
export async function speakerId(index: Index, id: string): Promise<string> {
  const [first, second] = await index.speakerIds(id);
  if (first === id || (first !== undefined && second === undefined && id.length >= LEAST_DIGITS)) return first;
  if (!isHash(id)) return id;
  if (second === undefined || id.length < LEAST_DIGITS) throw noSpeaker(id);
  throw new Fault(
    'case/ambiguous-id',
    `Several ids of a speaker begin with ${id}: ${first!.slice(0, 16)}…, ${second.slice(0, 16)}…`,
    'Give more digits of it.',
  );
}

/** Those that are called so: by their own name, or where there are none, by another one. */
export function calledSo({ speakers }: CaseSpeakers, name: string): readonly CaseSpeaker[] {
  const key = nameKey(name);
  const own = speakers.filter((speaker) => speaker.name !== null && nameKey(speaker.name) === key);
  return own.length > 0 ? own : speakers.filter(({ names }) => names.some((one) => nameKey(one) === key));
}

/** By id or name: every speaker that is meant. Throws `case/no-such-id`. */
export async function speakersMeant(index: Index, who: string): Promise<readonly CaseSpeaker[]> {
  const all = await speakersOf(index);
  const begin = isHash(who) ? await speakerId(index, who) : who;
  const [one] = all.speakers.filter(({ members }) => members.some(({ id }) => id === begin));
  const meant = one ? [one] : calledSo(all, who);
  if (meant.length > 0) return meant;
  throw noSpeaker(who);
}

/** `0f98bb67f3d4 Anna Ruiz, 6 claims` */
export function speakerInShort({ id, name, claims }: CaseSpeaker): string {
  return `${shortId(id)} ${name ?? '(no name)'}, ${claims} ${claims === 1 ? 'claim' : 'claims'}`;
}

/** Hashes are cut short; ids that people gave are not. */
export function shortId(id: string): string {
  return id.length === WHOLE && isHash(id) ? short(id) : id;
}

const WHOLE = 64;

export function isHash(id: string): boolean {
  return /^[0-9a-f]+$/.test(id) && id.length >= LEAST_DIGITS && id.length <= WHOLE;
}

/** As names are compared: letters and digits, whatever the case and accents. */
export function nameKey(name: string): string {
  return searchWords(name).join(' ');
}

/** Whether each word that is searched for begins a word of one of the names. */
export function areWordsOf(names: readonly string[], search: string): boolean {
  const all = names.map((name) => ` ${nameKey(name)}`).join('');
  return nameKey(search)
    .split(' ')
    .every((word) => all.includes(` ${word}`));
}

function noSpeaker(who: string): Fault {
  return new Fault(
    'case/no-such-id',
    `This case has no speaker ${who}.`,
    'Check it; `hearsay speakers` lists who speaks, with ids.',
  );
}
