// Floors over the dev incidents of the project's own gold, their spans given. Not the test part.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMarked } from '../../src/dossier/index.ts';
import type { Incident, Sidecar } from '../../src/measure/own-gold.ts';
import { outcomeOf } from '../../src/measure/own-speakers.ts';
import { sliceOf } from '../../src/nouns/index.ts';
import { resolveSpeakers } from '../../src/resolve/speakers/index.ts';
import { claimsIn, gold, ranker, reportOf } from './ask.ts';

const DEV = [
  'abu-haraz-market',
  'bantayan-ferry',
  'constanta-terminal',
  'fafa-barrier',
  'lake-files',
  'priboj-count',
  'tripoli-square',
  'washdyke-creek',
  'yockanookany-bend',
];

interface Row {
  readonly outcome: 'right' | 'wrong' | 'unknown';
  readonly strict: 'right' | 'wrong' | 'unknown';
  readonly how: string;
  readonly sameHow: boolean;
}

function rowsOf(id: string): readonly Row[] {
  const incident = JSON.parse(gold(`incidents/${id}.json`)) as Incident;
  if (incident.part !== 'dev') throw new Error(`${id} is kept apart`);
  const names = readdirSync(new URL(`../../gold/reports/${id}/`, import.meta.url)).filter((n) => n.endsWith('.marked'));
  return names.flatMap((name) => {
    const { text, claims } = readMarked(gold(`reports/${id}/${name}`));
    const sidecar = JSON.parse(gold(`reports/${id}/${name.replace('marked', 'json')}`)) as Sidecar;
    const report = reportOf(text);
    const { speakers, ofClaim } = resolveSpeakers(report, claimsIn(report, claims), ranker);
    return claims.map(({ source }, i): Row => {
      const label = sidecar.claims[String(i + 1)]!;
      const found = speakers.find((s) => s.id === ofClaim[i]!.speaker);
      const asked = {
        speakers: incident.speakers,
        gold: label.speaker,
        source: source && sliceOf(text, source),
        found: found ? { mentions: found.mentions.map((m) => sliceOf(text, m)) } : null,
      };
      const { how } = ofClaim[i]!;
      const outcome = outcomeOf(asked);
      return { outcome, strict: outcomeOf({ ...asked, strict: text }), how: label.how, sameHow: how === label.how };
    });
  });
}

function shareOf<T>(rows: readonly T[], is: (row: T) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(is).length / rows.length;
}

describe.each(DEV)('%s', (id) => {
  const rows = rowsOf(id);

  it('leads sources to their speakers', () => {
    const told = {
      id,
      n: rows.length,
      right: shareOf(rows, (r) => r.outcome === 'right').toFixed(3),
      wrong: shareOf(rows, (r) => r.outcome === 'wrong').toFixed(3),
      strict: shareOf(rows, (r) => r.strict === 'right').toFixed(3),
      how: shareOf(rows, (r) => r.sameHow).toFixed(3),
      pronouns: shareOf(
        rows.filter((r) => r.how === 'pronoun'),
        (r) => r.outcome === 'right',
      ).toFixed(3),
    };
    if (process.env['TELL']) console.log(JSON.stringify(told));
    expect(rows.length).toBeGreaterThan(100);
    expect(Number(told.right)).toBeGreaterThanOrEqual(0.9);
    expect(Number(told.wrong)).toBeLessThanOrEqual(0.05);
  });

  it('leads names, appositions and descriptions to them nearly always', () => {
    const named = rows.filter((r) => /^(?:name|apposition|description)$/.test(r.how));
    expect(shareOf(named, (r) => r.outcome === 'right')).toBeGreaterThanOrEqual(0.97);
  });
});
