// What a person corrects besides spans, by the built command: kept, shown with what the run had said, and there after a new run.

import { readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { CasePlace, IndexedClaim } from '../../src/case/index.ts';
import { claimsOf, judge, refusalOf, speakersOf } from './asked.ts';
import { expectSound, folderWith, freshPath, logOf, newCase } from './case-folders.ts';
import { hearsay, root } from './hearsay.ts';

// Dozens of processes, each of which opens an index.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 });

const ONE = `TRIPOLI, March 5 (PVN) - Anna Ruiz, the harbour master, said that two sheds had burnt in Tripoli on Monday.

She denied that the alarm was off, citing the berth log.
`;
const TWO = `Port Vela, 6 March. Anna Ruiz said that the sheds were empty. Ms Ruiz, the harbour master, warned of more fires.

Police said that nobody was hurt. "We saw the smoke," said Ben Oss, a docker.
`;

let whole: string;
beforeAll(async () => {
  whole = await newCase();
  const { code, err } = await hearsay(['add', whole, folderWith({ 'a.txt': ONE, 'b.txt': TWO })]);
  expect([code, err]).toEqual([0, '']);
});

async function copyOfWhole(): Promise<string> {
  const folder = freshPath();
  await cp(whole, folder, { recursive: true });
  return folder;
}

const claimOf = async (folder: string, cue: string): Promise<IndexedClaim> =>
  (await claimsOf(folder)).find(({ words }) => words!.cue.includes(cue))!;

/** The same weights by another hash, and one threshold higher: another model. */
async function otherModel(): Promise<string> {
  const folder = freshPath('model');
  await cp(join(root, 'models/attribution'), folder, { recursive: true });
  const path = join(folder, 'model.json');
  const about = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...about, note: 'another' }));
  return folder;
}

describe('correct speaker, act, basis, place, time', () => {
  it('are entries of the case, shown with what the run had said, and can be taken back', async () => {
    const folder = await copyOfWhole();
    const denied = await claimOf(folder, 'denied');
    const said = await claimOf(folder, 'said');
    const id = denied.id.slice(0, 12);
    const entries = [
      ...(await judge(folder, id, 'correct', 'speaker', '--to', 'Ben Oss', '--why', 'heard it')),
      ...(await judge(folder, id, 'correct', 'act', '--to', 'doubt')),
      ...(await judge(folder, id, 'correct', 'basis', '--to', 'document', '--at-words', 'the berth log')),
      ...(await judge(folder, said.id, 'correct', 'time', '--to', '2031-02-24', '--which', 'happened')),
    ];
    expect(entries.map(({ kind }) => kind)).toEqual(['correct', 'correct', 'correct', 'time']);
    expect(entries[0]!.body).toMatchObject({ claim: denied.id, to: { claim: denied.id }, why: 'heard it' });
    const [now] = (await claimsOf(folder)).filter((claim) => claim.id === denied.id);
    expect(now).toMatchObject({ state: 'accepted', act: 'doubt', speaker: { name: 'Ben Oss' } });
    expect(now!.corrections.map(({ label, is, was }) => [label, is, was])).toEqual([
      ['act', 'doubt', 'deny'],
      ['basis', expect.stringContaining('document'), expect.any(String)],
      ['speaker', 'Ben Oss', 'Anna Ruiz'],
    ]);
    const { out } = await hearsay(['claims', folder]);
    expect(out).toMatch(/<She> \(Ben Oss\) \[denied\]/);
    expect(out).toMatch(/\n {14}act doubt \(Ines Calder; the run said: deny\)\n/);
    expect(out).toMatch(/\n {14}time happened 2031-02-24 \(Ines Calder; the run said: /);
    const csv = (await hearsay(['claims', folder, '--format', 'csv'])).out;
    expect(csv.slice(0, csv.indexOf('\r\n'))).toMatch(/,act,.*,speaker,speaker id,places,.*,within,labels corrected$/);
    expect(csv).toContain('speaker Ben Oss (Ines Calder; the run said: Anna Ruiz)');
    const path = join(folder, '..', 'claims.xlsx');
    expect((await hearsay(['claims', folder, '--format', 'xlsx', '--to', path])).code).toBe(0);
    const [{ data }] = (await readXlsx(path)) as unknown as [{ data: unknown[][] }];
    expect(data.flat()).toContain('doubt');
    expect((await hearsay(['log', folder, '--claim', id])).out).toMatch(/corrected claim \S+ to act doubt\n/);
    for (let i = 0; i < 4; i++) await judge(folder, 'last', 'withdraw');
    expect((await claimsOf(folder)).find((claim) => claim.id === denied.id)).toEqual(denied);
    expect((await claimsOf(folder)).find((claim) => claim.id === said.id)).toEqual(said);
    await expectSound(folder);
  });

  it('stand after another model has read the reports, on the claims with the same spans', async () => {
    const folder = await copyOfWhole();
    const { id } = await claimOf(folder, 'denied');
    await judge(folder, id, 'correct', 'act', '--to', 'doubt');
    const before = await logOf(folder);
    const { code, err } = await hearsay(['extract', folder, '--again', '--model', await otherModel()]);
    expect([code, err]).toEqual([0, '']);
    expect((await logOf(folder)).length).toBe(before.length + 2);
    const again = await claimOf(folder, 'denied');
    expect(again).toMatchObject({ id, act: 'doubt', corrections: [{ label: 'act', was: 'deny' }] });
    expect(again.foundBy!.entry).toBeGreaterThan(before.length);
    await expectSound(folder);
  });

  it('take an id, a name that one speaker has, or a new name; and say what is not there', async () => {
    const folder = await copyOfWhole();
    const { id } = await claimOf(folder, 'denied');
    const [ben] = await speakersOf(folder, '--text', 'oss');
    expect(await speakersOf(folder, '--text', 'be os')).toEqual([ben]);
    const named = async (to: string) =>
      (await judge(folder, id, 'correct', 'speaker', '--to', to))[0]!.body['speaker'] as object;
    expect(await named(ben!.id.slice(0, 10))).toEqual({ id: ben!.id });
    expect(await named('unknown')).toBeNull();
    const fresh = await named('The Night Watch');
    expect(fresh).toEqual({ id: expect.stringMatching(/^speaker-[0-9a-f-]{36}$/), name: 'The Night Watch' });
    expect(await named('ben oss')).toEqual({ id: ben!.id });
    expect(await named('the night watch')).toMatchObject({ id: expect.any(String) });
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['use/unknown-label', [id, 'correct', 'mood', '--to', 'x']],
      ['use/missing-option', [id, 'correct', 'act']],
      ['use/unknown-act', [id, 'correct', 'act', '--to', 'lie']],
      ['use/unknown-basis', [id, 'correct', 'basis', '--to', 'rumour']],
      ['case/no-such-id', [id, 'correct', 'speaker', '--to', 'deadbeef']],
      ['judge/nothing-changed', [id, 'correct', 'act', '--to', 'deny']],
      ['judge/unknown-record', [id, 'correct', 'place', '--to', 'geonames:99999999']],
      ['judge/bad-time', [id, 'correct', 'time', '--to', 'Monday']],
    ];
    const { length } = await logOf(folder);
    for (const [code, args] of cases) expect([args, await refusalOf(folder, ...args)]).toEqual([args, code]);
    expect(await logOf(folder)).toHaveLength(length);
  });

  it('choose one of the records that a name may mean', async () => {
    const folder = await copyOfWhole();
    const said = (await claimsOf(folder)).find(({ places }) => places.some(({ words }) => words === 'Tripoli'))!;
    const place = said.places.find(({ words }) => words === 'Tripoli');
    const [candidate] = place!.candidates;
    const to = ['--to', candidate!.gazetteer.replace('geonames:', '')];
    expect(await refusalOf(folder, said.id, 'correct', 'place', ...to)).toBe('judge/several-places'); // the sheds are one too
    const tripoli = ['--at-words', 'Tripoli'];
    await judge(folder, said.id, 'correct', 'place', ...to, ...tripoli);
    const places: readonly CasePlace[] = JSON.parse((await hearsay(['places', folder, '--format', 'json'])).out);
    const [chosen] = places.filter(({ gazetteer }) => gazetteer === candidate!.gazetteer);
    expect(chosen).toMatchObject({
      is: 'record',
      claims: 1,
      reports: 1,
      decided: 1,
      record: { name: candidate!.name },
    });
    expect((await claimsOf(folder, '--place', candidate!.gazetteer)).map(({ id }) => id)).toEqual([said.id]);
    expect((await claimsOf(folder, '--place', 'tripoli')).map(({ id }) => id)).toContain(said.id);
    await judge(folder, said.id, 'correct', 'place', '--to', 'none', ...tripoli);
    expect(await claimsOf(folder, '--place', 'tripoli')).toEqual([]);
    const namesOf = async (...more: string[]): Promise<readonly string[]> =>
      JSON.parse((await hearsay(['places', whole, '--format', 'json', ...more])).out).map(
        ({ name }: CasePlace) => name,
      );
    expect(await namesOf('--text', 'tri')).toEqual(await namesOf('--text', 'tripoli'));
    expect(await namesOf('--text', 'tri')).not.toEqual([]);
    expect(await namesOf('--text', 'ripoli')).toEqual([]);
    expect((await hearsay(['places', folder])).out).toMatch(/places?, \d+ of them open, \d+ without a record/);
  });
});

describe('hearsay speakers', () => {
  it('lists who speaks, across reports, with what a person may merge; and merges and splits by short ids', async () => {
    const folder = await copyOfWhole();
    const [ruiz] = await speakersOf(folder, '--text', 'anna ruiz');
    expect(ruiz).toMatchObject({ name: 'Anna Ruiz', kind: 'person', reports: 2 });
    expect(ruiz!.members.map(({ joinedBy }) => joinedBy)).toEqual([null, 'rule']);
    expect((await claimsOf(folder, '--speaker', 'anna ruiz')).length).toBe(ruiz!.claims);
    const [ben] = await speakersOf(folder, '--text', 'oss');
    expect(await speakersOf(folder, '--text', 'be os')).toEqual([ben]);
    const { out } = await hearsay(['speakers', folder]);
    expect(out).toMatch(new RegExp(`^${ruiz!.id.slice(0, 12)} {2}person {4}Anna Ruiz`, 'm'));
    expect(out).toContain('the same full name in 2 reports');
    expect(out).toMatch(/\d+ claims? without one/);
    await judge(folder, ben!.id.slice(0, 12), 'merge', '--into', ruiz!.id.slice(0, 12), '--why', 'a stage name');
    const [one] = await speakersOf(folder, '--text', 'oss');
    expect(one).toMatchObject({ id: ruiz!.id, claims: ruiz!.claims + ben!.claims });
    const history = (await hearsay(['speakers', folder, '--id', ben!.id.slice(0, 12)])).out;
    expect(history).toMatch(/merged: Ben Oss.* \(Ines Calder\)/);
    expect(history).toMatch(/Ines Calder {2}merged [0-9a-f]{12} into [0-9a-f]{12}: a stage name/);
    await judge(folder, 'last', 'withdraw');
    expect(await speakersOf(folder, '--text', 'anna ruiz')).toEqual([ruiz]);
    // Two of one name are parted.
    const [first, second] = ruiz!.members;
    const theirs = (await claimsOf(folder)).filter(({ speaker }) => speaker.id === second!.id).map(({ id }) => id);
    await judge(folder, first!.id, 'split', '--claims', theirs.join(), '--into', second!.id.slice(0, 12));
    expect((await speakersOf(folder, '--text', 'anna ruiz')).map(({ reports }) => reports)).toEqual([1, 1]);
    expect(await refusalOf(folder, 'deadbeef', 'merge', '--into', ruiz!.id)).toBe('case/no-such-id');
    await expectSound(folder);
  });

  it('is a table too, narrowed by kind and report, and says which kinds there are', async () => {
    const [{ report }] = (await claimsOf(whole)) as [IndexedClaim];
    const csv = (await hearsay(['speakers', whole, '--format', 'csv', '--report', report.slice(0, 12)])).out;
    expect(csv).toMatch(/^\ufeffspeaker,name,kind,role,affiliation,number,also called,claims,reports,acts,/);
    expect(csv).toContain(',Anna Ruiz,person,');
    expect(csv).not.toContain('Ben Oss');
    expect(await speakersOf(whole, '--kind', 'document')).toEqual([]);
    const path = join(freshPath(), '..', 'speakers.xlsx');
    expect((await hearsay(['speakers', whole, '--format', 'xlsx', '--to', path])).code).toBe(0);
    expect((await hearsay(['places', whole, '--format', 'csv'])).out).toMatch(/^\ufeffplace,record,is,country,/);
    const { code, err } = await hearsay(['speakers', whole, '--kind', 'liar']);
    expect([code, err]).toEqual([2, expect.stringContaining('use/unknown-kind')]);
  });

  it('no word of a verdict stands in any of it', async () => {
    const asked = [['speakers'], ['places'], ['claims'], ['claims', 'csv'], ['speakers', 'csv']];
    for (const [command, format = 'text'] of asked) {
      const { out } = await hearsay([command!, whole, '--format', format]);
      expect(out.length).toBeGreaterThan(40);
      expect(out).not.toMatch(
        /\b(?:true|false|verified|likely|reliable|credib\w+|truth|lie[sd]?|wrong|rating|verdict)\b/i,
      );
    }
  });
});
