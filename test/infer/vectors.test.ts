import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRuntime, type RuntimeKind } from '../../src/infer/runtime.ts';
import { openVectors, type Vectors } from '../../src/infer/vectors.ts';

interface Golden {
  readonly texts: readonly string[];
  /** As this model's own graph gives them in Python. */
  readonly vectors: readonly (readonly number[])[];
  /** Cosine of each text with each, by the fp32 weights as sentence-transformers runs them. */
  readonly published: readonly (readonly number[])[];
}

const models = fileURLToPath(new URL('../../models/', import.meta.url));
const folder = join(models, 'vectors');
const golden = JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8')) as Golden;

/** Dynamic int8 rounds a little differently in each runtime: what two of them make of a text has at least this cosine. */
const SAME_ON_BOTH = 0.995;
/** How far int8 may move the cosine of two texts. */
const MOVED = 0.05;

const cosine = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += a[n]! * b[n]!;
  return sum;
};

describe.each<RuntimeKind>(['native', 'wasm'])('sentence vectors on the %s runtime', (kind) => {
  let model: Vectors;
  let vectors: readonly Float32Array[];
  beforeAll(async () => {
    model = await openVectors(folder, (await openRuntime(kind))!);
    vectors = await model.embed(golden.texts);
  });
  afterAll(() => model.close());

  it('are those of the export', () => {
    expect(golden.texts.length).toBeGreaterThan(5);
    expect(vectors).toHaveLength(golden.texts.length);
    for (const [n, vector] of vectors.entries()) {
      expect(vector).toHaveLength(model.dimensions);
      expect(cosine(vector, vector)).toBeCloseTo(1, 4);
      expect(cosine(vector, golden.vectors[n]!), golden.texts[n]).toBeGreaterThan(SAME_ON_BOTH);
    }
  });

  it('are as near each other as those of the published weights', () => {
    for (const [i, row] of golden.published.entries())
      for (const [j, published] of row.entries())
        expect(Math.abs(cosine(vectors[i]!, vectors[j]!) - published)).toBeLessThan(MOVED);
  });

  it('depend on their text alone', async () => {
    const backwards = await model.embed(golden.texts.toReversed());
    expect(backwards.toReversed()).toEqual(vectors);
    expect((await model.embed([golden.texts[2]!]))[0]).toEqual(vectors[2]);
    expect(await model.embed([])).toEqual([]);
  });

  it('stand further apart the less two texts say the same', () => {
    const [ferry, vessel, , , budget] = vectors;
    expect(cosine(ferry!, vessel!)).toBeGreaterThan(cosine(ferry!, budget!) + 0.3);
  });

  it('read the beginning of a text that is too long', async () => {
    const [long, longer] = await model.embed(['water '.repeat(126), `${'water '.repeat(126)}The minister resigned.`]);
    expect(longer).toEqual(long);
  });

  it('are made of any string', async () => {
    const odd = ['\ud83d', '\u0000\u202e', '🚢'.repeat(1000), 'a'.repeat(100_000), '\n\n', '٣٠ قتيلا'];
    for (const vector of await model.embed(odd)) expect(cosine(vector, vector)).toBeCloseTo(1, 4);
  });
});

describe("the model's files", () => {
  const settings = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));

  it('have the hashes that model.json names', () => {
    for (const { file, sha256 } of [settings.encoder, settings.vocabulary])
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
        file,
      ).toBe(sha256);
  });

  it('are not opened when they are others, or missing', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'vectors-'));
    try {
      for (const name of ['attribution/vocab.txt', 'vectors/encoder.onnx', 'vectors/model.json'])
        cpSync(join(models, name), join(copy, name));
      const runtime = (await openRuntime())!;
      const open = () => openVectors(join(copy, 'vectors'), runtime);
      await (await open()).close();
      const bytes = readFileSync(join(folder, 'encoder.onnx'));
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(join(copy, 'vectors/encoder.onnx'), bytes);
      await expect(open()).rejects.toMatchObject({ code: 'model/damaged' });
      rmSync(join(copy, 'vectors/encoder.onnx'));
      await expect(open()).rejects.toMatchObject({ code: 'model/missing' });
      rmSync(join(copy, 'vectors/model.json'));
      await expect(open()).rejects.toMatchObject({ code: 'model/missing' });
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
