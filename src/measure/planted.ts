// Copies made by machine, to measure how many are found.
//
// In:  real reports, a seed, and a set of operators.
// Out: for each chosen report a copy as newsrooms make them: cut, in another order, under a new headline, some sentences rewritten,
//      and every other time set into a report on something else.
//
// Two sets of operators share no rule: the one is for tuning, the other for measuring. They rewrite badly, as machines do; what
// is asked is whether a rewritten sentence still leads to the one that it was made from, not whether it reads well.

import type { Random } from './bootstrap.ts';

export const OPERATOR_SETS = Object.freeze(['tuning', 'measuring'] as const);
export type OperatorSet = (typeof OPERATOR_SETS)[number];

type Operator = (sentence: string, random: Random) => string;

/** Each word to another, a pair a word: `said|stated`. */
function swaps(pairs: string): Operator {
  const table = new Map<string, string>();
  for (const pair of pairs.split(/\s+/).filter(Boolean)) {
    const [a, b] = pair.split('|') as [string, string];
    table.set(a, b.replaceAll('_', ' '));
    if (!b.includes('_')) table.set(b, a);
  }
  return (sentence) =>
    sentence.replace(/\p{L}+/gu, (word) => {
      const other = table.get(word.toLowerCase());
      if (other === undefined) return word;
      return word[0] === word[0]!.toUpperCase() ? other[0]!.toUpperCase() + other.slice(1) : other;
    });
}

function dropped(share: number): Operator {
  return (sentence, random) => {
    const words = sentence.split(' ');
    const kept = words.filter((_, i) => i === 0 || i === words.length - 1 || random() >= share);
    return kept.join(' ');
  };
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const OPERATORS: Readonly<Record<OperatorSet, readonly Operator[]>> = {
  tuning: [
    swaps(`said|stated killed|slain people|persons police|officers government|authorities video|footage attack|assault man|individual
      woman|lady children|kids big|large small|little near|close_to after|following before|prior_to many|numerous began|started
      ended|finished found|discovered showed|revealed claimed|alleged reportedly|allegedly company|firm told|informed also|too`),
    // "A, B, C" to "B, A, C"
    (sentence) => {
      const parts = sentence.split(', ');
      if (parts.length < 2) return sentence;
      const [a, b, ...rest] = parts as [string, string, ...string[]];
      return [b[0]!.toUpperCase() + b.slice(1), a[0]!.toLowerCase() + a.slice(1).replace(/\.$/, ''), ...rest].join(
        ', ',
      );
    },
    // the last clause goes
    (sentence) => sentence.replace(/,[^,]{5,80}([.!?]["”]?)$/u, '$1'),
    (sentence) => sentence.replace(/\b\d{1,2}\b/g, (figure) => NUMBERS[Number(figure)] ?? figure),
    (sentence) => `Meanwhile, ${sentence}`,
  ],
  measuring: [
    swaps(`according|per officials|functionaries reported|announced group|faction militants|fighters fighters|militants president|leader
      minister|secretary country|nation city|town home|house died|perished injured|hurt hospital|clinic car|vehicle money|cash
      day|date week|seven_days month|thirty_days year|twelvemonth new|fresh old|former first|initial last|final made|produced
      took|seized went|travelled came|arrived saw|witnessed know|understand think|believe want|wish use|employ help|aid
      show|display release|publish released|published image|picture story|tale report|account news|tidings website|site
      internet|web phone|handset because|since although|though however|but several|some more|further including|among_them
      while|whereas about|around against|versus under|beneath between|amid during|throughout`),
    dropped(0.12),
    // a quotation becomes indirect
    (sentence) =>
      sentence
        .replace(/["“”]/g, '')
        .replace(/\bI\b/g, 'he')
        .replace(/\bmy\b/g, 'his')
        .replace(/\bwe\b/g, 'they')
        .replace(/\bour\b/g, 'their'),
    // "X said that …" behind: "…, X said"
    (sentence) =>
      sentence.replace(/^(.{3,60}? (?:said|says|told \w+|reported))(?: that)? (.{20,}?)([.!?])$/u, '$2, $1$3'),
    // something like a passive
    (sentence) => sentence.replace(/\b(\p{L}+) (\p{L}+ed) (the|a|an) (\p{L}+)\b/gu, '$3 $4 was $2 by $1'),
    (sentence) => sentence.replace(/\b(is|are|was|were|has|have|had|will|would|could)\b/g, '$1 reportedly'),
    (sentence) =>
      sentence.replace(/\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi, (word) =>
        String(NUMBERS.indexOf(word.toLowerCase())),
      ),
    // two sentences of one
    (sentence) => sentence.replace(/, (and|but|which|who) /u, '. $1 '),
  ],
};

/** Sentences by paragraph. */
export type Paragraphs = readonly (readonly string[])[];

export interface PlantOptions {
  readonly operators: OperatorSet;
  readonly random: Random;
  /** Paragraphs of a report on something else, to set the copy into; null for a copy by itself. */
  readonly host: Paragraphs | null;
}

export interface Planted {
  readonly text: string;
  /** Of the sentences that were taken, how many were rewritten. */
  readonly rewritten: number;
  readonly taken: number;
}

/** At least so many sentences of the origin are kept. */
const LEAST_TAKEN = 3;
const LEAST_KEPT = 0.35;

export function plantedFrom(paragraphs: Paragraphs, { operators, random, host }: PlantOptions): Planted {
  const keep = LEAST_KEPT + random() * (1 - LEAST_KEPT);
  const total = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const wanted = Math.min(total, Math.max(LEAST_TAKEN, Math.round(keep * total)));
  const order = shuffled(
    [...paragraphs.entries()].flatMap(([p, list]) => list.map((_, s) => [p, s] as const)),
    random,
  );
  const kept = new Set(order.slice(0, wanted).map(([p, s]) => `${p}/${s}`));
  const rewriting = 0.1 + random() * 0.5;
  let rewritten = 0;
  let taken = 0;
  const copied = paragraphs.flatMap((sentences, p) => {
    const left = sentences.filter((_, s) => kept.has(`${p}/${s}`));
    if (left.length === 0) return [];
    taken += left.length;
    const now = left.map((sentence) => {
      if (random() >= rewriting) return sentence;
      const other = rewrite(sentence, OPERATORS[operators], random);
      if (other !== sentence) rewritten++;
      return other;
    });
    return [now.join(' ')];
  });
  const body = random() < 0.4 ? shuffled(copied, random) : copied;
  const around = host?.map((sentences) => sentences.join(' ')) ?? [];
  const at = Math.floor(random() * (around.length + 1));
  const headline = `What is known so far, part ${Math.floor(random() * 1e6)}`;
  const text = [headline, ...around.slice(0, at), ...body, ...around.slice(at)].join('\n\n');
  return { text, rewritten, taken };
}

/** Two or three operators that find something to change, one behind the other. */
function rewrite(sentence: string, operators: readonly Operator[], random: Random): string {
  let left = 2 + Math.floor(random() * 2);
  let now = sentence;
  for (const operator of shuffled(operators, random)) {
    const next = left > 0 ? operator(now, random) : now;
    if (next !== now) left--;
    now = next;
  }
  return now;
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
