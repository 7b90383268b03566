import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hearsay, openHearsay } from '../../src/hearsay.ts';
import { isOutermost } from '../../src/nouns/index.ts';

let hearsay: Hearsay;
beforeAll(async () => {
  hearsay = await openHearsay();
});
afterAll(() => hearsay.close());

/** Claims that nobody would read in two ways: whether one is found must not depend on where a window ends. */
const plain = [
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
async function claimsOf(report: string, before: string, after: string): Promise<readonly string[]> {
  const text = `${before}\n\n${report}\n\n${after}`;
  const [extraction] = await hearsay.read(new TextEncoder().encode(text), { format: 'text' });
  const words = (s: { from: number; to: number }) => text.slice(s.from, s.to);
  return extraction!.claims
    .filter(isOutermost)
    .filter((c) => c.cue.from > before.length && c.cue.to < before.length + 4 + report.length)
    .map((c) => [c.source ? words(c.source) : '', words(c.cue), ...c.content.map(words)].join(' | '));
}

/** How many claims, over 17 shifts by k sentences, are as they were without a shift. */
async function shifted(report: string): Promise<{ still: number; same: number; all: number }> {
  const still = await claimsOf(report, filler(8), filler(8));
  let same = 0;
  let all = 0;
  for (let k = 8; k <= 40; k += 2) {
    const now = new Set(await claimsOf(report, filler(k), filler(8)));
    const gone = still.filter((claim) => !now.has(claim));
    if (gone.length > 0) console.log(`k = ${k}: ${gone.map((claim) => claim.slice(0, 50)).join(' / ')}`);
    same += still.length - gone.length;
    all += still.length;
  }
  console.log(`${same} of ${all} claims unchanged over 17 shifts`);
  return { still: still.length, same, all };
}

it('a plain claim near a window’s edge is the same as in its middle: the text is shifted by k sentences', async () => {
  const { still, same, all } = await shifted(plain);
  expect(still).toBe(7);
  expect(same / all).toBeGreaterThanOrEqual(0.97);
});

/** Measured 92.5 % (173 of 187), where 97 % is wanted: a floor so that it gets no worse, to be raised. */
const EXAMPLE_FLOOR = 0.91;

it('claims of a real report’s kind change less than they did with the first model', async () => {
  const example = readFileSync(new URL('../../examples/1-agency.txt', import.meta.url), 'utf8');
  const { still, same, all } = await shifted(example.split('\n\n').slice(2).join('\n\n').trim());
  expect(still).toBeGreaterThan(8);
  expect(same / all).toBeGreaterThanOrEqual(EXAMPLE_FLOOR);
});
