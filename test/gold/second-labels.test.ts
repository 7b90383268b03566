// The test part was labelled twice, by two who did not see each other's labels: how far they agree. Figures only: the texts
// and the labels of the test part are not to be looked into while code is made.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { evaluate } from '../../src/measure/evaluate.ts';
import type { Marked } from '../../src/measure/gold.ts';
import { matched } from '../../src/measure/match.ts';
import { type MarkedSpans, outermostOf } from '../../src/measure/own-gold.ts';
import { relationsOf } from '../../src/measure/relations.ts';
import { type GoldReport, goldReport } from './own-gold-files.ts';

const gold = fileURLToPath(new URL('../../gold/', import.meta.url));

function reportsOf(folder: string): readonly GoldReport[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.marked'))
    .sort()
    .map((name) => {
      const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
      return goldReport(name.replace(/\.marked$/, ''), read(name), read(name.replace(/marked$/, 'json')));
    });
}

/** The invented notice stands above the text of the first labels only. */
const withoutNotice = (text: string): number => text.indexOf('\n\n') + 2;

function marksOf({ id, text, claims, sidecar }: GoldReport, cut: number, outermost: boolean): Marked {
  const kept: readonly MarkedSpans[] = outermost ? outermostOf(claims, sidecar.claims) : claims;
  const moved = (s: { from: number; to: number }) => ({ from: s.from - cut, to: s.to - cut });
  return {
    id,
    text: text.slice(cut),
    attributions: kept.map(({ source, cue, content }) => ({
      source: source ? [moved(source)] : [],
      cue: [moved(cue)],
      content: content.map(moved),
    })),
  };
}

/** Of the texts of others only offsets are here: they have no notation to read. */
const incidents = readdirSync(join(gold, 'second')).filter((name) => name !== 'wikinews');

it.each(incidents)('agreement on the test part (%#)', (incident) => {
  expect(existsSync(join(gold, 'reports', incident))).toBe(true);
  const [first, second] = [reportsOf(join(gold, 'reports', incident)), reportsOf(join(gold, 'second', incident))];
  expect(second.map((r) => r.id)).toEqual(first.map((r) => r.id));
  const cuts = first.map((r, n) => (r.text.trim() === second[n]!.text.trim() ? 0 : withoutNotice(r.text)));
  for (const [n, r] of first.entries()) expect(r.text.slice(cuts[n]).trim()).toBe(second[n]!.text.trim());
  const ones = (outermost: boolean) => first.map((r, n) => marksOf(r, cuts[n]!, outermost));
  const twos = (outermost: boolean) => second.map((r) => marksOf(r, 0, outermost));
  const { exact, relation, relationStrict } = evaluate(ones(true), twos(true)).system;
  const [one, two] = [ones(false), twos(false)];
  const all = evaluate(one, two).system;
  let pairs = 0;
  let sameAct = 0;
  let samePolarity = 0;
  for (const [n, marks] of one.entries())
    for (const [i, j] of matched(relationsOf(marks).relations, relationsOf(two[n]!).relations)) {
      const [x, y] = [first[n]!.sidecar.claims[i + 1], second[n]!.sidecar.claims[j + 1]];
      pairs++;
      if (x?.act === y?.act) sameAct++;
      if (x?.polarity === y?.polarity) samePolarity++;
    }
  const percent = (x: number | null): string => (100 * (x ?? 0)).toFixed(1);
  console.log(
    `two people, ${first.length} reports, F1 in per cent: source ${percent(exact.source.f1)}, cue ${percent(exact.cue.f1)}, ` +
      `content ${percent(exact.content.f1)}, relation ${percent(relation.f1)}, strict ${percent(relationStrict.f1)} ` +
      `(outermost, ${relation.gold} and ${relation.predicted} claims); with nested relation ${percent(all.relation.f1)}; ` +
      `of ${pairs} matched: act ${percent(sameAct / pairs)}, polarity ${percent(samePolarity / pairs)}`,
  );
  expect(pairs).toBeGreaterThan(300);
  expect(relation.f1).toBeGreaterThan(0.8);
});
