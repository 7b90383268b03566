import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Log } from '../../src/case/index.ts';
import { newFolderLog, openFolderLog } from '../../src/case/log-folder.ts';
import { entriesOf, freshPath, note } from './little-case.ts';
import { logHolds, type OpenLog } from './log-contract.ts';

function opened(folder: string, { log, segmentBytes }: { log: Log; segmentBytes?: number }): OpenLog {
  const options = segmentBytes === undefined ? {} : { segmentBytes };
  return {
    log,
    async reopen() {
      await log.close();
      return opened(folder, { ...(await openFolderLog(folder, options)), ...options });
    },
  };
}

async function fresh(segmentBytes?: number): Promise<OpenLog> {
  const folder = freshPath();
  mkdirSync(folder);
  const options = segmentBytes === undefined ? {} : { segmentBytes };
  return opened(folder, { log: await newFolderLog(folder, options), ...options });
}

logHolds('a folder', () => fresh());
logHolds('a folder with a segment for every few entries', () => fresh(700));

it('tells a line that was changed by its number, also far behind', async () => {
  const folder = freshPath();
  mkdirSync(folder);
  const begun = await newFolderLog(folder);
  await begun.append(Array.from({ length: 2500 }, (_, i) => note(`number ${i}`)));
  await begun.close();
  const { log } = await openFolderLog(folder);
  const path = join(folder, 'log', '00000001.jsonl');
  writeFileSync(path, readFileSync(path, 'utf8').replace('number 2400', 'number 2499'));
  await expect(entriesOf(log, 2300)).rejects.toMatchObject({
    code: 'case/wrong-line',
    message: expect.stringContaining('line 2402'),
  });
  await log.close();
});

it('goes on in a new segment when one is full; one append stands in one segment; the head names the last line', async () => {
  const folder = freshPath();
  mkdirSync(folder);
  const log = await newFolderLog(folder, { segmentBytes: 5000 });
  const sizes = Array.from({ length: 60 }, (_, i) => 1 + ((i * 7) % 5));
  await Promise.all(sizes.map((size, i) => log.append(Array.from({ length: size }, () => note(`append ${i}`)))));
  await log.close();
  const segments = readdirSync(join(folder, 'log')).filter((name) => name.endsWith('.jsonl'));
  expect(segments.length).toBeGreaterThan(5);
  const homes = new Map<string, Set<string>>();
  for (const name of segments) {
    expect(statSync(join(folder, 'log', name)).size).toBeLessThanOrEqual(5000);
    for (const [words] of readFileSync(join(folder, 'log', name), 'utf8').matchAll(/append \d+/g))
      homes.set(words, (homes.get(words) ?? new Set()).add(name));
  }
  expect(homes.size).toBe(60);
  expect([...homes.values()].every((home) => home.size === 1)).toBe(true);
  const again = await openFolderLog(folder, { segmentBytes: 5000 });
  expect(again.problems).toEqual([]);
  const { seq } = await again.log.head();
  expect(readFileSync(join(folder, 'log', 'head'), 'utf8')).toMatch(new RegExp(`^${seq} [0-9a-f]{64}\n$`));
  expect((await entriesOf(again.log)).length).toBe(seq);
  await again.log.close();
});
