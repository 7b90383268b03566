// Whatever happened in a case, and in whatever steps it was folded: the same rows, on every engine.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Index } from '../../src/case/index.ts';
import type { Claim, Report, Span } from '../../src/nouns/index.ts';
import { dumpOf, ENGINES, type Engine } from './engines.ts';
import { claimId, type MadeCase, madeCase } from './made-case.ts';

/** What is done next, as numbers that a case of any length can make something of. */
const step = fc.record({
  what: fc.nat(19),
  which: fc.nat(30),
  spans: fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
});
const steps = fc.array(step, { minLength: 5, maxLength: 40 });
type Step = { what: number; which: number; spans: number[] };

const TEXTS = ['aa bb cc dd ee ff gg hh ii jj', 'ka kb kc kd ke kf kg kh ki kj', 'la lb lc ld le lf lg lh li lj'];

interface Doing {
  readonly made: MadeCase;
  readonly reports: Report[];
  /** Ids that judgements may speak of, some of them of no claim. */
  readonly claims: string[];
}

function take({ made, reports, claims }: Doing, { what, which, spans }: Step): void {
  const report = reports[which % Math.max(1, reports.length)];
  const claim = { of: 'claim' as const, id: claims[which % claims.length]! };
  const marked = (of: Report): Claim => {
    const word = (at: number): Span => ({ from: 3 * at, to: 3 * at + 2 });
    const [source, cue, from, length, whole] = spans as [number, number, number, number, number];
    const content = [{ from: 3 * Math.min(from, 8), to: Math.min(29, 3 * Math.min(from, 8) + 2 + 3 * (length % 4)) }];
    const base = { source: whole > 6 ? null : word(source), cue: word(cue), content };
    const id = claimId(of.id, base);
    claims.push(id);
    return { id, report: of.id, ...base, manner: 'indirect', score: source / 10, reasons: [], foreign: false };
  };
  if (what <= 1 || !report)
    reports.push(made.read([TEXTS[which % 3]!], { language: { code: which % 3 ? 'en' : 'de', decidedBy: 'words' } }));
  else if (what <= 4) made.yields([report], spans.map(() => marked(report)).slice(0, 1 + (which % 4)));
  else if (what === 5) {
    const other = reports.find(({ id }) => id !== report.id) ?? report;
    made.yields([...new Set([report, other])], [marked(report), marked(other), ...(which % 2 ? [marked(report)] : [])]);
  } else if (what <= 7) made.log('accept', { target: claim });
  else if (what <= 9) made.log('reject', { target: claim });
  else if (what <= 11) made.log('correct', { claim: claim.id, to: markedOf(marked(report)) });
  else if (what === 12) made.log('add', markedOf(marked(report)));
  else if (what <= 15) made.log('withdraw', { entry: 1 + (which % made.entries.length) });
  else if (what === 16)
    made.log('flag', { target: which % 2 ? claim : { of: 'capture', id: report.capture }, flag: 'minor' });
  else if (what === 17) made.log('note', { target: claim, text: 'mm' });
  else if (what === 18) made.forget(report.capture);
  else made.entries.push({ ...made.entries.at(-1)!, seq: made.entries.length + 1, kind: 'telepathy' });
}

function markedOf({ id, report, source, cue, content, manner }: Claim) {
  return { claim: id, report, source, cue, content, manner };
}

describe.each(ENGINES)('folding on $name', ({ name, start, missing }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (!missing) engine = await start();
  }, 120_000);
  afterAll(() => engine?.end(), 120_000);

  it.skipIf(missing)(
    `gives the same dump in any steps${missing ? ` (skipped: ${missing})` : ''}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), async (taken, sizes) => {
          const doing: Doing = { made: madeCase(), reports: [], claims: ['0'.repeat(64)] };
          const { made } = doing;
          // While it happens: what is forgotten later is still there.
          const live = await engine.empty(made.files);
          for (const [i, next] of taken.entries()) {
            take(doing, next);
            if (i % sizes[0]! === 0) await live.apply(made.entries);
          }
          await live.apply(made.entries);
          const expected = await dumpOf(live);
          // Afterwards, in other steps, some of them given twice, as after a crash.
          const again = await engine.empty(made.files);
          for (let at = 0, i = 0; at < made.entries.length; i++) {
            const size = sizes[i % sizes.length]!;
            await again.apply(made.entries.slice(Math.max(0, at - 1), at + size));
            at += size;
          }
          expect(await dumpOf(again)).toBe(expected);
          await holds(again);
        }),
        { numRuns: name === 'PGlite' ? 5 : 40, endOnFailure: true },
      );
    },
    600_000,
  );
});

/** What every index holds, whatever happened. */
async function holds(index: Index): Promise<void> {
  const { rows } = await index.claims({
    states: ['suggested', 'accepted', 'rejected', 'corrected', 'withdrawn'],
    standings: ['stands', 'alternative', 'superseded'],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const claim of rows) {
    if (claim.standing !== 'stands') expect(claim.state).toBe('suggested');
    if (claim.alternativeOf) expect(byId.get(claim.alternativeOf)!.decidedBy).not.toBeNull();
    expect(claim.state === 'corrected').toBe(claim.correctedTo !== null);
    expect(claim.decidedBy === null).toBe(claim.state === 'suggested' || claim.state === 'withdrawn');
    expect(claim.score === null).toBe(claim.foundBy === null);
  }
}
