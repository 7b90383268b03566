import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkWeightsFile } from '../../src/hearsay.ts';
import { comparedFigures } from '../../src/link/claims/figures.ts';
import { likenessOfSpeakers } from '../../src/link/claims/speakers.ts';
import { type Told, toldOf } from '../../src/link/claims/told.ts';
import { stemOf, wordsOf } from '../../src/link/claims/words.ts';
import { type LinkWeights, openLinker, type Reported } from '../../src/link/index.ts';
import type { Link } from '../../src/nouns/index.ts';
import { reported } from './told-reports.ts';

const shipped = JSON.parse(readFileSync(linkWeightsFile, 'utf8')) as LinkWeights;

const AGENCY = `
<1:Anna Ruiz, the harbour master,> [1:said] {1:at least nine people were killed when the crane fell on the ferry}.

<2:The Estuary Union> [2:denied] {2:that the crane had been overloaded}.

<3:Ruiz> [3:told] reporters {3:the crane had been overloaded since Monday}.`;
const COPY = `
<Anna Ruiz> [said] {at least nine people were killed when the crane fell on the ferry}, from the quay.`;
const LATER = `
<1:Anna Ruiz> [1:said] {1:17 people were killed when the crane fell on the ferry}.

<2:A baker> [2:said] {2:the oven was cold}.`;

let reports: readonly Reported[];
beforeAll(async () => {
  reports = await Promise.all([AGENCY, COPY, LATER].map(reported));
}, 60_000);

const NONE: readonly null[] = [];

function linksAmong(some: readonly Reported[], weights: LinkWeights = shipped): readonly Link[] {
  const linker = openLinker(weights);
  return some.flatMap((one) => linker.add(one, NONE));
}

function told(n: number): readonly Told[] {
  return toldOf(reports[n]!, n, NONE);
}

/** Whatever shares a word is the same: what the linker makes of scores, without the weights. */
const ANYTHING: LinkWeights = {
  ...shipped,
  relations: Object.fromEntries(
    Object.keys(shipped.relations).map((relation) => [
      relation,
      { bias: relation === 'same' ? 3 : -9, weights: {}, least: 0.5 },
    ]),
  ) as unknown as LinkWeights['relations'],
};

describe('what two claims are compared by', () => {
  it('words are stems with their place, empty ones aside', () => {
    const text = 'The silo’s filters had been taped up, they said';
    expect(
      wordsOf(text, [{ from: 0, to: text.length }]).map(({ stem, from, to }) => [stem, text.slice(from, to)]),
    ).toEqual([
      ['silo', 'silo’s'],
      ['filter', 'filters'],
      ['tap', 'taped'],
    ]);
    expect(new Set(['killed', 'kills', 'killing'].map(stemOf)).size).toBe(1);
  });

  it('speakers by their names, across reports by full name, part, body, and never by a description', () => {
    const [ruiz, union, again] = told(0);
    expect(likenessOfSpeakers(ruiz!, again!)).toBe('same');
    expect(likenessOfSpeakers(ruiz!, told(1)[0]!)).toBe('same');
    expect(likenessOfSpeakers(ruiz!, union!)).toBe('other');
    expect(likenessOfSpeakers(ruiz!, told(2)[1]!)).toBe('open');
  });

  it('figures by what they count, at most as apart as one pair of them', () => {
    expect(comparedFigures(told(0)[0]!, told(1)[0]!).figures).toBe('equal');
    expect(comparedFigures(told(0)[0]!, told(2)[0]!).figures).not.toBe('equal');
    expect(comparedFigures(told(0)[0]!, told(2)[1]!).figures).toBe('one');
  });
});

describe('links between claims', () => {
  it('the same words of the same person are the same, with the words that met on both sides', () => {
    const [link] = linksAmong(reports.slice(0, 2)).filter(({ relation }) => relation === 'same');
    expect(link).toMatchObject({ from: reports[1]!.claims[0]!.id, to: reports[0]!.claims[0]!.id });
    const shared = link!.reasons.find(({ rule }) => rule === 'words/shared')!;
    expect(shared.from.map(({ from, to }) => reports[1]!.report.text.slice(from, to))).toContain('crane fell');
    expect(link!.reasons.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['number/equal', 'speaker/same']));
  });

  it('what has nothing in common has no link', () => {
    const baker = reports[2]!.claims[1]!.id;
    expect(linksAmong(reports).filter(({ from, to }) => from === baker || to === baker)).toEqual([]);
  });

  it('says nothing twice, joins nothing with itself, and every reason lies in its report', () => {
    const links = linksAmong(reports, ANYTHING);
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
    const textOf = new Map(reports.flatMap(({ report, claims }) => claims.map(({ id }) => [id, report.text] as const)));
    for (const { from, to, reasons, score } of links) {
      expect(from).not.toBe(to);
      expect(score).toBeGreaterThan(0);
      expect(reasons.length).toBeGreaterThan(0);
      for (const reason of reasons)
        for (const [id, spans] of [
          [from, reason.from],
          [to, reason.to],
        ] as const)
          for (const span of spans) {
            expect(span.from).toBeLessThan(span.to);
            expect(span.to).toBeLessThanOrEqual(textOf.get(id)!.length);
          }
    }
  });

  it('a report that is added brings the links that linking anew brings, and takes none back', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 1 }), (order) => {
        const some = order.map((n) => reports[n]!);
        const linker = openLinker(ANYTHING);
        const step = some.map((one) => linker.add(one, NONE));
        expect(step.flat()).toEqual(linksAmong(some, ANYTHING));
        expect(linksAmong(some.slice(0, -1), ANYTHING)).toEqual(step.slice(0, -1).flat());
      }),
    );
  });

  it('a thousand copies are linked to the first, and cost no pair with each other', () => {
    const copies = Array.from({ length: 1000 }, (_, n): Reported => {
      const { report, claims, speakers } = reports[1]!;
      const id = `${n}`.padStart(64, '0');
      return {
        report: { ...report, id },
        claims: claims.map((claim) => ({ ...claim, id: `c${id}`, report: id })),
        speakers,
      };
    });
    const links = linksAmong(copies).filter(({ relation }) => relation === 'same');
    expect(links).toHaveLength(999);
    expect(new Set(links.map(({ to }) => to))).toEqual(new Set([copies[0]!.claims[0]!.id]));
  });

  it('a report without claims, and one whose contents hold no word, have no links and no fault', async () => {
    const empty = await reported('Nothing was said.');
    const blank = await reported('<Ruiz> [said] {…}.');
    expect(linksAmong([empty, blank, empty], ANYTHING)).toEqual([]);
  });
});
