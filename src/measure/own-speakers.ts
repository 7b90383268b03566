// Is the right speaker found behind a claim of the project's own gold?
//
// In:  an incident's speakers, the label of a claim, and the speaker that was found, as the words of its mentions.
// Out: right, wrong or unknown.
//
// A found speaker is the gold's where its mentions hold the gold's name or an alias, and no other speaker of the incident
// is named by more of them. Whoever writes ("we" outside of quotations) has no name in the text: the pronoun must then be
// the gold's too. `strict` asks more of persons and bodies: where the text holds the gold's own name, a mention must.

import type { GoldSpeaker } from './own-gold.ts';

interface FoundSpeaker {
  /** Words of every mention. */
  readonly mentions: readonly string[];
}

export interface Asked {
  readonly speakers: readonly GoldSpeaker[];
  /** Id of the gold's speaker; null where the text does not say who. */
  readonly gold: string | null;
  /** Words of the source, null where there is none. */
  readonly source: string | null;
  readonly found: FoundSpeaker | null;
  /** The report's text, where the strict measure is asked for. */
  readonly strict?: string;
}

export function outcomeOf({ speakers, gold, source, found, strict }: Asked): 'right' | 'wrong' | 'unknown' {
  const words = found?.mentions.map(folded) ?? [];
  // Nobody is meant: right where nobody was found, or nobody but the words themselves.
  if (gold === null) return !found || (words.length === 1 && words[0] === folded(source ?? '')) ? 'right' : 'wrong';
  if (!found) return 'unknown';
  const speaker = speakers.find(({ id }) => id === gold)!;
  if (words.every((w) => AUTHOR.test(w))) return AUTHOR.test(folded(source ?? '')) ? 'right' : 'wrong';
  const own = words.filter((w) => names(speaker).some((name) => ` ${w} `.includes(` ${name} `))).length;
  const rival = speakers
    .filter(({ id }) => id !== gold)
    .map((other) => words.filter((w) => names(other).includes(w) && !names(speaker).includes(w)).length);
  if (own === 0 || Math.max(0, ...rival) > own) return 'wrong';
  if (strict === undefined || (speaker.kind !== 'person' && speaker.kind !== 'body')) return 'right';
  const name = ` ${folded(speaker.name)} `;
  const named = ` ${folded(strict)} `.includes(name);
  return !named || words.some((w) => ` ${w} `.includes(name)) ? 'right' : 'unknown';
}

function names({ name, aliases }: GoldSpeaker): readonly string[] {
  return [name, ...aliases].map(folded);
}

const AUTHOR = /^(?:i|we|us|me|ours|mine|myself|ourselves|our|my)$/;

/** Without marks, case, article, possessive and punctuation. */
function folded(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/^(?:the|a|an|its|his|her|their|our|my|your) (?=.)/, '')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
