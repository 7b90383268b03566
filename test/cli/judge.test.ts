// The verbs of `hearsay judge` by the built command: what stands in the log then, and what the index makes of it.

import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Claim, judgements } from '../../src/nouns/index.ts';
import { claimsOf, judge, refusalOf } from './asked.ts';
import { expectSound, folderWith, freshPath, logOf, newCase } from './case-folders.ts';
import { hearsay } from './hearsay.ts';

const FIRST =
  'The mayor has denied on Monday that the bridge would close for a week. Denials by the engineer: no cracks.';
const SECOND = '"It is safe," the engineer said. The mayor said no more, and the bridge said nothing.';

// Dozens of processes, some of which make an index anew.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let whole: string;
/** Ids of the reports by their order, and the claims that the model found in each. */
let reports: readonly string[];
let found: readonly (readonly Claim[])[];
beforeAll(async () => {
  whole = await newCase();
  const inputs = folderWith({ 'a.txt': FIRST, 'b.txt': SECOND });
  expect((await hearsay(['add', whole, inputs])).code).toBe(0);
  const entries = await logOf(whole);
  reports = entries.flatMap(({ kind, body }) => (kind === 'reading' ? [body['report'] as string] : []));
  const runs = entries.flatMap(({ kind, body }) => (kind === 'run' ? [body['output'] as string] : []));
  const outputs = runs.map((id) => JSON.parse(readFileSync(join(whole, 'runs', id.slice(0, 2), id), 'utf8')));
  found = reports.map((report) => outputs.find((output) => output.report === report).claims);
  expect(found.map(({ length }) => length > 0)).toEqual([true, true]);
}, 60_000);

function copyOfWhole(): string {
  const folder = freshPath();
  cpSync(whole, folder, { recursive: true });
  return folder;
}

const ADD = ['--no-source', '--cue-words', 'Denials', '--content-words', 'no cracks'];

describe('add', () => {
  it('keeps a claim that the machine missed, in the case as every other', async () => {
    const folder = copyOfWhole();
    const source = ['--source-words', 'the engineer', '--cue-words', 'Denials', '--content-words', 'cracks'];
    const [entry] = await judge(folder, reports[0]!.slice(0, 12), 'add', ...source, '--why', 'the cue is a noun');
    const id = entry!.body['claim'] as string;
    const [claim] = (await claimsOf(folder, '--state', 'accepted')).filter((one) => one.id === id);
    expect(claim).toMatchObject({
      report: reports[0],
      state: 'accepted',
      score: null,
      foundBy: null,
      manner: 'indirect',
      words: { source: 'the engineer', cue: 'Denials', content: ['cracks'] },
      decidedBy: { kind: 'add', by: { person: 'Ines Calder' } },
    });
    expect((await hearsay(['log', folder, '--claim', id.slice(0, 12)])).out).toMatch(
      /added claim [0-9a-f]{12} .*: the cue is a noun/,
    );
    // It is a claim: it can be corrected, and taken back.
    await judge(folder, id, 'correct', '--no-source');
    expect(await refusalOf(folder, reports[0]!, 'add', ...source)).toBe('judge/known-claim');
    await judge(folder, String(entry!.seq + 1), 'withdraw');
    await judge(folder, String(entry!.seq), 'withdraw');
    // What was taken back can be added again.
    await judge(folder, reports[0]!, 'add', ...source);
    expect((await claimsOf(folder, '--state', 'accepted')).some((one) => one.id === id)).toBe(true);
    await expectSound(folder);
  });

  it('looks for words near its cue first', async () => {
    const folder = copyOfWhole();
    const at = FIRST.indexOf('Denials');
    const [entry] = await judge(folder, reports[0]!, 'add', ...ADD);
    expect(entry!.body['cue']).toEqual({ from: at, to: at + 7 });
  });

  it('refuses what is not whole, not there, or known', async () => {
    const folder = copyOfWhole();
    const [known] = found[0]!;
    const written = (spans: readonly { from: number; to: number }[]) =>
      spans.map(({ from, to }) => `${from}-${to}`).join();
    const same = [
      '--cue',
      written([known!.cue]),
      '--content',
      written(known!.content),
      ...(known!.source ? ['--source', written([known!.source])] : ['--no-source']),
    ];
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['use/missing-option', ['--content-words', 'no cracks', '--no-source']],
      ['use/missing-option', ['--cue-words', 'Denials', '--no-source']],
      ['use/missing-option', ['--cue-words', 'Denials', '--content-words', 'no cracks']],
      ['judge/no-such-words', ['--cue-words', 'Denied', '--content-words', 'no cracks', '--no-source']],
      ['judge/words-in-several-places', ['--cue-words', 'the', '--content-words', 'no cracks', '--no-source']],
      ['judge/bad-span', ['--cue', '0-9999', '--content-words', 'no cracks', '--no-source']],
      ['judge/known-claim', same],
    ];
    for (const [code, args] of cases)
      expect([code, await refusalOf(folder, reports[0]!, 'add', ...args)]).toEqual([code, code]);
    expect(await refusalOf(folder, 'feedfeed', 'add', ...ADD)).toBe('case/no-such-id');
    expect(await logOf(folder)).toEqual(await logOf(whole));
  });
});

describe('merge of claims', () => {
  const two = async (folder: string): Promise<readonly string[]> => {
    const one = await judge(folder, reports[0]!, 'add', ...ADD);
    const other = await judge(
      folder,
      reports[0]!,
      'add',
      '--no-source',
      '--cue-words',
      'Denials',
      '--content-words',
      'cracks',
    );
    return [one, other].map(([entry]) => entry!.body['claim'] as string);
  };
  const statesOf = async (folder: string, ids: readonly string[]) => {
    const claims = await claimsOf(folder, '--state', 'suggested,accepted,corrected,rejected');
    return ids.map((id) => claims.find((claim) => claim.id === id)?.state);
  };

  it('takes one for the other: one is left, the other leads to it', async () => {
    const folder = copyOfWhole();
    const [one, other] = await two(folder);
    const entries = await judge(
      folder,
      other!.slice(0, 12),
      'merge',
      '--into',
      one!.slice(0, 12),
      '--why',
      'read twice',
    );
    expect(entries).toMatchObject([{ kind: 'correct', body: { claim: other, to: { claim: one }, why: 'read twice' } }]);
    expect(await statesOf(folder, [one!, other!])).toEqual(['accepted', 'corrected']);
    expect((await hearsay(['log', folder, '--claim', one!])).out).toContain(`corrected claim ${other!.slice(0, 12)}`);
    await expectSound(folder);
  });

  it('takes both for a third, in two entries that stand next to each other', async () => {
    const folder = copyOfWhole();
    const [one, other] = await two(folder);
    const entries = await judge(folder, other!, 'merge', '--into', one!, '--source-words', 'the engineer');
    expect(entries.map(({ kind, body }) => [kind, body['claim']])).toEqual([
      ['correct', other],
      ['correct', one],
    ]);
    const third = (entries[0]!.body['to'] as { claim: string }).claim;
    expect(await statesOf(folder, [one!, other!, third])).toEqual(['corrected', 'corrected', 'accepted']);
  });

  it('is refused of one claim, of two reports, and of what is neither claim nor speaker', async () => {
    const folder = copyOfWhole();
    const [one] = await two(folder);
    const [far] = found[1]!;
    const { length } = await logOf(folder);
    expect(await refusalOf(folder, one!, 'merge', '--into', one!)).toBe('judge/same-claim');
    expect(await refusalOf(folder, one!, 'merge', '--into', far!.id)).toBe('judge/other-report');
    expect(await refusalOf(folder, one!, 'merge')).toBe('use/missing-option');
    expect(await refusalOf(folder, one!, 'merge', '--into', 'x', '--of', 'report')).toBe('use/unknown-target');
    expect(await refusalOf(folder, 'speaker-1', 'merge', '--into', 'speaker-1', '--of', 'speaker')).toBe(
      'judge/same-speaker',
    );
    expect(await logOf(folder)).toHaveLength(length);
    // Ids of speakers are hex digits too; one of a claim that is mistyped is not taken for one of a speaker.
    expect(await refusalOf(folder, 'abcdef1', 'merge', '--into', one!)).toBe('case/no-such-id');
    expect(await refusalOf(folder, 'abcdef1', 'merge', '--into', 'abcdef2')).toBe('case/no-such-id');
    // Ids that people gave stand as they are given.
    expect((await judge(folder, 'speaker-1', 'merge', '--into', 'speaker-2'))[0]!.body).toEqual({
      speakers: ['speaker-1'],
      into: 'speaker-2',
    });
  });
});

describe('tag, flag', () => {
  it('are words by which claims are found again', async () => {
    const folder = copyOfWhole();
    const [one] = found[0]!;
    await judge(folder, one!.id, 'tag', '--tag', ' bridge ');
    await judge(folder, one!.id, 'flag', '--flag', 'witness');
    expect((await claimsOf(folder, '--tag', 'bridge', '--flag', 'witness')).map(({ id }) => id)).toEqual([one!.id]);
    expect(await claimsOf(folder, '--tag', 'harbour')).toEqual([]);
    expect((await hearsay(['log', folder, '--claim', one!.id])).out).toMatch(/tagged claim [0-9a-f]{12} bridge/);
    await judge(folder, reports[0]!.slice(0, 8), 'tag', '--tag', 'first', '--of', 'report');
    expect(await refusalOf(folder, one!.id, 'tag')).toBe('use/missing-option');
  });
});

describe('place, time, link, attribute', () => {
  it('are kept with the words that say so', async () => {
    const folder = copyOfWhole();
    const [one] = found[0]!;
    const [far] = found[1]!;
    const at = (words: string, text = FIRST) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });
    const id = one!.id.slice(0, 12);
    const bodies = [
      await judge(
        folder,
        id,
        'place',
        '--place',
        'Port Vela',
        '--gazetteer',
        'geonames:1',
        '--coordinates',
        '43.5,-8.25',
        '--at-words',
        'the bridge',
      ),
      await judge(folder, id, 'place', '--no-place', '--why', 'no place'),
      await judge(folder, id, 'time', '--time', '2031-03-03', '--at-words', 'on Monday'),
      await judge(folder, id, 'time', '--no-time', '--which', 'said'),
      await judge(folder, id, 'link', '--to', far!.id, '--relation', 'contradicts  number'),
      await judge(
        folder,
        'speaker-1',
        'attribute',
        '--attribute',
        'role',
        '--value',
        'mayor',
        '--report',
        reports[0]!.slice(0, 9),
        '--at-words',
        'The mayor',
        '--since',
        '2029',
      ),
      await judge(
        folder,
        'speaker-1',
        'attribute',
        '--attribute',
        'role',
        '--value',
        'mayor',
        '--url',
        'https://example.org/m',
        '--until',
        '2030~',
      ),
    ].map(([entry]) => entry!.body);
    const target = { of: 'claim', id: one!.id };
    expect(bodies).toEqual([
      {
        target,
        at: { report: reports[0], ...at('the bridge') },
        place: { name: 'Port Vela', gazetteer: 'geonames:1', latitude: 43.5, longitude: -8.25 },
      },
      { target, place: null, why: 'no place' },
      { target, of: 'happened', edtf: '2031-03-03', at: { report: reports[0], ...at('on Monday') } },
      { target, of: 'said', edtf: null },
      {
        link: expect.stringMatching(/^link-[0-9a-f-]{36}$/),
        relation: 'contradicts number',
        from: one!.id,
        to: far!.id,
      },
      {
        speaker: 'speaker-1',
        name: 'role',
        value: 'mayor',
        cites: { report: reports[0], ...at('The mayor') },
        since: '2029',
      },
      { speaker: 'speaker-1', name: 'role', value: 'mayor', cites: { url: 'https://example.org/m' }, until: '2030~' },
    ]);
    const history = (await hearsay(['log', folder, '--claim', id])).out;
    for (const words of [/placed claim/, /dated claim/, /linked [0-9a-f]{12} to/]) expect(history).toMatch(words);
    await expectSound(folder);
  });

  it('are refused where something is missing or cannot be', async () => {
    const folder = copyOfWhole();
    const [one] = found[0]!;
    const [far] = found[1]!;
    const { id } = one!;
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['use/missing-option', [id, 'place']],
      ['judge/bad-coordinates', [id, 'place', '--place', 'x', '--coordinates', '91,0']],
      ['judge/bad-coordinates', [id, 'place', '--place', 'x', '--coordinates', 'north']],
      ['judge/no-such-words', [id, 'place', '--place', 'x', '--at-words', 'the harbour']],
      ['use/missing-option', [id, 'time']],
      ['judge/bad-time', [id, 'time', '--time', 'next week']],
      ['judge/bad-time', [id, 'correct', 'time', '--to', 'next week']],
      ['judge/bad-time', [id, 'correct', 'time', '--to', '2031-02-30']],
      ['use/unknown-time', [id, 'time', '--time', '2031', '--which', 'heard']],
      ['judge/bad-time', [id, 'time', '--time', 'Monday']],
      ['use/missing-option', ['speaker-1', 'time', '--time', '2031', '--of', 'speaker', '--at', '0-3']],
      ['use/missing-option', [id, 'link', '--to', far!.id]],
      ['use/missing-option', [id, 'link', '--relation', 'same']],
      ['use/unknown-relation', [id, 'link', '--to', far!.id, '--relation', 'proves']],
      ['judge/same-claim', [id, 'link', '--to', id, '--relation', 'same']],
      ['use/missing-option', ['speaker-1', 'attribute', '--attribute', 'role', '--value', 'mayor']],
      ['use/missing-option', ['speaker-1', 'attribute', '--value', 'mayor', '--url', 'https://example.org']],
      ['use/missing-option', ['speaker-1', 'attribute', '--attribute', 'role', '--url', 'https://example.org']],
    ];
    for (const [code, args] of cases) expect([args, await refusalOf(folder, ...args)]).toEqual([args, code]);
    expect(await logOf(folder)).toEqual(await logOf(whole));
  });
});

describe('last withdraw', () => {
  it('undoes one’s own decisions, one after the other, and nobody else’s', async () => {
    const folder = copyOfWhole();
    const [one] = found[0]!;
    const [first] = await judge(folder, one!.id, 'accept');
    const [second] = await judge(folder, one!.id, 'tag', '--tag', 'x');
    await judge(folder, one!.id, 'reject', '--by', 'Bo');
    expect((await judge(folder, 'last', 'withdraw'))[0]!.body).toEqual({ entry: second!.seq });
    expect((await judge(folder, 'last', 'withdraw', '--why', 'too early'))[0]!.body).toEqual({
      entry: first!.seq,
      why: 'too early',
    });
    expect(await refusalOf(folder, 'last', 'withdraw')).toBe('judge/nothing-to-withdraw');
  });
});

it('the help names every verb, with examples', async () => {
  const { out } = await hearsay(['judge', '--help']);
  const words = out.replace(/\s+/g, ' ');
  for (const verb of judgements) expect(words).toMatch(new RegExp(`\\b${verb}\\b`));
  expect(out).toMatch(/Examples:\n\s+\$ hearsay/);
});
