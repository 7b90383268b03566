import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../src/resolve/index.ts';
import { distance, fold, skeleton } from '../../src/resolve/places/spelling.ts';
import { gazetteer, gazetteerFile, packedBytes, packedSha256 } from './setting.ts';

const named = (name: string) => gazetteer.towns(name).map(({ name, country }) => `${name}, ${country}`);
const nearly = (name: string) => gazetteer.nearly(name).map(({ name, country }) => `${name}, ${country}`);

describe('the file', () => {
  test('is the one that its description names, and small', () => {
    expect(packedSha256).toBe(gazetteerFile.sha256);
    expect(packedBytes).toBeLessThan(6e6);
    expect(gazetteerFile.places).toBeGreaterThan(190_000);
    expect(gazetteerFile.countries.length).toBeGreaterThan(230);
    expect(gazetteerFile.regions.length).toBeGreaterThan(50);
  });

  test('that is cut short is refused', () => {
    expect(() => openGazetteer(gazetteerFile, new Uint8Array(10))).toThrow('not of the form');
  });

  test('every country has a name, and coordinates on the globe', () => {
    for (const { code, names, latitude, longitude } of gazetteerFile.countries) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(names.length).toBeGreaterThan(0);
      expect(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180).toBe(true);
    }
  });
});

describe('a name is found', () => {
  test('with all that the record says', () => {
    const [town] = gazetteer.towns('Khan Sheikhoun');
    expect(town).toMatchObject({
      gazetteer: 'geonames:168325',
      name: 'Khān Shaykhūn',
      country: 'SY',
      feature: 'PPLA3',
    });
    expect(town!.latitude).toBeCloseTo(35.442, 2);
    expect(town!.longitude).toBeCloseTo(36.651, 2);
  });

  test.each([
    ['Constanța', 'Constanţa, RO'],
    ['CONSTANTA', 'Constanţa, RO'],
    ['Kobani', '‘Ayn al ‘Arab, SY'],
    ['Kharkov', 'Kharkiv, UA'],
    ['Kyiv', 'Kyiv, UA'],
    ['Kiev', 'Kyiv, UA'],
    ['Tripolis', 'Trípoli, GR'],
  ])('%s', (name, record) => expect(named(name)).toContain(record));

  test.each([
    ['Maaret al-Numan', 'Ma‘arrat an Nu‘mān, SY'],
    ['Khan Sheykhoon', 'Khān Shaykhūn, SY'],
  ])('%s, nearly', (name, record) => {
    expect(named(name)).toEqual([]);
    expect(nearly(name)).toContain(record);
  });

  test.each(['', 'x', '…', 'Zzyzxqwv', 'Qxz', 'a'.repeat(500)])('not %j', (name) => {
    expect(named(name)).toEqual([]);
    expect(nearly(name)).toEqual([]);
  });

  test('countries and regions by the names that news uses', () => {
    expect(gazetteer.country('Syria')!.gazetteer).toBe('iso3166:SY');
    expect(gazetteer.country('DR Congo')!.gazetteer).toBe('iso3166:CD');
    expect(gazetteer.country('Burma')!.gazetteer).toBe('iso3166:MM');
    expect(gazetteer.region('Ghouta')!.gazetteer).toBe('region:eastern-ghouta');
    expect(gazetteer.countryOf('Romanians')).toBe('RO');
    expect(gazetteer.countryOf('Martian')).toBe(null);
  });
});

test('spellings that transliteration makes have one skeleton', () => {
  for (const [a, b] of [
    ['Khan Sheikhoun', 'Khān Shaykhūn'],
    ['Maaret al-Numan', 'Ma`arrat an Nu`man'],
    ['Sviatohirsk', 'Svyatohirsk'],
  ] as const)
    expect(skeleton(fold(a))).toBe(skeleton(fold(b)));
  expect(skeleton(fold('Varna'))).not.toBe(skeleton(fold('Verdun')));
});

test('distance counts letters put in, taken out, changed and swapped, up to a limit', () => {
  expect(distance('varna', 'varna', 2)).toBe(0);
  expect(distance('varna', 'vrana', 2)).toBe(1);
  expect(distance('varna', 'vaarna', 2)).toBe(1);
  expect(distance('varna', 'burgas', 2)).toBe(3);
});
