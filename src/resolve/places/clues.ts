// What a report says about where in the world it is: countries it names, places it names, its dateline.
//
// In:  a report and a gazetteer.
// Out: clues, gathered once, before any name of the report is decided, so that the order of names does not matter.
//
// Only names that stand as places count as places here (names.ts); a country counts however it stands: "Romanian rescuers".

import type { Block, Report } from '../../nouns/report.ts';
import type { Span } from '../../nouns/span.ts';
import type { Area, Gazetteer, Town } from './gazetteer.ts';
import { withoutKind } from './kinds.ts';
import { type Name, namesIn } from './names.ts';
import { fold } from './spelling.ts';

/** A name that stands as a place somewhere in the report. */
interface Known {
  /** Folded. */
  readonly key: string;
  readonly at: Span;
  readonly towns: readonly Town[];
}

export interface Clues {
  /** Where each country, by its code, is named in the body: its name, its adjective, a region of it. */
  readonly countries: ReadonlyMap<string, readonly Span[]>;
  /** How often any country is named. */
  readonly mentions: number;
  /** Codes of countries named in the dateline. */
  readonly dateline: ReadonlySet<string>;
  /** By folded name. */
  readonly places: ReadonlyMap<string, Known>;
  /** Folded last words of longer names: surnames, and bodies. */
  readonly lastWords: ReadonlySet<string>;
  /** Folded names of no gazetteer that the report once calls a village or a town. */
  readonly settlements: ReadonlySet<string>;
}

/** Reports may be books; what a report is about shows in its first names. */
const MAX_NAMES = 4000;

/** Countries, regions and first-level divisions of these words; those that a town's name means are at the end. */
export function areasOf(words: string, gazetteer: Gazetteer): readonly Area[] {
  const [country, region] = [gazetteer.country(words), gazetteer.region(words)];
  return [...(country ? [country] : []), ...(region ? [region] : []), ...gazetteer.provinces(words)];
}

/** Those that the bare words mean. */
export function bareAreasOf(words: string, gazetteer: Gazetteer): readonly Area[] {
  return areasOf(words, gazetteer).filter(({ isTown }) => isTown !== true);
}

export function cluesOf({ text, blocks }: Pick<Report, 'text' | 'blocks'>, gazetteer: Gazetteer): Clues {
  const countries = new Map<string, Span[]>();
  const dateline = new Set<string>();
  const places = new Map<string, Known>();
  const lastWords = new Set<string>();
  const settlements = new Set<string>();
  const stood = new Map<string, number>();
  let mentions = 0;
  let names = 0;
  const country = (code: string, at: Span): void => {
    const named = countries.get(code) ?? [];
    if (named.push(at) === 1) countries.set(code, named);
    mentions++;
  };
  const towns = (name: Span & { readonly words: string }): void => {
    const key = fold(name.words);
    const known = gazetteer.towns(name.words);
    if (known.length > 0 && !places.has(key))
      places.set(key, { key, at: { from: name.from, to: name.to }, towns: known });
  };
  for (const block of blocks) {
    if (block.kind === 'boilerplate' || block.kind === 'byline' || names > MAX_NAMES) continue;
    for (const name of namesIn(text, block, block)) {
      names++;
      const codes = codesOf(name, gazetteer);
      const isHead = isDateline(text, block, name);
      if (isHead)
        for (const part of datelineParts(name)) {
          const areas = bareAreasOf(part.words, gazetteer);
          for (const { countries: codes } of areas) for (const code of codes) dateline.add(code);
          if (areas.length === 0) towns(part);
        }
      else {
        // A region in six countries says less of each.
        if (codes.length > 0 && codes.length <= 2) for (const code of codes) country(code, name);
        if (name.standing !== 'none' && name.standing !== 'beside' && codes.length === 0) towns(name);
        if (name.within && codes.length === 0 && areasOf(name.within, gazetteer).length > 0) towns(name);
        if (standsAsUnknown(name, codes.length === 0 && gazetteer.towns(name.words).length === 0)) {
          const key = fold(name.words);
          const times =
            (stood.get(key) ?? 0) + (name.said?.kind === 'town' || name.standing === 'near' || name.isAlone ? 2 : 1);
          stood.set(key, times);
          if (times >= 2) settlements.add(key);
        }
      }
      const parts = name.words.split(' ');
      if (parts.length > 1 && name.standing === 'none') lastWords.add(fold(parts.at(-1)!));
    }
  }
  return { countries, mentions, dateline, places, lastWords, settlements };
}

/**
 * A name of no gazetteer, called a village or a town, or near or just "at" which something is: once is enough. One of which more is said
 * may be a parliament or a faith: twice.
 */
function standsAsUnknown({ words, standing, said }: Name, isUnknown: boolean): boolean {
  if (!isUnknown || standing === 'none' || standing === 'beside' || standing === 'upon') return false;
  if (said?.kind === 'town') return true;
  return (
    (standing === 'near' || standing === 'in') &&
    /^\p{Lu}[\p{Ll}\p{M}’'-]{2,}(?: \p{Lu}[\p{Ll}\p{M}’'-]+)?$/u.test(words) &&
    !NO_TOWN.test(words)
  );
}

/** What things are "in" or "at" that is no place of a map. */
const NO_TOWN =
  /(?<![\p{L}])(?:Parliament|Congress|Senate|Court|Islam|Christianity|English|Arabic|Russian|French|Spanish|Facebook|Twitter|Telegram|YouTube|Instagram|WhatsApp|Google|Internet|Ramadan|Christmas|Easter|Lent|Room|Article|Chapter|Section|Appendix|Annex|Committee|Council|Ministry|Office|Cabinet|Commission|Party|Union|League|Cup|Army|Navy|Police|Wikipedia|Reuters|Bible|Koran|Quran|Zika|Covid|Ebola|University|Convention|Contest|President|Prime|Minister|Judge|Capital|German|Italian|Turkish|Persian|Hebrew|Chinese|Japanese|Greek|Latin|Heaven|Hell|Earth|Mars|Debates?)(?!\p{L})|(?:ism|ists?|crats|icans|ity)$/u;

function codesOf({ words, said }: Name, gazetteer: Gazetteer): readonly string[] {
  const [area, other] = bareAreasOf(words, gazetteer);
  // Georgia is a country and a state, Punjab two provinces: they say nothing of the country.
  if (area) return other && other.countries[0] !== area.countries[0] ? [] : area.countries;
  if (said?.kind === 'region') {
    const [province, second] = gazetteer.provinces(withoutKind(words));
    if (province && !second) return province.countries;
  }
  const [first] = words.split(' ');
  const code = gazetteer.countryOf(words) ?? gazetteer.countryOf(first!);
  if (code) return [code];
  // "Romania's Port Directorate" begins with its country.
  const possessive = first!.match(/^(.+)['’]s$/)?.[1];
  const owner = possessive === undefined ? null : gazetteer.country(possessive);
  return owner ? owner.countries : [];
}

/** `CONSTANȚA, Romania, March 18 (LNA) -`: names before the dash of a dateline, whether its format marked it or not. */
function isDateline(text: string, block: Block, name: Name): boolean {
  if (block.kind === 'dateline') return true;
  const head = text.slice(block.from, Math.min(block.to, block.from + 120));
  const dash = head.match(/^\p{Lu}[\p{Lu}\p{M} /.’'-]{2,}, [^\n]{0,80}?\) ?[-–—]/u);
  return dash !== null && name.to <= block.from + dash[0].length;
}

/** PATRAS/TRIPOLI are two. */
function datelineParts({ words, from }: Name): readonly (Span & { readonly words: string })[] {
  return [...words.matchAll(/[^/]+/g)].map((m) => ({
    words: m[0],
    from: from + m.index,
    to: from + m.index + m[0].length,
  }));
}
