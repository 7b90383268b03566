import { describe, expect, test } from 'vitest';
import { json, jsonl } from '../../src/dossier/index.ts';
import { readJson } from '../../src/dossier/read-json.ts';
import { harbour, sample } from './sample.ts';

describe('json', () => {
  test('gives spans, not words, unless the text is asked for', () => {
    const read = JSON.parse(json(harbour));
    expect(read.schema).toBe('hearsay/1');
    expect(read).not.toHaveProperty('text');
    expect(read.claims[0].cue).toEqual(harbour.claims[0]!.cue);
    expect(json(harbour)).not.toContain('foreman');
  });

  test('with the text, every span of a claim slices to its words', () => {
    const read = readJson(json(harbour, { text: true }));
    expect(read.claims).toHaveLength(6);
    for (const { source, cue, content } of read.claims)
      for (const span of [cue, ...content, ...(source ? [source] : [])])
        expect(read.text!.slice(span.from, span.to)).toBe(span.words);
  });

  test('reading back gives the claims and the blocks', () => {
    const { claims, report } = readJson(json(harbour));
    expect(claims.map(({ id, source, cue, content }) => ({ id, source, cue, content }))).toEqual(
      harbour.claims.map(({ id, source, cue, content }) => ({ id, source, cue, content })),
    );
    expect(report!.blocks).toEqual(harbour.report!.blocks);
    expect(report).not.toHaveProperty('bytes');
  });

  test('says what a report refers to, and when its words were spoken', () => {
    const refersTo = [{ how: 'taken from', name: 'Northwire', where: 'rss source' }] as const;
    const times = [{ from: 0, to: 3, fromMs: 1000, toMs: 2000 }];
    const read = readJson(json({ ...harbour, report: { ...harbour.report!, refersTo, times } }));
    expect(read.report).toMatchObject({ refersTo, times });
  });

  test('an input that could not be read is written too', () => {
    const problem = { code: 'input/empty', message: 'This file is empty.', fix: 'Give a file with text in it.' };
    const read = readJson(json({ key: 'a', report: null, claims: [], problems: [problem], run: null }, { text: true }));
    expect(read).toEqual({ schema: 'hearsay/1', key: 'a', report: null, claims: [], problems: [problem], run: null });
  });

  test('jsonl is the same in one line', () => {
    const line = jsonl(sample('<Lopez>\n[said] {it\u2028}'), { text: true });
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(JSON.parse(jsonl(harbour))).toEqual(JSON.parse(json(harbour)));
  });
});

describe('readJson refuses', () => {
  const good = JSON.parse(json(harbour, { text: true }));
  const changed = (change: (copy: typeof good) => void): string => {
    const copy = structuredClone(good);
    change(copy);
    return JSON.stringify(copy);
  };
  test.each([
    ['what is not JSON', 'dossier/not-json', '{"schema":'],
    ['another shape', 'dossier/not-hearsay', changed((copy) => (copy.schema = 'hearsay/9'))],
    ['a claim without content', 'dossier/not-hearsay', changed((copy) => (copy.claims[0].content = []))],
    ['a span that runs backwards', 'dossier/not-hearsay', changed((copy) => (copy.claims[0].cue = { from: 9, to: 3 }))],
    ['content out of order', 'dossier/not-hearsay', changed((copy) => copy.claims[0].content.reverse())],
    ['words that stand elsewhere', 'dossier/other-words', changed((copy) => (copy.text = `\n${copy.text}`))],
  ])('%s', (_, code, text) => {
    expect(() => readJson(text)).toThrow(expect.objectContaining({ code }));
  });

  test('and names the place', () => {
    expect(() => readJson(changed((copy) => (copy.claims[2].score = 2)))).toThrow(/claims\.2\.score/);
  });
});

test('places and times are published with their words, where a claim has them, and read back', () => {
  const notation = '<Kim> [said] {it fell in Tripoli on Monday}.';

  const place = {
    at: { from: 24, to: 31 },
    precision: 'town' as const,
    gazetteer: null,
    candidates: [
      {
        gazetteer: 'geonames:252601',
        name: 'Trípoli',
        country: 'GR',
        latitude: 37.509,
        longitude: 22.379,
        score: 0.5,
        reasons: [{ rule: 'place/name', spans: [] }],
      },
    ],
  };
  const time = {
    of: 'happened' as const,
    edtf: '2026-03-16',
    at: { from: 10, to: 17 },
    others: [{ edtf: '2026-03-23', at: null, where: 'x' }],
  };
  const extraction = sample(notation, { claim: { places: [place], times: [time] } });
  const [claim] = readJson(json(extraction, { text: true })).claims;
  expect(claim!.places).toMatchObject([
    { ...place, at: { ...place.at, words: extraction.report!.text.slice(24, 31) } },
  ]);
  expect(claim!.times).toMatchObject([{ of: 'happened', edtf: '2026-03-16', others: [{ edtf: '2026-03-23' }] }]);
  expect('places' in readJson(json(sample(notation))).claims[0]!).toBe(false);
});
