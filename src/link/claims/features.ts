// What speaks for and against two claims having to do with each other, as features of a log-linear model.
//
// In:  two claims as they are compared; `a` is the one that would say again, update, cite, deny.
// Out: names of features, each at most once. What is a number is put into steps, so that a weight says what a step is worth.

import type { Act } from '../../nouns/act.ts';
import { comparedFigures } from './figures.ts';
import { type Likeness, likenessOfSpeakers } from './speakers.ts';
import type { Told } from './told.ts';
import type { Weigh } from './weigh.ts';
import { comparedTimes } from './when.ts';
import { stemOf } from './words.ts';

/** Numbers that several features, and reasons, are made of. */
export interface Compared {
  /** Of the vectors, -1 to 1; 0 where one is missing. */
  readonly cosine: number;
  /** Weight of the words that both have. */
  readonly shared: number;
  /** Its share of a's words, of b's, of all words of both. */
  readonly ofA: number;
  readonly ofB: number;
  readonly ofBoth: number;
  /** Longest run of words that both have. */
  readonly run: number;
  readonly speakers: Likeness;
}

export function compared(a: Told, b: Told, weigh: Weigh): Compared {
  let shared = 0;
  let allA = 0;
  for (const stem of a.stems) {
    const weight = weigh(stem);
    allA += weight;
    if (b.stems.has(stem)) shared += weight;
  }
  let allB = 0;
  for (const stem of b.stems) allB += weigh(stem);
  return {
    cosine: a.vector && b.vector ? dot(a.vector, b.vector) : 0,
    shared,
    ofA: allA === 0 ? 0 : shared / allA,
    ofB: allB === 0 ? 0 : shared / allB,
    ofBoth: allA + allB === 0 ? 0 : shared / (allA + allB - shared),
    run: longestRun(a, b),
    speakers: likenessOfSpeakers(a, b),
  };
}

export function featuresOf(
  a: Told,
  b: Told,
  { cosine, shared, ofA, ofB, ofBoth, run, speakers }: Compared,
): readonly string[] {
  const out: string[] = [`speaker ${speakers}`];
  const isWithin = a.claim.report === b.claim.report;
  const apart = a.n - b.n;
  const likeness = step(cosine, [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
  const overlap = step(ofBoth, [0.03, 0.08, 0.15, 0.25, 0.4, 0.6, 0.8]);
  out.push(`cosine ${likeness}`, `both ${overlap}`, `a ${step(ofA, [0.05, 0.15, 0.3, 0.5, 0.7, 0.9])}`);
  out.push(`b ${step(ofB, [0.05, 0.15, 0.3, 0.5, 0.7, 0.9])}`, `shared ${step(shared, [2, 5, 8, 12, 18, 26])}`);
  out.push(`run ${step(run, [1, 2, 3, 5, 8])}`);
  out.push(`speaker ${speakers} cosine ${step(cosine, [0.3, 0.45, 0.6, 0.75])}`);
  out.push(`speaker ${speakers} both ${step(ofBoth, [0.08, 0.2, 0.4])}`);
  out.push(
    isWithin ? `within ${apart > 0 ? 'behind' : 'before'} ${step(Math.abs(apart), [2, 3, 5, 10, 20])}` : 'other report',
  );
  const acts = `${actClass(a)} of ${actClass(b)}`;
  out.push(
    `acts ${acts}`,
    `acts ${acts} cosine ${step(cosine, [0.3, 0.5, 0.7])}`,
    `act ${a.claim.act}`,
    `act of b ${b.claim.act}`,
  );
  const negations = `${a.negations.length > 0 ? 'no' : 'yes'} ${b.negations.length > 0 ? 'no' : 'yes'}`;
  out.push(`negation ${negations}`, `negation ${negations} speaker ${speakers}`);
  out.push(`modality ${a.claim.modality?.value} ${b.claim.modality?.value}`);
  if (a.points) out.push(`a points ${isWithin ? step(apart, [1, 2, 3, 6]) : 'elsewhere'}`);
  if (b.points) out.push('b points');
  if (a.isHeadline !== b.isHeadline) out.push(isWithin ? 'headline of its report' : 'headline elsewhere');
  out.push(
    `length ${step(a.words.length, [2, 4, 8, 16, 30])}`,
    `length of b ${step(b.words.length, [2, 4, 8, 16, 30])}`,
  );
  out.push(`nested ${a.around.size > 0 ? 1 : 0} ${b.around.size > 0 ? 1 : 0}`);
  if (a.claim.basis?.length) out.push('a has a ground');
  if (a.order < b.order) out.push('a comes first');
  const { figures } = comparedFigures(a, b);
  out.push(
    `figures ${figures}`,
    `figures ${figures} speaker ${speakers}`,
    `figures ${figures} cosine ${step(cosine, [0.3, 0.5, 0.7])}`,
  );
  out.push(...comparedTimes(a.claim, b.claim));
  if (named(a, b)) out.push(`a names b`, `a names b cosine ${step(cosine, [0.3, 0.5])}`);
  return out;
}

function step(value: number, edges: readonly number[]): number {
  let n = 0;
  while (n < edges.length && value >= edges[n]!) n++;
  return n;
}

const AGAINST: ReadonlySet<Act> = new Set<Act>(['deny', 'reject']);
const ASKS: ReadonlySet<Act> = new Set<Act>(['question', 'demand']);
const GRANTS: ReadonlySet<Act> = new Set<Act>(['confirm', 'admit', 'agree']);

function actClass({ claim: { act = 'say', polarity } }: Told): string {
  if (act === 'decline') return 'silent';
  if (ASKS.has(act)) return 'asks';
  if (act === 'retract') return 'retracts';
  if (AGAINST.has(act) || polarity?.value === 'against') return 'against';
  if (polarity?.value === 'open') return 'open';
  if (GRANTS.has(act)) return 'grants';
  return 'for';
}

/** Whether a's content speaks of b's speaker by a name. */
function named(a: Told, b: Told): boolean {
  return b.names.proper.some((name) => a.stems.has(stemOf(name.at(-1)!)));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** In words; long contents are compared as far as `wordsOf` reads them. */
function longestRun({ words: a }: Told, { words: b }: Told): number {
  let best = 0;
  let before = new Uint16Array(b.length + 1);
  for (const { stem } of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++)
      if (b[j]!.stem === stem) {
        row[j + 1] = before[j]! + 1;
        if (row[j + 1]! > best) best = row[j + 1]!;
      }
    before = row;
  }
  return best;
}
