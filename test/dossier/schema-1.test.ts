import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { json } from '../../src/dossier/index.ts';
import { extractionSchema, readJson } from '../../src/dossier/read-json.ts';
import { harbour } from './sample.ts';

const committed = new URL('../../docs/schema/hearsay-1.json', import.meta.url);
const fixture = new URL('../fixtures/dossier/schema-1.json', import.meta.url);

// After adding a field: npx vitest run test/dossier/schema-1.test.ts -u
test('the committed JSON Schema is the one in the code', async () => {
  const generated = z.toJSONSchema(extractionSchema);
  const found = existsSync(committed) ? readFileSync(committed, 'utf8') : 'null';
  // How the file is indented is the formatter's affair.
  const same = isDeepStrictEqual(JSON.parse(found), JSON.parse(JSON.stringify(generated)));
  await expect(same ? found : `${JSON.stringify(generated, null, 2)}\n`).toMatchFileSnapshot(committed.pathname);
});

test('a file written by the first version stays valid for ever', () => {
  const read = readJson(readFileSync(fixture, 'utf8'));
  expect(read.claims.length).toBeGreaterThan(0);
  expect(read.claims.some((claim) => claim.source === null)).toBe(true);
  expect(read.claims.some((claim) => claim.content.length > 1)).toBe(true);
  expect(read.problems).toHaveLength(1);
});

test('keys that are not known yet are accepted and kept, everywhere', () => {
  const later = withKeys(JSON.parse(json(harbour, { text: true })));
  const read = readJson(JSON.stringify(later));
  expect(read).toEqual(later);
  expect(read.claims[0]!.cue['later']).toBe(1);
});

test('a claim has no field for a verdict', () => {
  const words = JSON.stringify(z.toJSONSchema(extractionSchema)).toLowerCase();
  expect(words).toContain('suggested');
  for (const word of ['verdict', 'rating', 'truth', 'credib', 'reliab', 'verified']) expect(words).not.toContain(word);
});

/** Every object with one key more; options of a reader are the reader's own. */
function withKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeys);
  if (typeof value !== 'object' || value === null) return value;
  return { ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withKeys(inner)])), later: 1 };
}
