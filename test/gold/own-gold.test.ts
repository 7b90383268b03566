// Holds every file of gold/ to gold/GUIDELINES.md, as far as a machine can. own-gold-checks.test.ts shows that each
// check can fail.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/dossier/index.ts';
import { readMarks } from '../../src/measure/gold.ts';
import { ABOUTS, GENRES, goldLine, LINK_KINDS, ORIGIN_HOWS, outermostOf } from '../../src/measure/own-gold.ts';
import { acts, bases, hows, media, modalities, polarities, sliceOf, speakerKinds } from '../../src/nouns/index.ts';
import { checkApart } from './check-apart.ts';
import { checkIncident } from './check-incident.ts';
import { checkReport } from './check-report.ts';
import { isEdtf } from './edtf.ts';
import { goldIncidents } from './own-gold-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const incidents = goldIncidents(join(root, 'gold'));
const reports = incidents.flatMap((incident) => incident.reports.map((report) => ({ incident, report })));

function textsUnder(folder: string): { name: string; text: string }[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt|html|ts|json|jsonl|marked)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }));
}

describe('the gold', () => {
  it('has reports, and a licence', () => {
    expect(incidents.length).toBeGreaterThanOrEqual(1);
    for (const { id, reports: own, incident } of incidents)
      expect(own.length, id).toBeGreaterThanOrEqual(incident.part === 'test' ? 12 : 3);
    expect(readFileSync(join(root, 'gold/LICENSE'), 'utf8')).toContain('SPDX-License-Identifier: CC0-1.0');
    for (const { report } of reports) expect(report.claims.length, report.id).toBeGreaterThanOrEqual(3);
  });

  it.each(reports.map(({ incident, report }) => [incident.id, report.id, report] as const))(
    '%s %s has every label, and spans as the guidelines want them',
    (_, __, report) => {
      expect(checkReport(report)).toEqual([]);
    },
  );

  it.each(incidents.map((incident) => [incident.id, incident] as const))(
    '%s: its speakers, places, links and origins hold together',
    (_, incident) => {
      expect(incident.incident.links.length).toBeGreaterThanOrEqual(10);
      expect(checkIncident(incident)).toEqual([]);
    },
  );

  it('uses every value that a label may have', () => {
    const claims = reports.flatMap(({ report }) => Object.values(report.sidecar.claims));
    const { links, origins, speakers } = {
      links: incidents.flatMap((i) => i.incident.links),
      origins: incidents.flatMap((i) => i.incident.origins),
      speakers: incidents.flatMap((i) => i.incident.speakers),
    };
    const unused = (list: readonly string[], used: readonly (string | undefined)[]) =>
      list.filter((value) => !used.includes(value));
    expect([
      ...unused(
        GENRES,
        reports.map(({ report }) => report.sidecar.genre),
      ),
      ...unused(
        acts.map((a) => a.name),
        claims.map((c) => c.act),
      ),
      ...unused(
        ['direct', 'mixed', 'indirect'],
        claims.map((c) => c.manner),
      ),
      ...unused(
        polarities,
        claims.map((c) => c.polarity),
      ),
      ...unused(
        modalities,
        claims.map((c) => c.modality),
      ),
      ...unused(
        hows,
        claims.map((c) => c.how),
      ),
      ...unused(
        bases,
        claims.flatMap((c) => c.basis.map(([kind]) => kind)),
      ),
      ...unused(
        media,
        claims.map((c) => c.medium?.[0]),
      ),
      ...unused(
        speakerKinds,
        speakers.map((s) => s.kind),
      ),
      ...unused(
        LINK_KINDS,
        links.map((l) => l.kind),
      ),
      ...unused(
        ABOUTS,
        links.map((l) => l.about),
      ),
      ...unused(
        ORIGIN_HOWS,
        origins.map((o) => o.how),
      ),
    ]).toEqual([]);
  });

  it('names nothing of the test incident elsewhere', () => {
    const open = [...['examples', 'docs', 'test'].flatMap(textsUnder), ...['README.md'].map(rootFile)];
    expect(open.length).toBeGreaterThan(40);
    expect(checkApart(incidents, open)).toEqual([]);
  });

  it('gives its outermost claims as lines that are read back to the same words', () => {
    let read = 0;
    for (const { report } of reports) {
      const outermost = outermostOf(report.claims, report.sidecar.claims);
      const { marked, problems } = readMarks(goldLine(report.id, report.text, outermost), 'gold');
      expect(problems).toEqual([]);
      expect(marked[0]!.attributions.map((a) => a.content.map((s) => sliceOf(report.text, s)))).toEqual(
        outermost.map((claim) => claim.content.map((s) => sliceOf(report.text, s))),
      );
      read += outermost.length;
    }
    expect(read).toBeGreaterThan(100);
  });
});

function rootFile(name: string): { name: string; text: string } {
  expect(existsSync(join(root, name))).toBe(true);
  return { name, text: readFileSync(join(root, name), 'utf8') };
}

describe('the acts', () => {
  it('have a name of their own, a meaning, and an example that is one claim', () => {
    expect(acts.length).toBeGreaterThan(20);
    expect(new Set(acts.map((a) => a.name)).size).toBe(acts.length);
    for (const { name, means, example } of acts) {
      expect(means.length, name).toBeGreaterThan(20);
      expect(claimsOf(example), name).toHaveLength(1);
    }
    expect(Object.isFrozen(acts) && acts.every((a) => Object.isFrozen(a))).toBe(true);
  });
});

describe('a time', () => {
  it.each([
    '2026',
    '2026-03',
    '2026-03-XX',
    '2026-03-18',
    '2026-03-18~',
    '2026-03-18T02:21',
    '2026-03-18T02:21~',
    '2026-03-18T02:14:37Z',
    '2026-03-18T02:21+02:00',
    '2026-03-17/2026-03-18',
    '../2026-03-18',
    '2026-03-18/..',
    '[2026-03-17,2026-03-18]',
    '2024-02-29',
  ])('%s is EDTF', (written) => expect(isEdtf(written)).toBe(true));

  it.each([
    '',
    'Wednesday',
    '2026-3-18',
    '2026-13',
    '2026-02-30',
    '2026-XX-18',
    '2026-03-18T24:00',
    '2026-03-18 02:21',
    '2026-03T02:21',
    '2026-03-18T02:21/2026-03-18T01:00',
    '../..',
    '2026/2027/2028',
    '[2026-03-17]',
  ])('%j is not', (written) => expect(isEdtf(written)).toBe(false));
});
