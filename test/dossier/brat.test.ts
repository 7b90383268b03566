import { expect, test } from 'vitest';
import { brat, bratConfiguration, citron } from '../../src/dossier/index.ts';
import { harbour, sample } from './sample.ts';

const emoji = sample('😀 <Lopez> [said] {it\tis\nshut}, 😀 {"for good."}');

test('brat: what is marked, how it belongs together, and who says so', () => {
  expect(brat(emoji).ann.replace(/[0-9a-f]{64}/, 'ID')).toBe(
    [
      'T1\tSource 2 7\tLopez',
      'T2\tCue 8 12\tsaid',
      'T3\tContent 13 23;27 38\tit is shut "for good."',
      'R1\tSource Arg1:T3 Arg2:T1',
      'R2\tCue Arg1:T3 Arg2:T2',
      'A1\tManner T3 indirect',
      '#1\tAnnotatorNotes T3\tsuggested by a machine, score 0.87; claim ID',
      '',
    ].join('\n'),
  );
});

/** As brat does it: Python slices by code points, fragments joined by a space, line breaks shown as spaces. */
test('brat: the offsets slice the .txt to the words, counted as Python counts', () => {
  let checked = 0;
  for (const extraction of [emoji, harbour]) {
    const { txt, ann } = brat(extraction);
    const points = Array.from(txt);
    for (const [, ranges, words] of ann.matchAll(/^T\d+\t\w+ ([\d ;]+)\t(.*)$/gm)) {
      const slices = ranges!.split(';').map((range) => points.slice(...range.split(' ').map(Number)).join(''));
      expect(slices.join(' ').replace(/\s/g, ' ')).toBe(words);
      checked++;
    }
  }
  expect(checked).toBe(20);
});

test('brat: the .txt is the text, unchanged', () => {
  expect(brat(emoji).txt).toBe(emoji.report!.text);
});

test('brat: a claim without a source has no Source line and no Source relation', () => {
  const { ann } = brat(sample('[Reportedly], {no one was hurt}.'));
  expect(ann).not.toContain('Source');
  expect(ann).toContain('R1\tCue Arg1:T2 Arg2:T1');
});

test('brat: every type that is written stands in the configuration', () => {
  const types = new Set([...brat(harbour).ann.matchAll(/^[TRA]\d+\t(\w+)/gm)].map(([, type]) => type));
  expect(types.size).toBe(4);
  for (const type of types) expect(bratConfiguration).toMatch(new RegExp(`^${type}\\b`, 'm'));
});

test('citron: spans count code points and slice to their text', () => {
  const { text, quotes } = JSON.parse(citron(emoji));
  const points = Array.from(text as string);
  expect(quotes[0].contents).toEqual([
    { start: 13, end: 23, text: 'it\tis\nshut' },
    { start: 27, end: 38, text: '"for good."' },
  ]);
  for (const { start, end, text } of [quotes[0].cue, ...quotes[0].sources, ...quotes[0].contents])
    expect(points.slice(start, end).join('')).toBe(text);
});

test('citron: a source that is not named is no source, and the score is the confidence', () => {
  const { quotes } = JSON.parse(citron(sample('[Reportedly], {no one was hurt}.')));
  expect(quotes[0]).toMatchObject({ sources: [], confidence: 0.87 });
});

test('nothing read gives nothing', () => {
  const nothing = { report: null, claims: [], problems: [], run: null };
  expect(brat(nothing)).toEqual({ txt: '', ann: '' });
  expect(JSON.parse(citron(nothing))).toEqual({ text: '', quotes: [] });
});
