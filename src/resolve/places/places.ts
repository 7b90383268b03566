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
import { areaOf, type Clues, cluesOf } from './clues.ts';
import type { Area, Gazetteer } from './gazetteer.ts';
import { type Name, namesIn } from './names.ts';
import { scenesIn } from './scenes.ts';
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
    const key = `${fold(name.words)}|${name.standing}|${name.within ?? ''}`;
    let decision = decisions.get(key);
    if (decision === undefined) {
      decision = decided(name, { clues, gazetteer });
      decisions.set(key, decision);
    }
    return decision && Object.freeze({ at: span(name.from, name.to), ...decision });
  };
  const isKnown = (name: string): boolean => {
    clues ??= cluesOf(report, gazetteer);
    return clues.places.has(fold(name)) || areaOf(name, gazetteer) !== null;
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
      for (const at of scenesIn(text, stretch))
        if (!found.some((place) => overlaps(place.at, at))) found.push(scene(at));
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
  const taken =
    source && /(?<!\p{L})(?:taken|filmed|recorded|shot|drawn|found)(?!\p{L})/u.exec(text.slice(source.from, source.to));
  const from = taken ? [{ from: source.from + taken.index, to: source.to }] : [];
  return [...before, ...from, ...cut, ...after];
}

const LEAD = /^(?:In|At|Near|Outside|Inside|Around|Across|Along|Behind|Beside) [^,\n]{2,60}(?=, $)/u;
/** Days and hours may stand between: "on Sunday the 2nd, at tea-time, by the railway bridge". */
const BEHIND =
  /^(?:,?\s(?:on|at)\s[\p{L}\p{N}\s.:-]{3,24}(?=,)){0,2},?\s((?:in|at|on|near|by|outside|inside|behind|beside|aboard)\s(?:the|an?|\p{Lu})[^,.;:!?"”\n]{1,50})(?=[,.;:!?"”\n]|$)/u;
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
        return [{ from: at, to: at + name.length, words: name, standing: 'in' as const, within: null }];
    }
    return [];
  });
}

type Decision = Omit<NamedPlace, 'at'>;

/** Null where nothing says that the name is a place. */
function decided(name: Name, { clues, gazetteer }: { clues: Clues; gazetteer: Gazetteer }): Decision | null {
  const { words, standing } = name;
  const isNear = standing === 'near';
  if (gazetteer.countryOf(words)) return null;
  const area = areaOf(words, gazetteer);
  if (area) {
    if (standing === 'none' || standing === 'beside') return null;
    return inArea(area, isNear ? 'near' : area.gazetteer.startsWith('iso3166:') ? 'country' : 'region');
  }
  const key = fold(words);
  const isKnown = clues.places.has(key);
  const within = name.within === null ? null : areaOf(name.within, gazetteer);
  if (standing === 'none' && !within) return null;
  if (standing === 'beside' && !isKnown) return null;
  if (standing === 'way' && clues.lastWords.has(key) && !isKnown) return null;
  const exact = gazetteer.towns(words);
  const mayBeNear = (standing === 'in' || standing === 'near') && !clues.lastWords.has(key.split(' ').at(-1)!);
  const towns = exact.length > 0 ? exact : mayBeNear ? gazetteer.nearly(words) : [];
  if (towns.length === 0) return null;
  const chosen = choose(towns, clues, { name: words, isExact: exact.length > 0, within });
  // A near spelling without any evidence is a guess at a name that may be no place at all.
  if (exact.length === 0 && chosen.gazetteer === null) return null;
  return { precision: isNear ? 'near' : 'town', ...chosen };
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
