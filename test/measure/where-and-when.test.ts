// How well places and times are found in the incidents of the own gold that rules were made on. Floors: what was reached, less a little.

import { expect, test } from 'vitest';
import { aboutOf } from '../../src/cli/read-gold.ts';
import { placeCounts, placeRows } from '../../src/measure/places.ts';
import { MEASURED_TIMES, timeCounts, timeRows } from '../../src/measure/times.ts';
import { capturedAt } from '../../src/nouns/index.ts';
import { readCapture } from '../../src/read/index.ts';
import { placesOf } from '../../src/resolve/places/places.ts';
import { timesOf } from '../../src/resolve/times/times.ts';
import { goldIncidents, MADE_ON } from '../gold/own-gold-files.ts';
import { gazetteer, reportOf } from '../resolve/setting.ts';

const gold = goldIncidents(new URL('../../gold/', import.meta.url).pathname).filter(({ id }) => MADE_ON.includes(id));
const reports = gold.flatMap(({ incident, reports }) => reports.map((report) => ({ ...report, incident })));

test('places: words, and records', () => {
  const rows = reports.flatMap(({ text, claims, sidecar, incident }) =>
    placeRows({ text, claims, labels: sidecar.claims, places: placesOf(reportOf(text), claims, gazetteer) }, incident),
  );
  const all = placeCounts(rows);
  expect(all.gold).toBeGreaterThan(140);
  expect((all.right + all.open) / all.found).toBeGreaterThan(0.98);
  expect(all.found / all.gold).toBeGreaterThan(0.85);
  expect(all.found / (all.found + all.spurious)).toBeGreaterThan(0.55);
  expect(all.wrong).toBe(0);
  expect(all.spuriousRecords).toBeLessThan(9);
});

test('times: EDTF, character for character', () => {
  const rows = reports.flatMap(({ text, claims, sidecar }) =>
    timeRows(sidecar, timesOf(reportOf(text), claims, sidecar.captured)),
  );
  const shares = Object.fromEntries(
    MEASURED_TIMES.map((of) => {
      const { gold: n, right, other, wrong, missed } = timeCounts(rows, of);
      expect(right + other + wrong + missed).toBe(n);
      return [of, right / n];
    }),
  );
  expect(rows.length).toBeGreaterThan(1100);
  expect(shares['happened']).toBeGreaterThan(0.78);
  expect(shares['said']).toBeGreaterThan(0.86);
  expect(shares['published']).toBeGreaterThan(0.99);
  expect(
    rows.filter(({ what }) => what === 'right').length / rows.filter(({ gold: g }) => g !== null).length,
  ).toBeGreaterThan(0.95);
});

test('a report of the gold is read with the receipt that its labels were written with', () => {
  const [agency] = reports.filter(({ sidecar }) => sidecar.published[1] === 'Aug 4');
  const { text, claims, sidecar } = agency!;
  const read = (about: Parameters<typeof readCapture>[1]) => {
    const {
      reports: [report],
      capture,
    } = readCapture(Buffer.from(text), about);
    return timeCounts(timeRows(sidecar, timesOf(report!, claims, capturedAt(capture))), 'published');
  };
  expect(read(aboutOf(agency!))).toMatchObject({ right: claims.length, missed: 0 });
  // Without it nobody can know the year.
  expect(read({ format: 'text' })).toMatchObject({ right: 0, missed: claims.length });
});

test('the measure tells right from wrong', () => {
  const [{ text, claims, sidecar, incident }] = reports as [(typeof reports)[number]];
  const nothing = placeCounts(
    placeRows({ text, claims, labels: sidecar.claims, places: claims.map(() => []) }, incident),
  );
  expect(nothing).toMatchObject({ found: 0, right: 0, wrong: 0, spurious: 0 });
  const elsewhere = claims.map(({ content }) => [
    {
      at: content[0]!,
      precision: 'town' as const,
      gazetteer: 'geonames:1',
      candidates: [],
    },
  ]);
  const wrong = placeCounts(placeRows({ text, claims, labels: sidecar.claims, places: elsewhere }, incident));
  expect(wrong.wrong).toBeGreaterThan(0);
  expect(wrong.spurious).toBeGreaterThan(0);
  const never = claims.map(() => [{ of: 'happened' as const, edtf: '1999', at: null, others: [] }]);
  const counts = timeCounts(timeRows(sidecar, never), 'happened');
  expect(counts.right).toBe(0);
  expect(counts.wrong).toBeGreaterThan(0);
  expect(counts.spurious).toBeGreaterThan(0);
});
