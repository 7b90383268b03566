// Speakers of reports -> speakers of the case.
//
// In:  who speaks in each report and how often; the rule of the full name; what people decided, in the order of the log.
// Out: one for each group that the rule or people joined. Pure: from all that counts, so that a merge that is taken back leaves
//      what was before.
//
//     rule: A1 = B1, full name       7 merge C1 into B1       9 split claim c of B1 off to B1′
//     A1 B1 C1 are one, named by A1's id until 7, by the group of B1 after it; c is of B1′
//
// The rule comes first, judgements after it: the last one that speaks of two ids decides. Whom a split names as the other one
// leaves the group, so that it also parts two of the same full name.

import type { Attribute, Merge, NamedSpeaker, Split } from '../nouns/index.ts';
import type { Author } from './index-shape.ts';
import type { CaseSpeaker, SameSpeakers, SpeakerAttribute, SpeakerMember } from './index-speakers.ts';

/** A speaker of one report, and what it says there. */
export interface Speaking extends NamedSpeaker {
  readonly role: string | null;
  readonly number: number | null;
}

export interface Said {
  readonly speaker: string;
  readonly report: string;
  readonly act: string | null;
  readonly count: number;
}

/** A judgement about speakers that counts. */
export type SpeakerJudgement = { readonly author: Author } & (
  | { readonly kind: 'merge'; readonly body: Merge }
  | { readonly kind: 'split'; readonly body: Split }
  | { readonly kind: 'attribute'; readonly body: Attribute }
  | { readonly kind: 'flag'; readonly body: { readonly speaker: string; readonly flag: string } }
  | { readonly kind: 'named'; readonly body: { readonly speaker: string; readonly name: string } }
);

export interface Gathering {
  /** In the order of the reports, then of the text. */
  readonly speaking: readonly Speaking[];
  readonly said: readonly Said[];
  /** In the order of the log. */
  readonly judgements: readonly SpeakerJudgement[];
}

export function gatherSpeakers({ speaking, said, judgements }: Gathering, same: SameSpeakers): readonly CaseSpeaker[] {
  const groups = groupsOf(
    speaking.map(({ id }) => id),
    said.map(({ speaker }) => speaker),
  );
  const pairs = same(speaking);
  const order = new Map(speaking.map(({ id }, i) => [id, i]));
  for (const { a, b, merged } of pairs)
    if (merged) groups.join(order.get(a)! < order.get(b)! ? [a, b] : [b, a], 'rule');
  const apart = new Set<string>();
  for (const { kind, body, author } of judgements) {
    if (kind === 'merge') for (const id of body.speakers) groups.join([body.into, id], author);
    if (kind === 'split') {
      groups.part(body.speaker, body.into);
      apart.add(body.into);
    }
    if (kind === 'attribute' || kind === 'flag' || kind === 'named') groups.know(body.speaker);
  }
  const byId = new Map(speaking.map((one) => [one.id, one]));
  const named = new Map(judgements.flatMap(({ kind, body }) => (kind === 'named' ? [[body.speaker, body.name]] : [])));
  const saidBy = grouped(said, ({ speaker }) => groups.rootOf(speaker));
  const aboutOf = grouped(judgements, ({ kind, body }) =>
    kind === 'attribute' || kind === 'flag' ? groups.rootOf(body.speaker) : '',
  );
  const mayBe = new Map<string, Map<string, readonly string[]>>();
  for (const { a, b, merged, reasons } of pairs) {
    const [one, other] = [groups.rootOf(a), groups.rootOf(b)];
    if (one === other || merged || apart.has(a) || apart.has(b)) continue;
    for (const [from, to] of [[one, other] as const, [other, one] as const]) {
      const known = mayBe.get(from) ?? new Map<string, readonly string[]>();
      if (!known.has(to)) mayBe.set(from, known.set(to, reasons));
    }
  }
  const nameOf = (id: string): string | null => named.get(id) ?? byId.get(id)?.names[0] ?? null;
  const groupName = (root: string): string | null =>
    nameOf(root) ??
    groups
      .of(root)
      .map(nameOf)
      .find((n) => n !== null) ??
    null;
  const all = groups.roots().map((root): CaseSpeaker => {
    const ids = groups.of(root);
    const found = ids.flatMap((id) => byId.get(id) ?? []);
    const own = saidBy.get(root) ?? [];
    const about = aboutOf.get(root) ?? [];
    const name = groupName(root);
    return Object.freeze({
      id: root,
      name,
      kind: (byId.get(root) ?? found[0])?.kind ?? null,
      names: [...new Set([...ids.map(nameOf), ...found.flatMap(({ names }) => names)])].filter(
        (one): one is string => one !== null && one !== name,
      ),
      attributes: [...fromReports('role', found), ...fromReports('affiliation', found), ...about.flatMap(byPeople)],
      number: found.find(({ number }) => number !== null)?.number ?? null,
      claims: own.reduce((sum, { count }) => sum + count, 0),
      reports: new Set(own.map(({ report }) => report)).size,
      acts: actsOf(own),
      flags: [...new Set(about.flatMap(({ kind, body }) => (kind === 'flag' ? [body.flag] : [])))].sort(),
      members: ids.map(
        (id): SpeakerMember => ({
          id,
          report: byId.get(id)?.report ?? null,
          name: nameOf(id),
          joinedBy: groups.joinedBy(id),
        }),
      ),
      mayBe: [...(mayBe.get(root) ?? [])].map(([id, reasons]) => ({ id, name: groupName(id), reasons })),
    });
  });
  return all
    .filter(({ claims, members, attributes, flags }) => claims > 0 || members.length > 1 || isJudged(attributes, flags))
    .sort((a, b) => b.claims - a.claims);
}

function isJudged(attributes: readonly SpeakerAttribute[], flags: readonly string[]): boolean {
  return flags.length > 0 || attributes.some(({ by }) => by !== null);
}

interface Groups {
  know(id: string): void;
  /** The second one and all that is with it go to the first one's. */
  join(ids: readonly [into: string, other: string], by: 'rule' | Author): void;
  /** The second leaves the group of the first. */
  part(from: string, other: string): void;
  rootOf(id: string): string;
  of(root: string): readonly string[];
  /** In the order in which they were first known. */
  roots(): readonly string[];
  joinedBy(id: string): SpeakerMember['joinedBy'];
}

function groupsOf(...known: readonly (readonly string[])[]): Groups {
  const root = new Map<string, string>();
  const members = new Map<string, string[]>();
  const joined = new Map<string, 'rule' | Author>();
  const know = (id: string): void => {
    if (root.has(id)) return;
    root.set(id, id);
    members.set(id, [id]);
  };
  for (const ids of known) for (const id of ids) know(id);
  const order = [...root.keys()];
  const rank = new Map(order.map((id, i) => [id, i]));
  return {
    know,
    join([into, other], by) {
      know(into);
      know(other);
      const [to, from] = [root.get(into)!, root.get(other)!];
      if (to === from) return;
      for (const id of members.get(from)!) root.set(id, to);
      members.get(to)!.push(...members.get(from)!);
      members.delete(from);
      joined.set(from, by);
    },
    part(from, other) {
      know(from);
      know(other);
      const group = root.get(other)!;
      const all = members.get(group)!;
      if (root.get(from) !== group || all.length === 1) return;
      const rest = all.filter((id) => id !== other);
      // The one that is left first names the rest.
      const named = group === other ? rest.reduce((a, b) => ((rank.get(b) ?? 0) < (rank.get(a) ?? 0) ? b : a)) : group;
      members.delete(group);
      members.set(named, rest);
      for (const id of rest) root.set(id, named);
      joined.delete(named);
      root.set(other, other);
      members.set(other, [other]);
      joined.delete(other);
    },
    rootOf: (id) => root.get(id) ?? id,
    of: (id) => members.get(id) ?? [],
    roots: () => [...members.keys()],
    joinedBy: (id) => joined.get(id) ?? null,
  };
}

function fromReports(name: 'role' | 'affiliation', found: readonly Speaking[]): readonly SpeakerAttribute[] {
  const reports = new Map<string, Set<string>>();
  for (const one of found) {
    const value = one[name];
    if (value !== null) reports.set(value, (reports.get(value) ?? new Set()).add(one.report));
  }
  return [...reports].map(([value, of]) => ({ name, value, reports: of.size, by: null, since: null, until: null }));
}

function byPeople({ kind, body, author }: SpeakerJudgement): readonly SpeakerAttribute[] {
  if (kind !== 'attribute') return [];
  const { name, value, since = null, until = null } = body;
  return [{ name, value, reports: 0, by: author, since, until }];
}

function actsOf(said: readonly Said[]): Readonly<Record<string, number>> {
  const acts = new Map<string, number>();
  for (const { act, count } of said) if (act !== null) acts.set(act, (acts.get(act) ?? 0) + count);
  return Object.fromEntries([...acts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const known = groups.get(keyOf(one));
    if (known) known.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
