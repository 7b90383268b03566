// Which record a name means: evidence in the report, never size alone.
//
// In:  records of one name, the clues of the report, and the name after its comma.
// Out: candidates with scores and reasons, best first, and the one that is meant; null where none stands out.
//
//     Tripoli   Libya, 1,150,000 people; Lebanon, 229,000; Greece, 26,000; Iowa, 1,300
//     a report that names Greece and Patras means the third; one that names no country means nobody knows which
//
// Points are added up. What the name itself says ("Tripoli, Libya") removes all others; if none is left, none is meant.

import type { Reason } from '../../nouns/claim.ts';
import type { PlaceCandidate } from '../../nouns/place.ts';
import type { Span } from '../../nouns/span.ts';
import type { Clues } from './clues.ts';
import type { Area, Town } from './gazetteer.ts';
import { fold } from './spelling.ts';

export interface Chosen {
  readonly candidates: readonly PlaceCandidate[];
  readonly gazetteer: string | null;
}

/** Share of the report's mentions of countries that are of this one. */
const COUNTRY = 2;
/** Weak: an agency files from where its desk is. */
const DATELINE = 0.5;
/** Another name of the report has a record in the same country; shared among the countries that it may be in. */
const SAME_COUNTRY = 0.5;
/** Another name of the report has a record within `NEAR_KM`. */
const NEAR = 1;
const NEAR_KM = 120;
/** The record's own name, rather than one of its other names. */
const OWN_NAME = 0.6;
/** "Alexandria" before "Alexandria, a part of Sydney". */
const PART = -0.3;
/** Of one country's towns of a name, its capital and the seats of its divisions need no more words: "Perth, Australia". */
const SEAT: Readonly<Record<string, number>> = Object.freeze({ PPLC: 1.2, PPLA: 1.2 });
/** By these two a record stands out: so much evidence, and so much more than the next. */
const ENOUGH = 0.5;
const AHEAD = 0.5;
/** One record of just this name in all the world: a beginning, that no evidence need add to. */
const ONLY = 0.5;
/** Records so close are one place, named twice. */
const SAME_KM = 15;
const MAX_CANDIDATES = 8;
/** Other names that are looked at, so that a gazetteer read as a report costs no square. */
const MAX_OTHERS = 60;

/** A name as it stands. */
interface Query {
  readonly name: string;
  /** It is spelt as in the gazetteer. */
  readonly isExact: boolean;
  /** What its own words say that it lies in; any of these. Empty where they say nothing. */
  readonly within: readonly Area[];
}

interface Scored {
  readonly town: Town;
  readonly points: number;
  readonly evidence: number;
  readonly reasons: readonly Reason[];
}

export function choose(towns: readonly Town[], clues: Clues, { name, isExact, within }: Query): Chosen {
  const allowed = within.length > 0 ? towns.filter((town) => within.some((area) => liesIn(town, area))) : towns;
  const scored = mergedOf(allowed.map((town) => scoreOf(town, clues, { name, isExact, within })));
  const base = scored.length === 1 && isExact && towns.length === 1 ? ONLY : 0;
  const ranked = scored
    .map((one) => ({ ...one, points: one.points + base, evidence: one.evidence + base }))
    .sort((a, b) => b.points - a.points || (a.town.gazetteer < b.town.gazetteer ? -1 : 1));
  const [first, second] = ranked;
  const isMeant =
    first !== undefined && first.evidence >= ENOUGH && (second === undefined || first.points - second.points >= AHEAD);
  const total = ranked.reduce((sum, { points }) => sum + Math.exp(2 * points), 1);
  return {
    gazetteer: isMeant ? first.town.gazetteer : null,
    candidates: ranked.slice(0, MAX_CANDIDATES).map(({ town, points, reasons }) =>
      Object.freeze({
        gazetteer: town.gazetteer,
        name: town.name,
        country: town.country,
        latitude: town.latitude,
        longitude: town.longitude,
        score: Math.round((1000 * Math.exp(2 * points)) / total) / 1000,
        reasons,
      }),
    ),
  };
}

function scoreOf(town: Town, clues: Clues, { name, isExact, within }: Query): Scored {
  const reasons: Reason[] = [{ rule: isExact ? 'place/name' : 'place/near-spelling', spans: [] }];
  let evidence = within.length > 0 ? COUNTRY : 0;
  if (within.length > 0) reasons.push({ rule: 'place/said-within', spans: [] });
  const named = clues.countries.get(town.country);
  if (named) {
    evidence += (COUNTRY * named.length) / clues.mentions;
    reasons.push({ rule: 'place/country-named', spans: named.slice(0, 3) });
  }
  if (clues.dateline.has(town.country)) {
    evidence += DATELINE;
    reasons.push({ rule: 'place/dateline', spans: [] });
  }
  const others = othersOf(town, clues, fold(name));
  evidence += Math.min(1.5, others.sameCountry * SAME_COUNTRY) + (others.near.length > 0 ? NEAR : 0);
  if (others.near.length > 0) reasons.push({ rule: 'place/near-another', spans: others.near.slice(0, 3) });
  const own = fold(town.name) === fold(name) ? OWN_NAME : 0;
  const part = town.feature === 'PPLX' ? PART : 0;
  const seat = named || within.length > 0 ? (SEAT[town.feature] ?? 0) : 0;
  return { town, evidence, points: evidence + own + part + seat, reasons };
}

function liesIn({ country, admin1 }: Town, area: Area): boolean {
  return area.admin1 === undefined ? area.countries.includes(country) : area.admin1 === admin1;
}

function othersOf(town: Town, { places }: Clues, key: string): { sameCountry: number; near: readonly Span[] } {
  const near: Span[] = [];
  let sameCountry = 0;
  let seen = 0;
  for (const other of places.values()) {
    if (other.key === key || ++seen > MAX_OTHERS) continue;
    // "Tripoli" and "Tripolis" are one name: they cannot bear each other out.
    if (other.towns.some(({ gazetteer }) => gazetteer === town.gazetteer)) continue;
    const countries = new Set(other.towns.map(({ country }) => country));
    if (countries.has(town.country)) sameCountry += 1 / countries.size;
    if (other.towns.some((one) => kilometresBetween(one, town) <= NEAR_KM)) near.push(other.at);
  }
  return { sameCountry, near };
}

/** One of several records of the same place: the one with most points stands for all. */
function mergedOf(scored: readonly Scored[]): readonly Scored[] {
  const ranked = [...scored].sort((a, b) => b.points - a.points || (a.town.gazetteer < b.town.gazetteer ? -1 : 1));
  const kept: Scored[] = [];
  for (const one of ranked) if (!kept.some(({ town }) => kilometresBetween(town, one.town) <= SAME_KM)) kept.push(one);
  return kept;
}

type Point = Pick<Town, 'latitude' | 'longitude'>;

/** On a sphere; to a few kilometres, which is all that it is asked for. */
function kilometresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const mean = ((a.latitude + b.latitude) / 2) * radians;
  const x = (b.longitude - a.longitude) * Math.cos(mean);
  return Math.hypot(x, b.latitude - a.latitude) * 111.2;
}
