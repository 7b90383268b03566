// The figures of the own gold, when everything, nothing or something wrong was found.

import { expect, test } from 'vitest';
import { type GoldFigure, goldFigures } from '../../src/measure/gold-figures.ts';
import type { FoundReport } from '../../src/measure/gold-found.ts';
import { goldSense } from '../../src/measure/gold-sense.ts';
import { goldTable } from '../../src/measure/gold-table.ts';
import type { Claim } from '../../src/nouns/index.ts';
import { goldIncidents } from '../gold/own-gold-files.ts';

const labelled = goldIncidents('gold')
  .filter(({ incident }) => incident.part === 'dev')
  .flatMap(({ incident, reports }) => reports.map((report) => ({ report, incident })))
  .slice(0, 6);

/** What a machine that reads as the gold does would have found. */
function perfect({ report, incident }: (typeof labelled)[number]): FoundReport {
  const found = report.claims.map((spans, n): Claim => {
    const labels = report.sidecar.claims[String(n + 1)]!;
    const { act, polarity, modality, basis, addressee, medium } = goldSense(report.text, spans, labels);
    const times = (['happened', 'said', 'published'] as const).flatMap((of) => {
      const time = of === 'published' ? (labels.published ?? report.sidecar.published) : labels[of];
      return time ? [{ of, edtf: time[0], at: null, others: [] }] : [];
    });
    return {
      id: String(n),
      report: report.id,
      ...spans,
      manner: labels.manner,
      score: 1,
      reasons: [],
      foreign: false,
      act,
      polarity: { value: polarity, at: [] },
      modality: { value: modality, at: [] },
      basis,
      addressee,
      medium,
      within: labels.within === null ? null : String(labels.within - 1),
      times,
    };
  });
  return { report, incident, found, speakers: [] };
}

const valueOf = (figures: readonly GoldFigure[], name: string) =>
  figures.find((figure) => figure.name.startsWith(name))!.interval.value;

test('everything found as labelled is all right', () => {
  const figures = goldFigures(labelled.map(perfect));
  for (const name of [
    'claims, relation',
    'claims, all three',
    'nested claims',
    'act,',
    'denials, refusals, retractions: recall',
    'denials, refusals, retractions: precision',
    'polarity',
    'modality',
    'basis, partial',
    'times',
  ])
    expect(valueOf(figures, name), name).toBe(100);
  const claims = figures[0]!;
  expect(claims.of).toBe(
    labelled.flatMap(({ report }) => Object.values(report.sidecar.claims)).filter(({ within }) => within === null)
      .length,
  );
  expect(claims.interval).toMatchObject({ n: 6, from: 100, to: 100 });
  expect(goldTable(figures)).toContain('nested claims, relation F1');
});

test('nothing found is nothing right', () => {
  const figures = goldFigures(labelled.map((one) => ({ ...perfect(one), found: [] })));
  expect(valueOf(figures, 'claims, relation')).toBe(0);
  expect(valueOf(figures, 'denials, refusals, retractions: recall')).toBe(0);
  expect(valueOf(figures, 'speaker right')).toBe(null);
  expect(goldTable(figures)).toContain('–');
});

test('what is wrong is counted as wrong, report by report', () => {
  const figures = goldFigures(
    labelled.map((one, n) => {
      const all = perfect(one);
      const spoilt = (claim: Claim): Claim => ({
        ...claim,
        act: 'praise',
        polarity: { value: 'open', at: [] },
        times: [],
        within: null,
      });
      return n % 2 === 0 ? all : { ...all, found: all.found.map(spoilt) };
    }),
  );
  for (const name of ['claims, relation', 'nested claims', 'act right', 'polarity', 'times', 'denials']) {
    expect(valueOf(figures, name), name).toBeLessThan(100);
    expect(valueOf(figures, name), name).toBeGreaterThan(0);
  }
  const { from, to } = figures.find(({ name }) => name === 'act right')!.interval;
  expect(from!).toBeLessThan(to!);
});
