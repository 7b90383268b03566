// What must hold of origins whatever the reports are: the same edges anew, other stores of signatures, hostile reports, and what they cost.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bands,
  bandsInMemory,
  type CaseReport,
  diffOf,
  MOST_HOLDERS,
  openOrigins,
  originsOf,
} from '../../src/link/index.ts';
import type { Block, OriginEdge } from '../../src/nouns/index.ts';
import { growthOf, LINEAR } from '../costs.ts';
import { edgesAmong } from './case-reports.ts';

const PLACES = 'harbour mill bridge school ferry council market chapel tower quarry station orchard'.split(' ');
const DEEDS = 'burned flooded reopened closed collapsed moved painted sold searched guarded'.split(' ');

/** One of some two thousand sentences; equal numbers are equal sentences. */
function sentence(n: number): string {
  const place = PLACES[n % PLACES.length]!;
  const deed = DEEDS[Math.floor(n / 12) % DEEDS.length]!;
  return `Near the ${place} of house ${n} something ${deed} while ${(n * 7) % 90} neighbours of ${n} counted ${deed} ${place} windows.`;
}

function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/\S[^\n]*/g)].map(({ 0: line, index }) => ({
    kind: 'paragraph',
    from: index,
    to: index + line.trimEnd().length,
    bytes: { from: 0, to: 0 },
  }));
}

function bare(id: string, text: string, more: Partial<CaseReport> = {}): CaseReport {
  return { report: { id, text, blocks: blocksOf(text), dates: [], authors: [] }, claims: [], speakers: [], ...more };
}

/** Reports that share sentences, with outlets and dates. */
const cases = fc
  .array(
    fc.record({
      sentences: fc.array(fc.nat(40), { maxLength: 12 }),
      outlet: fc.option(fc.constantFrom('Hill Radio', 'The Elm Post', 'Northern Wire Agency'), { nil: undefined }),
      published: fc.option(fc.constantFrom('2026-05-01', '2026-05-02', '2026-05'), { nil: undefined }),
    }),
    { maxLength: 14 },
  )
  .map((reports) =>
    reports.map(({ sentences, outlet, published }, n) =>
      bare(`r${n}`, sentences.map(sentence).join('\n'), {
        ...(outlet !== undefined && { outlet }),
        ...(published !== undefined && { published }),
      }),
    ),
  );

describe('whatever the reports are', () => {
  it('the same reports in the same order bring the same edges anew', () => {
    const property = fc.property(cases, (reports) => {
      expect(edgesAmong(reports)).toEqual(edgesAmong(reports));
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('another store of signatures changes nothing', () => {
    const inRows = (): Bands => {
      const rows: { key: number; holder: number }[] = [];
      const holders = (key: number) => rows.filter((row) => row.key === key).map(({ holder }) => holder);
      return {
        holders,
        keep(holder, keys) {
          for (const key of new Set(keys.map((one) => one.key)))
            if (holders(key).length < MOST_HOLDERS) rows.push({ key, holder });
        },
      };
    };
    const edges = (reports: readonly CaseReport[], bands: Bands): readonly OriginEdge[] => {
      const origins = openOrigins({ reportOf: (id) => reports.find(({ report }) => report.id === id), bands });
      return reports.flatMap((report) => origins.add(report));
    };
    fc.assert(
      fc.property(cases, (reports) => {
        expect(edges(reports, inRows())).toEqual(edges(reports, bandsInMemory()));
      }),
      { numRuns: 30 },
    );
  });

  it('signatures are kept for the first reports that have them, and for no more', () => {
    const bands = bandsInMemory();
    const keys = Array.from({ length: 5000 }, (_, n) => ({ key: (n * 2654435761) | 0, passage: 0 }));
    for (let holder = 0; holder < 40; holder++) bands.keep(holder, [...keys, keys[0]!]);
    const first = Array.from({ length: MOST_HOLDERS }, (_, n) => n);
    expect(keys.every(({ key }) => bands.holders(key).join() === first.join())).toBe(true);
    expect(bands.holders(12345)).toEqual([]);
  });

  it('edges join reports of the case, their spans stand in their texts, and counts add up', () => {
    let seen = 0;
    fc.assert(
      fc.property(cases, (reports) => {
        const edges = edgesAmong(reports);
        const texts = new Map(reports.map(({ report }) => [report.id, report.text]));
        for (const { report, from, named, score, share = 0, reasons } of edges) {
          seen++;
          expect(report).not.toBe(from);
          expect(from !== null || named !== null).toBe(true);
          expect(score > 0 && score <= 1 && share >= 0 && share <= 1).toBe(true);
          for (const reason of reasons) {
            for (const { to } of reason.from) expect(to).toBeLessThanOrEqual(texts.get(report)!.length);
            for (const { to } of reason.to) expect(to).toBeLessThanOrEqual(texts.get(from!)!.length);
          }
        }
        const tally = originsOf(
          reports.map(({ report }) => ({ report: report.id })),
          edges,
        );
        expect(tally.atMost).toBeLessThanOrEqual(tally.reports);
        expect(tally.atMost > 0).toBe(reports.length > 0);
        // no report is lost
        expect(new Set(tally.groups.flatMap((group) => group.reports)).size).toBe(reports.length);
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it('the rows of a diff hold every sentence of either once', () => {
    const texts = fc.array(fc.nat(15), { maxLength: 10 }).map((list) => list.map(sentence));
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [copy, origin] = [bare('a', one.join('\n')).report, bare('b', other.join('\n')).report];
        const rows = diffOf(copy, origin);
        const words = (spans: readonly ({ from: number; to: number } | null)[], text: string) =>
          spans.flatMap((span) => (span ? [text.slice(span.from, span.to)] : []));
        expect(
          words(
            rows.map((row) => row.copy),
            copy.text,
          ),
        ).toEqual(one);
        expect(
          words(
            rows.map((row) => row.origin),
            origin.text,
          ).sort(),
        ).toEqual([...other].sort());
      }),
      { numRuns: 60 },
    );
  });
});

it('a stretch in the middle of many reports that are otherwise unlike is no copy', () => {
  const stretch =
    'This paper keeps to the code of the press council and will mend every mistake that a reader shows it within a day of hearing of it.';
  const words = (n: number) => Array.from({ length: 12 }, (_, i) => `word${n}x${i}`).join(' ');
  const own = (n: number, from: number) =>
    Array.from({ length: 5 }, (_, i) => `So ${words(n * 50 + from + i)}.`).join('\n');
  const reports = Array.from({ length: 9 }, (_, n) => bare(`r${n}`, `${own(n, 0)}\n${stretch}\n${own(n, 20)}`));
  const takers = edgesAmong(reports).map(({ report }) => report);
  // Of a few reports it cannot be told from a paragraph of an agency.
  expect(takers).toContain('r1');
  expect(takers.filter((report) => report > 'r5')).toEqual([]);
});

describe('hostile reports', () => {
  const page = Array.from({ length: 30 }, (_, n) => sentence(n)).join('\n');

  it.each([
    ['nothing', ''],
    ['white space', ' \n\u00a0\n'],
    ['one word a line', 'a\n'.repeat(3000)],
    ['marks alone', '“”"»«.,;:—\n'.repeat(500)],
    ['lone surrogates', `${page}\n\ud800 \udc00 \ud800`],
    ['marks that turn the line round', page.replaceAll(' ', ' \u202e')],
    ['letters with a hundred accents', `a${'\u0301'.repeat(100)} `.repeat(300)],
    ['the same sentence a thousand times', `${sentence(3)}\n`.repeat(1000)],
  ])('%s', (_, text) => {
    const reports = [bare('page', page), bare('odd', text), bare('odd again', text), bare('page again', page)];
    expect(edgesAmong(reports).some(({ report, from }) => report === 'page again' && from === 'page')).toBe(true);
  });

  it('of 50,000 blocks, or of one line of ten megabytes, are read as far as the limits go', () => {
    const many = bare('many', Array.from({ length: 50_000 }, (_, n) => sentence(n)).join('\n'));
    const line = bare('line', `${sentence(1)} ${'x'.repeat(10_000_000)} ${sentence(2)}`);
    const words = bare('words', `${sentence(1)} ${'and so on and on '.repeat(600_000)}`);
    const edges = edgesAmong([bare('page', page), many, line, words]);
    expect(edges.map(({ report, kind, from }) => `${report} ${kind} ${from}`)).toContain('page copy many');
  }, 120_000);

  it('cost no more than their length', async () => {
    const text = Array.from({ length: 4000 }, (_, n) => sentence(n % 40)).join('\n');
    const work = (share: number): void => {
      const part = text.slice(0, text.length * share);
      edgesAmong([bare('a', part), bare('b', part)]);
    };
    expect(await growthOf(work)).toBeLessThan(LINEAR);
  }, 60_000);
});

describe('how many origins', () => {
  const edge = (report: string, from: string | null, more: Partial<OriginEdge> = {}): OriginEdge => ({
    report,
    from,
    named: null,
    kind: 'copy',
    score: 1,
    share: 1,
    reasons: [],
    ...more,
  });
  const of = (reports: readonly string[], edges: readonly OriginEdge[]) =>
    originsOf(
      reports.map((report) => ({ report })),
      edges,
    );

  it('reports without edges are at most as many', () => {
    expect(of(['a', 'b', 'c'], [])).toMatchObject({ reports: 3, atMost: 3, leaning: [] });
    expect(of([], [])).toMatchObject({ reports: 0, atMost: 0, groups: [] });
  });

  it('a chain leads to its beginning, also where the beginning was not asked about', () => {
    const chain = Array.from({ length: 10_000 }, (_, n) => edge(`r${n + 1}`, `r${n}`));
    expect(of(['r10000', 'r5000', 'x'], chain)).toMatchObject({
      reports: 3,
      atMost: 2,
      groups: [{ origin: 'r0', reports: ['r10000', 'r5000'] }, { origin: 'x' }],
    });
  });

  it('reports that take from each other in a circle are one, and none is lost', () => {
    const circle = [edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('d', 'a')];
    expect(of(['a', 'b', 'c', 'd', 'e'], circle)).toMatchObject({ reports: 5, atMost: 2 });
    expect(of(['a', 'b', 'c', 'd'], circle).groups[0]!.reports).toEqual(['a', 'b', 'c', 'd']);
  });

  it('a smaller part does not make a copy of the whole, but of the sentences that stand in it', () => {
    const part = edge('b', 'a', {
      share: 0.2,
      reasons: [{ rule: 'sentence/same', from: [{ from: 100, to: 200 }], to: [{ from: 0, to: 100 }] }],
    });
    expect(of(['a', 'b'], [part])).toMatchObject({ atMost: 2, leaning: ['b'] });
    const asked = (from: number) => [{ report: 'a' }, { report: 'b', spans: [{ from, to: from + 20 }] }];
    expect(originsOf(asked(120), [part])).toMatchObject({ reports: 2, atMost: 1 });
    expect(originsOf(asked(300), [part])).toMatchObject({ reports: 2, atMost: 2 });
  });

  it('an agency outside the case is one origin for all who credit it whole', () => {
    const credit = (report: string, rule: string) =>
      edge(report, null, { kind: 'credit', named: 'AP', reasons: [{ rule, from: [], to: [] }] });
    const whole = ['a', 'b'].map((report) => credit(report, 'credit/dateline'));
    expect(of(['a', 'b'], whole)).toMatchObject({
      atMost: 1,
      groups: [{ origin: null, named: 'AP', reports: ['a', 'b'] }],
    });
    // "with AP": what else it has is its own, for all that is known
    expect(of(['a', 'b'], [whole[0]!, credit('b', 'credit/part')])).toMatchObject({ atMost: 2, leaning: ['b'] });
  });

  it('citations and common quotations do not fold whole reports', () => {
    const edges = [edge('b', 'a', { kind: 'cites' }), edge('c', 'a', { kind: 'quotes' })];
    expect(of(['a', 'b', 'c'], edges)).toMatchObject({ atMost: 3, leaning: ['b'] });
  });

  it('are never more than the reports, though one was put together from two', () => {
    expect(of(['c'], [edge('c', 'a'), edge('c', 'b')])).toMatchObject({ reports: 1, atMost: 1 });
  });
});
