// Where the main thing of each claim is said to have happened.
//
// In:  a report, its claims, a gazetteer.
// Out: for each claim its places, in order of the text: names with candidates, and scenes without.
//
//     At least two people were killed when an explosion tore through a grain terminal in the port of Constanța
//                                                                    ~~~~~~~~~~~~~~~~            =========
//                                                                    a point, no record          a town, geonames:680963
//
// Words count in the content, and in "In Agigea, {residents were told …}" right before it. The dateline never counts, nor
// does a place inside the name of a body. A name means the same all through a report, unless its own words say otherwise.

import type { Claim } from '../../nouns/claim.ts';
import type { NamedPlace, PlacePrecision } from '../../nouns/place.ts';
import type { Block, Report } from '../../nouns/report.ts';
import { firstEndingAfter, overlaps, type Span, span } from '../../nouns/span.ts';
import { sentenceAt } from '../../text/sentences.ts';
import { choose } from './choose.ts';
import { areasOf, bareAreasOf, type Clues, cluesOf } from './clues.ts';
import type { Area, Gazetteer, Town } from './gazetteer.ts';
import { withoutKind } from './kinds.ts';
import { type Name, namesIn } from './names.ts';
import { scenesIn } from './scenes.ts';
import { METONYMS } from './site-kinds.ts';
import { fold } from './spelling.ts';

/** What a claim must have for its places to be found. */
export type Located = Pick<Claim, 'content' | 'cue' | 'source'>;

/** A claim with more words of place than this is a list, or a trap. */
const MAX_PLACES = 12;
/** A whole turn of an interview is about more than the places named late in it. */
const MAX_TURN = 160;
/** Contents longer than this are read so far only. */
const MAX_CONTENT = 4000;

/** In the order of the claims. */
export function placesOf(
  report: Pick<Report, 'text' | 'blocks'>,
  claims: readonly Located[],
  gazetteer: Gazetteer,
): readonly (readonly NamedPlace[])[] {
  let clues: Clues | null = null;
  const decisions = new Map<string, Decision | null>();
  const { text, blocks } = report;
  const placeOf = (name: Name): NamedPlace | null => {
    clues ??= cluesOf(report, gazetteer);
    const key = [
      fold(name.words),
      name.standing,
      name.within,
      name.owners,
      name.said?.kind,
      name.isOfEvent,
      name.isPlaced,
    ].join('|');
    let decision = decisions.get(key);
    if (decision === undefined) {
      decision = decided(name, { clues, gazetteer });
      decisions.set(key, decision);
    }
    const to = name.to + (decision?.precision === 'region' ? (name.said?.behind ?? 0) : 0);
    return decision && Object.freeze({ at: span(name.from, to), ...decision });
  };
  const isKnown = (name: string): boolean => {
    clues ??= cluesOf(report, gazetteer);
    return clues.places.has(fold(name)) || bareAreasOf(name, gazetteer).length > 0;
  };
  return claims.map((claim) => {
    const found: NamedPlace[] = [];
    for (const stretch of stretchesOf(report, claim)) {
      const block = blocks[firstEndingAfter(blocks, stretch.from)];
      if (!block || block.from > stretch.from || block.kind === 'dateline') continue;
      for (const name of namesOf(text, stretch, { block, isKnown })) {
        const place = placeOf(name);
        if (place) found.push(place);
      }
      for (const at of scenesIn(text, stretch)) {
        const names = found.filter((place) => overlaps(place.at, at));
        // "Hospital No. 4" is no town called Hospital.
        if (
          names.length > 0 &&
          (names.some(({ gazetteer }) => gazetteer !== null) || !/\d$/.test(text.slice(at.from, at.to)))
        )
          continue;
        for (const name of names) found.splice(found.indexOf(name), 1);
        found.push(scene(at));
      }
    }
    found.sort((a, b) => a.at.from - b.at.from);
    return Object.freeze(found.slice(0, MAX_PLACES));
  });
}

/**
 * The contents; "In Agigea," where it opens the sentence and the content follows at once; "{it fell}, in the car park," right behind
 * a content that has no cue between; and where a sample, a source, was taken.
 */
function stretchesOf(report: Pick<Report, 'text' | 'blocks'>, claim: Located): readonly Span[] {
  const { text, blocks } = report;
  const { content, cue, source } = claim;
  const isTurn = /^\s*:$/.test(text.slice(cue.from, cue.to));
  const cut = content.map(({ from, to }) => ({ from, to: Math.min(to, from + (isTurn ? MAX_TURN : MAX_CONTENT)) }));
  const first = content[0]!;
  const sentence = sentenceAt(text, blocks, first.from);
  if (!sentence) return cut;
  const lead = text.slice(sentence.from, first.from).match(LEAD);
  const before = lead ? [{ from: sentence.from, to: sentence.from + lead[0].length }] : [];
  const end = content.at(-1)!.to;
  const behind =
    cue.to <= end && !isTurn ? text.slice(end, Math.min(sentence.to, end + MAX_BEHIND)).match(BEHIND) : null;
  const after = behind ? [{ from: end + behind[0].indexOf(behind[1]!), to: end + behind[0].length }] : [];
  const taken = source && TAKEN.exec(text.slice(source.from, source.to));
  const from = taken ? [{ from: source.from + taken.index, to: source.to }] : [];
  const joined = cue.from > first.from ? JOINED.exec(text.slice(sentence.from, first.from)) : null;
  const beside = joined ? [{ from: sentence.from + joined.index, to: first.from }] : [];
  return [...before, ...beside, ...from, ...cut, ...after];
}

/** Samples, and what stands somewhere and sees or measures. */
const TAKEN =
  /(?<!\p{L})(?:taken|filmed|recorded|shot|drawn|found|photographed|captured|collected|measured|(?:camera|sensor|detector|gauge|monitor|meter|radar|seismograph|seismometer|instrument|thermometer|probe|buoy|microphone|recorder)s?)(?!\p{L})/iu;
/** "the ferry overturned in the Visayan Sea and {eleven drowned}, the service said". */
const JOINED = /[^,;:“"]{12,160}?,?\s(?:and|but)\s$/u;
/** "In Homs, Syria, {ten were killed}". */
const LEAD =
  /^(?:In|At|Near|Outside|Inside|Around|Across|Along|Behind|Beside|On|Off) [^,\n]{2,60}(?:, \p{Lu}[^,\n]{1,30})?(?=, $)/u;
/** Days and hours may stand between: "on Sunday the 2nd, at tea-time, by the railway bridge". */
const BEHIND =
  /^(?:,?\s(?:on|at)\s[\p{L}\p{N}\s.:-]{3,24}(?=,)){0,2},?\s((?:in|at|on|near|by|outside|inside|behind|beside|aboard)\s(?:the|an?|\p{Lu})[^,.;:!?"”\n]{1,50}(?:,\s\p{Lu}[\p{L}\s]{1,24})?)(?=[,.;:!?"”\n]|$)/u;
const MAX_BEHIND = 120;

/** Names of a stretch; where it is all in capitals, those that the report knows from elsewhere, after a word of place. */
function namesOf(
  text: string,
  stretch: Span,
  { block, isKnown }: { block: Block; isKnown: (name: string) => boolean },
): readonly Name[] {
  const words = text.slice(stretch.from, stretch.to);
  if (/\p{Ll}/u.test(words)) return namesIn(text, stretch, block);
  return [...words.matchAll(/(?:IN|AT|NEAR|OF|FROM)\s+((?:[\p{Lu}\p{M}’'-]+\s?){1,3})/gu)].flatMap((match) => {
    const at = stretch.from + match.index + match[0].length - match[1]!.length;
    const parts = match[1]!.trim().split(/\s/);
    for (let n = parts.length; n > 0; n--) {
      const name = parts.slice(0, n).join(' ');
      if (isKnown(name))
        return [
          {
            from: at,
            to: at + name.length,
            words: name,
            standing: 'in' as const,
            within: null,
            owners: [],
            said: null,
            isOfEvent: false,
            isAlone: true,
            isPlaced: true,
          },
        ];
    }
    return [];
  });
}

type Decision = Omit<NamedPlace, 'at'>;

interface World {
  readonly clues: Clues;
  readonly gazetteer: Gazetteer;
}

/** Null where nothing says that the name is a place. */
function decided(name: Name, world: World): Decision | null {
  const { words, standing, said, isOfEvent } = name;
  const { clues, gazetteer } = world;
  if (gazetteer.countryOf(words) || (METONYMS.test(words) && name.within === null)) return null;
  const isThere = standing === 'in' || standing === 'near' || standing === 'way';
  const areas = bareAreasOf(words, gazetteer);
  if (isThere && said !== null && said.kind !== 'town' && (said.behind > 0 || areas.length === 0))
    return division(name, world);
  if (standing === 'upon') {
    const waters = areas.filter((area) => area.gazetteer.startsWith('region:'));
    return waters.length > 0 ? amongAreas(waters, name, world) : null;
  }
  if (areas.length > 0) return isThere || (standing === 'beside' && isOfEvent) ? amongAreas(areas, name, world) : null;
  if (CONTINENT.test(words)) return isThere ? unknown('region') : null;
  const key = fold(words);
  const isKnown = clues.places.has(key) || clues.settlements.has(key);
  const after = name.within === null ? [] : areasOf(name.within, gazetteer);
  const within = after.length > 0 ? after : ownersOf(name, gazetteer);
  if (standing === 'none' && after.length === 0) return null;
  if (standing === 'beside' && !isKnown) return null;
  if (standing === 'way' && clues.lastWords.has(key) && !isKnown) return null;
  // Who has a longer name elsewhere is attacked as a person: "attacks on Clinton", "the Clinton campaign".
  if (clues.lastWords.has(key) && !name.isPlaced && after.length === 0) return null;
  const exact = gazetteer.towns(words);
  const mayBeNear = (standing === 'in' || standing === 'near') && !clues.lastWords.has(key.split(' ').at(-1)!);
  const near = mayBeNear && (exact.length === 0 || !isInNamed(exact, clues)) ? gazetteer.nearly(words) : [];
  // A name spelt as elsewhere may be the spelling of a place in a country that the report names: Jalalabad, Jalal-Abad.
  const named = exact.length === 0 ? near : near.filter((town) => isInNamed([town], clues));
  const towns = [...exact, ...named.filter(({ gazetteer: id }) => !exact.some((town) => town.gazetteer === id))];
  const called = said?.kind === 'town' || clues.settlements.has(key) ? unknown('town') : null;
  const isNowhere = isThere && !clues.lastWords.has(key.split(' ').at(-1)!) ? called : null;
  if (towns.length === 0) return isNowhere;
  const chosen = choose(towns, clues, { name: words, isExact: exact.length > 0, within });
  // A near spelling without any evidence is a guess at a name that may be no place at all.
  if (exact.length === 0 && chosen.gazetteer === null) return isNowhere;
  // What its own words place elsewhere is none of the records.
  if (chosen.candidates.length === 0 && after.length === 0) return isNowhere;
  return { precision: standing === 'near' ? 'near' : 'town', ...chosen };
}

function isInNamed(towns: readonly Town[], { countries }: Clues): boolean {
  return towns.some(({ country }) => countries.has(country));
}

const CONTINENT =
  /^(?:(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Southeast|Sub-Saharan|Latin)\s)?(?:Europe|Africa|Asia|America|Middle East|Oceania|Scandinavia|Maghreb|Levant|Mesopotamia)$/;

/** Words of a place that no gazetteer has. */
function unknown(precision: PlacePrecision): Decision {
  return { precision, gazetteer: null, candidates: Object.freeze([]) };
}

/** "the Lebanese city of Tripoli", "Tripoli, the Libyan capital", "Libya’s Tripoli". */
function ownersOf({ owners }: Name, gazetteer: Gazetteer): readonly Area[] {
  for (const owner of owners) {
    const code = gazetteer.countryOf(owner);
    if (code) return [{ gazetteer: '', name: '', countries: [code], latitude: 0, longitude: 0 }];
    const areas = areasOf(owner, gazetteer);
    if (areas.length > 0) return areas;
  }
  return [];
}

/** "Osh region", "Helmand Province", "the state of Borno"; of a district only the words are known. */
function division(name: Name, world: World): Decision {
  const { words, said } = name;
  const { clues, gazetteer } = world;
  if (said!.kind === 'part') return unknown('region');
  const bare = withoutKind(words);
  const areas = [
    ...gazetteer.provinces(`${bare} state`),
    ...gazetteer.provinces(`${bare} province`),
    ...areasOf(bare, gazetteer),
  ];
  if (areas.length > 0) return amongAreas(areas, name, world);
  // Most are called after their seat.
  const seats = gazetteer.towns(bare).filter((town) => gazetteer.divisionOf(town) !== null);
  const owners = ownersOf(name, gazetteer);
  const after = name.within === null ? [] : areasOf(name.within, gazetteer);
  const chosen = choose(seats, clues, { name: bare, isExact: true, within: after.length > 0 ? after : owners });
  const seat = seats.find((town) => town.gazetteer === chosen.gazetteer);
  const area = seat ? gazetteer.divisionOf(seat) : null;
  return area ? inArea(area, 'region') : unknown('region');
}

/** Of several areas of a name the one whose country the words beside it, or the report, name more; else all are left open. */
function amongAreas(areas: readonly Area[], name: Name, { clues, gazetteer }: World): Decision {
  const isNear = name.standing === 'near';
  const precision = (area: Area): PlacePrecision =>
    isNear ? 'near' : area.gazetteer.startsWith('iso3166:') ? 'country' : 'region';
  const unique = areas.filter((area, i) => areas.findIndex((one) => one.gazetteer === area.gazetteer) === i);
  const after = name.within === null ? [] : areasOf(name.within, gazetteer);
  const codes = new Set([...after, ...ownersOf(name, gazetteer)].flatMap(({ countries }) => countries));
  const weight = ({ countries }: Area): number =>
    countries.reduce((sum, code) => sum + (clues.countries.get(code)?.length ?? 0) + (codes.has(code) ? 1000 : 0), 0);
  const ranked = [...unique].sort((a, b) => weight(b) - weight(a));
  const [first, second] = ranked;
  // A country is meant by its own name, unless the report speaks of the other.
  const isMeant = !second || weight(first!) > weight(second) || first!.gazetteer.startsWith('iso3166:');
  if (isMeant) return inArea(first!, precision(first!));
  return {
    precision: precision(first!),
    gazetteer: null,
    candidates: Object.freeze(ranked.flatMap((area) => inArea(area, 'region').candidates)),
  };
}

function inArea(area: Area, precision: PlacePrecision): Decision {
  const { gazetteer, name, latitude, longitude } = area;
  const reasons = [{ rule: 'place/name', spans: [] }];
  const candidate = { gazetteer, name, country: area.countries[0]!, latitude, longitude, score: 1, reasons };
  return { precision, gazetteer, candidates: Object.freeze([Object.freeze(candidate)]) };
}

function scene(at: Span): NamedPlace {
  return Object.freeze({ at, precision: 'point', gazetteer: null, candidates: Object.freeze([]) });
}
