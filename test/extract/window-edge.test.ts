import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hearsay, openHearsay } from '../../src/hearsay.ts';

let hearsay: Hearsay;
beforeAll(async () => {
  hearsay = await openHearsay();
});
afterAll(() => hearsay.close());

/** Claims that nobody would read in two ways: whether one is found must not depend on where a window ends. */
const report = [
  'The harbour master said on Monday that the eastern gate would stay closed for a week.',
  '"We checked every crate twice," said Ilse Brandt, a customs officer, "and we found nothing in them."',
  'Brandt denied that her office had been warned.',
  'According to the port authority, nine ships are waiting outside the breakwater.',
  '"It will take days," she told reporters.',
  'Two union leaders said the dockers had not been paid since March.',
  'The ministry said in a statement that it would send two inspectors.',
].join('\n\n');

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
    const gone = still.filter((claim) => !shifted.has(claim));
    if (gone.length > 0) console.log(`k = ${k}: ${gone.map((claim) => claim.slice(0, 50)).join(' / ')}`);
  }
  console.log(`${same} of ${all} claims unchanged over 17 shifts`);
  expect(still).toHaveLength(7);
  expect(same / all).toBeGreaterThanOrEqual(0.97);
});
