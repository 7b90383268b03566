// The commands of docs/verify-by-hand.md, run as a person would, on a case that is whole and on spoilt ones.

import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign as signed } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase, recordCheckpoint } from '../../src/case/index.ts';
import { copyOf, filesOf, INES } from './little-case.ts';
import { hasOpenssl, serveTimeStamps, stampWith, type TimeStampServer } from './time-stamp-server.ts';

const page = readFileSync(new URL('../../docs/verify-by-hand.md', import.meta.url), 'utf8');
const commands = [...page.matchAll(/```sh\n([^]*?)```/g)].map(([, command]) => command!);
const format1 = fileURLToPath(new URL('../fixtures/case/format-1', import.meta.url));

const run = (command: string, cwd: string, env: Readonly<Record<string, string>> = {}): readonly string[] => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').slice(0, -1);
};
/** Everything that is said, on either channel, whatever the exit status. */
const said = (command: string, cwd: string, env: Readonly<Record<string, string>> = {}): string => {
  const { stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return stdout + stderr;
};
const named = (words: string): string => {
  const found = commands.filter((command) => command.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} commands with ${words}`);
  return found[0]!;
};
const hasTools = spawnSync('sh', ['-c', 'sha256sum --version && python3 --version']).status === 0;

describe.skipIf(!hasTools)('checking by hand', () => {
  const FILES = named('captures/*/*');
  const CHAIN = named('while IFS=');
  const ONE = named('sed -n 5p');
  const LAST = named('log/head');
  const CASE = named('< case.json');
  const GONE = named('"kind":"capture"');

  it('finds a whole case whole', () => {
    expect(commands).toHaveLength(10);
    for (const command of [FILES, CHAIN, GONE]) expect(run(command, format1)).toEqual([]);
    for (const command of [ONE, LAST, CASE]) {
      const [first, second, ...rest] = run(command, format1);
      expect(first).toMatch(/^[0-9a-f]{64}$/);
      expect([second, rest]).toEqual([first, []]);
    }
    expect(run(named('sed -n 12p'), format1)[0]).toMatch(/^[0-9a-f]{64}$/);
    const [isSame, words] = run(named('python3'), format1);
    expect(isSame).toBe('True');
    expect(words).toHaveLength(3);
  });

  const spoil = (path: string, change: (text: string) => string): string => {
    const folder = copyOf(format1);
    chmodSync(join(folder, path), 0o644);
    const before = readFileSync(join(folder, path), 'latin1');
    const after = change(before);
    if (after === before) throw new Error('nothing was changed');
    writeFileSync(join(folder, path), after, 'latin1');
    return folder;
  };

  it('bites', () => {
    const [capture] = filesOf(format1).filter((path) => path.startsWith('captures/'));
    expect(
      run(
        FILES,
        spoil(capture!, (text) => text.slice(1)),
      ),
    ).toEqual([`changed: ${capture}`]);
    const changed = spoil('log/00000002.jsonl', (text) => text.replace('too early', 'too late'));
    expect(run(CHAIN, changed)).toHaveLength(1);
    const last = spoil('log/00000003.jsonl', (text) => text.replace(/.*\n$/, ''));
    expect(run(CHAIN, last)).toEqual([]);
    const [hash, head] = run(LAST, last);
    expect(hash).not.toBe(head);
    const [bytes, entry] = run(
      CASE,
      spoil('case.json', (text) => text.replace('Vela', 'Vola')),
    );
    expect(bytes).not.toBe(entry);
    const gone = copyOf(format1);
    rmSync(join(gone, capture!));
    expect(run(GONE, gone)).toEqual([`gone: ${capture!.split('/')[2]}`]);
  });
});

describe.skipIf(!hasTools || !hasOpenssl)('checking by hand who vouches', () => {
  const SIGNATURE = named('openssl pkeyutl');
  const STAMP = named('openssl ts -verify');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const sign = (bytes: Uint8Array) => ({
    key: spki.toString('base64'),
    value: signed(null, bytes, privateKey).toString('base64'),
  });
  let server: TimeStampServer;
  let head: string;
  const folders: Record<'signed' | 'stamped' | 'both', string> = { signed: '', stamped: '', both: '' };
  beforeAll(async () => {
    server = await serveTimeStamps();
    head = readFileSync(join(format1, 'log/head'), 'utf8').trim();
    const stamp = stampWith(server);
    const hands = { signed: { sign }, stamped: { stamp }, both: { sign, stamp } };
    for (const [what, hand] of Object.entries(hands) as ['both', object][]) {
      folders[what] = copyOf(format1);
      const open = await openCase(folders[what]);
      await recordCheckpoint(open, { by: INES, where: 'with "key":"x" in a note', ...hand });
      await open.close();
    }
  });
  afterAll(() => server.close());

  const spoilt = (folder: string, field: string): string => {
    const copy = copyOf(folder);
    const path = join(copy, 'log/00000003.jsonl');
    const before = readFileSync(path, 'utf8');
    const after = before.replace(
      new RegExp(`("${field}":"[^"]{20})(.)`),
      (_, start, one) => start + (one === 'A' ? 'B' : 'A'),
    );
    if (after === before) throw new Error(`no ${field}`);
    writeFileSync(path, after);
    return copy;
  };

  it('finds a good signature good, by its key, over the head', () => {
    for (const folder of [folders.signed, folders.both])
      expect(run(SIGNATURE, folder)).toEqual([
        'Signature Verified Successfully',
        createHash('sha256').update(spki).digest('hex'),
        head,
      ]);
  });

  it('finds a good time stamp good, alone and over a signature', () => {
    for (const folder of [folders.stamped, folders.both]) {
      expect(run(STAMP, folder, { ca: server.ca })).toEqual([
        'Verification: OK',
        expect.stringMatching(/^Time stamp: \w+ +\d+ /),
        head,
      ]);
    }
  });

  it('bites', () => {
    expect(said(SIGNATURE, spoilt(folders.signed, 'value'))).toContain('Signature Verification Failure');
    expect(said(STAMP, spoilt(folders.both, 'value'), { ca: server.ca })).toContain('Verification: FAILED');
    expect(said(STAMP, spoilt(folders.stamped, 'token'), { ca: server.ca })).not.toContain('Verification: OK');
    expect(said(STAMP, folders.stamped)).toContain('Verification: FAILED'); // nobody trusts this server
  });
});
