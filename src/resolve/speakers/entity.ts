// What is known of somebody while a report is read: mentions so far, and what they tell.

import type { Gender, Sort } from './lexicon.ts';
import type { Mention } from './mention.ts';

export interface Entity {
  /** In order of the text. */
  readonly mentions: Mention[];
  /** Every name that was used, as folded parts. */
  readonly names: (readonly string[])[];
  readonly nouns: Set<string>;
  readonly traits: Set<string>;
  sort: Sort;
  /** Null until a mention tells. */
  plural: boolean | null;
  /** How often titles and nouns told it. */
  readonly told: Record<Gender, number>;
  /** How often it was called he or she. */
  readonly called: Record<Gender, number>;
  /** Whose it is, where that is known. */
  owner: Entity | null;
  /** Offsets of claims of which it is the source, rising. */
  readonly speaks: number[];
  /** First person outside of quotations: whoever writes. */
  author: boolean;
}

export function emptyEntity(): Entity {
  return {
    mentions: [],
    names: [],
    nouns: new Set(),
    traits: new Set(),
    sort: 'unknown',
    plural: null,
    told: { m: 0, f: 0 },
    called: { m: 0, f: 0 },
    owner: null,
    speaks: [],
    author: false,
  };
}

/** Adds a mention and what it tells; a pronoun that is not surely this one's tells nothing. */
export function addTo(entity: Entity, mention: Mention, sure = true): void {
  let i = entity.mentions.length;
  while (i > 0 && entity.mentions[i - 1]!.from > mention.from) i--;
  entity.mentions.splice(i, 0, mention);
  if (mention.name.length > 0) entity.names.push(mention.name);
  for (const noun of mention.nouns) entity.nouns.add(noun);
  for (const trait of mention.traits) entity.traits.add(trait);
  if (mention.form === 'pronoun') {
    if (!sure) return;
    if (mention.gender) entity.called[mention.gender]++;
    const open = entity.sort === 'unknown' || entity.sort === 'place';
    if (open && mention.sort !== 'unknown' && !mention.plural) entity.sort = mention.sort;
    return;
  }
  if (mention.gender) entity.told[mention.gender]++;
  if (entity.sort === 'unknown' || (entity.sort === 'place' && mention.sort !== 'unknown')) entity.sort = mention.sort;
  if (mention.plural) entity.plural = true;
  else if (mention.sort === 'person' || mention.nouns.length > 0) entity.plural ??= false;
}

/** Whether it is known to be the other than a he, or a she. */
export function isOther(entity: Entity, gender: Gender): boolean {
  const other = gender === 'm' ? 'f' : 'm';
  const told = entity.told[other] - entity.told[gender];
  // One pronoun may be misled, two are not.
  return told > 0 || (told === 0 && entity.called[other] > entity.called[gender] + 1);
}

/** The last mention that begins before an offset; undefined where none does. */
export function lastBefore(entity: Entity, offset: number): Mention | undefined {
  const { mentions } = entity;
  let i = mentions.length - 1;
  while (i >= 0 && mentions[i]!.from >= offset) i--;
  return mentions[i];
}
