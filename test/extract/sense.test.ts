// How well the labels are read on the incidents of the gold that rules were made on, given its own spans. The floors lie a little below what is
// reached, so that a rule that breaks others is seen; the test part is not asked here.

import { expect, it } from 'vitest';
import { sensesOf } from '../../src/extract/sense/senses-of.ts';
import { senseTable } from '../../src/measure/sense-tables.ts';
import { type SensePart, senseScores } from '../../src/measure/senses.ts';
import { goldIncidents, MADE_ON } from '../gold/own-gold-files.ts';
import { linesOf } from './sense/senses-in.ts';

const parts = new Map(
  goldIncidents('gold')
    .filter(({ id }) => MADE_ON.includes(id))
    .map(({ id, reports }) => [
      id,
      reports.map(
        ({ text, claims, sidecar }): SensePart => ({
          text,
          claims,
          labels: sidecar.claims,
          found: sensesOf(text, linesOf(text), claims),
        }),
      ),
    ]),
);

it('reaches its floors on the dev part', () => {
  expect(parts.size).toBe(3);
  const scores = senseScores([...parts.values()].flat());
  const table = senseTable(scores);
  expect(scores.claims, table).toBe(940);
  expect(scores.macroF1, table).toBeGreaterThan(0.95);
  expect(scores.silence.recall, table).toBeGreaterThan(0.98);
  expect(scores.silence.precision, table).toBeGreaterThan(0.95);
  expect(scores.accuracy.polarity, table).toBeGreaterThan(0.98);
  expect(scores.accuracy.modality, table).toBeGreaterThan(0.96);
  expect(scores.hedged.f1, table).toBeGreaterThan(0.75);
  expect(scores.basis.partial.f1, table).toBeGreaterThan(0.8);
  expect(scores.basis.kind, table).toBeGreaterThan(0.95);
  expect(scores.addressee.partial.f1, table).toBeGreaterThan(0.9);
  expect(scores.medium.kind.f1, table).toBeGreaterThan(0.88);
  expect(table).toContain('denials, refusals, retractions');
});

it.each([...parts])('%s alone', (_, own) => {
  const scores = senseScores(own);
  expect(scores.claims).toBeGreaterThan(150);
  expect(scores.macroF1, senseTable(scores)).toBeGreaterThan(0.93);
});

it('counts a label that is wrong as wrong', () => {
  const [part] = [...parts.values()].flat();
  const wrong = part!.found.map((sense) => ({
    ...sense,
    act: 'praise' as const,
    basis: [],
    polarity: { value: 'open' as const, at: [] },
  }));
  const scores = senseScores([{ ...part!, found: wrong }]);
  expect(scores.macroF1).toBeLessThan(0.1);
  expect(scores.accuracy.polarity).toBeLessThan(0.5);
  expect(scores.silence.recall).toBe(0);
  expect(scores.confusions.map(({ label }) => label)).toContain('act');
});
