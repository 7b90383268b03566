// What of an input is kept, skipped and completed; by threads whose answers are written by hand.

import { describe, expect, it } from 'vitest';
import {
  captureKeeping,
  type Holdings,
  holdingsOf,
  type Keeping,
  openCase,
  openRecorder,
  versions,
} from '../../src/case/index.ts';
import { type Came, type NamedInput, type Step, stepsOf } from '../../src/cli/adding.ts';
import type { Receipt } from '../../src/nouns/index.ts';
import { captureOf, type Found, type Reading, readCapture } from '../../src/read/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import type { Threads } from '../../src/threads.ts';
import { entriesOf, INES, littleCase } from '../case/little-case.ts';
import { utf8 } from '../read/fixtures.ts';

const MODEL = sha256('a model');
const NOTHING: Holdings = {
  kinds: new Map(),
  captures: new Map(),
  capturedAt: new Map(),
  receipts: new Set(),
  reports: new Map(),
  unread: new Set(),
  runs: new Map(),
  forgotten: new Map(),
  reportsOf: new Map(),
  partsOf: new Map(),
  whole: new Map(),
  pages: new Map(),
  versions: versions(),
};

const SHELF = {
  get: () => Promise.reject(new Error('not here')),
  putPieces: () => Promise.reject(new Error('not here')),
  pathOf: () => null,
};
const ADDING = { captures: SHELF, model: MODEL, by: INES, evenForgotten: false, opensAll: false };

/** Threads that open by `found`, and find no claim in anything; later reports come sooner. */
function threads(
  found: (bytes: Uint8Array) => readonly (Found | Reading)[],
): Threads & { readonly extracted: string[] } {
  const extracted: string[] = [];
  let asked = 0;
  return {
    workers: 2,
    extracted,
    async *open(input) {
      const [, ...inside] = found('bytes' in input ? input.bytes : new Uint8Array(0));
      yield* inside;
    },
    async extract(report) {
      extracted.push(report.id);
      await new Promise((resolve) => setTimeout(resolve, 20 - 4 * (asked++ % 5)));
      const run = { model: 'attribution', modelSha256: MODEL, runtime: 'by hand', version: '0' };
      return { report, claims: [], problems: [], run };
    },
    readAll: () => {
      throw new Error('not asked for here');
    },
    close: async () => {},
  };
}

/** A document: its capture, then its reading. */
function document(words: string, receipt: Receipt = {}): readonly (Found | Reading)[] {
  const bytes = utf8(words);
  const reading = readCapture(bytes, { receipt });
  return [{ capture: reading.capture, bytes }, reading];
}

/** An archive with pages in it, each of which says where it was got. */
function archive(
  name: string,
  pages: readonly (readonly [words: string, receipt: Receipt])[],
): readonly (Found | Reading)[] {
  const bytes = utf8(`archive ${name}`);
  const capture = captureOf(bytes, { from: name });
  const members = pages.flatMap(([words, receipt], n) =>
    document(words, { ...receipt, within: { capture: capture.id, part: `record ${n}` } }),
  );
  return [{ capture, bytes }, ...members];
}

async function* named(...inputs: readonly (readonly [string, Came])[]): AsyncGenerator<NamedInput> {
  for (const [name, came] of inputs) yield { name, read: async () => came };
}

const came = (name: string): readonly [string, Came] => [name, { bytes: utf8(name), receipt: { from: name } }];

async function stepsFrom(
  inputs: AsyncIterable<NamedInput>,
  by: Threads,
  held: Holdings = { ...NOTHING, versions: versions() },
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const adding = { ...ADDING, threads: by, held };
  for await (const step of stepsOf(inputs, adding)) steps.push(step);
  return steps;
}

const kept = (steps: readonly Step[]): readonly Keeping[] =>
  steps.flatMap((step) => ('keep' in step ? [step.keep] : []));
const kinds = (steps: readonly Step[]): readonly string[] => kept(steps).map(({ draft }) => draft.kind);
const codes = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((step) => ('problem' in step ? [step.problem.code] : []));

const SAID = 'The mayor said on Monday that the bridge would close.';

describe('an archive', () => {
  const PAGES = [
    ['The mayor said yes.', { url: 'https://a.example/', at: '2031-03-05T09:00:00Z' }],
    ['The mayor said no.', { url: 'https://b.example/', at: '2031-03-05T09:00:01Z' }],
    ['The mayor said yes.', { url: 'https://a.example/', at: '2031-04-01T09:00:00Z' }],
  ] as const;

  it('is kept, and each page is a capture of its own that names it; the bytes of pages are kept', async () => {
    const steps = await stepsFrom(
      named(came('archive a.warc')),
      threads(() => archive('a.warc', PAGES)),
    );
    // The last reading is of the last page, read before: it says that the archive was read to its end.
    expect(kinds(steps).join(' ')).toBe('capture capture reading run capture reading run capture reading');
    expect(kept(steps).at(-1)!.draft.body).toMatchObject({
      whole: { capture: sha256('archive a.warc'), as: '2 .warc' },
    });
    expect(steps.filter((step) => 'keep' in step && step.isNoNews)).toHaveLength(1);
    const [whole, first, , , , , , again] = kept(steps);
    expect(Buffer.from(first!.files[0]!.bytes!).toString()).toBe('The mayor said yes.');
    expect(first!.draft.body).toMatchObject({
      receipt: { url: 'https://a.example/', within: { capture: whole!.files[0]!.id } },
    });
    // The same page at another time is news; its words are not read twice.
    expect(again!.files[0]!.id).toBe(first!.files[0]!.id);
    expect(again!.draft.body).toMatchObject({ receipt: { at: '2031-04-01T09:00:00Z' } });
  });

  it('named twice is kept once', async () => {
    const steps = await stepsFrom(
      named(came('archive a.warc'), came('archive a.warc')),
      threads((bytes) => archive('a.warc', bytes.length > 0 ? PAGES : [])),
    );
    expect(kinds(steps)).toHaveLength(9); // the second time nothing is new
    expect(steps.filter((step) => 'isEnded' in step)).toHaveLength(2);
  });

  it('says how many reports are in it, for those who wait', async () => {
    const steps = await stepsFrom(
      named(came('archive a.warc')),
      threads(() => archive('a.warc', PAGES)),
    );
    expect(steps.flatMap((step) => ('more' in step ? [step.more] : []))).toEqual([1, 1]);
    expect(steps.filter((step) => 'isRead' in step)).toHaveLength(3);
  });
});

describe('the same bytes', () => {
  it('of an address at another time are news; under another name of a file they are none', async () => {
    const at = (time: string): readonly [string, Came] => [
      'https://a.example/',
      { bytes: utf8(SAID), receipt: { from: 'https://a.example/', url: 'https://a.example/', at: time } },
    ];
    const by = threads((bytes) => document(Buffer.from(bytes).toString()));
    const twice = await stepsFrom(
      named(at('2031-03-05T09:00:00Z'), at('2031-04-01T09:00:00Z'), at('2031-04-01T09:00:00Z')),
      by,
    );
    expect(kinds(twice)).toEqual(['capture', 'reading', 'run', 'capture']);
    const files = ['a.txt', 'b.txt'].map(
      (name) => [name, { bytes: utf8(SAID), receipt: { from: name, at: name } }] as const,
    );
    expect(kinds(await stepsFrom(named(...files), by))).toEqual(['capture', 'reading', 'run']);
  });
});

describe('the order', () => {
  it('is that of the inputs, whichever report is extracted first', async () => {
    const names = Array.from({ length: 30 }, (_, n) => `${SAID} Number ${n}.`);
    const steps = await stepsFrom(
      named(...names.map(came)),
      threads((bytes) => document(Buffer.from(bytes).toString())),
    );
    expect(kinds(steps)).toEqual(Array(30).fill(['capture', 'reading', 'run']).flat());
    const captures = kept(steps).flatMap(({ draft }) => (draft.kind === 'capture' ? [draft.body.capture] : []));
    expect(captures).toEqual(names.map((name) => sha256(name)));
  });
});

describe('what a case holds already', () => {
  it('is not extracted again by the same model; by another one it is', async () => {
    const [, reading] = document(SAID) as [Found, Reading];
    const [report] = reading.reports;
    const held = (model: string): Holdings => ({
      ...NOTHING,
      captures: new Map([[reading.capture.id, 1]]),
      receipts: new Set([JSON.stringify([reading.capture.id, null, null])]),
      reports: new Map([[report!.id, { capture: reading.capture.id, text: sha256('text') }]]),
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
      reports: new Map([[report!.id, { capture: id, text: sha256('text') }]]),
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
    it('but is for another model, as another format, after a part was forgotten, or when it is wanted', async () => {
      const other = { ...held, runs: new Map([[report!.id, [{ model: sha256('older'), output: id, count: 0 }]]]) };
      expect(kinds(await stepsFrom(named(came(SAID)), opens, other))).toEqual(['run']);
      const html: Came = { bytes: utf8(SAID), receipt: { from: 'a.html' } };
      expect(kinds(await stepsFrom(named(['a.html', html]), opens, held))).toEqual(['reading']);
      expect(kinds(await stepsFrom(named(came(SAID)), opens, { ...held, whole: new Map() }))).toEqual(['reading']);
      const all: Step[] = [];
      const adding = { ...ADDING, threads: opens, held, opensAll: true };
      for await (const step of stepsOf(named(came(SAID)), adding)) all.push(step);
      expect(all).toContainEqual({ input: SAID, isRead: true });
    });
    it('an address that holds it is not asked for; what is missing is completed from what is held', async () => {
      const page: Came = { held: id, receipt: { from: 'https://a.example/', url: 'https://a.example/' } };
      expect(await stepsFrom(named(['https://a.example/', page]), never, held)).toEqual([
        { input: 'https://a.example/', isEnded: true, isHeld: true },
      ]);
      const steps: Step[] = [];
      const captures = { ...SHELF, get: async () => utf8(SAID) };
      const lost = { ...held, runs: new Map() };
      for await (const step of stepsOf(named(['x', page]), { ...ADDING, captures, threads: opens, held: lost }))
        steps.push(step);
      expect(kinds(steps)).toContain('run');
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
    const meant: Step[] = [];
    const adding = { ...ADDING, threads: threads(() => document(SAID)), held, evenForgotten: true };
    for await (const step of stepsOf(named(came(SAID)), adding)) meant.push(step);
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

describe('what an archive may say of itself', () => {
  it('headers without end are left to the archive, not to the log', async () => {
    const headers = Array.from({ length: 20_000 }, (_, n) => [`X-${n}`, 'x'.repeat(100)] as const);
    const page = archive('a.warc', [[SAID, { url: 'https://a.example/', headers }]]);
    const steps = await stepsFrom(
      named(came('archive a.warc')),
      threads(() => page),
    );
    expect(kinds(steps)).toEqual(['capture', 'capture', 'reading', 'run']);
    expect(kept(steps)[1]!.draft.body).toMatchObject({ receipt: { url: 'https://a.example/' } });
    expect(JSON.stringify(kept(steps)[1]!.draft)).not.toContain('X-1');
  });

  it('an address without end is a Problem of that page alone', async () => {
    const page = archive('a.warc', [
      [SAID, { url: `https://a.example/${'x'.repeat(2 ** 20)}`, at: '2031' }],
      ['The mayor said no.', { url: 'https://b.example/' }],
    ]);
    const steps = await stepsFrom(
      named(came('archive a.warc')),
      threads(() => page),
    );
    expect(codes(steps)).toEqual(['case/entry-too-large']);
    expect(kinds(steps)).toEqual(['capture', 'capture', 'reading', 'run']);
  });
});

describe('a report that cannot be extracted', () => {
  it('is kept without a run, and said', async () => {
    const by: Threads = {
      ...threads(() => document(SAID)),
      extract: async () => ({
        report: null,
        claims: [],
        problems: [{ code: 'input/too-slow', message: 'Too slow.', fix: 'Split it.' }],
        run: null,
      }),
    };
    const steps = await stepsFrom(named(came(SAID)), by);
    expect(kinds(steps)).toEqual(['capture', 'reading']);
    expect(steps.find((step) => 'problem' in step)).toMatchObject({
      problem: { code: 'input/too-slow', input: SAID },
    });
  });
});

describe('a recorder', () => {
  const captures = (count: number): readonly Keeping[] =>
    Array.from({ length: count }, (_, n) => {
      const bytes = utf8(`capture ${n}`);
      return captureKeeping({ bytes, capture: captureOf(bytes, { from: String(n) }), by: INES });
    });

  it('keeps everything in its order, many with one flush, and tells what is kept', async () => {
    const open = await openCase(await littleCase());
    const { seq } = await open.log.head();
    const batches: number[] = [];
    const recorder = openRecorder(open, (keepings) => batches.push(keepings.length));
    for (const keeping of captures(200)) await recorder.keep(keeping);
    await recorder.end();
    expect(batches.reduce((sum, n) => sum + n, 0)).toBe(200);
    expect(batches.length).toBeLessThan(100);
    const from = (await entriesOf(open.log, seq + 1)).map(({ body }) => (body['receipt'] as Receipt).from);
    expect(from).toEqual(Array.from({ length: 200 }, (_, n) => String(n)));
    await open.close();
  });

  it('that cannot write says so to whoever hands over the next one, and in the end', async () => {
    const open = await openCase(await littleCase(), { toRead: true });
    const recorder = openRecorder(open, () => {});
    const [first, second] = captures(2);
    await recorder.keep(first!);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(recorder.keep(second!)).rejects.toMatchObject({ code: 'case/opened-to-read' });
    await expect(recorder.end()).rejects.toMatchObject({ code: 'case/opened-to-read' });
    await open.close();
  });
});
