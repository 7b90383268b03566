// Speakers of several reports that may be one.
//
// In:  the speakers of each report, with the words of their mentions.
// Out: pairs across reports, each with its reasons: merged by rule where the full name is the same and nothing contradicts,
//      suggested to a person where only a variant is.
//
//     "Anna Ruiz"   "Anna Ruiz"                    merged
//     "Anna Ruiz"   "Ms Ruiz"                      suggested: part of the name
//     "Kardzhiev"   "Karjiev"                      suggested: spelling
//     "two officials" …                            never: the unnamed are a person's to merge
//
// Idea: whoever is described in the same words is compared once, so that a name in a thousand reports costs one comparison; and only with
// whom something in common makes it likely (`alike.ts`).
//
// Invariant: the same for every order of the reports; nobody is merged with two speakers of one report, nor through a third one
// with somebody who contradicts them.

import type { NamedSpeaker, SpeakerKind } from '../../nouns/speaker.ts';
import { folded, likenessOf } from '../../text/names.ts';
import { piecesOf, wholesOf } from './alike.ts';
import { addresses, genderOfAddress, offices } from './lexicon.ts';
import { isNameOf } from './names-of.ts';

export interface SameSpeaker {
  /** Two ids, of two reports, in the order of the input. */
  readonly a: string;
  readonly b: string;
  /** Whoever is merged with another one of a name is so through one pair; not every two are a pair. */
  readonly merged: boolean;
  /**
   * `name/same`, `name/part`, `name/acronym`, `name/spelling`, and what contradicts: `kind/other`, `address/other`,
   * `affiliation/other`; `name/twice`: a report has two of that name; `name/contested`: others of that name contradict each other.
   */
  readonly reasons: readonly string[];
}

/** Descriptions that are compared with one whose name may be a part, a short form or a spelling of theirs; what more share says nothing. */
const MOST_ALIKE = 200;

/** Speakers that are described in the same words. */
interface Described {
  readonly kind: SpeakerKind;
  readonly parts: readonly (readonly string[])[];
  readonly genders: readonly string[];
  /** Parts of the affiliation; null where it is not known. */
  readonly body: readonly string[] | null;
  /** Where they stand in the input. */
  readonly at: number[];
}

export function sameSpeakers(speakers: readonly NamedSpeaker[]): readonly SameSpeaker[] {
  const all = described(speakers);
  const found = likely(all).flatMap(([i, j]): readonly Compared[] => {
    const reasons = reasonsFor(all[i]!, all[j]!);
    return reasons.length > 0 ? [{ i, j, reasons }] : [];
  });
  const isSame = ({ reasons }: Compared): boolean => reasons.length === 1 && reasons[0] === 'name/same';
  const rootOf = joined(
    all.length,
    found.filter((one) => isSame(one)),
  );
  const contested = new Set(
    found.filter(({ i, j, reasons }) => rootOf(i) === rootOf(j) && reasons.length > 1).map(({ i }) => rootOf(i)),
  );
  const pairs: Pair[] = [];
  const groups = new Map<number, number[]>();
  for (const one of found) {
    if (one.i !== one.j || !isSame(one)) continue;
    // Where a name is contested only the same description is one.
    const group = contested.has(rootOf(one.i)) ? one.i : rootOf(one.i);
    const known = groups.get(group);
    if (known) known.push(...all[one.i]!.at);
    else groups.set(group, [...all[one.i]!.at]);
  }
  for (const group of groups.values()) pairs.push(...mergedIn(group, speakers));
  for (const one of found) {
    const isMerged = isSame(one) && (one.i === one.j || !contested.has(rootOf(one.i)));
    if (!isMerged) pairs.push(...suggested(one, all, speakers, isSame(one) ? ['name/contested'] : []));
  }
  return pairs
    .sort((x, y) => x.b - y.b || x.a - y.a)
    .map(({ a, b, merged, reasons }) => ({ a: speakers[a]!.id, b: speakers[b]!.id, merged, reasons }));
}

interface Compared {
  /** Two descriptions, or one twice: `i` is never above `j`. */
  readonly i: number;
  readonly j: number;
  readonly reasons: readonly string[];
}

interface Pair extends Omit<SameSpeaker, 'a' | 'b'> {
  readonly a: number;
  readonly b: number;
}

function described(speakers: readonly NamedSpeaker[]): readonly Described[] {
  const all = new Map<string, Described>();
  const partsOf = remembered((kind: SpeakerKind) => remembered((name: string) => partsOfMention(name, kind)));
  const bodyOf = remembered((words: string) => partsOfName(words, false));
  const genderOf = remembered((name: string) => genderOfAddress(firstWord(name)) ?? null);
  speakers.forEach(({ kind, names: mentions, affiliation }, at) => {
    if (kind === 'unnamed' || kind === 'role' || kind === 'group') return;
    const parts = mentions.map(partsOf(kind)).filter((name) => name.length > 0);
    if (parts.length === 0) return;
    const body = affiliation === null ? null : bodyOf(affiliation);
    const genders = [...new Set(mentions.flatMap((name) => genderOf(name) ?? []))].sort();
    const names = [...new Set(parts.map((name) => name.join(' ')))].sort();
    const key = JSON.stringify([kind, names, body, genders]);
    const known = all.get(key);
    if (known) known.at.push(at);
    else all.set(key, { kind, parts, genders, body, at: [at] });
  });
  return [...all.values()];
}

/** The same few names come again and again. */
function remembered<K extends string, T>(of: (words: K) => T): (words: K) => T {
  const known = new Map<K, T>();
  return (words) => {
    const found = known.get(words);
    if (found !== undefined) return found;
    const made = of(words);
    known.set(words, made);
    return made;
  };
}

/** Pairs of descriptions that share something; each with itself too. */
function likely(all: readonly Described[]): readonly (readonly [number, number])[] {
  const withPiece = new Map<string, number[]>();
  all.forEach(({ parts }, i) => {
    for (const key of new Set(parts.flatMap(piecesOf))) {
      const known = withPiece.get(key);
      if (known) known.push(i);
      else withPiece.set(key, [i]);
    }
  });
  const met = all.map((_, j) => new Set([j]));
  all.forEach(({ parts }, i) => {
    for (const key of new Set(parts.flatMap(wholesOf))) {
      const alike = withPiece.get(key) ?? [];
      if (alike.length <= MOST_ALIKE) for (const j of alike) met[Math.max(i, j)]!.add(Math.min(i, j));
    }
  });
  return met.flatMap((others, j) => [...others].sort((x, y) => x - y).map((i): readonly [number, number] => [i, j]));
}

/** Which descriptions hang together. */
function joined(count: number, pairs: readonly Compared[]): (i: number) => number {
  const root = Array.from({ length: count }, (_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  for (const { i, j } of pairs) {
    const [a, b] = [rootOf(i), rootOf(j)];
    root[Math.max(a, b)] = Math.min(a, b);
  }
  return rootOf;
}

/** Who bears one name: one after the other, but for those of whom one report has two. */
function mergedIn(group: readonly number[], speakers: readonly NamedSpeaker[]): readonly Pair[] {
  const members = [...group].sort((x, y) => x - y);
  const ofReport = new Map<string, number>();
  for (const at of members) ofReport.set(speakers[at]!.report, (ofReport.get(speakers[at]!.report) ?? 0) + 1);
  const isAlone = (at: number): boolean => ofReport.get(speakers[at]!.report) === 1;
  const alone = members.filter(isAlone);
  const twice = members.filter((at) => !isAlone(at));
  const pairs = alone.slice(1).map((b, n): Pair => ({ a: alone[n]!, b, merged: true, reasons: ['name/same'] }));
  for (const at of twice) {
    const other = alone[0] ?? twice.find((one) => speakers[one]!.report !== speakers[at]!.report);
    if (other === undefined) continue;
    const [a, b] = [Math.min(at, other), Math.max(at, other)];
    pairs.push({ a, b, merged: false, reasons: ['name/same', 'name/twice'] });
  }
  return pairs;
}

/** The first two of them that stand in two reports; of one description, each with the one before. */
function suggested(
  { i, j, reasons }: Compared,
  all: readonly Described[],
  speakers: readonly NamedSpeaker[],
  more: readonly string[],
): readonly Pair[] {
  const isOther = (a: number, b: number): boolean => speakers[a]!.report !== speakers[b]!.report;
  const pair = (x: number, y: number): Pair => ({
    a: Math.min(x, y),
    b: Math.max(x, y),
    merged: false,
    reasons: [...reasons, ...more],
  });
  const [one, other] = [all[i]!.at, all[j]!.at];
  if (i === j) return one.slice(1).flatMap((b, n) => (isOther(one[n]!, b) ? [pair(one[n]!, b)] : []));
  for (const a of one) for (const b of other) if (isOther(a, b)) return [pair(a, b)];
  return [];
}

const ORDER = ['same', 'acronym', 'part', 'spelling'] as const;

function reasonsFor(one: Described, other: Described): readonly string[] {
  const likes = one.parts.flatMap((x) =>
    other.parts.map((y) => {
      const like = likenessOf(x, y);
      // One word alone is no full name of a person.
      return like === 'same' && x.length < 2 && one.kind === 'person' ? 'part' : like;
    }),
  );
  const best = ORDER.find((like) => likes.includes(like));
  if (best === undefined) return [];
  const reasons = [`name/${best}`];
  if (one.kind !== other.kind) reasons.push('kind/other');
  if (new Set([...one.genders, ...other.genders]).size > 1) reasons.push('address/other');
  if (one.body && other.body && !sharesPart(one.body, other.body)) reasons.push('affiliation/other');
  return reasons;
}

function sharesPart(a: readonly string[], b: readonly string[]): boolean {
  return likenessOf(a, b) !== null || a.some((part) => part.length > 3 && b.includes(part));
}

function firstWord(name: string): string {
  return folded(name.split(/\s+/)[0] ?? '');
}

/** None where it is no name. */
function partsOfMention(name: string, kind: SpeakerKind): readonly string[] {
  return isNameOf(kind, name) ? partsOfName(name, kind === 'person') : [];
}

/** Folded parts, articles left out, and titles where it is a person's. */
function partsOfName(name: string, titled: boolean): readonly string[] {
  const parts = name
    .split(/[\s,]+/)
    .map(folded)
    .filter((part) => part !== '' && part !== 'the' && part !== 'a');
  const named = parts.filter((part) => !titled || !(addresses.has(part) || offices.has(part)));
  return named.length > 0 ? named : parts;
}
