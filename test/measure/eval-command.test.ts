// The command as a person meets it: files in, tables or JSON out, trouble on standard error.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { type EvalOptions, evalClaims } from '../../src/cli/eval.ts';
import { readMarks } from '../../src/measure/gold.ts';

const aWord = expect.stringMatching(/\w/);
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const gold = here('little-gold.jsonl');
const pred = here('little-predictions.jsonl');
const human = here('little-people.jsonl');

const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, words: string | Uint8Array) => {
  writeFileSync(join(folder, name), words);
  return join(folder, name);
};

/** Stands for a model that knows one claim by heart. */
const readText = (text: string) => {
  const from = text.indexOf('Mayor Ines Duarte');
  if (from < 0) return [];
  return [
    {
      source: { from, to: from + 17 },
      cue: { from: from + 18, to: from + 22 },
      content: [{ from: 31, to: 50 }],
      score: 0.5,
    },
  ];
};

async function run(path: string, options: EvalOptions = {}) {
  let out = '';
  let error = '';
  let extractions = 0;
  const code = await evalClaims(path, options, {
    extractTexts: async (texts, onProgress) => {
      extractions += texts.length;
      onProgress?.(texts.length);
      return texts.map(readText);
    },
    runInfo: async () => 'by-heart 1.0',
    print: (text) => {
      out += text;
    },
    warn: (text) => {
      error += text;
    },
  });
  return { code, out, error, extractions };
}

test('prints measures beside people, and published figures apart', async () => {
  const { code, out, error, extractions } = await run(gold, { pred, human, by: 'kind' });
  expect({ code, error, extractions }).toEqual({ code: 0, error: '', extractions: 0 });
  expect(out).toMatch(/^relation strict +18\.2 +16\.7 +17\.4 +12 +11 +31\.6 +38 +31\.6 +38$/m);
  expect(out).toMatch(/^indirect /m);
  const [counted, quoted] = out.split(/^Published/m);
  expect(counted).not.toContain('BERT');
  expect(quoted).toMatch(/BERT \+ Cofe .* PolNeAR test .* 83\.2 +75\.3 +72\.9/);
  // Runs stand in a table of their own, with a head of their own.
  expect(counted!.split(/^ +P +R +F1/m).find((part) => part.includes('runs exact cue'))).not.toContain('relation');
});

test('without people there are dashes, and kinds only when asked for', async () => {
  const { out } = await run(gold, { pred });
  expect(out).toMatch(/^relation +63\.6 +58\.3 +60\.9 +12 +11 +– +– +– +–$/m);
  expect(out).not.toMatch(/^indirect /m);
});

test('JSON holds everything', async () => {
  const { out } = await run(gold, { pred, human, format: 'json' });
  const json = JSON.parse(out);
  expect(json.system.relation.f1).toBeCloseTo(0.609, 3);
  expect(json.system.kinds.map((k: { kind: string }) => k.kind)).toContain('denial');
  expect(json.system.calibration.bins).toHaveLength(10);
  expect(json.people.sameArticles.articles).toBe(2);
  expect(json.published.length).toBeGreaterThan(5);
  for (const figure of json.published) expect(figure).toMatchObject({ from: aWord, on: aWord, how: aWord });
  expect(json).toMatchObject({ run: null, problems: [] });
});

test('without predictions it reads the texts, each once, and writes what it found in the gold’s form', async () => {
  const out = join(folder, 'found.jsonl');
  const found = await run(human, { out });
  // Six lines, three articles.
  expect(found.extractions).toBe(3);
  expect(found.out).toContain('by-heart 1.0');
  const texts = new Map(readMarks(readFileSync(gold, 'utf8'), gold).marked.map(({ id, text }) => [id, text]));
  const { marked, problems } = readMarks(readFileSync(out, 'utf8'), out, texts);
  expect(problems).toEqual([]);
  expect(marked.map((row) => row.attributions)).toEqual(
    ['harbour', 'river', 'kiln'].map((id) =>
      readText(texts.get(id)!).map((claim) => ({ ...claim, source: [claim.source], cue: [claim.cue] })),
    ),
  );
  // Measured again from the file, the figures are the same.
  const table = (text: string) => text.slice(text.indexOf('Measures'));
  expect(table((await run(human, { pred: out })).out)).toBe(table(found.out));
});

test('a bad line is a Problem: the figures of the rest are printed, and the command ends with 1', async () => {
  const path = file('torn.jsonl', `{"id": "torn\u001b[31m\n${readFileSync(gold, 'utf8')}`);
  const { code, out, error } = await run(path, { pred });
  expect(code).toBe(1);
  expect(out).toContain('relation strict');
  expect(error).toContain('torn.jsonl, line 1');
  expect(error).toContain('measure/not-json');
  expect(error).toContain('{"id": "torn');
  expect(error).toMatch(/fix +Mend the line/);
  expect(error).not.toContain('\u001b');
});

test('two texts under one id among the people are a Problem', async () => {
  const [first, second] = readFileSync(human, 'utf8')
    .split('\n')
    .map((line) => line && JSON.parse(line));
  const rows = [first, { ...second, text: `${second.text} Or not.` }].map((row) => JSON.stringify(row));
  const { code, error } = await run(gold, { pred, human: file('two.jsonl', rows.join('\n')) });
  expect(code).toBe(1);
  expect(error).toContain('measure/other-text');
  expect((await run(gold, { pred, human })).error).toBe('');
});

test.each([
  ['a missing file', 'no-such-file.jsonl', {}, 'input/missing'],
  ['missing predictions', gold, { pred: 'no-such-file.jsonl' }, 'input/missing'],
  ['--out beside --pred', gold, { pred, out: 'x' }, 'eval/nothing-to-write'],
  ['a file without any gold', pred, {}, 'eval/no-gold'],
  ['a file that is no UTF-8', file('latin.jsonl', Uint8Array.of(0x22, 0xe9, 0x22)), {}, 'eval/not-utf-8'],
])('%s ends the command', async (_, path, options, code) => {
  await expect(run(path, options)).rejects.toMatchObject({ name: 'Fault', code, fix: expect.stringMatching(/./) });
});
