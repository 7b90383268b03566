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
// Idea: whoever is described in the same words is compared once, so that a name in a thousand reports costs one comparison.
//
// Invariant: the same for every order of the reports; nobody is merged with two speakers of one report, nor through a third one
// with somebody who contradicts them.

import type { SpeakerKind } from '../../nouns/speaker.ts';
import { bonesOf, folded, likenessOf } from '../../text/names.ts';
import { addresses, genderOfAddress, offices } from './lexicon.ts';
import { isNameOf } from './names-of.ts';

/** What is compared of a speaker. */
export interface NamedSpeaker {
  readonly id: string;
  readonly report: string;
  readonly kind: SpeakerKind;
  /** Words of its mentions; those that are no name are passed over. */
  readonly names: readonly string[];
  /** Words of the body, where they are known. */
  readonly affiliation: string | null;
}

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

/** Descriptions with a common part of the name that are compared with each other; a part that more have says nothing. */
const MOST_ALIKE = 200;

/** Speakers that are described in the same words. */
interface Described {
  readonly one: NamedSpeaker;
  readonly parts: readonly (readonly string[])[];
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
  speakers.forEach((one, at) => {
    if (one.kind === 'unnamed' || one.kind === 'role' || one.kind === 'group') return;
    const parts = partsOf(one);
    if (parts.length === 0) return;
    const body = one.affiliation === null ? null : partsOfName(one.affiliation, false);
    const names = [...new Set(parts.map((name) => name.join(' ')))].sort();
    const key = JSON.stringify([one.kind, names, body, gendersOf(one.names).sort()]);
    const known = all.get(key);
    if (known) known.at.push(at);
    else all.set(key, { one, parts, at: [at] });
  });
  return [...all.values()];
}

/** Pairs of descriptions that share something; each with itself where it was met more than once. */
function likely(all: readonly Described[]): readonly (readonly [number, number])[] {
  const byKey = new Map<string, number[]>();
  all.forEach(({ parts }, i) => {
    for (const key of new Set(parts.flatMap(keysOf))) {
      const known = byKey.get(key);
      if (known) known.push(i);
      else byKey.set(key, [i]);
    }
  });
  return all.flatMap(({ parts }, j) => {
    const met = new Set([j]);
    for (const key of new Set(parts.flatMap(keysOf))) {
      const alike = byKey.get(key)!;
      if (alike.length <= MOST_ALIKE) for (const i of alike) if (i < j) met.add(i);
    }
    return [...met].sort((x, y) => x - y).map((i): readonly [number, number] => [i, j]);
  });
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

function reasonsFor({ one, parts: a }: Described, { one: other, parts: b }: Described): readonly string[] {
  const likes = a.flatMap((x) =>
    b.map((y) => {
      const like = likenessOf(x, y);
      // One word alone is no full name of a person.
      return like === 'same' && x.length < 2 && one.kind === 'person' ? 'part' : like;
    }),
  );
  const best = ORDER.find((like) => likes.includes(like));
  if (best === undefined) return [];
  const reasons = [`name/${best}`];
  if (one.kind !== other.kind) reasons.push('kind/other');
  if (gendersOf([...one.names, ...other.names]).length > 1) reasons.push('address/other');
  const bodies = [one.affiliation, other.affiliation].map((words) => words && partsOfName(words, false));
  if (bodies[0] && bodies[1] && !sharesPart(bodies[0], bodies[1])) reasons.push('affiliation/other');
  return reasons;
}

function gendersOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => genderOfAddress(firstWord(name)) ?? []))];
}

function sharesPart(a: readonly string[], b: readonly string[]): boolean {
  return likenessOf(a, b) !== null || a.some((part) => part.length > 3 && b.includes(part));
}

function firstWord(name: string): string {
  return folded(name.split(/\s+/)[0] ?? '');
}

function partsOf({ names, kind }: NamedSpeaker): readonly (readonly string[])[] {
  return names
    .filter((name) => isNameOf(kind, name))
    .map((name) => partsOfName(name, kind === 'person'))
    .filter((parts) => parts.length > 0);
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

/** Whoever may be alike shares one of these. */
function keysOf(parts: readonly string[]): readonly string[] {
  const letters = parts.length > 1 ? parts.map((part) => part[0]).join('') : parts[0];
  return [...parts.map(bonesOf), `=${letters}`, `==${parts.join(' ')}`];
}
