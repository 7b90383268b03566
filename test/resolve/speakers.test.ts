import { expect, it } from 'vitest';
import { readMarked } from '../../src/dossier/index.ts';
import { resolveSpeakers } from '../../src/resolve/speakers/index.ts';
import { ask, claimsIn, ranker, reportOf } from './ask.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a name and its parts',
    '<1:Anna Ruiz> [1:said] {1:it rained}. <2:Ruiz> [2:added] {2:that it poured}. <3:Ms Ruiz> [3:left] {3:no doubt}.',
    ['Anna Ruiz (name)', 'Anna Ruiz (name)', 'Anna Ruiz (name)'],
  ],
  [
    'a pronoun after a name',
    '<1:Anna Ruiz> [1:said] {1:it rained}. <2:She> [2:added] {2:that it poured}.',
    ['Anna Ruiz (name)', 'Anna Ruiz (pronoun)'],
  ],
  [
    'a pronoun in the next paragraph',
    '<1:Anna Ruiz> [1:said] {1:it rained}.\n\n{2:“It poured,”} <2:she> [2:added].',
    ['Anna Ruiz (name)', 'Anna Ruiz (pronoun)'],
  ],
  [
    'an apposition, either way round',
    '<1:Its spokesman, Stoil Kardzhiev>, [1:said] {1:no}. <2:Anna Ruiz, the harbour master>, [2:agreed] {2:with him}.',
    ['Stoil Kardzhiev (apposition)', 'Anna Ruiz (apposition)'],
  ],
  [
    'an office that the report gave a name',
    '<1:Anna Ruiz, the harbour master>, [1:said] {1:no}. <2:The harbour master> [2:said] {2:so} twice.',
    ['Anna Ruiz (apposition)', 'Anna Ruiz (description)'],
  ],
  [
    'the unnamed are never one',
    '<1:A French official> [1:said] {1:yes}. <2:A German official> [2:said] {2:no}. <3:A French official> [3:wept] {3:so}.',
    ['A French official (description)', 'A German official (description)', 'A French official (description)'],
  ],
  [
    'one unnamed that the report takes up again',
    '<1:A senior official at the port> [1:confirmed] {1:it}. {2:“They sent it,”} <2:the official> [2:said].',
    ['A senior official at the port (description)', 'A senior official at the port (description)'],
  ],
  [
    'a long form and its letters',
    'The Arcadia Civic Guard (ACG) met. <1:The ACG> [1:said] {1:no more}.',
    ['The Arcadia Civic Guard (name)'],
  ],
  [
    'which and who',
    'Rescuers met the Tomis Service, <1:which> [1:reported] {1:nine}, and Anna Ruiz, <2:who> [2:said] {2:ten}.',
    ['the Tomis Service (pronoun)', 'Anna Ruiz (pronoun)'],
  ],
  [
    'I inside a quotation',
    '{1:“<2:I> [2:told] them {2:no},”} <1:Anna Ruiz> [1:said].',
    ['Anna Ruiz (name)', 'Anna Ruiz (pronoun)'],
  ],
  [
    'we of somebody who speaks for a body',
    '<1:Anna Ruiz, a spokeswoman for the Tomis Service>, [1:said]: {1:“<2:We> [2:know] {2:nothing}.”}',
    ['Anna Ruiz (apposition)', 'the Tomis Service (pronoun)'],
  ],
  ['the label of a turn', 'KESSARI: Who fired?\n\nDELIBEI: <I> [know] {who did}.', ['DELIBEI (pronoun)']],
  [
    'we of the head of a body, however the office is written',
    '<1:Anna Ruiz, Chief Executive of Tomis Grain>, [1:said]: {1:“<2:We> [2:know] {2:nothing}.”}',
    ['Anna Ruiz (apposition)', 'Tomis Grain (pronoun)'],
  ],
  [
    'we of somebody who is said to run a body',
    'Anna Ruiz runs the Tomis Service. {1:“<2:We> [2:know] {2:nothing},”} <1:Ruiz> [1:said].',
    ['Anna Ruiz (name)', 'the Tomis Service (pronoun)'],
  ],
  [
    'an office with an article is a description',
    '<1:The Chair, Anna Ruiz>, [1:said] {1:no}. <2:The Chair> [2:left] {2:no doubt}.',
    ['Anna Ruiz (apposition)', 'Anna Ruiz (description)'],
  ],
  [
    'a name, its letters, and what it is',
    '<1:The Bend Route Mission (BRM), a force of nine nations,> [1:denied] {1:it}. <2:It> [2:said] {2:so twice}.',
    ['The Bend Route Mission (apposition)', 'The Bend Route Mission (pronoun)'],
  ],
  [
    'whoever is followed by who is somebody',
    'They were called by a stallkeeper <1:who> [1:smelt] {1:it}.',
    ['a stallkeeper (pronoun)'],
  ],
  [
    'an interview without names before its turns',
    'Anna Ruiz has run the port for years. She met us at the gate.\n\nWhy did you come back?\n\n<1:I> [1:knew] {1:that it was late}.\n\nDid they tell you?\n\nThey did. <2:I> [2:denied] {2:it}.',
    ['Anna Ruiz (pronoun)', 'Anna Ruiz (pronoun)'],
  ],
  ['no source', 'It [was reported] {that no one was hurt}.', ['? (none)']],
];

it.each(cases)('%s', (_, notation, expected) => {
  expect(ask(notation)).toEqual(expected);
});

it('in a talk without names each turn is somebody of its own', () => {
  const turns = ['Yeah, it was.', 'No.', '<1:I> [1:think] {1:so}.', 'Right.', 'Okay.', 'Well, it was late.'];
  const more = ['<2:I> [2:know] {2:that}.', 'Oh.', 'Sure, but they left.', 'Then it broke.'];
  const { text, claims } = readMarked([...turns, ...more].join('\n\n'));
  const report = reportOf(text);
  const { ofClaim } = resolveSpeakers(report, claimsIn(report, claims), ranker);
  expect(ofClaim[0]!.speaker).not.toBeNull();
  expect(ofClaim[0]!.speaker).not.toBe(ofClaim[1]!.speaker);
});

it('what follows the label of a turn begins a sentence', () => {
  expect(ask('GADO: Who fired?\n\nMAÏGA: On Monday <1:they> [1:said] {1:it was us}.')).toEqual(['? (pronoun)']);
});

it('two that a pronoun may equally mean stay open', () => {
  expect(ask('Anna Ruiz met Marta Oss. <She> [said] {it rained}.')[0]).toMatch(/pronoun/);
});
