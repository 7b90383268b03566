// Addresses, lists of them and feeds into cases, by the built command, from real servers of this machine.

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaptureKept, ReadingKept } from '../../src/nouns/index.ts';
import { page, serve } from '../fetch/servers.ts';
import { warcRecords } from '../fetch/warc-records.ts';
import { expectSound, folderWith, freshPath, logOf, newCase } from './case-folders.ts';
import { type Ended, hearsay, main, root } from './hearsay.ts';

const HTML = ['Content-Type: text/html; charset=utf-8'];
const article = (what: string): string =>
  `<!doctype html><html><head><title>${what}</title></head><body><article><h1>${what}</h1><p>The mayor said on Monday that ${what} would close for a week. Nobody was hurt.</p></article></body></html>`;

/** A site with a page for every path but `/gone…` and `/cut…`; what it says of `/news` is the last of `news`. `/number` refuses, and counts. */
async function site() {
  const news = ['the bridge'];
  let visitors = 0;
  const served = await serve((socket, url) => {
    if (url.startsWith('/gone')) socket.end(page('<p>Taken away.</p>', { status: '404 Not Found', headers: HTML }));
    else if (url === '/number')
      socket.end(page(`<p>You are number ${++visitors}.</p>`, { status: '403 Forbidden', headers: HTML }));
    else if (url.startsWith('/cut')) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<p>The mayor said');
    else socket.end(page(article(url === '/news' ? news.at(-1)! : `road ${url.slice(1)}`), { headers: HTML }));
  });
  const at = (path: string): string => `http://127.0.0.1:${served.port}${path}`;
  return { ...served, at, news, asked: () => served.requests.map((head) => head.split(' ')[1]!) };
}

const add = (folder: string, ...args: readonly string[]): Promise<Ended> =>
  hearsay(['add', folder, ...args, '--allow-private', '127.0.0.1', '--pause', '0', '--workers', '1']);

const listOf = (...addresses: readonly string[]): string =>
  join(folderWith({ 'list.txt': addresses.join('\n') }), 'list.txt');

async function capturesOf(folder: string): Promise<readonly CaptureKept[]> {
  return (await logOf(folder)).flatMap(({ kind, body }) =>
    kind === 'capture' ? [body as unknown as CaptureKept] : [],
  );
}

const pathOf = (folder: string, id: string): string => join(folder, 'captures', id.slice(0, 2), id);

describe('a list of addresses', { timeout: 120_000 }, () => {
  it('is fetched in its order; what fails is said, counted, and what came of it is kept', async () => {
    const { at, asked } = await site();
    const folder = await newCase();
    const list = listOf('# Tuesday', at('/1'), at('/gone'), 'not an address', at('/2'), at('/1#top'), at('/cut'));
    const { code, out, err } = await add(folder, '--urls', list);
    expect(code).toBe(1);
    expect(out).toContain('2 of 4 inputs added: 2 captures, 2 reports');
    expect(out).toContain('2 not added');
    for (const words of ['fetch/not-found', 'fetch/cut-off', 'fetch/not-an-address', 'list.txt'])
      expect(err).toContain(words);
    expect(asked()).toEqual(['/1', '/gone', '/2', '/cut']);
    const captures = await capturesOf(folder);
    expect(captures.map(({ receipt, failed }) => [receipt.url, failed])).toEqual([
      [at('/1'), undefined],
      [at('/gone'), 'fetch/not-found'],
      [at('/2'), undefined],
      [at('/cut'), 'fetch/cut-off'],
    ]);
    const [, gone, , cut] = captures;
    expect(gone!.receipt).toMatchObject({ from: at('/gone'), status: 404, at: expect.any(String) });
    const [, , response] = warcRecords(readFileSync(pathOf(folder, gone!.capture)));
    expect(response!.block.toString()).toContain('<p>Taken away.</p>');
    expect(warcRecords(readFileSync(pathOf(folder, cut!.capture)))[2]!.fields.get('warc-truncated')).toBeDefined();
    await expectSound(folder);
    expect((await hearsay(['log', folder])).out).toContain('fetch/not-found');
  });

  it('that fails alike is kept once a day, and said each time', async () => {
    const { at, asked } = await site();
    const folder = await newCase();
    const list = listOf(at('/gone'), at('/cut'), at('/number'));
    for (let n = 0; n < 3; n++) expect((await add(folder, '--urls', list)).out).toContain('3 not added');
    expect(asked()).toHaveLength(9);
    const kept = (await capturesOf(folder)).map(({ receipt: { url, at: when } }) => `${url} ${when!.slice(0, 10)}`);
    const of = (path: string): readonly string[] => kept.filter((one) => one.startsWith(at(path)));
    for (const path of ['/gone', '/cut']) expect(of(path)).toEqual([...new Set(of(path))]);
    // Every time it says something else.
    expect(of('/number')).toHaveLength(3);
    await expectSound(folder);
  });

  it('goes on where it was ended; what is held is not asked for again, unless that is wanted', async () => {
    const { at, asked } = await site();
    const folder = await newCase();
    await add(folder, '--urls', listOf(at('/1'), at('/2')));
    const longer = listOf(at('/1'), at('/2'), at('/3'));
    const { code, out } = await add(folder, '--urls', longer);
    expect(code).toBe(0);
    expect(out).toContain('1 of 3 inputs added: 1 capture, 1 report');
    expect(out).toContain('2 known already, 2 addresses of them not asked for');
    expect(asked()).toEqual(['/1', '/2', '/3']);
    const json = JSON.parse((await add(folder, '--urls', longer, '--again', '--format', 'json')).out);
    expect(json).toMatchObject({ inputs: 3, added: 3, held: 0, failed: 0, captures: 3, reports: 0 });
    expect(asked()).toHaveLength(6);
    await expectSound(folder);
  });

  it('killed between capture and report, is completed without asking again', async () => {
    const { at, asked } = await site();
    const folder = await newCase();
    const args = ['add', folder, '--urls', listOf(at('/1')), '--allow-private', '127.0.0.1', '--workers', '1'];
    const child = spawn(process.execPath, [main, ...args], { cwd: root });
    const closed = new Promise((resolve) => child.once('close', resolve));
    const lines = (): number => readFileSync(join(folder, 'log/00000001.jsonl'), 'utf8').split('\n').length - 1;
    while (lines() < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill('SIGKILL');
    await closed;
    expect(asked()).toEqual(['/1']);
    expect((await hearsay(args)).code).toBe(0);
    expect(asked()).toEqual(['/1']);
    expect((await logOf(folder)).map(({ kind }) => kind)).toEqual(['case', 'capture', 'reading', 'run']);
    await expectSound(folder);
  });

  it('may be a table; one that is not there ends the command', async () => {
    const { at, asked } = await site();
    const folder = await newCase();
    const list = join(folderWith({ 'list.csv': `Title;URL\n"Dam; again";${at('/dam')}\n` }), 'list.csv');
    expect((await add(folder, '--urls', list)).code).toBe(0);
    expect(asked()).toEqual(['/dam']);
    const { code, err } = await add(folder, '--urls', 'no-such-list.txt');
    expect(code).toBe(2);
    expect(err).toContain('use/no-list');
  });
});

describe('what crossed the wire', { timeout: 120_000 }, () => {
  it('is kept beside the page, named by its entry, verified, backed up, and forgotten with it', async () => {
    const { at } = await site();
    const folder = await newCase();
    await add(folder, at('/1'));
    await add(folder, at('/1')); // the same bytes at another time
    const [first, second] = await capturesOf(folder);
    expect(second!.capture).toBe(first!.capture);
    expect(second!.warc).not.toBe(first!.warc);
    const path = pathOf(folder, first!.warc!);
    const [info, request, response] = warcRecords(readFileSync(path));
    expect(info!.fields.get('warc-type')).toBe('warcinfo');
    expect(request!.block.toString()).toMatch(/^GET \/1 HTTP\/1\.1\r\n/);
    expect(response!.block.toString()).toContain('road 1 would close');
    await expectSound(folder);

    const tar = freshPath('case.tar');
    const restored = freshPath('restored');
    await hearsay(['backup', folder, tar]);
    expect((await hearsay(['restore', tar, restored])).code).toBe(0);
    expect(readFileSync(pathOf(restored, first!.warc!)).equals(readFileSync(path))).toBe(true);

    chmodSync(pathOf(restored, second!.warc!), 0o644);
    writeFileSync(pathOf(restored, second!.warc!), 'something else');
    const { code, out } = await hearsay(['verify', restored, '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).wrong).toMatchObject([{ code: 'case/changed-file', limit: second!.warc }]);

    const gone = await hearsay(['forget', folder, first!.capture, '--why', 'asked for', '--yes', '--format', 'json']);
    expect(JSON.parse(gone.out).warcs.sort()).toEqual([first!.warc, second!.warc].sort());
    for (const id of [first!.capture, first!.warc!, second!.warc!]) expect(existsSync(pathOf(folder, id))).toBe(false);
    await expectSound(folder);
    await hearsay(['backup', folder, freshPath('after.tar')]);
  });

  it('a record that is a capture by itself too is not forgotten with the page, and is said', async () => {
    const { at } = await site();
    const folder = await newCase();
    await add(folder, at('/1'));
    const [page] = await capturesOf(folder);
    const copy = join(folderWith({ 'own.warc': readFileSync(pathOf(folder, page!.warc!)) }), 'own.warc');
    await add(folder, copy);
    const { out } = await hearsay(['forget', folder, page!.capture, '--why', 'asked for', '--yes', '--format', 'json']);
    const gone = JSON.parse(out);
    expect(gone).not.toHaveProperty('warcs');
    expect(gone.alsoIn).toContain(page!.warc);
    expect(existsSync(pathOf(folder, page!.warc!))).toBe(true);
    await expectSound(folder);
  });
});

describe('a newer version of a page', { timeout: 120_000 }, () => {
  it('is a new capture, and its report names the one before; the old one stays as it is', async () => {
    const { at, news } = await site();
    const folder = await newCase();
    for (const what of ['the bridge', 'the dam', 'the bridge', 'the ferry']) {
      news.push(what);
      await add(folder, at('/news'), at('/other'));
    }
    const readings = (await logOf(folder)).flatMap(({ kind, body }) =>
      kind === 'reading' ? [body as unknown as ReadingKept] : [],
    );
    const [bridge, other, dam, ferry] = readings;
    expect(readings.map(({ previous }) => previous)).toEqual([undefined, undefined, bridge!.report, bridge!.report]);
    expect(new Set([bridge, other, dam, ferry].map((one) => one!.report)).size).toBe(4);
    await expectSound(folder);
  });
});

describe('a feed', { timeout: 120_000 }, () => {
  const feedOf = (at: (path: string) => string): string =>
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>
    <item><guid>a</guid><title>Road a</title><link>${at('/a')}</link><description>The mayor said that road a would close.</description></item>
    <item><guid>b</guid><title>Road b</title><link>${at('/b')}</link><content:encoded>The mayor said that road b would close.</content:encoded></item>
    <item><guid>c</guid><title>Road c</title><link>${at('/c')}</link></item>
    <item><guid>d</guid><title>Road d</title><link>file:///etc/passwd</link></item></channel></rss>`;

  it('opens no connection by itself', async () => {
    const folder = await newCase();
    const feed = join(folderWith({ 'feed.xml': feedOf((path) => `http://127.0.0.1:1${path}`) }), 'feed.xml');
    const watched = (...more: readonly string[]): readonly string[] => {
      const log = freshPath('network');
      const preload = new URL('../fetch/no-network.mjs', import.meta.url).href;
      const args = [main, 'add', folder, feed, '--allow-private', '127.0.0.1', '--pause', '0', ...more];
      spawnSync(process.execPath, ['--import', preload, ...args], {
        cwd: root,
        env: { ...process.env, NETWORK_LOG: log },
      });
      return readFileSync(log, 'utf8').trim().split('\n');
    };
    expect(watched().filter((line) => line.startsWith('breach'))).toEqual([]);
    expect(watched('--follow')).toContain('breach connect');
  });

  it('leads to the articles of its summaries when that is wanted; each says what led to it', async () => {
    const { at, asked } = await site();
    const folder = await newCase();
    const feed = join(folderWith({ 'feed.xml': feedOf(at) }), 'feed.xml');
    const first = await add(folder, feed);
    expect(first.out).toContain('1 of 1 input added: 1 capture, 4 reports');
    expect(asked()).toEqual([]);
    const { out, err } = await add(folder, feed, '--follow');
    expect(asked()).toEqual(['/a', '/c']);
    expect(out).toContain('2 of 4 inputs added: 2 captures, 2 reports');
    expect(err).toContain('fetch/unsupported-scheme');
    const [own, a, c] = await capturesOf(folder);
    expect([a, c].map((one) => one!.receipt.followed)).toEqual([
      { capture: own!.capture, part: 'a' },
      { capture: own!.capture, part: 'c' },
    ]);
    expect(own!.receipt.followed).toBeUndefined();
    await expectSound(folder);
    const third = await add(folder, feed, '--follow');
    expect(third.out).toContain('0 of 4 inputs added');
    expect(asked()).toEqual(['/a', '/c']);
  });
});
