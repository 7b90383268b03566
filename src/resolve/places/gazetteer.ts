// The gazetteer: which places of the world have a name.
//
// In:  the two files of models/gazetteer, unpacked by whoever opens them (scripts/gazetteer.mjs writes them).
// Out: records by name, exactly as spelt (but for case, accents, apostrophes) or nearly so.
//
//     sections   ids | latitudes | longitudes | admins | populations | features | names | keys
//                differences, thousandths of a degree, index, 8·log2, index: byte planes, low byte first; then two texts
//     keys       tripoli⇥abcdef⏎      a folded name and, three characters each, the rows of its places; sorted by skeleton
//
// Nothing is turned into objects until it is asked for: a search halves the text of 390,000 names nineteen times, so the
// gazetteer costs its eleven megabytes and a few milliseconds, not half a second. It does no I/O.

import { distance, fold, skeleton } from './spelling.ts';

/** A town, village or part of a town. */
export interface Town {
  /** `geonames:…`. */
  readonly gazetteer: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Country and first-level division, such as `RO.14`. */
  readonly admin1: string;
  readonly latitude: number;
  readonly longitude: number;
  /** GeoNames feature code, such as `PPLC` for a capital, `PPLX` for a part of a town. */
  readonly feature: string;
  /** People, to about one part in twelve. */
  readonly population: number;
}

/** A country or a region, sea or province: `iso3166:RO`, `region:black-sea`. Coordinates are of its middle, roughly. */
export interface Area {
  readonly gazetteer: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2: one for a country, several for what lies in several. */
  readonly countries: readonly string[];
  /** The first-level division that it is, such as `NG.27`. */
  readonly admin1?: string;
  /** A town is called the same, and the bare name means that: "New York". */
  readonly isTown?: boolean;
  readonly latitude: number;
  readonly longitude: number;
}

/** What the stage needs to know of the world. */
export interface Gazetteer {
  /** Towns of this name. */
  towns(name: string): readonly Town[];
  /** Towns whose name is nearly this, and not just this: the same consonants and at most two letters off. */
  nearly(name: string): readonly Town[];
  country(name: string): Area | null;
  region(name: string): Area | null;
  /** First-level divisions of this name, that are not called after their seat: Punjab is one of two countries. */
  provinces(name: string): readonly Area[];
  /** The first-level division that a town is the seat of: "Osh region". */
  divisionOf(town: Town): Area | null;
  /** Code of the country that an adjective or a people's name means: "Romanian", "Greeks". */
  countryOf(word: string): string | null;
}

/** What gazetteer.json holds. */
export interface GazetteerFile {
  readonly format: string;
  /** SHA-256 of the packed file beside it. */
  readonly sha256: string;
  readonly places: number;
  readonly sections: Readonly<Record<Section, number>>;
  readonly admins: readonly string[];
  /** Degrees north and east of the middle of each of `admins`, one after the other. */
  readonly middles: readonly number[];
  readonly features: readonly string[];
  readonly countries: readonly {
    readonly code: string;
    readonly name: string;
    readonly names: readonly string[];
    readonly adjectives: readonly string[];
    readonly latitude: number;
    readonly longitude: number;
  }[];
  readonly regions: readonly (Omit<Area, 'gazetteer'> & { readonly names: readonly string[] })[];
  readonly provinces: readonly {
    readonly admin: string;
    /** One with a stop ("Ill.") is read so alone. */
    readonly names: readonly string[];
    readonly isTown: boolean;
    readonly latitude: number;
    readonly longitude: number;
  }[];
}

const SECTIONS = ['ids', 'latitudes', 'longitudes', 'admins', 'populations', 'features', 'names', 'keys'] as const;
type Section = (typeof SECTIONS)[number];

const GAZETTEER_FORMAT = 'hearsay/gazetteer/1';

const LINE_FEED = 10;
const TAB = 9;
/** A name shorter than this is too like others to be taken for a near spelling. */
const MIN_NEAR = 6;
/** One consonant, or two, would make half the world near. */
const MIN_SOUNDS = 3;
/** Letters that a near spelling may differ by: one in four, and never more than this. */
const MAX_OFF = 3;

/** Opens the unpacked file. Throws when it is not what `about` says. */
export function openGazetteer(about: GazetteerFile, bytes: Uint8Array): Gazetteer {
  const total = SECTIONS.reduce((sum, name) => sum + about.sections[name], 0);
  if (about.format !== GAZETTEER_FORMAT || total !== bytes.length)
    throw new Error(`the gazetteer is not of the form ${GAZETTEER_FORMAT}; this is a bug in Hearsay`);
  const of = sectionsOf(about, bytes);
  const countries = new Map<string, Area>();
  const adjectives = new Map<string, string>();
  for (const { code, name, names, adjectives: words, latitude, longitude } of about.countries) {
    const area = Object.freeze({ gazetteer: `iso3166:${code}`, name, countries: [code], latitude, longitude });
    for (const other of names) countries.set(fold(other), area);
    for (const word of words) if (!adjectives.has(fold(word))) adjectives.set(fold(word), code);
  }
  const regions = new Map<string, Area>();
  for (const { name, names, countries: codes, latitude, longitude } of about.regions) {
    const gazetteer = `region:${fold(name).replaceAll(' ', '-')}`;
    const area = Object.freeze({ gazetteer, name, countries: codes, latitude, longitude });
    for (const other of names) regions.set(fold(other), area);
  }
  let provinces: ReadonlyMap<string, readonly Area[]> | null = null;
  let rows: ((row: number) => Town) | null = null;
  const towns = (refs: readonly number[]): readonly Town[] => {
    rows ??= rowsOf(about, of);
    return refs.map(rows);
  };
  return {
    towns(name) {
      const key = fold(name);
      const line = lineAt(of.keys, firstNotBefore(of.keys, skeleton(key), key));
      return line?.key === key ? towns(line.rows) : [];
    },
    nearly(name) {
      const key = fold(name);
      const sounds = skeleton(key);
      if (key.length < MIN_NEAR || sounds.length < MIN_SOUNDS) return [];
      const lines = linesOf(of.keys, sounds).filter((line) => line.key !== key);
      const most = Math.min(MAX_OFF, Math.floor(key.length / 4));
      const near = lines.map((line) => ({ ...line, off: distance(line.key, key, most) }));
      const least = Math.min(...near.map(({ off }) => off));
      if (least > most) return [];
      return towns([...new Set(near.filter(({ off }) => off === least).flatMap((line) => line.rows))]);
    },
    country: (name) => countries.get(fold(name)) ?? null,
    region: (name) => regions.get(fold(name)) ?? null,
    provinces(name) {
      provinces ??= provincesOf(about);
      return provinces.get(provinceKey(name)) ?? [];
    },
    divisionOf({ name, country, admin1, feature }) {
      const row = about.admins.indexOf(admin1);
      if (row < 0 || !SEATS.has(feature)) return null;
      const [latitude, longitude] = [about.middles[2 * row]!, about.middles[2 * row + 1]!];
      return Object.freeze({ gazetteer: `admin1:${admin1}`, name, countries: [country], admin1, latitude, longitude });
    },
    countryOf: (word) => adjectives.get(fold(word)) ?? null,
  };
}

/** Towns that a first-level division may be called after. */
const SEATS: ReadonlySet<string> = new Set(['PPLC', 'PPLA', 'PPLG']);

/** "Ill." is Illinois; "ill" is not. */
function provinceKey(name: string): string {
  return name.endsWith('.') ? name : fold(name);
}

function provincesOf({ provinces }: GazetteerFile): ReadonlyMap<string, readonly Area[]> {
  const out = new Map<string, Area[]>();
  for (const { admin, names, isTown, latitude, longitude } of provinces) {
    const area: Area = Object.freeze({
      gazetteer: `admin1:${admin}`,
      name: names[0]!,
      countries: [admin.slice(0, 2)],
      admin1: admin,
      isTown,
      latitude,
      longitude,
    });
    for (const name of names) out.set(provinceKey(name), [...(out.get(provinceKey(name)) ?? []), area]);
  }
  return out;
}

type Sections = Readonly<Record<Section, Uint8Array>>;

function sectionsOf({ sections }: GazetteerFile, bytes: Uint8Array): Sections {
  let at = 0;
  return Object.fromEntries(
    SECTIONS.map((name) => {
      const from = at;
      at += sections[name];
      return [name, bytes.subarray(from, at)];
    }),
  ) as Sections;
}

interface Line {
  readonly key: string;
  readonly rows: readonly number[];
  /** Where the next one begins. */
  readonly end: number;
}

/** Every key of these sounds. */
function linesOf(keys: Uint8Array, sounds: string): readonly Line[] {
  const lines: Line[] = [];
  let line = lineAt(keys, firstNotBefore(keys, sounds, ''));
  while (line && skeleton(line.key) === sounds) {
    lines.push(line);
    line = lineAt(keys, line.end);
  }
  return lines;
}

function lineAt(keys: Uint8Array, at: number): Line | null {
  if (at >= keys.length) return null;
  const tab = keys.indexOf(TAB, at);
  const end = keys.indexOf(LINE_FEED, tab);
  const rows: number[] = [];
  for (let i = tab + 1; i < end; i += 3)
    rows.push(((keys[i]! - 48) << 12) | ((keys[i + 1]! - 48) << 6) | (keys[i + 2]! - 48));
  return { key: ascii(keys, at, tab), rows, end: end + 1 };
}

/** Where the first line stands that is not before this key of these sounds; lines of the same sounds are sorted by their keys. */
function firstNotBefore(keys: Uint8Array, sounds: string, key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const start = keys.lastIndexOf(LINE_FEED, ((low + high) >> 1) - 1) + 1;
    const from = Math.max(low, start);
    const tab = keys.indexOf(TAB, from);
    const found = ascii(keys, from, tab);
    const heard = skeleton(found);
    if (heard < sounds || (heard === sounds && found < key)) low = keys.indexOf(LINE_FEED, tab) + 1;
    else high = from;
  }
  return low;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** A reader of rows; made when the first is asked for. */
function rowsOf(about: GazetteerFile, of: Sections): (row: number) => Town {
  const ids = new Uint32Array(about.places);
  const starts = new Uint32Array(about.places + 1);
  for (let row = 0, id = 0, start = 0; row < about.places; row++) {
    id += at(of.ids, row, 3, about.places);
    ids[row] = id;
    start = of.names.indexOf(LINE_FEED, start) + 1 || of.names.length + 1;
    starts[row + 1] = start;
  }
  const decoder = new TextDecoder();
  return (row) => {
    const admin1 = about.admins[at(of.admins, row, 2, about.places)]!;
    return Object.freeze({
      gazetteer: `geonames:${ids[row]}`,
      name: decoder.decode(of.names.subarray(starts[row], starts[row + 1]! - 1)),
      country: admin1.slice(0, 2),
      admin1,
      latitude: (at(of.latitudes, row, 3, about.places) - 90_000) / 1000,
      longitude: (at(of.longitudes, row, 3, about.places) - 180_000) / 1000,
      feature: about.features[of.features[row]!]!,
      population: Math.round(2 ** (of.populations[row]! / 8)) - 1,
    });
  };
}

/** The number of one row, its bytes in as many planes, low byte first. */
function at(planes: Uint8Array, row: number, bytes: number, rows: number): number {
  let value = 0;
  for (let b = bytes - 1; b >= 0; b--) value = (value << 8) | planes[b * rows + row]!;
  return value;
}
