// Little cases in folders of their own, with every kind of entry.

import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Case, type Head, newCase, recordCapture, recordReading, recordRun } from '../../src/case/index.ts';
import type { By, Entry, EntryDraft, Report } from '../../src/nouns/index.ts';
import { readCapture } from '../../src/read/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { fixture } from '../read/fixtures.ts';

export const INES: By = { person: 'Ines Calder' };

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 120_000);

/** A path where nothing is yet, in a folder that is removed after the tests. */
export function freshPath(name = 'case'): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-case-'));
  folders.push(folder);
  return join(folder, name);
}

export function copyOf(folder: string): string {
  const copy = freshPath();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** A clock that goes on by a second with every look. */
export function clock(start = '2031-03-05T09:00:00Z'): () => Date {
  let at = Date.parse(start);
  return () => new Date((at += 1000));
}

export function note(text: string): EntryDraft {
  return { by: INES, kind: 'note', body: { target: { of: 'case', id: 'x' }, text } };
}

export async function entriesOf(log: Case['log'], from?: number): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of log.read(from)) entries.push(entry);
  return entries;
}

/** Every file of a case, by its path in the folder. */
export function filesOf(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = below === '' ? name : `${below}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesOf(folder, path) : [path];
    });
}

const CLAIM = sha256('a claim');
const OTHER = sha256('another claim');
const SPEAKER = 'speaker-1';
const claim = { of: 'claim', id: CLAIM } as const;

/** One judgement, question, side … of each kind, about a report; a checkpoint of a head of the log. */
export function oneOfEach({ id: report }: Pick<Report, 'id'>, head: Head): readonly EntryDraft[] {
  const marked = {
    claim: CLAIM,
    report,
    source: { from: 0, to: 3 },
    cue: { from: 4, to: 8 },
    content: [
      { from: 9, to: 12 },
      { from: 14, to: 20 },
    ],
    manner: 'indirect',
  } as const;
  const by = INES;
  return [
    { by, kind: 'import', body: { import: 'import-1', from: 'spring.csv', format: 'csv' } },
    { by, kind: 'member', body: { member: 'ines', name: 'Ines Calder', role: 'editor' } },
    { by, kind: 'question', body: { question: 'question-1', text: 'Who closed the plant?', add: [CLAIM] } },
    { by, kind: 'side', body: { side: 'side-1', name: 'The town', add: [SPEAKER] } },
    { by, kind: 'add', body: { ...marked, why: 'the cue is a noun' } },
    { by, kind: 'accept', body: { target: claim } },
    { by, kind: 'reject', body: { target: { of: 'link', id: 'link-1' }, why: 'other plants' } },
    { by, kind: 'correct', body: { claim: CLAIM, to: { ...marked, claim: OTHER, source: null } } },
    { by, kind: 'merge', body: { speakers: ['speaker-2'], into: SPEAKER } },
    { by, kind: 'split', body: { speaker: SPEAKER, claims: [OTHER], into: 'speaker-3' } },
    { by, kind: 'flag', body: { target: { of: 'speaker', id: SPEAKER }, flag: 'witness' } },
    { by, kind: 'note', body: { target: claim, text: 'Ask the harbour master.' } },
    { by, kind: 'tag', body: { target: claim, tag: 'keys' } },
    { by, kind: 'withdraw', body: { entry: 2, why: 'too early' } },
    { by, kind: 'link', body: { link: 'link-2', relation: 'denies', from: OTHER, to: CLAIM } },
    {
      by,
      kind: 'place',
      body: {
        target: claim,
        at: { report, from: 0, to: 3 },
        place: { name: 'Port Vela', gazetteer: 'geonames:1', latitude: 43.5, longitude: -8.25 },
      },
    },
    { by, kind: 'time', body: { target: claim, of: 'said', edtf: '2031-03-05' } },
    {
      by: { import: 'import-1' },
      kind: 'attribute',
      body: { speaker: SPEAKER, name: 'role', value: 'mayor', cites: { report, from: 0, to: 3 }, since: '2029' },
    },
    { by, kind: 'publication', body: { dossier: 'dossier-1', version: 1, sha256: sha256('page'), corrections: [] } },
    { by, kind: 'checkpoint', body: { ...head, where: 'on paper' } },
  ];
}

/** Keeps one fixture: its bytes, its reading, and a run with one claim. */
export async function keep(open: Case, name: string): Promise<Report> {
  const bytes = fixture(name);
  const { capture, reports, problems } = readCapture(bytes, { from: name });
  const [report] = reports;
  await recordCapture(open, { bytes, capture, by: INES });
  await recordReading(open, { capture: capture.id, report: report ?? null, problems, by: INES });
  if (!report) throw new Error(`${name} gives no report`);
  const spans = { source: { from: 0, to: 2 }, cue: { from: 3, to: 5 }, content: [{ from: 6, to: 9 }] };
  await recordRun(open, {
    report: report.id,
    run: { model: 'attribution', modelSha256: sha256('model'), runtime: 'onnxruntime-node 1.30.0', version: '0.1.0' },
    claims: [
      {
        id: sha256(`claim of ${report.id}`),
        report: report.id,
        ...spans,
        manner: 'indirect',
        score: 0.87,
        reasons: [],
        foreign: false,
      },
    ],
    problems: [],
  });
  return report;
}

/** A case with two reports and an entry of every kind but `forget`, closed. */
export async function littleCase(options: { segmentBytes?: number } = {}): Promise<string> {
  const folder = freshPath();
  const open = await newCase(folder, {
    name: 'Port Vela',
    person: 'Ines Calder',
    id: 'case-1',
    now: clock(),
    ...options,
  });
  const head = await open.log.head();
  const report = await keep(open, 'wrapped.txt');
  await keep(open, 'emoji.txt');
  await Promise.all(oneOfEach(report, head).map((draft) => open.log.append([draft])));
  await open.close();
  return folder;
}
