// The test parts were labelled twice, by two who did not see each other's labels: how far they agree. Figures only: the
// texts and the labels of the test parts are not to be looked into while code is made.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fromOffsets, type OffsetFile } from '../../src/measure/offset-gold.ts';
import type { MarkedSpans } from '../../src/measure/own-gold.ts';
import type { Span } from '../../src/nouns/index.ts';
import { type Agreement, agreementLines, agreementOf, type Twice } from './agreement.ts';
import { NO_TEXTS, offsetFiles, textsAtHand } from './offset-files.ts';
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

function moved({ source, cue, content }: MarkedSpans, back: number): MarkedSpans {
  const move = (s: Span): Span => ({ from: s.from - back, to: s.to - back });
  return { source: source && move(source), cue: move(cue), content: content.map(move) };
}

function printed(about: string, rows: readonly Agreement[]): ReadonlyMap<string, Agreement> {
  console.log(`two readers, ${about}, in per cent, with an interval of 95 % over the texts:\n${agreementLines(rows)}`);
  return new Map(rows.map((row) => [row.figure, row]));
}

/** Of the texts of others only offsets are here: they have no notation to read. */
const incidents = readdirSync(join(gold, 'second')).filter((name) => name !== 'wikinews');

it.each(incidents)('agreement on the test part (%#)', (incident) => {
  expect(existsSync(join(gold, 'reports', incident))).toBe(true);
  const [first, second] = [reportsOf(join(gold, 'reports', incident)), reportsOf(join(gold, 'second', incident))];
  expect(second.map((r) => r.id)).toEqual(first.map((r) => r.id));
  const twice = first.map((r, n): Twice => {
    const other = second[n]!;
    const cut = r.text.trim() === other.text.trim() ? 0 : withoutNotice(r.text);
    expect(r.text.slice(cut).trim()).toBe(other.text.trim());
    const claims = r.claims.map((claim) => moved(claim, cut));
    return { text: r.text.slice(cut), first: { claims, sidecar: r.sidecar }, second: other };
  });
  const figures = printed(`${first.length} invented reports`, agreementOf(twice));
  expect(figures.get('act')!.claims).toBeGreaterThan(300);
  expect(figures.get('relation')!.value).toBeGreaterThan(0.8);
});

const texts = textsAtHand();

describe.skipIf(texts === null)(texts ? 'Wikinews' : `Wikinews (skipped: ${NO_TEXTS})`, () => {
  it('agreement on the test part', () => {
    const first = offsetFiles(join(gold, 'wikinews')).filter(({ file }) => file.part === 'test');
    const second = new Map(offsetFiles(join(gold, 'second/wikinews')).map(({ name, file }) => [name, file]));
    expect([...second.keys()].sort()).toEqual(first.map(({ name }) => name).sort());
    const twice = first.map(({ name, file }): Twice => {
      const text = texts!.get(file.text)!;
      return { text, first: labelled(file, text), second: labelled(second.get(name)!, text) };
    });
    const figures = printed(`${first.length} Wikinews texts`, agreementOf(twice));
    expect(figures.get('act')!.claims).toBeGreaterThan(70);
    expect(figures.get('relation')!.value).toBeGreaterThan(0.8);
    expect(figures.get('speaker')!.value).toBeGreaterThan(0.8);
  });
});

function labelled(file: OffsetFile, text: string): Twice['first'] {
  const { incident, reports } = fromOffsets(file, text);
  return { claims: reports[0]!.claims, sidecar: reports[0]!.sidecar, speakers: incident.speakers };
}

describe('agreement', () => {
  const text = 'Kim said it fell. Ray denied it.\n';
  const claim = (source: string, cue: string, content: string): MarkedSpans => {
    const at = (words: string, from: number): Span => {
      const start = text.indexOf(words, from);
      return { from: start, to: start + words.length };
    };
    const from = text.indexOf(source);
    return { source: at(source, from), cue: at(cue, from), content: [at(content, from)] };
  };
  const labels = {
    speaker: null,
    how: 'name',
    act: 'say',
    manner: 'indirect',
    polarity: 'for',
    modality: 'plain',
    basis: [],
    to: null,
    medium: null,
    within: null,
    happened: null,
    said: null,
    place: [],
  } as const;
  const reader = (claims: readonly MarkedSpans[], change: object = {}): Twice['first'] => ({
    claims,
    sidecar: {
      ...({ outlet: 'x', genre: 'agency', published: ['2026', null], captured: null, unmarked: [] } as const),
      claims: { 1: labels, 2: { ...labels, act: 'deny', polarity: 'against', ...change } },
    },
  });
  const both = [claim('Kim', 'said', 'it fell'), claim('Ray', 'denied', 'it')];
  const figure = (second: Twice['first'], name: string): Agreement =>
    agreementOf([{ text, first: reader(both), second }]).find((row) => row.figure === name)!;

  it('is whole where two readers label alike', () => {
    for (const row of agreementOf([{ text, first: reader(both), second: reader(both) }]))
      expect(row, row.figure).toMatchObject({ value: 1, claims: 2, n: 1 });
  });

  it('falls with each label that differs, over the claims that both marked', () => {
    expect(figure(reader(both, { act: 'say' }), 'act')).toMatchObject({ value: 0.5, claims: 2 });
    expect(figure(reader(both, { polarity: 'open' }), 'polarity').value).toBe(0.5);
    expect(figure(reader(both, { to: 'Ray' }), 'to').value).toBe(0.5);
    expect(figure(reader(both, { basis: [['saw', 'it']] }), 'kinds of basis').value).toBe(0.5);
    expect(figure(reader(both.slice(0, 1)), 'act')).toMatchObject({ value: 1, claims: 1 });
  });

  it('falls with spans that differ', () => {
    const short = [both[0]!, claim('Ray', 'denied it', 'it.')];
    expect(figure(reader(short), 'cue').value).toBe(0.5);
    expect(figure(reader(both.slice(0, 1)), 'relation').value).toBeCloseTo(2 / 3);
  });
});
