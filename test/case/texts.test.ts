import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportOfText, runBytes, runOutputOf, textBytes } from '../../src/case/index.ts';
import { sortedJson } from '../../src/case/sorted-json.ts';
import type { Sense } from '../../src/nouns/index.ts';
import { readCapture } from '../../src/read/index.ts';
import { harbour } from '../dossier/sample.ts';
import { fixture, utf8 } from '../read/fixtures.ts';

const NAMES = readdirSync(new URL('../fixtures/read/', import.meta.url));

it.each(NAMES)('%s: its report comes back the same, and frozen', (name) => {
  for (const report of readCapture(fixture(name), { from: name }).reports) {
    const bytes = textBytes(report);
    const back = reportOfText(bytes);
    expect(back).toEqual(report);
    expect(Buffer.from(textBytes(back)).equals(bytes)).toBe(true);
    expect([back, back.blocks, back.blocks[0], back.bytes.rows[0]].every(Object.isFrozen)).toBe(true);
  }
});

it('what a run yielded comes back the same, and frozen', () => {
  const { report, claims, run, problems } = harbour;
  const output = { report: report!.id, claims, run: run!, problems };
  const back = runOutputOf(runBytes(output));
  expect(back).toEqual(output);
  expect([back, back.claims, back.claims[0]!.content[0]].every(Object.isFrozen)).toBe(true);
});

it('what its words say of the claiming comes back too, and a run without it stays readable', () => {
  const { report, claims, run, problems } = harbour;
  const at = { from: 3, to: 9 };
  const sense: Sense = {
    act: 'deny',
    polarity: { value: 'against', at: [at] },
    modality: { value: 'plain', at: [] },
    basis: [{ kind: 'told', at }],
    addressee: at,
    medium: { kind: 'statement', at: null },
  };
  const output = { report: report!.id, claims: claims.map((claim) => ({ ...claim, ...sense })), run: run!, problems };
  const bytes = runBytes(output);
  const back = runOutputOf(bytes);
  expect(back).toEqual(output);
  expect([back.claims[0]!.basis![0]!.at, back.claims[0]!.polarity].every(Object.isFrozen)).toBe(true);
  const later = Buffer.from(bytes).toString().replaceAll('"told"', '"dreamt"');
  expect(runOutputOf(utf8(later)).claims[0]!.basis![0]!.kind).toBe('dreamt');
  for (const [good, bad] of [
    ['"basis":[{', '"basis":[7,{'],
    ['"addressee":{', '"addressee":{"from":-1},"was":{'],
    ['"polarity":{', '"polarity":null,"was":{'],
  ] as const) {
    const broken = Buffer.from(bytes).toString().replace(good, bad);
    expect(broken).not.toBe(Buffer.from(bytes).toString());
    expect(() => runOutputOf(utf8(broken))).toThrow(expect.objectContaining({ code: 'case/bad-run' }));
  }
  expect(runOutputOf(runBytes({ ...output, claims })).claims[0]).not.toHaveProperty('act');
});

it('bytes do not depend on the order of fields', () => {
  const turned = (value: unknown): unknown =>
    typeof value !== 'object' || value === null
      ? value
      : Array.isArray(value)
        ? value.map(turned)
        : Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, turned(inner)]),
          );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const bytes = Buffer.from(sortedJson(value));
      expect(bytes.equals(sortedJson(turned(value)))).toBe(true);
      expect(JSON.parse(bytes.toString())).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('the bytes of a report are these, for ever', () => {
  const [report] = readCapture(utf8('The mayor said no.'), {}).reports;
  expect(Buffer.from(textBytes(report!)).toString()).toBe(
    `{"format":"hearsay/text/1","report":{"authors":[],"blocks":[{"bytes":{"from":0,"to":18},"from":0,"kind":"paragraph","to":18}],"bytes":{"rows":[{"byteFrom":0,"byteTo":18,"each":1,"from":0,"to":18}]},"capture":"${report!.capture}","charset":{"decidedBy":"default","label":"utf-8"},"dates":[],"id":"${report!.id}","language":${JSON.stringify({ code: report!.language.code, decidedBy: report!.language.decidedBy })},"part":"","reader":{"name":"${report!.reader.name}","options":{},"version":"${report!.reader.version}"},"text":"The mayor said no.","textSha256":"${report!.textSha256}"}}\n`,
  );
});

it.each([
  ['not JSON'],
  ['null'],
  ['[]'],
  ['{}'],
  [
    '{"format":"hearsay/run/1","report":"a","run":{},"problems":[],"claims":[{"id":"a","source":null,"cue":1,"content":[]}]}',
  ],
  ['{"format":"hearsay/text/1","report":{"text":"a","textSha256":"b"}}'],
])('takes %s for no text and no run', (text) => {
  expect(() => reportOfText(utf8(text))).toThrow(expect.objectContaining({ code: 'case/bad-text' }));
  expect(() => runOutputOf(utf8(text))).toThrow(expect.objectContaining({ code: 'case/bad-run' }));
});
