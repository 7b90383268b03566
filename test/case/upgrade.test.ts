// From one format to the next, by a step that was made for this test: format 2 keeps a list of captures beside the log, and is
// otherwise as format 1. The case is the committed one of format 1.

import { chmodSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { headOf, openCase, type UpgradeStep, upgrade, verify } from '../../src/case/index.ts';
import { hearsay, root } from '../cli/hearsay.ts';
import { inNode } from './in-node.ts';
import { copyOf, entriesOf, filesOf, freshPath, note } from './little-case.ts';

const format1 = fileURLToPath(new URL('../fixtures/case/format-1', import.meta.url));
const HEAD = headOf(readFileSync(join(format1, 'log/head'), 'utf8'))!;
const STAGES = ['copying', 'copied', 'prepared', 'named', 'switched', 'tidied'] as const;

/** As source, because processes that are killed run it too. */
const STEP = `({
  from: 1,
  to: 2,
  verify: (folder, head) => verify(folder, head ? { head, format: 1 } : { format: 1 }),
  prepare: async (folder) => writeFileSync(folder + '/captures.txt', readdirSync(folder + '/captures').join('\\n')),
  tidy: async (folder) => rmSync(folder + '/scratch', { force: true }),
})`;
const step: UpgradeStep = {
  from: 1,
  to: 2,
  verify: (folder, head) => verify(folder, head ? { head, format: 1 } : { format: 1 }),
  prepare: async (folder) => writeFileSync(join(folder, 'captures.txt'), 'a list'),
  tidy: async (folder) => rmSync(join(folder, 'scratch'), { force: true }),
};
const to2 = { person: 'Ines Calder', steps: [step], format: 2 };

const formatIn = (folder: string): number => JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')).format;

/** The copy is the case as it was, byte for byte. */
async function expectCopy(copy: string): Promise<void> {
  expect(await verify(copy, { head: HEAD })).toMatchObject({ wrong: [], besides: [], head: HEAD });
  expect(filesOf(copy)).toEqual(filesOf(format1));
  for (const path of filesOf(format1))
    expect(readFileSync(join(copy, path)).equals(readFileSync(join(format1, path))), path).toBe(true);
}

async function expectUpgraded(folder: string): Promise<void> {
  expect(formatIn(folder)).toBe(2);
  expect((await verify(folder, { format: 2, head: HEAD })).wrong).toEqual([]);
  const open = await openCase(folder, { format: 2 });
  const entries = await entriesOf(open.log);
  expect(entries.slice(31).map(({ kind }) => kind)).toEqual(['case']);
  await open.log.append([note('goes on')]);
  await open.close();
  expect((await verify(folder, { format: 2, head: HEAD })).wrong).toEqual([]);
  expect(existsSync(join(folder, 'lock'))).toBe(false);
}

describe('an upgrade', () => {
  it('keeps a copy that verifies, and the case goes on in the newer format', async () => {
    const folder = copyOf(format1);
    const before = filesOf(folder).filter((path) => /^(captures|texts|runs)/.test(path));
    const stages: string[] = [];
    expect(await upgrade(folder, { ...to2, onStage: (stage) => stages.push(stage) })).toEqual({
      from: 1,
      to: 2,
      copies: [`${folder}.1`],
    });
    expect([...new Set(stages)]).toEqual(STAGES);
    await expectCopy(`${folder}.1`);
    await expectUpgraded(folder);
    for (const path of before)
      expect(readFileSync(join(folder, path)).equals(readFileSync(join(format1, path))), path).toBe(true);
  });

  it('is refused by the version before, which names the fix; and does nothing the second time', async () => {
    const folder = copyOf(format1);
    await expect(openCase(folder, { format: 2 })).rejects.toMatchObject({
      code: 'case/older-format',
      fix: expect.stringContaining(`hearsay upgrade ${folder}`),
    });
    await upgrade(folder, to2);
    for (const door of [() => openCase(folder), () => verify(folder), () => upgrade(folder, { person: 'x' })])
      await expect(door()).rejects.toMatchObject({
        code: 'case/newer-format',
        fix: expect.stringContaining('npm install'),
      });
    expect(await upgrade(folder, to2)).toEqual({ from: 2, to: 2, copies: [] });
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('goes over several formats, one after the other', async () => {
    const folder = copyOf(format1);
    const next = { ...step, from: 2, to: 3, verify: (at: string) => verify(at, { format: 2 }) };
    const { copies } = await upgrade(folder, { person: 'Ines Calder', steps: [step, next], format: 3 });
    expect(copies).toEqual([`${folder}.1`, `${folder}.2`]);
    expect([formatIn(`${folder}.1`), formatIn(`${folder}.2`), formatIn(folder)]).toEqual([1, 2, 3]);
    await expectCopy(`${folder}.1`);
    expect((await verify(`${folder}.2`, { format: 2 })).wrong).toEqual([]);
    expect((await verify(folder, { format: 3, head: HEAD })).wrong).toEqual([]);
  });

  it('leaves alone a case that is not whole, one that somebody has open, and a copy that is another', async () => {
    const folder = copyOf(format1);
    const [capture] = filesOf(folder).filter((path) => path.startsWith('captures/'));
    chmodSync(join(folder, capture!), 0o644);
    const bytes = readFileSync(join(folder, capture!));
    writeFileSync(join(folder, capture!), 'changed');
    await expect(upgrade(folder, to2)).rejects.toMatchObject({ code: 'case/not-whole' });
    writeFileSync(join(folder, capture!), bytes);
    const open = await openCase(folder);
    await expect(upgrade(folder, to2)).rejects.toMatchObject({ code: 'case/locked' });
    await open.close();
    // A copy of an earlier day: what was added since would be in none.
    cpSync(format1, `${folder}.1`, { recursive: true });
    const again = await openCase(folder);
    await again.log.append([note('later')]);
    await again.close();
    await expect(upgrade(folder, to2)).rejects.toMatchObject({ code: 'case/copy-exists' });
    expect(formatIn(folder)).toBe(1);
    expect((await verify(folder)).wrong).toEqual([]);
    rmSync(`${folder}.1`, { recursive: true });
    expect((await upgrade(folder, to2)).to).toBe(2);
  });
});

describe('a process that is killed while it upgrades', () => {
  it.each(STAGES)(
    'when it has said %s: the old case is whole, or the new one with its copy; and again goes on',
    async (stage) => {
      const folder = copyOf(format1);
      const child = inNode(`
      import { readdirSync, rmSync, writeFileSync } from 'node:fs';
      import { upgrade } from ${JSON.stringify(`${root}dist/case/index.js`)};
      const { verify } = cases;
      await upgrade(${JSON.stringify(folder)}, { person: 'Ines Calder', steps: [${STEP}], format: 2,
        onStage: (stage) => { if (stage === ${JSON.stringify(stage)}) process.kill(process.pid, 'SIGKILL'); } });
      console.log('not killed');`);
      expect(await child.ended).toEqual([]);
      if (formatIn(folder) === 1) {
        // Whoever stays with the older version goes on as if nothing had been.
        const older = copyOf(folder);
        expect((await verify(older, { head: HEAD })).wrong).toEqual([]);
        const open = await openCase(older);
        await open.log.append([note('as before')]);
        await open.close();
        expect((await verify(older, { head: HEAD })).wrong).toEqual([]);
      } else {
        await expectCopy(`${folder}.1`);
        expect((await verify(folder, { format: 2, head: HEAD })).wrong).toEqual([]);
      }
      expect(formatIn(folder)).toBe(['switched', 'tidied'].includes(stage) ? 2 : 1);
      await upgrade(folder, to2);
      await expectCopy(`${folder}.1`);
      await expectUpgraded(folder);
      expect(existsSync(`${folder}.1.part`)).toBe(false);
    },
  );
});

describe('today’s version', () => {
  it('refuses a case of format 2 at every door, and names what to install', async () => {
    const folder = copyOf(format1);
    const person = ['--by', 'Ines Calder'];
    await upgrade(folder, to2);
    const before = filesOf(folder);
    for (const [command, ...args] of [
      ['log', folder],
      ['status', folder],
      ['claims', folder],
      ['verify', folder],
      ['add', folder, 'examples', ...person],
      ['extract', folder],
      ['judge', folder, '12', 'withdraw', ...person],
      ['checkpoint', folder, '--where', 'x', ...person],
      ['forget', folder, '005137e20bf1', '--why', 'x', '--yes', ...person],
      ['backup', folder, freshPath('case.tar')],
      ['upgrade', folder, ...person],
    ]) {
      const { code, err } = await hearsay([command!, ...args]);
      expect([command, code]).toEqual([command, 2]);
      expect(err).toContain('case/newer-format');
      expect(err).toContain('npm install');
    }
    expect(filesOf(folder)).toEqual(before);
  });

  it('has nothing to do for one of format 1', async () => {
    const folder = copyOf(format1);
    const { code, out } = await hearsay(['upgrade', folder, '--by', 'Ines Calder']);
    expect([code, out]).toEqual([0, 'It is of format 1, the newest; nothing was to be done.\n']);
    await expectCopy(folder);
    expect((await hearsay(['upgrade', '--help'])).out).toMatch(/Example:\n\s+\$ hearsay/);
  });
});
