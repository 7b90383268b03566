// What speaks for and against a candidate, as words that a person can read.
//
// In:  a mention, a candidate, and what stands between them.
// Out: names of features. The letter before the colon is the sort of mention: h he or she, o his or her, t they, u their,
//      i it, j its, n a noun, m a name.
//
// Nothing here knows a name or a place: exchanging two actors of a report exchanges their features.

import { likenessOf } from '../../text/names.ts';
import { type Entity, isOther } from './entity.ts';
import { nounOf, standsFor } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { Word } from './words.ts';

/** What a mention is compared by. */
export interface Setting {
  readonly words: readonly Word[];
  /** Mentions that are sources of claims. */
  readonly sources: ReadonlySet<Mention>;
  /** Where the sentence's verb follows the mention. */
  readonly isSubject: (mention: Mention) => boolean;
  /** Who speaks where a mention stands, in a quotation or after a label, where that is known. */
  readonly speakerAt: (mention: Mention) => Entity | null;
  /** Whose claim's content holds a mention, in the author's words. */
  readonly sayerOf: (mention: Mention) => Entity | null;
  /** To whom that sayer belongs: "his lawyer said he". */
  readonly ownerOfSayer: (mention: Mention) => Entity | null;
}

/** A candidate, and its last mention before the one that is asked about. */
export interface Candidate {
  readonly entity: Entity;
  readonly last: Mention;
}

type Class = 'h' | 'o' | 't' | 'u' | 'i' | 'j' | 'n' | 'm';

/** He and she look for another antecedent than his, him and her do: a class of features for each. */
function classOf({ form, gender, plural, head }: Mention, words: readonly Word[]): Class {
  if (form === 'name') return 'm';
  if (form === 'nominal') return 'n';
  const subject = /^(?:he|she|they|it)$/.test(words[head]!.lower);
  if (gender) return subject ? 'h' : 'o';
  if (plural) return subject ? 't' : 'u';
  return subject ? 'i' : 'j';
}

/** Features of every candidate, then those of "nobody yet". Candidates come with the latest mentioned first. */
export function featuresOf(mention: Mention, candidates: readonly Candidate[], setting: Setting): string[][] {
  const k = classOf(mention, setting.words);
  if (k === 'm') {
    const rows = candidates.map((candidate) => nameFeatures(mention, candidate, setting));
    return [...rows, ['m:new', `m:new:${candidates.length > 2 ? '3+' : candidates.length}`]];
  }
  const rows = candidates.map((candidate) => [
    ...(k === 'n' ? nominalFeatures(mention, candidate) : pronounFeatures(mention, candidate, k, setting)),
    ...whereFeatures(mention, candidate, k, setting),
  ]);
  // Among those that are not ruled out: which is the nearest, which are the only ones of the paragraph.
  const near = candidates.map((_, i) => i).filter((i) => !rows[i]!.some((feature) => RULES_OUT.has(feature.slice(2))));
  const { block } = setting.words[mention.first]!;
  const inBlock = near.filter((i) => setting.words[candidates[i]!.last.first]!.block === block);
  near.forEach((i, rank) => rows[i]!.push(`${k}:rank${rank > 5 ? '7+' : rank > 3 ? '5-6' : rank + 1}`));
  inBlock.forEach((i, rank) => {
    const { entity } = candidates[i]!;
    if (inBlock.length === 1) rows[i]!.push(`${k}:alone`);
    if (rank === 0) rows[i]!.push(`${k}:block:last`);
    if (isFirstIn(inBlock, i, candidates, setting)) rows[i]!.push(`${k}:block:first`);
    const begins = setting.words[entity.mentions[0]!.first]!.block === block;
    if (begins && entity.names.length > 0) rows[i]!.push(`${k}:fresh`);
  });
  // "With Oss on his way, Ruiz shocked them when she": the one subject of the sentence so far.
  const { sentence } = setting.words[mention.first]!;
  const subjects = near.filter((i) => {
    const { entity, last } = candidates[i]!;
    const named = nameIn(entity, last, setting.words);
    return setting.words[named.first]!.sentence === sentence && setting.isSubject(named);
  });
  if (subjects.length === 1 && near.length > 1) rows[subjects[0]!]!.push(`${k}:one-subject`);
  if (k !== 'n' && near.length > 1) addRivals(rows, k, { near, candidates, setting });
  return [...rows, newFeatures(mention, k, { rank: near.length, setting, inBlock: inBlock.length })];
}

interface Rivals {
  readonly near: readonly number[];
  readonly candidates: readonly Candidate[];
  readonly setting: Setting;
}

/** What a candidate is among the others: the nearest that was a subject, the one that is spoken of most, here and so far. */
function addRivals(rows: readonly string[][], k: Class, { near, candidates, setting }: Rivals): void {
  const { words } = setting;
  const acted = near.find((i) => setting.isSubject(nameIn(candidates[i]!.entity, candidates[i]!.last, words)));
  if (acted !== undefined) rows[acted]!.push(`${k}:acted:last`);
  const most = (count: (i: number) => number, name: string): void => {
    const counts = near.map(count);
    const top = Math.max(...counts);
    if (top > 1 && counts.filter((n) => n === top).length === 1) rows[near[counts.indexOf(top)]!]!.push(`${k}:${name}`);
  };
  most((i) => candidates[i]!.entity.mentions.length, 'most');
  most((i) => {
    const { entity, last } = candidates[i]!;
    const { block } = words[last.first]!;
    return entity.mentions.filter((m) => words[m.first]!.block === block).length;
  }, 'most:paragraph');
  most((i) => candidates[i]!.entity.speaks.length, 'most:spoke');
}

const RULES_OUT = new Set(['number-', 'sort-', 'rel:none']);

/** Of the paragraph's candidates, the one that it named first. */
function isFirstIn(
  inBlock: readonly number[],
  at: number,
  candidates: readonly Candidate[],
  { words }: Setting,
): boolean {
  const begin = (i: number): number => {
    const { entity, last } = candidates[i]!;
    const { block } = words[last.first]!;
    let n = entity.mentions.length - 1;
    while (n > 0 && words[entity.mentions[n - 1]!.first]!.block >= block) n--;
    return entity.mentions[n]!.from;
  };
  return inBlock.every((i) => begin(at) <= begin(i));
}

interface Around {
  readonly rank: number;
  readonly inBlock: number;
  readonly setting: Setting;
}

function newFeatures(mention: Mention, k: Class, { rank, setting, inBlock }: Around): string[] {
  const out = [`${k}:new`, `${k}:new:${rank > 2 ? '3+' : rank}`, `${k}:new:block${Math.min(inBlock, 2)}`];
  if (setting.sources.has(mention)) out.push(`${k}:new:source`);
  if (setting.isSubject(mention)) out.push(`${k}:new:subject`);
  if (k === 'n') out.push(`n:new:${mention.opening}`);
  if (k === 'n' && mention.plural) out.push('n:new:plural');
  if (k === 'n' && mention.owner) out.push('n:new:owned');
  if (k === 'n' && mention.traits.length > 0) out.push('n:new:traits');
  return out;
}

/** Whether a candidate can be meant at all. */
export function canMean(mention: Mention, { entity, last }: Candidate, setting: Setting): boolean {
  if (mention.form !== 'pronoun') return true;
  const told = entity.told.m + entity.told.f + entity.called.m + entity.called.f > 0;
  if (mention.gender) {
    if (entity.sort === 'body' || entity.sort === 'document' || entity.sort === 'place' || entity.plural) return false;
    if (isOther(entity, mention.gender)) return false;
    // "a Column deserter … he": what only ever stands before nouns.
    if (entity.mentions.every((m) => m.modifier)) return false;
    // What one says oneself is "I".
    return setting.speakerAt(mention) !== entity;
  }
  if (!mention.plural) return !told && (entity.sort !== 'person' || last.modifier);
  return true;
}

function pronounFeatures(mention: Mention, { entity, last }: Candidate, k: Class, setting: Setting): string[] {
  const out: string[] = [`${k}:${entity.sort}${entity.plural ? 's' : ''}`];
  const { gender } = mention;
  if (gender) {
    const other = gender === 'm' ? 'f' : 'm';
    if (entity.told[gender] > 0) out.push(`${k}:gender+`);
    else if (entity.called[gender] > entity.called[other])
      out.push(`${k}:called+`, `${k}:called+:${entity.called[gender] > 1 ? 'often' : 'once'}`);
    else if (entity.called[other] > 0) out.push(`${k}:called-`);
    // Who was mentioned once could not be called anything yet.
    else out.push(`${k}:gender?:${entity.mentions.length === 1 ? 'once' : 'often'}`);
  } else if (mention.plural && !entity.plural && entity.told.m + entity.told.f + entity.called.m + entity.called.f > 0)
    out.push(`${k}:number-`);
  out.push(`${k}:${entity.names.length > 0 ? 'named' : 'noun'}`);
  if (last.form === 'pronoun') {
    const same = setting.words[last.head]!.lower[0] === setting.words[mention.head]!.lower[0];
    out.push(`${k}:last:${same ? 'same' : 'pronoun'}`);
  } else out.push(`${k}:last:${last.form}`);
  return out;
}

/** Where the two stand: the same for pronouns and nouns. */
function whereFeatures(mention: Mention, { entity, last }: Candidate, k: Class, setting: Setting): string[] {
  const { words, sources } = setting;
  const here = words[mention.first]!;
  const there = words[last.first]!;
  const apart = Math.max(0, here.sentence - there.sentence);
  const far = apart > 8 ? '9+' : apart > 4 ? '5-8' : apart > 2 ? '3-4' : String(apart);
  const out = [`${k}:far${far}`];
  const isSource = sources.has(mention);
  if (isSource) out.push(`${k}:far${far}:source`);
  if (setting.isSubject(last)) {
    out.push(`${k}:subject`);
    if (apart <= 1) out.push(`${k}:subject:near`);
    if (setting.isSubject(mention)) out.push(`${k}:subjects`);
    if (isSource) out.push(`${k}:subject:source`);
  }
  const named = nameIn(entity, last, words);
  const near = apart > 1 ? 'far' : String(apart);
  if (GOVERNS.test(words[named.first - 1]?.lower ?? '')) out.push(`${k}:governed`, `${k}:governed:${near}`);
  if (setting.isSubject(named)) out.push(`${k}:acts:${near}`);
  if (named.form === 'nominal') out.push(`${k}:as:${named.opening}`);
  if (there.first) out.push(`${k}:first`);
  if (setting.isSubject(last) && apart === (here.first ? 1 : 0)) out.push(`${k}:subject:before`);
  if (here.block === there.block) out.push(`${k}:paragraph`);
  else if (here.block - there.block > 1) out.push(`${k}:paragraphs`);
  if (last.modifier) out.push(`${k}:modifier`);
  const count = entity.mentions.length;
  out.push(`${k}:often${count > 5 ? '6+' : count > 2 ? '3-5' : count}`);
  const spoke = entity.speaks.findLast((at) => at < mention.from);
  if (spoke !== undefined) {
    out.push(`${k}:spoke`);
    if (isSource) out.push(`${k}:spoke:source`);
    if (sources.has(last)) out.push(isSource ? `${k}:spoke:last:source` : `${k}:spoke:last`);
  }
  const inside = here.quotation >= 0;
  const other = there.quotation >= 0;
  if (inside && other) out.push(`${k}:quote:${here.quotation === there.quotation ? 'same' : 'both'}`);
  else if (inside) out.push(`${k}:quote:in`);
  else if (other) out.push(`${k}:quote:out`);
  if (!inside && setting.sayerOf(mention) === entity)
    out.push(`${k}:told-by${setting.ownerOfSayer(mention) ? ':owned' : ''}`);
  if (setting.ownerOfSayer(mention) === entity) out.push(`${k}:owner`);
  return out;
}

/** Of the mentions in the sentence of the last one, the last that is no pronoun; else the last one. */
function nameIn({ mentions }: Entity, last: Mention, words: readonly Word[]): Mention {
  const { sentence } = words[last.first]!;
  for (let i = mentions.lastIndexOf(last); i >= 0 && words[mentions[i]!.first]!.sentence === sentence; i--)
    if (mentions[i]!.form !== 'pronoun') return mentions[i]!;
  return last;
}

/** What a phrase depends on that is no subject. */
const GOVERNS = /^(?:of|to|by|with|for|from|in|on|at|about|against|after|before|between|than|under|over|into)$/;

function nominalFeatures(mention: Mention, { entity, last }: Candidate): string[] {
  const noun = mention.nouns[0] ?? '';
  const rel = relationOf(mention, entity, noun);
  const { opening } = mention;
  const out = [`n:rel:${rel}`, `n:rel:${rel}:${opening}`, `n:last:${last.form}`];
  if (mention.plural !== (entity.plural ?? false)) out.push('n:number-');
  if (mention.number !== null && mention.number > 1) {
    const said = entity.mentions.find((m) => m.number !== null)?.number;
    out.push(said === mention.number ? 'n:count+' : 'n:count-');
  }
  if (mention.gender) {
    if (isOther(entity, mention.gender)) out.push('n:gender-');
    else if (entity.told[mention.gender] + entity.called[mention.gender] > 0) out.push('n:gender+');
  }
  if (rel === 'head' || rel === 'name') {
    const shared = mention.traits.some((trait) => entity.traits.has(trait) || inNames(entity, trait));
    if (shared) out.push('n:traits+');
    else if (mention.traits.length > 0 && entity.traits.size > 0) out.push('n:traits-');
    else if (mention.traits.length > 0) out.push('n:traits:more');
  }
  out.push(`n:${entity.names.length > 0 ? 'named' : 'noun'}:${rel}`);
  return out;
}

/** How a noun suits what is known of somebody. */
function relationOf(mention: Mention, entity: Entity, noun: string): string {
  if (entity.nouns.has(noun)) return 'head';
  if (inNames(entity, noun)) return 'name';
  for (const other of entity.nouns) if (standsFor(noun, other)) return 'class';
  if (mention.sort === 'unknown' || entity.sort === 'unknown') return entity.nouns.size > 0 ? 'none' : 'open';
  if (mention.sort !== entity.sort && !nounOf(noun)?.either) return 'none';
  return entity.nouns.size > 0 ? 'other' : 'sort';
}

/** A name holds the noun: "the Directorate" of "Port and Coast Safety Directorate". */
function inNames(entity: Entity, noun: string): boolean {
  return entity.names.some((name) => name.length > 1 && name.includes(noun));
}

function nameFeatures(mention: Mention, { entity, last }: Candidate, { words }: Setting): string[] {
  const out: string[] = [];
  let best = 'none';
  for (const name of entity.names) {
    const like = likenessOf(mention.name, name);
    if (like === null) continue;
    const kind = like === 'part' ? partKind(mention.name, name) : like;
    if (STRENGTH.indexOf(kind) > STRENGTH.indexOf(best)) best = kind;
  }
  out.push(`m:${best}`, `m:${best}:${mention.name.length > 1 ? 'long' : 'one'}`);
  if (mention.gender && isOther(entity, mention.gender)) out.push('m:gender-');
  if (mention.sort !== 'unknown' && entity.sort !== 'unknown' && mention.sort !== entity.sort)
    out.push(mention.sort === 'place' || entity.sort === 'place' ? 'm:place-' : 'm:sort-');
  const apart = words[mention.first]!.sentence - words[last.first]!.sentence;
  out.push(`m:far${apart > 8 ? '9+' : apart > 2 ? '3-8' : '0-2'}`);
  // Two full names that share one part only are two people.
  const full = entity.names.some((name) => name.length > 1);
  if (mention.name.length > 1 && full && best !== 'same') out.push('m:full-');
  return out;
}

const STRENGTH = ['none', 'spelling', 'acronym', 'beginning', 'end', 'same'];

function partKind(a: readonly string[], b: readonly string[]): string {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.at(-1) === long.at(-1) ? 'end' : 'beginning';
}
