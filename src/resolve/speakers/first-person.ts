// Whom "I" and "we" mean: whoever speaks where they stand.
//
//     “I told them no,” Ruiz said. “We shall see.”      I    Ruiz
//      -                            --                  we   the body for which Ruiz speaks, where one is told; else Ruiz
//
//     KESSARI: I have one question.                     I    the label at the head of the paragraph
//     We could not verify this.                         we   whoever writes: one speaker for the whole report, or for a turn
//
// In:  a reading, and the claims.
// Out: of each first-person mention the entity and the source by which it was found, as a function; null where it is open.

import type { Claim } from '../../nouns/claim.ts';
import { lastFrom } from '../../text/quotations.ts';
import { labelsOf, speakersIn } from './cluster.ts';
import { addTo, type Entity, emptyEntity } from './entity.ts';
import { type Mention, pronouns } from './mention.ts';
import type { Reading } from './read-mentions.ts';
import { firstAt } from './sources.ts';
import { turnsOf } from './turns.ts';
import type { Word } from './words.ts';

/** A stretch that somebody is said to say in the first person. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly source: Mention;
}

/** Whom a mention means. */
export interface Meant {
  readonly entity: Entity;
  /** The source that led there, of a first person: it is no surer than that. */
  readonly by: Mention | null;
}

export function firstPerson(reading: Reading, claims: readonly Claim[]): (mention: Mention) => Meant | null {
  const { words, mentions, ofClaim, entityOf } = reading;
  const quoted = speakersIn(words, claims, ofClaim);
  const stretches = unquotedSpeech(reading, claims);
  const labels = labelsOf(words, mentions);
  const authors = authorsOf(reading, labels.size);
  for (const mention of mentions) {
    const pronoun = pronounOf(reading, mention);
    if (pronoun?.person === 1 && speakerSource(mention) === undefined)
      addTo(authors(words[mention.head]!.block, pronoun.plural), mention);
  }
  return (mention) => entityFor(mention, 0);

  /** The source of what the mention stands in; null where that is unknown, undefined where the author speaks. */
  function speakerSource(mention: Mention): Mention | null | undefined {
    const word = words[mention.head]!;
    if (word.quotation >= 0) return quoted.get(word.quotation) ?? labels.get(word.block) ?? null;
    for (let n = 0, at = lastFrom(stretches, word.from); n < NEAR && at >= 0; n++, at--) {
      const { to, source } = stretches[at]!;
      if (word.to <= to && source !== mention) return source;
    }
    return labels.get(word.block);
  }

  function entityFor(mention: Mention, depth: number): Meant | null {
    const pronoun = pronounOf(reading, mention);
    if (pronoun?.person !== 1 || depth > DEEPEST) {
      const entity = entityOf.get(mention);
      return entity ? { entity, by: depth > 0 ? mention : null } : null;
    }
    const source = speakerSource(mention);
    if (source === undefined) return { entity: authors(words[mention.head]!.block, pronoun.plural), by: null };
    if (source === null || source === mention) return null;
    const speaker = entityFor(source, depth + 1);
    if (!speaker || !pronoun.plural) return speaker;
    const { owner } = speaker.entity;
    return owner && !owner.author && mayBeBody(owner) ? { ...speaker, entity: owner } : speaker;
  }
}

/** A body, or a name of several words of which nothing says what it is. */
function mayBeBody({ sort, names }: Entity): boolean {
  return sort === 'body' || (sort === 'unknown' && names.some((name) => name.length > 1));
}

/** Who says "I", or "we", in a block outside of quotations: whoever writes, or whose turn it is. */
function authorsOf({ words, entities }: Reading, labelled: number): (block: number, plural: boolean) => Entity {
  const turns = turnsOf(words, labelled);
  const made = new Map<string, Entity>();
  if (turns?.kind === 'interview') {
    const asked = mostNamed(words, entities, turns.first);
    if (asked) made.set('1 false', asked);
  }
  return (block, plural) => {
    const key = `${turns?.of(block) ?? 0} ${plural}`;
    const known = made.get(key);
    if (known) return known;
    const author = emptyEntity();
    author.author = true;
    author.sort = plural ? 'body' : 'person';
    made.set(key, author);
    return author;
  };
}

/** Whom an interview is with: of the persons named before its first question, the one that is mentioned most there. */
function mostNamed(words: readonly Word[], entities: readonly Entity[], first: number): Entity | null {
  let best: Entity | null = null;
  let most = 0;
  for (const entity of entities) {
    if (entity.names.length === 0 || (entity.sort !== 'person' && entity.called.m + entity.called.f === 0)) continue;
    const before = entity.mentions.filter((m) => !m.modifier && words[m.head]!.block <= first).length;
    if (before > most) [best, most] = [entity, before];
  }
  return best;
}

/** Stretches before a word that may hold it. */
const NEAR = 16;

/** Sources that are first person themselves lead on; more than this is a circle. */
const DEEPEST = 8;

function pronounOf({ words }: Reading, { form, head }: Mention) {
  return form === 'pronoun' ? pronouns.get(words[head]!.lower) : undefined;
}

/** Contents of claims whose form is that of speech though no marks stand around it: after a colon. In order, outer first. */
function unquotedSpeech({ ofClaim, words }: Reading, claims: readonly Claim[]): readonly Stretch[] {
  const out: Stretch[] = [];
  claims.forEach((claim, i) => {
    const source = ofClaim[i];
    const cueEnd = words[firstAt(words, claim.cue.to - 1)];
    if (!source || cueEnd?.text !== ':') return;
    for (const { from, to } of claim.content) out.push({ from, to, source });
  });
  return out.sort((a, b) => a.from - b.from || b.to - a.to);
}
