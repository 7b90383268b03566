import { describe, expect, test } from 'vitest';
import { choose } from '../../src/resolve/places/choose.ts';
import { cluesOf } from '../../src/resolve/places/clues.ts';
import type { Town } from '../../src/resolve/places/gazetteer.ts';
import { gazetteer, placesIn, reportOf } from './setting.ts';

describe('a place is', () => {
  test.each([
    ['<Kim> [said] {the dam at Khan Sheikhoun had burst}.', ['Khan Sheikhoun → Khān Shaykhūn, SY']],
    ['<Kim> [said] {two were killed in Tripoli, Libya}.', ['Tripoli → Tripoli, LY']],
    ['<Kim> [said] {it fell in the Romanian port of Constanța}.', ['Constanța → Constanţa, RO']],
    ['<Kim> [said] {the fire began in Areos Square}.', ['Areos Square → -']],
    ['<Kim> [said] {flames came from the elevator of silo 4}.', ['the elevator → -', 'silo 4 → -']],
    ['In Agigea, {residents} [were told] {to stay inside}.', ['Agigea → Agigea, RO']],
    ['<Kim> [said] {rebels held most of Syria}.', []],
    ['<Kim> [said] {three died across Syria}.', ['Syria → Syria, SY']],
    ['<Kim> [said] {a village near Khan Sheikhoun was hit}.', ['Khan Sheikhoun → Khān Shaykhūn, SY']],
  ])('%s', (notation, places) => expect(placesIn(notation)).toEqual(places));
});

describe('no place is', () => {
  test.each([
    // People who are named like towns.
    '<Kim> [said] {Paris Hilton had left}.',
    '<Kim> [said] {Jordan said nothing}.',
    '<Kim> [said] {Mr London, 52, was ill}.',
    '<Kim> [said] {Captain Sydney refused}.',
    // Bodies that carry the name of a town, and the dateline.
    '<Kim> [said] {the Varna Evening Sheet had closed}.',
    'VARNA, Bulgaria, March 18 (LNA) - <Kim> [said] {nobody was hurt}.',
    // Where it was said, and where somebody comes from.
    '<Kim> [said by telephone] from Varna {that nobody was hurt}.',
    'In Varna, <Kim> [said] {nobody was hurt}.',
    '<Kim> [said] {the maize had come from Varna}.',
  ])('in %s', (notation) => expect(placesIn(notation)).toEqual([]));
});

describe('which of several', () => {
  test('is left open where nothing in the report says so', () =>
    expect(placesIn('<Kim> [said] {two were killed in Tripoli}.')).toEqual(['Tripoli → ?']));

  test('is decided by the country that the report names', () =>
    expect(placesIn('Greek police spoke in Patras.\n\n<Kim> [said] {two were killed in Tripoli}.')).toEqual([
      'Tripoli → Trípoli, GR',
    ]));

  test('is decided by another place nearby: one Năvodari lies beside Constanța', () => {
    const [place] = placesIn('The port is in Constanța, in Romania.\n\n<Kim> [said] {windows broke in Năvodari}.');
    expect(place).toBe('Năvodari → Năvodari, RO');
  });

  test('is not what its own words deny: there is no Gujrat in India', () =>
    expect(placesIn('<Kim> [said] {it happened at Gujrat, India}.').join()).not.toContain('Gujrat, PK'));

  test('is never decided by size: whatever the populations are, the same is chosen', () => {
    const report = reportOf('Two were killed in Tripoli, Kim said. Greece mourned.');
    const clues = cluesOf(report, gazetteer);
    const towns = gazetteer.towns('Tripoli');
    const chosen = (all: readonly Town[]) => choose(all, clues, { name: 'Tripoli', isExact: true, within: [] });
    const swapped = towns.map((town, i) => ({ ...town, population: towns[towns.length - 1 - i]!.population }));
    expect(chosen(swapped)).toEqual(chosen(towns));
    expect(chosen(towns.map((town) => ({ ...town, population: 1 })))).toEqual(chosen(towns));
    const nothing = cluesOf(reportOf('Two were killed, Kim said.'), gazetteer);
    expect(choose(towns, nothing, { name: 'Tripoli', isExact: true, within: [] }).gazetteer).toBe(null);
  });
});

test('scores fall, add up to at most one, and every candidate says why', () => {
  const clues = cluesOf(reportOf('Police in Greece spoke. Two were killed in Tripoli and in Patras.'), gazetteer);
  const { candidates } = choose(gazetteer.towns('Tripoli'), clues, { name: 'Tripoli', isExact: true, within: [] });
  expect(candidates.length).toBeGreaterThan(2);
  for (let i = 1; i < candidates.length; i++)
    expect(candidates[i]!.score).toBeLessThanOrEqual(candidates[i - 1]!.score);
  expect(candidates.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1.001);
  expect(candidates[0]!.reasons.map(({ rule }) => rule)).toContain('place/country-named');
});

describe('a site that no gazetteer knows', () => {
  test.each([
    ['<Kim> [said] {a bus left the road in the Sarykol valley}.', 'the Sarykol valley → -'],
    ['<Kim> [said] {two were hurt in Zarnitsa district}.', 'Zarnitsa district → -'],
    ['<Kim> [said] {shots were heard at the Zarnitsa Clinic}.', 'the Zarnitsa Clinic → -'],
    ['<Kim> [said] {a lorry burned on the Aksai pass}.', 'the Aksai pass → -'],
    ['Behind the bakery, {a wall fell}, <Kim> [said].', 'the bakery → -'],
    ['<I> [smelt] {it} on Sunday the 2nd, at tea-time, by the railway bridge.', 'the railway bridge → -'],
    ['<Samples taken at the railway bridge> [showed] {styrene}.', 'the railway bridge → -'],
  ])('%s', (notation, place) => expect(placesIn(notation)).toEqual([place]));

  test.each([
    '<Kim> [said] {the upper part of a silo was missing}.',
    '<Kim> [said] {it was opened by a driver of a tanker}.',
    '{“It fell,”} <Kim> [said] at the railway bridge.',
    '<Kim> [said] {students from Canada are welcome}.',
  ])('not: %s', (notation) => expect(placesIn(notation)).toEqual([]));
});
