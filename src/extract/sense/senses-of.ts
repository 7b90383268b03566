// Claims of a report -> what their words say of the claiming: act, polarity, modality, basis, addressee, medium.
//
// In:  a text, the blocks of it that were read, and the spans of its claims; others that stand among them, where there are more.
// Out: one sense for each claim, in their order.
//
// Rules that a person can read, one file a label; tables of words beside them. Names decide nothing: two texts that differ
// in who does what to whom have the same labels. Cost is linear: a rule looks at most REACH characters away.

import type { Claim } from '../../nouns/claim.ts';
import type { Sense, Shown } from '../../nouns/sense.ts';
import { holds, type Span, sliceOf } from '../../nouns/span.ts';
import { lastFrom } from '../../text/quotations.ts';
import { actOf, knowsWord } from './act.ts';
import { addresseeOf } from './addressee.ts';
import { basisOf } from './basis.ts';
import { type Form, formOf } from './form.ts';
import { mediumOf } from './medium.ts';
import { modalityOf } from './modality.ts';
import { polarityOf } from './polarity.ts';
import { sentenceAround } from './sentence-around.ts';
import { REACH, type Told } from './told.ts';
import { wholeWords } from './whole-words.ts';
import { plainWords } from './words.ts';

type Spans = Pick<Claim, 'source' | 'cue' | 'content'>;

export function sensesOf(
  text: string,
  blocks: readonly Span[],
  claims: readonly Spans[],
  among: readonly Spans[] = claims,
): readonly Sense[] {
  if (claims.length === 0) return [];
  const form = formOf(text, blocks);
  const order = among.toSorted((a, b) => a.cue.from - b.cue.from);
  const place = new Map(order.map((claim, n) => [claim, n]));
  return claims.map((claim) => {
    const n = place.get(claim)!;
    const near = [...order.slice(Math.max(0, n - NEIGHBOURS), n), ...order.slice(n + 1, n + 1 + NEIGHBOURS)];
    return senseOf(claim, { text, blocks, form, near });
  });
}

/** Claims on each side that may hold this one, or share its sentence. */
const NEIGHBOURS = 16;

interface Around {
  readonly text: string;
  readonly blocks: readonly Span[];
  readonly form: Form | null;
  readonly near: readonly Spans[];
}

function senseOf(claim: Spans, { text, blocks, form, near }: Around): Sense {
  const { source, cue, content } = claim;
  const block = blocks[lastFrom(blocks, cue.from)] ?? { from: 0, to: text.length };
  const nearby = {
    from: Math.max(block.from, cue.from - REACH),
    to: Math.min(Math.max(block.to, cue.to), cue.to + REACH),
  };
  const first = content[0]!;
  const told: Told = {
    text,
    source,
    cue,
    content,
    near: nearby,
    sentence: sentenceAround(text, nearby, cue),
    words: plainWords(text, cue, knowsWord),
    by: source ? sliceOf(text, source).toLowerCase() : '',
    head: text
      .slice(first.from, Math.min(first.to, first.from + HEAD))
      .replace(/^["“”‘’'\s]+/, '')
      .toLowerCase(),
    isNested: near.some((other) => other.content.some((part) => holds(part, cue))),
    form,
  };
  const decided = actOf(told);
  const apart = near.filter((other) => !other.content.some((part) => holds(part, cue)));
  const others = apart.flatMap((other) => [other.cue, ...other.content]);
  const contents = apart.flatMap((other) => other.content);
  const inner = near
    .filter((other) => content.some((part) => holds(part, other.cue)))
    .flatMap((other) => other.content);
  const whole = (at: Span): Span => wholeWords(text, at);
  const shown = <Value extends string>({ value, at }: Shown<Value>): Shown<Value> =>
    Object.freeze({ value, at: Object.freeze(at.map(whole)) });
  const addressee = addresseeOf(told, decided);
  const medium = mediumOf(told, { others, contents }, decided);
  return Object.freeze({
    act: decided.act,
    polarity: shown(polarityOf(told, decided)),
    modality: shown(modalityOf(told, others, decided)),
    basis: Object.freeze(
      basisOf(told, { inner, others }, decided).map(({ kind, at }) => Object.freeze({ kind, at: whole(at) })),
    ),
    addressee: addressee && whole(addressee),
    medium: medium && Object.freeze({ kind: medium.kind, at: medium.at && whole(medium.at) }),
  });
}

/** How much of a content the frames of a cue may see. */
const HEAD = 300;
