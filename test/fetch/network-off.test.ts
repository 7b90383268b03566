// Nothing but fetch/ opens a connection (S1): by what is imported, and by what is run with connecting forbidden.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main, root } from '../cli/hearsay.ts';
import { importsOf, sourcesOf } from '../imports.ts';

const NETWORK = /^(?:node:)?(?:net|tls|http|https|http2|dns|dns\/promises|dgram|quic|child_process|cluster)$/;
const GLOBALS = /(?<![\w.$])(?:fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/;
const preload = new URL('no-network.mjs', import.meta.url).href;
const log = join(mkdtempSync(join(tmpdir(), 'hearsay-network-')), 'log');
let runs = 0;

/** What a process did that was given these arguments: its exit code, and who watched and what was caught. */
function watched(args: readonly string[], input = ''): { code: number | null; err: string; seen: readonly string[] } {
  const file = `${log}-${runs++}`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', preload, ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, NETWORK_LOG: file, NO_COLOR: '1' },
  });
  return { code: status, err: stderr, seen: readFileSync(file, 'utf8').trim().split('\n') };
}

describe('by what is imported', () => {
  it('no other room has the modules, or the globals, that reach a network or another program', () => {
    const sources = sourcesOf(fileURLToPath(new URL('../../src/', import.meta.url)));
    const reach = sources.filter(
      ({ text }) =>
        importsOf(text).some((name) => NETWORK.test(name)) || GLOBALS.test(text.replace(/^\s*(?:\/\/|\*).*$/gm, '')),
    );
    expect(reach.length).toBeGreaterThan(2); // fetch/ itself: the guard looks at something
    expect(reach.map(({ path }) => path).filter((path) => !path.startsWith('fetch/'))).toEqual([]);
  });
  it('which would be found', () => {
    for (const name of ['node:http', 'https', 'node:dns/promises', 'node:child_process'])
      expect(NETWORK.test(name)).toBe(true);
    for (const words of ['await fetch(url)', 'new WebSocket(url)']) expect(GLOBALS.test(words)).toBe(true);
    for (const words of ['prefetch(url)', 'this.fetch (url)', 'fetchUrl(url)']) expect(GLOBALS.test(words)).toBe(false);
  });
});

describe('with connecting forbidden', () => {
  it('hearsay read works on one thread', () => {
    const { code, err, seen } = watched([main, 'read', 'examples/1-agency.txt']);
    expect([code, err]).toEqual([0, '']);
    expect(seen).toEqual(['watching main']);
  });

  it('and on several, every example in every runtime', () => {
    const examples = readdirSync(join(root, 'examples')).map((name) => join('examples', name));
    for (const runtime of ['native', 'wasm']) {
      const { code, seen } = watched([
        main,
        'read',
        '--format',
        'json',
        '--workers',
        '2',
        '--runtime',
        runtime,
        ...examples,
      ]);
      expect(code).toBe(0);
      expect(seen).toEqual(['watching main', 'watching worker', 'watching worker']);
    }
  });

  it('and on a page that names other places', () => {
    const page =
      '<!DOCTYPE html SYSTEM "http://127.0.0.1:1/x.dtd"><html><head><base href="http://127.0.0.1:1/"><link rel=stylesheet href="a.css">' +
      '<meta http-equiv=refresh content="0;url=/b"><script src="http://127.0.0.1:1/c.js"></script></head><body><img src="d.png">' +
      '<iframe src="/e"></iframe><p>The mayor said on Monday that the bridge would close for a week.</p></body></html>';
    const { code, seen } = watched([main, 'read', '--format', 'html', '-'], page);
    expect(code).toBe(0);
    expect(seen).toEqual(['watching main']);
  });

  it('and so does every other command, and loading every module', () => {
    expect(watched([main, 'doctor']).seen.filter((line) => line.startsWith('breach'))).toEqual([]);
    const dist = join(root, 'dist');
    const modules = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js') && !name.endsWith('main.js'))
      .map((name) => pathToFileURL(join(dist, name)).href);
    expect(modules.length).toBeGreaterThan(80);
    const load = `for (const name of ${JSON.stringify(modules)}) await import(name);`;
    const { code, err, seen } = watched(['--input-type=module', '--eval', load]);
    expect([code, err]).toEqual([0, '']);
    expect(seen).toEqual(['watching main']);
  });

  it.each([
    ['connect', "import('node:net').then((net) => net.connect(1, '127.0.0.1'))"],
    ['connect', "import('node:https').then((https) => https.get('https://127.0.0.1/'))"],
    ['connect', "require('node:tls').connect(1, '127.0.0.1')"],
    ['lookup', "import('node:dns/promises').then(({ lookup }) => lookup('localhost'))"],
    ['resolve4', "require('node:dns').promises.resolve4('localhost')"],
    ['fetch', "fetch('http://127.0.0.1/')"],
    ['send', "require('node:dgram').createSocket('udp4').send('x', 1, '127.0.0.1')"],
    ['listen', "require('node:http').createServer().listen(0)"],
  ])('%s would be found: %s', (name, code) => {
    expect(watched(['--eval', code]).seen).toContain(`breach ${name}`);
  });

  it('so would what a worker does', () => {
    const planted = join(dirname(log), 'planted.cjs');
    writeFileSync(planted, "require('node:net').connect(1, '127.0.0.1')");
    const { seen } = watched(['--eval', `new (require('node:worker_threads').Worker)(${JSON.stringify(planted)})`]);
    expect(seen).toEqual(['watching main', 'watching worker', 'breach connect']);
  });

  it('fetchUrl is the one that is', () => {
    const index = pathToFileURL(join(root, 'dist', 'index.js')).href;
    const code = `const { fetchUrl } = await import('${index}'); await fetchUrl('http://127.0.0.1:1/', { version: '1', allowPrivate: true });`;
    expect(watched(['--input-type=module', '--eval', code]).seen).toContain('breach connect');
  });
});
