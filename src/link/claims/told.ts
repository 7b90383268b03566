// A claim as it is compared with others: its words, who said it, when, and which quantities it gives.
//
// In:  a report with its claims and their speakers, and a vector of each content.
// Out: one for each claim, in their order. Nothing here depends on other reports, so that a report is read once.

import type { Claim } from '../../nouns/claim.ts';
import type { Report } from '../../nouns/report.ts';
import type { Span } from '../../nouns/span.ts';
import { sliceOf } from '../../nouns/span.ts';
import type { Speaker } from '../../nouns/speaker.ts';
import { type Quantity, quantitiesIn } from '../../text/quantities/index.ts';
import { namesOf, type SpeakerNames } from './speakers.ts';
import { type Word, wordsOf } from './words.ts';

/** A report of the case with what was found in it. */
export interface Reported {
  readonly report: Pick<Report, 'id' | 'text' | 'blocks'>;
  readonly claims: readonly Claim[];
  readonly speakers: readonly Speaker[];
}

export interface Told {
  readonly claim: Claim;
  /** Where the report stands in the case, from 0. */
  readonly order: number;
  /** Where the claim stands in the report, from 0. */
  readonly n: number;
  readonly text: string;
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
  /** Of unit length; null where there is none. */
  readonly vector: Float32Array | null;
  /** Id of the speaker of the report; null where it is not known. */
  readonly speaker: string | null;
  readonly names: SpeakerNames;
  /** Ids of the claims whose contents hold this one. */
  readonly around: ReadonlySet<string>;
  /** Content that only points at what was said: "it", "that", "the allegation". */
  readonly points: boolean;
  readonly negations: readonly Span[];
  readonly isHeadline: boolean;
  /** What it counts and measures; ages, ordinals and years are none. */
  readonly quantities: readonly Quantity[];
}

export function toldOf(
  { report, claims, speakers }: Reported,
  order: number,
  vectors: readonly (Float32Array | null)[],
): readonly Told[] {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const { text, blocks } = report;
  const byClaim = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.map((claim, n): Told => {
    const speaker = byId.get(claim.speaker?.speaker ?? '') ?? null;
    const words = wordsOf(text, claim.content);
    const from = claim.content[0]!.from;
    return {
      claim,
      order,
      n,
      text,
      words,
      stems: new Set(words.map(({ stem }) => stem)),
      vector: vectors[n] ?? null,
      speaker: speaker?.id ?? null,
      names: namesOf(speaker, byId, text),
      around: aroundOf(claim, byClaim),
      points: isPointing(text, claim),
      negations: negationsIn(text, claim),
      quantities: quantitiesOf(text, claim),
      isHeadline: blocks.some((block) => block.kind === 'headline' && block.from <= from && from < block.to),
    };
  });
}

function aroundOf(claim: Claim, byId: ReadonlyMap<string, Claim>): ReadonlySet<string> {
  const out = new Set<string>();
  for (let at = claim.within ?? null; at !== null && !out.has(at); at = byId.get(at)?.within ?? null) out.add(at);
  return out;
}

const POINTING =
  /^["“‘']?(?:(?:it|this|that|so|such|those|these|them|otherwise|the same)|(?:the|this|that|those|these|any|such|all|both|its|their|his|her)\s(?:\p{L}+\s)?(?:claim|allegation|accusation|charge|report|account|assertion|statement|figure|number|version|story|count|suggestion|denial|remark|sentence|word|rumou?r|talk|idea|meaning)s?)["”’'.]?$/iu;

function isPointing(text: string, { content }: Pick<Claim, 'content'>): boolean {
  return content.length === 1 && POINTING.test(sliceOf(text, content[0]!).trim());
}

const NEGATION =
  /(?<![\p{L}])(?:no|not|never|nothing|none|nobody|no one|neither|nor|cannot|without|untrue|false|wrong|ever)(?![\p{L}])|n[’']t(?![\p{L}])/giu;

function negationsIn(text: string, { cue, content }: Pick<Claim, 'cue' | 'content'>): readonly Span[] {
  return [cue, ...content].flatMap(({ from, to }) =>
    [...text.slice(from, Math.min(to, from + 400)).matchAll(NEGATION)].map((match) => ({
      from: from + match.index,
      to: from + match.index + match[0].length,
    })),
  );
}

const COUNTS: ReadonlySet<string> = new Set(['count', 'share', 'measure', 'money']);
/** A content that gives more is a table. */
const MOST_QUANTITIES = 12;

function quantitiesOf(text: string, { content }: Pick<Claim, 'content'>): readonly Quantity[] {
  return content
    .flatMap(({ from, to }) => quantitiesIn(text, { from, to: Math.min(to, from + 2000) }))
    .filter(({ kind }) => COUNTS.has(kind))
    .slice(0, MOST_QUANTITIES);
}
