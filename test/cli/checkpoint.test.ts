// `hearsay key` and `hearsay checkpoint`, and what `hearsay verify` says of them, by the built command.

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasOpenssl, serveTimeStamps, type TimeStampServer } from '../case/time-stamp-server.ts';
import { expectSound, freshPath, logOf, newCase } from './case-folders.ts';
import { hearsay, main, root } from './hearsay.ts';

const home = freshPath('config');
process.env['XDG_CONFIG_HOME'] = home;
const own = join(home, 'hearsay', 'signing-key.pem');

const json = async (...args: string[]) => {
  const { out, err } = await hearsay([...args, '--format', 'json']);
  if (out === '') throw new Error(err);
  return JSON.parse(out);
};

describe('hearsay key', () => {
  it('makes a pair, for its owner alone, says what to back up, and never overwrites one', async () => {
    const { code, out } = await hearsay(['key', 'new']);
    expect(code).toBe(0);
    expect(out).toContain('Back up the private file now');
    expect(out).toContain('no passphrase');
    expect(statSync(own).mode & 0o777).toBe(0o600);
    const before = [readFileSync(own, 'utf8'), readFileSync(`${own}.pub`, 'utf8')];
    expect(before[0]).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    const again = await hearsay(['key', 'new']);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('key/there-already')]);
    expect([readFileSync(own, 'utf8'), readFileSync(`${own}.pub`, 'utf8')]).toEqual(before);
  });

  it('is not made where only its public half is left', async () => {
    const file = freshPath('key.pem');
    writeFileSync(`${file}.pub`, 'x');
    expect((await hearsay(['key', 'new', '--to', file])).err).toContain('key/there-already');
    expect(existsSync(file)).toBe(false);
  });

  it('is shown: the public half, and its fingerprint, which any of its files gives', async () => {
    const { key, fingerprint } = await json('key', 'show');
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const shown = await hearsay(['key', 'show']);
    expect(shown.out).toContain(`-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----\n`);
    expect(shown.out).toContain(fingerprint);
    const written = freshPath('shown.pub');
    writeFileSync(written, shown.out);
    for (const file of [own, `${own}.pub`, written])
      expect(await json('key', 'show', '--key', file)).toMatchObject({ key, fingerprint });
  });

  it.skipIf(!hasOpenssl)('is one that openssl reads', () => {
    const { stdout } = spawnSync('openssl', ['pkey', '-in', own, '-pubout'], { encoding: 'utf8' });
    expect(stdout).toBe(readFileSync(`${own}.pub`, 'utf8'));
  });

  it('with a passphrase signs with that and no other', async () => {
    const file = freshPath('key.pem');
    const folder = await newCase();
    const sign = ['checkpoint', folder, '--key', file];
    process.env['HEARSAY_PASSPHRASE'] = 'a long one';
    expect((await hearsay(['key', 'new', '--to', file])).out).toContain('under your passphrase');
    expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/);
    expect((await hearsay(sign)).code).toBe(0);
    process.env['HEARSAY_PASSPHRASE'] = 'another';
    expect((await hearsay(sign)).err).toContain('key/wrong-passphrase');
    delete process.env['HEARSAY_PASSPHRASE'];
    expect((await hearsay(sign)).err).toContain('use/no-passphrase');
    expect((await hearsay(['key', 'new', '--passphrase', '--to', freshPath('k')])).err).toContain('use/no-passphrase');
    expect((await logOf(folder)).filter(({ kind }) => kind === 'checkpoint')).toHaveLength(1);
  });

  /** What a terminal shows when each question is answered as a person does, once it stands there. */
  const typed = (words: string, answers: readonly (readonly [question: string, answer: string])[]) =>
    new Promise<string>((resolve) => {
      const waiting = [...answers];
      let shown = '';
      const child = spawn('script', ['-qec', `"${process.execPath}" "${main}" ${words}`, '/dev/null'], { cwd: root });
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        shown += chunk;
        if (waiting[0] && shown.includes(waiting[0][0])) child.stdin.write(`${waiting.shift()![1]}\r`);
      });
      child.on('close', () => resolve(shown));
    });
  const noTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).error !== undefined;

  it.skipIf(noTerminal)('asks for a passphrase twice on a terminal, which does not show it', async () => {
    const file = freshPath('key.pem');
    const ask = (second: string) =>
      typed(`key new --passphrase --to "${file}"`, [
        ['Passphrase for', 'grapefruit'],
        ['The same again', second],
      ]);
    expect(await ask('pomelo')).toContain('The two are not the same');
    expect(existsSync(file)).toBe(false);
    const shown = await ask('grapefruit');
    expect(shown).toContain('under your passphrase');
    expect(shown).not.toContain('grapefruit');
    expect(readFileSync(file, 'utf8')).toContain('ENCRYPTED');
  });
});

describe('hearsay checkpoint', () => {
  it('signs the head, and verify says who vouches up to where', async () => {
    const folder = await newCase();
    const head = readFileSync(join(folder, 'log/head'), 'utf8').trim();
    const { code, out } = await hearsay(['checkpoint', folder, '--sign', '--where', 'in a mail']);
    expect(code).toBe(0);
    expect(out).toMatch(/checkpoint of entry 1: signed by key [0-9a-f]{12}, kept outside: in a mail\n {2}head {2}2 /);
    const [, entry] = await logOf(folder);
    expect(`${entry!.body['seq']} ${entry!.body['hash']}`).toBe(head);
    await expectSound(folder);
    const verified = await hearsay(['verify', folder, '--key', `${own}.pub`]);
    expect([verified.code, verified.err]).toEqual([0, '']);
    expect(verified.out).toMatch(/signed up to entry 1 \(entry 2\) by key [0-9a-f]{12}, the key that you gave/);
  });

  it('by another key is told from the expected one; by none, verify says so', async () => {
    const folder = await newCase();
    const other = freshPath('key.pem');
    await hearsay(['key', 'new', '--to', other]);
    const none = await hearsay(['verify', folder, '--key', `${own}.pub`]);
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('case/not-signed')]);
    expect((await hearsay(['checkpoint', folder, '--key', other])).code).toBe(0);
    const others = await json('verify', folder, '--key', `${own}.pub`);
    expect(others.wrong).toMatchObject([{ code: 'case/not-signed' }]);
    expect(others.besides).toMatchObject([{ code: 'case/other-key' }]);
    expect((await hearsay(['checkpoint', folder, '--sign'])).code).toBe(0);
    const both = await json('verify', folder, '--key', `${own}.pub`);
    expect([both.wrong, both.checkpoints.length]).toEqual([[], 2]);
  });

  it('refuses a key that is none, that others may read, that is not there; and a checkpoint of nothing', async () => {
    const folder = await newCase();
    const file = freshPath('key.pem');
    const code = async (...args: string[]) => (await hearsay(args)).err.match(/code {2}(\S+)/)?.[1];
    expect(await code('checkpoint', folder, '--key', file)).toBe('key/none');
    expect(await code('verify', folder, '--key', file)).toBe('key/none');
    writeFileSync(file, 'my key', { mode: 0o600 });
    expect(await code('checkpoint', folder, '--key', file)).toBe('key/not-a-key');
    expect(await code('verify', folder, '--key', file)).toBe('key/not-a-key');
    writeFileSync(file, readFileSync(own));
    chmodSync(file, 0o640);
    expect(await code('checkpoint', folder, '--key', file)).toBe('key/open-to-others');
    expect(await code('key', 'new', '--to', join(file, 'below'))).toBe('key/failed');
    expect(await code('checkpoint', folder)).toBe('use/missing-option');
    expect(await logOf(folder)).toHaveLength(1);
  });
});

describe.skipIf(!hasOpenssl)('hearsay checkpoint --timestamp', () => {
  let server: TimeStampServer;
  beforeAll(async () => {
    server = await serveTimeStamps();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.spoil = (body) => ({ body });
  });
  const stamp = (folder: string, ...more: string[]) =>
    hearsay(['checkpoint', folder, '--timestamp', server.url, '--allow-private', ...more]);

  it('keeps the token of a server, over the head alone or over its signature too', async () => {
    const folder = await newCase();
    for (const more of [[], ['--sign']]) {
      const { code, err } = await stamp(folder, ...more);
      expect([code, err]).toEqual([0, '']);
    }
    expect(server.requests.map(({ type }) => type)).toEqual(Array(2).fill('application/timestamp-query'));
    // Nothing but a hash, a nonce and the wish for a certificate leaves.
    expect(server.requests.map(({ bytes }) => bytes.length)).toEqual([69, 69]);
    await expectSound(folder);
    const { checkpoints } = await json('verify', folder);
    expect(checkpoints).toMatchObject([
      { entry: 2, upTo: 1, key: null },
      { entry: 3, upTo: 2, key: expect.any(String) },
    ]);
    for (const { stampedAt } of checkpoints) expect(Math.abs(Date.parse(stampedAt) - Date.now())).toBeLessThan(60_000);
    expect((await hearsay(['verify', folder])).out).toMatch(/stamped up to entry 2 \(entry 3\), as of \d{4}-/);
    expect((await hearsay(['log', folder])).out).toContain(`stamped by ${server.url}`);
  });

  it('keeps nothing when the server refuses, answers something else, or must not be asked', async () => {
    const folder = await newCase();
    const first = (await stamp(folder), (await logOf(folder)).length);
    let before: Buffer = Buffer.alloc(0);
    server.spoil = (body) => {
      before = body;
      return { status: 503, body };
    };
    const failed = async (code: string, more: readonly string[] = []) => {
      const { code: ended, err } = await stamp(folder, ...more);
      expect([ended, err]).toEqual([2, expect.stringContaining(code)]);
    };
    await failed('fetch/server-error');
    server.spoil = () => ({ body: before }); // the answer to the request before
    await failed('timestamp/other-answer');
    server.spoil = () => ({ body: Buffer.from('<html>Welcome</html>') });
    await failed('timestamp/bad-answer');
    server.spoil = () => ({ body: Buffer.from('3005300302', 'hex') });
    await failed('timestamp/bad-answer');
    server.spoil = () => ({ body: Buffer.from('30053003020102', 'hex') });
    await failed('timestamp/refused');
    server.spoil = () => ({ body: Buffer.from('30053003020100', 'hex') });
    await failed('timestamp/other-answer');
    server.spoil = () => ({ status: 302, headers: { location: '/elsewhere' }, body: Buffer.alloc(0) });
    await failed('fetch/leads-on');
    server.spoil = () => ({ body: Buffer.alloc(2 * 1024 * 1024) });
    await failed('fetch/too-large');
    const asked = server.requests.length;
    const refused = await hearsay(['checkpoint', folder, '--timestamp', server.url]);
    expect(refused.err).toContain('fetch/private-address');
    expect(refused.err).toContain('--allow-private');
    expect((await hearsay(['checkpoint', folder, '--timestamp', 'stamps'])).err).toContain('fetch/not-an-address');
    expect(server.requests).toHaveLength(asked);
    expect(await logOf(folder)).toHaveLength(first);
    await expectSound(folder);
  });
});
