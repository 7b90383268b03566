// What of an input is kept, and in which order; by threads whose answers are written by hand.

import { describe, expect, it } from 'vitest';
import type { Came } from '../../src/cli/adding.ts';
import { sha256 } from '../../src/text/sha256.ts';
import type { Threads } from '../../src/threads.ts';
import { utf8 } from '../read/fixtures.ts';
import { archive, came, codes, document, kept, kinds, named, SAID, stepsFrom, threads } from './adding-by-hand.ts';

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
