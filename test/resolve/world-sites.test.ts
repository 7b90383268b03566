// How English news names sites that no gazetteer has, kind by kind: rows are written from what news writes, not from the gold.

import { describe, expect, test } from 'vitest';
import { placesIn } from './setting.ts';

const sites = (content: string): string =>
  placesIn(`<Kim> [said] {${content}}.`)
    .map((place) => place.replace(/ → -$/, ''))
    .join(' | ');

type Rows = readonly (readonly [content: string, sites: string])[];

const holds = (rows: Rows): void => {
  test.each(rows)('%s', (content, expected) => expect(sites(content)).toBe(expected));
};

describe('sites after a word of place', () =>
  holds([
    ['two were found at a pumping station', 'a pumping station'],
    ['they had come in by the east gate of the plant', 'the east gate | the plant'],
    ['a body lay in the reeds by the creek', 'the creek'],
    ['it started in a storeroom on the fifth floor', 'a storeroom | the fifth floor'],
    ['shots were fired near the level crossing', 'the level crossing'],
    ['he was beaten in a police cell', 'a police cell'],
    ['she was treated in the intensive care unit', 'the intensive care unit'],
    ['they slept under a railway viaduct', 'a railway viaduct'],
    ['mines had been laid along the towpath', 'the towpath'],
    ['the shell fell between two greenhouses', 'two greenhouses'],
    ['eels died in several irrigation canals', 'several irrigation canals'],
    ['a drone circled over the oil depot', 'the oil depot'],
    ['the men were held in the basement of a school', 'the basement | a school'],
    ['a crowd had gathered outside the registry office', 'the registry office'],
    ['they were shot behind the old brickyard', 'the old brickyard'],
    ['he was seen in the hotel lobby', 'the hotel lobby'],
    ['smoke rose from the far end of the quay', 'the far end | the quay'],
    ['a guard stood at the north entrance', 'the north entrance'],
    ['people queued in front of the town hall', 'the town hall'],
    ['nine were buried at the edge of a wheat field', 'a wheat field'],
    ['they hid on a neighbour’s farm', 'a neighbour’s farm'],
    ['shells fell on residential buildings', 'residential buildings'],
    ['families slept in school gyms', 'school gyms'],
    ['he died in hospital', 'hospital'],
    ['nine were taken to hospital', 'hospital'],
    ['they had been in prison since May', 'prison'],
    ['the bodies lay upstairs', ''],
  ]));

describe('sites with numbers and names', () =>
  holds([
    ['the fire began in Hospital No. 4', 'Hospital No. 4'],
    ['it stood at Gate B', 'Gate B'],
    ['they met in room 214', 'room 214'],
    ['the truck turned over at kilometre 12', 'kilometre 12'],
    ['a patrol was stopped at Checkpoint 9', 'Checkpoint 9'],
    ['the clinic on Harbour Street was full', 'Harbour Street'],
    ['the Orlova Bridge was closed', 'the Orlova Bridge'],
    ['a van stood near Prokop Hospital', 'Prokop Hospital'],
    ['they had been held at Camp Dunmore', 'Camp Dunmore'],
  ]));

describe('sites that something befell', () =>
  holds([
    ['the clinic was shelled', 'the clinic'],
    ['a warehouse has burned down', 'a warehouse'],
    ['two schools were destroyed', 'two schools'],
    ['the bridge collapsed', 'the bridge'],
    ['the road will be reopened on Monday', 'the road'],
    ['police sealed off nothing but searched the monastery', 'the monastery'],
    ['a missile hit an apartment block', 'an apartment block'],
    ['looters ransacked the pharmacy', 'the pharmacy'],
    ['the reservoir had never been drained', 'the reservoir'],
  ]));

describe('no sites are', () =>
  holds([
    // Who acts, is spoken to, or owns.
    ['the hospital refused to comment', ''],
    ['the ministry had promised an answer', ''],
    ['they were told so by the embassy', ''],
    ['she had written to the ministry', ''],
    ['the head of the hospital resigned', ''],
    ['the court was informed', ''],
    // Adjectives.
    ['a school caretaker fled', ''],
    ['hospital staff were told', ''],
    // Manners of speaking.
    ['the deal is on the market', ''],
    ['the job market was weak', ''],
    ['it was at the heart of the matter', ''],
    ['on the ground that it was late', ''],
    ['she is a leader in her chosen field', ''],
    ['the country is on the wrong track', ''],
    ['the two sides are on a regular basis', ''],
    ['traders on Wall Street feared it', ''],
    ['he is close to the White House', ''],
    ['they want a majority in the Senate', ''],
    ['that is water under the bridge', 'the bridge'],
    ['problems here at home and abroad', ''],
    // Vehicles that do, and are done by.
    ['he was struck down by a lorry', ''],
    ['we looked at the ship', ''],
    // Names.
    ['that Fields was there', ''],
    ['a man called Cleveland came', ''],
  ]));

describe('a name that no gazetteer has', () =>
  holds([
    ['a bus was stopped at Uvacka on Sunday', 'Uvacka'],
    ['two were killed near Brezni Dol', 'Brezni Dol'],
    ['the poll in Sastavica is void', 'Sastavica'],
    ['he lashed out at Tarvonen', ''],
    ['they said so in Arabic', ''],
    ['two votes in Parliament', ''],
  ]));

test('attacks on somebody who has a longer name are no place', () =>
  expect(placesIn('Hillary Clinton was in Brno.\n\n<Kim> [said] {attacks on Clinton were wrong}.')).toEqual([]));

describe('words beside the content', () => {
  test('of the clause that the content goes on from', () =>
    expect(placesIn('A ferry overturned in the harbour canal and {eleven drowned}, <Kim> [said].')).toEqual([
      'the harbour canal → -',
    ]));
  test('of the instrument that saw it', () =>
    expect(placesIn('<Cameras at the weir> [showed] {a single van}.')).toEqual(['the weir → -']));
});
