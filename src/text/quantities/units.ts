// Units of measures and money, and what one of each is in the unit that its kind is compared in.
//
//     tonnes  mass 1000 kg          miles  length 1609.344 m          °F  heat, (n - 32) / 1.8 °C          $  money "dollars"

import { isDash, type Token } from './tokens.ts';

export interface Unit {
  readonly kind: 'measure' | 'money' | 'share';
  /** Two units can be compared where this is the same: "mass", or the currency. */
  readonly dimension: string;
  readonly factor: number;
  /** Added before the factor: degrees only. */
  readonly offset: number;
  /** As it is shown: "km", "dollars", "%". */
  readonly name: string;
}

export interface FoundUnit {
  readonly unit: Unit;
  readonly next: number;
}

/** dimension / name = factor: words, longest first. A word in capitals or a symbol is matched as written. */
const MEASURES = `
mass kg 1: kilograms|kilogram|kilogrammes|kilogramme|kilos|kilo|kg|kgs
mass tonnes 1000: metric tons|metric ton|tonnes|tonne|tons|ton
mass g 0.001: grams|gram|grammes|gramme
mass mg 0.000001: milligrams|milligram|mg
mass lb 0.45359237: lbs|lb
mass oz 0.0283495: ounces|ounce|oz
length km 1000: kilometres|kilometre|kilometers|kilometer|km|kms
length m 1: metres|metre|meters|meter
length cm 0.01: centimetres|centimetre|centimeters|centimeter|cm
length mm 0.001: millimetres|millimetre|millimeters|millimeter|mm
length miles 1609.344: miles|mile
length nautical-miles 1852: nautical miles|nautical mile
length yards 0.9144: yards|yard
length feet 0.3048: feet|foot|ft
length inches 0.0254: inches|inch
area km² 1000000: square kilometres|square kilometers|square kilometre|square kilometer|sq km|sq . km|km ²|km2
area m² 1: square metres|square meters|square metre|square meter|sq m|m ²
area miles² 2589988.11: square miles|square mile|sq miles|sq mi
area feet² 0.09290304: square feet|square foot|sq ft
area hectares 10000: hectares|hectare
area acres 4046.8564: acres|acre
volume l 1: litres|litre|liters|liter
volume ml 0.001: millilitres|milliliters|ml
volume gallons 3.785411784: gallons|gallon
volume barrels 158.987: barrels|barrel
volume m³ 1000: cubic metres|cubic meters|cubic metre|cubic meter|m ³
speed km/h 1: kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km per hour|km / h|km an hour|kph|kmh
speed mph 1.609344: miles per hour|miles an hour|mph
speed knots 1.852: knots
time s 1: seconds|sec|secs
time min 60: minutes|minute|mins|min
time hours 3600: hours|hour|hrs|hr
time days 86400: days|day
time weeks 604800: weeks|week
time months 2629800: months|month
time years 31557600: years|year|yrs
time decades 315576000: decades|decade
time centuries 3155760000: centuries|century
power kW 1: kilowatts|kilowatt|kw
power MW 1000: megawatts|megawatt|mw
power GW 1000000: gigawatts|gigawatt|gw
energy kWh 1: kilowatt hours|kwh
heat °C 1: degrees celsius|degrees centigrade|° c|°c
heat °F 0.5555555556: degrees fahrenheit|° f|°f
degrees degrees 1: degrees|degree|°
data GB 1: gigabytes|gigabyte|gb
data MB 0.001: megabytes|megabyte|mb
data TB 1000: terabytes|terabyte|tb
points points 1: percentage points|percentage point|percentage - points|percentage - point`;

const CURRENCIES = `
dollars: us dollars|u.s. dollars|american dollars|dollars|dollar|usd|$
C$: canadian dollars
A$: australian dollars
HK$: hong kong dollars
NZ$: new zealand dollars
S$: singapore dollars
NT$: taiwan dollars
euros: euros|euro|eur|€
sterling: pounds sterling|pound sterling|sterling|gbp|£|quid
cents: cents|cent
pence: pence
yen: yen|jpy
yuan: yuan|renminbi|rmb|cny
¥: ¥
roubles: rubles|roubles|ruble|rouble|rub|₽
rupees: rupees|rupee|inr|₹
hryvnias: hryvnias|hryvnia|hryvnya|uah|₴
francs: francs|franc|chf
pesos: pesos|peso
rials: rials|rial
riyals: riyals|riyal
lira: lira|liras|lire|try|₺
kronor: kronor|krona|kroner|krone|sek|nok|dkk
shekels: shekels|shekel|₪
dinars: dinars|dinar
dirhams: dirhams|dirham
naira: naira|₦
rand: rand
zlotys: zlotys|zloty|pln
som: soms
tenge: tenge
won: ₩|krw`;

const byFirst = new Map<string, { readonly words: readonly string[]; readonly unit: Unit }[]>();
function put(rows: string, unit: Unit): void {
  for (const row of rows.split('|')) {
    const words = row.trim().split(' ');
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { words, unit }]);
  }
}
for (const line of MEASURES.trim().split('\n')) {
  const [, dimension, name, factor, rows] = /^(\S+) (\S+) ([\d.]+): (.*)$/.exec(line)!;
  put(rows!, {
    kind: 'measure',
    dimension: dimension!,
    factor: Number(factor),
    offset: name === '°F' ? -32 : 0,
    name: name!.replace('-', ' '),
  });
}
for (const line of CURRENCIES.trim().split('\n')) {
  const [name, rows] = line.split(': ') as [string, string];
  put(rows, { kind: 'money', dimension: name, factor: 1, offset: 0, name });
}
const percent: Unit = { kind: 'share', dimension: '%', factor: 1, offset: 0, name: '%' };
put('%|٪|percent|per cent|pct', percent);
for (const rows of byFirst.values()) rows.sort((a, b) => b.words.length - a.words.length);

/** A unit behind a number, also behind a hyphen: "12 km", "5-kilometre". `isLarge`: the number has a scale word. */
export function unitAt(tokens: readonly Token[], at: number, isLarge: boolean): FoundUnit | null {
  const begin = isDash(tokens[at]) && tokens[at]!.isJoined && tokens[at + 1]?.isJoined === true ? at + 1 : at;
  const token = tokens[begin];
  if (!token) return null;
  if (/^pounds?$/.test(token.lower) && tokens[begin + 1]?.lower !== 'sterling') return pounds(begin, isLarge);
  if (token.lower === 'second' && begin > at) return { unit: SECONDS, next: begin + 1 };
  if (token.lower === 'm' && token.isJoined && !isLarge) return { unit: METRES, next: begin + 1 };
  if (token.lower === 'mi' || token.lower === 'm') return null;
  const found = byFirst.get(token.lower)?.find(({ words }) => words.every((w, n) => tokens[begin + n]?.lower === w));
  return found ? { unit: found.unit, next: begin + found.words.length } : null;
}

const SECONDS = byFirst.get('seconds')![0]!.unit;
const METRES = byFirst.get('metres')![0]!.unit;
const POUNDS: Unit = { ...byFirst.get('lbs')![0]!.unit, name: 'pounds' };

/** Weight, unless millions of them or "sterling" say otherwise. */
function pounds(begin: number, isLarge: boolean): FoundUnit {
  return { unit: isLarge ? byFirst.get('sterling')![0]!.unit : POUNDS, next: begin + 1 };
}

/** Dollars that are not American. */
const OTHER_DOLLARS = /^(?:a|au|c|ca|hk|nz|s|r|nt)$/;

/** Money before a number: "$5", "US$5", "EUR 20". `first` is where it begins. */
export function moneyBefore(
  tokens: readonly Token[],
  at: number,
): { readonly unit: Unit; readonly first: number } | null {
  const token = tokens[at - 1];
  const found =
    token && byFirst.get(token.lower)?.find(({ words, unit }) => words.length === 1 && unit.kind === 'money');
  if (token?.lower === 'rs' || (token?.lower === '.' && tokens[at - 2]?.lower === 'rs' && token.isJoined))
    return { unit: byFirst.get('rupees')![0]!.unit, first: token.lower === 'rs' ? at - 1 : at - 2 };
  if (!found || (token.kind === 'word' && !(token.isCapital && token.lower.length === 3))) return null;
  const owner = tokens[at - 2];
  if (token.kind === 'word' || !token.isJoined || owner?.kind !== 'word') return { unit: found.unit, first: at - 1 };
  if (OTHER_DOLLARS.test(owner.lower)) {
    const name = `${owner.lower.toUpperCase()}$`;
    return { unit: { ...found.unit, dimension: name, name }, first: at - 2 };
  }
  return { unit: found.unit, first: /^u\.?s\.?$/.test(owner.lower) ? at - 2 : at - 1 };
}

/** Of a measure, by its name: what it is in the unit of its dimension. */
export function unitNamed(name: string): Unit | null {
  return names.get(name) ?? null;
}

const names = new Map([...byFirst.values()].flat().map(({ unit }) => [unit.name, unit]));
names.set(POUNDS.name, POUNDS);
names.set(percent.name, percent);
