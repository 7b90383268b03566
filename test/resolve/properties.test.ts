// What must hold of places and times whatever the text, and what words elsewhere in a report may not change.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarked } from '../../src/dossier/index.ts';
import type { Claim, Report } from '../../src/nouns/index.ts';
import { withPlacesAndTimes } from '../../src/resolve/index.ts';
import { isEdtf } from '../gold/edtf.ts';
import { gazetteer, reportOf } from './setting.ts';

const WORDS =
  'in at near from to by before until since on the a of Paris Tripoli Libya Constanța VARNA Wednesday Monday last night March 18 2026 18.03.2026 2:21 a.m. 0119 GMT (0021 GMT) two ten to six yesterday week ago early hours and between 2011 1990s silo 4 aboard Square said “ ” . , ; \n\n - May 31 30 February 99 T00:00 9999 now just that day 29 night 06.12 06.40 10.05 December 0 24:00 23:59:59 Saturday the fifteenth shortly after within month dawn first light 😀 é ß İ'.split(
    ' ',
  );
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 80 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
);
const captured = fc.constantFrom(null, '2026-03-19T08:05:00Z', '2024-02-29', '9999-12-31T23:59:59Z', '0001-01-01', 'x');

const blank = reportOf('Kim said no.');
function reportWith(text: string): Report {
  const pieces = [...text.matchAll(/\S(?:(?!\n\n)[^])*(?<=\S)/g)];
  const blocks = pieces.map((piece) => ({
    kind: 'paragraph' as const,
    from: piece.index,
    to: piece.index + piece[0].length,
    bytes: { from: 0, to: 0 },
  }));
  return { ...blank, text, blocks };
}

/** Claims whose parts are pieces of the blocks, in order. */
function claimsOf({ id, text, blocks }: Report): readonly Claim[] {
  return blocks.flatMap(({ from, to }, n) => {
    const third = Math.floor((to - from) / 3);
    if (third < 1) return [];
    const claim: Claim = {
      id: String(n).padStart(64, '0'),
      report: id,
      source: n % 2 ? { from, to: from + third } : null,
      cue: { from: from + third, to: from + 2 * third },
      content: [{ from: from + 2 * third, to }],
      manner: 'indirect',
      score: 0.5,
      reasons: [],
      foreign: text === '',
    };
    return [claim];
  });
}

function holds(report: Report, claims: readonly Claim[]): void {
  const inside = ({ from, to }: { from: number; to: number }): boolean =>
    Number.isInteger(from) && 0 <= from && from < to && to <= report.text.length;
  for (const { places = [], times = [] } of claims) {
    for (const { at, candidates, gazetteer: chosen } of places) {
      expect(inside(at)).toBe(true);
      expect(report.text.slice(at.from, at.to).trim()).toBe(report.text.slice(at.from, at.to));
      if (chosen !== null) expect(candidates.some((one) => one.gazetteer === chosen)).toBe(true);
      for (const { score, latitude, longitude } of candidates)
        expect(score >= 0 && score <= 1 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180).toBe(true);
    }
    expect(new Set(times.map(({ of }) => of)).size).toBe(times.length);
    for (const time of times)
      for (const { edtf, at } of [time, ...time.others]) {
        expect(isEdtf(edtf), edtf).toBe(true);
        if (at) expect(inside(at)).toBe(true);
      }
  }
}

test('whatever the text: spans inside, EDTF valid, nothing thrown', () => {
  fc.assert(
    fc.property(texts, captured, (text, received) => {
      const report = reportWith(text);
      holds(report, withPlacesAndTimes(report, claimsOf(report), { gazetteer, captured: received }));
    }),
    { numRuns: 300 },
  );
});

test('the check of EDTF can fail', () => expect(isEdtf('2026-02-30')).toBe(false));

describe('a paragraph that has nothing to do with it', () => {
  const OWN =
    'Blast at the port\n\nThursday 19 March 2026\n\n<1:Romanian rescuers> on Wednesday [1:said] {1:two died in Constanța in the early hours of Tuesday}.\n\n<2:Kim> [2:said] {2:a woman was hurt near Varna at 9 a.m.}';
  test.each(['The cake was eaten.', 'A lorry was blue, and it was very long.', 'Nobody came; the band played on.'])(
    'changes nothing: %s',
    (paragraph) => {
      const { text, claims } = readMarked(OWN);
      const more = readMarked(`${OWN}\n\n${paragraph}`);
      const found = (of: typeof more) => {
        const report = reportOf(of.text);
        const full = of.claims.map((claim) => ({ ...claimsOf(reportWith('a b c d e'))[0]!, ...claim }));
        return withPlacesAndTimes(report, full, { gazetteer, captured: null }).map(({ places, times }) => [
          places,
          times,
        ]);
      };
      const before = found({ text, claims });
      expect(before[0]![0]).toHaveLength(1);
      expect(found(more)).toEqual(before);
    },
  );
});

test('the cost grows with the length, not with its square', () => {
  const paragraph =
    'Greek police on Wednesday said two were killed in Tripoli near the square shortly after 2 a.m. on 18 March 2026.\n\n';
  const timed = (copies: number): number => {
    const report = reportWith(paragraph.repeat(copies));
    const claims = claimsOf(report);
    expect(claims).toHaveLength(copies);
    const begun = process.cpuUsage();
    holds(report, withPlacesAndTimes(report, claims, { gazetteer, captured: null }));
    const { user } = process.cpuUsage(begun);
    return user;
  };
  timed(50);
  // Eight times the text: sixty-four times the cost if it went with the square.
  expect(timed(1600)).toBeLessThan(24 * timed(200));
}, 120_000);
