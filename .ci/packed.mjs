// What a person does first, with the packed tarball alone: reads a report, begins a case, adds files, a web archive and a feed,
// asks, judges, verifies, backs up, restores, rebuilds. Each step is held to what it says.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const SAID = 'The mayor said on Monday that the bridge would close for a week. Nobody was hurt.';
const PAGE = `<!doctype html><html lang="en"><head><title>Dam</title></head><body><article><h1>Dam to stay open</h1><p>${SAID.replace('bridge', 'dam')}</p></article></body></html>`;
const FEED = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Feed</title><item><guid>g1</guid><title>Bridge</title><content:encoded><![CDATA[<p>${SAID}</p>]]></content:encoded></item></channel></rss>`;

/** `away`: the folder in which it is installed. `run(args)` gives `{status, out}` of the installed command; `count(name, ok)` counts. */
export function usePacked({ away, root, run, count }) {
  const folder = join(away, 'port-vela');
  const again = join(away, 'port-vela-again');
  const tar = join(away, 'port-vela.tar');
  const by = ['--by', 'Ines Calder'];
  const inputs = inputsIn(away, root);

  /** One command with JSON; what it says is handed on when it ended well. */
  const step = (name, args, holds, ends = [0]) => {
    const { status, out } = run([...args, '--format', 'json']);
    let said = null;
    let ok = false;
    try {
      said = JSON.parse(out);
      ok = ends.includes(status) && holds(said) === true;
    } catch {
      // counted below
    }
    count(`packed: ${name}`, ok);
    if (!ok) console.log(`     ended with ${status}: ${out.slice(0, 500)}`);
    return said;
  };

  const example = join(root, 'examples', '1-agency.txt');
  step('read finds claims', ['read', example], ({ claims }) => claims.length > 5);
  step(
    'new begins a case',
    ['new', folder, '--name', 'Port Vela', ...by],
    ({ name, head }) => name === 'Port Vela' && head.startsWith('1 '),
  );
  const examples = readdirSync(join(root, 'examples')).length;
  step(
    'add takes files',
    ['add', folder, join(root, 'examples'), ...by],
    ({ added, claims }) => added >= 3 && added <= examples && claims > 20,
  );
  step(
    'add takes a web archive and a feed',
    ['add', folder, inputs, ...by],
    ({ added, reports }) => added === 2 && reports === 2,
  );
  step('add skips what is there', ['add', folder, inputs, ...by], ({ added, known }) => added === 0 && known === 2);
  const report = join(root, '..', 'shared', 'data', 'reports', 'putin-idlib-2017-04-11.txt');
  if (existsSync(report))
    step('add takes a real report', ['add', folder, report, ...by], ({ claims }) => claims >= 10, [0, 1]);
  const reports = step(
    'reports lists them',
    ['reports', folder],
    (all) =>
      all.some(({ about }) => about?.outlet === 'Harbour Feed') &&
      all.some(({ receipt }) => receipt?.url === 'https://news.example/dam'),
  );
  const found = step(
    'claims finds by words',
    ['claims', folder, '--text', 'dam close'],
    (all) => all.length === 1 && all[0].words.cue === 'said',
  );
  const [claim] = found ?? [];
  step(
    'claims narrows to a report',
    ['claims', folder, '--report', String(claim?.report).slice(0, 12)],
    (all) => all.length === 1,
  );
  step(
    'judge keeps a decision',
    ['judge', folder, String(claim?.id).slice(0, 12), 'accept', '--why', 'heard', ...by],
    ({ entries }) => entries.length === 1 && entries[0].kind === 'accept',
  );
  const accepted = step(
    'claims shows it',
    ['claims', folder, '--state', 'accepted'],
    (all) => all.length === 1 && all[0].decidedBy.by.person === 'Ines Calder',
  );
  step('log has its history', ['log', folder, '--claim', String(claim?.id).slice(0, 12)], (all) =>
    all
      .map(({ kind }) => kind)
      .join(' ')
      .endsWith('reading run accept'),
  );
  const sheet = join(away, 'claims.xlsx');
  const written = run(['claims', folder, '--format', 'xlsx', '--to', sheet]);
  count(
    'packed: claims writes an Excel file',
    written.status === 0 && readFileSync(sheet).subarray(0, 2).toString() === 'PK',
  );
  const verified = step(
    'verify finds nothing wrong, in the index neither',
    ['verify', folder],
    ({ wrong, rows }) => wrong.length === 0 && rows > 100,
  );
  step(
    'status says what there is',
    ['status', folder],
    (said) => said.reports === reports?.length && said.judgements.accept === 1,
  );
  step('backup writes one file', ['backup', folder, tar], ({ head }) => head === verified?.head);
  step(
    'restore makes the case again',
    ['restore', tar, again, '--head', String(verified?.head)],
    ({ wrong }) => wrong.length === 0,
  );
  step(
    'rebuild folds it again',
    ['rebuild', again],
    (said) => said.reports === reports?.length && said.useless === null,
  );
  step(
    'rebuild says that nothing differs',
    ['rebuild', again],
    ({ compared }) => compared.differing === 0 && compared.rows === verified?.rows,
  );
  step(
    'the restored case answers the same',
    ['claims', again, '--state', 'accepted'],
    (all) => JSON.stringify(all) === JSON.stringify(accepted),
  );
}

/** A web archive and a feed, made here. */
function inputsIn(away, root) {
  const folder = join(away, 'inputs');
  mkdirSync(folder);
  writeFileSync(join(folder, 'feed.xml'), FEED);
  const { zipSync } = createRequire(join(root, 'package.json'))('fflate');
  const warc = gzipSync(warcOf('https://news.example/dam', PAGE));
  const hash = createHash('sha256').update(warc).digest('hex');
  const resources = [
    { name: 'data.warc.gz', path: 'archive/data.warc.gz', hash: `sha256:${hash}`, bytes: warc.length },
  ];
  const list = JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', resources });
  const files = { 'archive/data.warc.gz': warc, 'datapackage.json': Buffer.from(list) };
  writeFileSync(join(folder, 'pages.wacz'), zipSync(files, { level: 0 }));
  return folder;
}

function warcOf(url, page) {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  const fields = {
    'WARC-Type': 'response',
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000001>',
    'WARC-Date': '2031-03-05T09:00:00Z',
    'WARC-Target-URI': url,
    'Content-Type': 'application/http; msgtype=response',
    'Content-Length': String(Buffer.byteLength(block)),
  };
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n${block}\r\n\r\n`);
}
