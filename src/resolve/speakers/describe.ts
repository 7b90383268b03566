// Entities -> the speakers of a report, as the noun has them.

import type { Span } from '../../nouns/span.ts';
import type { Speaker, SpeakerKind } from '../../nouns/speaker.ts';
import { sha256 } from '../../text/sha256.ts';
import type { Entity } from './entity.ts';
import { capitals } from './lexicon.ts';
import type { Mention } from './mention.ts';

interface Ways {
  /** The mention that says the body. */
  readonly affiliationOf: (mention: Mention) => Mention | null;
  /** The words to show of a mention: of a source, the whole source. */
  readonly spanOf: (mention: Mention) => Span;
}

/** Speakers of a report, in the order of their first mentions, with the entities that they are. */
export function describe(report: string, entities: ReadonlySet<Entity>, { affiliationOf, spanOf }: Ways) {
  const all = new Set<Entity>();
  for (const entity of entities)
    for (let e: Entity | null = entity; e && !all.has(e) && isShown(e, entity); e = e.owner) all.add(e);
  const ordered = [...all].sort((a, b) => firstOf(a).from - firstOf(b).from || firstOf(a).to - firstOf(b).to);
  const taken = new Set<string>();
  const ids = new Map(
    ordered.map((entity): [Entity, string] => {
      // Two that begin with the same words ("both") still are two.
      let n = 0;
      while (taken.has(idOf(report, firstOf(entity), n))) n++;
      const id = idOf(report, firstOf(entity), n);
      taken.add(id);
      return [entity, id];
    }),
  );
  const speakers = ordered.map((entity): Speaker => {
    const shown = shownOf(entity);
    const of = entity.owner ? (ids.get(entity.owner) ?? null) : null;
    const affiliated = entity.mentions.map(affiliationOf).find((m) => m !== null);
    const role = entity.mentions.find((m) => m.role !== null)?.role ?? null;
    return Object.freeze({
      id: ids.get(entity)!,
      report,
      kind: kindOf(entity),
      name: spanOf(shown),
      mentions: Object.freeze(entity.mentions.map(spanOf)),
      of: of === ids.get(entity) ? null : of,
      number: numberOf(entity),
      role: role && Object.freeze({ ...role }),
      affiliation: affiliated ? spanOf(affiliated) : null,
    });
  });
  return { speakers: Object.freeze(speakers), ids };
}

/** An owner that only stands before nouns ("Russian") is an affiliation, no speaker. */
function isShown(entity: Entity, of: Entity): boolean {
  return entity.mentions.length > 0 && (entity === of || entity.mentions.some((m) => !m.modifier));
}

function firstOf(entity: Entity): Mention {
  return entity.mentions[0]!;
}

/** The hash of the report's id and the span of the first mention. */
function idOf(report: string, { from, to }: Span, n: number): string {
  return sha256(JSON.stringify(['speaker', report, from, to, ...(n > 0 ? [n] : [])]));
}

/** The fullest name; else the first description, a pronoun only where nothing else is there. */
export function shownOf({ mentions }: Entity): Mention {
  const names = mentions.filter((m) => m.name.length > 0);
  const byLength = names.reduce<Mention | null>(
    (best, m) => (best && best.name.length >= m.name.length ? best : m),
    null,
  );
  return byLength ?? mentions.find((m) => m.form === 'nominal') ?? mentions[0]!;
}

function numberOf({ mentions, sort }: Entity): number | null {
  const said = mentions.find((m) => m.number !== null && m.form === 'nominal')?.number ?? null;
  if (said !== null) return said;
  return sort === 'person' && mentions.some((m) => m.name.length > 0) ? 1 : null;
}

/** Words that say that somebody stays unnamed, even in the plural. */
const UNNAMED =
  /^(?:official|source|diplomat|insider|witness|aide|analyst|expert|person|people|adviser|advisor|observer)$/;

function kindOf(entity: Entity): SpeakerKind {
  const { sort, mentions, plural, author } = entity;
  if (author) return sort === 'body' ? 'body' : 'person';
  const named = mentions.some((m) => m.name.length > 0);
  if (sort === 'body' || sort === 'document') return sort;
  if (sort === 'place' || mentions.some((m) => m.name.length === 1 && capitals.has(m.name[0]!))) return 'body';
  if (named) return sort === 'person' || entity.called.m + entity.called.f > 0 || !plural ? 'person' : 'body';
  const first = mentions.find((m) => m.form === 'nominal') ?? mentions[0]!;
  if (plural) {
    const counted = first.opening === 'number' || first.opening === 'a';
    return counted || first.nouns.some((noun) => UNNAMED.test(noun)) ? 'unnamed' : 'group';
  }
  return first.opening === 'the' || first.opening === 'possessive' || first.opening === 'this' ? 'role' : 'unnamed';
}
