import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Index, openCase, openIndex } from '../../src/case/index.ts';
import { foldFromOf } from '../../src/case/index-of-case.ts';
import type { Entry } from '../../src/nouns/index.ts';
import { hearsay, main, root } from './hearsay.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'hearsay-claims-')), 'case');
const by = ['--by', 'Ines Calder'];

describe('hearsay claims', () => {
  beforeAll(async () => {
    await hearsay(['new', folder, ...by]);
    expect((await hearsay(['add', folder, 'examples/1-agency.txt', ...by])).code).toBe(0);
  });

  it('lists what stands, narrowed by source and by words', async () => {
    const all = await hearsay(['claims', folder]);
    expect([all.code, all.err]).toEqual([0, '']);
    expect(all.out).toMatch(/^[0-9a-f]{12} {2}suggested {2}/);
    const some = await hearsay(['claims', folder, '--source', 'harmsworth', '--text', 'alarm']);
    expect(some.out).toMatch(/<Harmsworth> \[said\] \{.*alarm.*\}\n1 claim\./);
  });

  it('gives ids by which a claim is judged, and its new state', async () => {
    const id = (await hearsay(['claims', folder, '--source', 'threlkeld'])).out.slice(0, 12);
    expect((await hearsay(['judge', folder, id, 'accept', ...by, '--why', 'as written'])).code).toBe(0);
    const accepted = await hearsay(['claims', folder, '--state', 'accepted', '--format', 'json']);
    const [claim, ...others] = JSON.parse(accepted.out);
    expect(others).toEqual([]);
    expect([claim.id.slice(0, 12), claim.state, claim.decidedBy.by]).toEqual([
      id,
      'accepted',
      { person: 'Ines Calder' },
    ]);
  });

  it('answers the same when the index was deleted', async () => {
    const before = (await hearsay(['claims', folder, '--format', 'json'])).out;
    rmSync(join(folder, 'index'), { recursive: true });
    expect((await hearsay(['claims', folder, '--format', 'json'])).out).toBe(before);
  });

  it('refuses a state that there is not, and says where ids are', async () => {
    const state = await hearsay(['claims', folder, '--state', 'true']);
    expect([state.code, state.out]).toEqual([2, '']);
    expect(state.err).toContain('use/unknown-state');
    expect((await hearsay(['judge', folder, 'deadbeef', 'accept', ...by, '--why', 'x'])).err).toContain(
      'hearsay claims',
    );
  });

  it('gives an empty list where nothing is found', async () => {
    expect((await hearsay(['claims', folder, '--text', 'zeppelin', '--format', 'json'])).out).toBe('[]\n');
  });

  it('takes the beginning of the id of a report, and names one that there is not', async () => {
    const all = JSON.parse((await hearsay(['claims', folder, '--format', 'json'])).out);
    const some = await hearsay(['claims', folder, '--report', all[0].report.slice(0, 12), '--format', 'json']);
    expect(JSON.parse(some.out)).toEqual(all);
    const none = await hearsay(['claims', folder, '--report', 'deadbeef']);
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.err).toContain('case/no-such-id');
  });

  it('writes one row a claim as CSV and as an Excel file, to standard output and to a file', async () => {
    const all = JSON.parse((await hearsay(['claims', folder, '--format', 'json'])).out);
    const csv = await hearsay(['claims', folder, '--format', 'csv']);
    const [names, ...lines] = csv.out.split('\r\n').slice(0, -1);
    expect(names).toMatch(/^\ufeffclaim,state,standing,report,/);
    expect(lines.map((line) => line.slice(0, 64))).toEqual(all.map(({ id }: { id: string }) => id));
    const [accepted] = lines.filter((line) => line.includes(',accepted,'));
    expect(accepted).toMatch(
      /,accept,Ines Calder,20\d\d-.*,source \d+\.\.\d+; cue \d+\.\.\d+; content \d+\.\.\d+,deny,against,/,
    );

    const path = join(folder, '..', 'claims.xlsx');
    expect(await hearsay(['claims', folder, '--format', 'xlsx', '--to', path])).toEqual({ code: 0, out: '', err: '' });
    const [{ data }] = (await readXlsx(path)) as unknown as [{ data: unknown[][] }];
    const columns = data[0] as string[];
    const rows = data.slice(1).map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
    expect(rows.map((row) => [row['claim'], row['state'], row['cue'], row['content']])).toEqual(
      all.map(({ id, state, words }: { id: string; state: string; words: { cue: string; content: string[] } }) => [
        id,
        state,
        words.cue,
        words.content.join(' … '),
      ]),
    );
    for (const row of rows) expect(row['score']).toBeTypeOf('number');
    const { stdout } = spawnSync(process.execPath, [main, 'claims', folder, '--format', 'xlsx'], { cwd: root });
    expect(stdout.equals(readFileSync(path))).toBe(true);
  });

  const onTerminal = spawnSync(
    'script',
    ['-qec', `"${process.execPath}" "${main}" claims x --format xlsx`, '/dev/null'],
    {
      cwd: root,
      encoding: 'utf8',
      input: '',
    },
  );
  it.skipIf(onTerminal.error)('refuses to write an Excel file to a terminal', () => {
    expect(onTerminal.stdout).toContain('use/not-on-a-terminal');
    expect(onTerminal.stdout).toContain('--to');
  });

  it('says when a file cannot be written', async () => {
    const { code, err } = await hearsay([
      'claims',
      folder,
      '--format',
      'csv',
      '--to',
      join(folder, 'no', 'such', 'x.csv'),
    ]);
    expect(code).toBe(2);
    expect(err).toContain('output/failed');
  });

  it('answers the same bytes in whatever steps the log was folded, judgements among them', async () => {
    const json = async (): Promise<string> =>
      (
        await hearsay([
          'claims',
          folder,
          '--state',
          'suggested,accepted,rejected,corrected,withdrawn',
          '--format',
          'json',
        ])
      ).out;
    const claims: { id: string; state: string }[] = JSON.parse(await json());
    const [first, second, third] = claims.filter(({ state }) => state === 'suggested').map(({ id }) => id);
    const why = [...by, '--why', 'heard on the recording'];
    // A process, and a step of the fold, for each: the index is opened in between.
    const said = [];
    for (const words of [
      [first!, 'reject'],
      [second!, 'flag', '--flag', 'witness'],
      [third!, 'accept'],
      [first!, 'accept'],
    ]) {
      expect((await hearsay(['judge', folder, ...words, ...why])).code).toBe(0);
      said.push(await json());
    }
    expect(new Set(said).size).toBe(4);
    const last = said.at(-1)!;
    expect((await hearsay(['rebuild', folder])).out).toContain('said the same');
    expect(await json()).toBe(last);

    const open = await openCase(folder, { toRead: true });
    const entries: Entry[] = [];
    for await (const entry of open.log.read()) entries.push(entry);
    const from = foldFromOf(open, entries.length);
    const at = { folder: join(mkdtempSync(join(tmpdir(), 'hearsay-claims-')), 'index') };
    async function* none(): AsyncGenerator<Entry> {}
    const index: Index = await openIndex({ ...from, entries: none, at });
    for (let i = 0; i < entries.length; i += 3) await index.apply(entries.slice(Math.max(0, i - 1), i + 3));
    const states = ['suggested', 'accepted', 'rejected', 'corrected', 'withdrawn'] as const;
    const { rows } = await index.claims({ states }, { limit: 1000 });
    await index.close();
    await open.close();
    expect(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`).toBe(last);
  }, 300_000);
});
