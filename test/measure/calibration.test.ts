import { expect, test } from 'vitest';
import { calibrationOf } from '../../src/measure/calibration.ts';
import { measured } from './marks.ts';

const scored = (score: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ score, isRight: true })),
  ...Array.from({ length: wrong }, () => ({ score, isRight: false })),
];

test('scores that come true have no error; scores that promise too much have as much as they promise', () => {
  expect(calibrationOf(scored(0.75, 3, 1))?.error).toBeCloseTo(0);
  expect(calibrationOf(scored(0.95, 1, 1))?.error).toBeCloseTo(0.45);
  // Half of them 0.45 off, half of them right: weighted by how many there are.
  expect(calibrationOf([...scored(0.95, 1, 1), ...scored(0.5, 1, 1)])?.error).toBeCloseTo(0.225);
});

test('a score of 1 is in the last bin, and empty bins say so', () => {
  const bins = calibrationOf(scored(1, 1, 0))!.bins;
  expect(bins).toHaveLength(10);
  expect(bins[9]).toMatchObject({ predicted: 1, meanScore: 1, right: 1 });
  expect(bins[0]).toMatchObject({ predicted: 0, meanScore: null, right: null });
});

test('a prediction is right when it matches leniently; without scores there is nothing to calibrate', () => {
  const text = 'Mayor Lopez said it rained.';
  const claim = { source: 'Mayor Lopez', cue: 'said', content: ['it rained'] };
  const near = measured(text, [claim], [{ ...claim, source: 'Lopez', score: 0.75 }]).calibration;
  expect(near?.bins[7]).toMatchObject({ predicted: 1, right: 1 });
  expect(measured(text, [claim], [claim]).calibration).toBeNull();
});
