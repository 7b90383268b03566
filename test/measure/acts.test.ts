// `hearsay eval acts`, from lines to figures.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { evalActs } from '../../src/cli/eval-acts.ts';
import { chosenCode, spokenCodes } from '../../src/extract/sense/forced-choice.ts';
import { actScores, actTable, readActs } from '../../src/measure/acts.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-acts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const row = (sentence: string, code: string) =>
  JSON.stringify({ sentence, source: 'Kim', target: 'Roe', gold_root: code });

describe('one of six', () => {
  it.each([
    ['ACCUSE', 'Kim blamed Roe for the fire.'],
    ['ACCUSE', 'Kim condemned the raid by Roe.'],
    ['REJECT', 'Kim turned down the offer of Roe.'],
    ['REJECT', 'Kim did not agree with Roe to wait.'],
    ['REQUEST', 'Kim called on Roe to wait.'],
    ['REQUEST', 'Kim said that Roe must wait.'],
    ['THREATEN', 'Kim threatened Roe with a strike.'],
    ['AGREE', 'Kim promised Roe a share.'],
    ['SUPPORT', 'Kim praised Roe.'],
  ])('%s: %s', (code, sentence) => {
    expect(chosenCode(sentence, ['Kim', 'Roe']).code).toBe(code);
  });

  it('says where nothing decided', () => {
    expect(chosenCode('Kim went to Roe.', ['Kim', 'Roe']).isShown).toBe(false);
    expect(chosenCode('', ['', 'Roe']).isShown).toBe(false);
  });
});

const lines = [
  row('Kim blamed Roe.', 'ACCUSE'),
  row('Kim praised Roe.', 'ACCUSE'),
  row('Kim bombed Roe.', 'ASSAULT'),
  'no',
].join('\n');

it('counts what is right, what was taken for what, and what is passed over', () => {
  const { rows, problems } = readActs(lines, 'x.jsonl');
  expect(problems).toEqual([expect.objectContaining({ code: 'measure/no-act', line: 4, input: 'x.jsonl' })]);
  const scores = actScores(rows, spokenCodes, (r) => chosenCode(r.sentence, [r.source, r.target]));
  expect(scores).toMatchObject({ measured: 2, passedOver: 1, accuracy: 0.5, shown: { share: 1, right: 0.5 } });
  expect(scores.taken[0]).toEqual([1, 0, 0, 0, 0, 1]);
  expect(actTable(scores)).toMatch(/^ACCUSE +2 +100\.0 +50\.0 +66\.7/m);
});

it('is a command', async () => {
  const path = join(folder, 'rows.jsonl');
  writeFileSync(path, lines);
  let out = '';
  let trouble = '';
  const deps = { print: (text: string) => void (out += text), warn: (text: string) => void (trouble += text) };
  expect(await evalActs(path, { format: 'json' }, deps)).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ measured: 2, choice: spokenCodes });
  expect(trouble).toContain('no sentence with an act');
  writeFileSync(path, row('Kim bombed Roe.', 'ASSAULT'));
  await expect(evalActs(path)).rejects.toMatchObject({ code: 'eval/no-gold' });
  await expect(evalActs(join(folder, 'none.jsonl'))).rejects.toHaveProperty('code');
});
