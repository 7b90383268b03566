// The figures of the own gold: each with what is asked, its n, and how far it would move with other reports.
//
// In:  reports of the gold with what was found in them.
// Out: one row a figure.
//
// Counts are taken once a report and added up for any draw of reports, so that an interval costs no second measuring.
// Labels are measured on the claims that were found; what was not found counts where a row says so.

import type { Act } from '../nouns/act.ts';
import type { Sense } from '../nouns/sense.ts';
import { sliceOf } from '../nouns/span.ts';
import { bootstrap, type Interval } from './bootstrap.ts';
import { type FoundPair, type FoundReport, pairsOf } from './gold-found.ts';
import { outcomeOf } from './own-speakers.ts';
import { placeCounts, placeRows } from './places.ts';
import { type Ratio, ratioOf } from './ratio.ts';
import { senseScores } from './senses.ts';
import { timeCounts, timeRows } from './times.ts';

export interface GoldFigure {
  readonly name: string;
  /** In per cent; null where nothing is asked. */
  readonly asked: number | null;
  /** Whether less is better. */
  readonly isError: boolean;
  /** How many gold items, claims or labels it is over. */
  readonly of: number;
  /** In per cent; `n` in it is the number of reports. */
  readonly interval: Interval;
}

/** How many are right, of how many. */
interface Share {
  readonly right: number;
  readonly of: number;
}

/** Right ones of the gold and of the found, as in ratio.ts. */
interface Both {
  readonly goldRight: number;
  readonly gold: number;
  readonly foundRight: number;
  readonly found: number;
}

interface Counts {
  readonly outermost: Both;
  readonly strict: Both;
  readonly nested: Both;
  readonly speaker: Share;
  readonly speakerWrong: Share;
  readonly pronoun: Share;
  readonly acts: ReadonlyMap<Act, Both>;
  readonly act: Share;
  /** Denials, refusals, retractions, over all claims: one that was not found is missed. */
  readonly silence: Both;
  readonly polarity: Share;
  readonly modality: Share;
  readonly basis: Both;
  readonly basisKind: Share;
  readonly addressee: Both;
  readonly medium: Both;
  readonly place: Share;
  readonly placeFound: Share;
  /** Of the places given, those that a gold place shares characters with. */
  readonly placeMeant: Share;
  readonly time: Share;
}

const SILENCE: ReadonlySet<Act> = new Set(['deny', 'decline', 'retract']);
/** The mean over acts says nothing of a handful. */
const MIN_OF_AN_ACT = 5;
const PRONOUN = /^(?:he|she|it|they|who|i|we|his|her|its|their|my|our)$/i;

export function goldFigures(reports: readonly FoundReport[], seed = 1): readonly GoldFigure[] {
  const counts = reports.map(countsOf);
  const row = (
    name: string,
    value: (drawn: readonly Counts[]) => number | null,
    of: number,
    { asked = null, isError = false }: { asked?: number | null; isError?: boolean } = {},
  ): GoldFigure => ({ name, asked, isError, of, interval: bootstrap(counts, value, { seed, resamples: RESAMPLES }) });
  const share = (name: string, pick: (c: Counts) => Share, more?: { asked?: number; isError?: boolean }) =>
    row(name, (drawn) => shareOf(drawn.map(pick)), total(counts.map((c) => pick(c).of)), more);
  const both = (
    name: string,
    pick: (c: Counts) => Both,
    figure: 'precision' | 'recall' | 'f1',
    more?: { asked?: number },
  ) =>
    row(
      name,
      (drawn) => 100 * ratio(drawn.map(pick))[figure],
      total(counts.map((c) => (figure === 'precision' ? pick(c).found : pick(c).gold))),
      more,
    );
  return [
    both('claims, relation F1', (c) => c.outermost, 'f1'),
    both('claims, recall', (c) => c.outermost, 'recall'),
    both('claims, precision', (c) => c.outermost, 'precision'),
    both('claims, all three exact F1', (c) => c.strict, 'f1'),
    both('nested claims, relation F1', (c) => c.nested, 'f1', { asked: 75 }),
    share('speaker right', (c) => c.speaker, { asked: 95 }),
    share('speaker wrong', (c) => c.speakerWrong, { asked: 3, isError: true }),
    share('speaker right where the source is a pronoun', (c) => c.pronoun, { asked: 90 }),
    row(
      `act, macro F1 of acts with ${MIN_OF_AN_ACT} or more`,
      macroF1,
      [...actTotals(counts).values()].filter(({ gold }) => gold >= MIN_OF_AN_ACT).length,
      { asked: 90 },
    ),
    share('act right', (c) => c.act),
    both('denials, refusals, retractions: recall, unfound claims too', (c) => c.silence, 'recall', { asked: 95 }),
    both('denials, refusals, retractions: precision', (c) => c.silence, 'precision', { asked: 90 }),
    share('polarity right', (c) => c.polarity),
    share('modality right', (c) => c.modality),
    both('basis, partial F1', (c) => c.basis, 'f1', { asked: 75 }),
    share('basis, kind of those met', (c) => c.basisKind, { asked: 85 }),
    both('addressee, partial F1', (c) => c.addressee, 'f1'),
    both('medium, kind F1', (c) => c.medium, 'f1'),
    share('places found', (c) => c.placeFound),
    share('places: precision', (c) => c.placeMeant),
    share('places: right record, or rightly open', (c) => c.place, { asked: 90 }),
    share('times: right EDTF', (c) => c.time, { asked: 90 }),
  ];
}

const RESAMPLES = 1000;

function countsOf(one: FoundReport): Counts {
  const pairs = pairsOf(one);
  const all = [...pairs.outermost, ...pairs.nested];
  const { sidecar } = one.report;
  const nestedGold = Object.values(sidecar.claims).filter(({ within }) => within !== null).length;
  const nestedFound = one.found.filter(({ within }) => (within ?? null) !== null).length;
  const outermost = {
    goldRight: pairs.outermost.length,
    gold: one.report.claims.length - nestedGold,
    foundRight: pairs.outermost.length,
    found: one.found.length - nestedFound,
  };
  return {
    outermost,
    strict: { ...outermost, goldRight: pairs.strict, foundRight: pairs.strict },
    nested: {
      goldRight: pairs.nested.length,
      gold: nestedGold,
      foundRight: pairs.nested.length,
      found: nestedFound,
    },
    ...speakerCounts(one, all),
    ...senseCounts(one, all),
    silence: silenceOf(one, all),
    ...whereAndWhen(one, all),
  };
}

function speakerCounts(
  { report, incident, found, speakers }: FoundReport,
  pairs: readonly FoundPair[],
): Pick<Counts, 'speaker' | 'speakerWrong' | 'pronoun'> {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const rows = pairs.map(([i, j]) => {
    const source = report.claims[i]!.source && sliceOf(report.text, report.claims[i]!.source!);
    const id = found[j]!.speaker?.speaker ?? null;
    const mentions = id === null ? null : byId.get(id)!.mentions.map((at) => sliceOf(report.text, at));
    const outcome = outcomeOf({
      speakers: incident.speakers,
      gold: report.sidecar.claims[String(i + 1)]!.speaker,
      source,
      found: mentions && { mentions },
    });
    return { outcome, isPronoun: source !== null && PRONOUN.test(source) };
  });
  const pronouns = rows.filter(({ isPronoun }) => isPronoun);
  const right = (some: typeof rows) => some.filter(({ outcome }) => outcome === 'right').length;
  return {
    speaker: { right: right(rows), of: rows.length },
    speakerWrong: { right: rows.filter(({ outcome }) => outcome === 'wrong').length, of: rows.length },
    pronoun: { right: right(pronouns), of: pronouns.length },
  };
}

function senseCounts(
  { report, found }: FoundReport,
  pairs: readonly FoundPair[],
): Pick<Counts, 'acts' | 'act' | 'polarity' | 'modality' | 'basis' | 'basisKind' | 'addressee' | 'medium'> {
  const labels = Object.fromEntries(
    pairs.map(([i], n) => [String(n + 1), report.sidecar.claims[String(i + 1)]!] as const),
  );
  const scores = senseScores([
    {
      text: report.text,
      claims: pairs.map(([i]) => report.claims[i]!),
      labels,
      found: pairs.map(([, j]) => senseOf(found[j]!)),
    },
  ]);
  const { claims, accuracy, basis, addressee, medium } = scores;
  const share = (part: number): Share => ({ right: part * claims, of: claims });
  return {
    acts: new Map(scores.acts.map((row) => [row.act, bothOf(row)])),
    act: share(accuracy.act),
    polarity: share(accuracy.polarity),
    modality: share(accuracy.modality),
    basis: bothOf(basis.partial),
    basisKind: { right: basis.kind * basis.met, of: basis.met },
    addressee: bothOf(addressee.partial),
    medium: bothOf(medium.kind),
  };
}

/** A claim of a version that did not say has no sense, which counts as a plain one. */
function senseOf(claim: FoundReport['found'][number]): Sense {
  return {
    act: claim.act ?? 'say',
    polarity: claim.polarity ?? { value: 'for', at: [] },
    modality: claim.modality ?? { value: 'plain', at: [] },
    basis: claim.basis ?? [],
    addressee: claim.addressee ?? null,
    medium: claim.medium ?? null,
  };
}

function silenceOf({ report, found }: FoundReport, pairs: readonly FoundPair[]): Both {
  const goldAct = (n: number): Act => report.sidecar.claims[String(n + 1)]!.act;
  const gold = report.claims.filter((_, n) => SILENCE.has(goldAct(n))).length;
  const given = found.filter(({ act }) => act !== undefined && SILENCE.has(act)).length;
  const right = pairs.filter(([i, j]) => SILENCE.has(goldAct(i)) && found[j]!.act === goldAct(i)).length;
  return { goldRight: right, gold, foundRight: right, found: given };
}

function whereAndWhen(
  { report, incident, found }: FoundReport,
  pairs: readonly FoundPair[],
): Pick<Counts, 'place' | 'placeFound' | 'placeMeant' | 'time'> {
  const labels = Object.fromEntries(
    pairs.map(([i], n) => [String(n + 1), report.sidecar.claims[String(i + 1)]!] as const),
  );
  const claims = pairs.map(([i]) => report.claims[i]!);
  const places = pairs.map(([, j]) => found[j]!.places ?? []);
  const given = total(places.map(({ length }) => length));
  const place = placeCounts(placeRows({ text: report.text, claims, labels, places }, incident));
  const rows = timeRows(
    { claims: labels, published: report.sidecar.published },
    pairs.map(([, j]) => found[j]!.times ?? []),
  );
  const times = (['happened', 'said', 'published'] as const).map((of) => timeCounts(rows, of));
  return {
    place: { right: place.right + place.open, of: place.gold },
    placeFound: { right: place.found, of: place.gold },
    placeMeant: { right: given - place.spurious, of: given },
    time: { right: total(times.map(({ right }) => right)), of: total(times.map(({ gold }) => gold)) },
  };
}

function bothOf({ precision, recall, gold, predicted }: Ratio): Both {
  return { goldRight: recall * gold, gold, foundRight: precision * predicted, found: predicted };
}

function ratio(parts: readonly Both[]): Ratio {
  return ratioOf({
    goldRight: total(parts.map((part) => part.goldRight)),
    gold: total(parts.map((part) => part.gold)),
    predictedRight: total(parts.map((part) => part.foundRight)),
    predicted: total(parts.map((part) => part.found)),
  });
}

function shareOf(parts: readonly Share[]): number | null {
  const of = total(parts.map((part) => part.of));
  return of === 0 ? null : (100 * total(parts.map((part) => part.right))) / of;
}

function actTotals(drawn: readonly Counts[]): ReadonlyMap<Act, Both> {
  const out = new Map<Act, Both>();
  for (const { acts } of drawn)
    for (const [act, row] of acts) {
      const sum = out.get(act) ?? { goldRight: 0, gold: 0, foundRight: 0, found: 0 };
      out.set(act, {
        goldRight: sum.goldRight + row.goldRight,
        gold: sum.gold + row.gold,
        foundRight: sum.foundRight + row.foundRight,
        found: sum.found + row.found,
      });
    }
  return out;
}

function macroF1(drawn: readonly Counts[]): number | null {
  const often = [...actTotals(drawn).values()].filter(({ gold }) => gold >= MIN_OF_AN_ACT);
  return often.length === 0 ? null : (100 * total(often.map((row) => ratio([row]).f1))) / often.length;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
