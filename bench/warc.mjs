// How long and in how much memory a large web archive is added: node bench/warc.mjs [MB]     (after npm run build)
//
// Makes a WARC file of MB (by default 1,024), nearly all of it pictures, as crawls are, with a page every 64 MB; adds it to a new
// case, adds it again, and lets sha256sum (or shasum) read it too. Prints a line of JSON for each: wall and CPU seconds, the most memory.
// HEARSAY names another command line to measure.

import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MEGABYTES = Number(process.argv[2] ?? 1024);
const main = process.env.HEARSAY ?? fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const preload = new URL('usage.mjs', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
const path = join(folder, 'large.warc');

let count = 0;
function record(type, fields, block) {
  const id = `<urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, '0')}>`;
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Record-ID: ${id}\r\nWARC-Date: 2031-03-05T09:00:00Z\r\n${fields}Content-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

function page(n) {
  const said = `The mayor said on Monday that bridge number ${n} would close for a week.`;
  const html = `<!doctype html><html><body><article><h1>Bridge ${n}</h1><p>${said}</p></article></body></html>`;
  const fields = `Content-Type: application/http; msgtype=response\r\nWARC-Target-URI: https://news.example/${n}\r\n`;
  return record('response', fields, Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`));
}

function print(what, began, more) {
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  console.log(JSON.stringify({ what, megabytes: MEGABYTES, seconds, ...more, load: loadavg()[0].toFixed(1) }));
}

function hearsay(what, args) {
  const log = join(folder, 'usage');
  const began = performance.now();
  const env = { ...process.env, USAGE_LOG: log, HEARSAY_NAME: 'bench', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, main, ...args], {
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(stderr);
  print(what, began, { ...JSON.parse(readFileSync(log, 'utf8')), said: stdout.split('\n')[0] });
}

try {
  const file = openSync(path, 'w');
  for (let n = 0; n < MEGABYTES; n++) {
    if (n % 64 === 0) writeSync(file, page(n));
    writeSync(file, record('resource', 'Content-Type: image/jpeg\r\n', Buffer.alloc(1024 * 1024, n)));
  }
  closeSync(file);
  const made = join(folder, 'case');
  hearsay('new', ['new', made]);
  hearsay('add', ['add', made, path]);
  hearsay('add again', ['add', made, path]);
  const began = performance.now();
  const { status } = spawnSync('sha256sum', [path]);
  if (status === 0) print('sha256sum', began, {});
} finally {
  rmSync(folder, { recursive: true, force: true });
}
