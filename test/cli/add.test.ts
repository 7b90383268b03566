// Real folders into cases, by the built command.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../src/nouns/index.ts';
import { answer, page, warcinfo, zipped } from '../read/warc-writer.ts';
import { zip } from '../read/zip-writer.ts';
import { deedsOf, expectSound, folderWith, freshPath, logOf, newCase, reports } from './case-folders.ts';
import { hearsay, main, root } from './hearsay.ts';

const SEGMENT = 'log/00000001.jsonl';
const lines = (folder: string): number => readFileSync(join(folder, SEGMENT), 'utf8').split('\n').length - 1;

/** Whatever the order of its keys, and without the words, which `read` writes beside their offsets. */
function byName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byName);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'words')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, byName(one)]),
  );
}

/** An `add` that is still at work, once its log has so many lines. */
async function addingUntil(
  count: number,
  { folder, inputs, ends }: { folder: string; inputs: string; ends?: NodeJS.Signals },
): Promise<{ child: ChildProcess; code: number | null; out: string }> {
  const child = spawn(process.execPath, [main, 'add', folder, inputs, '--workers', '1'], { cwd: root });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  while (lines(folder) < count && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  if (ends) child.kill(ends);
  return { child, code: ends ? await closed : null, out };
}

describe('hearsay add', () => {
  it('captures, reads and extracts, and says where the log ends', async () => {
    const folder = await newCase();
    const { code, out, err } = await hearsay(['add', folder, 'examples']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^3 of 3 inputs added: 3 captures, 3 reports, \d\d claims suggested by a machine\.\n {2}head {2}10 /,
    );
    const entries = await logOf(folder);
    expect(entries.map(({ kind }) => kind)).toEqual(['case', ...Array(3).fill(['capture', 'reading', 'run']).flat()]);
    expect(entries[1]).toMatchObject({
      by: { person: 'Ines Calder' },
      body: {
        receipt: { from: 'examples/1-agency.txt', tool: expect.stringMatching(/^hearsay \d/), at: expect.any(String) },
      },
    });
    await expectSound(folder);
  });

  it('gives claims the times that `read` gives them: of a page when it was archived, of a file none', async () => {
    const said = 'PORT VELA, March 30 (LNA) - The mayor said on Monday that the bridge would close for a week.';
    const warc = zipped(warcinfo('x'), answer({ url: 'https://news.example/bridge', body: page('Bridge', said) }));
    const inputs = folderWith({ 'page.warc.gz': warc, 'page.txt': said });
    const timesIn = (out: string): readonly unknown[] =>
      out
        .split('\n')
        .filter(Boolean)
        .flatMap((line) => {
          const { claims = [] } = JSON.parse(line) as { claims?: readonly { times: unknown }[] };
          return claims.map(({ times }) => times);
        });
    const read = timesIn(
      (await hearsay(['read', join(inputs, 'page.txt'), join(inputs, 'page.warc.gz'), '--format', 'jsonl'])).out,
    );
    const folder = await newCase();
    await hearsay(['add', folder, inputs]);
    const kept = (await logOf(folder)).flatMap(({ kind, body }) => {
      if (kind !== 'run') return [];
      const { output } = body as { output: string };
      return timesIn(
        JSON.stringify(JSON.parse(readFileSync(join(folder, 'runs', output.slice(0, 2), output), 'utf8'))),
      );
    });
    expect(JSON.stringify(read)).toContain('"of":"published","edtf":"2017-03-30"');
    expect(JSON.stringify(read)).toContain('"of":"captured","edtf":"2017-04-04T07:58:00Z"');
    expect(new Set(kept.map((one) => JSON.stringify(byName(one))))).toEqual(
      new Set(read.map((one) => JSON.stringify(byName(one)))),
    );
    const runs = (await logOf(folder)).filter(({ kind }) => kind === 'run').length;
    await hearsay(['extract', folder, '--again']);
    expect((await logOf(folder)).filter(({ kind }) => kind === 'run').length).toBe(runs);
  });

  it('twice is once', async () => {
    const folder = await newCase();
    await hearsay(['add', folder, 'examples']);
    const before = await logOf(folder);
    const { code, out } = await hearsay(['add', folder, 'examples', join('examples', '3-update.md')]);
    expect(code).toBe(0);
    expect(out).toContain('0 of 4 inputs added');
    expect(out).toContain('4 known already');
    expect(await logOf(folder)).toEqual(before);
  });

  it('gives the claims that reading the file gives, under the same ids', async () => {
    const folder = await newCase();
    const file = join('examples', '1-agency.txt');
    await hearsay(['add', folder, file]);
    const { claims } = JSON.parse((await hearsay(['read', '--format', 'json', file])).out);
    const [run] = (await logOf(folder)).filter(({ kind }) => kind === 'run');
    const { output } = run!.body as { output: string };
    const kept = JSON.parse(readFileSync(join(folder, 'runs', output.slice(0, 2), output), 'utf8'));
    expect(kept.claims.map(({ id }: { id: string }) => id)).toEqual(claims.map(({ id }: { id: string }) => id));
    expect(kept.run.modelSha256).toBe((run!.by as { run: string }).run);
  });

  it('looks through folders in a stable order; what it skips is counted, what it cannot read is said', async () => {
    const folder = await newCase();
    const outside = folderWith({ 'secret.txt': 'The mayor said nothing.' });
    const inputs = folderWith({
      'b.txt': 'The mayor said that it would rain.',
      'a/deep/c.txt': 'The mayor said that it would snow.',
      'a/d.txt': 'The mayor denied that it would hail.',
      '.hidden.txt': 'The mayor whispered that it would thunder.',
      'empty.txt': '',
      'picture.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    });
    symlinkSync(join(outside, 'secret.txt'), join(inputs, 'link.txt'));
    symlinkSync(outside, join(inputs, 'link'));
    const problems = freshPath('problems.jsonl');
    const { code, out, err } = await hearsay(['add', folder, inputs, '--problems', problems]);
    expect(code).toBe(1);
    expect(out).toContain('5 of 5 inputs added: 5 captures, 3 reports');
    expect(out).toContain('skipped: 1 hidden, 2 symbolic links');
    expect(err).toContain('input/empty');
    expect(err).toContain('input/binary');
    const said = readFileSync(problems, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(said.map(({ code, input }) => [code, input])).toEqual([
      ['input/empty', join(inputs, 'empty.txt')],
      ['input/binary', join(inputs, 'picture.txt')],
    ]);
    const from = (await logOf(folder)).flatMap(({ kind, body }) =>
      kind === 'capture' ? [(body['receipt'] as { from: string }).from] : [],
    );
    expect(from).toEqual(
      ['b.txt', 'empty.txt', 'picture.txt', 'a/d.txt', 'a/deep/c.txt'].map((name) => `${inputs}/${name}`),
    );
    await expectSound(folder);
    const again = await hearsay(['add', folder, inputs]);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('5 known already') });
  });

  it('never adds the case to itself', async () => {
    const inputs = folderWith(reports(1));
    const folder = join(inputs, 'case');
    await hearsay(['new', folder]);
    for (const name of [inputs, folder, join(folder, 'log')]) await hearsay(['add', folder, name]);
    expect((await logOf(folder)).filter(({ kind }) => kind === 'capture')).toHaveLength(1);
  });

  it('says which inputs are not there, ten at most, and adds the others', async () => {
    const folder = await newCase();
    const missing = Array.from({ length: 13 }, (_, n) => `no-such-${n}.txt`);
    const { code, out, err } = await hearsay(['add', folder, ...missing, join('examples', '3-update.md')]);
    expect(code).toBe(1);
    expect(out).toContain('1 of 14 inputs added');
    expect(err.match(/input\/missing/g)).toHaveLength(10);
    expect(err).toContain('3 Problems more; --problems FILE');
  });

  it('takes standard input; an address is asked for, and no private one by itself', async () => {
    const folder = await newCase();
    const args = ['add', folder, '-', 'http://127.0.0.1:9/a'];
    const { code, out, err } = await hearsay(args, 'The mayor said that it would rain.');
    expect(code).toBe(1);
    expect(out).toContain('1 of 2 inputs added');
    expect(err).toContain('fetch/private-address');
    expect((await logOf(folder))[1]).toMatchObject({ body: { receipt: { from: '-' } } });
  });

  it('keeps a page of an archive as a capture of its own, that names the archive', async () => {
    const folder = await newCase();
    const said = 'The mayor said on Monday that the bridge would close for a week.';
    const warc = zipped(
      warcinfo('x'),
      answer({ url: 'https://news.example/bridge', body: page('Bridge', said) }),
      answer({ url: 'https://news.example/ferry', body: page('Ferry', said.replace('bridge', 'ferry')) }),
    );
    const wacz = zip([
      { name: 'archive/data.warc.gz', bytes: warc, isStored: true },
      { name: 'datapackage.json', bytes: '{"resources": []}' },
    ]);
    const inputs = folderWith({ 'pages.wacz': wacz });
    expect((await hearsay(['add', folder, inputs])).out).toContain('1 of 1 input added: 3 captures, 2 reports, ');
    const captures = (await logOf(folder)).flatMap(({ kind, body }) =>
      kind === 'capture' ? [body as { capture: string; receipt: Receipt }] : [],
    );
    expect(captures.map(({ receipt }) => receipt.url)).toEqual([
      undefined,
      'https://news.example/bridge',
      'https://news.example/ferry',
    ]);
    const [outer, bridge, ferry] = captures.map(({ capture }) => capture);
    expect(captures.map(({ receipt }) => receipt.within?.capture)).toEqual([undefined, outer, outer]);
    const kept = (id: string): string => readFileSync(join(folder, 'captures', id.slice(0, 2), id), 'utf8');
    expect(kept(bridge!)).toBe(page('Bridge', said));
    expect(kept(ferry!)).toContain('Ferry');
    await expectSound(folder);
    expect((await hearsay(['add', folder, inputs])).out).toContain('1 known already');
  });

  it('gives its count as JSON', async () => {
    const folder = await newCase();
    const { out, err } = await hearsay(['add', folder, 'no-such.txt', 'examples', '--format', 'json']);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      inputs: 4,
      added: 3,
      known: 0,
      captures: 3,
      reports: 3,
      skipped: { hidden: 0, links: 0, others: 0 },
      problems: [{ code: 'input/missing', input: 'no-such.txt' }],
      head: expect.stringMatching(/^10 [0-9a-f]{64}$/),
    });
  });
});

describe('an add that ends in the middle', { timeout: 120_000 }, () => {
  const COUNT = 24;
  const inputs = folderWith(reports(COUNT));

  it.each([[5], [23], [40]])(
    'killed after %i entries and run again, makes the case that one go makes',
    async (after) => {
      const [whole, killed] = [await newCase(), await newCase()];
      expect((await hearsay(['add', whole, inputs])).code).toBe(0);
      await addingUntil(after, { folder: killed, inputs, ends: 'SIGKILL' });
      const there = lines(killed);
      expect(there).toBeGreaterThanOrEqual(after);
      expect(there).toBeLessThan(1 + 3 * COUNT); // it was in the middle
      expect((await hearsay(['verify', killed])).code).toBe(0);
      expect((await hearsay(['add', killed, inputs])).code).toBe(0);
      expect(await deedsOf(killed)).toEqual(await deedsOf(whole));
      const { code, out } = await hearsay(['verify', killed, '--format', 'json']);
      expect(code).toBe(0);
      // A file whose entry was not written is the same file when it is kept again.
      expect(JSON.parse(out).besides.filter((p: { code: string }) => p.code === 'case/unnamed-file')).toEqual([]);
    },
  );

  it('by Ctrl-C keeps what it had, gives the case back, and ends with 130', async () => {
    const folder = await newCase();
    const { code, out } = await addingUntil(8, { folder, inputs, ends: 'SIGINT' });
    expect(code).toBe(130);
    expect(out).toContain('Ended early');
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    expect(lines(folder)).toBeGreaterThanOrEqual(8);
    expect(lines(folder)).toBeLessThan(1 + 3 * COUNT);
    expect(out).toContain(`head  ${readFileSync(join(folder, 'log/head'), 'utf8').trim()}`);
    expect((await hearsay(['verify', folder])).code).toBe(0);
    expect((await hearsay(['add', folder, inputs])).out).toContain(`of ${COUNT} inputs added`);
    await expectSound(folder);
  });

  it('two at once: the second is refused and names the first; others may look', async () => {
    const folder = await newCase();
    const child = spawn(process.execPath, [main, 'add', folder, '-', '--workers', '1'], { cwd: root });
    const closed = new Promise((resolve) => child.once('close', resolve));
    while (!existsSync(join(folder, 'lock'))) await new Promise((resolve) => setTimeout(resolve, 5));
    const refused = await hearsay(['add', folder, 'examples']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('case/locked');
    expect(refused.err).toContain(`process ${child.pid}`);
    const status = JSON.parse((await hearsay(['status', folder, '--format', 'json'])).out);
    expect(status.owner).toMatchObject({ pid: child.pid });
    child.stdin.end('The mayor said that it would rain.');
    expect(await closed).toBe(0);
    await expectSound(folder);
    expect(await logOf(folder)).toHaveLength(4);
  });
});

describe('who adds', () => {
  it('must be named; by option, environment or configuration', async () => {
    const folder = await newCase();
    const config = freshPath('config');
    const { HEARSAY_NAME, XDG_CONFIG_HOME } = process.env;
    try {
      process.env['HEARSAY_NAME'] = '';
      process.env['XDG_CONFIG_HOME'] = config;
      const nobody = await hearsay(['add', folder, 'examples']);
      expect(nobody.code).toBe(2);
      expect(nobody.err).toContain('use/no-name');
      expect(nobody.err).toContain(join(config, 'hearsay', 'config.json'));
      const written = folderWith({ 'hearsay/config.json': '{"name": "Ada Moreau"}' });
      process.env['XDG_CONFIG_HOME'] = written;
      await hearsay(['add', folder, join('examples', '3-update.md')]);
      await hearsay(['add', folder, join('examples', '1-agency.txt'), '--by', 'Bo Lind']);
      writeFileSync(join(written, 'hearsay/config.json'), '[]');
      expect((await hearsay(['add', folder, 'examples'])).err).toContain('use/bad-configuration');
    } finally {
      process.env['HEARSAY_NAME'] = HEARSAY_NAME;
      if (XDG_CONFIG_HOME === undefined) delete process.env['XDG_CONFIG_HOME'];
      else process.env['XDG_CONFIG_HOME'] = XDG_CONFIG_HOME;
    }
    const by = (await logOf(folder)).filter(({ kind }) => kind === 'capture').map((entry) => entry.by);
    expect(by).toEqual([{ person: 'Ada Moreau' }, { person: 'Bo Lind' }]);
  });
});
