// Is the right one found behind a subject of speech? Counts answers against GUM's entities.
//
// In:  a document, and of each of its claims whom the source was led to, as mentions.
// Out: right, wrong, apart (a name or noun that was not joined to its own earlier mention) and unknown, by kind of source.
//
// An answer is judged by the mention that would be shown, the fullest name; where the source itself is that mention, by the
// nearest one before it. One that has no other mention is right where the gold has none either.

import type { GumDocument, GumMention } from './gum.ts';

const outcomes = Object.freeze(['right', 'wrong', 'apart', 'unknown'] as const);
export type Outcome = (typeof outcomes)[number];
export type Tally = Record<Outcome, number>;

/** A mention that was found. `heads`: first units of the words that may head it. */
export interface FoundMention {
  readonly from: number;
  readonly to: number;
  readonly heads: readonly number[];
  readonly form: 'name' | 'nominal' | 'pronoun';
}

/** Whom a source was led to; null where it was left open. */
export interface Answer {
  readonly source: FoundMention;
  /** In order of the text, the source among them. */
  readonly mentions: readonly FoundMention[];
  /** The one that would be shown. */
  readonly shown: FoundMention;
}

/**
 * The gold entity of a mention: of the gold mentions with its head, the one whose ends are nearest. A name whose gold is headed
 * by a noun before it ("coauthor Colette Heald") is the shortest gold mention that ends with it.
 */
export function goldEntity({ mentions }: GumDocument, { from, to, heads, form }: FoundMention): string | null {
  let best: GumMention | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const mention of mentions) {
    if (!heads.includes(mention.head)) continue;
    const distance = Math.abs(mention.from - from) + Math.abs(mention.to - to);
    if (distance < nearest) [best, nearest] = [mention, distance];
  }
  if (best || form !== 'name') return best?.entity ?? null;
  for (const mention of mentions) {
    const distance = from - mention.from;
    if (mention.to !== to || distance < 0 || distance > LONGEST_TITLE || distance >= nearest) continue;
    [best, nearest] = [mention, distance];
  }
  return best?.entity ?? null;
}

/** Units of what stands before a name and belongs to it. */
const LONGEST_TITLE = 60;

const THIRD = /^(?:he|she|they|it)$/i;
const FIRST = /^(?:i|we)$/i;
/** Pronouns whose gold entity is nobody, everybody or a clause: not counted. */
const OTHER =
  /^(?:you|this|that|these|those|who|which|what|one|all|everyone|everybody|someone|somebody|nobody|us|me|him|her|them)$/i;

export type Kind = 'third person' | 'I, we' | 'name' | 'nominal';

/** What kind of source a claim has; null where it is not counted. */
export function kindOf(doc: GumDocument, claim: number, form: FoundMention['form'] | null): Kind | null {
  const { from, to } = doc.claims[claim]!.source!;
  const words = doc.report.text.slice(from, to);
  if (THIRD.test(words)) return 'third person';
  if (FIRST.test(words)) return 'I, we';
  if (OTHER.test(words)) return null;
  return form === 'name' ? 'name' : 'nominal';
}

/** Null where the gold has no entity for the source. */
export function judge(
  doc: GumDocument,
  claim: number,
  { answer, found }: { readonly answer: Answer | null; readonly found: readonly FoundMention[] },
): Outcome | null {
  const source = doc.claims[claim]!.source!;
  const gold = goldEntity(doc, { ...source, heads: [doc.subjects[claim]!], form: 'nominal' });
  if (gold === null) return null;
  if (!answer) return 'unknown';
  const others = answer.mentions.filter((m) => m !== answer.source && !(m.from <= source.from && m.to >= source.to));
  const before = others.filter((m) => m.from < source.from);
  const shown = others.includes(answer.shown) ? answer.shown : undefined;
  const told = shown ?? before.findLast((m) => m.form !== 'pronoun') ?? before.at(-1);
  if (told) return goldEntity(doc, told) === gold ? 'right' : 'wrong';
  const missed = found.some(
    (m) =>
      m.form !== 'pronoun' &&
      m.to <= source.from &&
      !m.heads.includes(doc.subjects[claim]!) &&
      goldEntity(doc, m) === gold,
  );
  return !missed ? 'right' : answer.source.form === 'pronoun' ? 'wrong' : 'apart';
}

export function tallyOf(results: Iterable<Outcome>): Tally {
  const tally: Tally = { right: 0, wrong: 0, apart: 0, unknown: 0 };
  for (const outcome of results) tally[outcome]++;
  return tally;
}

/** The document's number says its fold: every fifth is left out of what its own answers were trained on. */
export const FOLDS = 5;

/** A table for a terminal: a row a kind, shares in per cent. */
export function speakerTable(rows: readonly (readonly [string, Tally])[]): string {
  const head = ['', 'n', ...outcomes];
  const cells = rows.map(([name, tally]) => {
    const n = outcomes.reduce((sum, outcome) => sum + tally[outcome], 0);
    return [name, String(n), ...outcomes.map((outcome) => (n === 0 ? '-' : ((100 * tally[outcome]) / n).toFixed(1)))];
  });
  const widths = head.map((_, i) => Math.max(...[head, ...cells].map((row) => row[i]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ');
  return `${[head, ...cells].map(line).join('\n')}\n`;
}
