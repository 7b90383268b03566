// What an entry concerns, and by which word it is found.
//
// In:  an entry of a known kind.
// Out: (role, thing, id): `correct` concerns the claim `corrected`, the claim `made`, and the report that `holds` it. So the
//      history of anything is one lookup, and later work finds merges of speakers, links and places where they are kept.

import type { KnownEntry, Target } from '../nouns/index.ts';

export interface Concern {
  readonly role: string;
  readonly thing: Target['of'] | 'entry' | 'dossier' | 'member';
  readonly id: string;
}

/** Kinds that decide the state of claims. */
const DECISIONS: readonly string[] = ['add', 'accept', 'reject', 'correct'];

/** Kinds that decide labels of claims, besides `correct`. */
export const LABELLING: readonly string[] = ['place', 'time', 'split'];

/** Kinds after which claims may stand otherwise. */
export const SETTLING: readonly string[] = [...DECISIONS, ...LABELLING, 'flag'];

export function concernsOf(entry: KnownEntry): readonly Concern[] {
  const { body } = entry;
  const from = 'carried' in body ? body.carried : undefined;
  return from ? [...ownConcerns(entry), { role: CARRIED, thing: 'claim', id: from.claim }] : ownConcerns(entry);
}

/** The claim of an earlier version of the page, which a judgement was carried over from. It decides nothing about that one. */
export const CARRIED = 'carried';

function ownConcerns({ kind, body }: KnownEntry): readonly Concern[] {
  const some = (role: string, thing: Concern['thing'], ids: readonly string[] = []): readonly Concern[] =>
    [...new Set(ids)].map((id) => ({ role, thing, id }));
  const one = (role: string, thing: Concern['thing'], id: string): Concern => ({ role, thing, id });
  switch (kind) {
    case 'add':
      return [one('made', 'claim', body.claim), one('holds', 'report', body.report)];
    case 'correct':
      return [
        one('corrected', 'claim', body.claim),
        one('made', 'claim', body.to.claim),
        one('holds', 'report', body.to.report),
        ...(body.speaker ? [one('of', 'speaker', body.speaker.id)] : []),
      ];
    case 'accept':
    case 'reject':
    case 'flag':
    case 'note':
    case 'tag':
    case 'place':
    case 'time':
      return [one('target', body.target.of, body.target.id)];
    case 'merge':
      return [...some('merged', 'speaker', body.speakers), one('into', 'speaker', body.into)];
    case 'split':
      return [
        one('split', 'speaker', body.speaker),
        one('into', 'speaker', body.into),
        ...some('moved', 'claim', body.claims),
      ];
    case 'link':
      return [one('made', 'link', body.link), one('from', 'claim', body.from), one('to', 'claim', body.to)];
    case 'attribute':
      return [one('target', 'speaker', body.speaker)];
    case 'withdraw':
      return [one('withdrawn', 'entry', String(body.entry))];
    case 'question':
      return [
        one('target', 'question', body.question),
        ...some('added', 'claim', body.add),
        ...some('removed', 'claim', body.remove),
      ];
    case 'side':
      return [
        one('target', 'side', body.side),
        ...some('added', 'speaker', body.add),
        ...some('removed', 'speaker', body.remove),
      ];
    case 'publication':
      return [one('target', 'dossier', body.dossier)];
    case 'member':
      return [one('target', 'member', body.member)];
    case 'forget':
      return [one('forgotten', 'capture', body.capture)];
    default:
      return [];
  }
}

/** The flag, tag or name that an entry gives. */
export function labelOf({ kind, body }: KnownEntry): string | null {
  if (kind === 'flag') return body.flag;
  if (kind === 'tag') return body.tag;
  if (kind === 'attribute') return body.name;
  if (kind === 'link') return body.relation;
  return null;
}
