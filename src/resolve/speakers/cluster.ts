// Mentions -> entities: each mention, in order, joins one that it may mean or begins one of its own.
//
// In:  words, mentions, the sources of claims, and somebody who decides among candidates: the ranker, or gold in training.
// Out: of each mention its entity, and how sure the choice was.
//
// A block's own words come before the words that it quotes: who is quoted is known when the quotation is read. Every mention
// looks at no more candidates than a constant, so that the cost grows with the report's length alone.

import type { Claim } from '../../nouns/claim.ts';
import { likenessOf } from '../../text/names.ts';
import { lastFrom } from '../../text/quotations.ts';
import { behindOf, besideOf } from './beside.ts';
import { addTo, type Entity, emptyEntity, lastBefore } from './entity.ts';
import { type Candidate, canMean, featuresOf, type Setting } from './features.ts';
import { stops } from './lexicon.ts';
import { indefinites, type Mention, pronouns } from './mention.ts';
import { firstAt } from './sources.ts';
import type { Word } from './words.ts';

/** A choice among candidates: an index, or their number for "nobody yet". */
interface Choice {
  readonly at: number;
  /** Of each candidate, then of "nobody yet". */
  readonly chances: readonly number[];
}

export type Decide = (mention: Mention, candidates: readonly Candidate[], features: readonly string[][]) => Choice;

/** What was chosen for a mention. */
export interface Decided {
  readonly candidates: readonly Entity[];
  readonly features: readonly (readonly string[])[];
  readonly choice: Choice;
}

export interface Clusters {
  readonly entityOf: ReadonlyMap<Mention, Entity>;
  readonly decided: ReadonlyMap<Mention, Decided>;
  /** In the order in which they began. */
  readonly entities: readonly Entity[];
}

export interface Input {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  /** Of each claim. */
  readonly ofClaim: readonly (Mention | null)[];
}

/** Candidates that a mention is compared with, the latest first. */
const MOST = 16;
/** Entities of one part of a name that are compared. */
const MOST_NAMED = 60;
/** Sentences back in which a pronoun's candidates stand. */
const REACH = 10;
/** A pronoun that is less surely somebody's does not tell he from she. */
const SURE = 0.7;
/** "It rained": a pronoun that often means nothing must be surer than this to make a body of somebody. */
const SURER = 0.9;
/** Mentions looked back over for one, the latest first. */
const MOST_SEEN = 160;

export function cluster({ words, mentions, claims, ofClaim }: Input, decide: Decide): Clusters {
  const beside = besideOf(words, mentions);
  const behind = behindOf(words, mentions);
  const sources = new Set(ofClaim.filter((m) => m !== null));
  const spokenBy = speakersIn(words, claims, ofClaim);
  const labels = labelsOf(words, mentions);
  const toldBy = sayersOf(claims, ofClaim);
  const entityOf = new Map<Mention, Entity>();
  const decided = new Map<Mention, Decided>();
  const entities: Entity[] = [];
  /** Of each mention that was settled its entity, the latest last: one may stand here often. */
  const recent: Entity[] = [];
  const byName = new Map<string, Entity[]>();
  const byNoun = new Map<string, Entity[]>();
  const ownerOf = (mention: Mention): Entity | null => {
    const owner = mention.owner ?? behind.get(mention);
    return owner ? (entityOf.get(owner) ?? null) : null;
  };
  const setting: Setting = {
    words,
    sources,
    isSubject: (mention) => isSubject(words, mention),
    speakerAt: (mention) => {
      const { quotation, block } = words[mention.first]!;
      const source = quotation >= 0 ? spokenBy.get(quotation) : labels.get(block);
      return source && source !== mention ? (entityOf.get(source) ?? null) : null;
    },
    sayerOf: (mention) => {
      const source = toldBy(mention);
      return source ? (entityOf.get(source) ?? null) : null;
    },
    ownerOfSayer: (mention) => {
      const source = toldBy(mention);
      const owner = source && (source.owner ?? beside.get(source)?.owner);
      return owner ? (entityOf.get(owner) ?? null) : null;
    },
  };
  const put = (mention: Mention, entity: Entity): void => {
    if (entity.mentions.length === 0) entities.push(entity);
    const choice = decided.get(mention)?.choice;
    addTo(entity, mention, choice === undefined || (choice.chances[choice.at] ?? 0) >= (mention.gender ? SURE : SURER));
    if (sources.has(mention)) entity.speaks.push(mention.from);
    entityOf.set(mention, entity);
    if (indefinites.has(words[mention.head]!.lower)) return;
    if (recent.at(-1) !== entity) recent.push(entity);
    for (const part of mention.name) index(byName, part, entity);
    for (const noun of mention.nouns) index(byNoun, noun, entity);
  };
  const choose = (mention: Mention): Entity | null => {
    const candidates = candidatesFor(mention);
    const features = featuresOf(mention, candidates, setting);
    const choice = decide(mention, candidates, features);
    decided.set(mention, { candidates: candidates.map((c) => c.entity), features, choice });
    return candidates[choice.at]?.entity ?? null;
  };
  const candidatesFor = (mention: Mention): readonly Candidate[] => {
    const out: Candidate[] = [];
    const take = (entity: Entity): void => {
      const last = lastBefore(entity, mention.from);
      if (!last || out.some((c) => c.entity === entity)) return;
      const candidate = { entity, last };
      if (canMean(mention, candidate, setting)) out.push(candidate);
    };
    if (mention.form === 'name') {
      for (const part of mention.name)
        for (const entity of lastOf(byName.get(part), MOST_NAMED))
          if (entity.names.some((name) => likenessOf(mention.name, name) !== null)) take(entity);
      if (out.length === 0)
        for (const entity of latest(recent, MOST_SEEN))
          if (entity.names.some((name) => likenessOf(mention.name, name) !== null)) take(entity);
      return out.slice(-MOST);
    }
    const here = words[mention.first]!;
    if (mention.form === 'nominal')
      for (const noun of mention.nouns) for (const entity of lastOf(byNoun.get(noun), MOST)) take(entity);
    for (const entity of latest(recent, MOST_SEEN)) {
      if (out.length >= MOST) break;
      const last = lastBefore(entity, mention.from);
      if (!last || here.sentence - words[last.first]!.sentence > REACH) continue;
      // Not what it belongs to, nor what belongs to it: "his lawyer" is not he.
      if (last.to > mention.from || mention.owner === last) continue;
      if (mention.owner && entityOf.get(mention.owner) === entity) continue;
      take(entity);
    }
    return out.sort((a, b) => b.last.from - a.last.from);
  };
  const settle = (mention: Mention): void => {
    if (entityOf.has(mention)) return;
    const pronoun = mention.form === 'pronoun' ? pronouns.get(words[mention.head]!.lower) : undefined;
    if (pronoun && pronoun.person !== 3) return;
    if (pronoun?.relative) {
      const before = antecedentOf(words, mention, { byEnd, headOf });
      const entity = before && entityOf.get(before);
      if (entity) put(mention, entity);
      return;
    }
    if (pronoun) {
      const entity = choose(mention);
      if (entity) put(mention, entity);
      return;
    }
    if (indefinites.has(words[mention.head]!.lower)) return put(mention, emptyEntity());
    const other = beside.get(mention);
    const joined = other && beside.get(other) !== mention ? entityOf.get(other) : undefined;
    if (joined) return put(mention, joined);
    if (other && !entityOf.has(other)) {
      // A name says more than a noun: it is asked first, and the noun only if the name is new.
      const [name, noun] = other.form === 'name' && mention.form !== 'name' ? [other, mention] : [mention, other];
      let entity = choose(name);
      if (!entity && noun.form === 'nominal' && noun.opening !== 'a' && noun.opening !== 'bare') {
        const meant = choose(noun);
        if (meant && mayBeNamed(meant, name)) entity = meant;
      } else if (!entity && noun.form === 'name') entity = choose(noun);
      entity ??= emptyEntity();
      put(mention, entity);
      put(other, entity);
      return;
    }
    const entity = (isOnItsOwn(mention) ? null : choose(mention)) ?? emptyEntity();
    put(mention, entity);
  };
  const headOf = new Map([...behind].map(([head, owned]) => [owned, head]));
  const byEnd = new Map<number, Mention>();
  for (const mention of mentions) {
    const held = byEnd.get(mention.last);
    if (!held || held.first > mention.first) byEnd.set(mention.last, mention);
  }
  for (const mention of inOrder(words, mentions)) settle(mention);
  for (const entity of entities)
    for (const mention of entity.mentions) {
      const owner = mention.form === 'pronoun' ? null : ownerOf(mention);
      if (owner && owner !== entity) entity.owner ??= owner;
    }
  return { entityOf, decided, entities };
}

/** Somebody unnamed who is met for the first time: "a driver", "two officials", "sources". Nobody joins these but a person. */
function isOnItsOwn({ form, opening, nouns, plural }: Mention): boolean {
  if (form !== 'nominal') return false;
  return opening === 'a' || opening === 'number' || (opening === 'bare' && plural && nouns.some((n) => UNNAMED.has(n)));
}

const UNNAMED = new Set(
  'official source diplomat insider witness aide analyst expert person people adviser advisor observer'.split(' '),
);

function index(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const held = map.get(key);
  if (!held) map.set(key, [entity]);
  else if (!held.includes(entity, Math.max(0, held.length - MOST_NAMED))) held.push(entity);
}

function lastOf(entities: readonly Entity[] | undefined, most: number): readonly Entity[] {
  return entities?.slice(-most) ?? [];
}

/** The entities that were mentioned latest, each once, the latest first. */
function latest(recent: readonly Entity[], most: number): ReadonlySet<Entity> {
  const out = new Set<Entity>();
  for (let i = recent.length - 1; i >= 0 && recent.length - i <= most; i--) out.add(recent[i]!);
  return out;
}

/** Somebody who has no name, or one like this. */
function mayBeNamed(entity: Entity, name: Mention): boolean {
  return entity.names.every((known) => likenessOf(known, name.name) !== null);
}

/** Block by block, a block's own words before those that it quotes. */
function inOrder(words: readonly Word[], mentions: readonly Mention[]): readonly Mention[] {
  const key = (m: Mention): number => words[m.first]!.block * 2 + (words[m.first]!.quotation >= 0 ? 1 : 0);
  return mentions
    .map((m, i) => ({ m, i, k: key(m) }))
    .sort((a, b) => a.k - b.k || a.i - b.i)
    .map(({ m }) => m);
}

/** A mention begins its clause, and a verb seems to follow. */
function isSubject(words: readonly Word[], mention: Mention): boolean {
  const after = words[mention.last + 1];
  const before = words[mention.first - 1];
  const begins =
    words[mention.first]!.first ||
    !before ||
    !before.isWord ||
    /^(?:and|but|that|when|while|because|as|if|where|since|though|although|whether|what|how|says?|said)$/.test(
      before.lower,
    );
  if (!after) return false;
  // "Moments ago Ruiz shocked reporters": a verb behind, and nothing before that governs a noun.
  if (!begins) return mention.form === 'name' && VERB.test(after.lower) && !GOVERNS.test(before.lower);
  if (after.text === ',') return words[mention.first]!.first;
  return after.isWord && !after.capital && !/^(?:of|in|on|at|to|for|from|by|with|and|or)$/.test(after.lower);
}

const VERB =
  /^(?:[a-z]{2,}ed|said|says|told|tells|was|is|has|had|will|would|did|does|wrote|went|came|made|took|put|began)$/;
const GOVERNS = /^(?:of|to|by|with|for|from|in|on|at|about|against|and|or|than|as|the|after|before|between)$/;

/** Whom "who" and "which" mean: what ends before them. */
function antecedentOf(
  words: readonly Word[],
  { first, sort }: Mention,
  { byEnd, headOf }: { byEnd: ReadonlyMap<number, Mention>; headOf: ReadonlyMap<Mention, Mention> },
): Mention | null {
  let i = first - 1;
  if (words[i]?.text === ',' || words[i]?.text === ')') i--;
  if (words[i] && /^(?:of|for|to|with|by|from|in|on)$/.test(words[i]!.lower)) i--;
  if (words[i]?.text === ',') i--;
  for (let back = 0; back < 8 && i - back >= 0; back++) {
    const word = words[i - back]!;
    if (word.sentence !== words[first]!.sentence) return null;
    const mention = byEnd.get(i - back);
    if (mention && !mention.modifier) {
      // "the administrator of the port, who": a person, not what he administers.
      const head = headOf.get(mention);
      return head && head.sort === sort && mention.sort !== sort ? head : mention;
    }
    if (back > 0 && stops.has(word.lower)) return null;
  }
  return null;
}

/** The names that stand before a colon at the head of a paragraph: of a block, its speaker. */
export function labelsOf(words: readonly Word[], mentions: readonly Mention[]): ReadonlyMap<number, Mention> {
  const out = new Map<number, Mention>();
  for (const mention of mentions) {
    const begins = words[mention.first - 1]?.block !== words[mention.first]!.block;
    if (begins && mention.form === 'name' && words[mention.last + 1]?.text === ':')
      out.set(words[mention.first]!.block, mention);
  }
  return out;
}

/** Claims whose content may hold a mention, near it in the order of the text. */
const NEAR_CLAIMS = 16;

/** Of a mention, the source of the innermost claim whose content holds it. */
function sayersOf(
  claims: readonly Claim[],
  ofClaim: readonly (Mention | null)[],
): (mention: Mention) => Mention | null {
  const parts = claims
    .flatMap(({ content }, i) => content.map(({ from, to }) => ({ from, to, source: ofClaim[i] ?? null })))
    .filter((part) => part.source !== null)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return (mention) => {
    let at = lastFrom(parts, mention.from);
    for (let n = 0; n < NEAR_CLAIMS && at >= 0; n++, at--) {
      const { to, source } = parts[at]!;
      if (mention.to <= to && source !== mention) return source;
    }
    return null;
  };
}

/** Of each quotation, the source of the claim to whose content it belongs. */
export function speakersIn(
  words: readonly Word[],
  claims: readonly Claim[],
  ofClaim: readonly (Mention | null)[],
): ReadonlyMap<number, Mention> {
  const out = new Map<number, Mention>();
  claims.forEach((claim, i) => {
    const source = ofClaim[i];
    if (!source) return;
    for (const part of claim.content) {
      const quotation = words[firstAt(words, part.from)]?.quotation ?? -1;
      // A claim inside of a quotation is said by whoever is quoted there, not by its own source.
      if (quotation < 0 || words[source.first]!.quotation === quotation || out.has(quotation)) continue;
      out.set(quotation, source);
    }
  });
  return out;
}
