// Holds every file of gold/wikinews/ to gold/GUIDELINES.md: by itself always, upon its text where the data are at hand.
// offset-checks.test.ts shows that each check can fail.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMarks } from '../../src/measure/gold.ts';
import { fromOffsets } from '../../src/measure/offset-gold.ts';
import { goldLine, outermostOf } from '../../src/measure/own-gold.ts';
import { sliceOf } from '../../src/nouns/index.ts';
import { wordsIn } from './check-no-words.ts';
import { checkOffsets, checkUpon } from './check-offsets.ts';
import { NO_TEXTS, offsetFiles, textsAtHand } from './offset-files.ts';

const gold = fileURLToPath(new URL('../../gold/', import.meta.url));
const files = offsetFiles(join(gold, 'wikinews'));
const second = offsetFiles(join(gold, 'second/wikinews'));
const all = [...files, ...second];
const texts = textsAtHand();

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');

describe('the labels of texts of others', () => {
  it('are those of fifteen texts, of which the five with the lowest hash of their names are the test part', () => {
    expect(files.length).toBe(15);
    const byHash = files.map(({ name }) => name).sort((a, b) => (sha256(a) < sha256(b) ? -1 : 1));
    const test = files.filter(({ file }) => file.part === 'test').map(({ name }) => name);
    expect([...test].sort()).toEqual(byHash.slice(0, 5).sort());
    expect(files.filter(({ file }) => file.part === 'train').length).toBe(10);
    expect(files.reduce((sum, { file }) => sum + Object.keys(file.claims).length, 0)).toBeGreaterThan(250);
  });

  it.each(all.map((row) => [row.name, row] as const))('%s holds by itself', (_, row) => {
    expect(checkOffsets(row)).toEqual([]);
  });

  it.each(all.map((row) => [row.name, row] as const))('%s holds no word of it', (_, { written }) => {
    expect(written.length).toBeGreaterThan(1000);
    expect(wordsIn(JSON.parse(written))).toEqual([]);
  });
});

it('of the first reader, every polarity but for and every modality but plain is shown by words', () => {
  const claims = files.flatMap(({ file }) => Object.values(file.claims));
  const shown = claims.filter((c) => c.polarity !== 'for' || c.modality !== 'plain');
  expect(shown.length).toBeGreaterThan(20);
  for (const { polarity, modality, polarityAt, modalityAt } of claims) {
    expect(polarityAt !== undefined).toBe(polarity !== 'for');
    expect(modalityAt !== undefined).toBe(modality !== 'plain');
  }
});

describe.skipIf(texts === null)(texts ? 'upon their texts' : `upon their texts (skipped: ${NO_TEXTS})`, () => {
  it.each(all.map((row) => [row.name, row] as const))('%s holds', (_, row) => {
    const text = texts!.get(row.file.text);
    expect(text, row.file.text).toBeDefined();
    expect(checkUpon(text!, row)).toEqual([]);
  });

  it('outermost claims are read back to the same words, as those of our own reports are', () => {
    let read = 0;
    for (const { file } of files) {
      const { reports } = fromOffsets(file, texts!.get(file.text)!);
      for (const { id, text, claims, sidecar } of reports) {
        const outermost = outermostOf(claims, sidecar.claims);
        const { marked, problems } = readMarks(goldLine(id, text, outermost), 'gold');
        expect(problems).toEqual([]);
        expect(marked[0]!.attributions.map((a) => a.content.map((s) => sliceOf(text, s)))).toEqual(
          outermost.map((claim) => claim.content.map((s) => sliceOf(text, s))),
        );
        read += outermost.length;
      }
    }
    expect(read).toBeGreaterThan(200);
  });
});
