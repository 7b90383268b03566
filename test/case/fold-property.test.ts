// Whatever happened in a case, and in whatever steps it was folded: the same rows, on every engine.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Index } from '../../src/case/index.ts';
import type { Claim, MarkedClaim, NamedPlace, Report, Span, Speaker } from '../../src/nouns/index.ts';
import { sameSpeakers } from '../../src/resolve/speakers/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { dumpOf, ENGINES, type Engine } from './engines.ts';
import { claimId, type MadeCase, madeCase } from './made-case.ts';

/** What is done next, as numbers that a case of any length can make something of. */
const step = fc.record({
  what: fc.nat(28),
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
  /** Ids that judgements may speak of, some of no speaker. */
  readonly speakers: string[];
}

function take({ made, reports, claims, speakers }: Doing, { what, which, spans }: Step): void {
  const report = reports[which % Math.max(1, reports.length)];
  const claim = { of: 'claim' as const, id: claims[which % claims.length]! };
  const marked = (of: Report): Claim => {
    const word = (at: number): Span => ({ from: 3 * at, to: 3 * at + 2 });
    const [source, cue, from, length, whole] = spans as [number, number, number, number, number];
    const content = [{ from: 3 * Math.min(from, 8), to: Math.min(29, 3 * Math.min(from, 8) + 2 + 3 * (length % 4)) }];
    const base = { source: whole > 6 ? null : word(source), cue: word(cue), content };
    const id = claimId(of.id, base);
    claims.push(id);
    const more = {
      act: ACTS[whole % 3]!,
      ...(length > 4 && { speaker: by(of, from), places: [placeAt(content[0]!)] }),
    };
    return { id, report: of.id, ...base, manner: 'indirect', score: source / 10, reasons: [], foreign: false, ...more };
  };
  const by = (of: Report, at: number): NonNullable<Claim['speaker']> => {
    const { id } = speakerAt(of, at % 3);
    speakers.push(id);
    return { speaker: id, how: 'name', candidates: [] };
  };
  const speaker = (n: number): string => speakers[n % speakers.length]!;
  const voices = (of: readonly Report[]) => ({
    speakers: of.flatMap((one) => [0, 1, 2].map((n) => speakerAt(one, n))),
  });
  const place = { name: 'Port Vela', ...(which % 3 > 0 && { gazetteer: `geonames:${which % 3}` }) };
  if (what <= 1 || !report)
    reports.push(made.read([TEXTS[which % 3]!], { language: { code: which % 3 ? 'en' : 'de', decidedBy: 'words' } }));
  else if (what <= 4)
    made.yields([report], spans.map(() => marked(report)).slice(0, 1 + (which % 4)), voices([report]));
  else if (what === 5) {
    const other = reports.find(({ id }) => id !== report.id) ?? report;
    made.yields(
      [...new Set([report, other])],
      [marked(report), marked(other), ...(which % 2 ? [marked(report)] : [])],
      voices([report, other]),
    );
  } else if (what <= 7) made.log('accept', { target: claim });
  else if (what <= 9) made.log('reject', { target: claim });
  else if (what <= 11) made.log('correct', { claim: claim.id, to: markedOf(marked(report)) });
  else if (what === 12) made.log('add', markedOf(marked(report)));
  else if (what <= 15) made.log('withdraw', { entry: 1 + (which % made.entries.length) });
  else if (what === 16)
    made.log('flag', { target: which % 2 ? claim : { of: 'capture', id: report.capture }, flag: 'minor' });
  else if (what === 17) made.log('note', { target: claim, text: 'mm' });
  else if (what === 18) made.forget(report.capture);
  else if (what <= 21) {
    const same = which % 2 ? markedOf(marked(report)) : whole(made, claim.id);
    const named = { id: speaker(spans[0]!), ...(spans[1]! > 5 && { name: 'Anna Ruiz' }) };
    if (same) made.log('correct', { claim: claim.id, to: same, ...LABELS(named)[spans[2]! % 4] });
  } else if (what === 22) made.log('place', { target: claim, place: spans[0]! > 4 ? place : null });
  else if (what === 23)
    made.log('place', { target: claim, at: { report: report.id, from: 3 * spans[0]!, to: 3 * spans[0]! + 9 }, place });
  else if (what === 24) made.log('time', { target: claim, of: 'said', edtf: which % 2 ? '2031-03-05' : null });
  else if (what <= 26) made.log('merge', { speakers: [speaker(which)], into: speaker(spans[0]!) });
  else if (what === 27) made.log('split', { speaker: speaker(which), claims: [claim.id], into: speaker(spans[0]!) });
  else made.entries.push({ ...made.entries.at(-1)!, seq: made.entries.length + 1, kind: 'telepathy' });
}

const ACTS = ['say', 'deny', 'warn'] as const;

const LABELS = (speaker: { readonly id: string; readonly name?: string }) =>
  [{ act: 'deny' }, { speaker }, { speaker: null }, { basis: [{ kind: 'saw', at: null }], act: 'say' }] as const;

/** One of the words that a report begins with. */
function speakerAt({ id, text }: Report, n: number): Speaker {
  const at = { from: 3 * n, to: 3 * n + 2 };
  const of = { id: sha256(`${id} ${n}`), report: id, name: at, mentions: [at], of: null, number: null };
  if (text.length < at.to) throw new Error('the text is too short');
  return { ...of, kind: 'person', role: null, affiliation: n === 0 ? { from: 9, to: 11 } : null };
}

function placeAt(at: Span): NamedPlace {
  const found = { name: 'Port Vela', country: 'XX', latitude: 1, longitude: 2, score: 0.5, reasons: [] };
  const candidates = ['geonames:1', 'geonames:2'].map((gazetteer) => ({ gazetteer, ...found }));
  return { at, precision: 'town', gazetteer: null, candidates };
}

/** A claim of the case as it was yielded or marked. */
function whole({ entries }: MadeCase, id: string): MarkedClaim | null {
  const made = entries.flatMap(({ kind, body }) =>
    kind === 'add' ? [body as unknown as MarkedClaim] : kind === 'correct' ? [body['to'] as MarkedClaim] : [],
  );
  return made.find(({ claim }) => claim === id) ?? null;
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
          const doing: Doing = { made: madeCase(), reports: [], claims: ['0'.repeat(64)], speakers: ['speaker-1'] };
          const { made } = doing;
          // While it happens: what is forgotten later is still there.
          const live = await engine.empty(made.files);
          for (const [i, next] of taken.entries()) {
            take(doing, next);
            if (i % sizes[0]! === 0) await live.apply(made.entries);
          }
          await live.apply(made.entries);
          const expected = await dumpOf(live);
          const voices = JSON.stringify(await live.speakers(sameSpeakers));
          const places = JSON.stringify(await live.places());
          // Afterwards, in other steps, some of them given twice, as after a crash.
          const again = await engine.empty(made.files);
          for (let at = 0, i = 0; at < made.entries.length; i++) {
            const size = sizes[i % sizes.length]!;
            await again.apply(made.entries.slice(Math.max(0, at - 1), at + size));
            at += size;
          }
          expect(await dumpOf(again)).toBe(expected);
          expect(JSON.stringify(await again.speakers(sameSpeakers))).toBe(voices);
          expect(JSON.stringify(await again.places())).toBe(places);
          await holds(again);
          await undone(again, doing);
        }),
        { numRuns: name === 'PGlite' ? 5 : 40, endOnFailure: true },
      );
    },
    600_000,
  );
});

/** A merge, a split and a correction that are taken back leave what was before. */
async function undone(index: Index, { made, speakers, claims }: Doing): Promise<void> {
  const shown = async (): Promise<string> =>
    JSON.stringify([await index.speakers(sameSpeakers), await index.places(), (await index.claims(ALL)).rows]);
  const before = await shown();
  const known = speakers.filter((_, i) => i % 3 === 0);
  const seqs = [
    made.log('merge', { speakers: known, into: speakers.at(-1)! }),
    made.log('place', { target: { of: 'claim', id: claims.at(-1)! }, place: null }),
    ...known
      .slice(0, 2)
      .map((one) => made.log('split', { speaker: one, claims: claims.slice(0, 2), into: 'speaker-2' })),
  ];
  await index.apply(made.entries);
  for (const entry of seqs) made.log('withdraw', { entry });
  await index.apply(made.entries);
  expect(await shown()).toBe(before);
}

const ALL = {
  states: ['suggested', 'accepted', 'rejected', 'corrected', 'withdrawn'],
  standings: ['stands', 'alternative', 'superseded'],
} as const;

/** What every index holds, whatever happened. */
async function holds(index: Index): Promise<void> {
  const { rows } = await index.claims(ALL);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const claim of rows) {
    if (claim.standing !== 'stands') expect(claim.state).toBe('suggested');
    if (claim.alternativeOf) {
      const { decidedBy, corrections } = byId.get(claim.alternativeOf)!;
      expect(decidedBy !== null || corrections.length > 0).toBe(true);
    }
    for (const { by, label } of claim.corrections) expect([label, by.length > 0]).toEqual([label, true]);
    expect(claim.state === 'corrected').toBe(claim.correctedTo !== null);
    expect(claim.decidedBy === null).toBe(claim.state === 'suggested' || claim.state === 'withdrawn');
    expect(claim.score === null).toBe(claim.foundBy === null);
  }
}
