import { expect, test } from 'vitest';
import { runBytes, runOutputOf } from '../../src/case/index.ts';
import { csv, csvHeader, html, json, terminal } from '../../src/dossier/index.ts';
import { readJson } from '../../src/dossier/read-json.ts';
import type { Extraction } from '../../src/nouns/index.ts';
import { resolveSpeakers } from '../../src/resolve/speakers/index.ts';
import { ranker } from '../resolve/ask.ts';
import { sample } from './sample.ts';

const plain = sample(
  '<1:Anna Ruiz> [1:said] {1:it rained}. <2:She> [2:added] {2:that it poured}. It [3:was reported] {3:so}.',
);
const { speakers, ofClaim } = resolveSpeakers(plain.report!, plain.claims, ranker);
const extraction: Extraction = {
  ...plain,
  speakers,
  claims: plain.claims.map((claim, i) => ({ ...claim, speaker: ofClaim[i]! })),
};

test('the name stands behind a pronoun, and not behind itself', () => {
  const out = terminal(extraction);
  expect(out).toContain('She (Anna Ruiz) · added');
  expect(out).toContain('Anna Ruiz · said');
  expect(html(extraction)).toContain('(<bdi>Anna Ruiz</bdi>)');
});

test('csv has the speaker of each claim, empty where nobody is named', () => {
  const column = csvHeader.trim().split(',').indexOf('speaker');
  const cells = csv(extraction)
    .trim()
    .split('\r\n')
    .map((line) => line.split(',').at(column - csvHeader.trim().split(',').length));
  expect(cells).toEqual(['Anna Ruiz', 'Anna Ruiz', '']);
});

test('json says who, how, and who else may be meant; it stays valid', () => {
  const back = readJson(json(extraction, { text: true }));
  expect(back.speakers).toHaveLength(1);
  expect(back.speakers![0]!.name.words).toBe('Anna Ruiz');
  expect(back.claims.map((claim) => claim.speaker?.how)).toEqual(['name', 'pronoun', 'none']);
  expect(back.claims[1]!.speaker!.candidates[0]!.reasons.length).toBeGreaterThan(0);
  expect(readJson(json(plain)).speakers).toBeUndefined();
});

test('a run keeps its speakers; one from before speakers reads as ever', () => {
  const { report, claims, run, problems } = extraction;
  const output = {
    report: report!.id,
    claims,
    speakers: speakers.map((s) => ({ ...s, report: report!.id })),
    run: run!,
    problems,
  };
  expect(runOutputOf(runBytes(output))).toEqual(output);
  const { speakers: _, ...before } = output;
  expect(runOutputOf(runBytes(before))).toEqual(before);
});
