import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { root } from '../cli/hearsay.ts';

it('a process that is killed at thirty moments loses nothing that it answered', { timeout: 120_000 }, () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/torture.mjs', '--moments', '30'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^0 failures$/m);
  expect(stdout).toMatch(/^[1-9]\d* entries, [1-9]\d* captures/m);
  expect(status, stdout).toBe(0);
});
