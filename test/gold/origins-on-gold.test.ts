// Floors for origins on the dev incidents. No model runs: the claims are the labelled ones.

import { expect, test } from 'vitest';
import { openOrigins } from '../../src/link/index.ts';
import { originFigures } from '../../src/measure/origins.ts';
import { readCapture } from '../../src/read/index.ts';
import { goldIncidents } from './own-gold-files.ts';

test('who took what from whom', () => {
  const incidents = goldIncidents('gold').filter(({ incident }) => incident.part === 'dev');
  const found = incidents.map(({ incident, reports }) => {
    const names = new Map(incident.outlets.map(({ id, name }) => [id, name]));
    const read = reports.map(({ id, text, sidecar }) => ({
      report: { ...readCapture(new TextEncoder().encode(text), { format: 'text' }).reports[0]!, id },
      claims: [],
      speakers: [],
      outlet: names.get(sidecar.outlet)!,
      published: sidecar.published[0],
    }));
    const origins = openOrigins({
      reportOf: (id) => read.find(({ report }) => report.id === id),
      outlets: [...names.values()],
    });
    return { incident, edges: read.flatMap((one) => origins.add(one)) };
  });
  const { all, byKind } = originFigures(found);
  expect(all.gold).toBeGreaterThan(30);
  expect(byKind.copy).toMatchObject({ precision: 1, recall: 1, gold: 4 });
  expect(byKind.credit).toMatchObject({ precision: 1, recall: 1, gold: 3 });
  expect(all.precision).toBeGreaterThan(0.9);
  expect(all.recall).toBeGreaterThan(0.8);
});
