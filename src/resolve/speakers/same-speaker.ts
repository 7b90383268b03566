// Speakers of several reports that may be one.
//
// In:  the speakers of each report, with the words of their names.
// Out: pairs across reports, each with its reasons: merged by rule where the full name is the same and nothing contradicts,
//      suggested to a person where only a variant is.
//
//     "Anna Ruiz"   "Anna Ruiz"                    merged
//     "Anna Ruiz"   "Ms Ruiz"                      suggested: part of the name
//     "Kardzhiev"   "Karjiev"                      suggested: spelling
//     "two officials" …                            never: the unnamed are a person's to merge
//
// Invariant: the same for every order of the reports; nobody is merged with two speakers of one report.

import type { SpeakerKind } from '../../nouns/speaker.ts';
import { addresses, genderOfAddress, offices } from './lexicon.ts';
import { bonesOf, folded, likenessOf } from './names.ts';

/** What is compared of a speaker. */
export interface NamedSpeaker {
  readonly id: string;
  readonly report: string;
  readonly kind: SpeakerKind;
  /** Words of the fullest name, and of every other mention that is a name. */
  readonly names: readonly string[];
  /** Words of the body, where they are known. */
  readonly affiliation: string | null;
}

export interface SameSpeaker {
  /** Two ids, of two reports, in the order of the input. */
  readonly a: string;
  readonly b: string;
  readonly merged: boolean;
  /** `name/same`, `name/part`, `name/acronym`, `name/spelling`, and what contradicts: `kind/other`, `address/other`, `affiliation/other`. */
  readonly reasons: readonly string[];
}

/** Speakers with a common part of the name that are compared with one; a report quotes few of one name. */
const MOST_ALIKE = 200;

export function sameSpeakers(speakers: readonly NamedSpeaker[]): readonly SameSpeaker[] {
  const byKey = new Map<string, number[]>();
  const out: SameSpeaker[] = [];
  const parts = speakers.map((speaker) => partsOf(speaker));
  speakers.forEach((speaker, i) => {
    if (speaker.kind === 'unnamed' || speaker.kind === 'role' || speaker.kind === 'group') return;
    const met = new Set<number>();
    const keys = new Set(parts[i]!.flatMap(keysOf));
    for (const key of keys) for (const j of (byKey.get(key) ?? []).slice(-MOST_ALIKE)) met.add(j);
    for (const j of [...met].sort((x, y) => x - y)) {
      const other = speakers[j]!;
      const reasons = other.report === speaker.report ? [] : reasonsFor({ speaker, other, a: parts[i]!, b: parts[j]! });
      if (reasons.length > 0)
        out.push({ a: other.id, b: speaker.id, merged: reasons.length === 1 && reasons[0] === 'name/same', reasons });
    }
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), i]);
  });
  return out
    .filter((pair) => !pair.merged || isAlone(pair, out, speakers))
    .concat(
      out
        .filter((pair) => pair.merged && !isAlone(pair, out, speakers))
        .map((pair) => ({ ...pair, merged: false, reasons: [...pair.reasons, 'name/twice'] })),
    );
}

/** Not merged with two speakers of one report. */
function isAlone(pair: SameSpeaker, all: readonly SameSpeaker[], speakers: readonly NamedSpeaker[]): boolean {
  const report = new Map(speakers.map(({ id, report: of }) => [id, of]));
  const rivals = (self: string, other: string): boolean =>
    all.some(({ a, b, merged }) => {
      const partner = a === self ? b : b === self ? a : null;
      return merged && partner !== null && partner !== other && report.get(partner) === report.get(other);
    });
  return !rivals(pair.a, pair.b) && !rivals(pair.b, pair.a);
}

interface Compared {
  readonly speaker: NamedSpeaker;
  readonly other: NamedSpeaker;
  readonly a: readonly (readonly string[])[];
  readonly b: readonly (readonly string[])[];
}

const ORDER = ['same', 'acronym', 'part', 'spelling'] as const;

function reasonsFor({ speaker, other, a, b }: Compared): readonly string[] {
  const likes = a.flatMap((x) =>
    b.map((y) => {
      const like = likenessOf(x, y);
      // One word alone is no full name of a person.
      return like === 'same' && x.length < 2 && speaker.kind === 'person' ? 'part' : like;
    }),
  );
  const best = ORDER.find((like) => likes.includes(like));
  if (best === undefined) return [];
  const reasons = [`name/${best}`];
  if (speaker.kind !== other.kind) reasons.push('kind/other');
  const genders = new Set([...speaker.names, ...other.names].flatMap((name) => genderOfAddress(firstWord(name)) ?? []));
  if (genders.size > 1) reasons.push('address/other');
  const bodies = [speaker.affiliation, other.affiliation].map((words) => words && partsOfName(words, false));
  if (bodies[0] && bodies[1] && !sharesPart(bodies[0], bodies[1])) reasons.push('affiliation/other');
  return reasons;
}

function sharesPart(a: readonly string[], b: readonly string[]): boolean {
  return likenessOf(a, b) !== null || a.some((part) => part.length > 3 && b.includes(part));
}

function firstWord(name: string): string {
  return folded(name.split(/\s+/)[0] ?? '');
}

function partsOf({ names, kind }: NamedSpeaker): readonly (readonly string[])[] {
  return names.map((name) => partsOfName(name, kind === 'person')).filter((parts) => parts.length > 0);
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
  return [...parts.map(bonesOf), `=${letters}`];
}
