// What a claim's words say of the claiming, in every format that shows it; and claims that an older version found.

import { describe, expect, test } from 'vitest';
import { brat, bratConfiguration, csv, csvHeader, html, json, terminal } from '../../src/dossier/index.ts';
import { readJson } from '../../src/dossier/read-json.ts';
import type { Claim } from '../../src/nouns/index.ts';
import { harbour, sample } from './sample.ts';

const notation = '<Kim> [did not deny] to reporters {that it may have burned}, citing the berth log.';
const text = notation.replace(/[<>[\]{}]/g, '');
const at = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });
const claim: Partial<Claim> = {
  act: 'deny',
  polarity: { value: 'open', at: [at('not')] },
  modality: { value: 'possible', at: [at('may')] },
  basis: [{ kind: 'document', at: at('citing the berth log') }],
  addressee: at('reporters'),
  medium: { kind: 'interview', at: null },
};
const denied = sample(notation, { claim });

describe('what the words say of the claiming', () => {
  test('json has it whole, with words where the text is', () => {
    const [read] = readJson(json(denied, { text: true })).claims;
    expect(read).toMatchObject({
      act: 'deny',
      polarity: { value: 'open', at: [{ ...at('not'), words: 'not' }] },
      modality: { value: 'possible', at: [{ words: 'may' }] },
      basis: [{ kind: 'document', at: { words: 'citing the berth log' } }],
      addressee: { words: 'reporters' },
      medium: { kind: 'interview', at: null },
    });
    expect(readJson(json(denied)).claims[0]).toMatchObject(claim);
  });

  test('json checks the words of every span', () => {
    const wrong = json(denied, { text: true }).replace(
      '"words": "citing the berth log"',
      '"words": "citing the crane"',
    );
    expect(() => readJson(wrong)).toThrow(expect.objectContaining({ code: 'dossier/other-words' }));
  });

  test('csv has a column each', () => {
    expect(csvHeader).toContain(',act,polarity,modality,basis,addressee,medium,');
    expect(csv(denied)).toContain(',deny,open,possible,document: citing the berth log,reporters,interview,');
  });

  test('a person reads the cue as it was found, and the labels that are not to be expected', () => {
    const shown = terminal(denied, { width: 100 });
    expect(shown).toContain('Kim · did not deny');
    expect(shown).toContain('deny · open · possible · indirect · score 0.87');
    expect(shown).toContain('    ground, document: citing the berth log · told: reporters · interview');
    const plain = terminal(
      sample('<Kim> [denied] {it}.', { claim: { act: 'deny', polarity: { value: 'against', at: [] } } }),
    );
    expect(plain).toContain('deny · indirect · score');
    const page = html(denied);
    expect(page).toContain('deny · open · possible · ground, document: <bdi>citing the berth log</bdi>');
  });

  test('nothing stands where there is nothing to say', () => {
    const said: Partial<Claim> = {
      act: 'say',
      polarity: { value: 'for', at: [] },
      modality: { value: 'plain', at: [] },
      basis: [],
      addressee: null,
      medium: null,
    };
    expect(terminal(sample('<Kim> [said] {no}.', { claim: said }))).toBe(terminal(sample('<Kim> [said] {no}.')));
    expect(html(sample('<Kim> [said] {no}.', { claim: said }))).toBe(html(sample('<Kim> [said] {no}.')));
  });

  test('brat has what it can say: attributes of cue and content', () => {
    const { ann } = brat(denied);
    expect(ann).toContain('A2\tAct T2 deny\nA3\tPolarity T3 open\nA4\tModality T3 possible\n');
    for (const name of ['Act', 'Polarity', 'Modality'])
      expect(bratConfiguration).toMatch(new RegExp(`^${name}\\t`, 'm'));
    expect(bratConfiguration).toMatch(/^Act\t.*deny.*\|threaten/m);
  });

  test('a claim of an older version has none of it, and stays readable', () => {
    const read = JSON.parse(json(harbour));
    expect(Object.keys(read.claims[0])).not.toContain('act');
    expect(readJson(json(harbour)).claims).toHaveLength(6);
    expect(csv(harbour)).toContain(',,,,,');
  });

  test('hostile words act on nothing', () => {
    const odd = sample(
      '<Kim> [told] \u001b[2J<b>x</b> {no}.'
        .replaceAll('<b>', '\\<b\\>')
        .replaceAll('</b>', '\\</b\\>')
        .replace('[2J', '\\[2J'),
      {
        claim: {
          ...claim,
          basis: [],
          addressee: { from: 9, to: 14 },
          polarity: { value: 'for', at: [] },
          modality: { value: 'plain', at: [] },
        },
      },
    );
    expect(terminal(odd)).not.toContain('\u001b');
    expect(html(odd)).not.toContain('<b>');
  });
});
