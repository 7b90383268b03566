// The commands that measure topics, stances and weakening, on a few invented reports.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hearsay } from './hearsay.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-auc-'));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, rows: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''));
  return path;
}

const ferry = [
  { id: 'f1', text: 'The harbour master said the ferry had run aground off Cuxhaven with 212 people on board.' },
  { id: 'f2', text: 'A spokeswoman for the line denied that its ferry had run aground off Cuxhaven.' },
];
const dam = [
  { id: 'd1', text: 'The minister said the dam above Orlo would be emptied by Friday.' },
  { id: 'd2', text: 'Engineers warned that the dam above Orlo could not be emptied before winter.' },
];
const stances = [
  { headline: 'Ferry runs aground off Cuxhaven', report: 'f1', stance: 'agree' },
  { headline: 'Ferry runs aground off Cuxhaven', report: 'f2', stance: 'disagree' },
];
const topics = file('topics.jsonl', [{ topic: 'ferry', reports: ferry, stances }, { topic: 'dam', reports: dam }, '{']);

it('topics: reports of one matter are told from those of two', async () => {
  const { code, out, err } = await hearsay(['eval', 'topics', topics, '--format', 'json', '--workers', '1']);
  expect(code).toBe(1);
  expect(err).toContain('measure/no-topic');
  const { figures } = JSON.parse(out);
  expect(figures.map(({ of }: { of: number }) => of)).toEqual([6, 6, 6]);
  expect(figures[0].interval.value).toBe(1);
}, 60_000);

it('stance: one pair', async () => {
  const { code, out } = await hearsay(['eval', 'stance', topics, '--workers', '1']);
  expect(code).toBe(1);
  expect(out).toMatch(/of one headline +\d\.\d+ +. +. +1 +1 +0\.850/);
}, 60_000);

it('claimdiff: pairs of claims', async () => {
  const pair = (topic: string, relation: number) => ({
    topic,
    claim_a: 'The dam holds.',
    claim_b: relation ? 'Nobody believes that the dam holds.' : 'The dam was built in 1961.',
    relation,
  });
  const rows = Array.from({ length: 12 }, (_, n) => pair(`t${n % 4}`, n % 2));
  const path = file('pairs.jsonl', rows);
  const { code, out } = await hearsay(['eval', 'claimdiff', path, '--format', 'json']);
  expect(code).toBe(0);
  const { figures } = JSON.parse(out);
  expect(figures).toHaveLength(3);
  expect(figures[2].of).toBe(12);
  const none = await hearsay(['eval', 'claimdiff', file('none.jsonl', ['{}'])]);
  expect(none.code).toBe(2);
  expect(none.err).toContain('eval/no-gold');
}, 60_000);
