// Whether two claims have the same speaker, as far as their names tell: no person is merged here.
//
//     Evripidis Tsoungaras, the police chief    Commander Tsoungkaras      part, by spelling
//     the Tomis Emergency Service               rescuers                   open: a description may be anybody

import { sliceOf } from '../../nouns/span.ts';
import type { Speaker, SpeakerKind } from '../../nouns/speaker.ts';
import { bonesOf, folded } from '../../text/names.ts';

/** What a report calls a speaker. */
export interface SpeakerNames {
  readonly kind: SpeakerKind | null;
  /** Folded words of each mention that is a name, the fullest first. */
  readonly proper: readonly (readonly string[])[];
  /** The same of descriptions: "the dockers". */
  readonly described: readonly (readonly string[])[];
  /** The name of the body that the speaker belongs to; empty where it is not known. */
  readonly body: readonly string[];
}

export function namesOf(speaker: Speaker | null, byId: ReadonlyMap<string, Speaker>, text: string): SpeakerNames {
  if (speaker === null) return NOBODY;
  const proper: (readonly string[])[] = [];
  const described: (readonly string[])[] = [];
  for (const at of [speaker.name, ...speaker.mentions].slice(0, MOST_MENTIONS)) {
    const words = sliceOf(text, at);
    if (PRONOUN.test(words)) continue;
    const name = properOf(words);
    if (name.length > 0) add(proper, name);
    else add(described, partsOf(words));
  }
  const of = speaker.of === null ? null : (byId.get(speaker.of)?.name ?? null);
  const body = of ?? speaker.affiliation;
  return { kind: speaker.kind, proper, described, body: body ? properOf(sliceOf(text, body)) : [] };
}

const NOBODY: SpeakerNames = { kind: null, proper: [], described: [], body: [] };
const MOST_MENTIONS = 24;
const MOST_NAMES = 8;
const PRONOUN =
  /^(?:i|me|my|we|us|our|he|him|his|she|her|it|its|they|them|their|who|which|you|your|himself|herself|itself|themselves)$/i;
const LIGHT = /^(?:the|a|an|of|for|and|on|in|at|to|s|de|la|mr|mrs|ms|dr|its|their|his|her|our|my|your|this|that|one)$/;

function add(names: (readonly string[])[], name: readonly string[]): void {
  if (name.length === 0 || names.length === MOST_NAMES) return;
  if (!names.some((known) => known.join(' ') === name.join(' '))) names.push(name);
}

function partsOf(words: string): readonly string[] {
  return [...words.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .map(([word]) => folded(word))
    .filter((word) => !LIGHT.test(word))
    .slice(0, 12);
}

/** The words with a capital, up to the first comma; none where only an office or a kind of people is named. */
function properOf(words: string): readonly string[] {
  const [name = ''] = words.split(/[,;(]/);
  const parts = [...name.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].filter(
    ([word], n) => /^\p{Lu}/u.test(word) && !(n === 0 && LIGHT.test(word.toLowerCase())),
  );
  const folds = parts.map(([word]) => folded(word)).filter((word) => !LIGHT.test(word) && !TITLES.has(word));
  return folds.slice(0, 12);
}

const TITLES = new Set(
  'captain colonel general brigadier major lieutenant sergeant commander chief president minister director doctor professor judge mayor governor officer spokesman spokeswoman secretary inspector skipper lawyer attorney prosecutor'.split(
    ' ',
  ),
);

/**
 * `same`: of one report the same, of two the same full name; `part`: one name holds the other’s last word, or is its letters;
 * `body`: one is the body that the other belongs to, or both belong to one; `other`: both have names, and unlike ones; `open`: not known.
 */
export type Likeness = 'same' | 'part' | 'body' | 'other' | 'open';

/** What is compared of a claim. */
interface Said {
  readonly claim: { readonly report: string };
  readonly speaker: string | null;
  readonly names: SpeakerNames;
}

export function likenessOfSpeakers(a: Said, b: Said): Likeness {
  if (a.speaker !== null && a.speaker === b.speaker) return 'same';
  const isWithin = a.claim.report === b.claim.report;
  const [x, y] = [a.names, b.names];
  const likeness = isWithin ? null : likenessOf(x.proper, y.proper);
  if (likeness) return likeness;
  const meets = (body: readonly string[], names: readonly (readonly string[])[]): boolean =>
    body.length > 0 && likenessOf([body], names) !== null;
  if (meets(x.body, [...y.proper, y.body]) || meets(y.body, x.proper)) return 'body';
  if (x.proper.length > 0 && y.proper.length > 0) return x.kind === 'person' || y.kind === 'person' ? 'other' : 'open';
  return 'open';
}

function likenessOf(
  some: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): 'same' | 'part' | null {
  let best: 'part' | null = null;
  for (const a of some)
    for (const b of others) {
      if (a.length === 0 || b.length === 0) continue;
      if (a.length === b.length && a.every((part, i) => part === b[i]))
        return a.length > 1 || (some.length === 1 && others.length === 1) ? 'same' : 'part';
      if (isPart(a, b)) best = 'part';
    }
  return best;
}

function isPart(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const alike = (part: string, other: string): boolean =>
    part === other ||
    (part.length >= 5 && other.length >= 5 && part[0] === other[0] && bonesOf(part) === bonesOf(other));
  if (short.length === 1 && long.length > 1 && short[0]!.length >= 2 && short[0]!.length <= 6)
    if (long.map((part) => part[0]).join('') === short[0]) return true;
  if (short.every((part, i) => alike(part, long[long.length - short.length + i]!))) return true;
  return short.length >= 2 && short.every((part) => long.includes(part));
}
