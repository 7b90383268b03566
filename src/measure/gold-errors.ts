// What goes wrong in the own gold, sorted by kind and counted.
//
// In:  reports of the gold with what was found in them.
// Out: rows of counts: label, what went wrong, of which kind, how often.
//
// Counts only, never a word of a report: so it may be asked of any part, the test part too, and says where to look elsewhere.
// As for the figures, labels are those of claims that were found.

import { overlaps, type Span, sliceOf } from '../nouns/span.ts';
import { sentenceAt } from '../text/sentences.ts';
import { type FoundReport, pairsOf } from './gold-found.ts';
import { goldSense } from './gold-sense.ts';
import type { ClaimLabels, MarkedSpans } from './own-gold.ts';
import { outcomeOf } from './own-speakers.ts';
import { type PlaceRow, placeRows } from './places.ts';
import { timeRows } from './times.ts';
import { wordsNear } from './words-of-labels.ts';

export interface ErrorCount {
  readonly label: 'place' | 'speaker' | 'basis' | 'time';
  /** "missed", "wrong", "spurious" …; "gold" is how many there are. */
  readonly what: string;
  /** What kind of label or of word it is: never a word of the report. */
  readonly kind: string;
  readonly n: number;
}

/** A claim of the gold that was found, as labelled and as found. */
interface Pair {
  readonly one: FoundReport;
  readonly claim: MarkedSpans;
  readonly labels: ClaimLabels;
  readonly found: FoundReport['found'][number];
}

/** Sorted by label, what and kind. */
export function goldErrors(reports: readonly FoundReport[]): readonly ErrorCount[] {
  const counts = new Map<string, number>();
  const count = (label: ErrorCount['label'], what: string, kind: string): void => {
    const key = [label, what, kind].join('\t');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const one of reports) {
    const { outermost, nested } = pairsOf(one);
    const pairs = [...outermost, ...nested].map(
      ([i, j]): Pair => ({
        one,
        claim: one.report.claims[i]!,
        labels: one.report.sidecar.claims[String(i + 1)]!,
        found: one.found[j]!,
      }),
    );
    countPlaces(pairs, count);
    for (const pair of pairs) {
      countSpeaker(pair, count);
      countBasis(pair, count);
    }
    countTimes(pairs, count);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]) => {
      const [label, what, kind] = key.split('\t') as [ErrorCount['label'], string, string];
      return Object.freeze({ label, what, kind, n });
    });
}

type Count = (label: ErrorCount['label'], what: string, kind: string) => void;

const numbered = (pairs: readonly Pair[]) => Object.fromEntries(pairs.map(({ labels }, n) => [String(n + 1), labels]));

function countPlaces(pairs: readonly Pair[], count: Count): void {
  if (pairs.length === 0) return;
  const { report, incident } = pairs[0]!.one;
  const rows = placeRows(
    {
      text: report.text,
      claims: pairs.map(({ claim }) => claim),
      labels: numbered(pairs),
      places: pairs.map(({ found }) => found.places ?? []),
    },
    incident,
  );
  for (const row of rows) {
    const kind = kindOfPlace(row, report.text, pairs[row.claim - 1]!.claim);
    if (row.what !== 'spurious') count('place', 'gold', kind);
    if (row.what === 'missed' || row.what === 'wrong' || row.what === 'spurious') count('place', row.what, kind);
  }
}

/** "name, in the content": of the gold, where its words stand; of what the gold has not, as what it was given: "noun, as point". */
function kindOfPlace({ what, words, given }: PlaceRow, text: string, claim: MarkedSpans): string {
  const isName = /^\p{Lu}|^\P{L}*\d/u.test(words.replace(LEADING, ''));
  const at = wordsNear(text, words, claim);
  const more =
    what === 'spurious' ? `as ${given!.precision}` : at === null ? 'without words' : standsAt(text, at, claim);
  return `${isName ? 'name' : 'noun'}, ${more}`;
}

/** Words of place and articles before a label's own words. */
const LEADING =
  /^(?:(?:in|at|on|near|off|from|to|by|over|under|outside|inside|behind|within|of|into|along|across|around|the|an?|or|its|their|his|her)\s+)+/iu;

function standsAt(text: string, at: Span, { content }: MarkedSpans): string {
  if (content.some((part) => overlaps(part, at))) return 'in the content';
  const sentence = sentenceAt(text, [{ from: 0, to: text.length }], content[0]!.from);
  return sentence && overlaps(sentence, at) ? 'in its sentence' : 'elsewhere';
}

function countSpeaker({ one, claim, labels, found }: Pair, count: Count): void {
  const { report, incident, speakers } = one;
  const speaker = speakers.find(({ id }) => id === found.speaker?.speaker);
  const outcome = outcomeOf({
    speakers: incident.speakers,
    gold: labels.speaker,
    source: claim.source && sliceOf(report.text, claim.source),
    found: speaker ? { mentions: speaker.mentions.map((at) => sliceOf(report.text, at)) } : null,
  });
  count('speaker', 'gold', labels.how);
  if (outcome !== 'right') count('speaker', outcome, labels.how);
}

function countBasis({ one, claim, labels, found }: Pair, count: Count): void {
  const gold = goldSense(one.report.text, claim, labels).basis;
  const given = found.basis ?? [];
  for (const { kind, at } of gold) {
    const met = given.filter((other) => overlaps(other.at, at));
    count('basis', 'gold', kind);
    if (met.length === 0) count('basis', 'missed', kind);
    else if (!met.some((other) => other.kind === kind)) count('basis', 'other kind', kind);
  }
  for (const { kind, at } of given) if (!gold.some((other) => overlaps(other.at, at))) count('basis', 'spurious', kind);
}

function countTimes(pairs: readonly Pair[], count: Count): void {
  if (pairs.length === 0) return;
  const rows = timeRows(
    { claims: numbered(pairs), published: pairs[0]!.one.report.sidecar.published },
    pairs.map(({ found }) => found.times ?? []),
  );
  for (const { of, what } of rows) {
    if (what !== 'spurious') count('time', 'gold', of);
    if (what !== 'right') count('time', what === 'other' ? 'another reading' : what, of);
  }
}

/** Lines for a terminal: a row a kind, a column for each thing that went wrong. */
export function errorTable(errors: readonly ErrorCount[]): string {
  const columns = ['gold', ...new Set(errors.map(({ what }) => what).filter((what) => what !== 'gold'))];
  const kinds = [...new Set(errors.map(({ label, kind }) => `${label}: ${kind}`))];
  const rows = kinds.map((name) => [
    name,
    ...columns.map((column) => {
      const found = errors.find(({ label, kind, what }) => `${label}: ${kind}` === name && what === column);
      return found ? String(found.n) : '';
    }),
  ]);
  const all = [['errors, counted', ...columns], ...rows];
  const widths = all[0]!.map((_, n) => Math.max(...all.map((row) => row[n]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
    .concat('\n');
}
