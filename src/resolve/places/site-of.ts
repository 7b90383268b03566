// The kind of site that a word is, one or many; a list first, then what unlisted compounds end with.

import { NO_SITE, PARTS, SAID_BY, SITE_ENDING, SITES } from './site-kinds.ts';

interface Kind {
  /** In the singular. */
  readonly one: string;
  readonly isMany: boolean;
}

/** In lower case. Null where it is no site. */
export function siteOf(word: string): Kind | null {
  if (PARTS.has(word) || SAID_BY.has(word)) return { one: word, isMany: false };
  if (isSite(word))
    return { one: word, isMany: word.endsWith('s') && !word.endsWith('ss') && isSite(word.slice(0, -1)) };
  if (!word.endsWith('s') || word.endsWith('ss') || word.length < 4) return null;
  for (const one of singulars(word)) if (isSite(one)) return { one, isMany: true };
  return null;
}

/** Names end like compounds that are no names: "Cleveland". */
export function isListed(kind: string): boolean {
  return SITES.has(kind) || SAID_BY.has(kind) || PARTS.has(kind);
}

export function isSite(word: string): boolean {
  return SITES.has(word) || (word.length > 6 && SITE_ENDING.test(word) && !NO_SITE.test(word));
}

function singulars(word: string): readonly string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  return /(?:s|x|z|ch|sh|o)es$/.test(word) ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
}
