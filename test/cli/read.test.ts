import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMarked } from '../../src/dossier/index.ts';
import { extractionSchema } from '../../src/dossier/read-json.ts';
import { docxOf, p } from '../read/docx-writer.ts';
import { pdfOf, set } from '../read/pdf-writer.ts';
import { hearsay, main, root } from './hearsay.ts';

const example = join('examples', '1-agency.txt');
const folder = mkdtempSync(join(tmpdir(), 'hearsay-cli-'));
const SAID = 'The mayor said on Monday that the bridge would close for a week. "It is not safe," she told reporters.';

/** Runs the command in a real pseudo-terminal, which `script` of util-linux gives; undefined where it is not installed. */
function onTerminal(words: string): string | undefined {
  const { stdout, error } = spawnSync('script', ['-qec', `"${process.execPath}" "${main}" ${words}`, '/dev/null'], {
    cwd: root,
    encoding: 'utf8',
    input: '',
  });
  return error ? undefined : stdout;
}
const noTerminal = onTerminal('--version') === undefined;

describe('hearsay read', () => {
  it('prints each claim with its speaker, cue and content', async () => {
    const { code, out } = await hearsay(['read', example]);
    expect(code).toBe(0);
    expect(out).toContain('[denied]');
    expect(out).toContain('does not say who is right');
  });

  it('reads standard input', async () => {
    const { code, out } = await hearsay(['read', '-'], SAID);
    expect(code).toBe(0);
    expect(out).toContain('[said');
  });

  it('reads every item of a feed: a list in JSON, files of their own where a format holds one report', async () => {
    const feed = join(folder, 'feed.xml');
    const item = (n: number): string => `<item><guid>g${n}</guid><description>${SAID}</description></item>`;
    writeFileSync(feed, `<rss><channel><title>Valley Post</title>${item(1)}${item(2)}</channel></rss>`);
    const { code, out, err } = await hearsay(['read', '--format', 'json', feed]);
    expect([code, err.includes('feed/summary-only')]).toEqual([1, true]);
    const got = (JSON.parse(out) as unknown[]).map((one) => extractionSchema.parse(one));
    expect(got.map(({ report, claims }) => [report?.part, report?.outlet, claims.length > 0])).toEqual([
      ['g1', 'Valley Post', true],
      ['g2', 'Valley Post', true],
    ]);
    expect(await hearsay(['read', '--format', 'marked', feed])).toMatchObject({ code: 2, out: '' });
    const files = join(folder, 'items');
    await hearsay(['read', '--format', 'marked', '--out', files, feed]);
    expect(readdirSync(files).sort()).toEqual(['feed-2.txt', 'feed.txt']);
  });

  it('gives the published JSON, whose spans slice to words', async () => {
    const { out } = await hearsay(['read', '--format', 'json', example]);
    const got = extractionSchema.parse(JSON.parse(out));
    expect(got.schema).toBe('hearsay/1');
    expect(got.claims.length).toBeGreaterThan(5);
    const denied = got.claims.find((c) => got.text!.slice(c.cue.from, c.cue.to) === 'denied');
    expect(denied && got.text!.slice(denied.content[0]!.from, denied.content[0]!.to)).toContain('had been warned');
  });

  it.skipIf(noTerminal).each(['marked', 'brat', 'citron', 'csv', 'json', 'text'])(
    'lets no control character of a report act on a terminal: %s',
    (format) => {
      const hostile = join(folder, 'hostile.txt');
      writeFileSync(hostile, 'The mayor said on Monday that \u001b[2Jthe bridge \u202ewould close for a week.');
      const out = onTerminal(`read --format ${format} "${hostile}"`)!;
      expect(out).toContain('mayor');
      expect(out).not.toContain('\u001b[2J');
      expect(out).not.toContain('\u202e');
    },
  );

  it('reads PDF and DOCX, each line of a PDF with its page and box', async () => {
    const [pdf, docx] = [join(folder, 'one.pdf'), join(folder, 'one.docx')];
    writeFileSync(pdf, pdfOf([set([SAID], { x: 72, y: 700, width: 200 })]));
    writeFileSync(docx, docxOf(p(SAID)));
    const { code, out } = await hearsay(['read', '--format', 'jsonl', pdf, docx]);
    expect(code).toBe(0);
    const [fromPdf, fromDocx] = out
      .trimEnd()
      .split('\n')
      .map((line) => extractionSchema.parse(JSON.parse(line)));
    expect(fromPdf!.text).toBe(fromDocx!.text);
    expect(fromPdf!.claims.length).toBeGreaterThan(0);
    const [block] = fromPdf!.report!.blocks;
    expect(block!.page).toBe(1);
    expect(block!.boxes!.map(({ page, left }) => `page ${page}, ${left}`)).toEqual(Array(3).fill('page 1, 72'));
    expect(fromDocx!.report!.part).toBe('word/document.xml');
  });

  it('gives the marked notation, which reads back to the same claims', async () => {
    const [json, marked] = [
      await hearsay(['read', '--format', 'json', example]),
      await hearsay(['read', '--format', 'marked', example]),
    ];
    const back = readMarked(marked.out);
    const got = JSON.parse(json.out);
    expect(back.text.trimEnd()).toBe(got.text.trimEnd());
    const bare = (s: { from: number; to: number }) => ({ from: s.from, to: s.to });
    expect(back.claims).toEqual(
      extractionSchema.parse(got).claims.map(({ source, cue, content }) => ({
        source: source && bare(source),
        cue: bare(cue),
        content: content.map(bare),
      })),
    );
  });

  it.each([
    ['csv', '\ufeff'],
    ['html', '<!doctype html>'],
    ['brat', 'T1\t'],
    ['citron', '{'],
    ['jsonl', '{"schema":"hearsay/1"'],
  ])('gives %s', async (format, begins) => {
    const { code, out } = await hearsay(['read', '--format', format, example]);
    expect(code).toBe(0);
    expect(out.slice(0, 40).toLowerCase().startsWith(begins.toLowerCase())).toBe(true);
  });

  it('reads several inputs on worker threads, in their order, and one table holds them', async () => {
    const names = readdirSync(join(root, 'examples')).map((n) => join('examples', n));
    const { out } = await hearsay(['read', '--format', 'jsonl', ...names, ...names]);
    const texts = out
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l).report.id);
    expect(texts).toHaveLength(2 * names.length);
    expect(texts.slice(0, names.length)).toEqual(texts.slice(names.length));
    const csv = await hearsay(['read', '--format', 'csv', ...names]);
    expect(csv.out.split('\ufeff')).toHaveLength(2);
  });

  it('takes a long command line: what the runtime makes of it ended the process once', async () => {
    const missing = Array.from({ length: 900 }, (_, n) => join(folder, `not-there-${n}.txt`));
    const { code, out } = await hearsay(['read', '--format', 'jsonl', example, ...missing]);
    expect(code).toBe(1);
    expect(JSON.parse(out.split('\n')[0]!).claims.length).toBeGreaterThan(0);
  });

  it('gives a list for several inputs in JSON', async () => {
    const { out } = await hearsay(['read', '--format', 'json', example, example]);
    expect(JSON.parse(out)).toHaveLength(2);
  });

  it('writes each report to a file of its own where the format wants that', async () => {
    const to = join(folder, 'pages');
    const { code } = await hearsay(['read', '--format', 'html', '--out', to, example, example]);
    expect(code).toBe(0);
    expect(readdirSync(to).sort()).toEqual(['1-agency-2.html', '1-agency.html']);
  });

  it('gives the same claims with both runtimes on the examples', async () => {
    const names = readdirSync(join(root, 'examples')).map((n) => join('examples', n));
    const [native, wasm] = await Promise.all(
      ['native', 'wasm'].map((r) => hearsay(['read', '--format', 'jsonl', '--runtime', r, ...names])),
    );
    const spans = (out: string) =>
      out
        .trimEnd()
        .split('\n')
        .map((l) => JSON.parse(l).claims.map((c: Record<string, unknown>) => [c['source'], c['cue'], c['content']]));
    expect(spans(wasm!.out)).toEqual(spans(native!.out));
  });
});

describe('a stream of JSON lines', () => {
  it('keeps its order, its keys and its rest when one line is bad', async () => {
    const lines = Array.from({ length: 60 }, (_, n) =>
      n === 17
        ? '{"key": 17, "text": '
        : JSON.stringify({ key: n, text: `${SAID} Number ${n}.${n % 7 === 0 ? SAID.repeat(20) : ''}` }),
    );
    const { code, out } = await hearsay(['read', '--jsonl'], lines.join('\n'));
    const got = out
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(code).toBe(1);
    expect(got).toHaveLength(60);
    expect(got.map((g) => g.key ?? 'bad')).toEqual(
      Array.from({ length: 60 }, (_, n) => (n === 17 ? 'bad' : String(n))),
    );
    expect(got[17].problems[0]).toMatchObject({ line: 18 });
    expect(got[17].report).toBe(null);
    expect(got[59].claims.length).toBeGreaterThan(0);
  });
});

describe('what goes wrong', () => {
  const binary = join(folder, 'binary.bin');
  writeFileSync(
    binary,
    Uint8Array.from({ length: 4000 }, (_, n) => (n * 73) % 256),
  );
  const empty = join(folder, 'empty.txt');
  writeFileSync(empty, '');

  it.each([
    ['a missing file', 'no-such-file.txt', 'input/missing'],
    ['a folder', 'examples', 'input/folder'],
    ['an empty file', empty, 'input/empty'],
    ['a binary file', binary, 'input/binary'],
  ])('%s is a Problem with a way on', async (_, name, problem) => {
    const { code, err } = await hearsay(['read', name]);
    expect(code).toBe(1);
    expect(err).toContain(problem);
    expect(err).toMatch(/fix\s+\S/);
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be read (not as root, who may read all)', async () => {
    const secret = join(folder, 'secret.txt');
    writeFileSync(secret, SAID, { mode: 0 });
    expect((await hearsay(['read', secret])).err).toContain('input/no-permission');
  });

  it('leaves the other inputs alone', async () => {
    const { code, out } = await hearsay(['read', '--format', 'jsonl', 'no-such-file.txt', example]);
    const got = out
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(code).toBe(1);
    expect(got.map((g) => g.report === null)).toEqual([true, false]);
  });

  it.each([
    [['read', '--format', 'pdf', example], 'use/unknown-format'],
    [['read', '--format', 'html', example, example], 'use/one-at-a-time'],
    [['read', '--jsonl', example], 'use/jsonl-is-a-filter'],
    [['read', '--model', 'nowhere', example], 'model/missing'],
    [['frobnicate'], 'unknown command'],
    [['read', '--workers', '0', example], 'whole number'],
  ])('bad use ends with 2: %j', async (args, says) => {
    const { code, err } = await hearsay(args);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(err).not.toContain('    at ');
  });

  it('a closed pipe (`| head`) ends it quietly', async () => {
    const child = spawn(process.execPath, [main, 'read', '--jsonl'], { cwd: root });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.on('error', () => {});
    const line = `${JSON.stringify({ text: SAID })}\n`;
    child.stdin.write(line.repeat(400));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.destroy();
    child.stdin.end(line.repeat(400));
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it.skipIf(process.platform !== 'linux')('a full disk is said (/dev/full is a Linux device)', async () => {
    const child = spawn(process.execPath, [main, 'read', '--format', 'json', example], {
      cwd: root,
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let err = '';
    child.stderr!.on('data', (chunk) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(err).toContain('output/disk-full');
    expect(code).toBe(2);
  });

  it('Ctrl-C ends it at once', async () => {
    const child = spawn(process.execPath, [main, 'read', '--jsonl'], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    child.stdin.write(`${JSON.stringify({ text: SAID })}\n`);
    await new Promise((resolve) => child.stdout.once('data', resolve)); // its first answer comes although its input stays open
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(130);
  });
});

describe('help', () => {
  it.each([[], ['read'], ['eval', 'claims'], ['doctor'], ['bench']].map((c) => [c.join(' '), c]))(
    'of `%s` shows an example',
    async (_, command) => {
      const { code, out } = await hearsay([...(command as string[]), '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(/Examples?:\n\s+\$ hearsay/);
    },
  );

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect((await hearsay(['--version'])).out.trim()).toBe(version);
  });
});

it('doctor says which runtime runs and which model', async () => {
  const { out } = await hearsay(['doctor']);
  expect(out).toMatch(/native runtime\s+onnxruntime-node/);
  expect(out).toMatch(/model\s+attribution, SHA-256 [0-9a-f]{64}/);
  expect(out).toMatch(/vectors\s+all-MiniLM-L6-v2, SHA-256 [0-9a-f]{64}/);
});
