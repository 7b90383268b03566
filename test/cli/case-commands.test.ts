// What a person does with a case, by the built command: look, judge, forget, verify, back up, restore.

import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim, Entry, Report } from '../../src/nouns/index.ts';
import { deedsOf, expectSound, folderWith, freshPath, logOf, newCase } from './case-folders.ts';
import { hearsay, main, root } from './hearsay.ts';

const WORDS = 'The mayor has denied on Monday that the bridge would close for a week. Nobody was hurt.';
const MORE = '"It is safe," the engineer said. The mayor said no more, and the bridge said nothing.';

/** A case with two reports; each test takes a copy. */
let whole: string;
const inputs = folderWith({ 'a.txt': WORDS, 'b.txt': `${MORE}\n` });
beforeAll(async () => {
  whole = await newCase();
  expect((await hearsay(['add', whole, inputs])).code).toBe(0);
}, 60_000);

function copyOfWhole(): string {
  const folder = freshPath();
  cpSync(whole, folder, { recursive: true });
  return folder;
}

interface Kept {
  readonly claim: Claim;
  readonly report: Report;
}

/** A claim by a word of its cue, as the files of the case hold it. */
async function claimBy(folder: string, cue: string): Promise<Kept> {
  const fileOf = (shelf: string, id: unknown): string =>
    readFileSync(join(folder, shelf, String(id).slice(0, 2), String(id)), 'utf8');
  const entries = await logOf(folder);
  for (const { kind, body } of entries) {
    if (kind !== 'reading') continue;
    const { report } = JSON.parse(fileOf('texts', body['text'])) as { report: Report };
    const run = entries.find(
      (entry) => entry.kind === 'run' && (entry.body['reports'] as string[]).includes(report.id),
    );
    const { claims } = JSON.parse(fileOf('runs', run!.body['output'])) as { claims: Claim[] };
    const claim = claims.find((one) => report.text.slice(one.cue.from, one.cue.to).includes(cue));
    if (claim) return { claim, report };
  }
  throw new Error(`no claim with the cue ${cue}`);
}

const last = async (folder: string): Promise<Entry> => (await logOf(folder)).at(-1)!;

describe('hearsay judge', () => {
  it('keeps who decided what and why, by as much of an id as tells it apart', async () => {
    const folder = copyOfWhole();
    const { claim, report } = await claimBy(folder, 'denied');
    const { code, out } = await hearsay([
      'judge',
      folder,
      claim.id.slice(0, 10),
      'accept',
      '--why',
      'heard on tape',
      '--by',
      'Bo',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/Bo {2}accepted claim [0-9a-f]{12}: heard on tape\n +<The mayor> \[.*denied.*\] \{.*\}/);
    expect(await last(folder)).toMatchObject({
      by: { person: 'Bo' },
      kind: 'accept',
      body: { target: { of: 'claim', id: claim.id }, why: 'heard on tape' },
    });
    await expectSound(folder);
    // What a person decided stays when more is added, and when the same is added again.
    const before = await deedsOf(folder);
    await hearsay(['add', folder, inputs, join('examples', '3-update.md')]);
    expect((await deedsOf(folder)).slice(0, before.length)).toEqual(before);
    const history = (await hearsay(['log', folder, '--claim', claim.id])).out.trimEnd().split('\n');
    expect(history.map((line) => line.split(/ {2,}/)[4])).toEqual([
      expect.stringMatching(/^kept /),
      expect.stringMatching(/^read /),
      expect.stringMatching(/^yielded /),
      expect.stringMatching(/^accepted claim /),
    ]);
    // What is said of its report, and what is taken back, is part of its history too; what is said of another claim is not.
    const { claim: other } = await claimBy(folder, 'told');
    expect(other.id).not.toBe(claim.id);
    for (const words of [
      ['judge', folder, report.id, 'flag', '--of', 'report', '--flag', 'witness'],
      ['judge', folder, other.id, 'reject', '--why', 'x'],
      ['judge', folder, claim.id, 'note', '--text', 'ask Kim'],
    ])
      expect((await hearsay(words)).code).toBe(0);
    const { seq } = await last(folder);
    expect((await hearsay(['judge', folder, String(seq), 'withdraw', '--why', 'asked'])).code).toBe(0);
    const { out: whole } = await hearsay(['log', folder, '--claim', claim.id, '--format', 'json']);
    expect(JSON.parse(whole).map(({ kind }: { kind: string }) => kind)).toEqual(
      'capture reading run accept flag note withdraw'.split(' '),
    );
    await expectSound(folder);
  });

  it('corrects by offsets and by words, and the history of both claims is one', async () => {
    const folder = copyOfWhole();
    const { claim, report } = await claimBy(folder, 'denied');
    const to = report.text.indexOf('has denied on Monday');
    const args = [
      'judge',
      folder,
      claim.id,
      'correct',
      '--cue-words',
      'has denied on Monday',
      '--why',
      'the day belongs to it',
    ];
    expect((await hearsay(args)).code).toBe(0);
    const { body } = (await last(folder)) as { body: { claim?: string; to?: Claim & { claim: string } } } & Entry;
    expect(body).toMatchObject({
      claim: claim.id,
      to: { cue: { from: to, to: to + 'has denied on Monday'.length }, source: claim.source, content: claim.content },
    });
    expect(body.to!.claim).not.toBe(claim.id);
    // The corrected claim is a claim: it can be judged, and corrected again.
    const spans = `${claim.content[0]!.from}-${claim.content[0]!.from + 4},${claim.content[0]!.from + 5}-${claim.content[0]!.to}`;
    expect((await hearsay(['judge', folder, body.to!.claim, 'correct', '--no-source', '--content', spans])).code).toBe(
      0,
    );
    expect(await last(folder)).toMatchObject({
      body: { claim: body.to!.claim, to: { source: null, cue: body.to!.cue } },
    });
    const { out } = await hearsay(['log', folder, '--claim', claim.id, '--format', 'jsonl']);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).kind),
    ).toEqual(['capture', 'reading', 'run', 'correct', 'correct']);
    await expectSound(folder);
  });

  it('takes a decision back, once', async () => {
    const folder = copyOfWhole();
    const { claim } = await claimBy(folder, 'denied');
    await hearsay(['judge', folder, claim.id, 'reject']);
    const { seq } = await last(folder);
    expect((await hearsay(['judge', folder, String(seq), 'withdraw', '--why', 'too early'])).code).toBe(0);
    expect((await hearsay(['judge', folder, String(seq), 'withdraw'])).err).toContain('judge/withdrawn-already');
    expect((await hearsay(['judge', folder, String(seq + 1), 'withdraw'])).code).toBe(0); // and the taking back
    expect((await hearsay(['judge', folder, String(seq), 'withdraw'])).code).toBe(0);
    expect((await hearsay(['judge', folder, '2', 'withdraw'])).err).toContain('judge/no-judgement');
    expect((await hearsay(['judge', folder, '999', 'withdraw'])).err).toContain('judge/no-such-entry');
  });

  it('flags and notes a claim, a capture, a report, the case; merges and splits speakers by the ids they have', async () => {
    const folder = copyOfWhole();
    const { claim, report } = await claimBy(folder, 'denied');
    const run = (...args: string[]) => hearsay(['judge', folder, ...args]);
    expect((await run(claim.id, 'flag', '--flag', 'witness')).code).toBe(0);
    expect((await run(report.capture.slice(0, 8), 'flag', '--flag', 'graphic', '--of', 'capture')).code).toBe(0);
    expect((await run(report.id.slice(0, 8), 'note', '--text', 'Ask the harbour master.', '--of', 'report')).code).toBe(
      0,
    );
    expect((await run('case', 'note', '--text', 'Closed.', '--of', 'case')).code).toBe(0);
    expect((await run('speaker-2', 'merge', '--into', 'speaker-1')).code).toBe(0);
    expect((await run('speaker-1', 'split', '--claims', claim.id.slice(0, 12), '--into', 'speaker-3')).code).toBe(0);
    expect((await logOf(folder)).slice(-6).map(({ body }) => body)).toEqual([
      { target: { of: 'claim', id: claim.id }, flag: 'witness' },
      { target: { of: 'capture', id: report.capture }, flag: 'graphic' },
      { target: { of: 'report', id: report.id }, text: 'Ask the harbour master.' },
      { target: { of: 'case', id: expect.any(String) }, text: 'Closed.' },
      { speakers: ['speaker-2'], into: 'speaker-1' },
      { speaker: 'speaker-1', claims: [claim.id], into: 'speaker-3' },
    ]);
    const { judgements } = JSON.parse((await hearsay(['status', folder, '--format', 'json'])).out);
    expect(judgements).toEqual({ merge: 1, split: 1, flag: 2, note: 2 });
    await expectSound(folder);
  });

  it('refuses what cannot be pointed at, and keeps nothing', async () => {
    const folder = copyOfWhole();
    const { claim } = await claimBy(folder, 'denied');
    const { seq } = await last(folder);
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['case/no-such-id', ['0123456789ab', 'accept']],
      ['case/bad-id', ['abc', 'accept']],
      ['use/unknown-verb', [claim.id, 'believe']],
      ['use/missing-option', [claim.id, 'flag']],
      ['use/unknown-target', [claim.id, 'flag', '--flag', 'x', '--of', 'mind']],
      ['judge/nothing-changed', [claim.id, 'correct']],
      ['judge/no-such-words', [claim.id, 'correct', '--cue-words', 'has confirmed']],
      ['judge/words-in-several-places', [claim.id, 'correct', '--cue-words', 'd']],
      ['judge/bad-span', [claim.id, 'correct', '--cue', '3-900000']],
      ['judge/bad-span', [claim.id, 'correct', '--cue', '9-3']],
      ['judge/bad-span', [claim.id, 'correct', '--content', '30-34,10-14']],
      ['judge/same-speaker', ['speaker-1', 'merge', '--into', 'speaker-1']],
    ];
    for (const [code, args] of cases) {
      const { code: ended, err } = await hearsay(['judge', folder, ...args]);
      expect([code, ended], err).toEqual([code, 2]);
      expect(err).toContain(code);
    }
    expect((await last(folder)).seq).toBe(seq);
  });
});

describe('hearsay log', () => {
  it('gives lines that a person reads, and the lines of the log as they stand', async () => {
    const { out } = await hearsay(['log', whole, '--from', '2', '--kind', 'capture,reading']);
    expect(out.split('\n').slice(0, -1)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^ {4}2 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ {2}Ines Calder {2}kept [0-9a-f]{12}, 87 bytes, from .*a\.txt$/,
        ),
      ]),
    );
    const { out: lines } = await hearsay(['log', whole, '--format', 'jsonl']);
    expect(lines).toBe(readFileSync(join(whole, 'log/00000001.jsonl'), 'utf8'));
    expect((await hearsay(['log', whole, '--kind', 'rumour'])).err).toContain('use/unknown-kind');
  });
});

describe('hearsay extract', () => {
  it('does nothing where the model has been over all; again, it makes no new entry for the same', async () => {
    const folder = copyOfWhole();
    const before = await logOf(folder);
    expect(JSON.parse((await hearsay(['extract', folder, '--format', 'json'])).out)).toMatchObject({
      reports: 0,
      runs: 0,
    });
    const again = JSON.parse((await hearsay(['extract', folder, '--again', '--format', 'json'])).out);
    expect(again).toMatchObject({ reports: 2, same: 2, runs: 0, problems: [] });
    expect(await logOf(folder)).toEqual(before);
  });

  it('by another model keeps runs of both, each with its hash; judgements stay', async () => {
    const folder = copyOfWhole();
    const other = freshPath('model');
    cpSync(join(root, 'models/attribution'), other, { recursive: true });
    const file = join(other, 'model.json');
    const settings = existsSync(file) ? file : join(other, 'config.json');
    appendFileSync(settings, '\n'); // the same numbers, another hash
    const { claim } = await claimBy(folder, 'denied');
    await hearsay(['judge', folder, claim.id, 'accept']);
    const { code, out } = await hearsay(['extract', folder, '--model', other, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ reports: 2, runs: 2 });
    const models = (await logOf(folder)).flatMap(({ kind, by }) => (kind === 'run' && 'run' in by ? [by.run] : []));
    expect(new Set(models).size).toBe(2);
    expect(models[2]).toBe(JSON.parse(out).model);
    expect((await hearsay(['log', folder, '--claim', claim.id])).out).toContain('accepted claim');
    await expectSound(folder);
  });
});

describe('hearsay forget', () => {
  it('asks on a terminal, and refuses elsewhere without --yes; then it is gone, and does not come back by itself', async () => {
    const folder = copyOfWhole();
    const { report } = await claimBy(folder, 'denied');
    const args = ['forget', folder, report.capture.slice(0, 12), '--why', 'The witness asked for it.'];
    const refused = await hearsay(args);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('use/not-confirmed');
    await expectSound(folder);
    const { code, out } = await hearsay([...args, '--yes', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      capture: report.capture,
      texts: [expect.any(String)],
      runs: [expect.any(String)],
    });
    await expectSound(folder);
    const again = await hearsay(['add', folder, inputs]);
    expect(again.code).toBe(1);
    expect(again.err).toContain('case/was-forgotten');
    expect(again.err).toContain('The witness asked for it.');
    expect(existsSync(join(folder, 'captures', report.capture.slice(0, 2), report.capture))).toBe(false);
    expect((await hearsay(['add', folder, inputs, '--even-forgotten'])).code).toBe(0);
    expect(existsSync(join(folder, 'captures', report.capture.slice(0, 2), report.capture))).toBe(true);
    await expectSound(folder);
  });

  const typed = (folder: string, words: string, answer: string) =>
    spawnSync('script', ['-qec', `"${process.execPath}" "${main}" forget "${folder}" ${words}`, '/dev/null'], {
      cwd: root,
      encoding: 'utf8',
      input: `${answer}\n`,
    });
  const noTerminal = typed('x', '--version', '').error !== undefined;

  it.skipIf(noTerminal)('takes yes for an answer, and nothing else', async () => {
    const folder = copyOfWhole();
    const { report } = await claimBy(folder, 'denied');
    const words = `${report.capture} --why asked`;
    const no = typed(folder, words, 'no');
    expect(no.stdout).toContain('1 report and');
    expect(no.stdout).toContain('Nothing was removed');
    expect((await last(folder)).kind).not.toBe('forget');
    const yes = typed(folder, words, 'yes');
    expect(yes.stdout).toContain('Forgot');
    expect((await last(folder)).kind).toBe('forget');
  });
});

describe('hearsay verify', () => {
  it('names what is wrong and where, and ends with 1', async () => {
    const folder = copyOfWhole();
    const path = join(folder, 'log/00000001.jsonl');
    const head = readFileSync(join(folder, 'log/head'), 'utf8').trim();
    expect(await hearsay(['verify', folder, '--head', head])).toMatchObject({ code: 0, err: '' });
    writeFileSync(path, readFileSync(path, 'utf8').replace('Ines', 'Enis'));
    const { code, err, out } = await hearsay(['verify', folder]);
    expect(code).toBe(1);
    expect(err).toContain('case/wrong-line');
    expect(err).toContain('log/00000001.jsonl');
    expect(out).toContain('1 thing wrong');
    const json = await hearsay(['verify', folder, '--format', 'json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out).wrong).toMatchObject([{ code: 'case/wrong-line', value: 'entry 1' }]);
  });

  it('by a head that was kept outside finds a log that was cut and rewritten', async () => {
    const folder = copyOfWhole();
    const head = readFileSync(join(folder, 'log/head'), 'utf8').trim();
    const other = await newCase();
    expect((await hearsay(['verify', other, '--head', head])).err).toContain('case/lines-missing');
    expect((await hearsay(['verify', other, '--head', head])).code).toBe(1);
    expect((await hearsay(['verify', other, '--head', '12'])).err).toContain('use/bad-head');
  });
});

describe('hearsay backup and restore', () => {
  it('give the same case back, and the log says the same', async () => {
    const file = freshPath('case.tar');
    const folder = freshPath();
    const { out } = await hearsay(['backup', whole, file, '--format', 'json']);
    const { head } = JSON.parse(out);
    expect((await hearsay(['backup', whole, file])).err).toContain('case/file-exists');
    const restored = await hearsay(['restore', file, folder, '--head', head]);
    expect(restored).toMatchObject({ code: 0, err: '', out: expect.stringContaining('nothing is wrong') });
    expect(await logOf(folder)).toEqual(await logOf(whole));
    await expectSound(folder);
    expect((await hearsay(['restore', file, folder])).err).toContain('case/not-empty');
    expect((await hearsay(['add', folder, inputs])).out).toContain('2 known already');
  });
});

describe('what is no case', () => {
  it('is said, with what to do', async () => {
    for (const args of [
      ['add', 'examples', 'examples'],
      ['log', 'examples'],
      ['status', 'examples'],
      ['verify', 'examples'],
      ['backup', 'examples', 'x.tar'],
    ]) {
      const { code, err } = await hearsay(args);
      expect([args[0], code]).toEqual([args[0], 2]);
      expect(err).toContain('case/not-a-case');
    }
    expect((await hearsay(['new', 'examples'])).err).toContain('case/not-empty');
  });
});
