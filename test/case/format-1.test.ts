// A case of format 1 opens and verifies for ever, and format 1 is still written as it was.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  headOf,
  indexOfCase,
  isProblem,
  knownEntry,
  newCase,
  openCase,
  reportOfText,
  runOutputOf,
  verify,
} from '../../src/case/index.ts';
import { KINDS } from '../../src/case/kinds.ts';
import type { EntryDraft } from '../../src/nouns/index.ts';
import { copyOf, entriesOf, filesOf, freshPath } from './little-case.ts';

const folder = fileURLToPath(new URL('../fixtures/case/format-1', import.meta.url));
const HEAD = headOf('31 900a42cea351190fd0ce68936d573383edd52152d1abbec4a98bb5036d7d9104')!;

describe('a case that was written by the first version', () => {
  it('verifies, against a head that stands here', async () => {
    expect(await verify(folder, { head: HEAD })).toEqual({
      wrong: [],
      besides: [],
      head: HEAD,
      files: { captures: 2, texts: 2, runs: 2 },
      checkpoints: [{ entry: 27, upTo: 1, key: null, stampedAt: null }],
      rows: null,
    });
  });

  it('opens, and all of it is understood', async () => {
    const open = await openCase(copyOf(folder));
    expect(open.problems).toEqual([]);
    expect(open.about).toEqual({ name: 'Port Vela', format: 1, created: '2031-03-05T09:00:01.000Z', id: 'case-1' });
    const entries = await entriesOf(open.log);
    expect(entries.filter((entry) => isProblem(knownEntry(entry)))).toEqual([]);
    expect([...new Set(entries.map(({ kind }) => kind))].sort()).toEqual(Object.keys(KINDS).sort());
    for await (const id of open.store.texts.list())
      expect(reportOfText(await open.store.texts.get(id)).text.length).toBeGreaterThan(20);
    for await (const id of open.store.runs.list())
      expect(runOutputOf(await open.store.runs.get(id)).claims).toHaveLength(1);
    await open.close();
  });

  it('is written today with the same bytes', async () => {
    const reader = await openCase(folder, { toRead: true });
    const entries = await entriesOf(reader.log);
    let at = reader.about.created;
    const now = (): Date => new Date(at);
    const copy = freshPath();
    const { name, id } = reader.about;
    // The first entry is written by newCase itself, a second after case.json.
    const times = [reader.about.created, entries[0]!.time];
    const open = await newCase(copy, {
      name,
      id,
      person: 'Ines Calder',
      segmentBytes: 4000,
      now: () => new Date(times.shift() ?? now()),
    });
    for (const { time, by, kind, body } of entries.slice(1)) {
      at = time;
      await open.log.append([{ by, kind, body } as unknown as EntryDraft]);
    }
    await open.close();
    const written = filesOf(copy).filter((path) => /^(log|case)/.test(path));
    expect(written).toEqual(filesOf(folder).filter((path) => /^(log|case)/.test(path)));
    for (const path of written)
      expect(readFileSync(join(copy, path), 'utf8')).toBe(readFileSync(join(folder, path), 'utf8'));
  });
});

describe('a case with labels that people corrected', () => {
  const labels = fileURLToPath(new URL('../fixtures/case/format-1-labels', import.meta.url));
  const LABELS = headOf('10 3133e08b47982493758aa51129bb6c282dc41f8f8f4f9493c9a1c1265519dd22')!;
  it('verifies, and all of it is understood', async () => {
    expect(await verify(labels, { head: LABELS })).toMatchObject({ wrong: [], besides: [], head: LABELS });
    const open = await openCase(copyOf(labels));
    const entries = await entriesOf(open.log);
    expect(entries.filter((entry) => isProblem(knownEntry(entry)))).toEqual([]);
    const index = await indexOfCase(open);
    const [claim] = (await index.claims()).rows;
    // Whoever does not know these fields has taken the claim as it is: no label of it was lost, and none made up.
    expect(claim).toMatchObject({ state: 'accepted', act: 'deny', speaker: { id: null }, basis: [] });
    expect(claim!.corrections.map(({ label, was, by: [by] }) => [label, was, by!.entry])).toEqual([
      ['act', 'say', 5],
      ['basis', '', 8],
      ['speaker', '', 8],
    ]);
    await index.close();
    await open.close();
  }, 120_000);

  it('may hold an act that a later version adds, which this one does not write', async () => {
    const open = await openCase(copyOf(labels));
    const entry = (await entriesOf(open.log))[4]!;
    const later = { ...entry, body: { ...entry.body, act: 'intone' } };
    expect(isProblem(knownEntry(later))).toBe(false);
    const draft = { by: later.by, kind: 'correct', body: later.body } as unknown as EntryDraft;
    await expect(open.log.append([draft])).rejects.toMatchObject({ code: 'case/bad-entry' });
    await open.close();
  });
});

describe('docs/log.md', () => {
  const page = readFileSync(new URL('../../docs/log.md', import.meta.url), 'utf8');
  it('has a line of every kind, as it stands in that case', () => {
    const lines = filesOf(folder)
      .filter((path) => path.endsWith('.jsonl'))
      .flatMap((path) => readFileSync(join(folder, path), 'utf8').split('\n'));
    const shown = [...page.matchAll(/^\*\*`(\w+)`\*\* [^]*?```jsonl\n(.*)\n```/gm)].map(([, kind, line]) => ({
      kind: kind!,
      line: line!,
    }));
    expect(shown.map(({ kind }) => kind).sort()).toEqual(Object.keys(KINDS).sort());
    for (const { kind, line } of shown) {
      expect(lines).toContain(line);
      expect(JSON.parse(line).kind).toBe(kind);
    }
  });
});
