// Marks -> relations: the same attributions as sets of token numbers, ready to be compared.
//
// In:  what one person or machine marked in an article.
// Out: one relation per attribution that has content, in the same order.
//
// Whether a quotation mark or a comma at the edge belongs to a span is a matter of taste, so `source`, `cue` and
// `content` leave punctuation aside. `raw` keeps it, for the measure that counts it. A content that holds no word is no
// content, and what has no content is counted nowhere.

import { type Marked, ROLES, type Role } from './gold.ts';
import { type Kind, kindsOf, quotationsByLine } from './kinds.ts';
import { covered, type Tokens, tokensOf } from './tokens.ts';

/** Token numbers of a role, rising, each once. */
export type TokenSet = readonly number[];

export interface Relation extends Readonly<Record<Role, TokenSet>> {
  /** The same with punctuation. */
  readonly raw: Readonly<Record<Role, TokenSet>>;
  readonly kinds: readonly Kind[];
  readonly score: number | null;
  /** Position of its mark among the attributions. */
  readonly at: number;
}

/** What is marked in one article. */
export interface Relations {
  readonly tokens: Tokens;
  readonly relations: readonly Relation[];
}

/** Two sets of relations of the same article, to be measured against each other. */
export interface Pair {
  readonly gold: Relations;
  readonly predicted: Relations;
}

export function relationsOf({ text, attributions }: Omit<Marked, 'id'>): Relations {
  const tokens = tokensOf(text);
  const quotations = quotationsByLine(text);
  const relations = attributions.flatMap((attribution, at) => {
    const raw = byRole((role) => covered(tokens, attribution[role]));
    const relation = byRole((role) => raw[role].filter((i) => tokens.counts[i]));
    if (relation.content.length === 0) return [];
    const kinds = kindsOf(text, quotations, attribution);
    return [Object.freeze({ ...relation, raw, kinds, score: attribution.score ?? null, at })];
  });
  return Object.freeze({ tokens, relations: Object.freeze(relations) });
}

/** The same for each of the three roles. */
export function byRole<T>(of: (role: Role) => T): Readonly<Record<Role, T>> {
  const [source, cue, content] = ROLES.map(of) as [T, T, T];
  return Object.freeze({ source, cue, content });
}

/** How many numbers two rising lists share. */
export function sharedCount(a: TokenSet, b: TokenSet): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! === b[j]!) {
      count++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return count;
}
