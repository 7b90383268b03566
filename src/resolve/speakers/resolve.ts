// Who exactly is speaking: (report, claims) -> speakers, and of each claim the one that its source means.
//
// In:  a report, its claims, and the ranker's weights.
// Out: speakers in the order of their first mentions; of each claim, in the order of the claims, whom its source means.
//
//     Anna Ruiz, the harbour master, met the crew.  She said …      She   pronoun, Anna Ruiz 0.93, the crew 0.02
//     ---------- ------------------- =============  ===
//
// Idea: rules find every mention, the ranker joins mentions to entities in the order of the text, and a claim's source is
// one of the mentions. A pronoun is resolved only where the best candidate is well ahead of the next: a wrong speaker is
// worse than none. What is left open keeps its candidates, with the features that spoke for them.
//
// Invariant: any text gives an answer; every span lies inside the text on borders of words; unnamed speakers of two
// mentions are never one unless the report itself takes one up again ("the official").

import type { Claim, Reason } from '../../nouns/claim.ts';
import { type Span, span } from '../../nouns/span.ts';
import type { How, ResolvedSpeaker, Speaker, SpeakerCandidate } from '../../nouns/speaker.ts';
import { behindOf } from './beside.ts';
import type { Decided } from './cluster.ts';
import { describe } from './describe.ts';
import { type Entity, lastBefore } from './entity.ts';
import { firstPerson, type Meant } from './first-person.ts';
import { type Mention, pronouns } from './mention.ts';
import type { Ranker } from './ranker.ts';
import { type Reading, readMentions, type Text } from './read-mentions.ts';
import { firstAt } from './sources.ts';
import type { Word } from './words.ts';

export interface Resolved {
  readonly speakers: readonly Speaker[];
  /** Of each claim, in the order of the claims. */
  readonly ofClaim: readonly ResolvedSpeaker[];
}

/** A pronoun's best candidate is taken where it is likelier than `chance` and has `share` of what the candidates have together. */
interface Least {
  readonly chance: number;
  readonly share: number;
}
/** He and she: who is called so was nearly always named before, so "nobody yet" is no rival. */
const OF_PERSONS: Least = { chance: 0.1, share: 0.55 };
/** It and they may mean a thing that no rule looks for. */
const OF_OTHERS: Least = { chance: 0.5, share: 0.6 };
/** Candidates less likely than this are not told. */
const LEAST_TOLD = 0.05;
const MOST_TOLD = 5;

export function resolveSpeakers(report: Text, claims: readonly Claim[], ranker: Ranker): Resolved {
  const reading = readMentions(report, claims, ranker);
  const found = foundBehind(reading, claims);
  const behind = behindOf(reading.words, reading.mentions);
  const used = new Set(found.flatMap(({ candidates }) => candidates.map((c) => c.entity)));
  const { speakers, ids } = describe(report.id, used, {
    affiliationOf: (mention) => affiliationOf(mention, behind),
    spanOf: spansOf(reading, claims),
  });
  const ofClaim = found.map(({ entity, how, candidates }): ResolvedSpeaker => {
    const told = candidates.map(
      ({ entity: e, score, reasons }): SpeakerCandidate => Object.freeze({ speaker: ids.get(e)!, score, reasons }),
    );
    return Object.freeze({ speaker: entity ? ids.get(entity)! : null, how, candidates: Object.freeze(told) });
  });
  return { speakers, ofClaim };
}

/** Of each claim, the entity that its source means; null where that is open. */
export function meantBy(reading: Reading, claims: readonly Claim[]): readonly (Entity | null)[] {
  return foundBehind(reading, claims).map(({ entity }) => entity);
}

function foundBehind(reading: Reading, claims: readonly Claim[]): readonly Found[] {
  const meant = firstPerson(reading, claims);
  return claims.map((claim, i) => {
    const mention = reading.ofClaim[i];
    return mention ? foundFor(reading, mention, { meant, source: claim.source! }) : NOBODY;
  });
}

interface Found {
  readonly entity: Entity | null;
  readonly how: How;
  readonly candidates: readonly {
    readonly entity: Entity;
    readonly score: number;
    readonly reasons: readonly Reason[];
  }[];
}

const NOBODY: Found = { entity: null, how: 'none', candidates: [] };

interface Ways {
  readonly meant: (mention: Mention) => Meant | null;
  readonly source: Span;
}

function foundFor(reading: Reading, mention: Mention, { meant, source }: Ways): Found {
  const how = howOf(reading, mention, source);
  const decided = reading.decided.get(mention);
  if (mention.form === 'pronoun' && decided) return chosen(reading, mention, decided, how);
  const found = meant(mention);
  if (!found) return { ...NOBODY, how };
  const { entity, by } = found;
  const leading = by?.form === 'pronoun' ? reading.decided.get(by) : undefined;
  if (by && leading) {
    const speaker = chosen(reading, by, leading, how);
    // "We" of somebody may be a body: then only he who says it was ranked.
    if (!speaker.entity || speaker.entity === entity) return speaker;
  }
  const score = decided && entity === decided.candidates[decided.choice.at] ? chanceOf(decided) : 1;
  return { entity, how, candidates: [{ entity, score, reasons: [reasonFor(mention, ruleOf(mention, decided))] }] };
}

function chanceOf({ choice }: Decided): number {
  return rounded(choice.chances[choice.at] ?? 0);
}

function ruleOf(mention: Mention, decided: Decided | undefined): string {
  if (mention.form !== 'pronoun') return `speaker/${mention.form}`;
  return decided ? 'speaker/ranked' : 'speaker/who-speaks';
}

/** A pronoun of the third person: the ranker's candidates, and the first of them where it is well ahead. */
function chosen(reading: Reading, mention: Mention, { candidates, features, choice }: Decided, how: How): Found {
  // "He … he … he": the third is no surer than the first.
  const behind = candidates.map((entity) => {
    const last = lastBefore(entity, mention.from);
    return last ? sureness(reading, last, 0) : 1;
  });
  const chances = candidates.map((_, i) => Math.min(choice.chances[i]!, behind[i]!));
  const order = [...chances.keys()].sort((a, b) => chances[b]! - chances[a]!);
  const told = order
    .filter((i) => chances[i]! >= LEAST_TOLD)
    .slice(0, MOST_TOLD)
    .map((i) => ({
      entity: candidates[i]!,
      score: rounded(chances[i]!),
      reasons: reasonsFor(mention, candidates[i]!, features[i]!),
    }));
  const [best = -1] = order;
  const least = mention.gender ? OF_PERSONS : OF_OTHERS;
  const sure =
    best >= 0 &&
    chances[best]! >= least.chance &&
    Math.min(shareOf(choice, best), behind[best]!) >= least.share &&
    !isContested(features, best, candidates.length);
  return { entity: sure ? candidates[best]! : null, how, candidates: told };
}

/** Of what the candidates have together, the share of one: "nobody yet" left out. */
function shareOf({ chances }: Decided['choice'], at: number): number {
  const all = chances.slice(0, -1).reduce((sum, chance) => sum + chance, 0);
  return all > 0 ? (chances[at] ?? 0) / all : 0;
}

/** "With Oss on his way, Ruiz shocked them when she": the sentence has a subject, and the best candidate hangs on a word. */
function isContested(features: readonly (readonly string[])[], best: number, count: number): boolean {
  const has = (i: number, name: string): boolean => features[i]!.some((feature) => feature.slice(2) === name);
  if (!has(best, 'governed') || !has(best, 'far0')) return false;
  return features.slice(0, count).some((_, i) => i !== best && has(i, 'far0') && has(i, 'subject') && has(i, 'named'));
}

/** How sure it is that a mention means what it was joined to: a row of pronouns is as sure as its weakest. */
function sureness(reading: Reading, mention: Mention, depth: number): number {
  const decided = reading.decided.get(mention);
  const entity = reading.entityOf.get(mention);
  if (mention.form !== 'pronoun' || !decided || !entity || depth > DEEPEST) return 1;
  const last = lastBefore(entity, mention.from);
  return Math.min(shareOf(decided.choice, decided.choice.at), last ? sureness(reading, last, depth + 1) : 1);
}

/** Pronouns in a row that are followed back. */
const DEEPEST = 12;

function rounded(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}

/** The features that spoke, with the mention that they look at. */
function reasonsFor(mention: Mention, entity: Entity, features: readonly string[]): readonly Reason[] {
  const last = entity.mentions.findLast((m) => m.from < mention.from);
  const spans = Object.freeze(last ? [Object.freeze({ from: last.from, to: last.to })] : []);
  return Object.freeze(
    features.filter((f) => TOLD.test(f)).map((f) => Object.freeze({ rule: `speaker/${f.slice(2)}`, spans })),
  );
}

/** Features that a person understands without the table of weights. */
const TOLD = /^.:(?:gender\+|called\+|number-|subject:before|spoke:last|rank1|alone|told-by|fresh)$/;

function reasonFor({ from, to }: Mention, rule: string): Reason {
  return Object.freeze({ rule, spans: Object.freeze([Object.freeze({ from, to })]) });
}

/**
 * A rank or a form of address alone is `name`, an office or a body beside the name is `apposition`. A name that is only
 * an owner or a modifier ("the port’s spokesman") names somebody else.
 */
function howOf({ words, entityOf }: Reading, mention: Mention, source: Span): How {
  const head = words[mention.head]!;
  if (mention.form === 'pronoun' || pronouns.has(head.lower) || INDEFINITE.test(head.lower)) return 'pronoun';
  if (mention.form === 'nominal') {
    // "its spokesman, Stoil Kardzhiev": the name stands behind.
    const named = entityOf
      .get(mention)
      ?.mentions.some((m) => m.form === 'name' && m.from >= mention.to && m.to <= source.to);
    return named ? 'apposition' : 'description';
  }
  const more = entityOf.get(mention)?.mentions.some((m) => m !== mention && m.from >= mention.to && m.to <= source.to);
  const described = mention.nouns.some((noun) => !RANKS.test(noun)) && mention.sort === 'person';
  if (more || described || (source.to > mention.to + 1 && mention.sort !== 'body')) return 'apposition';
  if (mention.sort === 'body' && mention.name.length === 1 && mention.opening !== 'bare') {
    // "the Guard": a common noun that stands for the name; "the ACG" is a name.
    return /^\p{Lu}+$/u.test(head.text) ? 'name' : 'description';
  }
  return 'name';
}

/** Ranks and forms of address: with a name they are part of it. */
const RANKS =
  /^(?:general|lieutenant|colonel|major|captain|commander|sergeant|corporal|admiral|commodore|brigadier|constable|officer|inspector|superintendent|detective|doctor|professor|judge|justice|father|sister|brother|king|queen|prince|princess)$/;

const INDEFINITE = /^(?:nobody|somebody|someone|everybody|everyone|anybody|anyone|none|whoever)$/;

/** A description that heads a source is shown as the whole source, the longest where it heads several; a name as the name. */
function spansOf({ words, ofClaim }: Reading, claims: readonly Claim[]): (mention: Mention) => Span {
  const whole = new Map<Mention, Span>();
  claims.forEach(({ source }, i) => {
    const mention = ofClaim[i];
    if (!source || mention?.form !== 'nominal') return;
    let last = mention.last;
    while (words[last + 1] && words[last + 1]!.to <= source.to) last++;
    const closes = (word: Word): boolean => !word.isWord || /^['’]s?$/.test(word.text);
    while (last > mention.last && closes(words[last]!) && words[last]!.text !== ')') last--;
    const held = whole.get(mention) ?? mention;
    const first = words[Math.min(mention.first, firstAt(words, source.from))]!;
    whole.set(mention, span(Math.min(held.from, first.from), Math.max(held.to, words[last]!.to)));
  });
  return (mention) => whole.get(mention) ?? span(mention.from, mention.to);
}

function affiliationOf(mention: Mention, behind: ReadonlyMap<Mention, Mention>): Mention | null {
  const owner = mention.owner ?? behind.get(mention) ?? null;
  return owner && owner.form !== 'pronoun' ? owner : null;
}
