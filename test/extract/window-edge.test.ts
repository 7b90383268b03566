import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hearsay, openHearsay } from '../../src/hearsay.ts';

let hearsay: Hearsay;
beforeAll(async () => {
  hearsay = await openHearsay();
});
afterAll(() => hearsay.close());

const path = fileURLToPath(new URL('../../examples/1-agency.txt', import.meta.url));
const report = readFileSync(path, 'utf8').split('\n\n').slice(2).join('\n\n').trim();

/** Sentences of a harbour's day that attribute nothing. Before the report they push its claims through the windows. */
const FILLER = [
  'Two barges lay at the northern quay.',
  'The crane had stood still since the spring.',
  'Rain fell on the roofs of the old market hall and ran down to the water.',
  'A train of empty wagons passed at noon.',
];
const filler = (sentences: number): string =>
  Array.from({ length: sentences }, (_, n) => FILLER[n % FILLER.length]).join(' ');

/** Claims of the report, by their words, with text before and after it. */
async function claimsOf(before: string, after: string): Promise<readonly string[]> {
  const text = `${before}\n\n${report}\n\n${after}`;
  const [extraction] = await hearsay.read(new TextEncoder().encode(text), { format: 'text' });
  const words = (s: { from: number; to: number }) => text.slice(s.from, s.to);
  return extraction!.claims
    .filter((c) => c.cue.from > before.length && c.cue.to < before.length + 4 + report.length)
    .map((c) => [c.source ? words(c.source) : '', words(c.cue), ...c.content.map(words)].join(' | '));
}

it('a claim near a window’s edge is the same as in its middle: the text is shifted by k sentences', async () => {
  const still = await claimsOf(filler(8), filler(8));
  let same = 0;
  let all = 0;
  for (let k = 8; k <= 40; k += 2) {
    const shifted = new Set(await claimsOf(filler(k), filler(8)));
    for (const claim of still) if (shifted.has(claim)) same++;
    all += still.length;
    if (shifted.size !== still.length) console.log(`k = ${k}: ${shifted.size} claims, ${still.length} without a shift`);
  }
  console.log(`${same} of ${all} claims unchanged over 17 shifts`);
  expect(still.length).toBeGreaterThan(8);
  expect(same / all).toBeGreaterThanOrEqual(0.97);
});
