import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hearsay, openHearsay } from '../src/hearsay.ts';
import { claimsHold } from './extract/claims-hold.ts';

let hearsay: Hearsay;
beforeAll(async () => {
  hearsay = await openHearsay();
});
afterAll(() => hearsay.close());

const said = fc.constantFrom(
  'the mayor said ',
  '“We ran,” she told reporters. ',
  'according to two officials, ',
  'Brandt denied that ',
  '"No',
  ' it would close.',
  '<p>The ministry said</p>',
  '\n\n“It burned.',
  ' ― Lopez\n',
);
const text = fc
  .array(fc.oneof({ arbitrary: said, weight: 3 }, fc.string({ unit: 'binary', maxLength: 12 }), fc.string()), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const bytes = fc.oneof(
  text.map((t) => new TextEncoder().encode(t)),
  text.map((t) => new TextEncoder().encode(`<html><body><p>${t}`)),
  fc.uint8Array({ maxLength: 80 }),
);

it('whatever the bytes, the whole path with the real model ends, and its spans hold', async () => {
  let claims = 0;
  await fc.assert(
    fc.asyncProperty(bytes, async (bytes) => {
      for (const { report, claims: found, problems } of await hearsay.read(bytes, { from: 'x' })) {
        if (report) claimsHold(report, found);
        else expect(problems.length).toBeGreaterThan(0);
        claims += found.length;
      }
    }),
    {
      numRuns: 3000,
      examples: [[new TextEncoder().encode('<html><body><p>the mayor said \n\n“It burned.Brandt denied that "No')]],
    },
  );
  expect(claims).toBeGreaterThan(500);
});
