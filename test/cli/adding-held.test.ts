// What of an input is skipped and completed, because the case holds it already; by threads whose answers are written by hand.

import { describe, expect, it } from 'vitest';
import { failureKey, type Holdings, holdingsOf, openCase, versions } from '../../src/case/index.ts';
import type { Adding, Came } from '../../src/cli/adding.ts';
import { Fault, type Receipt } from '../../src/nouns/index.ts';
import type { Found, Reading } from '../../src/read/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { INES, littleCase } from '../case/little-case.ts';
import { utf8 } from '../read/fixtures.ts';
import { answer, joined, warcinfo } from '../read/warc-writer.ts';
import {
  came,
  codes,
  document,
  kept,
  kinds,
  MODEL,
  NOTHING,
  named,
  SAID,
  SHELF,
  stepsFrom,
  threads,
} from './adding-by-hand.ts';

describe('what a case holds already', () => {
  it('is not extracted again by the same model; by another one it is', async () => {
    const [, reading] = document(SAID) as [Found, Reading];
    const [report] = reading.reports;
    const held = (model: string): Holdings => ({
      ...NOTHING,
      captures: new Map([[reading.capture.id, 1]]),
      receipts: new Set([JSON.stringify([reading.capture.id, null, null])]),
      reports: new Map([[report!.id, { capture: reading.capture.id, text: sha256('text'), isPart: false }]]),
      runs: new Map([[report!.id, [{ model, output: sha256('output'), count: 0 }]]]),
    });
    const same = threads(() => document(SAID));
    const steps = await stepsFrom(named(came(SAID)), same, held(MODEL));
    // Nothing said yet that it was read to its end.
    expect(kinds(steps)).toEqual(['reading']);
    expect(steps).toContainEqual(expect.objectContaining({ isNoNews: true }));
    expect(same.extracted).toEqual([]);
    expect(
      kinds(
        await stepsFrom(
          named(came(SAID)),
          threads(() => document(SAID)),
          held(sha256('older')),
        ),
      ),
    ).toEqual(['reading', 'run']);
  });

  describe('and was read to its end', () => {
    const [, reading] = document(SAID) as [Found, Reading];
    const id = reading.capture.id;
    const [report] = reading.reports;
    const held: Holdings = {
      ...NOTHING,
      captures: new Map([[id, SAID.length]]),
      receipts: new Set([JSON.stringify([id, null, null])]),
      reports: new Map([[report!.id, { capture: id, text: sha256('text'), isPart: false }]]),
      reportsOf: new Map([[id, new Set([report!.id])]]),
      runs: new Map([[report!.id, [{ model: MODEL, output: sha256('output'), count: 0 }]]]),
      whole: new Map([[id, new Set(['2'])]]),
    };
    const never = threads(() => {
      throw new Error('it was opened');
    });
    const opens = threads(() => document(SAID));

    it('is not opened at all', async () => {
      const steps = await stepsFrom(named(came(SAID)), never, held);
      expect(steps).toEqual([{ input: SAID, isEnded: true }]);
    });
    it('but is for another model, as another format, or after a part was forgotten', async () => {
      const other = { ...held, runs: new Map([[report!.id, [{ model: sha256('older'), output: id, count: 0 }]]]) };
      expect(kinds(await stepsFrom(named(came(SAID)), opens, other))).toEqual(['run']);
      const html: Came = { bytes: utf8(SAID), receipt: { from: 'a.html' } };
      expect(kinds(await stepsFrom(named(['a.html', html]), opens, held))).toEqual(['reading']);
      expect(kinds(await stepsFrom(named(came(SAID)), opens, { ...held, whole: new Map() }))).toEqual(['reading']);
    });
    it('an address that holds it is not asked for; what is missing is completed from what is held', async () => {
      const page: Came = { held: id, receipt: { from: 'https://a.example/', url: 'https://a.example/' } };
      expect(await stepsFrom(named(['https://a.example/', page]), never, held)).toEqual([
        { input: 'https://a.example/', isEnded: true, isHeld: true },
      ]);
      const captures = { ...SHELF, get: async () => utf8(SAID) };
      const lost = { ...held, runs: new Map() };
      expect(kinds(await stepsFrom(named(['x', page]), opens, lost, { captures }))).toContain('run');
    });
    it('where it leads is told without opening it, to those who follow; what cannot be read is a Problem', async () => {
      const leadsTo = { address: 'https://a.example/', followed: { capture: id, part: 'a' } };
      async function* leads(capture: string) {
        expect(capture).toBe(id);
        yield leadsTo;
        throw new Fault('case/missing-file', 'texts/ab is not there', 'Verify.');
      }
      expect(await stepsFrom(named(came(SAID)), never, held, { leads })).toEqual([
        { input: SAID, leadsTo },
        { input: SAID, problem: expect.objectContaining({ code: 'case/missing-file', input: SAID }) },
        { input: SAID, isEnded: true },
      ]);
    });
    it('is not said to be whole when its reading was ended by the clock', async () => {
      const slow = threads(() => {
        const [found, { capture }] = document(SAID) as [Found, Reading];
        const problem = { code: 'pdf/too-slow', message: 'Too slow.', fix: 'Wait.' };
        return [found, { capture, reports: [], problems: [problem] }];
      });
      const [, kept1] = kept(await stepsFrom(named(came(SAID)), slow));
      expect(kept1!.draft.body).not.toHaveProperty('whole');
    });
  });

  it('is completed where a reading or a run is missing', async () => {
    const capture = sha256(SAID);
    const held: Holdings = {
      ...NOTHING,
      captures: new Map([[capture, 1]]),
      receipts: new Set([JSON.stringify([capture, null, null])]),
    };
    expect(
      kinds(
        await stepsFrom(
          named(came(SAID)),
          threads(() => document(SAID)),
          held,
        ),
      ),
    ).toEqual(['reading', 'run']);
  });

  it('and forgot is not kept again, nor what is in it; it is when that is meant', async () => {
    const capture = sha256(SAID);
    const held: Holdings = {
      ...NOTHING,
      forgotten: new Map([
        [capture, { seq: 7, by: INES, time: '2031-03-05T09:00:00Z', why: 'The witness asked for it.' }],
      ]),
    };
    const steps = await stepsFrom(
      named(came(SAID)),
      threads(() => document(SAID)),
      held,
    );
    expect(kinds(steps)).toEqual([]);
    expect(codes(steps)).toEqual(['case/was-forgotten']);
    const opens = threads(() => document(SAID));
    const meant = await stepsFrom(named(came(SAID)), opens, held, { evenForgotten: true });
    expect(kinds(meant)).toEqual(['capture', 'reading', 'run']);
  });

  it('is told by the log: the keys of a real case', async () => {
    const open = await openCase(await littleCase(), { toRead: true });
    const held = await holdingsOf(open.log);
    expect(held.captures.size).toBe(2);
    expect(held.reports.size).toBe(2);
    expect([...held.runs.values()].flat()).toHaveLength(2);
    expect(held.receipts.size).toBe(2);
    expect(held.kinds.get('capture')).toBe(2);
    await open.close();
  });
});

describe('a fetch that failed', () => {
  const receipt = { from: 'https://a.example/', url: 'https://a.example/', status: 404, at: '2031-03-05T09:00:00Z' };
  const problem = { code: 'fetch/not-found', message: 'Gone.', fix: 'Look elsewhere.' };
  const failing = (body: string, more: Receipt = {}): Came => ({
    problem,
    receipt: { ...receipt, ...more },
    warc: warcOf(body, more.at ?? receipt.at),
  });
  const keptOf = async (all: readonly Came[], held?: Holdings, captures?: Adding['captures']): Promise<number> => {
    const inputs = named(...all.map((one) => ['https://a.example/', one] as const));
    const steps = await stepsFrom(
      inputs,
      threads(() => []),
      held,
      captures ? { captures } : {},
    );
    expect(codes(steps)).toEqual(all.map(() => problem.code));
    return kept(steps).length;
  };

  it('is kept once a day for an address and a status, as long as its answer says the same', async () => {
    expect(await keptOf([failing('Gone.'), failing('Gone.', { at: '2031-03-05T10:00:00Z' })])).toBe(1);
    expect(await keptOf([failing('Gone.'), failing('Gone.', { at: '2031-03-06T00:00:01Z' })])).toBe(2);
    expect(await keptOf([failing('Gone.'), failing('Gone.', { status: 410 })])).toBe(2);
    expect(await keptOf([failing('Gone.'), failing('Gone.', { url: 'https://a.example/new' })])).toBe(2);
    expect(await keptOf([failing('Gone.'), failing('Taken down by order of the court.')])).toBe(2);
    expect(await keptOf(Array.from({ length: 50 }, (_, n) => failing(`Number ${n}`)))).toBe(8);
  });

  it('is compared with what the case holds of that day', async () => {
    const warc = sha256('a warc');
    const failures = new Map([[failureKey(problem.code, receipt), [warc]]]);
    const held = { ...NOTHING, failures, versions: versions() };
    const captures = { ...SHELF, get: async () => warcOf('Gone.', '2031-03-05T08:00:00Z') };
    expect(await keptOf([failing('Gone.')], held, captures)).toBe(0);
    expect(await keptOf([failing('Moved.')], held, captures)).toBe(1);
    // A file that is not there vouches for nothing.
    expect(await keptOf([failing('Gone.')], held)).toBe(1);
  });

  /** As fetching writes it: each head says the time, and has a number of its own. */
  function warcOf(body: string, at: string): Uint8Array {
    const { url } = receipt;
    return joined(warcinfo('x'), answer({ url, status: '404 Not Found', headers: { Date: at }, body }));
  }
});
