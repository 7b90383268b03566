import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Attribution, openAttribution } from '../../src/infer/attribution.ts';
import { openRuntime, type RuntimeKind } from '../../src/infer/runtime.ts';

interface Golden {
  readonly text: string;
  readonly words: readonly (readonly [number, number])[];
  readonly pieces: readonly (readonly number[])[];
  readonly shapes: readonly number[];
  readonly cues: readonly (readonly number[])[];
}

const folder = fileURLToPath(new URL('../../models/attribution/', import.meta.url));
const golden = JSON.parse(readFileSync(`${folder}golden.json`, 'utf8')) as Golden;

/** Dynamic int8 rounds a little differently in each runtime; scores that decide something are further apart. */
const TOLERANCE = 0.3;

describe.each<RuntimeKind>(['native', 'wasm'])('the model on the %s runtime', (kind) => {
  let model: Attribution;
  beforeAll(async () => {
    model = await openAttribution(folder, (await openRuntime(kind))!);
  });

  const lines = (text: string) =>
    [...text.matchAll(/[^\n]+/g)].map((m) => ({ from: m.index, to: m.index + m[0].length }));

  it('cuts words, pieces and shapes as in training', () => {
    const words = model.wordsOf(golden.text, lines(golden.text));
    const all = Array.from({ length: words.count }, (_, n) => n);
    expect(all.map((n) => [words.from[n], words.to[n]])).toEqual(golden.words);
    expect(all.map((n) => [...words.pieces.subarray(words.first[n], words.first[n + 1])])).toEqual(golden.pieces);
    expect([...words.shapes]).toEqual(golden.shapes);
  });

  it('scores cues as in training', async () => {
    const words = model.wordsOf(golden.text, lines(golden.text));
    const { cues } = await model.tag(words, 0, words.count);
    const furthest = Math.max(...golden.cues.flat().map((score, n) => Math.abs(score - cues[n]!)));
    expect(furthest).toBeLessThan(TOLERANCE);
  });
});
